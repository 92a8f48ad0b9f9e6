#include "explain/phrases.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weal::explaining {
namespace {

struct Phrase {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
};

// clang-format off
constexpr std::array phrases{
    // headlines and sections
    Phrase{"status.eligible", "符合条件", "eligible"},
    Phrase{"status.ineligible", "不符合条件", "not eligible"},
    Phrase{"status.undetermined", "尚不能确定", "undetermined"},
    Phrase{"status.not_in_force", "规定当日未施行", "not in force on this day"},
    Phrase{"status.not_covered", "本规则包不含此项目", "not covered by this pack"},
    Phrase{"section.amount", "金额", "amount"},
    Phrase{"section.authority", "审批", "decided by"},
    Phrase{"section.reasons", "理由", "why"},
    Phrase{"section.missing", "还缺", "missing"},
    Phrase{"section.steps", "办理", "the way ahead"},
    Phrase{"section.payments", "发放", "payment"},
    Phrase{"section.persons", "个人", "persons"},
    Phrase{"section.papers", "材料", "papers"},
    Phrase{"section.publications", "公示", "publicity"},
    Phrase{"section.findings", "查核", "findings"},
    Phrase{"section.warnings", "注意", "note"},
    Phrase{"section.supplied", "另行提供", "supplied"},
    Phrase{"section.presumed", "推定", "presumed"},
    Phrase{"section.receipt", "凭据", "receipt"},
    Phrase{"section.flips", "怎样会不同", "what would change it"},
    // programmes that a pack does not have, and so does not name
    Phrase{"programme.dibao", "最低生活保障", "minimum living allowance"},
    Phrase{"programme.dibian", "最低生活保障边缘家庭", "household on the edge of the allowance"},
    Phrase{"programme.tekun", "特困人员救助供养", "support of persons in extreme need"},
    Phrase{"programme.temporary_aid", "临时救助", "temporary aid"},
    Phrase{"programme.special_case", "一事一议", "special case"},
    Phrase{"programme.student_aid", "困难学生资助", "aid for students in need"},
    // amounts
    Phrase{"amount.month", "每月 {0}", "{0} a month"},
    Phrase{"amount.once", "一次性 {0}", "{0}, once"},
    Phrase{"amount.from", "，自 {0} 起", ", from {0}"},
    Phrase{"amount.cut", "，上限 {0}，未限前为 {1}", ", cut to the limit {0} from {1}"},
    Phrase{"amount.unknown", "尚不能计算", "cannot be computed yet"},
    Phrase{"part", "{0} {1}", "{0} {1}"},
    // values
    Phrase{"value.true", "是", "yes"},
    Phrase{"value.false", "否", "no"},
    Phrase{"value.null", "无", "none"},
    Phrase{"value.missing", "未知", "not known"},
    Phrase{"value.about", "约 ", "about "},
    Phrase{"value.entries", "{0} 项", "{0} entries"},
    Phrase{"value.withheld", "（个人信息不显示）", "(personal, not shown)"},
    Phrase{"separator.list", "、", ", "},
    Phrase{"separator.reads", "，", "; "},
    Phrase{"separator.colon", "：", ": "},
    Phrase{"separator.open", "（", " ("},
    Phrase{"separator.close", "）", ")"},
    Phrase{"reason.of_member", "{0}（{1}）", "{0} ({1})"},
    Phrase{"reason.is", "{0} = {1}", "{0} = {1}"},
    // missing
    Phrase{"missing.fact", "事实", "fact"},
    Phrase{"missing.parameter", "参数", "parameter"},
    Phrase{"missing.calendar", "工作日历", "calendar"},
    Phrase{"missing.event", "事件", "event"},
    Phrase{"missing.affects", "影响{0}", "needed for {0}"},
    Phrase{"missing.calendar_question", "该年度工作日安排尚未公布", "the working days of that year are not published"},
    Phrase{"affects.status", "资格", "eligibility"},
    Phrase{"affects.amount", "金额", "amount"},
    Phrase{"affects.authority", "审批机关", "authority"},
    Phrase{"affects.steps", "办理期限", "steps"},
    // steps
    Phrase{"step.upcoming", "未到", "upcoming"},
    Phrase{"step.blocked", "待前一步", "waiting"},
    Phrase{"step.open", "可办", "open now"},
    Phrase{"step.overdue", "逾期", "overdue"},
    Phrase{"step.done", "已办", "done"},
    Phrase{"step.late", "逾期办结", "done late"},
    Phrase{"step.waived", "免办", "waived"},
    Phrase{"step.due", "限 {0}", "due {0}"},
    Phrase{"step.on", "{0}", "{0}"},
    Phrase{"step.earliest", "最早 {0}", "from {0}"},
    Phrase{"step.projected", "预计可办 {0}", "lawful from about {0}"},
    Phrase{"step.until", "至 {0}", "until {0}"},
    Phrase{"step.papers", "材料：{0}", "papers: {0}"},
    Phrase{"step.to", "送{0}", "to {0}"},
    Phrase{"step.conflict", "最早可办日晚于期限", "the first lawful day is after the due day"},
    Phrase{"step.today", "今天 {0}", "today {0}"},
    Phrase{"step.extended", "已延长", "extended"},
    Phrase{"payment.due", "{0} 前", "by {0}"},
    Phrase{"payment.of", "{0} 起", "from {0}"},
    Phrase{"publication.until", "{0} 至 {1}", "{0} to {1}"},
    Phrase{"papers.required", "应备：{0}", "required: {0}"},
    Phrase{"papers.missing", "缺：{0}", "missing: {0}"},
    Phrase{"papers.not_to_be_demanded", "不得索要：{0}", "not to be demanded: {0}"},
    Phrase{"publication.forbidden", "不得公开 {0}", "never to be published: {0}"},
    // not in force
    Phrase{"part.authority", "审批权限", "authority"},
    Phrase{"part.procedure", "办理程序", "procedure"},
    Phrase{"part.status", "资格", "eligibility"},
    Phrase{"not_in_force", "{0}：{1} 在 {2} 未施行（{3} 至 {4}）", "{0}: {1} is not in force on {2} ({3} to {4})"},
    Phrase{"not_in_force.open", "不限", "open"},
    // what would change it
    Phrase{"flip.condition", "要满足「{0}」，下列之一即可：", "to meet “{0}”, one of these is enough:"},
    Phrase{"flip.change", "{0} → {1}", "{0} → {1}"},
    Phrase{"flip.then", "则{0}", "then {0}"},
    Phrase{"flip.fact", "案件事实", "fact"},
    Phrase{"flip.parameter", "参数", "parameter"},
    Phrase{"flip.none", "没有一项数值的改变能使未满足的条件满足", "no single number would meet a condition that failed"},
    // warnings
    Phrase{"warning.contested", "有冲突", "contested"},
    Phrase{"warning.reading", "取一种读法", "a reading was chosen"},
    Phrase{"warning.stale", "标准可能过期", "may be out of date"},
    Phrase{"warning.override", "替代规则包取值", "overridden"},
    Phrase{"warning.fallback", "适用上位规定", "falls back on the law above"},
    Phrase{"warning.since", "（自 {0}）", " (since {0})"},
    // origins
    Phrase{"supplied.case", "案件自带", "supplied by the case"},
    Phrase{"supplied.overlay", "由 {0} 提供", "supplied by {0}"},
    Phrase{"presumed.text", "案件未载明，依法推定", "not stated by the case, presumed by law"},
    // receipt
    Phrase{"receipt.case", "案件 {0}", "case {0}"},
    Phrase{"receipt.as_of", "询问日 {0}", "as of {0}"},
    Phrase{"receipt.authority_day", "审批法律日 {0}", "law day of authority {0}"},
    Phrase{"receipt.procedure_day", "程序法律日 {0}", "law day of procedure {0}"},
    // who
    Phrase{"authority.town", "乡镇人民政府（街道办事处）", "the town (sub-district)"},
    Phrase{"authority.district", "区民政局", "the district bureau"},
    Phrase{"authority.county", "县级民政部门", "the county bureau"},
    Phrase{"actor.applicant", "申请人", "applicant"},
    Phrase{"actor.bureau", "县级民政部门", "bureau"},
    Phrase{"actor.education_bureau", "教育部门", "education bureau"},
    Phrase{"actor.deciding_authority", "审批机关", "deciding authority"},
    Phrase{"actor.social_affairs_head", "社会事务办负责人", "head of social affairs"},
    Phrase{"actor.survey_group", "调查组", "survey group"},
    Phrase{"actor.town", "乡镇（街道）", "town"},
    Phrase{"actor.town_checker", "乡镇核对员", "town checker"},
    Phrase{"actor.town_civil_affairs", "乡镇民政办", "town civil affairs"},
    Phrase{"actor.town_clerk", "乡镇经办人", "town clerk"},
    Phrase{"actor.town_leader", "乡镇分管领导", "town leader"},
    Phrase{"actor.town_leaders", "乡镇领导班子", "town leadership"},
    Phrase{"actor.village", "村（社区）", "village"},
    Phrase{"actor.county", "县级人民政府", "county"},
    Phrase{"actor.discipline", "纪检监察机关", "discipline inspection"},
    Phrase{"actor.discipline_and_bureau", "纪检监察机关和民政部门", "discipline inspection and bureau"},
    Phrase{"actor.person", "本人", "the person"},
    Phrase{"actor.relative", "近亲属", "relative"},
    Phrase{"place.village", "村（社区）公示栏", "village notice board"},
    Phrase{"place.community", "社区公示栏", "community notice board"},
    Phrase{"place.institution", "供养机构", "institution"},
    Phrase{"place.window", "办事窗口", "service window"},
    Phrase{"field.name", "姓名", "name"},
    Phrase{"field.amount", "金额", "amount"},
    Phrase{"field.member_count", "人数", "number of members"},
    Phrase{"field.id_number", "身份证号", "ID number"},
    Phrase{"field.bank_account", "银行账号", "bank account"},
    Phrase{"severity.must", "应当", "must"},
    Phrase{"severity.soft", "一般应", "should"},
    Phrase{"severity.info", "鼓励", "encouraged"},
    Phrase{"finding.kept", "已遵守", "kept"},
    Phrase{"finding.broken", "违反", "broken"},
    Phrase{"finding.due", "待办", "due"},
    Phrase{"finding.unknown", "不明", "unknown"},
};

// Longer units first: 工作日 holds 日.
constexpr std::array units{
    Phrase{"unit", "平方米", "m²"}, Phrase{"unit", "工作日", "working days"}, Phrase{"unit", "小时", "hours"},
    Phrase{"unit", "元", "yuan"},   Phrase{"unit", "人", "person"},           Phrase{"unit", "日", "days"},
    Phrase{"unit", "月", "month"},  Phrase{"unit", "年", "year"},             Phrase{"unit", "岁", "years old"},
    Phrase{"unit", "倍", "times"},
};
// clang-format on

}  // namespace

std::string_view phrase(std::string_view id, Language language) {
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& it) { return it.id == id; });
  if (found == phrases.end()) return id;
  return language == Language::zh ? found->zh : found->en;
}

std::string word(std::string_view group, std::string_view it, Language language) {
  const std::string id = std::string(group) + "." + std::string(it);
  const std::string_view text = phrase(id, language);
  return std::string(text == id ? it : text);
}

std::string unit_words(std::string_view unit, Language language) {
  if (unit == "none") return {};
  std::string result(unit);
  if (language == Language::zh) return result;
  for (const Phrase& row : units) {
    for (std::size_t at = result.find(row.zh); at != std::string::npos; at = result.find(row.zh, at)) {
      result.replace(at, row.zh.size(), row.en);
      at += row.en.size();
    }
  }
  return result == "person" ? "persons" : result;
}

}  // namespace weal::explaining
