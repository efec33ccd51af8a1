#include "common/stemmer.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace muster {
namespace {

constexpr std::size_t kSlots = 4096;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Stemmer::Stemmer(Xapian::Stem stem, std::string language)
    : stem_(std::move(stem)), language_(std::move(language)) {}

Result<Stemmer> Stemmer::make(std::string_view language) {
  // The walk's prefix rests on rules of English, so no other of Xapian's languages is taken.
  if (language == "none") return Stemmer(Xapian::Stem(), "none");
  if (language != "english") {
    return fail(ErrorCode::kUsage, "unknown language '" + std::string(language) + "'",
                "the languages are 'english' and 'none'");
  }
  try {
    return Stemmer(Xapian::Stem("english"), "english");
  } catch (const Xapian::Error& error) {
    return fail(ErrorCode::kSystem, "no English stemmer: " + error.get_msg());
  }
}

std::string_view Stemmer::stem(std::string_view word) {
  if (slots_.empty()) slots_.resize(kSlots);
  Slot& slot = slots_[std::hash<std::string_view>{}(word) % kSlots];
  if (slot.word != word) {
    word_ = word;
    slot.stem = stem_(word_);
    slot.word = word;
  }
  return slot.stem;
}

bool has_other_forms(std::string_view word, Stemmer& stemmer) {
  if (stemmer.is_none()) return false;
  const std::string_view stem = stemmer.stem(word);
  if (stem.size() < 2) return false;
  // Every rule wants a vowel in what it leaves, but for that which makes -ss of -sses.
  return stem.find_first_of("aeiouy") != std::string_view::npos || ends_with(stem, "ss");
}

std::string stem_walk_prefix(std::string_view word, Stemmer& stemmer) {
  std::string stem(stemmer.stem(word));
  if (stemmer.is_none()) return stem;
  // Irregular ones: dying, lying, tying, and skies beside sky.
  constexpr std::array<std::string_view, 4> kIrregular{"die", "lie", "tie", "sky"};
  std::size_t size = stem.size();
  if (std::find(kIrregular.begin(), kIrregular.end(), stem) != kIrregular.end()) {
    size = stem == "sky" ? 2 : 1;
  } else if ((size > 2 && (stem.back() == 'e' || stem.back() == 'i')) || ends_with(stem, "bl")) {
    // The e may be put there for an ending (hoping), the i for a y (happy), the l come of -bility.
    --size;
  }
  stem.resize(size);
  return stem;
}

}  // namespace muster
