// Where each step stands on a day, its findings and its exposures.
#include "support/catch.hpp"
#include "support/decided.hpp"

using namespace weal;
using namespace weal::test;

namespace {

/// A Shangyu dibao case with events of the form `accepted 2023-03-01`.
std::string dibao_with(const std::vector<std::string>& events) {
  std::string list;
  for (const std::string& event : events) {
    const auto space = event.find(' ');
    list += (list.empty() ? "" : ", ") + (R"({"type": ")" + event.substr(0, space) + R"(", "at": ")") +
            event.substr(space + 1) + "\"}";
  }
  return R"({"application": {"programme": "dibao"}, "household": {"members": [{"id": "m1", "monthly_income": 0}]},
             "facts": {"property_compliant": true}, "parameters": {"dibao_standard": 1000}, "events": [)" +
         list + "]}";
}
ProgrammeDecision on(const std::vector<std::string>& events, std::string_view as_of) {
  return of(decided(shangyu(), dibao_with(events), as_of), "dibao");
}

const std::vector<std::string> until_publicity{"accepted 2023-03-01", "check_requested 2023-03-02",
                                               "survey_done 2023-03-10", "preliminary_opinion 2023-03-17",
                                               "publicity_started 2023-03-17"};
std::vector<std::string> with(std::vector<std::string> events, const std::string& more) {
  events.push_back(more);
  return events;
}

}  // namespace

TEST_CASE("a step is done, open, blocked by an open predecessor, or upcoming behind a blocked one") {
  const ProgrammeDecision fresh = on({"accepted 2023-03-01"}, "2023-03-01");
  CHECK(step(fresh, "accept").status == StepStatus::done);
  CHECK(text(step(fresh, "accept").done) == "2023-03-01");
  CHECK(step(fresh, "request_check").status == StepStatus::open);
  CHECK(text(step(fresh, "request_check").earliest) == "2023-03-01");
  CHECK(text(step(fresh, "request_check").due) == "2023-03-06");
  CHECK(step(fresh, "opinion").status == StepStatus::blocked);
  CHECK(step(fresh, "publicity").status == StepStatus::upcoming);
  CHECK(step(fresh, "approve").status == StepStatus::upcoming);
  CHECK_FALSE(step(fresh, "approve").earliest);
  CHECK(text(step(fresh, "approve").projected) == "2023-03-25");
  CHECK(step(fresh, "approve").conflict == false);
}

TEST_CASE("a step is open on its due day and overdue the day after") {
  CHECK(step(on({"accepted 2023-03-01"}, "2023-03-06"), "request_check").status == StepStatus::open);
  CHECK(step(on({"accepted 2023-03-01"}, "2023-03-07"), "request_check").status == StepStatus::overdue);
  CHECK(step(on({"accepted 2023-03-01"}, "2023-03-07"), "opinion").status == StepStatus::blocked);
}

TEST_CASE("a step done on its due day is done, the day after late") {
  CHECK(step(on({"accepted 2023-03-01", "check_requested 2023-03-06"}, "2023-03-10"), "request_check").status ==
        StepStatus::done);
  CHECK(step(on({"accepted 2023-03-01", "check_requested 2023-03-07"}, "2023-03-10"), "request_check").status ==
        StepStatus::late);
}

TEST_CASE("publicity runs seven full days and the decision is lawful the day after") {
  const ProgrammeDecision running = on(until_publicity, "2023-03-24");
  CHECK(text(step(running, "publicity").until) == "2023-03-24");
  CHECK(step(running, "publicity").status == StepStatus::done);
  CHECK(text(step(running, "approve").earliest) == "2023-03-25");
  CHECK_FALSE(step(running, "approve").projected);
  CHECK(step(running, "approve").status == StepStatus::upcoming);
  CHECK(step(on(until_publicity, "2023-03-25"), "approve").status == StepStatus::open);
  CHECK(step(on(until_publicity, "2023-03-29"), "approve").status == StepStatus::open);
  CHECK(step(on(until_publicity, "2023-03-30"), "approve").status == StepStatus::overdue);
}

