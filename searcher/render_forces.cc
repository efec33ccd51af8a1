#include "searcher/render_forces.h"

#include <array>
#include <nlohmann/json.hpp>

#include "common/facts.h"
#include "searcher/columns.h"
#include "searcher/json_values.h"
#include "searcher/labelled_row.h"
#include "searcher/quantity_text.h"

namespace muster {
namespace {

using Json = nlohmann::json;

// Names in narrower columns are broken too often.
constexpr std::size_t kLeastColumns = 20;

struct RowName {
  const char* key;
  const char* label;
};
constexpr std::array kLists = std::to_array<RowName>(
    {{"combatants", "combatants"}, {"commanders", "commanders"}, {"units", "units"}});

// What a figure was read from, where it says more than the figure.
TextLines with_source(const std::string& figure, const std::string& source, std::size_t columns) {
  TextLines lines;
  if (!figure.empty()) lines = wrapped({{figure, Role::kPlain}}, columns);
  if (one_line(source) == figure) return lines;
  for (auto& line : wrapped_lines(source, Role::kMinor, columns))
    lines.push_back(std::move(line));
  return lines;
}

TextLines names(const Json& participants, std::size_t columns) {
  TextLines lines;
  std::string role;
  for (const Json& one : participants) {
    const std::string heading = one_line(text_at(one, "role"));
    if (heading != role && !heading.empty()) {
      for (auto& line : wrapped({{heading + ':', Role::kMinor}}, columns))
        lines.push_back(std::move(line));
    }
    role = heading;
    std::vector<Span> text{{one_line(text_at(one, "name")), Role::kPlain}};
    for (const char* key : {"alias", "note"}) {
      const std::string more = one_line(text_at(one, key));
      if (!more.empty()) text.push_back({" (" + more + ')', Role::kMinor});
    }
    const std::size_t indent =
        std::min<std::size_t>(2 * static_cast<std::size_t>(std::max<std::int64_t>(
                                      number_at(one, "depth").value_or(0), 0)),
                              columns / 4);
    bool first = true;
    for (auto& line : wrapped(text, columns - indent - 1)) {
      // What goes on from the line before stands a little further in.
      const std::size_t blanks = indent + (first ? 0 : 1);
      if (blanks > 0) line.insert(line.begin(), {std::string(blanks, ' '), Role::kPlain});
      lines.push_back(std::move(line));
      first = false;
    }
  }
  return lines;
}

class Forces {
 public:
  Forces(std::size_t labels, std::size_t columns, const TextOptions& options, std::string& out)
      : labels_(labels), columns_(columns), options_(options), out_(out) {}

  void render(const std::vector<const Json*>& sides) {
    std::vector<TextLines> headings;
    for (const Json* side : sides) {
      const auto number = std::to_string(number_at(*side, "side").value_or(0));
      headings.push_back({{{"side " + number, Role::kHeading}}});
    }
    row("", headings);
    for (const auto& [key, label] : kLists) {
      cells(label, sides,
            [&, key = key](const Json& side) { return names(list_at(side, key), columns_); });
    }
    cells("strength", sides, [&](const Json& side) {
      const auto range = range_at(side, "strength");
      return with_source(range ? range_text(*range) : "", text_at(side, "strength_text"), columns_);
    });
    for (const char* loss : kLossNames) {
      cells(loss, sides, [&](const Json& side) {
        const auto range = range_at(side, loss);
        return range ? wrapped({{range_text(*range), Role::kPlain}}, columns_) : TextLines();
      });
    }
    cells("as written", sides, [&](const Json& side) {
      return wrapped_lines(text_at(side, "casualties_text"), Role::kMinor, columns_);
    });
  }

 private:
  template <class Cell>
  void cells(std::string_view label, const std::vector<const Json*>& sides, Cell cell) {
    std::vector<TextLines> all;
    for (const Json* side : sides)
      all.push_back(cell(*side));
    row(label, all);
  }

  void row(std::string_view label, const std::vector<TextLines>& cells) {
    render_row(label, labels_, cells, columns_, options_, out_);
  }

  std::size_t labels_;
  std::size_t columns_;
  const TextOptions& options_;
  std::string& out_;
};

}  // namespace

void render_forces(const Json& sides, std::size_t labels, const TextOptions& options,
                   std::string& out) {
  std::vector<const Json*> all;
  for (const Json& side : sides)
    all.push_back(&side);
  if (all.empty()) return;
  const std::size_t room = options.width - kRowIndent - labels - kRowGap;
  const std::size_t gaps = kRowGap * (all.size() - 1);
  const std::size_t each = room > gaps ? (room - gaps) / all.size() : 0;
  if (all.size() == 1 || each >= kLeastColumns) {
    Forces(labels, each, options, out).render(all);
    return;
  }
  for (const Json* side : all) {
    if (side != all.front()) out += '\n';
    Forces(labels, room, options, out).render({side});
  }
}

}  // namespace muster
