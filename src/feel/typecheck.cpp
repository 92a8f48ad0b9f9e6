// Type rules of operators; units agree in sums, comparisons and branches, and combine in products.
#include "feel/typecheck.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/kinds/feel.hpp"

namespace weal::feel {

namespace {

struct SumRule {
  Op op;
  TypeKind left, right, result;
};

constexpr std::array sum_rules{
    SumRule{Op::add, TypeKind::string, TypeKind::string, TypeKind::string},
    SumRule{Op::add, TypeKind::date, TypeKind::days_duration, TypeKind::date},
    SumRule{Op::add, TypeKind::date, TypeKind::months_duration, TypeKind::date},
    SumRule{Op::add, TypeKind::days_duration, TypeKind::date, TypeKind::date},
    SumRule{Op::add, TypeKind::months_duration, TypeKind::date, TypeKind::date},
    SumRule{Op::add, TypeKind::date_time, TypeKind::days_duration, TypeKind::date_time},
    SumRule{Op::add, TypeKind::date_time, TypeKind::months_duration, TypeKind::date_time},
    SumRule{Op::add, TypeKind::days_duration, TypeKind::date_time, TypeKind::date_time},
    SumRule{Op::add, TypeKind::months_duration, TypeKind::date_time, TypeKind::date_time},
    SumRule{Op::add, TypeKind::time, TypeKind::days_duration, TypeKind::time},
    SumRule{Op::add, TypeKind::days_duration, TypeKind::time, TypeKind::time},
    SumRule{Op::add, TypeKind::days_duration, TypeKind::days_duration, TypeKind::days_duration},
    SumRule{Op::add, TypeKind::months_duration, TypeKind::months_duration, TypeKind::months_duration},
    SumRule{Op::subtract, TypeKind::date, TypeKind::date, TypeKind::days_duration},
    SumRule{Op::subtract, TypeKind::date_time, TypeKind::date_time, TypeKind::days_duration},
    SumRule{Op::subtract, TypeKind::time, TypeKind::time, TypeKind::days_duration},
    SumRule{Op::subtract, TypeKind::date, TypeKind::days_duration, TypeKind::date},
    SumRule{Op::subtract, TypeKind::date, TypeKind::months_duration, TypeKind::date},
    SumRule{Op::subtract, TypeKind::date_time, TypeKind::days_duration, TypeKind::date_time},
    SumRule{Op::subtract, TypeKind::date_time, TypeKind::months_duration, TypeKind::date_time},
    SumRule{Op::subtract, TypeKind::time, TypeKind::days_duration, TypeKind::time},
    SumRule{Op::subtract, TypeKind::days_duration, TypeKind::days_duration, TypeKind::days_duration},
    SumRule{Op::subtract, TypeKind::months_duration, TypeKind::months_duration, TypeKind::months_duration},
    SumRule{Op::multiply, TypeKind::days_duration, TypeKind::number, TypeKind::days_duration},
    SumRule{Op::multiply, TypeKind::months_duration, TypeKind::number, TypeKind::months_duration},
    SumRule{Op::multiply, TypeKind::number, TypeKind::days_duration, TypeKind::days_duration},
    SumRule{Op::multiply, TypeKind::number, TypeKind::months_duration, TypeKind::months_duration},
    SumRule{Op::divide, TypeKind::days_duration, TypeKind::number, TypeKind::days_duration},
    SumRule{Op::divide, TypeKind::months_duration, TypeKind::number, TypeKind::months_duration},
    SumRule{Op::divide, TypeKind::days_duration, TypeKind::days_duration, TypeKind::number},
    SumRule{Op::divide, TypeKind::months_duration, TypeKind::months_duration, TypeKind::number}};

Side side_of(const Reading& reading, NodeId node) {
  return {&reading.type(node), reading.span(node), reading.constant_of(node)};
}

Type mismatch(const Reading& reading) { return Type::of(reading.is_pack() ? TypeKind::invalid : TypeKind::any); }

bool is_invalid(const Reading& reading, NodeId left, NodeId right) {
  return reading.type(left).kind == TypeKind::invalid || reading.type(right).kind == TypeKind::invalid;
}

std::string unit_text(const Unit& unit) {
  std::string text = unit.to_string();
  return text.empty() ? "1" : text;
}

Type unit_mismatch(Reading& reading, const Side& left, const Side& right) {
  if (reading.is_pack()) {
    reading.report(diag::unit_mismatch, right.span, {unit_text(left.type->unit), unit_text(right.type->unit)},
                   left.span);
  }
  return mismatch(reading);
}

Type operand_mismatch(Reading& reading, Op op, const Side& left, const Side& right) {
  if (reading.is_pack()) {
    reading.report(diag::wrong_operand_type, right.span,
                   {std::string(sign_of(op)), to_string(*left.type), to_string(*right.type)}, left.span);
  }
  return mismatch(reading);
}

// The power of a unit by a whole number; nothing where the exponent is not one that is written out.
std::optional<Unit> unit_power(const Reading& reading, const Unit& base, NodeId exponent) {
  if (base.bare) return base;
  const Value* value = reading.constant_of(exponent);
  const auto times =
      value != nullptr && value->kind() == ValueKind::number ? value->as_number().to_int64() : std::nullopt;
  if (!times || *times < 1 || *times > 9) return std::nullopt;
  Unit result = base;
  for (std::int64_t i = 1; i < *times; ++i) result = product(result, base);
  return result;
}

Type number_type(Reading& reading, Op op, NodeId left, NodeId right) {
  const Unit& left_unit = reading.type(left).unit;
  const Unit& right_unit = reading.type(right).unit;
  if (op == Op::multiply) return Type::number(product(left_unit, right_unit));
  if (op == Op::divide) return Type::number(quotient(left_unit, right_unit));
  if (op == Op::power) {
    if (!right_unit.bare) {
      if (reading.is_pack()) reading.report(diag::unit_not_allowed, reading.span(right), {unit_text(right_unit)});
      return mismatch(reading);
    }
    if (const auto unit = unit_power(reading, left_unit, right)) return Type::number(*unit);
    if (reading.is_pack()) reading.report(diag::unit_not_allowed, reading.span(left), {unit_text(left_unit)});
    return mismatch(reading);
  }
  if (!agree(left_unit, right_unit)) return unit_mismatch(reading, side_of(reading, left), side_of(reading, right));
  return Type::number(common(left_unit, right_unit));
}

std::string set_text(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "\"" : ", \"") + value + "\"";
  return text;
}

bool is_ordered(TypeKind kind) {
  return kind == TypeKind::number || kind == TypeKind::string || kind == TypeKind::date || kind == TypeKind::time ||
         kind == TypeKind::date_time || kind == TypeKind::days_duration || kind == TypeKind::months_duration;
}

bool is_order(Op op) { return op == Op::less || op == Op::less_equal || op == Op::greater || op == Op::greater_equal; }

// A text that is written out must be one of the values that the other side can take.
bool fits_set(Reading& reading, const Side& set, const Side& text) {
  if (!set.type->one_of || set.type->one_of->empty()) return true;
  if (text.constant == nullptr || text.constant->kind() != ValueKind::string) return true;
  const std::string& word = text.constant->as_string();
  const auto& values = *set.type->one_of;
  if (std::find(values.begin(), values.end(), word) != values.end()) return true;
  if (reading.is_pack()) {
    const auto similar = did_you_mean(word, {values.begin(), values.end()});
    reading.report(diag::value_not_in_set, text.span,
                   {"\"" + word + "\"", set_text(values), similar ? "\"" + *similar + "\"" : ""}, set.span);
  }
  return false;
}

}  // namespace

