#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "case/case_data.hpp"
#include "case/events.hpp"
#include "case/fact_keys.hpp"
#include "case/fact_value.hpp"
#include "case/reading.hpp"
#include "contract/contract.hpp"
#include "diagnostics/kinds/case.hpp"
#include "json/json.hpp"
#include "json/sha256.hpp"
#include "weal/case.hpp"

namespace weal {
namespace casefile {
namespace {

using program::FactType;
using program::Section;

// Each row has a place for every fact of the pack: rows are what a hostile case could multiply.
constexpr std::size_t most_rows = 2000;
constexpr std::size_t most_nodes = 400'000;

constexpr std::string_view example_of_id = "\"id\": \"m1\"";

/// The whole case, from top to bottom of its text.
class CaseReader {
 public:
  explicit CaseReader(Reading& reading) : reading_(reading), keys_(reading.program) {
    data_.facts.resize(reading.program.facts.size());
  }

  CaseData read() {
    const Place root{reading_.document.root(), "$"};
    if (!reading_.is_object(root, "case")) return {};
    collect_ids(root);
    for (const json::Entry& entry : reading_.node(root).entries) root_entry(root, entry);
    return std::move(data_);
  }

 private:
  /// Members may be named before they are listed.
  void collect_ids(const Place& root) {
    const json::Document& tree = reading_.document;
    const auto household = tree.find(root.node, "household");
    const auto members = household ? tree.find(*household, "members") : std::nullopt;
    if (!members) return;
    for (const json::NodeId row : tree[*members].items) {
      const auto id = tree.find(row, "id");
      if (id && tree[*id].kind == json::Kind::string) member_ids_.push_back(tree[*id].text);
    }
    std::sort(member_ids_.begin(), member_ids_.end());
  }

  void root_entry(const Place& root, const json::Entry& entry) {
    const Place place = entry_place(root, entry);
    if (entry.key == "case_id") {
      if (is_null(place)) return;
      if (auto id = reading_.text(place, "case_id", Privacy::open)) data_.id = std::move(*id);
    } else if (entry.key == "application") {
      section(Section::application, place);
    } else if (entry.key == "household") {
      section(Section::household, place);
    } else if (entry.key == "facts") {
      section(Section::facts, place);
    } else if (entry.key == "parameters") {
      parameters(place);
    } else if (entry.key == "events") {
      data_.events = read_events(reading_, place, member_ids_);
    } else {
      unknown_root_key(entry.key, place);
    }
  }

  void unknown_root_key(const std::string& key, const Place& place) {
    if (key == "members" || key == "obligors" || key == "awards") {
      misplaced(key, place, "household." + key);
    } else if (const auto elsewhere = keys_.place_of_fact(Section::facts, key)) {
      misplaced(key, place, *elsewhere);
    } else {
      unknown(key, place, {"case_id", "application", "household", "facts", "parameters", "events"});
    }
  }

  void unknown(const std::string& key, const Place& place, const std::vector<std::string_view>& candidates) {
    reading_.report(diag::case_unknown_key, place, {shown(key), reading_.suggestion(key, candidates)});
  }
  void misplaced(const std::string& key, const Place& place, std::string where) {
    reading_.report(diag::case_misplaced_key, place, {shown(key), std::move(where)});
  }
  [[nodiscard]] bool is_null(const Place& place) const { return reading_.node(place).kind == json::Kind::null_; }

  // Sections. `row` is where the values go: the case's own, or a row of a list.
  using Row = std::vector<std::optional<Value>>;

  void section(Section section, const Place& place) {
    if (is_null(place) || !reading_.is_object(place, place_of(section))) return;
    for (const json::Entry& entry : reading_.node(place).entries) {
      const Place at = entry_place(place, entry);
      if (structural(section, entry.key, at)) continue;
      fact(section, "", entry, at, data_.facts);
    }
  }

  /// What has a meaning of its own beside the facts that a pack declares.
  bool structural(Section section, const std::string& key, const Place& place) {
    if (section == Section::application && key == "programme") return applied_for(place), true;
    if (section == Section::application && key == "for") return persons_applied_for(place), true;
    if (section == Section::household && key == "members") return rows(Section::members, key, place), true;
    if (section == Section::household && key == "obligors") return rows(Section::obligors, key, place), true;
    if (section == Section::household && key == "awards") return rows(Section::awards, key, place), true;
    if (section == Section::facts && key == "prior_grants") return rows(Section::prior_grants, key, place), true;
    return false;
  }

