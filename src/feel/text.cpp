// The text of a value, as FEEL's string() gives it.
#include <array>

#include "feel/evaluator.hpp"
#include "feel/feel.hpp"
#include "weal/feel.hpp"

namespace weal::feel {

namespace {

void append(std::string& text, const Value& value);

void append_quoted(std::string& text, const std::string& content) {
  text += '"';
  for (const char byte : content) {
    switch (byte) {
      case '"':
      case '\\':
        text += '\\';
        text += byte;
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case '\t':
        text += "\\t";
        break;
      default:
        text += byte;
    }
  }
  text += '"';
}

void append_list(std::string& text, const std::vector<Value>& elements) {
  text += '[';
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) text += ", ";
    append(text, elements[i]);
  }
  text += ']';
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char byte : name) {
    const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= '0' && byte <= '9') || byte == '_' || byte == ' ' ||
                          static_cast<signed char>(byte) < 0;
    if (!is_plain) return false;
  }
  return true;
}

void append_context(std::string& text, const Context& context) {
  text += '{';
  bool is_first = true;
  for (const auto& [name, value] : context.entries) {
    if (!is_first) text += ", ";
    is_first = false;
    if (is_plain_name(name)) {
      text += name;
    } else {
      append_quoted(text, name);
    }
    text += ": ";
    append(text, value);
  }
  text += '}';
}

void append_range(std::string& text, const Range& range) {
  text += range.low_closed ? '[' : '(';
  append(text, range.low);
  text += "..";
  append(text, range.high);
  text += range.high_closed ? ']' : ')';
}

void append_function(std::string& text, const Value& function) {
  text += "function(";
  bool is_first = true;
  for (const std::string& name : parameter_names(function)) {
    if (!is_first) text += ", ";
    is_first = false;
    text += name;
  }
  text += ") ...";
}

/// As it stands inside a list: strings in quotes.
void append(std::string& text, const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
      text += "null";
      return;
    case ValueKind::missing:
      text += "missing";
      return;
    case ValueKind::boolean:
      text += value.as_boolean() ? "true" : "false";
      return;
    case ValueKind::number:
      text += value.as_number().to_string();
      return;
    case ValueKind::string:
      append_quoted(text, value.as_string());
      return;
    case ValueKind::date:
      text += value.as_date().to_string();
      return;
    case ValueKind::time:
      text += value.as_time().to_string();
      return;
    case ValueKind::date_time:
      text += value.as_date_time().to_string();
      return;
    case ValueKind::days_duration:
      text += value.as_days().to_string();
      return;
    case ValueKind::months_duration:
      text += value.as_months().to_string();
      return;
    case ValueKind::list:
      append_list(text, value.as_list());
      return;
    case ValueKind::context:
      append_context(text, value.as_context());
      return;
    case ValueKind::range:
      append_range(text, value.as_range());
      return;
    case ValueKind::function:
      append_function(text, value);
      return;
    case ValueKind::entity:
      text += '#';
      text += std::to_string(value.as_entity().row + 1);
      return;
  }
}

}  // namespace

std::string to_feel_text(const Value& value) {
  if (value.kind() == ValueKind::string) return value.as_string();
  std::string text;
  append(text, value);
  return text;
}

}  // namespace weal::feel

namespace weal {

std::string to_feel_text(const Value& value) { return feel::to_feel_text(value); }

}  // namespace weal
