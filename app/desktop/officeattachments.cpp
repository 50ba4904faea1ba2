// Evidence beside a case for OfficeWindow: what is sealed and opened runs in a worker thread, with a connection of its own.

#include "app/desktop/officewindow.h"
#include "documents/pictures.h"
#include "store/attachments.h"
#include "ui/shell/attachmentports.h"

#include <QBuffer>
#include <QSaveFile>
#include <QStorageInfo>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kLargest = 2048 * kMiB;
constexpr qint64 kLargestShown = 64 * kMiB; // it is held in memory whole, and so are its pages
constexpr int kMostPages = 40;

/// What a job needs of the window, as values.
struct Bench {
    QString folder;
    store::SharedSession session;
    QDateTime at;
    QHash<QString, QString> names;
};

/// The office, opened for one job.
struct Opened {
    store::Office office;
    FixedClock clock;
    store::SharedSession session;
};

Result<Opened> opened(const Bench &bench)
{
    if (!bench.session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    ZM_TRY(auto office, store::Office::open(bench.folder));
    return Opened{std::move(office), FixedClock(bench.at), bench.session};
}

ui::AttachmentCard cardOf(const store::Attachment &one, const QHash<QString, QString> &names)
{
    return {one.digest, one.name, one.size, names.value(one.officer, one.officer), one.at, one.withheld, {}};
}

Result<ui::AttachmentCard> add(const Bench &bench, const QString &caseId, const QString &path,
                               const ui::AttachmentProgress &progress)
{
    ZM_TRY(auto at, opened(bench));
    (void)store::sweepAttachments(at.office); // what an interrupted program left; the next one tries again
    ZM_TRY(const auto key, store::attachmentKey(at.office, *at.session, caseId));
    const qint64 total = QFileInfo(path).size();
    ZM_TRY(auto sealed, store::sealFile(*key, path, [&](qint64 done) { return progress(done, total); }));
    ZM_TRY(const auto one, store::registerAttachment(at.office, *at.session, at.clock, std::move(sealed)));
    return cardOf(one, bench.names);
}

/// Writes the look down, then pours the clear bytes into \a to.
Result<> pour(const Bench &bench, const QString &caseId, const QString &digest, const store::Look &look, QIODevice &to,
              const ui::AttachmentProgress &progress)
{
    ZM_TRY(auto at, opened(bench));
    ZM_TRY(const auto one, store::attachmentNamed(at.office, at.session.get(), caseId, digest));
    ZM_TRY(const auto open, store::openAttachment(at.office, *at.session, at.clock, one, look));
    return open(to, [&](qint64 done) { return progress(done, one.size); });
}

store::Look lookFor(store::LogKind kind, const ui::PurposeGiven &purpose)
{
    store::Look look;
    look.kind = kind;
    look.purpose = purpose.id;
    look.note = purpose.note;
    return look;
}

Result<ui::AttachmentPages> show(const Bench &bench, const QString &caseId, const QString &digest,
                                 const ui::PurposeGiven &purpose, int width, const ui::AttachmentProgress &progress)
{
    QBuffer clear; // never a file: what is sealed on the disk stays sealed there
    clear.open(QIODevice::ReadWrite);
    ZM_CHECK(pour(bench, caseId, digest, lookFor(store::LogKind::Open, purpose), clear, progress));
    auto pictures = documents::picturesOf(clear.data(), width, kMostPages);
    if (!pictures && pictures.error().code == ErrorCode::Unsupported)
        return ui::AttachmentPages{};
    if (!pictures)
        return std::unexpected(pictures.error());
    return ui::AttachmentPages{true, std::move(pictures->pages), pictures->count};
}

Result<std::monostate> save(const Bench &bench, const QString &caseId, const QString &digest,
                            const ui::PurposeGiven &purpose, const QString &path, const ui::AttachmentProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    ZM_CHECK(pour(bench, caseId, digest, lookFor(store::LogKind::Export, purpose), file, progress));
    if (!file.commit())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return std::monostate{};
}

/// When \a officer last opened each attachment of a case, by digest.
Result<QHash<QString, QDateTime>> openedBy(const store::Office &office, const QString &officer, const QString &caseId)
{
    ZM_TRY(const auto log, store::queryLog(office, nullptr, caseId));
    QHash<QString, QDateTime> last;
    for (const store::LogEntry &entry : log) {
        const bool looked = entry.record.kind == store::LogKind::Open || entry.record.kind == store::LogKind::Export;
        if (looked && entry.record.officer == officer)
            last.insert(entry.record.what.section(u':', 1), entry.record.at);
    }
    return last;
}

} // namespace

void OfficeWindow::fillAttachments()
{
    auto ports = std::make_shared<ui::AttachmentPorts>();
    ports->purposes = offeredPurposes();
    ports->largest = kLargest;
    ports->largestShown = kLargestShown;
    ports->room = [this] { return QStorageInfo(m_office.folder()).bytesAvailable(); };
    ports->list = [this](const QString &caseId) -> Result<std::vector<ui::AttachmentCard>> {
        const auto &session = m_desk->session();
        ZM_TRY(const auto all, store::attachments(m_office, session.get(), caseId));
        ZM_TRY(const auto seen, openedBy(m_office, session ? session->officer.id : QString(), caseId));
        std::vector<ui::AttachmentCard> cards;
        for (const store::Attachment &one : all) {
            cards.push_back(cardOf(one, m_officerNames));
            cards.back().openedAt = seen.value(one.digest);
        }
        return cards;
    };
    const auto bench = [this] { return Bench{m_office.folder(), m_desk->session(), m_clock.now(), m_officerNames}; };
    ports->add = [bench](const QString &caseId, const QString &path) -> ui::AttachmentJob<ui::AttachmentCard> {
        return [at = bench(), caseId, path](const ui::AttachmentProgress &progress) {
            return desktop::add(at, caseId, path, progress);
        };
    };
    ports->open = [bench](const QString &caseId, const QString &digest, const ui::PurposeGiven &purpose,
                          int width) -> ui::AttachmentJob<ui::AttachmentPages> {
        return [at = bench(), caseId, digest, purpose, width](const ui::AttachmentProgress &progress) {
            return desktop::show(at, caseId, digest, purpose, width, progress);
        };
    };
    ports->save = [bench](const QString &caseId, const QString &digest, const ui::PurposeGiven &purpose,
                          const QString &path) -> ui::AttachmentJob<std::monostate> {
        return [at = bench(), caseId, digest, purpose, path](const ui::AttachmentProgress &progress) {
            return desktop::save(at, caseId, digest, purpose, path, progress);
        };
    };
    m_ports.attachments = std::move(ports);
}

} // namespace zm::desktop
