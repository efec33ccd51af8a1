#include "indexer/glass_table.h"

#include <fmt/format.h>

#include <bit>
#include <cerrno>
#include <cstring>

#include "common/varint.h"

namespace muster::glass {
namespace {

constexpr std::size_t kBlockBytes = 8192;
// A block: revision (4 bytes), level (1), largest free run (2), all that is free (2), end of the
// directory (2), the directory with the offset of each item (2), free space, items.
constexpr std::size_t kDirectory = 11;
// Four items of the largest size must fit a block.
constexpr std::size_t kMaxItem = (kBlockBytes - kDirectory - 4 * 2) / 4;
constexpr std::uint32_t kRevision = 1;
// Flags in the upper bits of an item's size.
constexpr unsigned kCompressed = 0x8000;
constexpr unsigned kLast = 0x4000;
constexpr unsigned kFirst = 0x2000;

void put2(char* at, std::size_t value) {
  at[0] = static_cast<char>(value >> 8);
  at[1] = static_cast<char>(value);
}

void put4(char* at, std::uint32_t value) {
  put2(at, value >> 16);
  put2(at + 2, value & 0xFFFF);
}

// Bits from the lowest on, as interpolative coding wants them.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  ~BitWriter() {
    if (count_ > 0) out_ += static_cast<char>(bits_);
  }
  BitWriter(const BitWriter&) = delete;
  BitWriter& operator=(const BitWriter&) = delete;

  // One of `outof` values; those in the middle take a bit less where there are codes to spare.
  void encode(std::uint64_t value, std::uint64_t outof) {
    auto width = static_cast<unsigned>(std::bit_width(outof - 1));
    const std::uint64_t spare = (std::uint64_t{1} << width) - outof;
    if (spare > 0) {
      const std::uint64_t middle = (outof - spare) / 2;
      if (value >= middle + spare) {
        value = (value - (middle + spare)) | (std::uint64_t{1} << (width - 1));
      } else if (value >= middle) {
        --width;
      }
    }
    bits_ |= value << count_;
    count_ += width;
    for (; count_ >= 8; count_ -= 8) {
      out_ += static_cast<char>(bits_);
      bits_ >>= 8;
    }
  }

 private:
  std::string& out_;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
};

// The positions between the first and the last: the middle one, then those on its two sides.
void encode_between(BitWriter& out, const std::vector<std::uint32_t>& positions, std::size_t first,
                    std::size_t last) {
  // Halves: no deeper than a number has bits.
  while (first + 1 < last) {
    const std::size_t middle = (first + last) / 2;
    const std::uint64_t outof = positions[last] - positions[first] + first - last + 1;
    out.encode(positions[middle] - (positions[first] + middle - first), outof);
    encode_between(out, positions, first, middle);
    first = middle;
  }
}

}  // namespace

void pack_number(std::string& out, std::uint64_t value) { append_varint(out, value); }

void pack_sorted(std::string& out, std::uint32_t value) {
  if (value < 0x8000) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value);
    return;
  }
  // The bytes needed are told by the number of ones at the beginning.
  const std::size_t size = (32 + 5 - static_cast<std::size_t>(std::countl_zero(value))) / 7;
  const std::uint64_t ones = (0xFFU << (10 - size)) & 0xFF;
  const std::uint64_t bits = value | ones << (8 * (size - 1));
  for (std::size_t i = size; i-- > 0;)
    out += static_cast<char>(bits >> (8 * i));
}

void pack_term(std::string& out, std::string_view term, bool last) {
  for (const char c : term) {
    out += c;
    if (c == '\0') out += '\xFF';
  }
  if (!last) out += '\0';
}

void pack_positions(std::string& out, const std::vector<std::uint32_t>& positions) {
  const std::uint32_t first = positions.front();
  const std::uint32_t last = positions.back();
  pack_number(out, last);
  if (positions.size() < 2) return;
  BitWriter bits(out);
  bits.encode(first, last);
  bits.encode(positions.size() - 2, last - first);
  encode_between(bits, positions, 0, positions.size() - 1);
}

Result<std::unique_ptr<TableWriter>> TableWriter::create(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wbe");
  if (file == nullptr) {
    return fail(ErrorCode::kSystem, fmt::format("{}: {}", path, reason(errno)));
  }
  return std::unique_ptr<TableWriter>(new TableWriter(path, file));
}

TableWriter::TableWriter(std::string path, std::FILE* file)
    : path_(std::move(path)), file_(file), levels_(1), first_(1) {
  clear(levels_[0], 0);
  // Every table begins with an item of its own, whose key is empty.
  put2(place(levels_[0], 3), kFirst | kLast);
}

