#include "runzm.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kCase = QStringLiteral("(2025)京0105执777号");

/// One act of the story, on its day, by its officer.
QJsonObject act(const QString &kind, const QString &on, const QString &by, QJsonObject fields = {})
{
    fields.insert("act", kind);
    fields.insert("on", on);
    fields.insert("by", by);
    fields.insert("case", kCase);
    return fields;
}

QJsonObject opened()
{
    return act("open_case", "2025-03-03", "clerk:a",
               {{"case_number", kCase},
                {"basis", QJsonObject{{"number", "(2024)京0105民初1号"}, {"issuer", "京0105"}, {"effective_on", "2024-11-01"}}},
                {"obligation", "pay 100000 yuan"},
                {"subject", QJsonObject{{"kind", "person"},
                                        {"name", "虚构某"},
                                        {"birth", "1949-12-31"},
                                        {"id", QJsonObject{{"kind", "ric"}, {"value", "11010519491231002X"}}}}}});
}

} // namespace

/// The command line as scripts meet it: exit statuses, one JSON document, nothing personal without an officer.
class ZmTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_office = m_folder.filePath("office");
        const Answer made = zm({"office", "init", m_office, "--code", "京0105", "--name", "示范人民法院", "--demo"});
        QVERIFY2(made.exit == 0, made.err);
    }

    void anUnknownCommandIsABadCall()
    {
        QCOMPARE(zm({"conjure"}).exit, 2);
    }

    void aMissingScenarioIsABadCall()
    {
        const Answer answer = zm({"scenario", "run", m_folder.filePath("none.json")});

        QCOMPARE(answer.exit, 2);
        QVERIFY(answer.err.contains("none.json"));
    }

    void aScenarioThatIsNoJsonNamesTheLine()
    {
        const QString path = write("broken.json", "{\n\"scenario\": 1,\n\"acts\": [,]}");

        const Answer answer = zm({"scenario", "run", path});

        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("line 3"), answer.err);
    }

    void anInvalidNumberIsALawfulNo()
    {
        const Answer answer = zm({"id", "check", "ric", "110105194912310021", "--json"});

        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.json()["valid"].toBool(), false);
    }

    void aDayThatDoesNotExistIsABadCall()
    {
        QCOMPARE(zm({"calendar", "add", "2026-02-30", "3", "working"}).exit, 2);
    }

    void threeWorkingDaysOverTheSpringFestivalEndOnThe24th()
    {
        const Answer answer = zm({"calendar", "add", "2026-02-12", "3", "working", "--json"});

        QCOMPARE(answer.json()["due"].toString(), "2026-02-24");
    }

    void everyPackIsListedWithItsGradesAndExpiry()
    {
        const Answer answer = zm({"pack", "list", "--json"});

        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.out.contains("spc2017"));
        QVERIFY(answer.out.contains("2017-05-01"));
    }

    void aCaseGoesFromTheWarningToTheListing()
    {
        submit("a", {opened(), act("issue_risk_warning", "2025-03-04", "clerk:a")});

        const Answer early = submitting("a", {proposal("2025-03-05")});
        QCOMPARE(early.exit, 1);
        const QJsonObject refusal = early.lines().first()["refusal"].toObject();
        QCOMPARE(refusal["rule"].toString(), "JD-02");
        QCOMPARE(refusal["cure"].toObject()["document"].toString(), "risk_warning");

        submit("a", {act("serve", "2025-03-06", "clerk:a", {{"document", "risk_warning"}, {"mode", "direct"}}),
                     proposal("2025-03-24")});
        submit("p", {act("decide_entry", "2025-03-26", "president:p",
                         {{"outcome", "enter"}, {"grounds", QJsonArray{1}}, {"reasons", "able and refuses"}})});

        const QJsonObject shown = zm({"case", "show", kCase, "--office", m_office, "--json"}).json();
        QCOMPARE(shown["state"].toString(), "listed");
        QCOMPARE(shown["acts"].toArray().size(), 5);
    }

    void aRefusalNamesItsCureToPeopleToo()
    {
        const QString file = write("early.jsonl", QJsonDocument(act("extend_term", "2025-03-27", "president:p", {{"years", 1}, {"reasons", "x"}})).toJson(QJsonDocument::Compact));
        const Answer answer = zm({"act", "submit", file, "--office", m_office, "--officer", "a", "--password-file", password()});

        QCOMPARE(answer.exit, 1);
        QVERIFY2(answer.out.contains("refused by ROLE") && answer.out.contains("; cure: extend_term by president"), answer.out);
    }

    void whatAProgrammeNeedsIsSaidWithTheFields()
    {
        const Answer fields = zm({"act", "fields", "open_case"});

        QVERIFY2(fields.out.contains("needed in court-defaulter, dept-blacklist, else it may be left out"), fields.out);
        QVERIFY(fields.out.contains("needed in dept-blacklist, dept-redlist, dept-key-scrutiny"));
    }

    void anOfficerCannotActAsAnother()
    {
        const Answer answer = submitting("a", {act("decide_early_deletion", "2025-03-27", "president:p",
                                                   {{"outcome", "delete"}, {"reasons", "x"}})});

        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.lines().first()["refusal"].toObject()["rule"].toString(), "ROLE");
    }

    void withoutAnOfficerNothingPersonalIsShown()
    {
        for (const QStringList &call : {QStringList{"case", "list"}, {"case", "show", kCase}, {"why", kCase}}) {
            const Answer answer = zm(call + QStringList{"--office", m_office, "--json"});
            QVERIFY2(answer.exit == 0, answer.err);
            QVERIFY(!QString::fromUtf8(answer.out).contains("虚构某"));
            QVERIFY(!answer.out.contains("11010519491231002X"));
        }
    }

    void anOfficerReadsTheName()
    {
        const Answer answer = zm({"case", "show", kCase, "--office", m_office, "--json", "--officer", "a",
                                  "--password-file", password()});

        QVERIFY(QString::fromUtf8(answer.out).contains("虚构某"));
    }

    void savedFiltersAreTakenInListedAndUsed()
    {
        const QStringList who{"--office", m_office, "--officer", "a", "--password-file", password(), "--json"};
        const QString file = write("filters.json", R"({"saved_filters": 1, "filters": [{"name": "mine", "filter": "我经办"}]})");

        QCOMPARE(zm(QStringList{"filter", "import", file} + who).json()["added"].toInt(), 1);
        QCOMPARE(zm(QStringList{"filter", "import", file} + who).json()["added"].toInt(), 0);
        const auto listed = QJsonDocument::fromJson(zm(QStringList{"filter", "list"} + who).out).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].toObject()["filter"].toString(), QString("我经办"));

        const auto saved = zm(QStringList{"case", "list", "--saved", "mine"} + who);
        const auto typed = zm(QStringList{"case", "list", "--filter", "mine"} + who);
        QCOMPARE(saved.out, typed.out);
        QVERIFY(!QJsonDocument::fromJson(saved.out).array().isEmpty());
        QCOMPARE(zm(QStringList{"case", "list", "--saved", "nobody's"} + who).exit, 1);
        QCOMPARE(zm({"case", "list", "--saved", "mine", "--office", m_office}).exit, 2);
    }

    void aTemplateIsExportedAsItShips()
    {
        const QString path = m_folder.filePath("apology.json");
        QCOMPARE(zm({"template", "export", "apology", path, "--office", m_office}).exit, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["document"].toString(), QString("apology"));

        const auto listed = QJsonDocument::fromJson(zm({"template", "list", "--office", m_office, "--json"}).out).array();
        QVERIFY(listed.size() > 20);
        for (const QJsonValue one : listed)
            QVERIFY(!one.toObject()["own"].toBool());
        QCOMPARE(zm({"template", "export", "poem", path, "--office", m_office}).exit, 1);
        QCOMPARE(zm({"template", "reset", "apology", "--office", m_office, "--officer", "admin", "--password-file", password()}).exit, 1);
    }

    void aNumberThatIsPrintedIsALookWithItsPurpose()
    {
        const auto looks = [this] {
            return QJsonDocument::fromJson(zm({"log", "show", kCase, "--office", m_office, "--json"}).out).array();
        };
        const QStringList show{"case", "show", kCase, "--office", m_office, "--json", "--officer", "a", "--password-file", password()};
        const qsizetype before = looks().size();

        QVERIFY(zm(show + QStringList{"--purpose", "service"}).out.contains("11010519491231002X"));
        QVERIFY(zm(show).out.contains("11010519491231002X"));
        QCOMPARE(zm(show + QStringList{"--purpose", "curiosity"}).exit, 2);

        const QJsonArray log = looks();
        QCOMPARE(log.size(), before + 2);
        QCOMPARE(log[before].toObject()["kind"].toString(), "reveal");
        QCOMPARE(log[before].toObject()["purpose"].toString(), "service");
        QCOMPARE(log[before + 1].toObject()["purpose"].toString(), "unstated");
    }

    void aCheckAgainstTheRegisterNamesItsOfficerInTheChain()
    {
        const Answer csv = zm({"register", "generate", "--rows", "200", "--seed", "3"});
        QCOMPARE(zm({"register", "import", write("register.csv", csv.out), "--office", m_office}).exit, 0);
        const QString subjects = write("subjects.csv", "name,id_kind,id_number\n别人,,\n");
        const QStringList check{"register", "check", subjects, "--office", m_office, "--reason", "tender 12"};
        const QStringList officer{"--officer", "a", "--password-file", password()};
        const QStringList log{"log", "show", "--office", m_office, "--json"};
        const qsizetype before = QJsonDocument::fromJson(zm(log).out).array().size();

        QCOMPARE(zm(check).exit, 2); // nobody is asked about by nobody
        QCOMPARE(QJsonDocument::fromJson(zm(log).out).array().size(), before);
        const Answer checked = zm(check + officer);

        QVERIFY2(checked.exit == 0, checked.out + checked.err);
        const QJsonArray after = QJsonDocument::fromJson(zm(log).out).array();
        QCOMPARE(after.size(), before + 1);
        const QJsonObject last = after.last().toObject();
        QCOMPARE(last["kind"].toString(), "check");
        QCOMPARE(last["officer"].toString(), "a");
        QVERIFY(last["what"].toString().startsWith("register:1:"));

        // One subject at the counter, in the same chain.
        const Answer one = zm(QStringList{"register", "check", "--name", "别人", "--office", m_office, "--reason", "at the counter", "--json"} + officer);
        QCOMPARE(one.json()["verdict"].toString(), "clear");
        QCOMPARE(QJsonDocument::fromJson(zm(log).out).array().size(), before + 2);
        QCOMPARE(zm(QStringList{"register", "asked", "别人", "--office", m_office, "--json"} + officer).lines().last()["reason"].toString(), "at the counter");
        QCOMPARE(zm(QStringList{"register", "check", subjects, "--name", "别人", "--office", m_office, "--reason", "x"} + officer).exit, 2);
    }

    void aRegisterPastItsLeaseIsReadAndNothingAdverseRestsOnIt()
    {
        const QString office = m_folder.filePath("with an old register");
        QCOMPARE(zm({"office", "init", office, "--code", "京0105", "--name", "示范人民法院", "--demo"}).exit, 0);
        const Answer csv = zm({"register", "generate", "--rows", "200", "--seed", "3"});
        QCOMPARE(zm({"register", "import", write("register.csv", csv.out), "--office", office}).exit, 0);
        const QList<QByteArray> lines = csv.out.split('\n');
        const auto live = std::ranges::find_if(lines, [](const QByteArray &line) { return line.contains(",live,"); });
        const QList<QByteArray> cells = live->split(',');
        const QString subjects = write("subjects.csv", "name,id_kind,id_number\n" + cells[3] + ",,\n"), result = m_folder.filePath("result.csv");
        const QStringList officer{"--office", office, "--officer", "a", "--password-file", office + "/demo-password"};
        const QStringList check = QStringList{"register", "check", subjects, "--reason", "tender 12", "--out", result} + officer;
        const QStringList search{"register", "search", QString::fromUtf8(cells[3]), "--office", office, "--json"};
        QVERIFY(!zm(search).json()["stale"].toBool());
        setNote(office + "/register-1.sqlite", "fresh_until", 1'700'000'000);

        const Answer found = zm(search);
        QVERIFY(found.exit == 0 && found.json()["stale"].toBool());
        QVERIFY2(found.err.contains("STALE"), found.err);
        for (const QJsonValue one : found.json()["entries"].toArray())
            QVERIFY(!one["may_be_acted_on"].toBool());
        const Answer checked = zm(check);
        QCOMPARE(checked.exit, 1);
        QVERIFY2(checked.err.contains("older than its lease"), checked.err);
        QVERIFY(checked.out.isEmpty() && !QFile::exists(result));
        QCOMPARE(zm(QStringList{"register", "asked", QString::fromUtf8(cells[3])} + officer).exit, 1); // nobody was asked about
    }

    void signingNeedsAnOfficer()
    {
        const QString path = write("note.json", QJsonDocument(act("note", "2025-04-01", "clerk:a", {{"text", "x"}})).toJson());

        QCOMPARE(zm({"act", "submit", path, "--office", m_office}).exit, 2);
    }

    void theSheetOfAClockIsPrinted()
    {
        submit("a", {act("serve", "2025-03-27", "clerk:a", {{"document", "entry_decision"}, {"mode", "direct"}})});

        const Answer answer = zm({"sheet", kCase, "objection.file", "--office", m_office, "--json"});

        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json()["target"].toObject()["due"].toString(), "2025-04-07");
        QVERIFY(answer.json()["limit"].isNull());
    }

    void anImportChangesNothingTheSecondTime()
    {
        const QString file = ZM_SOURCE_DIR "/resources/sample/cases.csv";
        const QStringList officer{"--office", m_office, "--json", "--officer", "a", "--password-file", password()};

        const Answer dry = zm(QStringList{"import", file, "--dry-run"} + officer);
        const Answer first = zm(QStringList{"import", file} + officer);
        const Answer second = zm(QStringList{"import", file} + officer);

        QCOMPARE(dry.json()["taken"], first.json()["taken"]);
        QCOMPARE(dry.json()["rejected"], first.json()["rejected"]);
        QVERIFY(first.json()["taken"].toInt() > 800);
        QCOMPARE(second.json()["taken"].toInt(), 0);
    }

    void evidenceIsAttachedListedAndSavedAndTheLogSaysSo()
    {
        const QString evidence = write("reply.txt", "planted evidence");
        const QStringList officer{"--office", m_office, "--json", "--officer", "a", "--password-file", password()};
        const QString out = m_folder.filePath("saved.txt");

        const Answer added = zm(QStringList{"attach", "add", kCase, evidence} + officer);
        QVERIFY2(added.exit == 0, added.err);
        const QString digest = QJsonDocument::fromJson(added.out).array()[0].toObject()["digest"].toString();
        QVERIFY(!zm({"attach", "list", kCase, "--office", m_office, "--json"}).out.contains("reply.txt"));
        const QStringList save{"attach", "save", kCase, digest.left(10), "--out", out};
        QCOMPARE(zm(save + QStringList{"--purpose", "curiosity"} + officer).exit, 2);
        QVERIFY(!QFile::exists(out));
        QCOMPARE(zm(save + QStringList{"--purpose", "review"} + officer).exit, 0);

        QFile saved(out);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("planted evidence"));
        const QJsonArray log =
            QJsonDocument::fromJson(zm({"log", "show", kCase, "--office", m_office, "--json"}).out).array();
        const QJsonObject attached = log[log.size() - 2].toObject(), last = log.last().toObject();
        QCOMPARE(attached["kind"].toString(), "attach");
        QCOMPARE(last["kind"].toString(), "export");
        QCOMPARE(last["purpose"].toString(), "review");
        const QJsonObject verified = zm({"log", "verify", "--office", m_office, "--json"}).json();
        QCOMPARE(verified["clean"].toBool(), true);
        QCOMPARE(verified["head"].toString(), last["hash"].toString());

        const QString lies = m_office + "/attachments/" + digest;
        QVERIFY(QFile::rename(lies, lies + ".away"));
        QCOMPARE(zm({"audit", "verify", "--office", m_office}).exit, 1);
        QCOMPARE(zm({"check", "--office", m_office}).exit, 1);
        QVERIFY(QFile::rename(lies + ".away", lies));
    }

    void whoAskedIsReadBySupervisorsOnly()
    {
        const QString told = write("told.json", R"({"who":"an official","what":"to wait","how":"by telephone"})");
        QCOMPARE(signedIn("a", {"interference", "record", told}).exit, 0);

        const Answer below = signedIn("a", {"interference", "list", "--json"});
        const Answer above = signedIn("s", {"interference", "list", "--json"});

        QVERIFY(!below.out.contains("an official"));
        QVERIFY(above.out.contains("an official"));
        QCOMPARE(below.json()["months"].toArray().last()["count"]["recorded"].toInt(), 1);
    }

    void aTipIsHandedOnWithoutItsInformant()
    {
        const QString told = write("tip.json", R"({"what":"trades under another name","informant":"somebody"})");
        const int n = signedIn("a", {"tip", "record", told, "--json"}).json()["record"].toInt(-1);

        QCOMPARE(signedIn("a", {"interference", "pass", QString::number(n), "--to", "a unit"}).exit, 1); // it is none
        QCOMPARE(signedIn("a", {"tip", "pass", QString::number(n), "--to", "a unit"}).exit, 0);

        const Answer list = signedIn("p", {"tip", "list", "--json"});
        QCOMPARE(list.json()["entries"].toArray().last()["passed_to"].toString(), "a unit");
        QVERIFY(!list.out.contains("somebody"));
        QVERIFY(signedIn("s", {"tip", "list"}).out.contains("somebody"));
    }

    void whoMadeSureStandsAtTheIdentityGate()
    {
        QCOMPARE(signedIn("a", {"identity", "confirm", kCase, "--factors", "face"}).exit, 2);
        QCOMPARE(signedIn("a", {"identity", "confirm", kCase, "--factors", "number,photograph"}).exit, 0);
        QCOMPARE(signedIn("a", {"identity", "confuse", kCase, "--with", "虚构牟", "--cause", "similar names"}).exit, 0);

        const Answer gate = signedIn("a", {"identity", "show", kCase, "--json"});

        QCOMPARE(gate.json()["checks"].toArray().first()["officer"].toString(), "a");
        QVERIFY(gate.json()["was_confused"].toBool());
        QVERIFY(!gate.out.contains("11010519491231002X")); // masked: no look to write down
    }

    void decisionsNotToListAreListedWithTheirReasons()
    {
        const Answer board = signedIn("a", {"board", "not-listed", "--json"});

        QCOMPARE(board.exit, 0);
        for (const QJsonValue &row : QJsonDocument::fromJson(board.out).array())
            QVERIFY(!row["reasons"].toString().isEmpty());
    }

    void theOfficeVerifies()
    {
        const Answer audit = zm({"audit", "verify", "--office", m_office});
        const Answer check = zm({"check", "--office", m_office});

        QVERIFY2(audit.exit == 0, audit.out + audit.err);
        QVERIFY2(!audit.out.contains("N13"), audit.out); // a number that is sealed is not a number that lacks
        QVERIFY2(check.exit == 0, check.out + check.err);
    }

