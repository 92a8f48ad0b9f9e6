// Static types of FEEL expressions, with units on numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "weal/unit.hpp"

namespace weal::feel {

enum class TypeKind : std::uint8_t {
  any,      // not known before evaluation
  invalid,  // already reported; silent from there on
  null,
  boolean,
  number,
  string,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  list,
  context,
  range,
  function,
  entity,
};

struct ContextType;

/// `element` for list and range (any where not known), `fields` for context, `entity_list` for entity, `unit` for
/// number, `one_of` for a string that is one of a closed set (empty: any string). A function's parameters are `fields`,
/// its result is `element`.
struct Type {
  TypeKind kind = TypeKind::any;
  Unit unit{};
  std::shared_ptr<const Type> element;
  std::shared_ptr<const ContextType> fields;
  std::uint32_t entity_list = 0;
  std::shared_ptr<const std::vector<std::string>> one_of;

  static Type of(TypeKind kind) {
    Type type;
    type.kind = kind;
    return type;
  }
  static Type number(Unit unit) {
    Type type;
    type.kind = TypeKind::number;
    type.unit = unit;
    return type;
  }
  static Type list(Type element);
  static Type range(Type element);
  static Type entity(std::uint32_t list) {
    Type type;
    type.kind = TypeKind::entity;
    type.entity_list = list;
    return type;
  }
};

struct ContextType {
  std::vector<std::pair<std::string, Type>> fields;
};

/// `number (元/月)`, `list of date` …: for messages; names as FEEL writes them.
[[nodiscard]] std::string to_string(const Type& type);
/// Whether a value of `from` can stand where `to` is expected (any and invalid agree with all; a bare number agrees
/// with any unit; a closed set of strings agrees with a larger one).
[[nodiscard]] bool assignable(const Type& from, const Type& to);

}  // namespace weal::feel
