// Temporal functions: where a day stands in its year, week and month.
#include <array>

#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

std::optional<Date> day_of(const Value& value) {
  if (value.kind() == ValueKind::date) return value.as_date();
  if (value.kind() == ValueKind::date_time) return value.as_date_time().date;
  return std::nullopt;
}

std::int64_t number_in_year(Date date) {
  Date first = date;
  first.month = 1;
  first.day = 1;
  return date.day_number() - first.day_number() + 1;
}

/// The ISO 8601 week: the one that holds the year's first Thursday is the first.
std::int64_t iso_week(Date date) {
  const auto thursday = Date::from_day_number(date.day_number() + 4 - static_cast<std::int64_t>(date.weekday()));
  return (number_in_year(thursday) - 1) / 7 + 1;
}

constexpr std::array<std::string_view, 7> day_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

Value day_of_year(Date date) { return number(number_in_year(date)); }
Value week_of_year(Date date) { return number(iso_week(date)); }
Value day_of_week(Date date) {
  return Value::string(std::string(day_names.at(static_cast<std::size_t>(date.weekday()) - 1)));
}
Value month_of_year(Date date) { return Value::string(std::string(month_names.at(date.month - std::size_t{1}))); }
Value last_day_of_month(Date date) { return Value::date(last_of_month(date)); }

constexpr char day_of_year_name[] = "day of year";
constexpr char day_of_week_name[] = "day of week";
constexpr char month_of_year_name[] = "month of year";
constexpr char week_of_year_name[] = "week of year";
constexpr char last_day_of_month_name[] = "last day of month";

template <Value (*function)(Date), const char* name>
Value of_day(const CallSite& site, Arguments arguments) {
  const auto date = day_of(arguments[0]);
  return date ? function(*date) : bad_argument(site, name, "date", arguments[0]);
}

template <Value (*function)(Date), const char* name>
Builtin row(Type result) {
  return {.name = name, .parameters = {{"date", any()}}, .result = std::move(result), .call = of_day<function, name>};
}

}  // namespace

Family temporal_family() {
  return {
      row<day_of_year, day_of_year_name>(number()),           row<day_of_week, day_of_week_name>(string()),
      row<month_of_year, month_of_year_name>(string()),       row<week_of_year, week_of_year_name>(number()),
      row<last_day_of_month, last_day_of_month_name>(date()),
  };
}

}  // namespace weal::feel::functions
