#include "weal/decide.hpp"

#include "weal/version.hpp"

#include <algorithm>

#include "decide/answer.hpp"
#include "decide/reasons.hpp"
#include "decide/warnings.hpp"

namespace weal {
namespace {

using deciding::Evaluation;
using deciding::LawDays;

constexpr std::uint32_t members = program::list_of(program::Section::members);

std::optional<Date> day_of(const program::Program& program, const procedure::EventLog& events,
                           std::initializer_list<std::string_view> types) {
  std::optional<Date> day;
  for (const std::string_view type : types)
    if (const auto index = find_event(program, type))
      if (const casefile::Event* event = events.last(*index); event && (!day || *day < event->at.date))
        day = event->at.date;
  return day;
}

LawDays law_days(const program::Program& program, const procedure::EventLog& events, const Moment& as_of) {
  LawDays days;
  days.accepted = day_of(program, events, {"accepted"});
  days.decided = day_of(program, events, {"approved", "rejected"});
  days.relief = day_of(program, events, {"relief_delivered"});
  const auto& in_force = program.layers.front().in_force;
  const Date decision = days.decided.value_or(as_of.date);
  const Date acceptance = days.accepted.value_or(as_of.date);
  days.authority = in_force && in_force->authority_by_acceptance ? acceptance : decision;
  days.procedure = !in_force || in_force->procedure_by_acceptance ? acceptance : decision;
  return days;
}

/// The parts of the answer for which the local pack is out of force.
std::vector<NotInForce> not_in_force(const program::Program& program, const LawDays& days) {
  std::vector<NotInForce> result;
  const program::Layer& layer = program.layers.front();
  if (!layer.in_force) return result;
  const program::Validity& validity = layer.in_force->validity;
  if (!validity.contains(days.authority))
    result.push_back({"authority", layer.id, validity.from, validity.until, days.authority});
  if (!validity.contains(days.procedure))
    result.push_back({"procedure", layer.id, validity.from, validity.until, days.procedure});
  return result;
}

Reason in_force_reason(const program::Program& program, const NotInForce& part) {
  static const LocalText authority{"本地规则在决定之日是否有效", "the local rules are in force on the day of decision"};
  static const LocalText procedure{"本地程序在受理之日是否有效",
                                   "the local procedure is in force on the day of acceptance"};
  Reason reason;
  reason.rule = program.layers.front().id;
  reason.kind = "in_force";
  reason.holds = Truth::no;
  reason.title = part.part == "authority" ? &authority : &procedure;
  reason.value = Value::date(part.law_day);
  reason.basis = program.layers.front().in_force->basis;
  return reason;
}

std::string_view member_id(const casefile::CaseData& data, std::int32_t row) {
  const auto& ids = data.lists[members].ids;
  return static_cast<std::size_t>(row) < ids.size() ? std::string_view(ids[static_cast<std::size_t>(row)])
                                                    : std::string_view{};
}

/// The rows that a programme for persons is decided for: those named, else all.
std::vector<std::int32_t> persons_of(const casefile::CaseData& data) {
  std::vector<std::int32_t> rows;
  const auto count = static_cast<std::int32_t>(data.lists[members].facts.size());
  for (std::int32_t row = 0; row < count; ++row) {
    const auto& named = data.applies_for;
    if (named.empty() || std::find(named.begin(), named.end(), member_id(data, row)) != named.end())
      rows.push_back(row);
  }
  return rows;
}

/// One decision on one programme, with what it takes to get there.
class ProgrammeWork {
 public:
  ProgrammeWork(const program::Program& program, const casefile::CaseData& data, std::uint32_t index,
                const Moment& as_of, const Limits& limits, std::vector<Warning>& warnings)
      : program_(program),
        data_(data),
        index_(index),
        as_of_(as_of),
        limits_(limits),
        warnings_(warnings),
        events_(data, index, as_of),
        days_(law_days(program, events_, as_of)),
        evaluation_(program, data, events_, as_of, days_, limits) {}