void TableWriter::clear(Block& block, unsigned level) {
  block.bytes.assign(kBlockBytes, '\0');
  put4(block.bytes.data(), kRevision);
  block.bytes[4] = static_cast<char>(level);
  block.directory = kDirectory;
  block.items = kBlockBytes;
}

bool TableWriter::fits(const Block& block, std::size_t size) {
  return block.items - block.directory >= size + 2;
}

char* TableWriter::place(Block& block, std::size_t size) {
  block.items -= size;
  put2(block.bytes.data() + block.directory, block.items);
  block.directory += 2;
  return block.bytes.data() + block.items;
}

// Returns the number of the block.
std::uint32_t TableWriter::write(Block& block) {
  const std::size_t free = block.items - block.directory;
  put2(block.bytes.data() + 5, free);
  put2(block.bytes.data() + 7, free);
  put2(block.bytes.data() + 9, block.directory);
  if (std::fwrite(block.bytes.data(), 1, kBlockBytes, file_.get()) != kBlockBytes) failed_ = true;
  return blocks_++;
}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  ++entries_;
  const std::size_t head = 2 + 1 + key.size();
  unsigned component = 1;
  do {
    const std::size_t room = kMaxItem - head - (component == 1 ? 0 : 2);
    const std::string_view part = tag.substr(0, room);
    tag.remove_prefix(part.size());
    add_item(key, component, tag.empty(), part, compressed);
    ++component;
  } while (!tag.empty());
}

// Size and flags (2 bytes), length of the key (1), key, component unless it is the first (2), part
// of the tag.
void TableWriter::add_item(std::string_view key, unsigned component, bool last,
                           std::string_view part, bool compressed) {
  const std::size_t size = 2 + 1 + key.size() + (component == 1 ? 0 : 2) + part.size();
  if (!fits(levels_[0], size)) {
    close_block(0);
    first_[0].key = key;
    first_[0].component = component;
  }
  char* at = place(levels_[0], size);
  put2(at, (size - 3) | (compressed ? kCompressed : 0) | (last ? kLast : 0) |
               (component == 1 ? kFirst : 0));
  at[2] = static_cast<char>(key.size());
  std::memcpy(at + 3, key.data(), key.size());
  at += 3 + key.size();
  if (component > 1) {
    put2(at, component);
    at += 2;
  }
  if (!part.empty()) std::memcpy(at, part.data(), part.size());
}

// Writes the block of a level and makes it known to the level above.
void TableWriter::close_block(std::size_t level) {
  const std::uint32_t number = write(levels_[level]);
  if (level + 1 == levels_.size()) {
    levels_.emplace_back();
    first_.emplace_back();
    clear(levels_.back(), static_cast<unsigned>(level + 1));
  }
  add_branch(level + 1, first_[level].key, first_[level].component, number);
  clear(levels_[level], static_cast<unsigned>(level));
}

// The child's number (4 bytes), length of the key (1), key, component (2).
void TableWriter::add_branch(std::size_t level, std::string_view key, unsigned component,
                             std::uint32_t child) {
  const std::size_t size = 4 + 1 + key.size() + 2;
  if (!fits(levels_[level], size)) {
    close_block(level);
    first_[level].key = key;
    first_[level].component = component;
  }
  char* at = place(levels_[level], size);
  put4(at, child);
  at[4] = static_cast<char>(key.size());
  std::memcpy(at + 5, key.data(), key.size());
  put2(at + 5 + key.size(), component);
}

Result<std::string> TableWriter::finish(unsigned compress_min) {
  // Each level but the topmost hands its last block over to the one above.
  for (std::size_t level = 0; level + 1 < levels_.size(); ++level)
    close_block(level);
  const std::uint32_t root = write(levels_.back());
  if (std::fflush(file_.get()) != 0) failed_ = true;
  if (failed_) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written: {}", path_, reason(errno)));
  }
  std::string info;
  pack_number(info, root);
  constexpr unsigned kSequential = 2;  // the leaves stand in the file in their order
  pack_number(info, (levels_.size() - 1) << 2 | kSequential);
  pack_number(info, entries_);
  pack_number(info, kBlockBytes >> 11);
  pack_number(info, compress_min);
  // The list of free blocks: its revision, the first block never used, and two places in it.
  std::string unused;
  pack_number(unused, kRevision);
  pack_number(unused, blocks_);
  unused.append(4, '\0');
  pack_number(info, unused.size());
  info += unused;
  return info;
}

}  // namespace muster::glass
