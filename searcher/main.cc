#include <cstdio>
#include <exception>

#include "searcher/options.h"
#include "searcher/search_command.h"

int main(int argc, char** argv) {
  try {
    const muster::ParsedSearchOptions parsed = muster::parse_search_options(argc, argv);
    return parsed.options ? muster::run_search(*parsed.options) : parsed.status;
  } catch (const std::exception& error) {
    // Nothing is known to come here; if it does, it is a fault of ours, said and not hidden.
    std::fprintf(stderr, "muster-search: internal error: %s\n", error.what());
  }
  return 70;
}
