// Temporal literals by trying each form.
#include "feel/literals.hpp"

namespace weal::feel {

std::optional<Literal> called_literal(std::string_view function, std::string_view text) {
  if (function == "date") {
    if (const auto date = Date::parse(text)) return Literal{Value::date(*date), TypeKind::date};
  } else if (function == "time") {
    if (auto time = Time::parse(text)) return Literal{Value::time(*std::move(time)), TypeKind::time};
  } else if (function == "date and time") {
    if (auto moment = DateTime::parse(text)) return Literal{Value::date_time(*std::move(moment)), TypeKind::date_time};
  } else if (function == "duration") {
    if (const auto days = DaysDuration::parse(text)) return Literal{Value::days(*days), TypeKind::days_duration};
    if (const auto months = MonthsDuration::parse(text)) {
      return Literal{Value::months(*months), TypeKind::months_duration};
    }
  }
  return std::nullopt;
}

std::optional<Literal> temporal_literal(std::string_view text) {
  for (const std::string_view function : {"date", "date and time", "time", "duration"}) {
    if (auto literal = called_literal(function, text)) return literal;
  }
  return std::nullopt;
}

}  // namespace weal::feel
