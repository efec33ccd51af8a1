// Any bytes: tokens lie in order within the text, terms are valid, short, and their own terms.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/tokenizer.h"
#include "common/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  muster::Tokenizer tokenizer(text);
  muster::Token token;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t count = 0;
  while (tokenizer.next(token)) {
    require(!token.term.empty() && token.term.size() <= muster::kMaxTermBytes);
    require(muster::is_valid_utf8(token.term));
    require(token.begin >= begin && token.end >= end && token.begin < token.end);
    require(token.end <= size && token.position == count);
    const auto again = muster::tokenize(token.term);
    require(again.size() == 1 && again[0] == token.term);
    begin = token.begin;
    end = token.end;
    ++count;
  }
  const std::string key = muster::name_key(text);
  require(muster::is_valid_utf8(key) && muster::name_key(key) == key);
  const std::string shown = muster::printable(text);
  require(muster::is_valid_utf8(shown) && muster::printable(shown) == shown);
  return 0;
}
