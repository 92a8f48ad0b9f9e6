#include "check/grounds.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "diagnostics/kinds/pack.hpp"

namespace weal::check {
namespace {

// As the YAML reader: who names so many clauses that are not there has made one mistake.
constexpr std::size_t most_unknown = 100;

struct GroundsCheck {
  const model::Pack& model;
  Diagnostics& diagnostics;
  std::vector<std::string_view> clauses{};
  std::unordered_set<std::string_view> clause_ids{};
  std::vector<std::string_view> documents{};
  std::set<std::pair<std::uint32_t, std::uint32_t>> reported{};

  void known(const syntax::Grounds& grounds) {
    for (const syntax::Word& clause : grounds.clauses)
      if (!clause_ids.contains(clause.text)) unknown(diag::unknown_clause, clause, clauses);
    for (const syntax::Word& basis : grounds.basis) {
      syntax::Word id{basis.text.substr(0, basis.text.find(' ')), basis.where};
      // Without quotes the text stands in the file as it is, and the document's part of it can be marked alone.
      if (basis.where.end - basis.where.begin == basis.text.size())
        id.where.end = id.where.begin + static_cast<std::uint32_t>(id.text.size());
      document(id);
    }
  }

  void document(const syntax::Word& id) {
    if (std::find(documents.begin(), documents.end(), id.text) == documents.end())
      unknown(diag::unknown_document, id, documents);
  }

  /// Once for each place: the values of a parameter share its grounds.
  void unknown(const DiagnosticKind& kind, const syntax::Word& word, const std::vector<std::string_view>& known) {
    if (!reported.emplace(word.where.source.index, word.where.begin).second) return;
    if (reported.size() <= most_unknown)
      diagnostics.add(kind, word.where, {word.text, did_you_mean(word.text, known).value_or("")});
  }

  /// With a clause of this pack for an example.
  void missing(const std::string& name, SourceRange where) {
    diagnostics.add(diag::missing_basis, where, {name, clauses.empty() ? "" : std::string(clauses.back())});
  }

  static bool given(const syntax::Grounds& grounds) { return !grounds.clauses.empty() || !grounds.basis.empty(); }

  void contests(const syntax::Item& item) {
    for (const syntax::Contest& contest : item.contested_by) {
      known(contest.grounds);
      if (!given(contest.grounds)) missing(item.name.text, contest.where);
    }
  }

  /// An item that needs grounds of its own, or of every one of its parts.
  void item(const syntax::Item& item, bool parts_have_them = false) {
    known(item.grounds);
    contests(item);
    if (!given(item.grounds) && !parts_have_them) missing(item.name.text, item.name.where);
  }

  void rule(const syntax::Rule& rule) {
    bool all = !rule.versions.empty();
    for (const syntax::Version& version : rule.versions) {
      known(version.grounds);
      all = all && given(version.grounds);
    }
    item(rule, all);
  }

  void parameter(const model::Parameter& parameter) {
    const bool own = given(parameter.item->grounds);
    // A parameter without any value still says where it is called for, but needs no source for what is not known.
    item(*parameter.item, true);
    for (const auto& value : parameter.values) {
      known(value.item->grounds);
      if (!own && !given(value.item->grounds)) missing(parameter.item->name.text, value.item->where);
    }
  }
};

}  // namespace

void check_grounds(const model::Pack& model, Diagnostics& diagnostics) {
  GroundsCheck check{model, diagnostics};
  for (const auto& clause : model.clauses) {
    check.clauses.push_back(clause.item->id.text);
    check.clause_ids.insert(clause.item->id.text);
  }
  for (const auto& document : model.documents) check.documents.push_back(document.item->id.text);
  for (const auto& clause : model.clauses)
    if (clause.item->document) check.document(*clause.item->document);
  for (const syntax::Pack* layer : model.layers)
    if (layer->in_force) check.known(layer->in_force->grounds);
  for (const auto& fact : model.facts) {
    check.known(fact.item->grounds);
    check.contests(*fact.item);
  }
  for (const auto& year : model.years) check.known(year.item->grounds);
  for (const model::Parameter& parameter : model.parameters) check.parameter(parameter);
  for (const auto& rule : model.rules) check.rule(*rule.item);
  for (const model::Programme& programme : model.programmes) {
    check.known(programme.item->grounds);
    check.contests(*programme.item);
    for (const auto& condition : programme.conditions) check.rule(*condition.item);
    if (programme.amount) check.rule(*programme.amount->item);
    if (programme.authority) check.rule(*programme.authority->item);
    if (programme.payment) check.item(*programme.payment->item);
  }
  for (const model::Procedure& procedure : model.procedures) {
    check.known(procedure.item->grounds);
    check.contests(*procedure.item);
    for (const auto& step : procedure.steps) check.item(*step.item);
    for (const auto& limit : procedure.limits) {
      check.item(*limit.item);
      for (const syntax::Extension& extension : limit.item->extended) check.known(extension.grounds);
    }
  }
}

}  // namespace weal::check
