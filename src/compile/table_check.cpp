#include "compile/table_check.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compile/table_columns.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {

namespace {

using feel::Expression;
using feel::HitPolicy;
using feel::NodeId;
using feel::Table;

constexpr std::size_t most_rows = 5'000;
constexpr std::size_t most_reports = 3;   // of each kind, for one table
constexpr std::size_t most_tries = 100;   // pairs of rows whose overlap is not certain
constexpr std::size_t most_gaps = 12;     // looked at, for the few that are reported
constexpr std::size_t most_maskers = 16;  // from which those are picked out that are needed
constexpr std::uint64_t most_steps = 150'000'000;

struct Reason {
  std::string en;
  std::string zh;
};

std::string number(std::size_t row) { return std::to_string(row + 1); }

class TableCheck {
 public:
  TableCheck(const Expression& expression, const Table& table, Diagnostics& diagnostics)
      : expression_(expression),
        table_(table),
        diagnostics_(diagnostics),
        columns_(expression, table),
        dependence_(columns_.dependence()),
        idle_(table.rows.size()) {}

  void run();

 private:
  void find_empty_rows();
  void find_pairs();
  void check_pair(std::size_t first, std::size_t second);
  [[nodiscard]] std::optional<bool> results_differ(std::size_t first, std::size_t second) const;
  void find_masked_rows();
  [[nodiscard]] std::optional<std::vector<std::size_t>> order_of_rows() const;
  void check_masked(std::size_t row, const Bits& before);
  [[nodiscard]] Uncovered left_over(std::size_t row, const std::vector<std::size_t>& maskers);
  [[nodiscard]] std::vector<std::size_t> needed(std::size_t row, std::vector<std::size_t> maskers);
  void find_gaps();
  [[nodiscard]] std::vector<Part> widened(const std::vector<std::size_t>& gap) const;
  void report_gap(const Finding& found);
  [[nodiscard]] Bits others(std::size_t row) {
    Bits result = columns_.meeting(row, limit_);
    return result -= idle_;
  }

  [[nodiscard]] bool may_report(const DiagnosticKind& kind) { return reports_[kind.code]++ < most_reports; }
  void not_decided(SourceRange where, const Reason& reason);
  void limit_reached() { not_decided(header(), {"the work limit is reached", "已达到分析的工作上限"}); }
  void beyond_comparison(std::size_t first_row, std::size_t end_row);
  [[nodiscard]] SourceRange header() const;
  [[nodiscard]] SourceRange cell(const Column& column, std::size_t row) const;
  [[nodiscard]] SourceRange line(std::size_t row) const {
    return expression_.source.origin.range(table_.rows[row].begin, table_.rows[row].end);
  }
  [[nodiscard]] std::size_t row_count() const { return table_.rows.size(); }

