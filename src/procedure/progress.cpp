#include <algorithm>

#include "procedure/procedure.hpp"

namespace weal::procedure {
namespace {

using program::LimitRule;
using program::PeriodSource;
using program::StepRule;

/// Where one step stands, beside what is told of it.
struct StepState {
  bool applies = true;
  std::optional<Moment> done;      // when it was done
  std::optional<Moment> expected;  // done, or else when it is expected to be
  std::optional<Date> ends;        // last day of what it starts (exposure, time for the party), or the day it is done
  std::optional<Date> frees;       // first day on which what comes after is lawful
  bool is_actual = false;          // `ends` and `frees` rest on what has happened
};

/// A limit on a step with the days it gives.
struct LimitDay {
  const LimitRule* limit = nullptr;
  StepLimit told;
  bool has_start = false;  // what it runs from has a day
  bool has_begun = false;  // what it runs from has happened; else its days are projected
};

/// By day, and by the time of day where both state one.
bool is_later(const Moment& left, const Moment& right) {
  if (left.exact && right.exact) return left.exact->unix_seconds() > right.exact->unix_seconds();
  return left.date > right.date;
}

bool is_after(const Moment& moment, const StepLimit& limit) {
  if (limit.due_moment) {
    // An event told by its day alone is late only when the whole day lies after the last moment.
    if (moment.exact) return moment.exact->unix_seconds() > limit.due_moment->unix_seconds();
    const auto last_day = limit.due;
    return last_day && moment.date > *last_day;
  }
  return limit.due && moment.date > *limit.due;
}

class Walk {
 public:
  Walk(const program::Program& program, const program::Procedure& procedure, const EventLog& events,
       const Moment& as_of, feel::Environment& conditions)
      : program_(program), procedure_(procedure), events_(events), as_of_(as_of), conditions_(conditions) {}

  Progress run() {
    states_.resize(procedure_.steps.size());
    result_.has_limits = !procedure_.limits.empty();
    limits_.resize(procedure_.limits.size());
    for (std::size_t i = 0; i < procedure_.limits.size(); ++i)
      applies_.push_back(holds(procedure_.limits[i].when, Truth::yes) != Truth::no);
    for (std::uint32_t i = 0; i < procedure_.steps.size(); ++i) step(i);
    for (std::size_t i = 0; i < procedure_.limits.size(); ++i)
      if (applies_[i]) limit_finding(procedure_.limits[i], limits_[i]);
    for (std::uint32_t i = 0; i < procedure_.steps.size(); ++i) minimum_finding(i);
    return std::move(result_);
  }

 private:
  /// The truth of a condition; what is missing in it is noted. No condition is `without`.
  Truth holds(const std::optional<std::uint32_t>& rule, Truth without) {
    if (!rule) return without;
    const Value value = conditions_.read(program_.rules[*rule].slot, {});
    if (value.kind() == ValueKind::boolean) return value.as_boolean() ? Truth::yes : Truth::no;
    if (value.is_missing())
      for (const MissingKey& key : value.as_missing().keys()) note(key);
    return Truth::unknown;
  }

  void note(const MissingKey& key) {
    if (std::find(result_.missing.begin(), result_.missing.end(), key) == result_.missing.end())
      result_.missing.push_back(key);
  }

  void note_event(std::uint32_t type) { note({MissingKind::event, program_.events[type].slot, -1}); }

  /// The period in force: as written, or as its parameter says. Nothing where the parameter is not known.
  std::optional<Period> period(const PeriodSource& source) {
    if (!source.parameter) return source.period;
    const Value value = conditions_.read(program_.parameters[*source.parameter].slot, {});
    if (value.is_missing())
      for (const MissingKey& key : value.as_missing().keys()) note(key);
    if (value.kind() != ValueKind::number) return std::nullopt;
    const auto length = value.as_number().to_int64();
    if (!length || *length < 0) return std::nullopt;
    Period result = source.period;
    result.length = *length;
    return result;
  }

  PeriodEnd end_of(const Moment& start, const Period& length) {
    PeriodEnd end = period_end(program_.calendar, start, length);
    if (end.reason == NoEnd::calendar_not_published) note(conditions_.calendar_key());
    return end;
  }

  [[nodiscard]] bool is_payment(const StepRule& rule) const { return rule.from_next_month || rule.by_day.has_value(); }

