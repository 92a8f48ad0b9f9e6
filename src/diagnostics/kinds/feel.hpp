/// Kinds raised while an expression is read: signs, grammar, names, types and units. Codes 0100-0149.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind unexpected_token{100,
                                                 Severity::error,
                                                 "unexpected_token",
                                                 {"expected {0}, found `{1}`", "此处应为 {0}，实际是 `{1}`"},
                                                 {"expected {0}", "应为 {0}"},
                                                 {"", ""},
                                                 {"", ""}};

inline constexpr DiagnosticKind unexpected_end{
    101,
    Severity::error,
    "unexpected_end",
    {"the expression ends where {0} is expected", "表达式在应有 {0} 的地方结束了"},
    {"expected {0}", "应为 {0}"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind full_width_sign{
    102,
    Severity::error,
    "full_width_sign",
    {"`{0}` is a full-width or CJK sign", "`{0}` 是全角（中文）符号"},
    {"type `{1}`", "应输入 `{1}`"},
    {"", ""},
    {"outside strings, signs are typed in ASCII: use `{1}`", "字符串之外的符号须用半角：请改用 `{1}`"}};

inline constexpr DiagnosticKind string_not_closed{103,
                                                  Severity::error,
                                                  "string_not_closed",
                                                  {"the string is not closed", "字符串没有结束引号"},
                                                  {"opened here", "从这里开始"},
                                                  {"", ""},
                                                  {"end it with `\"` on the same line", "请在同一行用 `\"` 结束"}};

inline constexpr DiagnosticKind unknown_name{104,
                                             Severity::error,
                                             "unknown_name",
                                             {"unknown name `{0}`", "未知的名称 `{0}`"},
                                             {"not declared", "没有声明过"},
                                             {"similar name declared here", "相近的名称在这里声明"},
                                             {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind unknown_attribute{105,
                                                  Severity::error,
                                                  "unknown_attribute",
                                                  {"{1} has no `{0}`", "{1} 没有 `{0}`"},
                                                  {"not known here", "这里没有这一项"},
                                                  {"similar name declared here", "相近的名称在这里声明"},
                                                  {"did you mean `{2}`?", "是否想写 `{2}`？"}};

inline constexpr DiagnosticKind unknown_function{106,
                                                 Severity::error,
                                                 "unknown_function",
                                                 {"unknown function `{0}`", "未知的函数 `{0}`"},
                                                 {"no function of this name", "没有这个函数"},
                                                 {"", ""},
                                                 {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind wrong_argument_count{
    107,
    Severity::error,
    "wrong_argument_count",
    {"`{0}` is given {2} arguments and takes {1}", "`{0}` 需要 {1} 个参数，实际给了 {2} 个"},
    {"{2} given", "给了 {2} 个"},
    {"", ""},
    {"write {3}", "写法：{3}"}};

inline constexpr DiagnosticKind unknown_argument{108,
                                                 Severity::error,
                                                 "unknown_argument",
                                                 {"`{0}` has no parameter `{1}`", "`{0}` 没有名为 `{1}` 的参数"},
                                                 {"no such parameter", "没有这个参数"},
                                                 {"", ""},
                                                 {"its parameters: {2}", "它的参数：{2}"}};

inline constexpr DiagnosticKind wrong_argument_type{
    109,
    Severity::error,
    "wrong_argument_type",
    {"`{0}` takes `{1}` for `{2}`, found `{3}`", "`{0}` 的 `{2}` 应为 `{1}`，实际是 `{3}`"},
    {"this is `{3}`", "这里是 `{3}`"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind unit_mismatch{
    110,
    Severity::error,
    "unit_mismatch",
    {"the units `{0}` and `{1}` differ", "单位 `{0}` 与 `{1}` 不一致"},
    {"in `{1}`", "单位是 `{1}`"},
    {"in `{0}`", "单位是 `{0}`"},
    {"convert on purpose, in a rule of its own with `as:`", "确需换算时，请另立一条规则并用 `as:` 写明单位"}};

inline constexpr DiagnosticKind wrong_operand_type{
    111,
    Severity::error,
    "wrong_operand_type",
    {"`{0}` does not apply to `{1}` and `{2}`", "`{0}` 不能用于 `{1}` 和 `{2}`"},
    {"this is `{2}`", "这里是 `{2}`"},
    {"this is `{1}`", "这里是 `{1}`"},
    {"", ""}};

inline constexpr DiagnosticKind wrong_type{112,
                                           Severity::error,
                                           "wrong_type",
                                           {"expected `{0}`, found `{1}`", "此处应为 `{0}`，实际是 `{1}`"},
                                           {"this is `{1}`", "这里是 `{1}`"},
                                           {"", ""},
                                           {"", ""}};

inline constexpr DiagnosticKind types_differ{113,
                                             Severity::error,
                                             "types_differ",
                                             {"the types `{0}` and `{1}` differ", "类型 `{0}` 与 `{1}` 不一致"},
                                             {"this is `{1}`", "这里是 `{1}`"},
                                             {"this is `{0}`", "这里是 `{0}`"},
                                             {"", ""}};

inline constexpr DiagnosticKind value_not_in_set{
    114,
    Severity::error,
    "value_not_in_set",
    {"{0} is none of the values that can stand here: {1}", "{0} 不在可取的值之中：{1}"},
    {"never equal", "永远不会相等"},
    {"its values are a closed set", "它的取值是固定的几个"},
    {"did you mean {2}?", "是否想写 {2}？"}};

inline constexpr DiagnosticKind not_comparable{115,
                                               Severity::error,
                                               "not_comparable",
                                               {"`{0}` and `{1}` cannot be compared", "`{0}` 与 `{1}` 不能比较"},
                                               {"this is `{1}`", "这里是 `{1}`"},
                                               {"this is `{0}`", "这里是 `{0}`"},
                                               {"", ""}};

inline constexpr DiagnosticKind too_deep{
    116,
    Severity::error,
    "too_deep",
    {"the expression nests deeper than {0}, the limit `depth`", "表达式的嵌套超过 {0} 层（限制 `depth`）"},
    {"too deep here", "从这里起太深"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind invalid_escape{117,
                                               Severity::error,
                                               "invalid_escape",
                                               {"`{0}` is no escape of a string", "`{0}` 不是字符串里的转义写法"},
                                               {"not an escape", "不是转义"},
                                               {"", ""},
                                               {"for a backslash write `\\\\`", "反斜线写作 `\\\\`"}};

inline constexpr DiagnosticKind invalid_number{118,
                                               Severity::error,
                                               "invalid_number",
                                               {"`{0}` is no number of up to 34 digits", "`{0}` 不是 34 位以内的数"},
                                               {"out of range", "超出范围"},
                                               {"", ""},
                                               {"", ""}};

inline constexpr DiagnosticKind invalid_literal{119,
                                                Severity::error,
                                                "invalid_literal",
                                                {"`{0}` is no {1}", "`{0}` 不是 {1}"},
                                                {"not a {1}", "不是 {1}"},
                                                {"", ""},
                                                {"such as {2}", "例如 {2}"}};

inline constexpr DiagnosticKind standard_only_function{
    120,
    Severity::error,
    "standard_only_function",
    {"`{0}` is not for packs: its answer would depend on more than the case and the day of asking",
     "规则包里不能用 `{0}`：结果会取决于案件和询问日之外的东西"},
    {"not in packs", "规则包里不可用"},
    {"", ""},
    {"use `{1}`", "请用 `{1}`"}};

inline constexpr DiagnosticKind unexpected_character{
    121,
    Severity::error,
    "unexpected_character",
    {"the character `{0}` has no meaning here", "字符 `{0}` 在这里没有意义"},
    {"not part of an expression", "不属于表达式"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind comment_not_closed{122,
                                                   Severity::error,
                                                   "comment_not_closed",
                                                   {"the comment is not closed", "注释没有结束"},
                                                   {"opened here", "从这里开始"},
                                                   {"", ""},
                                                   {"end it with `*/`", "请用 `*/` 结束"}};

inline constexpr DiagnosticKind duplicate_entry{
    123,
    Severity::error,
    "duplicate_entry",
    {"the entry `{0}` stands twice in one context", "同一个上下文里出现了两次 `{0}`"},
    {"second time", "第二次"},
    {"first time", "第一次"},
    {"", ""}};

inline constexpr DiagnosticKind unknown_type{124,
                                             Severity::error,
                                             "unknown_type",
                                             {"unknown type `{0}`", "未知的类型 `{0}`"},
                                             {"not a type", "不是类型"},
                                             {"", ""},
                                             {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind not_a_function{
    125,
    Severity::error,
    "not_a_function",
    {"`{0}` is no function and cannot be called", "`{0}` 不是函数，不能调用"},
    {"this is `{0}`", "这里是 `{0}`"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind no_value_under_test{
    126,
    Severity::error,
    "no_value_under_test",
    {"`?` stands for the value under test, and none is tested here", "`?` 指被检验的值，这里没有被检验的值"},
    {"nothing is tested here", "这里没有检验"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind not_a_list{
    127,
    Severity::error,
    "not_a_list",
    {"expected a list or a range, found `{0}`", "此处应为列表或区间，实际是 `{0}`"},
    {"this is `{0}`", "这里是 `{0}`"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind expected_value{128,
                                               Severity::error,
                                               "expected_value",
                                               {"expected a value, found `{0}`", "此处应有一个值，实际是 `{0}`"},
                                               {"no value starts here", "这里不是值的开头"},
                                               {"", ""},
                                               {"", ""}};

inline constexpr DiagnosticKind value_missing_at_end{
    129,
    Severity::error,
    "value_missing_at_end",
    {"the expression ends where a value is expected", "表达式在应有值的地方结束了"},
    {"a value is missing", "缺少一个值"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind expected_operator{
    130,
    Severity::error,
    "expected_operator",
    {"expected an operator or the end, found `{0}`", "此处应为运算符或结束，实际是 `{0}`"},
    {"no operator before this", "前面缺少运算符"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind expected_name{131,
                                              Severity::error,
                                              "expected_name",
                                              {"expected a name, found `{0}`", "此处应为名称，实际是 `{0}`"},
                                              {"not a name", "不是名称"},
                                              {"", ""},
                                              {"", ""}};

inline constexpr DiagnosticKind number_with_unit{
    132,
    Severity::error,
    "number_with_unit",
    {"a unit is not written behind a number: `{0}`", "数字后面不写单位：`{0}`"},
    {"leave the unit out", "去掉单位"},
    {"", ""},
    {"a bare number takes the unit of the other side", "不带单位的数取另一边的单位"}};

inline constexpr DiagnosticKind unit_not_allowed{
    133,
    Severity::error,
    "unit_not_allowed",
    {"expected a number without unit, found one in `{0}`", "此处应为不带单位的数，实际单位是 `{0}`"},
    {"in `{0}`", "单位是 `{0}`"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind external_function{134,
                                                  Severity::error,
                                                  "external_function",
                                                  {"external functions are not supported", "不支持外部函数"},
                                                  {"external", "外部函数"},
                                                  {"", ""},
                                                  {"", ""}};

inline constexpr DiagnosticKind arguments_disagree{
    135,
    Severity::error,
    "arguments_disagree",
    {"the arguments of `{0}` do not go together: {1}", "`{0}` 的参数彼此不相配：{1}"},
    {"types or units differ", "类型或单位不一致"},
    {"", ""},
    {"", ""}};

inline constexpr DiagnosticKind foreign_space{
    136,
    Severity::error,
    "foreign_space",
    {"`{0}` is a space that expressions do not know", "`{0}` 不是表达式认可的空格"},
    {"type an ordinary space", "请输入普通空格"},
    {"", ""},
    {"", ""}};

inline constexpr std::array feel_kinds{&unexpected_token,
                                       &unexpected_end,
                                       &full_width_sign,
                                       &string_not_closed,
                                       &unknown_name,
                                       &unknown_attribute,
                                       &unknown_function,
                                       &wrong_argument_count,
                                       &unknown_argument,
                                       &wrong_argument_type,
                                       &unit_mismatch,
                                       &wrong_operand_type,
                                       &wrong_type,
                                       &types_differ,
                                       &value_not_in_set,
                                       &not_comparable,
                                       &too_deep,
                                       &invalid_escape,
                                       &invalid_number,
                                       &invalid_literal,
                                       &standard_only_function,
                                       &unexpected_character,
                                       &comment_not_closed,
                                       &duplicate_entry,
                                       &unknown_type,
                                       &not_a_function,
                                       &no_value_under_test,
                                       &not_a_list,
                                       &expected_value,
                                       &value_missing_at_end,
                                       &expected_operator,
                                       &expected_name,
                                       &number_with_unit,
                                       &unit_not_allowed,
                                       &external_function,
                                       &arguments_disagree,
                                       &foreign_space};

}  // namespace weal::diag
