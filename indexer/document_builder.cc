#include "indexer/document_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "common/compression.h"
#include "common/date_cover.h"
#include "common/fields.h"
#include "common/names.h"
#include "common/packed.h"
#include "common/stored_body.h"
#include "common/summary.h"
#include "common/term.h"
#include "common/tokenizer.h"
#include "common/unicode.h"
#include "indexer/document_terms.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

// How much a word counts by where it stands. Tuned on judged queries: see docs/ranking.md.
constexpr unsigned kTitleWeight = 5;
constexpr unsigned kNameWeight = 3;
constexpr unsigned kInfoboxWeight = 1;
constexpr unsigned kSummaryWeight = 2;
constexpr unsigned kLeadWeight = 2;
constexpr unsigned kHeadingWeight = 2;
constexpr unsigned kBodyWeight = 1;

const Field& field_named(std::string_view name) { return *find_field(name)->field; }

// The facets and whole names of one document: each value once, with the form it is shown in.
class Values {
 public:
  Values(Xapian::Document& document, DocumentTerms& terms) : document_(document), terms_(terms) {}

  void add(const Field& field, const CanonicalName& name, int side = 0) {
    if (name.key.empty()) return;
    terms_.add_boolean(sided_prefix(field.whole, side), name.key);
    const ValueId id = value_id(name.key);
    if (seen_.emplace(id, name.form).second) {
      terms_.add_boolean(terms::kDisplay, to_hex(id) + name.form);
    }
    if (field.slot != kNoSlot) slots_[field.slot].insert(id);
  }

  void finish() {
    for (const auto& [slot, ids] : slots_) {
      std::string packed;
      for (const ValueId id : ids)
        append_packed(packed, id);
      document_.add_value(slot, packed);
    }
  }

 private:
  Xapian::Document& document_;
  DocumentTerms& terms_;
  std::set<std::pair<ValueId, std::string>> seen_;
  std::map<Xapian::valueno, std::set<ValueId>> slots_;
};

class Builder {
 public:
  Builder(const Article& article, const Facts& facts, const Source& source,
          const std::string& inspected)
      : article_(article), facts_(facts), source_(source), inspected_(inspected) {}

  Xapian::Document build() {
    add_identity();
    add_head();
    add_names();
    add_dates();
    add_numbers();
    add_flags();
    add_body();
    terms_.finish();
    values_.finish();
    add_stored();
    return document_;
  }

 private:
  void add_identity() {
    document_.add_boolean_term(id_term(source_.root_id, source_.path));
    document_.add_value(slots::kFile, pack_source(source_));
    document_.add_value(slots::kPath, source_.path);
    const std::string_view prefix = field_named("path").whole;
    const std::string_view path = source_.path;
    terms_.add_boolean(prefix, path);
    for (std::size_t at = path.find('/'); at != std::string_view::npos;
         at = path.find('/', at + 1)) {
      terms_.add_boolean(prefix, path.substr(0, at + 1));
    }
    const std::string_view file = path.substr(path.rfind('/') + 1);
    terms_.add_boolean(prefix, file);
    terms_.add_boolean(prefix, file.substr(0, file.rfind('.')));
  }

  void add_head() {
    terms_.add_head(article_.title, kTitleWeight, field_named("title").words);
    // Counted once, so that an exact title has a weight of its own.
    document_.add_term(make_term(terms::kTitleKey, name_key(article_.title)));
    document_.add_value(slots::kTitle, name_key(article_.title));
    const std::string_view summary = field_named("summary").words;
    terms_.add_head(article_.short_description, kSummaryWeight, summary);
    // A description is mostly the lead once more; its words then count there.
    if (repeats_lead()) {
      terms_.add_prefixed(article_.description, summary);
    } else {
      terms_.add_head(article_.description, kSummaryWeight, summary);
    }
    add_exact("author", article_.author, kInfoboxWeight);
    for (const std::string& tag : article_.tags)
      add_exact("tag", tag, kInfoboxWeight);
    for (const InfoboxField& field : article_.other)
      add_infobox(field);
    for (const Infobox& infobox : article_.infoboxes) {
      for (const InfoboxField& field : infobox.fields)
        add_infobox(field);
    }
    for (const std::string& place : article_.places)
      terms_.add_head(place, kInfoboxWeight);
    values_.add(field_named("kind"), canonical_name(facts_.kind));
    if (facts_.outcome) {
      terms_.add_prefixed(clean_infobox_text(facts_.outcome->text), field_named("outcome").words);
      values_.add(field_named("outcome"), canonical_name(facts_.outcome->headline));
    }
  }

