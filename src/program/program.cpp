#include "program/program.hpp"

namespace weal::program {
namespace {

template <class T>
std::optional<std::uint32_t> find(const std::vector<T>& items, std::string_view id) {
  for (std::uint32_t i = 0; i < items.size(); ++i)
    if (items[i].id == id) return i;
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> Program::find_event(std::string_view id) const { return find(events, id); }
std::optional<std::uint32_t> Program::find_parameter(std::string_view id) const { return find(parameters, id); }
std::optional<std::uint32_t> Program::find_programme(std::string_view id) const { return find(programmes, id); }

}  // namespace weal::program
