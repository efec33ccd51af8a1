// Double brackets that belong together: `{{` with `}}`, `[[` with `]]`.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace muster {

// Asked for rising positions only; the whole is linear in time, however the brackets are nested.
class BracketPairs {
 public:
  // `open` and `close`: the two characters that stand doubled.
  BracketPairs(std::string_view text, char open, char close);
  // Where the pair that opens at `at` ends, behind its closing brackets; npos: nothing closes it.
  std::size_t end_of(std::size_t at);

 private:
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;  // begin, end; by begin
  std::size_t next_ = 0;
};

}  // namespace muster
