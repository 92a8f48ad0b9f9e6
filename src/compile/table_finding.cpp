#include "compile/table_finding.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weal::compile {

namespace {

using Relation = Condition::Relation;

constexpr std::size_t most_combinations = 256;
constexpr std::size_t most_shown_conditions = 3;

/// The points that conditions name, and which of them must be equal.
class Order {
 public:
  explicit Order(const std::vector<Condition>& conditions) {
    for (const Condition& one : conditions) pairs_.push_back({index(one.left), one.relation, index(one.right)});
    same_.resize(points_.size());
    std::iota(same_.begin(), same_.end(), std::size_t{0});
    for (const Pair& pair : pairs_)
      if (pair.relation == Relation::equal) same_[root(pair.left)] = root(pair.right);
    before_.assign(points_.size(), std::vector<bool>(points_.size()));
  }

  /// Whether some values of the names meet all the conditions.
  bool exists() {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      for (std::size_t j = 0; j < points_.size(); ++j) {
        const auto order = known_order(points_[i], points_[j]);
        if (order && *order < 0) before_[root(i)][root(j)] = true;
      }
    }
    for (const Pair& pair : pairs_) {
      if (pair.relation == Relation::less) before_[root(pair.left)][root(pair.right)] = true;
      if (pair.relation == Relation::not_equal && root(pair.left) == root(pair.right)) return false;
    }
    const std::size_t count = points_.size();
    for (std::size_t via = 0; via < count; ++via)
      for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count && before_[i][via]; ++j)
          if (before_[via][j]) before_[i][j] = true;
    for (std::size_t i = 0; i < count; ++i)
      if (before_[i][i]) return false;
    return true;
  }

 private:
  struct Pair {
    std::size_t left = 0;
    Relation relation = Relation::less;
    std::size_t right = 0;
  };

  std::size_t index(const Point& point) {
    const auto found = std::find_if(points_.begin(), points_.end(), [&](const Point& one) {
      const auto order = known_order(one, point);
      return order && *order == 0;
    });
    if (found == points_.end()) {
      points_.push_back(point);
      return points_.size() - 1;
    }
    return static_cast<std::size_t>(found - points_.begin());
  }
  std::size_t root(std::size_t i) const {
    while (same_[i] != i) i = same_[i];
    return i;
  }

  std::vector<Point> points_;
  std::vector<Pair> pairs_;
  std::vector<std::size_t> same_;
  std::vector<std::vector<bool>> before_;
};

std::string text(const Condition& condition) {
  const std::string_view sign = condition.relation == Relation::less    ? " < "
                                : condition.relation == Relation::equal ? " = "
                                                                        : " ≠ ";
  return condition.left.text + std::string(sign) + condition.right.text;
}

std::string text(const std::vector<Condition>& conditions) {
  std::vector<std::string> shown;
  for (const Condition& one : conditions) {
    std::string next = text(one);
    if (std::find(shown.begin(), shown.end(), next) == shown.end()) shown.push_back(std::move(next));
  }
  std::string result;
  for (std::size_t i = 0; i < shown.size() && i < most_shown_conditions; ++i) result += (i == 0 ? "" : ", ") + shown[i];
  return shown.size() > most_shown_conditions ? result + ", …" : result;
}

/// One example of each axis at a time, the first axis slowest.
bool advance(std::vector<std::size_t>& chosen, const std::vector<std::vector<Example>>& examples) {
  for (std::size_t i = chosen.size(); i > 0; --i) {
    if (++chosen[i - 1] < examples[i - 1].size()) return true;
    chosen[i - 1] = 0;
  }
  return false;
}

std::string joined(const std::vector<Part>& parts, const std::vector<std::vector<Example>>& examples,
                   const std::vector<std::size_t>& chosen) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    // An input that may be anything is left out.
    if (parts[i].places.contains(parts[i].axis->not_null()) && parts[i].axis->place_count() > 0) continue;
    result += (result.empty() ? "" : ", ") + examples[i][chosen[i]].text;
  }
  if (result.empty() && !parts.empty()) return examples.front()[chosen.front()].text;
  return result;
}

}  // namespace

Finding finding(const std::vector<Part>& parts) {
  Finding result;
  bool is_known = true;
  std::vector<std::vector<Example>> examples;
  for (const Part& part : parts) {
    if (!part.places.any()) return result;
    examples.push_back(part.axis->examples(part.places));
    is_known = is_known && part.axis->is_cut();
  }
  result.kind = Finding::Kind::not_decided;
  if (!is_known) return result;
  std::vector<std::size_t> chosen(parts.size(), 0);
  for (std::size_t tries = 0; tries < most_combinations; ++tries) {
    std::vector<Condition> conditions;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto& own = examples[i][chosen[i]].conditions;
      conditions.insert(conditions.end(), own.begin(), own.end());
    }
    if (conditions.empty() || Order(conditions).exists()) {
      result.kind = conditions.empty() ? Finding::Kind::in_every_case : Finding::Kind::in_some_cases;
      result.example = joined(parts, examples, chosen);
      result.condition = text(conditions);
      return result;
    }
    if (!advance(chosen, examples)) {
      const bool is_all = std::all_of(examples.begin(), examples.end(),
                                      [](const auto& one) { return one.size() < Axis::most_examples; });
      if (is_all) result.kind = Finding::Kind::none;
      return result;
    }
  }
  return result;
}

}  // namespace weal::compile
