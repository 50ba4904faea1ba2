#include "samplecases.h"

#include "app/compose/compose.h"
#include "documents/print.h"
#include "resources/resources.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace zm;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

// What a clerk holds in the hand: the PDF, read back and measured by other people's tools.

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString squeezed(QString text)
{
    static const QRegularExpression space(u"[\\s\\x{3000}\\f]+"_s), pageNumber(u"—\\d+—"_s);
    return text.remove(space).remove(pageNumber); // a sentence may run on over the page's end
}

/// A word of a PDF with its box, in mm.
struct Word {
    int page = 0;
    QRectF box;
    QString text;
};

std::vector<Word> wordsOf(const QString &path)
{
    static const QRegularExpression mark(
        u"<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)<"_s);
    std::vector<Word> words;
    int page = 0;
    auto matches = mark.globalMatch(run(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(5).isEmpty()) {
            ++page;
            continue;
        }
        const auto mm = [&](int i) { return match.captured(i).toDouble() * 25.4 / 72; };
        words.push_back({page, QRectF(QPointF(mm(1), mm(2)), QPointF(mm(3), mm(4))), match.captured(5)});
    }
    return words;
}

} // namespace

class FinishedPapersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPaperSaysWhatItMust_data();
    void everyPaperSaysWhatItMust();
    void noPaperOfADepartmentSpeaksAsACourt_data();
    void noPaperOfADepartmentSpeaksAsACourt();
    void everyPaperHasItsRow();
    void everyAdversePaperNamesTheRemedyItsLimitAndTheCourtAbove_data();
    void everyAdversePaperNamesTheRemedyItsLimitAndTheCourtAbove();
    void theCourtAboveIsTheOneOfThePapersDay();
    void whereTheCourtAboveChangesAPaperNamesTheOneOfItsOwnDate();
    void everyPaperIsWhatAnArchiveKeeps_data();
    void everyPaperIsWhatAnArchiveKeeps();
    void anEnvelopeHasItsSizeAndKeepsTheStampFree();
    void aDecisionOfGraceHasItsOrderOnlyWithThePublication();
    void anEntryOfBeforeTheOrdersHasNone();
    void nothingToAnswerForMakesNoLead();
    void onlyWhoHasNotLetGoIsReminded();
    void theTypeAreaIsThatOfTheStandard();

private:
    cases::SharedJurisdiction m_law;
    std::optional<TemplateBook> m_templates;
    std::optional<PaperFonts> m_fonts;
    QTemporaryDir m_dir;

    samples::Case sample(const QByteArray &acts) const
    {
        const QDate on(acts == samples::kBlack ? 2027 : 2026, 7, 1);
        return {samples::acts(acts.constData(), samples::openingOf(acts)), *m_law, on};
    }
    /// The first paper of \a kind as a file; empty where there is none or it is refused.
    QString pdfOf(const samples::Case &of, PaperKind kind, const QString &superiors = {}) const
    {
        PaperFacts facts = of.facts(*m_templates);
        facts.superiors = superiors;
        for (const PaperRef &ref : papersOf(facts)) {
            if (ref.kind != kind)
                continue;
            const auto paper = paperFor(ref, facts);
            const auto pdf = paper ? toPdf(*paper, *m_fonts) : Result<QByteArray>(std::unexpected(paper.error()));
            if (!pdf) {
                qWarning() << pdf.error().detail;
                return {};
            }
            QFile file(m_dir.filePath(paperName(kind) + u".pdf"_s));
            return file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() ? file.fileName() : QString();
        }
        return {};
    }
    QString textOf(const samples::Case &of, PaperKind kind) const
    {
        const QString path = pdfOf(of, kind);
        return path.isEmpty() ? QString() : squeezed(run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
    }
    static QList<PaperKind> kinds(const std::vector<PaperRef> &refs)
    {
        QList<PaperKind> kinds;
        for (const PaperRef &ref : refs)
            kinds.append(ref.kind);
        return kinds;
    }
};

