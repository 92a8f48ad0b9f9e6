#include "case/events.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "case/event_attributes.hpp"
#include "case/fact_value.hpp"
#include "contract/contract.hpp"
#include "diagnostics/kinds/case.hpp"

namespace weal::casefile {
namespace {

using program::FactType;

constexpr std::size_t most_events = 10'000;
constexpr std::array<std::string_view, 6> known_programmes{"dibao",         "dibian",       "tekun",
                                                           "temporary_aid", "special_case", "student_aid"};

std::vector<std::string> words(std::string_view bars) {
  std::vector<std::string> result;
  while (!bars.empty()) {
    const std::size_t bar = std::min(bars.find('|'), bars.size());
    result.emplace_back(bars.substr(0, bar));
    bars.remove_prefix(std::min(bar + 1, bars.size()));
  }
  return result;
}

program::Fact declared_as(std::string_view id, FactType type, std::string_view one_of, bool is_personal) {
  program::Fact fact;
  fact.id = std::string(id);
  fact.type = type;
  fact.one_of = words(one_of);
  fact.is_personal = is_personal;
  if (type == FactType::money) fact.min = Decimal(0);
  return fact;
}

/// One event from top to bottom.
class EventReader {
 public:
  EventReader(Reading& reading, const std::vector<std::string>& member_ids)
      : reading_(reading), member_ids_(member_ids) {}

  std::optional<Event> read(const Place& place) {
    if (!reading_.is_object(place, "events")) return std::nullopt;
    Event event;
    bool has_type = false;
    bool has_moment = false;
    bool is_kept = true;
    for (const json::Entry& entry : reading_.node(place).entries) {
      const Place at = entry_place(place, entry);
      if (entry.key == "type") {
        has_type = true;
        is_kept = read_type(event, at) && is_kept;
      } else if (entry.key == "at") {
        has_moment = true;
        const auto moment = moment_value(reading_, "at", Privacy::open, at);
        if (moment) event.at = *moment;
        is_kept = moment && is_kept;
      } else if (entry.key == "by") {
        read_person(event, at);
      } else if (entry.key == "programme") {
        is_kept = read_programme_of(event, at) && is_kept;
      } else {
        read_attribute(event, entry.key, at);
      }
    }
    if (!has_type) reading_.report(diag::case_missing_key, place, {"type", "\"type\": \"accepted\""});
    if (!has_moment) reading_.report(diag::case_missing_key, place, {"at", "\"at\": \"2025-03-03\""});
    if (!has_type || !has_moment || !is_kept) return std::nullopt;
    return event;
  }

 private:
  bool read_type(Event& event, const Place& place) {
    const std::optional<std::string> id = reading_.text(place, "type", Privacy::open);
    if (!id) return false;
    if (const auto index = find_event(reading_.program, *id)) {
      event.type = *index;
      return true;
    }
    reading_.report(diag::case_unknown_event, place, {shown(*id), suggested_event(*id)});
    return false;
  }

  [[nodiscard]] std::string suggested_event(std::string_view word) const {
    std::vector<std::string_view> ids;
    for (const program::EventType& type : reading_.program.events) {
      if (type.name == word) return type.id;
      ids.push_back(type.id);
    }
    return reading_.suggestion(word, ids);
  }

  void read_person(Event& event, const Place& place) {
    if (reading_.node(place).kind == json::Kind::null_) return;
    if (auto person = reading_.text(place, "by", Privacy::personal)) event.by = std::move(*person);
  }

  bool read_programme_of(Event& event, const Place& place) {
    if (reading_.node(place).kind == json::Kind::null_) return true;
    const ProgrammeName name = read_programme(reading_, place);
    event.programme = name.index;
    return name.index.has_value();
  }

  void read_attribute(Event& event, const std::string& key, const Place& place) {
    const auto found = std::find_if(event_attributes.begin(), event_attributes.end(),
                                    [&](const EventAttribute& attribute) { return attribute.id == key; });
    if (found == event_attributes.end()) {
      std::vector<std::string_view> keys{"type", "at", "by", "programme"};
      for (const EventAttribute& attribute : event_attributes) keys.push_back(attribute.id);
      reading_.report(diag::case_unknown_key, place, {shown(key), reading_.suggestion(key, keys)});
      return;
    }
    if (auto value = attribute_value(*found, place)) event.attributes.entries.emplace_back(key, std::move(*value));
  }

  std::optional<Value> attribute_value(const EventAttribute& attribute, const Place& place) {
    const auto typed = [&](FactType type) {
      return fact_value(reading_, declared_as(attribute.id, type, attribute.one_of, attribute.is_personal), place);
    };
    switch (attribute.type) {
      case AttributeType::money:
        return typed(FactType::money);
      case AttributeType::text:
        return typed(FactType::text);
      case AttributeType::texts:
        return typed(FactType::texts);
      case AttributeType::boolean:
        return typed(FactType::boolean);
      case AttributeType::boolean_or_text:
        return typed(reading_.node(place).kind == json::Kind::string ? FactType::text : FactType::boolean);
      case AttributeType::members: {
        std::optional<Value> members = typed(FactType::texts);
        if (members && members->kind() == ValueKind::list) expect_members(place);
        return members;
      }
      case AttributeType::attendees:
        return attendees(attribute, place);
    }
    unreachable();
  }

