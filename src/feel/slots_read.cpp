// Which slots an expression reads.
#include <algorithm>
#include <unordered_set>

#include "feel/feel.hpp"

namespace weal::feel {

std::vector<std::uint32_t> slots_read(const Expression& expression) {
  std::vector<const Node*> reads;
  for (const Node& node : expression.nodes) {
    if (node.op == Op::slot || node.op == Op::attribute) reads.push_back(&node);
  }
  std::stable_sort(reads.begin(), reads.end(), [](const Node* a, const Node* b) { return a->begin < b->begin; });
  std::vector<std::uint32_t> slots;
  std::unordered_set<std::uint32_t> seen;
  for (const Node* node : reads) {
    if (seen.insert(node->payload).second) slots.push_back(node->payload);
  }
  return slots;
}

}  // namespace weal::feel
