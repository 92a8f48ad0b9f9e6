#include "yaml/encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "diagnostics/kinds/yaml.hpp"
#include "source/source_map.hpp"
#include "source/utf8.hpp"

namespace weal::yaml {
namespace {

using namespace std::string_view_literals;

std::uint8_t byte_at(std::string_view bytes, std::size_t offset) { return static_cast<std::uint8_t>(bytes[offset]); }

std::string hexadecimal(char32_t value, std::size_t digits) {
  constexpr std::string_view figures = "0123456789ABCDEF";
  std::string result;
  for (std::size_t left = digits; left-- > 0;) result += figures[(value >> (4 * left)) & 0xFU];
  return result;
}

/// By a byte order mark, else by where NULs stand among the first two characters, which ASCII would be.
std::string_view wide_encoding(std::string_view bytes) {
  struct Mark {
    std::string_view bytes;
    std::string_view name;
  };
  constexpr std::array marks{Mark{"\xFF\xFE\0\0"sv, "UTF-32"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32"},
                             Mark{"\xFF\xFE"sv, "UTF-16"}, Mark{"\xFE\xFF"sv, "UTF-16"}};
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return mark.name;
  }
  if (bytes.size() < 4) return {};
  std::string pattern;
  for (std::size_t offset = 0; offset < 4; ++offset) pattern += bytes[offset] == '\0' ? '0' : 'x';
  if (pattern == "x000" || pattern == "000x") return "UTF-32";
  return pattern == "x0x0" || pattern == "0x0x" ? "UTF-16" : "";
}

bool is_between(std::uint8_t byte, std::uint8_t first, std::uint8_t last) { return byte >= first && byte <= last; }

/// The bytes of one GB18030 character; 0 where there is none.
std::size_t gb18030_length(std::string_view bytes, std::size_t offset) {
  if (byte_at(bytes, offset) < 0x80) return 1;
  if (!is_between(byte_at(bytes, offset), 0x81, 0xFE) || offset + 1 >= bytes.size()) return 0;
  const std::uint8_t second = byte_at(bytes, offset + 1);
  if (is_between(second, 0x40, 0x7E) || is_between(second, 0x80, 0xFE)) return 2;
  const bool is_four = is_between(second, 0x30, 0x39) && offset + 3 < bytes.size() &&
                       is_between(byte_at(bytes, offset + 2), 0x81, 0xFE) &&
                       is_between(byte_at(bytes, offset + 3), 0x30, 0x39);
  return is_four ? 4 : 0;
}

/// All of it reads as GB18030, and little of it as UTF-8's longer characters: a UTF-8 file with one broken character
/// reads as GB18030 too, by chance, and pairs of GB18030 as short UTF-8.
bool looks_like_gb18030(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t length = gb18030_length(bytes, offset);
    if (length == 0) return false;
    offset += length;
  }
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const source::CodePoint next = source::decode(bytes, offset);
    if (!next.is_valid) ++bad;
    if (next.is_valid && next.length > 2) good += next.length;
    offset += next.length;
  }
  return bad > good;
}

class Check {
 public:
  Check(SourceId source, std::string_view bytes, std::size_t most, Diagnostics& diagnostics)
      : source_(source), bytes_(bytes), most_(most), diagnostics_(diagnostics) {}

  void whole() {
    if (const std::string_view name = wide_encoding(bytes_); !name.empty()) {
      add(diag::yaml_utf16, 0, 1, {std::string(name)});
      return;
    }
    if (source::first_invalid_utf8(bytes_) && looks_like_gb18030(bytes_)) {
      const auto first = std::find_if(bytes_.begin(), bytes_.end(), [](char c) { return (c & '\x80') != 0; });
      const auto offset = static_cast<std::size_t>(first - bytes_.begin());
      add(diag::yaml_gb18030, offset, gb18030_length(bytes_, offset));
      return;
    }
    const std::size_t start = bytes_.starts_with(source::byte_order_mark) ? 3 : 0;
    for (std::size_t offset = start; offset < bytes_.size() && count_ < most_;) {
      const source::CodePoint next = source::decode(bytes_, offset);
      character(next, offset);
      offset += next.length;
    }
  }

 private:
  void character(const source::CodePoint& next, std::size_t offset) {
    if (!next.is_valid) {
      add(diag::yaml_invalid_utf8, offset, 1, {"0x" + hexadecimal(byte_at(bytes_, offset), 2)});
    } else if (next.value == 0) {
      add(diag::yaml_nul, offset, 1);
    } else if (next.value == 0xFEFF) {
      add(diag::yaml_byte_order_mark, offset, next.length);
    } else if (is_control(next.value)) {
      add(diag::yaml_control_character, offset, next.length, {"U+" + hexadecimal(next.value, 4)});
    }
  }

  static bool is_control(char32_t value) {
    if (value == U'\t' || value == U'\n' || value == U'\r') return false;
    return value < 0x20 || (value >= 0x7F && value < 0xA0);
  }

  void add(const DiagnosticKind& kind, std::size_t offset, std::size_t length,
           std::vector<std::string> arguments = {}) {
    const auto begin = static_cast<std::uint32_t>(offset);
    diagnostics_.add(kind, {source_, begin, begin + static_cast<std::uint32_t>(length)}, std::move(arguments));
    ++count_;
  }

  SourceId source_;
  std::string_view bytes_;
  std::size_t most_;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace

void check_encoding(SourceId source, std::string_view bytes, std::size_t most, Diagnostics& diagnostics) {
  Check(source, bytes, most, diagnostics).whole();
}

}  // namespace weal::yaml
