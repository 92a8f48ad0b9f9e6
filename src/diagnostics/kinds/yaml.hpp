/// Kinds raised while the text of a pack is read. Codes 0001-0099.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind duplicate_key{
    1,
    Severity::error,
    "duplicate_key",
    {"the key `{0}` stands twice in one mapping", "同一个映射里出现了两次键 `{0}`"},
    {"second time", "第二次"},
    {"first time", "第一次"},
    {"keep one of the two", "只保留一个"}};

inline constexpr DiagnosticKind yaml_anchor{
    2,
    Severity::error,
    "yaml_anchor",
    {"the anchor `{0}` is not allowed", "不允许使用锚点 `{0}`"},
    {"anchor", "锚点"},
    {},
    {"write the value again where it is needed; text that begins with `&` needs quotes",
     "在需要的地方重写该值；以 `&` 开头的文字要加引号"}};

inline constexpr DiagnosticKind yaml_alias{
    3,
    Severity::error,
    "yaml_alias",
    {"the alias `{0}` is not allowed", "不允许使用别名 `{0}`"},
    {"alias", "别名"},
    {},
    {"write the value itself; text that begins with `*` needs quotes", "直接写出该值；以 `*` 开头的文字要加引号"}};

inline constexpr DiagnosticKind yaml_merge_key{4,
                                               Severity::error,
                                               "yaml_merge_key",
                                               {"the merge key `<<` is not allowed", "不允许使用合并键 `<<`"},
                                               {"merge key", "合并键"},
                                               {},
                                               {"write the keys themselves", "请直接写出各个键"}};

inline constexpr DiagnosticKind yaml_tag{
    5,
    Severity::error,
    "yaml_tag",
    {"the tag `{0}` is not allowed", "不允许使用标签 `{0}`"},
    {"tag", "标签"},
    {},
    {"leave the tag out: the key decides the type; text that begins with `!` needs quotes",
     "请删去标签：类型由键决定；以 `!` 开头的文字要加引号"}};

inline constexpr DiagnosticKind yaml_directive{6,
                                               Severity::error,
                                               "yaml_directive",
                                               {"the directive `{0}` is not allowed", "不允许使用指令 `{0}`"},
                                               {"directive", "指令"},
                                               {},
                                               {"leave the line out", "请删去这一行"}};

inline constexpr DiagnosticKind yaml_second_document{
    7,
    Severity::error,
    "yaml_second_document",
    {"a file holds one document, and a second one begins here", "一个文件只能有一个文档，此处开始了第二个"},
    {"second document", "第二个文档"},
    {},
    {"put it into a file of its own", "请放到另一个文件里"}};

inline constexpr DiagnosticKind yaml_content_after_end{
    8,
    Severity::error,
    "yaml_content_after_end",
    {"content follows the end of the document", "文档结束标记之后还有内容"},
    {"would be lost", "会被丢失"},
    {"the document ends here", "文档在此结束"},
    {"leave out the line `...`", "请删去 `...` 这一行"}};

inline constexpr DiagnosticKind yaml_unclosed_quote{
    9,
    Severity::error,
    "yaml_unclosed_quote",
    {"the quote is not closed", "引号没有闭合"},
    {"opened here", "由此开始"},
    {},
    {"close it with `{0}` on the same line", "请在同一行用 `{0}` 闭合"}};

inline constexpr DiagnosticKind yaml_unclosed_bracket{10,
                                                      Severity::error,
                                                      "yaml_unclosed_bracket",
                                                      {"the bracket `{0}` is not closed", "括号 `{0}` 没有闭合"},
                                                      {"opened here", "由此开始"},
                                                      {"`{1}` is missing before this", "此处之前缺少 `{1}`"},
                                                      {}};

inline constexpr DiagnosticKind yaml_invalid_utf8{11,
                                                  Severity::error,
                                                  "yaml_invalid_utf8",
                                                  {"byte {0} is not part of UTF-8 text", "字节 {0} 不属于 UTF-8 文本"},
                                                  {"not UTF-8", "不是 UTF-8"},
                                                  {},
                                                  {"save the file as UTF-8", "请将文件另存为 UTF-8"}};

inline constexpr DiagnosticKind yaml_utf16{12,
                                           Severity::error,
                                           "yaml_utf16",
                                           {"the text is {0}, not UTF-8", "文本是 {0} 编码，不是 UTF-8"},
                                           {"begins here", "由此开始"},
                                           {},
                                           {"save the file as UTF-8", "请将文件另存为 UTF-8"}};

