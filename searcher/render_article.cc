#include "searcher/render_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/characters.h"
#include "common/fields.h"
#include "common/infobox_keys.h"
#include "common/printable_json.h"
#include "common/unicode.h"
#include "searcher/columns.h"
#include "searcher/compact_date.h"
#include "searcher/json_values.h"
#include "searcher/labelled_row.h"
#include "searcher/quantity_text.h"
#include "searcher/render_forces.h"
#include "searcher/render_hit.h"

namespace muster {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLeastLabel = 11;  // "coordinates"
constexpr std::size_t kMostLabel = 18;

// Infobox keys whose texts are told by rows of their own. A digit at the end is a side's number.
bool is_told(std::string_view key) {
  constexpr std::array<std::string_view, 14> kTold{
      "conflict",  "partof", "date",     "place",      "result",  "coordinates", "combatant",
      "commander", "units",  "strength", "casualties", "caption", "title",       "name"};
  while (!key.empty() && is_digit(key.back()))
    key.remove_suffix(1);
  return std::find(kTold.begin(), kTold.end(), key) != kTold.end();
}

struct OtherRow {
  std::string label;
  std::string text;
};

// The letters and digits of a date, months by their first three letters: what tells whether the
// article's own words say more than the short form.
std::string date_signs(std::string_view text) {
  std::string out;
  std::size_t letters = 0;
  for (const char c : ascii_lower(text)) {
    const bool letter = is_ascii_small(c);
    letters = letter ? letters + 1 : 0;
    if ((letter && letters <= 3) || is_digit(c)) out += c;
  }
  return out;
}

std::vector<OtherRow> other_rows(const Json& record) {
  std::vector<OtherRow> rows;
  const std::string outcome = text_at(object_at(record, "outcome"), "text");
  for (const Json& field : list_at(record, "infobox")) {
    const std::string key = infobox_key(text_at(field, "key"));
    const std::string text = text_at(field, "text");
    if (key.empty() || is_layout_key(key) || is_told(key) || one_line(text).empty() ||
        text == outcome)
      continue;
    std::string label = key;
    std::replace(label.begin(), label.end(), '_', ' ');
    rows.push_back({std::move(label), text});
  }
  return rows;
}

class ArticleRenderer {
 public:
  ArticleRenderer(const StoredArticle& article, const Json& record, const TextOptions& options,
                  std::string& out)
      : article_(article),
        record_(record),
        options_(options),
        out_(out),
        others_(other_rows(record)) {
    for (const OtherRow& row : others_)
      labels_ = std::max(labels_, display_width(one_line(row.label)));
    labels_ = std::min(labels_, kMostLabel);
    columns_ = options.width - kRowIndent - labels_ - kRowGap;
  }

  void render() {
    put(wrapped({{one_line(article_.summary.title), Role::kTitle}}, options_.width));
    put(wrapped({{one_line(article_.summary.short_description), Role::kPlain}}, options_.width));
    facts();
    const Json& sides = list_at(record_, "sides");
    if (!sides.empty()) {
      out_ += '\n';
      render_forces(sides, labels_, options_, out_);
    }
    whole_losses();
    if (!others_.empty()) out_ += '\n';
    for (const OtherRow& row_of : others_)
      row(row_of.label, wrapped_lines(row_of.text, Role::kPlain, columns_));
    lead();
    sections();
    out_ += '\n';
    origin();
  }

 private:
  void put(const TextLines& lines, std::size_t indent = 0) {
    for (const auto& one : lines) {
      Line line;
      line.add_blanks(indent).add(one).append_to(out_, style_of(options_));
    }
  }

  void row(std::string_view label, const TextLines& lines) {
    render_row(label, labels_, {lines}, columns_, options_, out_);
  }

  void row(std::string_view label, const std::string& text, Role role = Role::kPlain) {
    row(label, wrapped_lines(text, role, columns_));
  }

