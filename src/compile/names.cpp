// Slots, names in scope, and what every item carries.
#include <algorithm>
#include <utility>

#include "compile/compiler.hpp"
#include "compile/levels.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {
namespace {

using program::FactType;

struct FactTypeName {
  std::string_view name;
  FactType type;
};

constexpr std::array fact_types{FactTypeName{"money", FactType::money},     FactTypeName{"number", FactType::number},
                                FactTypeName{"integer", FactType::integer}, FactTypeName{"boolean", FactType::boolean},
                                FactTypeName{"text", FactType::text},       FactTypeName{"date", FactType::date},
                                FactTypeName{"moment", FactType::moment},   FactTypeName{"texts", FactType::texts},
                                FactTypeName{"map", FactType::map}};

constexpr std::size_t most_suggestions = 100;

std::vector<std::string> texts_of(const std::vector<syntax::Word>& words) {
  std::vector<std::string> texts;
  for (const syntax::Word& word : words) texts.push_back(word.text);
  return texts;
}

feel::Type text_type(const std::vector<std::string>& one_of) {
  feel::Type type = feel::Type::of(feel::TypeKind::string);
  if (!one_of.empty()) type.one_of = std::make_shared<const std::vector<std::string>>(one_of);
  return type;
}

feel::Type feel_type(const program::Fact& fact) {
  switch (fact.type) {
    case FactType::money:
    case FactType::number:
    case FactType::integer:
      return feel::Type::number(fact.unit);
    case FactType::boolean:
      return feel::Type::of(feel::TypeKind::boolean);
    case FactType::text:
      return text_type(fact.one_of);
    case FactType::date:
      return feel::Type::of(feel::TypeKind::date);
    case FactType::moment:
      return feel::Type::of(feel::TypeKind::date_time);
    case FactType::texts:
      return feel::Type::list(feel::Type::of(feel::TypeKind::string));
    case FactType::map:
      return feel::Type::of(feel::TypeKind::any);
  }
  return {};
}

std::string in_scope(std::string id) {
  std::replace(id.begin(), id.end(), '.', '_');
  return id;
}

}  // namespace

std::uint32_t Compiler::add_slot(program::SlotKind kind, std::uint32_t index, std::uint32_t list) {
  program.slots.push_back({kind, index, list});
  return static_cast<std::uint32_t>(program.slots.size() - 1);
}

void Compiler::declare(const syntax::Word& name, const std::string& text, std::uint32_t list,
                       const feel::Binding& binding) {
  auto& names = list == program::no_list ? taken : taken_attributes[list];
  const auto [before, is_new] = names.emplace(text, name.where);
  if (!is_new) {
    diagnostics.add(diag::name_taken, name.where, {text}, before->second);
    return;
  }
  if (list == program::no_list)
    scope.add(text, binding);
  else
    scope.add_attribute(list, text, binding);
}

void Compiler::declare_item(const syntax::Item& item, std::uint32_t list, const feel::Binding& binding) {
  declare(item.name, item.name.text, list, binding);
  if (!item.id) return;
  const std::string id = in_scope(item.id->text);
  if (id != item.name.text) declare(*item.id, id, list, binding);
}

std::vector<Basis> Compiler::basis(const syntax::Grounds& grounds) {
  const auto document_name = [&](std::string_view id) -> std::string {
    for (const program::Document& document : program.documents)
      if (document.id == id) return document.number.empty() ? document.title.zh : document.number;
    return std::string(id);
  };
  std::vector<Basis> result;
  for (const syntax::Word& word : grounds.clauses)
    for (const program::Clause& clause : program.clauses)
      if (clause.id == word.text) result.push_back({document_name(clause.document), clause.place, clause.id});
  for (const syntax::Word& word : grounds.basis) {
    const std::size_t space = std::min(word.text.find(' '), word.text.size());
    const std::string place = space < word.text.size() ? word.text.substr(space + 1) : "";
    const std::string document = document_name(word.text.substr(0, space));
    // The same place named by clause and by basis is one basis.
    const bool is_named = std::any_of(result.begin(), result.end(), [&](const Basis& other) {
      return other.document == document && (place.empty() || other.place == place);
    });
    if (!is_named) result.push_back({document, place, ""});
  }
  return result;
}

void Compiler::fill_item(const syntax::Item& item, std::uint16_t layer, program::Item& result) {
  result.id = item.id ? item.id->text : item.name.text;
  result.name = item.name.text;
  result.title = item.title;
  result.layer = layer;
  result.basis = basis(item.grounds);
  for (const syntax::Contest& contest : item.contested_by) {
    const std::vector<Basis> against = basis(contest.grounds);
    result.contested.push_back({against.empty() ? Basis{} : against.front(),
                                contest.since ? std::optional(contest.since->date) : std::nullopt,
                                contest.until ? std::optional(contest.until->date) : std::nullopt, contest.text});
  }
}

