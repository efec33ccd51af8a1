// The body of an article as one string, as it is stored for snippets and dumps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace muster {

// Sections are set apart by form feeds, which no text holds; the first line of each is its level
// and heading.
std::string join_sections(const std::vector<Section>& sections);
std::vector<Section> split_sections(std::string_view stored);

}  // namespace muster
