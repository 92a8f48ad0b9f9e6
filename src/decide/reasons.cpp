#include "decide/reasons.hpp"

#include <algorithm>

namespace weal::deciding {
namespace {

using program::SlotKind;

Truth truth_of(const Value& value) {
  if (value.kind() != ValueKind::boolean) return Truth::unknown;
  return value.as_boolean() ? Truth::yes : Truth::no;
}

std::string_view member_id(const Evaluation& evaluation, Entity entity) {
  if (entity.row < 0) return {};
  const auto& ids = evaluation.data().lists[entity.list].ids;
  return static_cast<std::size_t>(entity.row) < ids.size() ? std::string_view(ids[static_cast<std::size_t>(entity.row)])
                                                           : std::string_view{};
}

/// A slot's id, title and unit; nothing for what is never told.
struct Told {
  std::string_view id;
  const LocalText* title;
  std::string_view unit;
};
std::optional<Told> told(const program::Program& program, std::uint32_t slot_index) {
  const program::Slot& slot = program.slots[slot_index];
  switch (slot.kind) {
    case SlotKind::fact: {
      const program::Fact& fact = program.facts[slot.index];
      if (fact.is_personal) return std::nullopt;
      return Told{fact.id, &fact.title, fact.unit_text};
    }
    case SlotKind::parameter: {
      const program::Parameter& parameter = program.parameters[slot.index];
      return Told{parameter.id, &parameter.title, parameter.unit_text};
    }
    case SlotKind::rule: {
      const program::Rule& rule = program.rules[slot.index];
      return Told{rule.id, &rule.title, rule.unit_text};
    }
    case SlotKind::event: {
      const program::EventType& event = program.events[slot.index];
      return Told{event.id, &event.title, {}};
    }
    case SlotKind::list:
    case SlotKind::eligible:
    case SlotKind::amount:
    case SlotKind::authority:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<ReadValue> reads_of(const program::Program& program, const program::RuleVersion& version,
                                const Evaluation& evaluation, Entity entity) {
  std::vector<ReadValue> result;
  for (const std::uint32_t slot : version.reads) {
    const bool is_attribute = program.slots[slot].list != program::no_list;
    if (is_attribute && entity.row < 0) continue;
    const auto value = evaluation.peek(slot, is_attribute ? entity : Entity{});
    const auto name = told(program, slot);
    if (!value || !name || value->kind() == ValueKind::list) continue;
    result.push_back(
        {name->id, name->title, is_attribute ? member_id(evaluation, entity) : std::string_view{}, name->unit, *value});
  }
  return result;
}

/// Where an output is a table, the clauses that the row that fired cites in its annotations come first.
std::vector<Basis> basis_of(const program::Program& program, const program::RuleVersion& version,
                            const std::vector<std::string_view>& cited) {
  std::vector<Basis> result;
  for (const std::string_view clause : cited)
    for (const program::Clause& candidate : program.clauses)
      if (candidate.id == clause) {
        std::string document = candidate.document;
        for (const program::Document& known : program.documents)
          if (known.id == candidate.document) document = known.number.empty() ? known.title.zh : known.number;
        result.push_back({std::move(document), candidate.place, candidate.id});
      }
  return result.empty() ? version.basis : result;
}

/// The annotations of the rows of a table that fire for what is known.
std::vector<std::string_view> cited_clauses(const program::RuleVersion& version, Evaluation& evaluation,
                                            Entity entity) {
  const feel::Expression& expression = version.expression;
  const feel::Node& root = expression.nodes[expression.root.index];
  if (root.op != feel::Op::table) return {};
  std::vector<std::optional<Value>> values;
  (void)feel::evaluate_recorded(expression, evaluation, entity, values);
  std::vector<std::string_view> result;
  for (const feel::Table::Row& row : expression.tables[root.payload].rows) {
    const bool fires = std::all_of(row.tests.begin(), row.tests.end(), [&](feel::NodeId test) {
      const auto& value = values[test.index];
      return value && value->kind() == ValueKind::boolean && value->as_boolean();
    });
    if (!fires) continue;
    for (const std::string& annotation : row.annotations) {
      std::size_t at = 0;
      while (at < annotation.size()) {
        const std::size_t end = std::min(annotation.find_first_of(" ,、，", at), annotation.size());
        if (end > at) result.push_back(std::string_view(annotation).substr(at, end - at));
        at = end + 1;
      }
    }
  }
  return result;
}

Reason reason(const program::Program& program, std::uint32_t rule_index, std::string_view kind, Evaluation& evaluation,
              Entity entity, std::string_view member) {
  const program::Rule& rule = program.rules[rule_index];
  Reason result;
  result.rule = rule.id;
  result.kind = kind;
  result.title = &rule.title;
  result.member = member;
  result.unit = rule.unit_text;
  result.basis = rule.basis;
  result.value = evaluation.rule(rule_index, entity);
  result.holds = truth_of(result.value);
  if (const program::RuleVersion* version = evaluation.version(rule_index)) {
    result.basis = basis_of(program, *version, cited_clauses(*version, evaluation, entity));
    result.reads = reads_of(program, *version, evaluation, entity);
  }
  return result;
}

std::string path_of(const program::Fact& fact, std::int32_t row) {
  static constexpr std::array<std::string_view, 7> sections{
      "$.application.",     "$.household.",        "$.facts.", "$.household.members", "$.household.obligors",
      "$.household.awards", "$.facts.prior_grants"};
  std::string path(sections[static_cast<std::size_t>(fact.section)]);
  if (program::list_of(fact.section) != program::no_list) path += "[" + std::to_string(row) + "].";
  return path + fact.id;
}

MissingItem item_of(const program::Program& program, const Evaluation& evaluation, const MissingKey& key) {
  MissingItem item;
  item.kind = key.kind;
  if (key.kind == MissingKind::calendar) {
    item.id = program.calendar_id;
    item.question = {"该年度的节假日安排尚未公布", "the holiday schedule of that year is not published"};
    return item;
  }
  const program::Slot& slot = program.slots[key.id];
  switch (slot.kind) {
    case SlotKind::fact: {
      const program::Fact& fact = program.facts[slot.index];
      item.id = fact.id;
      item.question = fact.ask.empty() ? fact.title : fact.ask;
      item.path = path_of(fact, key.row);
      if (slot.list != program::no_list) item.member = member_id(evaluation, {slot.list, key.row});
      if (!fact.basis.empty()) item.clause = fact.basis.front().clause;
      break;
    }
    case SlotKind::list:
      item.id = program.list_names[slot.index];
      item.path = (slot.index == 3 ? "$.facts." : "$.household.") + program.list_names[slot.index];
      item.question = {"有哪些" + std::string(slot.index == 0   ? "家庭成员"
                                              : slot.index == 1 ? "赡养抚养扶养义务人"
                                              : slot.index == 2 ? "在享救助"
                                                                : "以往救助"),
                       "which " + program.list_names[slot.index]};
      break;
    case SlotKind::parameter: {
      const program::Parameter& parameter = program.parameters[slot.index];
      item.id = parameter.id;
      item.question = {parameter.title.zh + "是多少", "the value of: " + parameter.title.in(Language::en)};
      if (!parameter.basis.empty()) item.clause = parameter.basis.front().clause;
      break;
    }
    case SlotKind::rule: {
      const program::Rule& rule = program.rules[slot.index];
      item.id = rule.id;
      item.question = {rule.title.zh + "在该日没有有效规定",
                       "no rule in force that day: " + rule.title.in(Language::en)};
      if (!rule.basis.empty()) item.clause = rule.basis.front().clause;
      break;
    }
    case SlotKind::event: {
      const program::EventType& event = program.events[slot.index];
      item.id = event.id;
      item.question = {event.title.zh + "是哪一天（按小时计的要写明时刻）",
                       "when: " + event.title.in(Language::en) + " (with the time, where hours count)"};
      break;
    }
    case SlotKind::eligible:
    case SlotKind::amount:
    case SlotKind::authority:
      break;
  }
  return item;
}

/// The clause of the first condition or output that reads the fact, where the fact itself names none.
std::string_view clause_reading(const program::Program& program, std::uint32_t slot, const Evaluation& evaluation) {
  for (std::uint32_t i = 0; i < program.rules.size(); ++i) {
    if (!evaluation.is_computed(i)) continue;
    const program::RuleVersion* version = evaluation.version(i);
    if (!version || version->basis.empty()) continue;
    if (std::find(version->reads.begin(), version->reads.end(), slot) != version->reads.end())
      return version->basis.front().clause;
  }
  return {};
}

}  // namespace

void add_reasons(const program::Program& program, std::uint32_t index, Evaluation& evaluation, Entity entity,
                 std::string_view member, const Answer& answer, std::vector<Reason>& reasons) {
  const program::Programme& programme = program.programmes[index];
  for (const std::uint32_t condition : programme.conditions)
    reasons.push_back(reason(program, condition, "condition", evaluation, entity, member));
  if (programme.amount && answer.amount) {
    Reason amount = reason(program, programme.amount->rule, "amount", evaluation, entity, member);
    amount.holds = answer.amount->value ? Truth::yes : Truth::unknown;
    reasons.push_back(std::move(amount));
    if (answer.is_cut) {
      Reason limit = reason(program, *programme.amount->limit, "limit", evaluation, entity, member);
      limit.holds = Truth::yes;
      reasons.push_back(std::move(limit));
    }
  }
  if (programme.authority) {
    Reason authority = reason(program, *programme.authority, "authority", evaluation, entity, member);
    authority.holds = answer.authority ? Truth::yes : Truth::unknown;
    reasons.push_back(std::move(authority));
  }
}

void add_missing(const program::Program& program, const Evaluation& evaluation, const std::vector<MissingKey>& keys,
                 std::string_view affects, std::vector<MissingItem>& missing) {
  std::vector<MissingKey> sorted = keys;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  for (const MissingKey& key : sorted) {
    MissingItem item = item_of(program, evaluation, key);
    const auto known = std::find_if(missing.begin(), missing.end(), [&](const MissingItem& other) {
      return other.kind == item.kind && other.id == item.id && other.path == item.path;
    });
    if (known != missing.end()) {
      if (std::find(known->affects.begin(), known->affects.end(), affects) == known->affects.end())
        known->affects.push_back(affects);
      continue;
    }
    if (item.clause.empty() && key.kind != MissingKind::calendar)
      item.clause = clause_reading(program, key.id, evaluation);
    item.affects.push_back(affects);
    missing.push_back(std::move(item));
  }
}

}  // namespace weal::deciding
