#include "common/clean_text.h"

#include <array>
#include <cstddef>

namespace muster {
namespace {

// Bytes that may begin something to be cleaned: C0 but tab and newline, DEL, the lead bytes of C1
// and of U+FEFF.
constexpr std::array<bool, 256> make_suspects() {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < 0x20; ++byte)
    out[byte] = byte != '\n' && byte != '\t';
  out[0x7F] = out[0xC2] = out[0xEF] = true;
  return out;
}
constexpr std::array<bool, 256> kSuspect = make_suspects();

bool suspect(char byte) { return kSuspect[static_cast<unsigned char>(byte)]; }

// Bytes to leave out at `at`, where a suspect byte stands; 0: it may stay.
std::size_t unwanted(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (lead == 0xC2) return byte(1) >= 0x80 && byte(1) <= 0x9F ? 2 : 0;
  if (lead == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0;
  return 1;
}

}  // namespace

std::string_view clean_text(std::string_view text, std::string& buffer, bool* dropped) {
  if (dropped != nullptr) *dropped = false;
  std::size_t at = 0;
  while (at < text.size() && !(suspect(text[at]) && unwanted(text, at) > 0))
    ++at;
  if (at == text.size()) return text;

  buffer.assign(text.substr(0, at));
  buffer.reserve(text.size());
  while (at < text.size()) {
    const std::size_t length = suspect(text[at]) ? unwanted(text, at) : 0;
    if (length == 0) {
      buffer += text[at++];
    } else if (text[at] == '\r') {
      buffer += '\n';
      at += at + 1 < text.size() && text[at + 1] == '\n' ? 2U : 1U;
    } else {
      if (dropped != nullptr) *dropped = true;
      at += length;
    }
  }
  return buffer;
}

}  // namespace muster
