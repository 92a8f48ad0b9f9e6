// The one table of built-in functions, put together from its families.
#include <algorithm>
#include <unordered_map>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/functions/builtin.hpp"
#include "feel/functions/families.hpp"

namespace weal::feel {

namespace {

std::vector<Builtin> all_families() {
  std::vector<Builtin> all;
  for (auto family : {functions::conversion_family, functions::boolean_family, functions::string_family,
                      functions::list_family, functions::list_change_family, functions::statistics_family,
                      functions::numeric_family, functions::date_family, functions::temporal_family,
                      functions::range_family, functions::context_family, functions::working_days_family}) {
    auto rows = family();
    std::move(rows.begin(), rows.end(), std::back_inserter(all));
  }
  return all;
}

using Index = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

Index index_by_name() {
  Index index;
  const auto rows = builtins();
  for (std::uint32_t i = 0; i < rows.size(); ++i) index[rows[i].name].push_back(i);
  return index;
}

}  // namespace

std::span<const Builtin> builtins() {
  static const std::vector<Builtin> rows = all_families();
  return rows;
}

std::vector<std::uint32_t> find_builtins(std::string_view name) {
  static const Index index = index_by_name();
  const auto found = index.find(name);
  return found != index.end() ? found->second : std::vector<std::uint32_t>{};
}

namespace functions {

Type type_of_first(std::span<const Type> arguments) { return arguments.empty() ? any() : arguments.front(); }

Type type_of_elements(std::span<const Type> arguments) {
  if (arguments.empty()) return any();
  const Type& first = arguments.front();
  if (arguments.size() == 1 && first.kind == TypeKind::list) return first.element ? *first.element : any();
  Type common = first;
  for (const Type& type : arguments.subspan(1)) {
    if (type.kind != common.kind) return any();
    if (type.kind == TypeKind::number) {
      if (!weal::agree(common.unit, type.unit)) return Type::of(TypeKind::invalid);
      common.unit = weal::common(common.unit, type.unit);
    }
  }
  return common;
}

Type type_of_numbers(std::span<const Type> arguments) {
  Type type = type_of_elements(arguments);
  if (type.kind == TypeKind::any) return number();
  return type.kind == TypeKind::number ? type : Type::of(TypeKind::invalid);
}

Type list_of_elements(std::span<const Type> arguments) {
  Type element = type_of_elements(arguments);
  return element.kind == TypeKind::invalid ? element : Type::list(std::move(element));
}

Arguments elements(Arguments arguments) {
  if (arguments.size() == 1 && arguments[0].kind() == ValueKind::list) return arguments[0].as_list();
  return arguments;
}

Value bad_argument(const CallSite& site, std::string_view function, std::string_view parameter, const Value& argument) {
  if (argument.is_null() && argument.as_null().fault) return argument;
  return fault(diag::bad_argument, site,
               {std::string(function), std::string(parameter), std::string(kind_name(argument.kind()))});
}

Value no_value(const CallSite& site, std::string_view function) {
  return fault(diag::no_value, site, {std::string(function)});
}

Value out_of_range(const CallSite& site, std::string_view function) {
  return fault(diag::number_out_of_range, site, {std::string(function)});
}

Value limit_reached(const CallSite& site, std::string_view limit, std::uint64_t most) {
  return fault(diag::limit_reached, site, {std::string(limit), std::to_string(most)});
}

bool charge(const CallSite& site, std::uint64_t steps) {
  Budget& budget = site.environment.budget();
  budget.steps_used += steps;
  return budget.steps_used <= budget.limits.steps;
}

}  // namespace functions

}  // namespace weal::feel
