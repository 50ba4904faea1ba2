#include "app/platform/command.h"

#include "platform/bare.h"
#include "platform/folder.h"
#include "sync/answer.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

// The peer of `zm bench platform`: in a file of its own beside the platform's, which stays as it is.
Result<int> writeBare(const Call &call)
{
    ZM_TRY(const Folder folder, Folder::open(call.folder));
    ZM_TRY(const auto key, folder.receiptKey());
    QFile file(call.value(u"acts"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, u"--acts names a file of acts, one a line"_s);
    const QByteArray lines = file.readAll();
    std::vector<BareAct> acts;
    for (const QByteArrayView line : sync::linesOf(lines)) {
        ZM_TRY(auto act, BareAct::of(line));
        acts.push_back(std::move(act));
    }
    const QString path = QDir(call.folder).filePath(u"bare.sqlite"_s);
    ZM_TRY(const auto database, openDatabase({path, {}}));
    QElapsedTimer timer;
    timer.start();
    ZM_CHECK(insertBare(*database, acts, key, std::size_t(std::max(1, call.value(u"at-once"_s, u"64"_s).toInt()))));
    const qint64 taken = timer.nsecsElapsed();
    print(QString::fromUtf8(sync::canonicalJson({{u"acts"_s, qint64(acts.size())}, {u"ns"_s, taken}})));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
    return Done;
}

} // namespace zm::platform
