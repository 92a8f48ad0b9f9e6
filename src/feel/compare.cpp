// Equality and order of FEEL, by kind of value.
#include "feel/compare.hpp"

#include <algorithm>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/fault.hpp"
#include "feel/missing.hpp"

namespace weal::feel {

namespace {

Value equal_lists(const std::vector<Value>& left, const std::vector<Value>& right, const CallSite& site) {
  if (left.size() != right.size()) return Value::boolean(false);
  Value all = Value::boolean(true);
  for (std::size_t i = 0; i < left.size(); ++i) {
    all = conjunction(all, equals(left[i], right[i], site));
    if (is_false(all)) return all;
  }
  return all;
}

Value equal_contexts(const Context& left, const Context& right, const CallSite& site) {
  if (left.entries.size() != right.entries.size()) return Value::boolean(false);
  Value all = Value::boolean(true);
  for (const auto& [name, value] : left.entries) {
    const Value* other = right.find(name);
    if (other == nullptr) return Value::boolean(false);
    all = conjunction(all, equals(value, *other, site));
    if (is_false(all)) return all;
  }
  return all;
}

Value equal_ranges(const Range& left, const Range& right, const CallSite& site) {
  if (left.low_closed != right.low_closed || left.high_closed != right.high_closed) return Value::boolean(false);
  return conjunction(equals(left.low, right.low, site), equals(left.high, right.high, site));
}

Value not_comparable(const Value& left, const Value& right, const CallSite& site) {
  if (const Value* cause = first_fault(left, right)) return *cause;
  return fault(diag::values_not_comparable, site,
               {std::string(kind_name(left.kind())), std::string(kind_name(right.kind()))});
}

bool holds(Order order, std::strong_ordering ordering) {
  switch (order) {
    case Order::less:
      return ordering < 0;
    case Order::less_equal:
      return ordering <= 0;
    case Order::greater:
      return ordering > 0;
    case Order::greater_equal:
      return ordering >= 0;
  }
  return false;
}

}  // namespace

std::optional<std::strong_ordering> compared(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) {
    // A day stands for its midnight at UTC beside a moment.
    if (left.kind() == ValueKind::date && right.kind() == ValueKind::date_time) {
      Time midnight;
      midnight.offset_seconds = right.as_date_time().time.offset_seconds;
      midnight.zone = right.as_date_time().time.zone;
      return compare(DateTime{left.as_date(), midnight}, right.as_date_time());
    }
    if (left.kind() == ValueKind::date_time && right.kind() == ValueKind::date) {
      const auto reversed = compared(right, left);
      if (!reversed) return std::nullopt;
      return 0 <=> *reversed;
    }
    return std::nullopt;
  }
  switch (left.kind()) {
    case ValueKind::number:
      return left.as_number() <=> right.as_number();
    case ValueKind::string: {
      const int order = left.as_string().compare(right.as_string());
      return order <=> 0;
    }
    case ValueKind::date:
      return left.as_date() <=> right.as_date();
    case ValueKind::time:
      return compare(left.as_time(), right.as_time());
    case ValueKind::date_time:
      return compare(left.as_date_time(), right.as_date_time());
    case ValueKind::days_duration:
      return left.as_days() <=> right.as_days();
    case ValueKind::months_duration:
      return left.as_months() <=> right.as_months();
    case ValueKind::null:
    case ValueKind::missing:
    case ValueKind::boolean:
    case ValueKind::list:
    case ValueKind::context:
    case ValueKind::range:
    case ValueKind::function:
    case ValueKind::entity:
      return std::nullopt;
  }
  return std::nullopt;
}

Value equals(const Value& left, const Value& right, const CallSite& site) {
  if (left.is_missing() || right.is_missing()) return united(left, right);
  if (left.is_null() || right.is_null()) {
    return Value::boolean(left.is_null() && right.is_null());
  }
  if (left.kind() != right.kind()) {
    // A list of one stands for its element, and the other way round.
    if (left.kind() == ValueKind::list && left.as_list().size() == 1) return equals(left.as_list()[0], right, site);
    if (right.kind() == ValueKind::list && right.as_list().size() == 1) return equals(left, right.as_list()[0], site);
    const auto ordering = compared(left, right);
    return ordering ? Value::boolean(*ordering == 0) : not_comparable(left, right, site);
  }
  switch (left.kind()) {
    case ValueKind::boolean:
      return Value::boolean(left.as_boolean() == right.as_boolean());
    case ValueKind::number:
      return Value::boolean(left.as_number() == right.as_number());
    case ValueKind::string:
      return Value::boolean(left.as_string() == right.as_string());
    case ValueKind::date:
      return Value::boolean(left.as_date() == right.as_date());
    case ValueKind::time:
    case ValueKind::date_time: {
      const auto ordering = compared(left, right);
      return Value::boolean(ordering && *ordering == 0);
    }
    case ValueKind::days_duration:
      return Value::boolean(left.as_days() == right.as_days());
    case ValueKind::months_duration:
      return Value::boolean(left.as_months() == right.as_months());
    case ValueKind::list:
      return equal_lists(left.as_list(), right.as_list(), site);
    case ValueKind::context:
      return equal_contexts(left.as_context(), right.as_context(), site);
    case ValueKind::range:
      return equal_ranges(left.as_range(), right.as_range(), site);
    case ValueKind::function:
      return Value::boolean(left.as_function() == right.as_function());
    case ValueKind::entity:
      return Value::boolean(left.as_entity() == right.as_entity());
    case ValueKind::null:
    case ValueKind::missing:
      break;
  }
  return Value::null();
}

Value ordered(Order order, const Value& left, const Value& right, const CallSite& site) {
  if (left.kind() == ValueKind::number && right.kind() == ValueKind::number) {
    return Value::boolean(holds(order, left.as_number() <=> right.as_number()));
  }
  if (left.is_missing() || right.is_missing()) return united(left, right);
  const auto ordering = compared(left, right);
  return ordering ? Value::boolean(holds(order, *ordering)) : not_comparable(left, right, site);
}

Value contained(const Value& value, const Range& range, const CallSite& site) {
  if (value.is_missing()) {
    MissingNames names;
    names.add(value);
    names.add(range.low);
    names.add(range.high);
    return names.value();
  }
  Value above = Value::boolean(true);
  if (!range.low.is_null()) {
    above = ordered(range.low_closed ? Order::greater_equal : Order::greater, value, range.low, site);
    if (is_false(above)) return above;
  }
  if (range.high.is_null()) return above;
  return conjunction(above, ordered(range.high_closed ? Order::less_equal : Order::less, value, range.high, site));
}

Value meets(const Value& value, const Value& test, const CallSite& site) {
  if (test.is_null() && test.as_null().fault) return test;
  if (test.kind() == ValueKind::range && value.kind() != ValueKind::range) {
    return contained(value, test.as_range(), site);
  }
  if (test.kind() != ValueKind::list) return equals(value, test, site);
  // A list is met by a list equal to it, or by an element that is equal or holds the value.
  Value some = value.kind() == ValueKind::list ? equals(value, test, site) : Value::boolean(false);
  for (const Value& element : test.as_list()) {
    if (is_true(some)) return some;
    Value one = element.kind() == ValueKind::range && value.kind() != ValueKind::range
                    ? contained(value, element.as_range(), site)
                    : equals(value, element, site);
    // Kinds that cannot be equal are no hit, not an error: a list may mix kinds.
    some = disjunction(some, one.is_null() && !value.is_null() ? Value::boolean(false) : one);
  }
  return some;
}

}  // namespace weal::feel
