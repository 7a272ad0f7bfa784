// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainsecretstore.h"

#include "secrets/keychainstate.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace tapedeck::secrets {

namespace {

// What a job of the library came to.
struct JobEnd
{
    QKeychain::Error error = QKeychain::NoError;
    bool timedOut = false;
    QString words;
    QByteArray secret; ///< of a read
};

} // namespace

class KeychainSecretStore::Private
{
public:
    Private(KeychainSecretStore& store, KeychainOptions keychainOptions)
        : q(store)
        , options(std::move(keychainOptions))
    {}

    using Refused = std::function<void(const Error&)>;

    // Finds out whether there is a keychain before the library is asked: without one it may hang.
    void whenReachable(Refused refused, std::function<void(bool locked)> then)
    {
        askKeychainState(
            &q, options.timeoutMs,
            [this, refused = std::move(refused), then = std::move(then)](const KeychainState& state) {
                setBackend(state);
                if (state.kind == KeychainState::Kind::Absent)
                    refused({ErrorKind::Unavailable,
                             tr("There is no keychain in this desktop session. Keys are kept in memory "
                                "for this run."),
                             state.words});
                else if (state.kind == KeychainState::Kind::Slow)
                    refused(tooSlow());
                else
                    then(state.kind == KeychainState::Kind::Locked);
            });
    }

    // The library deletes the job when it ends, which may be long after we stopped waiting.
    void run(QKeychain::Job* job, const QString& name, bool locked, std::function<void(JobEnd)> then)
    {
        job->setKey(name);
        job->setInsecureFallback(false);
        auto* timer = new QTimer(&q);
        timer->setSingleShot(true);
        QObject::connect(job, &QKeychain::Job::finished, timer, [timer, then](QKeychain::Job* ended) {
            timer->deleteLater();
            timer->stop();
            timer->disconnect();
            JobEnd end{ended->error(), false, ended->errorString(), {}};
            if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(ended))
                end.secret = reading->binaryData();
            then(std::move(end));
        });
        QObject::connect(timer, &QTimer::timeout, &q, [timer, then] {
            timer->deleteLater(); // and with it the connection to the job: a late answer is nobody's
            then(JobEnd{QKeychain::OtherError, true, {}, {}});
        });
        timer->start(locked ? options.promptTimeoutMs : options.timeoutMs);
        job->start();
    }

    // The library says EntryNotFound or OtherError for a locked keyring as well, so that is asked again.
    void explain(const JobEnd& end, Refused refused)
    {
        if (end.timedOut) {
            refused(tooSlow());
            return;
        }
        askKeychainState(
            &q, options.timeoutMs, [end, refused = std::move(refused)](const KeychainState& state) {
                refused(state.kind == KeychainState::Kind::Locked ? lockedError(end.words) : plainError(end));
            });
    }

    static Error plainError(const JobEnd& end)
    {
        switch (end.error) {
        case QKeychain::EntryNotFound:
            return {ErrorKind::NotFound, tr("The keychain holds no key for this profile."), end.words};
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return {ErrorKind::Locked, tr("The keychain did not give access."), end.words};
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return {ErrorKind::Unavailable, tr("There is no keychain that can be used."), end.words};
        default:
            return {ErrorKind::Io, tr("The keychain answered with an error."), end.words};
        }
    }

    static Error lockedError(const QString& words)
    {
        return {ErrorKind::Locked, tr("The keychain is locked. Unlock it and try again."), words};
    }

    static Error tooSlow() { return {ErrorKind::Timeout, tr("The keychain does not answer."), {}}; }

    void setBackend(const KeychainState& state)
    {
        if (state.process != 0 && state.process != process) {
            process = state.process;
            forgetKeychainSession();
        }
        if (state.backend.isEmpty() || state.backend == backend)
            return;
        backend = state.backend;
        Q_EMIT q.backendNameChanged(backend);
    }

    void readBack(const QString& name, const QByteArray& secret, WriteDone done)
    {
        auto* job = new QKeychain::ReadPasswordJob(options.service);
        run(job, name, false, [this, secret, done = std::move(done)](JobEnd end) {
            if (end.error != QKeychain::NoError) {
                explain(end, done);
                return;
            }
            const bool kept = end.secret == secret;
            end.secret.fill('\0');
            done(kept ? tapedeck::done()
                      : Status(Error{
                            ErrorKind::Io, tr("The keychain did not keep the key as it was given."), {}}));
        });
    }

    // The library says that it deleted from a locked keyring, where it did nothing.
    void checkGone(const QString& name, WriteDone done)
    {
        auto* job = new QKeychain::ReadPasswordJob(options.service);
        run(job, name, false, [this, done = std::move(done)](JobEnd end) {
            if (end.error != QKeychain::NoError) {
                explain(end, [done](const Error& error) {
                    done(error.kind == ErrorKind::NotFound ? tapedeck::done() : Status(error));
                });
                return;
            }
            end.secret.fill('\0');
            done(Error{ErrorKind::Io, tr("The keychain did not remove the key."), {}});
        });
    }

    KeychainSecretStore& q;
    KeychainOptions options;
    QString backend;
    uint process = 0;
};

KeychainSecretStore::KeychainSecretStore(KeychainOptions options, QObject* parent)
    : SecretStore(parent)
    , d(std::make_unique<Private>(*this, std::move(options)))
{}

KeychainSecretStore::~KeychainSecretStore() = default;

QString KeychainSecretStore::backendName() const
{
    return d->backend.isEmpty() ? tr("keychain") : d->backend;
}

void KeychainSecretStore::probe(WriteDone done)
{
    d->whenReachable(
        done, [done](bool locked) { done(locked ? Status(Private::lockedError({})) : tapedeck::done()); });
}

void KeychainSecretStore::read(const QString& name, ReadDone done)
{
    d->whenReachable(done, [this, name, done](bool locked) {
        auto* job = new QKeychain::ReadPasswordJob(d->options.service);
        d->run(job, name, locked, [this, done](JobEnd end) {
            if (end.error != QKeychain::NoError) {
                d->explain(end, done);
                return;
            }
            done(end.secret);
            end.secret.fill('\0'); // wipes what nobody else holds
        });
    });
}

void KeychainSecretStore::write(const QString& name, const QByteArray& secret, WriteDone done)
{
    d->whenReachable(done, [this, name, secret, done](bool locked) {
        auto* job = new QKeychain::WritePasswordJob(d->options.service);
        job->setBinaryData(secret);
        d->run(job, name, locked, [this, name, secret, done](const JobEnd& end) {
            if (end.error != QKeychain::NoError)
                d->explain(end, done);
            else
                d->readBack(name, secret, done);
        });
    });
}

void KeychainSecretStore::remove(const QString& name, WriteDone done)
{
    d->whenReachable(done, [this, name, done](bool locked) {
        auto* job = new QKeychain::DeletePasswordJob(d->options.service);
        d->run(job, name, locked, [this, name, done](const JobEnd& end) {
            if (end.error != QKeychain::NoError && end.error != QKeychain::EntryNotFound)
                d->explain(end, done);
            else
                d->checkGone(name, done);
        });
    });
}

} // namespace tapedeck::secrets
