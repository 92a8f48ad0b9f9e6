// Head, documents, clauses and calendar years of a pack.
#include <utility>

#include "diagnostics/kinds/pack.hpp"
#include "load/sections.hpp"

namespace weal::loader {
namespace {

syntax::InForce in_force(const Fields& head, yaml::NodeId node) {
  const Fields fields(head.reader(), node, {"`in_force`", " `in_force` "},
                      {"from", "until", "authority_by", "procedure_by", "clause", "basis"});
  syntax::InForce result{fields.dates(), fields.word("authority_by"), fields.word("procedure_by"), fields.grounds()};
  for (const auto* word : {&result.authority_by, &result.procedure_by})
    if (*word && (*word)->text != "decision" && (*word)->text != "acceptance")
      head.reader().diagnostics.add(diag::bad_value, (*word)->where,
                                    {(*word)->text, "`decision` or `acceptance`", " `decision` 或 `acceptance`",
                                     did_you_mean((*word)->text, {"decision", "acceptance"}).value_or("")});
  return result;
}

/// `2025-01-28` or `2025-01-28..2025-02-04`.
std::vector<syntax::DaySpan> day_spans(const Fields& fields, std::string_view key) {
  std::vector<syntax::DaySpan> result;
  for (const syntax::Word& word : fields.words(key)) {
    const std::string_view text = word.text;
    const std::size_t dots = text.find("..");
    const auto first = Date::parse(text.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : Date::parse(text.substr(dots + 2));
    if (first && last && *first <= *last && (*last - *first).count < 32)
      result.push_back({*first, *last, word.where});
    else
      fields.reader().diagnostics.add(diag::bad_value, word.where,
                                      {word.text, "a day or a span of days such as 2025-01-28..2025-02-04",
                                       "日期或起止日期（例如 2025-01-28..2025-02-04）", ""});
  }
  return result;
}

}  // namespace

void read_head(const Fields& fields, syntax::Pack& pack) {
  const syntax::Word file{"pack.yaml", {fields.where().source, fields.where().begin, fields.where().begin}};
  if (const auto version = fields.required("weal", file); version && version->text != "1")
    fields.reader().diagnostics.add(diag::format_version, version->where, {version->text});
  if (auto id = fields.required("pack", file)) pack.id = std::move(*id);
  pack.title = fields.text("title");
  if (auto code = fields.word("jurisdiction")) pack.jurisdiction = std::move(code->text);
  pack.extends = fields.words("extends");
  pack.calendar = fields.word("calendar");
  pack.files = fields.words("files");
  if (const auto node = fields.node("in_force")) pack.in_force = in_force(fields, *node);
}

void read_documents(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& entry : named_nodes(reader, node, {"documents", "documents"})) {
    const Fields fields(reader, entry.node, {"a document", "文件"}, {"number", "title", "issued"});
    syntax::Document document{entry.name, {}, fields.text("title"), fields.date("issued")};
    if (auto number = fields.word("number")) document.number = std::move(number->text);
    if (document.number.empty() && document.title.empty())
      reader.diagnostics.add(diag::missing_key, entry.name.where, {"number", entry.name.text});
    pack.documents.push_back(std::move(document));
  }
}

void read_clauses(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& entry : named_nodes(reader, node, {"clauses", "clauses"})) {
    const Fields fields(reader, entry.node, {"a clause", "条款"},
                        {"document", "place", "grade", "line", "kind", "programmes"});
    syntax::Clause clause{entry.name, fields.required("document", entry.name), fields.required("place", entry.name),
                          fields.word("grade"), fields.text("line")};
    pack.clauses.push_back(std::move(clause));
  }
}

void read_years(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const yaml::NodeId element : elements(reader, node, "years")) {
    const Fields fields(reader, element, {"a year of the calendar", "日历年份"},
                        {"year", "clause", "basis", "off", "work"});
    syntax::Year year{fields.number("year"), day_spans(fields, "off"), day_spans(fields, "work"), fields.grounds(),
                      fields.where()};
    if (!year.year && !fields.node("year"))
      reader.diagnostics.add(diag::missing_key, fields.where(), {"year", "years"});
    pack.years.push_back(std::move(year));
  }
}

}  // namespace weal::loader
