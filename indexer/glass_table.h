// One table of a Xapian "glass" database, the format of Xapian 1.4, written from front to back.
//
// A table is a B-tree of keys and tags in blocks. Xapian fills it key by key, wherever a key
// belongs; who has all keys in order can write the blocks one after the other instead. Only what is
// read again at once by the Xapian at hand is written so: see glass_run.h.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace muster::glass {

// Numbers as the format has them.
void pack_number(std::string& out, std::uint64_t value);
// One that sorts as bytes; below 2^32.
void pack_sorted(std::string& out, std::uint32_t value);
// A term at the beginning of a key. `last`: nothing follows.
void pack_term(std::string& out, std::string_view term, bool last);
// A list of positions, ascending and not empty.
void pack_positions(std::string& out, const std::vector<std::uint32_t>& positions);

class TableWriter {
 public:
  static Result<std::unique_ptr<TableWriter>> create(const std::string& path);

  // Keys ascend, and none is empty or over 255 bytes.
  void add(std::string_view key, std::string_view tag, bool compressed = false);
  // What the version file says of the table. `compress_min`: tags up to so long stay as they are.
  Result<std::string> finish(unsigned compress_min);

 private:
  // A block that is being filled; items go from its end towards the directory.
  struct Block {
    std::string bytes;
    std::size_t directory = 0;  // its end
    std::size_t items = 0;      // their begin
  };

  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  TableWriter(std::string path, std::FILE* file);

  static void clear(Block& block, unsigned level);
  static bool fits(const Block& block, std::size_t size);
  static char* place(Block& block, std::size_t size);
  std::uint32_t write(Block& block);
  void add_item(std::string_view key, unsigned component, bool last, std::string_view part,
                bool compressed);
  void add_branch(std::size_t level, std::string_view key, unsigned component, std::uint32_t child);
  void close_block(std::size_t level);

  std::string path_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  bool failed_ = false;
  std::uint32_t blocks_ = 0;   // written
  std::uint64_t entries_ = 0;  // keys
  std::vector<Block> levels_;  // the leaf first
  // The first item of the block at each level, by which the level above knows it.
  struct FirstItem {
    std::string key;
    unsigned component = 0;
  };
  std::vector<FirstItem> first_;
};

}  // namespace muster::glass
