// Printing by binding strength: an operand that binds weaker than its place asks for is put in parentheses.
#include "feel/printer.hpp"

#include <algorithm>
#include <vector>

#include "feel/functions/builtin.hpp"
#include "feel/reading.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

namespace {

// Binding strength, weakest first.
enum Level : int {
  level_open,
  level_or,
  level_and,
  level_comparison,
  level_sum,
  level_product,
  level_power,
  level_unary,
  level_postfix,
  level_primary
};

Level level_of(const Expression& expression, const Node& node) {
  switch (node.op) {
    case Op::if_then_else:
    case Op::for_return:
    case Op::some_satisfies:
    case Op::every_satisfies:
    case Op::function:
      return level_open;
    case Op::disjunction:
      return level_or;
    case Op::conjunction:
      return level_and;
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::between:
    case Op::in:
      return level_comparison;
    case Op::add:
    case Op::subtract:
      return level_sum;
    case Op::multiply:
    case Op::divide:
      return level_product;
    case Op::power:
      return level_power;
    case Op::negate:
      return level_unary;
    case Op::constant: {
      const Value& value = expression.constants[node.payload];
      const bool is_negative = value.kind() == ValueKind::number && value.as_number().is_negative();
      return is_negative ? level_unary : level_primary;
    }
    case Op::instance_of:
    case Op::path:
    case Op::attribute:
    case Op::filter:
    case Op::index:
    case Op::call_value:
    case Op::call_named:
      return level_postfix;
    case Op::slot:
    case Op::current_entity:
    case Op::local:
    case Op::dynamic_name:
    case Op::iteration_range:
    case Op::list:
    case Op::context:
    case Op::range:
    case Op::call:
    case Op::convert_unit:
    case Op::test_any:
    case Op::test_value:
    case Op::test_less:
    case Op::test_less_equal:
    case Op::test_greater:
    case Op::test_greater_equal:
    case Op::test_not:
    case Op::test_list:
    case Op::table:
      return level_primary;
  }
  return level_primary;
}

bool is_plain_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::string string_literal(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "\\\"";
        break;
      case '\\':
        result += "\\\\";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\t':
        result += "\\t";
        break;
      default:
        result += c;
    }
  }
  return result + '"';
}

class Printer {
 public:
  explicit Printer(const Expression& expression) : expression_(expression) {}

  std::string text(NodeId id) {
    print(id, level_open);
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Node& node(NodeId id) const { return expression_.nodes[id.index]; }
  [[nodiscard]] NodeId child(const Node& parent, std::uint32_t i) const { return expression_.child(parent, i); }

  // A piece of the source with its blanks made single.
  [[nodiscard]] std::string source(std::uint32_t begin, std::uint32_t end) const {
    std::string result;
    bool blank = false;
    for (const char c : expression_.source.text.substr(begin, end - begin)) {
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        blank = !result.empty();
        continue;
      }
      if (blank) result += ' ';
      blank = false;
      result += c;
    }
    return result;
  }

  void print(NodeId id, int lowest) {
    const Node& here = node(id);
    if (here.op == Op::convert_unit) return print(child(here, 0), lowest);
    const bool is_weak = level_of(expression_, here) < lowest;
    if (is_weak) out_ += '(';
    print_bare(here);
    if (is_weak) out_ += ')';
  }

  void print_all(const Node& here, std::uint32_t first, std::string_view between = ", ") {
    for (std::uint32_t i = first; i < here.child_count; ++i) {
      if (i > first) out_ += between;
      print(child(here, i), level_open);
    }
  }

