// Expression: one FEEL text, parsed, resolved and typed, as flat code. Nodes stand after their children; the
// root is last. Immutable; shared by threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "feel/type.hpp"
#include "weal/source.hpp"
#include "weal/value.hpp"

namespace weal::feel {

/// Standard mode follows DMN 1.5 and its conformance kit; pack mode is strict (declared names, static types).
enum class Mode : std::uint8_t { standard, pack };

struct NodeId {
  std::uint32_t index = 0;
  friend constexpr bool operator==(NodeId, NodeId) = default;
};

/// What a node does. In brackets its children, then its payload.
enum class Op : std::uint8_t {
  constant,        // []; index of a constant
  slot,            // []; slot of the Environment
  attribute,       // [entity]; slot, read for that entity. Over a list of entities: a list
  current_entity,  // []; the entity for which the expression is evaluated
  local,           // []; index of a local variable
  dynamic_name,    // [fallback or none]; name: field of the innermost filter item that has it, else the fallback
  path,            // [value]; name: field of a context, property of a date …; over a list: element by element
  add,             // [left, right]
  subtract,
  multiply,
  divide,
  power,
  negate,  // [value]
  equal,   // [left, right]
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  between,      // [value, low, high]
  in,           // [value, test...]: true where one test holds; the value is local `payload` for its tests
  conjunction,  // [left, right]
  disjunction,
  if_then_else,    // [condition, then, else]
  for_return,      // [(iterator domain)..., body]; first local: one for each iterator in order, then `partial` (always
                   // reserved; set only with flag_uses_partial). A domain node may be iteration_range
  some_satisfies,  // [domain..., condition]; first local: one for each iterator in order
  every_satisfies,
  iteration_range,  // [from, to]: `1..n`, never materialised
  filter,           // [list, condition]; local that holds the item
  index,            // [list, number]: a filter whose condition is a number by its static type
  list,             // [element...]
  context,          // [entry value...]; first of the entry names; entry i is local `locals + i` for the later ones
  range,            // [low, high]; flags: closed ends; an open-ended side (`< 5`) is a constant null with its
                    // open-ended flag. A null end without the flag makes the range an error null
  function,         // [body]; index into lambdas
  call,             // [argument...]; index of the builtin (functions/builtin.hpp)
  call_value,       // [callee, argument...]
  call_named,       // as call_value; argument i is for the parameter names[payload + i]
  instance_of,      // [value]; index into types
  convert_unit,     // [value]: changes the type only
  // Unary tests: evaluated against the value under test (`?`), which is local `payload`.
  test_any,    // []: `-`
  test_value,  // [value]: equal to it, or in it where it is a list or range; with flag_mentions_input (the
               // value's text mentions `?`) a boolean is itself the test
  test_less,   // [value]: `< value`
  test_less_equal,
  test_greater,
  test_greater_equal,
  test_not,   // [test...]: none holds
  test_list,  // [test...]: one holds
  table,      // [input..., cells and outputs as Table says]; index into tables
};

struct Node {
  Op op = Op::constant;
  std::uint8_t flags = 0;
  std::uint16_t reserved = 0;
  std::uint32_t first_child = 0;  // into Expression::children
  std::uint32_t child_count = 0;
  std::uint32_t payload = 0;
  std::uint32_t locals = 0;  // context: the first entry's local
  std::uint32_t begin = 0;   // bytes in the expression's text
  std::uint32_t end = 0;
};

inline constexpr std::uint8_t flag_low_closed = 1;
inline constexpr std::uint8_t flag_high_closed = 2;
inline constexpr std::uint8_t flag_mentions_input = 1;  // of test_value: the value mentions `?`
inline constexpr std::uint8_t flag_low_open_ended = 4;
inline constexpr std::uint8_t flag_high_open_ended = 8;
inline constexpr std::uint8_t flag_uses_partial = 1;  // of for_return

enum class HitPolicy : std::uint8_t { unique, any, priority, first, rule_order, output_order, collect };
enum class Aggregation : std::uint8_t { none, sum, count, min, max };

/// A decision table. All expressions are nodes of the same Expression.
struct Table {
  struct Output {
    std::string name;               // empty where there is a single unnamed output
    std::vector<Value> priorities;  // output values in order, for priority and output_order
    std::uint32_t begin = 0, end = 0;
  };
  struct Row {
    std::vector<NodeId> tests;    // one per input, a unary test
    std::vector<NodeId> outputs;  // one per output
    std::vector<std::string> annotations;
    std::uint32_t begin = 0, end = 0;  // the row's line
  };
  HitPolicy policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<NodeId> inputs;
  std::uint32_t input_local = 0;  // input i under test is local input_local + i
  std::vector<Output> outputs;
  std::vector<std::string> annotation_names;
  std::vector<Row> rows;
  std::vector<NodeId> defaults;  // the outputs where no row fires; empty: none
};

struct Lambda {
  std::vector<std::string> parameters;
  std::vector<Type> parameter_types;
  std::uint32_t first_local = 0;
};

struct Expression {
  SourceText source;
  Mode mode = Mode::pack;
  std::vector<Node> nodes;
  std::vector<NodeId> children;
  std::vector<Type> types;  // of each node
  std::vector<Value> constants;
  std::vector<std::string> names;
  std::vector<Lambda> lambdas;
  std::vector<Table> tables;
  std::vector<Type> named_types;  // for instance_of
  std::uint32_t local_count = 0;
  std::vector<std::string> local_names;  // one per local; empty where it has none
  NodeId root{};

  [[nodiscard]] const Type& type() const { return types[root.index]; }
  [[nodiscard]] SourceRange where(NodeId node) const {
    return source.origin.range(nodes[node.index].begin, nodes[node.index].end);
  }
  [[nodiscard]] NodeId child(const Node& node, std::uint32_t i) const { return children[node.first_child + i]; }
};

}  // namespace weal::feel
