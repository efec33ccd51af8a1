#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/date.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const muster::DateInterval& interval) {
  require(interval.start || interval.end || interval.ongoing);
  require(!interval.ongoing || !interval.end);
  for (const auto& end : {interval.start, interval.end}) {
    if (end) require(muster::parse_partial_date(muster::to_string(*end)) == end);
  }
  if (interval.start && interval.end) {
    require(muster::first_day_of(*interval.start) <= muster::last_day_of(*interval.end));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const muster::DateFact fact = muster::read_date(text);
  for (const muster::DateInterval& interval : fact.intervals)
    check(interval);
  if (fact.first_day && fact.last_day) require(*fact.first_day <= *fact.last_day);
  require(!fact.ongoing || !fact.last_day);
  if (const auto interval = muster::read_query_date(text)) check(*interval);
  muster::parse_partial_date(text);
  return 0;
}
