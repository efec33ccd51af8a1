#include "common/record.h"

namespace muster {
namespace {

constexpr std::uint64_t kMore = 0x80;  // another byte of the number follows

}  // namespace

void RecordWriter::add(std::uint64_t number) {
  for (; number >= kMore; number >>= 7U)
    bytes_ += static_cast<char>(number | kMore);
  bytes_ += static_cast<char>(number);
}

std::uint64_t RecordReader::next() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const std::uint64_t byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= (byte & ~kMore) << shift;
    if (byte < kMore) return number;
  }
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
