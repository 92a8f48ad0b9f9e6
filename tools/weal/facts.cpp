// weal facts PACK: what a case may hold.
#include <algorithm>
#include <string>
#include <vector>

#include "commands.hpp"
#include "contract/contract.hpp"
#include "facts_schema.hpp"
#include "files.hpp"
#include "json/writer.hpp"
#include "program/program.hpp"
#include "source/display_width.hpp"
#include "terminal.hpp"

namespace weal::tool {
namespace {

using program::Section;

struct SectionRow {
  Section section;
  const char* place;
};
constexpr SectionRow sections[] = {
    {Section::application, "application"},           {Section::household, "household"},
    {Section::members, "household.members[]"},       {Section::obligors, "household.obligors[]"},
    {Section::awards, "household.awards[]"},         {Section::facts, "facts"},
    {Section::prior_grants, "facts.prior_grants[]"},
};

std::string padded(std::string text, std::size_t width) {
  const std::size_t shown = source::display_width(text);
  if (shown < width) text.append(width - shown, ' ');
  return text;
}

/// `0 … 1000000`, or the words it may be.
std::string range_of(const program::Fact& fact) {
  std::string text;
  for (const std::string& word : fact.one_of) text += (text.empty() ? "" : " | ") + word;
  if (!fact.min && !fact.max) return text;
  return (fact.min ? fact.min->to_shortest() : "") + " … " + (fact.max ? fact.max->to_shortest() : "");
}

using Row = std::vector<std::string>;

void print_table(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  constexpr std::size_t widest = 44;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t at = 0; at < row.size(); ++at) {
      const std::size_t width = source::display_width(row[at]);
      if (width <= widest) widths[at] = std::max(widths[at], width);
    }
  }
  for (const Row& row : rows) {
    std::string line = " ";
    for (std::size_t at = 0; at < row.size(); ++at) line += " " + padded(row[at], widths[at]);
    line.erase(line.find_last_not_of(' ') + 1);
    print(line + "\n");
  }
}

Row row_of(const program::Fact& fact, const Options& options) {
  std::string note = fact.ask.in(options.language);
  if (fact.is_personal)
    note += in(options.language, note.empty() ? "personal" : " (personal)", note.empty() ? "个人信息" : "（个人信息）");
  if (fact.presumed) note += in(options.language, " (presumed where not stated)", "（未载明时依法推定）");
  const std::string unit = fact.unit_text == "none" ? "" : fact.unit_text;
  return {fact.id, fact.name, std::string(type_word(fact.type)), unit, range_of(fact), note};
}

void print_list(const program::Program& program, const Options& options) {
  for (const SectionRow& it : sections) {
    std::vector<Row> rows;
    for (const program::Fact& fact : program.facts) {
      if (fact.section == it.section) rows.push_back(row_of(fact, options));
    }
    if (rows.empty()) continue;
    print(std::string(it.place) + "\n");
    print_table(rows);
  }
  std::vector<Row> rows;
  for (const program::Parameter& parameter : program.parameters) {
    const std::string unit = parameter.unit_text == "none" ? "" : parameter.unit_text;
    rows.push_back({parameter.id, parameter.name, unit, parameter.title.in(options.language)});
  }
  print("parameters\n");
  print_table(rows);
  rows.clear();
  for (const program::EventType& event : program.events) rows.push_back({event.id, event.name});
  print("events[].type\n");
  print_table(rows);
}

void print_json(const program::Program& program, const Options& options) {
  json::Writer writer(json::Layout::pretty);
  writer.begin_object().key("pack").string(program.layers.front().id).key("facts").begin_array();
  for (const SectionRow& it : sections) {
    for (const program::Fact& fact : program.facts) {
      if (fact.section != it.section) continue;
      writer.begin_object().key("path").string(std::string(it.place) + "." + fact.id).key("id").string(fact.id);
      writer.key("name").string(fact.name).key("type").string(type_word(fact.type)).key("unit").string(fact.unit_text);
      writer.key("min");
      fact.min ? writer.string(fact.min->to_shortest()) : writer.null();
      writer.key("max");
      fact.max ? writer.string(fact.max->to_shortest()) : writer.null();
      writer.key("one_of").begin_array();
      for (const std::string& word : fact.one_of) writer.string(word);
      writer.end_array().key("personal").boolean(fact.is_personal).key("presumed").boolean(fact.presumed.has_value());
      writer.key("question").string(fact.ask.in(options.language)).end_object();
    }
  }
  writer.end_array().key("parameters").begin_array();
  for (const program::Parameter& parameter : program.parameters) {
    writer.begin_object().key("id").string(parameter.id).key("name").string(parameter.name);
    writer.key("unit").string(parameter.unit_text).end_object();
  }
  writer.end_array().key("events").begin_array();
  for (const program::EventType& event : program.events) {
    writer.begin_object().key("id").string(event.id).key("name").string(event.name).end_object();
  }
  print(writer.end_array().end_object().finish() + "\n");
}

}  // namespace

int facts(const std::string& pack, FactsForm form, const Options& options) {
  const std::optional<Rulebook> rulebook = good_rulebook(pack, options);
  if (!rulebook) return wrong_input;
  if (form == FactsForm::json_schema) {
    print(json_schema(rulebook->program(), options.language) + "\n");
  } else if (options.output == Output::json) {
    print_json(rulebook->program(), options);
  } else {
    print_list(rulebook->program(), options);
  }
  return done;
}

}  // namespace weal::tool
