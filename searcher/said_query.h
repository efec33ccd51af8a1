// Whether articles say anything in a field: has:FIELD and FIELD:*.
#pragma once

#include <xapian.h>

#include "common/fields.h"

namespace muster {

// The articles that have a value in the field, or on that side of it. Those that have a word in a
// field of text, or an infobox key, have a term for it beside this.
Xapian::Query says_anything(const FieldRef& ref);

}  // namespace muster