bool is_open(const Type& type) { return type.kind == TypeKind::any || type.kind == TypeKind::invalid; }

std::string_view sign_of(Op op) {
  switch (op) {
    case Op::add:
      return "+";
    case Op::subtract:
    case Op::negate:
      return "-";
    case Op::multiply:
      return "*";
    case Op::divide:
      return "/";
    case Op::power:
      return "**";
    case Op::equal:
      return "=";
    case Op::not_equal:
      return "!=";
    case Op::less:
    case Op::test_less:
      return "<";
    case Op::less_equal:
    case Op::test_less_equal:
      return "<=";
    case Op::greater:
    case Op::test_greater:
      return ">";
    case Op::greater_equal:
    case Op::test_greater_equal:
      return ">=";
    case Op::conjunction:
      return "and";
    case Op::disjunction:
      return "or";
    default:
      return "";
  }
}

Type arithmetic_type(Reading& reading, Op op, NodeId left, NodeId right) {
  const Type& left_type = reading.type(left);
  const Type& right_type = reading.type(right);
  if (is_invalid(reading, left, right)) return Type::of(TypeKind::invalid);
  if (left_type.kind == TypeKind::number && right_type.kind == TypeKind::number) {
    return number_type(reading, op, left, right);
  }
  for (const auto& rule : sum_rules) {
    if (rule.op == op && rule.left == left_type.kind && rule.right == right_type.kind) return Type::of(rule.result);
  }
  if (left_type.kind == TypeKind::any || right_type.kind == TypeKind::any) return Type::of(TypeKind::any);
  return operand_mismatch(reading, op, side_of(reading, left), side_of(reading, right));
}

