// Procedures of a pack: steps and limits.
#include <utility>

#include "diagnostics/kinds/pack.hpp"
#include "load/sections.hpp"

namespace weal::loader {
namespace {

syntax::Step read_step(Reader& reader, const NamedNode& entry) {
  const Fields fields(
      reader, entry.node, {"a step", "步骤"},
      {"id",     "title", "clause",  "basis",    "overrides",    "dropped", "contested_by", "reading",         "actor",
       "to",     "after", "done_by", "when",     "blocked_when", "lasts",   "party_period", "from_next_month", "by_day",
       "papers", "place", "fields",  "forbidden"});
  syntax::Step step;
  read_item(fields, entry.name, step);
  if (!step.id) (void)fields.required("id", entry.name);
  step.actor = fields.word("actor");
  step.to = fields.word("to");
  step.after = fields.words("after");
  step.done_by = fields.words("done_by");
  step.when = fields.formula("when");
  step.blocked_when = fields.formula("blocked_when");
  step.lasts = fields.word("lasts");
  step.party_period = fields.word("party_period");
  step.from_next_month = fields.flag("from_next_month");
  step.by_day = fields.number("by_day");
  step.papers = fields.words("papers");
  step.place = fields.word("place");
  step.fields = fields.words("fields");
  step.forbidden = fields.words("forbidden");
  if (!step.is_dropped && step.done_by.empty() && !fields.node("done_by"))
    reader.diagnostics.add(diag::missing_key, entry.name.where, {"done_by", entry.name.text});
  return step;
}

syntax::Limit read_limit(Reader& reader, const NamedNode& entry) {
  const Fields fields(reader, entry.node, {"a limit", "时限"},
                      {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "covers",
                       "from", "period", "when", "severity", "extended"});
  syntax::Limit limit;
  read_item(fields, entry.name, limit);
  if (!limit.id) (void)fields.required("id", entry.name);
  limit.covers = fields.words("covers");
  limit.from = fields.word("from");
  limit.period = fields.word("period");
  limit.when = fields.formula("when");
  limit.severity = fields.word("severity");
  if (!limit.is_dropped)
    for (const std::string_view key : {"covers", "from", "period"})
      if (!fields.node(key))
        reader.diagnostics.add(diag::missing_key, entry.name.where, {std::string(key), entry.name.text});
  for (const yaml::NodeId element : elements(reader, fields.node("extended"), "extended")) {
    const Fields extension(reader, element, {"an extension", "延长"}, {"when", "period", "clause", "basis"});
    limit.extended.push_back(
        {extension.formula("when"), extension.required("period", entry.name), extension.grounds(), extension.where()});
    if (!extension.node("when"))
      reader.diagnostics.add(diag::missing_key, extension.where(), {"when", entry.name.text});
  }
  return limit;
}

}  // namespace

void read_procedures(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& entry : named_nodes(reader, node, {"procedures", "procedures"})) {
    const Fields fields(reader, entry.node, {"a procedure", "程序"},
                        {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "for",
                         "when", "clock", "steps", "limits"});
    syntax::Procedure procedure;
    read_item(fields, entry.name, procedure);
    if (!procedure.id) (void)fields.required("id", entry.name);
    procedure.programmes = fields.words("for");
    procedure.when = fields.formula("when");
    procedure.clock = fields.word("clock");
    for (const NamedNode& step : named_nodes(reader, fields.node("steps"), {"steps", "steps"}))
      procedure.steps.push_back(read_step(reader, step));
    for (const NamedNode& limit : named_nodes(reader, fields.node("limits"), {"limits", "limits"}))
      procedure.limits.push_back(read_limit(reader, limit));
    pack.procedures.push_back(std::move(procedure));
  }
}

}  // namespace weal::loader