void FinishedPapersTest::initTestCase()
{
    m_law = compose::jurisdiction().value();
    QList<QByteArray> files;
    for (int i = 0; i < kPaperKinds; ++i)
        files.append(resources::read(u"templates/"_s + paperName(PaperKind(i)) + u".json"_s).value());
    auto templates = TemplateBook::load(files, resources::read(u"templates/words.json"_s).value());
    QVERIFY2(templates, qPrintable(templates ? QString() : templates.error().detail));
    m_templates = std::move(*templates);
    m_fonts = PaperFonts::load(resources::read(u"templates/faces.json"_s).value()).value();
}

void FinishedPapersTest::everyPaperSaysWhatItMust_data()
{
    QTest::addColumn<QByteArray>("acts");
    QTest::addColumn<QStringList>("said");
    const auto row = [](PaperKind kind, const char *acts, const QStringList &said) {
        QTest::newRow(qPrintable(paperName(kind))) << QByteArray(acts) << said;
    };
    using enum PaperKind;
    // D1: basis, obligation, date to perform, account, consequences, the six grounds, the order to report property.
    row(EnforcementNotice, samples::kRemoved,
        {u"（2025）京0105民初4567号"_s, u"100000元"_s, u"2026年1月20日（含当日）"_s, u"账号"_s, u"（一）有履行能力"_s, u"（六）无正当理由"_s,
         u"报告财产令"_s, u"信用惩戒"_s, u"民诉法解释第四百八十条"_s, u"民事诉讼法第二百五十二条"_s, u"2026年1月6日"_s});
    // D2: case, grounds considered, facts, how to avoid, whom to call, date.
    row(RiskWarning, samples::kRemoved,
        {u"（2026）京0105执123号"_s, u"（一）有履行能力"_s, u"100000元"_s, u"如何避免"_s, u"李甲"_s, u"010-00000000"_s, u"2026年1月6日"_s});
    // D3: title, number, identity, facts, ground item, basis, term or none, effective date, correction, authority, limits.
    row(EntryDecision, samples::kTerm,
        {u"决定书"_s, u"京0105执123号"_s, u"11010519491231002X"_s, u"暴力方法"_s, u"第（二）项"_s, u"第五条第三款"_s, u"纳入期限为2年"_s,
         u"自作出之日即2026年3月2日起生效"_s, u"申请纠正"_s, u"10日内"_s, u"宽限期1个月"_s, u"院长沈丙"_s});
    row(NoEntryDecision, samples::kNotEntered, {u"不将王虚构纳入"_s, u"足以清偿"_s, u"可以再次书面申请"_s});
    // D4: period, items, consequences, linked persons, signed by the president.
    row(ConsumptionOrder, samples::kWithheld,
        {u"限制期间自2026年3月2日起"_s, u"（一）乘坐"_s, u"（九）乘坐G字头"_s, u"罚款、拘留"_s, u"法定代表人：赵虚构"_s, u"院长沈丙"_s,
         u"法释〔2015〕17号第三条第二款"_s});
    // D5: length, end, what happens then.
    row(GraceNotice, samples::kTerm, {u"宽限期1个月"_s, u"至2026年4月2日止"_s, u"宽限期届满"_s});
    // D6: document, recipient, place, method, date, signature, refusal note, witness.
    row(ServiceReturn, samples::kRemoved,
        {u"风险提示书"_s, u"王虚构"_s, u"虚构路1号"_s, u"直接送达"_s, u"2026年1月8日"_s, u"签名或者盖章"_s, u"拒收事由"_s, u"见证人"_s, u"李甲"_s});
    // D7: received, due by both clocks.
    row(ObjectionAcceptance, samples::kRemoved, {u"2026年3月12日收到"_s, u"2026年3月16日（含当日）"_s, u"2026年3月27日（含当日）"_s, u"钱乙"_s});
    row(SupplementNotice, samples::kRemoved, {u"2026年3月12日收到"_s, u"请补充"_s, u"2026年3月16日（含当日）"_s, u"2026年3月27日（含当日）"_s});
    // D8: findings, result, ten days from service, the higher court.
    row(CorrectionDecision, samples::kCorrected, {u"公布的住址有误"_s, u"理由成立"_s, u"更正王虚构"_s, u"3个工作日内"_s});
    row(RejectionDecision, samples::kRemoved, {u"不能证明"_s, u"驳回王虚构的纠正申请"_s, u"10日内"_s, u"北京市第三中级人民法院"_s});
    row(ReconsiderationDecision, samples::kRemoved, {u"北京市第三中级人民法院复议决定书"_s, u"驳回复议申请，维持原决定"_s, u"事实清楚"_s});
    // D10: kind of operation, ground item, event, due, done, approver.
    row(RemovalApproval, samples::kClosed,
        {u"删除"_s, u"第十条第一款第一项"_s, u"2026年5月11日"_s, u"2026年5月14日"_s, u"2026年5月20日"_s, u"审批人意见"_s, u"沈丙"_s});
    row(RemovalNotice, samples::kRemoved, {u"删除你的失信信息"_s, u"第十条第一款第一项"_s, u"某市不动产登记中心"_s});
    // D11: recipients, measures to lift, date to report back; announced in the same channels.
    row(ReleaseNotice, samples::kRemoved, {u"某某银行股份有限公司"_s, u"5.3"_s, u"解除"_s, u"书面告知"_s});
    row(ReleaseReminder, samples::kRemoved, {u"某某银行股份有限公司"_s, u"没有收到"_s, u"5.3"_s, u"立即书面反馈"_s, u"李甲"_s});
    row(RemovalAnnouncement, samples::kClosed, {u"1101051949****002X"_s, u"2026年5月20日删除"_s, u"本院公告栏"_s});
    // D12: measure, legal basis, end.
    row(RetainedMeasure, samples::kClosed, {u"某市不动产登记中心（虚构）保留惩戒"_s, u"6.1"_s, u"某某法规第几条"_s, u"截止日期：2026年12月31日"_s});
    row(WithholdingStatement, samples::kWithheld, {u"依法不宜公开"_s, u"某某主管部门"_s, u"第三部分（一）"_s});
    // D13: the reasons of Article 2(2).
    row(EarlyDeletionDecision, samples::kTerm, {u"书面悔过"_s, u"第二条第二款"_s, u"提前删除王虚构"_s, u"院长沈丙"_s});
    row(ExtensionDecision, samples::kTerm, {u"延长1年"_s, u"2029年3月2日"_s, u"情节严重"_s});
    // D15 for courts: how, with what proof, how long, no fee.
    row(RepairNotice, samples::kRemoved,
        {u"不收取任何费用"_s, u"3个工作日内"_s, u"转账凭证"_s, u"第十条第一款第四项"_s, u"承诺"_s, u"没有等待期"_s, u"李甲"_s});
    row(RightsSheet, samples::kRemoved, {u"通俗的话"_s, u"10日内提出"_s, u"北京市第三中级人民法院"_s, u"查阅、复制"_s, u"法律援助"_s});
    // D16: what was wrong, since when, corrected when, the same channels, contact, compensation.
    row(Apology, samples::kError,
        {u"误作被执行人"_s, u"2026年3月2日起"_s, u"2026年3月24日撤销"_s, u"郑重道歉"_s, u"某某报"_s, u"申请赔偿"_s, u"李甲"_s});
    row(Clarification, samples::kError, {u"错误纳入"_s, u"2026年3月24日撤销"_s, u"恢复名誉"_s, u"本院公告栏"_s});
    row(CompensationNotice, samples::kError, {u"法释〔2022〕3号"_s, u"国家赔偿法第三十九条"_s, u"赔偿申请书"_s});
    // D17: who, step, due against done, delay, reason, consequence.
    row(ResponsibilityLead, samples::kClosed,
        {u"第四部分（二）6"_s, u"2026年5月14日"_s, u"2026年5月20日"_s, u"6日"_s, u"沈丙"_s, u"原因"_s, u"后果"_s});
    row(ClosureCertificate, samples::kClosed,
        {u"向2个单位"_s, u"2026年5月25日"_s, u"2026年6月1日"_s, u"没有未确认或者不明"_s, u"abababab"_s});
    row(CreditorApplication, samples::kWarned, {u"某某商贸有限公司"_s, u"□（一）"_s, u"证据清单"_s, u"期限15日"_s, u"第五条第二款"_s});
    row(EnvelopeLabels, samples::kRemoved, {u"虚构路1号"_s, u"王虚构收"_s, u"寄：北京市朝阳区人民法院"_s, u"某市不动产登记中心（虚构）收"_s});
    row(EnvelopeDl, samples::kRemoved, {u"虚构路1号"_s, u"王虚构收"_s, u"寄：北京市朝阳区人民法院"_s});
    row(EnvelopeC5, samples::kRemoved, {u"某市不动产登记中心（虚构）收"_s, u"寄：北京市朝阳区人民法院"_s});
    row(DeadlineSheet, samples::kTerm, {u"期限计算表"_s, u"日期"_s, u"依据"_s, u"截止"_s});
    // D14: reasons, basis, rights; sanctions reminder, removal, repair in the same paper, remedies.
    row(AdvanceNotice, samples::kBlack,
        {u"税收领域严重失信主体名单"_s, u"虚假申报"_s, u"第六十三条"_s, u"示范税罚〔2025〕1号"_s, u"陈述、申辩"_s, u"尚未作出决定"_s, u"周丁"_s});
    row(Designation, samples::kBlack,
        {u"11010519491231002X"_s, u"虚假申报"_s, u"有效期36个月"_s, u"2029年2月2日止"_s, u"不得增加或者加重"_s, u"信用可以修复"_s, u"满一年后"_s,
         u"移出名单"_s, u"60日内"_s, u"某某市人民政府"_s, u"行政诉讼"_s, u"负责人吴戊"_s});
    row(PreliminaryAnnouncement, samples::kRed, {u"红名单"_s, u"连续五年无欠税"_s, u"2026年1月20日止"_s, u"示范信用网站"_s, u"异议"_s});
    // D15: acceptance, decision.
    row(Acceptance, samples::kBlack, {u"2027年3月1日收到"_s, u"决定受理"_s, u"（含当日）作出决定"_s});
    row(RestorationDecision, samples::kBlack, {u"准予信用修复"_s, u"停止公示，停止共享"_s, u"补缴税款"_s, u"行政复议"_s});
    row(ScrutinyWarning, samples::kScrutiny, {u"重点关注"_s, u"2026年7月12日止"_s, u"三次逾期申报"_s, u"行政复议"_s});
    row(DepartmentObjectionAcceptance, samples::kBlack, {u"2026年2月10日收到"_s, u"暂不实施"_s, u"不因期限届满自动恢复"_s});
    row(DepartmentObjectionDecision, samples::kBlack, {u"异议不成立"_s, u"账簿与申报不符"_s, u"60日内"_s, u"某某市人民政府"_s});
    row(DepartmentRemovalNotice, samples::kBlack, {u"完成信用修复"_s, u"2027年3月9日删除"_s, u"某某银行"_s});
    row(DepartmentReleaseNotice, samples::kBlack, {u"某某银行"_s, u"停止使用"_s, u"2026年2月4日"_s, u"书面告知"_s});
    row(DepartmentReleaseReminder, samples::kBlack, {u"某某银行"_s, u"没有收到"_s, u"2027年3月9日删除"_s, u"国办发〔2020〕49号"_s});
    row(DepartmentRemovalAnnouncement, samples::kBlack, {u"1101051949****002X"_s, u"2027年3月9日删除"_s, u"示范信用网站"_s});
    row(DepartmentApology, samples::kBlackError, {u"误作当事人"_s, u"郑重道歉"_s, u"2026年3月3日撤销"_s, u"示范信用网站"_s, u"申请赔偿"_s});
    row(DepartmentClarification, samples::kBlackError, {u"系错误"_s, u"恢复名誉"_s, u"示范信用网站"_s});
    row(DepartmentCompensationNotice, samples::kBlackError, {u"国家赔偿法第三十五条"_s, u"两年"_s, u"示范税务局"_s});
}

