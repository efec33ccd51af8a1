#include "indexer/file_walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "common/unicode.h"

namespace muster {
namespace {

FoundFile found(std::string path, const struct stat& status) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return {std::move(path), static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * kNanoseconds + status.st_mtim.tv_nsec};
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

// Reads one folder: articles go to `walk`, folders below it to `pending`.
void read_folder(const std::string& root, const std::string& below, Walk& walk,
                 std::vector<std::string>& pending) {
  const std::string full = below.empty() ? root : root + '/' + below;
  const Folder folder(opendir(full.c_str()));
  if (!folder) {
    walk.problems.push_back(fmt::format("{}: cannot be read: {}", full, reason(errno)));
    return;
  }
  while (const dirent* entry =
             readdir(folder.get())) {  // NOLINT(concurrency-mt-unsafe): one thread
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;
    const bool maybe_article = is_article_name(name);
    if (entry->d_type == DT_REG && !maybe_article) continue;
    struct stat status {};
    const bool is_link_to = entry->d_type == DT_LNK;
    if (entry->d_type != DT_DIR && fstatat(dirfd(folder.get()), entry->d_name, &status, 0) != 0) {
      if (maybe_article)
        walk.problems.push_back(fmt::format("{}/{}: {}", full, name, reason(errno)));
      continue;
    }
    std::string path = below.empty() ? std::string(name) : below + '/' + std::string(name);
    if (entry->d_type == DT_DIR || (S_ISDIR(status.st_mode) && !is_link_to)) {
      pending.push_back(std::move(path));
    } else if (S_ISREG(status.st_mode) && maybe_article) {
      walk.files.push_back(found(std::move(path), status));
    }
  }
}

}  // namespace

bool is_article_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string extension = ascii_lower(name.substr(dot + 1));
  return extension == "md" || extension == "mdx" || extension == "markdown";
}

Result<Walk> find_articles(const std::string& root, const std::string& below) {
  const std::string top = below.empty() ? root : root + '/' + below;
  struct stat status {};
  if (stat(top.c_str(), &status) != 0) {
    return fail(ErrorCode::kUsage, fmt::format("{}: {}", top, reason(errno)),
                "name a folder of articles");
  }
  Walk walk;
  if (!S_ISDIR(status.st_mode)) {
    walk.files.push_back(found(below, status));
    return walk;
  }
  std::vector<std::string> pending = {below};
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    read_folder(root, folder, walk, pending);
  }
  std::sort(walk.files.begin(), walk.files.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
  std::sort(walk.problems.begin(), walk.problems.end());
  return walk;
}

}  // namespace muster
