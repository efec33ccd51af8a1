// A whole file as text.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

namespace muster::test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace muster::test
