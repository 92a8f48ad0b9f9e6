// Equality and order of FEEL, by kind of value.
#pragma once

#include <compare>
#include <optional>

#include "feel/evaluate.hpp"
#include "weal/value.hpp"

namespace weal::feel {

/// `left = right`: a boolean, missing where an unknown part could decide, an error null where kinds differ.
[[nodiscard]] Value equals(const Value& left, const Value& right, const CallSite& site);

enum class Order : std::uint8_t { less, less_equal, greater, greater_equal };
/// `left < right` and its kin: a boolean, missing, or an error null where the two have no order.
[[nodiscard]] Value ordered(Order order, const Value& left, const Value& right, const CallSite& site);
/// The order of two known values of one kind; nothing where they have none.
[[nodiscard]] std::optional<std::strong_ordering> compared(const Value& left, const Value& right);

/// Whether a value lies in a range.
[[nodiscard]] Value contained(const Value& value, const Range& range, const CallSite& site);
/// `value in test` for the value of a test: in it where it is a range or a list, else equal to it.
[[nodiscard]] Value meets(const Value& value, const Value& test, const CallSite& site);

}  // namespace weal::feel
