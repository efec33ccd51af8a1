// The folders a database is made from. An article is its root and its path below it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/error.h"

namespace muster {

struct Root {
  std::uint32_t id = 0;  // never used again for another folder
  std::string path;      // absolute, links resolved; bytes
};

// A part of a root that an update looks at.
struct Scope {
  std::uint32_t root_id = 0;
  std::string root;
  std::string below;         // a folder or file below the root; empty: all of it
  bool may_be_gone = false;  // no such folder or file: nothing is there, which is no failure
};

class Roots {
 public:
  static Result<Roots> from_json(const std::string& text);
  std::string to_json() const;

  const std::vector<Root>& all() const { return roots_; }
  const Root* find(const std::string& path) const;

  // What to look at for a path as the user named it. A folder inside a known root is a part of that
  // root; another one becomes a root of its own, and swallows the roots inside it, whose ids are
  // added to `swallowed`. kUsage for what is no folder.
  Result<Scope> scope_for(const std::string& path, std::vector<std::uint32_t>& swallowed);

  // What to look at for a path that has changed, links and all as it is; nullopt: in no root.
  std::optional<Scope> scope_below(const std::string& path) const;

  // False: there is no such root.
  bool remove(const std::string& path);
  void remove(std::uint32_t id);

 private:
  std::vector<Root> roots_;
  std::uint32_t next_id_ = 1;
};

// Whether an absolute path lies in a folder; none lies in itself.
bool is_inside(const std::string& path, const std::string& folder);

// A path as roots have it; where nothing is there, it is only made absolute.
std::string resolve_path(const std::string& path);

}  // namespace muster
