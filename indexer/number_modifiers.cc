#include "indexer/number_modifiers.h"

#include <array>
#include <string_view>

namespace muster::claims {
namespace {

constexpr int kMostModifiers = 6;

enum class Effect { kAtLeast, kUpTo, kLess, kAbout, kBetween, kNothing };

struct Modifier {
  std::array<std::string_view, 4> words;
  Effect effect;
};

// Longer ones first. They count only when a number follows.
constexpr std::array kModifiers{Modifier{{"no", "fewer", "than", ""}, Effect::kAtLeast},
                                Modifier{{"no", "less", "than", ""}, Effect::kAtLeast},
                                Modifier{{"not", "less", "than", ""}, Effect::kAtLeast},
                                Modifier{{"not", "fewer", "than", ""}, Effect::kAtLeast},
                                Modifier{{"no", "more", "than", ""}, Effect::kUpTo},
                                Modifier{{"not", "more", "than", ""}, Effect::kUpTo},
                                Modifier{{"a", "maximum", "of", ""}, Effect::kUpTo},
                                Modifier{{"a", "minimum", "of", ""}, Effect::kAtLeast},
                                Modifier{{"as", "many", "as", ""}, Effect::kUpTo},
                                Modifier{{"as", "much", "as", ""}, Effect::kUpTo},
                                Modifier{{"as", "high", "as", ""}, Effect::kUpTo},
                                Modifier{{"as", "few", "as", ""}, Effect::kAtLeast},
                                Modifier{{"in", "excess", "of", ""}, Effect::kAtLeast},
                                Modifier{{"upwards", "of", "", ""}, Effect::kAtLeast},
                                Modifier{{"upward", "of", "", ""}, Effect::kAtLeast},
                                Modifier{{"more", "than", "", ""}, Effect::kAtLeast},
                                Modifier{{"greater", "than", "", ""}, Effect::kAtLeast},
                                Modifier{{"at", "least", "", ""}, Effect::kAtLeast},
                                Modifier{{"well", "over", "", ""}, Effect::kAtLeast},
                                Modifier{{"minimum", "of", "", ""}, Effect::kAtLeast},
                                Modifier{{"maximum", "of", "", ""}, Effect::kUpTo},
                                Modifier{{"at", "most", "", ""}, Effect::kUpTo},
                                Modifier{{"up", "to", "", ""}, Effect::kUpTo},
                                Modifier{{"fewer", "than", "", ""}, Effect::kLess},
                                Modifier{{"less", "than", "", ""}, Effect::kLess},
                                Modifier{{"close", "to", "", ""}, Effect::kAbout},
                                Modifier{{"a", "total", "of", ""}, Effect::kNothing},
                                Modifier{{"total", "of", "", ""}, Effect::kNothing},
                                Modifier{{"an", "estimated", "", ""}, Effect::kAbout},
                                Modifier{{"over", "", "", ""}, Effect::kAtLeast},
                                Modifier{{"exceeding", "", "", ""}, Effect::kAtLeast},
                                Modifier{{"above", "", "", ""}, Effect::kAtLeast},
                                Modifier{{"minimum", "", "", ""}, Effect::kAtLeast},
                                Modifier{{"min", "", "", ""}, Effect::kAtLeast},
                                Modifier{{"maximum", "", "", ""}, Effect::kUpTo},
                                Modifier{{"max", "", "", ""}, Effect::kUpTo},
                                Modifier{{"upto", "", "", ""}, Effect::kUpTo},
                                Modifier{{"under", "", "", ""}, Effect::kLess},
                                Modifier{{"below", "", "", ""}, Effect::kLess},
                                Modifier{{"about", "", "", ""}, Effect::kAbout},
                                Modifier{{"around", "", "", ""}, Effect::kAbout},
                                Modifier{{"approx", "", "", ""}, Effect::kAbout},
                                Modifier{{"approximately", "", "", ""}, Effect::kAbout},
                                Modifier{{"circa", "", "", ""}, Effect::kAbout},
                                Modifier{{"c", "", "", ""}, Effect::kAbout},
                                Modifier{{"ca", "", "", ""}, Effect::kAbout},
                                Modifier{{"cca", "", "", ""}, Effect::kAbout},
                                Modifier{{"cc", "", "", ""}, Effect::kAbout},
                                Modifier{{"roughly", "", "", ""}, Effect::kAbout},
                                Modifier{{"some", "", "", ""}, Effect::kAbout},
                                Modifier{{"nearly", "", "", ""}, Effect::kAbout},
                                Modifier{{"almost", "", "", ""}, Effect::kAbout},
                                Modifier{{"perhaps", "", "", ""}, Effect::kAbout},
                                Modifier{{"probably", "", "", ""}, Effect::kAbout},
                                Modifier{{"possibly", "", "", ""}, Effect::kAbout},
                                Modifier{{"maybe", "", "", ""}, Effect::kAbout},
                                Modifier{{"estimated", "", "", ""}, Effect::kAbout},
                                Modifier{{"est", "", "", ""}, Effect::kAbout},
                                Modifier{{"between", "", "", ""}, Effect::kBetween},
                                Modifier{{"all", "", "", ""}, Effect::kNothing},
                                Modifier{{"from", "", "", ""}, Effect::kNothing},
                                Modifier{{"undefined", "", "", ""}, Effect::kNothing},
                                Modifier{{"another", "", "", ""}, Effect::kNothing},
                                Modifier{{"even", "", "", ""}, Effect::kNothing},
                                Modifier{{"only", "", "", ""}, Effect::kNothing},
                                Modifier{{"exactly", "", "", ""}, Effect::kNothing},
                                Modifier{{"further", "", "", ""}, Effect::kNothing},
                                Modifier{{"additional", "", "", ""}, Effect::kNothing},
                                Modifier{{"the", "", "", ""}, Effect::kNothing}};

std::string_view word(const std::vector<Token>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].type == TokenType::kWord ? tokens[at].lower
                                                                   : std::string_view();
}

bool symbol(const std::vector<Token>& tokens, std::size_t at, char what) {
  return at < tokens.size() && tokens[at].type == TokenType::kSymbol &&
         tokens[at].lower.front() == what;
}

const Modifier* match(const std::vector<Token>& tokens, std::size_t at) {
  const std::string_view first = word(tokens, at);
  if (first.empty()) return nullptr;
  for (const Modifier& modifier : kModifiers) {
    if (modifier.words[0] != first) continue;
    std::size_t i = 1;
    while (i < modifier.words.size() && !modifier.words[i].empty() &&
           word(tokens, at + i) == modifier.words[i])
      ++i;
    if (i == modifier.words.size() || modifier.words[i].empty()) return &modifier;
  }
  return nullptr;
}

void apply(Effect effect, Modifiers& modifiers) {
  switch (effect) {
    case Effect::kAtLeast:
      modifiers.at_least = true;
      break;
    case Effect::kUpTo:
      modifiers.up_to = true;
      break;
    case Effect::kLess:
      modifiers.less = true;
      break;
    case Effect::kAbout:
      modifiers.approximate = true;
      break;
    case Effect::kBetween:
      modifiers.between = true;
      break;
    case Effect::kNothing:
      break;
  }
}

}  // namespace

