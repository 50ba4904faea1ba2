#include "alphabet.h"
#include "casefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

const QDate kDay(2025, 3, 4), kLater(2025, 12, 31);
/// Texts that stand for what a person would not want read: they must be in the sealed half only.
const QString kSecret = "PLANTED";

Act by(Role role, const QString &id, ActBody body)
{
    return {kDay, {role, id}, std::move(body)};
}

Act fullOpening()
{
    OpenCase open;
    open.caseNumber = "(2025)京0105执100号";
    open.basis = {"(2024)京0105民初1号", "京0105", QDate(2024, 11, 1)};
    open.obligation = "PLANTED obligation to PLANTED";
    open.creditor = "PLANTED creditor";
    open.subject = {SubjectKind::Person, "PLANTED 甲某", QDate(1949, 12, 31), {identity::IdKind::Ric, "PLANTED002X"},
                    "PLANTED phone", "PLANTED address"};
    open.linked = {{"PLANTED 乙某", "PLANTED role", {identity::IdKind::Passport, "PLANTED E1"}}};
    return by(Role::Clerk, "a", open);
}

Act openingOfADepartment()
{
    Act act = fullOpening();
    auto &open = std::get<OpenCase>(act.body);
    open.program = Program::DeptBlacklist;
    open.field = "taxation";
    open.basisInstrument = "gbf2020-49";
    return act;
}

/// One act of every kind, every field filled.
std::vector<Act> everyAct()
{
    const QString reasons = "PLANTED reasons";
    return {
        openingOfADepartment(),
        by(Role::Creditor, "PLANTED creditor", RequestEntry{kDay}),
        by(Role::Clerk, "a", IssueRiskWarning{kLater}),
        by(Role::Clerk, "a", Serve{Document::EntryDecision, ServiceMode::PublicNotice, "PLANTED receipt", true, reasons}),
        by(Role::Clerk, "a", ProposeEntry{{1, 3}, {"PLANTED reply"}, true, {Bar::LaterInOrder, Bar::Unable}}),
        by(Role::President, "p", DecideEntry{EntryOutcome::Enter, {1, 3}, 3, 2, reasons}),
        by(Role::Clerk, "a", Publish{{"national-list", "board"}, PublishMode::Withheld, "PLANTED unit"}),
        by(Role::Clerk, "a", Push{{"bank-1", "rail-1"}}),
        by(Role::Clerk, "a", OrderMeasure{"5.3", "bank-1"}),
        by(Role::Unit, "bank-1", Acknowledge{"bank-1", AckWhat::Measure, "5.3"}),
        by(Role::Party, "PLANTED 甲某", FileObjection{kDay, kDay.addDays(-2), ObjectionAbout::ParticularsWrong, false}),
        by(Role::Reviewer, "r", AcceptObjection{}),
        by(Role::Reviewer, "r", DecideObjection{ObjectionOutcome::Sustained, reasons}),
        by(Role::Party, "PLANTED 甲某", FileReconsideration{kDay, kDay.addDays(-1)}),
        by(Role::Superior, "s", DecideReconsideration{ReconsiderationOutcome::Remitted, reasons}),
        by(Role::Clerk, "a", SuspendMeasures{reasons}),
        by(Role::Clerk, "a", ResumeMeasures{reasons}),
        by(Role::Clerk, "a", RecordExitEvent{ExitEvent::RoundEnded, true, 2, false, "PLANTED proof"}),
        by(Role::President, "p", DecideEarlyDeletion{EarlyOutcome::Keep, reasons}),
        by(Role::President, "p", ExtendTerm{2, reasons}),
        by(Role::President, "p", Remove{Operation::Block, RemovalGround::CreditorRequest}),
        by(Role::Unit, "bank-1", ReportSnapshot{"bank-1", {"5.3"}, true}),
        by(Role::Clerk, "a", AnnounceRemoval{{"national-list"}}),
        by(Role::Clerk, "a", NotifyRecipients{{"bank-1"}}),
        by(Role::Unit, "bank-1", RetainMeasure{"bank-1", "5.3", "a law", kLater}),
        by(Role::Reviewer, "r", FindError{reasons, kDay}),
        by(Role::President, "p", Apologise{}),
        by(Role::Clerk, "a", Clarify{{"national-list"}}),
        by(Role::Clerk, "a", InformCompensation{}),
        by(Role::President, "p", PurgeIdentity{reasons}),
        by(Role::Supervisor, "s", RecordInterference{"PLANTED official", reasons}),
        by(Role::Clerk, "a", Note{"PLANTED note"}),
        by(Role::Department, "d", Prelist{{"PLANTED ground"}, "penalty decision 12"}),
        by(Role::Department, "d", NotifyInAdvance{{"PLANTED ground"}, "penalty decision 12"}),
        by(Role::Department, "d", AnnouncePreliminary{{"board"}, kLater}),
        by(Role::DepartmentHead, "h", Designate{{"PLANTED ground"}, "a law", 12, true, "PLANTED terms", {"redlist:taxation"}}),
        by(Role::Party, "PLANTED 甲某", ApplyRestoration{kDay, true, true, {"PLANTED receipt"}}),
        by(Role::Department, "d", AcceptRestoration{AcceptanceOutcome::NotAccepted}),
        by(Role::DepartmentHead, "h", DecideRestoration{RestorationOutcome::Restored, reasons}),
        by(Role::DepartmentHead, "h", EnterScrutiny{kLater}),
        by(Role::Department, "d", WarnSubject{kLater, reasons}),
        by(Role::DepartmentHead, "h", EscalateWarning{{"taxation", "food", "customs"}}),
        by(Role::Clerk, "a", CorrectParticulars{{SubjectKind::Person, "PLANTED 甲某", QDate(1949, 12, 31), {identity::IdKind::Ric, "11010519491231002X"}, "PLANTED phone", "PLANTED address"}, true, reasons}),
        by(Role::President, "p", HandOver{"b", reasons}),
    };
}

