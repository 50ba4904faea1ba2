#pragma once

#include "cases/codec.h"
#include "cases/engine.h"
#include "documents/compose.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

// Cases of evidently fictitious people that between them make every paper. Acts in the form of scenario files.

namespace zm::samples {

inline const char *const kOpen = R"({"act":"open_case","on":"2026-01-05","by":"clerk:a","case_number":"(2026)京0105执123号",
  "basis":{"number":"(2025)京0105民初4567号","issuer":"京0105","effective_on":"2025-11-03"},
  "obligation":"向申请执行人支付货款100000元及逾期利息","creditor":"某某商贸有限公司（虚构）",
  "subject":{"kind":"person","name":"王虚构","birth":"1949-12-31","id":{"kind":"ric","value":"11010519491231002X"},
    "phone":"010-00000000","address":"北京市朝阳区虚构路1号"}})";

/// Listed without a term, objection rejected and upheld, performed, removed.
inline const char *const kRemoved = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a","perform_by":"2026-01-20"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct","proof":"回证第7号"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[1],"evidence":["银行复函第12号","车辆登记查询结果"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[1],
  "reasons":"被执行人王虚构名下有银行存款和车辆，经本院责令履行后仍拒不履行，并在收到风险提示书后提取存款用于其他支出"},
 {"act":"serve","on":"2026-03-06","by":"clerk:a","document":"entry_decision","mode":"direct","proof":"回证第8号"},
 {"act":"publish","on":"2026-03-06","by":"clerk:a","channels":["全国法院失信被执行人名单信息公布与查询平台","本院公告栏"],"mode":"public"},
 {"act":"push","on":"2026-03-09","by":"clerk:a","recipients":["某某银行股份有限公司（虚构）","某市不动产登记中心（虚构）"]},
 {"act":"order_measure","on":"2026-03-09","by":"clerk:a","code":"5.3","recipient":"某某银行股份有限公司（虚构）"},
 {"act":"file_objection","on":"2026-03-12","by":"clerk:a","received_on":"2026-03-12","about":"should_not_be_listed","written":true},
 {"act":"accept_objection","on":"2026-03-13","by":"reviewer:r"},
 {"act":"decide_objection","on":"2026-03-16","by":"reviewer:r","outcome":"rejected","reasons":"申请人提交的材料不能证明其无履行能力"},
 {"act":"serve","on":"2026-03-18","by":"clerk:a","document":"rejection_decision","mode":"electronic","consent":true,"proof":"送达系统记录第31号"},
 {"act":"file_reconsideration","on":"2026-03-23","by":"clerk:a","received_on":"2026-03-23"},
 {"act":"decide_reconsideration","on":"2026-04-02","by":"superior:","outcome":"upheld","reasons":"原决定认定事实清楚，适用法律正确"},
 {"act":"record_exit_event","on":"2026-05-11","by":"clerk:a","event":"performed"},
 {"act":"remove","on":"2026-05-12","by":"president:p","operation":"delete","ground":"performed"}])";

/// A term with grace, extension and an early-deletion decision; served by public notice.
inline const char *const kTerm = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[2,4],"evidence":["笔录第3号"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[2,4],"grace_months":1,
  "reasons":"被执行人以暴力方法阻碍执行，并拒绝报告财产"},
 {"act":"serve","on":"2026-03-06","by":"clerk:a","document":"entry_decision","mode":"public_notice","reason":"下落不明，其他方式无法送达"},
 {"act":"publish","on":"2026-04-20","by":"clerk:a","channels":["本院公告栏"],"mode":"public"},
 {"act":"extend_term","on":"2026-06-01","by":"president:p","years":1,"reasons":"威胁执行人员，情节严重"},
 {"act":"record_exit_event","on":"2026-06-08","by":"clerk:a","event":"performed"},
 {"act":"decide_early_deletion","on":"2026-06-10","by":"president:p","outcome":"delete","reasons":"被执行人已全部履行并书面悔过"}])";

