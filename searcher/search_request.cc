#include "searcher/search_request.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <limits>
#include <string>

#include "common/fields.h"
#include "searcher/calendar.h"
#include "searcher/number_facet.h"

namespace muster {
namespace {

constexpr std::size_t kFacetValues = 8;

Result<FacetRequest> read_facet(const std::string& text) {
  FacetRequest facet{text, kFacetValues};
  if (const std::size_t colon = text.find(':'); colon != std::string::npos) {
    facet.field = text.substr(0, colon);
    const char* begin = text.data() + colon + 1;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), facet.limit);
    if (error != std::errc{} || end != text.data() + text.size() || facet.limit == 0) {
      return fail(ErrorCode::kUsage,
                  fmt::format("--facet {}: what stands behind the colon is no number", text),
                  "for example --facet combatant:5");
    }
  }
  if (is_calendar_facet(facet.field)) return facet;
  if (const auto number = find_number_facet(facet.field)) {
    facet.field = std::string(number->field->name);
    if (number->side > 0) facet.field += std::to_string(number->side);
    return facet;
  }
  const auto ref = find_field(facet.field);
  if (ref && ref->side == 0 && ref->field->facet && ref->field->slot != kNoSlot) {
    facet.field = ref->field->name;
    return facet;
  }
  std::string names;
  for (const Field& field : fields()) {
    if (field.facet || field.kind == FieldKind::kNumber)
      names += (names.empty() ? "" : ", ") + std::string(field.name);
  }
  return fail(ErrorCode::kUsage, fmt::format("{} is no facet", facet.field), "facets: " + names);
}

Result<std::pair<std::string, std::string>> read_where(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) {
    return fail(ErrorCode::kUsage, fmt::format("--where {}: there is no \"=\" in it", text),
                "for example --where combatant=Hezbollah");
  }
  return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<Day> read_today(const std::string& text) {
  if (text.empty()) return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto date = parse_partial_date(text);
  if (!date || !date->day) {
    return fail(ErrorCode::kUsage, fmt::format("--today {}: not a day", text),
                "for example --today 2020-12-31");
  }
  return first_day_of(*date);
}

}  // namespace

std::chrono::nanoseconds timeout_of(const SearchOptions& options) {
  return std::chrono::ceil<std::chrono::nanoseconds>(
      std::chrono::duration<double>(options.timeout));
}

Result<SearchRequest> read_request(const SearchOptions& options) {
  SearchRequest request;
  request.strict = options.strict;
  // A count is that of the query as it stands.
  request.correct = !options.no_correct && !options.count;
  request.explain = options.explain;
  request.any_role = options.any_role;
  request.certain_dates = options.date_match == "certain";
  request.learned_aliases = !options.no_aliases;
  if (!options.aliases_file.empty()) {
    auto aliases = read_aliases(options.aliases_file);
    if (!aliases) return tl::unexpected(aliases.error());
    request.aliases = std::move(*aliases);
  }
  request.match = options.match == "all"   ? MatchMode::kAll
                  : options.match == "any" ? MatchMode::kAny
                                           : MatchMode::kAuto;
  request.similar = options.similar;
  request.limit = options.count || !options.values.empty() ? 0 : options.limit;
  request.offset = options.offset;
  request.sort = options.sort;
  request.timeline = options.timeline;
  request.snippets = !options.no_snippets && options.format != "paths" &&
                     options.format != "trec" && options.format != "csv" && options.format != "tsv";
  request.timeout = timeout_of(options);
  request.threads = options.threads;
  auto today = read_today(options.today);
  if (!today) return tl::unexpected(today.error());
  request.today = *today;
  if (!options.values.empty()) {
    auto facet = read_facet(options.values);
    if (!facet) return tl::unexpected(facet.error());
    request.facets = {{facet->field, std::numeric_limits<std::size_t>::max()}};
    request.timeline.clear();
    return request;
  }
  for (const std::string& text : options.facets) {
    auto facet = read_facet(text);
    if (!facet) return tl::unexpected(facet.error());
    request.facets.push_back(*facet);
  }
  for (const std::string& text : options.where) {
    auto where = read_where(text);
    if (!where) return tl::unexpected(where.error());
    request.where.push_back(*where);
  }
  return request;
}

}  // namespace muster
