// How the tokeniser reads a word of letters and digits when it is not plain ASCII: apostrophes,
// numbers, initials.
#include <array>

#include "common/folding.h"
#include "common/tokenizer.h"
#include "common/unicode.h"

namespace muster {
namespace {

// As many codes as surely fill kMaxTermBytes once they are composed: three bytes each, three to one
// at most.
constexpr std::size_t kMaxCodes = 256;
constexpr std::size_t kMaxNumberGroups = 8;

bool is_letter(char32_t code) { return code != 0 && !is_folded_digit(code); }
bool is_comma(char32_t code) { return code == ',' || code == 0x66C; }
bool is_point(char32_t code) { return code == '.' || code == 0x66B; }

// Those of transcription (ʿayn, hamza) are letters left out; the others may begin a possessive.
bool may_be_possessive(char32_t apostrophe) {
  switch (apostrophe) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x1FEF:
    case 0x1FFD:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0xFF07:
      return true;
    default:
      return false;
  }
}

// Catalan l·l, and the quotation mark in Hebrew abbreviations.
bool stands_inside(char32_t before, char32_t code, char32_t behind) {
  const auto hebrew = [](char32_t c) { return c >= 0x5D0 && c <= 0x5EA; };
  return (code == 0xB7 && before == 'l' && behind == 'l') ||
         (code == '"' && hebrew(before) && hebrew(behind));
}

}  // namespace

void Tokenizer::add(char32_t code) {
  if (codes_.size() < kMaxCodes) codes_.push_back(code);
}

void Tokenizer::add_mark(const Piece& piece) {
  if (piece.kind == CharKind::kMark) {
    add(piece.code);
    marks_ = true;
    return;
  }
  // Marks that are kept may stand between: canonical order puts some of them before the dropped
  // one.
  std::size_t base = codes_.size();
  while (marks_ && base > 1 && folded_kind(codes_[base - 1]) == CharKind::kMark)
    --base;
  if (base == 0) return;
  const char32_t letter = letter_with_mark(codes_[base - 1], piece.code);
  if (letter != 0) codes_[base - 1] = letter;
}

// The codes as UTF-8, up to the last whole one within `limit`.
void Tokenizer::encode(std::string& out, std::size_t limit) {
  if (marks_) codes_.resize(compose(codes_.data(), codes_.size()));
  out.clear();
  for (const char32_t code : codes_) {
    const std::size_t before = out.size();
    append_utf8(out, code);
    if (out.size() > limit) {
      out.resize(before);
      return;
    }
  }
}

// The general path, from a piece of a word on. False where nothing is left of it.
bool Tokenizer::word(Token& token) {
  codes_.clear();
  marks_ = false;
  const std::size_t begin = cursor_.at;
  std::size_t end = begin;
  std::size_t letters = 0;
  char32_t last = 0;   // the last letter or digit
  bool number = true;  // nothing but digits so far
  bool whole = true;   // neither groups nor a fraction yet
  Cursor cursor = cursor_;
  for (;;) {
    const Piece piece = read(cursor);
    if (piece.kind == CharKind::kWord) {
      add(piece.code);
      ++letters;
      last = piece.code;
      number = number && is_folded_digit(last);
      end = piece.end;
    } else if (piece.kind == CharKind::kMark || piece.kind == CharKind::kDroppedMark) {
      add_mark(piece);
      number = number && piece.kind == CharKind::kDroppedMark;
      end = piece.end;
    } else if (piece.kind == CharKind::kApostrophe) {
      Cursor after;
      const bool possessive = is_possessive(piece, after);
      if (possessive && !keep_possessive_) {
        cursor = after;
        break;
      }
      // Feet, minutes of arc and quotations beside numbers are no words: letters only are joined.
      if (!possessive && !is_letter(last)) break;
      const Piece behind = skip_unseen(piece.next);
      if (behind.kind != CharKind::kWord || !is_letter(behind.code)) break;
      cursor = behind.here;
      continue;
    } else if (piece.kind != CharKind::kIgnored) {
      const bool point = is_point(piece.code);
      if (number && whole && is_comma(piece.code)) {
        const std::size_t before = cursor.at;
        add_number_group(cursor, end);
        if (cursor.at == before) break;
        whole = false;
        continue;
      }
      if (number && point && is_fraction(begin, piece.next)) {
        add('.');
        number = false;
      } else if (point && letters == 1 && is_letter(last)) {
        add_initials(cursor, end);
        break;
      } else {
        const Piece behind = skip_unseen(piece.next);
        if (behind.kind != CharKind::kWord || !stands_inside(last, piece.code, behind.code)) break;
      }
    }
    cursor = piece.next;
  }
  cursor_ = cursor;
  if (codes_.empty()) return false;
  encode(buffer_, kMaxTermBytes);
  if (buffer_.back() == '.') buffer_.pop_back();  // the fraction was cut off
  finish(token, buffer_, begin, end);
  return true;
}

