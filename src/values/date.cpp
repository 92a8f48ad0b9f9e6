/// Days as ISO 8601 text; their arithmetic stands in the header.
#include "weal/date.hpp"

#include <type_traits>

#include "values/digits.hpp"

namespace weal {

static_assert(std::is_trivially_copyable_v<Date>);
static_assert(Date{2026, 2, 27} + Days{2} == Date{2026, 3, 1});

using namespace values;

std::optional<Date> Date::parse(std::string_view text) {
  const bool negative = take(text, '-');
  const bool has_leading_zero = text.starts_with('0');
  const std::size_t before = text.size();
  const auto year = take_digits(text, 4, 9);
  if (!year || (has_leading_zero && before - text.size() > 4) || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2, 2);
  if (!day || !text.empty()) return std::nullopt;
  return from_parts(negative ? -*year : *year, *month, *day);
}

std::string Date::to_string() const {
  const std::int64_t magnitude = year < 0 ? -std::int64_t{year} : year;
  return (year < 0 ? "-" : "") + padded(magnitude, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

}  // namespace weal
