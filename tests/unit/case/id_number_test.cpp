#include "case/id_number.hpp"

#include <string_view>

#include "support/catch.hpp"

using weal::casefile::is_id_number;

TEST_CASE("an ID number has a real birth date and the check character of GB 11643") {
  struct Row {
    std::string_view text;
    bool is_good;
  };
  const auto row = GENERATE(values<Row>({{"53010219200508011X", true},
                                         {"53010219200508011x", true},
                                         {"530102192005080119", false},
                                         {"11010519491231002X", true},
                                         {"440524188001010014", true},
                                         {"11010519491331002X", false},
                                         {"110105194902300021", false},
                                         {"1101051949123100", false},
                                         {"11010519491231002XX", false},
                                         {"11010519491231OO2X", false},
                                         {"", false}}));
  CAPTURE(row.text);
  CHECK(is_id_number(row.text) == row.is_good);
}
