#include "case/fact_keys.hpp"

#include <algorithm>
#include <tuple>

#include "contract/contract.hpp"

namespace weal::casefile {

using program::Section;

std::string_view place_of(Section section) {
  switch (section) {
    case Section::application:
      return "application";
    case Section::household:
      return "household";
    case Section::facts:
      return "facts";
    case Section::members:
      return "household.members[]";
    case Section::obligors:
      return "household.obligors[]";
    case Section::awards:
      return "household.awards[]";
    case Section::prior_grants:
      return "facts.prior_grants[]";
  }
  unreachable();
}

FactKeys::FactKeys(const program::Program& program) : program_(program) {
  keys_.reserve(program.facts.size());
  for (std::uint32_t fact = 0; fact < program.facts.size(); ++fact) {
    keys_.push_back({program.facts[fact].section, program.facts[fact].id, fact});
  }
  std::sort(keys_.begin(), keys_.end(), [](const Key& left, const Key& right) {
    return std::tie(left.section, left.id) < std::tie(right.section, right.id);
  });
}

std::vector<FactKeys::Key>::const_iterator FactKeys::lower(Section section, std::string_view id) const {
  return std::lower_bound(keys_.begin(), keys_.end(), std::tie(section, id),
                          [](const Key& key, const auto& wanted) { return std::tie(key.section, key.id) < wanted; });
}

std::optional<std::uint32_t> FactKeys::find(Section section, std::string_view id) const {
  const auto found = lower(section, id);
  if (found == keys_.end() || found->section != section || found->id != id) return std::nullopt;
  return found->fact;
}

std::vector<std::uint32_t> FactKeys::below(Section section, std::string_view id) const {
  const std::string prefix = std::string(id) + ".";
  std::vector<std::uint32_t> result;
  for (auto key = lower(section, prefix); key != keys_.end(); ++key) {
    if (key->section != section || !key->id.starts_with(prefix)) break;
    result.push_back(key->fact);
  }
  return result;
}

bool FactKeys::has_below(Section section, std::string_view id) const {
  const std::string prefix = std::string(id) + ".";
  const auto found = lower(section, prefix);
  return found != keys_.end() && found->section == section && found->id.starts_with(prefix);
}

std::vector<std::string_view> FactKeys::keys_at(Section section, std::string_view prefix) const {
  std::vector<std::string_view> result;
  for (const Key& key : keys_) {
    if (key.section != section || !key.id.starts_with(prefix)) continue;
    std::string_view rest = key.id.substr(prefix.size());
    if (!prefix.empty()) {
      if (!rest.starts_with('.')) continue;
      rest.remove_prefix(1);
    }
    rest = rest.substr(0, rest.find('.'));
    if (result.empty() || result.back() != rest) result.push_back(rest);
  }
  return result;
}

std::optional<std::string> FactKeys::place_of_fact(Section section, std::string_view word) const {
  const Key* found = nullptr;
  for (const Key& key : keys_) {
    if (key.id != word && program_.facts[key.fact].name != word) continue;
    if (found == nullptr || key.section == section) found = &key;
  }
  if (found == nullptr) return std::nullopt;
  return std::string(place_of(found->section)) + "." + std::string(found->id);
}

}  // namespace weal::casefile
