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
    diagnostics.add(
        diag::overlapping_validity, later.where,
        {name, later.from ? later.from->to_string() : (earlier.until ? earlier.until->to_string() : "1970-01-01")},
        earlier.where);
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
