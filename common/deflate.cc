#include "common/deflate.h"

#include <zlib.h>

#include <memory>
#include <new>

namespace muster {
namespace {

// The lists of an article's terms compress little better at higher levels, and take far longer.
constexpr int kLevel = 1;

struct Deflater {
  z_stream stream{};
  Deflater() {
    // Xapian reads streams without a header.
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
};

}  // namespace

std::string deflate(std::string_view text, std::size_t at_least) {
  std::string out(1, kPlain);
  if (text.size() > at_least) {
    thread_local Deflater deflater;
    z_stream& stream = deflater.stream;
    deflateReset(&stream);
    out.resize(text.size());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + 1);
    stream.avail_out = static_cast<uInt>(out.size() - 1);
    if (::deflate(&stream, Z_FINISH) == Z_STREAM_END) {
      out.resize(out.size() - stream.avail_out);
      out[0] = kDeflated;
      return out;
    }
    out.resize(1);
  }
  out += text;
  return out;
}

}  // namespace muster
