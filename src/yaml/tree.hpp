/// Tokens and yaml-cpp's events → the tree. The only file pair that knows yaml-cpp.
#pragma once

#include <optional>
#include <vector>

#include "yaml/lf_text.hpp"
#include "yaml/report.hpp"
#include "yaml/token.hpp"
#include "yaml/yaml.hpp"

namespace weal::yaml {

/// Structure comes from yaml-cpp, ranges and values from the tokens. Each event must find the token that it was made
/// of, with the same value, and no token may be left: where the two readings differ, the text is refused.
[[nodiscard]] std::optional<Document> tree(const LfText& text, std::vector<Token> tokens, Report& report);

}  // namespace weal::yaml
