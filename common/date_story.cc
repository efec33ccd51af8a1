#include "common/date_story.h"

#include <algorithm>

namespace muster::dates {
namespace {

class Story {
 public:
  Story(const std::vector<Token>& tokens, const std::vector<std::size_t>& match)
      : tokens_(tokens), match_(match) {}

  std::vector<Found> run() {
    read();
    drop_naming_years();
    give_headings();
    give_years();
    drop_empty();
    join_began_and_ended();
    settle_ongoing();
    drop_old_style();
    return std::move(found_);
  }

 private:
  void read() {
    std::size_t i = 0;
    while (!tokens_[i].is(Glyph::kEnd)) {
      if (auto chain = read_chain(tokens_, match_, i)) {
        Found found{{chain->begin, chain->end}, std::move(*chain), false, {}};
        found.reading = resolve(found.chain);
        i = found.place.end;
        const bool dated = !found.reading.intervals.empty();
        if (dated || found.reading.yearless) found_.push_back(std::move(found));
        if (dated) i = skip_note(i);
        continue;
      }
      if (tokens_[i].is(Word::kOngoing)) {
        Found found{{i, i + 1}, {}, false, {}};
        DateInterval interval;
        interval.ongoing = true;
        found.reading.intervals.push_back(interval);
        found.reading.styles.push_back(Style::kNone);
        found_.push_back(std::move(found));
      }
      ++i;
    }
  }

  // A bracket behind a date is a note on it: a baptism, a treaty, the date of the decision.
  std::size_t skip_note(std::size_t i) const {
    const std::size_t open = tokens_[i].is(Glyph::kLine) ? i + 1 : i;
    if (!tokens_[open].is(Glyph::kOpen) || match_[open] == open) return i;
    return match_[open] + 1;
  }

  bool has_words(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is(Word::kPlain) || tokens_[i].is(Word::kStep) || tokens_[i].is(Word::kUnit))
        return true;
    }
    return false;
  }

