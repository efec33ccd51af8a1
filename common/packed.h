// Lists of fixed-size numbers as they stand in value slots: compact, and read without a copy.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "common/date_cover.h"

namespace muster {

// Little-endian fixed-width numbers, one behind the other.
template <class Number>
void append_packed(std::string& out, Number value) {
  char bytes[sizeof(Number)];
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    bytes[i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
  }
  out.append(bytes, sizeof(Number));
}

template <class Number>
Number read_packed(std::string_view stored, std::size_t index) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(stored[index * sizeof(Number) + i])}
             << (8 * i);
  }
  return static_cast<Number>(value);
}

template <class Number>
std::size_t packed_size(std::string_view stored) {
  return stored.size() / sizeof(Number);
}

// A facet's values in one document. The id of a value is the same in every database: a hash of its
// key.
using ValueId = std::uint64_t;
ValueId value_id(std::string_view key);
// Eight bytes that sort as the ids do, as in the terms about a value.
std::string to_bytes(ValueId id);
std::string to_hex(ValueId id);  // sixteen digits

// Spans of days; an open end is kept open, so that "now" is decided by who reads it.
std::string pack_spans(const std::vector<DaySpan>& spans);
std::vector<DaySpan> unpack_spans(std::string_view stored);
// The same into a vector that is used again.
void unpack_spans(std::string_view stored, std::vector<DaySpan>& spans);

}  // namespace muster
