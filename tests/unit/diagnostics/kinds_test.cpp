// Every row of every file of kinds keeps the rules that make codes and texts dependable.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "diagnostics/kinds/all.hpp"
#include "support/catch.hpp"

using weal::BilingualText;
using weal::DiagnosticKind;

namespace {

std::vector<const DiagnosticKind*> all_kinds() {
  std::vector<const DiagnosticKind*> result;
  for (const auto& block : weal::diag::kind_blocks) result.insert(result.end(), block.kinds.begin(), block.kinds.end());
  return result;
}

bool is_snake_case(std::string_view id) {
  const auto is_allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !id.empty() && id.front() >= 'a' && std::all_of(id.begin(), id.end(), is_allowed);
}

std::set<char> placeholders(std::string_view text) {
  std::set<char> result;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}')
      result.insert(text[at + 1]);
  }
  return result;
}

bool has_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; });
}

void check_text(const BilingualText& text) {
  CAPTURE(text.en, text.zh);
  CHECK(text.en.empty() == text.zh.empty());
  // A help that is an argument in each language (`{0}`, `{1}`) is written by who raises it.
  const bool is_argument = text.en.size() == 3 && text.zh.size() == 3;
  if (text.en.empty() || is_argument) return;
  // An argument that differs by language stands twice: `{1}` in English, `{2}` in Chinese.
  CHECK(placeholders(text.en).size() == placeholders(text.zh).size());
  CHECK_FALSE(has_han(text.en.substr(0, 1)));
  CHECK(text.en.back() != '.');
  CHECK_FALSE(text.zh.ends_with("。"));
}

}  // namespace

TEST_CASE("codes are unique, and within the block of their file") {
  std::set<std::uint16_t> codes;
  for (const auto& block : weal::diag::kind_blocks) {
    for (const DiagnosticKind* kind : block.kinds) {
      CAPTURE(block.file, kind->id, kind->code);
      CHECK(codes.insert(kind->code).second);
      CHECK(kind->code >= block.first_code);
      CHECK(kind->code <= block.last_code);
    }
  }
}

TEST_CASE("ids are unique and in snake_case") {
  std::set<std::string_view> ids;
  for (const DiagnosticKind* kind : all_kinds()) {
    CAPTURE(kind->id);
    CHECK(ids.insert(kind->id).second);
    CHECK(is_snake_case(kind->id));
  }
}

TEST_CASE("every kind says the same in both languages") {
  for (const DiagnosticKind* kind : all_kinds()) {
    CAPTURE(kind->id);
    CHECK_FALSE(kind->message.en.empty());
    CHECK(has_han(kind->message.zh));
    const char first = kind->message.en.empty() ? 'a' : kind->message.en.front();
    const bool begins_upper = first >= 'A' && first <= 'Z';
    // Lower case, except for names such as FEEL and JSON.
    CHECK((!begins_upper || (kind->message.en.size() > 1 && kind->message.en[1] >= 'A' && kind->message.en[1] <= 'Z')));
    check_text(kind->message);
    check_text(kind->label);
    check_text(kind->second);
    check_text(kind->help);
  }
}