/// Entered in error, made good.
inline const char *const kError = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[1],"evidence":["银行复函"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[1],"reasons":"有履行能力而拒不履行"},
 {"act":"serve","on":"2026-03-03","by":"clerk:a","document":"entry_decision","mode":"left","proof":"留置照片3张"},
 {"act":"publish","on":"2026-03-03","by":"clerk:a","channels":["本院公告栏","某某报（虚构）"],"mode":"public"},
 {"act":"push","on":"2026-03-03","by":"clerk:a","recipients":["某某银行股份有限公司（虚构）"]},
 {"act":"find_error","on":"2026-03-23","by":"clerk:a","cause":"将同名同姓的他人误作被执行人","found_on":"2026-03-23"},
 {"act":"remove","on":"2026-03-24","by":"president:p","operation":"withdraw","ground":"error_found"},
 {"act":"apologise","on":"2026-03-25","by":"president:p"},
 {"act":"clarify","on":"2026-03-25","by":"clerk:a","channels":["本院公告栏","某某报（虚构）"]},
 {"act":"inform_compensation","on":"2026-03-25","by":"clerk:a"}])";

/// Not entered.
inline const char *const kNotEntered = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"post","proof":"EMS回执"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[1],"evidence":["银行复函"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"do_not_enter","grounds":[1],"reasons":"已冻结的存款足以清偿债务"}])";

/// Particulars put right on an objection.
inline const char *const kCorrected = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[1],"evidence":["银行复函"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[1],"reasons":"有履行能力而拒不履行"},
 {"act":"serve","on":"2026-03-03","by":"clerk:a","document":"entry_decision","mode":"direct"},
 {"act":"publish","on":"2026-03-03","by":"clerk:a","channels":["本院公告栏"],"mode":"public"},
 {"act":"file_objection","on":"2026-03-12","by":"clerk:a","received_on":"2026-03-12","about":"particulars_wrong","written":true},
 {"act":"decide_objection","on":"2026-03-16","by":"reviewer:r","outcome":"sustained","reasons":"公布的住址有误"}])";

/// Only warned: the creditor may still ask for the entry.
inline const char *const kWarned = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a","perform_by":"2026-01-20"}])";

/// Taken off late, told to everybody, confirmed by everybody but for one measure that is lawfully kept.
inline const char *const kClosed = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[1],"evidence":["银行复函"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[1],"reasons":"有履行能力而拒不履行"},
 {"act":"serve","on":"2026-03-03","by":"clerk:a","document":"entry_decision","mode":"direct"},
 {"act":"publish","on":"2026-03-03","by":"clerk:a","channels":["本院公告栏"],"mode":"public"},
 {"act":"push","on":"2026-03-09","by":"clerk:a","recipients":["某某银行股份有限公司（虚构）","某市不动产登记中心（虚构）"]},
 {"act":"order_measure","on":"2026-03-09","by":"clerk:a","code":"5.3","recipient":"某某银行股份有限公司（虚构）"},
 {"act":"order_measure","on":"2026-03-09","by":"clerk:a","code":"6.1","recipient":"某市不动产登记中心（虚构）"},
 {"act":"record_exit_event","on":"2026-05-11","by":"clerk:a","event":"performed"},
 {"act":"remove","on":"2026-05-20","by":"president:p","operation":"delete","ground":"performed"},
 {"act":"announce_removal","on":"2026-05-21","by":"clerk:a","channels":["本院公告栏"]},
 {"act":"notify_recipients","on":"2026-05-21","by":"clerk:a"},
 {"act":"acknowledge","on":"2026-05-25","by":"clerk:a","recipient":"某某银行股份有限公司（虚构）","what":"release"},
 {"act":"retain_measure","on":"2026-05-25","by":"president:p","recipient":"某市不动产登记中心（虚构）","code":"6.1",
  "basis":"某某法规第几条（虚构）","until":"2026-12-31"},
 {"act":"acknowledge","on":"2026-05-26","by":"clerk:a","recipient":"某市不动产登记中心（虚构）","what":"release"},
 {"act":"report_snapshot","on":"2026-06-01","by":"clerk:a","recipient":"某某银行股份有限公司（虚构）","measures":[],"listed":false}])";

/// An organisation with somebody who answers for it.
inline const char *const kOpenUnit = R"({"act":"open_case","on":"2026-01-05","by":"clerk:a","case_number":"(2026)京0105执124号",
  "basis":{"number":"(2025)京0105民初4568号","issuer":"京0105","effective_on":"2025-11-03"},
  "obligation":"向申请执行人支付货款100000元",
  "subject":{"kind":"organisation","name":"虚构建设有限公司","id":{"kind":"uscc","value":"91350100M000100Y43"},"address":"北京市朝阳区虚构路2号"},
  "linked":[{"name":"赵虚构","role":"法定代表人","id":{"kind":"ric","value":"440524188001010014"}}]})";

