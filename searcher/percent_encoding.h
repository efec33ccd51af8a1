// Bytes written as %XX.
#pragma once

#include <string>
#include <string_view>

namespace muster {

// The file: URL of a file. `folder`: absolute, what a relative `file` lies below. Only unreserved
// ASCII characters and '/' stay as they are (RFC 8089, RFC 3986), whatever bytes the name has.
std::string file_url(std::string_view host, std::string_view folder, std::string_view file);

// A path's bytes, relative or not, encoded in the same way.
std::string percent_encoded_path(std::string_view path);

// A path as one word of a run file: '%', blanks and all that cannot be shown are encoded, other
// characters are not.
std::string run_file_word(std::string_view path);

}  // namespace muster
