#include "explain/flips.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "case/case_data.hpp"
#include "case/fact_keys.hpp"
#include "json/json.hpp"
#include "program/program.hpp"

namespace weal::explaining {
namespace {

using program::Fact;
using program::FactType;
using program::Program;
using program::SlotKind;

// Bounds of the search: doublings of the smallest step, and decisions in all.
constexpr int most_doublings = 44;
constexpr int most_doublings_of_days = 16;
constexpr int most_decisions = 40'000;

/// A place whose value may be changed: a fact of the case, a fact of a row, or a parameter.
struct Knob {
  FlipKind kind = FlipKind::fact;
  std::uint32_t index = 0;  // into Program::facts or ::parameters
  std::int32_t row = -1;
  Value now;
  std::optional<Decimal> min;
  std::optional<Decimal> max;
  bool is_whole = false;  // moves by 1, not by 0.01
};

/// Slots that a rule rests on, through the rules that it reads.
void collect_slots(const Program& program, std::uint32_t rule, std::set<std::uint32_t>& rules,
                   std::set<std::uint32_t>& slots) {
  if (!rules.insert(rule).second) return;
  for (const program::RuleVersion& version : program.rules[rule].versions) {
    for (const std::uint32_t slot : version.reads) {
      if (program.slots[slot].kind == SlotKind::rule) collect_slots(program, program.slots[slot].index, rules, slots);
      slots.insert(slot);
    }
  }
}

bool is_whole_unit(std::string_view unit) {
  constexpr std::string_view whole[] = {"人", "日", "工作日", "小时", "月", "年", "岁"};
  return std::find(std::begin(whole), std::end(whole), unit) != std::end(whole);
}

bool is_movable(const Value& value) { return value.kind() == ValueKind::number || value.kind() == ValueKind::date; }

/// A case of its own whose values are turned, and the decision on it.
class Bench {
 public:
  Bench(const Rulebook& rulebook, const Case& a_case, const Moment& as_of, const Limits& limits)
      : rulebook_(rulebook),
        as_of_(as_of),
        limits_(limits),
        data_(std::make_shared<casefile::CaseData>(a_case.data())),
        case_(data_),
        asked_for_(data_->programme) {}

  /// Decides one programme alone: enough to search. Nothing: what the case asks for, as a proof must.
  void focus(std::optional<std::uint32_t> programme) { data_->programme = programme ? programme : asked_for_; }
  [[nodiscard]] bool is_spent() const { return decisions_ >= most_decisions; }

  /// The decision with the knob at a value; the case is as it was afterwards.
  Decision decided(const Knob& knob, const Value& value) {
    ++decisions_;
    const std::optional<Value> before = stated(knob);
    state(knob, value);
    Decision decision = decide(rulebook_, case_, as_of_, limits_);
    state(knob, before);
    return decision;
  }

 private:
  std::optional<Value> stated(const Knob& knob) const {
    if (knob.kind == FlipKind::parameter) {
      const auto found = data_->parameters.find(knob.index);
      return found == data_->parameters.end() ? std::nullopt : std::optional(found->second);
    }
    return const_cast<Bench*>(this)->fact(knob);
  }

  std::optional<Value>& fact(const Knob& knob) {
    if (knob.row < 0) return data_->facts[knob.index];
    const std::uint32_t list = program::list_of(rulebook_.program().facts[knob.index].section);
    return data_->lists[list].facts[static_cast<std::size_t>(knob.row)][knob.index];
  }

  void state(const Knob& knob, std::optional<Value> value) {
    if (knob.kind == FlipKind::fact) {
      fact(knob) = std::move(value);
    } else if (value) {
      data_->parameters.insert_or_assign(knob.index, std::move(*value));
    } else {
      data_->parameters.erase(knob.index);
    }
  }

