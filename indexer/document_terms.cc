#include "indexer/document_terms.h"

#include "common/fields.h"
#include "common/term.h"
#include "common/tokenizer.h"

namespace muster {
namespace {

// Wider than any window of NEAR that people ask for.
constexpr Xapian::termpos kGap = 200;

}  // namespace

void DocumentTerms::add_head(std::string_view text, unsigned weight, std::string_view prefix) {
  Tokenizer tokens(text);
  Token token;
  Xapian::termpos last = position_;
  Xapian::termpos* prefixed = nullptr;
  Xapian::termpos prefixed_base = 0;
  if (!prefix.empty()) {
    prefixed = &prefixed_[std::string(prefix)];
    prefixed_base = *prefixed;
  }
  while (tokens.next(token)) {
    term_.assign(token.term);
    last = position_ + token.position;
    document_.add_posting(term_, last, weight);
    head_.try_emplace(term_, false);
    if (prefixed != nullptr) {
      *prefixed = prefixed_base + token.position;
      document_.add_posting(make_term(prefix, token.term), *prefixed);
    }
  }
  position_ = last + kGap;
  if (prefixed != nullptr) *prefixed += kGap;
}

void DocumentTerms::add_prefixed(std::string_view text, std::string_view prefix) {
  Tokenizer tokens(text);
  Token token;
  Xapian::termpos& last = prefixed_[std::string(prefix)];
  const Xapian::termpos base = last;
  while (tokens.next(token)) {
    last = base + token.position;
    document_.add_posting(make_term(prefix, token.term), last);
  }
  last += kGap;
}

void DocumentTerms::add_body(std::string_view text, unsigned weight) {
  Tokenizer tokens(text);
  Token token;
  Xapian::termpos last = position_;
  while (tokens.next(token)) {
    term_.assign(token.term);
    last = position_ + token.position;
    document_.add_posting(term_, last, weight);
    const auto found = head_.find(term_);
    if (found != head_.end()) found->second = true;
  }
  position_ = last + kGap;
}

void DocumentTerms::add_boolean(std::string_view prefix, std::string_view value) {
  document_.add_boolean_term(make_term(prefix, value));
}

void DocumentTerms::finish() {
  for (const auto& [word, in_body] : head_) {
    if (!in_body) add_boolean(terms::kHeadOnly, word);
  }
}

}  // namespace muster
