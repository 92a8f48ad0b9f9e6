// A small program built by hand: what read_case() needs of one, without a pack's text.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "program/program.hpp"
#include "weal/rulebook.hpp"

namespace weal::testing {

using program::FactType;
using program::Section;

struct SampleFact {
  Section section;
  const char* id;
  const char* name;
  FactType type;
  std::optional<std::int64_t> min = std::nullopt;
  std::optional<std::int64_t> max = std::nullopt;
  std::vector<std::string> one_of = {};
  bool is_personal = false;
};

inline std::vector<SampleFact> sample_facts() {
  return {
      {Section::application, "programme", "申请项目", FactType::text},
      {Section::application, "for", "申请对象", FactType::texts},
      {Section::application, "kind", "情形", FactType::text, {}, {}, {"emergency", "expenditure"}},
      {Section::application, "requested_amount", "申请金额", FactType::money, 0, 10'000'000},
      {Section::household, "registered_at", "户籍地", FactType::text},
      {Section::household, "financial_assets", "金融资产", FactType::money, 0},
      {Section::household, "vehicles", "车辆数", FactType::integer, 0, 100},
      {Section::household, "home_area", "住房面积", FactType::number, 0, 100'000},
      {Section::facts, "property_compliant", "财产符合规定", FactType::boolean},
      {Section::facts, "next_semester_start", "下学期开学日", FactType::date},
      {Section::facts, "known_at", "获知时刻", FactType::moment},
      {Section::facts, "roles", "经办分工", FactType::map},
      {Section::facts, "documents", "在卷材料", FactType::texts},
      {Section::facts, "current_award.programme", "现享项目", FactType::text},
      {Section::facts, "current_award.amount", "现享金额", FactType::money, 0},
      {Section::facts, "confirmed_postal_address", "邮寄地址", FactType::text, {}, {}, {}, true},
      {Section::members, "id", "成员编号", FactType::text},
      {Section::members, "name", "姓名", FactType::text, {}, {}, {}, true},
      {Section::members, "id_number", "身份证号", FactType::text, {}, {}, {}, true},
      {Section::members, "birth_date", "出生日期", FactType::date, {}, {}, {}, true},
      {Section::members, "relation", "关系", FactType::text, {}, {}, {"head", "spouse", "child"}},
      {Section::members, "monthly_income", "月收入", FactType::money, 0, 1'000'000},
      {Section::members, "savings", "存款", FactType::money, 0, 1'000'000, {}, true},
      {Section::members, "income.wages", "工资", FactType::money, 0},
      {Section::members, "income.business", "经营收入", FactType::money},
      {Section::members, "disability.type", "残疾类别", FactType::text, {}, {}, {"visual", "physical"}},
      {Section::members, "disability.grade", "残疾等级", FactType::integer, 1, 4},
      {Section::members, "employed", "就业", FactType::boolean},
      {Section::members, "selfcare", "自理", FactType::texts, {}, {}, {"eating", "dressing"}},
      {Section::obligors, "id", "义务人编号", FactType::text},
      {Section::obligors, "able", "有能力", FactType::boolean},
      {Section::awards, "programme", "待遇项目", FactType::text},
      {Section::awards, "amount", "待遇金额", FactType::money, 0},
      {Section::awards, "until", "待遇终止", FactType::date},
      {Section::prior_grants, "date", "既往日期", FactType::date},
      {Section::prior_grants, "amount", "既往金额", FactType::money, 0},
  };
}

inline program::Parameter sample_parameter(std::string id, std::string name, feel::TypeKind kind,
                                           std::vector<std::string> one_of = {}) {
  program::Parameter parameter;
  parameter.id = std::move(id);
  parameter.name = std::move(name);
  parameter.type = feel::Type::of(kind);
  parameter.one_of = std::move(one_of);
  return parameter;
}

inline Rulebook sample_rulebook() {
  program::Program program;
  for (const SampleFact& row : sample_facts()) {
    program::Fact fact;
    fact.section = row.section;
    fact.id = row.id;
    fact.name = row.name;
    fact.type = row.type;
    if (row.min) fact.min = Decimal(*row.min);
    if (row.max) fact.max = Decimal(*row.max);
    fact.one_of = row.one_of;
    fact.is_personal = row.is_personal;
    program.facts.push_back(std::move(fact));
  }
  for (const auto& [id, name] : {std::pair{"accepted", "已受理"}, std::pair{"approved", "已批准"},
                                 std::pair{"publicity_started", "公示开始"}, std::pair{"paid", "已发放"}}) {
    program::EventType type;
    type.id = id;
    type.name = name;
    program.events.push_back(std::move(type));
  }
  program.parameters = {sample_parameter("dibao_standard", "低保标准", feel::TypeKind::number),
                        sample_parameter("cap_basis", "倍数口径", feel::TypeKind::string, {"per_case", "per_person"}),
                        sample_parameter("is_pilot", "试点", feel::TypeKind::boolean),
                        sample_parameter("starts", "起始日", feel::TypeKind::date)};
  for (const auto& [id, name] : {std::pair{"dibao", "最低生活保障"}, std::pair{"temporary_aid", "临时救助"}}) {
    program::Programme programme;
    programme.id = id;
    programme.name = name;
    program.programmes.push_back(std::move(programme));
  }
  return Rulebook(std::make_shared<const program::Program>(std::move(program)));
}

/// Index of a fact in the sample.
inline std::uint32_t fact_index(const program::Program& program, Section section, std::string_view id) {
  for (std::uint32_t index = 0; index < program.facts.size(); ++index) {
    if (program.facts[index].section == section && program.facts[index].id == id) return index;
  }
  return 0xFFFFFFFF;
}

}  // namespace weal::testing
