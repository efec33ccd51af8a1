#include "indexer/glass_run.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <numeric>

#include "common/deflate.h"
#include "indexer/glass_table.h"
#include "indexer/glass_version.h"
#include "indexer/sorted_terms.h"

namespace muster {
namespace {

using glass::pack_number;
using glass::pack_sorted;
using glass::pack_term;
using glass::TableWriter;

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kFirstTerms = std::size_t{1} << 16;
// A list is cut into pieces of about so many bytes.
constexpr std::size_t kChunk = 2000;
// Tags of up to so many bytes are not compressed.
constexpr unsigned kCompressMin = 18;

const std::string kBoundsKey("\0\xD0", 2);
const std::string kValuesKey("\0\xD8", 2);
const std::string kLengthsKey("\0\xE0", 2);

// One list of documents and counts, on its way into chunks.
class ListWriter {
 public:
  // `head`: what stands before the first chunk. `key`: of the first chunk; `key_behind`: of the
  // others, up to the number of their first document.
  ListWriter(TableWriter& table, std::string head, std::string key, std::string key_behind)
      : table_(table),
        head_(std::move(head)),
        key_(std::move(key)),
        key_behind_(std::move(key_behind)) {}

  void add(std::uint32_t document, std::uint32_t count) {
    if (chunk_.size() >= kChunk) {
      flush(false);
      key_ = key_behind_;
      pack_sorted(key_, document);
    }
    if (chunk_.empty()) {
      first_ = document;
    } else {
      pack_number(chunk_, document - last_ - 1);
    }
    last_ = document;
    pack_number(chunk_, count);
  }

  void finish() { flush(true); }

 private:
  void flush(bool last) {
    head_ += last ? '1' : '0';
    pack_number(head_, last_ - first_);
    head_ += chunk_;
    table_.add(key_, head_);
    chunk_.clear();
    head_.clear();
  }

