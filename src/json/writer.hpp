/// Writing JSON text: keys in the order given, strings with the minimal escapes of RFC 8259, UTF-8 as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weal::json {

/// Without any space, or in lines indented by two.
enum class Layout : std::uint8_t { compact, pretty };

/// Built value by value; every call returns the writer itself. Throws std::logic_error where a call breaks the form
/// (a value without its key, an end without its begin). Bytes that are not UTF-8 are written as U+FFFD.
class Writer {
 public:
  explicit Writer(Layout layout = Layout::compact) : layout_(layout) {}

  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& string(std::string_view text);
  /// A number's own text, unchanged. Precondition: a JSON number.
  Writer& number(std::string_view text);
  Writer& integer(std::int64_t value);
  Writer& boolean(bool value);
  Writer& null();
  /// The value is a JSON text already.
  Writer& raw(std::string_view json);

  /// The text. Precondition: complete.
  [[nodiscard]] std::string finish();

 private:
  struct Level {
    bool is_object = false;
    std::size_t count = 0;
  };
  void before_value();
  void separate();
  void line_break();
  void close(char sign, bool is_object);

  Layout layout_;
  std::string out_;
  std::vector<Level> levels_;
  bool has_key_ = false;
  bool is_complete_ = false;
};

}  // namespace weal::json
