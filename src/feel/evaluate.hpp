// Evaluation of an Expression: one meaning for packs, the command line and the conformance kit.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "feel/expression.hpp"
#include "weal/calendar.hpp"
#include "weal/limits.hpp"
#include "weal/value.hpp"

namespace weal::feel {

/// What an evaluation may ask for beyond its own text.
class Environment {
 public:
  virtual ~Environment() = default;
  /// The value behind a slot; `entity` is the person for whom an attribute is read (row -1 for global names).
  [[nodiscard]] virtual Value read(std::uint32_t slot, Entity entity) = 0;
  /// `today()`: the day of asking.
  [[nodiscard]] virtual Value today() = 0;
  /// `now()`: standard mode only.
  [[nodiscard]] virtual Value now() = 0;
  [[nodiscard]] virtual const WorkingCalendar& calendar() = 0;
  /// The key under which a calendar that is not published is missing.
  [[nodiscard]] virtual MissingKey calendar_key() = 0;
  [[nodiscard]] virtual Budget& budget() = 0;
};

struct CallSite {
  Environment& environment;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Mode mode = Mode::pack;
};

/// Evaluates the root for `current` (row -1: for no entity). Total: never throws for data.
[[nodiscard]] Value evaluate(const Expression& expression, Environment& environment, Entity current = {});
/// The same, and the value of every node that was evaluated (last value where it was evaluated often); nodes that
/// were not evaluated stay empty. `values` is resized to the number of nodes.
[[nodiscard]] Value evaluate_recorded(const Expression& expression, Environment& environment, Entity current,
                                      std::vector<std::optional<Value>>& values);

}  // namespace weal::feel
