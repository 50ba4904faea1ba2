#include "documents/merge.h"
#include "documents/templates.h"
#include "resources/resources.h"

#include <QtTest>

using namespace zm;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

class TemplatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTemplateWithAnUnknownKeyDoesNotLoad_data();
    void aTemplateWithAnUnknownKeyDoesNotLoad();
    void aMissingTemplateIsNamed();
    void aTemplateTwiceIsNamed();
    void missingWordsAreNamed();
    void fieldsAreFilled_data();
    void fieldsAreFilled();
    void anUnknownNameIsAnErrorEvenInAPreview_data();
    void anUnknownNameIsAnErrorEvenInAPreview();
    void aFlagChoosesThePart();
    void aListRepeatsThePart();
    void typedLinesBecomeParagraphs();
    void everyTemplateNamesOnlyWhatItMay();
    void datesAndLengthsAreInTheWordsOfPapers();
    void citationsNameAnInstrumentOnce();
    void theRulingNamesTheInstrumentInFull();
    void theGroundsAreThoseOfTheTextInForce();

private:
    QByteArray m_words;
    QList<QByteArray> m_files;
    std::optional<Words> m_zh;

    static MergeFacts facts()
    {
        MergeFacts facts;
        facts.fields = {{u"name"_s, u"王虚构"_s}, {u"address"_s, QString()}, {u"reasons"_s, u"甲。\n乙。"_s}};
        facts.flags = {{u"yes"_s, true}, {u"no"_s, false}};
        facts.lists = {{u"grounds"_s, {{{u"text"_s, u"一项"_s}}, {{u"text"_s, u"二项"_s}}}}, {u"none"_s, {}}};
        facts.law = [](const QString &) { return u"《示范规定》第五条"_s; };
        facts.cite = [](const QString &rule) { return rule == "JD-02"_L1 ? u"第五条"_s : QString(); };
        facts.rule = facts.cite;
        facts.span = [](const QString &) { return u"10日"_s; };
        return facts;
    }
};

void TemplatesTest::initTestCase()
{
    m_words = resources::read(u"templates/words.json"_s).value();
    for (int i = 0; i < kPaperKinds; ++i)
        m_files.append(resources::read(u"templates/"_s + paperName(PaperKind(i)) + u".json"_s).value());
    m_zh = Words::load(m_words, Language::Zh).value();
    QVERIFY(TemplateBook::load(m_files, m_words));
}

void TemplatesTest::aTemplateWithAnUnknownKeyDoesNotLoad_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("an unknown key") << QByteArray("\"copy\"") << QByteArray("\"copies\"") << u"unknown key copies"_s;
    QTest::newRow("an unknown kind of part") << QByteArray("\"plain\"") << QByteArray("\"plane\"") << u"unknown part plane"_s;
    QTest::newRow("an unknown copy") << QByteArray("\"service\"") << QByteArray("\"servile\"") << u"unknown document or copy"_s;
    QTest::newRow("an unknown document") << QByteArray("\"risk_warning\"") << QByteArray("\"warning\"") << u"unknown document"_s;
    QTest::newRow("no English") << QByteArray("\"explains\"") << QByteArray("\"says\"") << u"unknown key says"_s;
    QTest::newRow("not JSON") << QByteArray("}") << QByteArray("") << u"template: "_s;
}

void TemplatesTest::aTemplateWithAnUnknownKeyDoesNotLoad()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    QList<QByteArray> files = m_files;
    QVERIFY(files[0].contains(from));
    files[0].replace(from, to);
    const auto book = TemplateBook::load(files, m_words);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::Invalid);
    QVERIFY2(book.error().detail.contains(said), qPrintable(book.error().detail));
}

void TemplatesTest::aMissingTemplateIsNamed()
{
    QList<QByteArray> files = m_files;
    files.removeAt(int(PaperKind::Apology));
    const auto book = TemplateBook::load(files, m_words);
    QVERIFY(!book);
    QVERIFY(book.error().detail.contains(u"apology: missing"));
}

