#include "intake/intake.h"
#include "resources/resources.h"

#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::intake;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 4, 1);
const QByteArray kHeader = "case_number,basis_number,basis_issuer,basis_effective_on,obligation,creditor,subject_kind,name,"
                           "id_kind,id_number,birth,phone,address\n";
const QByteArray kGood = "(2025)京0105执100号,(2024)京0105民初1号,京0105,2024-11-01,支付样例货款,甲样,person,张样本,"
                         "ric,11010519491231002X,1949-12-31,010 0000,样例路1号\n";

QString ids(const QList<Saying> &sayings)
{
    QStringList said;
    for (const Saying &saying : sayings)
        said.append(saying.field + u':' + saying.id);
    return said.join(u' ');
}

} // namespace

class IntakeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRowBecomesACase();
    void columnsStandInAnyOrder();
    void columnsMayBeNamedInChinese();
    void aRowWithAFaultIsNotTaken_data();
    void aRowWithAFaultIsNotTaken();
    void aRowIsReadInspiteOfItsDirt_data();
    void aRowIsReadInspiteOfItsDirt();
    void everySayingHasWordsInBothLanguages();
    void aSecondRowOfTheSameCaseIsTheSameOrAFault();
    void aCaseThatIsHereIsNotOpenedAgain();
    void publishedKeysAreReadAsTheyStand();
    void aWorkbookIsReadLikeText();
    void aTitleAboveTheColumnsIsPassedOver();
    void aTableWithoutItsColumnsIsRefused_data();
    void aTableWithoutItsColumnsIsRefused();
    void rejectedRowsCorrectedAreTaken();

private:
    Result<Intake> read(const QByteArray &bytes, const IntakeRequest &request = {kToday, {}}) const;
    /// The one row of kGood with \a what replaced.
    RowResult readChanged(const QByteArray &what, const QByteArray &by) const;
    Result<Intake> readFile(const QString &name) const;

    std::optional<IntakeWords> m_words;
};

void IntakeTest::initTestCase()
{
    const auto words = IntakeWords::load(*resources::read(u"intake_words.tsv"_s));
    QVERIFY2(words.has_value(), words ? "" : qPrintable(words.error().detail));
    m_words = *words;
}

Result<Intake> IntakeTest::read(const QByteArray &bytes, const IntakeRequest &request) const
{
    ZM_TRY(const Table table, readTable(bytes));
    return readCases(table, *m_words, request);
}

RowResult IntakeTest::readChanged(const QByteArray &what, const QByteArray &by) const
{
    QByteArray row = kGood;
    Q_ASSERT(row.contains(what));
    return read(kHeader + row.replace(row.indexOf(what), what.size(), by))->rows.first();
}

