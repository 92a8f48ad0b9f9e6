// What the hit policies make of the rows that fire, and of those that may fire.
#pragma once

#include <optional>
#include <vector>

#include "feel/evaluate.hpp"
#include "feel/missing.hpp"

namespace weal::feel {

/// A row that fires, or that may fire once what is missing is known.
struct Hit {
  std::size_t row = 0;
  std::vector<Value> outputs;
  MissingNames unknown;  // empty where the row surely fires

  [[nodiscard]] bool is_sure() const { return !unknown.any(); }
};

/// `hits` in the order of the rows; `defaults` holds one value for each output, or nothing. Missing unless everything
/// that the unsure rows could make of it agrees. With policy F the rows after the first sure hit need not be given.
[[nodiscard]] Value table_answer(const Table& table, const std::vector<Hit>& hits,
                                 const std::optional<std::vector<Value>>& defaults, const CallSite& site);

}  // namespace weal::feel
