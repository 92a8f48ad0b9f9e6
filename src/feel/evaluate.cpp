// Evaluation: the walk over the nodes, and the operations that are not loops, calls, tests or tables.
#include "feel/evaluate.hpp"

#include <algorithm>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/arithmetic.hpp"
#include "feel/compare.hpp"
#include "feel/evaluator.hpp"

namespace weal::feel {

namespace {

/// Operations whose first child may be one of them again, thousands deep: `1 + 1 + 1 …`.
constexpr bool is_spine(Op op) {
  return (op >= Op::add && op <= Op::power) || (op >= Op::equal && op <= Op::greater_equal) || op == Op::conjunction ||
         op == Op::disjunction;
}

/// Native frames for each level of nesting that the limits allow.
constexpr std::uint32_t frames_per_depth = 10;

}  // namespace

Value evaluate(const Expression& expression, Environment& environment, Entity current) {
  return Evaluator<NoRecord>(expression, environment, current, {}).run(expression.root);
}

Value evaluate_recorded(const Expression& expression, Environment& environment, Entity current,
                        std::vector<std::optional<Value>>& values) {
  values.assign(expression.nodes.size(), std::nullopt);
  return Evaluator<Record>(expression, environment, current, Record{values}).run(expression.root);
}

template <class Recorder>
Value Evaluator<Recorder>::run(NodeId root) {
  if (budget_.depth_used >= budget_.limits.depth) return stop(node(root), "depth", budget_.limits.depth);
  ++budget_.depth_used;
  Value value = eval(root);
  --budget_.depth_used;
  if (is_stopped_) value = stopped_;
  if (hold_) {
    locals_.clear();
    if (hold_.use_count() > 1 && !hold_->owned) {
      // A function outlives this evaluation, so the text it belongs to must.
      hold_->owned = std::make_shared<const Expression>(expression_);
      hold_->expression = hold_->owned.get();
    }
  }
  return value;
}

template <class Recorder>
Value Evaluator<Recorder>::run(const Closure& closure, std::span<const Value> arguments) {
  const Node& function = node(closure.node);
  const Lambda& lambda = expression_.lambdas[function.payload];
  hold_ = closure.hold;
  locals_ = closure.locals;
  items_ = closure.items;
  for (std::size_t i = 0; i < arguments.size(); ++i) locals_[lambda.first_local + i] = arguments[i];
  if (budget_.depth_used >= budget_.limits.depth) return stop(function, "depth", budget_.limits.depth);
  ++budget_.depth_used;
  Value value = eval_child(function, 0);
  --budget_.depth_used;
  return is_stopped_ ? stopped_ : value;
}

template <class Recorder>
Value Evaluator<Recorder>::stop(const Node& node, std::string_view limit, std::uint64_t most) {
  if (!is_stopped_) {
    is_stopped_ = true;
    stopped_ = fault(diag::limit_reached, site(node), {std::string(limit), std::to_string(most)});
  }
  return stopped_;
}

template <class Recorder>
Value Evaluator<Recorder>::bounded(const Node& node, Value value) {
  if (value.nesting() > budget_.limits.depth) return stop(node, "depth", budget_.limits.depth);
  if (value.kind() == ValueKind::list && value.as_list().size() > budget_.limits.list_size) {
    return stop(node, "list_size", budget_.limits.list_size);
  }
  return value;
}

template <class Recorder>
Value Evaluator<Recorder>::eval(NodeId id) {
  const Node& here = node(id);
  if (is_spine(here.op)) return eval_spine(id);
  if (is_stopped_) return stopped_;
  if (++budget_.steps_used > budget_.limits.steps) return stop(here, "steps", budget_.limits.steps);
  if (budget_.nesting_used >= budget_.limits.depth * frames_per_depth) {
    return stop(here, "depth", budget_.limits.depth);
  }
  ++budget_.nesting_used;
  Value value = eval_plain(here);
  --budget_.nesting_used;
  recorder_.record(id, value);
  return value;
}

template <class Recorder>
Value Evaluator<Recorder>::eval_spine(NodeId id) {
  constexpr std::size_t usual = 12;
  std::array<NodeId, usual> few;
  std::vector<NodeId> many;
  std::size_t count = 0;
  while (is_spine(node(id).op)) {
    if (count < usual) {
      few[count] = id;
    } else {
      many.push_back(id);
    }
    ++count;
    id = expression_.child(node(id), 0);
  }
  if (budget_.nesting_used >= budget_.limits.depth * frames_per_depth) {
    return stop(node(id), "depth", budget_.limits.depth);
  }
  ++budget_.nesting_used;
  Value value = eval(id);
  while (count > 0 && !is_stopped_) {
    --count;
    const NodeId above = count < usual ? few[count] : many[count - usual];
    if (++budget_.steps_used > budget_.limits.steps) {
      value = stop(node(above), "steps", budget_.limits.steps);
      break;
    }
    value = apply(node(above), std::move(value));
    recorder_.record(above, value);
  }
  --budget_.nesting_used;
  return is_stopped_ ? stopped_ : value;
}

template <class Recorder>
Value Evaluator<Recorder>::apply(const Node& here, Value left) {
  if (here.op == Op::conjunction) {
    return is_false(left) ? left : conjunction(left, eval_child(here, 1));
  }
  if (here.op == Op::disjunction) {
    return is_true(left) ? left : disjunction(left, eval_child(here, 1));
  }
  const Value right = eval_child(here, 1);
  switch (here.op) {
    case Op::add:
      return sum(left, right, site(here));
    case Op::subtract:
      return difference(left, right, site(here));
    case Op::multiply:
      return product(left, right, site(here));
    case Op::divide:
      return quotient(left, right, site(here));
    case Op::power:
      return raised(left, right, site(here));
    case Op::equal:
      return equals(left, right, site(here));
    case Op::not_equal:
      return negation(equals(left, right, site(here)));
    case Op::less:
      return ordered(Order::less, left, right, site(here));
    case Op::less_equal:
      return ordered(Order::less_equal, left, right, site(here));
    case Op::greater:
      return ordered(Order::greater, left, right, site(here));
    case Op::greater_equal:
      return ordered(Order::greater_equal, left, right, site(here));
    default:
      return Value::null();  // not a spine: see is_spine
  }
}

template <class Recorder>
Value Evaluator<Recorder>::eval_plain(const Node& here) {
  switch (here.op) {
    case Op::constant:
      return expression_.constants[here.payload];
    case Op::slot:
      return environment_.read(here.payload, Entity{});
    case Op::attribute:
      return attribute(here, eval_child(here, 0));
    case Op::current_entity:
      return Value::entity(current_);
    case Op::local:
      return locals_[here.payload];
    case Op::dynamic_name:
      return dynamic_name(here);
    case Op::path:
      return bounded(here, member(eval_child(here, 0), expression_.names[here.payload], site(here)));
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::power:
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::conjunction:
    case Op::disjunction:
      return apply(here, eval_child(here, 0));
    case Op::negate:
      return opposite(eval_child(here, 0), site(here));
    case Op::between: {
      const Value value = eval_child(here, 0);
      const Value low = ordered(Order::greater_equal, value, eval_child(here, 1), site(here));
      if (is_false(low)) return low;
      return conjunction(low, ordered(Order::less_equal, value, eval_child(here, 2), site(here)));
    }
    case Op::in:
      return in(here);
    case Op::if_then_else:
      return choose(here);
    case Op::for_return:
      return for_return(here);
    case Op::some_satisfies:
    case Op::every_satisfies:
      return quantified(here);
    case Op::iteration_range: {
      Range range{eval_child(here, 0), eval_child(here, 1), true, true};
      if (range.low.is_missing() || range.high.is_missing()) return united(range.low, range.high);
      return Value::range(std::move(range));
    }
    case Op::filter:
      return filter(here);
    case Op::index:
      return index(here);
    case Op::list: {
      std::vector<Value> elements;
      elements.reserve(here.child_count);
      for (std::uint32_t i = 0; i < here.child_count; ++i) elements.push_back(eval_child(here, i));
      return bounded(here, Value::list(std::move(elements)));
    }
    case Op::context:
      return context(here);
    case Op::range:
      return range(here);
    case Op::function:
      return function(here);
    case Op::call:
      return call(here);
    case Op::call_value:
    case Op::call_named:
      return call_value(here);
    case Op::instance_of: {
      const Type& type = expression_.named_types[here.payload];
      Value value = eval_child(here, 0);
      if (type.kind == TypeKind::invalid) return Value::null();
      MissingNames names;
      names.add_deep(value);
      return names.any() ? names.value() : Value::boolean(is_instance(value, type));
    }
    case Op::convert_unit:
      return eval_child(here, 0);
    case Op::test_any:
    case Op::test_value:
    case Op::test_less:
    case Op::test_less_equal:
    case Op::test_greater:
    case Op::test_greater_equal:
    case Op::test_not:
    case Op::test_list:
      return test(here);
    case Op::table:
      return bounded(here, table(here));
  }
  return Value::null();
}

template <class Recorder>
Value Evaluator<Recorder>::choose(const Node& here) {
  const Value condition = eval_child(here, 0);
  if (condition.kind() == ValueKind::boolean) return eval_child(here, condition.as_boolean() ? 1 : 2);
  if (condition.is_missing()) {
    Value yes = eval_child(here, 1);
    const Value no = eval_child(here, 2);
    if (agree(yes, no)) return yes;
    MissingNames names;
    names.add(condition);
    names.add_deep(yes);
    names.add_deep(no);
    return names.value();
  }
  // The standard takes anything but true for false; a pack is told why there is no answer.
  if (expression_.mode == Mode::standard) return eval_child(here, 2);
  if (condition.is_null() && condition.as_null().fault) return condition;
  return fault(diag::not_a_condition, site(node(expression_.child(here, 0))),
               {std::string(kind_name(condition.kind()))});
}

template <class Recorder>
Value Evaluator<Recorder>::attribute(const Node& here, const Value& entity) {
  if (entity.kind() == ValueKind::entity) return environment_.read(here.payload, entity.as_entity());
  if (entity.is_missing() || entity.is_null()) return entity;
  if (entity.kind() == ValueKind::list) {
    std::vector<Value> values;
    values.reserve(entity.as_list().size());
    for (const Value& element : entity.as_list()) values.push_back(attribute(here, element));
    budget_.steps_used += values.size();
    return Value::list(std::move(values));
  }
  return fault(diag::no_such_field, site(here), {"", std::string(kind_name(entity.kind()))});
}

template <class Recorder>
Value Evaluator<Recorder>::dynamic_name(const Node& here) {
  const std::string& name = expression_.names[here.payload];
  MissingNames unknown;
  for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
    const Value& value = locals_[*item];
    if (value.kind() == ValueKind::context) {
      if (const Value* field = value.as_context().find(name)) {
        if (!unknown.any()) return *field;
        unknown.add(*field);
        return unknown.value();
      }
    }
    unknown.add(value);  // an item that is not known may have it
  }
  if (here.child_count > 0) {
    Value fallback = eval_child(here, 0);
    if (!unknown.any()) return fallback;
    unknown.add(fallback);
  }
  return unknown.any() ? unknown.value() : fault(diag::no_such_field, site(here), {name, "context"});
}

