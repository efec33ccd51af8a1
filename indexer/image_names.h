// File names of images that stand in flattened infobox texts before the name they illustrate.
#pragma once

#include <string>
#include <vector>

#include "indexer/link_table.h"

namespace muster {

// "Emblem of Liwa Al-Quds.svg Liwa al-Quds" -> "Liwa al-Quds". What stands before an image name in
// the line is kept, parted by two blanks: names that links tell, what ends in a bracket, what comes
// before "Flag of", "Logo of" and the like. `seen` collects the image names, which tells them when
// they come again.
void remove_image_names(std::string& line, const LinkTable& links, std::vector<std::string>& seen);

}  // namespace muster
