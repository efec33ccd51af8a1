#include "searcher/value_query.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "common/date_cover.h"
#include "common/facts.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "searcher/said_query.h"

namespace muster {
namespace {

using Xapian::Query;

tl::unexpected<Error> no_value(const Field& field, const std::string& text, std::string_view what) {
  return fail(ErrorCode::kUsage,
              fmt::format("\"{}\" is no {} for {}:", printable(text), what, field.name),
              fmt::format("for example {}", field.example));
}

// One range of numbers, as a lower and an upper bound in two slots beside each other, overlaps the
// wanted one.
Query number_overlap(Xapian::valueno slot, const NumberRange& range) {
  return {Query::OP_AND, Query(Query::OP_VALUE_LE, slot, Xapian::sortable_serialise(range.max)),
          Query(Query::OP_VALUE_GE, slot + 1, Xapian::sortable_serialise(range.min))};
}

Result<Part> number(const Field& field, int side, const std::string& text) {
  const auto range = read_number_range(text);
  if (!range) return no_value(field, text, "number or range of numbers");
  return filter(number_query(field, side, *range));
}

struct Distance {
  std::string_view unit;
  double metres;
};
constexpr Distance kUnits[] = {{"km", 1000}, {"mi", 1609.344}, {"m", 1}, {"nm", 1852}, {"", 1000}};

std::optional<double> read_distance(std::string_view text) {
  const std::string lower = ascii_lower(trim(text));
  double value = 0;
  const auto [end, error] = std::from_chars(lower.data(), lower.data() + lower.size(), value);
  if (error != std::errc{} || !(value > 0)) return std::nullopt;
  const std::string_view unit =
      trim(std::string_view(lower).substr(static_cast<std::size_t>(end - lower.data())));
  for (const Distance& known : kUnits) {
    if (known.unit == unit) return value * known.metres;
  }
  return std::nullopt;
}

std::optional<double> read_degrees(std::string_view text, double limit) {
  const std::string_view bare = trim(text);
  double value = 0;
  const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
  if (error != std::errc{} || end != bare.data() + bare.size() || std::fabs(value) > limit)
    return std::nullopt;
  return value;
}

// The point an article of that title has.
std::optional<Xapian::LatLongCoords> point_of_article(std::string_view title,
                                                      const CompilerContext& context) {
  std::string_view bare = trim(title);
  if (bare.size() > 1 && bare.front() == '"' && bare.back() == '"')
    bare = bare.substr(1, bare.size() - 2);
  const std::string term = make_term(terms::kTitleKey, name_key(bare));
  for (auto at = context.db.postlist_begin(term); at != context.db.postlist_end(term); ++at) {
    const std::string stored = context.db.get_document(*at).get_value(slots::kPoint);
    if (stored.empty()) continue;
    Xapian::LatLongCoords coords;
    coords.unserialise(stored);
    return coords;
  }
  return std::nullopt;
}

// "36.2,37.16,25km" or "Aleppo,50km".
Result<Part> near(const Field& field, const std::string& text, const CompilerContext& context) {
  const std::size_t last = text.rfind(',');
  const auto distance =
      last == std::string::npos ? std::nullopt : read_distance(text.substr(last + 1));
  if (!distance) return no_value(field, text, "point and distance");
  const std::string where = text.substr(0, last);
  std::optional<Xapian::LatLongCoords> centre;
  if (const std::size_t comma = where.find(','); comma != std::string::npos) {
    const auto latitude = read_degrees(where.substr(0, comma), 90);
    const auto longitude = read_degrees(where.substr(comma + 1), 180);
    if (latitude && longitude)
      centre = Xapian::LatLongCoords(Xapian::LatLongCoord(*latitude, *longitude));
  }
  if (!centre) centre = point_of_article(where, context);
  if (!centre) {
    return fail(ErrorCode::kUsage,
                fmt::format("no article called \"{}\" has coordinates", printable(where)),
                "give a latitude and a longitude in degrees: near:36.2,37.16,25km");
  }
  auto* source = new Xapian::LatLongDistancePostingSource(field.slot, *centre,
                                                          Xapian::GreatCircleMetric(), *distance);
  return filter(Query(source->release()));
}

Result<Part> flag(const Field& field, const std::string& text) {
  std::vector<Query> wanted = {Query(make_term(field.whole, infobox_key(text)))};
  if (field.name == "is") {
    wanted.emplace_back(make_term(field_named("kind").whole, name_key(text)));
  } else if (const auto ref = find_field(infobox_key(text))) {
    // What is said of an article may be named as its field is: has:when is has:date.
    wanted.push_back(says_anything(*ref));
  }
  return filter(any_of(wanted));
}

Result<Part> path(const Field& field, const std::string& text) {
  return filter(any_term({make_term(field.whole, text), make_term(field.whole, text + '/')}));
}

// Any day that is not in the range.
Query beyond(const Field& field, const DateRange& range) {
  std::vector<Query> sides;
  if (range.first_day)
    sides.push_back(date_overlap(field, {std::nullopt, *range.first_day - std::chrono::days(1)}));
  if (range.last_day)
    sides.push_back(date_overlap(field, {*range.last_day + std::chrono::days(1), std::nullopt}));
  return any_of(sides);
}

}  // namespace

Query number_query(const Field& field, int side, const NumberRange& range) {
  if (!field.sided) {
    return {Query::OP_VALUE_RANGE, field.slot, Xapian::sortable_serialise(range.min),
            Xapian::sortable_serialise(range.max)};
  }
  if (side > 0) return number_overlap(number_slot(field, side), range);
  std::vector<Query> sides;
  for (int one = 0; one <= kMaxSides; ++one) {
    const Xapian::valueno slot = number_slot(field, one);
    if (slot != kNoSlot) sides.push_back(number_overlap(slot, range));
  }
  return any_of(sides);
}

Query date_overlap(const Field& field, const DateRange& range) {
  std::vector<std::string> wanted;
  for (const std::string& term : query_date_terms({range.first_day, range.last_day})) {
    wanted.push_back(make_term(field.whole, term));
  }
  return any_term(wanted);
}

Result<Part> compile_key_range(const std::string& key, const std::string& text,
                               const CompilerContext& context) {
  const auto range = read_number_range(text);
  if (!range) {
    return fail(
        ErrorCode::kUsage,
        fmt::format("\"{}\" is no range of numbers for {}:", printable(text), printable(key)),
        fmt::format("for example {}:1000..2500, or {}:1850..1900 for years", printable(key),
                    printable(key)));
  }
  const std::string prefix = infobox_number_prefix(key);
  auto at = context.db.allterms_begin(prefix);
  const auto end = context.db.allterms_end(prefix);
  if (at == end) {
    return fail(ErrorCode::kUsage, fmt::format("{}: holds words, not numbers", printable(key)),
                fmt::format("search its words: {}:\"{}\"", printable(key), printable(text)));
  }
  at.skip_to(prefix + Xapian::sortable_serialise(range->min));
  const std::string last = prefix + Xapian::sortable_serialise(range->max);
  std::vector<std::string> wanted;
  for (; at != end && *at <= last; ++at) {
    if (wanted.size() == kMaxExpansions) return too_many(fmt::format("{}:{}", key, text));
    wanted.push_back(*at);
  }
  return filter(wanted.empty() ? no_article() : any_term(wanted));
}

Result<Part> compile_value(const Field& field, int side, const std::string& text,
                           const CompilerContext& context) {
  switch (field.kind) {
    case FieldKind::kDate: {
      const auto range = read_date_range(text, context.today);
      if (!range) return no_value(field, text, "date or range of dates");
      const std::string_view name = field.whole.empty() ? "date" : field.name;
      const Field& dates = field_named(name);
      const Part overlap = filter(date_overlap(dates, *range));
      if (!context.certain_dates) return overlap;
      return without(overlap, filter(beyond(dates, *range)));
    }
    case FieldKind::kNumber:
      return number(field, side, text);
    case FieldKind::kNear:
      return near(field, text, context);
    case FieldKind::kFlag:
      return flag(field, text);
    case FieldKind::kPath:
      return path(field, text);
    default:
      return Part{};
  }
}

}  // namespace muster
