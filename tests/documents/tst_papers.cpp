#include "samplecases.h"

#include "app/compose/compose.h"
#include "documents/print.h"
#include "resources/resources.h"

using namespace zm;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kAll[] = {samples::kRemoved, samples::kTerm, samples::kError, samples::kNotEntered,
                                samples::kCorrected, samples::kWarned, samples::kClosed, samples::kWithheld};
constexpr const char *kOfDepartments[] = {samples::kBlack, samples::kBlackError, samples::kRed, samples::kScrutiny};

QString textOf(const Paper &paper)
{
    QString text = paper.title.join(u'\n') + u'\n' + paper.number;
    for (const Paragraph &paragraph : paper.paragraphs) {
        text += u'\n' + paragraph.text;
        for (const QStringList &row : paragraph.table.rows)
            text += u'\n' + row.join(u'|');
    }
    return text;
}

} // namespace

class PapersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySampleActIsLawful_data();
    void everySampleActIsLawful();
    void everyKindOfPaperIsMadeFromAFullSetOfFacts();
    void theDecisionSaysWhatTheLawAsks();
    void aFixedTermIsPrintedWithItsEnds();
    void aDecisionToKeepSaysWhenTheTermEnds();
    void laterActsDoNotChangeAnEarlierPaper();
    void articlesAreCitedByTheNumberOfThePapersDay();
    void anUnfilledFieldRefusesThePaperAndIsRedInAPreview();
    void aPreviewLeavesTheSignatureToWhoDecides();
    void aGapIsCalledByAWord();
    void aServiceCopyShowsTheNumberAndAPublicOneHidesIt();
    void aPreviewAndADemonstrationAreMarked();
    void oneReleaseNoticeForEachRecipient();
    void aUnitTheOfficeKnowsIsCalledByItsName();
    void aNumberStandsUnderThatOfTheCase();
    void theDecisionRestsOnTheRulesByTheirFullTitle();
    void aDepartmentsReceiptSpeaksOfNoCourt();
    void theDeadlineSheetHasALineForEachDay();
    void theSheetOfTwoReadingsNamesBoth();
    void everyPaperIsExplainedInEnglish();
    void typedTextIsNeverReadAsATemplate();
    void aNameIsPrintedAsTyped();
    void fileNamesAreStable();

private:
    cases::SharedJurisdiction m_law;
    std::optional<TemplateBook> m_templates;
    std::optional<PaperFonts> m_fonts;

    samples::Case sample(const char *acts, const char *day = "2026-07-01") const
    {
        return {samples::acts(acts, samples::openingOf(acts)), *m_law, QDate::fromString(QString::fromLatin1(day), Qt::ISODate)};
    }
    QString paperText(const samples::Case &of, PaperKind kind) const
    {
        const PaperFacts facts = of.facts(*m_templates);
        for (const PaperRef &ref : papersOf(facts)) {
            if (ref.kind != kind)
                continue;
            const auto paper = paperFor(ref, facts);
            return paper ? textOf(*paper) : u"refused: "_s + paper.error().detail;
        }
        return u"no such paper"_s;
    }
};

void PapersTest::initTestCase()
{
    auto law = compose::jurisdiction();
    QVERIFY2(law, qPrintable(law ? QString() : law.error().detail));
    m_law = *law;
    QList<QByteArray> files;
    for (const QString &path : resources::list(u"templates"_s)) {
        if (!path.endsWith("faces.json"_L1) && !path.endsWith("words.json"_L1))
            files.append(resources::read(path).value());
    }
    auto templates = TemplateBook::load(files, resources::read(u"templates/words.json"_s).value());
    QVERIFY2(templates, qPrintable(templates ? QString() : templates.error().detail));
    m_templates = std::move(*templates);
    m_fonts = PaperFonts::load(resources::read(u"templates/faces.json"_s).value()).value();
}

void PapersTest::everySampleActIsLawful_data()
{
    QTest::addColumn<QByteArray>("acts");
    QTest::addColumn<QByteArray>("open");
    const QByteArray open(samples::kOpen);
    QTest::newRow("removed") << QByteArray(samples::kRemoved) << open;
    QTest::newRow("term") << QByteArray(samples::kTerm) << open;
    QTest::newRow("error") << QByteArray(samples::kError) << open;
    QTest::newRow("not entered") << QByteArray(samples::kNotEntered) << open;
    QTest::newRow("corrected") << QByteArray(samples::kCorrected) << open;
    QTest::newRow("closed") << QByteArray(samples::kClosed) << open;
    QTest::newRow("withheld") << QByteArray(samples::kWithheld) << QByteArray(samples::kOpenUnit);
}