  std::optional<Moment> done_at(const StepRule& rule) const {
    std::optional<Moment> result;
    for (const std::uint32_t type : rule.done_by) {
      // Payments come again every month: the first one does the step. Everything else counts as it stands now.
      const casefile::Event* event = is_payment(rule) ? events_.first(type) : events_.last(type);
      if (event && (!result || is_later(event->at, *result))) result = event->at;
    }
    return result;
  }

  void step(std::uint32_t index) {
    const StepRule& rule = procedure_.steps[index];
    StepState& state = states_[index];
    state.applies = holds(rule.when, Truth::yes) != Truth::no;
    if (!state.applies) return;
    Step told;
    told.step = rule.id;
    told.name = &rule.title;
    told.actor = rule.actor;
    told.procedure = procedure_.id;
    told.to = rule.to;
    told.basis = rule.basis;
    for (const std::string& paper : rule.papers) told.papers.emplace_back(paper);
    state.done = done_at(rule);
    if (state.done) told.done = state.done->date;

    bool is_all_done = true;       // every predecessor is done
    bool has_open_before = false;  // one of them is open now
    bool is_known = true;          // the day all of them free this step is known
    std::optional<Date> lawful;
    for (const std::uint32_t before : rule.after) {
      const StepState& earlier = states_[before];
      if (!earlier.applies) continue;
      if (!earlier.is_actual) is_all_done = false;
      const StepStatus status = status_of(before);
      if (!earlier.done && (status == StepStatus::open || status == StepStatus::overdue)) has_open_before = true;
      if (!earlier.frees)
        is_known = false;
      else if (!lawful || *earlier.frees > *lawful)
        lawful = *earlier.frees;
    }
    if (rule.from_next_month && lawful) lawful = first_of_month(*lawful) + Months{1};
    if (is_known && lawful) (is_all_done ? told.earliest : told.projected) = lawful;

    std::vector<LimitDay> days = limit_days(index);
    if (rule.by_day && lawful) {
      told.due = monthly_due(*lawful, *rule.by_day);
    }
    for (const LimitDay& day : days) {
      if (day.told.due && (!told.due || *day.told.due < *told.due))
        told.due = day.told.due, told.due_moment = day.told.due_moment;
      told.limits.push_back(day.told);
    }
    const bool is_late = state.done && std::any_of(days.begin(), days.end(), [&](const LimitDay& day) {
                           return is_after(*state.done, day.told);
                         });

    expose(rule, told, state, lawful);
    told.conflict = !state.done && told.due && told.earliest && *told.earliest > *told.due;

    const bool is_blocked = !state.done && holds(rule.blocked_when, Truth::no) == Truth::yes;
    told.status = state.done     ? (is_late ? StepStatus::late : StepStatus::done)
                  : is_blocked   ? StepStatus::blocked
                  : !is_all_done ? (has_open_before ? StepStatus::blocked : StepStatus::upcoming)
                  : told.earliest && *told.earliest > as_of_.date ? StepStatus::upcoming
                  : is_overdue(told)                              ? StepStatus::overdue
                                                                  : StepStatus::open;
    result_.rests_on.push_back(&rule);
    statuses_.emplace_back(index, told.status);
    result_.steps.push_back(std::move(told));
  }

  [[nodiscard]] StepStatus status_of(std::uint32_t index) const {
    const auto found =
        std::find_if(statuses_.begin(), statuses_.end(), [&](const auto& pair) { return pair.first == index; });
    return found == statuses_.end() ? StepStatus::waived : found->second;
  }

  [[nodiscard]] bool is_overdue(const Step& told) const {
    if (told.due_moment && as_of_.exact) return as_of_.exact->unix_seconds() > told.due_moment->unix_seconds();
    return told.due && as_of_.date > *told.due;
  }

