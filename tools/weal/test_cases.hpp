// The cases beside a pack: YAML in, case JSON and expectations out, with `like` and `change` resolved.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "weal/source.hpp"
#include "yaml/yaml.hpp"

namespace weal::tool {

struct TestCase {
  std::string id;
  SourceRange where;
  std::string as_of;
  std::string json;  // the case's text
  const yaml::Document* document = nullptr;
  std::optional<yaml::NodeId> expect;
};

/// What is wrong with a file of cases, in words and with its place.
struct CaseTrouble {
  SourceRange where;
  std::string text;
};

/// All cases of one pack in the order of files and text. Owns what they point into.
struct TestCases {
  SourceMap sources;
  std::vector<std::unique_ptr<const yaml::Document>> documents;
  std::vector<TestCase> cases;
  std::vector<CaseTrouble> troubles;
  Diagnostics diagnostics;  // of the YAML
};

/// Reads cases/*.yaml below a pack's folder.
[[nodiscard]] TestCases read_test_cases(const std::filesystem::path& pack_folder, Language language);

}  // namespace weal::tool
