// Working-day functions, on the calendar of the evaluation. Past its published years they are missing, and say so.
#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

Value calendar_missing(const CallSite& site) { return Value::missing(Missing(site.environment.calendar_key())); }

Value add_working_days(const CallSite& site, Arguments arguments) {
  const auto count = arguments[1].as_number().to_int64();
  if (!count) return bad_argument(site, "add working days", "n", arguments[1]);
  const auto end = site.environment.calendar().add_working_days(arguments[0].as_date(), *count);
  return end ? Value::date(*end) : calendar_missing(site);
}

Value working_days_between(const CallSite& site, Arguments arguments) {
  const auto count = site.environment.calendar().working_days_between(arguments[0].as_date(), arguments[1].as_date());
  return count ? number(*count) : calendar_missing(site);
}

Value is_working_day(const CallSite& site, Arguments arguments) {
  const auto is_worked = site.environment.calendar().is_working_day(arguments[0].as_date());
  return is_worked ? Value::boolean(*is_worked) : calendar_missing(site);
}

Type working_day_count() { return Type::number(Unit::parse("工作日").value_or(Unit{})); }

}  // namespace

Family working_days_family() {
  return {
      {.name = "add working days",
       .parameters = {{"date", date()}, {"n", working_day_count()}},
       .result = date(),
       .call = add_working_days},
      {.name = "working days between",
       .parameters = {{"from", date()}, {"to", date()}},
       .result = working_day_count(),
       .call = working_days_between},
      {.name = "is working day", .parameters = {{"date", date()}}, .result = boolean(), .call = is_working_day},
  };
}

}  // namespace weal::feel::functions