  TableWriter& table_;
  std::string head_, key_, key_behind_, chunk_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

std::string first_head(std::uint64_t documents, std::uint64_t count, std::uint32_t first) {
  std::string head;
  pack_number(head, documents);
  pack_number(head, count);
  pack_number(head, first - 1);
  return head;
}

}  // namespace

bool can_write_runs() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

std::uint32_t RunWriter::number_of(std::string_view term) {
  if (table_.empty()) table_.assign(kFirstTerms * 2, kNone);
  const std::uint64_t hash = XXH3_64bits(term.data(), term.size());
  std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != kNone; at = (at + 1) & mask) {
    const std::uint32_t known = table_[at];
    const std::uint32_t begin = begins_[known];
    if (hashes_[known] == hash &&
        std::string_view(text_).substr(begin, begins_[known + 1] - begin) == term)
      return known;
  }
  const auto number = static_cast<std::uint32_t>(hashes_.size());
  table_[at] = number;
  hashes_.push_back(hash);
  text_ += term;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  if (hashes_.size() * 2 > table_.size()) {
    table_.assign(table_.size() * 2, kNone);
    mask = table_.size() - 1;
    for (std::uint32_t i = 0; i < hashes_.size(); ++i) {
      at = hashes_[i] & mask;
      while (table_[at] != kNone)
        at = (at + 1) & mask;
      table_[at] = i;
    }
  }
  return number;
}

void RunWriter::add(const PackedDocument& document) {
  const auto number = static_cast<std::uint32_t>(lengths_.size() + 1);
  std::vector<Xapian::termpos> positions;
  PackedTerms terms(document);
  while (terms.next()) {
    postings_.push_back({number_of(terms.term()), number, terms.count(),
                         static_cast<std::uint32_t>(positions_.size())});
    terms.read_positions(positions);
    if (!positions.empty()) glass::pack_positions(positions_, positions);
  }
  add_term_list(document);
  add_values(document);
  data_.push_back(deflate(document.data, kCompressMin));
  if (document.length > 0 && (shortest_ == 0 || document.length < shortest_))
    shortest_ = document.length;
  longest_ = std::max(longest_, document.length);
  largest_count_ = std::max(largest_count_, document.largest);
  total_length_ += document.length;
  lengths_.push_back(document.length);
}

// The terms with their counts, each without what it shares with the one before.
void RunWriter::add_term_list(const PackedDocument& document) {
  std::string list;
  list.reserve(document.terms.size());
  if (document.term_count > 0) {
    pack_number(list, document.length);
    pack_number(list, document.term_count);
  }
  std::string_view last;
  PackedTerms terms(document);
  for (bool first = true; terms.next(); first = false) {
    const std::string_view term = terms.term();
    if (first) {
      list += static_cast<char>(term.size());
      list += term;
      pack_number(list, terms.count());
      last = term;
      continue;
    }
    const auto differ = std::mismatch(last.begin(), last.end(), term.begin(), term.end()).first;
    const auto shared = static_cast<std::size_t>(differ - last.begin());
    // Where it fits, the count stands in one byte with the length of what is shared.
    const std::size_t both =
        terms.count() < 127 ? (terms.count() + 1) * (last.size() + 1) + shared : 256;
    list += static_cast<char>(both < 256 ? both : shared);
    list += static_cast<char>(term.size() - shared);
    list += term.substr(shared);
    if (both >= 256) pack_number(list, terms.count());
    last = term;
  }
  term_lists_.push_back(deflate(list, kCompressMin));
}

void RunWriter::add_values(const PackedDocument& document) {
  const auto number = static_cast<std::uint32_t>(lengths_.size() + 1);
  std::string slots;
  Xapian::valueno next = 0;
  for (const auto& [slot, value] : document.values) {
    pack_number(slots, slot - next);
    next = slot + 1;
    Bounds& bounds = bounds_[slot];
    if (bounds.documents == 0 || value < bounds.lowest) bounds.lowest = value;
    if (bounds.documents == 0 || value > bounds.highest) bounds.highest = value;
    ++bounds.documents;
    values_[slot].emplace_back(number, value);
  }
  slots_.push_back(std::move(slots));
}

// Numbers the terms in their order and groups the postings by term; those of one term stay in the
// order of documents.
void RunWriter::sort_postings() {
  const auto term = [this](std::uint32_t number) {
    return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  };
  order_ = sorted_terms(hashes_.size(), term);
  groups_.assign(hashes_.size() + 1, 0);
  for (const Posting& posting : postings_)
    ++groups_[posting.term + 1];
  std::partial_sum(groups_.begin(), groups_.end(), groups_.begin());
  std::vector<std::uint32_t> next(groups_.begin(), groups_.end() - 1);
  by_term_.resize(postings_.size());
  for (std::uint32_t i = 0; i < postings_.size(); ++i)
    by_term_[next[postings_[i].term]++] = i;
}

Result<std::string> RunWriter::write_postings(const std::string& path) {
  auto table = TableWriter::create(path);
  if (!table) return tl::unexpected(table.error());
  std::vector<std::pair<std::string, std::string>> items;
  for (const auto& [slot, bounds] : bounds_) {
    std::string key = kBoundsKey;
    for (Xapian::valueno rest = slot; rest > 0; rest >>= 8)
      key += static_cast<char>(rest);
    std::string tag;
    pack_number(tag, bounds.documents);
    pack_number(tag, bounds.lowest.size());
    tag += bounds.lowest;
    if (bounds.highest != bounds.lowest) tag += bounds.highest;
    items.emplace_back(std::move(key), std::move(tag));
  }
  for (const auto& [slot, values] : values_) {
    std::string tag;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const auto flush = [&, number = slot] {
      std::string key = kValuesKey;
      pack_number(key, number);
      pack_sorted(key, first);
      items.emplace_back(std::move(key), std::exchange(tag, {}));
    };
    for (const auto& [document, value] : values) {
      if (tag.empty()) {
        first = document;
      } else {
        pack_number(tag, document - last - 1);
      }
      last = document;
      pack_number(tag, value.size());
      tag += value;
      if (tag.size() >= kChunk) flush();
    }
    if (!tag.empty()) flush();
  }
  std::sort(items.begin(), items.end());
  for (const auto& [key, tag] : items)
    (*table)->add(key, tag);

  ListWriter lengths(**table, first_head(0, 0, 1), kLengthsKey, kLengthsKey);
  for (std::uint32_t i = 0; i < lengths_.size(); ++i)
    lengths.add(i + 1, lengths_[i]);
  lengths.finish();

  for (const std::uint32_t term : order_) {
    std::string key;
    std::string key_behind;
    const auto text =
        std::string_view(text_).substr(begins_[term], begins_[term + 1] - begins_[term]);
    pack_term(key, text, true);
    pack_term(key_behind, text, false);
    std::uint64_t count = 0;
    for (std::uint32_t i = groups_[term]; i < groups_[term + 1]; ++i)
      count += postings_[by_term_[i]].count;
    const std::uint32_t first = postings_[by_term_[groups_[term]]].document;
    ListWriter list(**table, first_head(groups_[term + 1] - groups_[term], count, first),
                    std::move(key), std::move(key_behind));
    for (std::uint32_t i = groups_[term]; i < groups_[term + 1]; ++i)
      list.add(postings_[by_term_[i]].document, postings_[by_term_[i]].count);
    list.finish();
  }
  return (*table)->finish(0);
}

Result<std::string> RunWriter::write_positions(const std::string& path) {
  auto table = TableWriter::create(path);
  if (!table) return tl::unexpected(table.error());
  std::string key;
  for (const std::uint32_t term : order_) {
    key.clear();
    pack_term(key, std::string_view(text_).substr(begins_[term], begins_[term + 1] - begins_[term]),
              false);
    const std::size_t size = key.size();
    for (std::uint32_t i = groups_[term]; i < groups_[term + 1]; ++i) {
      const std::uint32_t at = by_term_[i];
      const std::size_t begin = postings_[at].positions;
      const std::size_t end =
          at + 1 < postings_.size() ? postings_[at + 1].positions : positions_.size();
      if (begin == end) continue;
      key.resize(size);
      pack_sorted(key, postings_[at].document);
      (*table)->add(key, std::string_view(positions_).substr(begin, end - begin));
    }
  }
  return (*table)->finish(0);
}

Result<std::string> RunWriter::write_documents(const std::string& path) {
  auto table = TableWriter::create(path);
  if (!table) return tl::unexpected(table.error());
  for (std::uint32_t i = 0; i < data_.size(); ++i) {
    std::string key;
    pack_sorted(key, i + 1);
    if (data_[i].size() == 1) continue;  // none: nothing is stored
    (*table)->add(key, std::string_view(data_[i]).substr(1), data_[i][0] == kDeflated);
  }
  return (*table)->finish(kCompressMin);
}

Result<std::string> RunWriter::write_term_lists(const std::string& path) {
  auto table = TableWriter::create(path);
  if (!table) return tl::unexpected(table.error());
  for (std::uint32_t i = 0; i < term_lists_.size(); ++i) {
    std::string key;
    pack_sorted(key, i + 1);
    (*table)->add(key, std::string_view(term_lists_[i]).substr(1), term_lists_[i][0] == kDeflated);
    key += '\0';
    if (!slots_[i].empty()) (*table)->add(key, slots_[i]);
  }
  return (*table)->finish(kCompressMin);
}

std::string RunWriter::statistics() const {
  std::string out;
  pack_number(out, lengths_.size());
  pack_number(out, 0);  // the last number is that of documents
  pack_number(out, shortest_);
  pack_number(out, largest_count_);
  pack_number(out, longest_ - largest_count_);
  pack_number(out, 0);  // oldest set of changes
  pack_number(out, total_length_);
  pack_number(out, 0);  // spelling
  return out;
}

Result<void> RunWriter::write(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(ErrorCode::kSystem, fmt::format("{}: {}", folder, error.message()));
  sort_postings();
  glass::Version version;
  version.head = glass::version_head(folder);
  version.tables.fill(glass::new_table(kCompressMin));
  version.statistics = statistics();
  const auto put = [&](glass::Table table, Result<std::string> info) -> Result<void> {
    if (!info) return tl::unexpected(info.error());
    version[table] = *info;
    return {};
  };
  using glass::Table;
  Result<void> done = put(Table::kPostings, write_postings(folder + "/postlist.glass"));
  if (done) done = put(Table::kDocuments, write_documents(folder + "/docdata.glass"));
  if (done) done = put(Table::kTermLists, write_term_lists(folder + "/termlist.glass"));
  if (done) done = put(Table::kPositions, write_positions(folder + "/position.glass"));
  if (!done) return done;
  return glass::write_version(folder, version);
}

}  // namespace muster