  void print_bare(const Node& here) {
    switch (here.op) {
      case Op::constant:
        return print_constant(here);
      case Op::slot:
      case Op::current_entity:
        out_ += source(here.begin, here.end);
        return;
      case Op::local:
        out_ += expression_.local_names[here.payload];
        return;
      case Op::dynamic_name:
        out_ += expression_.names[here.payload];
        return;
      case Op::attribute:
        return print_attribute(here);
      case Op::path:
        return print_path(here);
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
        return print_chain(here);
      case Op::negate:
        out_ += '-';
        return print(child(here, 0), level_unary);
      case Op::between:
        print(child(here, 0), level_comparison);
        out_ += " between ";
        print(child(here, 1), level_sum);
        out_ += " and ";
        return print(child(here, 2), level_sum);
      case Op::in:
        return print_in(here);
      case Op::if_then_else:
        out_ += "if ";
        print(child(here, 0), level_open);
        out_ += " then ";
        print(child(here, 1), level_open);
        out_ += " else ";
        return print(child(here, 2), level_open);
      case Op::for_return:
        return print_loop(here, "for ", " return ");
      case Op::some_satisfies:
        return print_loop(here, "some ", " satisfies ");
      case Op::every_satisfies:
        return print_loop(here, "every ", " satisfies ");
      case Op::iteration_range:
        return print_all(here, 0, "..");
      case Op::filter:
      case Op::index:
        print(child(here, 0), level_postfix);
        out_ += '[';
        print(child(here, 1), level_open);
        out_ += ']';
        return;
      case Op::list:
        out_ += '[';
        print_all(here, 0);
        out_ += ']';
        return;
      case Op::context:
        return print_context(here);
      case Op::range:
        return print_range(here);
      case Op::function:
        return print_function(here);
      case Op::call:
        out_ += builtins()[here.payload].name;
        out_ += '(';
        print_all(here, 0);
        out_ += ')';
        return;
      case Op::call_value:
        print(child(here, 0), level_postfix);
        out_ += '(';
        print_all(here, 1);
        out_ += ')';
        return;
      case Op::call_named:
        return print_named_call(here);
      case Op::instance_of:
        return print_instance(here);
      case Op::convert_unit:
        return print(child(here, 0), level_open);
      case Op::test_any:
        out_ += '-';
        return;
      case Op::test_value:
        return print(child(here, 0), level_open);
      case Op::test_less:
      case Op::test_less_equal:
      case Op::test_greater:
      case Op::test_greater_equal:
        out_ += sign_of(here.op);
        out_ += ' ';
        return print(child(here, 0), level_sum);
      case Op::test_not:
        out_ += "not(";
        print_all(here, 0);
        out_ += ')';
        return;
      case Op::test_list:
        return print_all(here, 0);
      case Op::table:
        return print_table(expression_.tables[here.payload]);
    }
  }

  void print_constant(const Node& here) {
    const Value& value = expression_.constants[here.payload];
    if (value.is_null() && value.as_null().fault) {
      out_ += source(here.begin, here.end);  // what was wrong stays as it was written
    } else {
      print_value(value);
    }
  }

  void print_value(const Value& value) {
    switch (value.kind()) {
      case ValueKind::null:
        out_ += "null";
        return;
      case ValueKind::boolean:
        out_ += value.as_boolean() ? "true" : "false";
        return;
      case ValueKind::number:
        out_ += value.as_number().to_string();
        return;
      case ValueKind::string:
        out_ += string_literal(value.as_string());
        return;
      case ValueKind::date:
        out_ += "@\"" + value.as_date().to_string() + '"';
        return;
      case ValueKind::time:
        out_ += "@\"" + value.as_time().to_string() + '"';
        return;
      case ValueKind::date_time:
        out_ += "@\"" + value.as_date_time().to_string() + '"';
        return;
      case ValueKind::days_duration:
        out_ += "@\"" + value.as_days().to_string() + '"';
        return;
      case ValueKind::months_duration:
        out_ += "@\"" + value.as_months().to_string() + '"';
        return;
      case ValueKind::missing:
      case ValueKind::list:
      case ValueKind::context:
      case ValueKind::range:
      case ValueKind::function:
      case ValueKind::entity:
        return;  // never constants of an expression
    }
  }

