// Any bytes as a query: it is read, or passes a limit; it prints to text that means the same and is
// well formed.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/date_range.h"
#include "searcher/number_range.h"
#include "searcher/query_parser.h"

namespace {

void require(bool holds, const char* what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

bool one_line(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view query(reinterpret_cast<const char*>(data), size);
  muster::QueryContext context;
  context.has_key = [](std::string_view key) { return key == "territory"; };
  const auto parsed = muster::parse_query(query, context);
  if (!parsed) {
    require(parsed.error().code == muster::ErrorCode::kUsage, "another kind of error", query);
    return 0;
  }
  require(parsed->notes.size() <= 9, "many notes", query);
  for (const std::string& note : parsed->notes)
    require(one_line(note), "note of several lines", note);

  context.strict = true;
  // Canonical text may be longer and deeper than the query: brackets and field names are written
  // out.
  context.limits = {.bytes = 1 << 24, .terms = 1 << 20, .depth = muster::kMaxQueryDepth};
  const std::string canonical = muster::to_string(parsed->tree);
  const auto again = muster::parse_query(canonical, context);
  if (!again) require(false, again.error().message.c_str(), canonical);
  require(again->tree == parsed->tree, "another tree", canonical);
  require(muster::to_string(again->tree) == canonical, "another text", canonical);

  const auto numbers = muster::read_number_range(query);
  require(!numbers || numbers->min <= numbers->max, "numbers the wrong way round", query);
  const auto days = muster::read_date_range(query, muster::Day{});
  require(!days || days->first_day || days->last_day, "no end at all", query);
  require(!days || !days->first_day || !days->last_day || *days->first_day <= *days->last_day,
          "days the wrong way round", query);
  return 0;
}