void TemplatesTest::aTemplateTwiceIsNamed()
{
    QList<QByteArray> files = m_files;
    files.append(files.first());
    QVERIFY(TemplateBook::load(files, m_words).error().detail.contains(u"risk_warning: twice"));
}

void TemplatesTest::missingWordsAreNamed()
{
    QVERIFY(Words::load("{}", Language::Zh).error().detail.contains(u"zh: date"));
    QVERIFY(!TemplateBook::load(m_files, "{}"));
}

void TemplatesTest::fieldsAreFilled_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("a field") << u"将{{name}}纳入"_s << u"将王虚构纳入"_s;
    QTest::newRow("an optional piece that is filled") << u"甲[[，{{name}}]]乙"_s << u"甲，王虚构乙"_s;
    QTest::newRow("an optional piece that is not") << u"甲[[，住{{address}}]]乙"_s << u"甲乙"_s;
    QTest::newRow("an optional piece with one of two filled") << u"甲[[，{{name}}住{{address}}]]乙"_s << u"甲乙"_s;
    QTest::newRow("a citation") << u"依照{{cite:JD-02}}"_s << u"依照第五条"_s;
    QTest::newRow("a length") << u"{{span:objection.file.target}}内"_s << u"10日内"_s;
    QTest::newRow("no field") << u"本院认为"_s << u"本院认为"_s;
}

void TemplatesTest::fieldsAreFilled()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const MergeFacts merged = facts();
    QCOMPARE(Merger(merged, Unfilled::Refuse, *m_zh).text(pattern).value(), text);
}

void TemplatesTest::anUnknownNameIsAnErrorEvenInAPreview_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("each");
    QTest::newRow("a field") << u"{{nome}}"_s << QString() << QString();
    QTest::newRow("a field in an optional piece") << u"[[{{nome}}]]"_s << QString() << QString();
    QTest::newRow("a malformed field") << u"{{na me}}"_s << QString() << QString();
    QTest::newRow("a flag") << u"x"_s << u"maybe"_s << QString();
    QTest::newRow("a list") << u"x"_s << QString() << u"lust"_s;
}

void TemplatesTest::anUnknownNameIsAnErrorEvenInAPreview()
{
    QFETCH(QString, text);
    QFETCH(QString, when);
    QFETCH(QString, each);
    const MergeFacts merged = facts();
    QVERIFY(!Merger(merged, Unfilled::MarkRed, *m_zh).paragraphs({ParagraphKind::Body, when, each, text, {}}));
}

void TemplatesTest::aFlagChoosesThePart()
{
    const MergeFacts merged = facts();
    const Merger merger(merged, Unfilled::Refuse, *m_zh);
    QCOMPARE(merger.paragraphs({ParagraphKind::Body, u"yes"_s, {}, u"x"_s, {}})->size(), 1U);
    QCOMPARE(merger.paragraphs({ParagraphKind::Body, u"!yes"_s, {}, u"x"_s, {}})->size(), 0U);
    QCOMPARE(merger.paragraphs({ParagraphKind::Body, u"no"_s, {}, u"{{nothing}}"_s, {}})->size(), 0U);
}

void TemplatesTest::aListRepeatsThePart()
{
    const MergeFacts merged = facts();
    const Merger merger(merged, Unfilled::Refuse, *m_zh);
    const auto paragraphs = merger.paragraphs({ParagraphKind::Body, {}, u"grounds"_s, u"{{text}}：{{name}}"_s, {}}).value();
    QCOMPARE(paragraphs.size(), 2U);
    QCOMPARE(paragraphs[1].text, u"二项：王虚构"_s);
    QCOMPARE(merger.paragraphs({ParagraphKind::Body, {}, u"none"_s, u"{{text}}"_s, {}})->size(), 0U);
    const Table table{{0.5, 0.5}, {u"甲"_s, u"乙"_s}, {{u"{{text}}"_s, u"{{name}}"_s}}, 0};
    const auto made = merger.paragraphs({ParagraphKind::Table, {}, u"grounds"_s, {}, table}).value();
    QCOMPARE(made.front().table.rows, (QList<QStringList>{{u"一项"_s, u"王虚构"_s}, {u"二项"_s, u"王虚构"_s}}));
}

