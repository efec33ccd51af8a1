// Calendar periods: years, decades and their like as numbers, their days, their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date_cover.h"

namespace muster {

enum class Period { kDay, kMonth, kYear, kDecade, kCentury };

std::optional<Period> find_period(std::string_view name);
std::string_view name_of(Period period);

// The number of the period a day is in: periods beside each other have numbers beside each other.
int period_number(Period period, Day day);
Day first_day_of(Period period, int number);
Day last_day_of(Period period, int number);

// "2018", "490 BC", "1860s", "5th century BC", "2018-03": as facets show it and --where takes it.
// Decades are those of the digits: the 490s BC are 499 to 490 BC. The 18th century is 1701 to 1800.
std::string period_label(Period period, int number);
// The inverse.
std::optional<int> parse_period(Period period, std::string_view label);

// "1st", "12th", "23rd".
std::string ordinal(int number);

}  // namespace muster
