// Days of the law's periods on the real packs and on the calendar of China, worked out by hand.
#include "support/catch.hpp"
#include "support/decided.hpp"

using namespace weal;
using namespace weal::test;

namespace {

const char* const counting_pack = R"(weal: 1
pack: counting
title: {zh: 数日子, en: counting days}
jurisdiction: "000000"
calendar: cn-calendar
documents:
  L: {title: {zh: 某文件, en: a document}}
facts:
  facts:
    已查: {id: is_checked, type: boolean}
events:
  受理日: {id: accepted}
  审批日: {id: approved}
parameters:
  期限天数: {id: term, unit: 工作日, values: [], basis: L 一}
programmes:
  低保:
    id: dibao
    for: household
    conditions:
      查过:
        id: checked
        is: 已查
        basis: L 一
procedures:
  办理:
    id: handling
    for: [dibao]
    clock: accepted
    steps:
      审批: {id: approve, actor: town, done_by: [approved], basis: L 一}
    limits:
      时限: {id: total, covers: [approve], from: accepted, period: 期限天数, basis: L 一}
)";

std::string accepted_on(std::string_view day, std::string_view more = "") {
  return R"({"events": [{"type": "accepted", "at": ")" + std::string(day) + "\"}]" + std::string(more) + "}";
}

}  // namespace

TEST_CASE("working days are counted on the published calendar, the starting day left out") {
  const Rulebook counting = text_pack({counting_pack});
  const auto [start, days, due] = GENERATE(table<std::string, int, std::string>({
      {"2023-03-01", 12, "2023-03-17"}, {"2023-03-01", 20, "2023-03-29"}, {"2023-03-01", 28, "2023-04-11"},
      {"2023-03-24", 3, "2023-03-29"},  {"2023-01-05", 12, "2023-01-28"}, {"2023-01-05", 20, "2023-02-07"},
      {"2023-02-04", 3, "2023-02-08"},  {"2023-12-25", 28, "2024-02-02"}, {"2022-09-05", 5, "2022-09-13"},
      {"2022-09-05", 15, "2022-09-27"}, {"2022-09-05", 20, "2022-10-09"}, {"2022-09-05", 30, "2022-10-21"},
      {"2022-09-30", 1, "2022-10-08"},  {"2024-09-13", 5, "2024-09-23"},  {"2024-09-30", 3, "2024-10-10"},
      {"2025-01-20", 20, "2025-02-21"}, {"2026-02-13", 3, "2026-02-25"},  {"2020-01-20", 20, "2020-02-25"},
      {"2019-09-25", 5, "2019-10-08"},  {"2019-09-25", 20, "2019-10-28"}, {"2026-12-30", 1, "2026-12-31"},
  }));
  CAPTURE(start, days);
  const std::string term = R"(, "parameters": {"term": )" + std::to_string(days) + "}";
  const Decision decision = decided(counting, accepted_on(start, term), start);
  CHECK(text(step(of(decision, "dibao"), "approve").due) == due);
  CHECK(of(decision, "dibao").steps.front().limits.front().period == Period{days});
}

TEST_CASE("a period that reaches into a year without a published calendar has no end and says why") {
  const Rulebook counting = text_pack({counting_pack});
  const Decision decision =
      decided(counting, accepted_on("2026-12-30", R"(, "parameters": {"term": 2})"), "2026-12-31");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(text(step(dibao, "approve").due) == "none");
  CHECK(step(dibao, "approve").status == StepStatus::open);
  REQUIRE(find_missing(dibao.missing, "cn-calendar"));
  const MissingItem& calendar = *find_missing(dibao.missing, "cn-calendar");
  CHECK(calendar.kind == MissingKind::calendar);
  CHECK(calendar.affects == std::vector<std::string_view>{"steps"});
  CHECK_FALSE(calendar.question.en.empty());
  REQUIRE(dibao.findings.size() == 1);
  CHECK(dibao.findings.front().status == "unknown");
}

TEST_CASE("a period whose parameter has no value asks for the parameter") {
  const Decision decision = decided(text_pack({counting_pack}), accepted_on("2023-03-01"), "2023-03-01");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(text(step(dibao, "approve").due) == "none");
  REQUIRE(find_missing(dibao.missing, "term"));
  CHECK(find_missing(dibao.missing, "term")->kind == MissingKind::parameter);
  CHECK(find_missing(dibao.missing, "term")->affects == std::vector<std::string_view>{"steps"});
}

