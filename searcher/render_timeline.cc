#include "searcher/render_timeline.h"

#include <algorithm>
#include <array>

#include "common/bars.h"
#include "common/unicode.h"
#include "searcher/bucket_label.h"
#include "searcher/calendar.h"
#include "searcher/columns.h"
#include "searcher/quantity_text.h"

namespace muster {
namespace {

constexpr std::size_t kTimelineIndent = 1;
constexpr std::size_t kMaxRows = 24;
constexpr std::size_t kMaxBar = 40;
// Empty buckets in a row, from this many on, are one row.
constexpr std::size_t kBarGap = 3;
constexpr std::size_t kChartHeight = 6;
constexpr std::size_t kMaxColumnWidth = 3;

std::uint64_t most_of(const Timeline& timeline) {
  std::uint64_t most = 0;
  for (const TimelineBucket& bucket : timeline.buckets)
    most = std::max(most, bucket.count);
  return most;
}

// A run of buckets shown as one row: one bucket, or a gap.
struct Run {
  std::size_t begin = 0;
  std::size_t size = 1;
};

std::vector<Run> runs_of(const Timeline& timeline) {
  std::vector<Run> runs;
  const auto& buckets = timeline.buckets;
  for (std::size_t at = 0; at < buckets.size();) {
    std::size_t end = at;
    while (end < buckets.size() && buckets[end].count == 0)
      ++end;
    const std::size_t size = end - at >= kBarGap ? end - at : 1;
    runs.push_back({at, size});
    at += size;
  }
  return runs;
}

void render_rows(const Timeline& timeline, const std::vector<Run>& runs, const TextOptions& options,
                 std::string& out) {
  const std::uint64_t most = most_of(timeline);
  const std::size_t count_columns = number_text(static_cast<std::int64_t>(most)).size();
  std::vector<std::string> labels;
  std::size_t label_columns = 0;
  for (const Run& run : runs) {
    labels.push_back(run.size > 1 ? "…" : bucket_label(timeline.unit, timeline.buckets[run.begin]));
    label_columns = std::max(label_columns, display_width(labels.back()));
  }
  const std::size_t taken = kTimelineIndent + label_columns + 2 + count_columns + 1;
  const std::size_t cells = std::min(kMaxBar, options.width > taken ? options.width - taken : 1);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Line line;
    line.add_blanks(kTimelineIndent);
    if (runs[i].size > 1) {
      line.add(labels[i], Role::kMinor);
    } else {
      const std::uint64_t count = timeline.buckets[runs[i].begin].count;
      const std::string number = number_text(static_cast<std::int64_t>(count));
      line.add(labels[i], Role::kDate);
      line.move_to(kTimelineIndent + label_columns + 2 + count_columns - number.size());
      line.add(number).add_blanks(1).add(horizontal_bar(count, most, cells), Role::kBar);
    }
    line.append_to(out, style_of(options));
  }
}

class Chart {
 public:
  Chart(const Timeline& timeline, const TextOptions& options)
      : timeline_(timeline), options_(options), most_(most_of(timeline)) {
    left_ = kTimelineIndent + number_text(static_cast<std::int64_t>(most_)).size() + 2;
    const std::size_t room = options.width > left_ ? options.width - left_ : 1;
    const std::size_t buckets = timeline.buckets.size();
    per_column_ = (buckets + room - 1) / room;
    for (std::size_t at = 0; at < buckets; at += per_column_) {
      std::uint64_t highest = 0;
      for (std::size_t i = at; i < std::min(buckets, at + per_column_); ++i)
        highest = std::max(highest, timeline.buckets[i].count);
      columns_.push_back(highest);
    }
    column_width_ = std::min(kMaxColumnWidth, room / columns_.size());
  }

  void render(std::string& out) const {
    for (std::size_t row = kChartHeight; row-- > 0;)
      put_bars(row, out);
    put_axis(out);
    put_labels(out);
    if (per_column_ > 1) {
      Line line;
      line.add_blanks(left_);
      const std::string text = "each column: the highest count of " + std::to_string(per_column_) +
                               " " + plural(one_line(timeline_.unit));
      line.add(elide_end(text, options_.width - left_), Role::kMinor);
      line.append_to(out, style_of(options_));
    }
  }

