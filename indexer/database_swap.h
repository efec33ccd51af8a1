// Databases as folders: put in place of one another, cleared away.
#pragma once

#include <string>

#include "common/error.h"

namespace muster {

// Puts the finished database `fresh` where `database` is or is to be, in one step that readers
// never see half of. What was there is removed. Everything of `fresh` is on the disk before.
Result<void> swap_in(const std::string& fresh, const std::string& database);

// Removes a folder with all in it, if it is there.
Result<void> remove_folder(const std::string& folder);

}  // namespace muster
