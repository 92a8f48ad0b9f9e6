// Static types: how they are shown and when one stands for another.
#include "feel/type.hpp"

#include <algorithm>

namespace weal::feel {

namespace {

std::string_view kind_name(TypeKind kind) {
  switch (kind) {
    case TypeKind::any:
    case TypeKind::invalid:
      return "Any";
    case TypeKind::null:
      return "Null";
    case TypeKind::boolean:
      return "boolean";
    case TypeKind::number:
      return "number";
    case TypeKind::string:
      return "string";
    case TypeKind::date:
      return "date";
    case TypeKind::time:
      return "time";
    case TypeKind::date_time:
      return "date and time";
    case TypeKind::days_duration:
      return "days and time duration";
    case TypeKind::months_duration:
      return "years and months duration";
    case TypeKind::list:
      return "list";
    case TypeKind::context:
      return "context";
    case TypeKind::range:
      return "range";
    case TypeKind::function:
      return "function";
    case TypeKind::entity:
      return "person";
  }
  return {};
}

std::string fields_text(const ContextType& type) {
  std::string text;
  for (const auto& [name, field] : type.fields) {
    if (!text.empty()) text += ", ";
    text += name + ": " + to_string(field);
  }
  return text;
}

bool elements_assignable(const Type& from, const Type& to) {
  return !from.element || !to.element || assignable(*from.element, *to.element);
}

bool strings_assignable(const Type& from, const Type& to) {
  if (!from.one_of || !to.one_of) return true;
  return std::all_of(from.one_of->begin(), from.one_of->end(), [&](const std::string& text) {
    return std::find(to.one_of->begin(), to.one_of->end(), text) != to.one_of->end();
  });
}

bool fields_assignable(const Type& from, const Type& to) {
  if (!from.fields || !to.fields) return true;
  return std::all_of(to.fields->fields.begin(), to.fields->fields.end(), [&](const auto& wanted) {
    return std::any_of(from.fields->fields.begin(), from.fields->fields.end(), [&](const auto& field) {
      return field.first == wanted.first && assignable(field.second, wanted.second);
    });
  });
}

}  // namespace

Type Type::list(Type element) {
  Type type = of(TypeKind::list);
  type.element = std::make_shared<const Type>(std::move(element));
  return type;
}

Type Type::range(Type element) {
  Type type = of(TypeKind::range);
  type.element = std::make_shared<const Type>(std::move(element));
  return type;
}

std::string to_string(const Type& type) {
  std::string text{kind_name(type.kind)};
  switch (type.kind) {
    case TypeKind::number:
      if (!type.unit.bare) text += " (" + type.unit.to_string() + ")";
      break;
    case TypeKind::list:
    case TypeKind::range:
      if (type.element && type.element->kind != TypeKind::any) text += "<" + to_string(*type.element) + ">";
      break;
    case TypeKind::context:
      if (type.fields) text += "<" + fields_text(*type.fields) + ">";
      break;
    case TypeKind::any:
    case TypeKind::invalid:
    case TypeKind::null:
    case TypeKind::boolean:
    case TypeKind::string:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::date_time:
    case TypeKind::days_duration:
    case TypeKind::months_duration:
    case TypeKind::function:
    case TypeKind::entity:
      break;
  }
  return text;
}

bool assignable(const Type& from, const Type& to) {
  const auto open = [](TypeKind kind) { return kind == TypeKind::any || kind == TypeKind::invalid; };
  if (open(from.kind) || open(to.kind) || from.kind == TypeKind::null) return true;
  if (from.kind != to.kind) return false;
  switch (to.kind) {
    case TypeKind::number:
      return agree(from.unit, to.unit);
    case TypeKind::string:
      return strings_assignable(from, to);
    case TypeKind::list:
    case TypeKind::range:
      return elements_assignable(from, to);
    case TypeKind::context:
      return fields_assignable(from, to);
    case TypeKind::entity:
      return from.entity_list == to.entity_list;
    case TypeKind::any:
    case TypeKind::invalid:
    case TypeKind::null:
    case TypeKind::boolean:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::date_time:
    case TypeKind::days_duration:
    case TypeKind::months_duration:
    case TypeKind::function:
      return true;
  }
  return true;
}

}  // namespace weal::feel
