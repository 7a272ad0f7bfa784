// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/profilesdialog.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/profilesimport.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "secrets/secretstore.h"
#include "server/embeddedserver.h"
#include "store/profilebook.h"
#include "store/settings.h"
#include "ui_profilesdialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPointer>
#include <QPushButton>

namespace tapedeck::gui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int sdkRow = 0;
constexpr int documentedRow = 1;
constexpr int perSecond = 1000;

void say(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    const Tokens& tokens = Tokens::of(label->palette());
    QPalette red = label->palette();
    red.setColor(QPalette::WindowText, tokens.readable(tokens.error));
    label->setPalette(red);
}

} // namespace

ProfilesDialog::ProfilesDialog(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::ProfilesDialog>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("profilesDialog"));
    setAccessibleName(windowTitle());
    for (QLabel* heading :
         {m_ui->targetHeading, m_ui->keyHeading, m_ui->variablesHeading, m_ui->connectionHeading})
        heading->setFont(boldFont());
    constexpr int labelWidth = 104; // one column through all three forms
    for (QFormLayout* form : {m_ui->targetForm, m_ui->keyForm, m_ui->connectionForm}) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* label = form->itemAt(row, QFormLayout::LabelRole);
            if (label && label->widget())
                label->widget()->setMinimumSize(labelWidth, Style::controlHeight);
        }
    }
    for (QLabel* muted : {m_ui->keyState, m_ui->embeddedNote, m_ui->variablesNote})
        setMuted(muted);
    for (QLabel* error : {m_ui->nameError, m_ui->urlError, m_ui->proxyError, m_ui->caError, m_ui->keyState,
                          m_ui->variablesNote, m_ui->variablesError})
        error->setFont(smallFont());
    m_ui->addButton->setIcon(icon(QStringLiteral("plus")));
    m_ui->duplicateButton->setIcon(icon(QStringLiteral("copy")));
    m_ui->removeButton->setIcon(icon(QStringLiteral("trash")));
    QPushButton* close = m_ui->buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    // Enter in a field means "take it", not "close".
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    connectList();
    connectForm();
    connectSharing();
    fillList();
    select(m_services.profiles.currentId());
    // The form scrolls downwards only.
    m_ui->scroll->setMinimumWidth(m_ui->form->minimumSizeHint().width() +
                                  style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

ProfilesDialog::~ProfilesDialog()
{
    // A field that loses the focus because it is destroyed has finished nothing.
    for (QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

void ProfilesDialog::connectList()
{
    connect(m_ui->list, &QListWidget::currentItemChanged, this, &ProfilesDialog::showProfile);
    connect(m_ui->addButton, &QToolButton::clicked, this, [this] {
        Profile profile;
        profile.name = tr("New profile");
        // An address must be there; this one reaches nobody by mistake.
        profile.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8787"));
        profile.colour = QStringLiteral("#2E6BE6");
        addProfile(profile);
    });
    connect(m_ui->duplicateButton, &QToolButton::clicked, this, &ProfilesDialog::duplicateProfile);
    connect(m_ui->removeButton, &QToolButton::clicked, this, &ProfilesDialog::removeProfile);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_services.profiles, &store::ProfileBook::updated, this, &ProfilesDialog::fillList);
}

void ProfilesDialog::connectForm()
{
    for (QLineEdit* field : {m_ui->nameField, m_ui->urlField, m_ui->proxyHostField, m_ui->caField}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            m_discard = false;
            if (!validateForm())
                keepDraft();
        });
        connect(field, &QLineEdit::editingFinished, this, &ProfilesDialog::apply);
    }
    connect(m_ui->urlField, &QLineEdit::editingFinished, this, &ProfilesDialog::completeAddress);
    connect(m_ui->messages, &MessageBar::dismissed, this, [this] { m_discard = false; });
    for (QSpinBox* field : {m_ui->connectField, m_ui->totalField, m_ui->proxyPortField})
        connect(field, &QSpinBox::valueChanged, this, &ProfilesDialog::apply);
    for (QComboBox* field : {m_ui->dialectField, m_ui->proxyField})
        connect(field, &QComboBox::currentIndexChanged, this, &ProfilesDialog::apply);
    connect(m_ui->productionBox, &QCheckBox::toggled, this, &ProfilesDialog::apply);
    connect(m_ui->variables, &VariablesTable::edited, this, &ProfilesDialog::apply);
    connect(m_ui->variables, &VariablesTable::rowRemoved, this, &ProfilesDialog::tellRemovedVariable);
    connect(m_ui->swatches, &SwatchRow::chosen, this, &ProfilesDialog::apply);
    connect(m_ui->caButton, &QPushButton::clicked, this, &ProfilesDialog::chooseCaFile);

    connect(m_ui->keyField, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_ui->storeKeyButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ui->keyField, &QLineEdit::returnPressed, this, &ProfilesDialog::storeKey);
    connect(m_ui->storeKeyButton, &QPushButton::clicked, this, &ProfilesDialog::storeKey);
    connect(m_ui->removeKeyButton, &QPushButton::clicked, this, &ProfilesDialog::removeKey);
    m_ui->storeKeyButton->setEnabled(false);
    m_ui->runOnlyBox->setChecked(m_services.settings.values().keysInMemory);
    connect(m_ui->runOnlyBox, &QCheckBox::toggled, this, [this](bool on) {
        m_services.settings.update([on](store::SettingsValues& values) { values.keysInMemory = on; });
        showKeyState();
    });
    connect(&m_services.secrets, &secrets::SecretStore::backendNameChanged, this,
            &ProfilesDialog::showKeyState);
}

