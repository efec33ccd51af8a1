#include "indexer/side_tokens.h"

#include <algorithm>

#include "common/characters.h"
#include "indexer/flags.h"
#include "indexer/infobox_text.h"
#include "indexer/side_words.h"

namespace muster {
namespace {

// For each byte that opens a bracket, where it closes; npos: nowhere on this line.
std::vector<std::size_t> match_brackets(std::string_view line) {
  std::vector<std::size_t> closes(line.size(), std::string_view::npos);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '(' || line[at] == '[') open.push_back(at);
    if ((line[at] == ')' || line[at] == ']') && !open.empty()) {
      closes[open.back()] = at;
      open.pop_back();
    }
  }
  return closes;
}

class Tokens {
 public:
  Tokens(std::string_view line, const LinkTable& links)
      : line_(line), matches_(links.find(line)), closes_(match_brackets(line)) {}

  std::vector<SideToken> run() {
    while (at_ < line_.size())
      step();
    return std::move(tokens_);
  }

 private:
  void add(SideToken::Kind kind, std::size_t begin, std::size_t end) {
    tokens_.push_back({kind, begin, end, nullptr, {}});
  }
  bool blank_at(std::size_t at) const { return at >= line_.size() || line_[at] == ' '; }
  bool blank_before() const { return at_ == 0 || line_[at_ - 1] == ' '; }

  const LinkTable::Match* match_here() {
    while (next_match_ < matches_.size() && matches_[next_match_].begin < at_)
      ++next_match_;
    if (next_match_ == matches_.size() || matches_[next_match_].begin != at_) return nullptr;
    const LinkTable::Match& match = matches_[next_match_];
    return match.own || parts_names(match) ? &match : nullptr;
  }

  // A name known from elsewhere in the article: it counts only if it has two words and what stands
  // around it is nothing, or a name of two words too; "Damascus" must not be cut out of "Damascus
  // Military Council".
  bool parts_names(const LinkTable::Match& match) const {
    const std::string_view text = line_.substr(match.begin, match.end - match.begin);
    if (text.find(' ') == std::string_view::npos) return false;
    const auto is_free = [](std::string_view around) {
      const std::vector<std::string_view> words = split_words(around);
      return words.empty() || (words.size() >= 2 && begins_like_name(words.front()) &&
                               !is_group_noun(words.front()) && !is_particle(words.back()));
    };
    constexpr std::string_view kEnds = "(),;:/";
    constexpr std::size_t kReach = 160;  // a name is shorter
    std::string_view before = line_.substr(0, match.begin);
    if (before.size() > kReach) before.remove_prefix(before.size() - kReach);
    before.remove_prefix(before.find_last_of(kEnds) + 1);  // npos + 1 is 0
    const std::size_t gap = before.rfind("  ");
    if (gap != std::string_view::npos) before.remove_prefix(gap);
    std::string_view behind = line_.substr(match.end, kReach);
    behind = behind.substr(0, behind.find_first_of(kEnds));
    behind = behind.substr(0, behind.find("  "));
    return is_free(before) && is_free(behind);
  }

