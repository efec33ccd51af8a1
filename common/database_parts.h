// A database as the parts it is made of: what a path, a stub file or a server's address names.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace muster {

// The stub file in a folder of shards, by the name under which Xapian looks for it.
inline constexpr std::string_view kStubFile = "XAPIANDB";

// A database by itself: files here, or a server to be asked.
struct DatabasePart {
  enum class Kind { kLocal, kTcp, kProcess };
  Kind kind = Kind::kLocal;
  std::string name;     // a path, tcp://HOST:PORT, or the program's command line
  std::string address;  // the host, or the program
  unsigned port = 0;
  std::string arguments;  // of the program

  bool remote() const { return kind != Kind::kLocal; }
};

// Whether it is the address of a server, which can only be read.
bool is_server(std::string_view path);

// What `path` names, stub files within stub files followed: a folder, a stub file, a folder with
// one named XAPIANDB, or tcp://HOST:PORT. kNoDatabase where nothing is there, kUsage for an address
// that is none, kDamaged for a stub file that cannot be read.
Result<std::vector<DatabasePart>> database_parts(const std::string& path);

// How long to wait for a server: for a connection, and for each answer. Zero: without end.
struct ServerPatience {
  unsigned connect_ms = 10'000;
  unsigned answer_ms = 10'000;
};

// Xapian's exceptions pass through.
Xapian::Database open_part(const DatabasePart& part, const ServerPatience& patience);

}  // namespace muster