  ProgrammeDecision run() {
    const program::Programme& programme = program_.programmes[index_];
    result_.programme = programme.id;
    result_.title = &programme.title;
    result_.for_person = programme.for_person;
    result_.not_in_force = not_in_force(program_, days_);
    for (const NotInForce& part : result_.not_in_force) result_.reasons.push_back(in_force_reason(program_, part));
    if (is_out("authority") && is_out("procedure")) {
      result_.status = Status::not_in_force;
      return std::move(result_);
    }
    // One part is still in force and is answered. Eligibility is answered too where it rests on the layers below alone.
    if (is_out("authority") && rests_on_local_rules()) {
      result_.status = Status::not_in_force;
    } else {
      programme.for_person ? decide_persons() : decide_household();
      if (is_out("authority")) drop_authority();
    }
    if (!is_out("procedure")) walk_procedures();
    date_payment();
    pay();
    deciding::add_warnings(program_, index_, evaluation_, progress_, warnings_);
    deciding::add_reading_warnings(program_, index_, evaluation_, taken_, events_, as_of_, limits_, warnings_);
    return std::move(result_);
  }

  [[nodiscard]] const Evaluation& evaluation() const { return evaluation_; }

 private:
  [[nodiscard]] bool is_out(std::string_view part) const {
    return std::any_of(result_.not_in_force.begin(), result_.not_in_force.end(),
                       [&](const NotInForce& entry) { return entry.part == part; });
  }

  void take(const deciding::Answer& answer) {
    deciding::add_missing(program_, evaluation_, answer.lacking.status, "status", result_.missing);
    deciding::add_missing(program_, evaluation_, answer.lacking.amount, "amount", result_.missing);
    deciding::add_missing(program_, evaluation_, answer.lacking.authority, "authority", result_.missing);
  }

  void decide_household() {
    deciding::Answer answer = deciding::answer(program_, index_, evaluation_, {});
    if (answer.status != Status::undetermined) answer.lacking.status.clear();
    result_.status = answer.status;
    result_.amount = answer.amount;
    if (result_.status == Status::ineligible) result_.amount.reset();
    result_.authority = answer.authority;
    take(answer);
    deciding::add_reasons(program_, index_, evaluation_, {}, {}, answer, result_.reasons);
    taken_.emplace_back(Entity{}, std::move(answer));
  }

  void decide_persons() {
    const auto rows = persons_of(data_);
    if (rows.empty()) {
      const Value eligible = evaluation_.eligible(index_);
      result_.status = eligible.is_missing() ? Status::undetermined : Status::ineligible;
      if (eligible.is_missing())
        deciding::add_missing(program_, evaluation_, eligible.as_missing().keys(), "status", result_.missing);
      return;
    }
    bool any_eligible = false, any_unknown = false, is_amount_known = true;
    std::optional<Decimal> sum;
    std::optional<Amount> whole;
    for (const std::int32_t row : rows) {
      deciding::Answer answer = deciding::answer(program_, index_, evaluation_, {members, row});
      if (answer.status != Status::undetermined) answer.lacking.status.clear();
      PersonDecision person;
      person.member = member_id(data_, row);
      person.status = answer.status;
      person.amount = answer.amount;
      if (person.status == Status::ineligible) person.amount.reset();
      person.authority = answer.authority;
      deciding::add_missing(program_, evaluation_, answer.lacking.status, "status", person.missing);
      deciding::add_missing(program_, evaluation_, answer.lacking.amount, "amount", person.missing);
      deciding::add_missing(program_, evaluation_, answer.lacking.authority, "authority", person.missing);
      deciding::add_reasons(program_, index_, evaluation_, {members, row}, person.member, answer, result_.reasons);
      take(answer);
      taken_.emplace_back(Entity{members, row}, std::move(answer));
      any_eligible = any_eligible || person.status == Status::eligible;
      any_unknown = any_unknown || person.status == Status::undetermined;
      if (person.status == Status::eligible && person.amount) {
        if (!whole) whole = person.amount;
        const auto next = person.amount->value ? add(sum.value_or(Decimal{}), *person.amount->value) : std::nullopt;
        is_amount_known = is_amount_known && next.has_value();
        sum = next ? next : sum;
      }
      if (!result_.authority) result_.authority = person.authority;
      result_.persons.push_back(std::move(person));
    }
    result_.status = any_eligible ? Status::eligible : any_unknown ? Status::undetermined : Status::ineligible;
    if (whole) {
      whole->value = whole->unrounded = is_amount_known ? sum : std::nullopt;
      whole->limit.reset();
      whole->parts.clear();
      result_.amount = std::move(whole);
    }
  }

