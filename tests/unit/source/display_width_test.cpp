#include "source/display_width.hpp"

#include "source/width_tables.hpp"
#include "support/catch.hpp"

TEST_CASE("characters take the columns that terminals give them") {
  struct Row {
    std::string_view text;
    std::size_t width;
  };
  const auto row = GENERATE(values<Row>({
      {"abc", 3},
      {"低保", 4},
      {"，。（）", 8},
      {"Ａ＜", 4},
      {"\u3000", 2},
      {"e\u0301", 1},
      {"\u200B\uFEFF", 0},
      {"가", 2},
      {"\u1100\u1161", 2},
      {"ｱ", 1},
      {"\U0001F600", 2},
      {"\U00020000", 2},
      {"…", 1},
      {"é", 1},
      {"\xFF", 1},
  }));
  CAPTURE(row.text);
  CHECK(weal::source::display_width(row.text) == row.width);
}

TEST_CASE("the width tables are sorted and do not overlap") {
  const auto is_sorted = [](const auto& table) {
    for (std::size_t index = 0; index < table.size(); ++index) {
      if (table[index].first > table[index].last) return false;
      if (index > 0 && table[index].first <= table[index - 1].last) return false;
    }
    return true;
  };
  CHECK(is_sorted(weal::source::zero_width));
  CHECK(is_sorted(weal::source::double_width));
}
