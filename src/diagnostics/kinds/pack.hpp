/// Kinds raised while a pack is loaded, checked and compiled. Codes 0300-0399.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind unknown_key{300,
                                            Severity::error,
                                            "unknown_key",
                                            {"unknown key `{0}`", "不认识的键 `{0}`"},
                                            {"not a key of {1}", "{3}里没有这个键"},
                                            {},
                                            {"did you mean `{2}`?", "是否想写 `{2}`？"}};

inline constexpr DiagnosticKind missing_key{301,
                                            Severity::error,
                                            "missing_key",
                                            {"`{1}` lacks the key `{0}`", "`{1}` 缺少键 `{0}`"},
                                            {"`{0}` must be stated here", "这里必须写明 `{0}`"},
                                            {},
                                            {}};

inline constexpr DiagnosticKind wrong_shape{
    302, Severity::error, "wrong_shape", {"`{0}` must be {1}", "`{0}` 必须是{2}"}, {"found {3}", "这里是{4}"}, {}, {}};

inline constexpr DiagnosticKind bad_value{303,
                                          Severity::error,
                                          "bad_value",
                                          {"`{0}` is not {1}", "`{0}` 不是{2}"},
                                          {"cannot stand here", "不能写在这里"},
                                          {},
                                          {"did you mean `{3}`?", "是否想写 `{3}`？"}};

inline constexpr DiagnosticKind formula_changed_by_yaml{
    304,
    Severity::error,
    "formula_changed_by_yaml",
    {"YAML would change this FEEL text: it stands {0}", "YAML 会改动这段 FEEL：它写在{1}"},
    {"write it as a block", "请改写成块"},
    {},
    {"write it on lines of its own:\n{2}: |\n  {3}", "请单独成行：\n{2}: |\n  {3}"}};

inline constexpr DiagnosticKind table_not_block{
    305,
    Severity::error,
    "table_not_block",
    {"a table must stand in a `|` block", "表格必须写在 `|` 块里"},
    {"put `|` after `table:` and the rows below", "在 `table:` 后写 `|`，各行写在下面"},
    {},
    {}};

inline constexpr DiagnosticKind format_version{
    306,
    Severity::error,
    "format_version",
    {"`weal: {0}` is not a format that this version reads", "本版本不能读取格式 `weal: {0}`"},
    {"must be 1", "必须是 1"},
    {},
    {}};

