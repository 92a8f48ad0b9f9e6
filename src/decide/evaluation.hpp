// Evaluation: what the expressions of a Program see of one case, on the law days of one programme.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "case/case_data.hpp"
#include "feel/evaluate.hpp"
#include "procedure/procedure.hpp"
#include "program/program.hpp"
#include "weal/decide.hpp"

namespace weal::deciding {

/// The days that the answer rests on.
struct LawDays {
  Date authority{};
  Date procedure{};
  std::optional<Date> accepted;
  std::optional<Date> decided;
  std::optional<Date> relief;
};

/// A parameter taken as something else than it is, to see what its other reading gives.
struct OtherReading {
  std::uint32_t parameter = 0;
  Value value;
};

/// A parameter as it was read.
struct ParameterUse {
  std::uint32_t parameter = 0;
  Value value;
  const program::ParameterValue* entry = nullptr;  // none where the case supplied it or it is missing
  bool is_from_case = false;
  bool replaces = false;  // a value of the case or an overlay where the pack has one
  Date law_day{};
};

/// Answers slots; every rule is computed once. Lives for one programme of one decision.
class Evaluation final : public feel::Environment {
 public:
  Evaluation(const program::Program& program, const casefile::CaseData& data, const procedure::EventLog& events,
             const Moment& as_of, LawDays days, const Limits& limits, std::optional<OtherReading> other = std::nullopt);

  [[nodiscard]] Value read(std::uint32_t slot, Entity entity) override;
  [[nodiscard]] Value today() override { return Value::date(as_of_.date); }
  [[nodiscard]] Value now() override { return Value::null(); }
  [[nodiscard]] const WorkingCalendar& calendar() override { return program_.calendar; }
  [[nodiscard]] MissingKey calendar_key() override { return {MissingKind::calendar, program_.calendar_key, -1}; }
  [[nodiscard]] Budget& budget() override { return budget_; }

  [[nodiscard]] Value rule(std::uint32_t index, Entity entity = {});
  /// Kleene's conjunction of a programme's conditions; for a programme for persons, of one person's.
  [[nodiscard]] Value eligible(std::uint32_t programme, Entity entity = {});
  /// The value of a rule where it has been computed, of a fact where it is known; never computes.
  [[nodiscard]] std::optional<Value> peek(std::uint32_t slot, Entity entity) const;
  /// The version of a rule that is in force, or nullptr.
  [[nodiscard]] const program::RuleVersion* version(std::uint32_t rule) const;
  [[nodiscard]] bool is_computed(std::uint32_t rule) const;

  [[nodiscard]] const std::vector<ParameterUse>& parameters_used() const { return uses_; }
  [[nodiscard]] const std::vector<std::uint32_t>& presumed() const { return presumed_; }
  [[nodiscard]] const LawDays& days() const { return days_; }
  [[nodiscard]] std::int32_t row_count(std::uint32_t list) const {
    return static_cast<std::int32_t>(data_.lists[list].facts.size());
  }
  [[nodiscard]] const casefile::CaseData& data() const { return data_; }

 private:
  struct RuleMemo {
    std::optional<Value> global;
    std::vector<std::optional<Value>> rows;
  };

  Value fact(std::uint32_t index, Entity entity);
  Value list(std::uint32_t index);
  Value event(std::uint32_t index) const;
  Value parameter(std::uint32_t index);
  Value amount(std::uint32_t programme, Entity entity);
  [[nodiscard]] Date law_day(program::LawDay follows) const;
  Value any_person(std::uint32_t programme);

  const program::Program& program_;
  const casefile::CaseData& data_;
  const procedure::EventLog& events_;
  const Moment& as_of_;
  LawDays days_;
  std::optional<OtherReading> other_;
  Budget budget_;
  std::vector<RuleMemo> memo_;
  std::vector<std::optional<Value>> parameters_;
  std::array<std::optional<Value>, program::list_count> lists_;
  std::vector<ParameterUse> uses_;
  std::vector<std::uint32_t> presumed_;
};

/// Kleene's `and` over booleans and missing values: false wins, names of what is missing are united.
[[nodiscard]] Value conjunction(const Value& left, const Value& right);

}  // namespace weal::deciding
