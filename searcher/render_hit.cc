#include "searcher/render_hit.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/compact_date.h"
#include "searcher/percent_encoding.h"
#include "searcher/render_sides.h"
#include "searcher/render_snippet.h"
#include "searcher/shell_quote.h"
#include "searcher/wrap.h"

namespace muster {
namespace {

constexpr std::string_view kDot = " · ";
constexpr std::size_t kDotWidth = 3;
constexpr std::size_t kTitleLines = 2;
// An outcome cut shorter than this says too little: the losses go to a line of their own.
constexpr std::size_t kFewTitleColumns = 40;

class HitRenderer {
 public:
  HitRenderer(const Hit& hit, const TextOptions& options, std::size_t rank_columns,
              std::string& out)
      : hit_(hit),
        options_(options),
        rank_columns_(rank_columns),
        indent_(rank_columns + 2),
        columns_(options.width - std::min(options.width, indent_)),
        out_(out) {}

  void title() {
    const std::string date = one_line(compact_date(hit_.date));
    const std::size_t date_columns = date.empty() ? 0 : display_width(date) + 2;
    const std::size_t first = columns_ > date_columns ? columns_ - date_columns : 1;
    const std::vector<Span> text{{one_line(hit_.title), Role::kTitle}};
    auto lines = wrap(text, {first, columns_, kTitleLines});
    if (lines.empty()) lines.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Line line;
      if (i == 0) {
        const std::string rank = std::to_string(hit_.rank);
        line.move_to(rank_columns_ - std::min(rank.size(), rank_columns_));
        line.add(rank, Role::kMinor);
      }
      line.move_to(indent_).add(lines[i]);
      if (i == 0 && !date.empty()) {
        line.move_to(options_.width - display_width(date)).add(date, Role::kDate);
      }
      put(line);
    }
  }

  void place_and_war() {
    std::vector<std::string> places = cleaned(hit_.places);
    std::vector<std::string> wars = cleaned(hit_.part_of);
    if (places.empty() && wars.empty()) return;
    // The smallest place says where it was; the larger ones go first, then other wars.
    std::size_t more_wars = 0;
    const auto excess = [&] {
      const std::size_t width = joined_width(places) + joined_width(wars) +
                                (places.empty() || wars.empty() ? 0 : kDotWidth) +
                                more_text(more_wars).size();
      return width > columns_ ? width - columns_ : 0;
    };
    while (excess() > 0 && wars.size() > 1) {
      wars.pop_back();
      ++more_wars;
    }
    while (excess() > 0 && places.size() > 1)
      places.pop_back();
    if (excess() > 0) {
      const std::size_t room =
          columns_ - more_text(more_wars).size() - (places.empty() || wars.empty() ? 0 : kDotWidth);
      share(places, wars, room);
    }
    Line line = indented();
    add_joined(line, places);
    if (!places.empty() && !wars.empty()) line.add(kDot, Role::kMinor);
    add_joined(line, wars);
    line.add(more_text(more_wars), Role::kMinor);
    put(line);
  }

  void sides() {
    const std::vector<Line> lines = sides_lines(hit_.sides, indent_, columns_);
    for (const Line& line : lines)
      put(line);
    const std::string text = one_line(hit_.short_description);
    if (lines.empty() && !text.empty()) put(indented().add(elide_end(text, columns_)));
  }

  void outcome_and_losses() {
    const std::string outcome = one_line(hit_.outcome);
    const std::vector<std::string> losses = measure_texts(hit_, options_.measures);
    std::vector<Span> text;
    std::size_t width = 0;
    for (const std::string& loss : losses) {
      if (!text.empty()) text.push_back({std::string(kDot), Role::kMinor});
      text.push_back({loss, Role::kPlain});
      width += kDotWidth + display_width(loss);
    }
    Line line = indented();
    if (!outcome.empty()) {
      const bool beside = !text.empty() && (display_width(outcome) + width <= columns_ ||
                                            width + kFewTitleColumns <= columns_);
      line.add(elide_end(outcome, columns_ - (beside ? width : 0)), Role::kOutcome);
      if (beside) {
        line.add(kDot, Role::kMinor);
        for (const Span& span : text)
          line.add(span.text, span.role);
        text.clear();
      }
      put(line);
    }
    for (const std::vector<Span>& part : wrap(text, {columns_, columns_, text.size()})) {
      Line next = indented();
      put(next.add(part));
    }
  }

