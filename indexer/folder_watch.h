// What changes below folders, as the system tells it.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/error.h"

namespace muster {

struct FolderChanges {
  std::set<std::string> paths;  // articles and folders that are new, changed or gone
  bool everything = false;      // some were not told: too many at once, or a folder of ours went

  bool empty() const { return paths.empty() && !everything; }
};

class FolderWatch {
 public:
  // `folders`: absolute, links resolved. What begins as `ignored` does is passed over, as hidden
  // files and folders are. kSystem where the system will not watch so many.
  static Result<FolderWatch> open(std::vector<std::string> folders, std::string ignored);

  FolderWatch(FolderWatch&& other) noexcept;
  FolderWatch& operator=(FolderWatch&& other) noexcept;
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  // Readable when something has come.
  int descriptor() const { return descriptor_; }
  // Adds all that has come to `changes`; new folders are watched from here on.
  Result<void> read(FolderChanges& changes);
  // Watches every folder that is there now. False: one of those named is missing.
  Result<bool> watch_all();

 private:
  struct Event;
  FolderWatch(int descriptor, std::vector<std::string> folders, std::string ignored)
      : descriptor_(descriptor), folders_(std::move(folders)), ignored_(std::move(ignored)) {}

  Result<void> take(const Event& event, FolderChanges& changes);
  Result<void> add_tree(const std::string& top);
  // False: there is no such folder, or it is not ours to read.
  Result<bool> add(const std::string& folder);
  void drop_tree(const std::string& top);
  bool is_passed_over(const std::string& path) const;

  int descriptor_ = -1;
  std::vector<std::string> folders_;
  std::string ignored_;
  std::unordered_map<int, std::string> watched_;  // by the system's number for it
};

}  // namespace muster
