// Calls: builtins with their rules for missing values and fitting arguments; functions as values.
#include <algorithm>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/evaluator.hpp"
#include "feel/functions/builtin.hpp"

namespace weal::feel {

namespace {

const Parameter& parameter_of(const Builtin& builtin, std::size_t argument) {
  return builtin.parameters[std::min(argument, builtin.parameters.size() - 1)];
}

bool takes(const Builtin& builtin, std::size_t count) {
  const auto optional = static_cast<std::size_t>(
      std::count_if(builtin.parameters.begin(), builtin.parameters.end(), [](const auto& p) { return p.optional; }));
  const std::size_t most = builtin.variadic ? count : builtin.parameters.size();
  return count + optional >= builtin.parameters.size() && count <= most;
}

/// Whether a value can stand for a parameter as it is: no copy is needed.
bool fits_as_is(const Value& value, const Parameter& parameter) {
  if (parameter.optional && value.is_null()) return true;
  switch (parameter.type.kind) {
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
    case TypeKind::list:
      return value.kind() == ValueKind::list;
    default:
      return false;
  }
}

struct Fitted {
  std::optional<std::vector<Value>> arguments;
  std::size_t misfit = 0;
};

Fitted fitted(const Builtin& builtin, std::span<const Value> arguments) {
  Fitted result{std::vector<Value>{}};
  result.arguments->reserve(arguments.size());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = parameter_of(builtin, i);
    auto value = fits_as_is(arguments[i], parameter) ? arguments[i] : feel::fitted(arguments[i], parameter.type);
    if (!value) return {std::nullopt, i};
    result.arguments->push_back(std::move(*value));
  }
  return result;
}

Value misfit(const Builtin& builtin, const Value& argument, std::size_t index, const CallSite& site) {
  if (argument.is_null() && argument.as_null().fault) return argument;
  return fault(diag::bad_argument, site,
               {std::string(builtin.name), std::string(parameter_of(builtin, index).name),
                std::string(kind_name(argument.kind()))});
}

const Closure* closure(const Value& value) {
  return value.kind() == ValueKind::function ? dynamic_cast<const Closure*>(value.as_function().get()) : nullptr;
}

const Lambda& lambda(const Closure& closure) {
  const Expression& expression = *closure.hold->expression;
  return expression.lambdas[expression.nodes[closure.node.index].payload];
}

}  // namespace

Value call_builtin(std::uint32_t index, std::span<const Value> arguments, const CallSite& site) {
  const Builtin& builtin = builtins()[index];
  if (builtin.missing != MissingRule::own) {
    MissingNames names;
    for (const Value& argument : arguments) {
      if (builtin.missing == MissingRule::spreads) {
        names.add_deep(argument);
      } else {
        names.add(argument);
      }
    }
    if (names.any()) return names.value();
  }
  if (!takes(builtin, arguments.size())) {
    return fault(diag::call_argument_count, site,
                 {std::to_string(builtin.parameters.size()), std::to_string(arguments.size())});
  }
  bool fits = true;
  for (std::size_t i = 0; fits && i < arguments.size(); ++i) fits = fits_as_is(arguments[i], parameter_of(builtin, i));
  if (fits) return builtin.call(site, arguments);

  const Fitted own = fitted(builtin, arguments);
  if (own.arguments) return builtin.call(site, *own.arguments);
  for (const std::uint32_t other : find_builtins(builtin.name)) {
    const Builtin& row = builtins()[other];
    if (other == index || !takes(row, arguments.size())) continue;
    const Fitted fit = fitted(row, arguments);
    if (fit.arguments) return row.call(site, *fit.arguments);
  }
  return misfit(builtin, arguments[own.misfit], own.misfit, site);
}

