// The one place of the library that reads files, for callers that want it to.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_map>

#include "diagnostics/kinds/pack.hpp"
#include "weal/rulebook.hpp"

namespace weal {
namespace {

namespace fs = std::filesystem;

struct FileResult {
  std::optional<std::string> text;
  std::string_view why_en;
  std::string_view why_zh;
};

FileResult read_file(const fs::path& path, const Limits& limits) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) return {std::nullopt, "no such file", "没有这个文件"};
  if (size > limits.pack_bytes) return {std::nullopt, "larger than the limit `pack_bytes`", "超过上限 `pack_bytes`"};
  std::ifstream file(path, std::ios::binary);
  if (!file) return {std::nullopt, "not readable", "没有读取权限"};
  return {std::string(std::istreambuf_iterator<char>(file), {}), {}, {}};
}

struct Folders {
  LoadResult& result;
  const Limits& limits;
  std::unordered_map<std::string, fs::path> by_id;  // folders below the rules folder, named like their packs
  std::vector<PackText> packs;
  std::vector<std::string> read;

  void find(const fs::path& rules) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(rules, error), end; !error && at != end; at.increment(error)) {
      if (at.depth() > 6) {
        at.disable_recursion_pending();
        continue;
      }
      if (at->path().filename() == "pack.yaml")
        by_id.emplace(at->path().parent_path().filename().string(), at->path().parent_path());
    }
  }

  void unreadable(const fs::path& path, const FileResult& file) {
    const SourceId source = result.sources.add(path.string(), "");
    result.diagnostics.add(diag::unreadable_file, {source, 0, 0},
                           {path.string(), std::string(file.why_en), std::string(file.why_zh)});
  }

  void add(const fs::path& folder) {
    FileResult head = read_file(folder / "pack.yaml", limits);
    if (!head.text) return unreadable(folder / "pack.yaml", head);
    const PackNeeds needs = pack_needs(*head.text, limits);
    PackText pack;
    pack.files.push_back({(folder / "pack.yaml").string(), std::move(*head.text)});
    for (const std::string& name : needs.files) {
      // A pack reaches nothing outside its own folder.
      const fs::path relative(name);
      if (relative.is_absolute() || name.find("..") != std::string::npos) {
        unreadable(folder / name, {std::nullopt, "outside the pack's folder", "不在规则包目录内"});
        continue;
      }
      FileResult file = read_file(folder / relative, limits);
      if (file.text)
        pack.files.push_back({(folder / relative).string(), std::move(*file.text)});
      else
        unreadable(folder / relative, file);
    }
    read.push_back(needs.pack);
    packs.push_back(std::move(pack));
    for (const std::string& id : needs.extends) {
      if (std::find(read.begin(), read.end(), id) != read.end()) continue;
      if (const auto found = by_id.find(id); found != by_id.end()) {
        read.push_back(id);
        add(found->second);
      }
    }
  }
};

}  // namespace

LoadResult load_folder(const std::filesystem::path& folder, const std::filesystem::path& rules,
                       std::span<const PackFile> overlays, const Limits& limits) {
  LoadResult unreadable;
  Folders folders{unreadable, limits, {}, {}, {}};
  folders.find(rules);
  folders.add(folder);
  if (unreadable.diagnostics.has_errors()) return unreadable;
  return load(folders.packs, overlays, limits);
}

}  // namespace weal