void Compiler::declare_facts() {
  static constexpr std::array<std::string_view, program::list_count> list_ids{"members", "obligors", "awards",
                                                                              "prior_grants"};
  for (std::uint32_t list = 0; list < program::list_count; ++list) {
    program.list_names[list] = list_ids[list];
    program.list_slots[list] = add_slot(program::SlotKind::list, list, program::no_list);
  }
  for (const auto& placed : model.lists) {
    const auto found = std::find(list_ids.begin(), list_ids.end(), placed.item->id ? placed.item->id->text : "");
    if (found == list_ids.end()) {
      diagnostics.add(diag::unknown_reference, placed.item->id ? placed.item->id->where : placed.item->name.where,
                      {placed.item->id ? placed.item->id->text : "", "list", "列表",
                       did_you_mean(placed.item->id ? placed.item->id->text : "", {list_ids.begin(), list_ids.end()})
                           .value_or("")});
      continue;
    }
    const auto list = static_cast<std::uint32_t>(found - list_ids.begin());
    declare_item(*placed.item, program::no_list,
                 {program.list_slots[list], feel::Type::list(feel::Type::entity(list)), placed.item->name.where});
  }
  for (const auto& placed : model.facts) {
    const syntax::Fact& item = *placed.item;
    program::Fact fact;
    fill_item(item, placed.layer, fact);
    fact.section = item.section;
    const auto type = std::find_if(fact_types.begin(), fact_types.end(),
                                   [&](const FactTypeName& name) { return item.type && name.name == item.type->text; });
    if (type == fact_types.end()) {
      if (item.type) {
        std::vector<std::string_view> names;
        for (const FactTypeName& name : fact_types) names.push_back(name.name);
        diagnostics.add(
            diag::bad_value, item.type->where,
            {item.type->text, "a type of fact (money, number, integer, boolean, text, date, moment, texts, map)",
             "事实的类型（money、number、integer、boolean、text、date、moment、texts、map）",
             did_you_mean(item.type->text, names).value_or("")});
      }
      continue;
    }
    fact.type = type->type;
    if (item.unit) fact.unit_text = item.unit->text;
    if (fact.type == FactType::money && fact.unit_text.empty()) fact.unit_text = "元";
    if (fact.unit_text == "none") fact.unit_text.clear();
    if (item.unit)
      fact.unit = unit(item.unit).value_or(Unit{});
    else if (fact.type == FactType::money)
      fact.unit = Unit::parse("元").value_or(Unit{});
    if (item.min) fact.min = item.min->number;
    if (item.max) fact.max = item.max->number;
    if (fact.min && fact.max && *fact.max < *fact.min)
      diagnostics.add(diag::bad_value, item.max->where,
                      {fact.max->to_string(), "at least " + fact.min->to_string() + ", the `min`",
                       "不小于 `min`（" + fact.min->to_string() + "）的数字", ""});
    fact.one_of = texts_of(item.one_of);
    fact.one_of_labels = item.one_of_labels;
    fact.is_personal = item.is_personal;
    fact.ask = item.ask;
    const feel::Type declared = feel_type(fact);
    if (item.presumed)
      if (auto presumed = value(item.presumed->value, declared))
        fact.presumed = program::Presumption{std::move(*presumed), item.presumed->why};
    const std::uint32_t list = program::list_of(item.section);
    fact.slot = add_slot(program::SlotKind::fact, static_cast<std::uint32_t>(program.facts.size()), list);
    declare_item(item, list, {fact.slot, declared, item.name.where});
    program.facts.push_back(std::move(fact));
  }
  for (const auto& placed : model.events) {
    program::EventType event;
    fill_item(*placed.item, placed.layer, event);
    event.slot =
        add_slot(program::SlotKind::event, static_cast<std::uint32_t>(program.events.size()), program::no_list);
    declare_item(*placed.item, program::no_list,
                 {event.slot, feel::Type::of(feel::TypeKind::date), placed.item->name.where});
    program.events.push_back(std::move(event));
  }
}

