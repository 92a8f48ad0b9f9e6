// The search for what would meet a condition that failed.
#pragma once

#include <vector>

#include "weal/explain.hpp"

namespace weal::explaining {

/// Flips for every failed condition of the decision, in its order.
[[nodiscard]] std::vector<Flip> flips(const Rulebook& rulebook, const Case& a_case, const Moment& as_of,
                                      const Limits& limits, const Decision& decision);

}  // namespace weal::explaining