QString ProfilesDialog::currentId() const
{
    const QListWidgetItem* item = m_ui->list->currentItem();
    return item ? item->data(idRole).toString() : QString();
}

void ProfilesDialog::fillList()
{
    const QString before = currentId();
    m_filling = true;
    m_ui->list->clear();
    for (const Profile& profile : m_services.profiles.profiles()) {
        auto* item = new QListWidgetItem(dotIcon(profile.colour), profile.name, m_ui->list);
        item->setData(idRole, profile.id);
        if (profile.id == before)
            m_ui->list->setCurrentItem(item);
    }
    m_filling = false;
    markDrafts();
}

void ProfilesDialog::select(const QString& id)
{
    for (int row = 0; row < m_ui->list->count(); ++row) {
        if (m_ui->list->item(row)->data(idRole).toString() == id)
            m_ui->list->setCurrentRow(row);
    }
}

void ProfilesDialog::showProfile()
{
    const Profile* profile = m_services.profiles.find(currentId());
    if (m_filling || !profile)
        return;
    const auto draft = m_drafts.constFind(profile->id);
    if (draft != m_drafts.constEnd())
        fillForm(draft->profile, draft->url, draft->variables);
    else
        fillForm(*profile, (profile->embedded ? m_services.server.url() : profile->baseUrl).toDisplayString(),
                 {profile->variables.begin(), profile->variables.end()});
    (void)validateForm();
    showKeyState();
}

void ProfilesDialog::fillForm(const Profile& profile, const QString& url, const VariableRows& variables)
{
    m_filling = true;
    const bool own = profile.embedded;
    m_ui->embeddedNote->setVisible(own);
    m_ui->nameField->setText(profile.name);
    m_ui->urlField->setText(url);
    m_ui->dialectField->setCurrentIndex(profile.dialect == Dialect::Documented ? documentedRow : sdkRow);
    m_ui->swatches->setColour(profile.colour);
    m_ui->productionBox->setChecked(profile.production);
    m_ui->variables->setRows(variables);
    m_ui->connectField->setValue(profile.timeouts.connect / perSecond);
    m_ui->totalField->setValue(profile.timeouts.total / perSecond);
    m_ui->proxyField->setCurrentIndex(static_cast<int>(profile.proxy.mode));
    m_ui->proxyHostField->setText(profile.proxy.host);
    m_ui->proxyPortField->setValue(profile.proxy.port);
    m_ui->caField->setText(profile.tls.caFile);
    m_ui->keyField->clear();
    m_ui->removeButton->setEnabled(!own);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_ui->urlField, m_ui->keyField, m_ui->proxyField, m_ui->caField,
                                         m_ui->caButton, m_ui->removeKeyButton, m_ui->productionBox})
        field->setEnabled(!own);
    m_exportOne->setEnabled(!own);
    m_filling = false;
}

Profile ProfilesDialog::fromForm() const
{
    Profile profile;
    if (const Profile* stored = m_services.profiles.find(currentId()))
        profile = *stored;
    profile.name = m_ui->nameField->text().trimmed();
    if (!profile.embedded)
        profile.baseUrl = QUrl(m_ui->urlField->text().trimmed(), QUrl::StrictMode);
    profile.dialect =
        m_ui->dialectField->currentIndex() == documentedRow ? Dialect::Documented : Dialect::Sdk;
    profile.colour = m_ui->swatches->colour();
    profile.production = m_ui->productionBox->isChecked();
    const VariableRows variables = m_ui->variables->rows();
    profile.variables = {variables.begin(), variables.end()};
    profile.timeouts.connect = m_ui->connectField->value() * perSecond;
    profile.timeouts.total = m_ui->totalField->value() * perSecond;
    profile.proxy.mode = static_cast<ProxySetting::Mode>(m_ui->proxyField->currentIndex());
    profile.proxy.host = m_ui->proxyHostField->text().trimmed();
    profile.proxy.port = static_cast<quint16>(m_ui->proxyPortField->value());
    profile.tls.caFile = m_ui->caField->text().trimmed();
    return profile;
}

