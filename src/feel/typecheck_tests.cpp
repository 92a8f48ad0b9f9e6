// Types of unary tests and of paths.
#include <array>

#include "diagnostics/kinds/feel.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

namespace {

struct Property {
  TypeKind owner;
  std::string_view name;
  TypeKind type;
};

constexpr std::array properties{Property{TypeKind::date, "year", TypeKind::number},
                                Property{TypeKind::date, "month", TypeKind::number},
                                Property{TypeKind::date, "day", TypeKind::number},
                                Property{TypeKind::date, "weekday", TypeKind::number},
                                Property{TypeKind::date_time, "year", TypeKind::number},
                                Property{TypeKind::date_time, "month", TypeKind::number},
                                Property{TypeKind::date_time, "day", TypeKind::number},
                                Property{TypeKind::date_time, "weekday", TypeKind::number},
                                Property{TypeKind::date_time, "hour", TypeKind::number},
                                Property{TypeKind::date_time, "minute", TypeKind::number},
                                Property{TypeKind::date_time, "second", TypeKind::number},
                                Property{TypeKind::date_time, "time offset", TypeKind::days_duration},
                                Property{TypeKind::date_time, "timezone", TypeKind::string},
                                Property{TypeKind::time, "hour", TypeKind::number},
                                Property{TypeKind::time, "minute", TypeKind::number},
                                Property{TypeKind::time, "second", TypeKind::number},
                                Property{TypeKind::time, "time offset", TypeKind::days_duration},
                                Property{TypeKind::time, "timezone", TypeKind::string},
                                Property{TypeKind::days_duration, "days", TypeKind::number},
                                Property{TypeKind::days_duration, "hours", TypeKind::number},
                                Property{TypeKind::days_duration, "minutes", TypeKind::number},
                                Property{TypeKind::days_duration, "seconds", TypeKind::number},
                                Property{TypeKind::months_duration, "years", TypeKind::number},
                                Property{TypeKind::months_duration, "months", TypeKind::number},
                                Property{TypeKind::range, "start", TypeKind::any},
                                Property{TypeKind::range, "end", TypeKind::any},
                                Property{TypeKind::range, "start included", TypeKind::boolean},
                                Property{TypeKind::range, "end included", TypeKind::boolean}};

// The name's type on one value; nothing where the value has no such name.
std::optional<Type> member_type(const Type& owner, std::string_view name) {
  if (owner.kind == TypeKind::context) {
    if (!owner.fields) return Type::of(TypeKind::any);
    for (const auto& [field, type] : owner.fields->fields) {
      if (field == name) return type;
    }
    return std::nullopt;
  }
  for (const auto& property : properties) {
    if (property.owner != owner.kind || property.name != name) continue;
    return property.type == TypeKind::any && owner.element ? *owner.element : Type::of(property.type);
  }
  return std::nullopt;
}

std::vector<std::string_view> member_names(const Type& owner) {
  std::vector<std::string_view> names;
  if (owner.kind == TypeKind::context && owner.fields) {
    for (const auto& field : owner.fields->fields) names.push_back(field.first);
  }
  for (const auto& property : properties) {
    if (property.owner == owner.kind) names.push_back(property.name);
  }
  return names;
}

// What a test compares with: the value itself, or the element of a list or range that may hold it.
Type compared_type(const Type& subject, const Type& value) {
  const bool is_holder = value.kind == TypeKind::list || value.kind == TypeKind::range;
  if (!is_holder || subject.kind == value.kind) return value;
  const Type element = value.element ? *value.element : Type::of(TypeKind::any);
  return compared_type(subject, element);
}

}  // namespace

void check_test_value(Reading& reading, Op op, const Type& subject, Span subject_span, NodeId value) {
  if (!reading.is_pack()) return;
  const Node& node = reading.node(value);
  const bool is_holder = node.op == Op::list || node.op == Op::range;
  if (is_holder && subject.kind != reading.type(value).kind) {  // each element or end by itself: the narrowest place
    for (std::uint32_t i = 0; i < node.child_count; ++i) {
      const NodeId part = reading.child_of(value, i);
      const bool is_open_end = node.op == Op::range && reading.type(part).kind == TypeKind::null;
      if (!is_open_end) check_test_value(reading, op, subject, subject_span, part);
    }
    return;
  }
  const Type type = compared_type(subject, reading.type(value));
  comparison_type(reading, op, Side{&subject, subject_span, nullptr},
                  Side{&type, reading.span(value), reading.constant_of(value)});
}

Type path_type(Reading& reading, NodeId value, std::string_view name, Span name_span) {
  const Type type = reading.type(value);
  if (is_open(type)) return type;
  if (type.kind == TypeKind::list) {
    if (!type.element || is_open(*type.element)) return Type::list(Type::of(TypeKind::any));
    if (const auto member = member_type(*type.element, name)) return Type::list(*member);
  } else if (const auto member = member_type(type, name)) {
    return *member;
  }
  if (!reading.is_pack()) return Type::of(TypeKind::any);
  const Type& owner = type.kind == TypeKind::list && type.element ? *type.element : type;
  const auto similar = did_you_mean(name, member_names(owner));
  reading.report(diag::unknown_attribute, name_span,
                 {std::string(name), "`" + to_string(owner) + "`", similar ? *similar : std::string()});
  return Type::of(TypeKind::invalid);
}

}  // namespace weal::feel
