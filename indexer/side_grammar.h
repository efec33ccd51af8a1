// Where one name ends and the next begins in a run of words and links without brackets or double
// blanks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/side_reader.h"
#include "indexer/side_tokens.h"

namespace muster {

enum class Join { kPart, kSeparate, kNote };  // kNote: what follows is a note on the name before

// Words in a name; longer ones are cut, which keeps hostile lines from being walked again and
// again.
inline constexpr std::size_t kLongestName = 40;

class SideGrammar {
 public:
  SideGrammar(std::string_view line, const std::vector<SideToken>& tokens, bool bulleted,
              ParticipantKind kind)
      : line_(line), tokens_(tokens), bulleted_(bulleted), kind_(kind) {}

  // The run the questions below are about: tokens [begin, end).
  void set_run(std::size_t begin, std::size_t end);

  // Whether a new name begins at token i, which stands beside token i - 1 of a name that began at
  // `start`.
  bool breaks(std::size_t start, std::size_t i) const;
  // What the comma, "and", slash or dash at token i does to the name that began at `start`.
  // `separated`: a comma has already separated names of this run.
  Join join(std::size_t start, std::size_t i, bool separated) const;

  std::string_view text(std::size_t i) const;
  std::string_view text(std::size_t begin, std::size_t end) const;  // of tokens [begin, end)
  bool is_word(std::size_t i) const { return tokens_[i].kind == SideToken::Kind::kWord; }
  bool is_own_link(std::size_t i) const { return tokens_[i].link != nullptr; }
  bool is_link(std::size_t i) const { return tokens_[i].kind == SideToken::Kind::kLink; }
  bool is_separator(std::size_t i) const;
  // The size of the unit that tokens [begin, end) name; 0 where they name none.
  int size_of(std::size_t begin, std::size_t end) const;

 private:
  bool is_small(std::size_t i) const;  // begins with a small letter and is no article or particle
  bool contains(std::size_t begin, std::size_t end, std::string_view word) const;
  std::size_t next_separator(std::size_t i) const;
  bool breaks_commander(std::size_t start, std::size_t i) const;
  bool breaks_link_link(std::size_t i) const;
  bool breaks_link_word(std::size_t i) const;
  bool breaks_word_link(std::size_t start, std::size_t i) const;
  bool breaks_word_word(std::size_t start, std::size_t i) const;
  bool begins_country_list(std::size_t start, std::size_t i) const;
  Join join_and(std::size_t start, std::size_t i, std::size_t right, bool separated) const;
  Join join_comma(std::size_t start, std::size_t i, std::size_t right) const;
  Join join_unit_comma(std::size_t start, std::size_t i, std::size_t right) const;
  bool is_place_like(std::size_t begin, std::size_t end) const;
  bool shares_noun(std::size_t i, std::size_t right) const;
  std::size_t part_begin(std::size_t start,
                         std::size_t i) const;  // behind the separator before token i
  void weigh_unit_list();
  bool is_apposition(std::size_t right) const;

  std::string_view line_;
  const std::vector<SideToken>& tokens_;
  bool bulleted_;
  ParticipantKind kind_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t commas_ = 0;
  std::size_t ands_ = 0;
  bool has_words_ = false;
  bool unit_list_ = false;  // units of like size, so that commas part them
  std::vector<std::size_t> separators_;
};

}  // namespace muster
