// Program: a pack and its layers merged, named, typed and compiled. What decide() runs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feel/expression.hpp"
#include "syntax/section.hpp"
#include "weal/basis.hpp"
#include "weal/calendar.hpp"
#include "weal/deadline.hpp"
#include "weal/text.hpp"
#include "weal/unit.hpp"
#include "weal/value.hpp"

namespace weal::program {

/// Days on which an item is in force, both ends inclusive; an absent end is open.
struct Validity {
  std::optional<Date> from;
  std::optional<Date> until;
  [[nodiscard]] bool contains(Date day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

struct Contest {
  Basis against;
  std::optional<Date> since;
  std::optional<Date> until;
  LocalText text;
};

struct Reading {
  LocalText why;
  Value alternative;
};

/// What every item has.
struct Item {
  std::string id;
  std::string name;  // as the pack writes it
  LocalText title;
  std::uint16_t layer = 0;  // index into Program::layers of the pack that gave it its present form
  std::vector<Basis> basis;
  std::vector<Contest> contested;
  std::optional<Reading> reading;
};

using syntax::list_count;
using syntax::list_of;
using syntax::no_list;
using syntax::Section;

enum class FactType : std::uint8_t { money, number, integer, boolean, text, date, moment, texts, map };

struct Presumption {
  Value value;
  LocalText why;
};

struct Fact : Item {
  Section section = Section::facts;
  FactType type = FactType::text;
  Unit unit{};
  std::string unit_text;
  std::optional<Decimal> min;
  std::optional<Decimal> max;
  std::vector<std::string> one_of;
  std::vector<LocalText> one_of_labels;
  bool is_personal = false;
  LocalText ask;
  std::optional<Presumption> presumed;
  std::uint32_t slot = 0;
};

struct EventType : Item {
  std::uint32_t slot = 0;
};

enum class LawDay : std::uint8_t { decision, acceptance, as_of, relief, month };

struct ParameterValue {
  std::optional<Date> from;      // in force from
  std::optional<Date> attested;  // or: in force on this day, since when is not known
  std::optional<Date> until;     // inclusive
  Value value;
  std::vector<Basis> basis;
  std::uint16_t layer = 0;
  std::string origin;  // `pack`, or the overlay's name
};

struct Parameter : Item {
  feel::Type type;
  std::string unit_text;
  bool is_yearly = false;
  LawDay follows = LawDay::decision;
  std::vector<std::string> one_of;
  std::vector<ParameterValue> values;  // sorted by from/attested
  std::uint32_t slot = 0;
};

struct RuleVersion {
  Validity validity;
  feel::Expression expression;
  std::vector<std::uint32_t> reads;  // slots, in the order of the text
  std::vector<Basis> basis;
};

enum class RuleKind : std::uint8_t { rule, condition, amount, authority, step_condition };

struct Rule : Item {
  RuleKind kind = RuleKind::rule;
  std::uint32_t list = no_list;  // computed for each row of that list
  feel::Type type;
  std::string unit_text;
  std::vector<RuleVersion> versions;
  std::uint32_t slot = 0;
};

struct RoundingRule {
  int decimals = 2;
  Rounding mode = Rounding::half_up;
};

struct PaymentRule {
  std::optional<int> by_day;
  std::optional<Period> within;
  std::string after;  // event
  DutySeverity severity = DutySeverity::must;
  LocalText channel;
  std::string payer;
  std::vector<Basis> basis;
};

struct AmountRule {
  std::uint32_t rule = 0;  // index into rules
  std::string unit;
  std::string period;
  std::vector<std::uint32_t> parts;    // rules
  std::optional<std::uint32_t> limit;  // rule
  std::optional<RoundingRule> rounding;
  bool from_next_month = false;
};

struct Programme : Item {
  bool for_person = false;
  std::vector<std::string> kinds;
  std::vector<std::string> excluded_by;
  std::vector<std::uint32_t> conditions;  // rules
  std::optional<AmountRule> amount;
  std::optional<std::uint32_t> authority;  // rule
  std::optional<PaymentRule> payment;
  std::uint32_t eligible_slot = 0;
  std::uint32_t amount_slot = 0;
  std::uint32_t authority_slot = 0;
};

/// Where a limit starts: an event, or the end of a step.
struct LimitStart {
  bool is_step = false;
  std::uint32_t index = 0;  // event type, or step of the procedure
};

/// A period that is written, or the value of a parameter.
struct PeriodSource {
  Period period{};
  std::optional<std::uint32_t> parameter;  // index into parameters: its value is the length
};

struct Extension {
  std::uint32_t when = 0;  // rule
  PeriodSource period;
  std::vector<Basis> basis;
};

struct LimitRule : Item {
  std::vector<std::uint32_t> covers;  // steps
  LimitStart start;
  PeriodSource period;
  std::optional<std::uint32_t> when;  // rule
  DutySeverity severity = DutySeverity::must;
  std::vector<Extension> extensions;
};

struct StepRule : Item {
  std::string actor;
  std::string to;
  std::vector<std::uint32_t> after;           // steps
  std::vector<std::uint32_t> done_by;         // event types
  std::optional<std::uint32_t> when;          // rule
  std::optional<std::uint32_t> blocked_when;  // rule
  std::optional<PeriodSource> lasts;          // minimum exposure that begins when the step is done
  std::optional<PeriodSource> party_period;   // time for the party that begins when the step is done
  bool from_next_month = false;
  std::optional<int> by_day;
  std::vector<std::string> papers;
  std::string place;
  std::vector<std::string> fields;
  std::vector<std::string> forbidden_fields;
};

struct Procedure : Item {
  std::vector<std::uint32_t> programmes;
  std::optional<std::uint32_t> when;  // rule
  std::uint32_t clock = 0;            // event type
  std::vector<StepRule> steps;        // predecessors first
  std::vector<LimitRule> limits;
};

struct Clause {
  std::string id;
  std::string document;  // id in the pack
  std::string place;
  std::string grade;
  LocalText line;
  std::uint16_t layer = 0;
};

struct Document {
  std::string id;
  std::string number;
  LocalText title;
  std::optional<Date> issued;
};

struct InForce {
  Validity validity;
  bool authority_by_acceptance = false;
  bool procedure_by_acceptance = true;
  std::vector<Basis> basis;
};

struct Layer {
  std::string id;
  LocalText title;
  std::string jurisdiction;
  std::optional<InForce> in_force;
  std::string digest;  // SHA-256 of its files
};

enum class SlotKind : std::uint8_t { fact, list, event, parameter, rule, eligible, amount, authority };

struct Slot {
  SlotKind kind = SlotKind::fact;
  std::uint32_t index = 0;       // into the vector of its kind; for list the list
  std::uint32_t list = no_list;  // an attribute of that list
};

struct Program {
  std::vector<Layer> layers;  // the pack asked for first, then its layers, nearest first, then overlays
  std::string calendar_id;
  WorkingCalendar calendar;
  std::vector<Document> documents;
  std::vector<Clause> clauses;
  std::vector<Fact> facts;
  std::array<std::string, list_count> list_names;
  std::array<std::uint32_t, list_count> list_slots{};
  std::vector<EventType> events;
  std::vector<Parameter> parameters;
  std::vector<Rule> rules;
  std::vector<Programme> programmes;
  std::vector<Procedure> procedures;
  std::vector<Slot> slots;
  std::uint32_t calendar_key = 0;  // id under which the calendar is missing
};

// Indices by id. Free functions: members of a class that a public header names would be exported with it.
[[nodiscard]] std::optional<std::uint32_t> find_event(const Program& program, std::string_view id);
[[nodiscard]] std::optional<std::uint32_t> find_parameter(const Program& program, std::string_view id);
[[nodiscard]] std::optional<std::uint32_t> find_programme(const Program& program, std::string_view id);

}  // namespace weal::program
