/// Limits: what an evaluation may cost before it is stopped with an error that names the limit.
#pragma once

#include <cstdint>

namespace weal {

/// Bounds of reading and evaluating untrusted packs and cases. On by default.
struct Limits {
  std::uint64_t steps = 10'000'000;       ///< nodes evaluated by one call
  std::uint32_t depth = 200;              ///< nesting of expressions, rules and calls
  std::uint32_t list_size = 1'000'000;    ///< elements of one list
  std::uint32_t string_size = 1'000'000;  ///< bytes of one string
  std::uint32_t pack_bytes = 4'000'000;   ///< of one file
  std::uint32_t yaml_depth = 64;
  std::uint32_t case_bytes = 4'000'000;
  std::uint32_t json_depth = 64;
  friend constexpr bool operator==(const Limits&, const Limits&) = default;
};

/// What is left of the limits during one call.
struct Budget {
  Limits limits;
  std::uint64_t steps_used = 0;
  std::uint32_t depth_used = 0;    ///< evaluations and calls inside one another
  std::uint32_t nesting_used = 0;  ///< of the nodes of all of them: bounds the machine stack
};

}  // namespace weal
