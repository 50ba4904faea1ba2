#include "app/desktop/documentsrun.h"

#include "app/compose/compose.h"
#include "app/desktop/issuing.h"
#include "resources/resources.h"
#include "store/caselist.h"
#include "store/demo.h"
#include "store/desk.h"
#include "store/office.h"
#include "store/receipt.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace zm;
using namespace Qt::Literals::StringLiterals;

class DocumentsRunTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyPaperOfEveryWorkedExampleIsWritten();
    void aPaperOfADemonstrationSaysSo();
    void withoutAnOfficerNothingIsWritten();
    void aWrongPasswordFails();
    void anUnknownCaseIsALawfulNo();
    void aWrongCallIsSaid();
    void aReprintHasTheSameBytesOnAnotherDay();
    void aReprintHasTheSameBytesUnderAnotherTemplate();
    void everyReceiptIsOnePageWhoseCodeReadsBack();
    void anActThatTouchesNobodyHasNoReceipt();

private:
    QTemporaryDir m_dir;
    FixedClock m_clock{QDate(2026, 7, 1)};
    cases::SharedJurisdiction m_jurisdiction;
    QStringList m_cases;
    QHash<QString, int> m_acts; ///< how many each case has

    QString office() const { return m_dir.filePath(u"office"_s); }
    int run(const QString &of, const QString &out)
    {
        return desktop::runDocuments({of, office(), m_dir.filePath(out)}, m_jurisdiction, m_clock);
    }
    static QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }
    QStringList filesIn(const QString &out) const { return QDir(m_dir.filePath(out)).entryList(QDir::Files, QDir::Name); }
};

void DocumentsRunTest::initTestCase()
{
    m_jurisdiction = compose::jurisdiction().value();
    auto made = store::Office::create(office(), {u"京0105"_s, u"北京市朝阳区人民法院"_s, {}, true, {}, {}}, m_clock);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    const auto seeded = store::seedDemo(*made, m_jurisdiction, m_clock);
    QVERIFY2(seeded, qPrintable(seeded ? QString() : seeded.error().detail));
    std::map<QString, QString> byNumber; // ids are drawn by lot; the court's own cases come first, one stage after the other
    QVERIFY(store::forEachRow(made->connection(), [&](const store::ListRow &row) -> Result<> {
        byNumber[row.number] = row.caseId;
        m_acts[row.caseId] = row.acts;
        return {};
    }));
    for (const auto &[number, id] : byNumber)
        m_cases += id;
    QVERIFY(m_cases.size() > 3);
}

void DocumentsRunTest::init()
{
    qputenv("ZM_OFFICER", "a");
    qputenv("ZM_PASSWORD_FILE", QFile::encodeName(office() + u"/demo-password"_s));
}

void DocumentsRunTest::everyPaperOfEveryWorkedExampleIsWritten()
{
    int papers = 0;
    for (const QString &id : m_cases) {
        QCOMPARE(run(id, id), 0);
        for (const QString &name : filesIn(id)) {
            QVERIFY2(name.endsWith(u".pdf"), qPrintable(name));
            QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--check"_s, u"--no-warn"_s, m_dir.filePath(id + u'/' + name)}), 0);
            ++papers;
        }
    }
    QVERIFY(papers > 2 * m_cases.size());
}

