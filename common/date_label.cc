#include "common/date_label.h"

#include <algorithm>

namespace muster::dates {
namespace {

constexpr std::size_t kMaxLabel = 200;

// Words that only tie a label to its date.
bool is_tie(const Token& token) {
  if (!token.is(Glyph::kWord)) return token.digits == 0;
  switch (token.word) {
    case Word::kFiller:
    case Word::kAt:
    case Word::kYears:
    case Word::kOf:
    case Word::kAnd:
    case Word::kOr:
    case Word::kFrom:
    case Word::kTo:
    case Word::kSince:
    case Word::kUntil:
    case Word::kBetween:
    case Word::kApprox:
    case Word::kCirca:
    case Word::kClock:
    case Word::kOngoing:
    case Word::kEra:
      return true;
    default:
      return false;
  }
}

class Labels {
 public:
  Labels(std::string_view text, const std::vector<Token>& tokens,
         const std::vector<std::size_t>& match)
      : text_(text), tokens_(tokens), match_(match) {}

  // The words of [begin, end), without what hangs loose at its ends.
  std::optional<std::string> words(std::size_t begin, std::size_t end) const {
    if (is_duration(begin, end)) return std::nullopt;
    while (begin < end && is_tie(tokens_[begin]) && !tokens_[begin].is(Word::kOf))
      ++begin;  // "de facto"
    while (begin < end && is_tie(tokens_[end - 1]))
      --end;
    const auto said = [](const Token& token) { return token.is(Glyph::kWord); };
    const auto from = tokens_.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::none_of(from, tokens_.begin() + static_cast<std::ptrdiff_t>(end), said))
      return std::nullopt;
    std::string label;
    for (std::size_t i = begin; i < end && label.size() < kMaxLabel; ++i) {
      const Token& token = tokens_[i];
      const bool gap = token.is(Glyph::kLine) || token.is(Glyph::kBullet);
      if ((token.space || gap) && !label.empty() && label.back() != ' ') label += ' ';
      if (!gap) label += text_.substr(token.begin, token.end - token.begin);
    }
    // A bracket that hung at the end may belong to one inside.
    if (std::count(label.begin(), label.end(), '(') > std::count(label.begin(), label.end(), ')'))
      label += ')';
    return label;
  }

  // What stands between one date and the next is split between the two.
  void split(std::size_t begin, std::size_t end, std::optional<std::string>* before,
             std::optional<std::string>* after) const {
    std::size_t i = begin;
    while (i < end && tokens_[i].is(Glyph::kLine))
      ++i;
    // Brackets behind a date belong to it, several of them alike.
    bool bracketed = false;
    while (before != nullptr && i < end && tokens_[i].is(Glyph::kOpen) && match_[i] != i &&
           match_[i] < end) {
      give(before, words(i + 1, match_[i]));
      i = match_[i] + 1;
      bracketed = true;
      while (i < end && tokens_[i].is(Glyph::kLine) && i + 1 < end &&
             tokens_[i + 1].is(Glyph::kOpen))
        ++i;
    }
    const bool noted = i < end && (tokens_[i].is(Glyph::kColon) || tokens_[i].is(Glyph::kDash));
    std::size_t line = i;
    while (line < end && !tokens_[line].is(Glyph::kLine) &&
           !(noted && tokens_[line].is(Glyph::kSemicolon)))
      ++line;
    const bool closes =
        i > begin && !bracketed;  // a line break came first: all that follows is the next date's
    if (before != nullptr && (after == nullptr || (line < end && !closes) || noted)) {
      give(before, words(i, line));
      i = line;
    }
    if (after == nullptr) return;
    // Of several lines the last one with words heads the date.
    std::size_t stop = end;
    while (stop > i) {
      std::size_t start = stop;
      while (start > i && !tokens_[start - 1].is(Glyph::kLine))
        --start;
      if (auto label = words(start, stop)) {
        give(after, std::move(label));
        return;
      }
      stop = start > i ? start - 1 : i;
    }
  }

 private:
  static void give(std::optional<std::string>* place, std::optional<std::string> label) {
    if (place != nullptr && label && !*place) *place = std::move(label);
  }

  // "3 weeks and 4 days" says nothing of the date.
  bool is_duration(std::size_t begin, std::size_t end) const {
    bool duration = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is(Word::kDuration) || tokens_[i].is(Word::kYears)) {
        duration = duration || (i > begin && tokens_[i - 1].digits != 0);
      } else if (tokens_[i].is(Glyph::kWord) && !is_tie(tokens_[i])) {
        return false;
      }
    }
    return duration;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<std::size_t>& match_;
};

}  // namespace

std::vector<std::optional<std::string>> read_labels(std::string_view text,
                                                    const std::vector<Token>& tokens,
                                                    const std::vector<std::size_t>& match,
                                                    const std::vector<Stretch>& dates) {
  std::vector<std::optional<std::string>> labels(dates.size());
  if (dates.empty()) return labels;
  const Labels reader(text, tokens, match);
  reader.split(0, dates.front().begin, nullptr, &labels.front());
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const bool last = i + 1 == dates.size();
    const std::size_t end = last ? tokens.size() - 1 : dates[i + 1].begin;
    if (dates[i].end < end)
      reader.split(dates[i].end, end, &labels[i], last ? nullptr : &labels[i + 1]);
  }
  return labels;
}

}  // namespace muster::dates
