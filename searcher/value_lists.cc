#include "searcher/value_lists.h"

namespace muster {

ValueLists::ValueLists(Xapian::valueno slot, bool remote) : slot_(slot) {
  if (remote) {
    counted_ = std::make_unique<Xapian::ValueCountMatchSpy>(slot);
  } else {
    kept_ = std::make_unique<Keeper>(slot);
  }
}

Xapian::MatchSpy* ValueLists::spy() {
  if (counted_) return counted_.get();
  return kept_.get();
}

void ValueLists::add(const ValueLists& other) {
  const std::size_t before = kept_->bytes.size();
  kept_->bytes += other.kept_->bytes;
  for (const std::size_t end : other.kept_->ends)
    kept_->ends.push_back(before + end);
}

ValueCounts count_values(const ValueLists& lists) {
  ValueCounts counts;
  lists.for_each([&](std::string_view packed, std::uint64_t articles) {
    for (std::size_t i = 0; i < packed_size<ValueId>(packed); ++i)
      counts.add(read_packed<ValueId>(packed, i), articles);
  });
  return counts;
}

void ValueLists::Keeper::operator()(const Xapian::Document& document, double /*weight*/) {
  const std::string value = document.get_value(slot);
  if (value.empty()) return;
  bytes += value;
  ends.push_back(bytes.size());
}

}  // namespace muster
