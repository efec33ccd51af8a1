#include "indexer/database_swap.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace muster {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> system_failure(const std::string& path, int error) {
  return fail(ErrorCode::kSystem, fmt::format("{}: {}", path, reason(error)));
}

Result<void> sync_path(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return system_failure(path, errno);
  const int status = fsync(descriptor);
  const int error = errno;
  close(descriptor);
  if (status != 0) return system_failure(path, error);
  return {};
}

Result<void> sync_folder(const std::string& folder) {
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (auto done = sync_path(entry.path().string()); !done) return done;
  }
  if (error) return system_failure(folder, error.value());
  return sync_path(folder);
}

// Where the system cannot exchange two names: for a moment there is no database. The writers' lock
// is held.
Result<void> swap_in_two_steps(const std::string& fresh, const std::string& database) {
  const std::string old = database + ".old";
  if (auto done = remove_folder(old); !done) return done;
  if (std::rename(database.c_str(), old.c_str()) != 0) return system_failure(database, errno);
  if (std::rename(fresh.c_str(), database.c_str()) != 0) return system_failure(fresh, errno);
  return remove_folder(old);
}

}  // namespace

Result<void> swap_in(const std::string& fresh, const std::string& database) {
  if (auto done = sync_folder(fresh); !done) return done;
  std::string parent = fs::path(database).parent_path().string();
  if (parent.empty()) parent = ".";
  struct stat status {};
  if (lstat(database.c_str(), &status) != 0) {
    if (std::rename(fresh.c_str(), database.c_str()) != 0) return system_failure(fresh, errno);
    return sync_path(parent);
  }
  if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, database.c_str(), RENAME_EXCHANGE) != 0) {
    if (errno != EINVAL && errno != ENOSYS) return system_failure(database, errno);
    if (auto done = swap_in_two_steps(fresh, database); !done) return done;
    return sync_path(parent);
  }
  if (auto done = sync_path(parent); !done) return done;
  return remove_folder(fresh);
}

Result<void> remove_folder(const std::string& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) return system_failure(folder, error.value());
  return {};
}

}  // namespace muster
