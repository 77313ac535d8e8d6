// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/apikeylist.h"

#include "store/store.h"
#include "ui/readingorder.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/switchbox.h"
#include "verification/errortext.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kFieldWidth = 420;
constexpr int kLongestName = 64;

QString day(Timestamp time)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).date(), QLocale::ShortFormat);
}

} // namespace

ApiKeyList::ApiKeyList(SettingsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_place(new QVBoxLayout)
    , m_name(new QLineEdit(this))
    , m_nameLabel(makeFieldLabel({}, m_name, this))
    , m_problem(std::make_unique<ProblemLine>(m_name, this))
    , m_create(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_freshArea(new QWidget(this))
    , m_fresh(new QLineEdit(m_freshArea))
    , m_freshLabel(makeFieldLabel({}, m_fresh, m_freshArea))
    , m_copy(new ActionButton(ActionButton::Kind::Primary, {}, m_freshArea))
    , m_done(new ActionButton(ActionButton::Kind::Secondary, {}, m_freshArea))
    , m_notice(new Notice(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    column->addLayout(m_place);
    column->addWidget(m_notice);
    column->addWidget(m_freshArea);
    buildNew();
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_problem->tell({}); });
    connect(m_name, &QLineEdit::returnPressed, this, &ApiKeyList::create);
    connect(m_create, &QPushButton::clicked, this, &ApiKeyList::create);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_fresh->text());
        m_notice->tell(Notice::Kind::Success, tr("The key is on the clipboard. Keep it where its program finds it."));
    });
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_fresh->clear();
        m_freshArea->hide();
        m_notice->clear();
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(model, &SettingsModel::lentChanged, this, [this] {
        m_keys.clear();
        draw();
    });
    keepTranslated(this, [this] { retranslate(); });
}

void ApiKeyList::buildNew()
{
    auto *fresh = new QVBoxLayout(m_freshArea);
    fresh->setContentsMargins(0, 0, 0, 0);
    fresh->setSpacing(Space::kTight);
    m_fresh->setReadOnly(true);
    fresh->addWidget(m_freshLabel);
    fresh->addWidget(m_fresh);
    auto *buttons = new FlowLayout(Space::kTight);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_done);
    fresh->addLayout(buttons);
    m_freshArea->hide();

    auto *column = static_cast<QVBoxLayout *>(layout());
    m_name->setMaxLength(kLongestName);
    m_name->setMaximumWidth(kFieldWidth);
    column->addSpacing(Space::kTight);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addWidget(m_problem->label());
    auto *scopes = new FlowLayout(Space::kMedium);
    for (const ApiScope scope : {ApiScope::Verify, ApiScope::History, ApiScope::Metrics, ApiScope::Admin}) {
        auto *box = new SwitchBox(this);
        box->setChecked(scope == ApiScope::Verify);
        scopes->addWidget(box);
        m_scopes.emplace_back(scope, box);
    }
    column->addLayout(scopes);
    column->addWidget(m_create);
}

void ApiKeyList::retranslate()
{
    m_nameLabel->setText(tr("Name of a new &key"));
    m_name->setPlaceholderText(tr("The program that will use it"));
    m_create->setText(tr("Cr&eate key"));
    m_freshLabel->setText(tr("The new key: it is shown this once"));
    m_copy->setText(tr("&Copy"));
    m_done->setText(tr("I ha&ve kept it"));
    const QString words[] = {tr("Verify numbers"), tr("Read the history"), tr("Read metrics"), tr("Everything else")};
    for (size_t i = 0; i < m_scopes.size(); ++i)
        m_scopes[i].second->setText(words[i]);
    draw();
}

void ApiKeyList::read()
{
    if (!m_model->lent().store)
        return;
    QCoro::connect(m_model->lent().store->apiKeys(), this, [this](const Result<std::vector<ApiKey>> &keys) {
        if (!keys) {
            m_notice->tell(Notice::Kind::Danger, errorText(keys.error()));
            return;
        }
        m_keys = *keys;
        draw();
    });
}