/// The unit, not published: its superior is told instead.
inline const char *const kWithheld = R"([
 {"act":"issue_risk_warning","on":"2026-01-06","by":"clerk:a"},
 {"act":"serve","on":"2026-01-08","by":"clerk:a","document":"risk_warning","mode":"direct"},
 {"act":"propose_entry","on":"2026-02-24","by":"clerk:a","grounds":[2],"evidence":["笔录"],"identity_confirmed":true,"bars":[]},
 {"act":"decide_entry","on":"2026-03-02","by":"president:p","outcome":"enter","grounds":[2],"reasons":"以威胁方法抗拒执行"},
 {"act":"serve","on":"2026-03-03","by":"clerk:a","document":"entry_decision","mode":"direct"},
 {"act":"publish","on":"2026-03-04","by":"clerk:a","channels":["全国法院失信被执行人名单库"],"mode":"withheld","unit_informed":"某某主管部门（虚构）"}])";

inline const char *const kOpenBlack = R"({"act":"open_case","on":"2026-01-05","by":"department:d","case_number":"示范税函〔2026〕1号",
  "program":"dept-blacklist","field":"税收","basis_instrument":"gbf2020-49",
  "basis":{"number":"示范税罚〔2025〕1号","issuer":"示范税务局","effective_on":"2025-11-03"},"obligation":"补缴税款100000元",
  "subject":{"kind":"person","name":"王虚构","birth":"1949-12-31","id":{"kind":"ric","value":"11010519491231002X"},
    "address":"北京市朝阳区虚构路1号"}})";
inline const char *const kOpenRed = R"({"act":"open_case","on":"2026-01-05","by":"department:d","case_number":"示范税函〔2026〕2号",
  "program":"dept-redlist","field":"税收","basis_instrument":"gbf2020-49",
  "basis":{"number":"示范税信〔2025〕2号","issuer":"示范税务局","effective_on":"2025-11-03"},"obligation":"无",
  "subject":{"kind":"organisation","name":"虚构建设有限公司","id":{"kind":"uscc","value":"91350100M000100Y43"}}})";
inline const char *const kOpenScrutiny = R"({"act":"open_case","on":"2026-01-05","by":"department:d","case_number":"示范税函〔2026〕3号",
  "program":"dept-key-scrutiny","field":"税收","basis_instrument":"gbf2020-49",
  "basis":{"number":"示范税查〔2025〕3号","issuer":"示范税务局","effective_on":"2025-11-03"},"obligation":"按期申报",
  "subject":{"kind":"organisation","name":"虚构建设有限公司","id":{"kind":"uscc","value":"91350100M000100Y43"}}})";

/// On a department's black list, an objection rejected, restored and taken off.
inline const char *const kBlack = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条"},
 {"act":"notify_in_advance","on":"2026-01-07","by":"department:d","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条"},
 {"act":"serve","on":"2026-01-08","by":"department:d","document":"advance_notice","mode":"direct","proof":"回证第1号"},
 {"act":"designate","on":"2026-02-02","by":"department_head:h","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条",
  "term_months":36,"restorable":true,"restoration_terms":"补缴税款满一年后可以申请","hit_lists":[]},
 {"act":"serve","on":"2026-02-03","by":"department:d","document":"designation","mode":"direct","proof":"回证第2号"},
 {"act":"publish","on":"2026-02-04","by":"department:d","channels":["示范信用网站"],"mode":"public"},
 {"act":"push","on":"2026-02-04","by":"department:d","recipients":["某某银行股份有限公司（虚构）"]},
 {"act":"file_objection","on":"2026-02-10","by":"party:","received_on":"2026-02-10","about":"should_not_be_listed","written":true},
 {"act":"accept_objection","on":"2026-02-11","by":"department:d"},
 {"act":"decide_objection","on":"2026-03-02","by":"department:e","outcome":"rejected","reasons":"账簿与申报不符，异议没有新的证据"},
 {"act":"apply_restoration","on":"2027-03-01","by":"party:","received_on":"2027-03-01","performed":true,"commitment":true,"proofs":["完税证明"]},
 {"act":"accept_restoration","on":"2027-03-02","by":"department:e","outcome":"accepted"},
 {"act":"decide_restoration","on":"2027-03-08","by":"department_head:h","outcome":"restored","reasons":"已补缴税款并公开承诺"},
 {"act":"remove","on":"2027-03-09","by":"department_head:h","operation":"delete","ground":"restored"},
 {"act":"announce_removal","on":"2027-03-09","by":"department:d","channels":["示范信用网站"]}])";

