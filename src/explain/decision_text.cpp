#include "explain/decision_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "case/reading.hpp"
#include "contract/contract.hpp"
#include "explain/phrases.hpp"
#include "explain/words.hpp"
#include "source/display_width.hpp"
#include "weal/explain.hpp"

namespace weal {
namespace explaining {
namespace {

using Rows = std::vector<std::vector<Cell>>;

Ink ink_of(Status status) {
  switch (status) {
    case Status::eligible:
      return Ink::good;
    case Status::ineligible:
      return Ink::bad;
    case Status::undetermined:
    case Status::not_in_force:
    case Status::not_covered:
      return Ink::open;
  }
  unreachable();
}

Cell mark_of(Truth truth) {
  switch (truth) {
    case Truth::yes:
      return {"✓", Ink::good};
    case Truth::no:
      return {"✗", Ink::bad};
    case Truth::unknown:
      return {"?", Ink::open};
  }
  unreachable();
}

Cell mark_of(StepStatus status) {
  switch (status) {
    case StepStatus::upcoming:
    case StepStatus::blocked:
      return {"·", Ink::dim};
    case StepStatus::open:
      return {"▶", Ink::open};
    case StepStatus::overdue:
      return {"!", Ink::bad};
    case StepStatus::done:
      return {"✓", Ink::good};
    case StepStatus::late:
      return {"✓", Ink::bad};
    case StepStatus::waived:
      return {"–", Ink::dim};
  }
  unreachable();
}

/// The sections of one programme, top to bottom.
class ProgrammePage {
 public:
  ProgrammePage(Page& page, const Decision& decision, const ProgrammeDecision& programme, Language language)
      : page_(page), decision_(decision), it_(programme), language_(language) {}

  void write() {
    headline();
    not_in_force();
    section("section.amount", amount_rows());
    section("section.authority", authority_rows());
    section("section.persons", person_rows());
    section("section.reasons", reason_rows());
    section("section.missing", missing_rows());
    section("section.steps", step_rows());
    section("section.payments", payment_rows());
    section("section.papers", paper_rows());
    section("section.publications", publication_rows());
    section("section.findings", finding_rows());
  }

 private:
  [[nodiscard]] std::string said(std::string_view id) const { return std::string(phrase(id, language_)); }
  [[nodiscard]] std::string said(std::string_view id, const std::vector<std::string>& arguments) const {
    return filled(phrase(id, language_), arguments);
  }
  void section(std::string_view label, const Rows& rows) {
    if (!rows.empty()) page_.section(phrase(label, language_), rows);
  }

  void headline() {
    const std::string status = word("status", to_string(it_.status), language_);
    const std::string name = title_words(it_.title, word("programme", it_.programme, language_), language_);
    page_.line(name + " · " + status, Ink::bold);
  }

  void not_in_force() {
    const auto day = [&](const std::optional<Date>& date) {
      return date ? date->to_string() : said("not_in_force.open");
    };
    for (const NotInForce& part : it_.not_in_force) {
      const std::string text = said("not_in_force", {word("part", part.part, language_), std::string(part.pack),
                                                     part.law_day.to_string(), day(part.from), day(part.until)});
      page_.section("", {{{"!", Ink::open}, {text, Ink::open}}});
    }
  }

  [[nodiscard]] std::string amount_words(const Amount& amount) const {
    if (!amount.value) return said("amount.unknown");
    const auto yuan = [&](const Decimal& value) { return money(value, amount.unit, language_); };
    std::string text = yuan(*amount.value);
    if (!amount.period.empty()) text = filled(word("amount", amount.period, language_), {text});
    if (!amount.from.empty()) text += said("amount.from", {amount.from});
    if (amount.limit && amount.unrounded) text += said("amount.cut", {yuan(*amount.limit), yuan(*amount.unrounded)});
    return text;
  }

  [[nodiscard]] Rows amount_rows() const {
    if (!it_.amount) return {};
    return {{{amount_words(*it_.amount), ink_of(it_.status)}}};
  }

  [[nodiscard]] Rows authority_rows() const {
    if (!it_.authority) return {};
    return {{{word("authority", *it_.authority, language_), Ink::plain}}};
  }

