// Xapian's exceptions become errors here, and nowhere else.
#pragma once

#include <xapian.h>

#include <new>
#include <string_view>
#include <type_traits>

#include "common/error.h"

namespace muster {

// What a Xapian exception means for the database called `database`; one that came from a server is
// about that.
Error to_error(const Xapian::Error& error, std::string_view database);

// Runs `work` and turns what Xapian throws into an error about the database called `name`.
template <class Work>
auto guard(std::string_view name, Work&& work) -> Result<std::invoke_result_t<Work>> {
  using Value = std::invoke_result_t<Work>;
  try {
    if constexpr (std::is_void_v<Value>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const Xapian::Error& error) {
    return tl::unexpected<Error>(to_error(error, name));
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kSystem, "out of memory");
  }
}

}  // namespace muster