  static std::vector<std::string_view> structural_keys(Section section) {
    switch (section) {
      case Section::application:
        return {"programme", "for"};
      case Section::household:
        return {"members", "obligors", "awards"};
      case Section::facts:
        return {"prior_grants"};
      case Section::members:
      case Section::obligors:
        return {"id"};
      case Section::awards:
      case Section::prior_grants:
        return {};
    }
    unreachable();
  }

  void applied_for(const Place& place) {
    const auto declared = keys_.find(Section::application, "programme");
    if (is_null(place)) {
      if (declared) data_.facts[*declared] = Value::null();
      return;
    }
    const ProgrammeName name = read_programme(reading_, place);
    data_.programme = name.index;
    const std::string& id = reading_.node(place).text;
    if (name.is_foreign) data_.uncovered_programme = id;
    if (declared && (name.index || name.is_foreign)) data_.facts[*declared] = Value::string(id);
  }

  void persons_applied_for(const Place& place) {
    program::Fact persons;
    persons.id = "for";
    persons.type = FactType::texts;
    const std::optional<Value> value = fact_value(reading_, persons, place);
    if (!value) return;
    if (const auto declared = keys_.find(Section::application, "for")) data_.facts[*declared] = *value;
    if (value->is_null()) return;
    const auto& items = reading_.node(place).items;
    for (std::size_t at = 0; at < items.size(); ++at) {
      const Place person = item_place(place, items[at], at);
      const std::string& id = reading_.node(person).text;
      expect_member(reading_, person, member_ids_);
      const auto first = std::find(data_.applies_for.begin(), data_.applies_for.end(), id);
      if (first != data_.applies_for.end()) {
        const auto index = static_cast<std::size_t>(first - data_.applies_for.begin());
        reading_.report(diag::case_duplicate_id, person, {shown(id), json::path_with_index(place.path, index)});
      }
      data_.applies_for.push_back(id);
    }
  }

  /// One key of a section or row: a fact, or an object that holds facts with dotted ids.
  void fact(Section section, const std::string& prefix, const json::Entry& entry, const Place& place, Row& row) {
    const std::string id = prefix.empty() ? entry.key : prefix + "." + entry.key;
    const bool is_object = reading_.node(place).kind == json::Kind::object;
    const auto found = entry.key.find('.') == std::string::npos ? keys_.find(section, id) : std::nullopt;
    if (found && !(is_object && keys_.has_below(section, id))) {
      row[*found] = fact_value(reading_, reading_.program.facts[*found], place);
    } else if (entry.key.find('.') == std::string::npos && keys_.has_below(section, id)) {
      facts_below(section, id, place, row);
    } else {
      unknown_fact(section, prefix, entry.key, place);
    }
  }

  void facts_below(Section section, const std::string& id, const Place& place, Row& row) {
    if (is_null(place)) {
      for (const std::uint32_t below : keys_.below(section, id)) row[below] = Value::null();
      return;
    }
    if (!reading_.is_object(place, id)) return;
    for (const json::Entry& entry : reading_.node(place).entries) {
      fact(section, id, entry, entry_place(place, entry), row);
    }
  }

  void unknown_fact(Section section, const std::string& prefix, const std::string& key, const Place& place) {
    const auto elsewhere = prefix.empty() ? keys_.place_of_fact(section, key) : std::nullopt;
    if (elsewhere) return misplaced(key, place, *elsewhere);
    std::vector<std::string_view> candidates = keys_.keys_at(section, prefix);
    if (prefix.empty()) {
      for (const std::string_view structural_key : structural_keys(section)) candidates.push_back(structural_key);
    }
    unknown(key, place, candidates);
  }

  void rows(Section section, const std::string& name, const Place& place) {
    Rows& list = data_.lists[program::list_of(section)];
    if (!is_null(place) &&
        !reading_.is_list(place, name, std::min<std::size_t>(most_rows, reading_.limits.list_size))) {
      return;
    }
    list.is_given = true;
    std::unordered_map<std::string_view, std::string> first_places;
    const auto& items = reading_.node(place).items;
    for (std::size_t at = 0; at < items.size(); ++at) {
      const Place row = item_place(place, items[at], at);
      list.ids.emplace_back();
      list.facts.emplace_back(reading_.program.facts.size());
      if (reading_.is_object(row, name)) read_row(section, row, list, first_places);
    }
  }

