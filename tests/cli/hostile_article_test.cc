// No article, file name, query or option can do anything to a terminal, through neither program:
// every attack in every place that texts come from, and every output for people looked at.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include "common/fields.h"
#include "tests/support/article_database.h"
#include "tests/support/attacks.h"

namespace muster::test {
namespace {

// The text as a YAML string of escapes, which no cleaning of the file's bytes sees through.
std::string as_yaml(const std::string& text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();)
    out += fmt::format("\\U{:08x}", static_cast<unsigned>(decode(text, at)));
  return out + '"';
}

std::string as_file_name(std::string text) {
  std::replace(text.begin(), text.end(), '/', '_');
  return text;
}

// An article with the text wherever one can stand. `number` keeps articles apart.
std::string article(const std::string& text, std::size_t number) {
  const std::string value = as_yaml(text + ' ' + std::to_string(number));
  std::string out = "---\n";
  for (const char* key : {"title", "shortDescription", "description", "author", "img"})
    out += std::string(key) + ": " + value + '\n';
  out += "pubDate: 2020-01-0" + std::to_string(number % 9 + 1) + "\ntags: [" + value +
         "]\nother: " + value + "\ninfoboxes:\n  - conflict:\n      text: " + value + '\n';
  for (const char* key :
       {"partof", "place", "result", "combatant1", "combatant2", "commander1", "commander2",
        "units1", "units2", "strength1", "casualties1", "casualties3", "territory", "notes"}) {
    out += fmt::format(
        "    {}:\n      text: {}\n      links:\n        - text: {}\n          page: {}\n          "
        "type: internal\n",
        key, value, value, value);
  }
  out += "    date:\n      text: " + as_yaml("12 March 2018 " + text) + '\n';
  out += "    " + value + ":\n      text: " + value + "\n---\n";
  out += text + " a body.\n\n## " + text + " heading\n\nMore " + text + " text.\n";
  return out;
}

class HostileArticleTest : public ::testing::Test {
 protected:
  HostileArticleTest() {
    for (const Attack& attack : kAttacks) {
      const std::string name = fmt::format("in/{}/{}{}.md", as_file_name(attack.text), number_,
                                           as_file_name(attack.text));
      folder_.write(name, article(attack.text, number_++));
    }
  }

  // What it says may do nothing, wherever it goes and however it ends.
  void look(const std::string& program, const std::vector<std::string>& arguments,
            const std::string& why) {
    const Outcome plain = run(program, arguments);
    SCOPED_TRACE(program + ' ' + printable(fmt::format("{}", fmt::join(arguments, " "))) + ": " +
                 why);
    EXPECT_LT(plain.status, 70);
    EXPECT_EQ(remains(plain.out), "");
    EXPECT_EQ(remains(plain.err), "");
    EXPECT_EQ((plain.out + plain.err).find('\x1b'), std::string::npos);
    seen_ += plain.out.size() + plain.err.size();
    if (!has_terminals()) return;  // terminal_test.cc says so
    Surroundings terminal;
    terminal.environment = {{"TERM", "xterm-kitty"}, {"MUSTER_PAGER", ""}};
    const Outcome live = run_in_terminal(program, arguments, {80, 24}, terminal);
    std::string shown = live.out;
    // How a line of progress is written anew.
    for (const std::string own : {"\r\x1b[K", "\r"}) {
      for (std::size_t at = 0; (at = shown.find(own, at)) != std::string::npos;)
        shown.erase(at, own.size());
    }
    EXPECT_EQ(remains(without_own_escapes(shown)), "");
  }
  void search(std::vector<std::string> arguments, const std::string& why) {
    arguments.insert(arguments.begin(), {"--db", folder_ / "db"});
    look(MUSTER_SEARCH_BINARY, arguments, why);
  }