  const Expression& expression_;
  const Table& table_;
  Diagnostics& diagnostics_;
  Columns columns_;
  std::optional<Dependence> dependence_;  // an example may then be impossible
  Bits idle_;                             // rows with a cell that no value passes
  WorkLimit limit_{most_steps};
  std::map<std::uint16_t, std::size_t> reports_;
  std::set<std::string> reasons_;  // said already
  std::size_t tries_ = 0;
};

void TableCheck::run() {
  find_empty_rows();
  switch (table_.policy) {
    case HitPolicy::unique:
    case HitPolicy::any:
      find_pairs();
      break;
    case HitPolicy::first:
    case HitPolicy::priority:
      find_masked_rows();
      break;
    case HitPolicy::rule_order:
    case HitPolicy::output_order:
    case HitPolicy::collect:
      return;  // every row that fires counts, and it may be that none does
  }
  if (table_.defaults.empty()) find_gaps();
}

void TableCheck::find_empty_rows() {
  for (std::size_t row = 0; row < row_count(); ++row) {
    for (const Column& column : columns_.all()) {
      if (column.cover(row).possible.any()) continue;
      idle_.set(row);
      if (!may_report(diag::row_never_fires)) break;
      const std::string title = "`" + column.axis.title() + "`";
      diagnostics_.add(diag::row_never_fires, cell(column, row),
                       {number(row), "no value of " + title + " passes", title + " 取任何值都不符合", ""});
      break;
    }
  }
}

// Boxes meet where they meet on every axis, so that pairs of rows are decided one axis at a time.
void TableCheck::find_pairs() {
  for (std::size_t row = 0; row < row_count(); ++row) {
    if (idle_.has(row)) continue;
    Bits later = others(row);
    Bits done(row_count());
    done.set_range(0, row + 1);
    later -= done;
    for (std::size_t other = later.first(); other < row_count() && limit_.left != 0; other = later.first()) {
      Bits one(row_count());
      one.set(other);
      later -= one;
      if (!limit_.take(row_count() / 8 + 16)) break;
      if (tries_ >= most_tries || reports_[diag::overlapping_rows.code] >= most_reports) return;
      check_pair(row, other);
    }
    if (limit_.left == 0) return limit_reached();
  }
}

void TableCheck::check_pair(std::size_t first, std::size_t second) {
  const bool is_unique = table_.policy == HitPolicy::unique;
  const auto differ = is_unique ? std::optional(true) : results_differ(first, second);
  if (differ == false) return;
  Finding found = finding(columns_.shared(first, second, &Axis::Cover::sure));
  if (found.kind == Finding::Kind::none || found.kind == Finding::Kind::not_decided) {
    if (finding(columns_.shared(first, second, &Axis::Cover::possible)).kind == Finding::Kind::none) return;
    ++tries_;
    beyond_comparison(first, first + 1);
    return beyond_comparison(second, second + 1);
  }
  const std::string rows = number(first) + ", " + number(second);
  if (!differ) {
    ++tries_;
    return not_decided(line(second), {"whether the results of rows " + rows + " agree is not known",
                                      "第 " + rows + " 行的结果是否相同无法确定"});
  }
  if (dependence_) {
    ++tries_;
    const std::string names = "`" + dependence_->left + "`";
    const std::string other = "`" + dependence_->right + "`";
    return not_decided(line(second), {"rows " + rows + " fire for " + found.example + ", which " + names + " and " +
                                          other + " may exclude: they read the same fact",
                                      "第 " + rows + " 行会同时命中：" + found.example + "；但 " + names + " 与 " +
                                          other + " 取自同一事实，未必会有这种情形"});
  }
  if (found.kind == Finding::Kind::in_some_cases) {
    ++tries_;
    if (!may_report(diag::rows_may_overlap)) return;
    diagnostics_.add(diag::rows_may_overlap, line(second),
                     {number(first), number(second), found.example, found.condition}, line(first));
    return;
  }
  const DiagnosticKind& kind = is_unique ? diag::overlapping_rows : diag::rows_disagree_for;
  if (!is_unique) ++tries_;
  if (!may_report(kind)) return;
  diagnostics_.add(kind, line(second), {number(first), number(second), found.example}, line(first));
}

/// Whether two rows give different results; nothing where that is not known.
std::optional<bool> TableCheck::results_differ(std::size_t first, std::size_t second) const {
  bool is_known = true;
  for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
    const NodeId left = table_.rows[first].outputs[i];
    const NodeId right = table_.rows[second].outputs[i];
    const auto one = columns_.reader().constant(left);
    const auto other = columns_.reader().constant(right);
    if (one && other) {
      if (!(*one == *other)) return true;
    } else if (columns_.reader().key(left) != columns_.reader().key(right)) {
      is_known = false;
    }
  }
  return is_known ? std::optional(false) : std::nullopt;
}

/// Rows in the order in which they win: as written, or by the listed values of their results.
std::optional<std::vector<std::size_t>> TableCheck::order_of_rows() const {
  std::vector<std::size_t> order(row_count());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (table_.policy == HitPolicy::first) return order;
  std::vector<std::vector<std::size_t>> ranks(row_count());
  for (std::size_t row = 0; row < row_count(); ++row) {
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
      const auto& listed = table_.outputs[i].priorities;
      if (listed.empty()) continue;
      const auto value = columns_.reader().constant(table_.rows[row].outputs[i]);
      if (!value) return std::nullopt;
      const auto found = std::find(listed.begin(), listed.end(), *value);
      ranks[row].push_back(static_cast<std::size_t>(found - listed.begin()));
    }
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return ranks[left] < ranks[right]; });
  return order;
}

