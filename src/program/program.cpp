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

std::optional<std::uint32_t> find_event(const Program& program, std::string_view id) {
  return find(program.events, id);
}
std::optional<std::uint32_t> find_parameter(const Program& program, std::string_view id) {
  return find(program.parameters, id);
}
std::optional<std::uint32_t> find_programme(const Program& program, std::string_view id) {
  return find(program.programmes, id);
}

}  // namespace weal::program
