// Packs read from folders: layers are found by the names of their folders, and nothing outside of a pack's own is read.
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "weal/rulebook.hpp"

namespace fs = std::filesystem;

namespace {

/// A folder of its own that is gone at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / "weal_pack_folder_test";
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const fs::path& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
};

std::string_view first_kind(const weal::LoadResult& result) {
  return result.diagnostics.empty() ? "" : result.diagnostics.items().front().kind->id;
}

}  // namespace

TEST_CASE("a pack's layers and files are found below the rules folder") {
  const Folder folder;
  folder.write("cn/base/pack.yaml", "weal: 1\npack: base\n");
  folder.write("cn/near/top/pack.yaml", "weal: 1\npack: top\nextends: [base]\nfiles: [more.yaml]\n");
  folder.write("cn/near/top/more.yaml", "events:\n  受理: {id: accepted}\n");
  const auto result = weal::load_folder(folder.path / "cn/near/top", folder.path);
  INFO(render(result.diagnostics, result.sources, weal::Language::en));
  REQUIRE(result.rulebook);
  CHECK(result.rulebook->pack_id() == "top");
}

TEST_CASE("what cannot be read is said, not guessed") {
  const Folder folder;
  folder.write("a/pack.yaml", "weal: 1\npack: a\nfiles: [none.yaml]\n");
  folder.write("b/pack.yaml", "weal: 1\npack: b\nfiles: [../a/pack.yaml]\n");
  folder.write("c/pack.yaml", "weal: 1\npack: c\nextends: [nowhere]\n");
  CHECK(first_kind(weal::load_folder(folder.path / "none", folder.path)) == "unreadable_file");
  CHECK(first_kind(weal::load_folder(folder.path / "a", folder.path)) == "unreadable_file");
  CHECK(first_kind(weal::load_folder(folder.path / "b", folder.path)) == "unreadable_file");
  CHECK(first_kind(weal::load_folder(folder.path / "c", folder.path)) == "pack_not_found");
  weal::Limits small;
  small.pack_bytes = 10;
  CHECK(first_kind(weal::load_folder(folder.path / "c", folder.path, {}, small)) == "unreadable_file");
}
