#include "indexer/index_document.h"

#include <xxhash.h>

#include <algorithm>

#include "common/term.h"
#include "common/varint.h"
#include "indexer/sorted_terms.h"

namespace muster {
namespace {

constexpr std::size_t kFirstSlots = 4096;  // more than two an ordinary article's term

}  // namespace

bool PackedTerms::next() {
  while (positions_ > 0) {
    number();
    --positions_;
  }
  if (left_ == 0) return false;
  --left_;
  const std::size_t size = static_cast<unsigned char>(*at_++);
  term_ = {at_, size};
  at_ += size;
  count_ = number();
  positions_ = number();
  return true;
}

void PackedTerms::read_positions(std::vector<Xapian::termpos>& positions) {
  positions.clear();
  Xapian::termpos last = 0;
  for (; positions_ > 0; --positions_)
    positions.push_back(last += number());
}

std::uint32_t PackedTerms::number() {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at_++);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

Xapian::Document PackedDocument::to_xapian() const {
  Xapian::Document document;
  std::vector<Xapian::termpos> positions;
  PackedTerms all(*this);
  while (all.next()) {
    const std::string term(all.term());
    document.add_term(term, all.count());
    all.read_positions(positions);
    for (const Xapian::termpos position : positions)
      document.add_posting(term, position, 0);
  }
  for (const auto& [slot, value] : values)
    document.add_value(slot, value);
  document.set_data(data);
  return document;
}

IndexDocument::IndexDocument() : slots_(kFirstSlots, kNone) {}

IndexDocument::Entry& IndexDocument::entry(std::string_view term) {
  if (term.empty() || term.size() > kXapianTermBytes)
    throw Xapian::InvalidArgumentError("a term is empty or too long");
  const std::uint64_t hash = XXH3_64bits(term.data(), term.size());
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != kNone; at = (at + 1) & mask) {
    Entry& known = entries_[slots_[at]];
    if (known.hash == hash && term_of(known) == term) return known;
  }
  slots_[at] = static_cast<std::uint32_t>(entries_.size());
  Entry added;
  added.begin = static_cast<std::uint32_t>(text_.size());
  added.size = static_cast<std::uint32_t>(term.size());
  added.hash = hash;
  text_ += term;
  entries_.push_back(added);
  if (entries_.size() * 2 > slots_.size()) grow();
  return entries_.back();
}

void IndexDocument::grow() {
  slots_.assign(slots_.size() * 4, kNone);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = entries_[i].hash & mask;
    while (slots_[at] != kNone)
      at = (at + 1) & mask;
    slots_[at] = static_cast<std::uint32_t>(i);
  }
}

std::uint32_t IndexDocument::add_posting(std::string_view term, Xapian::termpos position,
                                         std::uint32_t count) {
  Entry& known = entry(term);
  known.count += count;
  const auto index = static_cast<std::uint32_t>(positions_.size());
  positions_.push_back({position, kNone});
  if (known.first == kNone) {
    known.first = index;
  } else {
    positions_[known.last].next = index;
  }
  known.last = index;
  return static_cast<std::uint32_t>(&known - entries_.data());
}

void IndexDocument::add_value(Xapian::valueno slot, std::string value) {
  const auto same = std::find_if(values_.begin(), values_.end(),
                                 [&](const auto& known) { return known.first == slot; });
  if (same == values_.end()) {
    values_.emplace_back(slot, std::move(value));
  } else {
    same->second = std::move(value);
  }
}

void IndexDocument::pack_positions(const Entry& entry, std::string& out) {
  sorted_.clear();
  for (std::uint32_t at = entry.first; at != kNone; at = positions_[at].next)
    sorted_.push_back(positions_[at].at);
  if (!std::is_sorted(sorted_.begin(), sorted_.end())) std::sort(sorted_.begin(), sorted_.end());
  sorted_.erase(std::unique(sorted_.begin(), sorted_.end()), sorted_.end());
  append_varint(out, static_cast<std::uint32_t>(sorted_.size()));
  Xapian::termpos last = 0;
  for (const Xapian::termpos position : sorted_) {
    append_varint(out, position - last);
    last = position;
  }
}

PackedDocument IndexDocument::pack() {
  PackedDocument packed;
  const std::vector<std::uint32_t> order =
      sorted_terms(entries_.size(), [this](std::uint32_t i) { return term_of(entries_[i]); });
  packed.terms.reserve(text_.size() + entries_.size() * 4 + positions_.size() * 2);
  packed.term_count = static_cast<std::uint32_t>(entries_.size());
  for (const std::uint32_t number : order) {
    const Entry& one = entries_[number];
    packed.terms += static_cast<char>(one.size);
    packed.terms += term_of(one);
    append_varint(packed.terms, one.count);
    pack_positions(one, packed.terms);
    packed.length += one.count;
    packed.largest = std::max(packed.largest, one.count);
  }
  std::erase_if(values_, [](const auto& value) { return value.second.empty(); });
  std::sort(values_.begin(), values_.end());
  packed.values = std::move(values_);
  packed.data = std::move(data_);
  text_.clear();
  entries_.clear();
  positions_.clear();
  values_.clear();
  data_.clear();
  std::fill(slots_.begin(), slots_.end(), kNone);
  return packed;
}

}  // namespace muster
