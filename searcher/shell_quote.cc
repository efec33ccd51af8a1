#include "searcher/shell_quote.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/characters.h"
#include "common/unicode.h"

namespace muster {
namespace {

bool needs_no_quotes(char c) {
  return is_ascii_alphanumeric(c) ||
         std::string_view("_@%+=:,./-").find(c) != std::string_view::npos;
}

// Byte by byte where a code point cannot be shown, as it is where it can.
std::string escaped(std::string_view word) {
  std::string out = "$'";
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    (void)decode(word, at);
    const std::string_view code = word.substr(begin, at - begin);
    if (code == "\n") {
      out += "\\n";
    } else if (code == "\t") {
      out += "\\t";
    } else if (code == "'" || code == "\\") {
      out.append("\\").append(code);
    } else if (printable(code) == code) {
      out += code;
    } else {
      for (const char byte : code)
        out += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    }
  }
  return out += '\'';
}

}  // namespace

std::string shell_quote(std::string_view word) {
  if (printable(word) != word) return escaped(word);
  // zsh takes a word that begins with '=' for the path of a command.
  if (!word.empty() && word.front() != '=' &&
      std::all_of(word.begin(), word.end(), needs_no_quotes))
    return std::string(word);
  std::string out;
  const bool single = word.find('\'') == std::string_view::npos;
  if (!single && word.find_first_of("$`\"\\!") == std::string_view::npos)
    return out.append("\"").append(word).append("\"");
  out += '\'';
  for (const char c : word) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out += '\'';
}

std::string shell_command(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += shell_quote(word);
  }
  return out;
}

}  // namespace muster
