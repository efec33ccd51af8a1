// What the keys of front matter mean. Takes the shape of the YAML piece by piece and fills an
// article; knows no YAML library.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/article.h"
#include "common/yaml.h"
#include "indexer/front_matter_keys.h"

namespace muster {

// Keys are known in any case, with `-`, `_`, blanks or nothing between their words. What has the
// wrong shape is a warning and is left out; the rest stands.
class FrontMatterBuilder : public YamlSink {
 public:
  explicit FrontMatterBuilder(Article& article) : article_(article) {}

  void scalar(Position at, std::string_view text) override;
  void map_start(Position at) override { container_start(at, true); }
  void list_start(Position at) override { container_start(at, false); }
  void end() override;
  bool expects_key() const override {
    return !frames_.empty() && frames_.back().is_map && !frames_.back().has_key;
  }
  // To be called once, behind the last piece.
  void finish();

  void warn(Position at, std::string code, std::string message);

 private:
  // What a map or list stands for.
  enum class Role {
    kRoot,
    kInfoboxes,  // list of infoboxes
    kInfobox,    // key -> field
    kField,      // {text, links, number}
    kFieldList,  // a field written as a list
    kTexts,      // a `text` written as a list
    kLinks,
    kLink,
    kLeaves,  // anything else: its texts are taken, each with the path to it
    kSkip,
  };
  struct Frame {
    Role role = Role::kSkip;
    bool is_map = false;
    bool is_key = false;      // this map or list stands where a key should
    bool has_key = false;     // a key was read, its value comes next
    bool skip_value = false;  // that value is to be passed over
    std::size_t path_size = 0;
    std::size_t id = 0;
    Position at;  // of the pending key; in a list, of the key that holds it
    std::string key;
  };
  struct Leaf {
    std::string path;  // keys below the one it belongs to, joined by dots
    Position at;
    std::string text;
  };
  // The keys that name one and the same thing; the lowest rank stands, the others are kept as
  // `other`.
  struct Candidate {
    int rank = -1;
    InfoboxField value;
  };
  struct PendingLink {
    std::string text, page, type, site;
    bool has_page = false;
  };

  void container_start(Position at, bool is_map);
  Role value_role(Frame& parent, Position at, bool is_map);
  Role field_part_role(const Frame& field, Position at, bool is_map);
  void key(Frame& frame, Position at, std::string_view text);
  void value(Frame& frame, Position at, std::string_view text);
  void field_part(const Frame& field, Position at, std::string_view text);
  void begin_field(const Frame& infobox);
  void end_link();
  void add_leaf(const Frame& parent, std::string_view text);
  void end_leaves(const Frame& holder);
  void end_root_leaves(const Frame& root, bool is_scalar);
  void keep_leaves(const std::string& prefix, std::vector<InfoboxField>& fields);
  bool seen(const Frame& frame, std::string_view key);
  Candidate& candidate(Meaning meaning) { return candidates_[static_cast<std::size_t>(meaning)]; }
  InfoboxField& field() { return article_.infoboxes.back().fields[field_]; }

  Article& article_;
  std::vector<Frame> frames_;
  std::size_t frame_count_ = 0;
  std::unordered_set<std::string> seen_;
  std::string seen_key_;
  std::vector<Leaf> leaves_;
  std::string path_;
  std::size_t field_ = 0;
  std::string number_;     // of the map being read
  bool has_text_ = false;  // so has it a text
  PendingLink link_;
  std::array<Candidate, kSingle> candidates_;
  int warnings_ = 0;
};

}  // namespace muster
