// Scalars of a pack by the type that their place expects.
#include <algorithm>

#include "compile/compiler.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {

std::optional<Unit> Compiler::unit(const std::optional<syntax::Word>& word) {
  if (!word) return std::nullopt;
  if (word->text == "none") return Unit{};
  if (const auto parsed = Unit::parse(word->text)) return parsed;
  diagnostics.add(diag::unknown_unit, word->where, {word->text});
  return std::nullopt;
}

std::optional<Value> Compiler::value(const syntax::Word& word, const feel::Type& type) {
  if (word.text == "null" || word.text == "~") return Value::null();
  const auto refuse = [&](std::string_view en, std::string_view zh, std::string help = "") {
    diagnostics.add(diag::bad_value, word.where, {word.text, std::string(en), std::string(zh), std::move(help)});
    return std::nullopt;
  };
  switch (type.kind) {
    case feel::TypeKind::number:
      if (const auto number = Decimal::parse(word.text)) return Value::number(*number);
      return refuse("a number", "数字");
    case feel::TypeKind::boolean:
      if (word.text == "true" || word.text == "false") return Value::boolean(word.text == "true");
      return refuse("true or false", " true 或 false");
    case feel::TypeKind::date:
      if (const auto date = Date::parse(word.text)) return Value::date(*date);
      return refuse("a day such as 2023-01-01", "日期（例如 2023-01-01）");
    case feel::TypeKind::date_time:
      if (const auto moment = DateTime::parse(word.text)) return Value::date_time(*moment);
      return refuse("a moment such as 2023-01-01T08:00:00+08:00", "时刻（例如 2023-01-01T08:00:00+08:00）");
    case feel::TypeKind::string: {
      if (type.one_of && std::find(type.one_of->begin(), type.one_of->end(), word.text) == type.one_of->end()) {
        std::string en, zh;
        for (const std::string& choice : *type.one_of) {
          en += (en.empty() ? "`" : ", `") + choice + "`";
          zh += (zh.empty() ? "`" : "、`") + choice + "`";
        }
        return refuse("one of " + en, "下列之一：" + zh,
                      did_you_mean(word.text, {type.one_of->begin(), type.one_of->end()}).value_or(""));
      }
      return Value::string(word.text);
    }
    case feel::TypeKind::list:
      if (word.text == "[]") return Value::list({});
      return refuse("null or []", " null 或 []");
    case feel::TypeKind::any:
    case feel::TypeKind::invalid:
    case feel::TypeKind::null:
    case feel::TypeKind::time:
    case feel::TypeKind::days_duration:
    case feel::TypeKind::months_duration:
    case feel::TypeKind::context:
    case feel::TypeKind::range:
    case feel::TypeKind::function:
    case feel::TypeKind::entity:
      return refuse("a value that can stand here", "此处可用的值");
  }
  return std::nullopt;
}

}  // namespace weal::compile
