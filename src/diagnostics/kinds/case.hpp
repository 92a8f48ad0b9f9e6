/// Kinds raised while a case is read. Codes 0420-0459. Personal values never reach an argument.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind case_unknown_key{420,
                                                 Severity::error,
                                                 "case_unknown_key",
                                                 {"unknown key `{0}`", "未知的键 `{0}`"},
                                                 {},
                                                 {},
                                                 {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind case_misplaced_key{421,
                                                   Severity::error,
                                                   "case_misplaced_key",
                                                   {"`{0}` does not stand here", "`{0}` 不应写在此处"},
                                                   {},
                                                   {},
                                                   {"it stands in `{1}`", "应写在 `{1}`"}};

inline constexpr DiagnosticKind case_not_an_object{
    422,
    Severity::error,
    "case_not_an_object",
    {"`{0}` stands where `{1}` is an object", "`{1}` 应为对象，此处却是 `{0}`"},
    {},
    {},
    {"write it as {\"key\": value, …}", "写成 {\"键\": 值, …}"}};

inline constexpr DiagnosticKind case_not_a_list{
    423,
    Severity::error,
    "case_not_a_list",
    {"`{0}` stands where `{1}` is a list", "`{1}` 应为列表，此处却是 `{0}`"},
    {},
    {},
    {"write it as [ … ], also with one element", "写成 [ … ]，只有一项时也一样"}};

inline constexpr DiagnosticKind case_not_a_number{
    424,
    Severity::error,
    "case_not_a_number",
    {"`{0}` is not a number, as `{1}` has to be", "`{1}` 应为数字，`{0}` 不是数字"},
    {},
    {},
    {"write it as 1234.56, without commas and units", "写成 1234.56，不带逗号和单位"}};

inline constexpr DiagnosticKind case_not_an_integer{
    425,
    Severity::error,
    "case_not_an_integer",
    {"`{0}` is not a whole number, as `{1}` has to be", "`{1}` 应为整数，`{0}` 不是整数"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind case_too_many_digits{
    426,
    Severity::error,
    "case_too_many_digits",
    {"the number of `{0}` cannot be kept exactly", "`{0}` 的数字无法精确保存"},
    {},
    {},
    {"34 digits at most", "至多 34 位数字"}};

inline constexpr DiagnosticKind case_below_min{
    427,
    Severity::error,
    "case_below_min",
    {"`{0}` is below {2}, the least that `{1}` may be", "`{1}` 不得小于 {2}，此处为 `{0}`"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind case_above_max{
    428,
    Severity::error,
    "case_above_max",
    {"`{0}` is above {2}, the most that `{1}` may be", "`{1}` 不得大于 {2}，此处为 `{0}`"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind case_not_a_boolean{
    429,
    Severity::error,
    "case_not_a_boolean",
    {"`{0}` stands where `{1}` is true or false", "`{1}` 应为 true 或 false，此处却是 `{0}`"},
    {},
    {},
    {"write true or false, without quotes", "写 true 或 false，不加引号"}};

inline constexpr DiagnosticKind case_not_a_text{
    430,
    Severity::error,
    "case_not_a_text",
    {"`{0}` stands where `{1}` is a text", "`{1}` 应为文本，此处却是 `{0}`"},
    {},
    {},
    {"write it in double quotes", "用双引号括起来"}};

inline constexpr DiagnosticKind case_not_one_of{
    431, Severity::error,           "case_not_one_of", {"`{0}` is no value of `{1}`", "`{0}` 不是 `{1}` 的取值"}, {},
    {},  {"one of {2}", "可取 {2}"}};

inline constexpr DiagnosticKind case_not_a_date{
    432,
    Severity::error,
    "case_not_a_date",
    {"`{0}` is not a date, as `{1}` has to be", "`{1}` 应为日期，`{0}` 不是日期"},
    {},
    {},
    {"write the day as \"2025-03-03\"", "日期写成 \"2025-03-03\""}};

inline constexpr DiagnosticKind case_impossible_date{
    433,
    Severity::error,
    "case_impossible_date",
    {"`{0}` is a day or time that does not exist", "`{0}` 这个日期或时间不存在"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind case_not_a_moment{
    434,
    Severity::error,
    "case_not_a_moment",
    {"`{0}` is neither a day nor a moment, as `{1}` has to be", "`{1}` 应为日期或时刻，`{0}` 两者都不是"},
    {},
    {},
    {"write \"2025-03-03\" or \"2025-03-03T09:30:00+08:00\"", "写成 \"2025-03-03\" 或 \"2025-03-03T09:30:00+08:00\""}};

inline constexpr DiagnosticKind case_bad_id_number{
    435,
    Severity::error,
    "case_bad_id_number",
    {"the ID number fails its check (GB 11643)", "公民身份号码未通过校验（GB 11643）"},
    {},
    {},
    {"18 characters with a real birth date and a check character: compare it with the card",
     "应为 18 位，出生日期真实，末位校验码相符：请与证件核对"}};

inline constexpr DiagnosticKind case_duplicate_id{436,
                                                  Severity::error,
                                                  "case_duplicate_id",
                                                  {"`{0}` is named twice", "`{0}` 出现了两次"},
                                                  {},
                                                  {},
                                                  {"first at {1}", "首次出现在 {1}"}};

inline constexpr DiagnosticKind case_unknown_member{
    437,
    Severity::error,
    "case_unknown_member",
    {"no member of the household has the id `{0}`", "家庭成员中没有 id 为 `{0}` 的人"},
    {},
    {},
    {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind case_missing_key{438,
                                                 Severity::error,
                                                 "case_missing_key",
                                                 {"the key `{0}` is missing", "缺少键 `{0}`"},
                                                 {},
                                                 {},
                                                 {"for example {1}", "例如 {1}"}};

inline constexpr DiagnosticKind case_unknown_event{439,
                                                   Severity::error,
                                                   "case_unknown_event",
                                                   {"unknown event type `{0}`", "未知的事件类型 `{0}`"},
                                                   {},
                                                   {},
                                                   {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind case_unknown_programme{440,
                                                       Severity::error,
                                                       "case_unknown_programme",
                                                       {"unknown programme `{0}`", "未知的救助项目 `{0}`"},
                                                       {},
                                                       {},
                                                       {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind case_unknown_parameter{441,
                                                       Severity::error,
                                                       "case_unknown_parameter",
                                                       {"the pack has no parameter `{0}`", "规则包没有参数 `{0}`"},
                                                       {},
                                                       {},
                                                       {"did you mean `{1}`?", "是否想写 `{1}`？"}};

inline constexpr DiagnosticKind case_null_not_allowed{
    442,
    Severity::error,
    "case_null_not_allowed",
    {"`{0}` cannot be null", "`{0}` 不能为 null"},
    {},
    {},
    {"leave the key out where the value is not known", "不知道时请省略此键"}};

inline constexpr DiagnosticKind case_empty_text{
    443, Severity::error, "case_empty_text", {"`{0}` is empty", "`{0}` 为空"}, {}, {}, {}};

inline constexpr DiagnosticKind case_text_too_long{
    444,
    Severity::error,
    "case_text_too_long",
    {"the text of `{0}` is longer than {1} bytes", "`{0}` 的文本超过 {1} 字节"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind case_list_too_long{
    445, Severity::error, "case_list_too_long", {"`{0}` has more than {1} entries", "`{0}` 超过 {1} 项"}, {}, {}, {}};

inline constexpr DiagnosticKind case_too_many_errors{
    446,
    Severity::error,
    "case_too_many_errors",
    {"more than {0} errors; the rest is not shown", "错误超过 {0} 个，其余不再列出"},
    {},
    {},
    {}};

inline constexpr std::array case_kinds{
    &case_unknown_key,       &case_misplaced_key,     &case_not_an_object,    &case_not_a_list,
    &case_not_a_number,      &case_not_an_integer,    &case_too_many_digits,  &case_below_min,
    &case_above_max,         &case_not_a_boolean,     &case_not_a_text,       &case_not_one_of,
    &case_not_a_date,        &case_impossible_date,   &case_not_a_moment,     &case_bad_id_number,
    &case_duplicate_id,      &case_unknown_member,    &case_missing_key,      &case_unknown_event,
    &case_unknown_programme, &case_unknown_parameter, &case_null_not_allowed, &case_empty_text,
    &case_text_too_long,     &case_list_too_long,     &case_too_many_errors};

}  // namespace weal::diag
