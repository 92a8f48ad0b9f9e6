// What a value has and what it is: fields and properties, instance of, fitting a type.
#include <algorithm>
#include <string_view>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/evaluator.hpp"

namespace weal::feel {

namespace {

Value number(std::int64_t value) { return Value::number(Decimal(value)); }

std::optional<Value> day_property(const Date& date, std::string_view name) {
  if (name == "year") return number(date.year);
  if (name == "month") return number(date.month);
  if (name == "day") return number(date.day);
  if (name == "weekday") return number(static_cast<int>(date.weekday()));
  return std::nullopt;
}

std::optional<Value> time_property(const Time& time, std::string_view name) {
  if (name == "hour") return number(time.hour);
  if (name == "minute") return number(time.minute);
  if (name == "second") return number(time.second);
  if (name == "time offset") return time.offset_seconds ? Value::days({*time.offset_seconds, 0}) : Value::null();
  if (name == "timezone") return time.zone.empty() ? Value::null() : Value::string(time.zone);
  return std::nullopt;
}

std::optional<Value> days_property(const DaysDuration& duration, std::string_view name) {
  if (name == "days") return number(duration.seconds / 86'400);
  if (name == "hours") return number(duration.seconds / 3600 % 24);
  if (name == "minutes") return number(duration.seconds / 60 % 60);
  if (name == "seconds") return number(duration.seconds % 60);
  return std::nullopt;
}

std::optional<Value> range_property(const Range& range, std::string_view name) {
  if (name == "start") return range.low;
  if (name == "end") return range.high;
  if (name == "start included") return Value::boolean(range.low_closed);
  if (name == "end included") return Value::boolean(range.high_closed);
  return std::nullopt;
}

std::optional<Value> property(const Value& value, const std::string& name) {
  switch (value.kind()) {
    case ValueKind::context: {
      const Value* field = value.as_context().find(name);
      return field != nullptr ? std::optional(*field) : std::nullopt;
    }
    case ValueKind::date:
      return day_property(value.as_date(), name);
    case ValueKind::time:
      return time_property(value.as_time(), name);
    case ValueKind::date_time: {
      auto result = day_property(value.as_date_time().date, name);
      return result ? result : time_property(value.as_date_time().time, name);
    }
    case ValueKind::days_duration:
      return days_property(value.as_days(), name);
    case ValueKind::months_duration:
      if (name == "years") return number(value.as_months().months / 12);
      if (name == "months") return number(value.as_months().months % 12);
      return std::nullopt;
    case ValueKind::range:
      return range_property(value.as_range(), name);
    case ValueKind::null:
    case ValueKind::missing:
    case ValueKind::boolean:
    case ValueKind::number:
    case ValueKind::string:
    case ValueKind::list:
    case ValueKind::function:
    case ValueKind::entity:
      return std::nullopt;
  }
  return std::nullopt;
}

bool all_instances(const std::vector<Value>& values, const Type& type) {
  return std::all_of(values.begin(), values.end(), [&](const Value& value) { return is_instance(value, type); });
}

}  // namespace

Value member(const Value& value, const std::string& name, const CallSite& site) {
  if (value.is_missing() || value.is_null()) return value;
  if (auto found = property(value, name)) return std::move(*found);
  if (value.kind() == ValueKind::list) {
    std::vector<Value> members;
    members.reserve(value.as_list().size());
    for (const Value& element : value.as_list()) {
      Value one = member(element, name, site);
      members.push_back(one.is_null() ? Value::null() : std::move(one));
    }
    site.environment.budget().steps_used += members.size();
    return Value::list(std::move(members));
  }
  return fault(diag::no_such_field, site, {name, std::string(kind_name(value.kind()))});
}

bool is_instance(const Value& value, const Type& type) {
  if (type.kind == TypeKind::null) return value.is_null();
  if (value.is_null()) return false;
  switch (type.kind) {
    case TypeKind::any:
      return true;
    case TypeKind::boolean:
      return value.kind() == ValueKind::boolean;
    case TypeKind::number:
      return value.kind() == ValueKind::number;
    case TypeKind::string:
      return value.kind() == ValueKind::string;
    case TypeKind::date:
      return value.kind() == ValueKind::date;
    case TypeKind::time:
      return value.kind() == ValueKind::time;
    case TypeKind::date_time:
      return value.kind() == ValueKind::date_time;
    case TypeKind::days_duration:
      return value.kind() == ValueKind::days_duration;
    case TypeKind::months_duration:
      return value.kind() == ValueKind::months_duration;
    case TypeKind::list:
      return value.kind() == ValueKind::list && (!type.element || all_instances(value.as_list(), *type.element));
    case TypeKind::context:
      return value.kind() == ValueKind::context &&
             (!type.fields ||
              std::all_of(type.fields->fields.begin(), type.fields->fields.end(), [&](const auto& field) {
                const Value* found = value.as_context().find(field.first);
                return found != nullptr && (found->is_null() || is_instance(*found, field.second));
              }));
    case TypeKind::range:
      return value.kind() == ValueKind::range &&
             (!type.element ||
              is_instance(value.as_range().low.is_null() ? value.as_range().high : value.as_range().low,
                          *type.element));
    case TypeKind::function:
      return value.kind() == ValueKind::function;
    case TypeKind::entity:
      return value.kind() == ValueKind::entity && value.as_entity().list == type.entity_list;
    case TypeKind::null:
    case TypeKind::invalid:
      break;
  }
  return false;
}

std::optional<Value> fitted(const Value& value, const Type& type) {
  if (type.kind == TypeKind::any || value.is_missing() || is_instance(value, type)) return value;
  if (value.is_null()) return std::nullopt;
  if (type.kind == TypeKind::list) {
    if (value.kind() == ValueKind::list || (type.element && !is_instance(value, *type.element))) return std::nullopt;
    return Value::list({value});
  }
  if (value.kind() == ValueKind::list && value.as_list().size() == 1) return fitted(value.as_list()[0], type);
  if (type.kind == TypeKind::date_time && value.kind() == ValueKind::date) {
    Time midnight;
    midnight.offset_seconds = 0;
    return Value::date_time({value.as_date(), midnight});
  }
  return std::nullopt;
}

}  // namespace weal::feel
