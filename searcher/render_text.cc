#include "searcher/render_text.h"

#include <algorithm>

#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/quantity_text.h"
#include "searcher/render_explanation.h"
#include "searcher/render_facets.h"
#include "searcher/render_hit.h"
#include "searcher/render_timeline.h"
#include "searcher/shell_quote.h"
#include "searcher/wrap.h"

namespace muster {
namespace {

constexpr std::size_t kMinRankColumns = 2;
constexpr std::size_t kHitIndent = 4;
constexpr std::size_t kFewHeadColumns = 40;
constexpr std::size_t kTookColumns = 7;  // "1234 ms"
constexpr std::size_t kHeaderLines = 3;
constexpr std::size_t kNoteLines = 4;

std::string found_text(const Results& results) {
  if (results.total == 0) return "No articles found.";
  std::string text = count_text(results.total, "article", "articles");
  if (results.matched == "any") text += " with some of the words";
  return text;
}

void render_header(const Results& results, const TextOptions& options, std::string& out) {
  const std::string found = found_text(results);
  const std::string took = duration_text(results.took_ms);
  const std::string description = one_line(results.description);
  const std::size_t taken = display_width(found) + 2;
  // Room for the longest, so that lines do not break in another way from run to run.
  const std::size_t right = took.empty() ? 0 : std::max(took.size(), kTookColumns) + 2;
  // Beside the count where it fits there or has room to be read in, else below.
  const std::size_t least = std::min(kFewHeadColumns, display_width(description));
  const bool beside = taken + right + least <= options.width;
  const std::size_t at = beside ? taken : kHitIndent;
  const std::size_t columns = options.width - at;
  const auto lines = wrap({{description, Role::kPlain}},
                          {beside ? columns - right : columns, columns, kHeaderLines});
  Line header;
  header.add(found, Role::kHeading);
  if (beside && !lines.empty()) header.move_to(at).add(lines.front());
  if (!took.empty() && taken + took.size() <= options.width)
    header.move_to(options.width - took.size()).add(took, Role::kMinor);
  header.append_to(out, style_of(options));
  for (std::size_t i = beside ? 1 : 0; i < lines.size(); ++i) {
    Line line;
    line.move_to(at).add(lines[i]).append_to(out, style_of(options));
  }
}

void render_note(std::string_view label, const std::string& note, const TextOptions& options,
                 std::string& out) {
  const std::vector<Span> text{{std::string(label), Role::kNote}, {one_line(note), Role::kPlain}};
  for (const auto& part : wrap(text, {options.width, options.width, kNoteLines, 1})) {
    Line line;
    line.add(part).append_to(out, style_of(options));
  }
}

void render_hits(const Results& results, const TextOptions& options, std::string& out) {
  std::size_t rank_columns = kMinRankColumns;
  for (const Hit& hit : results.hits)
    rank_columns = std::max(rank_columns, std::to_string(hit.rank).size());
  for (const Hit& hit : results.hits) {
    out += '\n';
    render_hit(hit, options, rank_columns, out);
  }
}

// A line with a command to copy.
void render_command(std::string_view label, const std::vector<std::string>& words,
                    const TextOptions& options, std::string& out) {
  Line line;
  line.add_blanks(1).add(label, Role::kMinor).add_blanks(1);
  line.add_copyable(shell_command(words), Role::kPlain).append_to(out, style_of(options));
}

using Words = std::vector<std::string>;

Words with(Words command, const Words& more) {
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

// One command beside what it is for, several below it.
void render_commands(std::string_view label, const std::vector<Words>& commands,
                     const TextOptions& options, std::string& out) {
  if (commands.size() == 1) render_command(label, commands.front(), options, out);
  if (commands.size() < 2) return;
  Line line;
  line.add_blanks(1).add(label, Role::kMinor).append_to(out, style_of(options));
  for (const Words& command : commands)
    render_command("", command, options, out);
}

void render_next(const Results& results, const TextOptions& options, std::string& out) {
  const std::size_t shown = results.offset + results.hits.size();
  const std::uint64_t left = results.total > shown ? results.total - shown : 0;
  const bool more = left > 0 && !results.hits.empty();
  std::string text;
  if (options.command.empty()) {
    if (more) {
      Line line;
      line.add_blanks(1).add(count_text(left, "more article", "more articles"), Role::kMinor);
      line.append_to(text, style_of(options));
    }
  } else {
    std::vector<Words> narrow;
    for (const std::string& value : narrowing(results.facets, results.total))
      narrow.push_back(with(options.command, {"--where", value}));
    render_commands("Narrow it down:", narrow, options, text);
    if (const auto closer = results.timeline ? closer_look(*results.timeline) : std::nullopt)
      render_command("Look closer:", with(options.command, *closer), options, text);
    if (more) {
      const Words page = with(options.page_options, {"--offset", std::to_string(shown)});
      render_command(count_text(left, "more:", "more:"), with(options.command, page), options,
                     text);
    }
  }
  if (!text.empty()) out.append("\n").append(text);
}

}  // namespace

std::string render_text(const Results& results, const TextOptions& given) {
  TextOptions options = given;
  options.width = std::max(options.width, kMinTextWidth);
  std::string out;
  render_header(results, options, out);
  if (results.suggestion && !one_line(*results.suggestion).empty()) {
    const bool corrected = results.matched == "corrected";
    render_note(corrected ? "Showing: " : "Did you mean: ", *results.suggestion, options, out);
  }
  for (const std::string& note : results.notes)
    render_note("note: ", note, options, out);
  if (results.total > 0 && results.hits.empty() && results.offset >= results.total) {
    Line line;
    line.add("The last one is number " + number_text(static_cast<std::int64_t>(results.total)) +
             ".");
    line.append_to(out, style_of(options));
  }
  if (results.explanation) render_explanation(*results.explanation, options, out);
  render_hits(results, options, out);
  if (!results.facets.empty() && results.total > 0) {
    out += '\n';
    render_facets(results.facets, options, out);
  }
  if (results.timeline && !results.timeline->buckets.empty()) {
    out += '\n';
    render_timeline(*results.timeline, options, out);
  }
  render_next(results, options, out);
  return out;
}

}  // namespace muster
