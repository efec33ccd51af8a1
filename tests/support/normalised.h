// Output as it can be kept in a file: without what differs from run to run, all of it visible.
#pragma once

#include <cctype>
#include <sstream>
#include <string>
#include <string_view>

namespace muster::test {

// Times differ from run to run, and the blanks before them with their widths.
inline std::string normalised(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    for (const std::string unit : {" ms", " s)"}) {
      const std::size_t end = line.find(unit);
      if (end == std::string::npos || end == 0) continue;
      std::size_t begin = end;
      while (begin > 0 && (std::isdigit(static_cast<unsigned char>(line[begin - 1])) != 0 ||
                           line[begin - 1] == '.')) {
        --begin;
      }
      if (begin == end) continue;
      line.replace(begin, end - begin, "#");
      if (unit == " ms") {
        constexpr std::string_view kDim = "␛[2m";
        if (std::string_view(line).substr(0, begin).ends_with(kDim)) begin -= kDim.size();
        while (begin > 1 && line[begin - 1] == ' ' && line[begin - 2] == ' ')
          line.erase(--begin, 1);
      }
    }
    out += line + '\n';
  }
  return out;
}

// Escapes and isolates written so that people see them in a file.
inline std::string visible(std::string text) {
  const auto replace = [&text](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  };
  replace("\x1b", "␛");
  replace("\u2068", "⟦");
  replace("\u2069", "⟧");
  return text;
}

}  // namespace muster::test