void Compiler::declare_parameters() {
  for (const model::Parameter& placed : model.parameters) {
    const syntax::Parameter& item = *placed.item;
    program::Parameter parameter;
    fill_item(item, placed.layer, parameter);
    parameter.one_of = texts_of(item.one_of);
    const std::string_view stated = item.type ? std::string_view(item.type->text) : "";
    if (stated == "boolean") {
      parameter.type = feel::Type::of(feel::TypeKind::boolean);
    } else if (stated == "date") {
      parameter.type = feel::Type::of(feel::TypeKind::date);
    } else if (stated == "text" || !item.one_of.empty()) {
      parameter.type = text_type(parameter.one_of);
    } else if (stated.empty() || stated == "number" || stated == "money" || stated == "integer") {
      if (!item.unit && stated != "money")
        diagnostics.add(diag::parameter_without_unit, item.name.where, {item.name.text});
      parameter.unit_text = item.unit ? item.unit->text : "元";
      if (parameter.unit_text == "none") parameter.unit_text.clear();
      parameter.type =
          feel::Type::number(item.unit ? unit(item.unit).value_or(Unit{}) : Unit::parse("元").value_or(Unit{}));
    } else {
      diagnostics.add(diag::bad_value, item.type->where,
                      {std::string(stated), "a type of parameter (number, money, boolean, date, text)",
                       "参数的类型（number、money、boolean、date、text）",
                       did_you_mean(stated, {"number", "money", "boolean", "date", "text"}).value_or("")});
    }
    if (item.renewed) {
      parameter.is_yearly = item.renewed->text == "yearly";
      if (!parameter.is_yearly)
        diagnostics.add(diag::bad_value, item.renewed->where, {item.renewed->text, "`yearly`", " `yearly`", "yearly"});
    }
    if (item.follows) {
      static constexpr std::array<std::pair<std::string_view, program::LawDay>, 5> days{
          {{"decision", program::LawDay::decision},
           {"acceptance", program::LawDay::acceptance},
           {"as_of", program::LawDay::as_of},
           {"relief", program::LawDay::relief},
           {"month", program::LawDay::month}}};
      const auto day =
          std::find_if(days.begin(), days.end(), [&](const auto& pair) { return pair.first == item.follows->text; });
      if (day != days.end())
        parameter.follows = day->second;
      else
        diagnostics.add(
            diag::bad_value, item.follows->where,
            {item.follows->text, "`decision`, `acceptance`, `as_of`, `relief` or `month`",
             " `decision`、`acceptance`、`as_of`、`relief` 或 `month`",
             did_you_mean(item.follows->text, {"decision", "acceptance", "as_of", "relief", "month"}).value_or("")});
    }
    if (item.reading) {
      program::Reading reading{item.reading->why, {}};
      if (item.reading->alternative)
        if (auto alternative = value(*item.reading->alternative, parameter.type))
          reading.alternative = std::move(*alternative);
      parameter.reading = std::move(reading);
    }
    const auto add_values = [&](const std::vector<model::Placed<syntax::ParameterValue>>& values, bool from_overlay) {
      std::vector<program::ParameterValue> result;
      for (const auto& placed_value : values) {
        const syntax::ParameterValue& written = *placed_value.item;
        program::ParameterValue entry;
        if (written.from) entry.from = written.from->date;
        if (written.attested) entry.attested = written.attested->date;
        if (written.until) entry.until = written.until->date;
        entry.layer = placed_value.layer;
        entry.origin = from_overlay ? model.layers[placed_value.layer]->id.text : "pack";
        entry.basis = basis(written.grounds);
        if (entry.basis.empty()) entry.basis = parameter.basis;
        if (!written.value) continue;
        if (auto typed = value(*written.value, parameter.type)) {
          entry.value = std::move(*typed);
          result.push_back(std::move(entry));
        }
      }
      std::stable_sort(result.begin(), result.end(), [](const auto& left, const auto& right) {
        const auto begin = [](const program::ParameterValue& entry) {
          const auto& day = entry.from ? entry.from : entry.attested;
          return day ? day->day_number() : INT64_MIN;
        };
        return begin(left) < begin(right);
      });
      return result;
    };
    // Overlay values stand behind the pack's and are looked up first.
    parameter.values = add_values(placed.values, false);
    for (program::ParameterValue& entry : add_values(placed.overlay_values, true))
      parameter.values.push_back(std::move(entry));
    parameter.slot =
        add_slot(program::SlotKind::parameter, static_cast<std::uint32_t>(program.parameters.size()), program::no_list);
    declare_item(item, program::no_list, {parameter.slot, parameter.type, item.name.where});
    program.parameters.push_back(std::move(parameter));
  }
}

void Compiler::declare_programme_outputs() {
  const feel::Type authority = text_type({levels.begin(), levels.end()});
  const feel::Type money = feel::Type::number(Unit::parse("元").value_or(Unit{}));
  for (std::uint32_t i = 0; i < model.programmes.size(); ++i) {
    const syntax::Programme& item = *model.programmes[i].item;
    program::Programme programme;
    fill_item(item, model.programmes[i].layer, programme);
    programme.eligible_slot = add_slot(program::SlotKind::eligible, i, program::no_list);
    programme.amount_slot = add_slot(program::SlotKind::amount, i, program::no_list);
    programme.authority_slot = add_slot(program::SlotKind::authority, i, program::no_list);
    declare(item.name, programme.id + "_eligible", program::no_list,
            {programme.eligible_slot, feel::Type::of(feel::TypeKind::boolean), item.name.where});
    declare(item.name, programme.id + "_amount", program::no_list, {programme.amount_slot, money, item.name.where});
    declare(item.name, programme.id + "_authority", program::no_list,
            {programme.authority_slot, authority, item.name.where});
    program.programmes.push_back(std::move(programme));
  }
}

std::optional<std::uint32_t> Compiler::reference(const syntax::Word& word, std::string_view en, std::string_view zh,
                                                 const std::vector<std::pair<std::string_view, std::uint32_t>>& names) {
  std::vector<std::string_view> candidates;
  for (const auto& [name, index] : names) {
    if (name == word.text) return index;
    candidates.push_back(name);
  }
  // Looking for similar names costs time that a hostile pack could ask for again and again.
  if (diagnostics.size() >= most_suggestions) candidates.clear();
  diagnostics.add(diag::unknown_reference, word.where,
                  {word.text, std::string(en), std::string(zh), did_you_mean(word.text, candidates).value_or("")});
  return std::nullopt;
}

}  // namespace weal::compile