void FinishedPapersTest::everyPaperSaysWhatItMust()
{
    QFETCH(QByteArray, acts);
    QFETCH(QStringList, said);
    const QString text = textOf(sample(acts), *paperNamed(QString::fromLatin1(QTest::currentDataTag())));
    for (const QString &words : said)
        QVERIFY2(text.contains(words), qPrintable(words + u" is missing in\n"_s + text));
}

/// A department is no court: its papers say neither "this court" nor the name of the courts' list.
void FinishedPapersTest::noPaperOfADepartmentSpeaksAsACourt_data()
{
    QTest::addColumn<QByteArray>("acts");
    QTest::newRow("black") << QByteArray(samples::kBlack);
    QTest::newRow("black, an error") << QByteArray(samples::kBlackError);
    QTest::newRow("red") << QByteArray(samples::kRed);
    QTest::newRow("scrutiny") << QByteArray(samples::kScrutiny);
}

void FinishedPapersTest::noPaperOfADepartmentSpeaksAsACourt()
{
    QFETCH(QByteArray, acts);
    const samples::Case of = sample(acts);
    const auto refs = papersOf(of.facts(*m_templates));
    QVERIFY(!refs.empty());
    for (const PaperRef &ref : refs) {
        const QString text = textOf(of, ref.kind);
        for (const QString &words : {u"本院"_s, u"失信被执行人"_s})
            QVERIFY2(!text.contains(words), qPrintable(paperName(ref.kind) + u": "_s + text));
    }
}

