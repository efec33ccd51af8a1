// Texts as they are stored: compressed, and checked when they are read back.
#pragma once

#include <string>
#include <string_view>

#include "common/error.h"

namespace muster {

// `known`: a text that much of this one repeats; the same is needed to read it back. `level`: as
// zstd has them. Level 1 by itself: a text is written once for every article, and a third of its
// bytes is small enough.
std::string compress(std::string_view text, std::string_view known = {}, int level = 1);
// kDamaged for what compress() did not make of that.
Result<std::string> decompress(std::string_view stored, std::string_view known = {});

}  // namespace muster