bool ProfilesDialog::validateForm()
{
    const Profile profile = fromForm();
    const Profile* sameName = m_services.profiles.findByName(profile.name);
    QString name;
    if (profile.name.isEmpty())
        name = tr("A profile needs a name.");
    else if (sameName && sameName->id != profile.id)
        name = tr("Another profile has this name.");
    QString url;
    const QString scheme = profile.baseUrl.scheme();
    if (!profile.embedded && (!profile.baseUrl.isValid() || profile.baseUrl.host().isEmpty() ||
                              (scheme != QLatin1String("http") && scheme != QLatin1String("https"))))
        url = tr("An address starts with https:// (or http://) and names a host.");
    else if (!profile.embedded && !profile.baseUrl.userInfo().isEmpty())
        url = tr("No user name or password in the address: it would be stored in the open.");
    const bool viaProxy =
        profile.proxy.mode == ProxySetting::Mode::Http || profile.proxy.mode == ProxySetting::Mode::Socks5;
    m_ui->proxyHostField->setEnabled(viaProxy);
    m_ui->proxyPortField->setEnabled(viaProxy);
    QString proxy;
    if (viaProxy && (profile.proxy.host.isEmpty() || profile.proxy.port == 0))
        proxy = tr("A proxy needs a host and a port.");
    QString ca;
    if (!profile.tls.caFile.isEmpty() && !QFileInfo(profile.tls.caFile).isReadable())
        ca = tr("This file cannot be read.");
    say(m_ui->nameError, name);
    say(m_ui->urlError, url);
    say(m_ui->proxyError, proxy);
    say(m_ui->caError, ca);
    const QString variables = variablesFault();
    say(m_ui->variablesError, variables);
    return name.isEmpty() && url.isEmpty() && proxy.isEmpty() && ca.isEmpty() && variables.isEmpty();
}

void ProfilesDialog::apply()
{
    if (m_filling || currentId().isEmpty())
        return;
    if (!validateForm()) {
        keepDraft();
        return;
    }
    const Profile profile = fromForm();
    dropDraft(profile.id);
    const Profile* stored = m_services.profiles.find(profile.id);
    if (!stored || *stored == profile)
        return;
    if (const Status status = m_services.profiles.update(profile); !status.ok())
        say(m_ui->urlError, status.error().text);
}

QString ProfilesDialog::freeName(const QString& wanted) const
{
    return freeProfileName(m_services.profiles, wanted);
}

void ProfilesDialog::addProfile(Profile profile)
{
    profile.name = freeName(profile.name);
    const auto id = m_services.profiles.add(profile);
    if (!id.ok())
        return showError(id.error().text);
    fillList();
    select(id.value());
    m_ui->nameField->setFocus();
    m_ui->nameField->selectAll();
}

void ProfilesDialog::duplicateProfile()
{
    const Profile* original = m_services.profiles.find(currentId());
    if (!original)
        return;
    Profile copy = *original;
    copy.id.clear(); // and so no key: the copy has none until one is stored
    if (copy.embedded) {
        copy.embedded = false;
        copy.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8787"));
    }
    addProfile(copy);
}

void ProfilesDialog::removeProfile()
{
    const Profile* profile = m_services.profiles.find(currentId());
    if (!profile || profile->embedded)
        return;
    const Profile gone = *profile;
    if (const Status status = m_services.profiles.remove(gone.id); !status.ok())
        return showError(status.error().text);
    m_orphans << gone.id;
    m_drafts.remove(gone.id);
    fillList();
    select(m_services.profiles.currentId());
    m_ui->messages->show({.kind = Message::Kind::Info,
                          .text = tr("%1 was removed. Its key goes when this dialog closes.").arg(gone.name),
                          .actionLabel = tr("Undo"),
                          .action = [this, gone] {
                              m_orphans.removeAll(gone.id);
                              const auto back = m_services.profiles.add(gone);
                              fillList();
                              if (back.ok())
                                  select(back.value());
                          }});
}

void ProfilesDialog::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_ui->caField->setText(path);
        apply();
    });
    dialog->open();
}

void ProfilesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !currentId().isEmpty())
        (void)validateForm(); // its words are in the theme's red
    QDialog::changeEvent(event);
}

void ProfilesDialog::done(int result)
{
    m_ui->variables->commit();
    completeAddress();
    apply();
    if (askAboutDrafts())
        return;
    for (const QString& id : std::as_const(m_orphans))
        m_services.secrets.remove(id, [](const Status&) {}); // without a keychain there is nothing to remove
    m_orphans.clear();
    m_ui->keyField->clear();
    QDialog::done(result);
}

} // namespace tapedeck::gui
