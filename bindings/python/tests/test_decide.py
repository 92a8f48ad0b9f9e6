import datetime
import decimal
import os
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

import weal

RULES = os.environ["WEAL_RULES"]

FAMILY = {
    "household": {
        "members": [
            {"id": "m1", "monthly_income": "900.00", "birth_date": datetime.date(1982, 4, 18)},
            {"id": "m2", "monthly_income": decimal.Decimal("600.00")},
            {"id": "m3", "monthly_income": 0},
        ]
    },
    "facts": {"property_compliant": True},
    "events": [{"type": "accepted", "at": datetime.date(2025, 3, 3)}],
}


class Deciding(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rulebook = weal.load("zj-shangyu")

    def dibao(self, case, as_of="2025-03-03", **options):
        return self.rulebook.decide(case, as_of, **options)["programmes"]["dibao"]

    def test_a_family_below_the_standard_gets_the_difference(self):
        dibao = self.dibao(FAMILY)
        self.assertEqual(dibao["status"], "eligible")
        self.assertEqual(dibao["amount"]["value"], "2025.00")
        self.assertEqual(dibao["authority"], "town")

    def test_dates_and_moments_may_be_objects_or_text(self):
        for as_of in ["2025-03-03", datetime.date(2025, 3, 3), datetime.datetime(2025, 3, 3, 9, 30)]:
            self.assertEqual(self.dibao(FAMILY, as_of)["status"], "eligible")
        for wrong, error in [(20250303, TypeError), ("yesterday", ValueError), ("2025-02-30", ValueError)]:
            with self.subTest(wrong), self.assertRaises(error):
                self.dibao(FAMILY, wrong)

    def test_numbers_are_exact_to_the_cent(self):
        income = {"id": "m1", "monthly_income": decimal.Decimal("1174.99")}
        case = {"household": {"members": [income]}, "facts": {"property_compliant": True}}
        self.assertEqual(self.dibao(case)["amount"]["value"], "0.01")
        income["monthly_income"] = "1175"
        self.assertEqual(self.dibao(case)["status"], "ineligible")

    def test_a_float_is_refused_and_the_message_says_what_to_write(self):
        case = {"household": {"members": [{"id": "m1", "monthly_income": 900.1}]}}
        with self.assertRaises(TypeError) as caught:
            self.dibao(case)
        message = str(caught.exception)
        for word in ["$.household.members[0].monthly_income", "900.1", "str", "Decimal"]:
            self.assertIn(word, message)

    def test_what_is_no_value_of_a_case_is_refused_with_its_path(self):
        for wrong, error in [({1: 2}, TypeError), (object(), TypeError), (decimal.Decimal("NaN"), ValueError)]:
            with self.subTest(wrong), self.assertRaisesRegex(error, r"\$\.facts\.property_compliant"):
                self.dibao({"facts": {"property_compliant": wrong}})
        with self.assertRaises(TypeError):
            self.dibao([])

    def test_a_case_may_be_json_text(self):
        text = (Path(os.environ["WEAL_EXAMPLES"]) / "cases" / "shangyu.json").read_text(encoding="utf-8")
        self.assertEqual(self.dibao(text)["amount"]["value"], "2025.00")

    def test_every_mistake_of_a_case_is_told_at_once(self):
        case = {"household": {"members": [{"id": "m1", "monthly_incom": 900}]}, "facts": {"property_compliant": "yes"}}
        with self.assertRaises(weal.CaseError) as caught:
            self.dibao(case)
        paths = [each["path"] for each in caught.exception.diagnostics]
        self.assertEqual(len(paths), 2)
        self.assertIn("$.facts.property_compliant", paths)
        for each in caught.exception.diagnostics:
            self.assertRegex(each["code"], r"^WEAL-04\d\d$")
            self.assertTrue(each["message"])
            self.assertGreaterEqual(each["line"], 1)
            self.assertGreaterEqual(each["column"], 1)
        self.assertIn("$.facts.property_compliant", str(caught.exception))
        self.assertIsInstance(caught.exception, ValueError)

    def test_texts_come_in_the_language_asked_for(self):
        self.assertNotEqual(self.dibao(FAMILY, lang="zh")["title"], self.dibao(FAMILY, lang="en")["title"])
        with self.assertRaises(ValueError):
            self.dibao(FAMILY, lang="fr")

    def test_threads_share_a_rulebook_and_get_the_same_answers(self):
        expected = self.rulebook.decide(FAMILY, "2025-03-03")
        answers = []
        work = lambda: answers.extend(self.rulebook.decide(FAMILY, "2025-03-03") for _ in range(20))
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [expected] * 80)