inline constexpr DiagnosticKind yaml_gb18030{
    13,
    Severity::error,
    "yaml_gb18030",
    {"the text is not UTF-8 but looks like GB18030 (GBK, ANSI)", "文本不是 UTF-8，看来是 GB18030（GBK、ANSI）编码"},
    {"first character that is not ASCII", "第一个非 ASCII 字符"},
    {},
    {"save the file as UTF-8: in Notepad choose Save as, Encoding UTF-8; elsewhere `iconv -f GB18030 -t UTF-8`",
     "请另存为 UTF-8：记事本选“另存为”，编码选 UTF-8；也可用 `iconv -f GB18030 -t UTF-8`"}};

inline constexpr DiagnosticKind yaml_control_character{
    14,
    Severity::error,
    "yaml_control_character",
    {"the control character {0} is not allowed", "不允许使用控制字符 {0}"},
    {"control character", "控制字符"},
    {},
    {"delete it", "请删除它"}};

inline constexpr DiagnosticKind yaml_nul{15,
                                         Severity::error,
                                         "yaml_nul",
                                         {"the text has a NUL byte", "文本中有 NUL 字节"},
                                         {"NUL", "NUL 字节"},
                                         {},
                                         {"this is no text file, or it is damaged", "这不是文本文件，或者文件已损坏"}};

inline constexpr DiagnosticKind yaml_byte_order_mark{
    16,
    Severity::error,
    "yaml_byte_order_mark",
    {"a byte order mark (U+FEFF) stands inside the text", "文本中间出现了字节顺序标记（U+FEFF）"},
    {"invisible character", "不可见字符"},
    {},
    {"delete it: it may stand only at the start of the file", "请删除它：它只能出现在文件开头"}};

inline constexpr DiagnosticKind yaml_tab_indentation{17,
                                                     Severity::error,
                                                     "yaml_tab_indentation",
                                                     {"a tab indents this line", "这一行用制表符缩进"},
                                                     {"tab", "制表符"},
                                                     {},
                                                     {"indent with spaces", "请用空格缩进"}};

inline constexpr DiagnosticKind yaml_collection_key{18,
                                                    Severity::error,
                                                    "yaml_collection_key",
                                                    {"a key is a list or a mapping", "键不能是列表或映射"},
                                                    {"not a text", "不是文字"},
                                                    {},
                                                    {"a key is a text", "键只能是文字"}};

inline constexpr DiagnosticKind yaml_explicit_key{
    19,
    Severity::error,
    "yaml_explicit_key",
    {"`?` marks a key", "不允许用 `?` 标出键"},
    {"not allowed", "不允许"},
    {},
    {"write `key: value`; text that begins with `? ` needs quotes", "请写成 `键: 值`；以 `? ` 开头的文字要加引号"}};

inline constexpr DiagnosticKind yaml_empty_key{20,
                                               Severity::error,
                                               "yaml_empty_key",
                                               {"a key is empty", "键是空的"},
                                               {"the key is missing", "缺少键"},
                                               {},
                                               {"write the key before the `:`", "请在 `:` 之前写出键"}};

inline constexpr DiagnosticKind yaml_multi_line_plain{
    21,
    Severity::error,
    "yaml_multi_line_plain",
    {"a text without quotes goes on over several lines", "不带引号的文字跨了多行"},
    {"YAML would join this line to the text before", "YAML 会把这一行并到前面的文字里"},
    {"the text begins here", "文字由此开始"},
    {"write it on one line, or in a `|` block", "请写在一行，或写成 `|` 块"}};

inline constexpr DiagnosticKind yaml_multi_line_quoted{
    22,
    Severity::error,
    "yaml_multi_line_quoted",
    {"a quoted text goes on over several lines", "带引号的文字跨了多行"},
    {"YAML would change its line breaks", "YAML 会改变其中的换行"},
    {},
    {"write it on one line, or in a `|` block", "请写在一行，或写成 `|` 块"}};

inline constexpr DiagnosticKind yaml_too_deep{23,
                                              Severity::error,
                                              "yaml_too_deep",
                                              {"the text is nested deeper than {0} levels", "嵌套超过 {0} 层"},
                                              {"one level too many", "多了一层"},
                                              {},
                                              {}};

inline constexpr DiagnosticKind yaml_too_large{
    24,
    Severity::error,
    "yaml_too_large",
    {"the text has {0} bytes, more than {1}", "文本有 {0} 字节，超过 {1} 字节"},
    {},
    {},
    {}};

inline constexpr DiagnosticKind yaml_too_many_nodes{25,
                                                    Severity::error,
                                                    "yaml_too_many_nodes",
                                                    {"the text has more than {0} values", "值的数量超过 {0} 个"},
                                                    {"the first one too many", "从此处起超出"},
                                                    {},
                                                    {}};