  [[nodiscard]] Rows person_rows() const {
    Rows rows;
    for (const PersonDecision& person : it_.persons) {
      rows.push_back({{casefile::shown(person.member), Ink::plain},
                      {word("status", to_string(person.status), language_), ink_of(person.status)},
                      {person.amount ? amount_words(*person.amount) : "", Ink::plain},
                      {person.authority ? word("authority", *person.authority, language_) : "", Ink::plain}});
    }
    return rows;
  }

  [[nodiscard]] Rows reason_rows() const {
    Rows rows;
    for (const Reason& reason : it_.reasons) {
      const std::string text = reason_words(*decision_.rulebook, reason, language_);
      rows.push_back({mark_of(reason.holds), {text, Ink::plain}, {basis_words(reason.basis), Ink::dim}});
    }
    return rows;
  }

  void add_missing(Rows& rows, const std::vector<MissingItem>& items) const {
    for (const MissingItem& item : items) {
      std::string question = item.question.in(language_);
      if (question.empty()) {
        question = item.kind == MissingKind::calendar ? said("missing.calendar_question") : std::string(item.id);
      }
      std::vector<std::string> affects;
      for (const std::string_view it : item.affects) affects.push_back(word("affects", it, language_));
      const std::string path = item.path.empty() ? std::string(item.id) : item.path;
      rows.push_back({{"?", Ink::open},
                      {question, Ink::plain},
                      {said("missing.affects", {list_words(affects, language_)}), Ink::plain},
                      {path, Ink::dim}});
    }
  }

  [[nodiscard]] Rows missing_rows() const {
    Rows rows;
    add_missing(rows, it_.missing);
    for (const PersonDecision& person : it_.persons) {
      std::vector<MissingItem> more;  // than the programme lacks itself
      std::copy_if(person.missing.begin(), person.missing.end(), std::back_inserter(more),
                   [&](const MissingItem& item) {
                     return std::none_of(it_.missing.begin(), it_.missing.end(), [&](const MissingItem& known) {
                       return known.kind == item.kind && known.id == item.id && known.path == item.path;
                     });
                   });
      add_missing(rows, more);
    }
    return rows;
  }

  [[nodiscard]] static bool is_behind(const Step& step) {
    return step.status == StepStatus::done || step.status == StepStatus::late || step.status == StepStatus::waived;
  }

  /// Today stands after the last step that is behind us.
  [[nodiscard]] Rows step_rows() const {
    std::size_t behind = 0;
    for (std::size_t at = 0; at < it_.steps.size(); ++at) {
      if (is_behind(it_.steps[at])) behind = at + 1;
    }
    Rows rows;
    for (std::size_t at = 0; at < it_.steps.size(); ++at) {
      if (at == behind) rows.push_back({today()});
      rows.push_back(step_row(it_.steps[at]));
    }
    if (!it_.steps.empty() && behind == it_.steps.size()) rows.push_back({today()});
    return rows;
  }

  [[nodiscard]] Cell today() const {
    return {"── " + said("step.today", {decision_.receipt.as_of.date.to_string()}) + " ──", Ink::dim};
  }

  [[nodiscard]] std::vector<Cell> step_row(const Step& step) const {
    std::string state = word("step", to_string(step.status), language_);
    if (step.done) state += " " + step.done->to_string();
    const Ink ink = step.status == StepStatus::overdue || step.conflict ? Ink::bad : Ink::plain;
    return {mark_of(step.status),
            {title_words(step.name, step.step, language_), Ink::plain},
            {word("actor", step.actor, language_), Ink::plain},
            {state, ink},
            {due_words(step), ink},
            {remarks(step), Ink::plain},
            {step_basis(step), Ink::dim}};
  }

  [[nodiscard]] std::string due_words(const Step& step) const {
    if (step.due_moment) return said("step.due", {moment_words(*step.due_moment)});
    // The end of an exposure is no day to do it by.
    if (step.until && step.due == step.until) return {};
    return step.due ? said("step.due", {step.due->to_string()}) : std::string();
  }