  const Rulebook& rulebook_;
  Moment as_of_;
  Limits limits_;
  std::shared_ptr<casefile::CaseData> data_;
  Case case_;
  std::optional<std::uint32_t> asked_for_;
  int decisions_ = 0;
};

enum class Direction : std::uint8_t { down, up };

/// The value `steps` smallest steps from where the knob stands; nothing past its bounds.
std::optional<Value> moved(const Knob& knob, Direction direction, std::int64_t steps) {
  const std::int64_t signed_steps = direction == Direction::up ? steps : -steps;
  if (knob.now.kind() == ValueKind::date) {
    constexpr std::int64_t first_day = -43'830;  // 1850
    constexpr std::int64_t last_day = 84'006;    // 2200
    const std::int64_t day = knob.now.as_date().day_number() + signed_steps;
    if (day < first_day || day > last_day) return std::nullopt;
    return Value::date(Date::from_day_number(day));
  }
  const int decimals = knob.is_whole ? 0 : 2;
  const auto base =
      round(knob.now.as_number(), decimals, direction == Direction::up ? Rounding::ceiling : Rounding::floor);
  const auto value = base ? add(*base, Decimal::scaled(signed_steps, -decimals)) : std::nullopt;
  if (!value || (knob.min && *value < *knob.min) || (knob.max && *knob.max < *value)) return std::nullopt;
  return Value::number(*value);
}

/// The most steps that stay within the bounds.
std::int64_t furthest(const Knob& knob, Direction direction) {
  std::int64_t inside = 0;
  std::int64_t outside =
      std::int64_t{1} << (knob.now.kind() == ValueKind::date ? most_doublings_of_days : most_doublings);
  while (outside - inside > 1) {
    const std::int64_t middle = inside + (outside - inside) / 2;
    (moved(knob, direction, middle) ? inside : outside) = middle;
  }
  return inside;
}

class Search {
 public:
  Search(const Rulebook& rulebook, const Case& a_case, const Moment& as_of, const Limits& limits,
         const Decision& decision)
      : program_(rulebook.program()),
        data_(a_case.data()),
        decision_(decision),
        bench_(rulebook, a_case, as_of, limits) {}

  std::vector<Flip> run() {
    for (const ProgrammeDecision& programme : decision_.programmes) {
      for (const Reason& reason : programme.reasons) {
        if (reason.kind == "condition" && reason.holds == Truth::no) flip(programme, reason);
      }
    }
    return std::move(flips_);
  }

 private:
  void flip(const ProgrammeDecision& programme, const Reason& reason) {
    for (const Knob& knob : knobs_of(reason)) {
      bench_.focus(find_programme(program_, programme.programme));
      const auto up = nearest(knob, Direction::up, programme, reason);
      const auto down = nearest(knob, Direction::down, programme, reason);
      if (!up && !down) continue;
      const bool takes_up = up && (!down || *up <= *down);
      const auto value = moved(knob, takes_up ? Direction::up : Direction::down, takes_up ? *up : *down);
      if (value) prove(knob, *value, programme, reason);
    }
  }

  [[nodiscard]] std::vector<Knob> knobs_of(const Reason& reason) const {
    std::set<std::uint32_t> rules;
    std::set<std::uint32_t> slots;
    for (std::uint32_t rule = 0; rule < program_.rules.size(); ++rule) {
      if (program_.rules[rule].id == reason.rule) collect_slots(program_, rule, rules, slots);
    }
    std::vector<Knob> facts;
    std::vector<Knob> parameters;
    for (const std::uint32_t slot : slots) {
      const std::uint32_t index = program_.slots[slot].index;
      if (program_.slots[slot].kind == SlotKind::fact) add_fact(index, facts);
      if (program_.slots[slot].kind == SlotKind::parameter) add_parameter(index, parameters);
    }
    facts.insert(facts.end(), parameters.begin(), parameters.end());
    return facts;
  }

  void add_fact(std::uint32_t index, std::vector<Knob>& knobs) const {
    const Fact& fact = program_.facts[index];
    if (fact.is_personal) return;
    Knob knob{FlipKind::fact, index, -1, {}, fact.min, fact.max, fact.type == FactType::integer};
    const auto add = [&](const std::optional<Value>& stated) {
      if (!stated && !fact.presumed) return;
      knob.now = stated ? *stated : fact.presumed->value;
      if (is_movable(knob.now)) knobs.push_back(knob);
    };
    const std::uint32_t list = program::list_of(fact.section);
    if (list == program::no_list) return add(data_.facts[index]);
    for (const auto& row : data_.lists[list].facts) {
      ++knob.row;
      add(row[index]);
    }
  }

