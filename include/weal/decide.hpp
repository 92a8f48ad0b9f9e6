/// decide(): a Rulebook, a Case and a day give a reasoned Decision. Total: it always answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "weal/basis.hpp"
#include "weal/case.hpp"
#include "weal/date.hpp"
#include "weal/decimal.hpp"
#include "weal/rulebook.hpp"
#include "weal/step.hpp"
#include "weal/text.hpp"
#include "weal/value.hpp"

namespace weal {

// String views in a Decision point into the Rulebook and the Case, which the Decision keeps alive.

/// Speaks of eligibility alone.
enum class Status : std::uint8_t { eligible, ineligible, undetermined, not_in_force, not_covered };
[[nodiscard]] std::string_view to_string(Status status);

/// One thing that is not known, what depends on it, and how to ask for it.
struct MissingItem {
  MissingKind kind = MissingKind::fact;
  std::string_view id;
  std::string path;                       ///< JSON path of the fact; empty for other kinds
  std::string_view member;                ///< id of the member, for a person's fact
  std::vector<std::string_view> affects;  ///< status, amount, authority, steps
  LocalText question;
  std::string_view clause;
};

/// A value that a rule read, for the text of its reason. Personal facts never appear.
struct ReadValue {
  std::string_view id;
  const LocalText* title = nullptr;
  std::string_view member;
  std::string_view unit;
  Value value;
};

/// Why: one condition, output, limit or exclusion.
struct Reason {
  std::string_view rule;
  std::string_view kind;  ///< condition, amount, limit, authority, exclusion, in_force, person
  Truth holds = Truth::unknown;
  const LocalText* title = nullptr;
  std::string_view member;
  Value value;  ///< of the rule
  std::string_view unit;
  std::vector<ReadValue> reads;  ///< what it was computed from
  std::vector<Basis> basis;
};

struct AmountPart {
  std::string_view rule;
  std::optional<Decimal> value;
};

/// An amount of money. `value` is empty where something is missing.
struct Amount {
  std::optional<Decimal> value;      ///< after limit and the one rounding
  std::optional<Decimal> unrounded;  ///< before both
  std::optional<Decimal> limit;      ///< the limit, where the amount was cut to it
  std::string_view unit;
  std::string_view period;  ///< month or once
  std::string from;         ///< first month, `2025-04`; empty where not known
  std::vector<AmountPart> parts;
};

struct Payment {
  std::string from;  ///< month
  std::optional<Date> due;
  std::optional<Decimal> amount;
  const LocalText* channel = nullptr;
  std::string_view payer;
};

/// Part of an answer whose local rules are not in force on its law day.
struct NotInForce {
  std::string_view part;  ///< authority, procedure
  std::string_view pack;
  std::optional<Date> from;
  std::optional<Date> until;
  Date law_day{};
};

struct PersonDecision {
  std::string_view member;
  Status status = Status::undetermined;
  std::optional<Amount> amount;
  std::optional<std::string> authority;
  std::vector<MissingItem> missing;
};

struct ProgrammeDecision {
  std::string_view programme;
  const LocalText* title = nullptr;
  Status status = Status::undetermined;
  std::optional<Amount> amount;
  std::optional<std::string> authority;
  std::vector<NotInForce> not_in_force;
  std::vector<MissingItem> missing;
  std::vector<Reason> reasons;
  std::vector<Step> steps;
  std::vector<std::string_view> papers_required;
  std::vector<std::string_view> papers_missing;
  std::vector<std::string_view> papers_not_to_be_demanded;
  std::vector<Payment> payments;
  std::vector<Publication> publications;
  std::vector<Finding> findings;
  bool for_person = false;
  std::vector<PersonDecision> persons;
};

/// A decision rests on something that has to be told: contested, reading, stale, override, fallback.
struct Warning {
  std::string_view kind;
  std::string_view programme;
  std::string_view clause;
  std::string against;
  std::optional<Date> since;
  LocalText text;
};

struct ParameterRead {
  std::string_view id;
  const LocalText* title = nullptr;
  Value value;
  std::string_view unit;
  std::vector<Basis> basis;
  std::string_view origin;  ///< pack, an overlay's name, or case
  std::string_view pack;
};

struct LayerDigest {
  std::string_view id;
  std::string_view digest;
};

/// Same receipt, same bytes.
struct Receipt {
  std::string_view engine;
  std::vector<LayerDigest> layers;  ///< the pack first, then its layers, overlays and calendar
  std::string_view case_id;
  std::string_view case_digest;
  Moment as_of{};
  std::optional<Date> authority_day;
  std::optional<Date> procedure_day;
  std::vector<ParameterRead> parameters;
  std::vector<std::string_view> presumed;  ///< facts taken as presumed because the case is silent
};

struct Decision {
  Receipt receipt;
  std::vector<ProgrammeDecision> programmes;
  std::vector<Warning> warnings;
  std::shared_ptr<const program::Program> rulebook;  // keeps the views alive
  std::shared_ptr<const casefile::CaseData> case_data;
};

/// The decision on every programme of the pack, or on the one that the case applies for. Same arguments, same answer.
[[nodiscard]] Decision decide(const Rulebook& rulebook, const Case& a_case, const Moment& as_of,
                              const Limits& limits = {});

}  // namespace weal