void PapersTest::everySampleActIsLawful()
{
    QFETCH(QByteArray, acts);
    QFETCH(QByteArray, open);
    const samples::Case of(samples::acts(acts.constData(), open.constData()), *m_law, {2026, 7, 1});
    cases::CaseState state;
    for (const cases::Act &act : of.acts) {
        const auto verdict = cases::decide(state, act, of.context);
        QVERIFY2(verdict, qPrintable(cases::word(act.kind()) + u": "_s
                                     + (verdict ? QString() : verdict.error().rule + verdict.error().failed.join(u' '))));
        cases::evolve(state, act);
    }
}

void PapersTest::everyKindOfPaperIsMadeFromAFullSetOfFacts()
{
    QSet<PaperKind> made;
    std::vector<samples::Case> cases;
    for (const char *acts : kAll)
        cases.push_back(sample(acts));
    for (const char *acts : kOfDepartments)
        cases.push_back(sample(acts, "2027-07-01"));
    for (const samples::Case &of : cases) {
        const PaperFacts facts = of.facts(*m_templates);
        int index = 0;
        for (const PaperRef &ref : papersOf(facts)) {
            const auto paper = paperFor(ref, facts);
            QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
            QVERIFY2(!textOf(*paper).contains(u"{{"), qPrintable(textOf(*paper)));
            const auto pdf = toPdf(*paper, *m_fonts);
            QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
            made.insert(ref.kind);
            if (const QString out = qEnvironmentVariable("ZM_PAPERS_OUT"); !out.isEmpty()) {
                QFile file(out + u'/' + QString::number(of.acts.size()) + u'-' + fileNameOf(ref, ++index));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(*pdf);
            }
        }
    }
    made.insert(PaperKind::Receipt); // printed of an act, not kept with the case: tst_documentsrun
    for (int i = 0; i < kPaperKinds; ++i)
        QVERIFY2(made.contains(PaperKind(i)), qPrintable(paperName(PaperKind(i))));
}

void PapersTest::theDecisionSaysWhatTheLawAsks()
{
    const QString text = paperText(sample(samples::kRemoved), PaperKind::EntryDecision);
    for (const QString &needed :
         {u"北京市朝阳区人民法院\n"_s, u"（2026）京0105执123号"_s, u"王虚构"_s, u"11010519491231002X"_s, u"1949年12月31日出生"_s,
          u"（2025）京0105民初4567号"_s, u"2025年11月3日"_s, u"100000元"_s, u"银行复函第12号、车辆登记查询结果"_s,
          u"拒不履行，并在收到风险提示书后"_s, u"（一）有履行能力而拒不履行生效法律文书确定义务"_s, u"第一条第（一）项"_s,
          u"不设固定期限"_s, u"自作出之日即2026年3月2日起生效"_s, u"自收到本决定书之日起10日内"_s, u"逾期提出的，本院仍予受理"_s,
          u"3日内"_s, u"15日内"_s, u"北京市第三中级人民法院申请复议"_s, u"院长　沈丙"_s, u"\n2026年3月2日"_s})
        QVERIFY2(text.contains(needed), qPrintable(needed + u" is missing in\n"_s + text));
}

void PapersTest::aFixedTermIsPrintedWithItsEnds()
{
    const samples::Case of = sample(samples::kTerm);
    const QString decision = paperText(of, PaperKind::EntryDecision);
    QVERIFY2(decision.contains(u"纳入期限为2年，自2026年3月2日起至2028年3月2日止"), qPrintable(decision));
    QVERIFY2(decision.contains(u"给予宽限期1个月，自2026年3月2日起至2026年4月2日止"), qPrintable(decision));
    QVERIFY(decision.contains(u"第（二）项、第（四）项"));
    const QString extension = paperText(of, PaperKind::ExtensionDecision);
    QVERIFY2(extension.contains(u"延长1年，延长后的期限至2029年3月2日止"), qPrintable(extension));
    QVERIFY(paperText(of, PaperKind::GraceNotice).contains(u"至2026年4月2日止"));
}