  void step() {
    const char c = line_[at_];
    if (c == ' ') {
      if (at_ + 1 < line_.size() && line_[at_ + 1] == ' ')
        add(SideToken::Kind::kBreak, at_, at_ + 2);
      while (at_ < line_.size() && line_[at_] == ' ')
        ++at_;
      return;
    }
    if (const auto flag = flag_at(line_, at_)) {
      add(SideToken::Kind::kFlag, at_, at_ + flag->bytes);
      tokens_.back().country = flag->country;
      at_ += flag->bytes;
      return;
    }
    if (const LinkTable::Match* match = match_here()) {
      add(SideToken::Kind::kLink, match->begin, match->end);
      tokens_.back().link = match->own ? match->link : nullptr;
      at_ = match->end;
      return;
    }
    if (c == '(' || c == '[') return bracket();
    // "#" marks who died of other causes.
    if (c == ';' || c == '|' || (c == '#' && blank_before() && blank_at(at_ + 1)))
      return add(SideToken::Kind::kBreak, at_, at_ + 1), void(++at_);
    if (c == ',' && (blank_at(at_ + 1) || !has_digit(at_ + 1)))
      return single(SideToken::Kind::kComma);
    if (c == ':' && blank_at(at_ + 1)) return single(SideToken::Kind::kColon);
    if (c == '&' && blank_before() && blank_at(at_ + 1)) return single(SideToken::Kind::kAnd);
    if (c == '/' && ((blank_before() && blank_at(at_ + 1)) || between_links()))
      return single(SideToken::Kind::kSlash);
    for (const std::string_view dash : {"–", "—", "-"}) {
      if (blank_before() && line_.compare(at_, dash.size(), dash) == 0 &&
          blank_at(at_ + dash.size())) {
        add(SideToken::Kind::kDash, at_, at_ + dash.size());
        at_ += dash.size();
        return;
      }
    }
    word();
  }

  void single(SideToken::Kind kind) {
    add(kind, at_, at_ + 1);
    ++at_;
  }

  bool has_digit(std::size_t at) const { return at < line_.size() && is_digit(line_[at]); }

  bool between_links() {
    if (tokens_.empty() || tokens_.back().kind != SideToken::Kind::kLink ||
        tokens_.back().end != at_)
      return false;
    while (next_match_ < matches_.size() && matches_[next_match_].begin <= at_)
      ++next_match_;
    return next_match_ < matches_.size() && matches_[next_match_].begin == at_ + 1;
  }

  void bracket() {
    const std::size_t begin = at_ + 1;
    std::size_t end = closes_[at_];
    at_ = end + 1;
    if (end == std::string_view::npos) {  // never closed: it ends with the name it belongs to
      end = std::min(line_.find("  ", begin), line_.size());
      at_ = end;
    } else if (ends_name_behind(end + 1)) {
      return add(SideToken::Kind::kWord, begin - 1, end + 1);
    }
    add(SideToken::Kind::kBracket, begin, end);
  }

  // Whether exactly the noun of a unit stands behind a bracket that closes before `at`.
  bool ends_name_behind(std::size_t at) const {
    if (tokens_.empty() || (tokens_.back().kind != SideToken::Kind::kWord &&
                            tokens_.back().kind != SideToken::Kind::kLink))
      return false;
    if (at >= line_.size() || line_[at] != ' ' || blank_at(at + 1)) return false;
    const std::size_t end = std::min(line_.find_first_of(" ,;(", at + 1), line_.size());
    if (unit_size(line_.substr(at + 1, end - at - 1)) == 0) return false;
    return end == line_.size() || line_[end] != ' ' || blank_at(end + 1);
  }

  void word() {
    const std::size_t begin = at_;
    for (++at_; at_ < line_.size(); ++at_) {
      const char c = line_[at_];
      if (c == ' ' || c == '(' || c == '[' || c == ';' || c == '|') break;
      if (c == ',' && !has_digit(at_ + 1)) break;
      if (c == ':' && blank_at(at_ + 1)) break;
      if (flag_at(line_, at_).has_value()) break;
    }
    const std::string_view text = line_.substr(begin, at_ - begin);
    add(text == "and" || text == "And" ? SideToken::Kind::kAnd : SideToken::Kind::kWord, begin,
        at_);
  }

  std::string_view line_;
  std::vector<LinkTable::Match> matches_;
  std::vector<std::size_t> closes_;
  std::vector<SideToken> tokens_;
  std::size_t at_ = 0;
  std::size_t next_match_ = 0;
};

}  // namespace

std::vector<SideToken> tokenize_side_line(std::string_view line, const LinkTable& links) {
  return Tokens(line, links).run();
}

}  // namespace muster
