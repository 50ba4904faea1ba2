#pragma once

#include "crypto/sign.h"
#include "store/givenfiles.h"
#include "store/syncbook.h"

#include <QJsonObject>

#include <set>

namespace zm::app {

/// Something to be asked of the platform about files.
struct FileAsk {
    QByteArray method;
    QString target; ///< "/v1/blobs"
    QByteArray body = {};
    QByteArray contentType = "application/json";
};

/// What comes next: a question, or something that takes its time and is done in another thread, with an office of its own.
struct FileStep {
    std::optional<FileAsk> ask = {};
    std::function<Result<>(store::Office &office)> job = {};
};

/// Evidence on its way between this office and its platform: says what to do next and understands what comes back, one portion at a
/// time, so that acts go in between. Losing the object, a connection or the program loses nothing but the portion under way.
class FileExchange final {
public:
    /// All must outlive the object.
    FileExchange(store::Office &office, const Clock &clock, store::SharedSession session) : m_office(&office), m_clock(&clock), m_session(std::move(session)) {}

    void beginRound();
    /// Nothing: that was all for this round. Errors: Io, Corrupt.
    Result<std::optional<FileStep>> next();
    /// Errors: Io, Corrupt.
    Result<> answered(int status, const QByteArray &body);
    Result<> jobDone(const Result<> &done);
    /// Nothing came: it goes on with the next round.
    void failed() { m_step = Step::Done; }

    /// What stood in the way in this round, in plain English; empty: nothing.
    const QString &trouble() const { return m_trouble; }

private:
    enum class Step : quint8 { List, Publish, Choose, Readers, Announce, Send, Offered, Fetch, Take, Taken, Done };
    Result<std::optional<FileStep>> portion();
    Result<> listed(const QByteArray &body);
    Result<> compareSent(const QJsonObject &said);
    Result<> boxed(const QByteArray &body);
    Result<> advanced(const QByteArray &body);
    Result<> fetched(const QByteArray &body);
    Result<> refused(int status, const QByteArray &body);
    Result<> giveUp(store::Giving giving, const QString &why);
    Result<QByteArray> ownBox() const;
    const store::OfferedFile &current() const { return m_offered[m_at]; }
    QString partPath() const;

    store::Office *m_office;
    const Clock *m_clock;
    store::SharedSession m_session;
    Step m_step = Step::List;
    qint64 m_portion = 0;         ///< bytes
    store::GivenFile m_giving;    ///< under way to the platform
    QByteArray m_readers;         ///< for the announcement
    std::vector<store::OfferedFile> m_offered;
    std::size_t m_at = 0;
    QString m_case;               ///< of the one that is fetched
    std::set<QString> m_spoilt;   ///< came and were not what they should be: not again before the program starts anew
    QString m_trouble;
};

} // namespace zm::app
