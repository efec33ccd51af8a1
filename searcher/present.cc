#include "searcher/present.h"

#include <unistd.h>

namespace muster {

TextOptions look_of(const SearchOptions& options, const Environment& environment) {
  TextOptions look;
  look.width = text_width(options.width, environment);
  look.color = wants_color(*read_when(options.color), environment);
  look.hyperlinks = wants_hyperlinks(*read_when(options.hyperlinks), environment);
  look.host = environment.host;
  look.folder = environment.folder;
  look.show_snippets = !options.no_snippets;
  return look;
}

Result<Written> present(std::string_view text, const SearchOptions& options,
                        const Environment& environment) {
  const auto pager = options.pager == "never" ? std::nullopt : pager_command(text, environment);
  return pager ? show_in_pager(*pager, text) : write_all(STDOUT_FILENO, text);
}

}  // namespace muster
