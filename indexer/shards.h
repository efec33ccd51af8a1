// A database in shards: a folder that holds them and the stub file by which Xapian finds them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace muster {

inline constexpr std::size_t kMaxShards = 256;

// kUsage where the database is a server, which can only be read. To be asked before a lock is made.
Result<void> refuse_server(const std::string& database);

// Where the parts of the database are that this program writes. One that is not in shards is its
// own and only part; so is one that is not there. kUsage for a stub file that we did not write,
// which may name databases of others.
Result<std::vector<std::string>> parts_to_write(const std::string& database);

// The folders of `shards` shards in `folder`. How many there are is a part of their names: a reader
// that comes while one set takes the place of another finds either or none, and tries again.
std::vector<std::string> shard_folders(const std::string& folder, std::size_t shards);

// Writes the stub file that names the shards of the folder.
Result<void> write_stub(const std::string& folder, std::size_t shards);

// The shard an article belongs to, by its path below its root: the same wherever the root lies.
std::size_t shard_of(std::string_view path, std::size_t shards);

}  // namespace muster