Type negated_type(Reading& reading, NodeId value) {
  const Type type = reading.type(value);
  if (is_open(type) || type.kind == TypeKind::days_duration || type.kind == TypeKind::months_duration) return type;
  if (type.kind == TypeKind::number) return type;
  if (reading.is_pack()) reading.report(diag::wrong_type, reading.span(value), {"number", to_string(type)});
  return mismatch(reading);
}

Type comparison_type(Reading& reading, Op op, const Side& left, const Side& right) {
  if (is_open(*left.type) || is_open(*right.type)) return Type::of(TypeKind::boolean);
  if (left.type->kind == TypeKind::null || right.type->kind == TypeKind::null) {
    return is_order(op) ? operand_mismatch(reading, op, left, right) : Type::of(TypeKind::boolean);
  }
  if (left.type->kind != right.type->kind || (is_order(op) && !is_ordered(left.type->kind))) {
    if (reading.is_pack()) {
      reading.report(diag::not_comparable, right.span, {to_string(*left.type), to_string(*right.type)}, left.span);
    }
    return mismatch(reading);
  }
  if (left.type->kind == TypeKind::number && !agree(left.type->unit, right.type->unit)) {
    return unit_mismatch(reading, left, right);
  }
  if (left.type->kind == TypeKind::string && !is_order(op)) {
    if (!fits_set(reading, left, right) || !fits_set(reading, right, left)) return mismatch(reading);
  }
  return Type::of(TypeKind::boolean);
}

Type comparison_type(Reading& reading, Op op, NodeId left, NodeId right) {
  return comparison_type(reading, op, side_of(reading, left), side_of(reading, right));
}

void expect_boolean(Reading& reading, NodeId node) {
  const Type& type = reading.type(node);
  if (!reading.is_pack() || is_open(type) || type.kind == TypeKind::boolean) return;
  reading.report(diag::wrong_type, reading.span(node), {"boolean", to_string(type)});
}

Type logic_type(Reading& reading, NodeId left, NodeId right) {
  expect_boolean(reading, left);
  expect_boolean(reading, right);
  return Type::of(TypeKind::boolean);
}

