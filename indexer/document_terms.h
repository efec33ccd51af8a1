// The words of a document on their way into it: terms, positions, weights.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/index_document.h"

namespace muster {

// Adds texts to a document, word for word. A word of the head (all but the body) that the body has
// not is marked in the end, so that `body:` can tell.
class DocumentTerms {
 public:
  explicit DocumentTerms(IndexDocument& document) : document_(document) {}

  // A text of the head: found as plain words with `weight`, and under `prefix` if that is not
  // empty. A text that the article says again elsewhere has the weight 0.
  void add_head(std::string_view text, unsigned weight, std::string_view prefix = {});
  // A text found under `prefix` only, with positions of its own. Texts under one prefix are set
  // apart: no phrase crosses from one to the next.
  void add_prefixed(std::string_view text, std::string_view prefix);
  // A text of the body, and of the part of it that `prefix` is for. Words that the head has too may
  // be given more weight than those that stand here alone.
  void add_body(std::string_view text, unsigned weight, std::string_view prefix = {});
  // A term as it is, counted for nothing but its presence.
  void add_boolean(std::string_view prefix, std::string_view value);

  // Marks the words that stand in the head alone. Call once, after everything else.
  void finish();

 private:
  void add_text(std::string_view text, unsigned weight, std::string_view prefix,
                std::uint8_t where);
  void see(std::uint32_t number, std::uint8_t where);

  IndexDocument& document_;
  Xapian::termpos position_ = 1;  // of the next word; before the first stands a mark
  std::unordered_map<std::string, Xapian::termpos> prefixed_;  // last position used under each
  std::vector<std::uint8_t> seen_;  // by the number of a word in the document: where it stands
  std::string term_;
};

}  // namespace muster
