// The page of best hits is that of a ranking that looks at every article.
#include "searcher/ranking.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"
#include "common/stemmer.h"
#include "searcher/query_compiler.h"
#include "searcher/query_context.h"
#include "searcher/query_parser.h"
#include "searcher/query_parts.h"
#include "tests/support/temp_folder.h"

namespace muster {
namespace {

// Articles of few words, so that pairs of them stand together in some and apart in others, and
// scores tie.
OpenDatabase few_words(const test::TempFolder& folder) {
  OpenDatabase opened;
  opened.parts = {{DatabasePart::Kind::kLocal, folder / "db", {}, 0, {}}};
  Xapian::WritableDatabase db(folder / "db", Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  std::mt19937 chance(7);  // the same numbers everywhere
  const std::vector<std::string> words = {"ford", "ridge",  "ridges", "gun",
                                          "guns", "trench", "mill",   "mill"};
  for (int number = 0; number < 400; ++number) {
    Xapian::Document article;
    const auto size = static_cast<unsigned>(4 + chance() % 30);
    for (unsigned at = 1; at <= size; ++at)
      article.add_posting(words[chance() % words.size()], at);
    if (number % 3 == 0) article.add_boolean_term("KEEP");
    article.add_value(slots::kPath, "article " + std::to_string(1000 - number));
    db.add_document(article);
  }
  db.commit();
  opened.db = Xapian::Database(folder / "db");
  opened.states = {state_of(opened.db, opened.parts.front())};
  return opened;
}

std::vector<RankedHit> best_page(Readers& readers, const RankingRequest& request) {
  BestPage best(readers, request);
  readers.share(best.parts(),
                [&](const Xapian::Database& db, std::size_t part) { best.find(db, part); });
  return best.page(readers);
}

TEST(Ranking, PageIsThatOfALookAtEveryArticle) {
  const test::TempFolder folder;
  const OpenDatabase opened = few_words(folder);
  const Xapian::Database& db = opened.db;
  const GivenAliases given;
  WordForms forms(db, *Stemmer::make("english"));
  const NameLookup names(db, given);
  const CompilerContext context{db, forms, names, Day(std::chrono::days(20'000))};
  for (const char* const text :
       {"ford", "ford ridge", "ridge gun", "ford ridge gun", "trench mill ford ridge guns",
        "ford ford", "\"ford ridge\"", "\"ford ridge\" gun", "\"mill trench\" \"ford gun\" ridge",
        "ford OR gun", "ford ridge -\"gun mill\"", "ford NEAR/3 ridge mill"}) {
    const auto tree = parse_query(text, QueryContext());
    ASSERT_TRUE(tree) << text;
    const auto compiled = compile(tree->tree, context);
    ASSERT_TRUE(compiled) << text;
    for (const Xapian::Query& filter : {Xapian::Query(), Xapian::Query("KEEP")}) {
      for (const auto& [first, wanted] : {std::pair(0U, 10U), {0U, 1U}, {7U, 9U}, {60U, 10U}}) {
        RankingRequest request{filtered(compiled->query, filter), {}, first, wanted};
        for (const Xapian::Query& one : compiled->highest_of)
          request.highest_of.push_back(filtered(one, filter));
        const Xapian::MSet expected =
            ranked_enquiry(db, request.query).get_mset(first, wanted, db.get_doccount());
        for (const std::size_t threads : {1U, 3U}) {
          Readers readers(opened, threads);
          for (const auto& page :
               {best_page(readers, request),
                page_in_order(readers, {request.query, std::nullopt, first, wanted, true, {}})
                    .hits}) {
            ASSERT_EQ(page.size(), expected.size()) << text << threads;
            for (std::size_t i = 0; i < page.size(); ++i) {
              const auto place = static_cast<Xapian::doccount>(i);
              EXPECT_NEAR(page[i].score, expected[place].get_weight(), 1e-9) << text << first;
            }
          }
        }
      }
    }
  }
}

// What is found twice has the same score, whatever it is held to.
TEST(Ranking, AFilterLeavesScoresAsTheyAre) {
  const test::TempFolder folder;
  const OpenDatabase opened = few_words(folder);
  const Xapian::Database& db = opened.db;
  const Xapian::doccount all = db.get_doccount();
  const GivenAliases given;
  WordForms forms(db, *Stemmer::make("english"));
  const NameLookup names(db, given);
  const CompilerContext context{db, forms, names, Day(std::chrono::days(20'000))};
  for (const char* const text : {"ford ridge", "ford ridge gun", "trench mill ford ridge guns"}) {
    const auto compiled = compile(parse_query(text, QueryContext())->tree, context);
    ASSERT_TRUE(compiled) << text;
    std::map<Xapian::docid, double> scores;
    const Xapian::MSet plain = ranked_enquiry(db, compiled->query).get_mset(0, all, all);
    for (auto at = plain.begin(); at != plain.end(); ++at)
      scores[*at] = at.get_weight();
    const Xapian::MSet kept =
        ranked_enquiry(db, filtered(compiled->query, Xapian::Query("KEEP"))).get_mset(0, all, all);
    EXPECT_GT(kept.size(), 0U) << text;
    for (auto at = kept.begin(); at != kept.end(); ++at)
      EXPECT_EQ(at.get_weight(), scores[*at]) << text;
  }
}

}  // namespace
}  // namespace muster
