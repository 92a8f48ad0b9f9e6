"""Drives the command line tool as a user does.

Run as `cli_test.py TOOL RULES`: the binary, and the folder of the installed packs.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

TOOL = ""
RULES = ""

CASE = {
    "case_id": "CLI-1",
    "application": {"programme": "dibao"},
    "household": {
        "members": [
            {"id": "m1", "relation": "head", "birth_date": "1982-04-18", "monthly_income": "900.00"},
            {"id": "m2", "relation": "spouse", "birth_date": "1984-11-02", "monthly_income": "600.00"},
            {"id": "m3", "relation": "child", "birth_date": "2014-09-21", "monthly_income": "0"},
        ]
    },
    "facts": {"property_compliant": True},
    "events": [{"type": "accepted", "at": "2025-03-03"}],
}


def run(*arguments, text=None, env=None):
    """Exit code, standard output, error output."""
    environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C", "WEAL_RULES": RULES}
    environment.update(env or {})
    done = subprocess.run(
        [TOOL, *arguments], input=text, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=300
    )
    return done.returncode, done.stdout, done.stderr


def decide(case, *arguments, pack="zj-shangyu", as_of="2025-03-03"):
    code, out, err = run("decide", pack, "-", "--as-of", as_of, "--json", *arguments, text=json.dumps(case))
    assert code == 0, out + err
    return json.loads(out)


def aid(amount, **more):
    application = {"programme": "temporary_aid", "kind": "expenditure", "requested_amount": amount}
    return {"application": application, "household": {"members": [{"id": "m1"}]}, **more}


class Usage(unittest.TestCase):
    def test_help_teaches_with_examples_in_both_languages(self):
        code, out, _ = run("--help")
        self.assertEqual(code, 0)
        for word in ("check", "facts", "decide", "explain", "test", "feel", "Examples", "Exit codes"):
            self.assertIn(word, out)
        for word in ("coverage", "supervise", "batch", "whatif"):
            self.assertNotIn(word, out)
        code, out, _ = run("--help", "--lang", "zh")
        self.assertEqual(code, 0)
        self.assertIn("示例", out)
        for command in ("check", "facts", "decide", "explain", "test", "feel"):
            for language, word in (("en", "Example"), ("zh", "示例")):
                code, out, _ = run(command, "--help", "--lang", language)
                self.assertEqual(code, 0)
                self.assertIn(word, out)

    def test_wrong_usage_exits_with_2_and_says_where_help_is(self):
        for arguments in ([], ["bogus"], ["decide"], ["decide", "a"], ["check"], ["feel", "1", "--colour", "x"],
                          ["check", "a", "--lang", "fr"], ["check", "a", "--color", "red"], ["coverage", "a"]):
            code, out, err = run(*arguments)
            self.assertEqual(code, 2, arguments)
            self.assertEqual(out, "")
            self.assertIn("--help", err)
        code, _, err = run("decide", "zj-shangyu", "-", "--as-of", "yesterday", text="{}")
        self.assertEqual(code, 2)
        self.assertIn("2025-03-03", err)

    def test_version(self):
        code, out, _ = run("--version")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("weal "))

    def test_what_cannot_be_found_exits_with_1(self):
        for arguments in (["check", "zj-shangyuu"], ["check", "./nowhere"], ["decide", "zj-shangyu", "no-such.json"],
                          ["decide", "zj-shangyu", "."], ["feel", "a", "--context", "no-such.json"],
                          ["check", "zj-shangyu", "--overlay", "no-such.yaml"]):
            code, out, err = run(*arguments)
            self.assertEqual(code, 1, arguments)
            self.assertEqual(out, "")
            self.assertNotEqual(err, "")
        self.assertIn("did you mean zj-shangyu?", run("check", "zj-shangyuu")[2])

    def test_an_interrupt_exits_with_130(self):
        process = subprocess.Popen([TOOL, "decide", "zj-shangyu", "-", "--as-of", "2025-03-03"], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"WEAL_RULES": RULES})
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 130)
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_output_that_cannot_be_written_is_no_success(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([TOOL, "feel", "1"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)


class Decide(unittest.TestCase):
    def test_a_family_of_three_gets_the_difference(self):
        it = decide(CASE)["programmes"]["dibao"]
        self.assertEqual(it["status"], "eligible")
        self.assertEqual(it["amount"]["value"], "2025.00")
        self.assertEqual(it["amount"]["from"], "2025-04")
        self.assertEqual(it["authority"], "town")

    def test_equal_to_the_standard_is_not_below_it(self):
        case = json.loads(json.dumps(CASE))
        case["household"]["members"][2]["monthly_income"] = "2025.00"
        self.assertEqual(decide(case)["programmes"]["dibao"]["status"], "ineligible")

    def test_what_is_missing_is_asked_for(self):
        case = json.loads(json.dumps(CASE))
        del case["facts"]["property_compliant"]
        it = decide(case)["programmes"]["dibao"]
        self.assertEqual(it["status"], "undetermined")
        self.assertIn("property_compliant", [item["id"] for item in it["missing"]])
        case = json.loads(json.dumps(CASE))
        del case["household"]["members"][1]["monthly_income"]
        it = decide(case)["programmes"]["dibao"]
        self.assertEqual(it["status"], "undetermined")
        self.assertIn(("monthly_income", "m2", "$.household.members[1].monthly_income"),
                      [(item["id"], item["member"], item["path"]) for item in it["missing"]])

    def test_who_decides_turns_at_the_fen(self):
        for amount, authority in (("7050", "town"), ("7050.01", "district")):
            self.assertEqual(decide(aid(amount))["programmes"]["temporary_aid"]["authority"], authority)
        for day, amount, authority in (("2024-12-31", "10000", "town"), ("2024-12-31", "10000.01", "district")):
            case = aid(amount, events=[{"type": "accepted", "at": day}])
            it = decide(case, pack="zj-jiangbei", as_of=day)["programmes"]["temporary_aid"]
            self.assertEqual(it["authority"], authority)

    def test_text_is_for_people_in_both_languages_and_same_input_gives_same_bytes(self):
        text = json.dumps(CASE)
        outputs = {}
        for language in ("zh", "en"):
            arguments = ("decide", "zj-shangyu", "-", "--as-of", "2025-03-03", "--lang", language)
            code, outputs[language], err = run(*arguments, text=text)
            self.assertEqual((code, err), (0, ""))
            self.assertEqual(run(*arguments, text=text)[1], outputs[language])
        self.assertIn("每月 2025.00 元", outputs["zh"])
        self.assertIn("2025.00 yuan a month", outputs["en"])
        self.assertIn("SXM52" if "SXM52" in outputs["zh"] else "〔", outputs["zh"])
        self.assertNotIn("\x1b", outputs["zh"])

    def test_colour_only_where_it_is_asked_for(self):
        arguments = ("decide", "zj-shangyu", "-", "--as-of", "2025-03-03")
        self.assertIn("\x1b[", run(*arguments, "--color", "always", text=json.dumps(CASE))[1])
        self.assertNotIn("\x1b[", run(*arguments, "--color", "never", text=json.dumps(CASE))[1])

    def test_today_is_taken_and_printed_where_no_day_is_given(self):
        code, out, err = run("decide", "zj-shangyu", "-", "--json", text=json.dumps(CASE))
        self.assertEqual(code, 0)
        self.assertIn(json.loads(out)["receipt"]["as_of"], err)

    def test_a_broken_case_is_told_with_path_and_code_and_exits_with_1(self):
        broken = '{"household": {"members": [{"id": "m1", "monthly_incom": 5, "id_number": "530102192005080119"}]}}'
        code, out, err = run("decide", "zj-shangyu", "-", "--as-of", "2025-03-03", text=broken)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("$.household.members[0].monthly_incom", err)
        self.assertIn("did you mean `monthly_income`?", err)
        self.assertNotIn("530102", err)
        code, out, err = run("decide", "zj-shangyu", "-", "--as-of", "2025-03-03", "--json", text=broken)
        self.assertEqual((code, err), (1, ""))
        self.assertEqual([item["code"] for item in json.loads(out)["diagnostics"]], ["WEAL-0420", "WEAL-0435"])

    def test_an_overlay_is_laid_over_and_marked(self):
        case = {**CASE, "parameters": {"dibao_standard": "1200"}}
        it = decide(case)
        self.assertEqual(it["programmes"]["dibao"]["amount"]["value"], "2100.00")
        origins = {item["id"]: item["origin"] for item in it["receipt"]["parameters"]}
        self.assertEqual(origins["dibao_standard"], "case")


class Explain(unittest.TestCase):
    def test_the_nearest_value_that_flips_a_condition_flips_it(self):
        case = json.loads(json.dumps(CASE))
        case["household"]["members"][1]["monthly_income"] = "3000"
        code, out, err = run("explain", "zj-shangyu", "-", "--as-of", "2025-03-03", "--json", text=json.dumps(case))
        self.assertEqual((code, err), (0, ""))
        flips = {(flip["id"], flip["member"]): flip for flip in json.loads(out)["flips"]}
        flip = flips[("monthly_income", "m2")]
        self.assertEqual(flip["then"], "2624.99")
        case["household"]["members"][1]["monthly_income"] = flip["then"]
        self.assertEqual(decide(case)["programmes"]["dibao"]["status"], "eligible")
        case["household"]["members"][1]["monthly_income"] = "2625.00"
        self.assertEqual(decide(case)["programmes"]["dibao"]["status"], "ineligible")
        self.assertIn(("dibao_standard", None), flips)

    def test_the_text_says_what_would_change_it(self):
        case = json.loads(json.dumps(CASE))
        case["household"]["members"][1]["monthly_income"] = "3000"
        _, out, _ = run("explain", "zj-shangyu", "-", "--as-of", "2025-03-03", "--lang", "zh", text=json.dumps(case))
        self.assertIn("怎样会不同", out)
        self.assertIn("2624.99", out)


class Facts(unittest.TestCase):
    def test_the_list_names_types_units_and_questions(self):
        code, out, _ = run("facts", "zj-shangyu", "--lang", "zh")
        self.assertEqual(code, 0)
        line = next(line for line in out.splitlines() if line.split()[:1] == ["monthly_income"])
        for word in ("月收入", "money", "元/月"):
            self.assertIn(word, line)

    def test_the_schema_is_json_and_closed(self):
        code, out, _ = run("facts", "zj-shangyu", "--json-schema")
        self.assertEqual(code, 0)
        schema = json.loads(out)
        self.assertFalse(schema["additionalProperties"])
        member = schema["properties"]["household"]["properties"]["members"]["items"]
        self.assertEqual(member["required"], ["id"])
        self.assertEqual(member["properties"]["disability"]["properties"]["grade"]["maximum"], 4)
        self.assertIn("accepted", schema["properties"]["events"]["items"]["properties"]["type"]["enum"])

    def test_json(self):
        facts = json.loads(run("facts", "zj-shangyu", "--json")[1])["facts"]
        self.assertIn("household.members[].monthly_income", [fact["path"] for fact in facts])


class Feel(unittest.TestCase):
    def test_an_expression_is_exact(self):
        self.assertEqual(run("feel", "0.1 + 0.2")[:2], (0, "0.3\n"))
        self.assertEqual(run("feel", "-", text="1 / 4")[:2], (0, "0.25\n"))
        self.assertEqual(run("feel", "--", "-5 + 3")[:2], (0, "-2\n"))

    def test_names_come_from_a_context(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "names.json")
            path.write_text('{"a": 1.10, "list": [1, 2, {"b": "x"}]}', encoding="utf-8")
            self.assertEqual(run("feel", "a * 2", "--context", str(path))[:2], (0, "2.20\n"))
            code, out, _ = run("feel", "list", "--context", str(path), "--json")
            self.assertEqual((code, json.loads(out)["value"]), (0, [1, 2, {"b": "x"}]))
            path.write_text("[1]", encoding="utf-8")
            self.assertEqual(run("feel", "a", "--context", str(path))[0], 1)

    def test_a_broken_expression_is_pictured(self):
        code, out, err = run("feel", "1 + ")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("WEAL-", err)
        self.assertIn("^", err)


class Check(unittest.TestCase):
    def test_installed_packs_are_right(self):
        code, out, err = run("check", "cn-national", "zj-shangyu")
        self.assertEqual(code, 0, err)
        self.assertIn("zj-shangyu", out)

    def test_a_broken_pack_is_pictured_or_told_as_json(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "pack.yaml").write_text("weal: 1\npack: broken\npack: again\n", encoding="utf-8")
            code, _, err = run("check", folder)
            self.assertEqual(code, 1)
            self.assertIn("^^^", err)
            code, out, _ = run("check", folder, "--json", "--lang", "zh")
            self.assertEqual(code, 1)
            pack = json.loads(out)["packs"][0]
            self.assertFalse(pack["usable"])
            self.assertTrue(pack["diagnostics"][0]["code"].startswith("WEAL-"))


PACK = """weal: 1
pack: tiny
title: {zh: 小包, en: tiny}
documents:
  D: {number: D-1}
