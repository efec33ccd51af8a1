#include "indexer/coordinates_reader.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <vector>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

// Up to three numbers (degrees, minutes, seconds) and the letter that says which way.
struct Angle {
  std::vector<double> parts;
  bool negative = false;
  char letter = 0;  // N, S, E, W; 0: none
};

struct CoordinateToken {
  enum class Kind { kNumber, kLetter, kComma, kWord } kind;
  double value = 0;
  bool negative = false;
  char letter = 0;
};

char compass_letter(std::string_view word) {
  const std::string lower = ascii_lower(word);
  if (lower == "n" || lower == "north") return 'N';
  if (lower == "s" || lower == "south") return 'S';
  if (lower == "e" || lower == "east") return 'E';
  if (lower == "w" || lower == "west") return 'W';
  return 0;
}

std::optional<CoordinateToken> number_at(std::string_view text, std::size_t& at) {
  CoordinateToken token{CoordinateToken::Kind::kNumber};
  const std::size_t end = text.find_first_not_of("0123456789.", at);
  std::string_view digits = text.substr(at, end == std::string_view::npos ? end : end - at);
  while (!digits.empty() && digits.back() == '.')
    digits.remove_suffix(1);
  if (digits.size() > 24) return std::nullopt;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), token.value);
  if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size()) return std::nullopt;
  at += digits.size();
  return token;
}

// The tokens of the first pair; words end it. More than a pair can hold are not read.
std::vector<CoordinateToken> coordinate_tokens(std::string_view text) {
  constexpr std::size_t kMost = 32;
  std::vector<CoordinateToken> tokens;
  bool negative = false;
  for (std::size_t at = 0; at < text.size() && tokens.size() < kMost;) {
    const char c = text[at];
    if (is_digit(c)) {
      auto number = number_at(text, at);
      if (!number) return {};
      number->negative = negative;
      tokens.push_back(*number);
      negative = false;
      continue;
    }
    negative = false;
    if (c == '-' || text.compare(at, 3, "−") == 0) {
      const std::size_t length = c == '-' ? 1 : 3;
      // A sign stands before a number and not behind one.
      const bool free = at == 0 || !is_digit(text[at - 1]);
      negative = free && at + length < text.size() && is_digit(text[at + length]);
      at += length;
    } else if (is_ascii_letter(c)) {
      std::size_t end = at;
      while (end < text.size() && is_ascii_letter(text[end]))
        ++end;
      const char letter = compass_letter(text.substr(at, end - at));
      tokens.push_back({letter != 0 ? CoordinateToken::Kind::kLetter : CoordinateToken::Kind::kWord,
                        0, false, letter});
      at = end;
    } else {
      if (c == ',' || c == ';' || c == '/') tokens.push_back({CoordinateToken::Kind::kComma});
      ++at;
    }
  }
  return tokens;
}

std::optional<double> degrees(const Angle& angle) {
  if (angle.parts.empty() || angle.parts.size() > 3) return std::nullopt;
  double value = 0;
  double unit = 1;
  for (std::size_t i = 0; i < angle.parts.size(); ++i) {
    if (i > 0 && angle.parts[i] >= 60) return std::nullopt;
    value += angle.parts[i] / unit;
    unit *= 60;
  }
  const bool south_or_west = angle.letter == 'S' || angle.letter == 'W';
  if (angle.negative && angle.letter != 0) return std::nullopt;  // "-36 S" says it twice
  return angle.negative || south_or_west ? -value : value;
}

std::optional<Coordinates> combine(const Angle& first, const Angle& second) {
  const auto is_longitude = [](const Angle& angle) {
    return angle.letter == 'E' || angle.letter == 'W';
  };
  const auto is_latitude = [](const Angle& angle) {
    return angle.letter == 'N' || angle.letter == 'S';
  };
  const bool swapped = is_longitude(first) && is_latitude(second);
  if (!swapped && (is_longitude(first) || is_latitude(second))) return std::nullopt;
  const auto latitude = degrees(swapped ? second : first);
  const auto longitude = degrees(swapped ? first : second);
  if (!latitude || !longitude || *latitude < -90 || *latitude > 90 || *longitude < -180 ||
      *longitude > 180) {
    return std::nullopt;
  }
  return Coordinates{*latitude, *longitude};
}

// With letters: numbers up to (or from) a letter are its angle.
std::optional<Coordinates> read_lettered(const std::vector<CoordinateToken>& tokens,
                                         bool letter_first) {
  std::vector<Angle> angles;
  Angle angle;
  for (const CoordinateToken& token : tokens) {
    if (angles.size() == 2) break;
    if (token.kind == CoordinateToken::Kind::kNumber) {
      if (letter_first && angle.letter == 0) return std::nullopt;
      angle.negative = angle.negative || token.negative;
      angle.parts.push_back(token.value);
    } else if (token.kind == CoordinateToken::Kind::kLetter) {
      if (letter_first) {
        if (!angle.parts.empty()) angles.push_back(angle);
        angle = Angle{{}, false, token.letter};
      } else if (!angle.parts.empty()) {
        angle.letter = token.letter;
        angles.push_back(angle);
        angle = Angle{};
      }
    } else if (token.kind == CoordinateToken::Kind::kWord &&
               (!angles.empty() || !angle.parts.empty())) {
      break;
    }
  }
  if (letter_first && !angle.parts.empty() && angles.size() < 2) angles.push_back(angle);
  return angles.size() == 2 ? combine(angles[0], angles[1]) : std::nullopt;
}

// Without letters: two, four or six numbers up to the first word, halved.
std::optional<Coordinates> read_bare(const std::vector<CoordinateToken>& tokens) {
  std::vector<CoordinateToken> numbers;
  for (const CoordinateToken& token : tokens) {
    if (token.kind == CoordinateToken::Kind::kWord && !numbers.empty()) break;
    if (token.kind == CoordinateToken::Kind::kNumber) numbers.push_back(token);
  }
  if (numbers.size() != 2 && numbers.size() != 4 && numbers.size() != 6) return std::nullopt;
  std::array<Angle, 2> angles;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Angle& angle = angles[i < numbers.size() / 2 ? 0 : 1];
    angle.negative = angle.negative || numbers[i].negative;
    angle.parts.push_back(numbers[i].value);
  }
  return combine(angles[0], angles[1]);
}

}  // namespace

std::optional<Coordinates> read_coordinates(std::string_view text) {
  const std::vector<CoordinateToken> tokens = coordinate_tokens(text);
  std::size_t first = 0;
  while (first < tokens.size() && (tokens[first].kind == CoordinateToken::Kind::kWord ||
                                   tokens[first].kind == CoordinateToken::Kind::kComma)) {
    ++first;
  }
  bool letters = false;
  for (std::size_t i = first; i < tokens.size() && tokens[i].kind != CoordinateToken::Kind::kWord;
       ++i) {
    letters = letters || tokens[i].kind == CoordinateToken::Kind::kLetter;
  }
  if (first == tokens.size()) return std::nullopt;
  const std::vector<CoordinateToken> rest(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                          tokens.end());
  if (!letters) return read_bare(rest);
  return read_lettered(rest, rest.front().kind == CoordinateToken::Kind::kLetter);
}

}  // namespace muster