Result<Intake> IntakeTest::readFile(const QString &name) const
{
    QFile file(QStringLiteral(ZM_SOURCE_DIR "/tests/intake/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, name);
    return read(file.readAll());
}

void IntakeTest::aRowBecomesACase()
{
    const auto intake = read(kHeader + kGood);

    QVERIFY(intake.has_value());
    QCOMPARE(intake->rows.size(), 1);
    const RowResult &row = intake->rows.first();
    QCOMPARE(row.fate, RowFate::Taken);
    QCOMPARE(row.line, 2);
    QCOMPARE(ids(row.faults), QString());
    QCOMPARE(row.act->on, kToday);
    const auto &opening = std::get<cases::OpenCase>(row.act->body);
    QCOMPARE(opening.caseNumber, u"(2025)京0105执100号"_s);
    QCOMPARE(opening.basis.number, u"(2024)京0105民初1号"_s);
    QCOMPARE(opening.basis.issuer, u"京0105"_s);
    QCOMPARE(opening.basis.effectiveOn, QDate(2024, 11, 1));
    QCOMPARE(opening.obligation, u"支付样例货款"_s);
    QCOMPARE(opening.creditor, u"甲样"_s);
    QCOMPARE(opening.subject.kind, cases::SubjectKind::Person);
    QCOMPARE(opening.subject.name, u"张样本"_s);
    QCOMPARE(opening.subject.birth, QDate(1949, 12, 31));
    QCOMPARE(opening.subject.id.kind, identity::IdKind::Ric);
    QCOMPARE(opening.subject.id.value, u"11010519491231002X"_s);
    QCOMPARE(opening.subject.phone, u"0100000"_s);
    QCOMPARE(opening.subject.address, u"样例路1号"_s);
}

void IntakeTest::columnsStandInAnyOrder()
{
    const auto intake = read("name,unknown,Case_Number,案由,obligation,basis_issuer,basis_number,basis_effective_on\n"
                             "张样本,x,(2025)京0105执100号,y,支付样例货款,京0105,(2024)京0105民初1号,2024-11-01\n");

    QVERIFY(intake.has_value());
    QCOMPARE(intake->rows.first().fate, RowFate::Taken);
    QCOMPARE(intake->notes.size(), 2);
    QVERIFY(intake->notes.first().english.contains(u"unknown"_s));
}

void IntakeTest::columnsMayBeNamedInChinese()
{
    const auto intake = read("序号,案号,被执行人姓名,身份证号码,执行依据文号,作出单位,生效日期,义务,申请执行人\n"
                             "1,(2025)京0105执100号,张样本,11010519491231002X,(2024)京0105民初1号,京0105,2024-11-01,支付样例货款,甲样\n");

    QVERIFY2(intake.has_value(), intake ? "" : qPrintable(intake.error().detail));
    QCOMPARE(intake->rows.first().fate, RowFate::Taken);
    QCOMPARE(intake->notes.size(), 0);
    QCOMPARE(std::get<cases::OpenCase>(intake->rows.first().act->body).subject.id.value, u"11010519491231002X"_s);
}

void IntakeTest::aRowWithAFaultIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char *title, const QByteArray &what, const QByteArray &by, const QString &faults) {
        QTest::newRow(title) << what << by << faults;
    };

    row("no case number", "(2025)京0105执100号", "", u"case_number:field.missing"_s);
    row("a case number that is none", "执100号", "100号", u"case_number:case_number.malformed"_s);
    row("no name", "张样本", " ", u"name:field.missing"_s);
    row("no obligation", "支付样例货款", "", u"obligation:field.missing"_s);
    row("no basis", "(2024)京0105民初1号", "", u"basis_number:field.missing"_s);
    row("no day of effect", "2024-11-01", "", u"basis_effective_on:field.missing"_s);
    row("a day that is none", "2024-11-01", "2024-11-31", u"basis_effective_on:date.impossible"_s);
    row("a day to come", "2024-11-01", "2026-04-02", u"basis_effective_on:date.future"_s);
    row("a wrong check digit", "002X", "0021", u"id_number:id.check digit"_s);
    row("a day of birth that is none", "1949-12-31", "1949-12-32", u"birth:date.impossible"_s);
    row("another birth than the number's", "1949-12-31", "1949-12-30", u"birth:id.birth_differs"_s);
    row("a kind nobody knows", "ric", "card", u"id_kind:id.kind_unknown"_s);
    row("an organisation's kind for a person", "ric", "uscc", u"id_kind:id.other_subject"_s);
    row("a kind without a number", "11010519491231002X", "", u"id_number:id.without_kind"_s);
    row("a number that became a figure", "11010519491231002X", "1.10105E+17", u"id_number:id.lost_digits"_s);
    row("a formula", "11010519491231002X", "=B2", u"id_number:cell.formula_without_value"_s);
    row("an error", "2024-11-01", "#REF!", u"basis_effective_on:cell.error"_s);
    row("a subject of no kind", "person", "thing", u"subject_kind:subject_kind.unknown"_s);
    row("a character of no standard", "张样本", "张\uE78D", u"name:name.unassigned"_s);
    row("a comma nobody quoted", "支付样例货款", "支付,样例货款",
        u":cells.too_many"_s);
}

void IntakeTest::aRowWithAFaultIsNotTaken()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, by);
    QFETCH(const QString, faults);

    const RowResult row = readChanged(what, by);

    QCOMPARE(row.fate, RowFate::Rejected);
    QVERIFY(!row.act.has_value());
    QVERIFY2(ids(row.faults).startsWith(faults), qPrintable(ids(row.faults)));
}

