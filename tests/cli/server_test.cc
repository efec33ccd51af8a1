// Servers that are dead, slow, or serve what they should not: what is said of them, and when.
#include "tests/support/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/article_database.h"

namespace muster::test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!Server::installed()) GTEST_SKIP() << kServerProgram << " is not installed";
  }

  static Outcome search(const std::string& database, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"--db", database, "--timeout", "0.5"});
    more.emplace_back("battle");
    return muster_search(more);
  }

  TempFolder folder_;
};

TEST_F(ServerTest, OneThatIsNotThereIsNamed) {
  const std::string address = "127.0.0.1:" + std::to_string(LocalSocket().bind_to_free_port());
  const std::string stub = folder_.write("stub", "remote " + address + "\n");
  for (const std::string& database : {"tcp://" + address, stub}) {
    const Outcome outcome = search(database);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, StartsWith("muster-search: tcp://" + address + ": cannot be reached"));
  }
}

TEST_F(ServerTest, OneThatDoesNotAnswerIsATimeout) {
  LocalSocket silent;
  const std::string url = "tcp://127.0.0.1:" + std::to_string(silent.bind_to_free_port());
  silent.listen_only();
  const std::vector<std::vector<std::string>> uses = {
      {}, {"--count"}, {"--facet", "combatant"}, {"--names", "france"}};
  for (const auto& more : uses) {
    const Outcome outcome = search(url, more);
    EXPECT_EQ(outcome.status, 6);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, StartsWith("muster-search: " + url + ": no answer in time"));
  }
  const Outcome shown = muster_search({"--db", url, "--timeout", "0.5", "--show", "a.md"});
  EXPECT_EQ(shown.status, 6);
  EXPECT_THAT(shown.err, HasSubstr(url));
}

// What came until then is not shown: it is not all there is.
TEST_F(ServerTest, OneThatLetsUsDownOnTheWayIsAnError) {
  const ArticleDatabase articles(MUSTER_SOURCE_DIR "/fixtures/articles");
  const Server server(articles.db());
  using End = FrailConnection::End;
  for (const End end : {End::kCloses, End::kFallsSilent}) {
    for (const std::size_t bytes : {0U, 1U, 50U, 300U, 2'000U, 9'000U, 14'000U}) {
      const FrailConnection connection(server.port(), bytes, end);
      const Outcome outcome =
          search(connection.url(), {"--facet", "combatant", "--facet", "place", "--timeline"});
      EXPECT_TRUE(connection.has_ended()) << "the search takes more than " << bytes << " bytes";
      EXPECT_TRUE(outcome.status == 3 || outcome.status == 6) << outcome.status;
      EXPECT_EQ(outcome.out, "");
      EXPECT_THAT(outcome.err, StartsWith("muster-search: ")) << bytes;
    }
  }
  const FrailConnection connection(server.port(), 100'000'000, End::kCloses);
  const Outcome whole = muster_search({"--db", connection.url(), "battle", "--facet", "combatant"});
  EXPECT_EQ(whole.status, 0) << whole.err;
}

TEST_F(ServerTest, WhatIsServedMustBeOurs) {
  const std::string foreign = folder_ / "foreign";
  Xapian::WritableDatabase(foreign, Xapian::DB_CREATE).commit();
  const Server server(foreign);
  const Outcome outcome = search(server.url());
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err,
              HasSubstr(server.url() + ": a Xapian database, but not one of Muster's"));
}

TEST_F(ServerTest, OnlySearchesGoToOne) {
  const ArticleDatabase articles(MUSTER_SOURCE_DIR "/fixtures/articles");
  const Server server(articles.db());
  EXPECT_EQ(search(server.url()).status, 0);
  EXPECT_EQ(muster_index({"status", "--db", server.url()}).status, 0);
  EXPECT_EQ(muster_index({"dump", "--db", server.url()}).out,
            muster_index({"dump", "--db", articles.db()}).out);
  Surroundings here;
  here.folder = folder_.path();
  const std::vector<std::vector<std::string>> writers = {
      {"update", "--db", server.url(), folder_.path()},
      {"forget", "--db", server.url(), folder_.path()},
      {"compact", "--db", server.url()}};
  for (const auto& arguments : writers) {
    const Outcome outcome = muster_index(arguments, here);
    EXPECT_EQ(outcome.status, 2) << arguments.front();
    EXPECT_EQ(outcome.err, "muster-index: " + server.url() +
                               ": a server can only be searched\n"
                               "  write to the database where it lies\n");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "tcp:"))
        << "no lock is left for what is no file";
  }
}

TEST(StubTest, WhatIsWrongWithOneIsSaid) {
  struct Row {
    std::string text;
    int status;
    std::string said;
    const char* why;
  };
  const TempFolder folder;
  const std::string stub = folder / "stub";
  const std::vector<Row> rows = {
      {"auto nowhere\n", 3, folder / "nowhere: no such database", "paths are from its folder on"},
      {"chert db\n", 5, stub + ":1: not a line of a stub file", "formats long gone"},
      {"\n# nothing\nremote localhost\n", 5, stub + ":3: not a line of a stub file", "no port"},
      {"", 5, stub + ": a stub file that names no database", "nothing is a mistake"},
      {"auto stub\n", 5, stub + ":1: too many databases", "a circle"},
  };
  for (const Row& row : rows) {
    folder.write("stub", row.text);
    const Outcome outcome = muster_search({"--db", stub, "battle"});
    EXPECT_EQ(outcome.status, row.status) << row.why;
    EXPECT_THAT(outcome.err, StartsWith("muster-search: " + row.said)) << row.why;
  }
  for (const char* url : {"tcp://", "tcp://host", "tcp://:80", "tcp://host:0", "tcp://host:x",
                          "tcp://host:70000", "tcp://host:80x"}) {
    const Outcome outcome = muster_search({"--db", url, "battle"});
    EXPECT_EQ(outcome.status, 2) << url;
    EXPECT_THAT(outcome.err, HasSubstr("not the address of a server")) << url;
  }
}

}  // namespace
}  // namespace muster::test
