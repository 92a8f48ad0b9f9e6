/// Periods of law: start + length + roll -> last day.
#include <algorithm>
#include <array>

#include "weal/deadline.hpp"
#include "weal/duration.hpp"

namespace weal {

namespace {

struct UnitText {
  std::string_view text;
  PeriodUnit unit;
};

constexpr std::array unit_texts{
    UnitText{"工作日", PeriodUnit::working_days},
    UnitText{"个工作日", PeriodUnit::working_days},
    UnitText{"working day", PeriodUnit::working_days},
    UnitText{"working days", PeriodUnit::working_days},
    UnitText{"日", PeriodUnit::calendar_days},
    UnitText{"天", PeriodUnit::calendar_days},
    UnitText{"day", PeriodUnit::calendar_days},
    UnitText{"days", PeriodUnit::calendar_days},
    UnitText{"小时", PeriodUnit::hours},
    UnitText{"个小时", PeriodUnit::hours},
    UnitText{"hour", PeriodUnit::hours},
    UnitText{"hours", PeriodUnit::hours},
    UnitText{"月", PeriodUnit::months},
    UnitText{"个月", PeriodUnit::months},
    UnitText{"month", PeriodUnit::months},
    UnitText{"months", PeriodUnit::months},
    UnitText{"年", PeriodUnit::years},
    UnitText{"year", PeriodUnit::years},
    UnitText{"years", PeriodUnit::years},
};

PeriodEnd without_end(NoEnd reason) { return {std::nullopt, std::nullopt, reason}; }

PeriodEnd ending_on(const std::optional<Date>& day) {
  // A day past all years of Date is past every published calendar too.
  return day ? PeriodEnd{day, std::nullopt, std::nullopt} : without_end(NoEnd::calendar_not_published);
}

PeriodEnd rolled(const WorkingCalendar& calendar, const std::optional<Date>& day, PeriodBound bound) {
  switch (bound) {
    case PeriodBound::minimum:
      return ending_on(day);
    case PeriodBound::maximum:
    case PeriodBound::party:
      return ending_on(day ? calendar.first_working_day_from(*day) : std::nullopt);
  }
  return without_end(NoEnd::calendar_not_published);
}

/// Hours run from the moment through nights and holidays.
PeriodEnd hours_after(const Moment& start, std::int64_t length) {
  if (!start.exact) return without_end(NoEnd::no_time_of_day);
  DaysDuration duration;
  if (__builtin_mul_overflow(length, 3600, &duration.seconds)) return without_end(NoEnd::calendar_not_published);
  auto moment = add(*start.exact, duration);
  if (!moment) return without_end(NoEnd::calendar_not_published);
  // The day at +08:00, counted from the start's own, which is that already.
  const std::int64_t shift = beijing_offset_seconds - moment->time.known_offset().value_or(beijing_offset_seconds);
  const auto in_beijing = add(*moment, DaysDuration{shift, 0});
  if (!in_beijing) return without_end(NoEnd::calendar_not_published);
  return {in_beijing->date, std::move(moment), std::nullopt};
}

std::optional<Date> add_years(Date date, std::int64_t years) {
  std::int64_t months = 0;
  if (__builtin_mul_overflow(years, 12, &months)) return std::nullopt;
  return add(date, Months{months});
}

std::string counted(std::int64_t length, std::string_view one) {
  std::string text = std::to_string(length) + ' ' + std::string(one);
  return length == 1 ? text : text + 's';
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
  std::size_t digits = 0;
  std::int64_t length = 0;
  constexpr std::size_t most_digits = 9;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    if (digits == most_digits) return std::nullopt;
    length = length * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  if (text.starts_with(' ')) text.remove_prefix(1);
  const auto found =
      std::find_if(unit_texts.begin(), unit_texts.end(), [&](const auto& row) { return row.text == text; });
  if (found == unit_texts.end()) return std::nullopt;
  return Period{length, found->unit, PeriodBound::maximum};
}

std::string Period::to_string_zh() const {
  const std::string count = std::to_string(length);
  switch (unit) {
    case PeriodUnit::working_days:
      return count + "个工作日";
    case PeriodUnit::calendar_days:
      return count + "日";
    case PeriodUnit::months:
      return count + "个月";
    case PeriodUnit::years:
      return count + "年";
    case PeriodUnit::hours:
      return count + "小时";
  }
  return count;
}

std::string Period::to_string_en() const {
  switch (unit) {
    case PeriodUnit::working_days:
      return counted(length, "working day");
    case PeriodUnit::calendar_days:
      return counted(length, "day");
    case PeriodUnit::months:
      return counted(length, "month");
    case PeriodUnit::years:
      return counted(length, "year");
    case PeriodUnit::hours:
      return counted(length, "hour");
  }
  return std::to_string(length);
}

PeriodEnd period_end(const WorkingCalendar& calendar, const Moment& start, const Period& period) {
  switch (period.unit) {
    case PeriodUnit::working_days:
      return ending_on(calendar.add_working_days(start.date, period.length));
    case PeriodUnit::calendar_days:
      return rolled(calendar, add(start.date, Days{period.length}), period.bound);
    case PeriodUnit::months:
      return rolled(calendar, add(start.date, Months{period.length}), period.bound);
    case PeriodUnit::years:
      return rolled(calendar, add_years(start.date, period.length), period.bound);
    case PeriodUnit::hours:
      return hours_after(start, period.length);
  }
  return without_end(NoEnd::calendar_not_published);
}

std::optional<Date> lawful_from(const WorkingCalendar& calendar, const Moment& start, const Period& period) {
  const auto end = period_end(calendar, start, period);
  if (!end.last_day) return std::nullopt;
  // Hours end within a day: what has to wait for them is lawful later on that same day.
  return period.unit == PeriodUnit::hours ? end.last_day : add(*end.last_day, Days{1});
}

Date monthly_due(Date any_day_of_month, int day) {
  const Date last = last_of_month(any_day_of_month);
  Date due = any_day_of_month;
  due.day = static_cast<std::uint8_t>(std::clamp(day, 1, static_cast<int>(last.day)));
  return due;
}

}  // namespace weal
