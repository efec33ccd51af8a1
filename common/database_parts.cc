#include "common/database_parts.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>

#include "common/unicode.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTcp = "tcp://";
// A database in a single file begins so; any other file is a stub.
constexpr std::string_view kSingleFile = "\x0f\x0dXapian Glass";
// Stub files that name each other would never end.
constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxParts = 4096;

std::optional<DatabasePart> server_at(std::string_view address) {
  const auto colon = address.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  DatabasePart part;
  part.kind = DatabasePart::Kind::kTcp;
  const char* end = address.data() + address.size();
  const auto read = std::from_chars(address.data() + colon + 1, end, part.port);
  if (read.ec != std::errc() || read.ptr != end || part.port == 0 || part.port > 65'535)
    return std::nullopt;
  std::string_view host = address.substr(0, colon);
  // An address of IPv6 stands in brackets, for the colons in it.
  if (host.size() > 2 && host.front() == '[' && host.back() == ']')
    host = host.substr(1, host.size() - 2);
  part.address = host;
  part.name = std::string(kTcp) + std::string(address);
  return part;
}

// The stub file that `path` is or has in it; empty: it is none.
std::string stub_of(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    const fs::path stub = fs::path(path) / kStubFile;
    const bool is_glass = fs::exists(fs::path(path) / "iamglass", error);
    return !is_glass && fs::is_regular_file(stub, error) ? stub.string() : std::string();
  }
  std::ifstream file(path, std::ios::binary);
  std::string begin(kSingleFile.size(), '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == kSingleFile ? std::string() : path;
}

class PartReader {
 public:
  Result<void> add(const std::string& path, int depth) {
    std::error_code error;
    if (!fs::exists(path, error)) {
      return fail(ErrorCode::kNoDatabase, fmt::format("{}: no such database", path),
                  "make one with `muster-index update FOLDER`, or name another with --db");
    }
    const std::string stub = stub_of(path);
    if (!stub.empty()) return add_stub(stub, depth);
    DatabasePart part;
    part.name = path;
    parts_.push_back(std::move(part));
    return {};
  }

  std::vector<DatabasePart> take() { return std::move(parts_); }

 private:
  Result<void> add_stub(const std::string& stub, int depth) {
    std::ifstream file(stub, std::ios::binary);
    if (!file) return fail(ErrorCode::kSystem, fmt::format("{}: cannot be read", stub));
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
      if (line.empty() || line.front() == '#') continue;
      const std::size_t blank = std::min(line.find(' '), line.size());
      const std::string_view type = std::string_view(line).substr(0, blank);
      const std::string what = line.substr(std::min(blank + 1, line.size()));
      const bool room = depth < kMaxDepth && parts_.size() < kMaxParts;
      if ((type == "auto" || type == "glass") && !what.empty() && room) {
        // As Xapian has it: a path is taken from where the stub file lies.
        const fs::path path = fs::path(stub).parent_path() / what;
        if (auto added = add(path.string(), depth + 1); !added) return added;
      } else if (auto part = remote(what); type == "remote" && part && room) {
        parts_.push_back(std::move(*part));
      } else {
        return fail(ErrorCode::kDamaged,
                    room ? fmt::format("{}:{}: not a line of a stub file", stub, number)
                         : fmt::format("{}:{}: too many databases", stub, number),
                    "a line is `auto PATH` or `remote HOST:PORT`");
      }
    }
    return {};
  }

  // HOST:PORT, or a colon and a program with its arguments.
  static std::optional<DatabasePart> remote(const std::string& what) {
    if (!what.starts_with(':')) return server_at(what);
    const std::size_t blank = std::min(what.find(' '), what.size());
    DatabasePart part;
    part.kind = DatabasePart::Kind::kProcess;
    part.name = what.substr(1);
    part.address = what.substr(1, blank - 1);
    part.arguments = what.substr(std::min(blank + 1, what.size()));
    if (part.address.empty()) return std::nullopt;
    return part;
  }

  std::vector<DatabasePart> parts_;
};

}  // namespace

bool is_server(std::string_view path) { return path.starts_with(kTcp); }

Result<std::vector<DatabasePart>> database_parts(const std::string& path) {
  if (is_server(path)) {
    auto part = server_at(std::string_view(path).substr(kTcp.size()));
    if (part) return std::vector<DatabasePart>{std::move(*part)};
    return fail(ErrorCode::kUsage, fmt::format("{}: not the address of a server", path),
                "an address is of the form tcp://HOST:PORT");
  }
  PartReader reader;
  if (auto added = reader.add(path, 0); !added) return tl::unexpected(added.error());
  std::vector<DatabasePart> parts = reader.take();
  if (parts.empty())
    return fail(ErrorCode::kDamaged, fmt::format("{}: a stub file that names no database", path));
  return parts;
}

Xapian::Database open_part(const DatabasePart& part, const ServerPatience& patience) {
  switch (part.kind) {
    case DatabasePart::Kind::kTcp:
      return Xapian::Remote::open(part.address, part.port, patience.answer_ms, patience.connect_ms);
    case DatabasePart::Kind::kProcess:
      return Xapian::Remote::open(part.address, part.arguments, patience.answer_ms);
    case DatabasePart::Kind::kLocal:
      break;
  }
  return Xapian::Database(part.name);
}

}  // namespace muster
