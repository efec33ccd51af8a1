#include "indexer/front_matter_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/fields.h"
#include "common/unicode.h"
#include "indexer/front_matter_keys.h"

namespace muster {
namespace {

constexpr int kMaxWarnings = 100;
constexpr std::size_t kQuoted = 60;
constexpr std::size_t kLongestPath = 500;  // the keys down to a text, together

std::string_view without_outer_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

void append_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

// A key as a message shows it.
std::string quoted_key(std::string_view key) {
  std::string shown = printable(key);
  if (shown.size() > kQuoted) shown = printable(std::string_view(shown).substr(0, kQuoted)) + "...";
  return "\"" + shown + "\"";
}

// The leaves that are the value itself: a plain text, an item of a list, or the part of a map that
// names it.
bool is_value(std::string_view path, Meaning meaning) {
  if (path.empty() || path == "text" || path == "name") return true;
  return meaning == Meaning::kImage && (path == "src" || path == "url");
}

void add_tags(std::string_view text, std::vector<std::string>& tags) {
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string tag = collapse_blanks(text.substr(0, comma));
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end())
      tags.push_back(std::move(tag));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
}

}  // namespace

void FrontMatterBuilder::warn(Position at, std::string code, std::string message) {
  if (++warnings_ > kMaxWarnings) return;
  if (warnings_ == kMaxWarnings) {
    code = "more-warnings";
    message = "further warnings about this front matter are left out";
  }
  article_.diagnostics.push_back(
      {at.line, at.column, Severity::kWarning, std::move(code), std::move(message)});
}

void FrontMatterBuilder::container_start(Position at, bool is_map) {
  Frame frame;
  frame.is_map = is_map;
  frame.id = ++frame_count_;
  frame.path_size = path_.size();
  if (frames_.empty()) {
    frame.role = is_map ? Role::kRoot : Role::kSkip;
    if (!is_map) warn(at, "unexpected-shape", "front matter is a list, not keys with values");
  } else {
    Frame& parent = frames_.back();
    if (parent.is_map && !parent.has_key) {
      frame.is_key = true;
      if (parent.role != Role::kSkip)
        warn(at, "complex-key", "a key must be a text, not a map or a list");
    } else {
      frame.at = parent.at;
      frame.role =
          parent.is_map && parent.skip_value ? Role::kSkip : value_role(parent, at, is_map);
    }
  }
  frames_.push_back(std::move(frame));
}

void FrontMatterBuilder::end() {
  const Frame frame = std::move(frames_.back());
  frames_.pop_back();
  path_.resize(frame.path_size);
  if (frames_.empty()) return;
  Frame& parent = frames_.back();
  if (frame.is_key) {
    parent.has_key = parent.skip_value = true;
    return;
  }
  if (frame.role == Role::kField && !has_text_) append_line(field().text, number_);
  if (frame.role == Role::kLink) end_link();
  if (frame.role == Role::kLeaves && parent.role != Role::kLeaves) end_leaves(parent);
  parent.has_key = false;
}

void FrontMatterBuilder::scalar(Position at, std::string_view text) {
  text = without_outer_blanks(text);
  if (frames_.empty()) {
    if (!text.empty()) warn(at, "unexpected-shape", "front matter is a text, not keys with values");
    return;
  }
  Frame& frame = frames_.back();
  if (frame.is_map && !frame.has_key) {
    key(frame, at, text);
    return;
  }
  if (!(frame.is_map && frame.skip_value)) value(frame, at, text);
  frame.has_key = false;
}

bool FrontMatterBuilder::seen(const Frame& frame, std::string_view key) {
  seen_key_.assign(reinterpret_cast<const char*>(&frame.id), sizeof frame.id);
  seen_key_ += key;
  return !seen_.insert(seen_key_).second;
}

void FrontMatterBuilder::key(Frame& frame, Position at, std::string_view text) {
  frame.has_key = true;
  frame.at = at;
  frame.key = text;
  frame.skip_value = frame.role == Role::kSkip;
  if (frame.skip_value) return;
  if (text.empty()) {
    frame.skip_value = true;
    warn(at, "empty-key", "a key is empty, its value is left out");
    return;
  }
  // Paths are kept for every text, so they must not be long.
  if (path_.size() + text.size() > kLongestPath) {
    frame.skip_value = true;
    warn(at, "key-too-long",
         fmt::format("a key is longer than {} bytes, its value is left out", kLongestPath));
    return;
  }
  if (frame.role == Role::kInfobox) {
    const std::string plain = infobox_key(text);
    if (!plain.empty() && seen(frame, plain)) {
      warn(at, "repeated-field",
           fmt::format("infobox key {} stands here again; all are kept", quoted_key(text)));
    }
    return;
  }
  if (seen(frame, frame.role == Role::kLeaves ? std::string(text) : plain_key(text))) {
    frame.skip_value = true;
    warn(at, "duplicate-key",
         fmt::format("key {} stands here again; the first one counts", quoted_key(text)));
  }
}

