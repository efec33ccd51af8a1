// Documents to a small Xapian database, all at once.
//
// Xapian keeps the postings of documents that are added in trees of strings, and hands them to its
// tables one by one: most of the time of indexing goes there. Here they are lists of numbers,
// sorted once, and the tables are written from front to back. The result is only meant to be merged
// by Xapian itself: what lies in a finished database is written by Xapian.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/error.h"
#include "indexer/index_document.h"

namespace muster {

// Whether the Xapian that is linked reads the format written here.
bool can_write_runs();

class RunWriter {
 public:
  // Documents are numbered from 1 on.
  void add(const PackedDocument& document);
  // Writes a new folder. Call once, behind one document or more.
  Result<void> write(const std::string& folder);

 private:
  struct Posting {
    std::uint32_t term;  // in the order in which terms were met
    std::uint32_t document;
    std::uint32_t count;
    std::uint32_t positions;  // where its positions begin; they end where those of the next do
  };
  struct Bounds {
    std::uint32_t documents = 0;
    std::string lowest, highest;
  };

  std::uint32_t number_of(std::string_view term);
  void add_term_list(const PackedDocument& document);
  void add_values(const PackedDocument& document);
  Result<std::string> write_postings(const std::string& path);
  Result<std::string> write_positions(const std::string& path);
  Result<std::string> write_documents(const std::string& path);
  Result<std::string> write_term_lists(const std::string& path);
  std::string statistics() const;
  void sort_postings();

  // The letters of all terms, and where each begins.
  std::string text_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<std::uint32_t> table_;  // of terms by hash
  std::vector<std::uint64_t> hashes_;

  std::vector<Posting> postings_;
  std::string positions_;              // packed
  std::vector<std::uint32_t> order_;   // terms in their order
  std::vector<std::uint32_t> groups_;  // where the postings of each term begin in by_term_
  std::vector<std::uint32_t> by_term_;

  std::vector<std::string> term_lists_;  // compressed
  std::vector<std::string> slots_;       // which values each document has
  std::vector<std::string> data_;        // compressed
  std::map<Xapian::valueno, std::vector<std::pair<std::uint32_t, std::string>>> values_;
  std::map<Xapian::valueno, Bounds> bounds_;

  std::vector<std::uint32_t> lengths_;
  std::uint64_t total_length_ = 0;
  std::uint32_t shortest_ = 0;
  std::uint32_t longest_ = 0;
  std::uint32_t largest_count_ = 0;
};

}  // namespace muster