private:
    static void setNote(const QString &generation, const QString &name, qint64 value)
    {
        {
            auto file = QSqlDatabase::addDatabase("QSQLITE", "note");
            file.setDatabaseName(generation);
            if (!file.open() || !QSqlQuery(file).exec(QString("UPDATE note SET value = %1 WHERE name = '%2'").arg(value).arg(name)))
                qFatal("%s", qUtf8Printable(file.lastError().text()));
        }
        QSqlDatabase::removeDatabase("note");
    }
    static QJsonObject proposal(const QString &on)
    {
        return act("propose_entry", on, "clerk:a",
                   {{"grounds", QJsonArray{1}},
                    {"evidence", QJsonArray{"bank reply 12"}},
                    {"identity_confirmed", true},
                    {"bars", QJsonArray{}}});
    }

    Answer signedIn(const QString &officer, const QStringList &call)
    {
        return zm(call + QStringList{"--office", m_office, "--officer", officer, "--password-file", password()});
    }

    QString password() const { return m_office + "/demo-password"; }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    Answer submitting(const QString &officer, const QList<QJsonObject> &acts)
    {
        QByteArray lines;
        for (const QJsonObject &one : acts)
            lines += QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n';
        return zm({"act", "submit", write("acts.ndjson", lines), "--office", m_office, "--json", "--officer", officer,
                   "--password-file", password()});
    }

    void submit(const QString &officer, const QList<QJsonObject> &acts)
    {
        const Answer answer = submitting(officer, acts);
        QVERIFY2(answer.exit == 0, answer.out + answer.err);
    }

    QTemporaryDir m_folder;
    QString m_office;
};

QTEST_GUILESS_MAIN(ZmTest)
#include "tst_zm.moc"
