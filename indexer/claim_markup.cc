#include "indexer/claim_markup.h"

#include <cstddef>

#include "common/characters.h"
#include "common/unicode.h"
#include "indexer/wiki_markup.h"

namespace muster::claims {
namespace {

// Whether `text` goes on with three digits and no more at `at`.
bool three_digits(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1]) ||
      !is_digit(text[at + 2]))
    return false;
  return at + 3 == text.size() || !is_digit(text[at + 3]);
}

class Folder {
 public:
  explicit Folder(std::string_view text) : text_(text) { out_.reserve(text.size() + 8); }

  std::string run() {
    while (at_ < text_.size()) {
      const char32_t code = decode(text_, at_);
      put(code);
    }
    return std::move(out_);
  }

 private:
  bool at_line_start() const {
    std::size_t i = out_.size();
    while (i > 0 && out_[i - 1] == ' ')
      --i;
    return i == 0 || out_[i - 1] == '\n';
  }

  // The digits that end the output are the first group of a number: "20" of "20 000".
  bool group_before(bool plain_blank) const {
    std::size_t i = out_.size();
    while (i > 0 && is_digit(out_[i - 1]))
      --i;
    const std::size_t digits = out_.size() - i;
    if (digits == 0 || digits > 3 || (digits > 1 && out_[i] == '0' && !plain_blank)) return false;
    if (i == 0) return true;
    const char before = out_[i - 1];
    if (before == ',' && digits == 3) return i > 1 && is_digit(out_[i - 2]);
    return before != '.' && before != ',' && before != '-' && !is_ascii_letter(before);
  }

  bool number_starts_here() const {  // no word stands before the digits that end the output
    std::size_t i = out_.size();
    while (i > 0 && is_digit(out_[i - 1]))
      --i;
    while (i > 0 && out_[i - 1] == ' ')
      --i;
    if (i == 0) return true;
    const char before = out_[i - 1];
    return before == '\n' || before == '(' || before == ':' || before == '~' || before == '.' ||
           before == kRangeDash;
  }

  void blank(bool thin) {
    if (!out_.empty() && is_digit(out_.back()) && three_digits(text_, at_) && group_before(!thin)) {
      // A plain blank may as well part two numbers, unless zeros or a noun of their own say
      // otherwise.
      const bool zeros = text_.substr(at_, 3) == "000";
      const bool noun =
          at_ + 4 < text_.size() && text_[at_ + 3] == ' ' && is_ascii_letter(text_[at_ + 4]);
      if (thin || zeros || (noun && number_starts_here())) {
        out_ += ',';
        return;
      }
    }
    out_ += ' ';
  }

  void bullet() {
    if (!at_line_start()) out_ += '\n';
    out_ += "* ";
  }

  void fraction(std::string_view decimals) {
    while (!out_.empty() && out_.back() == ' ' && out_.size() > 1 &&
           is_digit(out_[out_.size() - 2]))
      out_.pop_back();
    if (out_.empty() || !is_digit(out_.back())) out_ += '0';
    out_ += decimals;
  }

  void put(char32_t code) {
    if (code >= 0x1f1e6 && code <= 0x1f1ff) {
      regional_ = !regional_;
      if (regional_) out_ += kFlagMark;
      return;
    }
    regional_ = false;
    switch (code) {
      case '\n':
        out_ += '\n';
        return;
      case '\t':
      case '"':
      case 0x201c:
      case 0x201d:
      case 0x201e:
      case 0xab:
      case 0xbb:
        out_ += ' ';
        return;
      case ' ':
        return blank(false);
      case 0xa0:
      case 0x2006:
      case 0x2007:
      case 0x2008:
      case 0x2009:
      case 0x200a:
      case 0x202f:
        return blank(true);
      case '-':
        if (at_line_start() && at_ < text_.size() && text_[at_] == ' ') return bullet();
        out_ += '-';
        return;
      case 0x2010:
      case 0x2011:
        out_ += '-';
        return;
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2015:
      case 0x2212:
        if (at_line_start() && at_ < text_.size() && text_[at_] == ' ') return bullet();
        out_ += kRangeDash;
        return;
      case 0x2018:
      case 0x2019:
      case 0x02bc:
      case 0x00b4:
      case '`':
        out_ += '\'';
        return;
      case 0x2248:
      case 0x2243:
      case 0x223c:
      case 0xff5e:
      case 0xb1:
      case 0x2245:
        out_ += '~';
        return;
      case 0x2265:
      case 0x2a7e:
        out_ += " at least ";
        return;
      case 0x2264:
      case 0x2a7d:
        out_ += " up to ";
        return;
      case 0x2022:
      case 0x2023:
      case 0x25e6:
      case 0x25aa:
      case 0x25cf:
      case 0x2219:
        return bullet();
      case 0xb7:
        return at_line_start() ? bullet() : static_cast<void>(out_ += ',');
      case '#':
        return at_line_start() ? bullet() : static_cast<void>(out_ += ' ');
      case ':':
      case ';':
        if (!at_line_start()) out_ += static_cast<char>(code);  // else an indent or a list's term
        return;
      case 0xd7:
        out_ += 'x';
        return;
      case 0x2044:  // 1⁄3
        out_ += '/';
        return;
      case 0xbd:
        return fraction(".5");
      case 0xbc:
        return fraction(".25");
      case 0xbe:
        return fraction(".75");
      case 0xfe6a:
      case 0xff05:
        out_ += '%';
        return;
      case 0x1f3f4:
        out_ += kFlagMark;
        return;
      default:
        break;
    }
    if (code >= 0xff10 && code <= 0xff19) {
      out_ += static_cast<char>('0' + static_cast<int>(code - 0xff10));
    } else if (code >= 0x2000 && code <= 0x206f) {
      if (code <= 0x200a || code == 0x2028 || code == 0x2029 || code == 0x205f)
        out_ += code == 0x2028 || code == 0x2029 ? '\n' : ' ';
    } else if (code == 0xfeff || code == 0xad || code == 0xfe0f ||
               (code >= 0xe0000 && code <= 0xe01ff)) {
      return;
    } else if (code == 0x3000 || (code >= 0x2600 && code <= 0x27bf) || code >= 0x1f000 ||
               code == 0x7f) {
      out_ += ' ';
    } else if (code < 0x20 && code != static_cast<char32_t>(kFlagMark)) {
      out_ += ' ';
    } else {
      append_utf8(out_, code);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  bool regional_ = false;
};

}  // namespace

PlainText plain_claim_text(std::string_view text) {
  const std::string stripped = strip_wiki_markup(text);
  PlainText plain;
  plain.text = Folder(stripped).run();
  plain.lower = ascii_lower(plain.text);
  return plain;
}

}  // namespace muster::claims
