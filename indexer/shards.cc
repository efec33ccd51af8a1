#include "indexer/shards.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "common/database_parts.h"
#include "common/packed.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

std::string shard_name(std::size_t shard, std::size_t shards) {
  return fmt::format("shard-{}-of-{}", shard, shards);
}

std::string stub_text(std::size_t shards) {
  std::string text;
  for (std::size_t i = 0; i < shards; ++i)
    text += fmt::format("auto {}\n", shard_name(i, shards));
  return text;
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

tl::unexpected<Error> not_ours(const std::string& database) {
  return fail(ErrorCode::kUsage,
              fmt::format("{}: a stub file that muster-index did not write", database),
              "write to the databases that it names, one by one");
}

}  // namespace

Result<void> refuse_server(const std::string& database) {
  if (!is_server(database)) return {};
  return fail(ErrorCode::kUsage, fmt::format("{}: a server can only be searched", database),
              "write to the database where it lies");
}

Result<std::vector<std::string>> parts_to_write(const std::string& database) {
  std::error_code error;
  if (fs::is_regular_file(database, error)) return not_ours(database);
  const fs::path stub = fs::path(database) / kStubFile;
  if (!fs::exists(stub, error)) return std::vector<std::string>{database};
  const std::string text = read_text(stub.string());
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines > kMaxShards || text != stub_text(lines)) return not_ours(stub.string());
  return shard_folders(database, lines);
}

std::vector<std::string> shard_folders(const std::string& folder, std::size_t shards) {
  std::vector<std::string> folders;
  for (std::size_t i = 0; i < shards; ++i)
    folders.push_back(folder + '/' + shard_name(i, shards));
  return folders;
}

Result<void> write_stub(const std::string& folder, std::size_t shards) {
  const std::string path = folder + '/' + std::string(kStubFile);
  std::ofstream file(path, std::ios::binary);
  file << stub_text(shards);
  if (!file.flush()) return fail(ErrorCode::kSystem, fmt::format("{}: cannot be written", path));
  return {};
}

std::size_t shard_of(std::string_view path, std::size_t shards) {
  return static_cast<std::size_t>(value_id(path) % shards);
}

}  // namespace muster