void PapersTest::aDecisionToKeepSaysWhenTheTermEnds()
{
    auto acts = samples::acts(samples::kTerm);
    const QString deleted = paperText(samples::Case(acts, *m_law, {2026, 7, 1}), PaperKind::EarlyDeletionDecision);
    QVERIFY2(deleted.contains(u"\n提前删除王虚构的失信信息"), qPrintable(deleted));
    std::get<cases::DecideEarlyDeletion>(acts.back().body).outcome = cases::EarlyOutcome::Keep;
    const QString kept = paperText(samples::Case(acts, *m_law, {2026, 7, 1}), PaperKind::EarlyDeletionDecision);
    QVERIFY2(kept.contains(u"不提前删除王虚构的失信信息") && kept.contains(u"纳入期限至2029年3月2日止"), qPrintable(kept));
}

void PapersTest::laterActsDoNotChangeAnEarlierPaper()
{
    const samples::Case whole = sample(samples::kTerm);
    samples::Case early = whole;
    early.acts.resize(5);
    QCOMPARE(paperText(whole, PaperKind::EntryDecision), paperText(samples::Case(early.acts, *m_law, {2026, 3, 2}),
                                                                    PaperKind::EntryDecision));
}

void PapersTest::articlesAreCitedByTheNumberOfThePapersDay()
{
    // Public notice: Article 92 until 2022, Article 95 since.
    auto acts = samples::acts(samples::kTerm);
    acts.resize(6);
    QVERIFY(paperText(samples::Case(acts, *m_law, {2026, 7, 1}), PaperKind::ServiceReturn).contains(u"八十七条"));
    acts.erase(acts.begin() + 2); // leaves the public notice as the only service
    samples::Case now(acts, *m_law, {2026, 7, 1});
    QVERIFY2(paperText(now, PaperKind::ServiceReturn).contains(u"民事诉讼法第九十五条"), qPrintable(paperText(now, PaperKind::ServiceReturn)));
    QVERIFY(paperText(now, PaperKind::ServiceReturn).contains(u"2026年4月5日"));
    for (cases::Act &act : acts)
        act.on = act.on.addYears(-6);
    samples::Case then(acts, *m_law, {2020, 7, 1});
    QVERIFY(paperText(then, PaperKind::ServiceReturn).contains(u"民事诉讼法第九十二条"));
    QVERIFY(paperText(then, PaperKind::ServiceReturn).contains(u"2020年5月5日"));
}

