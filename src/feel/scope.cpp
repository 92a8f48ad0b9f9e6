// Declared names and what stands behind them.
#include "feel/scope.hpp"

#include <algorithm>

namespace weal::feel {

namespace {

template <class Names>
void append_names(const Names& names, std::vector<std::string_view>& out) {
  for (const auto& entry : names) out.push_back(entry.first);
}

}  // namespace

void Scope::add(std::string name, Binding binding) { globals_.insert_or_assign(std::move(name), std::move(binding)); }

void Scope::add_attribute(std::uint32_t entity_list, std::string name, Binding binding) {
  if (attributes_.size() <= entity_list) attributes_.resize(entity_list + 1);
  attributes_[entity_list].insert_or_assign(std::move(name), std::move(binding));
}

const Binding* Scope::find(std::string_view name) const {
  const auto found = globals_.find(name);
  return found == globals_.end() ? nullptr : &found->second;
}

const Binding* Scope::find_attribute(std::uint32_t entity_list, std::string_view name) const {
  if (entity_list >= attributes_.size()) return nullptr;
  const auto found = attributes_[entity_list].find(name);
  return found == attributes_[entity_list].end() ? nullptr : &found->second;
}

std::vector<std::string_view> Scope::names() const {
  std::vector<std::string_view> result;
  if (current_ && *current_ < attributes_.size()) append_names(attributes_[*current_], result);
  append_names(globals_, result);
  std::sort(result.begin(), result.end());  // hash order must not reach messages
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<std::string_view> Scope::attribute_names(std::uint32_t entity_list) const {
  std::vector<std::string_view> result;
  if (entity_list < attributes_.size()) append_names(attributes_[entity_list], result);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace weal::feel
