#include "tests/bench/article_generator.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

#include "tests/bench/generated_words.h"

namespace muster::bench {
namespace {

constexpr std::array kMonths = {"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};

struct Period {
  int year = 0;
  std::size_t month = 0;
  std::size_t day = 0;
  std::size_t days = 0;
};

// As infoboxes write it; half a dozen ways.
std::string date_text(Random& random, const Period& at) {
  const std::string month = kMonths[at.month];
  const std::string year =
      at.year < 1 ? fmt::format("{} BC", 1 - at.year) : std::to_string(at.year);
  const std::size_t last = std::min<std::size_t>(at.day + at.days, 28);
  switch (random.below(8)) {
    case 0:
      return fmt::format("{} {}, {}", month, at.day, year);
    case 1:
      return fmt::format("{} {}–{}, {}", month, at.day, last, year);
    case 2:
      return fmt::format("c. {}", year);
    case 3:
      return fmt::format("{} {} – {} {} {}", at.day, month, last, kMonths[(at.month + 2) % 12],
                         year);
    case 4:
      return fmt::format("{} {}", month, year);
    case 5:
      return fmt::format("{}–{} {} {}", at.day, last, month, year);
    case 6:
      return fmt::format("{} {} {} – {} {} {} ({} days)", at.day, month, year, last,
                         kMonths[(at.month + 1) % 12], year, at.days + 30);
    default:
      return fmt::format("{} {} {}", at.day, month, year);
  }
}

std::string thousands(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3; at -= 3)
    out.insert(at - 3, ",");
  return out;
}

// One article on its way: what it is about, and the text so far.
class Writer {
 public:
  Writer(std::uint64_t seed, std::size_t number) : random_(mix(seed, number)) {
    size_ = std::exp(0.55 * normal());
    war_ = war_of_rank(random_.zipf(1.1, 3'000));
    town_ = place_of_rank(random_.zipf(1.1, 60'000));
    region_ = region_of_rank(random_.zipf(1.1, 5'000));
    period_.year = random_.chance(0.03) ? -static_cast<int>(random_.between(1, 900))
                                        : 2024 - static_cast<int>(random_.zipf(1.02, 1'500));
    period_.month = random_.below(12);
    period_.day = random_.between(1, 20);
    period_.days = random_.zipf(1.1, 40);
    const std::size_t groups = random_.between(2, 5 + scaled(2.5));
    for (std::size_t i = 0; i < groups; ++i)
      groups_.push_back(group_of_rank(random_.zipf(1.1, 30'000)));
    const std::size_t persons = random_.between(2, 4 + scaled(2.5));
    for (std::size_t i = 0; i < persons; ++i)
      persons_.push_back(person_of_rank(random_.zipf(1.08, 200'000)));
    for (std::size_t i = 0; i < 6 + scaled(4); ++i)
      places_.push_back(place_of_rank(random_.zipf(1.1, 60'000)));
    for (std::size_t i = 0; i < 24 + scaled(16); ++i)
      topic_.push_back(word_of_rank(draw_word(random_) + 60));
    constexpr std::array kKinds = {"Battle of", "Siege of", "Capture of", "Raid on"};
    name_ = random_.chance(0.3) ? fmt::format("{} offensive", town_.name)
                                : fmt::format("{} {}", random_.of(kKinds), town_.name);
    title_ = name_;
    if (random_.chance(0.6)) {
      title_ +=
          period_.year < 1 ? "" : fmt::format(" ({} {})", kMonths[period_.month], period_.year);
    }
  }

  std::string article() {
    const std::string lead = fmt::format("The {} was {} the {}. {}", title_, words(5, 9), war_.page,
                                         sentences(2 + scaled(1.5)));
    out_ = "---\n";
    line("title: " + title_);
    line("shortDescription: " + capitalised(words(3, 6)) + " of the " + war_.page);
    folded("description: ", lead, 2);
    line("author: " +
         (random_.chance(0.8) ? "Wikipedia" : person_of_rank(random_.zipf(1.1, 99)).page));
    if (random_.chance(0.7)) {
      line(fmt::format("img: https://upload.example.org/commons/{}/{}_map.png", random_.below(16),
                       town_.name));
    }
    if (random_.chance(0.2)) {
      line("tags:");
      for (std::size_t i = 0; i < 3; ++i)
        line("  - " + capitalised(word_of_rank(60 + random_.zipf(1.1, 400))));
    }
    line("infoboxes:");
    infobox();
    out_ += "---\n\n";
    return out_ + lead + "\n\n" + sections(true);
  }

  std::string body() { return sections(false); }

 private:
  double normal() {
    return std::sqrt(-2 * std::log(1 - random_.unit())) * std::cos(6.28318530718 * random_.unit());
  }
  std::size_t scaled(double number) const { return static_cast<std::size_t>(number * size_); }

  std::string words(std::size_t low, std::size_t high) {
    std::string text;
    const std::size_t count = random_.between(low, high);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += random_.chance(0.05) ? ", " : " ";
      text += word();
    }
    return text;
  }

  // An article speaks of its own things again and again.
  std::string word() {
    const double kind = random_.unit();
    if (kind < 0.045) return groups_[random_.zipf(1.1, static_cast<double>(groups_.size()))].name;
    if (kind < 0.06) return persons_[random_.zipf(1.1, static_cast<double>(persons_.size()))].name;
    if (kind < 0.10) return places_[random_.zipf(1.1, static_cast<double>(places_.size()))].name;
    if (kind < 0.11)
      return fmt::format("{} {}", random_.between(1, 28), kMonths[random_.below(12)]);
    if (kind < 0.12) return thousands(random_.zipf(1.0001, 100'000) + 1);
    if (kind < 0.22) return topic_[random_.zipf(1.05, static_cast<double>(topic_.size()))];
    return word_of_rank(draw_word(random_));
  }

  std::string sentence() { return capitalised(words(10, 30)) + "."; }
  std::string sentences(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
      text += (i == 0 ? "" : " ") + sentence();
    return text;
  }

  std::string sections(bool markup) {
    constexpr std::array kHeadings = {"Background", "Prelude", "Battle",    "Order of battle",
                                      "Aftermath",  "Legacy",  "Reactions", "Significance"};
    std::string text;
    const std::size_t count = 1 + scaled(2.2);
    for (std::size_t i = 0; i < count; ++i) {
      if (markup) text += i % 3 == 2 ? "### " : "## ";
      text += i % 3 == 2 ? capitalised(words(2, 5)) : std::string(random_.of(kHeadings));
      text += '\n';
      for (std::size_t j = 0; j < 1 + i % 2; ++j) {
        text += sentences(3 + scaled(2.5));
        if (markup && random_.chance(0.3)) {
          text += fmt::format(" The **{}** held [{}]({}).", groups_[0].name, places_[0].name,
                              "https://example.org/wiki/" + places_[0].name);
        }
        text += "\n\n";
      }
    }
    text += markup ? "## See also\n" : "See also\n";
    for (std::size_t i = 0; i < 3; ++i)
      text += fmt::format(" * Battle of {}\n", place_of_rank(random_.zipf(1.1, 60'000)).name);
    return text;
  }

  void line(const std::string& text) { out_ += text + '\n'; }

  // As the converter folds long scalars: at blanks, before 80 columns.
  void folded(const std::string& key, const std::string& text, std::size_t indent) {
    std::string current = key;
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      if (current.size() + end - begin > 78) {
        line(current.substr(0, current.size() - 1));
        current = std::string(indent, ' ');
      }
      current += text.substr(begin, end - begin) + ' ';
      begin = end + 1;
    }
    line(current.substr(0, current.size() - 1));
  }

  void field(const std::string& key, const std::vector<std::string>& lines) {
    line(fmt::format("    {}:", key));
    if (lines.size() == 1) {
      folded("      text: ", lines[0], 8);
      return;
    }
    line("      text: |-");
    for (const std::string& one : lines)
      line("        " + one);
  }

  void links(const std::vector<Entity>& entities) {
    line("      links:");
    for (const Entity& one : entities) {
      const bool own_text = one.name != one.page;
      if (own_text) line("        - text: " + one.name);
      line(own_text ? "          type: internal" : "        - type: internal");
      line("          page: " + one.page);
    }
  }

  std::vector<Entity> some(const std::vector<Entity>& all, std::size_t side, std::size_t sides) {
    std::vector<Entity> chosen;
    for (std::size_t i = side; i < all.size(); i += sides)
      chosen.push_back(all[i]);
    return chosen;
  }

  void names(const std::string& key, const std::vector<Entity>& entities, double notes) {
    if (entities.empty()) return;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < entities.size(); ++i) {
      std::string text = (i > 0 && random_.chance(0.2) ? "* " : "") + entities[i].name;
      if (random_.chance(notes)) text += fmt::format(" ({})", words(1, 3));
      if (random_.chance(0.08)) text = fmt::format("Flag of {}.svg {}", town_.name, text);
      lines.push_back(std::move(text));
    }
    field(key, lines);
    links(entities);
    if (random_.chance(0.2)) {
      line("      formatting:");
      line("        bold:");
      line("          - " + entities[0].name);
    }
  }

  void infobox() {
    line("  - conflict:");
    line("      text: " + title_);
    field("partof", {war_.name});
    links({{war_.page, war_.page}});
    if (random_.chance(0.8)) {
      field("image", {town_.name + " map.svg"});
      field("caption", {capitalised(words(6, 24))});
    }
    field("date", {date_text(random_, period_)});
    field("place", {fmt::format("{}, {}", town_.name, region_.name)});
    links({town_, region_});
    if (random_.chance(0.5)) {
      field("coordinates",
            {fmt::format("{:.5f}°N, {:.5f}°E", 10 + 50 * random_.unit(), 100 * random_.unit())});
    }
    result();
    const std::size_t sides = random_.chance(0.1) ? 3 : 2;
    for (std::size_t side = 0; side < sides; ++side)
      names(fmt::format("combatant{}", side + 1), some(groups_, side, sides), 0.1);
    for (std::size_t side = 0; side < sides; ++side)
      names(fmt::format("commander{}", side + 1), some(persons_, side, sides), 0.25);
    for (std::size_t side = 0; side < sides; ++side) {
      if (random_.chance(0.5)) {
        std::vector<Entity> units;
        for (std::size_t i = 0; i < 1 + scaled(2); ++i)
          units.push_back(group_of_rank(random_.zipf(1.1, 30'000)));
        names(fmt::format("units{}", side + 1), units, 0);
      }
    }
    for (std::size_t side = 0; side < sides; ++side)
      numbers(side + 1);
    if (random_.chance(0.4)) {
      field("casualties3", {fmt::format("{} civilians killed", 1 + random_.zipf(1.05, 9'000))});
    }
    if (random_.chance(0.2)) field("territory", {sentence()});
  }

  void result() {
    const std::string winner = groups_[random_.below(2)].name;
    if (random_.chance(0.3)) {
      field("result", {winner + " victory"});
      return;
    }
    std::vector<std::string> lines = {winner + " victory"};
    for (std::size_t i = 0; i < 1 + scaled(1.5); ++i)
      lines.push_back("* " + capitalised(words(6, 18)));
    field("result", lines);
    if (random_.chance(0.5)) links({places_[0], groups_[0]});
  }

  void numbers(std::size_t side) {
    const std::size_t strength = 50 + random_.zipf(1.0001, 200'000);
    if (random_.chance(0.7)) {
      std::string text = random_.chance(0.4)
                             ? fmt::format("{}–{}", thousands(strength), thousands(strength * 2))
                             : thousands(strength);
      if (random_.chance(0.4)) text += random_.chance(0.5) ? " soldiers" : " men";
      field(fmt::format("strength{}", side), {text});
    }
    if (random_.chance(0.8)) {
      const std::size_t killed = 1 + strength / random_.between(4, 60);
      std::vector<std::string> lines = {fmt::format("{} killed", thousands(killed))};
      if (random_.chance(0.4)) lines[0] += fmt::format(" (per {})", groups_[0].name);
      if (random_.chance(0.5)) lines.push_back(fmt::format("{}+ wounded", thousands(killed * 2)));
      if (random_.chance(0.2)) lines.push_back(fmt::format("{} captured", killed / 2 + 1));
      field(fmt::format("casualties{}", side), lines);
    }
  }

  Random random_;
  double size_ = 1;  // beside the average article
  Period period_;
  Entity war_, town_, region_;
  std::vector<Entity> groups_, persons_, places_;
  std::vector<std::string> topic_;
  std::string name_, title_, out_;
};

}  // namespace

std::string ArticleGenerator::article(std::size_t number) const {
  return Writer(seed_, number).article();
}

std::string ArticleGenerator::body(std::size_t number) const {
  return Writer(seed_, number).body();
}

std::string ArticleGenerator::path(std::size_t number) const {
  return fmt::format("{:03}/article_{:06}.md", number / 1000, number);
}

}  // namespace muster::bench