FrontMatterBuilder::Role FrontMatterBuilder::value_role(Frame& parent, Position at, bool is_map) {
  switch (parent.role) {
    case Role::kRoot:
      if (known_key(parent.key).meaning != Meaning::kInfoboxes) return Role::kLeaves;
      if (!is_map) return Role::kInfoboxes;
      article_.infoboxes.emplace_back();
      return Role::kInfobox;
    case Role::kInfoboxes:
      if (is_map) {
        article_.infoboxes.emplace_back();
        return Role::kInfobox;
      }
      warn(at, "unexpected-shape", "an infobox must be a map of keys, not a list");
      return Role::kSkip;
    case Role::kInfobox:
      begin_field(parent);
      return is_map ? Role::kField : Role::kFieldList;
    case Role::kFieldList:
      number_.clear();
      has_text_ = false;
      return is_map ? Role::kField : Role::kFieldList;
    case Role::kField:
      return field_part_role(parent, at, is_map);
    case Role::kTexts:
      if (!is_map) return Role::kTexts;
      warn(at, "unexpected-shape",
           fmt::format("text of {} must be a text, not a map", quoted_key(field().key)));
      return Role::kSkip;
    case Role::kLinks:
      link_ = {};
      if (is_map) return Role::kLink;
      warn(at, "unexpected-shape",
           fmt::format("a link of {} must be a map, not a list", quoted_key(field().key)));
      return Role::kSkip;
    case Role::kLeaves:
      if (parent.is_map) {
        if (!path_.empty()) path_ += '.';
        path_ += parent.key;
      }
      return Role::kLeaves;
    case Role::kLink:
    case Role::kSkip:
      return Role::kSkip;
  }
  return Role::kSkip;
}

FrontMatterBuilder::Role FrontMatterBuilder::field_part_role(const Frame& parent, Position at,
                                                             bool is_map) {
  const std::string part = plain_key(parent.key);
  if (part == "links") {
    link_ = {};
    return is_map ? Role::kLink : Role::kLinks;
  }
  if (part == "text" && !is_map) return Role::kTexts;
  if (part == "text" || part == "number") {
    warn(at, "unexpected-shape",
         fmt::format("{} of {} must be a text, not a {}", part, quoted_key(field().key),
                     is_map ? "map" : "list"));
    return Role::kSkip;
  }
  return part == "formatting" ? Role::kSkip : Role::kLeaves;
}

void FrontMatterBuilder::value(Frame& frame, Position at, std::string_view text) {
  switch (frame.role) {
    case Role::kRoot:
      if (known_key(frame.key).meaning == Meaning::kInfoboxes) {
        if (!text.empty())
          warn(at, "unexpected-shape", "infoboxes must be a list of maps, not a text");
      } else {
        leaves_.push_back({{}, frame.at, std::string(text)});
        end_root_leaves(frame, true);
      }
      break;
    case Role::kInfoboxes:
      if (!text.empty())
        warn(at, "unexpected-shape", "an infobox must be a map of keys, not a text");
      break;
    case Role::kInfobox:
      begin_field(frame);
      field().text = text;
      break;
    case Role::kField:
      field_part(frame, at, text);
      break;
    case Role::kFieldList:
    case Role::kTexts:
      append_line(field().text, text);
      has_text_ = has_text_ || !text.empty();
      break;
    case Role::kLinks:
      if (!text.empty()) field().links.push_back({std::string(text), std::string(text)});
      break;
    case Role::kLink: {
      const std::string part = plain_key(frame.key);
      if (part == "text") link_.text = text;
      if (part == "type") link_.type = ascii_lower(text);
      if (part == "site") link_.site = text;
      if (part == "page") {
        link_.page = text;
        link_.has_page = true;
      }
      break;
    }
    case Role::kLeaves:
      add_leaf(frame, text);
      break;
    case Role::kSkip:
      break;
  }
}

void FrontMatterBuilder::field_part(const Frame& frame, Position at, std::string_view text) {
  const std::string part = plain_key(frame.key);
  if (part == "text") {
    append_line(field().text, text);
    has_text_ = has_text_ || !text.empty();
  } else if (part == "number") {
    number_ = text;
  } else if (part == "links") {
    if (!text.empty()) {
      warn(at, "unexpected-shape",
           fmt::format("links of {} must be a list of maps, not a text", quoted_key(field().key)));
    }
  } else if (part != "formatting") {
    leaves_.push_back({{}, frame.at, std::string(text)});
    end_leaves(frame);
  }
}

