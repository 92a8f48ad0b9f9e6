import re
import unittest

import weal


class Module(unittest.TestCase):
    def test_the_module_says_its_version(self):
        self.assertRegex(weal.__version__, re.compile(r"^\d+\.\d+\.\d+$"))


if __name__ == "__main__":
    unittest.main()
