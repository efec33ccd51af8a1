// YAML, read piece by piece. The only place that knows yaml-cpp.
//
// Anchors, aliases and tags are refused; scalars are text, whatever YAML would make of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster {

struct Position {
  int line = 0;    // in the file, 1-based
  int column = 0;  // in code points, 1-based
};

struct YamlLimits {
  std::size_t bytes = 4 * 1024 * 1024;
  std::size_t nodes = 100'000;
  std::size_t depth = 32;
  std::string_view what = "front matter";  // for messages
};

// Takes the pieces in their order; a key is a scalar at the place of a key.
class YamlSink {
 public:
  virtual ~YamlSink() = default;
  virtual void scalar(Position at, std::string_view text) = 0;
  virtual void map_start(Position at) = 0;
  virtual void list_start(Position at) = 0;
  virtual void end() = 0;  // of the innermost map or list
  // Whether the next piece stands where a key should.
  virtual bool expects_key() const = 0;
};

struct YamlRefusal {
  Position at;
  std::string code;  // "yaml-syntax", "yaml-alias" ...
  std::string message;
};

struct YamlOutcome {
  std::optional<YamlRefusal> refusal;  // the YAML cannot be read; what came before it was given
  std::optional<Position> second_document;  // which is not read
};

// The first document of `yaml`, whose first line is line `first_line` of its file.
YamlOutcome read_yaml(std::string_view yaml, std::size_t first_line, const YamlLimits& limits,
                      YamlSink& sink);

}  // namespace muster