void TemplatesTest::typedLinesBecomeParagraphs()
{
    const MergeFacts merged = facts();
    const auto paragraphs =
        Merger(merged, Unfilled::Refuse, *m_zh).paragraphs({ParagraphKind::Body, {}, {}, u"经查，{{reasons}}"_s, {}}).value();
    QCOMPARE(paragraphs.size(), 2U);
    QCOMPARE(paragraphs[0].text, u"经查，甲。"_s);
    QCOMPARE(paragraphs[1].text, u"乙。"_s);
}

void TemplatesTest::everyTemplateNamesOnlyWhatItMay()
{
    // An article number in a template would not follow the paper's date.
    static const QRegularExpression article(u"第[一二三四五六七八九十百零\\d]+条"_s);
    for (const QByteArray &file : m_files) {
        const QString text = QString::fromUtf8(file);
        QVERIFY2(!text.contains(article), qPrintable(article.match(text).captured()));
        QVERIFY2(!text.contains(u"法释〔"), qPrintable(text.left(60)));
    }
}

void TemplatesTest::datesAndLengthsAreInTheWordsOfPapers()
{
    QCOMPARE(m_zh->date({2026, 3, 2}), u"2026年3月2日"_s);
    QCOMPARE(m_zh->date({}), QString());
    QCOMPARE(m_zh->weekday({2026, 3, 2}), u"星期一"_s);
    QCOMPARE(m_zh->span({3, law::DayUnit::Working}), u"3个工作日"_s);
    QCOMPARE(m_zh->span({15, law::DayUnit::Calendar}), u"15日"_s);
    QCOMPARE(m_zh->caseNumber(u"(2026)京0105执123号"_s), u"（2026）京0105执123号"_s);
    QCOMPARE(m_zh->sentence(u"拒不履行"_s), u"拒不履行。"_s);
    QCOMPARE(m_zh->sentence(u"拒不履行！"_s), u"拒不履行！"_s);
    QCOMPARE(m_zh->sentence(u"  "_s), QString());
}

void TemplatesTest::citationsNameAnInstrumentOnce()
{
    QCOMPARE(m_zh->citations({u"甲法第一条; 乙法第二条"_s}), u"甲法第一条、乙法第二条"_s);
    QCOMPARE(m_zh->citations({u"甲法第十二条"_s, u"甲法第十二条"_s}), u"甲法第十二条"_s);
    QCOMPARE(m_zh->citations({u"甲法第七条"_s, u"甲法第八条第一款"_s, u"乙法第八条"_s}), u"甲法第七条、第八条第一款、乙法第八条"_s);
    QCOMPARE(m_zh->citations({QString()}), QString());
}

void TemplatesTest::theRulingNamesTheInstrumentInFull()
{
    QCOMPARE(m_zh->titled(u"示范规定（2017年修正）"_s, u"法释〔2013〕17号（2017年修正）第一条"_s), u"《示范规定》（2017年修正）第一条"_s);
    QCOMPARE(m_zh->titled(u"示范规定"_s, u"法释〔2015〕17号第三条第一款"_s), u"《示范规定》第三条第一款"_s);
    QCOMPARE(m_zh->titled(u"示范规定"_s, u"内部规程"_s), u"内部规程"_s); // no article: as it is cited
}

void TemplatesTest::theGroundsAreThoseOfTheTextInForce()
{
    QCOMPARE(m_zh->grounds({2026, 3, 2}).size(), 6);
    QVERIFY(m_zh->grounds({2026, 3, 2}).first().startsWith(u"有履行能力"));
    QVERIFY(m_zh->grounds({2017, 4, 30}).first().startsWith(u"以伪造证据"));
    QVERIFY(m_zh->grounds({2017, 5, 1}).first().startsWith(u"有履行能力"));
    QVERIFY(m_zh->grounds({2013, 9, 30}).isEmpty());
}

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
