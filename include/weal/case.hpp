/// Case: what is known of one household and its matter, read and checked against a Rulebook.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"
#include "weal/rulebook.hpp"
#include "weal/source.hpp"

namespace weal {

namespace casefile {
struct CaseData;
}

/// Immutable; belongs to the Rulebook it was read for.
class Case {
 public:
  explicit Case(std::shared_ptr<const casefile::CaseData> data) : data_(std::move(data)) {}
  [[nodiscard]] std::string_view id() const;
  /// SHA-256 over the case's JSON in RFC 8785 key order, each number as its shortest exact decimal. A number that was
  /// written as a string counts as the number that it is.
  [[nodiscard]] std::string_view digest() const;
  [[nodiscard]] const casefile::CaseData& data() const { return *data_; }
  [[nodiscard]] const std::shared_ptr<const casefile::CaseData>& shared() const { return data_; }

 private:
  std::shared_ptr<const casefile::CaseData> data_;
};

/// The case, or every error in its text at once, each with its JSON path and its line in `sources`. The value found is
/// shown only where the fact is not personal.
struct CaseResult {
  std::optional<Case> value;
  Diagnostics diagnostics;
  SourceMap sources;
};
/// `name` is what messages call the text: a file's path, or nothing special.
[[nodiscard]] CaseResult read_case(const Rulebook& rulebook, std::string_view json, const Limits& limits = {},
                                   std::string_view name = "case");

}  // namespace weal