  // Whether the line goes on from `begin` to a colon, and nothing but line breaks and bullets
  // follows before `end`.
  bool leads_to_colon(std::size_t begin, std::size_t end) const {
    while (end > begin &&
           (tokens_[end - 1].is(Glyph::kLine) || tokens_[end - 1].is(Glyph::kBullet)))
      --end;
    if (end == begin || !tokens_[end - 1].is(Glyph::kColon)) return false;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is(Glyph::kLine) || tokens_[i].is(Glyph::kSemicolon)) return false;
    }
    return true;
  }

  static bool is_of_years(const Reading& reading) {
    return reading.intervals.size() == 1 && reading.intervals.front().start &&
           reading.intervals.front().end && !reading.intervals.front().start->month &&
           !reading.intervals.front().end->month;
  }

  // "2012 campaign: 5 March – 6 April 2012", "1914: 5 September 1914": the year is part of what is
  // dated.
  void drop_naming_years() {
    std::size_t line = 0;
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      Found& year = found_[i];
      const Found& date = found_[i + 1];
      if (i > 0) line = found_[i - 1].place.end;
      if (!is_of_years(year.reading) || date.reading.intervals.empty()) continue;
      const DateInterval& first = date.reading.intervals.front();
      if (!first.start || !leads_to_colon(year.place.end, date.place.begin)) continue;
      std::size_t begin = year.place.begin;
      while (begin > line && !tokens_[begin - 1].is(Glyph::kLine))
        --begin;
      // "Raids: 1702–1704 Siege: 1705": the years behind a colon are themselves what is dated.
      const bool headed =
          year.place.begin > begin && tokens_[year.place.begin - 1].is(Glyph::kColon);
      const bool named = !headed && (has_words(begin, year.place.begin) ||
                                     has_words(year.place.end, date.place.begin));
      const DateInterval& span = year.reading.intervals.front();
      const bool within = first_day_of(*first.start) >= first_day_of(*span.start) &&
                          first_day_of(*first.start) <= last_day_of(*span.end);
      if (named || (within && first.start->month)) year.reading.intervals.clear();
    }
  }

  // "1914:" and on a line of its own "5–12 September".
  void give_headings() {
    Found* heading = nullptr;
    bool used = false;
    const auto leave = [&] {
      if (heading != nullptr && used) heading->reading.intervals.clear();
      heading = nullptr;
      used = false;
    };
    for (Found& found : found_) {
      if (found.reading.yearless && heading != nullptr) {
        Reading reading = resolve(found.chain, heading->chain.pieces.front().era < 0
                                                   ? 1 - heading->chain.pieces.front().year
                                                   : heading->chain.pieces.front().year);
        if (reading.yearless || reading.intervals.empty()) continue;
        found.reading = std::move(reading);
        used = true;
        continue;
      }
      if (found.reading.yearless) continue;
      leave();
      const Token& behind = tokens_[found.place.end];
      if (found.reading.lone_year && found.reading.intervals.size() == 1 &&
          (behind.is(Glyph::kColon) || behind.is(Glyph::kLine))) {
        heading = &found;
      }
    }
    leave();
  }

  // "1–3 May (first), 5 June 1919 (second)": the year of the next date, or else of the one before.
  void give_years() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Found& found = found_[i - 1];
      const Reading& next = found_[i].reading;
      if (!found.reading.yearless || !found.reading.has_day || next.intervals.empty()) continue;
      const auto& start = next.intervals.front().start;
      if (!start || !start->month) continue;
      Reading reading = resolve(found.chain, start->year);
      if (!reading.intervals.empty() && reading.intervals.front().start &&
          first_day_of(*reading.intervals.front().start) > last_day_of(*start)) {
        reading = resolve(found.chain, start->year - 1);
      }
      found.reading = std::move(reading);
    }
    for (std::size_t i = 1; i < found_.size(); ++i) {
      Found& found = found_[i];
      const Reading& last = found_[i - 1].reading;
      if (!found.reading.yearless || !found.reading.has_day || last.intervals.empty()) continue;
      const DateInterval& interval = last.intervals.back();
      const auto& before = interval.end ? interval.end : interval.start;
      if (!before || !before->month) continue;
      // "10–17 July 1943; landings: 10 July" lies within what went before
      const auto& earliest = interval.start ? interval.start : before;
      Reading reading = resolve(found.chain, before->year);
      if (!reading.intervals.empty() && reading.intervals.front().start &&
          last_day_of(*reading.intervals.front().start) < first_day_of(*earliest)) {
        reading = resolve(found.chain, before->year + 1);
      }
      found.reading = std::move(reading);
    }
  }

  void drop_empty() {
    found_.erase(std::remove_if(found_.begin(), found_.end(),
                                [](const Found& found) { return found.reading.intervals.empty(); }),
                 found_.end());
  }

  bool is_led_by(std::size_t begin, std::size_t end, Word word, int part) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is(word) || (tokens_[i].is(Word::kPartOf) && tokens_[i].value == part))
        return true;
    }
    return false;
  }

  // "Began: 5 May 1943; ended: 9 June 1943" is one stretch.
  void join_began_and_ended() {
    if (found_.size() != 2) return;
    Reading& first = found_[0].reading;
    const Reading& second = found_[1].reading;
    if (first.intervals.size() != 1 || second.intervals.size() != 1) return;
    DateInterval& began = first.intervals.front();
    const DateInterval& ended = second.intervals.front();
    if (!began.start || began.start != began.end) return;
    if (!is_led_by(0, found_[0].place.begin, Word::kBegan, 0)) return;
    if (!is_led_by(found_[0].place.end, found_[1].place.begin, Word::kEnded, 2) && ended.start)
      return;
    if (ended.start && ended.start != ended.end) return;
    // "Ended before 1850" of what began in 1850 contradicts it: both are kept as they were said.
    if (ended.end && first_day_of(*began.start) > last_day_of(*ended.end)) return;
    began.end = ended.end;
    began.ongoing = ended.ongoing;
    began.approximate = began.approximate || ended.approximate;
    found_[0].place.end = found_[1].place.end;
    found_[0].unlabelled = true;
    found_.pop_back();
  }

  // An Old Style date goes where the same day stands in New Style, up to two weeks later by number.
  void drop_old_style() {
    const auto is_twin = [](const DateInterval& old_style, const DateInterval& other, bool told) {
      if (told) return true;
      if (!old_style.start || !other.start) return false;
      const auto gap = first_day_of(*other.start) - first_day_of(*old_style.start);
      return gap >= std::chrono::days{0} && gap <= std::chrono::days{14};
    };
    const auto has_twin = [&](const DateInterval& old_style) {
      for (const Found& found : found_) {
        for (std::size_t i = 0; i < found.reading.intervals.size(); ++i) {
          const Style style = found.reading.styles[i];
          if (style != Style::kOld &&
              is_twin(old_style, found.reading.intervals[i], style == Style::kNew))
            return true;
        }
      }
      return false;
    };
    std::size_t checked = 0;  // enough for any text that is not hostile
    for (Found& found : found_) {
      auto& intervals = found.reading.intervals;
      auto& styles = found.reading.styles;
      for (std::size_t i = intervals.size(); i-- > 0;) {
        if (styles[i] != Style::kOld || ++checked > 64 || !has_twin(intervals[i])) continue;
        intervals.erase(intervals.begin() + static_cast<std::ptrdiff_t>(i));
        styles.erase(styles.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  // "Ongoing" alone says nothing new where a date says so already; beside a single point it says
  // how that ends.
  void settle_ongoing() {
    const auto alone = [](const Found& found) { return found.chain.pieces.empty(); };
    const auto goes_on = [&](const Found& found) {
      return !alone(found) &&
             std::any_of(found.reading.intervals.begin(), found.reading.intervals.end(),
                         [](const DateInterval& interval) { return interval.ongoing; });
    };
    const bool told = std::any_of(found_.begin(), found_.end(), goes_on);
    bool kept = false;
    const auto needless = [&](const Found& found) {
      if (!alone(found)) return false;
      const bool again = told || kept;
      kept = true;
      return again;
    };
    found_.erase(std::remove_if(found_.begin(), found_.end(), needless), found_.end());
    if (found_.size() != 2 || alone(found_[0]) == alone(found_[1])) return;
    const std::size_t word = alone(found_[0]) ? 0 : 1;
    Found& date = found_[1 - word];
    const std::size_t at = found_[word].place.begin;
    if (at > 0 && tokens_[at - 1].is(Word::kPlain)) return;
    if (date.reading.intervals.size() != 1) return;
    DateInterval& interval = date.reading.intervals.front();
    if (!interval.start || interval.start != interval.end) return;
    interval.end.reset();
    interval.ongoing = true;
    found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(word));
  }

  const std::vector<Token>& tokens_;
  const std::vector<std::size_t>& match_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Found> read_story(const std::vector<Token>& tokens,
                              const std::vector<std::size_t>& match) {
  return Story(tokens, match).run();
}

}  // namespace muster::dates
