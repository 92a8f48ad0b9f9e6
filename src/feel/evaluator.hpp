// The evaluator: one walk over an Expression, with or without a record of what each node gave.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "feel/evaluate.hpp"
#include "feel/fault.hpp"
#include "feel/missing.hpp"

namespace weal::feel {

struct NoRecord {
  static constexpr bool is_recording = false;
  void record(NodeId, const Value&) {}
};

struct Record {
  static constexpr bool is_recording = true;
  std::vector<std::optional<Value>>& values;
  void record(NodeId node, const Value& value) { values[node.index] = value; }
};

/// An Expression that functions made by it may outlive: copied once where one did.
struct ExpressionHold {
  const Expression* expression = nullptr;
  std::shared_ptr<const Expression> owned;
};

/// A function as a value: its body and what it saw where it was made.
struct Closure final : Function {
  std::shared_ptr<ExpressionHold> hold;
  NodeId node{};
  std::vector<Value> locals;
  std::vector<std::uint32_t> items;
  Entity current{};
  std::uint32_t depth = 1;
  [[nodiscard]] std::uint32_t nesting() const override { return depth; }
};

template <class Recorder>
class Evaluator {
 public:
  Evaluator(const Expression& expression, Environment& environment, Entity current, Recorder recorder)
      : expression_(expression),
        environment_(environment),
        budget_(environment.budget()),
        current_(current),
        recorder_(recorder),
        locals_(expression.local_count) {}

  Value run(NodeId node);
  /// A function's body: with what it saw where it was made.
  Value run(const Closure& closure, std::span<const Value> arguments);

 private:
  const Node& node(NodeId id) const { return expression_.nodes[id.index]; }
  CallSite site(const Node& node) const { return {environment_, node.begin, node.end, expression_.mode}; }
  Value& local(std::uint32_t index) { return locals_[index]; }

  Value eval(NodeId id);
  Value eval_child(const Node& node, std::uint32_t i) { return eval(expression_.child(node, i)); }
  Value eval_spine(NodeId id);
  Value eval_plain(const Node& node);
  Value apply(const Node& node, Value left);
  Value stop(const Node& node, std::string_view limit, std::uint64_t most);
  /// The value itself, unless it is nested too deep or too long a list.
  Value bounded(const Node& node, Value value);

  Value choose(const Node& node);
  Value attribute(const Node& node, const Value& entity);
  Value dynamic_name(const Node& node);
  Value context(const Node& node);
  Value range(const Node& node);
  Value function(const Node& node);
  Value call(const Node& node);
  Value call_value(const Node& node);

  Value for_return(const Node& node);
  Value quantified(const Node& node);
  Value filter(const Node& node);
  Value index(const Node& node);
  /// Calls `visit()` for each combination of the iterators from `iterator` on, their locals set; stops where it says
  /// false. Answers what ended it early: a domain that is null; names of domains that are missing go to `unknown`.
  template <class Visit>
  std::optional<Value> iterate(const Node& node, std::uint32_t iterator, MissingNames& unknown, Visit& visit);

  Value in(const Node& node);
  Value test(const Node& node);

  Value table(const Node& node);
  Value rows_answer(const Table& table, const Node& node);
  /// Tries every value of the missing inputs from `input` on; true where all answers are known and agree.
  bool filled_answer(const Table& table, const Node& node, std::size_t input, std::optional<Value>& answer);
  Value row_fires(const Table::Row& row);
  std::vector<Value> outputs(const std::vector<NodeId>& nodes);

  const Expression& expression_;
  Environment& environment_;
  Budget& budget_;
  Entity current_;
  [[no_unique_address]] Recorder recorder_;
  std::vector<Value> locals_;
  std::vector<std::uint32_t> items_;  // locals of the filters that are under way, innermost last
  std::shared_ptr<ExpressionHold> hold_;
  bool is_stopped_ = false;
  Value stopped_;
};

/// Calls a builtin: missing arguments as its rule says, arguments made to fit its parameters, its other rows where they
/// do not fit this one.
[[nodiscard]] Value call_builtin(std::uint32_t index, std::span<const Value> arguments, const CallSite& site);
/// Calls a function value.
[[nodiscard]] Value call_function(const Value& function, std::span<const Value> arguments, const CallSite& site);
/// How many parameters a function value has.
[[nodiscard]] std::size_t parameter_count(const Value& function);
/// The parameter names of a function value.
[[nodiscard]] const std::vector<std::string>& parameter_names(const Value& function);
/// The value as one of that type: itself, a list of one for a scalar and the other way round, a day as a moment.
[[nodiscard]] std::optional<Value> fitted(const Value& value, const Type& type);
[[nodiscard]] bool is_instance(const Value& value, const Type& type);
/// `value.name`: a field of a context, a property of a day, moment, duration or range; of each element of a list.
[[nodiscard]] Value member(const Value& value, const std::string& name, const CallSite& site);
/// The element at a position from 1, or from the end where it is negative; an error null where there is none.
[[nodiscard]] Value member_at(const std::vector<Value>& elements, const Value& position, const CallSite& site);
}  // namespace weal::feel
