// Reads and checks decision tables for tests, over names that a test declares.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compile/table_check.hpp"
#include "feel/feel.hpp"

namespace weal::compile::test {

using feel::Type;
using feel::TypeKind;

inline Type one_of(std::vector<std::string> values) {
  Type type = Type::of(TypeKind::string);
  type.one_of = std::make_shared<const std::vector<std::string>>(std::move(values));
  return type;
}

/// Names that the tables of these tests use. `n` and `m` are numbers, `limit` and `floor` numbers that only their
/// names stand for.
inline feel::Scope sample_scope() {
  feel::Scope scope;
  std::uint32_t slot = 0;
  const auto add = [&](std::string name, Type type) { scope.add(std::move(name), {slot++, std::move(type), {}}); };
  for (const char* name : {"n", "m", "limit", "floor", "金额", "上限"}) add(name, Type::of(TypeKind::number));
  add("day", Type::of(TypeKind::date));
  add("start", Type::of(TypeKind::date));
  add("moment", Type::of(TypeKind::date_time));
  add("hour", Type::of(TypeKind::time));
  add("age", Type::of(TypeKind::months_duration));
  add("wait", Type::of(TypeKind::days_duration));
  add("flag", Type::of(TypeKind::boolean));
  add("ready", Type::of(TypeKind::boolean));
  add("word", Type::of(TypeKind::string));
  add("kind", one_of({"a", "b", "c"}));
  add("other_kind", one_of({"a", "b", "c"}));
  add("情形", one_of({"emergency", "normal"}));
  add("list", Type::list(Type::of(TypeKind::number)));
  for (int i = 0; i < 14; ++i) add("p" + std::to_string(i), Type::of(TypeKind::number));
  return scope;
}

struct Checked {
  SourceMap sources;
  Diagnostics diagnostics;
  bool is_readable = false;

  /// The code, the message, then `@` and the text under the carets; sorted by place.
  [[nodiscard]] std::vector<std::string> lines(Language language = Language::en) const {
    std::vector<std::string> result;
    for (const Diagnostic& one : diagnostics.sorted())
      result.push_back(std::to_string(one.kind->code) + " " + message(one, language));
    return result;
  }
  [[nodiscard]] std::string line() const {
    std::string result;
    for (const std::string& one : lines()) result += (result.empty() ? "" : "\n") + one;
    return result;
  }
};

inline Checked checked(std::string_view text, const feel::Scope& scope) {
  Checked result;
  SourceText source;
  source.text = std::string(text);
  source.origin.source = result.sources.add("table", source.text);
  source.origin.segments = {{0, 0}};
  source.origin.end = static_cast<std::uint32_t>(text.size());
  const auto expression = feel::read_table(source, scope, feel::Mode::pack, {}, result.diagnostics);
  result.is_readable = expression.has_value();
  if (expression) check_table(*expression, result.diagnostics);
  return result;
}
inline Checked checked(std::string_view text) { return checked(text, sample_scope()); }

}  // namespace weal::compile::test