  // A value that is a whole and words too: an author, a tag.
  void add_exact(std::string_view name, const std::string& text, unsigned weight) {
    if (text.empty()) return;
    const Field& field = field_named(name);
    terms_.add_head(text, weight, field.words);
    values_.add(field, canonical_name(text));
  }

  void add_infobox(const InfoboxField& field) {
    const std::string prefix = infobox_prefix(field.key);
    if (prefix.empty()) return;
    const std::string text = clean_infobox_text(field.text);
    // How a picture is laid out tells nothing of what the article is about.
    if (is_presentation(infobox_key(field.key))) {
      terms_.add_prefixed(text, prefix);
    } else {
      terms_.add_head(text, is_name_key(infobox_key(field.key)) ? kNameWeight : kInfoboxWeight,
                      prefix);
    }
    terms_.add_boolean(terms::kHas, infobox_key(field.key));
    for (const Link& link : field.links)
      add_link(link);
  }

  static bool is_presentation(std::string_view key) {
    return key.starts_with("image") || key.starts_with("map") || key.starts_with("pushpin") ||
           key.starts_with("width") || key.ends_with("_size") || key.ends_with("relief") ||
           key == "number";
  }

  static bool is_name_key(std::string_view key) {
    return key.starts_with("combatant") || key.starts_with("commander") ||
           key.starts_with("units") || key == "place" || key == "partof" || key == "conflict";
  }

  void add_link(const Link& link) {
    if (!is_page(link.page)) return;
    const std::string page = name_key(link.page);
    terms_.add_boolean(field_named("link").whole, page);
    const std::string text = name_key(link.text);
    if (text != page) learn(text, page, link.page);
  }

  // What is written so means that page. Counted by documents, so that it stays right whatever is
  // added and removed.
  void learn(const std::string& alias, const std::string& page, std::string_view title) {
    if (alias.empty() || page.empty() || alias == page) return;
    terms_.add_boolean(terms::kAlias, alias + '\t' + page);
    terms_.add_boolean(terms::kDisplay, to_hex(value_id(page)) + page_title(title));
  }

  void add_participants(const std::vector<Participant>& all, std::string_view field_name,
                        int side) {
    const Field& field = field_named(field_name);
    const std::string words = sided_prefix(field.words, side);
    for (const Participant& one : all) {
      const CanonicalName name = canonical_name(one);
      values_.add(field, name, side);
      terms_.add_prefixed(one.name, words);
      if (one.page && is_page(*one.page) && name_key(one.name) != name.key) {
        terms_.add_prefixed(*one.page, words);
        learn(name_key(one.name), name.key, *one.page);
      }
      if (one.alias) {
        terms_.add_prefixed(*one.alias, words);
        learn(name_key(*one.alias), name.key, name.form);
      }
    }
  }

  void add_names() {
    for (const Side& side : facts_.sides) {
      add_participants(side.combatants, "combatant", side.number);
      add_participants(side.commanders, "commander", side.number);
      add_participants(side.units, "unit", side.number);
    }
    add_participants(facts_.part_of, "war", 0);
    if (facts_.place) {
      const Field& field = field_named("place");
      terms_.add_prefixed(clean_infobox_text(facts_.place->text), field.words);
      for (const std::string& name : facts_.place->names)
        values_.add(field, canonical_name(name));
    }
  }

  static void add_date_terms(Xapian::Document& document, const Field& field,
                             const std::vector<DaySpan>& spans) {
    for (const std::string& term : document_date_terms(spans)) {
      document.add_boolean_term(make_term(field.whole, term));
    }
  }

  static DaySpan span_of(const PartialDate& date) {
    return {first_day_of(date), last_day_of(date)};
  }

  static std::string sortable(Day day) {
    return Xapian::sortable_serialise(static_cast<double>(day.time_since_epoch().count()));
  }