  void snippet() {
    if (options_.show_snippets && !hit_.snippet.text.empty())
      render_snippet(hit_.snippet, options_, indent_, out_);
  }

  void path() {
    const std::string& file = hit_.file.empty() ? hit_.path : hit_.file;
    if (!file.empty()) render_path(file, options_, indent_, out_);
  }

  // What made the score, a part a line.
  void score() {
    if (hit_.parts.empty()) return;
    Line total = indented();
    total.add(fmt::format("score {:.4f}", hit_.score), Role::kHeading);
    put(total);
    for (const ScorePart& part : hit_.parts) {
      Line line = indented();
      line.add(fmt::format("{:>9.4f}", part.weight), Role::kMinor).add_blanks(2).add(part.what);
      if (!part.field.empty()) line.add_blanks(1).add("in " + part.field, Role::kMinor);
      put(line);
    }
  }

 private:
  static std::vector<std::string> cleaned(const std::vector<std::string>& names) {
    std::vector<std::string> out;
    for (const std::string& name : names) {
      std::string text = one_line(name);
      if (!text.empty()) out.push_back(std::move(text));
    }
    return out;
  }

  static std::size_t joined_width(const std::vector<std::string>& names) {
    std::size_t width = 0;
    for (const std::string& name : names)
      width += display_width(name) + (&name == &names.front() ? 0 : 2);
    return width;
  }

  static std::string more_text(std::size_t more) {
    return more > 0 ? " +" + std::to_string(more) : "";
  }

  static void add_joined(Line& line, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (&name != &names.front()) line.add(", ");
      line.add(name);
    }
  }

  // One place and one war, either of which may be missing: the longer one is elided first.
  static void share(std::vector<std::string>& places, std::vector<std::string>& wars,
                    std::size_t room) {
    if (places.empty() || wars.empty()) {
      std::string& only = places.empty() ? wars.front() : places.front();
      only = elide_middle(only, room);
      return;
    }
    const std::size_t half = room / 2;
    const std::size_t place = display_width(places.front());
    const std::size_t war = display_width(wars.front());
    const std::size_t for_place = war <= half ? room - war : std::min(place, room - half);
    places.front() = elide_middle(places.front(), for_place);
    wars.front() = elide_middle(wars.front(), room - std::min(room, for_place));
  }

  Line indented() const {
    Line line;
    line.add_blanks(indent_);
    return line;
  }

  void put(const Line& line) { line.append_to(out_, style_of(options_)); }

  const Hit& hit_;
  const TextOptions& options_;
  std::size_t rank_columns_;
  std::size_t indent_;
  std::size_t columns_;
  std::string& out_;
};

}  // namespace

void render_path(const std::string& file, const TextOptions& options, std::size_t indent,
                 std::string& out) {
  const bool linked = options.hyperlinks && !options.folder.empty();
  // A name that cannot be shown as it is, is shown as a shell reads it: nothing of it is hidden.
  const std::string shown = printable(file) == file ? file : shell_quote(file);
  Line line;
  line.add_blanks(indent).add_copyable(shown, Role::kMinor,
                                       linked ? file_url(options.host, options.folder, file) : "");
  line.append_to(out, style_of(options));
}

void render_hit(const Hit& hit, const TextOptions& options, std::size_t rank_columns,
                std::string& out) {
  HitRenderer renderer(hit, options, rank_columns, out);
  renderer.title();
  renderer.place_and_war();
  renderer.sides();
  renderer.outcome_and_losses();
  renderer.snippet();
  renderer.path();
  renderer.score();
}

}  // namespace muster
