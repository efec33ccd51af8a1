#include "indexer/side_splitter.h"

#include <algorithm>
#include <utility>

#include "common/names.h"
#include "common/unicode.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/side_grammar.h"
#include "indexer/side_tokens.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

bool all_digits(std::string_view word) {
  return word.find_first_not_of("0123456789,.+~≈–-") == std::string_view::npos;
}

// "12,000 men": a strength, not a unit. "23x15px": the size of an image that is gone.
bool is_mere_number(std::string_view text) {
  if (text == "border" || (text.size() > 2 && text.substr(text.size() - 2) == "px" &&
                           text.find_first_not_of("0123456789xp") == std::string_view::npos)) {
    return true;
  }
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty() || words.size() > 3 || words[0][0] < '0' || words[0][0] > '9') return false;
  if (!all_digits(words[0])) return false;
  if (words.size() == 1) return true;
  const std::string last = ascii_lower(words.back());
  return last == "men" || last == "troops" || last == "soldiers" || last == "warriors" ||
         last == "total";
}

// A name without punctuation and "the" at its ends, and without quotation marks around all of it.
std::string_view strip_name(std::string_view name) {
  constexpr std::string_view kEdges = " ,;:-+*|/=";
  for (std::size_t before = name.size() + 1; name.size() < before;) {
    before = name.size();
    name = trim(name);
    while (!name.empty() && kEdges.find(name.front()) != std::string_view::npos)
      name.remove_prefix(1);
    while (!name.empty() && kEdges.find(name.back()) != std::string_view::npos)
      name.remove_suffix(1);
    for (const std::string_view mark : {"–", "—", "•", "·", "the "}) {
      if (name.substr(0, mark.size()) == mark) name.remove_prefix(mark.size());
    }
    if (name.size() > 2 && name.front() == '"' && name.find('"', 1) == name.size() - 1) {
      name = name.substr(1, name.size() - 2);
    }
  }
  return name;
}

class Splitter {
 public:
  Splitter(std::string_view line, bool bulleted, ParticipantKind kind, const LinkTable& links)
      : line_(line),
        kind_(kind),
        tokens_(tokenize_side_line(line, links)),
        grammar_(line_, tokens_, bulleted, kind) {}

