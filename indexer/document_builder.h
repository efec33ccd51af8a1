// An article and its facts to a document of the index. The only place that decides what is indexed
// and with what weight.
#pragma once

#include <cstdint>
#include <string>

#include "common/article.h"
#include "common/facts.h"
#include "indexer/index_document.h"

namespace muster {

// Where an article comes from, and by what it is told whether it has changed.
struct Source {
  std::uint32_t root_id = 0;
  std::string root;  // the folder, as an absolute path; bytes
  std::string path;  // below it; bytes
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::uint64_t hash = 0;  // of its bytes
};

// The term that identifies an article in a database.
std::string id_term(std::uint32_t root_id, const std::string& path);

// The value in slots::kFile, and back.
std::string pack_source(const Source& source);
Source unpack_source(const std::string& file, const std::string& path);

// `inspected`: the article as inspect prints it, kept for dumps.
PackedDocument build_document(const Article& article, const Facts& facts, const Source& source,
                              const std::string& inspected);

}  // namespace muster