void IntakeTest::aRowIsReadInspiteOfItsDirt_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *title, const QByteArray &what, const QByteArray &by, const QString &notes,
                        const QString &number = u"11010519491231002X"_s) {
        QTest::newRow(title) << what << by << notes << number;
    };

    row("nothing", "", "", u""_s);
    row("full width", "11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", u"id_number:note.id.canonical"_s);
    row("lower case and spaces", "11010519491231002X", " 110105 19491231 002x", u"id_number:note.id.canonical"_s);
    row("a guarded number", "11010519491231002X", "=\"11010519491231002X\"", u"id_number:note.formula"_s);
    row("a masked number", "11010519491231002X", "11010519491****002X", u"id_number:note.id.masked"_s,
        u"11010519491****002X"_s);
    row("neither number nor kind", "ric,11010519491231002X", ",", u"id_number:note.id.none"_s, u""_s);
    row("no kind", "ric", "", u"id_kind:note.id.kind_guessed"_s);
    row("no subject kind", "person", "", u"subject_kind:note.subject_kind"_s);
    row("Chinese words", "person,张样本,ric", "自然人,张样本,居民身份证", u""_s);
    row("no birth", "1949-12-31", "", u"birth:note.birth"_s);
    row("another date form", "2024-11-01", "2024年11月1日", u"basis_effective_on:note.date"_s);
    row("a padded name", "张样本", "张　样本", u"name:note.spaces"_s);
    row("full-width case number", "(2025)京0105执100号", "（２０２５）京０１０５执１００号", u"case_number:note.case_number"_s);
    row("a case number before 2016", "(2025)京0105执100号", "(2015)朝执字第01477号", u"case_number:note.legacy"_s);
    row("fifteen digits", "ric,11010519491231002X", "ric15,110105491231002", u"id_number:note.id.old"_s,
        u"110105491231002"_s);
}

void IntakeTest::aRowIsReadInspiteOfItsDirt()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, by);
    QFETCH(const QString, notes);
    QFETCH(const QString, number);

    const RowResult row = readChanged(what, by);

    QCOMPARE(ids(row.faults), QString());
    QCOMPARE(ids(row.notes), notes);
    QCOMPARE(std::get<cases::OpenCase>(row.act->body).subject.id.value, number);
}

void IntakeTest::everySayingHasWordsInBothLanguages()
{
    const QList<QByteArray> rows{"x", "张样本,ric,110105194912310021", "1.1E+17", "#N/A"};
    for (const QByteArray &by : rows) {
        const RowResult row = readChanged("张样本", by);
        for (const Saying &saying : row.faults + row.notes) {
            QVERIFY2(saying.english != saying.id, qPrintable(saying.id));
            QVERIFY2(saying.chinese != saying.id && !saying.chinese.isEmpty(), qPrintable(saying.id));
        }
    }
}

void IntakeTest::aSecondRowOfTheSameCaseIsTheSameOrAFault()
{
    QByteArray same = kGood;
    same.replace("(2025)京0105执100号", "（2025）京0105执00100号");
    QByteArray other = kGood;
    other.replace("张样本", "李样本");

    const auto intake = read(kHeader + kGood + same + other);

    QCOMPARE(intake->rows[0].fate, RowFate::Taken);
    QCOMPARE(intake->rows[1].fate, RowFate::Unchanged);
    QVERIFY(intake->rows[1].notes.last().english.contains(u"line 2"_s));
    QCOMPARE(intake->rows[2].fate, RowFate::Rejected);
    QCOMPARE(ids(intake->rows[2].faults), u"case_number:case_number.twice"_s);
}

void IntakeTest::aCaseThatIsHereIsNotOpenedAgain()
{
    QByteArray other = kGood;
    other.replace("张样本", "李样本");
    QByteArray fresh = kGood;
    fresh.replace("执100号", "执101号");
    cases::OpenCase here;
    here.subject.name = u"张样本"_s;
    const IntakeRequest request{kToday, [&](const QString &number) {
                                    return number == u"(2025)京0105执100号"_s ? std::optional(here) : std::nullopt;
                                }};

    const auto intake = read(kHeader + kGood + other + fresh, request);

    QCOMPARE(intake->rows[0].fate, RowFate::Unchanged);
    QCOMPARE(intake->rows[1].fate, RowFate::Rejected);
    QCOMPARE(ids(intake->rows[1].faults), u"case_number:case_number.here"_s);
    QCOMPARE(intake->rows[2].fate, RowFate::Taken);
}

