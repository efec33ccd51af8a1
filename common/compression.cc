#include "common/compression.h"

#include <zstd.h>

#include <memory>

namespace muster {
namespace {

// No article is larger; a damaged header must not ask for more memory than that.
constexpr unsigned long long kMaxBytes = 256ULL << 20;

// A context costs more to make than a small text to compress, so each thread keeps one.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                  &ZSTD_freeCCtx);
  return context.get();
}

}  // namespace

std::string compress(std::string_view text, std::string_view known, int level) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  ZSTD_CCtx_setParameter(compressor(), ZSTD_c_compressionLevel, level);
  // Held for the one text that comes next.
  ZSTD_CCtx_refPrefix(compressor(), known.data(), known.size());
  const std::size_t size =
      ZSTD_compress2(compressor(), out.data(), out.size(), text.data(), text.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();
  out.resize(size);
  return out;
}

Result<std::string> decompress(std::string_view stored, std::string_view known) {
  const unsigned long long size = ZSTD_getFrameContentSize(stored.data(), stored.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxBytes) {
    return fail(ErrorCode::kDamaged, "a stored text is damaged");
  }
  std::string out(static_cast<std::size_t>(size), '\0');
  thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                                  &ZSTD_freeDCtx);
  ZSTD_DCtx_refPrefix(context.get(), known.data(), known.size());
  const std::size_t got =
      ZSTD_decompressDCtx(context.get(), out.data(), out.size(), stored.data(), stored.size());
  if (ZSTD_isError(got) != 0 || got != out.size()) {
    return fail(ErrorCode::kDamaged, "a stored text is damaged");
  }
  return out;
}

}  // namespace muster
