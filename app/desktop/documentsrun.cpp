#include "app/desktop/documentsrun.h"

#include "app/desktop/issuing.h"
#include "app/desktop/printsignin.h"
#include "resources/resources.h"
#include "store/desk.h"
#include "store/receipt.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using namespace zm::documents;

namespace {

enum Exit { Done = 0, LawfulNo = 1, BadCall = 2, MachineFailed = 3 };

int complain(const Error &error)
{
    std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(error.detail));
    switch (error.code) {
    case ErrorCode::NotFound: return LawfulNo;
    case ErrorCode::Invalid: return BadCall;
    case ErrorCode::Conflict:
    case ErrorCode::Corrupt:
    case ErrorCode::Unsupported:
    case ErrorCode::Denied:
    case ErrorCode::Io: return MachineFailed;
    }
    return MachineFailed;
}

Result<store::SharedSession> signIn(const store::Office &office, const Clock &clock)
{
    ZM_TRY(const store::SharedSession session, printSignIn(office, clock));
    if (!session)
        return fail(ErrorCode::Invalid, u"papers name the person: give --officer and --password-file"_s);
    return session;
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

/// \return how many papers could not be made. Errors: Io.
Result<int> writePapers(const PaperFacts &facts, const Stationery &with, const Issuer &issuer, const QDir &out)
{
    int refused = 0, index = 0;
    for (const PaperRef &ref : papersOf(facts)) {
        const QString name = fileNameOf(ref, ++index);
        const auto pdf = issuedPdf(ref, facts, with, issuer);
        if (!pdf) {
            std::fprintf(stderr, "%s: not made: %s\n", qUtf8Printable(name), qUtf8Printable(pdf.error().detail));
            ++refused;
            continue;
        }
        ZM_CHECK(writePrint(issuer, paperName(ref.kind), ref.n));
        ZM_CHECK(write(out.filePath(name), *pdf));
        std::printf("%s\t%s\n", qUtf8Printable(name), qUtf8Printable(ref.title));
    }
    return refused;
}

/// \a result with a NotFound told as \a code.
template <typename T> Result<T> as(Result<T> result, ErrorCode code)
{
    if (!result && result.error().code == ErrorCode::NotFound)
        result.error().code = code;
    return result;
}

/// One case of an office, opened by the officer the environment names, with what its papers need.
struct OpenCaseFile {
    Stationery with;
    store::Office office;
    store::SharedSession session;
    store::CaseFile file;
    std::vector<cases::Act> acts;
    cases::Context context;
    QHash<QString, QString> names;

    PaperFacts facts() const
    {
        return {with.templates, acts, file.view, context, office.profile().name, names, with.contact, office.profile().demo, with.account,
                file.acts.empty() ? QString() : QString::fromLatin1(file.acts.back().hash.toHex()), with.units, with.superiors, with.series};
    }
};

Result<OpenCaseFile> openCase(const QString &folder, const QString &caseRef, const cases::SharedJurisdiction &jurisdiction,
                              const Clock &clock)
{
    // Not found means the case alone: a missing face is the machine's fault, a missing office the caller's.
    ZM_TRY(Stationery with, as(stationery(), ErrorCode::Io));
    ZM_TRY(store::Office office, as(store::Office::open(folder), ErrorCode::Invalid));
    ZM_CHECK(useOwn(with, office));
    ZM_TRY(store::SharedSession session, signIn(office, clock));
    ZM_TRY(const std::vector<store::Officer> officers, office.officers());
    store::Desk desk(office, jurisdiction, clock, session);
    ZM_TRY(store::CaseFile file, desk.read(caseRef));
    std::vector<cases::Act> acts;
    for (const store::StoredAct &stored : file.acts)
        acts.push_back(stored.act);
    QHash<QString, QString> names;
    for (const store::Officer &officer : officers)
        names.insert(officer.id, officer.name);
    const cases::Context context = desk.context(desk.today());
    return OpenCaseFile{std::move(with), std::move(office), std::move(session), std::move(file),
                        std::move(acts), context, std::move(names)};
}

Result<int> run(const DocumentsCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    ZM_TRY(const OpenCaseFile opened, openCase(call.office, call.caseRef, jurisdiction, clock));
    if (!QDir().mkpath(call.out))
        return fail(ErrorCode::Io, u"cannot make "_s + call.out);
    return writePapers(opened.facts(), opened.with, {opened.office, *opened.session, clock, opened.file.id}, QDir(call.out));
}

QJsonObject saidOf(const ReceiptText &text, const store::StoredAct &act, const OpenCaseFile &opened)
{
    const store::Profile &profile = opened.office.profile();
    QJsonObject said{{u"v"_s, 1}, {u"office"_s, profile.name}, {u"code"_s, profile.code},
                     {u"case"_s, text.caseNumber}, {u"subject"_s, text.subject}, {u"n"_s, act.n},
                     {u"act"_s, cases::word(act.act.kind())}, {u"on"_s, text.on.toString(Qt::ISODate)},
                     {u"at"_s, act.recordedAt.toString(Qt::ISODateWithMs)}, {u"what"_s, text.what},
                     {u"law"_s, text.citation}, {u"limits"_s, QJsonArray::fromStringList(text.limits)},
                     {u"hash"_s, QString::fromLatin1(act.hash.toHex())}, {u"officer"_s, opened.session->officer.id}};
    if (profile.demo)
        said[u"demo"_s] = true;
    return said;
}

Result<int> run(const ReceiptCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    ZM_TRY(const OpenCaseFile opened, openCase(call.office, call.caseRef, jurisdiction, clock));
    const PaperFacts facts = opened.facts();
    ZM_TRY(const ReceiptText text, receiptTextOf(call.act, facts));
    const store::StoredAct &act = opened.file.acts[std::size_t(call.act)];
    ZM_TRY(const QByteArray receipt, store::receiptBytes(saidOf(text, act, opened), *opened.session));
    const QString key = store::keyFingerprint(opened.session->officer.publicKey);
    ZM_TRY(const Paper paper, receiptPaper(call.act, QString::fromUtf8(receipt), key, facts));
    ZM_TRY(const QByteArray plain, toPdf(paper, opened.with.fonts));
    ZM_TRY(const QByteArray pdf, store::withReceipt(plain, receipt, *opened.session));
    ZM_CHECK(writePrint({opened.office, *opened.session, clock, opened.file.id}, u"receipt"_s, call.act));
    ZM_CHECK(write(call.out, pdf));
    if (!call.data.isEmpty())
        ZM_CHECK(write(call.data, receipt));
    std::printf("%s\t%s\n", qUtf8Printable(call.out), qUtf8Printable(text.what));
    return Done;
}

} // namespace

