/// Kinds raised while the text of a pack is read. Codes 0001-0099.
#pragma once

#include <array>

#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

inline constexpr DiagnosticKind duplicate_key{
    1, Severity::error, "duplicate_key",
    {"the key `{0}` stands twice in one mapping", "同一个映射里出现了两次键 `{0}`"},
    {"second time", "第二次"},
    {"first time", "第一次"},
    {"keep one of the two", "只保留一个"}};

inline constexpr std::array yaml_kinds{&duplicate_key};

}  // namespace weal::diag
