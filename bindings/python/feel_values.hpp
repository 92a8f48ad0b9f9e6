// Values of FEEL from and to Python's own.
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <utility>
#include <vector>

#include "weal/value.hpp"

namespace weal_python {

/// Names and values of a mapping. A float raises TypeError: it is not exact.
[[nodiscard]] std::vector<std::pair<std::string, weal::Value>> inputs_of(const pybind11::dict& context);
/// Numbers as decimal.Decimal, lists and dicts as such; what Python has no type for as FEEL's own text.
[[nodiscard]] pybind11::object to_python(const weal::Value& value);

}  // namespace weal_python
