#include "explain/words.hpp"

#include <algorithm>

#include "case/reading.hpp"
#include "contract/contract.hpp"
#include "explain/phrases.hpp"

namespace weal::explaining {
namespace {

constexpr int most_decimals = 6;
constexpr std::size_t most_entries = 8;

const LocalText* label_of(const program::Fact& fact, const std::string& text) {
  for (std::size_t at = 0; at < fact.one_of.size() && at < fact.one_of_labels.size(); ++at) {
    if (fact.one_of[at] == text && !fact.one_of_labels[at].empty()) return &fact.one_of_labels[at];
  }
  return nullptr;
}

/// The label of a word: by the fact of that id; for a rule's word, where all facts that have it agree.
std::string labelled(const program::Program& program, std::string_view id, const std::string& text, Language language) {
  const LocalText* own = nullptr;
  const LocalText* common = nullptr;
  bool is_ambiguous = false;
  for (const program::Fact& fact : program.facts) {
    const LocalText* label = label_of(fact, text);
    if (label == nullptr) continue;
    if (fact.id == id) own = label;
    is_ambiguous = is_ambiguous || (common != nullptr && common->in(language) != label->in(language));
    common = label;
  }
  if (own != nullptr) return own->in(language);
  if (common != nullptr && !is_ambiguous) return common->in(language);
  return casefile::looks_personal(text) ? std::string(phrase("value.withheld", language)) : text;
}

bool is_personal(const program::Program& program, std::string_view id) {
  return std::any_of(program.facts.begin(), program.facts.end(),
                     [&](const program::Fact& fact) { return fact.is_personal && fact.id == id; });
}

/// At most `digits` decimals; says so where there were more.
std::string number_words(const Decimal& value, int digits, Language language) {
  if (const auto rounded = round(value, digits, Rounding::half_up)) {
    if (*rounded == value) return value.to_shortest();
    return std::string(phrase("value.about", language)) + rounded->to_fixed(digits);
  }
  return value.to_shortest();
}

std::string with_unit(std::string number, std::string_view unit, Language language) {
  const std::string words = unit_words(unit, language);
  if (words.empty()) return number;
  return number + (words == "%" ? "" : " ") + words;
}

std::string list_of(const program::Program& program, const std::vector<Value>& elements, std::string_view id,
                    Language language) {
  if (elements.size() > most_entries) {
    return filled(phrase("value.entries", language), {std::to_string(elements.size())});
  }
  std::vector<std::string> words;
  for (const Value& element : elements) words.push_back(value_words(program, element, id, {}, language));
  return words.empty() ? std::string(phrase("value.null", language)) : list_words(words, language);
}

std::string read_words(const program::Program& program, const ReadValue& read, Language language) {
  std::string name = title_words(read.title, read.id, language);
  if (!read.member.empty()) {
    name = filled(phrase("reason.of_member", language), {std::move(name), casefile::shown(read.member)});
  }
  return name + " " + value_words(program, read.value, read.id, read.unit, language);
}

/// Whether the reason's own value says more than that it holds.
bool shows_value(const Reason& reason) {
  if (reason.kind == "condition" || reason.kind == "exclusion" || reason.kind == "in_force") return false;
  return reason.value.is_known() && reason.value.kind() != ValueKind::boolean;
}

}  // namespace

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_place = at + 2 < pattern.size() && pattern[at] == '{' && pattern[at + 2] == '}';
    const auto index = is_place ? static_cast<std::size_t>(pattern[at + 1] - '0') : arguments.size();
    if (index < arguments.size()) {
      result += arguments[index];
      at += 2;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

std::string money(const Decimal& value, std::string_view unit, Language language) {
  return with_unit(value.to_fixed(2), unit, language);
}

std::string value_words(const program::Program& program, const Value& value, std::string_view id, std::string_view unit,
                        Language language) {
  switch (value.kind()) {
    case ValueKind::null:
      return std::string(phrase("value.null", language));
    case ValueKind::missing:
      return std::string(phrase("value.missing", language));
    case ValueKind::boolean:
      return std::string(phrase(value.as_boolean() ? "value.true" : "value.false", language));
    case ValueKind::number: {
      const bool is_money = unit.starts_with("元");
      const Decimal& number = value.as_number();
      std::string text = number_words(number, is_money ? 2 : most_decimals, language);
      // An amount has its fen; a standard in whole yuan has none.
      const bool is_whole = text.find('.') == std::string::npos;
      if (is_money && (unit == "元" || !is_whole) && text == number.to_shortest()) text = number.to_fixed(2);
      return with_unit(std::move(text), unit, language);
    }
    case ValueKind::string:
      return labelled(program, id, value.as_string(), language);
    case ValueKind::date:
      return value.as_date().to_string();
    case ValueKind::time:
      return value.as_time().to_string();
    case ValueKind::date_time:
      return moment_words(value.as_date_time());
    case ValueKind::days_duration:
      return value.as_days().to_string();
    case ValueKind::months_duration:
      return value.as_months().to_string();
    case ValueKind::list:
      return list_of(program, value.as_list(), id, language);
    case ValueKind::context:
      return filled(phrase("value.entries", language), {std::to_string(value.as_context().entries.size())});
    case ValueKind::range:
    case ValueKind::function:
    case ValueKind::entity:
      return "…";
  }
  unreachable();
}

std::string reason_words(const program::Program& program, const Reason& reason, Language language) {
  std::string text = title_words(reason.title, reason.rule, language);
  if (!reason.member.empty()) {
    text = filled(phrase("reason.of_member", language), {std::move(text), casefile::shown(reason.member)});
  }
  if (shows_value(reason)) {
    const bool is_authority = reason.kind == "authority" && reason.value.kind() == ValueKind::string;
    std::string value = is_authority ? word("authority", reason.value.as_string(), language)
                                     : value_words(program, reason.value, reason.rule, reason.unit, language);
    text = filled(phrase("reason.is", language), {std::move(text), std::move(value)});
  }
  std::string reads;
  for (const ReadValue& read : reason.reads) {
    if (is_personal(program, read.id)) continue;
    if (!reads.empty()) reads += phrase("separator.reads", language);
    reads += read_words(program, read, language);
  }
  return reads.empty() ? text : text + std::string(phrase("separator.colon", language)) + reads;
}

std::string basis_words(const std::vector<Basis>& basis) {
  std::string result;
  for (const Basis& it : basis) {
    std::string text;
    for (const std::string* part : {&it.document, &it.place, &it.clause}) {
      if (part->empty()) continue;
      if (!text.empty()) text += ' ';
      text += *part;
    }
    if (!text.empty()) result += "〔" + text + "〕";
  }
  return result;
}

std::string moment_words(const DateTime& moment) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return moment.date.to_string() + " " + two(moment.time.hour) + ":" + two(moment.time.minute);
}

std::string list_words(const std::vector<std::string>& words, Language language) {
  std::string result;
  for (const std::string& it : words) {
    if (!result.empty()) result += phrase("separator.list", language);
    result += it;
  }
  return result;
}

std::string title_words(const LocalText* title, std::string_view id, Language language) {
  return title != nullptr && !title->empty() ? title->in(language) : std::string(id);
}

}  // namespace weal::explaining
