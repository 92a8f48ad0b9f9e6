#include <string>
#include <vector>

#include "case/reading.hpp"
#include "contract/contract.hpp"
#include "explain/decision_json.hpp"
#include "explain/decision_text.hpp"
#include "explain/flips.hpp"
#include "explain/page.hpp"
#include "explain/phrases.hpp"
#include "explain/words.hpp"
#include "weal/explain.hpp"

namespace weal {
namespace explaining {
namespace {

using Rows = std::vector<std::vector<Cell>>;

std::string name_of(const Flip& it, Language language) {
  std::string name = title_words(it.title, it.id, language);
  if (it.member.empty()) return name;
  return filled(phrase("reason.of_member", language), {std::move(name), casefile::shown(it.member)});
}

/// The status that the programme would have, with its amount.
std::string then_words(const Flip& it, Language language) {
  std::string text = word("status", to_string(it.status), language);
  if (it.amount && it.amount->value) {
    text += std::string(phrase("separator.list", language)) + money(*it.amount->value, it.amount->unit, language);
  }
  return filled(phrase("flip.then", language), {std::move(text)});
}

Rows flip_rows(const Explanation& explanation, const ProgrammeDecision& programme, Language language) {
  const program::Program& program = *explanation.decision.rulebook;
  Rows rows;
  const Flip* before = nullptr;
  for (const Flip& it : explanation.flips) {
    if (it.programme != programme.programme) continue;
    if (before == nullptr || before->rule != it.rule || before->rule_member != it.rule_member) {
      std::string condition = title_words(it.rule_title, it.rule, language);
      if (!it.rule_member.empty()) {
        condition =
            filled(phrase("reason.of_member", language), {std::move(condition), casefile::shown(it.rule_member)});
      }
      rows.push_back({{filled(phrase("flip.condition", language), {std::move(condition)}), Ink::plain}});
    }
    before = &it;
    const std::string change =
        filled(phrase("flip.change", language), {value_words(program, it.now, it.id, it.unit, language),
                                                 value_words(program, it.then, it.id, it.unit, language)});
    rows.push_back(
        {{"·", Ink::dim},
         {name_of(it, language), Ink::plain},
         {change, Ink::bold},
         {then_words(it, language), Ink::plain},
         {std::string(phrase(it.kind == FlipKind::fact ? "flip.fact" : "flip.parameter", language)), Ink::dim},
         {it.path, Ink::dim}});
  }
  return rows;
}

void write_value(json::Writer& writer, const Value& value) {
  if (value.kind() == ValueKind::number) {
    writer.string(value.as_number().to_shortest());
  } else {
    expects(value.kind() == ValueKind::date, "a number or a date as what is moved");
    writer.string(value.as_date().to_string());
  }
}

void write_flip(json::Writer& writer, const Flip& it, Language language) {
  const auto text = [&](std::string_view key, std::string_view value) {
    writer.key(key);
    value.empty() ? writer.null() : writer.string(value);
  };
  writer.begin_object();
  text("programme", it.programme);
  text("rule", it.rule);
  text("rule_member", it.rule_member);
  text("kind", it.kind == FlipKind::fact ? "fact" : "parameter");
  text("id", it.id);
  text("title", title_words(it.title, it.id, language));
  text("path", it.path);
  text("member", it.member);
  text("unit", it.unit);
  write_value(writer.key("now"), it.now);
  write_value(writer.key("then"), it.then);
  text("status", to_string(it.status));
  text("amount", it.amount && it.amount->value ? it.amount->value->to_fixed(2) : std::string());
  writer.end_object();
}

}  // namespace
}  // namespace explaining

Explanation explain(const Rulebook& rulebook, const Case& a_case, const Moment& as_of, const Limits& limits) {
  Explanation result{decide(rulebook, a_case, as_of, limits), {}};
  result.flips = explaining::flips(rulebook, a_case, as_of, limits, result.decision);
  return result;
}

std::string to_json(const Explanation& explanation, Language language, JsonLayout layout) {
  json::Writer writer(layout == JsonLayout::pretty ? json::Layout::pretty : json::Layout::compact);
  writer.begin_object();
  explaining::write_decision(writer, explanation.decision, language);
  writer.key("flips").begin_array();
  for (const Flip& it : explanation.flips) explaining::write_flip(writer, it, language);
  writer.end_array().end_object();
  return writer.finish();
}

std::string to_text(const Explanation& explanation, Language language, Colour colour) {
  using namespace explaining;
  Page page(label_width(language), colour);
  for (const ProgrammeDecision& programme : explanation.decision.programmes) {
    write_programme(page, explanation.decision, programme, language);
    const auto rows = flip_rows(explanation, programme, language);
    if (!rows.empty()) page.section(phrase("section.flips", language), rows);
    page.line("");
  }
  write_ending(page, explanation.decision, language);
  return page.finish();
}

}  // namespace weal