void DocumentsRunTest::aPaperOfADemonstrationSaysSo()
{
    QCOMPARE(run(m_cases.first(), u"demo"_s), 0);
    QVERIFY(!filesIn(u"demo"_s).isEmpty());
    QProcess text;
    text.start(u"pdftotext"_s, {m_dir.filePath(u"demo/"_s + filesIn(u"demo"_s).first()), u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString all = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY2(all.contains(u'演') && all.contains(u'示'), qPrintable(all));
}

void DocumentsRunTest::withoutAnOfficerNothingIsWritten()
{
    qunsetenv("ZM_OFFICER");
    QCOMPARE(run(m_cases.first(), u"nobody"_s), 2);
    QVERIFY(filesIn(u"nobody"_s).isEmpty());
}

void DocumentsRunTest::aWrongPasswordFails()
{
    QFile file(m_dir.filePath(u"wrong"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not the password\n") > 0);
    file.close();
    qputenv("ZM_PASSWORD_FILE", QFile::encodeName(file.fileName()));
    QCOMPARE(run(m_cases.first(), u"denied"_s), 3);
    QVERIFY(filesIn(u"denied"_s).isEmpty());
}

void DocumentsRunTest::anUnknownCaseIsALawfulNo()
{
    QCOMPARE(run(u"(2026)京0105执999999号"_s, u"none"_s), 1);
}

void DocumentsRunTest::aWrongCallIsSaid()
{
    QCOMPARE(desktop::runDocuments({{}, office(), m_dir.path()}, m_jurisdiction, m_clock), 2);
    QCOMPARE(desktop::runDocuments({m_cases.first(), m_dir.filePath(u"no-office"_s), m_dir.path()}, m_jurisdiction, m_clock), 2);
}

namespace {

/// A case's papers with another set of templates.
struct Reprint {
    store::Office office;
    store::SharedSession session;
    desktop::Stationery with;
    std::vector<cases::Act> acts;
    store::CaseFile file;
    cases::Context context;

    documents::PaperFacts facts() const { return {with.templates, acts, file.view, context, office.profile().name, {{u"a"_s, u"a"_s}}, {}, true, {}, {}}; }
};

documents::TemplateBook templatesWith(const QByteArray &from, const QByteArray &to)
{
    QList<QByteArray> files;
    for (int i = 0; i < documents::kPaperKinds; ++i) {
        const QString path = u"templates/"_s + documents::paperName(documents::PaperKind(i)) + u".json"_s;
        files.append(resources::read(path).value().replace(from, to));
    }
    return documents::TemplateBook::load(files, resources::read(u"templates/words.json"_s).value()).value();
}

} // namespace

void DocumentsRunTest::aReprintHasTheSameBytesOnAnotherDay()
{
    const QString id = *std::ranges::max_element(m_cases, {}, [&](const QString &one) { return m_acts[one]; }); // it surely has papers
    QCOMPARE(run(id, u"first"_s), 0);
    m_clock.moveTo({2026, 9, 9});
    QCOMPARE(run(id, u"second"_s), 0);
    m_clock.moveTo({2026, 7, 1});
    int same = 0;
    for (const QString &name : filesIn(u"first"_s)) {
        QFile first(m_dir.filePath(u"first/"_s + name)), second(m_dir.filePath(u"second/"_s + name));
        if (name.contains(u"envelope") || name.contains(u"sheet.") || name.contains(u"application") || name.contains(u"lead") || name.contains(u"reminder"))
            continue; // of the day
        QVERIFY2(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY2(first.readAll() == second.readAll(), qPrintable(name));
        ++same;
    }
    QVERIFY(same > 0);
}

void DocumentsRunTest::aReprintHasTheSameBytesUnderAnotherTemplate()
{
    auto office = store::Office::open(this->office()).value();
    QFile password(this->office() + u"/demo-password"_s);
    QVERIFY(password.open(QIODevice::ReadOnly));
    const auto session = office.signIn(u"a"_s, password.readAll().trimmed()).value();
    store::Desk desk(office, m_jurisdiction, m_clock, session);
    const store::CaseFile file = desk.read(m_cases.at(2)).value();
    std::vector<cases::Act> acts;
    for (const store::StoredAct &stored : file.acts)
        acts.push_back(stored.act);
    Reprint reprint{std::move(office), session, desktop::stationery().value(), acts, file, desk.context(desk.today())};
    const desktop::Issuer issuer{reprint.office, *session, m_clock, file.id};
    const auto ref = documents::papersOfAct(1, true, reprint.facts()).front();
    const QByteArray before = desktop::issuedPdf(ref, reprint.facts(), reprint.with, issuer).value();

    reprint.with.templates = templatesWith(QByteArray("应当立即履行"), QByteArray("应当马上履行"));

    QCOMPARE(desktop::issuedPdf(ref, reprint.facts(), reprint.with, issuer).value(), before);
    const documents::Paper shown = desktop::shownPaper(ref, reprint.facts(), issuer).value();
    QVERIFY(shown.watermarks == QStringList{u"演示"_s});
    QVERIFY(!documents::paperFor(ref, reprint.facts())->paragraphs.empty());
    QVERIFY(documents::paperData(shown) != documents::paperData(documents::paperFor(ref, reprint.facts()).value()));
}

void DocumentsRunTest::everyReceiptIsOnePageWhoseCodeReadsBack()
{
    const QString pdf = m_dir.filePath(u"receipt.pdf"_s), data = m_dir.filePath(u"receipt.txt"_s);
    const QString longest = *std::ranges::max_element(m_cases, {}, [&](const QString &id) { return m_acts[id]; });
    int made = 0;
    for (int n = 0; n < m_acts[longest]; ++n) {
        if (desktop::runReceipt({longest, n, office(), pdf, data}, m_jurisdiction, m_clock) != 0)
            continue;
        QFile code(data), file(pdf);
        QVERIFY(code.open(QIODevice::ReadOnly) && file.open(QIODevice::ReadOnly));
        const QByteArray carried = code.readAll();
        QVERIFY(store::readReceipt(carried));
        QCOMPARE(store::readReceiptOfPdf(file.readAll())->bytes, carried);
        QCOMPARE(output(u"pdfinfo"_s, {pdf}).count("Pages:           1\n"), 1);
        if (++made > 1) // the code's picture is the same work for each
            continue;
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--check"_s, u"--no-warn"_s, pdf}), 0);
        output(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, u"-singlefile"_s, pdf, m_dir.filePath(u"page"_s)});
        QCOMPARE(output(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, m_dir.filePath(u"page.png"_s)}).trimmed(), carried.trimmed());
    }
    QVERIFY2(made > 5, qPrintable(QString::number(made)));
}

void DocumentsRunTest::anActThatTouchesNobodyHasNoReceipt()
{
    const QString pdf = m_dir.filePath(u"none.pdf"_s);
    QCOMPARE(desktop::runReceipt({m_cases.first(), 0, office(), pdf, {}}, m_jurisdiction, m_clock), 1);
    QCOMPARE(desktop::runReceipt({m_cases.first(), 999, office(), pdf, {}}, m_jurisdiction, m_clock), 1);
    QCOMPARE(desktop::runReceipt({m_cases.first(), -1, office(), pdf, {}}, m_jurisdiction, m_clock), 2);
    QVERIFY(!QFile::exists(pdf));
}

QTEST_MAIN(DocumentsRunTest)
#include "tst_documentsrun.moc"
