// Numbers for people.
#pragma once

#include <cstdint>
#include <string>

#include "common/facts.h"

namespace muster {

// "7", "12,345".
std::string number_text(std::int64_t number);
// "17", "116–175", "1,500+" where there may be more.
std::string range_text(const Range& range);
// "4 articles", "1 article".
std::string count_text(std::uint64_t count, const char* singular, const char* plural);
// "0.4 ms", "3 ms", "12.5 s".
std::string duration_text(double milliseconds);

}  // namespace muster
