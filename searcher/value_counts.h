// How often each value id occurs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/packed.h"

namespace muster {

// A table of ids, which are hashes already: an id's own bits say where it stands.
class ValueCounts {
 public:
  struct Entry {
    ValueId id = 0;
    std::uint64_t count = 0;  // 0: the place is free
  };

  ValueCounts() : entries_(kSmallest) {}

  void add(ValueId id, std::uint64_t count) {
    Entry& entry = entries_[place(id)];
    if (entry.count == 0) {
      entry.id = id;
      ++used_;
    }
    entry.count += count;
    if (2 * used_ > entries_.size()) grow();
  }

  std::size_t size() const { return used_; }
  bool contains(ValueId id) const { return entries_[place(id)].count > 0; }

  // All that occur, in no order.
  std::vector<Entry> all() const {
    std::vector<Entry> all;
    all.reserve(used_);
    for (const Entry& entry : entries_) {
      if (entry.count > 0) all.push_back(entry);
    }
    return all;
  }

 private:
  static constexpr std::size_t kSmallest = 256;  // a power of two, as all sizes are

  // Where the id stands, or is to stand.
  std::size_t place(ValueId id) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = static_cast<std::size_t>(id) & mask;
    while (entries_[at].count > 0 && entries_[at].id != id)
      at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Entry> old(2 * entries_.size());
    old.swap(entries_);
    for (const Entry& entry : old) {
      if (entry.count > 0) entries_[place(entry.id)] = entry;
    }
  }

  std::vector<Entry> entries_;
  std::size_t used_ = 0;
};

}  // namespace muster