clauses:
  D-1: {document: D, place: 1, grade: E, line: {zh: 一条, en: a clause}}
lists:
  家庭成员: {id: members}
facts:
  members:
    月收入: {id: monthly_income, type: money, unit: 元/月, min: 0}
parameters:
  标准: {id: standard, unit: 元/月, value: 1000, clause: D-1}
rules:
  收入:
    id: income
    is: sum(家庭成员.月收入)
    clause: D-1
programmes:
  低保:
    id: dibao
    for: household
    conditions:
      低于标准:
        id: below
        is: 收入 < 标准
        clause: D-1
"""

CASES = """cases:
  - id: poor
    as_of: 2025-03-03
    given: {household: {members: [{id: m1, monthly_income: 900}, {id: m2, monthly_income: 0}]}}
    expect: {dibao: {status: eligible, reasons: {below: true}, missing: []}}
  - {id: rich, like: poor, change: {household.members.m2.monthly_income: 100}, expect: {dibao: {status: ineligible, amount: null}}}
  - {id: unknown, like: poor, change: {household.members.m2: {id: m2}}, expect: {dibao: {status: undetermined, missing: [monthly_income]}}}
"""


class Test(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.pack = pathlib.Path(self.folder.name, "tiny")
        (self.pack / "cases").mkdir(parents=True)
        (self.pack / "pack.yaml").write_text(PACK, encoding="utf-8")
        self.write(CASES)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, text):
        (self.pack / "cases" / "a.yaml").write_text(text, encoding="utf-8")

    def test_cases_that_hold_pass(self):
        code, out, err = run("test", str(self.pack))
        self.assertEqual((code, err), (0, ""), out)
        self.assertEqual(out, "tiny: 3 passed, 0 failed\n")

    def test_a_failure_shows_expected_actual_why_and_where(self):
        self.write(CASES.replace("status: ineligible", "status: eligible"))
        code, out, _ = run("test", str(self.pack))
        self.assertEqual(code, 1)
        self.assertIn("cases/a.yaml:6", out)
        self.assertIn("dibao.status: expected eligible, got ineligible", out)
        self.assertIn("✗", out)
        self.assertIn("2 passed, 1 failed", out)

    def test_strict_lists_what_is_left_out(self):
        code, out, _ = run("test", str(self.pack), "--strict")
        self.assertEqual(code, 0)
        self.assertIn("tiny rich: not compared: dibao.reasons", out)

    def test_json(self):
        self.write(CASES.replace("missing: []", "missing: [a]"))
        code, out, _ = run("test", str(self.pack), "--json", "--strict")
        result = json.loads(out)
        self.assertEqual((code, result["passed"], result["failed"]), (1, 2, 1))
        mismatch = result["cases"][0]["mismatches"][0]
        self.assertEqual((mismatch["path"], mismatch["expected"], mismatch["actual"]), ("dibao.missing", "[a]", "[]"))

    def test_what_is_wrong_with_the_cases_themselves_fails(self):
        for wrong, word in (
            (CASES.replace("like: poor", "like: pour"), "no case is called pour"),
            (CASES.replace("members.m2.monthly", "members.m9.monthly"), "there is no place"),
            (CASES.replace("{id: rich, like: poor", "{id: rich, like: rich"), "like itself"),
            (CASES.replace("id: rich", "id: poor"), "two cases are called poor"),
            (CASES.replace("monthly_income: 900", "monthly_income: 9oo"), "`9oo` is not a number"),
            (CASES.replace("dibao: {status: eligible", "dibaoo: {status: eligible"), "dibaoo"),
            (CASES.replace("as_of: 2025-03-03", "title: x"), "no `as_of`"),
            (CASES.replace("expect: {dibao: {status: ineligible", "expects: {dibao: {status: ineligible"), "unknown key"),
            (CASES + "  - &a {id: b}\n", "WEAL-"),
        ):
            self.write(wrong)
            code, out, _ = run("test", str(self.pack))
            self.assertEqual(code, 1, word)
            self.assertIn(word, out)


if __name__ == "__main__":
    TOOL, RULES = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