inline constexpr DiagnosticKind pack_not_found{307,
                                               Severity::error,
                                               "pack_not_found",
                                               {"the pack `{0}` is not at hand", "找不到规则包 `{0}`"},
                                               {"named here", "此处引用"},
                                               {},
                                               {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind extends_itself{308,
                                               Severity::error,
                                               "extends_itself",
                                               {"the pack `{0}` extends itself{1}", "规则包 `{0}` 继承了它自己{2}"},
                                               {"leads back to `{0}`", "又回到 `{0}`"},
                                               {"the circle begins here", "循环由此开始"},
                                               {}};

inline constexpr DiagnosticKind unreadable_file{
    309, Severity::error, "unreadable_file", {"cannot read `{0}`: {1}", "无法读取 `{0}`：{2}"}, {}, {}, {}};

inline constexpr DiagnosticKind file_not_given{
    310,
    Severity::error,
    "file_not_given",
    {"the file `{0}` of this pack is not at hand", "找不到本规则包的文件 `{0}`"},
    {"named here", "此处引用"},
    {},
    {}};

inline constexpr DiagnosticKind name_taken{311,
                                           Severity::error,
                                           "name_taken",
                                           {"the name `{0}` is taken", "名称 `{0}` 已被使用"},
                                           {"second declaration", "第二次声明"},
                                           {"first declaration", "第一次声明"},
                                           {}};

inline constexpr DiagnosticKind undeclared_override{
    312,
    Severity::error,
    "undeclared_override",
    {"`{0}` is declared in the layer `{1}` already", "`{0}` 在下层 `{1}` 中已有声明"},
    {"a second declaration without `overrides`", "再次声明但未写 `overrides`"},
    {"declared in the layer below", "下层的声明"},
    {"to replace it, say `overrides: {1}`", "要替换它，请写 `overrides: {1}`"}};

inline constexpr DiagnosticKind nothing_to_override{
    313,
    Severity::error,
    "nothing_to_override",
    {"`{0}` overrides nothing: the layer `{1}` has no such item", "`{0}` 没有可替换的对象：`{1}` 中没有这一项"},
    {"names `{1}`", "写的是 `{1}`"},
    {},
    {"its present form stands in `{2}`", "它现在出自 `{2}`"}};

inline constexpr DiagnosticKind missing_basis{314,
                                              Severity::error,
                                              "missing_basis",
                                              {"`{0}` names no legal basis", "`{0}` 没有写明依据"},
                                              {"needs `clause` or `basis`", "需要写 `clause` 或 `basis`"},
                                              {},
                                              {"name a clause that is listed under `clauses`, such as `clause: {1}`",
                                               "请写上 `clauses` 中列出的条款，例如 `clause: {1}`"}};

inline constexpr DiagnosticKind unknown_clause{
    315,
    Severity::error,
    "unknown_clause",
    {"unknown clause `{0}`", "不认识的条款 `{0}`"},
    {"not listed under `clauses` of this pack or its layers", "本规则包及其下层的 `clauses` 中都没有"},
    {},
    {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind unknown_document{316,
                                                 Severity::error,
                                                 "unknown_document",
                                                 {"unknown document `{0}`", "不认识的文件 `{0}`"},
                                                 {"not listed under `documents`", "`documents` 中没有"},
                                                 {},
                                                 {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind overlapping_validity{
    317,
    Severity::error,
    "overlapping_validity",
    {"two versions of `{0}` are in force {1}", "`{0}` 有两个版本{2}同时有效"},
    {"in force too", "这一个也有效"},
    {"in force then", "这一个有效"},
    {"{3}", "{4}"}};

inline constexpr DiagnosticKind reversed_dates{318,
                                               Severity::error,
                                               "reversed_dates",
                                               {"`until` {1} is before `from` {0}", "`until` {1} 早于 `from` {0}"},
                                               {"ends before it begins", "结束早于开始"},
                                               {"begins here", "自此开始"},
                                               {}};

inline constexpr DiagnosticKind parameter_without_unit{
    319,
    Severity::error,
    "parameter_without_unit",
    {"the parameter `{0}` has a number and no unit", "参数 `{0}` 是数字却没有单位"},
    {"needs `unit`", "需要写 `unit`"},
    {},
    {"such as `unit: 元`, `unit: 工作日`, `unit: 倍`; for a pure number `unit: none`",
     "例如 `unit: 元`、`unit: 工作日`、`unit: 倍`；纯数字写 `unit: none`"}};

inline constexpr DiagnosticKind unknown_unit{
    320,
    Severity::error,
    "unknown_unit",
    {"unknown unit `{0}`", "不认识的单位 `{0}`"},
    {"not a unit", "不是单位"},
    {},
    {"units are 元 人 日 工作日 小时 月 年 岁 倍 % 平方米 and their products such as 元/人·月",
     "单位有 元 人 日 工作日 小时 月 年 岁 倍 % 平方米 及其组合，如 元/人·月"}};

inline constexpr DiagnosticKind unknown_reference{321,
                                                  Severity::error,
                                                  "unknown_reference",
                                                  {"unknown {1} `{0}`", "不认识的{2} `{0}`"},
                                                  {"no {1} has this id or name", "没有以此为名称或 id 的{2}"},
                                                  {},
                                                  {"did you mean `{3}`?", "是否想写 `{3}`？"}};

inline constexpr DiagnosticKind cyclic_rules{322,
                                             Severity::error,
                                             "cyclic_rules",
                                             {"rules go round in a circle: {0}", "规则互相循环：{0}"},
                                             {"this rule needs itself", "这条规则要用到它自己"},
                                             {"by way of this one", "经过这一条"},
                                             {}};

inline constexpr DiagnosticKind wrong_result_type{323,
                                                  Severity::error,
                                                  "wrong_result_type",
                                                  {"`{0}` must be {1}, found `{3}`", "`{0}` 必须是{2}，这里是 `{3}`"},
                                                  {"this is `{3}`", "这里是 `{3}`"},
                                                  {},
                                                  {}};

inline constexpr DiagnosticKind wrong_result_unit{
    324,
    Severity::error,
    "wrong_result_unit",
    {"`{0}` is in {1}, and {2} is expected", "`{0}` 的单位是 {1}，应为 {2}"},
    {"in {1}", "单位是 {1}"},
    {"{2} stated here", "此处写明 {2}"},
    {"convert on purpose with `as: {2}` where that is meant", "确需换算时用 `as: {2}` 写明"}};

inline constexpr DiagnosticKind cyclic_steps{
    325,
    Severity::error,
    "cyclic_steps",
    {"the steps of `{0}` go round in a circle: {1}", "`{0}` 的步骤互相循环：{1}"},
    {"comes after itself by this", "由此排到了自己之后"},
    {},
    {}};

inline constexpr DiagnosticKind calendar_day_twice{326,
                                                   Severity::error,
                                                   "calendar_day_twice",
                                                   {"{0} stands twice in the calendar", "{0} 在日历中出现两次"},
                                                   {"second time", "第二次"},
                                                   {"first time", "第一次"},
                                                   {}};

inline constexpr DiagnosticKind calendar_gap{
    327,
    Severity::error,
    "calendar_gap",
    {"the calendar's years are not consecutive: {1} follows {0}", "日历年份不连续：{0} 之后是 {1}"},
    {"expected the year after {0}", "应为 {0} 的下一年"},
    {},
    {}};

inline constexpr DiagnosticKind version_types_differ{
    328,
    Severity::error,
    "version_types_differ",
    {"the versions of `{0}` differ in type: `{1}` and `{2}`", "`{0}` 各版本类型不同：`{1}` 与 `{2}`"},
    {"this one is `{2}`", "这里是 `{2}`"},
    {"this one is `{1}`", "这里是 `{1}`"},
    {}};

inline constexpr DiagnosticKind not_weekend{
    329,
    Severity::error,
    "not_weekend",
    {"{0} is no weekend day: it is worked anyway", "{0} 不是周末，本来就要上班"},
    {"`work` lists weekend days that are worked", "`work` 只列调休上班的周末"},
    {},
    {}};

inline constexpr DiagnosticKind unknown_overlay_parameter{
    330,
    Severity::error,
    "unknown_overlay_parameter",
    {"the overlay sets `{0}`, which no pack declares", "覆盖文件设置了 `{0}`，但没有规则包声明它"},
    {"not a parameter", "不是参数"},
    {},
    {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind row_never_fires{
    331,
    Severity::error,
    "row_never_fires",
    {"row {0} of this table never fires", "这张表的第 {0} 行永远不会命中"},
    {"{1}", "{2}"},
    {"every case of it goes first to row {3}", "它的每种情形都先由第 {3} 行命中"},
    {}};

inline constexpr DiagnosticKind overlapping_rows{
    332,
    Severity::error,
    "overlapping_rows",
    {"rows {0} and {1} of a unique table both fire for {2}", "唯一命中的表中，第 {0} 行与第 {1} 行会同时命中：{2}"},
    {"fires too", "也会命中"},
    {"fires", "会命中"},
    {"make the rows exclude each other, or choose another hit policy", "让两行互斥，或改用别的命中策略"}};

inline constexpr DiagnosticKind table_gap{333,
                                          Severity::warning,
                                          "table_gap",
                                          {"no row of this table fires for {0}", "这张表没有一行能命中：{0}"},
                                          {"add a row, or a last row `default`", "请补一行，或在末尾加一行 `默认`"},
                                          {},
                                          {}};

inline constexpr DiagnosticKind table_not_decided{
    334,
    Severity::note,
    "table_not_decided",
    {"whether this table has gaps or rows that clash is not fully decided",
     "这张表有无遗漏、有无冲突的行，未能全部判定"},
    {"{0}", "{1}"},
    {},
    {}};

inline constexpr DiagnosticKind rows_may_overlap{
    335,
    Severity::note,
    "rows_may_overlap",
    {"rows {0} and {1} both fire for {2} if {3}", "若 {3}，第 {0} 行与第 {1} 行会同时命中：{2}"},
    {"fires too", "也会命中"},
    {"fires", "会命中"},
    {}};

inline constexpr DiagnosticKind table_may_have_gap{
    336,
    Severity::note,
    "table_may_have_gap",
    {"no row of this table fires for {0} if {1}", "若 {1}，这张表没有一行能命中：{0}"},
    {"depends on values that the table only names", "取决于表中只写了名称的数值"},
    {},
    {}};

inline constexpr DiagnosticKind rows_disagree_for{
    337,
    Severity::warning,
    "rows_disagree_for",
    {"rows {0} and {1} both fire for {2} and give different results", "第 {0} 行与第 {1} 行会同时命中而结果不同：{2}"},
    {"fires too", "也会命中"},
    {"fires", "会命中"},
    {"make the rows exclude each other, or let them agree", "让两行互斥，或让结果一致"}};

inline constexpr std::array pack_kinds{&unknown_key,
                                       &missing_key,
                                       &wrong_shape,
                                       &bad_value,
                                       &formula_changed_by_yaml,
                                       &table_not_block,
                                       &format_version,
                                       &pack_not_found,
                                       &extends_itself,
                                       &unreadable_file,
                                       &file_not_given,
                                       &name_taken,
                                       &undeclared_override,
                                       &nothing_to_override,
                                       &missing_basis,
                                       &unknown_clause,
                                       &unknown_document,
                                       &overlapping_validity,
                                       &reversed_dates,
                                       &parameter_without_unit,
                                       &unknown_unit,
                                       &unknown_reference,
                                       &cyclic_rules,
                                       &wrong_result_type,
                                       &wrong_result_unit,
                                       &cyclic_steps,
                                       &calendar_day_twice,
                                       &calendar_gap,
                                       &version_types_differ,
                                       &not_weekend,
                                       &unknown_overlay_parameter,
                                       &row_never_fires,
                                       &overlapping_rows,
                                       &table_gap,
                                       &table_not_decided,
                                       &rows_may_overlap,
                                       &table_may_have_gap,
                                       &rows_disagree_for};

}  // namespace weal::diag
