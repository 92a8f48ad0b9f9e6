// Small packs as text, loaded, for tests of what a Program holds.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "program/program.hpp"
#include "weal/rulebook.hpp"

namespace weal::testing {

/// The texts of `pack.yaml` of each pack, the one asked for first.
inline LoadResult loaded(std::initializer_list<std::string_view> packs,
                         std::initializer_list<std::string_view> overlays = {}) {
  std::vector<PackText> texts;
  for (const std::string_view pack : packs)
    texts.push_back({{{std::to_string(texts.size()) + "/pack.yaml", std::string(pack)}}});
  std::vector<PackFile> over;
  for (const std::string_view overlay : overlays)
    over.push_back({"overlay" + std::to_string(over.size()), std::string(overlay)});
  return load(texts, over);
}

/// What is wrong, as an author reads it; empty where the packs loaded.
inline std::string complaint(const LoadResult& result) {
  return render(result.diagnostics, result.sources, Language::en);
}

/// The head of a pack with a document and a clause that are named after it.
inline std::string pack_head(std::string_view id, std::string_view extends = "") {
  std::string text = "weal: 1\npack: " + std::string(id) + "\n";
  if (!extends.empty()) text += "extends: [" + std::string(extends) + "]\n";
  text += "documents:\n  D" + std::string(id) + ": {number: n}\nclauses:\n  C" + std::string(id) + ": {document: D" +
          std::string(id) + ", place: 一}\n";
  return text;
}

template <class T>
const T* found(const std::vector<T>& items, std::string_view id) {
  for (const T& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

}  // namespace weal::testing
