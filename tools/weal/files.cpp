#include "files.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <system_error>

#include "terminal.hpp"
#include "weal/diagnostic.hpp"

#ifndef WEAL_RULES_FROM_BIN
#define WEAL_RULES_FROM_BIN "../share/weal/rules"
#endif

namespace weal::tool {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;

std::optional<std::string> read_stream(std::istream& stream) {
  std::string text;
  char block[65536];
  while (stream.read(block, sizeof block) || stream.gcount() > 0) {
    text.append(block, static_cast<std::size_t>(stream.gcount()));
    if (text.size() > most_bytes) return std::nullopt;
  }
  if (stream.bad()) return std::nullopt;
  return text;
}

/// Installed packs: id (the folder's name) and folder.
std::map<std::string, fs::path> installed(const fs::path& rules) {
  std::map<std::string, fs::path> result;
  std::error_code error;
  constexpr int deepest = 6;
  for (fs::recursive_directory_iterator at(rules, fs::directory_options::follow_directory_symlink, error), end;
       !error && at != end; at.increment(error)) {
    if (at.depth() > deepest) at.disable_recursion_pending();
    if (at->path().filename() != "pack.yaml") continue;
    const fs::path folder = at->path().parent_path();
    result.emplace(folder.filename().string(), folder);
  }
  return result;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, const Options& options) {
  const Language language = options.language;
  if (path == "-") {
    std::optional<std::string> text = read_stream(std::cin);
    if (!text) complain(in(language, "standard input cannot be read", "无法读取标准输入"));
    return text;
  }
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    complain(in(language, "there is no file ", "没有文件 ") + path);
    return std::nullopt;
  }
  if (fs::is_directory(status)) {
    complain(path + in(language, " is a folder, not a file", " 是文件夹，不是文件"));
    return std::nullopt;
  }
  std::ifstream file(path, std::ios::binary);
  std::optional<std::string> text = file ? read_stream(file) : std::nullopt;
  if (!text) complain(in(language, "cannot read ", "无法读取 ") + path);
  return text;
}

fs::path rules_folder(const Options& options) {
  if (!options.rules.empty()) return options.rules;
  if (const char* named = std::getenv("WEAL_RULES"); named != nullptr && *named != '\0') return named;
  std::error_code error;
  const fs::path tool = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path("rules") : (tool.parent_path() / WEAL_RULES_FROM_BIN).lexically_normal();
}

std::optional<fs::path> pack_folder(const std::string& pack, const Options& options) {
  const Language language = options.language;
  std::error_code error;
  if (fs::exists(pack, error) || pack.find('/') != std::string::npos) {
    fs::path folder(pack);
    if (folder.filename() == "pack.yaml") folder = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (fs::is_regular_file(folder / "pack.yaml", error)) return folder;
    complain(in(language, "there is no pack.yaml in ", "此处没有 pack.yaml：") + folder.string());
    return std::nullopt;
  }
  const fs::path rules = rules_folder(options);
  const auto packs = installed(rules);
  if (const auto found = packs.find(pack); found != packs.end()) return found->second;
  std::vector<std::string_view> ids;
  std::string list;
  for (const auto& [id, folder] : packs) {
    ids.push_back(id);
    list += (list.empty() ? "" : ", ") + id;
  }
  complain(in(language, "no pack is called ", "没有名为此的规则包：") + pack +
           in(language, "; installed in ", "；已安装于 ") + rules.string() + in(language, ": ", "：") +
           (list.empty() ? in(language, "none", "无") : list));
  if (const auto near = did_you_mean(pack, ids)) {
    complain(in(language, "did you mean ", "是否想写 ") + *near + in(language, "?", "？"));
  }
  return std::nullopt;
}

std::optional<LoadResult> load_pack(const fs::path& folder, const Options& options) {
  std::vector<PackFile> overlays;
  for (const std::string& path : options.overlays) {
    std::optional<std::string> text = read_file(path, options);
    if (!text) return std::nullopt;
    overlays.push_back({path, std::move(*text)});
  }
  return load_folder(folder, rules_folder(options), overlays);
}

std::optional<Rulebook> good_rulebook(const std::string& pack, const Options& options) {
  const auto folder = pack_folder(pack, options);
  if (!folder) return std::nullopt;
  const auto loaded = load_pack(*folder, options);
  if (!loaded) return std::nullopt;
  if (!loaded->rulebook) print(loaded->diagnostics, loaded->sources, options);
  return loaded->rulebook;
}

}  // namespace weal::tool
