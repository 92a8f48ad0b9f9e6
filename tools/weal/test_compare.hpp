// What a case expects, held against the decision's JSON.
#pragma once

#include <string>
#include <vector>

#include "json/json.hpp"
#include "test_cases.hpp"

namespace weal::tool {

struct Mismatch {
  std::string path;  // dibao.amount
  std::string expected;
  std::string actual;
  SourceRange where;
};

/// Every part of `expect` that the decision does not meet.
[[nodiscard]] std::vector<Mismatch> compare(const TestCase& expected, const json::Document& decision);

/// What the decision says and `expect` leaves out.
[[nodiscard]] std::vector<std::string> left_out(const TestCase& expected, const json::Document& decision);

}  // namespace weal::tool