  /// When the step is, or is expected to be, at an end, and what it frees.
  void expose(const StepRule& rule, Step& told, StepState& state, const std::optional<Date>& lawful) {
    state.is_actual = state.done.has_value();
    const auto& minimum = rule.lasts ? rule.lasts : rule.party_period;
    if (state.done)
      state.expected = state.done;
    else if (minimum && lawful)
      // What runs by itself begins when it may; once it may and has not begun, not in the past.
      state.expected = Moment{told.earliest ? std::max(*lawful, as_of_.date) : *lawful, std::nullopt};
    else if (told.due)
      state.expected = Moment{*told.due, told.due_moment};
    else if (lawful)
      state.expected = Moment{std::max(*lawful, as_of_.date), std::nullopt};  // without a due day: not before today
    if (!state.expected) return;
    state.ends = state.frees = state.expected->date;
    if (!minimum) return;
    state.ends = state.frees = std::nullopt;
    const auto length = period(*minimum);
    if (!length) return;
    const PeriodEnd end = end_of(*state.expected, *length);
    if (!end.last_day) return;
    state.ends = told.until = end.last_day;
    state.frees = lawful_from(program_.calendar, *state.expected, *length);
    StepLimit exposure;
    exposure.id = rule.id;
    exposure.clause = rule.basis.empty() ? std::string_view{} : std::string_view(rule.basis.front().clause);
    exposure.title = &rule.title;
    exposure.period = *length;
    exposure.due = end.last_day;
    told.limits.push_back(exposure);
    if (!told.due || *end.last_day < *told.due) told.due = end.last_day, told.due_moment = std::nullopt;
    if (!rule.place.empty() || !rule.fields.empty()) {
      Publication publication;
      publication.place = rule.place;
      for (const std::string& field : rule.fields) publication.fields.emplace_back(field);
      for (const std::string& field : rule.forbidden_fields) publication.forbidden.emplace_back(field);
      publication.from = state.expected->date;
      publication.until = end.last_day;
      result_.publications.push_back(std::move(publication));
    }
  }

  std::optional<Moment> start_of(const LimitRule& limit) {
    if (limit.start.is_step) {
      const StepState& state = states_[limit.start.index];
      if (!state.applies || !state.ends) return std::nullopt;
      // The end of an exposure is a day; of a plain step the moment it was done.
      const StepRule& rule = procedure_.steps[limit.start.index];
      if (!rule.lasts && !rule.party_period && state.expected) return state.expected;
      return Moment{*state.ends, std::nullopt};
    }
    if (const casefile::Event* event = events_.last(limit.start.index)) return event->at;
    return std::nullopt;
  }

  std::vector<LimitDay> limit_days(std::uint32_t step_index) {
    std::vector<LimitDay> result;
    for (std::size_t i = 0; i < procedure_.limits.size(); ++i) {
      const LimitRule& limit = procedure_.limits[i];
      if (!applies_[i]) continue;
      if (std::find(limit.covers.begin(), limit.covers.end(), step_index) == limit.covers.end()) continue;
      if (!limits_[i].limit) limits_[i] = limit_day(limit);
      result.push_back(limits_[i]);
      // A start that is a later step's end is known only then: computed again for the next step that asks.
      if (!limits_[i].told.due) limits_[i].limit = nullptr;
    }
    return result;
  }

  LimitDay limit_day(const LimitRule& limit) {
    LimitDay day;
    day.limit = &limit;
    day.told.id = limit.id;
    day.told.title = &limit.title;
    day.told.severity = limit.severity;
    day.told.clause = limit.basis.empty() ? std::string_view{} : std::string_view(limit.basis.front().clause);
    result_.rests_on.push_back(&limit);
    auto& layers = result_.limit_layers;
    if (std::find(layers.begin(), layers.end(), limit.layer) == layers.end()) layers.push_back(limit.layer);
    const auto start = start_of(limit);
    day.has_begun = start && (!limit.start.is_step || states_[limit.start.index].is_actual);
    const auto length = period(limit.period);
    if (length) day.told.period = *length;
    PeriodEnd end;
    if (start && length) end = end_of(*start, *length);
    if (end.reason == NoEnd::no_time_of_day && !limit.start.is_step) note_event(limit.start.index);
    day.has_start = start.has_value();
    for (const program::Extension& extension : limit.extensions) {
      if (holds(extension.when, Truth::no) != Truth::yes) continue;
      const auto longer = period(extension.period);
      if (!longer) continue;
      if (!start) {
        day.told.period = *longer;
        continue;
      }
      const PeriodEnd extended = end_of(*start, *longer);
      const bool is_longer = !extended.last_day || !end.last_day || *extended.last_day > *end.last_day;
      if (!is_longer) continue;
      end = extended;
      day.told.period = *longer;
      day.told.is_extended = true;
      if (!extension.basis.empty()) day.told.clause = extension.basis.front().clause;
    }
    day.told.due = end.last_day;
    day.told.due_moment = end.moment;
    return day;
  }

