// What the author of a pack wrote: plain structs, each piece with its range. Nothing is resolved here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "syntax/section.hpp"
#include "weal/date.hpp"
#include "weal/deadline.hpp"
#include "weal/decimal.hpp"
#include "weal/source.hpp"
#include "weal/text.hpp"

namespace weal::syntax {

struct Word {
  std::string text;
  SourceRange where;
};

struct DateWord {
  Date date;
  SourceRange where;
};

struct NumberWord {
  Decimal number;
  SourceRange where;
};

/// A FEEL expression or a table.
struct Formula {
  SourceText text;
  SourceRange where;
  bool is_table = false;
};

/// The days on which something is in force, as written.
struct Dates {
  std::optional<DateWord> from;
  std::optional<DateWord> until;
  SourceRange where;
};

/// `clause:` and `basis:` as written.
struct Grounds {
  std::vector<Word> clauses;
  std::vector<Word> basis;  // "<document> <place>"
};

struct Contest {
  Grounds grounds;
  std::optional<DateWord> since;
  std::optional<DateWord> until;
  LocalText text;
  SourceRange where;
};

struct Reading {
  LocalText why;
  std::optional<Word> alternative;
  SourceRange where;
};

/// What every item may say. `where` is its name's range.
struct Item {
  Word name;
  std::optional<Word> id;
  LocalText title;
  Grounds grounds;
  std::vector<Contest> contested_by;
  std::optional<Reading> reading;
  std::optional<Word> overrides;
  bool is_dropped = false;
  SourceRange body;
};

struct Version {
  Dates dates;
  std::optional<Formula> formula;
  Grounds grounds;
};

struct Rule : Item {
  std::optional<Word> for_list;
  std::optional<Word> as;
  std::vector<Version> versions;
};

struct ParameterValue {
  std::optional<DateWord> from;
  std::optional<DateWord> attested;
  std::optional<DateWord> until;
  std::optional<Word> value;
  Grounds grounds;
  SourceRange where;
};

struct Parameter : Item {
  std::optional<Word> type;
  std::optional<Word> unit;
  std::optional<Word> renewed;
  std::optional<Word> follows;
  std::vector<Word> one_of;
  std::vector<ParameterValue> values;
  bool has_values = false;
};

struct Presumption {
  Word value;
  LocalText why;
};

struct Fact : Item {
  Section section = Section::facts;
  std::optional<Word> type;
  std::optional<Word> unit;
  std::optional<NumberWord> min;
  std::optional<NumberWord> max;
  std::vector<Word> one_of;
  std::vector<LocalText> one_of_labels;
  bool is_personal = false;
  LocalText ask;
  std::optional<Presumption> presumed;
};

/// A list or an event: a name with an id.
struct Named : Item {};

struct Round {
  std::optional<NumberWord> decimals;
  std::optional<Word> mode;
};

struct Amount : Rule {
  std::optional<Word> unit;
  std::optional<Word> period;
  std::vector<Word> parts;
  std::optional<Round> round;
  std::optional<Word> limit;
  std::optional<Word> from;
};

struct Payment : Item {
  std::optional<NumberWord> by_day;
  std::optional<Word> within;
  std::optional<Word> after;
  std::optional<Word> severity;
  LocalText channel;
  std::optional<Word> payer;
};

struct Programme : Item {
  std::optional<Word> for_whom;
  std::vector<Word> kinds;
  std::vector<Word> excluded_by;
  std::vector<Rule> conditions;
  std::optional<Amount> amount;
  std::optional<Rule> authority;
  std::optional<Payment> payment;
};

struct Step : Item {
  std::optional<Word> actor;
  std::optional<Word> to;
  std::vector<Word> after;
  std::vector<Word> done_by;
  std::optional<Formula> when;
  std::optional<Formula> blocked_when;
  std::optional<Word> lasts;
  std::optional<Word> party_period;
  bool from_next_month = false;
  std::optional<NumberWord> by_day;
  std::vector<Word> papers;
  std::optional<Word> place;
  std::vector<Word> fields;
  std::vector<Word> forbidden;
};

struct Extension {
  std::optional<Formula> when;
  std::optional<Word> period;
  Grounds grounds;
  SourceRange where;
};

struct Limit : Item {
  std::vector<Word> covers;
  std::optional<Word> from;
  std::optional<Word> period;
  std::optional<Formula> when;
  std::optional<Word> severity;
  std::vector<Extension> extended;
};

struct Procedure : Item {
  std::vector<Word> programmes;
  std::optional<Formula> when;
  std::optional<Word> clock;
  std::vector<Step> steps;
  std::vector<Limit> limits;
};

struct Document {
  Word id;
  std::string number;
  LocalText title;
  std::optional<DateWord> issued;
};

struct Clause {
  Word id;
  std::optional<Word> document;
  std::optional<Word> place;
  std::optional<Word> grade;
  LocalText line;
};

struct DaySpan {
  Date first;
  Date last;
  SourceRange where;
};

struct Year {
  std::optional<NumberWord> year;
  std::vector<DaySpan> off;
  std::vector<DaySpan> work;
  Grounds grounds;
  SourceRange where;
};

struct InForce {
  Dates dates;
  std::optional<Word> authority_by;
  std::optional<Word> procedure_by;
  Grounds grounds;
};

struct Pack {
  Word id;
  LocalText title;
  std::string jurisdiction;
  std::vector<Word> extends;
  std::optional<Word> calendar;
  std::vector<Word> files;
  std::optional<InForce> in_force;
  std::vector<Document> documents;
  std::vector<Clause> clauses;
  std::vector<Year> years;
  std::vector<Named> lists;
  std::vector<Fact> facts;
  std::vector<Named> events;
  std::vector<Parameter> parameters;
  std::vector<Rule> rules;
  std::vector<Programme> programmes;
  std::vector<Procedure> procedures;
  std::string digest;
};

}  // namespace weal::syntax
