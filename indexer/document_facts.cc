#include "indexer/document_facts.h"

#include <algorithm>
#include <array>
#include <limits>

#include "common/date_cover.h"
#include "common/fields.h"
#include "common/names.h"
#include "common/packed.h"
#include "common/term.h"

namespace muster {
namespace {

class FactTerms {
 public:
  FactTerms(const Article& article, const Facts& facts, IndexDocument& document,
            DocumentTerms& terms)
      : article_(article), facts_(facts), document_(document), terms_(terms) {}

  void add() {
    add_dates();
    add_numbers();
    add_flags();
  }

 private:
  static void add_date_terms(IndexDocument& document, const Field& field,
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
    has("summary", !article_.short_description.empty() || !article_.description.empty());
    const auto any_section = [&](auto member) {
      return std::any_of(article_.sections.begin(), article_.sections.end(),
                         [&](const Section& section) { return !(section.*member).empty(); });
    };
    has("section", any_section(&Section::heading));
    has("body", any_section(&Section::text));
    const auto links_to_page = [](const auto& part) {
      return std::any_of(part.links.begin(), part.links.end(),
                         [](const Link& link) { return is_page(link.page); });
    };
    has("link", links_to_page(article_) ||
                    std::any_of(article_.infoboxes.begin(), article_.infoboxes.end(),
                                [&](const Infobox& infobox) {
                                  return std::any_of(infobox.fields.begin(), infobox.fields.end(),
                                                     links_to_page);
                                }));
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

  const Article& article_;
  const Facts& facts_;
  IndexDocument& document_;
  DocumentTerms& terms_;
};

}  // namespace

void add_fact_terms(const Article& article, const Facts& facts, IndexDocument& document,
                    DocumentTerms& terms) {
  FactTerms(article, facts, document, terms).add();
}

}  // namespace muster
