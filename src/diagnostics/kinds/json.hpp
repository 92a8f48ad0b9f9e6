/// Kinds raised while JSON text is read. Codes 0400-0419.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind json_syntax{
    400,
    Severity::error,
    "json_syntax",
    {"this is not JSON: {0} where {1} is expected", "这不是 JSON：此处应为 {1}，却出现 {0}"},
    {"not expected here", "此处不应出现"},
    {},
    {}};

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
    {"a file holds one JSON value", "一个文件只能有一个 JSON 值"}};

inline constexpr DiagnosticKind json_not_utf8{403,
                                              Severity::error,
                                              "json_not_utf8",
                                              {"the text is not UTF-8", "文本不是 UTF-8 编码"},
                                              {"not a UTF-8 character", "不是 UTF-8 字符"},
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
    405, Severity::error, "json_too_large", {"the text is larger than {0} bytes", "文本超过 {0} 字节"}, {}, {}, {}};

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
    408, Severity::error, "json_empty", {"the text is empty", "文本为空"}, {}, {}, {}};

inline constexpr DiagnosticKind json_byte_order_mark{409,
                                                     Severity::error,
                                                     "json_byte_order_mark",
                                                     {"the text is {0}, not UTF-8", "文本是 {0} 编码，不是 UTF-8"},
                                                     {"begins here", "由此开始"},
                                                     {},
                                                     {"save the file as UTF-8", "请将文件另存为 UTF-8"}};

inline constexpr std::array json_kinds{&json_syntax,   &json_duplicate_key,  &json_trailing_content, &json_not_utf8,
                                       &json_too_deep, &json_too_large,      &json_too_many_nodes,   &json_unfinished,
                                       &json_empty,    &json_byte_order_mark};

}  // namespace weal::diag
