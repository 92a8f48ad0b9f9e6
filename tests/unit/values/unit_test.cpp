// Units of numbers: text, agreement, products.
#include "weal/unit.hpp"

#include "support/catch.hpp"

using namespace weal;

namespace {

Unit unit(std::string_view text) { return text.empty() ? Unit{} : Unit::parse(text).value(); }

}  // namespace

TEST_CASE("a unit's text reads back") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"元", "元"},
      {"元/人·月", "元/人·月"},
      {"元/月·人", "元/人·月"},
      {"工作日", "工作日"},
      {"%", "%"},
      {"倍", "倍"},
      {"㎡", "平方米"},
      {"平方米/人", "平方米/人"},
      {"天", "日"},
      {"1/月", "1/月"},
      {"人·月", "人·月"},
      {"元·元", "元·元"},
      {"元/元", "倍"},
      {"岁", "岁"},
      {"小时", "小时"},
      {"年", "年"},
  }));
  CAPTURE(row.text);
  CHECK(unit(row.text).to_string() == row.printed);
  CHECK(unit(row.printed) == unit(row.text));
}

TEST_CASE("other text is no unit") {
  const auto text = GENERATE(
      values<std::string_view>({"", "1", "/", "元/", "/月", "元//月", "元/人/月", "·", "元·", "yuan", "元 ", "倍/月"}));
  CAPTURE(text);
  CHECK_FALSE(Unit::parse(text));
}

TEST_CASE("sides of a sum agree where the units are equal or one is bare") {
  CHECK(agree(unit("元"), unit("元")));
  CHECK(agree(unit("元"), unit("")));
  CHECK(agree(unit(""), unit("倍")));
  CHECK_FALSE(agree(unit("元"), unit("元/月")));
  CHECK_FALSE(agree(unit("日"), unit("工作日")));
  CHECK_FALSE(agree(unit("倍"), unit("元")));
  CHECK_FALSE(agree(unit("%"), unit("倍")));
  CHECK(common(unit(""), unit("元")) == unit("元"));
  CHECK(common(unit("元"), unit("")) == unit("元"));
  CHECK(common(unit(""), unit("")).bare);
  CHECK(unit("").to_string().empty());
}

TEST_CASE("products and quotients combine units") {
  struct Row {
    std::string_view left, right, product, quotient;
  };
  const auto row = GENERATE(values<Row>({
      {"元/人·月", "人", "元/月", "元/人·人·月"},
      {"元", "元", "元·元", "倍"},
      {"元", "", "元", "元"},
      {"", "月", "月", "1/月"},
      {"元", "倍", "元", "元"},
      {"倍", "倍", "倍", "倍"},
      {"倍", "", "倍", "倍"},
      {"", "", "", ""},
      {"月", "1/月", "倍", "月·月"},
  }));
  CAPTURE(row.left, row.right);
  CHECK(product(unit(row.left), unit(row.right)) == unit(row.product));
  CHECK(quotient(unit(row.left), unit(row.right)) == unit(row.quotient));
}

TEST_CASE("powers of a unit stop before they wrap around") {
  Unit power = unit("元");
  for (int count = 0; count < 10; ++count) power = product(power, power);
  CHECK(power.powers[0] == 127);
  Unit root = unit("1/元");
  for (int count = 0; count < 10; ++count) root = product(root, root);
  CHECK(root.powers[0] == -127);
}
