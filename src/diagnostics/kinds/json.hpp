/// Kinds raised while JSON text is read. Codes 0400-0419.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind json_expected_value{
    400,
    Severity::error,
    "json_expected_value",
    {"a value is expected here", "此处应为一个值"},
    {"not a JSON value", "不是 JSON 值"},
    {},
    {"values are texts in double quotes, numbers, `true`, `false`, `null`, `[…]` and `{…}`",
     "值可以是双引号中的文字、数字、`true`、`false`、`null`、`[…]` 或 `{…}`"}};

inline constexpr DiagnosticKind json_duplicate_key{
    401,
    Severity::error,
    "json_duplicate_key",
    {"the key `{0}` stands twice in one object", "同一个对象里出现了两次键 `{0}`"},
    {"second time", "第二次"},
    {"first time", "第一次"},
    {"keep one of the two", "只保留一个"}};

inline constexpr DiagnosticKind json_trailing_content{
    402,
    Severity::error,
    "json_trailing_content",
    {"text follows the end of the JSON value", "JSON 值结束之后还有内容"},
    {"not part of the value", "不属于该值"},
    {},
    {"a text holds one JSON value", "一份文本只能有一个 JSON 值"}};

inline constexpr DiagnosticKind json_invalid_utf8{403,
                                                  Severity::error,
                                                  "json_invalid_utf8",
                                                  {"a byte is not part of UTF-8 text", "有字节不属于 UTF-8 文本"},
                                                  {"not UTF-8", "不是 UTF-8"},
                                                  {},
                                                  {"save the file as UTF-8", "请将文件另存为 UTF-8"}};

inline constexpr DiagnosticKind json_too_deep{404,
                                              Severity::error,
                                              "json_too_deep",
                                              {"the text is nested deeper than {0} levels", "嵌套超过 {0} 层"},
                                              {"one level too many", "多了一层"},
                                              {},
                                              {}};

inline constexpr DiagnosticKind json_too_large{
    405,
    Severity::error,
    "json_too_large",
    {"the text has {0} bytes, more than {1}", "文本有 {0} 字节，超过 {1} 字节"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind json_too_many_nodes{406,
                                                    Severity::error,
                                                    "json_too_many_nodes",
                                                    {"the text has more than {0} values", "值的数量超过 {0} 个"},
                                                    {"the first one too many", "从此处起超出"},
                                                    {},
                                                    {}};

inline constexpr DiagnosticKind json_unfinished{
    407,
    Severity::error,
    "json_unfinished",
    {"the JSON text ends before its value does", "JSON 文本在值结束之前就中断了"},
    {"the text ends here", "文本到此为止"},
    {},
    {}};

inline constexpr DiagnosticKind json_empty{
    408, Severity::error, "json_empty", {"the JSON text is empty", "JSON 文本是空的"}, {}, {}, {}};

inline constexpr DiagnosticKind json_utf16{409,
                                           Severity::error,
                                           "json_utf16",
                                           {"the text is {0}, not UTF-8", "文本是 {0} 编码，不是 UTF-8"},
                                           {"begins here", "由此开始"},
                                           {},
                                           {"save the file as UTF-8", "请将文件另存为 UTF-8"}};

inline constexpr DiagnosticKind json_expected_key{
    410,
    Severity::error,
    "json_expected_key",
    {"a key in double quotes is expected here", "此处应为双引号中的键"},
    {"not a key", "不是键"},
    {},
    {"a `,` stands only between two entries", "`,` 只能写在两个条目之间"}};

inline constexpr DiagnosticKind json_expected_colon{411,
                                                    Severity::error,
                                                    "json_expected_colon",
                                                    {"a `:` is expected after the key", "键之后应为 `:`"},
                                                    {"found this", "却出现这个"},
                                                    {},
                                                    {}};

inline constexpr DiagnosticKind json_expected_comma{412,
                                                    Severity::error,
                                                    "json_expected_comma",
                                                    {"a `,` or `{0}` is expected here", "此处应为 `,` 或 `{0}`"},
                                                    {"found this", "却出现这个"},
                                                    {},
                                                    {}};

inline constexpr DiagnosticKind json_bad_string{
    413,
    Severity::error,
    "json_bad_string",
    {"a text has a character or an escape that JSON does not allow", "文字中有 JSON 不允许的字符或转义"},
    {"not allowed", "不允许"},
    {},
    {"line breaks, tabs and `\\` are written as escapes, each text ends on its line",
     "换行、制表符和反斜杠要写成转义，每段文字在本行内结束"}};

inline constexpr DiagnosticKind json_bad_number{
    414,
    Severity::error,
    "json_bad_number",
    {"this is not a number as JSON writes them", "这不是 JSON 的数字写法"},
    {"not a number", "不是数字"},
    {},
    {"no `+`, no leading zeros, digits on both sides of the point", "不写 `+`，不写前导零，小数点两边都要有数字"}};

inline constexpr DiagnosticKind json_long_number{415,
                                                 Severity::error,
                                                 "json_long_number",
                                                 {"a number is longer than {0} characters", "数字超过 {0} 个字符"},
                                                 {"too long", "太长"},
                                                 {},
                                                 {}};

inline constexpr DiagnosticKind json_nul{416,
                                         Severity::error,
                                         "json_nul",
                                         {"the text has a NUL byte", "文本中有 NUL 字节"},
                                         {"NUL", "NUL 字节"},
                                         {},
                                         {"this is no text file, or it is damaged", "这不是文本文件，或者文件已损坏"}};

inline constexpr std::array json_kinds{&json_expected_value,
                                       &json_duplicate_key,
                                       &json_trailing_content,
                                       &json_invalid_utf8,
                                       &json_too_deep,
                                       &json_too_large,
                                       &json_too_many_nodes,
                                       &json_unfinished,
                                       &json_empty,
                                       &json_utf16,
                                       &json_expected_key,
                                       &json_expected_colon,
                                       &json_expected_comma,
                                       &json_bad_string,
                                       &json_bad_number,
                                       &json_long_number,
                                       &json_nul};

}  // namespace weal::diag
