// What Unicode says of a code point. Only what knows utf8proc includes this.
#pragma once

#include <utf8proc.h>

namespace muster {

inline const utf8proc_property_t& property(char32_t code) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
}

}  // namespace muster