void FinishedPapersTest::everyPaperHasItsRow()
{
    QFile source(QStringLiteral(ZM_SOURCE_DIR "/tests/documents/tst_finishedpapers.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    for (int i = 0; i < kPaperKinds; ++i) {
        if (PaperKind(i) == PaperKind::Receipt) // printed of an act: tst_documentsrun
            continue;
        QString name = paperName(PaperKind(i));
        QString camel;
        for (const QString &word : name.split(u'_'))
            camel += word.left(1).toUpper() + word.mid(1);
        QVERIFY2(text.contains(u"    row(%1, "_s.arg(camel)), qPrintable(camel));
    }
}

void FinishedPapersTest::everyAdversePaperNamesTheRemedyItsLimitAndTheCourtAbove_data()
{
    QTest::addColumn<QByteArray>("acts");
    using enum PaperKind;
    for (const auto &[kind, acts] : {std::pair{EntryDecision, samples::kRemoved}, std::pair{ExtensionDecision, samples::kTerm},
                                     std::pair{RejectionDecision, samples::kRemoved}, std::pair{ConsumptionOrder, samples::kRemoved},
                                     std::pair{EarlyDeletionDecision, samples::kTerm}, std::pair{RightsSheet, samples::kRemoved},
                                     std::pair{ObjectionAcceptance, samples::kRemoved},
                                     std::pair{WithholdingStatement, samples::kWithheld}})
        QTest::newRow(qPrintable(paperName(kind))) << QByteArray(acts);
}

void FinishedPapersTest::everyAdversePaperNamesTheRemedyItsLimitAndTheCourtAbove()
{
    QFETCH(QByteArray, acts);
    samples::Case of = sample(acts);
    for (cases::Act &act : of.acts) { // the outcome that is against the person
        if (auto *early = std::get_if<cases::DecideEarlyDeletion>(&act.body))
            early->outcome = cases::EarlyOutcome::Keep;
    }
    const QString text = textOf(of, *paperNamed(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(text.contains(u"复议") && text.contains(u"10日内") && text.contains(u"北京市第三中级人民法院"), qPrintable(text));
}

void FinishedPapersTest::theCourtAboveIsTheOneOfThePapersDay()
{
    samples::Case of = sample(samples::kRemoved);
    of.context.office.superior = u"京01"_s;
    QVERIFY(textOf(of, PaperKind::RejectionDecision).contains(u"北京市第一中级人民法院"));
    of.context.office.superior.clear(); // nobody to name: the paper is not made
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"superior.name"_s));
    QVERIFY(pdfOf(of, PaperKind::RejectionDecision).isEmpty());
}

void FinishedPapersTest::whereTheCourtAboveChangesAPaperNamesTheOneOfItsOwnDate()
{
    const samples::Case of = sample(samples::kRemoved);
    const PaperFacts facts = of.facts(*m_templates);
    QDate on;
    for (const PaperRef &ref : papersOf(facts)) {
        if (ref.kind == PaperKind::RejectionDecision)
            on = ref.on;
    }
    const auto said = [&](QDate change) {
        const QString path = pdfOf(of, PaperKind::RejectionDecision, u"京03; 京01 "_s + change.toString(Qt::ISODate));
        return squeezed(run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
    };

    QVERIFY(said(on).contains(u"北京市第一中级人民法院"));
    QVERIFY(said(on.addDays(1)).contains(u"北京市第三中级人民法院"));
}

void FinishedPapersTest::everyPaperIsWhatAnArchiveKeeps_data()
{
    everyPaperSaysWhatItMust_data();
}

// ISO 19005-1, level B, as far as qpdf and poppler can see it; Debian has no validator. What is left unseen: whether the widths
// of glyphs agree with the fonts' own, and whether every XMP property is of a permitted schema.
void FinishedPapersTest::everyPaperIsWhatAnArchiveKeeps()
{
    QFETCH(QByteArray, acts);
    const QString path = pdfOf(sample(acts), *paperNamed(QString::fromLatin1(QTest::currentDataTag())));

    QVERIFY2(run(u"qpdf"_s, {u"--check"_s, path}).contains(u"No syntax or stream encoding errors"), qPrintable(path)); // 6.1
    const QString info = run(u"pdfinfo"_s, {path});
    QVERIFY2(info.contains(QRegularExpression(u"Title:\\s+\\S"_s)) && info.contains(QRegularExpression(u"PDF version:\\s+1\\.4"_s))
                 && info.contains(QRegularExpression(u"Encrypted:\\s+no"_s)) && info.contains(QRegularExpression(u"JavaScript:\\s+no"_s)),
             qPrintable(info)); // 6.1.3, 6.6.1, 6.7.3
    const QString xmp = run(u"pdfinfo"_s, {u"-meta"_s, path});
    QVERIFY2(xmp.contains(u"pdfaid:part=\"1\"") && xmp.contains(u"pdfaid:conformance=\"B\""), qPrintable(xmp)); // 6.7.11
    const QStringList fonts = run(u"pdffonts"_s, {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) // embedded, and read back: 6.3.4
        QVERIFY2(font.contains(QRegularExpression(u" Identity-H +yes (yes|no) +yes "_s)), qPrintable(font));
    const QString plain = run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=preserve"_s, path, u"-"_s});
    for (const char *has : {"/OutputIntents", "/GTS_PDFA1", "/DestOutputProfile", "/CIDSet", "/Lang (zh-CN)", "/DisplayDocTitle true", "/ID ["})
        QVERIFY2(plain.contains(QLatin1StringView(has)), has); // 6.2.2, 6.3.5, 6.1.3
    static const QRegularExpression forbidden(
        u"/Transparency|/SMask (?!/None)|/(ca|CA) 0|/BM /(?!Normal)|/ObjStm|/XRef|/LZWDecode|/EmbeddedFiles|/Launch|/AA |/OpenAction"_s);
    QVERIFY2(!plain.contains(forbidden), qPrintable(forbidden.match(plain).captured())); // 6.4, 6.1.4, 6.1.10, 6.1.11, 6.6
}

void FinishedPapersTest::anEnvelopeHasItsSizeAndKeepsTheStampFree()
{
    const auto words = wordsOf(pdfOf(sample(samples::kRemoved), PaperKind::EnvelopeDl));
    const QString info = run(u"pdfinfo"_s, {m_dir.filePath(u"envelope_dl.pdf"_s)});

    QVERIFY2(info.contains(QRegularExpression(u"Page size:\\s+62[34](\\.\\d+)? x 31[12]"_s)), qPrintable(info)); // 220 x 110 mm
    QVERIFY(words.size() > 4 && words.back().page >= 3); // the person, the creditor, a unit
    QStringList first;
    for (const Word &word : words) {
        if (word.page == 1)
            first.append(word.text);
    }
    const QString person = first.join(QString());
    QVERIFY2(person.contains(u"虚构路1号") && person.contains(u"王虚构") && person.contains(u"北京市朝阳区人民法院"), qPrintable(person));
    for (const Word &word : words) {
        QVERIFY2(word.box.top() > 110 * 0.3 && word.box.bottom() < 110 - 14, qPrintable(word.text));
        QVERIFY2(word.box.right() < 220 - 14, qPrintable(word.text));
    }
}

void FinishedPapersTest::aDecisionOfGraceHasItsOrderOnlyWithThePublication()
{
    const samples::Case of = sample(samples::kTerm);
    const PaperFacts facts = of.facts(*m_templates);
    using enum PaperKind;
    QCOMPARE(kinds(papersOfAct(4, true, facts)), (QList{EntryDecision, GraceNotice, RepairNotice, RightsSheet}));
    QCOMPARE(kinds(papersOfAct(6, true, facts)), QList{ConsumptionOrder});
}

void FinishedPapersTest::anEntryOfBeforeTheOrdersHasNone()
{
    samples::Case of = sample(samples::kRemoved);
    of.acts[4].on = {2015, 7, 21};
    const PaperFacts facts = of.facts(*m_templates);
    QVERIFY(!kinds(papersOfAct(4, true, facts)).contains(PaperKind::ConsumptionOrder));
    of.acts[4].on = {2015, 7, 22};
    QVERIFY(kinds(papersOfAct(4, true, of.facts(*m_templates))).contains(PaperKind::ConsumptionOrder));
}

void FinishedPapersTest::nothingToAnswerForMakesNoLead()
{
    samples::Case of = sample(samples::kClosed);
    const auto has = [&](PaperKind kind) {
        const samples::Case now(of.acts, *m_law, {2026, 7, 1});
        return kinds(papersOf(now.facts(*m_templates))).contains(kind);
    };
    QVERIFY(has(PaperKind::ResponsibilityLead));
    QVERIFY(has(PaperKind::ClosureCertificate));
    of.acts[11].on = {2026, 5, 13}; // in time
    QVERIFY(!has(PaperKind::ResponsibilityLead));
    of.acts.erase(of.acts.begin() + 14); // the bank has not confirmed
    QVERIFY(!has(PaperKind::ClosureCertificate));
}

/// Unknown is not released: who has confirmed is left alone, who has not is written to.
void FinishedPapersTest::onlyWhoHasNotLetGoIsReminded()
{
    samples::Case of = sample(samples::kClosed);
    const auto reminded = [&] {
        const samples::Case now(of.acts, *m_law, {2026, 7, 1});
        return kinds(papersOf(now.facts(*m_templates))).count(PaperKind::ReleaseReminder);
    };
    QCOMPARE(reminded(), 0);
    of.acts.erase(of.acts.begin() + 14); // the bank has not confirmed
    QCOMPARE(reminded(), 1);
}

void FinishedPapersTest::theTypeAreaIsThatOfTheStandard()
{
    const auto near = [](qreal a, qreal b, qreal by) { return qAbs(a - b) <= by; };
    const auto words = wordsOf(pdfOf(sample(samples::kRemoved), PaperKind::EntryDecision));
    QVERIFY(words.back().page >= 2);
    qreal left = page::kWidth, right = 0, top = page::kHeight, bottom = 0;
    for (const Word &word : words) {
        if (word.box.top() > page::kTop + page::kTypeHeight) { // the page number: outside, like a book's
            const bool odd = word.page % 2 == 1;
            QCOMPARE(word.box.center().x() > page::kWidth / 2, odd);
            continue;
        }
        left = qMin(left, word.box.left());
        right = qMax(right, word.box.right());
        if (word.page > 1) // body text: the title's face has a taller box than its ink
            top = qMin(top, word.box.top());
        bottom = qMax(bottom, word.box.bottom());
    }
    QVERIFY2(near(left, 28, 0.5), qPrintable(QString::number(left)));
    QVERIFY2(near(right, 28 + 156, 3), qPrintable(QString::number(right))); // a mark at the end has its white there
    QVERIFY2(near(top, 37, 1.5), qPrintable(QString::number(top)));
    QVERIFY2(bottom <= 37 + 225 + 1.5, qPrintable(QString::number(bottom)));
    const auto date = std::ranges::find_if(words, [](const Word &word) { return word.page > 1 && word.text == u"2026年3月2日"; });
    QVERIFY(date != words.end());
    QVERIFY2(near(date->box.right(), 28 + 156 - 4 * page::kCell, 0.5), qPrintable(QString::number(date->box.right())));
    const auto title = std::ranges::find(words, u"北京市朝阳区人民法院"_s, &Word::text);
    QVERIFY(title != words.end() && near(title->box.center().x(), 28 + 78.0, 0.5));
}

QTEST_MAIN(FinishedPapersTest)
#include "tst_finishedpapers.moc"
