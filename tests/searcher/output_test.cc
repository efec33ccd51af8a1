#include "searcher/output.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

Environment terminal() {
  Environment environment;
  environment.terminal = true;
  environment.term = "xterm-256color";
  environment.window_columns = 100;
  environment.window_lines = 10;
  return environment;
}

template <class Change>
Environment changed(Environment environment, Change change) {
  change(environment);
  return environment;
}

TEST(Output, DecidesOnColor) {
  struct Case {
    When when;
    Environment environment;
    bool color;
    const char* why;
  };
  using E = Environment;
  const Environment pipe;
  const std::vector<Case> cases{
      {When::kAuto, terminal(), true, "a terminal"},
      {When::kAuto, pipe, false, "a pipe"},
      {When::kAlways, pipe, true, "asked for"},
      {When::kNever, terminal(), false, "not wanted"},
      {When::kAuto, changed(terminal(), [](E& e) { e.term = "dumb"; }), false, "cannot"},
      {When::kAuto, changed(terminal(), [](E& e) { e.term.reset(); }), false,
       "nothing is known of it"},
      {When::kAuto, changed(terminal(), [](E& e) { e.no_color = "1"; }), false, "NO_COLOR"},
      {When::kAuto, changed(terminal(), [](E& e) { e.no_color = ""; }), true,
       "an empty NO_COLOR does not count"},
      {When::kAlways, changed(terminal(), [](E& e) { e.no_color = "1"; }), true,
       "the command line is more exact than NO_COLOR"},
      {When::kAuto, changed(pipe, [](E& e) { e.clicolor_force = "1"; }), true, "CLICOLOR_FORCE"},
      {When::kAuto, changed(pipe, [](E& e) { e.clicolor_force = "0"; }), false, "0 forces nothing"},
      {When::kAuto, changed(pipe, [](E& e) { e.clicolor_force = e.no_color = "1"; }), false,
       "NO_COLOR is the stronger one"},
      {When::kAuto, changed(terminal(), [](E& e) { e.clicolor = "0"; }), false, "CLICOLOR=0"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(wants_color(c.when, c.environment), c.color) << c.why;
}

TEST(Output, LinksOnlyWhereTheyAreKnownToWork) {
  EXPECT_FALSE(wants_hyperlinks(When::kAuto, terminal()));
  Environment known = terminal();
  known.known_for_hyperlinks = true;
  EXPECT_TRUE(wants_hyperlinks(When::kAuto, known));
  known.terminal = false;
  EXPECT_FALSE(wants_hyperlinks(When::kAuto, known)) << "a pipe from that terminal";
  EXPECT_TRUE(wants_hyperlinks(When::kAlways, known));
  EXPECT_FALSE(wants_hyperlinks(When::kNever, terminal()));
}

TEST(Output, ReadsWhen) {
  EXPECT_EQ(read_when("auto"), When::kAuto);
  EXPECT_EQ(read_when("always"), When::kAlways);
  EXPECT_EQ(read_when("never"), When::kNever);
  EXPECT_EQ(read_when("yes"), std::nullopt);
}

TEST(Output, FindsTheWidth) {
  Environment pipe;
  EXPECT_EQ(text_width(std::nullopt, pipe), 80U) << "nothing is known";
  pipe.columns = "60";
  EXPECT_EQ(text_width(std::nullopt, pipe), 60U) << "COLUMNS";
  for (const char* wrong : {"", "0", "-5", "60x", "99999999999999999999999"}) {
    pipe.columns = wrong;
    EXPECT_EQ(text_width(std::nullopt, pipe), 80U) << "COLUMNS=" << wrong;
  }
  Environment window = terminal();
  window.columns = "60";
  EXPECT_EQ(text_width(std::nullopt, window), 100U) << "the window is newer than COLUMNS";
  EXPECT_EQ(text_width(120, window), 120U) << "asked for";
}

TEST(Output, ChoosesThePager) {
  struct Case {
    Environment environment;
    const char* text;
    std::optional<std::string> command;
    const char* why;
  };
  using E = Environment;
  const char* const kLong = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
  const std::vector<Case> cases{
      {terminal(), kLong, "less -FRX", "ten lines and a prompt do not fit ten lines"},
      {terminal(), "1\n2\n", std::nullopt, "fits"},
      {changed(terminal(), [](E& e) { e.terminal = false; }), kLong, std::nullopt, "no terminal"},
      {changed(terminal(), [](E& e) { e.term = "dumb"; }), kLong, std::nullopt, "cannot page"},
      {changed(terminal(), [](E& e) { e.less = "-i"; }), kLong, "less -R",
       "the reader's own options, and colours"},
      {changed(terminal(), [](E& e) { e.pager = "more"; }), kLong, "more", "PAGER"},
      {changed(terminal(), [](E& e) { e.pager = "more", e.muster_pager = "most -s"; }), kLong,
       "most -s", "ours comes first"},
      {changed(terminal(), [](E& e) { e.pager = "more", e.muster_pager = ""; }), kLong,
       std::nullopt, "an empty one means none"},
      {changed(terminal(), [](E& e) { e.pager = "cat"; }), kLong, std::nullopt,
       "cat pages nothing"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(pager_command(c.text, c.environment), c.command) << c.why;
}

}  // namespace
}  // namespace muster