// At a comma behind digits: takes the groups of a number, all of them or none. 1,000 and, as in
// India, 1,00,000.
void Tokenizer::add_number_group(Cursor& cursor, std::size_t& end) {
  const std::size_t first = codes_.size();
  if (first > 3) return;
  std::u32string digits;
  std::array<std::size_t, kMaxNumberGroups> sizes{};
  std::size_t groups = 0;
  Cursor at = cursor;
  std::size_t last_end = end;
  Piece piece = read(at);
  while (is_comma(piece.code)) {
    Piece digit = skip_unseen(piece.next);
    if (digit.kind != CharKind::kWord || !is_folded_digit(digit.code)) break;
    if (groups == kMaxNumberGroups) return;
    std::size_t size = 0;
    while (digit.kind == CharKind::kWord && is_folded_digit(digit.code) && size < 4) {
      digits.push_back(digit.code);
      last_end = digit.end;
      at = digit.next;
      ++size;
      digit = skip_unseen(at);
    }
    sizes[groups++] = size;
    piece = digit;
  }
  if (groups == 0 || sizes[groups - 1] != 3) return;
  const std::size_t inner = sizes[0];
  if (inner != 3 && (inner != 2 || first > 2)) return;
  for (std::size_t i = 1; i + 1 < groups; ++i) {
    if (sizes[i] != inner) return;
  }
  codes_ += digits;
  cursor = at;
  end = last_end;
}

// At the full stop behind a single letter: takes the rest of U.S.A. or e.g., if it is such.
bool Tokenizer::add_initials(Cursor& cursor, std::size_t& end) {
  bool any = false;
  Cursor at = cursor;
  for (;;) {
    const Piece point = skip_unseen(at);
    if (point.code != '.') break;
    const Piece letter = skip_unseen(point.next);
    if (any) {
      end = point.end;
      cursor = point.next;
    }
    if (letter.kind != CharKind::kWord || !is_letter(letter.code)) break;
    Piece behind = skip_unseen(letter.next);
    while (behind.kind == CharKind::kMark)
      behind = skip_unseen(behind.next);
    if (behind.kind == CharKind::kWord || behind.kind == CharKind::kPair) break;
    any = true;
    add(letter.code);
    end = letter.end;
    Piece mark = read(letter.next);
    for (; mark.kind == CharKind::kMark || mark.kind == CharKind::kDroppedMark ||
           mark.kind == CharKind::kIgnored;
         mark = read(mark.next)) {
      if (mark.kind == CharKind::kIgnored) continue;
      add_mark(mark);
      end = mark.end;
    }
    cursor = at = mark.here;
  }
  Cursor after;
  const Piece piece = read(cursor);
  if (any && piece.kind == CharKind::kApostrophe && is_possessive(piece, after)) cursor = after;
  return any;
}

// An apostrophe, an s, and the word is over.
bool Tokenizer::is_possessive(const Piece& apostrophe, Cursor& after) const {
  if (!may_be_possessive(apostrophe.code)) return false;
  const Piece s = skip_unseen(apostrophe.next);
  if (s.kind != CharKind::kWord || s.code != 's') return false;
  after = s.next;
  Piece behind = skip_unseen(s.next);
  if (behind.kind == CharKind::kApostrophe) behind = skip_unseen(behind.next);
  return behind.kind != CharKind::kWord && behind.kind != CharKind::kMark;
}

// Digits with one point among them, and neither 1.4.22 nor 12.03.2018.
bool Tokenizer::is_fraction(std::size_t begin, Cursor after_point) const {
  if (begin >= 2 && text_[begin - 1] == '.') {
    std::size_t at = begin - 2;
    while (at > 0 && begin - at < 6 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80)
      --at;
    const Piece before = read({at, 0});
    if (before.kind == CharKind::kWord && is_folded_digit(before.code)) return false;
  }
  Piece piece = skip_unseen(after_point);
  if (piece.kind != CharKind::kWord || !is_folded_digit(piece.code)) return false;
  while (piece.kind == CharKind::kWord && is_folded_digit(piece.code))
    piece = skip_unseen(piece.next);
  if (piece.code != '.') return true;
  piece = skip_unseen(piece.next);
  return piece.kind != CharKind::kWord || !is_folded_digit(piece.code);
}

}  // namespace muster
