#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace zm::ui {

/// What was begun and not recorded: the officer's own drafts, what they laid into the tray, and what others laid there
/// for them to sign.
class DraftsPage final : public QWidget {
    Q_OBJECT
public:
    /// References must outlive the page.
    DraftsPage(const CasePorts &cases, const DraftPorts &drafts, QWidget *parent = nullptr);

    void setOfficer(const OfficerCard &officer) { m_officer = officer; }
    /// Reads the drafts anew.
    void reload();
    /// Reads only how many there are; costs no reading of cases.
    void recount();
    int count() const { return int(m_drafts.size()); }

Q_SIGNALS:
    void resumeAsked(const zm::ui::DraftCard &draft);
    void countChanged(int count);
    void failed(const zm::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool readDrafts();
    void showDrafts();
    void addHeading(const QString &text);
    void addCard(const DraftCard &draft);
    void change(const DraftCard &draft, bool ready);
    bool mayBeSignedHere(const DraftCard &draft) const;
    const CasePorts &m_cases;
    const DraftPorts &m_ports;
    OfficerCard m_officer;
    std::vector<DraftCard> m_drafts;
    QLabel *m_title, *m_empty;
    QVBoxLayout *m_cards;
};

/// What was recorded in a case after a draft was begun, a sentence each.
QStringList changesSince(const DraftCard &draft, const CaseFile &file);

} // namespace zm::ui