inline constexpr DiagnosticKind yaml_empty_document{26,
                                                    Severity::error,
                                                    "yaml_empty_document",
                                                    {"the document is empty", "文档是空的"},
                                                    {"nothing stands here", "此处没有内容"},
                                                    {},
                                                    {}};

inline constexpr DiagnosticKind yaml_text_after_value{
    27,
    Severity::error,
    "yaml_text_after_value",
    {"text follows the end of a value", "值结束之后还有文字"},
    {"not part of the value", "不属于该值"},
    {"the value", "值"},
    {"an expression goes into a `|` block, any other text into quotes", "表达式请写进 `|` 块，其他文字请整段加引号"}};

inline constexpr DiagnosticKind yaml_block_header{
    28,
    Severity::error,
    "yaml_block_header",
    {"text stands behind the block sign `{0}`", "块标记 `{0}` 之后还有文字"},
    {"would be lost", "会被丢失"},
    {},
    {"a text that begins with `{0}` goes into a `|` block on the next line",
     "以 `{0}` 开头的文字要写到下一行的 `|` 块里"}};

inline constexpr DiagnosticKind yaml_reserved_sign{
    29,
    Severity::error,
    "yaml_reserved_sign",
    {"a text without quotes cannot begin with `{0}`", "不带引号的文字不能以 `{0}` 开头"},
    {"reserved sign", "保留符号"},
    {},
    {"an expression goes into a `|` block, any other text into quotes", "表达式请写进 `|` 块，其他文字请加引号"}};

inline constexpr DiagnosticKind yaml_colon_in_value{
    30,
    Severity::error,
    "yaml_colon_in_value",
    {"a second `: ` stands in the value", "值里又出现了 `: `"},
    {"not allowed in a text without quotes", "不带引号的文字里不允许"},
    {"the value", "值"},
    {"an expression goes into a `|` block, any other text into quotes, a mapping begins on a line of its own",
     "表达式请写进 `|` 块，其他文字请加引号，映射请另起一行"}};

inline constexpr DiagnosticKind yaml_comment_without_space{
    31,
    Severity::error,
    "yaml_comment_without_space",
    {"a comment needs a space before `#`", "注释的 `#` 前要有空格"},
    {"no space before it", "前面没有空格"},
    {},
    {"write ` #`", "请写成 ` #`"}};

inline constexpr DiagnosticKind yaml_bad_indentation{
    32,
    Severity::error,
    "yaml_bad_indentation",
    {"this line's indentation fits nothing above it", "这一行的缩进与上文都不对应"},
    {"indented by {0}", "缩进 {0} 格"},
    {"the block above begins here", "上面的块由此开始"},
    {}};

inline constexpr DiagnosticKind yaml_stray_bracket{33,
                                                   Severity::error,
                                                   "yaml_stray_bracket",
                                                   {"the bracket `{0}` closes nothing", "括号 `{0}` 没有对应的开括号"},
                                                   {"no bracket is open for it", "没有可闭合的括号"},
                                                   {"opened here", "由此开始"},
                                                   {}};

inline constexpr DiagnosticKind yaml_missing_comma{34,
                                                   Severity::error,
                                                   "yaml_missing_comma",
                                                   {"a `,` or `{0}` is expected", "此处应为 `,` 或 `{0}`"},
                                                   {"found this", "却出现这个"},
                                                   {"opened here", "由此开始"},
                                                   {}};

inline constexpr DiagnosticKind yaml_stray_comma{35,
                                                 Severity::error,
                                                 "yaml_stray_comma",
                                                 {"nothing stands before this `,`", "这个 `,` 之前没有内容"},
                                                 {"empty place", "空位"},
                                                 {},
                                                 {"delete it", "请删除它"}};

inline constexpr DiagnosticKind yaml_pair_in_list{
    36,
    Severity::error,
    "yaml_pair_in_list",
    {"a `key: value` stands in a list without its own `{}`", "列表里的 `键: 值` 没有加 `{}`"},
    {"the `:` here", "此处的 `:`"},
    {"the key", "键"},
    {"write `{key: value}`, or quotes if it is a text", "请写成 `{键: 值}`；如果是文字，请加引号"}};

inline constexpr DiagnosticKind yaml_key_without_colon{37,
                                                       Severity::error,
                                                       "yaml_key_without_colon",
                                                       {"a key without `: `", "键后面缺少 `: `"},
                                                       {"no `: ` follows", "后面没有 `: `"},
                                                       {},
                                                       {"{0}", "{1}"}};