TEST_CASE("publicity that has not begun is never projected into the past") {
  const ProgrammeDecision late = on({until_publicity.begin(), until_publicity.end() - 1}, "2023-03-22");
  CHECK(step(late, "publicity").status == StepStatus::open);
  CHECK(text(step(late, "publicity").until) == "2023-03-29");
  CHECK(text(step(late, "approve").projected) == "2023-03-30");
}

TEST_CASE("where the first lawful day falls after the due day the step says so and nothing is bent") {
  const ProgrammeDecision slow = on({"accepted 2023-03-01", "check_requested 2023-03-02", "survey_done 2023-03-10",
                                     "preliminary_opinion 2023-03-17", "publicity_started 2023-03-23"},
                                    "2023-03-24");
  CHECK(text(step(slow, "approve").earliest) == "2023-03-31");
  CHECK(text(step(slow, "approve").due) == "2023-03-29");
  CHECK(step(slow, "approve").conflict);
}

TEST_CASE("an objection blocks the decision until a new opinion") {
  const auto objected = with(until_publicity, "objection_raised 2023-03-20");
  CHECK(step(on(objected, "2023-03-27"), "approve").status == StepStatus::blocked);
  CHECK(limit(on(objected, "2023-03-27"), "approve", "total").is_extended);
  const auto reviewed = with(with(objected, "preliminary_opinion 2023-03-21"), "publicity_started 2023-03-21");
  CHECK(step(on(reviewed, "2023-03-29"), "approve").status == StepStatus::open);
}

TEST_CASE("a step is part of the procedure only where its condition holds") {
  const auto approved = with(until_publicity, "approved 2023-03-27");
  CHECK_FALSE(find_step(on(approved, "2023-03-28"), "notify_refusal"));
  CHECK(find_step(on(approved, "2023-03-28"), "pay"));
  const auto rejected = with(until_publicity, "rejected 2023-03-27");
  CHECK(step(on(rejected, "2023-03-28"), "notify_refusal").status == StepStatus::open);
  CHECK(text(step(on(rejected, "2023-03-28"), "notify_refusal").due) == "2023-03-30");
  CHECK(step(on(rejected, "2023-03-28"), "notify_refusal").to == "applicant");
  CHECK_FALSE(find_step(on(rejected, "2023-03-28"), "pay"));
}

TEST_CASE("the first payment is due by the tenth of the month after the approval and never rolls") {
  const auto [approved, first_day, due] = GENERATE(table<std::string, std::string, std::string>({
      {"approved 2023-03-27", "2023-04-01", "2023-04-10"},
      {"approved 2023-05-31", "2023-06-01", "2023-06-10"},  // a Saturday
      {"approved 2023-12-29", "2024-01-01", "2024-01-10"},
  }));
  const ProgrammeDecision dibao = on(with(until_publicity, approved), approved.substr(9));
  CHECK(text(step(dibao, "pay").earliest) == first_day);
  CHECK(text(step(dibao, "pay").due) == due);
  CHECK(step(dibao, "pay").status == StepStatus::upcoming);
  REQUIRE(dibao.payments.size() == 1);
  CHECK(dibao.payments.front().from == first_day.substr(0, 7));
  CHECK(text(dibao.payments.front().due) == due);
}

TEST_CASE("payments come every month and the first one does the step") {
  const auto events = with(with(with(until_publicity, "approved 2023-03-27"), "paid 2023-04-08"), "paid 2023-05-12");
  CHECK(step(on(events, "2023-05-20"), "pay").status == StepStatus::done);
  CHECK(text(step(on(events, "2023-05-20"), "pay").done) == "2023-04-08");
}