  void expect_members(const Place& place) {
    const auto& items = reading_.node(place).items;
    for (std::size_t at = 0; at < items.size(); ++at) {
      expect_member(reading_, item_place(place, items[at], at), member_ids_);
    }
  }

  std::optional<Value> attendees(const EventAttribute& attribute, const Place& place) {
    if (reading_.node(place).kind == json::Kind::null_) return Value::null();
    if (!reading_.is_list(place, attribute.id, most_events)) return std::nullopt;
    std::vector<Value> persons;
    const auto& items = reading_.node(place).items;
    for (std::size_t at = 0; at < items.size(); ++at) {
      persons.push_back(Value::context(attendee(attribute, item_place(place, items[at], at))));
    }
    return Value::list(std::move(persons));
  }

  Context attendee(const EventAttribute& attribute, const Place& place) {
    Context person;
    if (!reading_.is_object(place, attribute.id)) return person;
    for (const json::Entry& entry : reading_.node(place).entries) {
      const Place at = entry_place(place, entry);
      std::optional<Value> value;
      if (entry.key == "id") {
        value = fact_value(reading_, declared_as("id", FactType::text, "", true), at);
      } else if (entry.key == "group") {
        value = fact_value(reading_, declared_as("group", FactType::text, attribute.one_of, false), at);
      } else {
        reading_.report(diag::case_unknown_key, at,
                        {shown(entry.key), reading_.suggestion(entry.key, {"id", "group"})});
      }
      if (value) person.entries.emplace_back(entry.key, std::move(*value));
    }
    return person;
  }

  Reading& reading_;
  const std::vector<std::string>& member_ids_;
};

/// By day; within a day the events that state a time are put in its order among the places that they hold.
void sort_by_moment(std::vector<Event>& events) {
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& left, const Event& right) { return left.at.date < right.at.date; });
  for (std::size_t first = 0; first < events.size();) {
    std::size_t last = first;
    std::vector<std::size_t> places;
    std::vector<Event> timed;
    for (; last < events.size() && events[last].at.date == events[first].at.date; ++last) {
      if (!events[last].at.exact) continue;
      places.push_back(last);
      timed.push_back(events[last]);
    }
    std::stable_sort(timed.begin(), timed.end(), [](const Event& left, const Event& right) {
      return left.at.exact->unix_seconds() < right.at.exact->unix_seconds();
    });
    for (std::size_t at = 0; at < places.size(); ++at) events[places[at]] = std::move(timed[at]);
    first = last;
  }
}

}  // namespace

ProgrammeName read_programme(Reading& reading, const Place& place) {
  const std::optional<std::string> id = reading.text(place, "programme", Privacy::open);
  if (!id) return {};
  if (const auto index = find_programme(reading.program, *id)) return {index, false};
  if (std::find(known_programmes.begin(), known_programmes.end(), *id) != known_programmes.end()) return {{}, true};
  std::vector<std::string_view> ids(known_programmes.begin(), known_programmes.end());
  std::string suggestion;
  for (const program::Programme& programme : reading.program.programmes) {
    if (programme.name == *id) suggestion = programme.id;
    ids.push_back(programme.id);
  }
  if (suggestion.empty()) suggestion = reading.suggestion(*id, ids);
  reading.report(diag::case_unknown_programme, place, {shown(*id), suggestion});
  return {};
}

void expect_member(Reading& reading, const Place& place, const std::vector<std::string>& member_ids) {
  const json::Node& node = reading.node(place);
  if (node.kind != json::Kind::string) return;  // reported already
  if (reading.is_full() || std::binary_search(member_ids.begin(), member_ids.end(), node.text)) return;
  std::vector<std::string_view> ids;
  for (const std::string& id : member_ids) {
    if (!looks_personal(id)) ids.push_back(id);
  }
  reading.report(diag::case_unknown_member, place, {shown(node.text), reading.suggestion(node.text, ids)});
}

std::vector<Event> read_events(Reading& reading, const Place& place, const std::vector<std::string>& member_ids) {
  std::vector<Event> events;
  if (reading.node(place).kind == json::Kind::null_) return events;
  if (!reading.is_list(place, "events", most_events)) return events;
  EventReader reader(reading, member_ids);
  const auto& items = reading.node(place).items;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (auto event = reader.read(item_place(place, items[at], at))) events.push_back(std::move(*event));
  }
  sort_by_moment(events);
  return events;
}

}  // namespace weal::casefile
