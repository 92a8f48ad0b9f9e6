// The rows of the conformance kit: a small JSON reader, and values from the kit's encoding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "weal/value.hpp"

namespace kit {

/// JSON, as far as the kit's rows need it.
struct Json {
  enum class Kind : std::uint8_t { null, boolean, string, list, object };
  Kind kind = Kind::null;
  bool flag = false;
  std::string text;
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;
  [[nodiscard]] const Json* find(std::string_view key) const {
    for (const auto& [name, value] : members) {
      if (name == key) return &value;
    }
    return nullptr;
  }
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  Json value() {
    skip();
    Json json;
    switch (text_[at_]) {
      case '{':
        json.kind = Json::Kind::object;
        for (++at_; skip(), text_[at_] != '}';) {
          if (text_[at_] == ',') ++at_;
          skip();
          std::string key = string();
          skip();
          ++at_;  // the colon
          json.members.emplace_back(std::move(key), value());
        }
        ++at_;
        return json;
      case '[':
        json.kind = Json::Kind::list;
        for (++at_; skip(), text_[at_] != ']';) {
          if (text_[at_] == ',') ++at_;
          json.items.push_back(value());
        }
        ++at_;
        return json;
      case '"':
        json.kind = Json::Kind::string;
        json.text = string();
        return json;
      case 'n':
        at_ += 4;
        return json;
      default:
        json.kind = Json::Kind::boolean;
        json.flag = text_[at_] == 't';
        at_ += json.flag ? 4 : 5;
        return json;
    }
  }

 private:
  void skip() {
    while (text_[at_] == ' ' || text_[at_] == '\n') ++at_;
  }
  std::uint32_t hex() {
    const auto unit = static_cast<std::uint32_t>(std::stoul(std::string(text_.substr(at_, 4)), nullptr, 16));
    at_ += 4;
    return unit;
  }
  void append(std::string& out, std::uint32_t point) {
    const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) return add(point);
    if (point < 0x800) {
      add(0xC0U | (point >> 6U));
    } else if (point < 0x10000) {
      add(0xE0U | (point >> 12U));
      add(0x80U | ((point >> 6U) & 0x3FU));
    } else {
      add(0xF0U | (point >> 18U));
      add(0x80U | ((point >> 12U) & 0x3FU));
      add(0x80U | ((point >> 6U) & 0x3FU));
    }
    add(0x80U | (point & 0x3FU));
  }
  std::string string() {
    std::string out;
    for (++at_; text_[at_] != '"';) {
      if (text_[at_] != '\\') {
        out += text_[at_++];
        continue;
      }
      const char escape = text_[at_ + 1];
      at_ += 2;
      if (escape == 'u') {
        std::uint32_t point = hex();
        if (point >= 0xD800 && point < 0xDC00 && text_[at_] == '\\') {
          at_ += 2;
          point = 0x10000 + ((point - 0xD800) << 10U) + (hex() - 0xDC00);
        }
        append(out, point);
      } else {
        constexpr std::string_view from = "ntrbf";
        constexpr std::string_view to = "\n\t\r\b\f";
        const std::size_t found = from.find(escape);
        out += found != from.npos ? to[found] : escape;
      }
    }
    ++at_;
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

template <class Read, class Wrap>
std::optional<weal::Value> wrapped(const Read& read, Wrap wrap) {
  return read ? std::optional(wrap(*read)) : std::nullopt;
}

/// A value of the kit's encoding; nothing where its text cannot be read.
inline std::optional<weal::Value> value(const Json& json) {
  using weal::Value;
  if (json.kind == Json::Kind::null) return Value::null();
  if (const Json* list = json.find("list")) {
    std::vector<Value> elements;
    for (const Json& item : list->items) {
      auto element = value(item);
      if (!element) return std::nullopt;
      elements.push_back(std::move(*element));
    }
    return Value::list(std::move(elements));
  }
  if (const Json* context = json.find("context")) {
    weal::Context result;
    for (const auto& [name, item] : context->members) {
      auto entry = value(item);
      if (!entry) return std::nullopt;
      result.entries.emplace_back(name, std::move(*entry));
    }
    return Value::context(std::move(result));
  }
  const std::string& type = json.find("type")->text;
  const std::string& text = json.find("text")->text;
  if (type == "boolean") return Value::boolean(text == "true");
  if (type == "string") return Value::string(text);
  if (type == "decimal" || type == "double") return wrapped(weal::Decimal::parse(text), Value::number);
  if (type == "date") return wrapped(weal::Date::parse(text), Value::date);
  if (type == "time") return wrapped(weal::Time::parse(text), Value::time);
  if (type == "dateTime") return wrapped(weal::DateTime::parse(text), Value::date_time);
  if (auto months = wrapped(weal::MonthsDuration::parse(text), Value::months)) return months;
  return wrapped(weal::DaysDuration::parse(text), Value::days);
}

}  // namespace kit