void ApiKeyList::draw()
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_place->addWidget(m_rows);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::kTight);
    bool isEmpty = true;
    for (const ApiKey &key : m_keys) {
        if (!key.isLive())
            continue;
        addRow(key);
        isEmpty = false;
    }
    const bool isPossible = m_model->lent().store != nullptr;
    if (isEmpty)
        rows->addWidget(makeSecondary(
            isPossible ? tr("There is no key yet. Programs on this machine need none, unless you require one.")
                       : tr("Keys lie with the records: possible once a service is in use."),
            m_rows));
    m_name->setEnabled(isPossible);
    m_create->setEnabled(isPossible && !m_isBusy);
    putInReadingOrder(this);
    m_rows->show();
}

void ApiKeyList::addRow(const ApiKey &key)
{
    auto *name = makeSecondary(key.name, m_rows);
    name->setForegroundRole(QPalette::WindowText);
    const QString used = key.lastUsedAt ? tr("last used %1").arg(day(*key.lastUsedAt)) : tr("never used");
    //: A key of the REST server: its scopes, when it was made, when it was used
    auto *about = makeSecondary(
        tr("%1 · created %2 · %3").arg(scopeNames(key.scopes).join(QStringLiteral(", ")), day(key.createdAt), used), m_rows);
    about->setFont(scaledFont(13));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(about);
    auto *button = new ActionButton(ActionButton::Kind::Secondary, tr("Revoke"), m_rows);
    button->setAccessibleName(tr("Revoke the key %1").arg(key.name));
    connect(button, &QPushButton::clicked, this, [this, id = key.id] { revoke(id); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kMedium);
    row->addLayout(words, 1);
    row->addWidget(button, 0, Qt::AlignVCenter);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

ApiScopes ApiKeyList::chosenScopes() const
{
    ApiScopes scopes;
    for (const auto &[scope, box] : m_scopes)
        scopes.setFlag(scope, box->isChecked());
    return scopes;
}

void ApiKeyList::create()
{
    if (m_isBusy || !m_model->lent().store)
        return;
    const QString name = m_name->text().trimmed();
    const bool isTaken = std::any_of(
        m_keys.begin(), m_keys.end(), [&](const ApiKey &key) { return key.isLive() && key.name == name; });
    if (!isApiKeyName(name) || isTaken || !chosenScopes()) {
        m_problem->tell(isTaken               ? tr("There is a key of this name already.")
                        : !isApiKeyName(name) ? tr("Enter a name of letters, digits and signs: the history shows it.")
                                              : tr("Choose what the key may do."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const FreshApiKey fresh = makeApiKey(name, chosenScopes(), SystemClock().now());
    m_isBusy = true;
    m_notice->clear();
    draw();
    QCoro::connect(
        m_model->lent().store->addApiKey(fresh.key, m_model->lent().actor), this, [this, fresh](const Result<bool> &added) {
            m_isBusy = false;
            if (added && *added)
                showFresh(fresh);
            else if (added)
                m_problem->tell(tr("There is a key of this name already."));
            else
                m_notice->tell(Notice::Kind::Danger, errorText(added.error()));
            draw();
        });
}

void ApiKeyList::showFresh(const FreshApiKey &fresh)
{
    m_keys.push_back(fresh.key);
    m_name->clear();
    m_fresh->setText(fresh.text.reveal());
    m_fresh->setCursorPosition(0);
    m_freshArea->show();
    m_copy->setFocus(Qt::OtherFocusReason);
}

void ApiKeyList::revoke(const QString &id)
{
    if (m_isBusy || !m_model->lent().store)
        return;
    m_isBusy = true;
    QCoro::connect(m_model->lent().store->revokeApiKey(id, m_model->lent().actor), this,
        [this](const Result<std::optional<ApiKey>> &revoked) {
            m_isBusy = false;
            if (revoked)
                m_notice->tell(Notice::Kind::Info, tr("The key is revoked: whoever uses it is refused from now on."));
            else
                m_notice->tell(Notice::Kind::Danger, errorText(revoked.error()));
            read();
        });
}

} // namespace Ringproof