QJsonObject object(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// \a json without the member at a dotted path; or with another value there.
QJsonObject changed(QJsonObject json, const QStringList &path, const QJsonValue &value = QJsonValue::Undefined)
{
    if (path.size() == 1) {
        json.insert(path.first(), value);
        return json;
    }
    json.insert(path.first(), changed(json[path.first()].toObject(), path.mid(1), value));
    return json;
}

} // namespace

class CodecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfActIsHere()
    {
        const std::vector<Act> acts = everyAct();
        QCOMPARE(int(acts.size()), kActKinds);
        for (int kind = 0; kind < kActKinds; ++kind)
            QCOMPARE(int(acts[std::size_t(kind)].kind()), kind);
    }

    void everyKindOfAct_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < kActKinds; ++kind)
            QTest::newRow(qPrintable(word(ActKind(kind)))) << kind;
    }

    void whatIsWrittenIsReadBack_data() { everyKindOfAct_data(); }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(int, kind);
        const Act act = everyAct()[std::size_t(kind)];
        const EncodedAct encoded = encodeAct(act);

        const auto read = decodeAct(encoded.open, encoded.personal);

        QVERIFY2(read, read ? "" : qPrintable(read.error().field + ' ' + read.error().fact));
        QCOMPARE(actToJson(*read), actToJson(act));
        QVERIFY(read->by == act.by);
        const auto again = actFromJson(actToJson(act));
        QVERIFY(again);
        QCOMPARE(encodeAct(*again).open, encoded.open);
        QCOMPARE(encodeAct(*again).personal, encoded.personal);
    }

    void nothingPersonalIsInTheOpenHalf_data() { everyKindOfAct_data(); }
    void nothingPersonalIsInTheOpenHalf()
    {
        QFETCH(int, kind);
        const Act act = everyAct()[std::size_t(kind)];
        const EncodedAct encoded = encodeAct(act);

        QVERIFY2(!encoded.open.contains(kSecret.toUtf8()), encoded.open.constData());
        QVERIFY2(!encoded.open.contains("甲某") && !encoded.open.contains("1949"), encoded.open.constData());
        // The planted texts are somewhere, or this test would see nothing.
        const bool planted = QJsonDocument(actToJson(act)).toJson().contains(kSecret.toUtf8());
        QCOMPARE(encoded.personal.contains(kSecret.toUtf8()), planted);
        QCOMPARE(object(encoded.open)["sealed"].toBool(), !encoded.personal.isEmpty());
    }

    void withheldTextsReadAsStars_data() { everyKindOfAct_data(); }
    void withheldTextsReadAsStars()
    {
        QFETCH(int, kind);
        const EncodedAct encoded = encodeAct(everyAct()[std::size_t(kind)]);

        const auto read = decodeAct(encoded.open);

        QVERIFY2(read, read ? "" : qPrintable(read.error().field));
        const QJsonObject shown = actToJson(*read);
        QVERIFY(!QJsonDocument(shown).toJson().contains(kSecret.toUtf8()));
        for (const FieldSpec &field : fieldsOf(ActKind(kind))) {
            const bool text = field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
            if (field.personal && text && !field.name.contains('.'))
                QCOMPARE(shown[field.name].toString(), kWithheld.toString());
        }
    }

    void fieldsOfALaterVersionAreIgnored_data() { everyKindOfAct_data(); }
    void fieldsOfALaterVersionAreIgnored()
    {
        QFETCH(int, kind);
        const Act act = everyAct()[std::size_t(kind)];
        QJsonObject json = actToJson(act);
        json["of_a_later_version"] = QJsonArray{QJsonObject{{"deep", 1}}};

        const auto read = actFromJson(json);

        QVERIFY(read);
        QCOMPARE(actToJson(*read), actToJson(act));
    }

    void aRequiredFieldThatIsMissingIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        for (int kind = 0; kind < kActKinds; ++kind) {
            for (const char *field : {"act", "on", "by"})
                QTest::addRow("%s: %s", qPrintable(word(ActKind(kind))), field) << kind << QString(field);
            for (const FieldSpec &field : fieldsOf(ActKind(kind))) {
                if (field.required)
                    QTest::addRow("%s: %s", qPrintable(word(ActKind(kind))), qPrintable(field.name)) << kind << field.name;
            }
        }
        // A group that may be left out is whole or not there.
        QTest::newRow("a number without its value") << int(ActKind::OpenCase) << "subject.id.value";
        QTest::newRow("a value without its kind") << int(ActKind::OpenCase) << "subject.id.kind";
    }

    void aRequiredFieldThatIsMissingIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        const QJsonObject whole = actToJson(everyAct()[std::size_t(kind)]);

        const auto read = actFromJson(changed(whole, field.split('.')));

        QVERIFY(!read);
        QCOMPARE(read.error().field, field);
        QCOMPARE(read.error().fact, "field.missing");
    }

    void aFieldThatIsMalformedIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        for (int kind = 0; kind < kActKinds; ++kind) {
            for (const FieldSpec &field : fieldsOf(ActKind(kind)))
                QTest::addRow("%s: %s", qPrintable(word(ActKind(kind))), qPrintable(field.name)) << kind << field.name;
        }
    }

    void aFieldThatIsMalformedIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        const QJsonObject whole = actToJson(everyAct()[std::size_t(kind)]);

        // No field takes a list of empty lists.
        const auto read = actFromJson(changed(whole, field.split('.'), QJsonArray{QJsonArray()}));

        QVERIFY(!read);
        QCOMPARE(read.error().field, field);
        QCOMPARE(read.error().fact, "field.malformed");
    }

    void whatIsNoActAtAllIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("fact");
        QTest::newRow("nothing") << QByteArray() << "act" << "field.malformed";
        QTest::newRow("not JSON") << QByteArray("act") << "act" << "field.malformed";
        QTest::newRow("a list") << QByteArray("[]") << "act" << "field.malformed";
        QTest::newRow("cut off") << QByteArray("{\"act\":\"note\"") << "act" << "field.malformed";
        QTest::newRow("no such act") << QByteArray(R"({"act":"shout","on":"2025-03-04","by":"clerk:a"})") << "act" << "field.no_such_act";
        QTest::newRow("a day there is not") << QByteArray(R"({"act":"apologise","on":"2025-02-29","by":"president:p"})") << "on" << "field.malformed";
        QTest::newRow("no such role") << QByteArray(R"({"act":"apologise","on":"2025-02-28","by":"judge:p"})") << "by" << "field.malformed";
        QTest::newRow("a role that is nobody") << QByteArray(R"({"act":"apologise","on":"2025-02-28","by":"none:p"})") << "by" << "field.malformed";
    }

    void whatIsNoActAtAllIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, field);
        QFETCH(QString, fact);

        const auto read = decodeAct(bytes);

        QVERIFY(!read);
        QCOMPARE(read.error().field, field);
        QCOMPARE(read.error().fact, fact);
    }

    /// Signatures and hashes are over these bytes: they must never change for an act that exists.
    void theBytesAreAsTheyAlwaysWere()
    {
        const EncodedAct decision = encodeAct(everyAct()[std::size_t(ActKind::DecideEntry)]);
        QCOMPARE(decision.open,
                 QByteArray(R"({"act":"decide_entry","by":"president:p","grace_months":2,"grounds":[1,3],"on":"2025-03-04","outcome":"enter","sealed":true,"term_years":3})"));
        QCOMPARE(decision.personal, QByteArray(R"({"reasons":"PLANTED reasons"})"));

        const EncodedAct opening = encodeAct(fullOpening());
        QCOMPARE(opening.open,
                 QByteArray(R"({"act":"open_case","basis":{"effective_on":"2024-11-01","issuer":"京0105","number":"(2024)京0105民初1号"},"by":"clerk:a","case_number":"(2025)京0105执100号","on":"2025-03-04","program":"court-defaulter","sealed":true,"subject":{"kind":"person"}})"));

        const EncodedAct apology = encodeAct(everyAct()[std::size_t(ActKind::Apologise)]);
        QCOMPARE(apology.open, QByteArray(R"({"act":"apologise","by":"president:p","on":"2025-03-04"})"));
        QVERIFY(apology.personal.isEmpty());
    }

    void oneDecoderReadsManyActs()
    {
        ActDecoder decoder;
        for (int round = 0; round < 3; ++round) {
            for (const Act &act : everyAct()) {
                const EncodedAct encoded = encodeAct(act);
                const auto read = decoder.decode(encoded.open, encoded.personal);
                QVERIFY(read);
                QCOMPARE(actToJson(*read), actToJson(act));
            }
        }
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "tst_codec.moc"
