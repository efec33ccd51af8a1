#include "searcher/bucket_label.h"

#include "common/unicode.h"
#include "searcher/calendar.h"
#include "searcher/compact_date.h"

namespace muster {
std::string bucket_label(std::string_view unit, const TimelineBucket& bucket) {
  const std::chrono::year_month_day from{bucket.from};
  const std::chrono::year_month_day to{bucket.to};
  const int first = static_cast<int>(from.year());
  const int last = static_cast<int>(to.year());
  const auto month = static_cast<unsigned>(from.month());
  if (unit == "day")
    return compact_date(PartialDate{first, month, static_cast<unsigned>(from.day())});
  if (unit == "month") return compact_date(PartialDate{first, month, std::nullopt});
  if (unit == "century") {
    // The 1st century is 1 to 100, the 1st century BC 100 BC to 1 BC.
    if (first > 0 && first % 100 == 1) return ordinal(first / 100 + 1) + " c.";
    if (first <= 0 && (1 - first) % 100 == 0) return ordinal((1 - first) / 100) + " c. BC";
  }
  if (unit == "decade" && first >= 100 && first % 10 == 0) return std::to_string(first) + "s";
  return compact_range({first, std::nullopt, std::nullopt}, {last, std::nullopt, std::nullopt});
}

}  // namespace muster
