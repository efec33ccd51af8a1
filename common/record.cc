#include "common/record.h"

#include "common/varint.h"

namespace muster {

void RecordWriter::add(std::uint64_t number) { append_varint(bytes_, number); }

std::uint64_t RecordReader::next() {
  if (const auto number = take_varint(rest_)) return *number;
  fail();
  return 0;
}

std::size_t RecordReader::length() {
  const std::uint64_t length = next();
  if (length <= rest_.size()) return static_cast<std::size_t>(length);
  fail();
  return 0;
}

void RecordReader::fail() {
  failed_ = true;
  rest_ = {};
}

void RecordReader::operator()(std::string& text) {
  const std::size_t size = length();
  text.assign(rest_.substr(0, size));
  rest_.remove_prefix(size);
}

}  // namespace muster
