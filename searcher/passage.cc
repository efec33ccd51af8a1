#include "searcher/passage.h"

#include <algorithm>

#include "common/unicode.h"

namespace muster {
namespace {

// What a passage earns, as parts of the weights of the words in it.
constexpr double kNearShare = 0.3;        // at most, for words close to each other
constexpr double kRepeatShare = 0.2;      // at most, for words said again
constexpr double kSentenceFactor = 1.15;  // it begins with a sentence
constexpr double kEarlyShare = 0.1;       // at the very beginning of the article

// Words and phrases in a window that moves over the hits of one section.
class Window {
 public:
  Window(const TermMatcher& matcher, const TextMatches& matches)
      : matcher_(matcher),
        matches_(matches),
        word_counts_(matcher.query().words.size(), 0),
        phrase_counts_(matcher.query().phrases.size(), 0),
        by_first_(matches.phrases) {
    std::stable_sort(by_first_.begin(), by_first_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }

  void take_next() {
    count_hit(end_, +1);
    ++end_;
    for (; taken_ < matches_.phrases.size() && matches_.phrases[taken_].last < end_; ++taken_) {
      if (matches_.phrases[taken_].first >= begin_)
        count_phrase(matches_.phrases[taken_].phrase, +1);
    }
    if (end_ - begin_ > 1) near_ += nearness(end_ - 2);
  }

  void drop_first() {
    if (end_ - begin_ > 1) near_ -= nearness(begin_);
    for (; dropped_ < by_first_.size() && by_first_[dropped_].first <= begin_; ++dropped_) {
      if (by_first_[dropped_].last < end_) count_phrase(by_first_[dropped_].phrase, -1);
    }
    count_hit(begin_, -1);
    ++begin_;
  }

  double score() const {
    const double near = std::clamp(near_, 0.0, kNearShare * covered_);
    const double repeats = std::clamp(0.05 * (total_ - covered_), 0.0, kRepeatShare * covered_);
    return covered_ + phrases_ + near + repeats;
  }

 private:
  void count_hit(std::size_t hit, int by) {
    for (const std::uint32_t word : matcher_.words_of(matches_.hits[hit].term)) {
      const double weight = matcher_.query().words[word].weight;
      total_ += by * weight;
      int& count = word_counts_[word];
      if (count == (by > 0 ? 0 : 1)) covered_ += by * weight;
      count += by;
    }
  }

  void count_phrase(std::size_t phrase, int by) {
    int& count = phrase_counts_[phrase];
    if (count == (by > 0 ? 0 : 1)) phrases_ += by * matcher_.query().phrases[phrase].weight;
    count += by;
  }

  double weight_of(std::size_t hit) const {
    double weight = 0;
    for (const std::uint32_t word : matcher_.words_of(matches_.hits[hit].term)) {
      weight = std::max(weight, matcher_.query().words[word].weight);
    }
    return weight;
  }

  // What a hit and the next one earn together.
  double nearness(std::size_t hit) const {
    const TextMatches::Hit& a = matches_.hits[hit];
    const TextMatches::Hit& b = matches_.hits[hit + 1];
    if (matcher_.words_of(a.term) == matcher_.words_of(b.term)) return 0;
    return 0.5 * std::min(weight_of(hit), weight_of(hit + 1)) / (b.token - a.token);
  }

  const TermMatcher& matcher_;
  const TextMatches& matches_;
  std::vector<int> word_counts_;
  std::vector<int> phrase_counts_;
  std::vector<TextMatches::Phrase> by_first_;
  std::size_t begin_ = 0;  // the hits in the window
  std::size_t end_ = 0;
  std::size_t taken_ = 0;    // phrases seen at the end
  std::size_t dropped_ = 0;  // and at the beginning
  double covered_ = 0;       // weights of the words in it, each once
  double total_ = 0;         // and as often as they occur
  double phrases_ = 0;
  double near_ = 0;
};

}  // namespace

std::size_t line_width(std::string_view text) {
  const auto breaks =
      std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; });
  return display_width(text) + static_cast<std::size_t>(breaks);
}

PassageFinder::PassageFinder(const TermMatcher& matcher, std::size_t room, std::size_t size)
    : matcher_(matcher),
      room_(static_cast<std::int64_t>(room)),
      size_(static_cast<double>(std::max<std::size_t>(size, 1))) {}

void PassageFinder::look_at(std::string_view text, std::size_t section, std::size_t offset) {
  matcher_.find(text, matches_);
  const std::vector<TextMatches::Hit>& hits = matches_.hits;
  if (hits.empty()) return;
  end_columns_.clear();
  at_hits_.clear();
  at_sentences_.clear();
  const auto width = [&text](std::size_t begin, std::size_t end) {
    return static_cast<std::int64_t>(line_width(text.substr(begin, end - begin)));
  };
  std::size_t sentence = 0;
  std::int64_t column = 0;
  std::size_t measured = hits[0].begin;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    // Pairs of a script without blanks overlap: then what is measured is beyond the hit's
    // beginning.
    const std::size_t begin = std::max(measured, hits[i].begin);
    const std::int64_t begin_column = column + width(measured, begin);
    column = begin_column + width(begin, std::max(begin, hits[i].end));
    measured = std::max(begin, hits[i].end);
    end_columns_.push_back(column);
    bool first = i == 0;
    while (sentence + 1 < matches_.sentences.size() &&
           matches_.sentences[sentence + 1] <= hits[i].begin) {
      ++sentence;
      first = true;
    }
    const std::size_t sentence_begin = matches_.sentences[sentence];
    at_hits_.push_back({i, hits[i].begin, sentence_begin, begin_column});
    if (!first) continue;
    // A long way to the first match would leave no room for what stands behind it.
    const std::int64_t way = width(sentence_begin, hits[i].begin);
    if (way <= room_ * 3 / 5) {
      at_sentences_.push_back({i, sentence_begin, sentence_begin, begin_column - way});
    }
  }
  sweep(at_sentences_, kSentenceFactor, section, offset);
  sweep(at_hits_, 1, section, offset);
}

// Moves a window over the starts, whose hits and columns ascend, and keeps the best passage.
void PassageFinder::sweep(const std::vector<Start>& starts, double factor, std::size_t section,
                          std::size_t offset) {
  Window window(matcher_, matches_);
  for (const Start& start : starts) {
    while (window.end() < matches_.hits.size() &&
           (window.end() < start.hit || end_columns_[window.end()] <= start.column + room_)) {
      window.take_next();
    }
    while (window.begin() < start.hit)
      window.drop_first();
    if (window.end() <= start.hit) continue;
    const double early = 1 - static_cast<double>(offset + start.begin) / size_;
    const double score = window.score() * factor * (1 + kEarlyShare * early);
    if (score > best_.score) {
      best_ = {score, section, start.begin, matches_.hits[window.end() - 1].end, start.sentence};
    }
  }
}

}  // namespace muster
