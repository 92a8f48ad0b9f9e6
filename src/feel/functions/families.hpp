// The families of built-in functions, and what their files share.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "feel/evaluate.hpp"
#include "feel/fault.hpp"
#include "feel/functions/builtin.hpp"
#include "weal/value.hpp"

namespace weal::feel::functions {

using Arguments = std::span<const Value>;
using Family = std::vector<Builtin>;

[[nodiscard]] Family conversion_family();
[[nodiscard]] Family boolean_family();
[[nodiscard]] Family string_family();
[[nodiscard]] Family list_family();
[[nodiscard]] Family list_change_family();
[[nodiscard]] Family statistics_family();
[[nodiscard]] Family numeric_family();
[[nodiscard]] Family date_family();
[[nodiscard]] Family temporal_family();
[[nodiscard]] Family range_family();
[[nodiscard]] Family context_family();
[[nodiscard]] Family working_days_family();

inline Type any() { return Type::of(TypeKind::any); }
inline Type boolean() { return Type::of(TypeKind::boolean); }
inline Type number() { return Type::of(TypeKind::number); }
inline Type bare_number() { return Type::of(TypeKind::number); }
inline Type string() { return Type::of(TypeKind::string); }
inline Type date() { return Type::of(TypeKind::date); }
inline Type list() { return Type::of(TypeKind::list); }
inline Type list_of(Type element) { return Type::list(std::move(element)); }

/// The type of the first argument: functions that keep unit and kind.
[[nodiscard]] Type type_of_first(std::span<const Type> arguments);
/// The element type of a list given as the first argument, or of the arguments themselves.
[[nodiscard]] Type type_of_elements(std::span<const Type> arguments);
/// The same, where the elements must be numbers.
[[nodiscard]] Type type_of_numbers(std::span<const Type> arguments);
/// A list of type_of_elements.
[[nodiscard]] Type list_of_elements(std::span<const Type> arguments);

/// The elements of a list given as the only argument, or the arguments themselves.
[[nodiscard]] Arguments elements(Arguments arguments);

[[nodiscard]] inline Value number(std::int64_t value) { return Value::number(Decimal(value)); }
[[nodiscard]] Value bad_argument(const CallSite& site, std::string_view function, std::string_view parameter,
                                 const Value& argument);
[[nodiscard]] Value no_value(const CallSite& site, std::string_view function);
[[nodiscard]] Value out_of_range(const CallSite& site, std::string_view function);
[[nodiscard]] Value limit_reached(const CallSite& site, std::string_view limit, std::uint64_t most);
/// Whether the arguments of this many more elements or bytes stay inside the limits.
[[nodiscard]] inline const Limits& limits(const CallSite& site) { return site.environment.budget().limits; }
/// Charges work that is not nodes; false where the steps are used up.
[[nodiscard]] bool charge(const CallSite& site, std::uint64_t steps);

}  // namespace weal::feel::functions
