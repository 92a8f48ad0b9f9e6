// The attributes that an event may have, as they are exchanged between systems.
#pragma once

#include <array>
#include <string_view>

namespace weal::casefile {

enum class AttributeType : std::uint8_t {
  money,
  text,
  texts,
  members,  // ids of the household's members
  boolean,
  boolean_or_text,  // that there is one, or what it is
  attendees,        // objects with id and group
};

struct EventAttribute {
  std::string_view id;
  AttributeType type = AttributeType::text;
  std::string_view one_of;  // separated by bars; empty: any text
  bool is_personal = false;
};

inline constexpr std::array event_attributes{
    EventAttribute{"amount", AttributeType::money, "", false},
    EventAttribute{"form", AttributeType::text, "", false},
    EventAttribute{"source", AttributeType::text, "reserve", false},
    EventAttribute{"to", AttributeType::text, "bureau|discipline|county|person|village|relative", false},
    EventAttribute{"mode", AttributeType::text, "personal|left|post|announcement", false},
    EventAttribute{"staff", AttributeType::texts, "", true},
    EventAttribute{"refused", AttributeType::boolean, "", false},
    EventAttribute{"recording", AttributeType::text, "photo|video|audio", false},
    EventAttribute{"witness", AttributeType::boolean_or_text, "", true},
    EventAttribute{"receipt", AttributeType::boolean_or_text, "", true},
    EventAttribute{"place", AttributeType::text, "village|community|institution|window", false},
    EventAttribute{"fields", AttributeType::texts, "", false},
    EventAttribute{"attendees", AttributeType::attendees, "town_staff|village_committee|cadre_in_village|villager",
                   false},
    EventAttribute{"supervisor", AttributeType::text, "", true},
    EventAttribute{"persons", AttributeType::texts, "", true},
    EventAttribute{"members", AttributeType::members, "", false},
    EventAttribute{"papers", AttributeType::texts, "", false},
    EventAttribute{"action", AttributeType::text, "grant|increase|decrease|stop", false},
    EventAttribute{"result", AttributeType::text, "", false},
    EventAttribute{"signed_by", AttributeType::members, "", false},
    EventAttribute{"fingerprints", AttributeType::members, "", false},
    EventAttribute{"registered", AttributeType::texts, "", false},
    EventAttribute{"signature", AttributeType::boolean_or_text, "", true},
    EventAttribute{"seal", AttributeType::boolean_or_text, "", true},
    EventAttribute{"meeting", AttributeType::text, "leadership|special", false},
    EventAttribute{"with", AttributeType::text, "", true},
    EventAttribute{"reason", AttributeType::text, "", true},
};

}  // namespace weal::casefile
