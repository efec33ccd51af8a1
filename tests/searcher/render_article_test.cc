// An article laid out: whatever its record says, nothing goes wrong with the layout.
#include "searcher/render_article.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/attacks.h"

namespace muster {
namespace {

using Json = nlohmann::json;
using test::kAttacks;
using test::remains;
using test::without_own_escapes;

Json participant(const std::string& name) {
  return {{"name", name}, {"page", name}, {"alias", name},
          {"note", name}, {"role", name}, {"depth", 1}};
}

// The same text wherever a text may stand.
StoredArticle article_of(const std::string& text) {
  const Json range = {{"min", 1}, {"max", 20'000}, {"at_least", true}};
  Json sides = Json::array();
  for (int side = 1; side <= 2; ++side) {
    Json one = {{"side", side},
                {"strength", range},
                {"strength_text", text},
                {"casualties_text", text},
                {"killed", range}};
    for (const char* key : {"combatants", "commanders", "units"})
      one[key] = {participant(text), participant("second " + text)};
    sides.push_back(one);
  }
  const Json record = {
      {"description", text},
      {"coordinates", {{"latitude", 1.5}, {"longitude", -2.5}}},
      {"part_of", {text}},
      {"outcome", {{"text", text}, {"headline", text}}},
      {"sides", sides},
      {"losses", {{"killed", range}}},
      {"infobox", {{{"key", "notes"}, {"text", text}}, {{"key", text}, {"text", text}}}},
      {"words", 12}};
  StoredArticle article;
  article.record = record.dump(-1, ' ', false, Json::error_handler_t::replace);
  article.file = text;
  article.summary.title = article.summary.short_description = article.summary.author = text;
  article.summary.kind = article.summary.published = article.summary.date.text = text;
  article.summary.places = article.summary.tags = {text, text};
  article.sections = {{"", 0, text + "\n" + text}, {text, 2, text}, {text, 6, text}};
  return article;
}

TEST(RenderArticle, DoesNothingToATerminal) {
  for (const test::Attack& attack : kAttacks) {
    const StoredArticle article = article_of(attack.text);
    TextOptions options;
    const auto plain = render_article(article, options);
    ASSERT_TRUE(plain) << attack.what;
    EXPECT_EQ(remains(*plain), "") << attack.what;
    options.color = options.hyperlinks = true;
    options.folder = "/home/ann";
    EXPECT_EQ(remains(without_own_escapes(*render_article(article, options))), "") << attack.what;
    EXPECT_EQ(remains(render_record(article)), "") << attack.what;
  }
}

TEST(RenderArticle, TakesARecordThatIsNoneOfOurs) {
  for (const char* record :
       {"{}", R"({"sides":7,"infobox":{},"coordinates":[1],"losses":"x","outcome":null})",
        R"({"sides":[1,null,[],{"side":"x","combatants":[1,{}],"strength":{"min":"a"}}]})",
        R"({"sides":[{"side":1e300,"killed":{"min":1e300,"max":2}}],"words":-5})",
        R"({"coordinates":{"latitude":"north"},"infobox":[1,{"key":7}],"part_of":[[],3]})"}) {
    StoredArticle article;
    article.record = record;
    article.file = "a.md";
    const auto text = render_article(article, {});
    ASSERT_TRUE(text) << record;
    EXPECT_TRUE(text->ends_with("a.md\n")) << record;
  }
  for (const char* record : {"", "[]", "7", "{\"sides\":", "\xff"}) {
    StoredArticle article;
    article.record = record;
    const auto text = render_article(article, {});
    ASSERT_FALSE(text) << record;
    EXPECT_EQ(text.error().code, ErrorCode::kDamaged) << record;
  }
}

TEST(RenderArticle, HasRoomForAnyNumberOfSides) {
  Json sides = Json::array();
  for (int side = 1; side <= 60; ++side)
    sides.push_back({{"side", side}, {"combatants", {participant("Side of many")}}});
  StoredArticle article;
  article.record = Json{{"sides", sides}}.dump();
  EXPECT_NE(render_article(article, {})->find("side 60"), std::string::npos);
}

RC_GTEST_PROP(RenderArticle, FitsItsWidth, (const std::string& text)) {
  StoredArticle article = article_of(text);
  article.file = "a.md";
  TextOptions options;
  options.width = *rc::gen::inRange<std::size_t>(1, 200);
  const auto rendered = render_article(article, options);
  RC_ASSERT(rendered.has_value());
  std::istringstream lines(*rendered);
  for (std::string line; std::getline(lines, line);) {
    if (display_width(line) > std::max(options.width, kMinTextWidth)) RC_FAIL(line);
  }
}

}  // namespace
}  // namespace muster
