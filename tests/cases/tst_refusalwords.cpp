#include "cases/scenario.h"
#include "cases/subjectcheck.h"
#include "permittedstates.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

/// What people typed in the story: names, units, texts. Everything else in a Chinese sentence is the program's own word.
const QStringList kTyped{"by", "case_number", "number", "issuer", "obligation", "name", "value", "legal_basis", "grounds", "recipients",
                         "recipient", "unit", "channels", "proof", "reasons", "code", "measures", "evidence", "to", "hit_lists", "list"};

void gather(const QJsonValue &value, bool typed, QStringList &out)
{
    if (value.isString() && typed)
        out.append(value.toString());
    for (const QJsonValue &one : value.toArray())
        gather(one, typed, out);
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at)
        gather(at.value(), kTyped.contains(at.key()), out);
}

QStringList foreignIn(QString sentence, const QStringList &typed)
{
    for (const QString &text : typed) {
        if (const QString own = text.section(':', -1); own.size() >= 3) // a shorter one is no word, and would cut others
            sentence.remove(own);
    }
    static const QRegularExpression latin("[A-Za-z]{3,}"), day(R"(\d{4}-\d{2}-\d{2})");
    QStringList found;
    for (const QRegularExpression &form : {latin, day}) {
        if (const auto match = form.match(sentence); match.hasMatch())
            found.append(match.captured());
    }
    return found;
}

} // namespace

/// A refusal in Chinese is Chinese: no word of the files, no English, and days as Chinese writes them.
class RefusalWordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalInChineseIsChinese()
    {
        int refusals = 0;
        QStringList wrong;
        for (const QString &file : QDir(ZM_TEST_DATA "/scenarios").entryList({"*.json"}, QDir::Files)) {
            const QByteArray json = testData("scenarios/" + file);
            QStringList typed;
            gather(QJsonDocument::fromJson(json).object(), false, typed);
            std::ranges::sort(typed, std::greater(), &QString::size);
            const auto outcome = runScenario(json, shippedLaw());
            QVERIFY2(outcome, qPrintable(file));
            for (const QJsonValue &act : (*outcome)["acts"].toArray()) {
                for (const QJsonValue &said : act["refusal"]["failed_zh"].toArray()) {
                    ++refusals;
                    for (const QString &word : foreignIn(said.toString(), typed))
                        wrong.append(file + ": " + word + " in " + said.toString());
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong.join('\n')));
        QVERIFY(refusals > 100);
    }

    void whatBarsAnActIsSaidInChineseAsWell()
    {
        QStringList wrong;
        for (const QJsonValue &told : matrix()["states"].toArray()) {
            const Reached reached = reach(told.toObject());
            for (const BarredAct &barred : barredActs(reached.state, chaoyang(reached.day))) {
                for (const QString &said : barred.refusal.failedZh)
                    wrong += foreignIn(said, {});
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(' ')));
    }

    /// Whatever is wrong with a number has a word in the table, not its name in the code.
    void whatIsWrongWithANumberIsSaidInChinese_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char *reason : {"empty", "length", "characters", "region", "birth date", "check digit", "authority", "organisation code",
                                   "country", "form", "kind"})
            QTest::newRow(reason) << reason;
    }

    void whatIsWrongWithANumberIsSaidInChinese()
    {
        QFETCH(QString, reason);
        const FactTexts &facts = shippedLaw().facts;

        QVERIFY2(foreignIn(facts.zh("identity.invalid", {reason}), {}).isEmpty(), qPrintable(facts.zh("identity.invalid", {reason})));
        QVERIFY(facts.en("identity.invalid", {reason}).contains(reason));
    }

    void aWrongNumberIsRefusedInChinese()
    {
        Subject subject;
        subject.name = "甲某";
        subject.id = {identity::IdKind::Ric, "110105194912310020"};
        const auto fault = subjectFault(subject, QDate(2025, 3, 3));
        QVERIFY(fault);

        const QString said = shippedLaw().facts.zh(fault->fact, fault->arguments);

        QVERIFY2(foreignIn(said, {}).isEmpty(), qPrintable(said));
    }

    /// Whoever records what was done before the case was opened here is told which day that was, and what to do.
    void anActBeforeTheOpeningSaysWhichDayAndWhatToDo()
    {
        const auto states = matrix()["states"].toArray();
        const Reached opened = reach(std::ranges::find_if(states, [](const QJsonValue &one) { return one["name"] == "open"; })->toObject());
        const Act early{opened.state.opened.on.addDays(-3), {Role::Clerk, "a"}, IssueRiskWarning{opened.day.addDays(10)}};

        const auto verdict = decide(opened.state, early, chaoyang(opened.day));

        QVERIFY(!verdict);
        QCOMPARE(verdict.error().rule, QString("DATE"));
        const QString en = verdict.error().failed.join(' '), zh = verdict.error().failedZh.join(' ');
        QVERIFY2(en.contains(opened.state.opened.on.toString(Qt::ISODate)) && en.contains("opened") && en.contains("note"), qPrintable(en));
        QVERIFY2(zh.contains("开立") && zh.contains("备注") && foreignIn(zh, {}).isEmpty(), qPrintable(zh));
    }

    void aDayIsWrittenInTheLanguageOfTheSentence()
    {
        const FactTexts &facts = shippedLaw().facts;

        QVERIFY(facts.zh("why.no_live_ground", {"2026-03-05"}).contains("2026年3月5日"));
        QVERIFY(facts.en("why.no_live_ground", {"2026-03-05"}).contains("2026-03-05"));
    }

    // What the scan would miss if it found nothing.
    void aForeignWordIsNoticed()
    {
        QCOMPARE(foreignIn("证件号码校验不通过：check digit", {}), QStringList{"check"});
        QCOMPARE(foreignIn("自2026-03-05起", {}), QStringList{"2026-03-05"});
        QCOMPARE(foreignIn("bank-1尚未确认", {"bank-1"}), QStringList());
    }
};

QTEST_APPLESS_MAIN(RefusalWordsTest)
#include "tst_refusalwords.moc"