  /// Whether eligibility or amount needs an item that the local pack itself gives.
  [[nodiscard]] bool rests_on_local_rules() const {
    const program::Programme& programme = program_.programmes[index_];
    Evaluation probe(program_, data_, events_, as_of_, days_, limits_);
    const auto rows = persons_of(data_);
    const auto look = [&](Entity entity) {
      (void)probe.eligible(index_, entity);
      if (!programme.amount) return;
      (void)probe.rule(programme.amount->rule, entity);
      if (programme.amount->limit) (void)probe.rule(*programme.amount->limit, entity);
    };
    if (!programme.for_person) look({});
    for (const std::int32_t row : rows)
      if (programme.for_person) look({members, row});
    for (std::uint32_t rule = 0; rule < program_.rules.size(); ++rule)
      if (probe.is_computed(rule) && program_.rules[rule].layer == 0) return true;
    const auto& uses = probe.parameters_used();
    return std::any_of(uses.begin(), uses.end(), [](const deciding::ParameterUse& use) {
      return !use.is_from_case && use.entry && use.entry->origin == "pack" && use.entry->layer == 0;
    });
  }

  void drop_authority() {
    result_.authority.reset();
    for (PersonDecision& person : result_.persons) person.authority.reset();
    const auto affects_authority_only = [](const MissingItem& item) {
      return item.affects.size() == 1 && item.affects.front() == "authority";
    };
    std::erase_if(result_.missing, affects_authority_only);
    std::erase_if(result_.reasons, [](const Reason& reason) { return reason.kind == "authority"; });
  }

  void walk_procedures() {
    std::vector<MissingKey> lacking;
    for (const program::Procedure& procedure : program_.procedures) {
      if (std::find(procedure.programmes.begin(), procedure.programmes.end(), index_) == procedure.programmes.end())
        continue;
      if (procedure.when) {
        const Value when = evaluation_.rule(*procedure.when);
        if (when.is_missing())
          lacking.insert(lacking.end(), when.as_missing().keys().begin(), when.as_missing().keys().end());
        if (when.kind() != ValueKind::boolean || !when.as_boolean()) continue;
      }
      procedure::Progress progress = procedure::progress(program_, procedure, events_, as_of_, evaluation_);
      deciding::add_fallback_warning(program_, index_, progress, warnings_);
      lacking.insert(lacking.end(), progress.missing.begin(), progress.missing.end());
      const auto append = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
      };
      append(result_.steps, progress.steps);
      append(result_.findings, progress.findings);
      append(result_.publications, progress.publications);
      append(progress_.rests_on, progress.rests_on);
    }
    deciding::add_missing(program_, evaluation_, lacking, "steps", result_.missing);
  }

  /// The step that waits for the month after the decision.
  [[nodiscard]] const Step* payment_step() const {
    for (const Step& step : result_.steps)
      for (const program::Procedure& procedure : program_.procedures)
        for (const program::StepRule& rule : procedure.steps)
          if (rule.from_next_month && rule.id == step.step && procedure.id == step.procedure) return &step;
    return nullptr;
  }

  /// Payment begins in the month after the decision: after the day it is expected where it is still to come.
  void date_payment() {
    if (!result_.amount || result_.amount->from.empty()) return;
    const Step* step = payment_step();
    if (!step || days_.decided) return;
    const auto& first_day = step->earliest ? step->earliest : step->projected;
    if (!first_day) return;
    result_.amount->from = first_day->to_string().substr(0, 7);
    for (PersonDecision& person : result_.persons)
      if (person.amount && !person.amount->from.empty()) person.amount->from = result_.amount->from;
  }

  /// The first payment, where something is paid.
  void pay() {
    const program::Programme& programme = program_.programmes[index_];
    if (!programme.payment || !result_.amount || result_.status != Status::eligible) return;
    const program::PaymentRule& rule = *programme.payment;
    Payment payment;
    payment.amount = result_.amount->value;
    payment.channel = &rule.channel;
    payment.payer = rule.payer;
    payment.from = result_.amount->from;
    if (const Step* step = payment_step(); step && step->due) {
      payment.due = step->due;
    } else if (rule.by_day && !payment.from.empty()) {
      if (const auto month = Date::parse(payment.from + "-01")) payment.due = monthly_due(*month, *rule.by_day);
    } else if (rule.within) {
      std::optional<Moment> start;
      if (const auto type = find_event(program_, rule.after.empty() ? "approved" : rule.after))
        if (const casefile::Event* event = events_.last(*type)) start = event->at;
      if (start) payment.due = period_end(program_.calendar, *start, *rule.within).last_day;
    }
    result_.payments.push_back(std::move(payment));
  }