  void add_dates() {
    if (facts_.published) {
      add_date_terms(document_, field_named("published"), {span_of(*facts_.published)});
    }
    if (!facts_.date || facts_.date->intervals.empty()) return;
    const DateFact& date = *facts_.date;
    std::vector<DaySpan> spans;
    for (const DateInterval& interval : date.intervals)
      spans.push_back(possible_days(interval));
    add_date_terms(document_, field_named("date"), spans);
    document_.add_value(slots::kDates, pack_spans(spans));
    add_ends(date);
    if (date.first_day) document_.add_value(slots::kFirstDay, sortable(*date.first_day));
    if (date.last_day) document_.add_value(slots::kLastDay, sortable(*date.last_day));
    if (date.ongoing) {
      terms_.add_boolean(terms::kIs, "ongoing");
      document_.add_value(slots::kLastDay,
                          Xapian::sortable_serialise(std::numeric_limits<double>::infinity()));
    }
    if (date.first_day && date.last_day) {
      const auto days = (*date.last_day - *date.first_day).count() + 1;
      document_.add_value(field_named("duration").slot,
                          Xapian::sortable_serialise(static_cast<double>(days)));
    }
  }

  // When it may have begun is when its earliest start may have been; likewise for its end.
  void add_ends(const DateFact& date) {
    const DateInterval* first = nullptr;
    const DateInterval* last = nullptr;
    for (const DateInterval& interval : date.intervals) {
      if (interval.start &&
          (first == nullptr || first_day_of(*interval.start) < first_day_of(*first->start))) {
        first = &interval;
      }
      if (interval.end &&
          (last == nullptr || last_day_of(*interval.end) > last_day_of(*last->end))) {
        last = &interval;
      }
    }
    if (first != nullptr) add_date_terms(document_, field_named("began"), {span_of(*first->start)});
    if (last != nullptr && !date.ongoing) {
      add_date_terms(document_, field_named("ended"), {span_of(*last->end)});
    }
  }

  void add_range(std::string_view field, int side, const std::optional<Range>& range) {
    if (!range) return;
    const Xapian::valueno slot = number_slot(field_named(field), side);
    // "At least 1,300" is searched as the figure that is known: it is no claim of 10,000.
    document_.add_value(slot, Xapian::sortable_serialise(static_cast<double>(range->min)));
    document_.add_value(slot + 1, Xapian::sortable_serialise(static_cast<double>(range->max)));
    terms_.add_boolean(terms::kHas, field);
  }

  void add_total(Xapian::valueno offset, double total, bool said) {
    if (said) document_.add_value(slots::kTotals + offset, Xapian::sortable_serialise(total));
  }

  void add_numbers() {
    std::array<double, kLosses.size()> totals{};
    std::array<bool, kLosses.size()> said{};
    double strength = 0;
    bool strength_said = false;
    const auto add_losses = [&](const Losses& losses, int side) {
      for (std::size_t i = 0; i < kLosses.size(); ++i) {
        add_range(kLossNames[i], side, losses.of[i]);
        if (!losses.of[i]) continue;
        totals[i] += static_cast<double>(losses.of[i]->max);
        said[i] = true;
      }
    };
    const auto is_side = [](const Side& side) {
      return side.number <= 2 || !side.combatants.empty();
    };
    for (const Side& side : facts_.sides) {
      if (!is_side(side)) continue;
      add_range("strength", side.number, side.strength);
      add_losses(side.losses, side.number);
      if (side.strength) {
        strength += static_cast<double>(side.strength->max);
        strength_said = true;
      }
    }
    // What the article says of the whole stands for itself where no side says anything.
    for (std::size_t i = 0; i < kLosses.size(); ++i) {
      if (!facts_.losses.of[i]) continue;
      add_range(kLossNames[i], 0, facts_.losses.of[i]);
      if (!said[i]) totals[i] = static_cast<double>(facts_.losses.of[i]->max);
      said[i] = true;
    }
    const auto index = [](Loss kind) { return static_cast<std::size_t>(kind); };
    add_total(0, totals[index(Loss::kKilled)], said[index(Loss::kKilled)]);
    const auto casualties = index(Loss::kCasualties);
    const bool any = said[casualties] || said[index(Loss::kKilled)] || said[index(Loss::kWounded)];
    add_total(1,
              totals[casualties] + totals[index(Loss::kKilled)] + totals[index(Loss::kWounded)] +
                  totals[index(Loss::kCaptured)] + totals[index(Loss::kMissing)],
              any);
    add_total(2, strength, strength_said);
    if (facts_.coordinates) {
      const Xapian::LatLongCoord point(facts_.coordinates->latitude, facts_.coordinates->longitude);
      document_.add_value(slots::kPoint, point.serialise());
    }
  }