TEST_CASE("a step names its papers, its actor, its clauses and what is publicised") {
  const ProgrammeDecision dibao = on(until_publicity, "2023-03-20");
  CHECK(step(dibao, "publicity").actor == "town_civil_affairs");
  CHECK(step(dibao, "publicity").papers.size() == 1);
  CHECK(cites(step(dibao, "publicity").basis, "SY-A1-4a"));
  REQUIRE(dibao.publications.size() == 1);
  CHECK(dibao.publications.front().place == "village");
  CHECK(dibao.publications.front().fields == std::vector<std::string_view>{"name", "member_count", "amount"});
  CHECK(dibao.publications.front().forbidden == std::vector<std::string_view>{"id_number", "bank_account"});
  CHECK(text(dibao.publications.front().from) == "2023-03-17");
  CHECK(text(dibao.publications.front().until) == "2023-03-24");
}

TEST_CASE("a clause is kept, broken, due or unknown") {
  const auto status = [](const ProgrammeDecision& decision, std::string_view clause, std::string_view at) {
    const Finding* found = find_finding(decision, clause, at);
    return found ? std::string(found->status) : "none";
  };
  const std::string check = "SY-A1-2a";
  CHECK(status(on({"accepted 2023-03-01"}, "2023-03-06"), check, "request_check") == "due");
  CHECK(status(on({"accepted 2023-03-01"}, "2023-03-07"), check, "request_check") == "broken");
  const ProgrammeDecision kept = on({"accepted 2023-03-01", "check_requested 2023-03-06"}, "2023-03-10");
  CHECK(status(kept, check, "request_check") == "kept");
  CHECK(find_finding(kept, check, "request_check")->limit == "2023-03-06");
  CHECK(find_finding(kept, check, "request_check")->actual == "2023-03-06");
  CHECK(find_finding(kept, check, "request_check")->evidence == std::vector<std::string>{"request_check 2023-03-06"});
  CHECK(status(on({"accepted 2023-03-01", "check_requested 2023-03-07"}, "2023-03-10"), check, "request_check") ==
        "broken");
  CHECK(status(on({}, "2023-03-10"), check, "request_check") == "none");
  CHECK(status(on({"check_requested 2023-03-02"}, "2023-03-10"), check, "request_check") == "unknown");
}

TEST_CASE("a limit that runs from a step breaks only once the step has come to its end") {
  // Twenty working days are over, the three after publicity have not begun.
  const ProgrammeDecision stuck = on({until_publicity.begin(), until_publicity.end() - 1}, "2023-05-10");
  CHECK(find_finding(stuck, "SY-09", "approve")->status == "broken");
  CHECK(find_finding(stuck, "SY-A1-5a", "approve")->status == "due");
  // Decided without any publicity on file: nothing to count the three days from.
  const ProgrammeDecision without =
      on({"accepted 2023-03-01", "preliminary_opinion 2023-03-10", "approved 2023-03-13"}, "2023-03-20");
  CHECK(find_finding(without, "SY-A1-5a", "approve")->status == "unknown");
}

TEST_CASE("a decision before the end of publicity breaks the publicity clause") {
  const auto finding = [](const std::string& approved, std::string_view as_of) {
    const ProgrammeDecision decision = on(with(until_publicity, approved), as_of);
    const Finding* found = find_finding(decision, "SY-A1-4a", "publicity");
    return found ? std::string(found->status) : "none";
  };
  CHECK(finding("approved 2023-03-24", "2023-03-28") == "broken");
  CHECK(finding("approved 2023-03-25", "2023-03-28") == "kept");
  const ProgrammeDecision running = on(until_publicity, "2023-03-24");
  CHECK(find_finding(running, "SY-A1-4a", "publicity")->status == "due");
  CHECK(find_finding(running, "SY-A1-4a", "publicity")->limit == "2023-03-24");
  CHECK(find_finding(on(until_publicity, "2023-03-25"), "SY-A1-4a", "publicity")->status == "kept");
}

