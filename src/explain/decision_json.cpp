#include "explain/decision_json.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "explain/words.hpp"
#include "weal/explain.hpp"

namespace weal {
namespace explaining {
namespace {

std::string_view to_word(DutySeverity severity) {
  switch (severity) {
    case DutySeverity::must:
      return "must";
    case DutySeverity::soft:
      return "soft";
    case DutySeverity::info:
      return "info";
  }
  unreachable();
}

std::string_view to_word(MissingKind kind) {
  switch (kind) {
    case MissingKind::fact:
      return "fact";
    case MissingKind::parameter:
      return "parameter";
    case MissingKind::calendar:
      return "calendar";
    case MissingKind::event:
      return "event";
  }
  unreachable();
}

class DecisionWriter {
 public:
  DecisionWriter(json::Writer& writer, const Decision& decision, Language language)
      : out_(writer), decision_(decision), language_(language) {}

  void write() {
    out_.key("receipt");
    receipt(decision_.receipt);
    out_.key("programmes").begin_object();
    for (const ProgrammeDecision& it : decision_.programmes) {
      out_.key(it.programme);
      programme(it);
    }
    out_.end_object();
    out_.key("warnings").begin_array();
    for (const Warning& it : decision_.warnings) warning(it);
    out_.end_array();
  }

 private:
  // Small values. Text that is not known is null.
  void text(std::string_view key, std::string_view value) {
    out_.key(key);
    if (value.empty()) {
      out_.null();
    } else {
      out_.string(value);
    }
  }
  void title(std::string_view key, const LocalText* value, std::string_view id = {}) {
    text(key, title_words(value, id, language_));
  }
  void date(std::string_view key, const std::optional<Date>& value) {
    text(key, value ? value->to_string() : std::string());
  }
  void money_text(std::string_view key, const std::optional<Decimal>& value) {
    text(key, value ? value->to_fixed(2) : std::string());
  }
  template <class Texts>
  void texts(std::string_view key, const Texts& values) {
    out_.key(key).begin_array();
    for (const auto& value : values) out_.string(value);
    out_.end_array();
  }
  void bases(std::string_view key, const std::vector<Basis>& values) {
    out_.key(key).begin_array();
    for (const Basis& it : values) {
      out_.begin_object();
      text("document", it.document);
      text("place", it.place);
      text("clause", it.clause);
      out_.end_object();
    }
    out_.end_array();
  }

  void value(const Value& it) {
    switch (it.kind()) {
      case ValueKind::boolean:
        out_.boolean(it.as_boolean());
        return;
      case ValueKind::number:
        out_.string(it.as_number().to_shortest());
        return;
      case ValueKind::string:
        out_.string(it.as_string());
        return;
      case ValueKind::date:
        out_.string(it.as_date().to_string());
        return;
      case ValueKind::date_time:
        out_.string(it.as_date_time().to_string());
        return;
      case ValueKind::list:
        out_.begin_array();
        for (const Value& element : it.as_list()) value(element);
        out_.end_array();
        return;
      case ValueKind::null:
      case ValueKind::missing:
      case ValueKind::time:
      case ValueKind::days_duration:
      case ValueKind::months_duration:
      case ValueKind::context:
      case ValueKind::range:
      case ValueKind::function:
      case ValueKind::entity:
        out_.null();
        return;
    }
    unreachable();
  }

  void receipt(const Receipt& it) {
    out_.begin_object();
    text("engine", it.engine);
    out_.key("layers").begin_array();
    for (const LayerDigest& layer : it.layers) {
      out_.begin_object();
      text("id", layer.id);
      text("digest", layer.digest);
      out_.end_object();
    }
    out_.end_array();
    out_.key("case").begin_object();
    text("id", it.case_id);
    text("digest", it.case_digest);
    out_.end_object();
    text("as_of", it.as_of.to_string());
    out_.key("law_days").begin_object();
    date("authority", it.authority_day);
    date("procedure", it.procedure_day);
    out_.end_object();
    text("language", language_ == Language::zh ? "zh" : "en");
    out_.key("parameters").begin_array();
    for (const ParameterRead& read : it.parameters) parameter(read);
    out_.end_array();
    texts("presumed", it.presumed);
    out_.end_object();
  }

  void parameter(const ParameterRead& it) {
    out_.begin_object();
    text("id", it.id);
    title("title", it.title, it.id);
    out_.key("value");
    value(it.value);
    text("unit", it.unit);
    text("origin", it.origin);
    text("pack", it.pack);
    bases("basis", it.basis);
    out_.end_object();
  }

  void programme(const ProgrammeDecision& it) {
    out_.begin_object();
    title("title", it.title, it.programme);
    text("status", to_string(it.status));
    out_.key("amount");
    amount(it.amount);
    text("authority", it.authority.value_or(""));
    out_.key("not_in_force").begin_array();
    for (const NotInForce& part : it.not_in_force) not_in_force(part);
    out_.end_array();
    missing(it.missing);
    out_.key("reasons").begin_array();
    for (const Reason& reason : it.reasons) write_reason(reason);
    out_.end_array();
    out_.key("steps").begin_array();
    for (const Step& step : it.steps) write_step(step);
    out_.end_array();
    out_.key("papers").begin_object();
    texts("required", it.papers_required);
    texts("missing", it.papers_missing);
    texts("not_to_be_demanded", it.papers_not_to_be_demanded);
    out_.end_object();
    out_.key("payments").begin_array();
    for (const Payment& payment : it.payments) write_payment(payment);
    out_.end_array();
    out_.key("notices").begin_array().end_array();
    out_.key("publications").begin_array();
    for (const Publication& publication : it.publications) write_publication(publication);
    out_.end_array();
    out_.key("findings").begin_array();
    for (const Finding& finding : it.findings) write_finding(finding);
    out_.end_array();
    if (it.for_person) persons(it.persons);
    out_.end_object();
  }

