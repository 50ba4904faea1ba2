#include "samplecases.h"

#include "app/compose/compose.h"
#include "resources/resources.h"

using namespace zm;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

// What a department's papers rest on: its own law, in force on the paper's day, and the names that law gives.

namespace {

const char *const kOpenMarket = R"({"act":"open_case","on":"2026-01-05","by":"department:d","case_number":"示范市监函〔2026〕1号",
  "program":"dept-blacklist","field":"market-regulation","basis_instrument":"samr2021-44",
  "basis":{"number":"示范市监罚〔2025〕1号","issuer":"示范市场监督管理局","effective_on":"2025-11-03"},"obligation":"缴纳罚款100000元",
  "subject":{"kind":"organisation","name":"虚构建设有限公司","id":{"kind":"uscc","value":"91350100M000100Y43"}}})";

/// The finding names the penalty it rests on, as officers do.
const char *const kMarket = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["生产不合格产品"],"legal_basis":"示范市监罚〔2025〕1号行政处罚决定书"},
 {"act":"notify_in_advance","on":"2026-01-07","by":"department:d","grounds":["生产不合格产品"],"legal_basis":"示范市监罚〔2025〕1号行政处罚决定书"},
 {"act":"serve","on":"2026-01-08","by":"department:d","document":"advance_notice","mode":"direct","proof":"回证第1号"},
 {"act":"designate","on":"2026-02-02","by":"department_head:h","grounds":["生产不合格产品"],"legal_basis":"示范市监罚〔2025〕1号行政处罚决定书",
  "term_months":36,"restorable":true,"restoration_terms":"列入满一年后可以申请提前移出","hit_lists":[]},
 {"act":"publish","on":"2026-02-04","by":"department:d","channels":["示范信用网站"],"mode":"public"},
 {"act":"push","on":"2026-02-04","by":"department:d","recipients":["某某银行股份有限公司（虚构）"]},
 {"act":"order_measure","on":"2026-02-04","by":"department:d","recipient":"某某银行股份有限公司（虚构）","code":"5.3"},
 {"act":"apply_restoration","on":"2027-03-01","by":"party:","received_on":"2027-03-01","performed":true,"commitment":true,"proofs":["缴款凭证"]},
 {"act":"accept_restoration","on":"2027-03-02","by":"department:e","outcome":"accepted"},
 {"act":"decide_restoration","on":"2027-03-08","by":"department_head:h","outcome":"restored","reasons":"已缴纳罚款并消除后果"},
 {"act":"remove","on":"2027-03-09","by":"department_head:h","operation":"delete","ground":"restored"},
 {"act":"retain_measure","on":"2027-03-10","by":"unit:某某银行股份有限公司（虚构）","recipient":"某某银行股份有限公司（虚构）","code":"5.3","basis":"某某法规第几条（虚构）","until":"2027-12-31"}])";

const char *const kRedDecided = R"([
 {"act":"prelist","on":"2026-01-06","by":"department:d","grounds":["连续五年无欠税"],"legal_basis":"《税收征收管理法》第三条"},
 {"act":"announce_preliminary","on":"2026-01-07","by":"department:d","channels":["示范信用网站"],"until":"2026-01-20"},
 {"act":"designate","on":"2026-01-21","by":"department_head:h","grounds":["连续五年无欠税"],"legal_basis":"《税收征收管理法》第三条",
  "term_months":12,"hit_lists":[]}])";

QString textOf(const Paper &paper)
{
    QString text = paper.title.join(u'\n');
    for (const Paragraph &paragraph : paper.paragraphs) {
        text += u'\n' + paragraph.text;
        for (const QStringList &row : paragraph.table.rows)
            text += u'\n' + row.join(u'|');
    }
    return text;
}

} // namespace

class DepartmentPapersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = compose::jurisdiction().value();
        QList<QByteArray> files;
        for (int i = 0; i < kPaperKinds; ++i)
            files.append(resources::read(u"templates/"_s + paperName(PaperKind(i)) + u".json"_s).value());
        auto templates = TemplateBook::load(files, resources::read(u"templates/words.json"_s).value());
        QVERIFY2(templates, qPrintable(templates ? QString() : templates.error().detail));
        m_templates = std::move(*templates);
    }

    void everySampleActIsLawful_data()
    {
        QTest::addColumn<QByteArray>("acts");
        QTest::addColumn<QByteArray>("open");
        QTest::newRow("market") << QByteArray(kMarket) << QByteArray(kOpenMarket);
        QTest::newRow("red") << QByteArray(kRedDecided) << QByteArray(samples::kOpenRed);
    }

    void everySampleActIsLawful()
    {
        QFETCH(QByteArray, acts);
        QFETCH(QByteArray, open);
        const samples::Case of = sample(acts.constData(), open.constData());
        cases::CaseState state;
        for (const cases::Act &act : of.acts) {
            const auto verdict = cases::decide(state, act, of.context);
            QVERIFY2(verdict, qPrintable(cases::word(act.kind()) + u": "_s + (verdict ? QString() : verdict.error().failed.join(u';'))));
            cases::evolve(state, act);
        }
    }

    void aReturnOfServiceRestsOnTheDepartmentsOwnLaw()
    {
        const QString text = said(sample(kMarket, kOpenMarket), PaperKind::ServiceReturn);

        QVERIFY2(text.contains(u"卷号|示范市监函〔2026〕1号") && !text.contains(u"执行案号"), qPrintable(text));
        QVERIFY2(text.contains(u"行政处罚法第六十一条、民事诉讼法第八十七条"), qPrintable(text));
        QVERIFY(said(sample(samples::kRemoved, samples::kOpen), PaperKind::ServiceReturn).contains(u"执行案号|（2026）京0105执123号"));
    }

    void aDecisionSeparatesTheRuleFromTheDocumentItRestsOn()
    {
        const QString text = said(sample(kMarket, kOpenMarket), PaperKind::Designation);

        QVERIFY2(text.contains(u"以示范市监罚〔2025〕1号行政处罚决定书为依据"), qPrintable(text));
        QVERIFY2(text.contains(u"依照《市场监督管理严重违法失信名单管理办法》第二条的规定，决定如下"), qPrintable(text));
        QVERIFY2(text.contains(u"列入市场监督管理领域严重违法失信名单") && !text.contains(u"黑名单"), qPrintable(text));
        QVERIFY2(text.contains(u"满一年后可以申请提前移出（国家市场监督管理总局令第44号第十三条、第十六条）"), qPrintable(text));
    }

    void anAdvanceNoticeTellsOfTheHearingAndItsTimeWhereTheSectorHasOne()
    {
        const QString market = said(sample(kMarket, kOpenMarket), PaperKind::AdvanceNotice);
        const QString tax = said(sample(samples::kBlack, samples::kOpenBlack), PaperKind::AdvanceNotice);

        QVERIFY2(market.contains(u"依照《市场监督管理严重违法失信名单管理办法》第十三条的规定"), qPrintable(market));
        QVERIFY2(market.contains(u"5个工作日内") && market.contains(u"听证"), qPrintable(market));
        QVERIFY2(tax.contains(u"提出异议并提交证据。") && !tax.contains(u"听证"), qPrintable(tax));
    }

    /// Decision and notice of restoration are served as one paper (CR36-16).
    void aDecisionSaysFromWhenRestorationMayBeAskedFor()
    {
        const QString text = said(sample(samples::kBlack, samples::kOpenBlack), PaperKind::Designation);

        QVERIFY2(!text.contains(u"最早自"), qPrintable(text)); // before April 2026 no text in force gave the tax office a shortest time
        QVERIFY(said(sample(kMarket, kOpenMarket), PaperKind::Designation).contains(u"最早自2027年2月3日起可以向本机关申请"));
    }

    void aRestorationCitesWhatIsInForceOnItsDay()
    {
        QVERIFY(said(sample(kMarket, kOpenMarket), PaperKind::RestorationDecision).contains(u"管理办法》第十六条"));
        const QString tax = said(sample(samples::kBlack, samples::kOpenBlack), PaperKind::RestorationDecision);
        QVERIFY2(tax.contains(u"国家发展改革委令第36号"), qPrintable(tax));
    }

    /// 1798 expired with 2020: a later paper must not rest on it, not even as expired.
    void nothingOfLaterDaysRestsOnTheExpiredOpinions()
    {
        int papers = 0;
        for (const auto &[acts, open] : {std::pair{kMarket, kOpenMarket}, std::pair{kRedDecided, samples::kOpenRed},
                                         std::pair{samples::kBlack, samples::kOpenBlack},
                                         std::pair{samples::kBlackError, samples::kOpenBlack},
                                         std::pair{samples::kScrutiny, samples::kOpenScrutiny}}) {
            const samples::Case of = sample(acts, open);
            const PaperFacts facts = of.facts(*m_templates);
            for (const PaperRef &ref : papersOf(facts)) {
                const auto paper = paperFor(ref, facts);
                QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
                const auto english = explanationOf(ref, facts);
                const QString text = textOf(*paper) + (english ? english->join(u'\n') : QString());
                QVERIFY2(!text.contains(u"1798"), qPrintable(paperName(ref.kind) + u": "_s + text));
                ++papers;
            }
            for (int n = 0; n < int(of.acts.size()); ++n) {
                if (const auto receipt = receiptPaper(n, u"code"_s, u"key"_s, facts)) // else it touches nobody
                    QVERIFY2(!textOf(*receipt).contains(u"1798"), qPrintable(textOf(*receipt)));
            }
        }
        QVERIFY(papers > 40);
    }

    void aRedDecisionSaysHowItEndsAndWhoMayObject()
    {
        const QString text = said(sample(kRedDecided, samples::kOpenRed), PaperKind::Designation);

        QVERIFY2(text.contains(u"不宜激励的行为") && text.contains(u"任何单位和个人对本决定有异议的"), qPrintable(text));
        QVERIFY2(text.contains(u"60日内向某某市人民政府（虚构）申请行政复议"), qPrintable(text));
        QVERIFY2(text.contains(u"提起行政诉讼（行政诉讼法第四十六条）：自知道") && !text.contains(u"。（"), qPrintable(text));
    }

    void aRetainedMeasureIsToldToTheDepartment()
    {
        const QString text = said(sample(kMarket, kOpenMarket), PaperKind::RetainedMeasure);

        QVERIFY2(!text.contains(u"法院") && !text.contains(u"你院") && text.contains(u"国办发〔2020〕49号（八）"), qPrintable(text));
    }

    /// Why somebody is listed is the article of the instrument that the department named, on the screen as on paper.
    void whatCarriesAnEntryIsTheArticleOfItsInstrument()
    {
        auto acts = samples::acts(kMarket, kOpenMarket);
        acts.resize(8); // listed, nothing applied for
        const samples::Case of(acts, *m_law, {2027, 1, 4});

        QCOMPARE(of.view.why.liveGrounds.size(), std::size_t(1));
        QCOMPARE(of.view.why.liveGrounds.front().citation, u"SAMR 44 Art. 2"_s);
        QVERIFY(of.view.why.liveGrounds.front().articleInForce);
    }

    /// A court's code is no body of reconsideration, and a code is no name.
    void whoReconsidersIsNeverACourtsCode()
    {
        samples::Case of = sample(kMarket, kOpenMarket);
        of.context.office.superior = u"京03"_s;

        const QString text = said(of, PaperKind::Designation);

        QVERIFY2(!text.contains(u"京03") && text.contains(u"向有管辖权的行政复议机关申请行政复议"), qPrintable(text));
    }

private:
    cases::SharedJurisdiction m_law;
    std::optional<TemplateBook> m_templates;

    samples::Case sample(const char *acts, const char *open) const { return {samples::acts(acts, open), *m_law, {2027, 7, 1}}; }
    QString said(const samples::Case &of, PaperKind kind) const
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

QTEST_GUILESS_MAIN(DepartmentPapersTest)
#include "tst_departmentpapers.moc"