  // A name that was written without its owner: the current entity's, or a filter item's.
  [[nodiscard]] bool is_implicit(const Node& here) const {
    const Node& owner = node(child(here, 0));
    return owner.begin == here.begin && owner.end == here.end;
  }

  void print_attribute(const Node& here) {
    if (is_implicit(here)) {
      out_ += source(here.begin, here.end);
      return;
    }
    print(child(here, 0), level_postfix);
    const std::uint32_t after = node(child(here, 0)).end;
    const std::string rest = source(after, here.end);  // perhaps a `)`, then the dot and the name
    out_ += '.';
    const auto name = rest.find_first_not_of(' ', rest.rfind('.') + 1);
    out_ += rest.substr(name == std::string::npos ? 0 : name);
  }

  void print_path(const Node& here) {
    if (!is_implicit(here)) {
      print(child(here, 0), level_postfix);
      out_ += '.';
    }
    out_ += expression_.names[here.payload];
  }

  // Left-associative operators in a row: a loop, however long the row is.
  void print_chain(const Node& top) {
    std::vector<const Node*> chain{&top};
    for (;;) {
      const Node& left = node(child(*chain.back(), 0));
      if (!has_left_spine(left.op) || level_of(expression_, left) < level_of(expression_, *chain.back())) break;
      chain.push_back(&left);
    }
    print(child(*chain.back(), 0), level_of(expression_, *chain.back()));
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      out_ += ' ';
      out_ += sign_of((*at)->op);
      out_ += ' ';
      print(child(**at, 1), level_of(expression_, **at) + 1);
    }
  }

  void print_in(const Node& here) {
    print(child(here, 0), level_comparison);
    out_ += " in ";
    const Node& first = node(child(here, 1));
    const Node* value = first.op == Op::test_value ? &node(child(first, 0)) : nullptr;
    const bool is_closed_text = value != nullptr && (value->op == Op::list || is_two_sided_range(*value));
    if (here.child_count == 2 && is_closed_text) return print(child(here, 1), level_open);
    out_ += '(';
    print_all(here, 1);
    out_ += ')';
  }

  static bool is_two_sided_range(const Node& here) {
    return here.op == Op::range && (here.flags & (flag_low_open_ended | flag_high_open_ended)) == 0;
  }

  void print_loop(const Node& here, std::string_view word, std::string_view body_word) {
    out_ += word;
    for (std::uint32_t i = 0; i + 1 < here.child_count; ++i) {
      if (i > 0) out_ += ", ";
      out_ += expression_.local_names[here.payload + i] + " in ";
      print(child(here, i), level_open);
    }
    out_ += body_word;
    print(child(here, here.child_count - 1), level_open);
  }

  void print_context(const Node& here) {
    out_ += '{';
    for (std::uint32_t i = 0; i < here.child_count; ++i) {
      if (i > 0) out_ += ", ";
      const std::string& key = expression_.names[here.payload + i];
      out_ += (is_plain_word(key) ? key : string_literal(key)) + ": ";
      print(child(here, i), level_open);
    }
    out_ += '}';
  }

  void print_range(const Node& here) {
    const bool low_closed = (here.flags & flag_low_closed) != 0;
    const bool high_closed = (here.flags & flag_high_closed) != 0;
    if (!is_two_sided_range(here)) {
      const bool is_upper = (here.flags & flag_low_open_ended) != 0;
      out_ += is_upper ? (high_closed ? "(<= " : "(< ") : (low_closed ? "(>= " : "(> ");
      print(child(here, is_upper ? 1 : 0), level_sum);
      out_ += ')';
      return;
    }
    out_ += low_closed ? '[' : '(';
    print(child(here, 0), level_sum);
    out_ += "..";
    print(child(here, 1), level_sum);
    out_ += high_closed ? ']' : ')';
  }

  // The head is taken from the source, types of parameters included.
  void print_function(const Node& here) {
    const Node& body = node(child(here, 0));
    if (body.begin == here.begin) {
      out_ += builtins()[body.payload].name;  // a built-in function as a value
      return;
    }
    int nesting = 0;
    std::uint32_t at = here.begin;
    for (; at < body.begin; ++at) {
      const char c = expression_.source.text[at];
      if (c == '(') ++nesting;
      if (c == ')' && --nesting == 0) break;
    }
    out_ += source(here.begin, at + 1) + ' ';
    print(child(here, 0), level_open);
  }

  void print_named_call(const Node& here) {
    print(child(here, 0), level_postfix);
    out_ += '(';
    for (std::uint32_t i = 1; i < here.child_count; ++i) {
      if (i > 1) out_ += ", ";
      out_ += expression_.names[here.payload + i - 1] + ": ";
      print(child(here, i), level_open);
    }
    out_ += ')';
  }

  void print_instance(const Node& here) {
    print(child(here, 0), level_postfix);
    const std::string rest = source(node(child(here, 0)).end, here.end);
    const auto word = rest.rfind("instance");
    out_ += ' ' + rest.substr(word == std::string::npos ? 0 : word);
  }

  void print_table(const Table& table);

  const Expression& expression_;
  std::string out_;
};

