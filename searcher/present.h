// How text goes to people: the look that the command line and the terminal ask for, and the pager.
#pragma once

#include <string_view>

#include "common/error.h"
#include "searcher/options.h"
#include "searcher/output.h"
#include "searcher/pager.h"
#include "searcher/text_options.h"

namespace muster {

// Without a command line and measures, which are the results'.
TextOptions look_of(const SearchOptions& options, const Environment& environment);

// On the standard output, through a pager where one is wanted.
Result<Written> present(std::string_view text, const SearchOptions& options,
                        const Environment& environment);

}  // namespace muster