  TempFolder folder_;
  std::size_t number_ = 0;
  std::size_t seen_ = 0;
};

TEST_F(HostileArticleTest, DoesNothingThroughSearches) {
  const Outcome built = muster_index({"update", "--db", folder_ / "db", folder_ / "in"});
  ASSERT_TRUE(built.status == 0 || built.status == 7) << built.err;
  std::vector<std::string> everything = {"--limit", "100", "--timeline"};
  for (const Field& field : fields()) {
    if (!field.facet && field.kind != FieldKind::kNumber) continue;
    everything.insert(everything.end(), {"--facet", std::string(field.name) + ":100"});
    search({"--values", std::string(field.name)}, "every value");
  }
  search(everything, "every hit and facet");
  search({"body", "--limit", "100", "--width", "40"}, "in few columns");
  search({"a", "--explain", "--limit", "100"}, "explained");
  for (const char* format : {"json", "ndjson", "tsv", "trec"}) {
    std::vector<std::string> all = {"--limit", "100", "--format", format};
    const Outcome outcome = [&] {
      all.insert(all.begin(), {"--db", folder_ / "db"});
      return muster_search(all);
    }();
    std::string text = outcome.out;
    std::replace(text.begin(), text.end(), '\t', ' ');
    EXPECT_EQ(remains(text), "") << format;
    EXPECT_EQ(outcome.status, 0) << format;
  }
  EXPECT_GT(seen_, 10'000U) << "there was something to see";
}

TEST_F(HostileArticleTest, DoesNothingThroughOneArticle) {
  ASSERT_LT(muster_index({"update", "--db", folder_ / "db", folder_ / "in"}).status, 70);
  for (std::size_t i = 0; i < number_; ++i) {
    const std::string name = fmt::format("{}{}", i, as_file_name(kAttacks[i].text));
    search({"--show", name}, kAttacks[i].what);
    search({"--similar", name}, kAttacks[i].what);
    search({"--show", name, "--format", "json"}, kAttacks[i].what);
  }
}

TEST_F(HostileArticleTest, DoesNothingThroughACommandLine) {
  ASSERT_LT(muster_index({"update", "--db", folder_ / "db", folder_ / "in"}).status, 70);
  for (const Attack& attack : kAttacks) {
    const std::string text = attack.text;
    const std::vector<std::vector<std::string>> lines = {
        {text},
        {"title:" + text, "AND"},
        {"--strict", "(" + text},
        {"--strict", text + ":x date:" + text},
        {"--strict", "killed:" + text},
        {"near:" + text + ",5km"},
        {"--where", text},
        {"--where", "combatant=" + text},
        {"--where", "year=" + text},
        {"--where", "killed=" + text},
        {"--facet", text},
        {"--values", text},
        {"--names", text},
        {"--sort", text},
        {"--format", text},
        {"--today", text},
        {"--limit", text},
        {"--match", text},
        {"--" + text},
        {"--format", "csv", "--fields=" + text},
        {"--show", text},
        {"--similar", text},
        {"--batch", text},
        {"--aliases", text},
        {"--timeline=" + text},
    };
    for (const auto& line : lines)
      search(line, attack.what);
    look(MUSTER_SEARCH_BINARY, {"--db", text, "x"}, "a database that is not there");
    look(MUSTER_INDEX_BINARY, {"status", "--db", text}, "the same");
    look(MUSTER_INDEX_BINARY, {text}, "no command");
    look(MUSTER_INDEX_BINARY, {"update", "--db", folder_ / "db2", text}, "no such folder");
    look(MUSTER_INDEX_BINARY, {"update", "--language", text, "--db", folder_ / "db3", "/dev/null"},
         "no such language");
    look(MUSTER_INDEX_BINARY, {"update", "--threads", text}, "no number");
    look(MUSTER_INDEX_BINARY, {"forget", "--db", folder_ / "db", text}, "no such root");
    look(MUSTER_INDEX_BINARY, {"inspect", text}, "no such file");
    look(MUSTER_INDEX_BINARY, {"lint", text}, "no such file");
  }
}

TEST_F(HostileArticleTest, DoesNothingThroughTheIndexer) {
  // Files that cannot be read, with names and contents that messages quote.
  for (const Attack& attack : kAttacks) {
    const std::string name = as_file_name(attack.text);
    folder_.write(fmt::format("bad/{}{}.md", number_, name),
                  "---\ntitle: [" + as_yaml(attack.text) + "\n---\n");
    folder_.write(fmt::format("bad/{}k{}.md", number_, name),
                  "---\n" + as_yaml(attack.text) + ": a\n" + as_yaml(attack.text) + ": b\n---\n");
    folder_.write(fmt::format("bad/{}a{}.md", number_, name),
                  "---\ntitle: *" + std::string(attack.text) + "\n---\n");
    ++number_;
  }
  const std::string in = folder_ / "in";
  const std::string bad = folder_ / "bad";
  const std::string db = folder_ / "db";
  look(MUSTER_INDEX_BINARY, {"update", "-v", "--rebuild", "--db", db, in, bad}, "all of it");
  look(MUSTER_INDEX_BINARY, {"lint", in, bad}, "what looks wrong");
  look(MUSTER_INDEX_BINARY, {"lint", "--format", "ndjson", in, bad}, "the same for programs");
  look(MUSTER_INDEX_BINARY, {"inspect", in, bad}, "what was read");
  look(MUSTER_INDEX_BINARY, {"status", "--db", db}, "the roots");
  look(MUSTER_INDEX_BINARY, {"dump", "--db", db}, "the records");
  for (const Attack& attack : kAttacks) {
    const std::string root = in + '/' + as_file_name(attack.text);
    look(MUSTER_INDEX_BINARY, {"update", "--db", folder_ / "own", root}, "a root of that name");
  }
  look(MUSTER_INDEX_BINARY, {"status", "--db", folder_ / "own"}, "roots of such names");
  EXPECT_GT(seen_, 10'000U) << "there was something to see";
}

}  // namespace
}  // namespace muster::test
