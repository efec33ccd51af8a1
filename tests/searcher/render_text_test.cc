#include "searcher/render_text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "tests/searcher/golden_cases.h"
#include "tests/support/file_text.h"
#include "tests/support/normalised.h"

namespace muster {
namespace {

struct Look {
  std::size_t width;
  bool color;
};

class GoldenText : public testing::TestWithParam<Look> {};

TEST_P(GoldenText, IsAsItStandsInTheFile) {
  for (const auto& [name, results] : samples::golden_cases()) {
    TextOptions options;
    options.width = GetParam().width;
    options.color = options.hyperlinks = GetParam().color;
    options.host = "host.example";
    options.folder = "/home/ann/articles";
    options.command = {"muster-search", results.query};
    const std::string file = std::string(name) + "_" + std::to_string(options.width) +
                             (options.color ? "_color" : "") + ".txt";
    const std::string actual = test::visible(render_text(results, options));
    const std::string expected =
        test::file_text(MUSTER_SOURCE_DIR "/tests/searcher/golden/" + file);
    if (actual == expected) continue;
    std::ofstream(testing::TempDir() + file, std::ios::binary) << actual;
    ADD_FAILURE() << file << " differs from " << testing::TempDir() << file << ":\n" << actual;
  }
}

INSTANTIATE_TEST_SUITE_P(Looks, GoldenText,
                         testing::Values(Look{60, false}, Look{60, true}, Look{80, false},
                                         Look{80, true}, Look{120, false}, Look{120, true}),
                         [](const auto& tested) {
                           return std::to_string(tested.param.width) +
                                  (tested.param.color ? "Color" : "Plain");
                         });

}  // namespace
}  // namespace muster
