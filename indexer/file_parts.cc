#include "indexer/file_parts.h"

#include <optional>
#include <string>

#include "common/characters.h"

namespace muster {
namespace {

constexpr std::string_view kBlanks = " \t";

// Walks over lines that end with LF, CRLF or CR.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  // The next line without its end; nothing behind the last.
  std::optional<std::string_view> next() {
    if (at_ >= text_.size()) return std::nullopt;
    begin_ = at_;
    ++number_;
    const std::size_t end = text_.find_first_of("\r\n", at_);
    if (end == std::string_view::npos) {
      at_ = text_.size();
      return text_.substr(begin_);
    }
    at_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    return text_.substr(begin_, end - begin_);
  }

  std::size_t begin() const { return begin_; }  // of the line that next() gave
  std::size_t end() const { return at_; }       // of the same line, with its line end
  std::size_t number() const { return number_; }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(kBlanks) == std::string_view::npos;
}

bool is_fence(std::string_view line, std::string_view fence) {
  return line.substr(0, fence.size()) == fence && is_blank_line(line.substr(fence.size()));
}

// A colon at `at` that ends a key: with a blank or the line's end behind it.
bool ends_key(std::string_view line, std::size_t at) {
  return at + 1 == line.size() || kBlanks.find(line[at + 1]) != std::string_view::npos;
}

bool has_key(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (ends_key(line, at)) return true;
  }
  return false;
}

// Prose between two thematic breaks is not YAML; what begins with a key or with a mark of YAML is,
// however broken.
bool looks_like_yaml(std::string_view line) {
  const std::size_t first = line.find_first_not_of(kBlanks);
  const std::string_view start = line.substr(first);
  if (std::string_view("{#%?").find(start.front()) != std::string_view::npos) return true;
  if (start.substr(0, 2) == "- " || start.substr(0, 2) == "!!" || start == "-") return true;
  return has_key(line);
}

// For a `---` that nothing closes: only a plain key directly below it makes it front matter.
bool begins_with_key(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  if (!ends_key(line, colon)) return false;
  const std::string_view key = line.substr(0, colon);
  for (const char c : key) {
    const bool letter = is_ascii_letter(c);
    const bool other = is_digit(c) || c == '_' || c == '-';
    if (!letter && !other) return false;
  }
  return true;
}

FileParts all_is_body(std::string_view text) {
  FileParts parts;
  parts.body = text;
  return parts;
}

Diagnostic about_line(std::size_t line, Severity severity, std::string code, std::string message) {
  return {static_cast<int>(line), 1, severity, std::move(code), std::move(message)};
}

}  // namespace

FileParts split_file(std::string_view text, std::vector<Diagnostic>& diagnostics) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);

  Lines lines(text);
  std::optional<std::string_view> line = lines.next();
  while (line && is_blank_line(*line))
    line = lines.next();
  if (!line) return all_is_body(text);

  const bool toml = is_fence(*line, "+++");
  if (!toml && !is_fence(*line, "---")) return all_is_body(text);

  const std::size_t opening = lines.number();
  const std::size_t begin = lines.end();
  std::optional<std::string_view> below;        // the line right below the opening one
  std::optional<std::string_view> significant;  // the first that is not blank
  while ((line = lines.next())) {
    const bool closes =
        toml ? is_fence(*line, "+++") : is_fence(*line, "---") || is_fence(*line, "...");
    if (closes) break;
    if (!below) below = line;
    if (!significant && !is_blank_line(*line)) significant = line;
  }

  if (!line) {
    if (below && !toml && begins_with_key(*below)) {
      diagnostics.push_back(
          about_line(opening, Severity::kError, "front-matter-unclosed",
                     "front matter is opened here and never closed by a --- line"));
    } else if (toml) {
      diagnostics.push_back(
          about_line(opening, Severity::kWarning, "toml-front-matter",
                     "TOML front matter is opened here and never closed by a +++ line"));
    }
    return all_is_body(text);
  }

  FileParts parts;
  const std::string_view between = text.substr(begin, lines.begin() - begin);
  parts.body = text.substr(lines.end());
  parts.body_line = lines.number() + 1;
  if (toml) {
    parts.toml = between;
    diagnostics.push_back(about_line(opening, Severity::kWarning, "toml-front-matter",
                                     "TOML front matter is not read, except for its title"));
  } else if (significant) {
    if (!looks_like_yaml(*significant)) return all_is_body(text);
    parts.front_matter = between;
    parts.front_matter_line = opening + 1;
  }
  return parts;
}

}  // namespace muster
