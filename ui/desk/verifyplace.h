// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first place of the desk: the wizard, the first run in its stead, and in sandbox mode the handset beside it.
// Never makes a service: it works without one and shows so.
#pragma once

#include "ui/desk/place.h"
#include "ui/windowmemory.h"

class QDateTime;
class QHBoxLayout;
class QVBoxLayout;

namespace Ringproof {

class Divider;
class FirstRun;
class Handset;
class SecretStore;
class VerificationService;
class LiveOffer;
class RequestOffer;
class UndoBar;
class Wizard;
struct TwilioSettings;

class VerifyPlace final : public Place
{
    Q_OBJECT
public:
    explicit VerifyPlace(QWidget *parent);

    Wizard *wizard() const { return m_wizard; }
    void showFirstRun();
    /// Both must stay until useNothing() or another service; tasks given out end with the service.
    void useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox);
    /// For the first run; it must outlive this.
    void offerKeychain(SecretStore *keychain) { m_keychain = keychain; }
    /// On the handset; only in sandbox mode.
    void showMessage(const QString &number, const QString &channel, const QString &body, const QDateTime &at);
    /// What came of the credentials that were entered; false when nobody is entering any.
    bool tellFirstRun(const QString &sentence);

    QString placeName() const override;
    void useRecords(const RecordsAccess &access) override;
    void useNothing() override;
    void arrive() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void sandboxChosen();
    /// `keeps`: in the keychain, once they have proved right.
    void credentialsEntered(const Ringproof::TwilioSettings &twilio, bool keeps);

private:
    void build();
    void connectOffers();
    void showLeftCode();
    void showLiveCodes();
    void restoreMemory();
    void countRegion(const RegionCode &region);
    /// Puts it first among the few that a key of the memory holds; gives them all.
    QStringList remember(const QString &key, const QString &value);
    void setSandbox(bool isSandbox);
    /// Beside the wizard, or below it where both have no room beside each other.
    void placeHandset();
    void showWizard();

    WindowMemory m_memory;
    Wizard *m_wizard;
    FirstRun *m_firstRun = nullptr;
    SecretStore *m_keychain = nullptr;
    RequestOffer *m_offer;
    UndoBar *m_undo;
    LiveOffer *m_live;
    Handset *m_handset = nullptr;
    Divider *m_handsetEdge;
    QVBoxLayout *m_column;
    QHBoxLayout *m_row;
};

} // namespace Ringproof
