#include "indexer/front_matter_keys.h"

#include "common/unicode.h"

namespace muster {
namespace {

struct Row {
  std::string_view key;  // plain
  Meaning meaning;
  int rank;
};

constexpr Row kRows[] = {
    {"title", Meaning::kTitle, 0},
    {"subject", Meaning::kTitle, 1},
    {"shortdescription", Meaning::kShortDescription, 0},
    {"description", Meaning::kDescription, 0},
    {"excerpt", Meaning::kDescription, 1},
    {"author", Meaning::kAuthor, 0},
    {"authors", Meaning::kAuthor, 1},
    {"img", Meaning::kImage, 0},
    {"image", Meaning::kImage, 1},
    {"pubdate", Meaning::kPublished, 0},
    {"publishdate", Meaning::kPublished, 1},
    {"publisheddate", Meaning::kPublished, 2},
    {"datepublished", Meaning::kPublished, 3},
    {"publicationdate", Meaning::kPublished, 4},
    {"publishedat", Meaning::kPublished, 5},
    {"published", Meaning::kPublished, 6},
    {"tags", Meaning::kTags, 0},
    {"tag", Meaning::kTags, 0},
    {"category", Meaning::kTags, 0},
    {"categories", Meaning::kTags, 0},
    {"date", Meaning::kDates, 0},
    {"dates", Meaning::kDates, 0},
    {"place", Meaning::kPlaces, 0},
    {"places", Meaning::kPlaces, 0},
    {"infoboxes", Meaning::kInfoboxes, 0},
    {"infobox", Meaning::kInfoboxes, 0},
};

}  // namespace

std::string plain_key(std::string_view key) {
  std::string out;
  for (const char c : ascii_lower(key)) {
    if (c != '_' && c != '-' && c != ' ') out += c;
  }
  return out;
}

KnownKey known_key(std::string_view key) {
  const std::string plain = plain_key(key);
  for (const Row& row : kRows) {
    if (row.key == plain) return {row.meaning, row.rank};
  }
  return {};
}

}  // namespace muster
