// The version file of a Xapian "glass" database: which tables belong together, and where each of
// them has its root.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "common/error.h"

namespace muster::glass {

enum class Table { kPostings, kDocuments, kTermLists, kPositions, kSpelling, kSynonyms };
inline constexpr std::size_t kTables = 6;

struct Version {
  std::string head;                         // the format, the database's id and its revision
  std::array<std::string, kTables> tables;  // what is said of each
  std::string statistics;

  std::string& operator[](Table table) { return tables.at(static_cast<std::size_t>(table)); }
};

// A head with the revision 1; the id is made of `name`.
std::string version_head(const std::string& name);

// Of the database in `folder`. kDamaged for what is not of the format that RunWriter writes.
Result<Version> read_version(const std::string& folder);
Result<void> write_version(const std::string& folder, const Version& version);

// What is said of a table that is not there. `compress_min`: see TableWriter.
std::string new_table(unsigned compress_min);
// The same table with nothing in it. kDamaged as above.
Result<std::string> emptied(const std::string& table);

}  // namespace muster::glass
