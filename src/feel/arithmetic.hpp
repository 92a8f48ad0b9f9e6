// + - × ÷ and their kin over the kinds of values that have them.
#pragma once

#include <optional>

#include "feel/evaluate.hpp"
#include "weal/value.hpp"

namespace weal::feel {

[[nodiscard]] Value sum(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value difference(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value product(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value quotient(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value raised(const Value& base, const Value& exponent, const CallSite& site);
[[nodiscard]] Value opposite(const Value& value, const CallSite& site);

// A moment or day so and so much later; nothing past the years that FEEL knows.
[[nodiscard]] std::optional<Date> later(Date date, std::int64_t days);
[[nodiscard]] std::optional<Date> later(Date date, MonthsDuration months);
[[nodiscard]] std::optional<DateTime> later(const DateTime& moment, DaysDuration duration);
[[nodiscard]] Time later(const Time& time, DaysDuration duration);

/// The time between two moments; nothing where one has an offset and the other has none.
[[nodiscard]] std::optional<DaysDuration> between(const DateTime& earlier, const DateTime& later);
/// Whole months between two days: incomplete months do not count.
[[nodiscard]] MonthsDuration months_between(Date from, Date to);

}  // namespace weal::feel
