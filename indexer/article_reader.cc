#include "indexer/article_reader.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "common/clean_text.h"
#include "common/unicode.h"
#include "indexer/file_parts.h"
#include "indexer/front_matter.h"
#include "indexer/markdown.h"
#include "indexer/repeated_infobox.h"
#include "indexer/toml_title.h"

namespace muster {
namespace {

constexpr std::size_t kLargestFile = std::size_t{64} * 1024 * 1024;

// The line on which the byte at `at` stands.
int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// "wars/battle_of_x.md" -> "battle of x"
std::string title_of_path(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  std::string title = to_valid_utf8(name);
  std::replace(title.begin(), title.end(), '_', ' ');
  title = collapse_blanks(printable(title));
  return title.empty() ? "untitled" : title;
}

void add(Article& article, int line, Severity severity, std::string code, std::string message) {
  article.diagnostics.push_back({line, 0, severity, std::move(code), std::move(message)});
}

// The first byte that is not UTF-8.
std::size_t first_invalid(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  const auto found = std::mismatch(text.begin(), text.end(), valid.begin(), valid.end());
  return static_cast<std::size_t>(found.first - text.begin());
}

}  // namespace

bool read_article(std::string_view text, std::string path, Article& article,
                  const YamlLimits& limits) {
  article = {};
  article.path = std::move(path);
  article.title = title_of_path(article.path);
  const std::string_view start = text.substr(0, 2);
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    add(article, 0, Severity::kError, "not-utf8", "the file is UTF-16, not UTF-8");
    return false;
  }

  std::string valid;
  if (!is_valid_utf8(text)) {
    add(article, line_of(text, first_invalid(text)), Severity::kWarning, "invalid-utf8",
        "bytes that are not UTF-8 begin here; each is read as U+FFFD");
    valid = to_valid_utf8(text);
    text = valid;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::string clean;
  bool dropped = false;
  text = clean_text(text, clean, &dropped);
  if (dropped) {
    add(article, 0, Severity::kWarning, "control-characters",
        "control characters in the file are left out");
  }

  const std::size_t before = article.diagnostics.size();
  const FileParts parts = split_file(text, article.diagnostics);
  for (std::size_t i = before; i < article.diagnostics.size(); ++i) {
    if (article.diagnostics[i].severity == Severity::kError) return false;
  }
  std::string file_title = std::exchange(article.title, {});
  if (parts.front_matter_line > 0 &&
      !read_front_matter(parts.front_matter, parts.front_matter_line, limits, article)) {
    if (article.title.empty()) article.title = std::move(file_title);
    return false;
  }
  if (article.title.empty()) article.title = toml_title(parts.toml);
  read_markdown(parts.body, article);
  drop_repeated_infobox(article);
  if (article.title.empty()) article.title = std::move(file_title);
  return true;
}

Result<std::string> read_file(const std::string& path) {
  const auto system_error = [&](int code) {
    return fail(ErrorCode::kSystem,
                fmt::format("cannot read {}: {}", printable(path), reason(code)));
  };
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             &std::fclose);
  if (!file) return system_error(errno);
  struct stat status {};
  if (fstat(fileno(file.get()), &status) != 0) return system_error(errno);
  if (S_ISDIR(status.st_mode)) return system_error(EISDIR);

  std::string text;
  if (status.st_size > 0)
    text.reserve(static_cast<std::size_t>(std::min<off_t>(status.st_size, kLargestFile)) + 1);
  std::size_t size = 0;
  for (;;) {
    // The size is only a hint: the file may grow while it is read, and pipes have none.
    text.resize(std::max(text.capacity(), size + 65536));
    const std::size_t got = std::fread(text.data() + size, 1, text.size() - size, file.get());
    size += got;
    if (size > kLargestFile) {
      return fail(ErrorCode::kSystem,
                  fmt::format("cannot read {}: it is larger than 64 MiB", printable(path)));
    }
    if (got == 0) break;
  }
  if (std::ferror(file.get()) != 0) return system_error(errno);
  text.resize(size);
  return text;
}

}  // namespace muster