TEST_CASE("Shangyu: the stages, the publicity and the total of a dibao case") {
  struct Row {
    std::string accepted, opinion, publicity, after_publicity, total, approve;
  };
  const auto row = GENERATE(values<Row>({
      {"2023-03-01", "2023-03-17", "2023-03-24", "2023-03-29", "2023-03-29", "2023-03-29"},
      // The stages add up to a day more than the whole period: the whole period wins.
      {"2023-01-05", "2023-01-28", "2023-02-04", "2023-02-08", "2023-02-07", "2023-02-07"},
  }));
  CAPTURE(row.accepted);
  const Decision decision =
      decided(shangyu(), accepted_on(row.accepted, R"(, "application": {"programme": "dibao"})"), row.accepted);
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(text(limit(dibao, "opinion", "stage_budget").due) == row.opinion);
  CHECK(text(step(dibao, "opinion").due) == row.opinion);
  CHECK(text(step(dibao, "publicity").until) == row.publicity);
  CHECK(text(limit(dibao, "approve", "approval_limit").due) == row.after_publicity);
  CHECK(text(limit(dibao, "approve", "total").due) == row.total);
  CHECK(text(step(dibao, "approve").due) == row.approve);
  CHECK_FALSE(limit(dibao, "approve", "total").is_extended);
}

TEST_CASE("Shangyu: the longer period where the check is overdue or the case complex") {
  const auto [facts, accepted, due] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"check_overdue": true})", "2023-03-01", "2023-04-11"},
      {R"({"complex": true})", "2023-03-01", "2023-04-11"},
      {R"({"complex": true})", "2023-12-25", "2024-02-02"},
      {R"({"complex": false, "check_overdue": false})", "2023-03-01", "2023-03-29"},
  }));
  CAPTURE(facts, accepted);
  const Decision decision = decided(
      shangyu(), accepted_on(accepted, R"(, "application": {"programme": "dibao"}, "facts": )" + facts), accepted);
  const StepLimit& total = limit(of(decision, "dibao"), "approve", "total");
  CHECK(text(total.due) == due);
  CHECK(total.is_extended == (total.period.length == 28));
  CHECK(total.clause == (total.is_extended ? "SY-10" : "SY-09"));
}

TEST_CASE("XX: five days to meet, fifteen for temporary aid, twenty for dibao, thirty where the check was slow") {
  const std::string accepted = R"("events": [{"type": "accepted", "at": "2022-09-05"})";
  const Decision special =
      decided(xx(), R"({"application": {"programme": "special_case"}, "facts": {"urgent": false}, )" + accepted + "]}",
              "2022-09-05");
  CHECK(text(limit(of(special, "special_case"), "review_meeting", "review_meeting_limit").due) == "2022-09-13");
  const Decision aid =
      decided(xx(), R"({"application": {"programme": "temporary_aid", "kind": "expenditure"}, )" + accepted + "]}",
              "2022-09-05");
  CHECK(text(limit(of(aid, "temporary_aid"), "approve", "total").due) == "2022-09-27");
  const Decision dibao = decided(xx(), R"({"application": {"programme": "dibao"}, )" + accepted + "]}", "2022-09-05");
  CHECK(text(limit(of(dibao, "dibao"), "approve", "total").due) == "2022-10-09");
  const auto [report, due] = GENERATE(table<std::string, std::string>({
      {"2022-09-21", "2022-10-09"},  // fifteen days after the request
      {"2022-09-22", "2022-10-21"},  // sixteen
  }));
  CAPTURE(report);
  const Decision slow = decided(xx(),
                                R"({"application": {"programme": "dibao"}, )" + accepted +
                                    R"(, {"type": "check_requested", "at": "2022-09-06"},
                                              {"type": "check_report_issued", "at": ")" +
                                    report + "\"}]}",
                                "2022-09-23");
  CHECK(text(limit(of(slow, "dibao"), "approve", "total").due) == due);
}

TEST_CASE("Tai'an: twenty working days from acceptance, five to register urgent relief") {
  const Decision dibao = decided(taian(), R"({"application": {"programme": "dibao"},
      "events": [{"type": "accepted", "at": "2019-09-25"}]})",
                                 "2019-09-25");
  CHECK(text(limit(of(dibao, "dibao"), "approve", "total").due) == "2019-10-28");
  const Decision aid = decided(taian(), R"({"application": {"programme": "temporary_aid", "kind": "emergency"},
      "events": [{"type": "emergency_known", "at": "2019-09-25T08:00:00"},
                 {"type": "relief_delivered", "at": "2019-09-25T20:00:00"}]})",
                               "2019-09-25");
  CHECK(text(limit(of(aid, "temporary_aid"), "complete_papers", "registration_limit").due) == "2019-10-08");
}

TEST_CASE("packs without a clock of their own fall back on the law above and say so") {
  const auto [folder, layer] = GENERATE(table<std::string, std::string>(
      {{"zhejiang/zj-jiangbei", "zj-province, cn-national"}, {"henan/ha-jiyuan", "cn-national"}}));
  CAPTURE(folder);
  const Decision decision = decided(real_pack(folder), R"({"application": {"programme": "dibao"},
      "events": [{"type": "accepted", "at": "2023-03-01"}]})",
                                    "2023-03-01");
  CHECK(step(of(decision, "dibao"), "approve").due.has_value());
  REQUIRE(warnings(decision, "fallback").size() == 1);
  CHECK(warnings(decision, "fallback").front().against == layer);
  CHECK(warnings(decided(shangyu(), R"({"application": {"programme": "dibao"},
      "events": [{"type": "accepted", "at": "2023-03-01"}]})",
                         "2023-03-01"),
                 "fallback")
            .empty());
}
