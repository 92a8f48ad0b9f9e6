// What the hit policies make of the rows that fire, and of those that may fire.
#include "feel/table_answer.hpp"

#include <algorithm>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/arithmetic.hpp"
#include "feel/compare.hpp"
#include "feel/fault.hpp"

namespace weal::feel {

namespace {

using Outputs = std::vector<Value>;

std::string row_number(const Hit& hit) { return std::to_string(hit.row + 1); }

/// One output is itself; several are a context.
Value composed(const Table& table, const Outputs& outputs) {
  if (outputs.size() == 1) return outputs[0];
  Context context;
  for (std::size_t i = 0; i < outputs.size(); ++i) context.entries.emplace_back(table.outputs[i].name, outputs[i]);
  return Value::context(std::move(context));
}

bool agree(const Outputs& left, const Outputs& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Value& a, const Value& b) { return weal::feel::agree(a, b); });
}

/// What keeps these rows from a known answer: their conditions and what their outputs lack.
void add_names(MissingNames& names, const Hit& hit) {
  if (hit.unknown.any()) names.add(hit.unknown.value());
  for (const Value& output : hit.outputs) names.add_deep(output);
}

Value missing(const std::vector<const Hit*>& hits) {
  MissingNames names;
  for (const Hit* hit : hits) add_names(names, *hit);
  return names.value();
}

struct Parted {
  std::vector<const Hit*> sure;
  std::vector<const Hit*> unsure;
};

Parted parted(const std::vector<Hit>& hits) {
  Parted result;
  for (const Hit& hit : hits) (hit.is_sure() ? result.sure : result.unsure).push_back(&hit);
  return result;
}

/// The answer of a policy with one hit, where `sure` may lack: what no row gives is then a candidate too.
Value single(const Table& table, const Hit* sure, std::vector<const Hit*> unsure,
             const std::optional<Outputs>& defaults) {
  const bool has_default = defaults.has_value();
  if (unsure.empty()) {
    if (sure != nullptr) return composed(table, sure->outputs);
    return has_default ? composed(table, *defaults) : Value::null();
  }
  const Outputs* candidate = sure != nullptr ? &sure->outputs : has_default ? &*defaults : nullptr;
  const bool all_agree = candidate != nullptr && std::all_of(unsure.begin(), unsure.end(), [&](const Hit* hit) {
                           return agree(hit->outputs, *candidate);
                         });
  if (all_agree) return composed(table, *candidate);
  Hit otherwise;
  if (sure == nullptr && has_default) otherwise.outputs = *defaults;
  unsure.push_back(sure != nullptr ? sure : &otherwise);
  return missing(unsure);
}

/// Rank of outputs by the listed values, output by output; smaller comes first. Nothing where one is not listed.
std::optional<std::vector<std::size_t>> rank(const Table& table, const Outputs& outputs) {
  std::vector<std::size_t> ranks;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const auto& listed = table.outputs[i].priorities;
    if (listed.empty()) continue;
    const auto found = std::find(listed.begin(), listed.end(), outputs[i]);
    if (found == listed.end()) return std::nullopt;
    ranks.push_back(static_cast<std::size_t>(found - listed.begin()));
  }
  return ranks;
}

struct Ranked {
  const Hit* hit = nullptr;
  std::vector<std::size_t> rank;
};

std::optional<Value> ranked(const Table& table, const std::vector<Hit>& hits, const CallSite& site,
                            std::vector<Ranked>& result) {
  for (const Hit& hit : hits) {
    MissingNames names;
    for (const Value& output : hit.outputs) names.add_deep(output);
    if (names.any()) {
      std::vector<const Hit*> all;
      for (const Hit& any : hits) all.push_back(&any);
      return missing(all);
    }
    auto own = rank(table, hit.outputs);
    if (!own) return fault(diag::output_without_rank, site, {row_number(hit)});
    result.push_back({&hit, std::move(*own)});
  }
  std::stable_sort(result.begin(), result.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  return std::nullopt;
}

Value by_priority(const Table& table, const std::vector<Hit>& hits, const std::optional<Outputs>& defaults,
                  const CallSite& site) {
  std::vector<Ranked> order;
  if (auto early = ranked(table, hits, site, order)) return *early;
  // An unsure row matters only where it would come before the first sure one.
  std::vector<const Hit*> before;
  for (const Ranked& one : order) {
    if (one.hit->is_sure()) return single(table, one.hit, before, defaults);
    before.push_back(one.hit);
  }
  return single(table, nullptr, before, defaults);
}

Value all_of(const Table& table, const std::vector<const Hit*>& sure, const std::optional<Outputs>& defaults) {
  std::vector<Value> values;
  for (const Hit* hit : sure) values.push_back(composed(table, hit->outputs));
  if (values.empty() && defaults) values.push_back(composed(table, *defaults));
  return Value::list(std::move(values));
}

Value in_order(const Table& table, const std::vector<Hit>& hits, const std::optional<Outputs>& defaults,
               const CallSite& site) {
  std::vector<Ranked> order;
  if (auto early = ranked(table, hits, site, order)) return *early;
  std::vector<const Hit*> sorted;
  for (const Ranked& one : order) sorted.push_back(one.hit);
  return all_of(table, sorted, defaults);
}

Value any_hit(const Table& table, const Parted& parts, const std::optional<Outputs>& defaults, const CallSite& site) {
  for (const Hit* hit : parts.sure) {
    const Hit& first = *parts.sure.front();
    MissingNames unknown;
    for (const Value& output : first.outputs) unknown.add_deep(output);
    for (const Value& output : hit->outputs) unknown.add_deep(output);
    if (hit != &first && !unknown.any() && !agree(hit->outputs, first.outputs)) {
      return fault(diag::rows_disagree, site, {row_number(first), row_number(*hit)});
    }
  }
  // Where sure rows differ in what they lack, each of them is a candidate.
  for (const Hit* hit : parts.sure) {
    if (hit != parts.sure.front() && !agree(hit->outputs, parts.sure.front()->outputs)) {
      std::vector<const Hit*> every = parts.sure;
      every.insert(every.end(), parts.unsure.begin(), parts.unsure.end());
      return missing(every);
    }
  }
  return single(table, parts.sure.empty() ? nullptr : parts.sure.front(), parts.unsure, defaults);
}

/// The aggregate of one output over the rows that surely fire; null over none.
Value aggregate(Aggregation aggregation, const std::vector<Value>& values, const CallSite& site) {
  if (values.empty()) return Value::null();
  Value result = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (aggregation == Aggregation::sum) {
      result = sum(result, values[i], site);
      continue;
    }
    const Order order = aggregation == Aggregation::min ? Order::less : Order::greater;
    const Value is_before = ordered(order, values[i], result, site);
    if (is_before.kind() != ValueKind::boolean) return is_before;
    if (is_before.as_boolean()) result = values[i];
  }
  return result;
}

