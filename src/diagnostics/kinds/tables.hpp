/// Kinds raised while a decision table in pipe form is read. Codes 0200-0249.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind table_empty{200,
                                            Severity::error,
                                            "table_empty",
                                            {"the table has no rows under its header", "决策表的表头下没有行"},
                                            {"nothing follows this", "后面没有行"},
                                            {"", ""},
                                            {"", ""}};

inline constexpr DiagnosticKind table_without_header{214,
                                                     Severity::error,
                                                     "table_without_header",
                                                     {"the table is empty", "决策表是空的"},
                                                     {"a header is missing", "缺少表头"},
                                                     {"", ""},
                                                     {"", ""}};

inline constexpr DiagnosticKind table_line{
    201,
    Severity::error,
    "table_line",
    {"a line of a table stands between two bars", "决策表的每一行都要写在两条竖线之间"},
    {"not between `|` and `|`", "不在 `|` 与 `|` 之间"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind unknown_hit_policy{
    202,
    Severity::error,
    "unknown_hit_policy",
    {"`{0}` is no hit policy", "`{0}` 不是命中策略"},
    {"one of U A P F R O C C+ C# C< C>", "应为 U A P F R O C C+ C# C< C> 之一"},
    {"", ""},
    {"for one row that fits write `U`", "只有一行符合时写 `U`"}};

inline constexpr DiagnosticKind wrong_cell_count{
    203,
    Severity::error,
    "wrong_cell_count",
    {"this row has {0} cells, the table has {1} columns", "这一行有 {0} 格，表头有 {1} 列"},
    {"{0} cells", "{0} 格"},
    {"{1} columns", "{1} 列"},
    {"a bar inside a cell is written `\\|`", "格子里的竖线写作 `\\|`"}};

inline constexpr DiagnosticKind no_output_column{204,
                                                 Severity::error,
                                                 "no_output_column",
                                                 {"no column is marked as output", "没有标明输出列"},
                                                 {"no `→` in this row", "这一行没有 `→`"},
                                                 {"", ""},
                                                 {"mark the column of results with `→`", "请在结果列的标题前写 `→`"}};

inline constexpr DiagnosticKind missing_output{205,
                                               Severity::error,
                                               "missing_output",
                                               {"the output cell is empty", "输出格是空的"},
                                               {"no result here", "这里没有结果"},
                                               {"its column", "所在的列"},
                                               {"an absent result is written `null`", "没有结果时写 `null`"}};

inline constexpr DiagnosticKind duplicate_output{206,
                                                 Severity::error,
                                                 "duplicate_output",
                                                 {"two outputs are named `{0}`", "有两个输出列都叫 `{0}`"},
                                                 {"second time", "第二次"},
                                                 {"first time", "第一次"},
                                                 {"", ""}};

inline constexpr DiagnosticKind unnamed_output{
    207,
    Severity::error,
    "unnamed_output",
    {"each of several outputs needs a name", "有多个输出列时，每一列都要有名称"},
    {"no name", "没有名称"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind missing_output_values{
    208,
    Severity::error,
    "missing_output_values",
    {"the hit policy `{0}` ranks results, and no row lists them in order",
     "命中策略 `{0}` 要按结果排序，但没有一行列出结果的次序"},
    {"ranks results", "按结果排序"},
    {"", ""},
    {"add a row `| values | … |` under the header, with the results from first to last",
     "请在表头下加一行 `| 取值 | … |`，从先到后列出结果"}};

inline constexpr DiagnosticKind cannot_aggregate{
    209,
    Severity::error,
    "cannot_aggregate",
    {"the hit policy `{0}` cannot combine {1}", "命中策略 `{0}` 不能合并 {1}"},
    {"combines the results", "合并各行的结果"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind not_a_listed_value{
    210,
    Severity::error,
    "not_a_listed_value",
    {"expected a value that is written out, found an expression", "此处应直接写出值，实际是表达式"},
    {"not a plain value", "不是直接写出的值"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind output_not_listed{
    211,
    Severity::error,
    "output_not_listed",
    {"the result is none of the column's listed values", "这个结果不在该列列出的取值之中"},
    {"not listed", "没有列出"},
    {"the listed values", "列出的取值"},
    {"", ""}};

inline constexpr DiagnosticKind default_has_test{212,
                                                 Severity::error,
                                                 "default_has_test",
                                                 {"a default row tests nothing", "默认行不检验任何条件"},
                                                 {"a test in the default row", "默认行里的检验"},
                                                 {"", ""},
                                                 {"leave the cell empty", "请把这一格留空"}};

inline constexpr DiagnosticKind repeated_row{213,
                                             Severity::error,
                                             "repeated_row",
                                             {"the table has a second row `{0}`", "决策表里有第二个 `{0}` 行"},
                                             {"second time", "第二次"},
                                             {"", ""},
                                             {"", ""}};

inline constexpr std::array tables_kinds{
    &table_empty,        &table_line,        &unknown_hit_policy, &wrong_cell_count,      &no_output_column,
    &missing_output,     &duplicate_output,  &unnamed_output,     &missing_output_values, &cannot_aggregate,
    &not_a_listed_value, &output_not_listed, &default_has_test,   &repeated_row,          &table_without_header};

}  // namespace weal::diag
