#include "app/desktop/documentsrun.h"

#include "resources/resources.h"
#include "store/desk.h"

#include <QDir>
#include <QFile>
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

Result<store::SharedSession> signIn(const store::Office &office)
{
    const QString officer = qEnvironmentVariable("ZM_OFFICER");
    QFile file(qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (officer.isEmpty() || file.fileName().isEmpty())
        return fail(ErrorCode::Invalid, u"papers name the person: give --officer and --password-file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read the password file"_s);
    QByteArray password = file.readAll();
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    return office.signIn(officer, password);
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

/// \return how many papers could not be made. Errors: Io.
Result<int> writePapers(const PaperFacts &facts, const Stationery &with, const QDir &out)
{
    int refused = 0, index = 0;
    for (const PaperRef &ref : papersOf(facts)) {
        const QString name = fileNameOf(ref, ++index);
        const auto paper = paperFor(ref, facts);
        const auto pdf = paper ? toPdf(*paper, with.fonts) : Result<QByteArray>(std::unexpected(paper.error()));
        if (!pdf) {
            std::fprintf(stderr, "%s: not made: %s\n", qUtf8Printable(name), qUtf8Printable(pdf.error().detail));
            ++refused;
            continue;
        }
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

Result<int> run(const DocumentsCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    // Not found means the case alone: a missing face is the machine's fault, a missing office the caller's.
    ZM_TRY(const Stationery with, as(stationery(), ErrorCode::Io));
    ZM_TRY(store::Office office, as(store::Office::open(call.office), ErrorCode::Invalid));
    ZM_TRY(const store::SharedSession session, signIn(office));
    ZM_TRY(const std::vector<store::Officer> officers, office.officers());
    store::Desk desk(office, jurisdiction, clock, session);
    ZM_TRY(const store::CaseFile file, desk.read(call.caseRef));
    if (!QDir().mkpath(call.out))
        return fail(ErrorCode::Io, u"cannot make "_s + call.out);

    std::vector<cases::Act> acts;
    for (const store::StoredAct &stored : file.acts)
        acts.push_back(stored.act);
    const cases::Context context = desk.context(desk.today());
    PaperFacts facts{with.templates, acts, file.view, context, office.profile().name, {}, {}, office.profile().demo,
                     {}, file.acts.empty() ? QString() : QString::fromLatin1(file.acts.back().hash.toHex())};
    for (const store::Officer &officer : officers)
        facts.officerNames.insert(officer.id, officer.name);
    return writePapers(facts, with, QDir(call.out));
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
    return Stationery{std::move(fonts), std::move(templates)};
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

} // namespace zm::desktop
