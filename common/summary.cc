#include "common/summary.h"

#include "common/record.h"

namespace muster {

template <class Record, RecordedAs<Day> Value>
void visit(Record& record, Value& day) {
  auto count = day.time_since_epoch().count();
  record(count);
  if constexpr (!std::is_const_v<Value>) day = Day(std::chrono::days(count));
}

template <class Record, RecordedAs<PartialDate> Value>
void visit(Record& record, Value& date) {
  record(date.year);
  record(date.month);
  record(date.day);
}

template <class Record, RecordedAs<DateInterval> Value>
void visit(Record& record, Value& interval) {
  record(interval.start);
  record(interval.end);
  record(interval.ongoing);
  record(interval.approximate);
  record(interval.label);
}

template <class Record, RecordedAs<DateFact> Value>
void visit(Record& record, Value& date) {
  record(date.text);
  record(date.first_day);
  record(date.last_day);
  record(date.ongoing);
  record(date.intervals);
}

template <class Record, RecordedAs<Range> Value>
void visit(Record& record, Value& range) {
  record(range.min);
  record(range.max);
  record(range.at_least);
}

template <class Record, RecordedAs<Losses> Value>
void visit(Record& record, Value& losses) {
  for (const Loss kind : kLosses)
    record(losses[kind]);
}

template <class Record, RecordedAs<SideSummary> Value>
void visit(Record& record, Value& side) {
  record(side.number);
  record(side.combatants);
  record(side.strength);
  visit(record, side.losses);
}

template <class Record, RecordedAs<Summary> Value>
void visit(Record& record, Value& summary) {
  record(summary.path);
  record(summary.root);
  record(summary.title);
  record(summary.kind);
  record(summary.short_description);
  record(summary.author);
  visit(record, summary.date);
  record(summary.places);
  record(summary.part_of);
  record(summary.sides);
  visit(record, summary.losses);
  record(summary.outcome);
  record(summary.tags);
  record(summary.published);
}

std::string encode(const Summary& summary) {
  RecordWriter record;
  visit(record, summary);
  return record.take();
}

Result<Summary> decode_summary(std::string_view stored) {
  RecordReader record(stored);
  Summary summary;
  visit(record, summary);
  if (!record.ended_well()) return fail(ErrorCode::kDamaged, "a stored record is damaged");
  return summary;
}

}  // namespace muster