void TableCheck::find_masked_rows() {
  const auto order = order_of_rows();
  if (!order) {
    return not_decided(
        header(), {"which row comes first is known only from its results", "哪一行优先，要看各行算出的结果才知道"});
  }
  Bits before(row_count());
  for (const std::size_t row : *order) {
    if (idle_.has(row)) continue;
    check_masked(row, others(row) & before);
    if (limit_.left == 0) return limit_reached();
    before.set(row);
  }
}

Uncovered TableCheck::left_over(std::size_t row, const std::vector<std::size_t>& maskers) {
  std::vector<Box> boxes;
  for (const std::size_t one : maskers) boxes.push_back(columns_.box(one, &Axis::Cover::sure));
  return uncovered(columns_.box(row, &Axis::Cover::possible), boxes, limit_);
}

void TableCheck::check_masked(std::size_t row, const Bits& before) {
  std::vector<std::size_t> maskers;
  before.each([&](std::size_t one) { maskers.push_back(one); });
  if (maskers.empty() || left_over(row, maskers).answer != Answer::no) return;
  if (!may_report(diag::row_never_fires)) return;
  maskers = needed(row, std::move(maskers));
  std::string rows;
  for (std::size_t i = 0; i < maskers.size() && i < most_reports; ++i)
    rows += (i == 0 ? "" : ", ") + number(maskers[i]);
  if (maskers.size() > most_reports) rows += ", …";
  const Finding found = finding(columns_.shared(row, maskers.front(), &Axis::Cover::sure));
  const std::string first = number(maskers.front());
  const std::string en = found.example.empty() ? "" : ": " + found.example + " goes to row " + first;
  const std::string zh = found.example.empty() ? "" : "：" + found.example + " 归第 " + first + " 行";
  diagnostics_.add(diag::row_never_fires, line(row),
                   {number(row), "no case is left for it" + en, "没有留给它的情形" + zh, rows}, line(maskers.front()));
}

/// The rows that take every case of `row`, as few as are found by leaving out one after another.
std::vector<std::size_t> TableCheck::needed(std::size_t row, std::vector<std::size_t> maskers) {
  for (const std::size_t one : maskers)
    if (left_over(row, {one}).answer == Answer::no) return {one};
  for (std::size_t i = maskers.size(); i > 0 && maskers.size() <= most_maskers; --i) {
    std::vector<std::size_t> fewer = maskers;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 1));
    if (left_over(row, fewer).answer == Answer::no) maskers = std::move(fewer);
  }
  return maskers;
}

void TableCheck::find_gaps() {
  std::vector<Box> rows;
  for (std::size_t row = 0; row < row_count(); ++row) rows.push_back(columns_.box(row, &Axis::Cover::possible));
  std::vector<std::vector<Part>> gaps;
  const auto add_gap = [&](std::vector<Box>& boxes) {
    Box& box = boxes.emplace_back();
    for (const Part& part : gaps.back()) box.push_back(&part.places);
  };
  gaps.reserve(most_gaps);  // boxes point into it
  while (gaps.size() < most_gaps) {
    const Uncovered found = uncovered(columns_.everything(), rows, limit_);
    if (found.answer == Answer::not_decided) return limit_reached();
    if (found.answer == Answer::no) break;
    gaps.push_back(widened(found.places));
    add_gap(rows);
    report_gap(finding(gaps.back()));
  }
  if (gaps.size() == most_gaps && reports_[diag::table_gap.code] == 0) return limit_reached();
  if (!columns_.beyond_comparison(0, row_count())) return;
  std::vector<Box> sure;
  for (std::size_t row = 0; row < row_count(); ++row) sure.push_back(columns_.box(row, &Axis::Cover::sure));
  sure.insert(sure.end(), rows.begin() + static_cast<std::ptrdiff_t>(row_count()), rows.end());
  const Answer answer = uncovered(columns_.everything(), sure, limit_).answer;
  if (answer == Answer::yes) beyond_comparison(0, row_count());
  if (answer == Answer::not_decided) limit_reached();
}

