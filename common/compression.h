// Texts as they are stored: compressed, and checked when they are read back.
#pragma once

#include <string>
#include <string_view>

#include "common/error.h"

namespace muster {

std::string compress(std::string_view text);
// kDamaged for what compress() did not make.
Result<std::string> decompress(std::string_view stored);

}  // namespace muster
