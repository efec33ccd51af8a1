#include "common/fields.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/characters.h"
#include "common/edit_distance.h"
#include "common/infobox_keys.h"
#include "common/unicode.h"

namespace muster {
namespace {

constexpr std::string_view kInfoboxWords = "XI";

// A row in a few lines, so that it can be read as a table.
// clang-format off
constexpr std::array kFields{
    Field{.name = "title", .aliases = "name subject", .kind = FieldKind::kText, .words = "S",
          .whole = terms::kTitleKey,
          .help = "words of the title", .example = "title:\"march 2018\""},
    Field{.name = "summary", .aliases = "description lead", .kind = FieldKind::kText,
          .words = "XSU",
          .help = "words of the short description and the lead", .example = "summary:siege"},
    Field{.name = "body", .aliases = "text", .kind = FieldKind::kText,
          .help = "words of the running text, not of the title or the infobox",
          .example = "body:evacuation"},
    Field{.name = "section", .aliases = "heading", .kind = FieldKind::kText, .words = "XSE",
          .help = "words of the headings", .example = "section:aftermath"},
    Field{.name = "combatant", .aliases = "side who belligerent force", .kind = FieldKind::kName,
          .words = "XC", .whole = "XQC", .slot = slots::kFacets, .sided = true, .facet = true,
          .help = "who fought; combatant1: to combatant4: on that side",
          .example = "combatant:\"free syrian army\""},
    Field{.name = "commander", .aliases = "leader general", .kind = FieldKind::kName, .words = "XM",
          .whole = "XQM", .slot = slots::kFacets + 1, .sided = true, .facet = true,
          .help = "who led", .example = "commander2:grant"},
    Field{.name = "unit", .aliases = "units formation", .kind = FieldKind::kName, .words = "XU",
          .whole = "XQU", .slot = slots::kFacets + 2, .sided = true, .facet = true,
          .help = "units that took part", .example = "unit:\"4th division\""},
    Field{.name = "place", .aliases = "where location in", .kind = FieldKind::kName, .words = "XL",
          .whole = "XQL", .slot = slots::kFacets + 3, .facet = true,
          .help = "where it was", .example = "place:damascus"},
    Field{.name = "war", .aliases = "partof conflict", .kind = FieldKind::kName, .words = "XW",
          .whole = "XQW", .slot = slots::kFacets + 4, .facet = true,
          .help = "the conflict it is directly part of", .example = "war:\"american civil war\""},
    Field{.name = "within", .kind = FieldKind::kName, .words = "XW", .whole = "XQW",
          .help = "the conflict it is part of, through any number of steps",
          .example = "within:\"syrian civil war\""},
    Field{.name = "outcome", .aliases = "result status", .kind = FieldKind::kExact, .words = "XR",
          .whole = "XQR", .slot = slots::kFacets + 5, .facet = true,
          .help = "how it ended", .example = "outcome:\"union victory\""},
    Field{.name = "kind", .aliases = "type", .kind = FieldKind::kExact, .whole = "T",
          .slot = slots::kFacets + 6, .facet = true,
          .help = "what the article is about: conflict, settlement, person and so on",
          .example = "kind:conflict"},
    Field{.name = "author", .aliases = "by", .kind = FieldKind::kExact, .words = "A",
          .whole = "XQA", .slot = slots::kFacets + 7, .facet = true,
          .help = "who wrote the article", .example = "author:smith"},
    Field{.name = "tag", .aliases = "tags category keyword", .kind = FieldKind::kExact,
          .words = "XK", .whole = "K", .slot = slots::kFacets + 8, .facet = true,
          .help = "tags and categories", .example = "tag:sieges"},
    Field{.name = "link", .aliases = "links", .kind = FieldKind::kName, .whole = "XQN",
          .help = "articles that link to that page", .example = "link:\"battle of aleppo\""},
    Field{.name = "path", .aliases = "file", .kind = FieldKind::kPath, .whole = "P",
          .help = "the article's path, or a folder above it", .example = "path:syria/"},
    Field{.name = "date", .aliases = "when during", .kind = FieldKind::kDate, .whole = "XD",
          .slot = slots::kFirstDay,
          .help = "when it was: a date or a range that overlaps it",
          .example = "date:2018-03..2018-05"},
    Field{.name = "began", .aliases = "start started", .kind = FieldKind::kDate, .whole = "XB",
          .help = "when it began", .example = "began:1861"},
    Field{.name = "ended", .aliases = "end", .kind = FieldKind::kDate, .whole = "XE",
          .help = "when it ended", .example = "ended:..1865-04-09"},
    Field{.name = "published", .aliases = "pubdate", .kind = FieldKind::kDate, .whole = "XP",
          .help = "when the article was published", .example = "published:last-6-months"},
    Field{.name = "duration", .aliases = "days", .kind = FieldKind::kNumber,
          .slot = slots::kTotals + 3,
          .help = "how many days it took, the first and the last included",
          .example = "duration:..3"},
    Field{.name = "strength", .kind = FieldKind::kNumber, .slot = slots::kNumbers, .sided = true,
          .help = "persons of some side; strength1: to strength4: of that side",
          .example = "strength1:10k.."},
    Field{.name = "killed", .aliases = "dead deaths", .kind = FieldKind::kNumber,
          .slot = slots::kNumbers + 8, .sided = true,
          .help = "killed of some side, or in all", .example = "killed:100..500"},
    Field{.name = "wounded", .aliases = "injured", .kind = FieldKind::kNumber,
          .slot = slots::kNumbers + 16, .sided = true,
          .help = "wounded of some side, or in all", .example = "wounded2:>1,000"},
    Field{.name = "captured", .aliases = "prisoners", .kind = FieldKind::kNumber,
          .slot = slots::kNumbers + 24, .sided = true,
          .help = "captured of some side, or in all", .example = "captured:50.."},
    Field{.name = "missing", .kind = FieldKind::kNumber, .slot = slots::kNumbers + 32,
          .sided = true,
          .help = "missing of some side, or in all", .example = "missing:1.."},
    Field{.name = "casualties", .aliases = "losses", .kind = FieldKind::kNumber,
          .slot = slots::kNumbers + 40, .sided = true,
          .help = "losses whose kind the article leaves open", .example = "casualties2:1k..2.5k"},
    Field{.name = "near", .aliases = "around", .kind = FieldKind::kNear, .slot = slots::kPoint,
          .help = "within a distance of a point: latitude,longitude,distance",
          .example = "near:36.2,37.16,25km"},
    Field{.name = "has", .kind = FieldKind::kFlag, .whole = terms::kHas,
          .help = "articles that say something of that field or infobox key",
          .example = "has:coordinates"},
    Field{.name = "is", .kind = FieldKind::kFlag, .whole = terms::kIs,
          .help = "a state of the article: is:ongoing", .example = "is:ongoing"},
    Field{.name = "year", .kind = FieldKind::kDate, .facet = true,
          .help = "the years it touches", .example = "year:1863"},
    Field{.name = "decade", .kind = FieldKind::kDate, .facet = true,
          .help = "the decades it touches", .example = "decade:1860s"},
    Field{.name = "century", .kind = FieldKind::kDate, .facet = true,
          .help = "the centuries it touches", .example = "century:19"},
    Field{.name = "month", .kind = FieldKind::kDate, .facet = true,
          .help = "the months it touches", .example = "month:2018-03"},
};
// clang-format on

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool same_blind(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

// Calls `visit(name)` with the field's name and each alias until it returns true.
template <class Visit>
bool any_name(const Field& field, Visit visit) {
  if (visit(field.name)) return true;
  std::string_view rest = field.aliases;
  while (!rest.empty()) {
    const std::size_t blank = rest.find(' ');
    if (visit(rest.substr(0, blank))) return true;
    rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
  }
  return false;
}

const Field* find_exact(std::string_view name) {
  for (const Field& field : kFields) {
    if (any_name(field, [&](std::string_view known) { return same_blind(known, name); })) {
      return &field;
    }
  }
  return nullptr;
}

constexpr std::size_t kLongestTypo = 24;

bool is_key_byte(char c) { return is_digit(c) || is_letter(c); }

constexpr std::size_t kLongestKey = 64;

std::string key_prefix(std::string_view family, std::string_view key) {
  const std::string known = infobox_key(key);
  if (known.empty()) return {};
  std::string prefix(family);
  for (const char c : known)
    prefix += upper(c);
  prefix += ':';
  return prefix;
}

}  // namespace

std::span<const Field> fields() { return kFields; }

std::optional<FieldRef> find_field(std::string_view name) {
  if (name.empty()) return std::nullopt;
  if (const Field* field = find_exact(name)) return FieldRef{field, 0};
  const int side = name.back() - '0';
  if (side < 1 || side > kMaxSides) return std::nullopt;
  const Field* field = find_exact(name.substr(0, name.size() - 1));
  if (field == nullptr || !field->sided) return std::nullopt;
  return FieldRef{field, side};
}

const Field& field_named(std::string_view name) { return *find_field(name).value().field; }

std::optional<std::string> suggest_field(std::string_view name) {
  std::string_view stem = name;
  while (!stem.empty() && is_digit(stem.back()))
    stem.remove_suffix(1);
  const std::string_view digits = name.substr(stem.size());
  // A name of one or two letters is near everything that short.
  if (stem.size() < 3 || stem.size() > kLongestTypo) return std::nullopt;
  std::size_t best = stem.size() <= 4 ? 2 : 3;  // must be below
  std::optional<std::string> found;
  for (const Field& field : kFields) {
    any_name(field, [&](std::string_view known) {
      const std::size_t distance =
          known.size() < 3 ? best : edit_distance(ascii_lower(stem), known, best);
      if (distance < best) {
        best = distance;
        found = std::string(known);
        if (field.sided && digits.size() == 1 && digits[0] >= '1' && digits[0] <= '0' + kMaxSides) {
          *found += digits;
        }
      }
      return false;
    });
  }
  return found;
}

std::string infobox_key(std::string_view key) {
  std::string out;
  bool gap = false;
  for (const char c : key) {
    if (!is_key_byte(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += '_';
    gap = false;
    out += lower(c);
    if (out.size() > kLongestKey) return {};
  }
  return out;
}

std::string word_mark(std::string_view prefix) {
  if (prefix.empty()) return {};
  if (prefix.starts_with(kInfoboxWords)) {
    const std::string_view key =
        prefix.substr(kInfoboxWords.size(), prefix.size() - kInfoboxWords.size() - 1);
    if (is_layout_key(ascii_lower(key))) return {};
  }
  const auto is_name = [&](const Field& field) {
    return field.kind == FieldKind::kName && !field.words.empty() &&
           prefix.starts_with(field.words);
  };
  if (std::any_of(fields().begin(), fields().end(), is_name)) return {};
  return std::string(terms::kMark).append(prefix);
}

std::string infobox_prefix(std::string_view key) { return key_prefix(kInfoboxWords, key); }
std::string infobox_number_prefix(std::string_view key) { return key_prefix("XF", key); }

std::string sided_prefix(std::string_view prefix, int side) {
  std::string out(prefix);
  if (side >= 1 && side <= kMaxSides) out += static_cast<char>('A' + side - 1);
  return out;
}

}  // namespace muster
