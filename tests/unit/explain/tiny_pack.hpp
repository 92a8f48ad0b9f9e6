// A pack of one programme, small enough to see through, and cases of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "weal/case.hpp"
#include "weal/explain.hpp"
#include "weal/rulebook.hpp"

namespace weal::testing {

inline constexpr const char* tiny_pack = R"~(weal: 1
pack: tiny
title: {zh: 小包, en: tiny}
jurisdiction: "330604"
calendar: tiny-days
documents:
  D: {number: 示〔2025〕1号, title: 示例办法, issued: 2025-01-01}
clauses:
  D-1: {document: D, place: 一, grade: E, line: {zh: 收入低于标准的按差额补助, en: the difference to the standard}}
  D-2: {document: D, place: 二, grade: E, line: {zh: 十个工作日内办结, en: decided within ten working days}}
lists:
  家庭成员: {id: members}
facts:
  members:
    姓名: {id: name, type: text, personal: true}
    月收入: {id: monthly_income, type: money, unit: 元/月, min: 0, max: 1000000, title: {zh: 月收入, en: monthly income}, ask: {zh: 每月收入多少, en: monthly income}}
  facts:
    财产符合规定: {id: property_compliant, type: boolean, title: {zh: 财产符合规定, en: property compliant}, ask: {zh: 财产是否符合规定, en: is the property within the limits}}
events:
  已受理: {id: accepted}
  已批准: {id: approved}
parameters:
  标准: {id: standard, title: {zh: 标准, en: standard}, unit: 元/人·月, value: 1000, clause: D-1}
rules:
  人数:
    id: persons
    title: {zh: 人数, en: persons}
    is: count(家庭成员)
    as: 人
    clause: D-1
  家庭收入:
    id: income
    title: {zh: 家庭月收入, en: household income}
    is: sum(家庭成员.月收入)
    as: 元/月
    clause: D-1
  差额:
    id: difference
    title: {zh: 差额, en: difference}
    is: 标准 * 人数 - 家庭收入
    as: 元
    clause: D-1
programmes:
  低保:
    id: dibao
    title: {zh: 低保, en: dibao}
    for: household
    conditions:
      收入低于标准:
        id: income_below
        title: {zh: 收入低于标准, en: income below the standard}
        is: 家庭收入 < 标准 * 人数
        clause: D-1
      财产合规:
        id: property
        title: {zh: 财产合规, en: property within limits}
        is: 财产符合规定
        clause: D-1
    amount:
      is: 差额
      unit: 元
      period: month
      round: {decimals: 2, mode: half_up, clause: D-1}
      from: next_month
      clause: D-1
    authority:
      is: |
        "town"
      clause: D-1
procedures:
  办理:
    id: handling
    for: [dibao]
    clock: accepted
    steps:
      受理: {id: accept, title: {zh: 受理, en: accept}, actor: town_clerk, done_by: [accepted], clause: D-2}
      审批: {id: approve, title: {zh: 审批, en: decide}, actor: town_leader, after: [accept], done_by: [approved], clause: D-2}
    limits:
      总时限: {id: total, title: {zh: 总时限, en: whole period}, covers: [approve], from: accepted, period: 10 工作日, clause: D-2}
)~";

inline constexpr const char* tiny_days = R"~(weal: 1
pack: tiny-days
title: {zh: 日历, en: days}
documents:
  H: {number: 示〔2024〕9号}
clauses:
  H-1: {document: H, place: 全文, grade: E, line: {zh: 休息日, en: days off}}
years:
  - year: 2025
    clause: H-1
    off: [2025-01-01]
    work: []
)~";

inline const Rulebook& tiny_rulebook() {
  static const LoadResult loaded =
      load(std::vector<PackText>{{{{"tiny/pack.yaml", tiny_pack}}}, {{{"tiny-days/pack.yaml", tiny_days}}}});
  INFO(render(loaded.diagnostics, loaded.sources, Language::en));
  REQUIRE(loaded.rulebook);
  return *loaded.rulebook;
}

inline Case tiny_case(std::string_view json) {
  const CaseResult read = read_case(tiny_rulebook(), json);
  INFO(render(read.diagnostics, read.sources, Language::en));
  REQUIRE(read.value);
  return *read.value;
}

inline Moment on(std::string_view day) { return *Moment::parse(day); }

/// Two members with 2100.50 a month in all, where 2000 is the limit; accepted on 2025-03-03.
inline constexpr std::string_view over_the_standard = R"({"case_id": "T-1",
  "household": {"members": [{"id": "m1", "name": "王五", "monthly_income": "1500.50"},
                            {"id": "m2", "monthly_income": 600}]},
  "facts": {"property_compliant": true},
  "events": [{"type": "accepted", "at": "2025-03-03"}]})";

}  // namespace weal::testing
