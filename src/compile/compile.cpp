#include "compile/compile.hpp"

#include "compile/compiler.hpp"

namespace weal::compile {
namespace {

void add_layers(Compiler& compiler) {
  for (const syntax::Pack* pack : compiler.model.layers) {
    program::Layer layer{pack->id.text, pack->title, pack->jurisdiction, std::nullopt, pack->digest};
    if (layer.title.zh.empty()) layer.title.zh = pack->id.text;
    if (pack->in_force) {
      program::InForce in_force;
      const syntax::InForce& stated = *pack->in_force;
      if (stated.dates.from) in_force.validity.from = stated.dates.from->date;
      if (stated.dates.until) in_force.validity.until = stated.dates.until->date;
      in_force.authority_by_acceptance = stated.authority_by && stated.authority_by->text == "acceptance";
      in_force.procedure_by_acceptance = !stated.procedure_by || stated.procedure_by->text == "acceptance";
      in_force.basis = compiler.basis(stated.grounds);
      layer.in_force = std::move(in_force);
    }
    compiler.program.layers.push_back(std::move(layer));
  }
  if (compiler.model.calendar) compiler.program.calendar_id = compiler.model.calendar->text;
}

void add_law(Compiler& compiler) {
  for (const auto& placed : compiler.model.documents)
    compiler.program.documents.push_back(
        {placed.item->id.text, placed.item->number, placed.item->title,
         placed.item->issued ? std::optional(placed.item->issued->date) : std::nullopt});
  for (const auto& placed : compiler.model.clauses) {
    const syntax::Clause& clause = *placed.item;
    compiler.program.clauses.push_back({clause.id.text, clause.document ? clause.document->text : "",
                                        clause.place ? clause.place->text : "", clause.grade ? clause.grade->text : "",
                                        clause.line, placed.layer});
  }
}

}  // namespace

std::shared_ptr<const program::Program> compile(const model::Pack& model, const Limits& limits,
                                                Diagnostics& diagnostics) {
  Diagnostics found;
  Compiler compiler{model, limits, found, {}, {}, {}, {}, {}, {}};
  add_law(compiler);
  add_layers(compiler);
  compiler.add_calendar();
  compiler.declare_facts();
  compiler.declare_parameters();
  compiler.declare_programme_outputs();
  compiler.add_rules_and_programmes();
  compiler.add_procedures();
  compiler.compile_rules();
  compiler.finish_programmes();
  diagnostics.append(found);
  if (found.has_errors()) return nullptr;
  return std::make_shared<const program::Program>(std::move(compiler.program));
}

}  // namespace weal::compile
