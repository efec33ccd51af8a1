#include "common/packed.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <limits>

namespace muster {
namespace {

constexpr std::int32_t kOpenStart = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kOpenEnd = std::numeric_limits<std::int32_t>::max();

std::int32_t number(const std::optional<Day>& day, std::int32_t open) {
  return day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : open;
}

std::optional<Day> day(std::int32_t number, std::int32_t open) {
  if (number == open) return std::nullopt;
  return Day(std::chrono::days(number));
}

}  // namespace

ValueId value_id(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

std::string to_bytes(ValueId id) {
  std::string out;
  append_packed(out, id);
  return {out.rbegin(), out.rend()};
}

std::string to_hex(ValueId id) { return fmt::format("{:016x}", id); }

std::string pack_spans(const std::vector<DaySpan>& spans) {
  std::string out;
  for (const DaySpan& span : spans) {
    append_packed(out, number(span.first, kOpenStart));
    append_packed(out, number(span.last, kOpenEnd));
  }
  return out;
}

std::vector<DaySpan> unpack_spans(std::string_view stored) {
  std::vector<DaySpan> spans;
  unpack_spans(stored, spans);
  return spans;
}

void unpack_spans(std::string_view stored, std::vector<DaySpan>& spans) {
  spans.clear();
  for (std::size_t i = 0; i + 1 < packed_size<std::int32_t>(stored); i += 2) {
    spans.push_back({day(read_packed<std::int32_t>(stored, i), kOpenStart),
                     day(read_packed<std::int32_t>(stored, i + 1), kOpenEnd)});
  }
}

}  // namespace muster
