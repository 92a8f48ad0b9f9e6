// A small world for tests of evaluation: names with values, one of them a list of members with attributes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "feel/evaluate.hpp"
#include "feel/feel.hpp"
#include "weal/feel.hpp"

namespace weal::feel::testing {

inline MissingKey fact(std::uint32_t id, std::int32_t row = -1) { return {MissingKind::fact, id, row}; }
inline Value missing(std::uint32_t id) { return Value::missing(Missing(fact(id))); }
inline Value number(std::string_view text) { return Value::number(*Decimal::parse(text)); }

class World final : public Environment {
 public:
  /// A name and its value; a missing one is given as missing(slot).
  World& with(std::string name, Value value, Type type = Type::of(TypeKind::any)) {
    scope.add(std::move(name), {static_cast<std::uint32_t>(values_.size()), std::move(type), std::nullopt});
    values_.push_back(std::move(value));
    return *this;
  }
  /// A name that is not known; its key is its slot.
  World& without(std::string name, Type type = Type::of(TypeKind::any)) {
    return with(std::move(name), missing(static_cast<std::uint32_t>(values_.size())), std::move(type));
  }

  Value read(std::uint32_t slot, Entity) override { return values_[slot]; }
  Value today() override { return Value::date(*Date::parse("2025-03-03")); }
  Value now() override { return Value::null(); }
  const WorkingCalendar& calendar() override { return calendar_; }
  MissingKey calendar_key() override { return {MissingKind::calendar, 7, -1}; }
  Budget& budget() override { return budget_; }

  /// The value; a text that cannot be read is an error null.
  Value operator()(std::string_view text, Mode mode = Mode::pack) {
    Diagnostics diagnostics;
    expression = read_expression(SourceText{std::string(text), {}}, scope, mode, budget_.limits, diagnostics);
    readable = expression.has_value();
    return expression ? evaluate(*expression, *this) : Value::null();
  }
  Value table(std::string_view text, Mode mode = Mode::pack) {
    Diagnostics diagnostics;
    expression = read_table(SourceText{std::string(text), {}}, scope, mode, budget_.limits, diagnostics);
    readable = expression.has_value();
    return expression ? evaluate(*expression, *this) : Value::null();
  }
  /// The value as FEEL writes it; `missing{0 2}` names slots, `error 150` a fault, `?` text that cannot be read.
  std::string text(std::string_view source, Mode mode = Mode::pack) { return said((*this)(source, mode)); }
  std::string table_text(std::string_view source, Mode mode = Mode::pack) { return said(table(source, mode)); }

  [[nodiscard]] std::string said(const Value& value) const {
    if (!readable) return "?";
    if (value.is_null() && value.as_null().fault) return "error " + std::to_string(value.as_null().fault->code);
    if (!value.is_missing()) return weal::to_feel_text(value);
    std::string names = "missing{";
    for (const MissingKey& key : value.as_missing().keys()) {
      if (names.back() != '{') names += ' ';
      names += key.kind == MissingKind::calendar ? "calendar" : std::to_string(key.id);
    }
    return names + "}";
  }

  Scope scope;
  std::optional<Expression> expression;
  bool readable = true;
  Budget budget_;
  WorkingCalendar calendar_;

 private:
  std::vector<Value> values_;
};

struct Row {
  const char* expression;
  const char* value;
};

}  // namespace weal::feel::testing
