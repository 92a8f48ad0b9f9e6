// Whether inputs exist within some places of each axis: in every case, in some, or in none.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compile/table_axis.hpp"

namespace weal::compile {

/// Places on one axis; `own` where the axis was made for them alone.
struct Part {
  const Axis* axis = nullptr;
  Bits places;
  std::unique_ptr<const Axis> own;
};

struct Finding {
  enum class Kind : std::uint8_t { none, in_every_case, in_some_cases, not_decided };
  Kind kind = Kind::none;
  std::string example;    // `kind = "emergency", amount = 10001`
  std::string condition;  // of in_some_cases: `limit < 10000`
};

/// Names may have any value: what holds for all of their values is in every case.
[[nodiscard]] Finding finding(const std::vector<Part>& parts);

}  // namespace weal::compile
