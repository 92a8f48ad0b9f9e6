#include "decide/warnings.hpp"

#include <algorithm>

namespace weal::deciding {
namespace {

void add(Warning warning, std::vector<Warning>& warnings) {
  const bool is_known = std::any_of(warnings.begin(), warnings.end(), [&](const Warning& other) {
    return other.kind == warning.kind && other.programme == warning.programme && other.clause == warning.clause &&
           other.against == warning.against && other.text.zh == warning.text.zh;
  });
  if (!is_known) warnings.push_back(std::move(warning));
}

std::string_view clause_of(const program::Item& item) {
  return item.basis.empty() ? std::string_view{} : std::string_view(item.basis.front().clause);
}

void add_contests(const program::Item& item, Date day, std::string_view programme, std::vector<Warning>& warnings) {
  for (const program::Contest& contest : item.contested) {
    if (contest.since && day < *contest.since) continue;
    if (contest.until && *contest.until < day) continue;
    Warning warning;
    warning.kind = "contested";
    warning.programme = programme;
    warning.clause = clause_of(item);
    warning.against = contest.against.document + (contest.against.place.empty() ? "" : " " + contest.against.place);
    warning.since = contest.since;
    warning.text = contest.text;
    add(std::move(warning), warnings);
  }
}

std::string_view status_zh(Status status) {
  switch (status) {
    case Status::eligible:
      return "符合条件";
    case Status::ineligible:
      return "不符合条件";
    case Status::undetermined:
      return "尚不能确定";
    case Status::not_in_force:
      return "规则未生效";
    case Status::not_covered:
      return "不在规则包范围内";
  }
  return {};
}

std::string_view authority_zh(std::string_view authority) {
  if (authority == "town") return "由乡镇（街道）审批";
  if (authority == "district") return "由区民政局审批";
  return "由县级民政部门审批";
}

/// An answer for a sentence: status, amount with two decimals, who decides.
LocalText told(const Answer& answer) {
  LocalText text{std::string(status_zh(answer.status)), std::string(to_string(answer.status))};
  if (answer.amount && answer.status != Status::ineligible) {
    text.zh += "，" + (answer.amount->value ? answer.amount->value->to_fixed(2) + "元" : std::string("金额不能确定"));
    text.en +=
        ", " + (answer.amount->value ? answer.amount->value->to_fixed(2) + " yuan" : std::string("amount not known"));
  }
  text.zh += "，" + (answer.authority ? std::string(authority_zh(*answer.authority)) : std::string("审批机关不能确定"));
  text.en += ", " + (answer.authority ? "decided by the " + *answer.authority : std::string("authority not known"));
  return text;
}

bool same(const Answer& left, const Answer& right) {
  const auto amount = [](const Answer& answer) { return answer.amount ? answer.amount->value : std::nullopt; };
  return left.status == right.status && left.authority == right.authority && amount(left) == amount(right);
}

}  // namespace

void add_warnings(const program::Program& program, std::uint32_t index, const Evaluation& evaluation,
                  const procedure::Progress& progress, std::vector<Warning>& warnings) {
  const std::string_view programme = program.programmes[index].id;
  add_contests(program.programmes[index], evaluation.days().authority, programme, warnings);
  for (std::uint32_t rule = 0; rule < program.rules.size(); ++rule)
    if (evaluation.is_computed(rule))
      add_contests(program.rules[rule], evaluation.days().authority, programme, warnings);
  for (const program::Item* item : progress.rests_on)
    add_contests(*item, evaluation.days().procedure, programme, warnings);
  for (const ParameterUse& use : evaluation.parameters_used()) {
    const program::Parameter& parameter = program.parameters[use.parameter];
    add_contests(parameter, use.law_day, programme, warnings);
    if (use.replaces) {
      Warning warning;
      warning.kind = "override";
      warning.programme = programme;
      warning.clause = clause_of(parameter);
      warning.against = use.is_from_case ? "case" : use.entry->origin;
      warning.text = {
          parameter.title.zh + "用了" + (use.is_from_case ? "案件提供的值" : "覆盖文件的值") + "，代替规则包中的值",
          parameter.title.in(Language::en) + ": the value " + (use.is_from_case ? "of the case" : "of the overlay") +
              " stands in place of the pack's"};
      add(std::move(warning), warnings);
    }
    if (parameter.is_yearly && use.entry && !use.is_from_case) {
      const auto& since = use.entry->from ? use.entry->from : use.entry->attested;
      if (since && *since + Months{12} <= use.law_day) {
        Warning warning;
        warning.kind = "stale";
        warning.programme = programme;
        warning.clause =
            use.entry->basis.empty() ? std::string_view{} : std::string_view(use.entry->basis.front().clause);
        warning.since = *since + Months{12};
        warning.text = {parameter.title.zh + "每年调整，所用的是" + since->to_string() + "起的数值，可能已过期",
                        parameter.title.in(Language::en) + " is renewed every year; the value used dates from " +
                            since->to_string() + " and may be out of date"};
        add(std::move(warning), warnings);
      }
    }
  }
}

void add_reading_warnings(const program::Program& program, std::uint32_t index, const Evaluation& evaluation,
                          const Answers& taken, const procedure::EventLog& events, const Moment& as_of,
                          const Limits& limits, std::vector<Warning>& warnings) {
  for (const ParameterUse& use : evaluation.parameters_used()) {
    const program::Parameter& parameter = program.parameters[use.parameter];
    if (!parameter.reading || !parameter.reading->alternative.is_known()) continue;
    if (use.value == parameter.reading->alternative) continue;
    // An evaluation of its own: reading with the other value must not touch the answer that was given.
    Evaluation other(program, evaluation.data(), events, as_of, evaluation.days(), limits,
                     OtherReading{use.parameter, parameter.reading->alternative});
    for (const auto& [entity, given] : taken) {
      const Answer alternative = answer(program, index, other, entity);
      if (same(given, alternative)) continue;
      Warning warning;
      warning.kind = "reading";
      warning.programme = program.programmes[index].id;
      warning.clause = clause_of(parameter);
      const LocalText other_answer = told(alternative);
      warning.text = {parameter.title.zh + "有两种读法，另一种读法的结果是：" + other_answer.zh + "。" +
                          parameter.reading->why.in(Language::zh),
                      parameter.title.in(Language::en) + " can be read in two ways; the other gives: " +
                          other_answer.en + ". " + parameter.reading->why.in(Language::en)};
      add(std::move(warning), warnings);
    }
  }
}

void add_fallback_warning(const program::Program& program, std::uint32_t index, const procedure::Progress& progress,
                          std::vector<Warning>& warnings) {
  std::vector<std::uint16_t> layers = progress.limit_layers;
  std::sort(layers.begin(), layers.end());
  if (!layers.empty() && layers.front() == 0) return;
  if (layers.empty() && progress.has_limits) return;  // it has limits, and none of them applies now
  Warning warning;
  warning.kind = "fallback";
  warning.programme = program.programmes[index].id;
  LocalText titles;
  for (const std::uint16_t index_of : layers) {
    const program::Layer& layer = program.layers[index_of];
    warning.against += (warning.against.empty() ? "" : ", ") + layer.id;
    titles.zh += (titles.zh.empty() ? "" : "、") + layer.title.in(Language::zh);
    titles.en += (titles.en.empty() ? "" : " and ") + layer.title.in(Language::en);
  }
  if (layers.empty())
    warning.text = {"本地和上位规定都没有规定办理时限",
                    "neither the local text nor the law above it sets a time limit"};
  else
    warning.text = {"本地文件没有规定办理时限，按" + titles.zh + "的规定计算",
                    "the local text sets no time limits of its own; those of " + titles.en + " are used"};
  add(std::move(warning), warnings);
}

}  // namespace weal::deciding
