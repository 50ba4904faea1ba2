#pragma once

#include "ui/shell/sealedports.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

class RowTable;

/// Interference and tips (N12): anybody writes them down, the supervising level alone reads who asked and who told, and
/// signs each month's count, also a zero.
class SealedRegisterDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SealedRegisterDialog(std::shared_ptr<const SealedPorts> ports, QWidget *parent = nullptr);
    ~SealedRegisterDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<SealedContents>;
    void buildLayout();
    void connectParts();
    void retranslate();
    void enable();
    void read();
    void fill();
    void record();
    void follow(const std::function<Result<>(qint64, const QString &)> &write, const QString &said);
    void signMonth();
    /// Tells what became of \a done, and reads anew where it was done.
    bool say(const Result<> &done, const QString &text);
    bool isTip() const;
    const SealedCard *chosen() const;
    const SealedMonth *chosenMonth() const;
    std::shared_ptr<const SealedPorts> m_ports;
    QFutureWatcher<Outcome> m_watcher;
    SealedContents m_contents;
    QString m_told; ///< what became of the last thing done
    QLabel *m_title, *m_intro, *m_said, *m_newTitle, *m_monthsTitle;
    RowTable *m_entries, *m_months;
    QComboBox *m_kind;
    QLineEdit *m_who, *m_how, *m_what, *m_case, *m_words;
    QPushButton *m_record, *m_pass, *m_answer, *m_sign, *m_close;
};

} // namespace zm::ui
