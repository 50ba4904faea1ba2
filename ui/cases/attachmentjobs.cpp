// The jobs of AttachmentsTab: sealing files, opening one, saving a copy. One at a time, with progress, and each can be stopped.

#include "ui/cases/attachmentstab.h"

#include "ui/cases/purposedialog.h"
#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/parts.h"

#include <QFileInfo>
#include <QLocale>
#include <QPromise>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

template <typename T>
void AttachmentsTab::start(const QString &doing, AttachmentJob<T> job)
{
    say(Meaning::Plain, doing);
    m_watcher.setFuture(QtConcurrent::run([job = std::move(job)](QPromise<Outcome> &promise) {
        constexpr int kParts = 1000; // a file may have more bytes than the bar has steps
        promise.setProgressRange(0, kParts);
        promise.addResult(Outcome(job([&promise](qint64 done, qint64 total) {
            promise.setProgressValue(total > 0 ? int(double(done) / double(total) * kParts) : 0);
            return !promise.isCanceled();
        })));
    }));
    enable();
}

void AttachmentsTab::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (const QString why = whyNotTaken(QFileInfo(path), m_ports.room(), m_ports.largest); !why.isEmpty())
            m_notTaken.append(why);
        else
            m_waiting.enqueue({m_caseId, path});
    }
    if (!m_watcher.isRunning())
        addNext();
}

void AttachmentsTab::addNext()
{
    if (!m_waiting.isEmpty()) {
        m_adding = m_waiting.dequeue();
        start(tr("Sealing %1").arg(QFileInfo(m_adding.path).fileName()), m_ports.add(m_adding.caseId, m_adding.path));
        return;
    }
    QStringList lines;
    if (m_added > 0)
        lines.append(tr("%n file(s) sealed and laid beside the case.", nullptr, m_added));
    if (!m_notTaken.isEmpty() || !lines.isEmpty())
        say(m_notTaken.isEmpty() ? Meaning::Done : Meaning::Refused, (lines + m_notTaken).join(u'\n'));
    m_added = 0;
    m_notTaken.clear();
}

void AttachmentsTab::finish()
{
    m_said->hide();
    const bool stopped = m_watcher.future().resultCount() == 0;
    const Outcome outcome = stopped ? Outcome() : m_watcher.result();
    if (stopped) {
        addNext(); // tells what came before
        say(Meaning::Plain, tr("Stopped. Nothing of the last file was kept."));
    } else if (const auto *added = std::get_if<Result<AttachmentCard>>(&outcome))
        finishAdding(*added);
    else if (const auto *opened = std::get_if<Result<AttachmentPages>>(&outcome))
        showPages(*opened);
    else if (const auto &saved = std::get<Result<std::monostate>>(outcome); !saved)
        say(Meaning::Refused, tr("The copy was not saved. %1").arg(text::trouble(saved.error())));
    else
        say(Meaning::Done, tr("The copy is saved, and written down in the query log."));
    readList(); // what was opened now says so
    retranslate();
    Q_EMIT captionChanged();
}

void AttachmentsTab::finishAdding(const Result<AttachmentCard> &added)
{
    if (added)
        ++m_added;
    else
        m_notTaken.append(u"%1: %2"_s.arg(QFileInfo(m_adding.path).fileName(), text::trouble(added.error())));
    addNext();
}

void AttachmentsTab::askPurpose(std::function<QString()> what, std::function<void(const PurposeGiven &)> then)
{
    if (!m_purpose.isEmpty()) {
        then({m_purpose, {}});
        return;
    }
    auto *dialog = new PurposeDialog(m_ports.purposes, std::move(what), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PurposeDialog::chosen, this, [then = std::move(then)](const PurposeGiven &purpose) { then(purpose); });
    dialog->open();
}

void AttachmentsTab::openChosen()
{
    const AttachmentCard *card = chosen();
    if (!card || card->withheld || m_watcher.isRunning())
        return;
    if (card->size > m_ports.largestShown) {
        m_isOpen = true;
        m_view->setMessage(tr("This file is too large to be shown here. Save a copy to look at it."));
        return;
    }
    askPurpose([name = card->name] { return tr("Open %1").arg(name); }, [this, id = m_caseId, digest = card->digest](const PurposeGiven &purpose) {
        m_openFor = id;
        start(tr("Opening"), m_ports.open(id, digest, purpose, std::max(600, m_view->wantedWidth())));
    });
}

void AttachmentsTab::showPages(const Result<AttachmentPages> &opened)
{
    if (m_openFor != m_caseId)
        return; // left meanwhile
    m_isOpen = true;
    if (!opened)
        m_view->setMessage(text::trouble(opened.error()));
    else if (!opened->shown)
        m_view->setMessage(tr("Files of this kind cannot be shown here. Save a copy to look at it."));
    else
        m_view->setPages(opened->pages);
    if (opened && opened->count > int(opened->pages.size()) && opened->shown)
        say(Meaning::Plain, tr("Pages 1 to %1 of %2. Save a copy to read on.").arg(opened->pages.size()).arg(opened->count));
}

void AttachmentsTab::saveChosen()
{
    const AttachmentCard *card = chosen();
    if (!card)
        return;
    const QString path = ask::saveAnyPath(this, tr("Save a copy"), card->name);
    if (path.isEmpty())
        return;
    askPurpose([name = card->name] { return tr("Save a copy of %1").arg(name); },
               [this, id = m_caseId, digest = card->digest, path](const PurposeGiven &purpose) {
                   start(tr("Saving"), m_ports.save(id, digest, purpose, path));
               });
}

QString whyNotTaken(const QFileInfo &file, qint64 room, qint64 largest)
{
    const QString name = file.fileName();
    if (!file.exists())
        return AttachmentsTab::tr("%1 is not there any more.").arg(name);
    if (!file.isFile())
        return AttachmentsTab::tr("%1 is a folder. Add the files in it.").arg(name);
    if (!file.isReadable())
        return AttachmentsTab::tr("%1 cannot be read: this computer's account lacks the right to it.").arg(name);
    if (file.size() == 0)
        return AttachmentsTab::tr("%1 is empty.").arg(name);
    if (file.size() > largest)
        return AttachmentsTab::tr("%1 is too large: %2, where at most %3 can be kept beside a case.")
            .arg(name, QLocale().formattedDataSize(file.size(), 1), QLocale().formattedDataSize(largest, 1));
    if (file.size() > room)
        return AttachmentsTab::tr("%1 does not fit on the disk: it needs %2, and %3 are free.")
            .arg(name, QLocale().formattedDataSize(file.size(), 1), QLocale().formattedDataSize(room, 1));
    return {};
}

} // namespace zm::ui
