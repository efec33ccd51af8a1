#include "searcher/percent_encoding.h"

#include <algorithm>
#include <filesystem>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster {
namespace {

void append_encoded(std::string& out, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
  }
}

bool is_unreserved(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

std::string file_url(std::string_view host, std::string_view folder, std::string_view file) {
  std::string path(file);
  if (path.empty() || path.front() != '/') path = std::string(folder) + "/" + path;
  path = std::filesystem::path(path).lexically_normal().string();
  std::string out = "file://";
  // What is no host name is left out, which means this host.
  if (std::all_of(host.begin(), host.end(), is_unreserved)) out += host;
  if (path.empty() || path.front() != '/') out += '/';
  return out += percent_encoded_path(path);
}

std::string percent_encoded_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (c == '/' || is_unreserved(c))
      out += c;
    else
      append_encoded(out, std::string_view(&c, 1));
  }
  return out;
}

std::string run_file_word(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t begin = at;
    (void)decode(path, at);
    const std::string_view code = path.substr(begin, at - begin);
    // Blanks of all kinds, since trim leaves nothing of them.
    if (code == "%" || trim(code).empty() || printable(code) != code)
      append_encoded(out, code);
    else
      out += code;
  }
  return out;
}

}  // namespace muster
