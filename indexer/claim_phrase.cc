#include "indexer/claim_phrase.h"

#include <algorithm>
#include <string_view>

namespace muster::claims {
namespace {

class PhraseReader {
 public:
  PhraseReader(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, bool label)
      : tokens_(tokens), begin_(begin), end_(end), label_(label) {}

  Phrase run() {
    for (std::size_t i = begin_; i < end_ && !done_; ++i) {
      const Token& token = tokens_[i];
      switch (token.type) {
        case TokenType::kOpen:
          i = close_of(tokens_, i, end_);
          break;
        case TokenType::kDate:
          date(i);
          break;
        case TokenType::kComma:
          separator_ = true;
          if (phrase_.noun != Kind::kNone || !phrase_.losses.empty()) counting_ = false;
          break;
        case TokenType::kSlash:
          separator_ = true;
          slash_ = true;
          break;
        case TokenType::kStop:
        case TokenType::kSemicolon:
          done_ = !label_;
          break;
        case TokenType::kWord:
          word(i);
          break;
        default:
          break;
      }
    }
    finish();
    return std::move(phrase_);
  }

 private:
  std::string_view lower(std::size_t i) const {
    return i < end_ && tokens_[i].type == TokenType::kWord ? tokens_[i].lower : std::string_view();
  }

  void date(std::size_t i) {
    counting_ = false;
    if (!phrase_.period.empty()) phrase_.period += ' ';
    phrase_.period += tokens_[i].text;
    if (i > begin_ && tokens_[i - 1].type == TokenType::kWord &&
        look_up(tokens_[i - 1].lower).role == Role::kUntil) {
      phrase_.cumulative = true;
    }
    if (i > begin_ && lower(i - 1) == "of" && i > begin_ + 1 && lower(i - 2) == "as")
      phrase_.cumulative = true;
  }

  // From `i` to the end of its clause is the source.
  void source(std::size_t i) {
    std::size_t stop = i + 1;
    while (stop < end_ && tokens_[stop].type != TokenType::kSemicolon &&
           tokens_[stop].type != TokenType::kDate && tokens_[stop].type != TokenType::kOpen &&
           tokens_[stop].type != TokenType::kColon && tokens_[stop].type != TokenType::kNumber &&
           tokens_[stop].type != TokenType::kStop) {
      ++stop;
    }
    phrase_.source_begin = i;
    phrase_.source_end = stop;
    for (; stop < end_; ++stop) {
      if (tokens_[stop].type == TokenType::kDate) date(stop);
    }
    done_ = true;
  }

  void noun(std::size_t i, Kind kind) {
    if (!counting_) return;
    phrase_.noun = kind;
    phrase_.noun_at = i;
    phrase_.plural = tokens_[i].lower.ends_with('s') || tokens_[i].lower.ends_with("men");
    who(i);
  }

  void who(std::size_t i) {
    if (!counting_) return;
    phrase_.named = true;
    if (phrase_.group_begin == phrase_.group_end) phrase_.group_begin = i;
    phrase_.group_end = i + 1;
  }

  void loss(Kind kind) {
    if (losses_end_) return;
    LossWords& losses = phrase_.losses;
    if (losses.empty()) {
      losses.add(kind);
    } else if (clean_ && separator_) {
      losses.alternative = losses.alternative || or_ || slash_;
      losses.add(kind);
    } else if (clean_ && !separator_ && !(kind == Kind::kCasualties)) {
      losses = {};  // "15 prisoners executed"
      losses.add(kind);
    } else {
      losses_end_ = true;
    }
    separator_ = or_ = slash_ = false;
    clean_ = true;
    if (phrase_.noun != Kind::kNone) counting_ = false;
  }

  void word(std::size_t i) {
    const Token& token = tokens_[i];
    const Word meaning = look_up(token.lower);
    switch (meaning.role) {
      case Role::kLoss:
        return loss(was_deadly(i) ? Kind::kKilled : meaning.kind);
      case Role::kLost:
        if (lower(i + 2) == "lives" || lower(i + 2) == "life" ||
            (i > begin_ && lower(i - 1) == "lives"))
          return loss(Kind::kKilled);
        if (phrase_.losses.empty()) phrase_.lost = true;
        if (phrase_.noun != Kind::kNone) counting_ = false;
        return;
      case Role::kWrecked:
        if (phrase_.losses.empty()) phrase_.wrecked = true;
        counting_ = false;
        return;
      case Role::kLeader:
        phrase_.leader = phrase_.leader || counting_;
        return noun(i, meaning.kind);
      case Role::kCivilian:
        phrase_.civilian = true;
        return noun(i, meaning.kind);
      case Role::kPerson:
      case Role::kThing:
      case Role::kUnit:
        return noun(i, meaning.kind);
      case Role::kWeakNoun:
        phrase_.weak = phrase_.weak || phrase_.noun == Kind::kNone;
        if (!label_ && token.lower == "remaining") phrase_.period += token.lower;
        clean_ = clean_ && phrase_.losses.empty();  // "2,000 killed, the rest captured"
        return;
      case Role::kTotal:
        phrase_.total = true;
        return;
      case Role::kStatus:
        phrase_.status = true;
        return;
      case Role::kChange:
        phrase_.change = true;
        return;
      case Role::kFiller:
      case Role::kArticle:
      case Role::kUnitOfMeasure:
        return;
      case Role::kAnd:
      case Role::kOr:
        separator_ = true;
        or_ = or_ || meaning.role == Role::kOr;
        if (phrase_.noun != Kind::kNone) counting_ = false;
        return;
      case Role::kTime:
        if (!phrase_.period.empty()) phrase_.period += ' ';
        phrase_.period += token.lower;
        return;
      case Role::kPer:
        counting_ = clean_ = false;
        if (label_ ||
            (i + 1 < end_ && tokens_[i + 1].type == TokenType::kWord && tokens_[i + 1].capital))
          source(i);
        return;
      case Role::kClaim:
      case Role::kCounter:
        return claim(i, meaning.role);
      case Role::kIncluding:
        phrase_.including = true;
        done_ = !label_;
        return;
      case Role::kUntil:
      case Role::kPreposition:
        preposition(i);
        return;
      case Role::kNone:
        break;
    }
    if (token.lower == "shot" || token.lower == "blown") {  // down, up
      if (phrase_.losses.empty() && phrase_.noun != Kind::kPersonnel) phrase_.wrecked = true;
      return;
    }
    if (token.model && counting_ && phrase_.noun == Kind::kNone) model_ = i;
    if (token.capital && phrase_.losses.empty() && !counting_) return;
    if (!phrase_.losses.empty() && phrase_.noun != Kind::kNone) clean_ = false;
    who(i);
  }

