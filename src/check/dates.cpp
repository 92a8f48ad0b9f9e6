#include "check/dates.hpp"

#include <algorithm>
#include <string>

#include "diagnostics/kinds/pack.hpp"

namespace weal::check {
namespace {

struct Span {
  std::optional<Date> from;
  std::optional<Date> until;
  SourceRange where;
  std::uint16_t layer = 0;
};

/// The name, since when both are in force, and what to do, in both languages.
std::vector<std::string> overlap(const std::string& name, const Span& earlier, const Span& later) {
  if (!later.from) {
    return {name, earlier.until ? "until " + earlier.until->to_string() : "at all times",
            earlier.until ? "在 " + earlier.until->to_string() + " 以前" : "始终",
            "state since when each is in force with `from`", "请用 `from` 写明各自自何日起有效"};
  }
  const std::string day = later.from->to_string();
  std::vector<std::string> result{name, "on " + day, "在 " + day + " "};
  if (earlier.layer != later.layer) {
    result.insert(result.end(),
                  {"a layer fills only days without a value; to replace the values below, say `overrides`",
                   "上层只能填补没有取值的日期；要替换下层的取值，请写 `overrides`"});
  } else if (earlier.from == later.from) {
    result.insert(result.end(), {"keep one of the two, or let them begin on different days",
                                 "只保留一个，或让两者自不同的日期起有效"});
  } else {
    result.insert(result.end(),
                  {"let the earlier one end with `until` the day before", "请用 `until` 让较早的一个在前一天结束"});
  }
  return result;
}

/// A version without `until` ends where the next one of the same layer begins. What overlaps all the same is an error.
void check_spans(const std::string& name, std::vector<Span> spans, Diagnostics& diagnostics) {
  std::stable_sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) {
    if (!left.from || !right.from) return !left.from && right.from.has_value();
    return *left.from < *right.from;
  });
  for (std::size_t i = 1; i < spans.size(); ++i) {
    const Span& earlier = spans[i - 1];
    const Span& later = spans[i];
    const bool begins_together = later.from == earlier.from;
    const bool runs_into = earlier.until && later.from && *later.from <= *earlier.until;
    const bool fills_what_is_filled = earlier.layer != later.layer && !earlier.until;
    if (!begins_together && !runs_into && !fills_what_is_filled) continue;
    diagnostics.add(diag::overlapping_validity, later.where, overlap(name, earlier, later), earlier.where);
  }
}

void check_rule(const syntax::Rule& rule, Diagnostics& diagnostics) {
  std::vector<Span> spans;
  for (const syntax::Version& version : rule.versions) {
    Span span{{}, {}, version.dates.where};
    if (version.dates.from) span.from = version.dates.from->date, span.where = version.dates.from->where;
    if (version.dates.until) span.until = version.dates.until->date;
    spans.push_back(span);
  }
  check_spans(rule.name.text, std::move(spans), diagnostics);
}

void check_values(const std::string& name, const std::vector<model::Placed<syntax::ParameterValue>>& values,
                  Diagnostics& diagnostics) {
  std::vector<Span> spans;
  for (const auto& value : values) {
    Span span{{}, {}, value.item->where, value.layer};
    const auto& begin = value.item->from ? value.item->from : value.item->attested;
    if (begin) span.from = begin->date, span.where = begin->where;
    if (value.item->until) span.until = value.item->until->date;
    spans.push_back(span);
  }
  check_spans(name, std::move(spans), diagnostics);
}

}  // namespace

void check_dates(const model::Pack& model, Diagnostics& diagnostics) {
  for (const model::Parameter& parameter : model.parameters) {
    check_values(parameter.item->name.text, parameter.values, diagnostics);
    check_values(parameter.item->name.text, parameter.overlay_values, diagnostics);
  }
  for (const auto& rule : model.rules) check_rule(*rule.item, diagnostics);
  for (const model::Programme& programme : model.programmes) {
    for (const auto& condition : programme.conditions) check_rule(*condition.item, diagnostics);
    if (programme.amount) check_rule(*programme.amount->item, diagnostics);
    if (programme.authority) check_rule(*programme.authority->item, diagnostics);
  }
}

}  // namespace weal::check