  std::vector<SidePiece> run() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tokens_.size(); ++i) {
      const bool end = i == tokens_.size();
      const SideToken::Kind kind = end ? SideToken::Kind::kBreak : tokens_[i].kind;
      if (kind != SideToken::Kind::kBracket && kind != SideToken::Kind::kColon &&
          kind != SideToken::Kind::kBreak && kind != SideToken::Kind::kFlag)
        continue;
      if (kind == SideToken::Kind::kColon && begin == i) {
        name_to_heading();
      } else {
        split_run(begin, i, kind == SideToken::Kind::kColon);
      }
      begin = i + 1;
      if (kind == SideToken::Kind::kBracket) add(SidePiece::Kind::kNote, grammar_.text(i));
      if (kind == SideToken::Kind::kFlag) add(SidePiece::Kind::kFlag, tokens_[i].country);
    }
    return std::move(pieces_);
  }

 private:
  void add(SidePiece::Kind kind, std::string_view text) {
    pieces_.push_back({kind, std::string(trim(text)), std::nullopt});
  }

  // "Other groups (1983–1987):": what a colon follows is a heading, bracket or no.
  void name_to_heading() {
    std::size_t at = pieces_.size();
    while (at > 0 && pieces_[at - 1].kind == SidePiece::Kind::kNote)
      --at;
    if (at == 0 || at == pieces_.size() || pieces_[at - 1].kind != SidePiece::Kind::kName) return;
    pieces_.resize(at);
    pieces_.back().kind = SidePiece::Kind::kHeading;
    pieces_.back().page.reset();
  }

  // "supported by", without a colon too.
  bool is_helping_phrase(std::size_t i, std::size_t end) const {
    return i + 1 < end && grammar_.is_word(i) && is_helping(grammar_.text(i)) &&
           grammar_.text(i + 1) == "by";
  }

  void split_run(std::size_t begin, std::size_t end, bool before_colon) {
    if (begin >= end) return;
    grammar_.set_run(begin, end);
    std::size_t start = begin;
    bool separated = false;
    bool note = false;
    const auto close = [&](std::size_t i) {
      if (note) {
        add(SidePiece::Kind::kNote, grammar_.text(start, i));
      } else {
        add_name(start, i);
      }
      note = false;
    };
    for (std::size_t i = begin; i < end; ++i) {
      if (!before_colon && is_helping_phrase(i, end)) {
        close(i);
        add(SidePiece::Kind::kHeading, grammar_.text(i, i + 2));
        start = i + 2;
        ++i;
      } else if (grammar_.is_separator(i)) {
        const Join join = note ? Join::kSeparate : grammar_.join(start, i, separated);
        if (join == Join::kPart) continue;
        separated = separated || tokens_[i].kind == SideToken::Kind::kComma;
        close(i);
        while (i + 1 < end && grammar_.is_separator(i + 1))
          ++i;
        start = i + 1;
        note = join == Join::kNote;
      } else if (i > start && !note && grammar_.breaks(start, i)) {
        close(i);
        start = i;
      }
    }
    if (before_colon) {
      add_heading(start, end);
    } else {
      close(end);
    }
  }

  // What stands before a colon, from the word on that begins headings, if one does. A linked name
  // before it is no heading's.
  void add_heading(std::size_t start, std::size_t end) {
    std::size_t begin = start;
    for (std::size_t i = start; i < end; ++i) {
      if (!grammar_.is_word(i) || !begins_heading(grammar_.text(i))) continue;
      if (i != start && !begins_like_name(grammar_.text(i)) && !is_helping(grammar_.text(i)))
        continue;
      begin = i;
      break;
    }
    // "Iraq Air support:" is a country and a heading of two words.
    if (begin == start && end - start > 2 && ends_heading(grammar_.text(end - 1)) &&
        (grammar_.is_own_link(end - 3) || is_country(grammar_.text(start, end - 2)))) {
      begin = end - 2;
    }
    if (begin != start) add_name(start, begin);
    if (begin >= end) return;
    // A heading that is a link to a page of its very name is a name too: "Syrian Army:".
    const Link* link = tokens_[begin].link;
    if (end - begin == 1 && link != nullptr &&
        ascii_lower(link->page) == ascii_lower(grammar_.text(begin))) {
      add_name(begin, end);
    }
    add(SidePiece::Kind::kHeading, strip_name(grammar_.text(begin, end)));
  }

  void add_name(std::size_t start, std::size_t end) {
    while (start < end && grammar_.is_separator(start))
      ++start;
    while (end > start && grammar_.is_separator(end - 1))
      --end;
    if (start >= end) return;
    const bool link_alone = end - start == 1 && grammar_.is_own_link(start);
    // A link without a page leads to a section of the article itself, which is a heading.
    if (link_alone && tokens_[start].link->page.empty()) {
      return add(SidePiece::Kind::kHeading, grammar_.text(start));
    }
    // A link may take in the colon of its heading.
    if (link_alone && grammar_.text(start).ends_with(':')) {
      return add(SidePiece::Kind::kHeading, strip_name(grammar_.text(start)));
    }
    if (!link_alone && ends_heading(grammar_.text(end - 1))) {
      return add(SidePiece::Kind::kHeading, grammar_.text(start, end));
    }
    if (kind_ != ParticipantKind::kCombatant && is_unknown(grammar_.text(start)) &&
        !drop_unknown(start, end))
      return;
    std::string_view fate;
    if (kind_ == ParticipantKind::kCommander) {
      start = behind_titles(start, end);
      if (end - start > 1 && is_fate(grammar_.text(end - 1))) fate = grammar_.text(--end);
      if (end - start == 1 && is_fate(grammar_.text(start))) {
        return add(SidePiece::Kind::kHeading, grammar_.text(start));
      }
    }
    const std::string_view name = strip_name(grammar_.text(start, end));
    if (kind_ == ParticipantKind::kCommander && grammar_.is_word(start) &&
        is_note_word(grammar_.text(start)) && !begins_like_name(name)) {
      return add(SidePiece::Kind::kNote, name);  // "later sources name Arthur"
    }
    if (name.size() < 2 || is_nothing(name) || is_mere_number(name)) return;
    SidePiece piece{SidePiece::Kind::kName, std::string(name), page_of(start, end)};
    std::replace(piece.text.begin(), piece.text.end(), '\n', ' ');
    pieces_.push_back(std::move(piece));
    if (!fate.empty()) add(SidePiece::Kind::kNote, fate);
  }

  // "Unknown Hezbollah leader" is nobody; "Unknown Mohamed Hilal" lost its line break. False: no
  // name is left.
  bool drop_unknown(std::size_t& start, std::size_t end) const {
    if (++start >= end) return false;
    const std::string_view last = grammar_.text(end - 1);
    return begins_like_name(last) && !is_title(last) && kind_ == ParticipantKind::kCommander;
  }

  // Ranks before a link, which tells the name.
  std::size_t behind_titles(std::size_t start, std::size_t end) const {
    for (std::size_t i = start; i < end; ++i) {
      if (grammar_.is_own_link(i)) return i;
      if (!is_title(grammar_.text(i)) && !is_ordinal(grammar_.text(i))) break;
    }
    return start;
  }

  // The page of the longest link in the name, unless it is but a smaller part of it: "Chechen" in
  // "Chechen militants" leads to something else.
  std::optional<std::string> page_of(std::size_t start, std::size_t end) const {
    const SideToken* best = nullptr;
    for (std::size_t i = start; i < end; ++i) {
      const SideToken& token = tokens_[i];
      if (token.link == nullptr || !is_page(token.link->page)) continue;
      if (best == nullptr || token.end - token.begin > best->end - best->begin) best = &token;
    }
    if (best == nullptr) return std::nullopt;
    // A commander may be linked to his unit, and a unit to whom it is named after; neither is its
    // page.
    const std::size_t whole = tokens_[end - 1].end - tokens_[start].begin;
    const bool part = (best->end - best->begin) * 2 < whole;
    const bool unit_of = kind_ == ParticipantKind::kCommander && ends_as_unit(best->link->page);
    const bool namesake = best->end < tokens_[end - 1].end &&
                          begins_like_name(grammar_.text(end - 1)) &&
                          unit_size(grammar_.text(end - 1)) != 0;
    return part || unit_of || namesake ? std::nullopt : std::optional(best->link->page);
  }

  static bool ends_as_unit(std::string_view page) {
    const std::vector<std::string_view> words = split_words(page);
    return !words.empty() && unit_size(words.back()) != 0;
  }

  std::string_view line_;
  ParticipantKind kind_;
  std::vector<SideToken> tokens_;
  SideGrammar grammar_;
  std::vector<SidePiece> pieces_;
};

}  // namespace

std::vector<SidePiece> split_side_line(std::string_view line, bool bulleted, ParticipantKind kind,
                                       const LinkTable& links) {
  return Splitter(line, bulleted, kind, links).run();
}

}  // namespace muster