void FrontMatterBuilder::begin_field(const Frame& infobox) {
  std::vector<InfoboxField>& fields = article_.infoboxes.back().fields;
  field_ = fields.size();
  fields.push_back({infobox.key, {}, {}, infobox.at.line, infobox.at.column});
  number_.clear();
  has_text_ = false;
}

void FrontMatterBuilder::end_link() {
  // An external link leads to no article.
  if (link_.type == "external" || (!link_.has_page && !link_.site.empty())) return;
  if (!link_.has_page && link_.text.empty()) return;
  if (link_.text.empty()) link_.text = link_.page;
  field().links.push_back({std::move(link_.text), std::move(link_.page)});
}

void FrontMatterBuilder::add_leaf(const Frame& parent, std::string_view text) {
  std::string path = path_;
  if (parent.is_map) {
    if (!path.empty()) path += '.';
    path += parent.key;
  }
  leaves_.push_back({std::move(path), parent.at, std::string(text)});
}

void FrontMatterBuilder::end_leaves(const Frame& holder) {
  if (holder.role == Role::kRoot) {
    end_root_leaves(holder, false);
    return;
  }
  // A part of a field that is none of text, links, number: a field of its own, "coordinates.lat".
  keep_leaves(field().key + "." + holder.key, article_.infoboxes.back().fields);
}

void FrontMatterBuilder::end_root_leaves(const Frame& root, bool is_scalar) {
  const KnownKey known = known_key(root.key);
  std::vector<std::string> texts;
  if (known.meaning != Meaning::kOther) {
    for (Leaf& leaf : leaves_) {
      if (!is_value(leaf.path, known.meaning)) continue;
      if (!leaf.text.empty()) texts.push_back(std::move(leaf.text));
      leaf.text.clear();
    }
    const auto rest =
        std::find_if(leaves_.begin(), leaves_.end(), [](const Leaf& l) { return !l.text.empty(); });
    if (texts.empty() && rest != leaves_.end()) {
      warn(root.at, "unexpected-shape",
           fmt::format("{} must be a text or a list of texts", quoted_key(root.key)));
    }
  }
  keep_leaves(root.key, article_.other);

  if (texts.empty()) return;
  if (known.meaning == Meaning::kTags) {
    for (std::string& text : texts) {
      if (is_scalar) {  // "war, 2018" names two; an item of a list may have a comma in it
        add_tags(text, article_.tags);
      } else if (std::find(article_.tags.begin(), article_.tags.end(), text) ==
                 article_.tags.end()) {
        article_.tags.push_back(std::move(text));
      }
    }
  } else if (known.meaning == Meaning::kDates || known.meaning == Meaning::kPlaces) {
    std::vector<std::string>& list =
        known.meaning == Meaning::kDates ? article_.dates : article_.places;
    std::move(texts.begin(), texts.end(), std::back_inserter(list));
  } else if (static_cast<std::size_t>(known.meaning) < kSingle) {
    InfoboxField field{root.key, {}, {}, root.at.line, root.at.column};
    for (const std::string& text : texts) {
      if (!field.text.empty()) field.text += ", ";
      field.text += text;
    }
    Candidate& best = candidate(known.meaning);
    const bool better = best.rank < 0 || known.rank < best.rank;
    if (better) std::swap(best.value, field);
    if (better) best.rank = known.rank;
    if (!field.key.empty()) article_.other.push_back(std::move(field));
  }
}

// Leaves without a meaning of their own become fields, those of one path (the items of a list) one
// field.
void FrontMatterBuilder::keep_leaves(const std::string& prefix, std::vector<InfoboxField>& fields) {
  std::size_t last = fields.size();
  for (Leaf& leaf : leaves_) {
    if (leaf.text.empty()) continue;
    std::string key = leaf.path.empty() ? prefix : prefix + "." + leaf.path;
    if (last < fields.size() && fields[last].key == key) {
      append_line(fields[last].text, leaf.text);
      continue;
    }
    last = fields.size();
    fields.push_back({std::move(key), std::move(leaf.text), {}, leaf.at.line, leaf.at.column});
  }
  leaves_.clear();
}

void FrontMatterBuilder::finish() {
  article_.title = collapse_blanks(candidate(Meaning::kTitle).value.text);
  article_.short_description = collapse_blanks(candidate(Meaning::kShortDescription).value.text);
  article_.description = std::move(candidate(Meaning::kDescription).value.text);
  article_.author = collapse_blanks(candidate(Meaning::kAuthor).value.text);
  article_.image = std::move(candidate(Meaning::kImage).value.text);
  article_.published = std::move(candidate(Meaning::kPublished).value.text);
}

}  // namespace muster
