// A case of the golden diagnostics: the packs that are loaded and the texts that are expected, in one file.
//
// The file begins with the text of `pack.yaml`. A line that begins with `=== ` starts another part:
//   === file NAME       a further file of the same pack
//   === pack NAME       another pack: its `pack.yaml`, shown as NAME/pack.yaml
//   === overlay NAME    an overlay
//   === escaped         the text so far holds bytes written as \xNN
//   === limits a=1 b=2  limits that are not default
//   === en, === zh      the expected output
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weal/rulebook.hpp"

namespace weal::testing {

struct CaseFile {
  std::vector<PackText> packs;
  std::vector<PackFile> overlays;
  Limits limits;
  std::string en;
  std::string zh;
  std::string input;  // the file up to `=== en`, as it stands
};

inline std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) != "\\x" || at + 3 >= text.size()) {
      result += text[at];
      continue;
    }
    result += static_cast<char>(std::stoi(std::string(text.substr(at + 2, 2)), nullptr, 16));
    at += 3;
  }
  return result;
}

inline void set_limit(Limits& limits, const std::string& name, const std::string& value) {
  const auto number = static_cast<std::uint32_t>(std::stoul(value));
  if (name == "yaml_depth") limits.yaml_depth = number;
  if (name == "pack_bytes") limits.pack_bytes = number;
  if (name == "depth") limits.depth = number;
}

inline void set_limits(Limits& limits, std::string_view words) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, space);
    const std::size_t equals = word.find('=');
    if (equals != std::string_view::npos)
      set_limit(limits, std::string(word.substr(0, equals)), std::string(word.substr(equals + 1)));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
}

inline CaseFile parse_case_file(std::string_view text) {
  CaseFile result;
  result.packs.push_back({{{"pack.yaml", ""}}});
  std::string folder;
  std::string* part = &result.packs.back().files.back().text;
  bool is_input = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = text.substr(at, end - at);
    at = end;
    constexpr std::string_view mark = "=== ";
    if (!line.starts_with(mark)) {
      *part += line;
      if (is_input) result.input += line;
      continue;
    }
    std::string_view rest = line.substr(mark.size());
    while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' ')) rest.remove_suffix(1);
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view kind = rest.substr(0, space);
    const std::string name(rest.substr(std::min(space + 1, rest.size())));
    if (kind == "en" || kind == "zh") is_input = false;
    if (is_input) result.input += line;
    if (kind == "file") {
      result.packs.back().files.push_back({folder + name, ""});
      part = &result.packs.back().files.back().text;
    } else if (kind == "pack") {
      folder = name + "/";
      result.packs.push_back({{{folder + "pack.yaml", ""}}});
      part = &result.packs.back().files.back().text;
    } else if (kind == "overlay") {
      result.overlays.push_back({name, ""});
      part = &result.overlays.back().text;
    } else if (kind == "escaped") {
      *part = unescaped(*part);
    } else if (kind == "limits") {
      set_limits(result.limits, name);
    } else if (kind == "en") {
      part = &result.en;
    } else if (kind == "zh") {
      part = &result.zh;
    }
  }
  return result;
}

}  // namespace weal::testing