  void amount(const std::optional<Amount>& it) {
    if (!it || !it->value) {
      out_.null();
      return;
    }
    out_.begin_object();
    money_text("value", it->value);
    text("unit", it->unit);
    text("period", it->period);
    text("unrounded", it->unrounded ? it->unrounded->to_shortest() : std::string());
    money_text("limit", it->limit);
    text("from", it->from);
    out_.key("parts").begin_array();
    for (const AmountPart& part : it->parts) {
      out_.begin_object();
      text("rule", part.rule);
      money_text("value", part.value);
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
  }

  void not_in_force(const NotInForce& it) {
    out_.begin_object();
    text("part", it.part);
    text("pack", it.pack);
    date("from", it.from);
    date("until", it.until);
    text("law_day", it.law_day.to_string());
    out_.end_object();
  }

  void missing(const std::vector<MissingItem>& items) {
    out_.key("missing").begin_array();
    for (const MissingItem& it : items) {
      out_.begin_object();
      text("kind", to_word(it.kind));
      text("id", it.id);
      text("path", it.path);
      text("member", it.member);
      texts("affects", it.affects);
      text("question", it.question.in(language_));
      text("clause", it.clause);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_reason(const Reason& it) {
    out_.begin_object();
    text("rule", it.rule);
    text("kind", it.kind);
    out_.key("holds");
    if (it.holds == Truth::unknown) {
      out_.null();
    } else {
      out_.boolean(it.holds == Truth::yes);
    }
    if (!it.member.empty()) text("member", it.member);
    text("text", reason_words(*decision_.rulebook, it, language_));
    bases("basis", it.basis);
    out_.end_object();
  }

  /// The last moment where the limit runs in hours, else the last day.
  void due(const std::optional<Date>& day, const std::optional<DateTime>& moment) {
    if (moment) return text("due", moment->to_string());
    date("due", day);
  }

  void write_step(const Step& it) {
    out_.begin_object();
    text("step", it.step);
    title("name", it.name, it.step);
    text("actor", it.actor);
    text("procedure", it.procedure);
    text("status", to_string(it.status));
    if (it.done) date("done", it.done);
    date("earliest", it.earliest);
    date("projected", it.projected);
    due(it.due, it.due_moment);
    if (it.until) date("until", it.until);
    if (it.conflict) out_.key("conflict").boolean(true);
    out_.key("limits").begin_array();
    for (const StepLimit& limit : it.limits) write_limit(limit);
    out_.end_array();
    texts("papers", it.papers);
    text("to", it.to);
    bases("basis", it.basis);
    out_.end_object();
  }

  void write_limit(const StepLimit& it) {
    out_.begin_object();
    text("id", it.id);
    text("clause", it.clause);
    title("name", it.title, it.id);
    text("severity", to_word(it.severity));
    text("period", language_ == Language::zh ? it.period.to_string_zh() : it.period.to_string_en());
    if (it.is_extended) out_.key("extended").boolean(true);
    due(it.due, it.due_moment);
    out_.end_object();
  }

  void write_payment(const Payment& it) {
    out_.begin_object();
    text("from", it.from);
    date("due", it.due);
    money_text("amount", it.amount);
    title("channel", it.channel);
    text("payer", it.payer);
    out_.end_object();
  }

  void write_publication(const Publication& it) {
    out_.begin_object();
    text("place", it.place);
    texts("fields", it.fields);
    texts("forbidden", it.forbidden);
    date("from", it.from);
    date("until", it.until);
    out_.end_object();
  }

  void write_finding(const Finding& it) {
    out_.begin_object();
    text("clause", it.clause);
    text("severity", to_word(it.severity));
    text("status", it.status);
    text("limit", it.limit);
    text("actual", it.actual);
    text("step", it.step);
    title("text", it.title);
    texts("evidence", it.evidence);
    out_.end_object();
  }

  void persons(const std::vector<PersonDecision>& items) {
    out_.key("persons").begin_array();
    for (const PersonDecision& it : items) {
      out_.begin_object();
      text("member", it.member);
      text("status", to_string(it.status));
      out_.key("amount");
      amount(it.amount);
      text("authority", it.authority.value_or(""));
      missing(it.missing);
      out_.end_object();
    }
    out_.end_array();
  }

  void warning(const Warning& it) {
    out_.begin_object();
    text("kind", it.kind);
    text("programme", it.programme);
    text("clause", it.clause);
    text("against", it.against);
    date("since", it.since);
    text("text", it.text.in(language_));
    out_.end_object();
  }

  json::Writer& out_;
  const Decision& decision_;
  Language language_;
};

}  // namespace

void write_decision(json::Writer& writer, const Decision& decision, Language language) {
  DecisionWriter(writer, decision, language).write();
}

}  // namespace explaining

std::string to_json(const Decision& decision, Language language, JsonLayout layout) {
  json::Writer writer(layout == JsonLayout::pretty ? json::Layout::pretty : json::Layout::compact);
  writer.begin_object();
  explaining::write_decision(writer, decision, language);
  writer.end_object();
  return writer.finish();
}

}  // namespace weal