  /// A step that the limit covers is done, or nothing before it stands in its way.
  [[nodiscard]] bool is_called_for(const LimitRule& limit) const {
    return std::any_of(limit.covers.begin(), limit.covers.end(), [&](std::uint32_t covered) {
      const auto& after = procedure_.steps[covered].after;
      return states_[covered].applies &&
             (states_[covered].done || std::all_of(after.begin(), after.end(), [&](std::uint32_t before) {
                return !states_[before].applies || states_[before].done;
              }));
    });
  }

  void limit_finding(const LimitRule& limit, LimitDay day) {
    const auto applies = [&](std::uint32_t covered) { return states_[covered].applies; };
    if (std::none_of(limit.covers.begin(), limit.covers.end(), applies)) return;
    if (!day.limit) day = limit_day(limit);
    if (!day.has_start) {
      // A period whose event has not come (no acceptance, no entrustment, no refusal) is nobody's duty yet. What has
      // not come is missing only where the period should be running already.
      const bool may_never_begin = !limit.start.is_step && limit.start.index != procedure_.clock;
      if (may_never_begin || !is_called_for(limit)) return;
      if (!limit.start.is_step) note_event(limit.start.index);
    }
    Finding finding;
    finding.clause = day.told.clause;
    finding.severity = limit.severity;
    finding.title = &limit.title;
    if (day.told.due_moment)
      finding.limit = day.told.due_moment->to_string();
    else if (day.told.due)
      finding.limit = day.told.due->to_string();
    const Moment* latest = nullptr;
    bool is_complete = true;
    for (const std::uint32_t covered : limit.covers) {
      const StepState& state = states_[covered];
      if (!state.applies) continue;
      finding.step = procedure_.steps[covered].id;
      if (!state.done)
        is_complete = false;
      else if (!latest || is_later(*state.done, *latest))
        latest = &*state.done;
    }
    if (latest && is_complete) finding.actual = latest->to_string();
    const bool is_past = day.told.due_moment && as_of_.exact
                             ? as_of_.exact->unix_seconds() > day.told.due_moment->unix_seconds()
                             : day.told.due && as_of_.date > *day.told.due;
    // Days that are only projected settle nothing.
    finding.status = !day.told.due              ? "unknown"
                     : is_complete && latest    ? (!day.has_begun                ? "unknown"
                                                   : is_after(*latest, day.told) ? "broken"
                                                                                 : "kept")
                     : is_past && day.has_begun ? "broken"
                                                : "due";
    for (const std::uint32_t covered : limit.covers)
      if (states_[covered].done)
        finding.evidence.push_back(procedure_.steps[covered].id + " " + states_[covered].done->to_string());
    result_.findings.push_back(std::move(finding));
  }

  /// Exposure and time for the party: what comes after must wait for their end.
  void minimum_finding(std::uint32_t index) {
    const StepRule& rule = procedure_.steps[index];
    const StepState& state = states_[index];
    if (!state.applies || !state.done || !(rule.lasts || rule.party_period)) return;
    Finding finding;
    finding.clause = rule.basis.empty() ? std::string_view{} : std::string_view(rule.basis.front().clause);
    finding.step = rule.id;
    finding.title = &rule.title;
    finding.evidence.push_back(rule.id + " " + state.done->to_string());
    if (!state.frees) {
      finding.status = "unknown";
    } else {
      finding.limit = state.ends->to_string();
      const Moment* next = nullptr;
      for (std::uint32_t later = 0; later < procedure_.steps.size(); ++later) {
        const auto& after = procedure_.steps[later].after;
        if (std::find(after.begin(), after.end(), index) == after.end() || !states_[later].done) continue;
        if (!next || is_later(*next, *states_[later].done)) next = &*states_[later].done;
      }
      if (next) finding.actual = next->to_string();
      finding.status = next                         ? (next->date < *state.frees ? "broken" : "kept")
                       : as_of_.date < *state.frees ? "due"
                                                    : "kept";
    }
    result_.findings.push_back(std::move(finding));
  }

  const program::Program& program_;
  const program::Procedure& procedure_;
  const EventLog& events_;
  const Moment& as_of_;
  feel::Environment& conditions_;
  std::vector<StepState> states_;
  std::vector<LimitDay> limits_;
  std::vector<bool> applies_;
  std::vector<std::pair<std::uint32_t, StepStatus>> statuses_;
  Progress result_;
};

}  // namespace

Progress progress(const program::Program& program, const program::Procedure& procedure, const EventLog& events,
                  const Moment& as_of, feel::Environment& conditions) {
  return Walk(program, procedure, events, as_of, conditions).run();
}

}  // namespace weal::procedure
