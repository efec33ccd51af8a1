// Finds the words and phrases of a query in a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster {

// A query word: any of its forms in a text is the word.
struct SnippetWord {
  std::vector<std::string> forms;  // terms, as the tokeniser gives them
  double weight = 1;  // how much it tells, as an inverse document frequency does; not negative
};

// Terms that stand one behind the other. They are marked only where they do.
struct SnippetPhrase {
  std::vector<std::string> terms;
  double weight = 1;
};

struct SnippetQuery {
  std::vector<SnippetWord> words;
  std::vector<SnippetPhrase> phrases;
};

struct TextMatches {
  struct Hit {
    std::size_t begin = 0;  // bytes of the text
    std::size_t end = 0;
    std::uint32_t token = 0;  // the position among all tokens
    std::uint32_t term = 0;   // an index for TermMatcher::words_of
    bool joined = false;      // written as one word with the token before
  };
  struct Phrase {
    std::size_t first = 0;  // indexes of hits; those between belong to it
    std::size_t last = 0;
    std::size_t phrase = 0;  // the index in the query
  };
  std::vector<Hit>
      hits;  // in the order of the text; a term of phrases only is none outside of them
  std::vector<Phrase> phrases;         // in the order of their ends
  std::vector<std::size_t> sentences;  // where they begin, the text's first word among them
};

// A query made ready. Reading it from several threads is safe.
class TermMatcher {
 public:
  explicit TermMatcher(SnippetQuery query);

  // Time and room are linear in the text.
  void find(std::string_view text, TextMatches& matches) const;

  const SnippetQuery& query() const { return query_; }
  // The query's words, by index, that a term is a form of; none for one that stands in phrases
  // only.
  const std::vector<std::uint32_t>& words_of(std::uint32_t term) const { return words_of_[term]; }

 private:
  struct Pattern {
    std::vector<std::uint32_t> terms;
    std::vector<std::size_t> fallback;  // Knuth, Morris, Pratt
  };
  std::uint32_t add(const std::string& term);
  bool may_have(std::string_view term) const;
  void drop_strays(TextMatches& matches) const;

  SnippetQuery query_;
  std::unordered_map<std::string, std::uint32_t> terms_;
  std::vector<std::vector<std::uint32_t>> words_of_;
  std::vector<std::vector<std::uint32_t>> phrases_of_;  // of a term: indexes of the phrases with it
  std::vector<Pattern> patterns_;                       // one a phrase
  std::array<std::uint64_t, 256>
      lengths_{};  // by first byte, the lengths there are: most words need no look-up
};

}  // namespace muster
