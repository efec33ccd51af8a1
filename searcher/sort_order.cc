#include "searcher/sort_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "common/fields.h"
#include "common/unicode.h"

namespace muster {
namespace {

// Scores no further apart than this are the same.
constexpr double kTie = 1e-9;

struct SortKey {
  std::string_view name;
  Xapian::valueno slot;
  bool largest_first;  // without a "-" before the name
};
constexpr std::array kSortKeys = std::to_array<SortKey>({
    {"date", slots::kFirstDay, false},
    {"title", slots::kTitle, false},
    {"killed", slots::kTotals, true},
    {"casualties", slots::kTotals + 1, true},
    {"strength", slots::kTotals + 2, true},
    {"duration", slots::kTotals + 3, true},
});

}  // namespace

const std::vector<std::string>& sort_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all = {"relevance"};
    for (const SortKey& key : kSortKeys)
      all.emplace_back(key.name);
    return all;
  }();
  return names;
}

Result<std::optional<ValueOrder>> read_order(const std::string& text) {
  std::string_view name = text;
  const bool turned = name.starts_with('-');
  if (turned) name.remove_prefix(1);
  if (name == "relevance") return std::nullopt;
  const auto key = std::find_if(kSortKeys.begin(), kSortKeys.end(),
                                [&](const SortKey& one) { return one.name == name; });
  if (key == kSortKeys.end()) {
    return fail(ErrorCode::kUsage, fmt::format("cannot sort by \"{}\"", printable(text)),
                fmt::format("sort by {}", fmt::join(sort_names(), ", ")));
  }
  return ValueOrder{key->slot, key->largest_first != turned};
}

std::unique_ptr<Xapian::KeyMaker> key_maker(const ValueOrder& order) {
  auto maker = std::make_unique<Xapian::MultiValueKeyMaker>();
  maker->add_value(order.slot, order.descending,
                   order.descending ? std::string() : std::string("\xff\xff"));
  maker->add_value(slots::kPath);
  return maker;
}

void settle_ties(std::vector<Hit>& hits) {
  for (auto begin = hits.begin(); begin != hits.end();) {
    auto end = begin + 1;
    while (end != hits.end() && std::fabs(end->score - begin->score) <= kTie)
      ++end;
    std::sort(begin, end, [](const Hit& a, const Hit& b) { return a.path < b.path; });
    begin = end;
  }
}

}  // namespace muster
