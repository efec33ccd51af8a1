// Names as the index knows them: one key and one displayed form, however an article writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/facts.h"

namespace muster {

// A page that can be linked to: not empty, not the word "undefined".
bool is_page(std::string_view page);

// A page's title as people would write it: pages in lower case throughout ("united states") get
// their capitals.
std::string page_title(std::string_view page);

struct CanonicalName {
  std::string key;   // what is compared, counted and searched
  std::string form;  // how this article would show it
};

// The page it links to, else the name as written.
CanonicalName canonical_name(const Participant& participant);
CanonicalName canonical_name(std::string_view name);

}  // namespace muster
