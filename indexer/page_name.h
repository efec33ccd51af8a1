// Where a link leads, as the name of a page.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// The page that a Markdown link's target means: `./Page_name#part`, `other.md`, `/wiki/Page`. Empty
// for what is no page: another site, an image, a place on the same page.
std::string page_of_link(std::string_view href);

// Whether a wiki page of that name is no article: "File:Map.svg", "Category:Sieges".
bool is_special_page(std::string_view name);

}  // namespace muster
