#include "test_compare.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "weal/decimal.hpp"

namespace weal::tool {
namespace {

using yaml::NodeId;

class Comparison {
 public:
  Comparison(const TestCase& expected, const json::Document& decision)
      : yaml_(*expected.document), json_(decision), expect_(*expected.expect) {}

  std::vector<Mismatch> mismatches() {
    const auto programmes = json_.find(json_.root(), "programmes");
    for (const yaml::Entry& entry : yaml_[expect_].entries) {
      const std::string key(yaml_.text(entry.key));
      if (key == "warnings") {
        words("warnings", entry.value, json_.find(json_.root(), "warnings"), "kind");
      } else if (const auto actual = programmes ? json_.find(*programmes, key) : std::nullopt) {
        programme(key, entry.value, *actual);
      } else {
        differ(key, entry.value, "—");
      }
    }
    return std::move(found_);
  }

 private:
  using Actual = std::optional<json::NodeId>;

  [[nodiscard]] std::string expected_text(NodeId id) const {
    const yaml::Node& node = yaml_[id];
    if (node.kind == yaml::Kind::scalar) return std::string(yaml_.text(id));
    if (node.kind == yaml::Kind::null_) return "null";
    std::string text;
    for (const NodeId item : node.items) text += (text.empty() ? "" : ", ") + expected_text(item);
    for (const yaml::Entry& entry : node.entries) {
      text += (text.empty() ? "" : ", ") + std::string(yaml_.text(entry.key)) + ": " + expected_text(entry.value);
    }
    return node.kind == yaml::Kind::sequence ? "[" + text + "]" : "{" + text + "}";
  }

  [[nodiscard]] std::string actual_text(Actual id) const {
    if (!id) return "null";
    const json::Node& node = json_[*id];
    return node.kind == json::Kind::string ? node.text : json::canonical_text(json_, *id);
  }

  void differ(const std::string& path, NodeId expected, std::string actual) {
    found_.push_back({path, expected_text(expected), std::move(actual), yaml_.where(expected)});
  }

  [[nodiscard]] bool is_null(NodeId id) const {
    const yaml::Node& node = yaml_[id];
    const std::string_view text = yaml_.text(id);
    return node.kind == yaml::Kind::null_ ||
           (node.kind == yaml::Kind::scalar && node.style == yaml::Style::plain && (text == "null" || text == "~"));
  }

  /// Numbers by value, everything else by text. A key that is absent is null, or false.
  [[nodiscard]] bool scalars_agree(NodeId expected, Actual actual) const {
    const std::string_view text = yaml_.text(expected);
    const bool is_absent = !actual || json_[*actual].kind == json::Kind::null_;
    if (is_absent) return is_null(expected) || (!actual && text == "false");
    if (is_null(expected)) return false;
    const json::Node& node = json_[*actual];
    if (node.kind == json::Kind::boolean) return text == (node.truth ? "true" : "false");
    if (node.kind != json::Kind::string && node.kind != json::Kind::number) return false;
    if (node.text == text) return true;
    const auto left = Decimal::parse(text);
    const auto right = Decimal::parse(node.text);
    return left && right && *left == *right;
  }

  /// A mapping names some of the actual keys, a sequence stands for the whole list.
  void subset(const std::string& path, NodeId expected, Actual actual) {
    const yaml::Node& node = yaml_[expected];
    if (node.kind == yaml::Kind::mapping) {
      if (!actual || json_[*actual].kind != json::Kind::object) return differ(path, expected, actual_text(actual));
      for (const yaml::Entry& entry : node.entries) {
        const std::string key(yaml_.text(entry.key));
        subset(path + "." + key, entry.value, json_.find(*actual, key));
      }
    } else if (node.kind == yaml::Kind::sequence) {
      const bool is_list = actual && json_[*actual].kind == json::Kind::array;
      if (!is_list || json_[*actual].items.size() != node.items.size())
        return differ(path, expected, actual_text(actual));
      for (std::size_t at = 0; at < node.items.size(); ++at) {
        subset(path + "[" + std::to_string(at) + "]", node.items[at], json_[*actual].items[at]);
      }
    } else if (!scalars_agree(expected, actual)) {
      differ(path, expected, actual_text(actual));
    }
  }

  void programme(const std::string& path, NodeId expected, json::NodeId actual) {
    for (const yaml::Entry& entry : yaml_[expected].entries) {
      const std::string key(yaml_.text(entry.key));
      const std::string at = path + "." + key;
      const Actual value = json_.find(actual, key);
      if (key == "amount") {
        amount(at, entry.value, value);
      } else if (key == "missing") {
        words(at, entry.value, value, "id");
      } else if (key == "not_in_force") {
        words(at, entry.value, value, "part");
      } else if (key == "steps" && yaml_[entry.value].kind == yaml::Kind::mapping) {
        by_name(at, entry.value, value, "step");
      } else if (key == "reasons" && yaml_[entry.value].kind == yaml::Kind::mapping) {
        reasons(at, entry.value, value);
      } else if (key == "persons" && yaml_[entry.value].kind == yaml::Kind::mapping) {
        persons(at, entry.value, value);
      } else if (key == "findings" && yaml_[entry.value].kind == yaml::Kind::mapping) {
        by_name(at, entry.value, value, "clause");
      } else {
        subset(at, entry.value, value);
      }
    }
  }