/// The widest gap around a point that is found one axis after another.
std::vector<Part> TableCheck::widened(const std::vector<std::size_t>& gap) const {
  std::vector<Part> parts;
  const auto& columns = columns_.all();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Part& part = parts.emplace_back();
    part.axis = &columns[i].axis;
    part.places = Bits(columns[i].axis.place_count());
    part.places.set(gap[i]);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Bits free = columns[i].axis.not_null();
    for (std::size_t row = 0; row < row_count(); ++row) {
      bool is_near = true;
      for (std::size_t j = 0; j < columns.size() && is_near; ++j)
        is_near = j == i || columns[j].cover(row).possible.intersects(parts[j].places);
      if (is_near) free -= columns[i].cover(row).possible;
    }
    parts[i].places = std::move(free);
  }
  return parts;
}

void TableCheck::report_gap(const Finding& found) {
  switch (found.kind) {
    case Finding::Kind::none:
      return;
    case Finding::Kind::not_decided:
      return limit_reached();
    case Finding::Kind::in_every_case:
    case Finding::Kind::in_some_cases:
      break;
  }
  if (dependence_) {
    const std::string names = "`" + dependence_->left + "`";
    const std::string other = "`" + dependence_->right + "`";
    not_decided(header(), {"no row fires for " + found.example + ", which " + names + " and " + other +
                               " may exclude: they read the same fact",
                           "没有一行命中：" + found.example + "；但 " + names + " 与 " + other +
                               " 取自同一事实，未必会有这种情形"});
  } else if (found.kind == Finding::Kind::in_some_cases) {
    if (may_report(diag::table_may_have_gap)) {
      diagnostics_.add(diag::table_may_have_gap, header(), {found.example, found.condition});
    }
  } else if (may_report(diag::table_gap)) {
    diagnostics_.add(diag::table_gap, header(), {found.example});
  }
}

void TableCheck::not_decided(SourceRange where, const Reason& reason) {
  if (!reasons_.insert(reason.en + std::to_string(where.begin)).second || !may_report(diag::table_not_decided)) return;
  diagnostics_.add(diag::table_not_decided, where, {reason.en, reason.zh});
}

void TableCheck::beyond_comparison(std::size_t first_row, std::size_t end_row) {
  const auto found = columns_.beyond_comparison(first_row, end_row);
  if (!found) return;
  const Column& column = columns_.all()[found->column];
  if (!column.axis.is_cut()) {
    return not_decided(cell(column, found->row),
                       {"too many names to compare in this column", "这一列要比较的名称太多"});
  }
  not_decided(cell(column, found->row), {"this test cannot be compared with other tests", "这一格无法与其他格比较"});
}

SourceRange TableCheck::header() const {
  if (table_.inputs.empty()) return line(0);
  const auto begin = expression_.nodes[table_.inputs.front().index].begin;
  return expression_.source.origin.range(begin, expression_.nodes[table_.inputs.back().index].end);
}

SourceRange TableCheck::cell(const Column& column, std::size_t row) const {
  const auto& tests = table_.rows[row].tests;
  const auto begin = expression_.nodes[tests[column.inputs.front()].index].begin;
  return expression_.source.origin.range(begin, expression_.nodes[tests[column.inputs.back()].index].end);
}

}  // namespace

void check_table(const Expression& expression, Diagnostics& diagnostics) {
  for (const Table& table : expression.tables) {
    if (table.rows.size() <= most_rows) {
      TableCheck(expression, table, diagnostics).run();
    } else {
      const auto& row = table.rows[most_rows];
      diagnostics.add(diag::table_not_decided, expression.source.origin.range(row.begin, row.end),
                      {"the check reads no more rows than these", "检查的行数到此为止"});
    }
  }
}

}  // namespace weal::compile
