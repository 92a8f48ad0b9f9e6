// Name resolution: locals and filter items from the inside out, then the current entity, then declared names.
#include "feel/names.hpp"

#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "feel/functions/builtin.hpp"
#include "feel/lexer.hpp"

namespace weal::feel {

namespace {

const std::string* field_with_key(const Type& type, std::string_view key) {
  if (type.kind != TypeKind::context || !type.fields) return nullptr;
  for (const auto& [name, field] : type.fields->fields) {
    if (name == key || name_key(name) == key) return &name;
  }
  return nullptr;
}

const Type& field_type(const Type& type, std::string_view name) {
  for (const auto& [field, field_type] : type.fields->fields) {
    if (field == name) return field_type;
  }
  return type;
}

std::size_t piece_count(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

// Whether nothing is known of the item's fields before evaluation.
bool has_unknown_fields(const Type& type) {
  return type.kind == TypeKind::any || (type.kind == TypeKind::context && !type.fields);
}

}  // namespace

Names::Names(Reading& reading) : reading_(reading) {
  if (reading.is_pack()) return;
  for (const auto name : reading.scope().names()) {
    auto key = name_key(name);
    longest_name_ = std::max(longest_name_, piece_count(key));
    if (const auto* binding = reading.scope().find(name)) note_fields(binding->type);
    keys_.emplace(std::move(key), name);
  }
}

void Names::note_fields(const Type& type) {
  if (type.element) note_fields(*type.element);
  if (!type.fields || type.kind != TypeKind::context) return;
  for (const auto& [name, field] : type.fields->fields) {
    note_field(name);
    note_fields(field);
  }
}

void Names::note_field(std::string_view name) {
  auto key = name_key(name);
  longest_field_ = std::max(longest_field_, piece_count(key));
  fields_.emplace(std::move(key), name);
}

void Names::declare(std::string key, std::uint32_t local, Type type, Span declared_at) {
  longest_name_ = std::max(longest_name_, piece_count(key));
  visible_.push_back({std::move(key), local, std::move(type), declared_at});
}

void Names::declare_item(std::uint32_t local, Type type) {
  visible_.push_back({"item", local, type, {}});
  visible_.push_back({"", local, std::move(type), {}});
}

std::string_view Names::declared_name(std::string_view key) const {
  const auto found = keys_.find(std::string(key));
  return found == keys_.end() ? key : found->second;
}

Names::Found Names::find(std::string_view key) const {
  Found found;
  for (auto at = visible_.rbegin(); at != visible_.rend(); ++at) {
    if (!at->key.empty()) {
      if (at->key != key) continue;
      found.local = &*at;
      return found;
    }
    if (at->type.kind == TypeKind::entity) {
      if (const auto* binding = reading_.scope().find_attribute(at->type.entity_list, key)) {
        found.local = &*at;
        found.binding = binding;
        return found;
      }
    } else if (const auto* field = field_with_key(at->type, key)) {
      found.local = &*at;
      found.field = *field;
      return found;
    } else if (has_unknown_fields(at->type)) {
      found.may_be_dynamic = true;
    }
  }
  const auto name = declared_name(key);
  if (const auto current = reading_.scope().current()) {
    found.binding = reading_.scope().find_attribute(*current, name);
    found.is_current = found.binding != nullptr;
  }
  if (found.binding == nullptr) found.binding = reading_.scope().find(name);
  return found;
}

bool Names::knows(std::string_view key) const {
  const Found found = find(key);
  return found.local != nullptr || found.binding != nullptr || (found.may_be_dynamic && is_field(key));
}

const Type* Names::type_of(std::string_view key) const {
  const Found found = find(key);
  if (found.may_be_dynamic) return nullptr;
  if (found.binding != nullptr) return &found.binding->type;
  if (found.local == nullptr) return nullptr;
  return found.field.empty() ? &found.local->type : &field_type(found.local->type, found.field);
}

NodeId Names::node_for(const Found& found, Span span) {
  if (found.local != nullptr) {
    const NodeId local = reading_.add(Op::local, span, {}, found.local->local, found.local->type);
    if (found.binding != nullptr) {
      return reading_.add(Op::attribute, span, {{local}}, found.binding->slot, found.binding->type);
    }
    if (found.field.empty()) return local;
    return reading_.add(Op::path, span, {{local}}, reading_.add_name(found.field),
                        field_type(found.local->type, found.field));
  }
  if (found.is_current) {
    const NodeId current = reading_.add(Op::current_entity, span, {}, 0, Type::entity(*reading_.scope().current()));
    return reading_.add(Op::attribute, span, {{current}}, found.binding->slot, found.binding->type);
  }
  return reading_.add(Op::slot, span, {}, found.binding->slot, found.binding->type);
}

NodeId Names::read(std::string_view key, Span span) {
  const Found found = find(key);
  const bool is_found = found.local != nullptr || found.binding != nullptr;
  if (!found.may_be_dynamic) {
    if (is_found) return node_for(found, span);
    report_unknown(key, span);
    return reading_.invalid(span);
  }
  std::vector<NodeId> fallback;
  if (is_found) fallback.push_back(node_for(found, span));
  const auto field = fields_.find(std::string(key));
  std::string name = field == fields_.end() ? std::string(key) : field->second;
  return reading_.add(Op::dynamic_name, span, fallback, reading_.add_name(std::move(name)), Type::of(TypeKind::any));
}

NodeId Names::read_attribute(NodeId owner, std::string_view name, Span name_span, Span span) {
  const Type type = reading_.type(owner);
  const bool is_list = type.kind == TypeKind::list;
  const std::uint32_t list = is_list ? type.element->entity_list : type.entity_list;
  if (const auto* binding = reading_.scope().find_attribute(list, name)) {
    return reading_.add(Op::attribute, span, {{owner}}, binding->slot,
                        is_list ? Type::list(binding->type) : binding->type);
  }
  const auto similar =
      reading_.is_silent() ? std::optional<std::string>{} : did_you_mean(name, reading_.scope().attribute_names(list));
  const auto* binding = similar ? reading_.scope().find_attribute(list, *similar) : nullptr;
  reading_.report(diag::unknown_attribute, name_span,
                  {std::string(name), "`" + std::string(reading_.text(reading_.span(owner))) + "`",
                   similar ? *similar : std::string()},
                  binding != nullptr ? binding->declared_at : std::optional<SourceRange>{});
  return reading_.invalid(span);
}

void Names::report_unknown(std::string_view key, Span span) {
  if (reading_.is_silent()) return reading_.report(diag::unknown_name, span, {std::string(key), {}});
  std::vector<std::string_view> candidates = reading_.scope().names();
  for (const auto& visible : visible_) {
    if (!visible.key.empty()) {
      candidates.push_back(visible.key);
    } else if (visible.type.kind == TypeKind::entity) {
      for (const auto name : reading_.scope().attribute_names(visible.type.entity_list)) candidates.push_back(name);
    } else if (visible.type.fields) {
      for (const auto& field : visible.type.fields->fields) candidates.push_back(field.first);
    }
  }
  const auto similar = did_you_mean(key, candidates);
  std::optional<SourceRange> declared_at;
  if (similar) {
    const Found found = find(name_key(*similar));
    if (found.binding != nullptr) declared_at = found.binding->declared_at;
  }
  reading_.report(diag::unknown_name, span, {std::string(key), similar ? *similar : std::string()}, declared_at);
}

}  // namespace weal::feel
