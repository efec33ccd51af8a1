#include "indexer/glass_version.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

#include "common/varint.h"
#include "indexer/glass_table.h"

namespace muster::glass {
namespace {

// Magic and the version of the format, 14 March 2016.
constexpr std::string_view kFormat("\x0F\x0DXapian Glass\x04\x6E", 16);
constexpr std::size_t kIdBytes = 16;

// Root block, levels and flags, entries, size of blocks, longest tag that is never compressed.
using TableNumbers = std::array<std::uint64_t, 5>;
constexpr std::size_t kRoot = 0;
constexpr std::size_t kFlags = 1;
constexpr std::size_t kEntries = 2;
// No root block is written yet, and keys have only been added at the end.
constexpr std::uint64_t kNewTable = 3;
constexpr std::uint64_t kBlockUnits = 4;  // of 2 KB

// What is said of a table, taken from the front of `rest`; behind the numbers stands its list of
// free blocks.
std::optional<TableNumbers> take_table(std::string_view& rest) {
  TableNumbers numbers{};
  for (std::uint64_t& number : numbers) {
    const auto taken = take_varint(rest);
    if (!taken) return std::nullopt;
    number = *taken;
  }
  const auto free = take_varint(rest);
  if (!free || *free > rest.size()) return std::nullopt;
  rest.remove_prefix(*free);
  return numbers;
}

// The inverse, without free blocks.
std::string table_text(const TableNumbers& numbers) {
  std::string out;
  for (const std::uint64_t number : numbers)
    pack_number(out, number);
  pack_number(out, 0);
  return out;
}

tl::unexpected<Error> damaged(const std::string& path) {
  return fail(ErrorCode::kDamaged, fmt::format("{}: not a version file of Xapian 1.4", path));
}

}  // namespace

std::string new_table(unsigned compress_min) {
  return table_text({0, kNewTable, 0, kBlockUnits, compress_min});
}

std::string version_head(const std::string& name) {
  std::string out(kFormat);
  const XXH128_hash_t id = XXH3_128bits(name.data(), name.size());
  for (unsigned i = 0; i < kIdBytes / 2; ++i) {
    out += static_cast<char>(id.low64 >> (8 * i));
    out += static_cast<char>(id.high64 >> (8 * i));
  }
  pack_number(out, 1);
  return out;
}

Result<Version> read_version(const std::string& folder) {
  const std::string path = folder + "/iamglass";
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!bytes.starts_with(kFormat) || bytes.size() < kFormat.size() + kIdBytes) return damaged(path);
  std::string_view rest = bytes;
  rest.remove_prefix(kFormat.size() + kIdBytes);
  if (!take_varint(rest)) return damaged(path);
  Version version;
  version.head = bytes.substr(0, bytes.size() - rest.size());
  for (std::string& table : version.tables) {
    const std::string_view begin = rest;
    if (!take_table(rest)) return damaged(path);
    table = begin.substr(0, begin.size() - rest.size());
  }
  version.statistics = rest;
  return version;
}

Result<void> write_version(const std::string& folder, const Version& version) {
  const std::string path = folder + "/iamglass";
  std::string out = version.head;
  for (const std::string& table : version.tables)
    out += table;
  out += version.statistics;
  const auto close = [](std::FILE* file) { return std::fclose(file); };
  const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "wbe"), close);
  if (!file || std::fwrite(out.data(), 1, out.size(), file.get()) != out.size() ||
      std::fflush(file.get()) != 0) {
    return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written: {}", path, reason(errno)));
  }
  return {};
}

Result<std::string> emptied(const std::string& table) {
  std::string_view rest = table;
  auto numbers = take_table(rest);
  if (!numbers) return damaged("a table");
  (*numbers)[kRoot] = 0;
  (*numbers)[kFlags] = kNewTable;
  (*numbers)[kEntries] = 0;
  return table_text(*numbers);
}

}  // namespace muster::glass
