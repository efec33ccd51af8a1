// HTML's character entities.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// Appends what `entity` ("&ndash;", "&#8211;", "&#x2013;") stands for. An unknown name is appended
// as it is; a control character is left out.
void append_entity(std::string_view entity, std::string& out);

}  // namespace muster
