// Boolean functions, and those that look at whether a value is known.
#include "feel/functions/families.hpp"
#include "feel/missing.hpp"

namespace weal::feel::functions {

namespace {

Value negated_truth(const CallSite&, Arguments arguments) { return negation(arguments[0]); }

/// Every element a boolean; false as soon as one is. Anything else makes it null.
Value all(const CallSite&, Arguments arguments) {
  Value result = Value::boolean(true);
  for (const Value& element : elements(arguments)) result = conjunction(result, element);
  return result;
}

Value any_of(const CallSite&, Arguments arguments) {
  Value result = Value::boolean(false);
  for (const Value& element : elements(arguments)) result = disjunction(result, element);
  return result;
}

/// Alternative statements of one quantity: the first that is not missing.
Value first_known(const CallSite&, Arguments arguments) {
  for (const Value& argument : arguments) {
    if (!argument.is_missing()) return argument;
  }
  return arguments.empty() ? Value::null() : arguments.front();
}

Type type_of_all(std::span<const Type> arguments) {
  const Type type = type_of_elements(arguments);
  return arguments.size() == 1 ? arguments.front() : type;
}

}  // namespace

Family boolean_family() {
  return {
      {.name = "not", .parameters = {{"negand", any()}}, .result = boolean(), .call = negated_truth},
      {.name = "all",
       .parameters = {{"list", any()}},
       .variadic = true,
       .missing = MissingRule::elements,
       .result = boolean(),
       .call = all},
      {.name = "any",
       .parameters = {{"list", any()}},
       .variadic = true,
       .missing = MissingRule::elements,
       .result = boolean(),
       .call = any_of},
      {.name = "first known",
       .parameters = {{"values", any()}},
       .variadic = true,
       .missing = MissingRule::own,
       .result = any(),
       .result_type = type_of_all,
       .call = first_known},
  };
}

}  // namespace weal::feel::functions