  void read_row(Section section, const Place& place, Rows& list,
                std::unordered_map<std::string_view, std::string>& first_places) {
    const bool has_ids = section == Section::members || section == Section::obligors;
    bool has_id = false;
    for (const json::Entry& entry : reading_.node(place).entries) {
      const Place at = entry_place(place, entry);
      if (has_ids && entry.key == "id") {
        has_id = true;
        row_id(section, at, list, first_places);
      } else {
        fact(section, "", entry, at, list.facts.back());
      }
    }
    if (section == Section::members && !has_id) {
      reading_.report(diag::case_missing_key, place, {"id", std::string(example_of_id)});
    }
  }

  void row_id(Section section, const Place& place, Rows& list,
              std::unordered_map<std::string_view, std::string>& first_places) {
    const std::optional<std::string> id = reading_.text(place, "id", Privacy::open);
    if (!id) return;
    const auto [first, is_new] = first_places.emplace(reading_.node(place).text, place.path);
    if (!is_new) reading_.report(diag::case_duplicate_id, place, {shown(*id), first->second});
    if (const auto declared = keys_.find(section, "id")) list.facts.back()[*declared] = Value::string(*id);
    list.ids.back() = *id;
  }

  void parameters(const Place& place) {
    if (is_null(place) || !reading_.is_object(place, "parameters")) return;
    for (const json::Entry& entry : reading_.node(place).entries) {
      const Place at = entry_place(place, entry);
      if (const auto index = find_parameter(reading_.program, entry.key)) {
        parameter(*index, at);
      } else {
        reading_.report(diag::case_unknown_parameter, at, {shown(entry.key), suggested_parameter(entry.key)});
      }
    }
  }

  void parameter(std::uint32_t index, const Place& place) {
    const program::Parameter& declared = reading_.program.parameters[index];
    if (is_null(place)) return reading_.report(diag::case_null_not_allowed, place, {declared.id});
    program::Fact as_fact;
    as_fact.id = declared.id;
    as_fact.one_of = declared.one_of;
    as_fact.type = type_of(declared.type.kind);
    if (auto value = fact_value(reading_, as_fact, place)) data_.parameters.emplace(index, std::move(*value));
  }

  static FactType type_of(feel::TypeKind kind) {
    if (kind == feel::TypeKind::boolean) return FactType::boolean;
    if (kind == feel::TypeKind::date) return FactType::date;
    if (kind == feel::TypeKind::date_time) return FactType::moment;
    if (kind == feel::TypeKind::string) return FactType::text;
    if (kind == feel::TypeKind::list) return FactType::texts;
    return FactType::number;
  }

  [[nodiscard]] std::string suggested_parameter(std::string_view word) const {
    std::vector<std::string_view> ids;
    for (const program::Parameter& parameter : reading_.program.parameters) {
      if (parameter.name == word) return parameter.id;
      ids.push_back(parameter.id);
    }
    return reading_.suggestion(word, ids);
  }

  Reading& reading_;
  FactKeys keys_;
  CaseData data_;
  std::vector<std::string> member_ids_;  // sorted
};

/// The tree with each string that is a number turned into one, so that text, dict and row give one digest.
std::string digest(const json::Document& document, const std::vector<json::NodeId>& numerals) {
  if (numerals.empty()) return json::sha256_hex(json::canonical_text(document));
  std::vector<json::Node> nodes;
  nodes.reserve(document.size());
  for (std::uint32_t index = 0; index < document.size(); ++index) nodes.push_back(document[json::NodeId{index}]);
  for (const json::NodeId id : numerals) nodes[id.index].kind = json::Kind::number;
  return json::sha256_hex(json::canonical_text(json::Document(std::move(nodes))));
}

}  // namespace
}  // namespace casefile

CaseResult read_case(const Rulebook& rulebook, std::string_view json, const Limits& limits, std::string_view name) {
  CaseResult result;
  const SourceId source = result.sources.add(std::string(name), std::string(json));
  const json::Limits bounds{limits.case_bytes, limits.json_depth, casefile::most_nodes};
  const std::optional<json::Document> document = json::read(source, result.sources, bounds, result.diagnostics);
  if (!document) return result;
  casefile::Reading reading(rulebook.program(), *document, limits, result.diagnostics);
  casefile::CaseData data = casefile::CaseReader(reading).read();
  if (result.diagnostics.has_errors()) return result;
  data.digest = casefile::digest(*document, reading.numerals());
  result.value.emplace(std::make_shared<const casefile::CaseData>(std::move(data)));
  return result;
}

}  // namespace weal
