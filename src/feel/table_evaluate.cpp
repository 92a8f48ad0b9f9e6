// Decision tables: which rows fire or may fire.
#include "feel/evaluator.hpp"
#include "feel/table_answer.hpp"

namespace weal::feel {

namespace {

constexpr std::size_t most_fillings = 64;

/// All values of a type that has few; none where they cannot be listed.
std::vector<Value> closed_values(const Type& type) {
  if (type.kind == TypeKind::boolean) return {Value::boolean(false), Value::boolean(true)};
  std::vector<Value> values;
  if (type.kind == TypeKind::string && type.one_of) {
    for (const std::string& text : *type.one_of) values.push_back(Value::string(text));
  }
  return values;
}

}  // namespace

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
Value Evaluator<Recorder>::rows_answer(const Table& table, const Node& here) {
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

template <class Recorder>
bool Evaluator<Recorder>::filled_answer(const Table& table, const Node& here, std::size_t input,
                                        std::optional<Value>& answer) {
  if (input == table.inputs.size()) {
    Value one = rows_answer(table, here);
    if (is_stopped_ || (answer && !agree(*answer, one)) || holds_missing(one)) return false;
    answer = std::move(one);
    return true;
  }
  Value& tested = locals_[table.input_local + input];
  if (!tested.is_missing()) return filled_answer(table, here, input + 1, answer);
  const Value kept = tested;
  const auto domain = closed_values(expression_.types[table.inputs[input].index]);
  bool all_agree = !domain.empty();
  for (std::size_t i = 0; all_agree && i < domain.size(); ++i) {
    locals_[table.input_local + input] = domain[i];
    all_agree = filled_answer(table, here, input + 1, answer);
  }
  locals_[table.input_local + input] = kept;
  return all_agree;
}

template <class Recorder>
Value Evaluator<Recorder>::table(const Node& here) {
  const Table& table = expression_.tables[here.payload];
  std::size_t fillings = 1;
  bool may_fill = false;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    Value& tested = locals_[table.input_local + i] = eval(table.inputs[i]);
    if (!tested.is_missing()) continue;
    may_fill = true;
    fillings *= closed_values(expression_.types[table.inputs[i].index]).size();
    if (fillings > most_fillings) fillings = 0;
  }
  Value answer = rows_answer(table, here);
  if (!answer.is_missing() || !may_fill || fillings == 0) return answer;
  // Inputs of a few possible values: the answer is known where all of them give the same.
  std::optional<Value> filled;
  if (filled_answer(table, here, 0, filled)) answer = *filled;
  // What is recorded of the cells is what they are while the inputs are missing.
  if (Recorder::is_recording) (void)rows_answer(table, here);
  return is_stopped_ ? stopped_ : answer;
}

template class Evaluator<NoRecord>;
template class Evaluator<Record>;

}  // namespace weal::feel