Value call_function(const Value& function, std::span<const Value> arguments, const CallSite& site) {
  const Closure* called = closure(function);
  if (called == nullptr) {
    if (function.is_missing()) return function;
    return fault(diag::value_not_callable, site, {std::string(kind_name(function.kind()))});
  }
  const Lambda& signature = lambda(*called);
  if (signature.parameters.size() != arguments.size()) {
    return fault(diag::call_argument_count, site,
                 {std::to_string(signature.parameters.size()), std::to_string(arguments.size())});
  }
  std::vector<Value> fit;
  fit.reserve(arguments.size());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool is_typed = i < signature.parameter_types.size();
    auto value =
        is_typed && arguments[i].is_known() ? fitted(arguments[i], signature.parameter_types[i]) : arguments[i];
    if (!value) {
      return fault(diag::bad_argument, site,
                   {"function", signature.parameters[i], std::string(kind_name(arguments[i].kind()))});
    }
    fit.push_back(std::move(*value));
  }
  const std::shared_ptr<const Function> alive = function.as_function();
  return Evaluator<NoRecord>(*called->hold->expression, site.environment, called->current, {}).run(*called, fit);
}

std::size_t parameter_count(const Value& function) { return parameter_names(function).size(); }

const std::vector<std::string>& parameter_names(const Value& function) {
  static const std::vector<std::string> none;
  const Closure* called = closure(function);
  return called != nullptr ? lambda(*called).parameters : none;
}

template <class Recorder>
Value Evaluator<Recorder>::function(const Node& here) {
  if (!hold_) {
    hold_ = std::make_shared<ExpressionHold>();
    hold_->expression = &expression_;
  }
  auto made = std::make_shared<Closure>();
  made->hold = hold_;
  made->node = NodeId{static_cast<std::uint32_t>(&here - expression_.nodes.data())};
  made->locals = locals_;
  made->items = items_;
  made->current = current_;
  for (const Value& value : locals_) made->depth = std::max(made->depth, value.nesting() + 1);
  budget_.steps_used += locals_.size();
  return bounded(here, Value::function(std::move(made)));
}

template <class Recorder>
Value Evaluator<Recorder>::call(const Node& here) {
  constexpr std::size_t usual = 4;
  if (here.child_count <= usual) {
    std::array<Value, usual> arguments;
    for (std::uint32_t i = 0; i < here.child_count; ++i) arguments[i] = eval_child(here, i);
    if (is_stopped_) return stopped_;
    return bounded(here, call_builtin(here.payload, std::span(arguments).first(here.child_count), site(here)));
  }
  std::vector<Value> arguments;
  arguments.reserve(here.child_count);
  for (std::uint32_t i = 0; i < here.child_count; ++i) arguments.push_back(eval_child(here, i));
  if (is_stopped_) return stopped_;
  return bounded(here, call_builtin(here.payload, arguments, site(here)));
}

template <class Recorder>
Value Evaluator<Recorder>::call_value(const Node& here) {
  const Value callee = eval_child(here, 0);
  std::vector<Value> arguments(here.child_count - 1);
  for (std::uint32_t i = 1; i < here.child_count; ++i) arguments[i - 1] = eval_child(here, i);
  if (is_stopped_) return stopped_;
  if (callee.is_missing()) {
    MissingNames names;
    names.add(callee);
    for (const Value& argument : arguments) names.add_deep(argument);
    return names.value();
  }
  if (here.op == Op::call_named && callee.kind() == ValueKind::function) {
    const std::vector<std::string>& parameters = parameter_names(callee);
    std::vector<Value> placed(parameters.size());
    for (std::uint32_t i = 0; i < arguments.size(); ++i) {
      const auto found = std::find(parameters.begin(), parameters.end(), expression_.names[here.payload + i]);
      if (found == parameters.end()) {
        return fault(diag::bad_argument, site(here),
                     {"function", expression_.names[here.payload + i], std::string(kind_name(arguments[i].kind()))});
      }
      placed[static_cast<std::size_t>(found - parameters.begin())] = std::move(arguments[i]);
    }
    if (arguments.size() != parameters.size()) {
      return fault(diag::call_argument_count, site(here),
                   {std::to_string(parameters.size()), std::to_string(arguments.size())});
    }
    arguments = std::move(placed);
  }
  return bounded(here, call_function(callee, arguments, site(here)));
}

template class Evaluator<NoRecord>;
template class Evaluator<Record>;

}  // namespace weal::feel