  void add_flags() {
    const auto has = [&](std::string_view what, bool it) {
      if (it) terms_.add_boolean(terms::kHas, what);
    };
    has("date", facts_.date && !facts_.date->intervals.empty());
    has("place", facts_.place && !facts_.place->names.empty());
    has("coordinates", facts_.coordinates.has_value());
    has("war", !facts_.part_of.empty());
    has("outcome", facts_.outcome.has_value());
    has("published", facts_.published.has_value());
    has("author", !article_.author.empty());
    has("tag", !article_.tags.empty());
    has("image", !article_.image.empty());
    has("infobox", !article_.infoboxes.empty());
    const auto any_side = [&](auto member) {
      return std::any_of(facts_.sides.begin(), facts_.sides.end(),
                         [&](const Side& side) { return !(side.*member).empty(); });
    };
    has("combatant", any_side(&Side::combatants));
    has("commander", any_side(&Side::commanders));
    has("unit", any_side(&Side::units));
    if (facts_.date && std::any_of(facts_.date->intervals.begin(), facts_.date->intervals.end(),
                                   [](const DateInterval& one) { return one.approximate; })) {
      terms_.add_boolean(terms::kIs, "approximate");
    }
  }

  bool repeats_lead() const {
    if (article_.sections.empty()) return false;
    const std::string_view description = article_.description;
    return article_.sections.front().text.starts_with(description.substr(0, 200));
  }

  void add_body() {
    const std::string_view heading = field_named("section").words;
    for (std::size_t i = 0; i < article_.sections.size(); ++i) {
      const Section& section = article_.sections[i];
      if (!section.heading.empty()) {
        terms_.add_body(section.heading, kHeadingWeight);
        terms_.add_prefixed(section.heading, heading);
      }
      terms_.add_body(section.text, i == 0 && section.heading.empty() ? kLeadWeight : kBodyWeight);
    }
    for (const Link& link : article_.links)
      add_link(link);
  }

  void add_stored() {
    Summary summary;
    summary.path = source_.path;
    summary.root = source_.root;
    summary.title = article_.title;
    summary.kind = facts_.kind;
    summary.short_description = article_.short_description;
    summary.author = article_.author;
    if (facts_.date) summary.date = *facts_.date;
    if (facts_.place) summary.places = facts_.place->names;
    for (const Participant& war : facts_.part_of)
      summary.part_of.push_back(war.name);
    for (const Side& side : facts_.sides) {
      SideSummary one;
      one.number = side.number;
      for (const Participant& combatant : side.combatants) {
        const bool again = std::find(one.combatants.begin(), one.combatants.end(),
                                     combatant.name) != one.combatants.end();
        if (!again) one.combatants.push_back(combatant.name);
      }
      one.strength = side.strength;
      one.losses = side.losses;
      summary.sides.push_back(std::move(one));
    }
    summary.losses = facts_.losses;
    if (facts_.outcome) summary.outcome = facts_.outcome->headline;
    summary.tags = article_.tags;
    if (facts_.published) summary.published = to_string(*facts_.published);
    document_.set_data(encode(summary));
    document_.add_value(slots::kBody, compress(join_sections(article_.sections)));
    document_.add_value(slots::kFacts, compress(inspected_));
  }

  const Article& article_;
  const Facts& facts_;
  const Source& source_;
  const std::string& inspected_;
  Xapian::Document document_;
  DocumentTerms terms_{document_};
  Values values_{document_, terms_};
};

}  // namespace

std::string id_term(std::uint32_t root_id, const std::string& path) {
  return make_term(terms::kId, fmt::format("{}:{}", root_id, path));
}

std::string pack_source(const Source& source) {
  std::string out;
  append_packed(out, std::uint64_t{source.root_id});
  append_packed(out, source.size);
  append_packed(out, source.mtime_ns);
  append_packed(out, source.hash);
  return out;
}

Source unpack_source(const std::string& file, const std::string& path) {
  Source source;
  if (packed_size<std::uint64_t>(file) < 4) return source;
  source.root_id = static_cast<std::uint32_t>(read_packed<std::uint64_t>(file, 0));
  source.size = read_packed<std::uint64_t>(file, 1);
  source.mtime_ns = read_packed<std::int64_t>(file, 2);
  source.hash = read_packed<std::uint64_t>(file, 3);
  source.path = path;
  return source;
}

Xapian::Document build_document(const Article& article, const Facts& facts, const Source& source,
                                const std::string& inspected) {
  return Builder(article, facts, source, inspected).build();
}

}  // namespace muster
