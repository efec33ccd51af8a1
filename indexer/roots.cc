#include "indexer/roots.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace muster {
namespace {

namespace fs = std::filesystem;
using RootsJson = nlohmann::json;

}  // namespace

bool is_inside(const std::string& path, const std::string& folder) {
  if (folder == "/") return path != folder;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

Result<Roots> Roots::from_json(const std::string& text) {
  Roots roots;
  if (text.empty()) return roots;
  try {
    const RootsJson in = RootsJson::parse(text);
    roots.next_id_ = in.at("next").get<std::uint32_t>();
    for (const RootsJson& one : in.at("roots")) {
      const auto bytes = one.at("path").get<std::vector<unsigned char>>();
      roots.roots_.push_back({one.at("id").get<std::uint32_t>(), {bytes.begin(), bytes.end()}});
    }
    return roots;
  } catch (const RootsJson::exception&) {
    return fail(ErrorCode::kDamaged, "the list of folders in the database is damaged",
                "index the articles again: `muster-index update --rebuild FOLDER`");
  }
}

std::string Roots::to_json() const {
  RootsJson list = RootsJson::array();
  for (const Root& root : roots_) {
    // As bytes: a path need not be UTF-8.
    list.push_back({{"id", root.id},
                    {"path", std::vector<unsigned char>(root.path.begin(), root.path.end())}});
  }
  return RootsJson{{"next", next_id_}, {"roots", list}}.dump();
}

const Root* Roots::find(const std::string& path) const {
  const auto found = std::find_if(roots_.begin(), roots_.end(),
                                  [&](const Root& root) { return root.path == path; });
  return found == roots_.end() ? nullptr : &*found;
}

Result<Scope> Roots::scope_for(const std::string& path, std::vector<std::uint32_t>& swallowed) {
  const std::string full = resolve_path(path);
  if (const Root* root = find(full)) return Scope{root->id, root->path, {}, false};
  for (const Root& root : roots_) {
    if (is_inside(full, root.path)) {
      return Scope{root.id, root.path, full.substr(root.path == "/" ? 1 : root.path.size() + 1),
                   false};
    }
  }
  std::error_code error;
  if (!fs::exists(full, error)) {
    return fail(ErrorCode::kUsage, fmt::format("{}: no such folder", path),
                "name a folder of articles");
  }
  if (!fs::is_directory(full, error)) {
    return fail(ErrorCode::kUsage,
                fmt::format("{}: not a folder, and in none that is indexed", path),
                "name the folder it is in");
  }
  std::erase_if(roots_, [&](const Root& root) {
    if (!is_inside(root.path, full)) return false;
    swallowed.push_back(root.id);
    return true;
  });
  roots_.push_back({next_id_++, full});
  return Scope{roots_.back().id, full, {}, false};
}

std::optional<Scope> Roots::scope_below(const std::string& path) const {
  for (const Root& root : roots_) {
    if (path == root.path) return Scope{root.id, root.path, {}, false};
    if (is_inside(path, root.path)) {
      return Scope{root.id, root.path, path.substr(root.path == "/" ? 1 : root.path.size() + 1),
                   true};
    }
  }
  return std::nullopt;
}

bool Roots::remove(const std::string& path) {
  return std::erase_if(roots_, [&](const Root& root) { return root.path == path; }) > 0;
}

void Roots::remove(std::uint32_t id) {
  std::erase_if(roots_, [&](const Root& root) { return root.id == id; });
}

std::string resolve_path(const std::string& path) {
  std::error_code error;
  fs::path full = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) full = fs::absolute(path).lexically_normal();
  std::string text = full.string();
  while (text.size() > 1 && text.ends_with('/'))
    text.pop_back();
  return text;
}

}  // namespace muster