 private:
  static std::string plural(const std::string& unit) {
    return unit == "century" ? "centuries" : unit + "s";
  }

  void put_bars(std::size_t row, std::string& out) const {
    static constexpr std::array<const char*, 9> kParts{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string bars;
    for (const std::uint64_t count : columns_) {
      const std::size_t eighths = bar_eighths(count, most_, kChartHeight);
      const std::size_t part = eighths > row * 8 ? std::min<std::size_t>(eighths - row * 8, 8) : 0;
      for (std::size_t i = 0; i < column_width_; ++i)
        bars += kParts.at(part);
    }
    Line line;
    line.add_blanks(kTimelineIndent);
    if (row + 1 == kChartHeight) line.add(number_text(static_cast<std::int64_t>(most_)));
    line.move_to(left_ - 1).add("│", Role::kMinor).add(bars, Role::kBar);
    line.append_to(out, style_of(options_));
  }

  void put_axis(std::string& out) const {
    std::string axis = "└";
    for (std::size_t i = 0; i < columns_.size() * column_width_; ++i)
      axis += "─";
    Line line;
    line.move_to(left_ - 3).add("0").add_blanks(1).add(axis, Role::kMinor);
    line.append_to(out, style_of(options_));
  }

  void put_labels(std::string& out) const {
    const auto& buckets = timeline_.buckets;
    const std::size_t chart = columns_.size() * column_width_;
    const std::string first = bucket_label(timeline_.unit, buckets.front());
    const std::string last = bucket_label(timeline_.unit, buckets.back());
    const std::size_t middle_column = columns_.size() / 2;
    const std::string middle = bucket_label(
        timeline_.unit, buckets[std::min(buckets.size() - 1, middle_column * per_column_)]);
    // Each label begins below its column, but for the last one, which ends below its own.
    const std::size_t middle_at = left_ + middle_column * column_width_;
    const std::size_t last_columns = display_width(last);
    const std::size_t last_at = left_ + chart > last_columns ? left_ + chart - last_columns : 0;
    Line line;
    line.move_to(left_).add(first, Role::kDate);
    if (middle_at >= line.width() + 2 && middle_at + display_width(middle) + 2 <= last_at)
      line.move_to(middle_at).add(middle, Role::kDate);
    if (last_at >= line.width() + 2)
      line.move_to(last_at).add(last, Role::kDate);
    else
      line.add(" – ", Role::kMinor).add(last, Role::kDate);
    line.append_to(out, style_of(options_));
  }

  const Timeline& timeline_;
  const TextOptions& options_;
  std::uint64_t most_;
  std::size_t left_ = 0;  // the first column of the bars
  std::size_t per_column_ = 1;
  std::size_t column_width_ = 1;
  std::vector<std::uint64_t> columns_;
};

}  // namespace

void render_timeline(const Timeline& timeline, const TextOptions& options, std::string& out) {
  if (timeline.buckets.empty()) return;
  Line heading;
  heading.add_blanks(kTimelineIndent)
      .add(elide_end("by " + one_line(timeline.unit), options.width - kTimelineIndent),
           Role::kHeading);
  heading.append_to(out, style_of(options));
  const std::vector<Run> runs = runs_of(timeline);
  if (runs.size() <= kMaxRows)
    render_rows(timeline, runs, options, out);
  else
    Chart(timeline, options).render(out);
}

std::optional<std::vector<std::string>> closer_look(const Timeline& timeline) {
  const auto period = find_period(timeline.unit);
  if (!period || *period == Period::kDay) return std::nullopt;
  const auto most = std::max_element(
      timeline.buckets.begin(), timeline.buckets.end(),
      [](const TimelineBucket& a, const TimelineBucket& b) { return a.count < b.count; });
  if (most == timeline.buckets.end() || most->count < 2) return std::nullopt;
  const auto finer = static_cast<Period>(static_cast<int>(*period) - 1);
  return std::vector<std::string>{
      "--where", timeline.unit + "=" + period_label(*period, period_number(*period, most->from)),
      "--timeline=" + std::string(name_of(finer))};
}

}  // namespace muster
