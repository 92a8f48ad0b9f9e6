"""The room check sees what it is there to see: each row is a small tree and the complaint it earns."""

import tempfile
import unittest
from pathlib import Path

from check_rooms import problems_of

ROWS = [
    ("an include to the left is fine", {"src/feel/a.cpp": '#include "yaml/b.hpp"\n', "src/yaml/b.hpp": ""}, None),
    ("the same room is fine", {"src/feel/a.cpp": '#include "feel/b.hpp"\n', "src/feel/b.hpp": ""}, None),
    ("libraries are no rooms", {"src/yaml/a.cpp": "#include <yaml-cpp/yaml.h>\n#include <vector>\n"}, None),
    ("an include to the right", {"src/yaml/a.cpp": '\n#include "feel/b.hpp"\n', "src/feel/b.hpp": ""}, "src/yaml/a.cpp:2"),
    ("angle brackets hide nothing", {"src/yaml/a.cpp": "#  include <feel/b.hpp>\n", "src/feel/b.hpp": ""}, "`feel`"),
    ("a path beside the file", {"src/yaml/a.cpp": '#include "../feel/b.hpp"\n', "src/feel/b.hpp": ""}, "`feel`"),
    ("a public header has a room", {"src/yaml/a.cpp": '#include "weal/decide.hpp"\n'}, "`decide`"),
    ("public headers keep the order too", {"include/weal/date.hpp": '#include "weal/feel.hpp"\n'}, "`feel`"),
    ("an unknown public header", {"include/weal/utils.hpp": ""}, "has no room"),
    ("an unknown room", {"src/common/a.cpp": ""}, "stands in no known room"),
    ("a file outside every room", {"src/a.cpp": ""}, "stands in no known room"),
    ("bindings use public headers", {"bindings/a.cpp": '#include "yaml/b.hpp"\n', "src/yaml/b.hpp": ""}, "public headers only"),
]


class Rooms(unittest.TestCase):
    def test_rows(self):
        for name, files, expected in ROWS:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "include").mkdir()
                for path, text in files.items():
                    file = Path(folder) / path
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(text, encoding="utf-8")
                problems, _, _ = problems_of(folder)
                if expected is None:
                    self.assertEqual(problems, [])
                else:
                    self.assertEqual(len(problems), 1, problems)
                    self.assertIn(expected, problems[0])


if __name__ == "__main__":
    unittest.main()
