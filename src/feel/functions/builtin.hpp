// The one table of built-in functions: names, parameters, types, behaviour under missing values, and meaning.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "feel/type.hpp"
#include "weal/value.hpp"

namespace weal::feel {

class Environment;
struct CallSite;  // evaluate.hpp: environment, the node's range, limits

struct Parameter {
  std::string_view name;
  Type type;
  bool optional = false;
};

/// What a missing argument (or a missing element of a list argument) does.
enum class MissingRule : std::uint8_t {
  spreads,   // the result is missing: the union of names
  elements,  // a missing argument spreads; missing elements of a list are passed on (count, append …)
  own,       // the function decides (is defined, get or else …)
};

struct Builtin {
  std::string_view name;              // as FEEL writes it: `string length`
  std::vector<Parameter> parameters;  // one signature; a name may have several rows
  bool variadic = false;              // the last parameter repeats
  MissingRule missing = MissingRule::spreads;
  bool standard_only = false;  // refused in packs: now, …
  Type result;                 // where result_type is null
  /// Result type from argument types (units of sum, element of a list …); invalid where it cannot be.
  Type (*result_type)(std::span<const Type> arguments) = nullptr;
  Value (*call)(const CallSite& site, std::span<const Value> arguments) = nullptr;
};

[[nodiscard]] std::span<const Builtin> builtins();
/// Every row of that name.
[[nodiscard]] std::vector<std::uint32_t> find_builtins(std::string_view name);

}  // namespace weal::feel