void IntakeTest::publishedKeysAreReadAsTheyStand()
{
    const auto intake = readFile(u"published_gb18030.csv"_s);

    QVERIFY2(intake.has_value(), intake ? "" : qPrintable(intake.error().detail));
    QCOMPARE(ids(intake->notes), u":table.gb18030"_s);
    QCOMPARE(intake->rows.size(), 3);
    const auto &person = std::get<cases::OpenCase>(intake->rows[0].act->body);
    QCOMPARE(person.subject.name, u"王样\U0002CB4E"_s);
    QVERIFY(identity::isMasked(person.subject.id.value));
    QCOMPARE(person.basis.effectiveOn, QDate(2019, 1, 8));
    QCOMPARE(person.obligation, u"支付样例货款\n及利息"_s);
    const auto &unit = std::get<cases::OpenCase>(intake->rows[1].act->body);
    QCOMPARE(unit.caseNumber, u"(2015)朝执字第01477号"_s);
    QCOMPARE(unit.subject.kind, cases::SubjectKind::Organisation);
    QCOMPARE(unit.subject.id.kind, identity::IdKind::OrgCode);
    QCOMPARE(unit.linked.size(), 1u);
    QCOMPARE(unit.linked[0].name, u"赵样九"_s);
    QCOMPARE(intake->rows[2].fate, RowFate::Rejected);
    QCOMPARE(ids(intake->rows[2].faults), u"filed_on:date.impossible id_number:id.sex_differs"_s);
}

void IntakeTest::aWorkbookIsReadLikeText()
{
    const auto intake = readFile(u"cases.xlsx"_s);

    QVERIFY2(intake.has_value(), intake ? "" : qPrintable(intake.error().detail));
    QCOMPARE(intake->rows.size(), 6);
    QCOMPARE(intake->rows[0].line, 3);
    QCOMPARE(std::get<cases::OpenCase>(intake->rows[0].act->body).basis.effectiveOn, QDate(2024, 11, 1));
    QCOMPARE(ids(intake->rows[1].notes), u"basis_effective_on:note.date.serial"_s);
    QCOMPARE(std::get<cases::OpenCase>(intake->rows[1].act->body).basis.effectiveOn, QDate(2024, 11, 5));
    QCOMPARE(ids(intake->rows[2].faults), u"id_number:id.lost_digits"_s);
    QCOMPARE(ids(intake->rows[3].faults), u"obligation:cell.formula_without_value"_s);
    QCOMPARE(ids(intake->rows[5].notes), u"creditor:note.merged"_s);
    QCOMPARE(std::get<cases::OpenCase>(intake->rows[5].act->body).creditor,
             std::get<cases::OpenCase>(intake->rows[4].act->body).creditor);
}

void IntakeTest::aTitleAboveTheColumnsIsPassedOver()
{
    const auto intake = read("样例登记表,,\n\n" + kHeader + kGood);

    QCOMPARE(intake->rows.size(), 1);
    QCOMPARE(intake->rows[0].line, 4);
    QCOMPARE(intake->rows[0].fate, RowFate::Taken);
}

void IntakeTest::aTableWithoutItsColumnsIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");

    QTest::newRow("nothing") << QByteArray() << u"case_number"_s;
    QTest::newRow("no header") << kGood << u"case_number"_s;
    QTest::newRow("no case number") << QByteArray("name,birth\n张样本,1949-12-31\n") << u"no column case_number"_s;
    QTest::newRow("no name") << QByteArray("case_number,birth\n") << u"no column name"_s;
    QTest::newRow("a column twice") << QByteArray("case_number,name,iname\n") << u"two columns for name"_s;
}

void IntakeTest::aTableWithoutItsColumnsIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, named);

    const auto intake = read(bytes);

    QVERIFY(!intake.has_value());
    QCOMPARE(intake.error().code, ErrorCode::Invalid);
    QVERIFY2(intake.error().detail.contains(named), qPrintable(intake.error().detail));
}

void IntakeTest::rejectedRowsCorrectedAreTaken()
{
    QByteArray wrong = kGood;
    wrong.replace("002X", "0021").replace("支付样例货款", "\"支付,\n\"\"样例\"\"货款\"");
    const auto intake = read(kHeader + kGood + wrong.replace("执100", "执101"));
    QByteArray file = rejectedRows(*intake);
    QVERIFY(file.startsWith("\xEF\xBB\xBF"));
    QVERIFY(file.contains(",3,id_number,"));

    const auto again = read(file.replace("0021", "002X"));

    QVERIFY(again.has_value());
    QCOMPARE(again->rows.size(), 1);
    QCOMPARE(again->rows[0].fate, RowFate::Taken);
    QCOMPARE(std::get<cases::OpenCase>(again->rows[0].act->body).obligation, u"支付,\n\"样例\"货款"_s);
}

QTEST_APPLESS_MAIN(IntakeTest)
#include "tst_intake.moc"
