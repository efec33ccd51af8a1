// A number in digits, as it stands in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster {

struct Figure {
  double value = 0;
  std::size_t digits = 0;  // written, those of a fraction included
  std::size_t end = 0;     // behind it
};

// "1234", "1,234", "1 234", "12.5": the figure that begins with the digit at `at`. Thousands are
// set apart by one separator throughout; a comma or blank before anything else ends the figure.
Figure read_figure(std::string_view text, std::size_t at);

}  // namespace muster
