/// FEEL expressions on their own: parse and evaluate one text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"
#include "weal/value.hpp"

namespace weal {

/// What one evaluation gave: a value, or diagnostics over `sources`.
struct FeelResult {
  std::optional<Value> value;
  Diagnostics diagnostics;
  SourceMap sources;
};

/// What an evaluation is given beside its text and inputs. The library has no clock: `today()` and `now()` are those of
/// `now`, and null where it is absent.
struct FeelOptions {
  Limits limits{};
  std::optional<DateTime> now{};
};

/// Evaluates a FEEL expression in standard mode (DMN 1.5). `inputs` are the names in scope, which may hold spaces.
/// An error null tells its cause in the value's fault; diagnostics are about text that cannot be read.
[[nodiscard]] FeelResult evaluate_feel(std::string_view expression,
                                       const std::vector<std::pair<std::string, Value>>& inputs = {},
                                       const FeelOptions& options = {});

/// The text of a value as FEEL's `string()` gives it; strings inside lists and contexts are quoted.
[[nodiscard]] std::string to_feel_text(const Value& value);

}  // namespace weal
