// FEEL expressions on their own: parse and evaluate one text in standard mode.
#include "feel/evaluate.hpp"
#include "feel/feel.hpp"
#include "weal/feel.hpp"

namespace weal {

namespace {

/// Slots are the inputs, in order.
class Inputs final : public feel::Environment {
 public:
  Inputs(const std::vector<std::pair<std::string, Value>>& inputs, const FeelOptions& options)
      : inputs_(inputs), now_(options.now) {
    budget_.limits = options.limits;
  }

  Value read(std::uint32_t slot, Entity) override { return inputs_[slot].second; }
  Value today() override { return now_ ? Value::date(now_->date) : Value::null(); }
  Value now() override { return now_ ? Value::date_time(*now_) : Value::null(); }
  const WorkingCalendar& calendar() override { return calendar_; }
  MissingKey calendar_key() override { return {MissingKind::calendar, 0, -1}; }
  Budget& budget() override { return budget_; }

 private:
  const std::vector<std::pair<std::string, Value>>& inputs_;
  std::optional<DateTime> now_;
  WorkingCalendar calendar_;
  Budget budget_;
};

}  // namespace

FeelResult evaluate_feel(std::string_view expression, const std::vector<std::pair<std::string, Value>>& inputs,
                         const FeelOptions& options) {
  FeelResult result;
  const SourceId source = result.sources.add("<expression>", std::string(expression));
  TextOrigin origin;
  origin.source = source;
  origin.segments.push_back({0, 0});
  origin.end = static_cast<std::uint32_t>(expression.size());

  feel::Scope scope;
  for (std::uint32_t slot = 0; slot < inputs.size(); ++slot) {
    scope.add(inputs[slot].first, {slot, feel::Type::of(feel::TypeKind::any), std::nullopt});
  }
  const SourceText text{std::string(expression), std::move(origin)};
  const auto read = feel::read_expression(text, scope, feel::Mode::standard, options.limits, result.diagnostics);
  if (!read) return result;
  Inputs environment(inputs, options);
  result.value = feel::evaluate(*read, environment);
  return result;
}

}  // namespace weal
