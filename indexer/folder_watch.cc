#include "indexer/folder_watch.h"

#include <fmt/format.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "indexer/file_walk.h"
#include "indexer/roots.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kAppears = IN_CREATE | IN_MOVED_TO | IN_ATTRIB;
constexpr std::uint32_t kGoes = IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t kSelf = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;
constexpr std::uint32_t kWatched = kAppears | kGoes | IN_CLOSE_WRITE | IN_DELETE_SELF |
                                   IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

}  // namespace

struct FolderWatch::Event {
  int number = -1;
  std::uint32_t mask = 0;
  std::string name;
};

Result<FolderWatch> FolderWatch::open(std::vector<std::string> folders, std::string ignored) {
  const int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0)
    return fail(ErrorCode::kSystem, fmt::format("cannot watch folders: {}", reason(errno)));
  FolderWatch watch(descriptor, std::move(folders), std::move(ignored));
  auto all = watch.watch_all();
  if (!all) return tl::unexpected(all.error());
  return watch;
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      folders_(std::move(other.folders_)),
      ignored_(std::move(other.ignored_)),
      watched_(std::move(other.watched_)) {}

FolderWatch& FolderWatch::operator=(FolderWatch&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(folders_, other.folders_);
  std::swap(ignored_, other.ignored_);
  std::swap(watched_, other.watched_);
  return *this;
}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<bool> FolderWatch::watch_all() {
  bool all = true;
  for (const std::string& folder : folders_) {
    std::error_code error;
    all = all && fs::is_directory(folder, error);
    if (auto added = add_tree(folder); !added) return tl::unexpected(added.error());
  }
  return all;
}

Result<void> FolderWatch::read(FolderChanges& changes) {
  alignas(inotify_event) std::array<char, 65'536> buffer;
  for (;;) {
    const ssize_t size = ::read(descriptor_, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EAGAIN) return {};
    if (size <= 0)
      return fail(ErrorCode::kSystem, fmt::format("cannot watch folders: {}", reason(errno)));
    std::size_t at = 0;
    while (at < static_cast<std::size_t>(size)) {
      inotify_event head{};
      std::memcpy(&head, buffer.data() + at, sizeof head);
      Event event{head.wd, head.mask, {}};
      if (head.len > 0) event.name = buffer.data() + at + sizeof head;
      at += sizeof head + head.len;
      if (auto taken = take(event, changes); !taken) return taken;
    }
  }
}

Result<void> FolderWatch::take(const Event& event, FolderChanges& changes) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) {
    changes.everything = true;
    return {};
  }
  const auto found = watched_.find(event.number);
  if (found == watched_.end()) return {};
  const std::string folder = found->second;
  if ((event.mask & IN_IGNORED) != 0) {
    watched_.erase(found);
    return {};
  }
  if ((event.mask & kSelf) != 0) {
    // What lies in another folder of ours is told of there too.
    for (const std::string& one : folders_)
      changes.everything = changes.everything || one == folder;
    return {};
  }
  const std::string path = folder + '/' + event.name;
  if (event.name.empty() || is_passed_over(path)) return {};
  if ((event.mask & IN_ISDIR) == 0) {
    if (is_article_name(event.name)) changes.paths.insert(path);
    return {};
  }
  changes.paths.insert(path);
  if ((event.mask & kGoes) != 0) drop_tree(path);
  // Watched before it is read: what comes meanwhile is told of or found.
  if ((event.mask & kAppears) != 0) return add_tree(path);
  return {};
}

Result<bool> FolderWatch::add(const std::string& folder) {
  const int number = inotify_add_watch(descriptor_, folder.c_str(), kWatched);
  if (number >= 0) {
    watched_[number] = folder;
    return true;
  }
  if (errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP) return false;
  return fail(ErrorCode::kSystem, fmt::format("{}: cannot be watched: {}", folder, reason(errno)),
              errno == ENOSPC ? "raise fs.inotify.max_user_watches: each folder takes one" : "");
}

Result<void> FolderWatch::add_tree(const std::string& top) {
  std::vector<std::string> pending = {top};
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    auto added = add(folder);
    if (!added) return tl::unexpected(added.error());
    if (!*added) continue;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code ignored;
      const std::string path = at->path().string();
      if (at->is_directory(ignored) && !at->is_symlink(ignored) && !is_passed_over(path))
        pending.push_back(path);
    }
  }
  return {};
}

void FolderWatch::drop_tree(const std::string& top) {
  for (auto at = watched_.begin(); at != watched_.end();) {
    if (at->second == top || is_inside(at->second, top)) {
      inotify_rm_watch(descriptor_, at->first);
      at = watched_.erase(at);
    } else {
      ++at;
    }
  }
}

bool FolderWatch::is_passed_over(const std::string& path) const {
  return path[path.rfind('/') + 1] == '.' || path.starts_with(ignored_);
}

}  // namespace muster
