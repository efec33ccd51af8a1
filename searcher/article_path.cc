#include "searcher/article_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "common/fields.h"
#include "common/summary.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/hit_builder.h"

namespace muster {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxCandidates = 8;

// How well an article's path fits; the largest wins.
enum class Fit { kNone, kEnd, kBelowRoot, kFile };

std::string without_extension(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool has = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
  return has ? path.substr(0, dot) : path;
}

bool ends_in(const std::string& path, const std::string& end) {
  return path.size() > end.size() && path.ends_with(end) &&
         path[path.size() - end.size() - 1] == '/';
}

class Wanted {
 public:
  explicit Wanted(const std::string& path)
      : path_(fs::path(path).lexically_normal().string()), absolute_(absolute(path)) {}

  const std::string& path() const { return path_; }

  Fit fit(const std::string& root, const std::string& path) const {
    if (root + '/' + path == absolute_) return Fit::kFile;
    const std::string bare = without_extension(path);
    if (path == path_ || bare == path_) return Fit::kBelowRoot;
    return ends_in('/' + path, path_) || ends_in('/' + bare, path_) ? Fit::kEnd : Fit::kNone;
  }

 private:
  static std::string absolute(const std::string& path) {
    std::error_code error;
    const fs::path here = fs::absolute(path, error);
    return error ? path : here.lexically_normal().string();
  }

  std::string path_;
  std::string absolute_;
};

struct Candidate {
  Xapian::docid id;
  std::string file;
};

// Articles whose titles have most of the words that the name of the file has.
std::vector<std::string> alike(const Xapian::Database& db, const std::string& name) {
  std::string text = without_extension(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  std::vector<Xapian::Query> words;
  for (const std::string& word : tokenize(text))
    words.emplace_back(make_term(field_named("title").words, word));
  Xapian::Enquire enquire(db);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  enquire.set_sort_by_relevance_then_value(slots::kPath, false);
  std::vector<std::string> paths;
  const Xapian::MSet found = enquire.get_mset(0, 3);
  for (auto at = found.begin(); at != found.end(); ++at)
    paths.push_back(at.get_document().get_value(slots::kPath));
  return paths;
}

std::string on_lines(const std::vector<std::string>& paths) {
  std::string out;
  for (std::size_t i = 0; i < std::min(paths.size(), kMaxCandidates); ++i)
    out += "\n  " + printable(paths[i]);
  if (paths.size() > kMaxCandidates)
    out += fmt::format("\n  and {} more", paths.size() - kMaxCandidates);
  return out;
}

}  // namespace

Result<Xapian::docid> find_article(const Xapian::Database& db, const std::string& path) {
  const Wanted wanted(path);
  const std::string name = fs::path(wanted.path()).filename().string();
  // Every article has the name of its file for a term, with its extension and without.
  const std::string term = make_term(field_named("path").whole, name);
  Fit best = Fit::kNone;
  std::vector<Candidate> found;
  for (auto at = db.postlist_begin(term); at != db.postlist_end(term); ++at) {
    auto summary = decode_summary(db.get_document(*at).get_data());
    if (!summary) return tl::unexpected(summary.error());
    const Fit fit = wanted.fit(summary->root, summary->path);
    if (fit == Fit::kNone || fit < best) continue;
    if (fit > best) found.clear();
    best = fit;
    found.push_back({*at, file_from_here(summary->root, summary->path)});
  }
  if (found.size() == 1) return found.front().id;
  if (found.empty()) {
    const std::vector<std::string> near =
        name.empty() ? std::vector<std::string>() : alike(db, name);
    return fail(ErrorCode::kUsage,
                fmt::format("no article has the path {}{}{}", printable(path),
                            near.empty() ? "" : "; the nearest are", on_lines(near)),
                "paths are as results print them; the end of one is enough");
  }
  std::vector<std::string> files;
  for (const Candidate& one : found)
    files.push_back(one.file);
  std::sort(files.begin(), files.end());
  return fail(
      ErrorCode::kUsage,
      fmt::format("{} articles have the path {}{}", files.size(), printable(path), on_lines(files)),
      "name one of them in full");
}

}  // namespace muster
