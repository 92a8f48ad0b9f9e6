#include <algorithm>

#include "diagnostics/text.hpp"
#include "json/json.hpp"

namespace weal::json {
namespace {

/// Letters of any script, digits and `_`: what reads well behind a dot.
bool is_plain_name(std::string_view key) {
  const auto is_plain = [](char sign) {
    const bool is_letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    return is_letter || (sign >= '0' && sign <= '9') || sign == '_' || (sign & '\x80') != 0;
  };
  return !key.empty() && std::all_of(key.begin(), key.end(), is_plain);
}

}  // namespace

std::string path_with_key(std::string_view path, std::string_view key) {
  std::string result(path);
  if (is_plain_name(key)) return result + "." + std::string(key);
  result += '[';
  diagnostics::append_json_string(result, key);
  return result + ']';
}

std::string path_with_index(std::string_view path, std::size_t index) {
  return std::string(path) + "[" + std::to_string(index) + "]";
}

}  // namespace weal::json