std::string_view policy_text(const Table& table) {
  switch (table.policy) {
    case HitPolicy::unique:
      return "U";
    case HitPolicy::any:
      return "A";
    case HitPolicy::priority:
      return "P";
    case HitPolicy::first:
      return "F";
    case HitPolicy::rule_order:
      return "R";
    case HitPolicy::output_order:
      return "O";
    case HitPolicy::collect:
      break;
  }
  switch (table.aggregation) {
    case Aggregation::none:
      return "C";
    case Aggregation::sum:
      return "C+";
    case Aggregation::count:
      return "C#";
    case Aggregation::min:
      return "C<";
    case Aggregation::max:
      return "C>";
  }
  return "C";
}

std::string with_bars_escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

void Printer::print_table(const Table& table) {
  const auto cells = [&](const std::vector<NodeId>& nodes) {
    for (const NodeId cell : nodes) {
      out_ += " | ";
      print(cell, level_open);
    }
  };
  const auto blanks = [&] {
    for (std::size_t i = 0; i < table.inputs.size(); ++i) out_ += " | ";
  };
  out_ += "| ";
  out_ += policy_text(table);
  cells(table.inputs);
  for (const auto& output : table.outputs) out_ += " | → " + output.name;
  for (const auto& name : table.annotation_names) out_ += " | # " + with_bars_escaped(name);
  out_ += " |\n";
  const bool has_values = std::any_of(table.outputs.begin(), table.outputs.end(),
                                      [](const Table::Output& output) { return !output.priorities.empty(); });
  if (has_values) {
    out_ += "| values";
    blanks();
    for (const auto& output : table.outputs) {
      out_ += " | ";
      for (std::size_t i = 0; i < output.priorities.size(); ++i) {
        if (i > 0) out_ += ", ";
        print_value(output.priorities[i]);
      }
    }
    for (std::size_t i = 0; i < table.annotation_names.size(); ++i) out_ += " | ";
    out_ += " |\n";
  }
  for (const auto& row : table.rows) {
    out_ += "| ";
    cells(row.tests);
    cells(row.outputs);
    for (const auto& annotation : row.annotations) out_ += " | " + with_bars_escaped(annotation);
    out_ += " |\n";
  }
  if (table.defaults.empty()) return;
  out_ += "| default";
  blanks();
  cells(table.defaults);
  for (std::size_t i = 0; i < table.annotation_names.size(); ++i) out_ += " | ";
  out_ += " |\n";
}

}  // namespace

std::string printed(const Expression& expression, NodeId node) { return Printer(expression).text(node); }

std::string printed(const Expression& expression) { return printed(expression, expression.root); }

}  // namespace weal::feel
