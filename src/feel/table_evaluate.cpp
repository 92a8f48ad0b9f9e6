// Decision tables: which rows fire or may fire.
#include "feel/evaluator.hpp"
#include "feel/table_answer.hpp"

namespace weal::feel {

template <class Recorder>
Value Evaluator<Recorder>::row_fires(const Table::Row& row) {
  Value fires = Value::boolean(true);
  for (const NodeId cell : row.tests) {
    fires = conjunction(fires, eval(cell));
    if (is_false(fires) || is_stopped_) break;
  }
  return fires;
}

template <class Recorder>
std::vector<Value> Evaluator<Recorder>::outputs(const std::vector<NodeId>& nodes) {
  std::vector<Value> values;
  values.reserve(nodes.size());
  for (const NodeId output : nodes) values.push_back(eval(output));
  return values;
}

template <class Recorder>
Value Evaluator<Recorder>::table(const Node& here) {
  const Table& table = expression_.tables[here.payload];
  for (std::size_t i = 0; i < table.inputs.size(); ++i) locals_[table.input_local + i] = eval(table.inputs[i]);
  std::vector<Hit> hits;
  bool is_sure = false;
  for (std::size_t i = 0; i < table.rows.size() && !is_stopped_; ++i) {
    const Table::Row& row = table.rows[i];
    const Value fires = row_fires(row);
    if (is_false(fires)) continue;
    if (fires.is_null()) {
      // A cell without an answer: no hit by the standard; a pack is told why.
      if (expression_.mode == Mode::pack && fires.as_null().fault) return fires;
      continue;
    }
    Hit& hit = hits.emplace_back();
    hit.row = i;
    hit.unknown.add(fires);
    hit.outputs = outputs(row.outputs);
    is_sure = is_sure || hit.is_sure();
    if (table.policy == HitPolicy::first && hit.is_sure()) break;
  }
  std::optional<std::vector<Value>> defaults;
  if (!is_sure && !table.defaults.empty()) defaults = outputs(table.defaults);
  if (is_stopped_) return stopped_;
  return table_answer(table, hits, defaults, site(here));
}

template class Evaluator<NoRecord>;
template class Evaluator<Record>;

}  // namespace weal::feel
