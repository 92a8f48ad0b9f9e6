// Types as `instance of` and typed parameters name them.
#include "diagnostics/kinds/feel.hpp"
#include "feel/parser.hpp"

namespace weal::feel {

namespace {

struct TypeRow {
  std::string_view name;
  TypeKind kind;
};

// Names of several words before their beginnings.
constexpr std::array type_rows{TypeRow{"years and months duration", TypeKind::months_duration},
                               TypeRow{"days and time duration", TypeKind::days_duration},
                               TypeRow{"date and time", TypeKind::date_time},
                               TypeRow{"yearMonthDuration", TypeKind::months_duration},
                               TypeRow{"dayTimeDuration", TypeKind::days_duration},
                               TypeRow{"dateTime", TypeKind::date_time},
                               TypeRow{"Any", TypeKind::any},
                               TypeRow{"Null", TypeKind::null},
                               TypeRow{"boolean", TypeKind::boolean},
                               TypeRow{"number", TypeKind::number},
                               TypeRow{"string", TypeKind::string},
                               TypeRow{"date", TypeKind::date},
                               TypeRow{"time", TypeKind::time},
                               TypeRow{"list", TypeKind::list},
                               TypeRow{"context", TypeKind::context},
                               TypeRow{"range", TypeKind::range},
                               TypeRow{"function", TypeKind::function}};

}  // namespace

Type Parser::type_reference() {
  const DepthGuard guard(*this);
  if (guard.is_too_deep()) {
    fail(diag::too_deep, token().span, {std::to_string(reading_.limits().depth)});
    return Type::of(TypeKind::invalid);
  }
  for (const auto& row : type_rows) {
    std::size_t words = 1;
    for (const char c : row.name) words += c == ' ' ? 1U : 0U;
    bool is_here = true;
    for (std::size_t i = 0; i < words; ++i) is_here = is_here && at(TokenKind::word, i);
    if (!is_here || key_of(words) != row.name) continue;
    for (std::size_t i = 0; i < words; ++i) advance();
    Type type = Type::of(row.kind);
    if (row.kind == TypeKind::function && at(TokenKind::less)) return function_type();
    if (row.kind == TypeKind::context && take(TokenKind::less)) {
      type.fields = std::make_shared<const ContextType>(ContextType{type_fields()});
      expect(TokenKind::greater, "`,` / `>`");
    } else if ((row.kind == TypeKind::list || row.kind == TypeKind::range) && take(TokenKind::less)) {
      type.element = std::make_shared<const Type>(type_reference());
      expect(TokenKind::greater, "`>`");
    }
    return type;
  }
  if (!at(TokenKind::word)) {
    fail_expected("`number` / `string` / `list<…>` …");
    return Type::of(TypeKind::invalid);
  }
  const Span span = token().span;
  if (reading_.is_pack()) {
    std::vector<std::string_view> names;
    for (const auto& row : type_rows) names.push_back(row.name);
    const auto similar = did_you_mean(tokens_.text(token()), names);
    reading_.report(diag::unknown_type, span, {found_text(), similar ? *similar : std::string()});
  }
  advance();
  return Type::of(TypeKind::invalid);
}

std::vector<std::pair<std::string, Type>> Parser::type_fields() {
  std::vector<std::pair<std::string, Type>> fields;
  do {
    const auto name = defined_name({TokenKind::colon}, {});
    if (!name || !expect(TokenKind::colon, "`:`")) break;
    fields.emplace_back(name->name, type_reference());
  } while (take(TokenKind::comma));
  return fields;
}

Type Parser::function_type() {
  Type type = Type::of(TypeKind::function);
  advance();
  std::vector<std::pair<std::string, Type>> parameters;
  if (!at(TokenKind::greater)) {
    do parameters.emplace_back(std::string(), type_reference());
    while (take(TokenKind::comma));
  }
  expect(TokenKind::greater, "`,` / `>`");
  expect(TokenKind::arrow, "`->`");
  type.element = std::make_shared<const Type>(type_reference());
  type.fields = std::make_shared<const ContextType>(ContextType{std::move(parameters)});
  return type;
}

}  // namespace weal::feel