  [[nodiscard]] std::string remarks(const Step& step) const {
    std::vector<std::string> words;
    if (step.until) words.push_back(said("step.until", {step.until->to_string()}));
    if (!is_behind(step)) {
      if (step.earliest && step.status != StepStatus::open && step.status != StepStatus::overdue) {
        words.push_back(said("step.earliest", {step.earliest->to_string()}));
      } else if (!step.earliest && step.projected) {
        words.push_back(said("step.projected", {step.projected->to_string()}));
      }
      if (is_extended(step)) words.push_back(said("step.extended"));
      if (step.conflict) words.push_back(said("step.conflict"));
      if (!step.to.empty()) words.push_back(said("step.to", {word("actor", step.to, language_)}));
      if (!step.papers.empty()) words.push_back(said("step.papers", {joined(step.papers)}));
    }
    std::string text;
    for (const std::string& it : words) text += (text.empty() ? "" : said("separator.reads")) + it;
    return text;
  }

  /// Whether the limit that sets the due day was extended.
  [[nodiscard]] static bool is_extended(const Step& step) {
    return std::any_of(step.limits.begin(), step.limits.end(),
                       [&](const StepLimit& limit) { return limit.is_extended && limit.due && limit.due == step.due; });
  }

  /// The clauses of the limits that set the due day, else what the step rests on.
  [[nodiscard]] static std::string step_basis(const Step& step) {
    std::string clauses;
    for (const StepLimit& limit : step.limits) {
      if (!limit.due || limit.due != step.due || limit.clause.empty()) continue;
      const std::string text = "〔" + std::string(limit.clause) + "〕";
      if (clauses.find(text) == std::string::npos) clauses += text;
    }
    if (!clauses.empty()) return clauses;
    for (const Basis& basis : step.basis) {
      if (!basis.clause.empty()) clauses += "〔" + basis.clause + "〕";
    }
    return clauses.empty() ? basis_words(step.basis) : clauses;
  }

  template <class Texts>
  [[nodiscard]] std::string joined(const Texts& texts) const {
    return list_words({texts.begin(), texts.end()}, language_);
  }

  [[nodiscard]] std::string fields_words(const std::vector<std::string_view>& fields) const {
    std::vector<std::string> words;
    for (const std::string_view field : fields) words.push_back(word("field", field, language_));
    return list_words(words, language_);
  }

  [[nodiscard]] Rows payment_rows() const {
    Rows rows;
    for (const Payment& payment : it_.payments) {
      rows.push_back({{payment.amount ? money(*payment.amount, "元", language_) : said("amount.unknown"), Ink::plain},
                      {payment.from.empty() ? "" : said("payment.of", {payment.from}), Ink::plain},
                      {payment.due ? said("payment.due", {payment.due->to_string()}) : "", Ink::plain},
                      {title_words(payment.channel, "", language_), Ink::plain},
                      {word("actor", payment.payer, language_), Ink::plain}});
    }
    return rows;
  }

  [[nodiscard]] Rows paper_rows() const {
    Rows rows;
    const auto add = [&](std::string_view id, const std::vector<std::string_view>& papers) {
      if (!papers.empty()) rows.push_back({{said(id, {joined(papers)}), Ink::plain}});
    };
    add("papers.required", it_.papers_required);
    add("papers.missing", it_.papers_missing);
    add("papers.not_to_be_demanded", it_.papers_not_to_be_demanded);
    return rows;
  }

  [[nodiscard]] Rows publication_rows() const {
    Rows rows;
    for (const Publication& it : it_.publications) {
      const std::string days =
          it.from && it.until ? said("publication.until", {it.from->to_string(), it.until->to_string()}) : "";
      rows.push_back(
          {{word("place", it.place, language_), Ink::plain},
           {days, Ink::plain},
           {fields_words(it.fields), Ink::plain},
           {it.forbidden.empty() ? "" : said("publication.forbidden", {fields_words(it.forbidden)}), Ink::dim}});
    }
    return rows;
  }

  [[nodiscard]] Rows finding_rows() const {
    Rows rows;
    for (const Finding& it : it_.findings) {
      const bool is_broken = it.status == "broken";
      rows.push_back({{word("finding", it.status, language_), is_broken ? Ink::bad : Ink::plain},
                      {title_words(it.title, it.clause, language_), Ink::plain},
                      {it.limit, Ink::plain},
                      {it.actual, Ink::plain},
                      {it.clause.empty() ? "" : "〔" + std::string(it.clause) + "〕", Ink::dim}});
    }
    return rows;
  }

