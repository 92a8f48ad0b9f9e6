/// Kinds of faults: what made an expression an error null while it was evaluated. Codes 0150-0199.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind division_by_zero{
    150,
    Severity::error,
    "division_by_zero",
    {"division by zero", "除数为零"},
    {"the divisor is zero here", "此处除数为零"},
    {},
    {"test the divisor first: `if d = 0 then … else n / d`", "先判断除数：`if d = 0 then … else n / d`"}};

inline constexpr DiagnosticKind number_out_of_range{
    151,
    Severity::error,
    "number_out_of_range",
    {"the result of `{0}` is not a number of 34 digits", "`{0}` 的结果超出 34 位数的范围"},
    {"computed here", "在此计算"},
    {},
    {}};

inline constexpr DiagnosticKind bad_argument{152,
                                             Severity::error,
                                             "bad_argument",
                                             {"`{0}` does not accept {2} for `{1}`", "`{0}` 的参数 `{1}` 不能是{2}"},
                                             {"called here", "在此调用"},
                                             {},
                                             {}};

inline constexpr DiagnosticKind bad_operands{153,
                                             Severity::error,
                                             "bad_operands",
                                             {"`{0}` cannot take {1} and {2}", "`{0}` 不能用于{1}与{2}"},
                                             {"evaluated here", "在此求值"},
                                             {},
                                             {}};

inline constexpr DiagnosticKind limit_reached{154,
                                              Severity::error,
                                              "limit_reached",
                                              {"the limit `{0}` of {1} was reached", "达到上限 `{0}`（{1}）"},
                                              {"stopped here", "在此停止"},
                                              {},
                                              {}};

inline constexpr DiagnosticKind values_not_comparable{155,
                                                      Severity::error,
                                                      "values_not_comparable",
                                                      {"{0} cannot be compared with {1}", "{0}与{1}不能比较"},
                                                      {"compared here", "在此比较"},
                                                      {},
                                                      {}};

inline constexpr DiagnosticKind no_such_field{
    156, Severity::error, "no_such_field", {"{1} has no `{0}`", "{1}没有 `{0}`"}, {"read here", "在此读取"}, {}, {}};

inline constexpr DiagnosticKind index_out_of_range{
    157,
    Severity::error,
    "index_out_of_range",
    {"there is no element {0} in a list of {1}", "列表共 {1} 个元素，没有第 {0} 个"},
    {"read here", "在此读取"},
    {},
    {}};

inline constexpr DiagnosticKind several_rows_hit{
    158,
    Severity::error,
    "several_rows_hit",
    {"rows {0} and {1} of a table with hit policy U both fire", "命中策略为 U 的表中第 {0} 行与第 {1} 行同时命中"},
    {"in this table", "在此表中"},
    {},
    {}};

inline constexpr DiagnosticKind rows_disagree{
    159,
    Severity::error,
    "rows_disagree",
    {"rows {0} and {1} of a table with hit policy A fire with different outputs",
     "命中策略为 A 的表中第 {0} 行与第 {1} 行命中而输出不同"},
    {"in this table", "在此表中"},
    {},
    {}};

inline constexpr DiagnosticKind output_without_rank{
    160,
    Severity::error,
    "output_without_rank",
    {"the output of row {0} is not among the values that give the priorities",
     "第 {0} 行的输出不在规定优先次序的取值之中"},
    {"in this table", "在此表中"},
    {},
    {}};

inline constexpr DiagnosticKind value_not_callable{161,
                                                   Severity::error,
                                                   "value_not_callable",
                                                   {"{0} cannot be called", "{0}不能调用"},
                                                   {"called here", "在此调用"},
                                                   {},
                                                   {}};

inline constexpr DiagnosticKind call_argument_count{
    162,
    Severity::error,
    "call_argument_count",
    {"the function takes {0} arguments, {1} were given", "该函数需要 {0} 个参数，给出了 {1} 个"},
    {"called here", "在此调用"},
    {},
    {}};

inline constexpr DiagnosticKind not_a_condition{163,
                                                Severity::error,
                                                "not_a_condition",
                                                {"{0} is not a condition", "{0}不是条件"},
                                                {"neither true nor false", "既非 true 也非 false"},
                                                {},
                                                {}};

inline constexpr DiagnosticKind unreadable_text{
    164,
    Severity::error,
    "unreadable_text",
    {"the text given to `{0}` cannot be read as {1}", "`{0}` 的文本不能读作{1}"},
    {"called here", "在此调用"},
    {},
    {}};

inline constexpr DiagnosticKind entry_set_twice{
    165,
    Severity::error,
    "entry_set_twice",
    {"the entry `{0}` stands twice in one context", "同一个 context 里出现了两次 `{0}`"},
    {"in this context", "在此 context 中"},
    {},
    {}};

inline constexpr DiagnosticKind no_value{166,
                                         Severity::error,
                                         "no_value",
                                         {"`{0}` has no value for these arguments", "`{0}` 对这些参数没有值"},
                                         {"called here", "在此调用"},
                                         {},
                                         {}};

inline constexpr std::array evaluation_kinds{&division_by_zero,
                                             &number_out_of_range,
                                             &bad_argument,
                                             &bad_operands,
                                             &limit_reached,
                                             &values_not_comparable,
                                             &no_such_field,
                                             &index_out_of_range,
                                             &several_rows_hit,
                                             &rows_disagree,
                                             &output_without_rank,
                                             &value_not_callable,
                                             &call_argument_count,
                                             &not_a_condition,
                                             &unreadable_text,
                                             &entry_set_twice,
                                             &no_value};

}  // namespace weal::diag
