// One table from foreign sign to ASCII.
#include "feel/signs.hpp"

#include <algorithm>
#include <array>

namespace weal::feel {

namespace {

struct Sign {
  char32_t sign;
  std::string_view ascii;
};

// Sorted by code point. The full-width block U+FF01-FF5E is ASCII + 0xFEE0; only its exceptions stand here.
constexpr std::array signs{
    Sign{0x00D7, "*"},  Sign{0x00F7, "/"},  Sign{0x2010, "-"},  Sign{0x2011, "-"},  Sign{0x2012, "-"},
    Sign{0x2013, "-"},  Sign{0x2014, "-"},  Sign{0x2018, "\""}, Sign{0x2019, "\""}, Sign{0x201C, "\""},
    Sign{0x201D, "\""}, Sign{0x2026, ".."}, Sign{0x2192, "->"}, Sign{0x2212, "-"},  Sign{0x2215, "/"},
    Sign{0x2217, "*"},  Sign{0x2260, "!="}, Sign{0x2264, "<="}, Sign{0x2265, ">="}, Sign{0x2266, "<="},
    Sign{0x2267, ">="}, Sign{0x3001, ","},  Sign{0x3002, "."},  Sign{0x3008, "<"},  Sign{0x3009, ">"},
    Sign{0x300A, "<"},  Sign{0x300B, ">"},  Sign{0x300C, "\""}, Sign{0x300D, "\""}, Sign{0x300E, "\""},
    Sign{0x300F, "\""}, Sign{0x3010, "["},  Sign{0x3011, "]"},  Sign{0x3014, "["},  Sign{0x3015, "]"},
    Sign{0x301C, ".."}, Sign{0xFF07, "\""}, Sign{0xFF1B, ","},  Sign{0xFF5E, ".."},
};

constexpr std::string_view ascii =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

}  // namespace

std::string_view ascii_for(char32_t sign) {
  const auto found = std::lower_bound(signs.begin(), signs.end(), sign,
                                      [](const Sign& row, char32_t value) { return row.sign < value; });
  if (found != signs.end() && found->sign == sign) return found->ascii;
  if (sign >= 0xFF01 && sign <= 0xFF5E) return ascii.substr(sign - 0xFF01, 1);
  return {};
}

bool is_full_width_alphanumeric(char32_t sign) {
  return (sign >= 0xFF10 && sign <= 0xFF19) || (sign >= 0xFF21 && sign <= 0xFF3A) || sign == 0xFF3F ||
         (sign >= 0xFF41 && sign <= 0xFF5A);
}

bool is_foreign_quote(char32_t sign) { return sign == 0xFF02 || (sign != 0x0022 && ascii_for(sign) == "\""); }

}  // namespace weal::feel