/// Whether a row that may fire could change an aggregate.
bool matters(Aggregation aggregation, const Value& output, const Value& result, const CallSite& site) {
  if (result.is_null() && !result.as_null().fault) return true;  // over no row yet
  if (aggregation == Aggregation::sum) return output.kind() != ValueKind::number || !output.as_number().is_zero();
  const Order order = aggregation == Aggregation::min ? Order::greater_equal : Order::less_equal;
  return !is_true(ordered(order, output, result, site));
}

Value aggregated(const Table& table, const Parted& parts, const std::optional<Outputs>& defaults,
                 const CallSite& site) {
  if (table.aggregation == Aggregation::count) {
    if (!parts.unsure.empty()) {
      MissingNames names;
      for (const Hit* hit : parts.unsure) names.add(hit->unknown.value());
      return names.value();
    }
    return Value::number(Decimal(static_cast<std::int64_t>(parts.sure.size())));
  }
  if (parts.sure.empty() && parts.unsure.empty()) return defaults ? composed(table, *defaults) : Value::null();
  Outputs results;
  MissingNames names;
  for (std::size_t i = 0; i < table.outputs.size(); ++i) {
    std::vector<Value> values;
    for (const Hit* hit : parts.sure) {
      values.push_back(hit->outputs[i]);
      names.add_deep(hit->outputs[i]);
    }
    results.push_back(names.any() ? Value::null() : aggregate(table.aggregation, values, site));
    for (const Hit* hit : parts.unsure) {
      if (matters(table.aggregation, hit->outputs[i], results.back(), site)) add_names(names, *hit);
    }
  }
  if (parts.sure.empty() && defaults) {
    for (const Value& value : *defaults) names.add_deep(value);
  }
  return names.any() ? names.value() : composed(table, results);
}

}  // namespace

Value table_answer(const Table& table, const std::vector<Hit>& hits, const std::optional<std::vector<Value>>& defaults,
                   const CallSite& site) {
  const Parted parts = parted(hits);
  const auto every = [&] {
    std::vector<const Hit*> all = parts.sure;
    all.insert(all.end(), parts.unsure.begin(), parts.unsure.end());
    return all;
  };
  switch (table.policy) {
    case HitPolicy::unique:
      if (parts.sure.size() > 1) {
        return fault(diag::several_rows_hit, site, {row_number(*parts.sure[0]), row_number(*parts.sure[1])});
      }
      return single(table, parts.sure.empty() ? nullptr : parts.sure.front(), parts.unsure, defaults);
    case HitPolicy::any:
      return any_hit(table, parts, defaults, site);
    case HitPolicy::first:
      return single(table, parts.sure.empty() ? nullptr : parts.sure.front(), parts.unsure, defaults);
    case HitPolicy::priority:
      return by_priority(table, hits, defaults, site);
    case HitPolicy::output_order:
      return parts.unsure.empty() ? in_order(table, hits, defaults, site) : missing(every());
    case HitPolicy::rule_order:
      return parts.unsure.empty() ? all_of(table, parts.sure, defaults) : missing(every());
    case HitPolicy::collect:
      if (table.aggregation != Aggregation::none) return aggregated(table, parts, defaults, site);
      return parts.unsure.empty() ? all_of(table, parts.sure, defaults) : missing(every());
  }
  return Value::null();
}

}  // namespace weal::feel