inline constexpr DiagnosticKind yaml_bad_escape{
    38,
    Severity::error,
    "yaml_bad_escape",
    {"the escape `{0}` is not allowed", "不允许使用转义 `{0}`"},
    {"escape", "转义"},
    {},
    {R"(allowed are `\\`, `\"`, `\/`, `\t`, `\n`, `\r`, `\x41`, `\u4e00` and `\U0001f600`, for characters that are no controls)",
     R"(可用 `\\`、`\"`、`\/`、`\t`、`\n`、`\r`、`\x41`、`\u4e00`、`\U0001f600`，且不能表示控制字符)"}};

inline constexpr DiagnosticKind yaml_long_key{39,
                                              Severity::error,
                                              "yaml_long_key",
                                              {"a key is longer than {0} bytes", "键超过 {0} 字节"},
                                              {"too long", "太长"},
                                              {},
                                              {}};

inline constexpr DiagnosticKind yaml_block_in_line{
    40,
    Severity::error,
    "yaml_block_in_line",
    {"a list begins on the line of its key", "列表与它的键写在了同一行"},
    {"the list begins here", "列表由此开始"},
    {},
    {"begin it on the next line, or write `[a, b]`; text that begins with `- ` needs quotes",
     "请另起一行，或写成 `[a, b]`；以 `- ` 开头的文字要加引号"}};

inline constexpr DiagnosticKind yaml_block_indentation{
    41,
    Severity::error,
    "yaml_block_indentation",
    {"a line of the block is indented unlike the block", "块中有一行的缩进与整块不一致"},
    {"this line", "这一行"},
    {},
    {"indent all lines of the block by the same number of spaces", "请让块中每一行的缩进空格数相同"}};

inline constexpr DiagnosticKind yaml_structure{
    42,
    Severity::error,
    "yaml_structure",
    {"the structure of the text is broken here", "文本的结构在此处出错"},
    {"the parser stops here", "解析在此停止"},
    {},
    {"check indentation and brackets above this place ({0})", "请检查此处之前的缩进和括号（{0}）"}};

inline constexpr DiagnosticKind yaml_unreadable{43,
                                                Severity::error,
                                                "yaml_unreadable",
                                                {"the YAML parser cannot read this", "YAML 解析器无法读取此处"},
                                                {"the parser stops here", "解析在此停止"},
                                                {},
                                                {"the parser's own words: {0}", "解析器的原文：{0}"}};

inline constexpr DiagnosticKind yaml_ambiguous{
    44,
    Severity::error,
    "yaml_ambiguous",
    {"this text can be read in two ways", "这段文字有两种读法"},
    {"YAML parsers disagree here", "不同的 YAML 解析器在此结果不同"},
    {},
    {"an expression goes into a `|` block, any other text into quotes", "表达式请写进 `|` 块，其他文字请加引号"}};

inline constexpr DiagnosticKind yaml_marker_in_line{
    45,
    Severity::error,
    "yaml_marker_in_line",
    {"text stands on the line of a document marker", "文档标记所在的行还有文字"},
    {"put this on a line of its own", "请另起一行"},
    {},
    {}};

inline constexpr std::array yaml_kinds{&duplicate_key,
                                       &yaml_anchor,
                                       &yaml_alias,
                                       &yaml_merge_key,
                                       &yaml_tag,
                                       &yaml_directive,
                                       &yaml_second_document,
                                       &yaml_content_after_end,
                                       &yaml_unclosed_quote,
                                       &yaml_unclosed_bracket,
                                       &yaml_invalid_utf8,
                                       &yaml_utf16,
                                       &yaml_gb18030,
                                       &yaml_control_character,
                                       &yaml_nul,
                                       &yaml_byte_order_mark,
                                       &yaml_tab_indentation,
                                       &yaml_collection_key,
                                       &yaml_explicit_key,
                                       &yaml_empty_key,
                                       &yaml_multi_line_plain,
                                       &yaml_multi_line_quoted,
                                       &yaml_too_deep,
                                       &yaml_too_large,
                                       &yaml_too_many_nodes,
                                       &yaml_empty_document,
                                       &yaml_text_after_value,
                                       &yaml_block_header,
                                       &yaml_reserved_sign,
                                       &yaml_colon_in_value,
                                       &yaml_comment_without_space,
                                       &yaml_bad_indentation,
                                       &yaml_stray_bracket,
                                       &yaml_missing_comma,
                                       &yaml_stray_comma,
                                       &yaml_pair_in_list,
                                       &yaml_key_without_colon,
                                       &yaml_bad_escape,
                                       &yaml_long_key,
                                       &yaml_block_in_line,
                                       &yaml_block_indentation,
                                       &yaml_structure,
                                       &yaml_unreadable,
                                       &yaml_ambiguous,
                                       &yaml_marker_in_line};

}  // namespace weal::diag