void PapersTest::anUnfilledFieldRefusesThePaperAndIsRedInAPreview()
{
    auto acts = samples::acts(samples::kRemoved);
    std::get<cases::DecideEntry>(acts[4].body).reasons = u" "_s;
    const samples::Case of(acts, *m_law, {2026, 7, 1});
    const PaperFacts facts = of.facts(*m_templates);
    PaperRef ref = papersOfAct(4, true, facts).front();
    const auto refused = paperFor(ref, facts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(refused.error().detail, u"entry_decision: field not filled: reasons"_s);
    ref.issued = false;
    const auto preview = paperFor(ref, facts);
    QVERIFY(preview);
    QVERIFY(textOf(*preview).contains(QChar(kRedOn) + u"〔缺：理由〕"_s + QChar(kRedOff)));
    QVERIFY(toPdf(*preview, *m_fonts));
}

/// Who prepares a decision has left nothing out: the signature is the president's, and the preview says so.
void PapersTest::aPreviewLeavesTheSignatureToWhoDecides()
{
    const samples::Case of = sample(samples::kRemoved);
    PaperFacts facts = of.facts(*m_templates);
    facts.acts = facts.acts.first(5);
    facts.signerUnknown = true;
    const auto refs = papersOfAct(4, false, facts);
    const auto order = std::ranges::find(refs, PaperKind::ConsumptionOrder, &PaperRef::kind);
    QVERIFY(order != refs.end());

    const QString text = textOf(*paperFor(*order, facts));

    QVERIFY2(text.contains(u"（由院长签署）"_s), qPrintable(text));
    QVERIFY2(!text.contains(QChar(kRedOn)), qPrintable(text));
    facts.signerUnknown = false;
    QVERIFY(!textOf(*paperFor(*order, facts)).contains(u"（由院长签署）"_s));
}

/// Every field that a preview may find empty is called by a word, not by its id.
void PapersTest::aGapIsCalledByAWord()
{
    static const QRegularExpression id(u"[a-z]{3,}"_s);
    const Words &zh = m_templates->words(Language::Zh);
    for (const QString &field : {u"decider.name"_s, u"finding.term"_s, u"reasons"_s, u"perform_by"_s, u"basis.number"_s, u"term.until"_s})
        QVERIFY2(!zh.unfilled(field).contains(id), qPrintable(zh.unfilled(field)));
}

void PapersTest::aServiceCopyShowsTheNumberAndAPublicOneHidesIt()
{
    const samples::Case of = sample(samples::kError);
    QVERIFY(paperText(of, PaperKind::Apology).contains(u"11010519491231002X"));
    const QString open = paperText(of, PaperKind::Clarification);
    QVERIFY2(open.contains(u"1101051949****002X"), qPrintable(open));
    QVERIFY(!open.contains(u"12月31日") && !open.contains(u"虚构路"));
}

void PapersTest::aPreviewAndADemonstrationAreMarked()
{
    const samples::Case of = sample(samples::kRemoved);
    PaperFacts facts = of.facts(*m_templates);
    QCOMPARE(paperFor(papersOfAct(1, true, facts).front(), facts)->watermarks, QStringList());
    QCOMPARE(paperFor(papersOfAct(1, false, facts).front(), facts)->watermarks, QStringList{u"预览 无效"_s});
    facts.demonstration = true;
    QCOMPARE(paperFor(papersOfAct(1, true, facts).front(), facts)->watermarks, QStringList{u"演示"_s});
}

void PapersTest::oneReleaseNoticeForEachRecipient()
{
    const samples::Case of = sample(samples::kRemoved);
    const PaperFacts facts = of.facts(*m_templates);
    QStringList units;
    for (const PaperRef &ref : papersOf(facts)) {
        if (ref.kind != PaperKind::ReleaseNotice)
            continue;
        units += ref.about;
        const QString text = textOf(paperFor(ref, facts).value());
        QVERIFY(text.contains(ref.about + u"："_s));
        QCOMPARE(text.contains(u"5.3"), ref.about.contains(u"银行"));
    }
    QCOMPARE(units.size(), 2);
}

void PapersTest::aUnitTheOfficeKnowsIsCalledByItsName()
{
    const samples::Case of = sample(samples::kRemoved);
    PaperFacts facts = of.facts(*m_templates);
    facts.units = cases::UnitBook::load(R"({"units":[{"id":"某某银行股份有限公司（虚构）","zh":"样例银行","address":"虚构路9号"}]})").value();

    for (const PaperRef &ref : papersOf(facts)) {
        if (ref.kind != PaperKind::ReleaseNotice || !ref.about.contains(u"银行"))
            continue;
        const QString text = textOf(paperFor(ref, facts).value());
        QVERIFY2(text.contains(u"样例银行："_s), qPrintable(text));
        QVERIFY(!text.contains(ref.about));
        return;
    }
    QFAIL("no release notice of the bank");
}

void PapersTest::aNumberStandsUnderThatOfTheCase()
{
    const samples::Case of = sample(samples::kRemoved);
    PaperFacts facts = of.facts(*m_templates);
    PaperRef ref = papersOfAct(4, true, facts).front();
    const QString alone = paperFor(ref, facts).value().number;
    facts.series = cases::PaperSeriesBook::load(R"({"series":[{"id":"d","form":"示法决〔{year}〕{n}号","papers":["entry_decision"]}]})").value();

    QCOMPARE(paperFor(ref, facts, 12).value().number, alone + u"\n示法决〔2026〕12号"_s);
    const QString waiting = paperFor(ref, facts).value().number;
    QVERIFY2(waiting.contains(u"示法决〔2026〕＿＿号"_s), qPrintable(waiting)); // given when it is issued: nothing is missing
    const auto pages = layOut(paperFor(ref, facts, 12).value(), *m_fonts).value();
    QVERIFY(std::ranges::any_of(pages[0].lines, [](const PlacedLine &line) { return line.line.text() == u"示法决〔2026〕12号"; }));
}

void PapersTest::theDecisionRestsOnTheRulesByTheirFullTitle()
{
    const samples::Case of = sample(samples::kRemoved);
    const PaperFacts facts = of.facts(*m_templates);

    const QString text = textOf(paperFor(papersOfAct(4, true, facts).front(), facts).value());

    QVERIFY2(text.contains(u"依照《最高人民法院关于公布失信被执行人名单信息的若干规定》（2017年修正）第一条"_s), qPrintable(text));
}

void PapersTest::aDepartmentsReceiptSpeaksOfNoCourt()
{
    int receipts = 0;
    for (const char *acts : kOfDepartments) {
        const samples::Case of = sample(acts, "2027-07-01");
        const PaperFacts facts = of.facts(*m_templates);
        for (int n = 0; n < int(of.acts.size()); ++n) {
            const auto paper = receiptPaper(n, u"code"_s, u"key"_s, facts);
            if (!paper)
                continue; // it touches nobody
            ++receipts;
            const QString text = textOf(*paper);
            QVERIFY2(!text.contains(u"法院") && !text.contains(u"本院") && !text.contains(u"法释"), qPrintable(text));
        }
    }
    QVERIFY(receipts > 20);
}

void PapersTest::theDeadlineSheetHasALineForEachDay()
{
    auto acts = samples::acts(samples::kRemoved);
    acts.resize(10); // an objection received on Thursday 12 March
    const samples::Case of(acts, *m_law, {2026, 3, 12});
    const PaperFacts facts = of.facts(*m_templates);
    for (const PaperRef &ref : papersOf(facts)) {
        if (ref.about != "objection.review"_L1)
            continue;
        const auto paper = paperFor(ref, facts);
        QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
        QVERIFY(!paper->seal);
        const auto table = std::ranges::find(paper->paragraphs, ParagraphKind::Table, &Paragraph::kind);
        QCOMPARE(table->table.header.size(), 5);
        const auto &rows = table->table.rows;
        QCOMPARE(rows.first().at(0), u"2026年3月12日"_s);
        QCOMPARE(rows.first().at(1), u"星期四"_s);
        QCOMPARE(rows.first().at(2), u"—"_s);
        QCOMPARE(rows.at(1).at(2), u"第1"_s);
        QCOMPARE(rows.at(3).at(0), u"2026年3月15日"_s); // Sunday: the third day
        QCOMPARE(rows.last().at(0), u"2026年3月16日"_s); // rolled to Monday
        QVERIFY(textOf(*paper).contains(u"顺延至2026年3月16日"));
        return;
    }
    QFAIL("no sheet of the review");
}

void PapersTest::theSheetOfTwoReadingsNamesBoth()
{
    auto acts = samples::acts(samples::kRemoved);
    acts.resize(10);
    const samples::Case of(acts, *m_law, {2026, 3, 12});
    const PaperFacts facts = of.facts(*m_templates);
    for (const PaperRef &ref : papersOf(facts)) {
        if (ref.about == "objection.review"_L1) {
            const QString text = textOf(paperFor(ref, facts).value());
            QVERIFY2(text.contains(u"2016年两办意见") && text.contains(u"规定为15日，末日为2026年3月27日"), qPrintable(text));
            return;
        }
    }
    QFAIL("no sheet of the review");
}

void PapersTest::everyPaperIsExplainedInEnglish()
{
    static const QRegularExpression han(u"[\\x{4E00}-\\x{9FFF}]"_s);
    for (const char *json : kAll) {
        const samples::Case of = sample(json);
        const PaperFacts facts = of.facts(*m_templates);
        for (const PaperRef &ref : papersOf(facts)) {
            const auto texts = explanationOf(ref, facts);
            QVERIFY2(texts, qPrintable(texts ? QString() : texts.error().detail));
            QVERIFY(!texts->isEmpty());
            QVERIFY2(!texts->join(u' ').contains(u"[missing"), qPrintable(texts->join(u'\n')));
            QVERIFY(!ref.titleEn.contains(han));
        }
    }
}

void PapersTest::typedTextIsNeverReadAsATemplate()
{
    auto acts = samples::acts(samples::kRemoved);
    std::get<cases::DecideEntry>(acts[4].body).reasons = u"{{subject.id}}[[x]]"_s;
    const samples::Case of(acts, *m_law, {2026, 7, 1});
    QVERIFY(paperText(of, PaperKind::EntryDecision).contains(u"经查，{{subject.id}}[[x]]"));
}

void PapersTest::aNameIsPrintedAsTyped()
{
    auto acts = samples::acts(samples::kRemoved);
    std::get<cases::OpenCase>(acts[0].body).subject.name = u"买买提·𬭎\uF9BA"_s;
    const samples::Case of(acts, *m_law, {2026, 7, 1});
    const PaperFacts facts = of.facts(*m_templates);
    const Paper paper = paperFor(papersOfAct(1, true, facts).front(), facts).value();
    QVERIFY(textOf(paper).contains(u"买买提·𬭎\uF9BA："));
    QVERIFY(toPdf(paper, *m_fonts));
}

void PapersTest::fileNamesAreStable()
{
    QCOMPARE(fileNameOf({PaperKind::RiskWarning, 1, {}, {}, {}, {}, true}, 1), u"01-risk-warning.pdf"_s);
    QCOMPARE(fileNameOf({PaperKind::ServiceReturn, 2, {}, {}, {}, {}, true}, 12), u"12-service-return.pdf"_s);
}

QTEST_MAIN(PapersTest)
#include "tst_papers.moc"