  void date() {
    const DateFact& date = article_.summary.date;
    const std::string short_date = compact_date(date);
    TextLines lines;
    if (!short_date.empty()) {
      std::vector<Span> text{{short_date, Role::kDate}};
      if (date.first_day && date.last_day && !date.ongoing && *date.last_day > *date.first_day) {
        const auto days =
            static_cast<std::uint64_t>((*date.last_day - *date.first_day).count()) + 1;
        text.push_back({" · " + count_text(days, "day", "days"), Role::kMinor});
      }
      lines = wrapped(std::move(text), columns_);
    }
    if (date_signs(date.text) != date_signs(short_date)) {
      for (auto& line :
           wrapped_lines(date.text, short_date.empty() ? Role::kPlain : Role::kMinor, columns_))
        lines.push_back(std::move(line));
    }
    row("date", lines);
  }

  void facts() {
    out_ += '\n';
    date();
    const Summary& summary = article_.summary;
    row("place", fmt::format("{}", fmt::join(summary.places, ", ")));
    const Json& point = object_at(record_, "coordinates");
    if (!point.empty()) {
      row("coordinates", fmt::format("{:.4f}, {:.4f}", decimal_at(point, "latitude").value_or(0),
                                     decimal_at(point, "longitude").value_or(0)));
    }
    std::string wars;
    for (const Json& war : list_at(record_, "part_of")) {
      if (war.is_string()) wars += one_line(war.get<std::string>()) + '\n';
    }
    row("part of", wars);
    const Json& outcome = object_at(record_, "outcome");
    row("outcome", text_at(outcome, "text"));
    row("kind", summary.kind);
    row("tags", fmt::format("{}", fmt::join(summary.tags, ", ")));
  }

  void whole_losses() {
    const Json& losses = object_at(record_, "losses");
    bool first = true;
    for (const char* loss : kLossNames) {
      const auto range = range_at(losses, loss);
      if (!range) continue;
      if (first) out_ += '\n';
      first = false;
      row(std::string("all ") + loss, range_text(*range));
    }
  }

  void lead() {
    std::string text;
    if (!article_.sections.empty() && article_.sections.front().heading.empty())
      text = article_.sections.front().text;
    if (trim(text).empty()) text = text_at(record_, "description");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const TextLines lines = wrapped(
          {{one_line(std::string_view(text).substr(at, end - at)), Role::kPlain}}, options_.width);
      if (!lines.empty()) out_ += '\n';
      put(lines);
      at = end + 1;
    }
  }

  void sections() {
    int highest = 6;
    for (const Section& section : article_.sections) {
      if (!section.heading.empty()) highest = std::min(highest, section.level);
    }
    bool first = true;
    for (const Section& section : article_.sections) {
      const std::string heading = one_line(section.heading);
      if (heading.empty()) continue;
      if (first) {
        out_ += '\n';
        Line line;
        line.add("Sections", Role::kHeading).append_to(out_, style_of(options_));
      }
      first = false;
      const auto indent = kRowIndent + 2 * static_cast<std::size_t>(section.level - highest);
      Line line;
      line.add_blanks(indent).add(elide_end(heading, options_.width - indent));
      line.append_to(out_, style_of(options_));
    }
  }

  void origin() {
    std::string text = count_text(static_cast<std::uint64_t>(std::max<std::int64_t>(
                                      number_at(record_, "words").value_or(0), 0)),
                                  "word", "words");
    if (!article_.summary.author.empty()) text += " · by " + article_.summary.author;
    if (!article_.summary.published.empty()) text += " · published " + article_.summary.published;
    put(wrapped({{text, Role::kMinor}}, options_.width));
    render_path(article_.file, options_, 0, out_);
  }

  const StoredArticle& article_;
  const Json& record_;
  const TextOptions& options_;
  std::string& out_;
  std::vector<OtherRow> others_;
  std::size_t labels_ = kLeastLabel;
  std::size_t columns_ = 0;
};

}  // namespace

Result<std::string> render_article(const StoredArticle& article, const TextOptions& given) {
  const Json record = Json::parse(article.record, nullptr, false);
  if (!record.is_object())
    return fail(ErrorCode::kDamaged, printable(article.file) + ": what is stored of it is damaged");
  TextOptions options = given;
  options.width = std::max(options.width, kMinTextWidth);
  std::string out;
  ArticleRenderer(article, record, options, out).render();
  return out;
}

std::string render_record(const StoredArticle& article) {
  return printable_json(article.record) + '\n';
}

}  // namespace muster
