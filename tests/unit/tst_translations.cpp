// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool finished = true;
    QStringList translations; ///< one, or one for each plural form
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message out;
    out.context = context;
    out.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            out.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            out.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            out.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!out.plural) {
                out.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                out.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return out;
}

QList<Message> readTs(const QString& language)
{
    QFile file(QStringLiteral(TAPEDECK_SOURCE_DIR "/translations/tapedeck_%1.ts").arg(language));
    QList<Message> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            out << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : out;
}

/// %1, %2, %n, %L1: what must stand in a translation exactly as often as in its source.
QStringList places(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]+"));
    QStringList out;
    for (auto it = place.globalMatch(text); it.hasNext();)
        out << it.next().captured();
    out.sort();
    return out;
}

QString translated(const QTranslator& translator, const Message& message, int n = -1)
{
    return translator.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                message.comment.isEmpty() ? nullptr : message.comment.toUtf8().constData(),
                                n);
}

} // namespace

class TstTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_german.load(QStringLiteral(":/i18n/tapedeck_de.qm")));
        QVERIFY(m_english.load(QStringLiteral(":/i18n/tapedeck_en.qm")));
        QCOMPARE(m_german.language(), QStringLiteral("de"));
        m_de = readTs(QStringLiteral("de"));
        m_en = readTs(QStringLiteral("en"));
        QVERIFY(m_de.size() > 50);
        QVERIFY(!m_en.isEmpty());
    }
    void nothingIsUnfinished()
    {
        for (const Message& message : m_de + m_en) {
            QVERIFY2(message.finished, qPrintable(message.source));
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.source));
        }
    }
    void pluralsHaveEveryForm()
    {
        for (const Message& message : m_de + m_en) {
            if (message.plural)
                QVERIFY2(message.translations.size() == 2, qPrintable(message.source));
        }
        for (const Message& message : m_en)
            QVERIFY2(message.plural, qPrintable(message.source)); // English says the rest by itself
    }
    void placesAreKept()
    {
        for (const Message& message : m_de + m_en) {
            for (const QString& translation : message.translations)
                QVERIFY2(places(translation) == places(message.source), qPrintable(translation));
        }
    }
    void placesDoNotRunTogether()
    {
        // "%1%n" with n = 650 becomes "%1650", of which arg() takes "%16" for a place.
        static const QRegularExpression together(QStringLiteral("%L?[0-9n]+(%L?n|[0-9])"));
        for (const Message& message : m_de + m_en) {
            for (const QString& text : QStringList(message.source) + message.translations)
                QVERIFY2(!together.match(text).hasMatch(), qPrintable(text));
        }
    }
    void lineEndsAndSpacesAreKept()
    {
        for (const Message& message : m_de) {
            for (const QString& translation : message.translations) {
                QVERIFY2(translation.endsWith(QLatin1Char('\n')) ==
                             message.source.endsWith(QLatin1Char('\n')),
                         qPrintable(translation));
                QVERIFY2(translation.endsWith(QLatin1Char(' ')) == message.source.endsWith(QLatin1Char(' ')),
                         qPrintable(translation));
                QVERIFY2(translation.endsWith(QStringLiteral("…")) ==
                             message.source.endsWith(QStringLiteral("…")),
                         qPrintable(translation));
            }
        }
    }
    void menuKeysAreKept()
    {
        static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s]"));
        for (const Message& message : m_de) {
            for (const QString& translation : message.translations)
                QVERIFY2(translation.contains(mnemonic) == message.source.contains(mnemonic),
                         qPrintable(translation));
        }
    }
    void germanIsSpokenByTheProgram()
    {
        int other = 0;
        for (const Message& message : m_de) {
            if (!message.plural) {
                QCOMPARE(translated(m_german, message), message.translations.first());
                other += message.translations.first() != message.source ? 1 : 0;
            }
        }
        QVERIFY(other > m_de.size() / 2); // and it is not the English once more
    }
    void oneAndManyAreSaidApart()
    {
        for (const auto& [translator, messages] :
             {std::pair(&m_german, &m_de), std::pair(&m_english, &m_en)}) {
            int plurals = 0;
            for (const Message& message : *messages) {
                if (!message.plural)
                    continue;
                ++plurals;
                QCOMPARE(translated(*translator, message, 1), message.translations.at(0));
                QCOMPARE(translated(*translator, message, 0), message.translations.at(1));
                QCOMPARE(translated(*translator, message, 7), message.translations.at(1));
            }
            QVERIFY(plurals > 0);
        }
        const QString sessions = QStringLiteral("%n session(s)");
        const auto find = [&](const QList<Message>& messages) {
            return std::find_if(messages.begin(), messages.end(),
                                [&](const Message& m) { return m.source == sessions; });
        };
        QVERIFY(find(m_en) != m_en.end() && find(m_de) != m_de.end());
        QCOMPARE(translated(m_english, *find(m_en), 1), QStringLiteral("%n session"));
        QCOMPARE(translated(m_english, *find(m_en), 2), QStringLiteral("%n sessions"));
        QCOMPARE(translated(m_german, *find(m_de), 1), QStringLiteral("%n Sitzung"));
        QCOMPARE(translated(m_german, *find(m_de), 2), QStringLiteral("%n Sitzungen"));
    }

private:
    QTranslator m_german;
    QTranslator m_english;
    QList<Message> m_de;
    QList<Message> m_en;
};

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
