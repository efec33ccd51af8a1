#include "common/date_resolve.h"

#include <algorithm>

#include "common/date_roles.h"
#include "common/date_span.h"

namespace muster::dates {
namespace {

// A piece, or several joined to one stretch of time.
struct Item {
  std::optional<PartialDate> first;
  std::optional<PartialDate> last;
  bool present = false;
  bool range = false;
  bool approximate = false;
  bool winter = false;
  Bound bound = Bound::kNone;
  Style style = Style::kNone;
};

Item item_of(const Piece& piece) {
  Item item;
  item.bound = piece.bound;
  item.style = piece.style;
  item.approximate = piece.approximate;
  item.present = piece.form == Form::kPresent;
  if (item.present || piece.form == Form::kUnknown) return item;
  item.winter = piece.form == Form::kSeason && piece.season == 3;
  const Span span = span_of(piece);
  item.first = span.first;
  item.last = span.last;
  return item;
}

// The unit before or after, at the precision of the date; nullopt beyond the calendar's ends.
std::optional<PartialDate> neighbour(PartialDate date, int by) {
  if (date.month && date.day) {
    const std::chrono::year_month_day day{first_day_of(date) + std::chrono::days{by}};
    date = {static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
            static_cast<unsigned>(day.day())};
  } else if (date.month) {
    const int month = static_cast<int>(*date.month) + by;
    date.year += month < 1 ? -1 : month > 12 ? 1 : 0;
    date.month = month < 1 ? 12U : month > 12 ? 1U : static_cast<unsigned>(month);
  } else {
    date.year += by;
  }
  if (date.year < kMinYear || date.year > kMaxYear) return std::nullopt;
  return date;
}

class Grouping {
 public:
  explicit Grouping(const Chain& chain) : joints_(chain.joints) {
    for (const Piece& piece : chain.pieces)
      items_.push_back(item_of(piece));
  }

  void run() {
    join([](Joint joint) { return joint == Joint::kSlash; }, &Grouping::alternatives);
    join([](Joint joint) { return joint == Joint::kTight; }, &Grouping::range);
    join_alternatives();
    join([](Joint joint) { return is_range(joint); }, &Grouping::range);
    join_neighbours();
  }

  const std::vector<Item>& items() const { return items_; }
  bool reversed() const { return reversed_; }

 private:
  template <typename Is>
  void join(Is is_joint, void (Grouping::*merge)(Item&, const Item&)) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < items_.size(); ++i) {
      if (is_joint(joints_[i])) {
        (this->*merge)(items_[kept], items_[i]);
      } else {
        ++kept;
        items_[kept] = items_[i];
        joints_[kept] = joints_[i];
      }
    }
    resize(kept + 1);
  }

  void resize(std::size_t count) {
    if (items_.empty()) return;
    items_.resize(count);
    joints_.resize(count);
  }

  static bool is_day(const Item& item) {
    return item.first && item.first->day && item.last && item.last->day;
  }

  // One of several: from the earliest to the latest.
  void alternatives(Item& item, const Item& other) {
    if (item.style == Style::kOld && other.style != Style::kOld) {
      item = other;
      return;
    }
    if (other.style == Style::kOld && item.style != Style::kOld) return;
    if (!is_day(item) || !is_day(other)) item.approximate = true;  // "19/20 April" is a night
    if (item.present || other.present) {
      item.present = true;
      item.last.reset();
      return;
    }
    if (item.style != other.style && item.style == Style::kNone) item.style = other.style;
    if (!other.first || !other.last) return;
    if (!item.first || first_day_of(*other.first) < first_day_of(*item.first))
      item.first = other.first;
    if (!item.last || last_day_of(*other.last) > last_day_of(*item.last)) item.last = other.last;
  }

  void range(Item& item, const Item& end) {
    item.range = true;
    item.approximate = item.approximate || end.approximate;
    item.present = end.present;
    item.last = end.last;
    if (end.style != Style::kNone) item.style = end.style;
    if (!item.first || !item.last || first_day_of(*item.first) <= last_day_of(*item.last)) return;
    if (item.bound == Bound::kBetween) {  // between two years, in whatever order
      std::swap(item.first, item.last);
      return;
    }
    // "winter – spring 1942" with 1942 said twice: the winter that began the year before.
    if (item.winter && item.first->year == item.last->year) {
      item.first->month = 1;
      return;
    }
    item.last.reset();
    reversed_ = true;
  }

