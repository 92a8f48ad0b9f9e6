// Value: making, uniting and comparing what expressions yield.
#include "weal/value.hpp"

#include <algorithm>
#include <iterator>

namespace weal {

Missing::Missing(MissingKey key) : keys_(std::make_shared<const std::vector<MissingKey>>(1, key)) {}

Missing Missing::united(const Missing& left, const Missing& right) {
  if (left.keys_ == right.keys_) return left;
  if (std::includes(left.keys_->begin(), left.keys_->end(), right.keys_->begin(), right.keys_->end())) return left;
  if (std::includes(right.keys_->begin(), right.keys_->end(), left.keys_->begin(), left.keys_->end())) return right;
  std::vector<MissingKey> keys;
  keys.reserve(left.keys_->size() + right.keys_->size());
  std::set_union(left.keys_->begin(), left.keys_->end(), right.keys_->begin(), right.keys_->end(),
                 std::back_inserter(keys));
  return Missing(std::make_shared<const std::vector<MissingKey>>(std::move(keys)));
}

const Value* Context::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

Value Value::error(Fault fault) { return Value(Storage(Null{std::make_shared<const Fault>(std::move(fault))})); }

Value Value::string(std::string value) { return Value(Storage(std::make_shared<const std::string>(std::move(value)))); }

Value Value::time(Time value) { return Value(Storage(std::make_shared<const Time>(std::move(value)))); }

Value Value::date_time(DateTime value) { return Value(Storage(std::make_shared<const DateTime>(std::move(value)))); }

Value Value::list(std::vector<Value> elements) {
  std::uint32_t inner = 0;
  for (const Value& element : elements) inner = std::max(inner, element.nesting());
  return Value(Storage(std::make_shared<const List>(List{std::move(elements), inner + 1})));
}

Value Value::context(Context context) {
  std::uint32_t inner = 0;
  for (const auto& entry : context.entries) inner = std::max(inner, entry.second.nesting());
  context.nesting = inner + 1;
  return Value(Storage(std::make_shared<const Context>(std::move(context))));
}

Value Value::range(Range range) {
  range.nesting = std::max(range.low.nesting(), range.high.nesting()) + 1;
  return Value(Storage(std::make_shared<const Range>(std::move(range))));
}

std::uint32_t Value::nesting() const {
  switch (kind()) {
    case ValueKind::list:
      return std::get<10>(storage_)->nesting;
    case ValueKind::context:
      return as_context().nesting;
    case ValueKind::range:
      return as_range().nesting;
    case ValueKind::function:
      return as_function()->nesting();
    case ValueKind::null:
    case ValueKind::missing:
    case ValueKind::boolean:
    case ValueKind::number:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::time:
    case ValueKind::date_time:
    case ValueKind::days_duration:
    case ValueKind::months_duration:
    case ValueKind::entity:
      return 0;
  }
  return 0;
}

namespace {

/// The order of entries does not matter.
bool same(const Context& left, const Context& right) {
  if (left.entries.size() != right.entries.size()) return false;
  return std::all_of(left.entries.begin(), left.entries.end(), [&](const auto& entry) {
    const Value* other = right.find(entry.first);
    return other != nullptr && *other == entry.second;
  });
}

bool same(const Range& left, const Range& right) {
  return left.low_closed == right.low_closed && left.high_closed == right.high_closed && left.low == right.low &&
         left.high == right.high;
}

}  // namespace

bool operator==(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case ValueKind::null:
      return true;
    case ValueKind::missing:
      return left.as_missing().keys() == right.as_missing().keys();
    case ValueKind::boolean:
      return left.as_boolean() == right.as_boolean();
    case ValueKind::number:
      return left.as_number() == right.as_number();
    case ValueKind::string:
      return left.as_string() == right.as_string();
    case ValueKind::date:
      return left.as_date() == right.as_date();
    case ValueKind::time:
      return left.as_time() == right.as_time();
    case ValueKind::date_time:
      return left.as_date_time() == right.as_date_time();
    case ValueKind::days_duration:
      return left.as_days() == right.as_days();
    case ValueKind::months_duration:
      return left.as_months() == right.as_months();
    case ValueKind::list:
      return left.as_list() == right.as_list();
    case ValueKind::context:
      return same(left.as_context(), right.as_context());
    case ValueKind::range:
      return same(left.as_range(), right.as_range());
    case ValueKind::function:
      return left.as_function() == right.as_function();
    case ValueKind::entity:
      return left.as_entity() == right.as_entity();
  }
  return false;
}

}  // namespace weal