  const program::Program& program_;
  const casefile::CaseData& data_;
  std::uint32_t index_;
  const Moment& as_of_;
  const Limits& limits_;
  std::vector<Warning>& warnings_;
  procedure::EventLog events_;
  LawDays days_;
  Evaluation evaluation_;
  ProgrammeDecision result_;
  deciding::Answers taken_;
  procedure::Progress progress_;
};

void add_to_receipt(const program::Program& program, const Evaluation& evaluation, Receipt& receipt) {
  receipt.authority_day = evaluation.days().authority;
  receipt.procedure_day = evaluation.days().procedure;
  for (const deciding::ParameterUse& use : evaluation.parameters_used()) {
    const program::Parameter& parameter = program.parameters[use.parameter];
    if (use.value.is_missing()) continue;
    const bool is_known =
        std::any_of(receipt.parameters.begin(), receipt.parameters.end(),
                    [&](const ParameterRead& other) { return other.id == parameter.id && other.value == use.value; });
    if (is_known) continue;
    ParameterRead read;
    read.id = parameter.id;
    read.title = &parameter.title;
    read.value = use.value;
    read.unit = parameter.unit_text;
    read.origin = use.is_from_case ? std::string_view("case")
                  : use.entry      ? std::string_view(use.entry->origin)
                                   : "pack";
    if (use.entry && !use.is_from_case) {
      read.basis = use.entry->basis;
      read.pack = program.layers[use.entry->layer].id;
    }
    receipt.parameters.push_back(std::move(read));
  }
  for (const std::uint32_t fact : evaluation.presumed())
    if (std::find(receipt.presumed.begin(), receipt.presumed.end(), program.facts[fact].id) == receipt.presumed.end())
      receipt.presumed.emplace_back(program.facts[fact].id);
}

/// A programme gives way where every person it is for has another that excludes it.
void exclude(const program::Program& program, Decision& decision) {
  static const LocalText title{"已有优先适用的救助", "another programme comes first"};
  for (ProgrammeDecision& given : decision.programmes) {
    const auto index = find_programme(program, given.programme);
    if (!index || given.status == Status::ineligible || given.status == Status::not_in_force) continue;
    for (const std::string& excluding : program.programmes[*index].excluded_by) {
      const auto other =
          std::find_if(decision.programmes.begin(), decision.programmes.end(),
                       [&](const ProgrammeDecision& candidate) { return candidate.programme == excluding; });
      if (other == decision.programmes.end() || other->status != Status::eligible) continue;
      const bool takes_all = !other->for_person || std::all_of(other->persons.begin(), other->persons.end(),
                                                               [](const PersonDecision& person) {
                                                                 return person.status == Status::eligible;
                                                               });
      Reason reason;
      reason.rule = other->programme;
      reason.kind = "exclusion";
      reason.holds = takes_all ? Truth::no : Truth::unknown;
      reason.title = &title;
      reason.basis = program.programmes[*index].basis;
      given.reasons.push_back(std::move(reason));
      if (!takes_all) continue;
      given.status = Status::ineligible;
      given.amount.reset();
      given.payments.clear();
    }
  }
}

}  // namespace

std::string_view to_string(Status status) {
  switch (status) {
    case Status::eligible:
      return "eligible";
    case Status::ineligible:
      return "ineligible";
    case Status::undetermined:
      return "undetermined";
    case Status::not_in_force:
      return "not_in_force";
    case Status::not_covered:
      return "not_covered";
  }
  return {};
}

Decision decide(const Rulebook& rulebook, const Case& a_case, const Moment& as_of, const Limits& limits) {
  const program::Program& program = rulebook.program();
  const casefile::CaseData& data = a_case.data();
  Decision decision;
  decision.rulebook = rulebook.shared();
  decision.case_data = a_case.shared();
  decision.receipt.engine = engine_version();
  for (const program::Layer& layer : program.layers) decision.receipt.layers.push_back({layer.id, layer.digest});
  decision.receipt.case_id = data.id;
  decision.receipt.case_digest = data.digest;
  decision.receipt.as_of = as_of;
  if (data.uncovered_programme) {
    ProgrammeDecision none;
    none.programme = *data.uncovered_programme;
    none.status = Status::not_covered;
    decision.programmes.push_back(std::move(none));
    return decision;
  }
  for (std::uint32_t index = 0; index < program.programmes.size(); ++index) {
    if (data.programme && *data.programme != index) continue;
    ProgrammeWork work(program, data, index, as_of, limits, decision.warnings);
    decision.programmes.push_back(work.run());
    add_to_receipt(program, work.evaluation(), decision.receipt);
  }
  exclude(program, decision);
  return decision;
}

}  // namespace weal