TEST_CASE("hours run from the moment, over weekends and nights") {
  const auto urgent = [](std::string_view events, std::string_view as_of) {
    return of(decided(shangyu(),
                      R"({"application": {"programme": "temporary_aid", "kind": "emergency"}, "events": [)" +
                          std::string(events) + "]}",
                      as_of),
              "temporary_aid");
  };
  const std::string known = R"({"type": "emergency_known", "at": "2025-03-07T21:30:00"})";
  const ProgrammeDecision open = urgent(known, "2025-03-08T21:30:00");
  CHECK(step(open, "relieve").status == StepStatus::open);
  CHECK(text(step(open, "relieve").due) == "2025-03-08");
  REQUIRE(step(open, "relieve").due_moment);
  CHECK(step(open, "relieve").due_moment->to_string().substr(0, 19) == "2025-03-08T21:30:00");
  CHECK(step(urgent(known, "2025-03-08T21:30:01"), "relieve").status == StepStatus::overdue);
  CHECK(step(urgent(known, "2025-03-08"), "relieve").status == StepStatus::open);

  const auto relieved = [&](std::string_view at) {
    return urgent(known + R"(, {"type": "relief_delivered", "at": ")" + std::string(at) + "\"}", "2025-03-10");
  };
  CHECK(step(relieved("2025-03-08T21:30:00"), "relieve").status == StepStatus::done);
  CHECK(step(relieved("2025-03-08T21:30:01"), "relieve").status == StepStatus::late);
  CHECK(step(relieved("2025-03-08"), "relieve").status == StepStatus::done);
  CHECK(step(relieved("2025-03-09"), "relieve").status == StepStatus::late);
}

TEST_CASE("hours from an event without a time of day are undetermined and the time is asked for") {
  const ProgrammeDecision aid =
      of(decided(shangyu(), R"({"application": {"programme": "temporary_aid", "kind": "emergency"},
      "events": [{"type": "emergency_known", "at": "2025-03-07"}]})",
                 "2025-03-08"),
         "temporary_aid");
  CHECK(text(step(aid, "relieve").due) == "none");
  REQUIRE(find_missing(aid.missing, "emergency_known"));
  CHECK(find_missing(aid.missing, "emergency_known")->kind == MissingKind::event);
  CHECK(find_missing(aid.missing, "emergency_known")->affects == std::vector<std::string_view>{"steps"});
}

TEST_CASE("an event is asked for only where a period should be running from it already") {
  const ProgrammeDecision fresh = on({}, "2023-03-01");
  CHECK(step(fresh, "accept").status == StepStatus::open);
  CHECK(text(step(fresh, "approve").due) == "none");
  CHECK(fresh.missing.empty());
  const ProgrammeDecision surveyed = on({"survey_done 2023-03-02"}, "2023-03-03");
  REQUIRE(surveyed.missing.size() == 1);
  CHECK(surveyed.missing.front().id == "accepted");
  CHECK(surveyed.missing.front().affects == std::vector<std::string_view>{"steps"});
  const ProgrammeDecision urgent =
      of(decided(shangyu(), R"({"application": {"programme": "temporary_aid", "kind": "emergency"}})", "2025-03-03"),
         "temporary_aid");
  CHECK(find_missing(urgent.missing, "emergency_known"));
}

TEST_CASE("an event for another programme does nothing") {
  const std::string both = R"({"household": {"members": [{"id": "m1", "monthly_income": 0}]}, "events": [
      {"type": "accepted", "at": "2025-03-03", "programme": "dibao"},
      {"type": "accepted", "at": "2025-03-10", "programme": "dibian"}]})";
  const Decision decision = decided(shangyu(), both, "2025-03-10");
  CHECK(text(step(of(decision, "dibao"), "request_check").due) == "2025-03-06");
  CHECK(text(step(of(decision, "dibian"), "request_check").due) == "2025-03-13");
}
