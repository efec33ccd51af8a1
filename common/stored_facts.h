// The record of an article as inspect prints it, as it is stored beside the body.
//
// The body, whose names and sentences it repeats, is known to who reads it; so is a made-up record
// with the keys that every record has. Both are left out of what is stored.
#pragma once

#include <string>
#include <string_view>

#include "common/error.h"

namespace muster {

std::string compress_facts(std::string_view record, std::string_view body);
// kDamaged for what compress_facts() did not make beside that body.
Result<std::string> decompress_facts(std::string_view stored, std::string_view body);

// The made-up record.
std::string_view sample_facts();

}  // namespace muster
