// Rules and programmes of a pack.
#include <utility>

#include "diagnostics/kinds/pack.hpp"
#include "load/sections.hpp"

namespace weal::loader {
namespace {

void read_versions(const Fields& fields, syntax::Rule& rule) {
  Reader& reader = fields.reader();
  if (const auto node = fields.node("versions")) {
    const auto versions = elements(reader, node, "versions");
    if (versions.empty() && !rule.is_dropped)
      reader.diagnostics.add(diag::missing_key, rule.name.where, {"is", rule.name.text});
    for (const yaml::NodeId element : versions) {
      const Fields version(reader, element, {"a version", "版本"}, {"from", "until", "is", "table", "clause", "basis"});
      rule.versions.push_back({version.dates(), version.formula_or_table(), version.grounds()});
      if (!version.node("is") && !version.node("table"))
        reader.diagnostics.add(diag::missing_key, version.where(), {"is", rule.name.text});
    }
    return;
  }
  if (!fields.node("is") && !fields.node("table")) {
    if (!rule.is_dropped) reader.diagnostics.add(diag::missing_key, rule.name.where, {"is", rule.name.text});
    return;
  }
  rule.versions.push_back({fields.dates(), fields.formula_or_table(), {}});
}

syntax::Amount read_amount(Reader& reader, yaml::NodeId node, const syntax::Word& name) {
  const Fields fields(reader, node, {"an amount", "金额"},
                      {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "is",
                       "table", "versions", "as", "until", "unit", "period", "parts", "round", "limit", "from"});
  syntax::Amount amount;
  read_item(fields, name, amount);
  // `from` says here when payment begins, not since when the item is in force.
  if (fields.node("is") || fields.node("table"))
    amount.versions.push_back({{}, fields.formula_or_table(), {}});
  else
    read_versions(fields, amount);
  amount.as = fields.word("as");
  amount.unit = fields.word("unit");
  amount.period = fields.word("period");
  amount.parts = fields.words("parts");
  amount.limit = fields.word("limit");
  amount.from = fields.word("from");
  if (const auto round = fields.node("round")) {
    const Fields rounding(reader, *round, {"`round`", " `round` "}, {"decimals", "mode", "clause", "basis"});
    amount.round = syntax::Round{rounding.number("decimals"), rounding.word("mode")};
  }
  return amount;
}

syntax::Payment read_payment(Reader& reader, yaml::NodeId node, const syntax::Word& name) {
  const Fields fields(reader, node, {"a payment", "发放"},
                      {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "by_day",
                       "within", "after", "severity", "channel", "payer"});
  syntax::Payment payment;
  read_item(fields, name, payment);
  payment.by_day = fields.number("by_day");
  payment.within = fields.word("within");
  payment.after = fields.word("after");
  payment.severity = fields.word("severity");
  payment.channel = fields.text("channel");
  payment.payer = fields.word("payer");
  return payment;
}

}  // namespace

void read_rule(const Fields& fields, const syntax::Word& name, syntax::Rule& rule) {
  read_item(fields, name, rule);
  rule.for_list = fields.word("for");
  rule.as = fields.word("as");
  read_versions(fields, rule);
}

void read_rules(Reader& reader, std::optional<yaml::NodeId> node, std::vector<syntax::Rule>& rules, What what) {
  for (const NamedNode& entry : named_nodes(reader, node, what)) {
    const Fields fields(reader, entry.node, {"a rule", "规则"},
                        {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "for",
                         "is", "table", "as", "versions", "from", "until"});
    syntax::Rule rule;
    read_rule(fields, entry.name, rule);
    if (!rule.id) (void)fields.required("id", entry.name);
    rules.push_back(std::move(rule));
  }
}

void read_programmes(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& entry : named_nodes(reader, node, {"programmes", "programmes"})) {
    const Fields fields(reader, entry.node, {"a programme", "救助项目"},
                        {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "for",
                         "kinds", "excluded_by", "conditions", "amount", "authority", "payment"});
    syntax::Programme programme;
    read_item(fields, entry.name, programme);
    if (!programme.id) (void)fields.required("id", entry.name);
    programme.for_whom = fields.word("for");
    programme.kinds = fields.words("kinds");
    programme.excluded_by = fields.words("excluded_by");
    read_rules(reader, fields.node("conditions"), programme.conditions, {"conditions", "conditions"});
    const auto key = [&](std::string_view name) { return syntax::Word{std::string(name), *fields.key_where(name)}; };
    if (const auto amount = fields.node("amount")) programme.amount = read_amount(reader, *amount, key("amount"));
    if (const auto authority = fields.node("authority")) {
      const Fields output(reader, *authority, {"an authority", "审批机关"},
                          {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "is",
                           "table", "versions", "from", "until", "as"});
      programme.authority.emplace();
      read_rule(output, key("authority"), *programme.authority);
    }
    if (const auto payment = fields.node("payment")) programme.payment = read_payment(reader, *payment, key("payment"));
    pack.programmes.push_back(std::move(programme));
  }
}

}  // namespace weal::loader