/// Put on a black list in error, made good.
inline const char *const kBlackError = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条"},
 {"act":"notify_in_advance","on":"2026-01-07","by":"department:d","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条"},
 {"act":"serve","on":"2026-01-08","by":"department:d","document":"advance_notice","mode":"direct"},
 {"act":"designate","on":"2026-02-02","by":"department_head:h","grounds":["以虚假申报手段不缴应纳税款"],"legal_basis":"《税收征收管理法》第六十三条",
  "term_months":36,"restorable":false,"hit_lists":[]},
 {"act":"publish","on":"2026-02-04","by":"department:d","channels":["示范信用网站"],"mode":"public"},
 {"act":"find_error","on":"2026-03-02","by":"department:e","cause":"将同名的他人误作当事人","found_on":"2026-03-02"},
 {"act":"remove","on":"2026-03-03","by":"department_head:h","operation":"withdraw","ground":"error_found"},
 {"act":"apologise","on":"2026-03-04","by":"department_head:h"},
 {"act":"clarify","on":"2026-03-04","by":"department:d","channels":["示范信用网站"]},
 {"act":"inform_compensation","on":"2026-03-04","by":"department:d"}])";

/// A red list made public before it is decided.
inline const char *const kRed = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["连续五年无欠税"],"legal_basis":"《税收征收管理法》第三条"},
 {"act":"announce_preliminary","on":"2026-01-07","by":"department:d","channels":["示范信用网站"],"until":"2026-01-20"}])";

/// Under key scrutiny, warned.
inline const char *const kScrutiny = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["多次逾期申报"],"legal_basis":"《税收征收管理法》第六十二条"},
 {"act":"enter_scrutiny","on":"2026-01-12","by":"department_head:h","until":"2026-07-12"},
 {"act":"warn_subject","on":"2026-01-13","by":"department:d","until":"2026-07-12","reasons":"一年内三次逾期申报"}])";

/// The opening that goes before the acts of a sample.
inline const char *openingOf(const QByteArray &acts)
{
    if (acts == kWithheld)
        return kOpenUnit;
    if (acts == kBlack || acts == kBlackError)
        return kOpenBlack;
    return acts == kRed ? kOpenRed : acts == kScrutiny ? kOpenScrutiny : kOpen;
}

/// The acts of \a json after the opening of the sample case. Fails the test on a malformed act.
inline std::vector<cases::Act> acts(const char *json, const char *open = kOpen)
{
    QJsonArray array = QJsonDocument::fromJson(json).array();
    array.prepend(QJsonDocument::fromJson(open).object());
    std::vector<cases::Act> acts;
    for (const auto &item : array) {
        auto act = cases::actFromJson(item.toObject());
        if (!act)
            qFatal("sample act: %s %s", qPrintable(item.toObject().value(u"act"_qs).toString()), qPrintable(act.error().field));
        acts.push_back(std::move(*act));
    }
    return acts;
}

/// A case with what its papers need around it.
struct Case {
    std::vector<cases::Act> acts;
    cases::Context context;
    cases::CaseState state;
    cases::CaseView view;

    Case(std::vector<cases::Act> given, const cases::Jurisdiction &jurisdiction, QDate askOn)
        : acts(std::move(given)), context{jurisdiction, {u"京0105"_qs, u"京03"_qs}, {}, askOn}
    {
        for (const cases::Act &act : acts)
            cases::evolve(state, act);
        if (cases::isDepartmental(state.head.program))
            context.office = {u"示范税务局"_qs, u"某某市人民政府（虚构）"_qs};
        view = cases::viewOf(state, context);
    }
    documents::PaperFacts facts(const documents::TemplateBook &templates) const
    {
        return {templates, acts, view, context, cases::isDepartmental(state.head.program) ? u"示范税务局"_qs : u"北京市朝阳区人民法院"_qs,
                {{u"a"_qs, u"李甲"_qs}, {u"r"_qs, u"钱乙"_qs}, {u"p"_qs, u"沈丙"_qs}, {u"d"_qs, u"周丁"_qs}, {u"e"_qs, u"郑己"_qs}, {u"h"_qs, u"吴戊"_qs}}, u"010-00000000"_qs, false, {},
                u"ab"_qs.repeated(32)};
    }
};

} // namespace zm::samples