namespace {

// The smallest type that holds both, by structure; nothing where there is none.
std::optional<Type> joined(const Type& first, const Type& second) {
  if (first.kind == TypeKind::invalid || second.kind == TypeKind::invalid) return Type::of(TypeKind::invalid);
  if (first.kind == TypeKind::null) return second;
  if (second.kind == TypeKind::null) return first;
  if (first.kind == TypeKind::any || second.kind == TypeKind::any) return Type::of(TypeKind::any);
  if (first.kind != second.kind) return std::nullopt;
  Type type = first;
  switch (first.kind) {
    case TypeKind::number:
      if (!agree(first.unit, second.unit)) return std::nullopt;
      type.unit = common(first.unit, second.unit);
      return type;
    case TypeKind::string: {
      if (!first.one_of || !second.one_of) {
        type.one_of = nullptr;
        return type;
      }
      auto values = *first.one_of;
      for (const auto& value : *second.one_of) {
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
      }
      type.one_of = std::make_shared<const std::vector<std::string>>(std::move(values));
      return type;
    }
    case TypeKind::list:
    case TypeKind::range: {
      if (!first.element) return second;
      if (!second.element) return first;
      const auto element = joined(*first.element, *second.element);
      if (!element) return std::nullopt;
      type.element = std::make_shared<const Type>(*element);
      return type;
    }
    case TypeKind::context:
      if (!assignable(first, second) || !assignable(second, first)) type.fields = nullptr;
      return type;
    case TypeKind::function:
      type.fields = nullptr;
      type.element = nullptr;
      return type;
    case TypeKind::entity:
      if (first.entity_list != second.entity_list) return std::nullopt;
      return type;
    case TypeKind::any:
    case TypeKind::invalid:
    case TypeKind::null:
    case TypeKind::boolean:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::date_time:
    case TypeKind::days_duration:
    case TypeKind::months_duration:
      return type;
  }
  return type;
}

// A string that is written out is a closed set of its own, so that branches and outputs keep their values.
Type written_type(const Reading& reading, NodeId node) {
  Type type = reading.type(node);
  const Value* value = reading.constant_of(node);
  if (type.kind == TypeKind::string && !type.one_of && value != nullptr && value->kind() == ValueKind::string) {
    type.one_of = std::make_shared<const std::vector<std::string>>(1, value->as_string());
  }
  return type;
}

Type join_into(Reading& reading, const Type& sum, NodeId against, NodeId node) {
  const Type type = written_type(reading, node);
  if (const auto result = joined(sum, type)) return *result;
  if (!reading.is_pack()) return Type::of(TypeKind::any);
  const bool is_unit = sum.kind == TypeKind::number && type.kind == TypeKind::number;
  reading.report(is_unit ? diag::unit_mismatch : diag::types_differ, reading.span(node),
                 {is_unit ? unit_text(sum.unit) : to_string(sum), is_unit ? unit_text(type.unit) : to_string(type)},
                 reading.span(against));
  return Type::of(TypeKind::invalid);
}

}  // namespace

Type joined_type(Reading& reading, NodeId first, NodeId second) {
  return join_into(reading, written_type(reading, first), first, second);
}

Type joined_type(Reading& reading, std::span<const NodeId> nodes) {
  if (nodes.empty()) return Type::of(TypeKind::any);
  std::size_t first = 0;
  bool has_invalid = false;  // what was reported already hides no further mistakes
  while (first + 1 < nodes.size() && reading.type(nodes[first]).kind == TypeKind::invalid) ++first;
  Type sum = written_type(reading, nodes[first]);
  NodeId against = nodes[first];  // the element that last made the type more exact: the other half of a mistake
  for (const NodeId node : nodes.subspan(first + 1)) {
    if (reading.type(node).kind == TypeKind::invalid) {
      has_invalid = true;
      continue;
    }
    const bool was_vague = sum.kind == TypeKind::null || (sum.kind == TypeKind::number && sum.unit.bare);
    sum = join_into(reading, sum, against, node);
    if (was_vague) against = node;
  }
  return has_invalid || first > 0 ? Type::of(TypeKind::invalid) : sum;
}

Type iterated_type(Reading& reading, NodeId domain) {
  const Type& type = reading.type(domain);
  if (is_open(type)) return type;
  if (type.kind == TypeKind::list || type.kind == TypeKind::range) {
    return type.element ? *type.element : Type::of(TypeKind::any);
  }
  if (reading.is_pack()) {
    reading.report(diag::not_a_list, reading.span(domain), {to_string(type)});
    return Type::of(TypeKind::invalid);
  }
  return type;  // a single value is a list of one
}

Type range_type(Reading& reading, NodeId low, NodeId high) {
  if (is_invalid(reading, low, high)) return Type::of(TypeKind::invalid);
  if (reading.type(low).kind == TypeKind::null) return Type::range(reading.type(high));
  if (reading.type(high).kind == TypeKind::null) return Type::range(reading.type(low));
  const Type compared = comparison_type(reading, Op::less, low, high);
  if (compared.kind == TypeKind::invalid) return compared;
  const auto element = joined(reading.type(low), reading.type(high));
  return Type::range(element ? *element : Type::of(TypeKind::any));
}

}  // namespace weal::feel
