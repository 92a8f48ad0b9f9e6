// + - × ÷ and their kin over the kinds of values that have them.
#pragma once

#include "feel/evaluate.hpp"
#include "weal/value.hpp"

namespace weal::feel {

[[nodiscard]] Value sum(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value difference(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value product(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value quotient(const Value& left, const Value& right, const CallSite& site);
[[nodiscard]] Value raised(const Value& base, const Value& exponent, const CallSite& site);
[[nodiscard]] Value opposite(const Value& value, const CallSite& site);

}  // namespace weal::feel
