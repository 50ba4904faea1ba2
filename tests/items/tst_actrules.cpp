#include "app/compose/compose.h"
#include "cases/engine.h"
#include "items/actrules.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;
using cases::ActKind, cases::Program;

/// What a form cites beside a lawful act is the law of whoever acts.
class ActRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto rules = items::ActRules::load(resources::read("help/act_rules.json").value_or(QByteArray()));
        QVERIFY2(rules.has_value(), qPrintable(rules ? QString() : rules.error().detail));
        m_rules = *rules;
        const auto jurisdiction = compose::jurisdiction();
        QVERIFY(jurisdiction.has_value());
        m_jurisdiction = *jurisdiction;
    }

    void everyRuleThatIsNamedIsInTheBook()
    {
        for (int i = 0; i < cases::kActKinds; ++i) {
            for (const QString &rule : m_rules.ofAll(ActKind(i)))
                QVERIFY2(!m_jurisdiction->law.citation(rule, QDate(2026, 6, 1)).isEmpty() || !m_jurisdiction->law.citation(rule, QDate(2018, 6, 1)).isEmpty(),
                         qPrintable(cases::word(ActKind(i)) + ": " + rule));
        }
    }

    void aDepartmentIsNotCitedACourtsRule()
    {
        for (const Program program : {Program::DeptBlacklist, Program::DeptRedlist, Program::DeptKeyScrutiny}) {
            for (int i = 0; i < cases::kActKinds; ++i) {
                const auto [zh, en, grade] = cited(program, ActKind(i), QDate(2026, 6, 1));
                QVERIFY2(!en.contains("SPC-17") && !en.contains("2016 Op.") && !en.contains("CPL-I Art. 480"),
                         qPrintable(cases::word(ActKind(i)) + ": " + en));
                QCOMPARE(zh.isEmpty(), en.isEmpty());
            }
        }
    }

    void everyActOfADepartmentSaysWhatItRestsOn()
    {
        for (int i = 0; i < cases::kActKinds; ++i) {
            const auto act = ActKind(i);
            const bool ofNobody = act == ActKind::Note || act == ActKind::HandOver || act == ActKind::RecordInterference;
            if (cases::belongsTo(Program::DeptBlacklist, act) && !ofNobody)
                QVERIFY2(!cited(Program::DeptBlacklist, act, QDate(2026, 6, 1)).en.isEmpty(), qPrintable(cases::word(act)));
        }
    }

    void onlyWhatIsInForceOnTheDayIsCited()
    {
        QCOMPARE(cited(Program::DeptBlacklist, ActKind::OpenCase, QDate(2018, 6, 1)).en, "1798 (2), (6); 1798 (4)");
        QVERIFY(!cited(Program::DeptBlacklist, ActKind::Designate, QDate(2026, 6, 1)).en.startsWith("1798"));
        QVERIFY(cited(Program::DeptBlacklist, ActKind::DecideRestoration, QDate(2026, 6, 1)).en.contains("36"));
    }

    void aRedListHasItsOwn()
    {
        QVERIFY(m_rules.of(Program::DeptRedlist, ActKind::Designate).contains("DL-06"));
        QVERIFY(!m_rules.of(Program::DeptBlacklist, ActKind::Designate).contains("DL-06"));
        QCOMPARE(m_rules.of(Program::DeptRedlist, ActKind::Push), m_rules.of(Program::DeptBlacklist, ActKind::Push));
    }

    void anUnknownGroupOrActIsNamed()
    {
        QCOMPARE(items::ActRules::load(R"({"banks": {}})").error().detail, "act rules: no such group: banks");
        QCOMPARE(items::ActRules::load(R"({"courts": {"fly": ["JD-01"]}})").error().detail, "act rules: no such act: fly");
    }

private:
    items::Cited cited(Program program, ActKind act, QDate day) const
    {
        law::PackChoice choice;
        choice.authority = law::Authority::Departments;
        return m_rules.cited(program, act, m_jurisdiction->law, day, choice);
    }

    items::ActRules m_rules;
    cases::SharedJurisdiction m_jurisdiction;
};

QTEST_APPLESS_MAIN(ActRulesTest)
#include "tst_actrules.moc"
