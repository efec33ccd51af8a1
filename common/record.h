// Numbers and texts, one behind the other, as a record stored with each article.
//
// A record has neither names nor types in it: who reads it asks for the same things in the same
// order as who wrote it. So one function says the parts of a struct for both:
//
//   template <class Record, RecordedAs<Range> Value>  // const where it is written
//   void visit(Record& record, Value& range) {
//     record(range.min);
//     record(range.max);
//   }
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace muster {

template <class Value, class Struct>
concept RecordedAs = std::same_as<std::remove_const_t<Value>, Struct>;

// Numbers are as append_varint() has them; those below zero take turns with the others (0, -1, 1,
// -2). Texts and lists have their length before them, what may be missing has a 0 or 1.
class RecordWriter {
 public:
  template <std::integral Number>
  void operator()(Number number) {
    const auto wide = static_cast<std::int64_t>(number);
    add((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63U));
  }
  void operator()(const std::string& text) {
    add(text.size());
    bytes_ += text;
  }
  template <class Value>
  void operator()(const std::vector<Value>& values) {
    add(values.size());
    for (const Value& value : values)
      visit(*this, value);
  }
  template <class Value>
  void operator()(const std::optional<Value>& value) {
    add(value ? 1 : 0);
    if (value) visit(*this, *value);
  }

  std::string take() { return std::move(bytes_); }

 private:
  void add(std::uint64_t number);

  std::string bytes_;
};

// Never reads beyond the end: what a damaged record does not have is 0 or empty.
class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes) : rest_(bytes) {}

  template <std::integral Number>
  void operator()(Number& number) {
    const std::uint64_t folded = next();
    number = static_cast<Number>(static_cast<std::int64_t>(folded >> 1U) ^
                                 -static_cast<std::int64_t>(folded & 1U));
  }
  void operator()(std::string& text);
  template <class Value>
  void operator()(std::vector<Value>& values) {
    values.resize(length());
    for (Value& value : values)
      visit(*this, value);
  }
  template <class Value>
  void operator()(std::optional<Value>& value) {
    value.reset();
    if (next() != 0) visit(*this, value.emplace());
  }

  // Whether all that was asked for was there, and nothing else.
  bool ended_well() const { return !failed_ && rest_.empty(); }

 private:
  std::uint64_t next();
  // Of a text or a list. Each item takes a byte at least, so none is longer than the rest.
  std::size_t length();
  void fail();

  std::string_view rest_;
  bool failed_ = false;
};

// What a record takes as it is.
template <class Record, class Value>
requires std::invocable<Record&, Value&>
void visit(Record& record, Value& value) { record(value); }

}  // namespace muster
