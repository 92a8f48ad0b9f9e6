// One reader for each section of a pack.
#pragma once

#include "load/fields.hpp"

namespace weal::loader {

void read_head(const Fields& fields, syntax::Pack& pack);
void read_documents(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_clauses(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_years(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_facts(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_names(Reader& reader, std::optional<yaml::NodeId> node, std::vector<syntax::Named>& names, What what);
void read_parameters(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_rules(Reader& reader, std::optional<yaml::NodeId> node, std::vector<syntax::Rule>& rules, What what);
void read_rule(const Fields& fields, const syntax::Word& name, syntax::Rule& rule);
void read_programmes(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);
void read_procedures(Reader& reader, std::optional<yaml::NodeId> node, syntax::Pack& pack);

}  // namespace weal::loader