Result<Stationery> stationery()
{
    ZM_TRY(const QByteArray faces, resources::read(u"templates/faces.json"_s));
    ZM_TRY(const QByteArray words, resources::read(u"templates/words.json"_s));
    ZM_TRY(PaperFonts fonts, PaperFonts::load(faces));
    QList<QByteArray> files;
    for (int i = 0; i < kPaperKinds; ++i) {
        ZM_TRY(const QByteArray file, resources::read(u"templates/"_s + paperName(PaperKind(i)) + u".json"_s));
        files.append(file);
    }
    ZM_TRY(TemplateBook templates, TemplateBook::load(files, words));
    ZM_TRY(cases::UnitBook units, shippedUnits());
    return Stationery{std::move(fonts), std::move(templates), {}, {}, std::move(units), {}, {}};
}

int runDocuments(const DocumentsCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    if (call.caseRef.isEmpty() || call.office.isEmpty() || call.out.isEmpty())
        return complain({ErrorCode::Invalid, u"documents CASE --office DIR --out DIR"_s});
    const Result<int> refused = run(call, jurisdiction, clock);
    if (!refused)
        return complain(refused.error());
    return *refused > 0 ? LawfulNo : Done;
}

int runReceipt(const ReceiptCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    if (call.caseRef.isEmpty() || call.office.isEmpty() || call.out.isEmpty() || call.act < 0)
        return complain({ErrorCode::Invalid, u"receipt print CASE N --office DIR --out FILE.pdf"_s});
    const Result<int> done = run(call, jurisdiction, clock);
    return done ? *done : complain(done.error());
}

} // namespace zm::desktop