class Loading(unittest.TestCase):
    def test_a_pack_is_found_by_id_by_path_and_by_its_file(self):
        folder = Path(RULES) / "cn" / "zhejiang" / "zj-shangyu"
        for pack in ["zj-shangyu", folder, str(folder), folder / "pack.yaml"]:
            self.assertEqual(weal.load(pack).pack_id, "zj-shangyu")
        self.assertEqual(repr(weal.load("zj-shangyu", rules=RULES)), "<weal.Rulebook zj-shangyu>")

    def test_packs_are_found_without_the_environment_where_the_module_stands_in_the_source_tree(self):
        from weal import _packs

        with mock.patch.dict(os.environ), mock.patch.object(
            _packs, "__file__", str(Path(RULES).parent / "bindings" / "python" / "weal" / "_packs.py")
        ):
            del os.environ["WEAL_RULES"]
            self.assertEqual(_packs.rules_folder(), Path(RULES))

    def test_a_pack_that_does_not_exist(self):
        for pack in ["no-such-pack", "zj-shangy"]:
            with self.assertRaisesRegex(FileNotFoundError, pack):
                weal.load(pack)
        with self.assertRaises(weal.PackError):
            weal.load("./no/such/folder")

    def test_a_wrong_pack_shows_where(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "pack.yaml").write_text(
                "weal: 1\npack: wrong\ntitle: {zh: 错, en: wrong}\ncalender: cn-calendar\n", encoding="utf-8"
            )
            with self.assertRaises(weal.PackError) as caught:
                weal.load(folder)
        unknown = [each for each in caught.exception.diagnostics if "calender" in each["message"]]
        self.assertEqual(len(unknown), 1)
        self.assertEqual((unknown[0]["line"], unknown[0]["column"]), (4, 1))
        self.assertTrue(unknown[0]["file"].endswith("pack.yaml"))
        self.assertRegex(unknown[0]["code"], r"^WEAL-\d{4}$")
        self.assertIn("^^^^^^^^", str(caught.exception))

    def test_an_overlay_lies_over_the_pack(self):
        with tempfile.TemporaryDirectory() as folder:
            overlay = Path(folder, "bureau.yaml")
            overlay.write_text(
                "weal: 1\noverlay: bureau\nparameters:\n"
                "  低保标准: {id: dibao_standard, values: [{from: 2025-01-01, value: 1200, basis: 局办 一}]}\n",
                encoding="utf-8",
            )
            rulebook = weal.load("zj-shangyu", overlays=[overlay])
        decision = rulebook.decide(FAMILY, "2025-03-03")
        self.assertEqual(decision["programmes"]["dibao"]["amount"]["value"], "2100.00")
        self.assertIn("override", [warning["kind"] for warning in decision["warnings"]])


class Feel(unittest.TestCase):
    def test_values_come_out_as_pythons_own(self):
        D = decimal.Decimal
        for expression, context, expected in [
            ("0.1 + 0.2", {}, D("0.3")),
            ("人均 < 标准", {"人均": D("500.00"), "标准": 1175}, True),
            ("[1, \"a\", null]", {}, [D(1), "a", None]),
            ("{a: 1}.a + b", {"b": 2}, D(3)),
            ("{a: 1}", {}, {"a": D(1)}),
            ("d + duration(\"P1D\")", {"d": datetime.date(2024, 2, 28)}, datetime.date(2024, 2, 29)),
            ("duration(\"PT90M\")", {}, "PT1H30M"),
            ("sum(xs)", {"xs": [1, D("0.5")]}, D("1.5")),
        ]:
            with self.subTest(expression):
                self.assertEqual(weal.feel(expression, context), expected)

    def test_a_float_is_refused(self):
        with self.assertRaisesRegex(TypeError, "float"):
            weal.feel("a + 1", {"a": 0.1})

    def test_an_expression_that_cannot_be_read_shows_where(self):
        with self.assertRaises(weal.FeelError) as caught:
            weal.feel("1 +")
        self.assertEqual(caught.exception.diagnostics[0]["line"], 1)
        self.assertIn("^", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
