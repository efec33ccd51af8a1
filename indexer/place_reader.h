// Place texts to place names.
#pragma once

#include "common/article.h"
#include "common/facts.h"

namespace muster {

// "Near Aleppo, Aleppo Governorate, Syria" -> Aleppo, Aleppo Governorate, Syria. Lines, bullets and
// semicolons part places; the names of all of them follow in order, each once, where it comes last,
// so that the largest end the list. A link in a part is its name; "modern-day Greece" in a bracket
// is one more. What has no capital is no name.
Place read_place(const InfoboxField& field);

}  // namespace muster
