// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/samples.h"

#include <QTest>

using namespace tapedeck;
using capture::Capture;

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<contract::Api>(std::move(*api));
    }

    void samplesOpenWithoutFindings()
    {
        for (const capture::Sample& sample : capture::samples()) {
            const auto opened = Capture::open(sample.resourcePath, *m_api);
            QVERIFY2(opened.ok(), qPrintable(sample.name));
            for (const Finding& finding : (*opened)->findings())
                qWarning("%s: %s", qPrintable(sample.name), qPrintable(finding.message));
            qInfo("%s: %zu records, %zu tracks, %lld events, %s, %s", qPrintable(sample.name),
                  (*opened)->records().size(), (*opened)->tracks().size(), (*opened)->eventCount(),
                  qPrintable(dialectName((*opened)->dialect())),
                  qPrintable(capture::formatName((*opened)->format())));
        }
    }

private:
    std::unique_ptr<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
