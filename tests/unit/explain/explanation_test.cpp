#include <string>
#include <string_view>

#include "tiny_pack.hpp"

using namespace weal;
using namespace weal::testing;

namespace {

Explanation explained(std::string_view json, std::string_view day = "2025-03-04") {
  return explain(tiny_rulebook(), tiny_case(json), on(day));
}

/// The text before the receipt, whose digests change with every word of a pack.
std::string page_of(const Explanation& explanation, Language language) {
  const std::string text = to_text(explanation, language);
  const std::string_view receipt = language == Language::zh ? "  凭据" : "  receipt";
  REQUIRE(text.find(receipt) != std::string::npos);
  return text.substr(0, text.find(receipt));
}

}  // namespace

TEST_CASE("an explanation says in Chinese why not, what is next, and what would change it") {
  CHECK(page_of(explained(over_the_standard), Language::zh) ==
        R"(低保 · 不符合条件
  审批        乡镇人民政府（街道办事处）
  理由        ✗ 收入低于标准：家庭月收入 2100.50 元/月，标准 1000 元/人·月，人数 2 人  〔示〔2025〕1号 一 D-1〕
              ✓ 财产合规：财产符合规定 是              〔示〔2025〕1号 一 D-1〕
              ✓ 审批机关 = 乡镇人民政府（街道办事处）  〔示〔2025〕1号 一 D-1〕
  办理        ✓ 受理  乡镇经办人    已办 2025-03-03                 〔D-2〕
              ── 今天 2025-03-04 ──
              ▶ 审批  乡镇分管领导  可办             限 2025-03-17  〔D-2〕
  查核        待办 总时限  2025-03-17  〔D-2〕
  怎样会不同  要满足「收入低于标准」，下列之一即可：
              · 月收入（m1）  1500.50 元/月 → 1399.99 元/月     则符合条件、0.01 元  案件事实  $.household.members[0].monthly_income
              · 月收入（m2）  600 元/月 → 499.49 元/月          则符合条件、0.01 元  案件事实  $.household.members[1].monthly_income
              · 标准          1000 元/人·月 → 1050.26 元/人·月  则符合条件、0.02 元  参数

)");
}

TEST_CASE("an explanation says the same in English") {
  CHECK(page_of(explained(over_the_standard), Language::en) ==
        R"(dibao · not eligible
  decided by            the town (sub-district)
  why                   ✗ income below the standard: household income 2100.50 yuan/month; standard 1000 yuan/person·month; persons 2 persons  〔示〔2025〕1号 一 D-1〕
                        ✓ property within limits: property compliant yes  〔示〔2025〕1号 一 D-1〕
                        ✓ deciding authority = the town (sub-district)    〔示〔2025〕1号 一 D-1〕
  the way ahead         ✓ accept  town clerk   done 2025-03-03                  〔D-2〕
                        ── today 2025-03-04 ──
                        ▶ decide  town leader  open now         due 2025-03-17  〔D-2〕
  findings              due whole period  2025-03-17  〔D-2〕
  what would change it  to meet “income below the standard”, one of these is enough:
                        · monthly income (m1)  1500.50 yuan/month → 1399.99 yuan/month             then eligible, 0.01 yuan  fact       $.household.members[0].monthly_income
                        · monthly income (m2)  600 yuan/month → 499.49 yuan/month                  then eligible, 0.01 yuan  fact       $.household.members[1].monthly_income
                        · standard             1000 yuan/person·month → 1050.26 yuan/person·month  then eligible, 0.02 yuan  parameter

)");
}

TEST_CASE("a flip is the nearest: with its value the condition holds, one smallest step short of it it does not") {
  const Explanation explanation = explained(over_the_standard);
  REQUIRE(explanation.flips.size() == 3);
  const Flip& first = explanation.flips.front();
  CHECK(first.path == "$.household.members[0].monthly_income");
  CHECK(first.then == Value::number(*Decimal::parse("1399.99")));
  const auto status = [](std::string_view income) {
    std::string json(over_the_standard);
    json.replace(json.find("1500.50"), 7, income);
    return decide(tiny_rulebook(), tiny_case(json), on("2025-03-04")).programmes.front().status;
  };
  CHECK(status("1399.99") == Status::eligible);
  CHECK(status("1400.00") == Status::ineligible);
  CHECK(first.status == Status::eligible);
  REQUIRE(first.amount);
  CHECK(first.amount->value == Decimal::scaled(1, -2));
}

TEST_CASE("no flip is offered where no single number within its bounds would do, and none where nothing failed") {
  const Explanation poor = explained(R"({"household": {"members": [{"id": "m1", "monthly_income": 100}]},
                                         "facts": {"property_compliant": false}})");
  CHECK(poor.decision.programmes.front().status == Status::ineligible);
  CHECK(poor.flips.empty());
  // Two incomes that each alone exceed what all may have: only the standard can flip it.
  const Explanation rich = explained(R"({"household": {"members": [{"id": "m1", "monthly_income": 5000},
      {"id": "m2", "monthly_income": 6000}]}, "facts": {"property_compliant": true}})");
  REQUIRE(rich.flips.size() == 1);
  CHECK(rich.flips.front().kind == FlipKind::parameter);
  CHECK(rich.flips.front().then == Value::number(*Decimal::parse("5500.01")));
  CHECK(explained(R"({"household": {"members": [{"id": "m1", "monthly_income": 5}]}})").flips.empty());
}

TEST_CASE("explaining twice gives the same bytes, and a decision does not change by being explained") {
  const Case it = tiny_case(over_the_standard);
  const Explanation once = explain(tiny_rulebook(), it, on("2025-03-04"));
  const Explanation again = explain(tiny_rulebook(), it, on("2025-03-04"));
  CHECK(to_json(once, Language::zh) == to_json(again, Language::zh));
  CHECK(to_text(once, Language::en) == to_text(again, Language::en));
  CHECK(to_json(once.decision, Language::en) == to_json(decide(tiny_rulebook(), it, on("2025-03-04")), Language::en));
}

TEST_CASE("the JSON of an explanation adds the flips") {
  const std::string json = to_json(explained(over_the_standard), Language::en);
  CHECK(json.find(
            R"("flips":[{"programme":"dibao","rule":"income_below","rule_member":null,"kind":"fact",)"
            R"("id":"monthly_income","title":"monthly income","path":"$.household.members[0].monthly_income",)"
            R"("member":"m1","unit":"元/月","now":"1500.5","then":"1399.99","status":"eligible","amount":"0.01"})") !=
        std::string::npos);
}