  Page& page_;
  const Decision& decision_;
  const ProgrammeDecision& it_;
  Language language_;
};

Rows warning_rows(const Decision& decision, Language language) {
  Rows rows;
  for (const Warning& it : decision.warnings) {
    std::string text = it.text.in(language);
    if (it.since) text += filled(phrase("warning.since", language), {it.since->to_string()});
    std::string basis = it.clause.empty() ? "" : "〔" + std::string(it.clause) + "〕";
    if (!it.against.empty()) basis += "〔" + it.against + "〕";
    rows.push_back(
        {{"!", Ink::open}, {word("warning", it.kind, language), Ink::open}, {text, Ink::plain}, {basis, Ink::dim}});
  }
  return rows;
}

Rows supplied_rows(const Decision& decision, Language language) {
  Rows rows;
  for (const ParameterRead& it : decision.receipt.parameters) {
    if (it.origin == "pack" || it.origin.empty()) continue;
    const std::string origin = it.origin == "case"
                                   ? std::string(phrase("supplied.case", language))
                                   : filled(phrase("supplied.overlay", language), {std::string(it.origin)});
    rows.push_back({{title_words(it.title, it.id, language), Ink::plain},
                    {value_words(*decision.rulebook, it.value, it.id, it.unit, language), Ink::plain},
                    {origin, Ink::open}});
  }
  return rows;
}

Rows presumed_rows(const Decision& decision, Language language) {
  std::vector<std::string> names;
  for (const std::string_view id : decision.receipt.presumed) {
    const auto& facts = decision.rulebook->facts;
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const program::Fact& it) { return it.id == id; });
    names.push_back(fact == facts.end() ? std::string(id) : title_words(&fact->title, fact->name, language));
  }
  if (names.empty()) return {};
  return {{{list_words(names, language), Ink::plain}, {std::string(phrase("presumed.text", language)), Ink::dim}}};
}

std::string with_digest(std::string_view id, std::string_view digest) {
  constexpr std::size_t shown_digits = 12;
  return std::string(id) + (id.empty() ? "" : "@") + std::string(digest.substr(0, shown_digits));
}

Rows receipt_rows(const Decision& decision, Language language) {
  const Receipt& it = decision.receipt;
  const auto said = [&](std::string_view id, std::string text) {
    return filled(phrase(id, language), {std::move(text)});
  };
  std::string days = said("receipt.as_of", it.as_of.to_string());
  if (it.authority_day) days += " · " + said("receipt.authority_day", it.authority_day->to_string());
  if (it.procedure_day) days += " · " + said("receipt.procedure_day", it.procedure_day->to_string());
  std::string layers(it.engine);
  for (const LayerDigest& layer : it.layers) layers += " · " + with_digest(layer.id, layer.digest);
  return {{{days, Ink::dim}},
          {{said("receipt.case", with_digest(casefile::shown(it.case_id), it.case_digest)), Ink::dim}},
          {{layers, Ink::dim}}};
}

}  // namespace

std::size_t label_width(Language language) {
  constexpr std::array labels{"section.amount",   "section.authority", "section.reasons",      "section.missing",
                              "section.steps",    "section.payments",  "section.persons",      "section.papers",
                              "section.findings", "section.warnings",  "section.publications", "section.supplied",
                              "section.presumed", "section.receipt",   "section.flips"};
  std::size_t width = 0;
  for (const char* label : labels) width = std::max(width, source::display_width(phrase(label, language)));
  return width + 2;
}

void write_programme(Page& page, const Decision& decision, const ProgrammeDecision& programme, Language language) {
  ProgrammePage(page, decision, programme, language).write();
}

void write_ending(Page& page, const Decision& decision, Language language) {
  const auto section = [&](std::string_view label, const Rows& rows) {
    if (!rows.empty()) page.section(phrase(label, language), rows);
  };
  section("section.warnings", warning_rows(decision, language));
  section("section.supplied", supplied_rows(decision, language));
  section("section.presumed", presumed_rows(decision, language));
  section("section.receipt", receipt_rows(decision, language));
}

}  // namespace explaining

std::string to_text(const Decision& decision, Language language, Colour colour) {
  explaining::Page page(explaining::label_width(language), colour);
  for (const ProgrammeDecision& programme : decision.programmes) {
    explaining::write_programme(page, decision, programme, language);
    page.line("");
  }
  explaining::write_ending(page, decision, language);
  return page.finish();
}

}  // namespace weal
