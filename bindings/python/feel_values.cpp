#include "feel_values.hpp"

#include <optional>

#include "weal/feel.hpp"

namespace py = pybind11;

namespace weal_python {
namespace {

using weal::Value;
using weal::ValueKind;

bool is_a(const py::handle& object, const char* module, const char* type) {
  return py::isinstance(object, py::module_::import(module).attr(type));
}

template <class Type>
Type expect(const std::optional<Type>& value, const std::string& text) {
  if (!value) throw py::value_error("not a value of FEEL: " + text);
  return *value;
}

// NOLINTNEXTLINE(misc-no-recursion): Python bounds the depth of what it hands over
Value to_feel(const py::handle& object) {
  if (Py_EnterRecursiveCall(" in a value for FEEL")) throw py::error_already_set();
  struct Leave {
    ~Leave() { Py_LeaveRecursiveCall(); }
  } const leave;
  if (object.is_none()) return Value::null();
  if (py::isinstance<py::bool_>(object)) return Value::boolean(object.cast<bool>());
  if (py::isinstance<py::float_>(object))
    throw py::type_error("a float is not exact; write the number as str, int or decimal.Decimal");
  const auto text = [&] { return py::str(object).cast<std::string>(); };
  const auto iso = [&] { return object.attr("isoformat")().cast<std::string>(); };
  if (py::isinstance<py::int_>(object) || is_a(object, "decimal", "Decimal"))
    return Value::number(expect(weal::Decimal::parse(text()), text()));
  if (py::isinstance<py::str>(object)) return Value::string(object.cast<std::string>());
  if (is_a(object, "datetime", "datetime")) return Value::date_time(expect(weal::DateTime::parse(iso()), text()));
  if (is_a(object, "datetime", "date")) return Value::date(expect(weal::Date::parse(iso()), text()));
  if (is_a(object, "datetime", "time")) return Value::time(expect(weal::Time::parse(iso()), text()));
  if (py::isinstance<py::dict>(object)) {
    weal::Context context;
    for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(object))
      context.entries.emplace_back(key.cast<std::string>(), to_feel(value));
    return Value::context(std::move(context));
  }
  if (py::isinstance<py::list>(object) || py::isinstance<py::tuple>(object)) {
    std::vector<Value> elements;
    for (const py::handle element : object) elements.push_back(to_feel(element));
    return Value::list(std::move(elements));
  }
  throw py::type_error("no value of FEEL: " +
                       py::str(py::type::handle_of(object).attr("__name__")).cast<std::string>());
}

}  // namespace

std::vector<std::pair<std::string, Value>> inputs_of(const py::dict& context) {
  std::vector<std::pair<std::string, Value>> inputs;
  for (const auto& [name, value] : context) inputs.emplace_back(name.cast<std::string>(), to_feel(value));
  return inputs;
}

// NOLINTNEXTLINE(misc-no-recursion): the library bounds how deep values are nested
py::object to_python(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
    case ValueKind::missing:
      return py::none();
    case ValueKind::boolean:
      return py::bool_(value.as_boolean());
    case ValueKind::number:
      return py::module_::import("decimal").attr("Decimal")(value.as_number().to_scientific());
    case ValueKind::string:
      return py::str(value.as_string());
    case ValueKind::date: {
      const weal::Date day = value.as_date();
      if (day.year < 1 || day.year > 9999) break;  // not in Python's calendar
      return py::module_::import("datetime")
          .attr("date")(day.year, static_cast<int>(day.month), static_cast<int>(day.day));
    }
    case ValueKind::list: {
      py::list result;
      for (const Value& element : value.as_list()) result.append(to_python(element));
      return result;
    }
    case ValueKind::context: {
      py::dict result;
      for (const auto& [name, entry] : value.as_context().entries) result[py::str(name)] = to_python(entry);
      return result;
    }
    case ValueKind::time:
    case ValueKind::date_time:
    case ValueKind::days_duration:
    case ValueKind::months_duration:
    case ValueKind::range:
    case ValueKind::function:
    case ValueKind::entity:
      break;
  }
  return py::str(weal::to_feel_text(value));
}

}  // namespace weal_python
