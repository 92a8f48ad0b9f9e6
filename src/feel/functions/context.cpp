// Context functions.
#include "diagnostics/kinds/evaluation.hpp"
#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

Value get_value(const CallSite& site, Arguments arguments) {
  const Value* found = arguments[0].as_context().find(arguments[1].as_string());
  return found != nullptr ? *found : fault(diag::no_such_field, site, {arguments[1].as_string(), "context"});
}

Value get_entries(const CallSite&, Arguments arguments) {
  std::vector<Value> entries;
  for (const auto& [name, value] : arguments[0].as_context().entries) {
    entries.push_back(Value::context({{{"key", Value::string(name)}, {"value", value}}}));
  }
  return Value::list(std::move(entries));
}

/// From a list of `{key: …, value: …}`.
Value context_of(const CallSite& site, Arguments arguments) {
  Context result;
  if (!charge(site, arguments[0].as_list().size())) return limit_reached(site, "steps", limits(site).steps);
  for (const Value& entry : arguments[0].as_list()) {
    if (entry.kind() != ValueKind::context) return bad_argument(site, "context", "entries", entry);
    const Value* key = entry.as_context().find("key");
    const Value* value = entry.as_context().find("value");
    if (key == nullptr || value == nullptr || key->kind() != ValueKind::string) {
      return bad_argument(site, "context", "entries", entry);
    }
    if (!charge(site, result.entries.size())) return limit_reached(site, "steps", limits(site).steps);
    if (result.find(key->as_string()) != nullptr) return fault(diag::entry_set_twice, site, {key->as_string()});
    result.entries.emplace_back(key->as_string(), *value);
  }
  return Value::context(std::move(result));
}

Context with_entry(Context context, const std::string& key, Value value) {
  for (auto& entry : context.entries) {
    if (entry.first == key) {
      entry.second = std::move(value);
      return context;
    }
  }
  context.entries.emplace_back(key, std::move(value));
  return context;
}

Value context_put(const CallSite&, Arguments arguments) {
  return Value::context(with_entry(arguments[0].as_context(), arguments[1].as_string(), arguments[2]));
}

Value put_along(const CallSite& site, const Value& context, std::span<const Value> keys, const Value& value) {
  if (context.kind() != ValueKind::context) return bad_argument(site, "context put", "context", context);
  if (keys[0].kind() != ValueKind::string) return bad_argument(site, "context put", "keys", keys[0]);
  const std::string& key = keys[0].as_string();
  if (keys.size() == 1) return Value::context(with_entry(context.as_context(), key, value));
  const Value* inner = context.as_context().find(key);
  if (inner == nullptr) return fault(diag::no_such_field, site, {key, "context"});
  Value changed = put_along(site, *inner, keys.subspan(1), value);
  if (changed.is_null()) return changed;
  return Value::context(with_entry(context.as_context(), key, std::move(changed)));
}

Value context_put_keys(const CallSite& site, Arguments arguments) {
  const auto& keys = arguments[1].as_list();
  if (keys.empty() || keys.size() > limits(site).depth) return bad_argument(site, "context put", "keys", arguments[1]);
  return put_along(site, arguments[0], keys, arguments[2]);
}

Value context_merge(const CallSite& site, Arguments arguments) {
  Context result;
  for (const Value& context : arguments[0].as_list()) {
    if (context.kind() != ValueKind::context) return bad_argument(site, "context merge", "contexts", context);
    for (const auto& [key, value] : context.as_context().entries) {
      if (!charge(site, result.entries.size())) return limit_reached(site, "steps", limits(site).steps);
      result = with_entry(std::move(result), key, value);
    }
  }
  return Value::context(std::move(result));
}

Type context() { return Type::of(TypeKind::context); }

}  // namespace

Family context_family() {
  return {
      {.name = "get value",
       .parameters = {{"m", context()}, {"key", string()}},
       .missing = MissingRule::elements,
       .result = any(),
       .call = get_value},
      {.name = "get entries",
       .parameters = {{"m", context()}},
       .missing = MissingRule::elements,
       .result = list_of(context()),
       .call = get_entries},
      {.name = "context", .parameters = {{"entries", list()}}, .result = context(), .call = context_of},
      {.name = "context put",
       .parameters = {{"context", context()}, {"key", string()}, {"value", any()}},
       .missing = MissingRule::elements,
       .result = context(),
       .call = context_put},
      {.name = "context put",
       .parameters = {{"context", context()}, {"keys", list()}, {"value", any()}},
       .result = context(),
       .call = context_put_keys},
      {.name = "context merge", .parameters = {{"contexts", list()}}, .result = context(), .call = context_merge},
  };
}

}  // namespace weal::feel::functions
