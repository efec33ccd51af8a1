#include "indexer/document_terms.h"

#include "common/fields.h"
#include "common/term.h"
#include "common/tokenizer.h"

namespace muster {
namespace {

// Wider than any window of NEAR that people ask for.
constexpr Xapian::termpos kGap = 200;

constexpr std::uint8_t kHead = 1;
constexpr std::uint8_t kBody = 2;

}  // namespace

void DocumentTerms::add_head(std::string_view text, unsigned weight, std::string_view prefix) {
  add_text(text, weight, prefix, kHead);
}

void DocumentTerms::add_body(std::string_view text, unsigned weight, std::string_view prefix) {
  add_text(text, weight, prefix, kBody);
}

void DocumentTerms::add_text(std::string_view text, unsigned weight, std::string_view prefix,
                             std::uint8_t where) {
  Tokenizer tokens(text);
  Token token;
  Xapian::termpos last = position_;
  const std::string mark = word_mark(prefix);
  while (tokens.next(token)) {
    last = position_ + token.position;
    see(document_.add_posting(token.term, last, weight), where);
    if (where == kBody) document_.add_posting(terms::kMark, last - 1, 0);
    if (prefix.empty()) continue;
    assign_term(term_, prefix, token.term);
    document_.add_term(term_);
    document_.add_posting(mark, last - 1, 0);
  }
  position_ = last + kGap;
}

void DocumentTerms::add_prefixed(std::string_view text, std::string_view prefix) {
  Tokenizer tokens(text);
  Token token;
  Xapian::termpos& last = prefixed_[std::string(prefix)];
  const Xapian::termpos base = last;
  while (tokens.next(token)) {
    last = base + token.position;
    assign_term(term_, prefix, token.term);
    document_.add_posting(term_, last);
  }
  last += kGap;
}

void DocumentTerms::add_boolean(std::string_view prefix, std::string_view value) {
  assign_term(term_, prefix, value);
  document_.add_boolean_term(term_);
}

void DocumentTerms::see(std::uint32_t number, std::uint8_t where) {
  if (number >= seen_.size()) seen_.resize(number + 256, 0);
  seen_[number] |= where;
}

void DocumentTerms::finish() {
  for (std::uint32_t number = 0; number < seen_.size(); ++number) {
    if (seen_[number] == kHead)
      add_boolean(terms::kHeadOnly, std::string(document_.term_numbered(number)));
  }
}

}  // namespace muster