template <class Recorder>
Value Evaluator<Recorder>::context(const Node& here) {
  Context context;
  context.entries.reserve(here.child_count);
  for (std::uint32_t i = 0; i < here.child_count; ++i) {
    const std::string& name = expression_.names[here.payload + i];
    if (context.find(name) != nullptr) return fault(diag::entry_set_twice, site(here), {name});
    Value value = eval_child(here, i);
    locals_[here.locals + i] = value;
    context.entries.emplace_back(name, std::move(value));
  }
  return bounded(here, Value::context(std::move(context)));
}

template <class Recorder>
Value Evaluator<Recorder>::range(const Node& here) {
  Range range{eval_child(here, 0), eval_child(here, 1), (here.flags & flag_low_closed) != 0,
              (here.flags & flag_high_closed) != 0};
  const bool is_low_open = (here.flags & flag_low_open_ended) != 0;
  const bool is_high_open = (here.flags & flag_high_open_ended) != 0;
  for (const auto& [end, is_open] : {std::pair{&range.low, is_low_open}, std::pair{&range.high, is_high_open}}) {
    if (end->is_null() && !is_open) {
      if (end->as_null().fault) return *end;
      return fault(diag::bad_operands, site(here),
                   {"..", std::string(kind_name(range.low.kind())), std::string(kind_name(range.high.kind()))});
    }
  }
  if (range.low.is_known() && range.high.is_known() && !compared(range.low, range.high)) {
    return fault(diag::values_not_comparable, site(here),
                 {std::string(kind_name(range.low.kind())), std::string(kind_name(range.high.kind()))});
  }
  return bounded(here, Value::range(std::move(range)));
}

