// The text of a number's value in a query to an interval.
#pragma once

#include <limits>
#include <optional>
#include <string_view>

namespace muster {

// Both ends belong to it. Open ends are infinite; what `>` and `<` leave out is left out: the end
// is the next number that a double can hold, so that whole and broken numbers are compared alike.
struct NumberRange {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();

  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

// Reads `17`, `100..500`, `1000..`, `..50`, `>100`, `>=100`, `<100`, `<=100`, `100-500` (any dash),
// `100+`. A number may have thousands set apart by commas or blanks, a decimal point, a minus and a
// unit of k, m or b ("2.5m"). In `10-20k` the unit holds for both; ends that stand the wrong way
// round are swapped. nullopt: not a number or a range of them.
std::optional<NumberRange> read_number_range(std::string_view text);

}  // namespace muster
