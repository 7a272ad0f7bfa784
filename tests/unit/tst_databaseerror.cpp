// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/databaseerror.h"

#include <QTest>

using tapedeck::server::DatabaseError;

class TestDatabaseError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsThePythonDictOfTheService()
    {
        QCOMPARE(QByteArray::fromStdString(DatabaseError::duplicateKey("llms", "1").text()),
                 "{'code': '23505', 'details': 'Key (id)=(1) already exists.', 'hint': None, 'message': "
                 "'duplicate key value violates unique constraint \"llms_pkey\"'}");
        QCOMPARE(QByteArray::fromStdString(DatabaseError::badValue("uuid", "it's").text()),
                 "{'code': '22P02', 'details': None, 'hint': None, 'message': "
                 "'invalid input syntax for type uuid: \"it\\'s\"'}");
    }

    void everyErrorHasItsState()
    {
        QCOMPARE(DatabaseError::missingReference("tools", "agent_id", "1", "agents").code,
                 std::string("23503"));
        QCOMPARE(DatabaseError::nullValue("llms", "id", "{}").code, std::string("23502"));
        QCOMPARE(DatabaseError::badEnum("end_state", "x").code, std::string("22P02"));
        QCOMPARE(DatabaseError::badTimestamp("x").code, std::string("22007"));
        QCOMPARE(DatabaseError::zeroCharacter().code, std::string("22P05"));
        QCOMPARE(DatabaseError::noSingleRow().code, std::string("PGRST116"));
    }

    void namesTheRowThatLacksAValue()
    {
        const auto error =
            DatabaseError::nullValue("llms", "end_timestamp", "{\"id\":\"a\",\"n\":1,\"end\":null}");
        QCOMPARE(*error.details, std::string("Failing row contains (a, 1, null)."));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseError)
#include "tst_databaseerror.moc"
