#pragma once

#include <QObject>
#include <QVariant>

#include <functional>

class QHeaderView;
class QSplitter;

namespace zm::ui {

/// Gives windows, splitters and the columns a person can draw wider the sizes they had when they were last seen.
class SizeMemory final : public QObject {
    Q_OBJECT
public:
    using Read = std::function<QVariant(const QString &key)>;
    using Write = std::function<void(const QString &key, const QVariant &value)>;

    /// \param watched  the application: what it shows for the first time gets its size back.
    SizeMemory(QObject &watched, Read read, Write write);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(QSplitter &splitter);
    void take(QHeaderView &header);
    void take(QWidget &window);
    bool isKnown(QObject &object);
    Read m_read;
    Write m_write;
};

} // namespace zm::ui