  void add_parameter(std::uint32_t index, std::vector<Knob>& knobs) const {
    const program::Parameter& parameter = program_.parameters[index];
    for (const ParameterRead& read : decision_.receipt.parameters) {
      if (read.id != parameter.id || !is_movable(read.value)) continue;
      Knob knob{
          FlipKind::parameter, index, -1, read.value, std::nullopt, std::nullopt, is_whole_unit(parameter.unit_text)};
      const bool is_number = read.value.kind() == ValueKind::number;
      if (is_number && !read.value.as_number().is_negative()) knob.min = Decimal(0);
      knobs.push_back(std::move(knob));
      return;
    }
  }

  /// What the decision with a value says of the programme, where the condition holds then.
  const ProgrammeDecision* met(const Decision& decision, const ProgrammeDecision& programme,
                               const Reason& reason) const {
    for (const ProgrammeDecision& it : decision.programmes) {
      if (it.programme != programme.programme) continue;
      for (const Reason& found : it.reasons) {
        const bool is_same = found.rule == reason.rule && found.member == reason.member && found.kind == reason.kind;
        if (is_same) return found.holds == Truth::yes ? &it : nullptr;
      }
    }
    return nullptr;
  }

  bool holds(const Knob& knob, Direction direction, std::int64_t steps, const ProgrammeDecision& programme,
             const Reason& reason) {
    const auto value = moved(knob, direction, steps);
    if (!value || bench_.is_spent()) return false;
    return met(bench_.decided(knob, *value), programme, reason) != nullptr;
  }

  /// The least number of steps that meets the condition: doubled until it holds, then halved between.
  std::optional<std::int64_t> nearest(const Knob& knob, Direction direction, const ProgrammeDecision& programme,
                                      const Reason& reason) {
    const std::int64_t last = furthest(knob, direction);
    std::int64_t fails = 0;
    std::int64_t meets = 0;
    for (std::int64_t steps = 1; meets == 0 && fails < last; steps *= 2) {
      const std::int64_t at = std::min(steps, last);
      (holds(knob, direction, at, programme, reason) ? meets : fails) = at;
    }
    if (meets == 0) return std::nullopt;
    while (meets - fails > 1) {
      const std::int64_t middle = fails + (meets - fails) / 2;
      (holds(knob, direction, middle, programme, reason) ? meets : fails) = middle;
    }
    return meets;
  }

  void prove(const Knob& knob, const Value& value, const ProgrammeDecision& programme, const Reason& reason) {
    bench_.focus(std::nullopt);
    const Decision proof = bench_.decided(knob, value);
    const ProgrammeDecision* then = met(proof, programme, reason);
    if (then == nullptr) return;
    Flip flip;
    flip.programme = programme.programme;
    flip.rule = reason.rule;
    flip.rule_title = reason.title;
    flip.rule_member = reason.member;
    flip.kind = knob.kind;
    flip.now = knob.now;
    flip.then = value;
    flip.status = then->status;
    flip.amount = then->amount;
    if (knob.kind == FlipKind::fact) {
      const Fact& fact = program_.facts[knob.index];
      flip.id = fact.id;
      flip.title = &fact.title;
      flip.unit = fact.unit_text;
      flip.path = path_of(fact, knob.row);
      if (knob.row >= 0) {
        flip.member = data_.lists[program::list_of(fact.section)].ids[static_cast<std::size_t>(knob.row)];
      }
    } else {
      const program::Parameter& parameter = program_.parameters[knob.index];
      flip.id = parameter.id;
      flip.title = &parameter.title;
      flip.unit = parameter.unit_text;
    }
    flips_.push_back(std::move(flip));
  }

  [[nodiscard]] static std::string path_of(const Fact& fact, std::int32_t row) {
    std::string place(casefile::place_of(fact.section));
    if (row >= 0) place.insert(place.size() - 1, std::to_string(row));  // members[] → members[0]
    return "$." + place + "." + fact.id;
  }

  const Program& program_;
  const casefile::CaseData& data_;
  const Decision& decision_;
  Bench bench_;
  std::vector<Flip> flips_;
};

}  // namespace

std::vector<Flip> flips(const Rulebook& rulebook, const Case& a_case, const Moment& as_of, const Limits& limits,
                        const Decision& decision) {
  return Search(rulebook, a_case, as_of, limits, decision).run();
}

}  // namespace weal::explaining