template <class Recorder>
Value Evaluator<Recorder>::in(const Node& here) {
  Value value = eval_child(here, 0);
  const Value kept = std::exchange(locals_[here.payload], value);
  Value some = Value::boolean(false);
  for (std::uint32_t i = 1; i < here.child_count && !is_true(some); ++i) {
    some = disjunction(some, eval_child(here, i));
  }
  locals_[here.payload] = kept;
  return some;
}

template <class Recorder>
Value Evaluator<Recorder>::test(const Node& here) {
  const auto tested = [&]() -> const Value& { return locals_[here.payload]; };
  switch (here.op) {
    case Op::test_any:
      return Value::boolean(true);
    case Op::test_value: {
      const Value value = eval_child(here, 0);
      const bool is_itself = (here.flags & flag_mentions_input) != 0 &&
                             (value.kind() == ValueKind::boolean || value.is_missing() || value.is_null());
      return is_itself ? value : meets(tested(), value, site(here));
    }
    case Op::test_less:
      return ordered(Order::less, tested(), eval_child(here, 0), site(here));
    case Op::test_less_equal:
      return ordered(Order::less_equal, tested(), eval_child(here, 0), site(here));
    case Op::test_greater:
      return ordered(Order::greater, tested(), eval_child(here, 0), site(here));
    case Op::test_greater_equal:
      return ordered(Order::greater_equal, tested(), eval_child(here, 0), site(here));
    default: {  // test_not, test_list
      Value some = Value::boolean(false);
      for (std::uint32_t i = 0; i < here.child_count && !is_true(some); ++i) {
        some = disjunction(some, eval_child(here, i));
      }
      return here.op == Op::test_not ? negation(some) : some;
    }
  }
}

template class Evaluator<NoRecord>;
template class Evaluator<Record>;

}  // namespace weal::feel
