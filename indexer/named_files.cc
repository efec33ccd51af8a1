#include "indexer/named_files.h"

#include <sys/stat.h>

#include "indexer/file_walk.h"

namespace muster {
namespace {

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

NamedFiles named_files(const std::vector<std::string>& paths) {
  NamedFiles named;
  for (const std::string& path : paths) {
    if (!is_folder(path)) {
      named.files.push_back(path);
      continue;
    }
    auto walk = find_articles(path);
    if (!walk) {
      named.problems.push_back(walk.error().message);
      continue;
    }
    named.problems.insert(named.problems.end(), walk->problems.begin(), walk->problems.end());
    const std::string folder = path.back() == '/' ? path : path + '/';
    for (const FoundFile& file : walk->files)
      named.files.push_back(folder + file.path);
  }
  return named;
}

}  // namespace muster