  // "20 or 21 July" is one stretch; "1849, 1854 or 1855" and "7 August or 8–10 September" are
  // several.
  void join_alternatives() {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < items_.size(); ++i) {
      const bool either = joints_[i] == Joint::kOr;
      const bool listed = kept > 0 && joints_[kept] == Joint::kComma;
      if (either && !listed && !items_[kept].range && !items_[i].range) {
        alternatives(items_[kept], items_[i]);
        items_[kept].approximate = true;
        continue;
      }
      if (either) {
        items_[i].approximate = items_[kept].approximate = true;
        for (std::size_t k = kept; k > 0 && joints_[k] == Joint::kComma; --k)
          items_[k - 1].approximate = true;
      }
      ++kept;
      items_[kept] = items_[i];
      joints_[kept] = either ? Joint::kComma : joints_[i];
    }
    resize(items_.empty() ? 0 : kept + 1);
  }

  static bool is_point(const Item& item) {
    return !item.range && item.first && item.first == item.last;
  }

  static bool are_neighbours(const Item& a, const Item& b) {
    if (!a.first || !a.last || !b.first || !b.last) return false;
    const bool same = a.last->month.has_value() == b.first->month.has_value() &&
                      a.last->day.has_value() == b.first->day.has_value();
    return same && last_day_of(*a.last) + std::chrono::days{1} == first_day_of(*b.first);
  }

  // "18 and 19 June" is one stretch, and so is "after 1250 and before 1260"; "1 and 3 May" is not.
  void join_neighbours() {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < items_.size(); ++i) {
      Item& last = items_[kept];
      const Item& item = items_[i];
      const bool listed = kept > 0 && joints_[kept] == Joint::kComma;
      const bool pair = joints_[i] == Joint::kAnd && !listed && !last.range && !item.range &&
                        are_neighbours(last, item);
      const bool bounded = joints_[i] == Joint::kAnd &&
                           (last.bound == Bound::kAfter || last.bound == Bound::kNotBefore) &&
                           (item.bound == Bound::kBefore || item.bound == Bound::kUntil);
      if (pair || bounded) {
        if (bounded) narrow(last, item);
        if (pair) last.last = item.last;
        last.approximate = last.approximate || item.approximate;
        last.range = true;
        last.bound = Bound::kNone;
        continue;
      }
      ++kept;
      items_[kept] = item;
      joints_[kept] = joints_[i];
    }
    resize(items_.empty() ? 0 : kept + 1);
    join_days();
  }

  // What lies between "after" and "before".
  static void narrow(Item& item, const Item& end) {
    if (item.bound == Bound::kAfter && item.last) item.first = neighbour(*item.last, 1);
    item.last = end.bound == Bound::kBefore && end.first ? neighbour(*end.first, -1) : end.last;
    item.approximate = true;
  }

  // "1, 2 and 3 May": days that follow one another without a gap.
  void join_days() {
    const bool days =
        items_.size() > 2 && std::all_of(items_.begin(), items_.end(), [](const Item& item) {
          return is_point(item) && item.first->day && item.bound == Bound::kNone;
        });
    if (!days || joints_.back() != Joint::kAnd) return;
    for (std::size_t i = 1; i < items_.size(); ++i) {
      if (!are_neighbours(items_[i - 1], items_[i])) return;
    }
    items_.front().last = items_.back().last;
    items_.front().range = true;
    resize(1);
  }

  std::vector<Item> items_;
  std::vector<Joint> joints_;
  bool reversed_ = false;
};

// "From" alone says when something begins; at the head of a list it says nothing.
std::optional<DateInterval> interval_of(const Item& item, bool alone) {
  DateInterval interval;
  interval.start = item.first;
  interval.end = item.last;
  interval.ongoing = item.present;
  interval.approximate = item.approximate;
  if (!item.range && item.first && item.last) {
    switch (item.bound) {
      case Bound::kNone:
      case Bound::kBetween:
        break;
      case Bound::kSince:
        interval.ongoing = true;
        [[fallthrough]];
      case Bound::kFrom:
        if (alone || interval.ongoing) interval.end.reset();
        break;
      case Bound::kNotBefore:
        interval.end.reset();
        interval.approximate = true;
        break;
      case Bound::kBefore:
        interval.start.reset();
        interval.end = neighbour(*item.first, -1);
        interval.approximate = true;
        break;
      case Bound::kUntil:
        interval.start.reset();
        break;
      case Bound::kAfter:
        interval.start = neighbour(*item.last, 1);
        interval.end.reset();
        interval.approximate = true;
        break;
    }
  }
  if (!interval.start && !interval.end && !interval.ongoing) return std::nullopt;
  return interval;
}

}  // namespace

Reading resolve(Chain chain, std::optional<int> context_year) {
  Reading reading;
  reading.yearless = !settle_roles(chain, context_year);
  for (const Piece& piece : chain.pieces)
    reading.has_day = reading.has_day || piece.day != 0;
  if (reading.yearless) return reading;
  reading.lone_year = chain.pieces.size() == 1 && chain.pieces.front().is_year();
  for (const Piece& piece : chain.pieces)
    reading.doubtful = reading.doubtful || piece.doubtful;
  Grouping grouping(chain);
  grouping.run();
  reading.reversed = grouping.reversed();
  const bool alone = grouping.items().size() == 1;
  for (const Item& item : grouping.items()) {
    if (auto interval = interval_of(item, alone)) {
      // "after 1250 and before 1250"
      if (interval->start && interval->end &&
          first_day_of(*interval->start) > last_day_of(*interval->end)) {
        interval->end.reset();
        reading.reversed = true;
      }
      reading.intervals.push_back(*interval);
      reading.styles.push_back(item.style);
    }
  }
  return reading;
}

}  // namespace muster::dates
