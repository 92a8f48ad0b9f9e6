// Error nulls: how the evaluator says what went wrong and where.
#include "feel/fault.hpp"

namespace weal::feel {

Value fault(const DiagnosticKind& kind, const CallSite& site, std::vector<std::string> arguments) {
  return Value::error(Fault{kind.code, site.begin, site.end, std::move(arguments)});
}

std::string_view kind_name(ValueKind kind) {
  switch (kind) {
    case ValueKind::null:
      return "null";
    case ValueKind::missing:
      return "missing";
    case ValueKind::boolean:
      return "boolean";
    case ValueKind::number:
      return "number";
    case ValueKind::string:
      return "string";
    case ValueKind::date:
      return "date";
    case ValueKind::time:
      return "time";
    case ValueKind::date_time:
      return "date and time";
    case ValueKind::days_duration:
      return "days and time duration";
    case ValueKind::months_duration:
      return "years and months duration";
    case ValueKind::list:
      return "list";
    case ValueKind::context:
      return "context";
    case ValueKind::range:
      return "range";
    case ValueKind::function:
      return "function";
    case ValueKind::entity:
      return "person";
  }
  return "";
}

}  // namespace weal::feel
