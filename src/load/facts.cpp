// Facts, lists, events and parameters of a pack.
#include <array>
#include <utility>

#include "diagnostics/kinds/pack.hpp"
#include "load/sections.hpp"

namespace weal::loader {
namespace {

struct SectionName {
  std::string_view name;
  syntax::Section section;
};

constexpr std::array section_names{SectionName{"application", syntax::Section::application},
                                   SectionName{"household", syntax::Section::household},
                                   SectionName{"facts", syntax::Section::facts},
                                   SectionName{"members", syntax::Section::members},
                                   SectionName{"obligors", syntax::Section::obligors},
                                   SectionName{"awards", syntax::Section::awards},
                                   SectionName{"prior_grants", syntax::Section::prior_grants}};

/// A list of words, or a mapping of words to labels.
void read_choices(const Fields& fields, std::vector<syntax::Word>& words, std::vector<LocalText>& labels) {
  const auto node = fields.node("one_of");
  if (!node) return;
  Reader& reader = fields.reader();
  if (reader.document[*node].kind != yaml::Kind::mapping) {
    words = fields.words("one_of");
    labels.resize(words.size());
    return;
  }
  std::vector<std::string_view> keys = reader.document.keys(*node);
  const auto entries = named_nodes(reader, node, {"one_of", "one_of"});
  for (const NamedNode& entry : entries) {
    words.push_back(entry.name);
    LocalText label;
    const yaml::Node& value = reader.document[entry.node];
    if (value.kind == yaml::Kind::scalar) {
      label.zh = value.text.text;
    } else {
      const Fields both(reader, entry.node, {"a label", "标签"}, {"zh", "en"});
      if (auto zh = both.word("zh")) label.zh = std::move(zh->text);
      if (auto en = both.word("en")) label.en = std::move(en->text);
    }
    labels.push_back(std::move(label));
  }
}

syntax::Fact read_fact(Reader& reader, const NamedNode& entry, syntax::Section section) {
  const Fields fields(reader, entry.node, {"a fact", "事实"},
                      {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "type",
                       "unit", "min", "max", "one_of", "personal", "ask", "presumed"});
  syntax::Fact fact;
  read_item(fields, entry.name, fact);
  fact.section = section;
  if (!fact.is_dropped) {
    if (!fact.id) (void)fields.required("id", entry.name);
    fact.type = fields.required("type", entry.name);
  }
  fact.unit = fields.word("unit");
  fact.min = fields.number("min");
  fact.max = fields.number("max");
  read_choices(fields, fact.one_of, fact.one_of_labels);
  fact.is_personal = fields.flag("personal");
  fact.ask = fields.text("ask");
  if (const auto node = fields.node("presumed")) {
    const Fields presumed(reader, *node, {"a presumption", "推定"}, {"value", "why"});
    if (auto value = presumed.required("value", entry.name))
      fact.presumed = syntax::Presumption{std::move(*value), presumed.text("why")};
  }
  return fact;
}

syntax::ParameterValue read_value(Reader& reader, yaml::NodeId node, const syntax::Word& owner) {
  const Fields fields(reader, node, {"a value of a parameter", "参数取值"},
                      {"from", "attested", "until", "value", "clause", "basis"});
  const syntax::Dates dates = fields.dates();
  return {dates.from,       fields.date("attested"), dates.until, fields.required("value", owner),
          fields.grounds(), fields.where()};
}

}  // namespace

void read_facts(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& group : named_nodes(reader, node, {"facts", "facts"})) {
    const SectionName* found = nullptr;
    std::vector<std::string_view> names;
    for (const SectionName& candidate : section_names) {
      names.push_back(candidate.name);
      if (candidate.name == group.name.text) found = &candidate;
    }
    if (!found) {
      reader.diagnostics.add(
          diag::unknown_key, group.name.where,
          {group.name.text, "`facts`", did_you_mean(group.name.text, names).value_or(""), " `facts` "});
      continue;
    }
    for (const NamedNode& entry : named_nodes(reader, group.node, {"facts", "facts"}))
      pack.facts.push_back(read_fact(reader, entry, found->section));
  }
}

void read_names(Reader& reader, std::optional<yaml::NodeId> node, std::vector<syntax::Named>& names, What what) {
  for (const NamedNode& entry : named_nodes(reader, node, what)) {
    const Fields fields(reader, entry.node, what,
                        {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading"});
    syntax::Named named;
    read_item(fields, entry.name, named);
    if (!named.id) (void)fields.required("id", entry.name);
    names.push_back(std::move(named));
  }
}

void read_parameters(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack) {
  for (const NamedNode& entry : named_nodes(reader, node, {"parameters", "parameters"})) {
    const Fields fields(reader, entry.node, {"a parameter", "参数"},
                        {"id", "title", "clause", "basis", "overrides", "dropped", "contested_by", "reading", "type",
                         "unit", "one_of", "renewed", "follows", "value", "values", "from", "until", "attested"});
    syntax::Parameter parameter;
    read_item(fields, entry.name, parameter);
    parameter.type = fields.word("type");
    parameter.unit = fields.word("unit");
    parameter.one_of = fields.words("one_of");
    parameter.renewed = fields.word("renewed");
    parameter.follows = fields.word("follows");
    parameter.has_values = fields.node("value").has_value();
    if (const auto value = fields.word("value")) {
      const syntax::Dates dates = fields.dates();
      parameter.values.push_back(
          {dates.from, fields.date("attested"), dates.until, value, fields.grounds(), value->where});
    }
    if (const auto values = fields.node("values")) {
      parameter.has_values = true;
      for (const yaml::NodeId element : elements(reader, values, "values"))
        parameter.values.push_back(read_value(reader, element, entry.name));
    }
    // What the parameter rests on, its values rest on: here, because a layer's values join the parameter of another.
    for (syntax::ParameterValue& value : parameter.values)
      if (value.grounds.clauses.empty() && value.grounds.basis.empty()) value.grounds = parameter.grounds;
    if (!parameter.has_values && !parameter.is_dropped)
      reader.diagnostics.add(diag::missing_key, entry.name.where, {"value", entry.name.text});
    pack.parameters.push_back(std::move(parameter));
  }
}

}  // namespace weal::loader
