#include "common/date_chain.h"

#include "common/date_core.h"

namespace muster::dates {
namespace {

constexpr std::size_t kMaxPieces = 200;  // a longer list goes on as another chain
constexpr std::size_t kMaxAhead = 8;

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, const std::vector<std::size_t>& match, std::size_t at)
      : tokens_(tokens), match_(match), at_(at) {
    chain_.begin = at;
  }

  std::optional<Chain> run() {
    const auto first = read_piece(tokens_, at_, {});
    if (!first) return std::nullopt;
    add(Joint::kComma, *first);
    const std::size_t most = looks_ahead_ ? kMaxAhead : kMaxPieces;
    while (chain_.pieces.size() < most && next()) {
    }
    chain_.end = at_;
    return std::move(chain_);
  }

 private:
  struct Found {
    Joint joint;
    std::size_t piece;  // where the next piece should begin
  };

  const Token& token(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i] : tokens_.back();
  }

  static bool is_range(Joint joint) {
    return joint == Joint::kTight || joint == Joint::kDash || joint == Joint::kTo;
  }

  void add(Joint joint, const Piece& piece) {
    if (piece.month != 0) month_first_ = piece.month_first;
    if (piece.bound == Bound::kBetween) between_ = true;
    chain_.pieces.push_back(piece);
    chain_.joints.push_back(joint);
    at_ = piece.end;
  }

  // Past line breaks, if a range goes on behind them; past notes in brackets likewise.
  std::size_t skip_to_range(std::size_t i) const {
    for (int notes = 0; notes < 3; ++notes) {
      std::size_t k = i;
      while (token(k).is(Glyph::kLine))
        ++k;
      if (joint_is_range(k)) return k;
      if (!token(k).is(Glyph::kOpen) || match_[k] == k) break;
      i = match_[k] + 1;
    }
    return at_;
  }

  bool joint_is_range(std::size_t i) const {
    const std::size_t k = token(i).is(Glyph::kComma) ? i + 1 : i;
    return token(k).is(Glyph::kDash) || token(k).is(Word::kTo) || token(k).is(Word::kUntil);
  }

  std::optional<Found> joint() const {
    std::size_t i = skip_to_range(at_);
    const bool comma = token(i).is(Glyph::kComma);
    if (comma) ++i;
    const Token& here = token(i);
    if (here.is(Glyph::kDash) || here.is(Glyph::kTilde)) {
      const bool tight = !here.space && !token(i + 1).space && i > 0 &&
                         token(i - 1).is(Glyph::kNumber) && token(i + 1).is(Glyph::kNumber);
      std::size_t next = i + 1;
      while (token(next).is(Glyph::kLine))
        ++next;
      if (token(next).is(Word::kTo) || token(next).is(Word::kUntil)) ++next;  // "– until"
      return Found{tight ? Joint::kTight : Joint::kDash, next};
    }
    if (here.is(Word::kTo) || here.is(Word::kUntil)) {
      std::size_t next = i + 1;
      while (token(next).is(Glyph::kLine))
        ++next;
      return Found{Joint::kTo, next};
    }
    if (here.is(Word::kAnd)) return Found{between_ ? Joint::kTo : Joint::kAnd, i + 1};
    if (here.is(Word::kOr)) return Found{Joint::kOr, i + 1};
    if (here.is(Glyph::kSlash)) return Found{Joint::kSlash, i + 1};
    if (here.is(Glyph::kSemicolon) || comma) {
      std::size_t next = comma ? i : i + 1;
      if (token(next).is(Glyph::kLine)) ++next;
      return Found{Joint::kComma, next};
    }
    return std::nullopt;
  }

  bool next() {
    const auto found = joint();
    if (!found) return next_unjoined();
    const auto piece = read_piece(tokens_, found->piece, {month_first_, is_range(found->joint)});
    if (piece) {
      // "5 March 2018; 2nd phase: ..."
      const Token& behind = token(piece->end);
      if (piece->is_number() && piece->ordinal &&
          (behind.is(Word::kPlain) || behind.is(Word::kStep) || behind.is(Word::kUnit))) {
        return false;
      }
      if (found->joint == Joint::kTo) between_ = false;
      add(found->joint, *piece);
      return true;
    }
    if (found->joint == Joint::kDash) leave_open(found->piece);
    return false;
  }

  // "2014–" and nothing behind it.
  void leave_open(std::size_t behind) {
    Piece& last = chain_.pieces.back();
    const bool ends = token(behind).is(Glyph::kEnd) || token(behind).is(Glyph::kClose) ||
                      token(behind).is(Glyph::kSemicolon);
    const bool ranged = chain_.pieces.size() > 1 && is_range(chain_.joints.back());
    if (!ends || ranged || last.form != Form::kDate || !last.has_year || last.bound != Bound::kNone)
      return;
    last.bound = Bound::kSince;
    at_ = behind;
  }

  // A year, and a date without a year behind it: "1863 July 1–3"; or two years whose dash was lost:
  // "615 616".
  bool next_unjoined() {
    const Piece& last = chain_.pieces.back();
    if (looks_ahead_ || !last.is_year() || last.bound != Bound::kNone) return false;
    const auto piece = read_piece(tokens_, at_, {});
    if (!piece) return false;
    if (piece->is_year()) {
      const bool ranged = chain_.pieces.size() > 1 && is_range(chain_.joints.back());
      const bool plain =
          token(at_).is(Glyph::kNumber) && last.era == 0 && !last.grouped && !piece->grouped;
      const bool rises = piece->era < 0 ? piece->year < last.year : piece->year > last.year;
      if (ranged || !plain || !rises) return false;
      Piece later = *piece;
      later.approximate = true;
      add(Joint::kDash, later);
      return true;
    }
    if (!is_yearless(at_)) return false;
    add(Joint::kComma, *piece);
    return true;
  }

  // Whether months, but no years, follow: a date of a list would have its own.
  bool is_yearless(std::size_t at) const {
    Reader ahead(tokens_, match_, at);
    ahead.looks_ahead_ = true;
    const auto chain = ahead.run();
    if (!chain) return false;
    bool months = false;
    for (const Piece& piece : chain->pieces) {
      if (piece.has_year || piece.bound != Bound::kNone || piece.form == Form::kPeriod)
        return false;
      months = months || piece.month != 0 || piece.form == Form::kSeason;
    }
    return months;
  }

  const std::vector<Token>& tokens_;
  const std::vector<std::size_t>& match_;
  std::size_t at_;
  bool month_first_ = false;
  bool between_ = false;
  bool looks_ahead_ = false;
  Chain chain_;
};

}  // namespace

std::optional<Chain> read_chain(const std::vector<Token>& tokens,
                                const std::vector<std::size_t>& match, std::size_t at) {
  return Reader(tokens, match, at).run();
}

}  // namespace muster::dates
