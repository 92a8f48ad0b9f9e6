#include "json/writer.hpp"

#include "contract/contract.hpp"
#include "diagnostics/text.hpp"

namespace weal::json {

void Writer::line_break() {
  if (layout_ == Layout::compact) return;
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

void Writer::separate() {
  if (levels_.back().count++ > 0) out_ += ',';
  line_break();
}

void Writer::before_value() {
  expects(!is_complete_, "one value in a JSON text");
  if (levels_.empty()) return;
  if (levels_.back().is_object) {
    expects(has_key_, "a key before a value in an object");
    has_key_ = false;
  } else {
    separate();
  }
}

Writer& Writer::raw(std::string_view json) {
  before_value();
  out_ += json;
  is_complete_ = levels_.empty();
  return *this;
}

Writer& Writer::begin_object() {
  before_value();
  out_ += '{';
  levels_.push_back({true, 0});
  return *this;
}

Writer& Writer::begin_array() {
  before_value();
  out_ += '[';
  levels_.push_back({false, 0});
  return *this;
}

void Writer::close(char sign, bool is_object) {
  expects(!levels_.empty() && levels_.back().is_object == is_object && !has_key_, "an open collection to end");
  const bool has_items = levels_.back().count > 0;
  levels_.pop_back();
  if (has_items) line_break();
  out_ += sign;
  is_complete_ = levels_.empty();
}

Writer& Writer::end_object() {
  close('}', true);
  return *this;
}

Writer& Writer::end_array() {
  close(']', false);
  return *this;
}

Writer& Writer::key(std::string_view name) {
  expects(!levels_.empty() && levels_.back().is_object && !has_key_, "an object that waits for a key");
  separate();
  diagnostics::append_json_string(out_, name);
  out_ += layout_ == Layout::compact ? ":" : ": ";
  has_key_ = true;
  return *this;
}

Writer& Writer::string(std::string_view text) {
  std::string quoted;
  diagnostics::append_json_string(quoted, text);
  return raw(quoted);
}

Writer& Writer::number(std::string_view text) { return raw(text); }

Writer& Writer::integer(std::int64_t value) { return raw(std::to_string(value)); }

Writer& Writer::boolean(bool value) { return raw(value ? "true" : "false"); }

Writer& Writer::null() { return raw("null"); }

std::string Writer::finish() {
  expects(is_complete_, "a complete JSON text");
  is_complete_ = false;
  std::string result = std::move(out_);
  out_.clear();
  return result;
}

}  // namespace weal::json
