// A document on its way into a database: what Xapian::Document is, without its trees. Documents are
// built from it one after the other, and lie packed until a batch of them is written.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster {

// A document that is complete: small, and quick to go through.
struct PackedDocument {
  // The terms in order, each as: its length in one byte, itself, its count, the number of its
  // positions, and these, each less the one before it. Numbers as append_varint() has them.
  std::string terms;
  std::uint32_t term_count = 0;
  std::uint32_t length = 0;                                     // the sum of the terms' counts
  std::uint32_t largest = 0;                                    // the largest count
  std::vector<std::pair<Xapian::valueno, std::string>> values;  // by slot, none empty
  std::string data;

  Xapian::Document to_xapian() const;
};

// Walks over the terms of a packed document.
class PackedTerms {
 public:
  explicit PackedTerms(const PackedDocument& document)
      : at_(document.terms.data()), left_(document.term_count) {}

  // False at the end.
  bool next();
  std::string_view term() const { return term_; }
  std::uint32_t count() const { return count_; }
  // To be read once for each term, if at all.
  void read_positions(std::vector<Xapian::termpos>& positions);

 private:
  std::uint32_t number();

  const char* at_;
  std::uint32_t left_;
  std::string_view term_;
  std::uint32_t count_ = 0;
  std::uint32_t positions_ = 0;  // not read yet
};

// Collects a document. The functions are those of Xapian::Document and do the same.
class IndexDocument {
 public:
  IndexDocument();

  // Returns the term's number here: the first is 0.
  std::uint32_t add_posting(std::string_view term, Xapian::termpos position,
                            std::uint32_t count = 1);
  void add_term(std::string_view term, std::uint32_t count = 1) { entry(term).count += count; }
  void add_boolean_term(std::string_view term) { entry(term); }
  void add_value(Xapian::valueno slot, std::string value);
  void set_data(std::string data) { data_ = std::move(data); }

  // Valid until the next call.
  std::string_view term_numbered(std::uint32_t number) const { return term_of(entries_[number]); }

  // What was collected; nothing is left here.
  PackedDocument pack();

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Entry {
    std::uint32_t begin = 0;  // in text_
    std::uint32_t size = 0;
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
    std::uint32_t first = kNone;  // in positions_
    std::uint32_t last = kNone;
  };
  struct Position {
    Xapian::termpos at;
    std::uint32_t next;
  };

  Entry& entry(std::string_view term);
  void grow();
  std::string_view term_of(const Entry& entry) const {
    return std::string_view(text_).substr(entry.begin, entry.size);
  }
  void pack_positions(const Entry& entry, std::string& out);

  std::string text_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // a table of entries by hash; its size is a power of two
  std::vector<Position> positions_;
  std::vector<Xapian::termpos> sorted_;
  std::vector<std::pair<Xapian::valueno, std::string>> values_;
  std::string data_;
};

}  // namespace muster
