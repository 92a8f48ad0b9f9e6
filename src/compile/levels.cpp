#include "compile/levels.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {
namespace {

void check_level(const feel::Expression& expression, feel::NodeId node, Diagnostics& diagnostics) {
  const Value& value = expression.constants[expression.nodes[node.index].payload];
  if (value.kind() != ValueKind::string) return;
  const std::string& level = value.as_string();
  if (std::find(levels.begin(), levels.end(), level) != levels.end()) return;
  diagnostics.add(diag::bad_value, expression.where(node),
                  {level, "one of `town`, `district`, `county`, `city`, `province`",
                   "下列之一：`town`、`district`、`county`、`city`、`province`",
                   did_you_mean(level, {levels.begin(), levels.end()}).value_or("")});
}

}  // namespace

void check_levels(const feel::Expression& expression, Diagnostics& diagnostics) {
  std::vector<feel::NodeId> answers{expression.root};
  while (!answers.empty()) {
    const feel::NodeId id = answers.back();
    answers.pop_back();
    const feel::Node& node = expression.nodes[id.index];
    if (node.op == feel::Op::constant) check_level(expression, id, diagnostics);
    if (node.op == feel::Op::if_then_else) {
      answers.push_back(expression.child(node, 2));
      answers.push_back(expression.child(node, 1));
    }
    if (node.op != feel::Op::table) continue;
    const feel::Table& table = expression.tables[node.payload];
    for (const auto& row : table.rows) answers.insert(answers.end(), row.outputs.begin(), row.outputs.end());
    answers.insert(answers.end(), table.defaults.begin(), table.defaults.end());
  }
}

}  // namespace weal::compile