Modifiers read_modifiers(const std::vector<Token>& tokens, std::size_t& at) {
  Modifiers found;
  for (int i = 0; i < kMostModifiers; ++i) {
    if (symbol(tokens, at, '~')) {
      found.approximate = true;
      ++at;
    } else if (symbol(tokens, at, '<') || symbol(tokens, at, '>') || symbol(tokens, at, '+')) {
      found.less = found.less || symbol(tokens, at, '<');
      found.at_least = found.at_least || !symbol(tokens, at, '<');
      ++at;
      if (symbol(tokens, at, '=')) ++at;
    } else if (const Modifier* modifier = match(tokens, at)) {
      for (std::string_view part : modifier->words)
        at += part.empty() ? 0U : 1U;
      apply(modifier->effect, found);
    } else {
      break;
    }
  }
  return found;
}

void read_tail(const std::vector<Token>& tokens, std::size_t& at, Modifiers& modifiers) {
  const std::string_view a = word(tokens, at);
  const std::string_view b = word(tokens, at + 1);
  if ((a == "or" || a == "and") && (b == "more" || b == "above" || b == "over")) {
    modifiers.at_least = true;
  } else if (a == "or" && (b == "so" || b == "thereabouts")) {
    modifiers.approximate = true;
  } else if ((a == "or" && (b == "fewer" || b == "less")) || (a == "at" && b == "most")) {
    modifiers.up_to = true;
  } else if (a == "at" && b == "least") {
    modifiers.at_least = true;
  } else {
    if (symbol(tokens, at, '~')) {
      modifiers.approximate = true;
      ++at;
    }
    return;
  }
  at += 2;
}

}  // namespace muster::claims
