// Reads expressions and tables for tests, over one small scope of declared names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feel/feel.hpp"

namespace weal::feel::test {

/// What reading gave: an expression, or messages.
struct Read {
  SourceMap sources;
  std::optional<Expression> expression;
  Diagnostics diagnostics;

  [[nodiscard]] std::uint16_t code() const {
    return diagnostics.empty() ? std::uint16_t{0} : diagnostics.items().front().kind->code;
  }
  /// The text under the first diagnostic's carets.
  [[nodiscard]] std::string marked() const {
    return diagnostics.empty() ? "" : std::string(sources.text(*diagnostics.items().front().where));
  }
  [[nodiscard]] std::string second() const {
    if (diagnostics.empty() || !diagnostics.items().front().second) return "";
    return std::string(sources.text(*diagnostics.items().front().second));
  }
  [[nodiscard]] std::string message(Language language = Language::en) const {
    return diagnostics.empty() ? "" : weal::message(diagnostics.items().front(), language);
  }
  [[nodiscard]] std::string picture(Language language = Language::en) const {
    return render(diagnostics, sources, language);
  }
  [[nodiscard]] std::string type() const { return expression ? to_string(expression->type()) : "none"; }
  [[nodiscard]] const Node& root() const { return expression->nodes[expression->root.index]; }
};

inline Type number_in(std::string_view unit) { return Type::number(*Unit::parse(unit)); }

/// Declared names of a household and its members, as a pack would declare them.
inline Scope household_scope(SourceMap& sources) {
  const SourceId pack = sources.add("pack.yaml", "低保标准: 1175\n月收入: 0\n");
  Scope scope;
  Type place = Type::of(TypeKind::string);
  place.one_of = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"urban", "rural"});
  scope.add("低保标准", {1, number_in("元/人·月"), SourceRange{pack, 0, 12}});
  scope.add("dibao_standard", {1, number_in("元/人·月"), SourceRange{pack, 0, 12}});
  scope.add("人均月收入", {2, number_in("元/人·月"), {}});
  scope.add("救助金额", {3, number_in("元"), {}});
  scope.add("保障人数", {4, number_in("人"), {}});
  scope.add("户籍", {5, place, {}});
  scope.add("合规", {6, Type::of(TypeKind::boolean), {}});
  scope.add("受理日", {7, Type::of(TypeKind::date), {}});
  scope.add("members", {8, Type::list(Type::entity(0)), {}});
  scope.add_attribute(0, "月收入", {20, number_in("元/月"), SourceRange{pack, 19, 28}});
  scope.add_attribute(0, "年龄", {21, number_in("岁"), {}});
  scope.add_attribute(0, "出生日", {22, Type::of(TypeKind::date), {}});
  return scope;
}

inline SourceText whole_text(SourceMap& sources, std::string_view text) {
  SourceText result;
  result.text = std::string(text);
  result.origin.source = sources.add("rule", result.text);
  result.origin.segments = {{0, 0}};
  result.origin.end = static_cast<std::uint32_t>(text.size());
  return result;
}

inline Read read_in(const Scope& scope, Read read, std::string_view text, Mode mode, const Limits& limits = {}) {
  const SourceText source = whole_text(read.sources, text);
  read.expression = read_expression(source, scope, mode, limits, read.diagnostics);
  return read;
}

/// In pack mode, over household_scope.
inline Read pack(std::string_view text, const Limits& limits = {}) {
  Read read;
  const Scope scope = household_scope(read.sources);
  return read_in(scope, std::move(read), text, Mode::pack, limits);
}

/// In standard mode; `names` are declared with type any.
inline Read standard(std::string_view text, std::initializer_list<const char*> names = {}) {
  Scope scope;
  std::uint32_t slot = 0;
  for (const char* name : names) scope.add(name, {slot++, Type{}, {}});
  return read_in(scope, {}, text, Mode::standard);
}

/// A table in pack mode, over household_scope.
inline Read table(std::string_view text) {
  Read read;
  const Scope scope = household_scope(read.sources);
  const SourceText source = whole_text(read.sources, text);
  read.expression = read_table(source, scope, Mode::pack, {}, read.diagnostics);
  return read;
}

}  // namespace weal::feel::test
