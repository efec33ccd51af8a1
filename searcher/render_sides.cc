#include "searcher/render_sides.h"

#include <algorithm>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/quantity_text.h"

namespace muster {
namespace {

constexpr std::string_view kVersus = "  vs  ";
constexpr std::string_view kLeadingVersus = "vs  ";
// Names elided to fewer columns than this are no names any more.
constexpr std::size_t kFewSideColumns = 18;

struct ShownSide {
  std::vector<std::string> names;
  std::size_t shown = 1;
  std::size_t width = 0;  // of the names shown, with what is between them
  bool full = false;      // no other name fits

  std::string more(std::size_t of) const {
    return of < names.size() ? " +" + std::to_string(names.size() - of) : "";
  }
  // Columns with `count` names shown.
  std::size_t columns() const { return width + more(shown).size(); }
};

std::vector<ShownSide> shown_sides(const std::vector<HitSide>& sides) {
  std::vector<ShownSide> out;
  for (const HitSide& side : sides) {
    ShownSide shown;
    for (const std::string& combatant : side.combatants) {
      std::string name = one_line(combatant);
      if (!name.empty()) shown.names.push_back(std::move(name));
    }
    if (shown.names.empty()) continue;
    shown.width = display_width(shown.names.front());
    out.push_back(std::move(shown));
  }
  return out;
}

std::size_t total_columns(const std::vector<ShownSide>& sides) {
  std::size_t total = kVersus.size() * (sides.size() - 1);
  for (const ShownSide& side : sides)
    total += side.columns();
  return total;
}

// What there is for the first names on one line.
std::size_t columns_of_names(const std::vector<ShownSide>& sides, std::size_t columns) {
  std::size_t taken = kVersus.size() * (sides.size() - 1);
  for (const ShownSide& side : sides)
    taken += side.more(1).size();
  return columns > taken ? columns - taken : 0;
}

std::size_t columns_of_each(const std::vector<ShownSide>& sides, std::size_t columns) {
  return columns_of_names(sides, columns) / sides.size();
}

void set_name(ShownSide& side, std::size_t columns) {
  std::string& name = side.names.front();
  name = elide_middle(name, std::max<std::size_t>(columns, 1));
  side.width = display_width(name);
}

// Shortens the first name to stand alone with what says that there are more.
void elide_name(ShownSide& side, std::size_t columns) {
  const std::size_t more = side.more(1).size();
  set_name(side, columns > more ? columns - more : 0);
}

// Shortens the first names, longest first, to share one line.
void elide_names(std::vector<ShownSide>& sides, std::size_t columns) {
  std::vector<ShownSide*> by_width;
  by_width.reserve(sides.size());
  for (ShownSide& side : sides)
    by_width.push_back(&side);
  std::stable_sort(by_width.begin(), by_width.end(),
                   [](const ShownSide* a, const ShownSide* b) { return a->width < b->width; });
  std::size_t room = columns_of_names(sides, columns);
  std::size_t left = by_width.size();
  for (ShownSide* side : by_width) {
    set_name(*side, room / left--);
    room -= std::min(room, side->width);
  }
}

// One more name for the side that shows the fewest, again and again, as long as one fits.
void add_names(std::vector<ShownSide>& sides, std::size_t columns) {
  std::size_t total = total_columns(sides);
  for (;;) {
    ShownSide* next = nullptr;
    for (ShownSide& side : sides) {
      side.full = side.full || side.shown == side.names.size();
      if (!side.full && (next == nullptr || side.shown < next->shown)) next = &side;
    }
    if (next == nullptr) return;
    const std::size_t before = next->columns();
    const std::size_t width = next->width + 2 + display_width(next->names[next->shown]);
    const std::size_t after = width + next->more(next->shown + 1).size();
    if (total - before + after > columns) {
      next->full = true;
      continue;
    }
    total = total - before + after;
    next->width = width;
    ++next->shown;
  }
}

void add_side(Line& line, const ShownSide& side) {
  for (std::size_t i = 0; i < side.shown; ++i) {
    if (i > 0) line.add(", ");
    line.add(side.names[i]);
  }
  line.add(side.more(side.shown), Role::kMinor);
}

std::optional<Range> of_side(const HitSide& side, Measure measure) {
  switch (measure) {
    case Measure::kStrength:
      return side.strength;
    case Measure::kKilled:
      return side.losses[Loss::kKilled];
    case Measure::kWounded:
      return side.losses[Loss::kWounded];
    case Measure::kCaptured:
      return side.losses[Loss::kCaptured];
    case Measure::kMissing:
      return side.losses[Loss::kMissing];
    case Measure::kCasualties:
      return side.losses[Loss::kCasualties];
  }
  return std::nullopt;
}

std::optional<Range> of_whole(const Hit& hit, Measure measure) {
  // An article states its strength by side only.
  if (measure == Measure::kStrength) return std::nullopt;
  return of_side({0, {}, std::nullopt, hit.losses}, measure);
}

std::string measure_name(Measure measure) {
  if (measure == Measure::kStrength) return "strength";
  return kLossNames.at(static_cast<std::size_t>(measure) - 1);
}

std::string measure_text(const Hit& hit, Measure measure) {
  std::string text;
  bool known = false;
  for (const HitSide& side : hit.sides) {
    const std::optional<Range> range = of_side(side, measure);
    known = known || range;
    text.append(text.empty() ? " " : " vs ").append(range ? range_text(*range) : "?");
  }
  if (!known) {
    const std::optional<Range> whole = of_whole(hit, measure);
    if (!whole) return {};
    text = " " + range_text(*whole) + (hit.sides.size() > 1 ? " in all" : "");
  }
  return measure_name(measure) + text;
}

}  // namespace

std::vector<Line> sides_lines(const std::vector<HitSide>& sides, std::size_t indent,
                              std::size_t columns) {
  std::vector<ShownSide> shown = shown_sides(sides);
  if (shown.empty()) return {};
  const bool beside =
      total_columns(shown) <= columns || columns_of_each(shown, columns) >= kFewSideColumns;
  if (total_columns(shown) <= columns) {
    add_names(shown, columns);
  } else if (beside) {
    elide_names(shown, columns);
  }
  std::vector<Line> lines;
  for (ShownSide& side : shown) {
    const bool first = &side == &shown.front();
    if (!beside) elide_name(side, columns - (first ? 0 : kVersus.size()));
    // "vs" leads on from the line before, or leads in the line it begins.
    if (!first && lines.back().width() + kVersus.size() + side.columns() <= indent + columns) {
      lines.back().add(kVersus, Role::kMinor);
    } else {
      lines.emplace_back().add_blanks(indent);
      if (!first) lines.back().add(kLeadingVersus, Role::kMinor);
    }
    add_side(lines.back(), side);
  }
  return lines;
}

std::vector<std::string> measure_texts(const Hit& hit, const std::vector<Measure>& measures) {
  std::vector<std::string> texts;
  const auto add = [&](Measure measure) {
    std::string text = measure_text(hit, measure);
    if (!text.empty()) texts.push_back(std::move(text));
  };
  for (const Measure measure : measures)
    add(measure);
  if (measures.empty()) {
    add(Measure::kKilled);
    if (texts.empty()) add(Measure::kCasualties);
  }
  return texts;
}

}  // namespace muster
