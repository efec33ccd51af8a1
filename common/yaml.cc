#include "common/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <streambuf>

#include "common/clean_text.h"
#include "common/unicode.h"

namespace muster {
namespace {

constexpr std::size_t kLongestMessage = 200;

// A text as a stream, without copying it.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only ever read from
    setg(begin, begin, begin + text.size());
  }
};

// Thrown through yaml-cpp, which has no other way to be stopped; caught in this file.
using Refusal = YamlRefusal;

Refusal alias(Position at) {
  return {at, "yaml-alias",
          "YAML aliases (*name) are not allowed; a text that begins with * needs quotes"};
}

Refusal anchor(Position at) {
  return {at, "yaml-anchor",
          "YAML anchors (&name) are not allowed; a text that begins with & needs quotes"};
}

// Turns yaml-cpp's marks (bytes, 0-based) into places in the file.
class Places {
 public:
  Places(std::string_view source, std::size_t first_line)
      : source_(source), first_line_(first_line) {}

  Position of(const YAML::Mark& mark) {
    if (mark.pos < 0 || mark.line < 0 || mark.column < 0) return {static_cast<int>(first_line_), 1};
    // Marks come nearly in order, so each column is counted from the last one: a line of a megabyte
    // costs no more than many short ones.
    const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), source_.size());
    const std::size_t begin = at - std::min(static_cast<std::size_t>(mark.column), at);
    if (begin != line_begin_) {
      line_begin_ = counted_to_ = begin;
      column_ = 1;
    }
    column_ = at >= counted_to_ ? column_ + code_points(counted_to_, at)
                                : column_ - code_points(at, counted_to_);
    counted_to_ = at;
    return {static_cast<int>(first_line_) + mark.line, column_};
  }

 private:
  int code_points(std::size_t begin, std::size_t end) const {
    return static_cast<int>(std::count_if(source_.begin() + static_cast<std::ptrdiff_t>(begin),
                                          source_.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](char c) { return (c & 0xC0) != 0x80; }));
  }

  std::string_view source_;
  std::size_t first_line_;
  std::size_t line_begin_ = 0;
  std::size_t counted_to_ = 0;
  int column_ = 1;
};

// yaml-cpp gives the escapes \_ and \N, a blank that does not break and a line end, as one byte
// each, which is not UTF-8.
std::string repair_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = decode(text, at);
    if (code != 0xFFFD || at - begin > 1) {
      out += text.substr(begin, at - begin);
    } else {
      append_utf8(out, text[begin] == '\xA0' ? 0xA0 : '\n');
    }
  }
  return out;
}

