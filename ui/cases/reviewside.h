#pragma once

#include "ui/shell/ports.h"

#include <QTabWidget>

namespace zm::ui {

class AttachmentsTab;
class SheetView;

/// Beside the form of a second officer: the paper to be signed, the evidence and how much of it is unopened, the sheet of
/// the clock that runs.
class ReviewSide final : public QTabWidget {
    Q_OBJECT
public:
    /// \param ports must outlive it.
    ReviewSide(const Ports &ports, CaseFile file, QWidget *parent = nullptr);
    void setPaper(QWidget *paper);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    CaseFile m_file;
    AttachmentsTab *m_evidence = nullptr;
    SheetView *m_sheet = nullptr;
    QWidget *m_paper = nullptr;
};

} // namespace zm::ui
