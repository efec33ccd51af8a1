// MediaWiki templates as they are left in date texts.
#pragma once

#include <string>
#include <string_view>

namespace muster::dates {

// What a page shows for a template, given what stands between its braces ("start date|1863|7|1"):
// dates in words
// ("1 July 1863"), wrappers as the text they wrap, notes, ages and everything unknown as nothing.
std::string expand_template(std::string_view inside);

}  // namespace muster::dates