  // "mortally wounded"
  bool was_deadly(std::size_t i) const {
    return i > begin_ && (lower(i - 1) == "mortally" || lower(i - 1) == "fatally");
  }

  void claim(std::size_t i, Role role) {
    const std::string_view next = lower(i + 1);
    const std::string_view me = tokens_[i].lower;
    if (me == "according" || next == "by") return source(i);
    if (label_) whole_ = true;
    if (role == Role::kCounter) who(i);
  }

  void preposition(std::size_t i) {
    const std::string_view me = tokens_[i].lower;
    const std::string_view next = lower(i + 1);
    if ((me == "of" || me == "in") && look_up(next).role == Role::kFiller)
      return;  // killed in action, prisoners of war
    if (me == "of") {
      phrase_.of_whom = phrase_.of_whom || next == "whom" || next == "which" || next == "them" ||
                        next == "these" || next == "those";
    }
    if (me == "as" && lower(i + 1) == "per") return source(i + 1);
    // "soldiers were killed": the verb is still to come
    if (!phrase_.losses.empty() && me != "of") clean_ = false;
    if (phrase_.named || phrase_.noun != Kind::kNone || me != "of") counting_ = false;
  }

  void finish() {
    if (whole_ && !phrase_.sourced()) {
      // the clause with the claiming word, dates left out
      std::size_t from = begin_;
      std::size_t to = end_;
      for (std::size_t i = begin_; i < end_; ++i) {
        if (tokens_[i].type != TokenType::kSemicolon && tokens_[i].type != TokenType::kDate &&
            tokens_[i].type != TokenType::kOpen)
          continue;
        const bool found =
            std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(from),
                        tokens_.begin() + static_cast<std::ptrdiff_t>(i), [](const Token& token) {
                          if (token.type != TokenType::kWord) return false;
                          const Role role = look_up(token.lower).role;
                          return role == Role::kClaim || role == Role::kCounter;
                        });
        if (found) {
          to = i;
          break;
        }
        from = i + 1;
      }
      phrase_.source_begin = from;
      phrase_.source_end = to;
    }
    if (model_ != 0 && phrase_.noun == Kind::kNone &&
        (phrase_.losses.empty() || phrase_.losses.is(Kind::kCaptured))) {
      phrase_.noun = kind_of_model(tokens_[model_].lower);
      phrase_.plural = true;
    }
  }

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t end_;
  bool label_;
  Phrase phrase_;
  bool counting_ = true;    // words still name what is counted
  bool clean_ = true;       // nothing but nouns and fillers since the last loss word
  bool separator_ = false;  // a comma, "and" or "or" since then
  bool or_ = false;
  bool slash_ = false;
  bool losses_end_ = false;
  bool whole_ = false;  // the whole label is a source
  bool done_ = false;
  std::size_t model_ = 0;
};

}  // namespace

void LossWords::add(Kind kind) {
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
}

std::string LossWords::name() const {
  std::string name;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (i > 0) name += i + 1 < kinds.size() ? "_" : alternative ? "_or_" : "_and_";
    name += kind_name(kinds[i]);
  }
  return name;
}

Phrase read_phrase(const std::vector<Token>& tokens, std::size_t begin, std::size_t end,
                   bool label) {
  return PhraseReader(tokens, begin, end, label).run();
}

std::size_t close_of(const std::vector<Token>& tokens, std::size_t open, std::size_t end) {
  const int depth = tokens[open].brackets;
  std::size_t i = open + 1;
  while (i < end && !(tokens[i].type == TokenType::kClose && tokens[i].brackets <= depth))
    ++i;
  return i;
}

std::string written(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  while (begin < end && tokens[begin].type != TokenType::kWord &&
         tokens[begin].type != TokenType::kNumber && tokens[begin].type != TokenType::kDate &&
         tokens[begin].type != TokenType::kMeasure) {
    ++begin;
  }
  while (begin < end && tokens[end - 1].type != TokenType::kWord &&
         tokens[end - 1].type != TokenType::kNumber && tokens[end - 1].type != TokenType::kDate &&
         tokens[end - 1].type != TokenType::kMeasure) {
    --end;
  }
  if (begin >= end) return {};
  const char* from = tokens[begin].text.data();
  const std::string_view text(from, static_cast<std::size_t>(tokens[end - 1].text.data() +
                                                             tokens[end - 1].text.size() - from));
  std::string out;
  for (char c : text) {
    if (c == kRangeDash) {
      out += "\u2013";
    } else if (c != kFlagMark) {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

}  // namespace muster::claims