// Hands the events of one document on, as long as they keep to the rules.
class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view source, const YamlLimits& limits, Places& places, YamlSink& sink)
      : source_(source), limits_(limits), places_(places), sink_(sink) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor_id) override {
    admit(mark, "?", anchor_id);
    const std::string_view text = null_text(mark);
    note_key(mark);
    sink_.scalar(places_.of(mark), text);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    throw alias(places_.of(mark));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
    throw anchor(places_.of(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor_id,
                const std::string& value) override {
    admit(mark, tag, anchor_id);
    note_key(mark);
    if (byte_at(mark) == '"' || byte_at(mark) == '\'') last_quoted_ = mark;
    if (byte_at(mark) == '"') {
      // Only escapes can make what the source, being clean, does not have.
      const std::string repaired = is_valid_utf8(value) ? std::string() : repair_escapes(value);
      sink_.scalar(places_.of(mark), clean_text(repaired.empty() ? value : repaired, cleaned_));
      return;
    }
    sink_.scalar(places_.of(mark), value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor_id,
                       YAML::EmitterStyle::value /*style*/) override {
    admit(mark, tag, anchor_id);
    deepen(mark);
    sink_.list_start(places_.of(mark));
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor_id,
                  YAML::EmitterStyle::value /*style*/) override {
    admit(mark, tag, anchor_id);
    deepen(mark);
    sink_.map_start(places_.of(mark));
  }
  void OnMapEnd() override { end(); }

  // Where the last quoted text begins, if nothing closes it: yaml-cpp then takes all up to the end
  // for it.
  std::optional<Refusal> open_quote() {
    if (last_quoted_.is_null()) return std::nullopt;
    const char quote = byte_at(last_quoted_);
    for (std::size_t at = static_cast<std::size_t>(last_quoted_.pos) + 1; at < source_.size();
         ++at) {
      if (quote == '"' && source_[at] == '\\') {
        ++at;
      } else if (source_[at] == quote) {
        if (quote == '"' || source_.substr(at + 1, 1) != "'") return std::nullopt;
        ++at;
      }
    }
    return Refusal{places_.of(last_quoted_), "yaml-syntax",
                   "the quotes that open here are never closed"};
  }

  // The byte of the source at a mark.
  char byte_at(const YAML::Mark& mark) const {
    if (mark.pos < 0 || static_cast<std::size_t>(mark.pos) >= source_.size()) return '\n';
    return source_[static_cast<std::size_t>(mark.pos)];
  }

 private:
  void admit(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor_id) {
    const char first = byte_at(mark);
    if (first == '*') throw alias(places_.of(mark));
    if (anchor_id != 0 || first == '&') throw anchor(places_.of(mark));
    if ((tag != "?" && tag != "!" && !tag.empty()) || first == '!') {
      throw Refusal{places_.of(mark), "yaml-tag",
                    "YAML tags (!name) are not allowed; a text that begins with ! needs quotes"};
    }
    if (++nodes_ > limits_.nodes) {
      throw Refusal{
          places_.of(mark), "yaml-too-large",
          fmt::format("{} has more than {} keys and values", limits_.what, limits_.nodes)};
    }
  }

  void deepen(const YAML::Mark& mark) {
    if (++depth_ > limits_.depth) {
      throw Refusal{places_.of(mark), "yaml-too-deep",
                    fmt::format("maps and lists are nested more than {} deep", limits_.depth)};
    }
  }

  void end() {
    --depth_;
    sink_.end();
  }

  // A value that is left out has the mark of its key in flow style.
  void note_key(const YAML::Mark& mark) {
    if (sink_.expects_key()) last_key_ = mark.pos;
  }

  // yaml-cpp gives no text for a null: an empty value has none, a plain `null` or `~` is text like
  // any other. For an empty value the mark is that of what comes next, which may be a key of that
  // name.
  std::string_view null_text(const YAML::Mark& mark) const {
    if (mark.pos < 0 || (mark.pos == last_key_ && !sink_.expects_key())) return {};
    const std::string_view rest =
        source_.substr(std::min(static_cast<std::size_t>(mark.pos), source_.size()));
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (rest.substr(0, word.size()) != word) continue;
      const std::string_view behind = rest.substr(word.size());
      if (!behind.empty() &&
          std::string_view(" \t\n,]}:").find(behind.front()) == std::string_view::npos)
        return {};
      const std::size_t next = std::min(behind.find_first_not_of(" \t"), behind.size());
      const bool is_key = behind.substr(next, 1) == ":";
      return is_key == sink_.expects_key() ? rest.substr(0, word.size()) : std::string_view{};
    }
    return {};
  }

  std::string_view source_;
  const YamlLimits& limits_;
  Places& places_;
  YamlSink& sink_;
  std::size_t nodes_ = 0;
  std::size_t depth_ = 0;
  int last_key_ = -1;  // its byte in the source
  YAML::Mark last_quoted_ = YAML::Mark::null_mark();
  std::string cleaned_;
};

// Stands in for every document behind the first one.
class NoMore : public YAML::EventHandler {
 public:
  struct Found {
    YAML::Mark mark;
  };
  void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {}
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {}
  void OnMapEnd() override {}
};

// What yaml-cpp says, and what to do about its commonest complaints.
std::string explain(std::string_view message) {
  std::string out = printable(message.substr(0, kLongestMessage));
  if (message == "illegal map value") {
    out += "; a text with \": \" in it needs quotes";
  } else if (message == "end of map not found" || message == "end of sequence not found") {
    out += "; check the indentation and the quotes of this line and the one above";
  }
  return out;
}

}  // namespace

YamlOutcome read_yaml(std::string_view yaml, std::size_t first_line, const YamlLimits& limits,
                      YamlSink& sink) {
  const Position begin{static_cast<int>(first_line), 1};
  const auto refuse = [](Refusal why) { return YamlOutcome{std::move(why), std::nullopt}; };
  if (yaml.size() > limits.bytes) {
    return refuse({begin, "yaml-too-large",
                   fmt::format("{} has more than {} bytes", limits.what, limits.bytes)});
  }
  std::string buffer;
  const std::string_view source = clean_text(yaml, buffer);
  Places places(source, first_line);
  Handler handler(source, limits, places, sink);
  YamlOutcome outcome;
  try {
    ViewBuffer view(source);
    std::istream stream(&view);
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(handler)) {
      NoMore no_more;
      parser.HandleNextDocument(no_more);
    }
    if (const auto refusal = handler.open_quote()) return refuse(*refusal);
  } catch (const NoMore::Found& found) {
    outcome.second_document = places.of(found.mark);
  } catch (const Refusal& refusal) {
    return refuse(refusal);
  } catch (const YAML::Exception& e) {
    // An alias of nothing never gets as far as an event.
    if (handler.byte_at(e.mark) == '*') return refuse(alias(places.of(e.mark)));
    if (const auto refusal = handler.open_quote()) return refuse(*refusal);
    return refuse({places.of(e.mark), "yaml-syntax", explain(e.msg)});
  } catch (const std::exception& e) {
    return refuse({begin, "yaml-syntax", explain(e.what())});
  }
  return outcome;
}

}  // namespace muster