  /// A plain value is that of the amount; a mapping names its parts.
  void amount(const std::string& path, NodeId expected, Actual actual) {
    if (yaml_[expected].kind == yaml::Kind::mapping) return subset(path, expected, actual);
    const bool is_object = actual && json_[*actual].kind == json::Kind::object;
    subset(path, expected, is_object ? json_.find(*actual, "value") : actual);
  }

  /// A set of words against one key of every row.
  void words(const std::string& path, NodeId expected, Actual actual, std::string_view key) {
    std::set<std::string> wanted;
    for (const NodeId item : yaml_[expected].items) wanted.emplace(yaml_.text(item));
    std::set<std::string> there;
    if (actual) {
      for (const json::NodeId row : json_[*actual].items) there.insert(actual_text(json_.find(row, key)));
    }
    if (wanted == there) return;
    std::string text;
    for (const std::string& word : there) text += (text.empty() ? "" : ", ") + word;
    differ(path, expected, "[" + text + "]");
  }

  [[nodiscard]] std::vector<json::NodeId> rows_named(Actual list, std::string_view key, std::string_view name) const {
    std::vector<json::NodeId> result;
    if (!list) return result;
    for (const json::NodeId row : json_[*list].items) {
      const Actual id = json_.find(row, key);
      if (id && json_[*id].text == name) result.push_back(row);
    }
    return result;
  }

  void by_name(const std::string& path, NodeId expected, Actual actual, std::string_view key) {
    for (const yaml::Entry& entry : yaml_[expected].entries) {
      const std::string name(yaml_.text(entry.key));
      const auto rows = rows_named(actual, key, name);
      const bool wants_none = is_null(entry.value);
      if (wants_none && rows.empty()) continue;
      if (rows.empty() || wants_none) {
        differ(path + "." + name, entry.value, rows.empty() ? "—" : actual_text(rows.front()));
      } else {
        subset(path + "." + name, entry.value, rows.front());
      }
    }
  }

  /// True where a reason of that rule says so: in a programme for persons there is one for each.
  void reasons(const std::string& path, NodeId expected, Actual actual) {
    for (const yaml::Entry& entry : yaml_[expected].entries) {
      const std::string name(yaml_.text(entry.key));
      const auto rows = rows_named(actual, "rule", name);
      const bool agrees = std::any_of(rows.begin(), rows.end(), [&](json::NodeId row) {
        return scalars_agree(entry.value, json_.find(row, "holds"));
      });
      if (agrees) continue;
      differ(path + "." + name, entry.value, rows.empty() ? "—" : actual_text(json_.find(rows.front(), "holds")));
    }
  }

  void persons(const std::string& path, NodeId expected, Actual actual) {
    for (const yaml::Entry& entry : yaml_[expected].entries) {
      const std::string member(yaml_.text(entry.key));
      const auto rows = rows_named(actual, "member", member);
      if (rows.empty()) {
        differ(path + "." + member, entry.value, "—");
      } else {
        programme(path + "." + member, entry.value, rows.front());
      }
    }
  }

  const yaml::Document& yaml_;
  const json::Document& json_;
  NodeId expect_;
  std::vector<Mismatch> found_;
};

bool is_empty(const json::Document& document, json::NodeId id) {
  const json::Node& node = document[id];
  return node.kind == json::Kind::null_ || (node.kind == json::Kind::array && node.items.empty());
}

}  // namespace

std::vector<Mismatch> compare(const TestCase& expected, const json::Document& decision) {
  if (!expected.expect) return {};
  return Comparison(expected, decision).mismatches();
}

std::vector<std::string> left_out(const TestCase& expected, const json::Document& decision) {
  std::vector<std::string> result;
  const yaml::Document& yaml = *expected.document;
  const auto wanted = [&](NodeId parent, std::string_view key) { return yaml.find(parent, key); };
  const auto programmes = decision.find(decision.root(), "programmes");
  if (!programmes) return result;
  constexpr std::string_view keys[] = {"status", "amount", "authority", "missing", "reasons", "persons", "payments"};
  for (const json::Entry& programme : decision[*programmes].entries) {
    const auto expect = expected.expect ? wanted(*expected.expect, programme.key) : std::nullopt;
    if (!expect) {
      result.push_back(programme.key);
      continue;
    }
    for (const std::string_view key : keys) {
      const auto actual = decision.find(programme.value, key);
      if (actual && !is_empty(decision, *actual) && !wanted(*expect, key)) {
        result.push_back(programme.key + "." + std::string(key));
      }
    }
    const auto steps = decision.find(programme.value, "steps");
    const auto named = wanted(*expect, "steps");
    if (!steps) continue;
    for (const json::NodeId step : decision[*steps].items) {
      const auto id = decision.find(step, "step");
      if (id && !(named && wanted(*named, decision[*id].text))) {
        result.push_back(programme.key + ".steps." + decision[*id].text);
      }
    }
  }
  const auto warnings = decision.find(decision.root(), "warnings");
  if (warnings && !is_empty(decision, *warnings) && !(expected.expect && wanted(*expected.expect, "warnings"))) {
    result.emplace_back("warnings");
  }
  return result;
}

}  // namespace weal::tool
