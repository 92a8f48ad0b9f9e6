// List functions that make lists: append, concatenate, insert, remove, replace, reverse, union, distinct, flatten.
#include <algorithm>

#include "feel/compare.hpp"
#include "feel/evaluator.hpp"
#include "feel/functions/families.hpp"
#include "feel/missing.hpp"

namespace weal::feel::functions {

namespace {

Value append(const CallSite&, Arguments arguments) {
  std::vector<Value> result = arguments[0].as_list();
  result.insert(result.end(), arguments.begin() + 1, arguments.end());
  return Value::list(std::move(result));
}

Value concatenate(const CallSite& site, Arguments arguments) {
  std::vector<Value> result;
  for (const Value& list : arguments) {
    if (result.size() + list.as_list().size() > limits(site).list_size) {
      return limit_reached(site, "list_size", limits(site).list_size);
    }
    result.insert(result.end(), list.as_list().begin(), list.as_list().end());
  }
  return Value::list(std::move(result));
}

/// The index from 0 of a position from 1, or from the end where negative. A fraction is cut off.
std::optional<std::size_t> index(const Value& position, std::size_t size) {
  const auto whole = round(position.as_number(), 0, Rounding::down);
  const std::int64_t at = whole ? whole->to_int64().value_or(0) : 0;
  const auto count = static_cast<std::int64_t>(size);
  const std::int64_t result = at > 0 ? at - 1 : count + at;
  if (at == 0 || result < 0 || result >= count) return std::nullopt;
  return static_cast<std::size_t>(result);
}

Value insert_before(const CallSite& site, Arguments arguments) {
  std::vector<Value> result = arguments[0].as_list();
  const auto at = index(arguments[1], result.size());
  if (!at) return no_value(site, "insert before");
  result.insert(result.begin() + static_cast<std::ptrdiff_t>(*at), arguments[2]);
  return Value::list(std::move(result));
}

Value remove(const CallSite& site, Arguments arguments) {
  std::vector<Value> result = arguments[0].as_list();
  const auto at = index(arguments[1], result.size());
  if (!at) return no_value(site, "remove");
  result.erase(result.begin() + static_cast<std::ptrdiff_t>(*at));
  return Value::list(std::move(result));
}

Value replace_at(const CallSite& site, Arguments arguments) {
  std::vector<Value> result = arguments[0].as_list();
  const auto at = index(arguments[1], result.size());
  if (!at) return no_value(site, "list replace");
  result[*at] = arguments[2];
  return Value::list(std::move(result));
}

Value replace_where(const CallSite& site, Arguments arguments) {
  std::vector<Value> result = arguments[0].as_list();
  for (Value& element : result) {
    const std::array pair{element, arguments[2]};
    const Value matches = call_function(arguments[1], pair, site);
    if (matches.kind() != ValueKind::boolean) return bad_argument(site, "list replace", "match", matches);
    if (matches.as_boolean()) element = arguments[2];
  }
  return Value::list(std::move(result));
}

Value reverse(const CallSite&, Arguments arguments) {
  const auto& list = arguments[0].as_list();
  return Value::list(std::vector<Value>(list.rbegin(), list.rend()));
}

/// Each value once, where it came first. The work is charged: it grows with the square.
Value distinct(const CallSite& site, const std::vector<Value>& values) {
  std::vector<Value> result;
  for (const Value& value : values) {
    if (!charge(site, result.size() + 1)) return limit_reached(site, "steps", limits(site).steps);
    const bool is_new = std::none_of(result.begin(), result.end(),
                                     [&](const Value& known) { return is_true(equals(known, value, site)); });
    if (is_new) result.push_back(value);
  }
  return Value::list(std::move(result));
}

Value distinct_values(const CallSite& site, Arguments arguments) { return distinct(site, arguments[0].as_list()); }

Value union_of(const CallSite& site, Arguments arguments) {
  const Value all = concatenate(site, arguments);
  return all.is_null() ? all : distinct(site, all.as_list());
}

/// False where the limit was reached.
bool flatten_into(const CallSite& site, const std::vector<Value>& values, std::vector<Value>& result) {
  for (const Value& value : values) {
    if (value.kind() == ValueKind::list) {
      if (!flatten_into(site, value.as_list(), result)) return false;
    } else {
      result.push_back(value);
      if (result.size() > limits(site).list_size) return false;
    }
  }
  return charge(site, values.size());
}

Value flatten(const CallSite& site, Arguments arguments) {
  std::vector<Value> result;
  if (!flatten_into(site, arguments[0].as_list(), result)) {
    return limit_reached(site, "list_size", limits(site).list_size);
  }
  return Value::list(std::move(result));
}

}  // namespace

Family list_change_family() {
  const Type function = Type::of(TypeKind::function);
  const auto keeps = [](std::string_view name, std::vector<Parameter> parameters, auto call) {
    return Builtin{.name = name,
                   .parameters = std::move(parameters),
                   .missing = MissingRule::elements,
                   .result = list(),
                   .result_type = type_of_first,
                   .call = call};
  };
  Builtin append_row = keeps("append", {{"list", list()}, {"item", any()}}, append);
  append_row.variadic = true;
  Builtin concatenate_row = keeps("concatenate", {{"list", list()}}, concatenate);
  concatenate_row.variadic = true;
  Builtin union_row = keeps("union", {{"list", list()}}, union_of);
  union_row.variadic = true;
  union_row.missing = MissingRule::spreads;
  Builtin distinct_row = keeps("distinct values", {{"list", list()}}, distinct_values);
  distinct_row.missing = MissingRule::spreads;
  Builtin replace_row =
      keeps("list replace", {{"list", list()}, {"match", function}, {"newItem", any()}}, replace_where);
  replace_row.missing = MissingRule::spreads;
  return {
      append_row,
      concatenate_row,
      keeps("insert before", {{"list", list()}, {"position", number()}, {"newItem", any()}}, insert_before),
      keeps("remove", {{"list", list()}, {"position", number()}}, remove),
      keeps("list replace", {{"list", list()}, {"position", number()}, {"newItem", any()}}, replace_at),
      replace_row,
      keeps("reverse", {{"list", list()}}, reverse),
      union_row,
      distinct_row,
      {.name = "flatten",
       .parameters = {{"list", list()}},
       .missing = MissingRule::elements,
       .result = list(),
       .call = flatten},
  };
}

}  // namespace weal::feel::functions
