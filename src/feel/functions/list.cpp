// List functions that look into lists: contains, count, minimum, sum, sublist, index of, sort and their kin.
#include <algorithm>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/arithmetic.hpp"
#include "feel/compare.hpp"
#include "feel/evaluator.hpp"
#include "feel/functions/families.hpp"
#include "feel/missing.hpp"

namespace weal::feel::functions {

namespace {

/// Equality where kinds that have none are simply not equal.
Value same(const Value& left, const Value& right, const CallSite& site) {
  Value result = equals(left, right, site);
  return result.is_null() ? Value::boolean(false) : result;
}

Value list_contains(const CallSite& site, Arguments arguments) {
  Value found = Value::boolean(false);
  const auto& elements = arguments[0].as_list();
  if (!charge(site, elements.size())) return limit_reached(site, "steps", limits(site).steps);
  for (const Value& element : elements) {
    found = disjunction(found, same(element, arguments[1], site));
    if (is_true(found)) break;
  }
  return found;
}

Value count(const CallSite&, Arguments arguments) {
  return number(static_cast<std::int64_t>(arguments[0].as_list().size()));
}

template <Order order, const char* name>
Value extreme(const CallSite& site, Arguments arguments) {
  const Arguments values = elements(arguments);
  if (values.empty()) return no_value(site, name);
  const Value* best = &values[0];
  if (values.size() == 1 && !compared(*best, *best)) return bad_argument(site, name, "list", *best);
  for (const Value& value : values.subspan(1)) {
    const Value is_better = ordered(order, value, *best, site);
    if (is_better.kind() != ValueKind::boolean) return is_better;
    if (is_better.as_boolean()) best = &value;
  }
  return *best;
}

constexpr char min_name[] = "min";
constexpr char max_name[] = "max";

std::int64_t whole_or_zero(const Value& value) { return value.as_number().to_int64().value_or(0); }

/// The index from 0 of a position from 1, or from the end where negative; nothing outside the list.
std::optional<std::size_t> index_of_position(std::int64_t position, std::size_t size) {
  const auto count = static_cast<std::int64_t>(size);
  const std::int64_t index = position > 0 ? position - 1 : count + position;
  if (position == 0 || index < 0 || index >= count) return std::nullopt;
  return static_cast<std::size_t>(index);
}

Value sublist(const CallSite& site, Arguments arguments) {
  const auto& list = arguments[0].as_list();
  const auto from = index_of_position(whole_or_zero(arguments[1]), list.size());
  if (!from) return no_value(site, "sublist");
  std::size_t length = list.size() - *from;
  if (arguments.size() > 2 && arguments[2].is_known()) {
    const std::int64_t wanted = whole_or_zero(arguments[2]);
    if (wanted < 1 || static_cast<std::size_t>(wanted) > length) return no_value(site, "sublist");
    length = static_cast<std::size_t>(wanted);
  }
  const auto begin = list.begin() + static_cast<std::ptrdiff_t>(*from);
  return Value::list(std::vector<Value>(begin, begin + static_cast<std::ptrdiff_t>(length)));
}

Value index_of(const CallSite& site, Arguments arguments) {
  std::vector<Value> positions;
  const auto& list = arguments[0].as_list();
  if (!charge(site, list.size())) return limit_reached(site, "steps", limits(site).steps);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (is_true(same(list[i], arguments[1], site))) positions.push_back(number(static_cast<std::int64_t>(i) + 1));
  }
  return Value::list(std::move(positions));
}

/// Merge sort with the function as its order: a function that contradicts itself gives some order, never a crash.
Value sort(const CallSite& site, Arguments arguments) {
  std::vector<Value> from = arguments[0].as_list();
  const Value precedes = arguments.size() > 1 ? arguments[1] : Value::null();
  Value error;
  const auto comes_before = [&](const Value& left, const Value& right) {
    if (error.is_null() && error.as_null().fault) return false;
    const std::array pair{left, right};
    Value result = precedes.is_known() ? call_function(precedes, pair, site) : ordered(Order::less, left, right, site);
    if (result.kind() == ValueKind::boolean) return result.as_boolean();
    error =
        result.is_null() && result.as_null().fault ? std::move(result) : bad_argument(site, "sort", "precedes", result);
    return false;
  };
  std::vector<Value> to(from.size());
  for (std::size_t width = 1; width < from.size(); width *= 2) {
    if (!charge(site, from.size())) return limit_reached(site, "steps", limits(site).steps);
    for (std::size_t begin = 0; begin < from.size(); begin += 2 * width) {
      const auto at = [&](std::size_t offset) {
        return from.begin() + static_cast<std::ptrdiff_t>(std::min(begin + offset, from.size()));
      };
      auto out = to.begin() + static_cast<std::ptrdiff_t>(begin);
      auto left = at(0);
      auto right = at(width);
      while (left != at(width) && right != at(2 * width)) {
        *out++ = comes_before(*right, *left) ? *right++ : *left++;
      }
      out = std::copy(left, at(width), out);
      std::copy(right, at(2 * width), out);
    }
    std::swap(from, to);
    if (error.as_null().fault) return error;
  }
  return Value::list(std::move(from));
}

}  // namespace

Family list_family() {
  const Type function = Type::of(TypeKind::function);
  return {
      {.name = "list contains",
       .parameters = {{"list", list()}, {"element", any()}},
       .missing = MissingRule::elements,
       .result = boolean(),
       .call = list_contains},
      {.name = "count",
       .parameters = {{"list", list()}},
       .missing = MissingRule::elements,
       .result = bare_number(),
       .call = count},
      {.name = min_name,
       .parameters = {{"list", any()}},
       .variadic = true,
       .result = any(),
       .result_type = type_of_elements,
       .call = extreme<Order::less, min_name>},
      {.name = max_name,
       .parameters = {{"list", any()}},
       .variadic = true,
       .result = any(),
       .result_type = type_of_elements,
       .call = extreme<Order::greater, max_name>},
      {.name = "sublist",
       .parameters = {{"list", list()}, {"start position", number()}, {"length", number(), true}},
       .missing = MissingRule::elements,
       .result = list(),
       .result_type = type_of_first,
       .call = sublist},
      {.name = "index of",
       .parameters = {{"list", list()}, {"match", any()}},
       .result = list_of(number()),
       .call = index_of},
      {.name = "sort",
       .parameters = {{"list", list()}, {"precedes", function, true}},
       .result = list(),
       .result_type = type_of_first,
       .call = sort},
  };
}

}  // namespace weal::feel::functions
