<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message>
        <source>These credentials belong to the region %1, but %2 was asked. Choose the region %1, or use credentials of %2.</source>
        <translation>Diese Zugangsdaten gehören zur Region %1, gefragt wurde aber %2. Wählen Sie die Region %1 oder nehmen Sie Zugangsdaten von %2.</translation>
    </message>
    <message>
        <source>Connected. Twilio accepted the credentials and found the service “%1”.</source>
        <translation>Verbunden. Twilio hat die Zugangsdaten akzeptiert und den Dienst „%1“ gefunden.</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with that SID. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>Twilio hat die Zugangsdaten akzeptiert, aber dieses Konto hat keinen Verify-Dienst mit dieser SID. Kopieren Sie die SID aus der Twilio-Konsole, aus demselben Konto und derselben Region.</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with the SID %1. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>Twilio hat die Zugangsdaten akzeptiert, aber dieses Konto hat keinen Verify-Dienst mit der SID %1. Kopieren Sie die SID aus der Twilio-Konsole, aus demselben Konto und derselben Region.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection.</source>
        <translation>Twilio ist nicht erreichbar. Prüfen Sie Ihre Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection, the edge and the region (%1).</source>
        <translation>Twilio ist nicht erreichbar. Prüfen Sie Ihre Netzwerkverbindung, den Edge-Standort und die Region (%1).</translation>
    </message>
    <message>
        <source>Twilio answers, but reports an internal error. Try again in a minute.</source>
        <translation>Twilio antwortet, meldet aber einen internen Fehler. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Twilio answers, but limits the requests from this account. Try again in a minute.</source>
        <translation>Twilio antwortet, begrenzt aber die Anfragen dieses Kontos. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Something answered, but not as Twilio does. Check the proxy, the base URL and whether this network asks you to sign in.</source>
        <translation>Es kam eine Antwort, aber nicht so, wie Twilio antwortet. Prüfen Sie den Proxy, die Basis-URL und ob dieses Netzwerk eine Anmeldung verlangt.</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>That is an account SID (AC…).</source>
        <translation>Das ist eine Account-SID (AC…).</translation>
    </message>
    <message>
        <source>That is an API key SID (SK…).</source>
        <translation>Das ist die SID eines API-Schlüssels (SK…).</translation>
    </message>
    <message>
        <source>That is a Verify service SID (VA…).</source>
        <translation>Das ist die SID eines Verify-Dienstes (VA…).</translation>
    </message>
    <message>
        <source>That is a verification SID (VE…).</source>
        <translation>Das ist die SID einer einzelnen Prüfung (VE…).</translation>
    </message>
    <message>
        <source>That is a messaging service SID (MG…).</source>
        <translation>Das ist die SID eines Messaging-Dienstes (MG…).</translation>
    </message>
    <message>
        <source>That is a phone number SID (PN…).</source>
        <translation>Das ist die SID einer Telefonnummer (PN…).</translation>
    </message>
    <message>
        <source>That is a SID of something else.</source>
        <translation>Das ist die SID von etwas anderem.</translation>
    </message>
    <message>
        <source>Enter the account SID. It begins with AC.</source>
        <translation>Geben Sie die Account-SID ein. Sie beginnt mit AC.</translation>
    </message>
    <message>
        <source>Enter the auth token of the account.</source>
        <translation>Geben Sie das Auth-Token des Kontos ein.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It begins with SK.</source>
        <translation>Geben Sie die SID des API-Schlüssels ein. Sie beginnt mit SK.</translation>
    </message>
    <message>
        <source>Enter the secret of the API key.</source>
        <translation>Geben Sie das Geheimnis des API-Schlüssels ein.</translation>
    </message>
    <message>
        <source>Enter the SID of the Verify service. It begins with VA.</source>
        <translation>Geben Sie die SID des Verify-Dienstes ein. Sie beginnt mit VA.</translation>
    </message>
    <message>
        <source>Enter the account SID (AC…) or an API key SID (SK…).</source>
        <translation>Geben Sie die Account-SID (AC…) oder die SID eines API-Schlüssels (SK…) ein.</translation>
    </message>
    <message>
        <source>Enter the auth token of the account, or the secret of the API key.</source>
        <translation>Geben Sie das Auth-Token des Kontos oder das Geheimnis des API-Schlüssels ein.</translation>
    </message>
    <message>
        <source>The account SID begins with AC.</source>
        <translation>Die Account-SID beginnt mit AC.</translation>
    </message>
    <message>
        <source>Here belongs the auth token, not a SID.</source>
        <translation>Hierher gehört das Auth-Token, keine SID.</translation>
    </message>
    <message>
        <source>An API key SID begins with SK.</source>
        <translation>Die SID eines API-Schlüssels beginnt mit SK.</translation>
    </message>
    <message>
        <source>Here belongs the secret of the API key, not a SID.</source>
        <translation>Hierher gehört das Geheimnis des API-Schlüssels, keine SID.</translation>
    </message>
    <message>
        <source>The service SID begins with VA.</source>
        <translation>Die SID des Verify-Dienstes beginnt mit VA.</translation>
    </message>
    <message>
        <source>An account SID begins with AC, an API key SID with SK.</source>
        <translation>Eine Account-SID beginnt mit AC, die SID eines API-Schlüssels mit SK.</translation>
    </message>
    <message>
        <source>Here belongs the auth token or the secret of the API key, not a SID.</source>
        <translation>Hierher gehört das Auth-Token oder das Geheimnis des API-Schlüssels, keine SID.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences, one after the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>%1 names a host other than Twilio&apos;s, which needs its credentials from the same place, but %2 comes from %3.</source>
        <translation>%1 nennt einen anderen Server als den von Twilio; dieser braucht Zugangsdaten aus derselben Quelle, aber %2 stammt aus %3.</translation>
    </message>
    <message>
        <source>This is not a whole SID: after its two letters come 32 digits and letters from a to f.</source>
        <translation>Diese SID ist unvollständig oder zu lang: Auf die zwei Buchstaben folgen 32 Ziffern und Buchstaben von a bis f.</translation>
    </message>
    <message>
        <source>There is a space inside, or a character that no Twilio secret has. Copy it once more.</source>
        <translation>Darin ist ein Leerzeichen oder ein Zeichen, das in keinem Geheimnis von Twilio vorkommt. Kopieren Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Twilio is answering too many requests of this account at the moment. Try again in a minute.</source>
        <translation>Twilio beantwortet gerade zu viele Anfragen dieses Kontos. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>Twilio says that this is not a valid phone number. Check it with the customer.</source>
        <translation>Laut Twilio ist das keine gültige Telefonnummer. Bitte fragen Sie bei der Kundin oder dem Kunden nach.</translation>
    </message>
    <message>
        <source>Calls to this country are switched off in the Twilio account.</source>
        <translation>Anrufe in dieses Land sind im Twilio-Konto abgeschaltet.</translation>
    </message>
    <message>
        <source>Text messages to this country are switched off in the Twilio account.</source>
        <translation>SMS in dieses Land sind im Twilio-Konto abgeschaltet.</translation>
    </message>
    <message>
        <source>This is a Twilio trial account: it can only send to numbers that were verified in the Twilio console.</source>
        <translation>Das ist ein Twilio-Testkonto: Es kann nur an Nummern senden, die in der Twilio-Konsole bestätigt wurden.</translation>
    </message>
    <message>
        <source>The owner of this number has asked not to receive messages from this sender.</source>
        <translation>Unter dieser Nummer sind Nachrichten von diesem Absender nicht erwünscht.</translation>
    </message>
    <message>
        <source>This number cannot be reached by text message. Try a call.</source>
        <translation>Diese Nummer ist per SMS nicht erreichbar. Versuchen Sie es mit einem Anruf.</translation>
    </message>
    <message>
        <source>This number cannot receive text messages. Try a call.</source>
        <translation>Diese Nummer kann keine SMS empfangen. Versuchen Sie es mit einem Anruf.</translation>
    </message>
    <message>
        <source>Twilio holds messages to this number back as suspected fraud.</source>
        <translation>Twilio hält Nachrichten an diese Nummer wegen Betrugsverdachts zurück.</translation>
    </message>
    <message>
        <source>The message template of the Verify service has not been approved yet.</source>
        <translation>Die Nachrichtenvorlage des Verify-Dienstes ist noch nicht freigegeben.</translation>
    </message>
    <message>
        <source>Five wrong codes were entered. A new code can be sent when this one has expired.</source>
        <translation>Es wurden fünf falsche Codes eingegeben. Ein neuer Code kann gesendet werden, sobald dieser abgelaufen ist.</translation>
    </message>
    <message>
        <source>Five codes were sent already. Enter one of them, or wait until they expire.</source>
        <translation>Es wurden schon fünf Codes gesendet. Geben Sie einen davon ein, oder warten Sie, bis sie ablaufen.</translation>
    </message>
    <message>
        <source>The Verify service is not allowed to use a feature that this request needs.</source>
        <translation>Der Verify-Dienst darf eine Funktion nicht nutzen, die für diese Anfrage nötig ist.</translation>
    </message>
    <message>
        <source>This is a landline: it cannot receive text messages. Try a call.</source>
        <translation>Das ist ein Festnetzanschluss: Er kann keine SMS empfangen. Versuchen Sie es mit einem Anruf.</translation>
    </message>
    <message>
        <source>The Verify service requires an amount and a payee (PSD2), which phone proofs do not have.</source>
        <translation>Der Verify-Dienst verlangt Betrag und Empfänger (PSD2); beides gibt es bei der Prüfung eines Telefons nicht.</translation>
    </message>
    <message>
        <source>Several codes were asked for this number at once. Wait a moment, then try again.</source>
        <translation>Für diese Nummer wurden mehrere Codes gleichzeitig angefordert. Warten Sie einen Moment, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Calls are not possible with a PSD2 service. Try a text message.</source>
        <translation>Mit einem PSD2-Dienst sind keine Anrufe möglich. Versuchen Sie es mit einer SMS.</translation>
    </message>
    <message>
        <source>The Verify service has no e-mail integration. Try another channel.</source>
        <translation>Der Verify-Dienst hat keine E-Mail-Anbindung. Versuchen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The e-mail integration of the Verify service is not set up correctly.</source>
        <translation>Die E-Mail-Anbindung des Verify-Dienstes ist nicht richtig eingerichtet.</translation>
    </message>
    <message>
        <source>Sending to China needs an approval by Twilio that this account does not have.</source>
        <translation>Für das Senden nach China fehlt diesem Konto die Freigabe durch Twilio.</translation>
    </message>
    <message>
        <source>This channel is switched off in the Verify service. Try another one.</source>
        <translation>Dieser Weg ist im Verify-Dienst abgeschaltet. Versuchen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The message template of the Verify service does not fit this request.</source>
        <translation>Die Nachrichtenvorlage des Verify-Dienstes passt nicht zu dieser Anfrage.</translation>
    </message>
    <message>
        <source>Sending to China needs a friendly name that the Verify service does not have.</source>
        <translation>Für das Senden nach China fehlt dem Verify-Dienst ein Anzeigename.</translation>
    </message>
    <message>
        <source>Twilio has blocked new verifications of this account. Its support knows why.</source>
        <translation>Twilio hat neue Prüfungen dieses Kontos gesperrt. Den Grund kennt der Support von Twilio.</translation>
    </message>
    <message>
        <source>WhatsApp is not fully set up in the Verify service. Try another channel.</source>
        <translation>WhatsApp ist im Verify-Dienst nicht vollständig eingerichtet. Versuchen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The Verify service does not accept messages of one&apos;s own.</source>
        <translation>Der Verify-Dienst lässt keine eigenen Nachrichtentexte zu.</translation>
    </message>
    <message>
        <source>The message template of the Verify service is too long.</source>
        <translation>Die Nachrichtenvorlage des Verify-Dienstes ist zu lang.</translation>
    </message>
    <message>
        <source>The name of the Verify service contains a word that Twilio does not allow.</source>
        <translation>Der Name des Verify-Dienstes enthält ein Wort, das Twilio nicht erlaubt.</translation>
    </message>
    <message>
        <source>Sending to Australia needs a registered sender.</source>
        <translation>Für das Senden nach Australien ist ein registrierter Absender nötig.</translation>
    </message>
    <message>
        <source>This language cannot be spoken in a call. Choose another one.</source>
        <translation>Diese Sprache kann im Anruf nicht gesprochen werden. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Twilio has blocked numbers like this one for some hours as suspected fraud.</source>
        <translation>Twilio hat Nummern wie diese wegen Betrugsverdachts für einige Stunden gesperrt.</translation>
    </message>
    <message>
        <source>Twilio holds this sign-up back as suspected fraud.</source>
        <translation>Twilio hält diese Anmeldung wegen Betrugsverdachts zurück.</translation>
    </message>
    <message>
        <source>This country is switched off in the Verify geo permissions of the Twilio account.</source>
        <translation>Dieses Land ist in den Länderfreigaben (Geo Permissions) von Verify im Twilio-Konto abgeschaltet.</translation>
    </message>
    <message>
        <source>The Twilio trial account has reached its limit. Upgrade it to go on.</source>
        <translation>Das Twilio-Testkonto hat seine Grenze erreicht. Zum Fortfahren ist ein vollwertiges Konto nötig.</translation>
    </message>
    <message>
        <source>The Twilio account has sent as many messages as it may in an hour. Try again later.</source>
        <translation>Das Twilio-Konto hat die erlaubten Nachrichten für diese Stunde schon gesendet. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>WhatsApp is not set up in the Verify service. Try a text message.</source>
        <translation>WhatsApp ist im Verify-Dienst nicht eingerichtet. Versuchen Sie es mit einer SMS.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is not a code: enter the digits from the message, all of them and nothing else.</source>
        <translation>Das ist kein Code: Geben Sie alle Ziffern aus der Nachricht ein und sonst nichts.</translation>
    </message>
    <message>
        <source>The request cannot be understood.</source>
        <translation>Die Anfrage ist nicht verständlich.</translation>
    </message>
    <message>
        <source>No verification was ever started for this number. Send a code first.</source>
        <translation>Für diese Nummer wurde noch keine Prüfung begonnen. Senden Sie zuerst einen Code.</translation>
    </message>
    <message>
        <source>A verification of this number is under way for another reference, purpose or person. Cancel it first, or wait until it expires.</source>
        <translation>Für diese Nummer läuft schon eine Prüfung mit anderer Referenz, anderem Zweck oder durch eine andere Person. Brechen Sie diese zuerst ab, oder warten Sie, bis sie abläuft.</translation>
    </message>
    <message>
        <source>Codes are not sent to numbers of this kind.</source>
        <translation>An Nummern dieser Art werden keine Codes gesendet.</translation>
    </message>
    <message>
        <source>Codes were asked for this number too often.</source>
        <translation>Für diese Nummer wurden zu oft Codes angefordert.</translation>
    </message>
    <message>
        <source>The budget of codes for today is spent.</source>
        <translation>Das Kontingent an Codes für heute ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The code has expired. Send a new one.</source>
        <translation>Der Code ist abgelaufen. Senden Sie einen neuen.</translation>
    </message>
    <message>
        <source>This verification was cancelled. Send a new code.</source>
        <translation>Diese Prüfung wurde abgebrochen. Senden Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>This code was used already. Send a new one.</source>
        <translation>Dieser Code wurde schon verwendet. Senden Sie einen neuen.</translation>
    </message>
    <message>
        <source>Twilio asks to slow down.</source>
        <translation>Twilio bittet darum, langsamer zu senden.</translation>
    </message>
    <message>
        <source>This number cannot be reached this way. Try another channel.</source>
        <translation>Diese Nummer ist so nicht erreichbar. Versuchen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>Twilio does not deliver to this number.</source>
        <translation>Twilio stellt an diese Nummer nicht zu.</translation>
    </message>
    <message>
        <source>Twilio does not accept this phone number. Check it with the customer.</source>
        <translation>Twilio nimmt diese Telefonnummer nicht an. Bitte fragen Sie bei der Kundin oder dem Kunden nach.</translation>
    </message>
    <message>
        <source>Twilio does not accept the request.</source>
        <translation>Twilio nimmt die Anfrage nicht an.</translation>
    </message>
    <message>
        <source>The Twilio trial account may not send to this number.</source>
        <translation>Das Twilio-Testkonto darf nicht an diese Nummer senden.</translation>
    </message>
    <message>
        <source>Twilio does not accept the credentials. Check the account SID and its token, or the API key, and that both belong to this region.</source>
        <translation>Twilio nimmt die Zugangsdaten nicht an. Prüfen Sie die Account-SID und ihr Token oder den API-Schlüssel, und ob beides zu dieser Region gehört.</translation>
    </message>
    <message>
        <source>Twilio refused the request.</source>
        <translation>Twilio hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Twilio no longer has this verification.</source>
        <translation>Twilio führt diese Prüfung nicht mehr.</translation>
    </message>
    <message>
        <source>It is not certain whether the code went out. If it arrives, it can be used; otherwise send again in half a minute.</source>
        <translation>Es ist nicht sicher, ob der Code gesendet wurde. Kommt er an, ist er gültig; sonst senden Sie in einer halben Minute erneut.</translation>
    </message>
    <message>
        <source>It could not be found out whether the code was right. Check it once more.</source>
        <translation>Es ließ sich nicht feststellen, ob der Code richtig war. Prüfen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The database cannot be used at the moment, so nothing was sent and nothing decided. Check the disk and the data folder.</source>
        <translation>Die Datenbank ist gerade nicht nutzbar; deshalb wurde nichts gesendet und nichts entschieden. Prüfen Sie das Laufwerk und den Datenordner.</translation>
    </message>
    <message>
        <source>The data key is not the one that this database was begun with. Restore data.key or RINGPROOF_DATA_KEY.</source>
        <translation>Der Datenschlüssel ist nicht der, mit dem diese Datenbank angelegt wurde. Stellen Sie data.key oder RINGPROOF_DATA_KEY wieder her.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Ringproof. Update this program.</source>
        <translation>Die Datenbank wurde von einer neueren Version von Ringproof geschrieben. Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Ringproof is not set up correctly.</source>
        <translation>Ringproof ist nicht richtig eingerichtet.</translation>
    </message>
    <message>
        <source>Ringproof is closing. Nothing was sent.</source>
        <translation>Ringproof wird beendet. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Something went wrong inside Ringproof. Nothing was decided.</source>
        <translation>In Ringproof ist ein Fehler aufgetreten. Es wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>%1 (Twilio error %2)</source>
        <translation>%1 (Twilio-Fehler %2)</translation>
    </message>
    <message>
        <source>%1 Possible again in %2.</source>
        <translation>%1 Wieder möglich in %2.</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>Bestätigt.</translation>
    </message>
    <message>
        <source>That code is not right. Tries left before a new code is needed: %L1.</source>
        <translation>Dieser Code ist nicht richtig. Verbleibende Versuche, bis ein neuer Code nötig ist: %L1.</translation>
    </message>
    <message>
        <source>That code is not right, and it was the last try. Send a new code when this one has expired.</source>
        <translation>Dieser Code ist nicht richtig, und es war der letzte Versuch. Senden Sie einen neuen Code, sobald dieser abgelaufen ist.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>Geben Sie eine Telefonnummer ein.</translation>
    </message>
    <message>
        <source>This is not one phone number: use digits, with + and the country code or with the country chosen, and no extension.</source>
        <translation>Das ist nicht genau eine Telefonnummer: nur Ziffern, mit + und Landesvorwahl oder mit gewähltem Land, ohne Durchwahl.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>Diese Nummer ist zu kurz.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Diese Nummer ist zu lang.</translation>
    </message>
    <message>
        <source>A number like this is not possible in this country.</source>
        <translation>Eine solche Nummer ist in diesem Land nicht möglich.</translation>
    </message>
    <message>
        <source>The numbering data does not know this number. It can be tried; Twilio decides.</source>
        <translation>Die Nummerndaten kennen diese Nummer nicht. Ein Versuch ist möglich; Twilio entscheidet.</translation>
    </message>
    <message>
        <source>Codes are not sent to premium, shared-cost or pager numbers.</source>
        <translation>An Mehrwert-, Servicekosten- und Pagernummern werden keine Codes gesendet.</translation>
    </message>
    <message>
        <source>A code was sent to this number a moment ago. Wait for it before you ask for another one.</source>
        <translation>An diese Nummer ging eben erst ein Code. Warten Sie auf ihn, bevor Sie einen weiteren anfordern.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within ten minutes. Enter the latest one, or wait.</source>
        <translation>Innerhalb von zehn Minuten dürfen nicht mehr Codes an diese Nummer gehen. Geben Sie den letzten ein, oder warten Sie.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within a day. Enter the latest one, or wait.</source>
        <translation>Innerhalb eines Tages dürfen nicht mehr Codes an diese Nummer gehen. Geben Sie den letzten ein, oder warten Sie.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within an hour. Wait, then send a new one.</source>
        <translation>Für diese Nummer wurden innerhalb einer Stunde zu viele falsche Codes eingegeben. Warten Sie, und senden Sie dann einen neuen.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within a day. Wait, then send a new one.</source>
        <translation>Für diese Nummer wurden innerhalb eines Tages zu viele falsche Codes eingegeben. Warten Sie, und senden Sie dann einen neuen.</translation>
    </message>
    <message>
        <source>Codes were asked for too many new numbers that begin like this one within an hour. Wait, then try again.</source>
        <translation>Für zu viele neue Nummern, die wie diese beginnen, wurden innerhalb einer Stunde Codes angefordert. Warten Sie, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Codes are not sent to this country. An operator can allow it with RINGPROOF_ALLOWED_REGIONS.</source>
        <translation>In dieses Land werden keine Codes gesendet. Wer Ringproof betreibt, kann es mit RINGPROOF_ALLOWED_REGIONS erlauben.</translation>
    </message>
    <message>
        <source>Too many requests came from this network address. Wait, then try again.</source>
        <translation>Von dieser Netzadresse kamen zu viele Anfragen. Warten Sie, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Codes to this country are paused, because too few of the last ones were entered. From time to time one is let through to try.</source>
        <translation>Codes in dieses Land sind ausgesetzt, weil zu wenige der letzten eingegeben wurden. Von Zeit zu Zeit wird einer zur Probe durchgelassen.</translation>
    </message>
    <message>
        <source>This number is locked after too many wrong codes in a row. An operator can unlock it with: ringproof-cli limits reset.</source>
        <translation>Diese Nummer ist nach zu vielen falschen Codes in Folge gesperrt. Wer Ringproof betreibt, kann sie mit „ringproof-cli limits reset“ freigeben.</translation>
    </message>
    <message>
        <source>The Twilio account is suspended or closed. The Twilio console says why.</source>
        <translation>Das Twilio-Konto ist gesperrt oder geschlossen. Den Grund nennt die Twilio-Konsole.</translation>
    </message>
    <message>
        <source>The database is damaged or is not a Ringproof database. Put a backup in its place, or start Ringproof with another data folder.</source>
        <translation>Die Datenbank ist beschädigt oder keine Datenbank von Ringproof. Legen Sie eine Sicherung an ihre Stelle, oder starten Sie Ringproof mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered. Send a new code when this one has expired.</source>
        <translation>Es wurden zu viele falsche Codes eingegeben. Senden Sie einen neuen, wenn dieser abgelaufen ist.</translation>
    </message>
    <message>
        <source>Another code is being sent to this number right now. Nothing was sent or changed. Try again in a few seconds.</source>
        <translation>An diese Nummer wird gerade ein anderer Code gesendet. Es wurde nichts gesendet oder geändert. Versuchen Sie es in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with that SID.</source>
        <translation>Dieses Twilio-Konto hat keinen Verify-Dienst mit dieser SID.</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with the SID %1. Check the service SID in the settings.</source>
        <translation>Dieses Twilio-Konto hat keinen Verify-Dienst mit der SID %1. Prüfen Sie die SID des Dienstes in den Einstellungen.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Nothing was sent or changed. Try again.</source>
        <translation>Twilio ist nicht erreichbar. Es wurde nichts gesendet oder geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Twilio couldn&apos;t process the request. Nothing was sent or changed. Try again.</source>
        <translation>Twilio konnte die Anfrage nicht verarbeiten. Es wurde nichts gesendet oder geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many requests are waiting for Twilio. Nothing was sent or changed. Try again.</source>
        <translation>Zu viele Anfragen warten auf Twilio. Es wurde nichts gesendet oder geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Twilio&apos;s response was incomplete or unexpected, so it was ignored. Try again.</source>
        <translation>Die Antwort von Twilio war unvollständig oder unerwartet und wurde deshalb ignoriert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Connected. The last request was answered.</source>
        <translation>Verbunden. Die letzte Anfrage wurde beantwortet.</translation>
    </message>
    <message>
        <source>The database can be read and written.</source>
        <translation>Die Datenbank kann gelesen und beschrieben werden.</translation>
    </message>
    <message>
        <source>The REST server is running.</source>
        <translation>Der REST-Server läuft.</translation>
    </message>
    <message>
        <source>The REST server is listening on %1.</source>
        <translation>Der REST-Server lauscht auf %1.</translation>
    </message>
    <message>
        <source>Not contacted yet.</source>
        <translation>Noch nicht kontaktiert.</translation>
    </message>
    <message>
        <source>Not opened yet.</source>
        <translation>Noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The REST server is off.</source>
        <translation>Der REST-Server ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The REST server couldn&apos;t start. Another program may be using its port.</source>
        <translation>Der REST-Server konnte nicht gestartet werden. Möglicherweise verwendet ein anderes Programm seinen Port.</translation>
    </message>
</context>
<context>
    <name>Ringproof::AboutDialog</name>
    <message>
        <source>About Ringproof</source>
        <translation>Über Ringproof</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, settings by name and folders. No secret, no number and no value of a setting.</source>
        <translation>Versionen, Namen der Einstellungen und Ordner. Kein Geheimnis, keine Nummer, kein Wert einer Einstellung.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Proves that a person holds the phone number they gave.</source>
        <translation>Weist nach, dass jemand die angegebene Telefonnummer hat.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Ringproof is free software under the GNU GPL, version 3 or later (GPL-3.0-or-later). Icons: Lucide (ISC). Flags: %1 (MIT).</source>
        <translation>Ringproof ist freie Software unter der GNU GPL, Version 3 oder später (GPL‑3.0‑or‑later). Symbole: Lucide (ISC). Flaggen: %1 (MIT).</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Baut auf</translation>
    </message>
    <message>
        <source>Where data lie</source>
        <translation>Wo die Daten liegen</translation>
    </message>
</context>
<context>
    <name>Ringproof::ApiKeyList</name>
    <message>
        <source>The key is on the clipboard. Keep it where its program finds it.</source>
        <translation>Der Schlüssel ist in der Zwischenablage. Legen Sie ihn dort ab, wo sein Programm ihn findet.</translation>
    </message>
    <message>
        <source>Name of a new &amp;key</source>
        <translation>&amp;Name eines neuen Schlüssels</translation>
    </message>
    <message>
        <source>The program that will use it</source>
        <translation>Das Programm, das ihn benutzen wird</translation>
    </message>
    <message>
        <source>The new key: it is shown this once</source>
        <translation>Der neue Schlüssel: Er wird nur dieses eine Mal gezeigt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Verify numbers</source>
        <translation>Nummern verifizieren</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>Verlauf lesen</translation>
    </message>
    <message>
        <source>Read metrics</source>
        <translation>Messwerte lesen</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>There is no key yet. Programs on this machine need none, unless you require one.</source>
        <translation>Es gibt noch keinen Schlüssel. Programme auf diesem Rechner brauchen keinen, solange Sie keinen verlangen.</translation>
    </message>
    <message>
        <source>Keys lie with the records: possible once a service is in use.</source>
        <translation>Schlüssel liegen bei den Aufzeichnungen: möglich, sobald ein Dienst benutzt wird.</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt benutzt %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>%1 · created %2 · %3</source>
        <extracomment>A key of the REST server: its scopes, when it was made, when it was used</extracomment>
        <translation>%1 · erzeugt %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke the key %1</source>
        <translation>Den Schlüssel %1 widerrufen</translation>
    </message>
    <message>
        <source>There is a key of this name already.</source>
        <translation>Einen Schlüssel dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Enter a name of letters, digits and signs: the history shows it.</source>
        <translation>Geben Sie einen Namen aus Buchstaben, Ziffern und Zeichen ein: Er steht im Verlauf.</translation>
    </message>
    <message>
        <source>Choose what the key may do.</source>
        <translation>Wählen Sie, was der Schlüssel darf.</translation>
    </message>
    <message>
        <source>The key is revoked: whoever uses it is refused from now on.</source>
        <translation>Der Schlüssel ist widerrufen: Wer ihn benutzt, wird ab jetzt abgewiesen.</translation>
    </message>
    <message>
        <source>Cr&amp;eate key</source>
        <translation>Schlüssel er&amp;zeugen</translation>
    </message>
    <message>
        <source>I ha&amp;ve kept it</source>
        <translation>&amp;Ich habe ihn abgelegt</translation>
    </message>
</context>
<context>
    <name>Ringproof::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Changes show at once and are kept.</source>
        <translation>Änderungen gelten sofort und bleiben erhalten.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Animations follow the desktop: with reduced motion there are none. So does the size of the text.</source>
        <translation>Bewegungen richten sich nach dem System: Sind sie dort abgeschaltet, gibt es keine. Ebenso die Schriftgröße.</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodeField</name>
    <message>
        <source>All %L1 digits entered</source>
        <translation>Alle %L1 Ziffern eingegeben</translation>
    </message>
    <message>
        <source>Digit %L1 of %L2</source>
        <translation>Ziffer %L1 von %L2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodePage</name>
    <message>
        <source>A text message with the code went to %1.</source>
        <translation>Eine SMS mit dem Code ging an %1.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>Erneut senden in %1</translation>
    </message>
    <message>
        <source>A call speaks the code to %1.</source>
        <translation>Der Code wird per Anruf an %1 angesagt.</translation>
    </message>
    <message>
        <source>&amp;Call again</source>
        <translation>&amp;Erneut anrufen</translation>
    </message>
    <message>
        <source>Call again in %1</source>
        <translation>Erneut anrufen in %1</translation>
    </message>
    <message>
        <source>A WhatsApp message with the code went to %1.</source>
        <translation>Eine WhatsApp-Nachricht mit dem Code ging an %1.</translation>
    </message>
    <message>
        <source>Any of the messages works: each carries the same code.</source>
        <translation>Jede der Nachrichten gilt: Alle enthalten denselben Code.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Change &amp;number</source>
        <translation>&amp;Nummer ändern</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>This code was refused already, so it was not checked again.</source>
        <translation>Dieser Code wurde schon abgelehnt und deshalb nicht noch einmal geprüft.</translation>
    </message>
    <message>
        <source>The code is on its way once more.</source>
        <translation>Der Code ist noch einmal unterwegs.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet&#xa0;…</translation>
    </message>
    <message>
        <source>Valid for %1. Tries left: %L2.</source>
        <translation>Noch %1 gültig. Verbleibende Prüfversuche: %L2.</translation>
    </message>
    <message>
        <source>The time for this code is over. Send a new one.</source>
        <translation>Dieser Code ist abgelaufen. Senden Sie einen neuen.</translation>
    </message>
    <message>
        <source>&amp;Call instead</source>
        <translation>Stattdessen &amp;anrufen</translation>
    </message>
    <message>
        <source>Call instead in %1</source>
        <translation>Anruf möglich in %1</translation>
    </message>
    <message>
        <source>&amp;Text instead</source>
        <translation>&amp;Stattdessen SMS</translation>
    </message>
    <message>
        <source>Text instead in %1</source>
        <translation>SMS möglich in %1</translation>
    </message>
    <message>
        <source>The customer types the code: %L1 of %L2 digits.</source>
        <translation>Der Kunde gibt den Code ein: %L1 von %L2 Ziffern.</translation>
    </message>
    <message>
        <source>The message tells the customer not to share the code with anybody. Do not ask for it: let them type it.</source>
        <translation>Die Nachricht sagt dem Kunden, dass er den Code niemandem geben soll. Fragen Sie nicht danach: Lassen Sie ihn selbst eingeben.</translation>
    </message>
    <message>
        <source>Type it &amp;here</source>
        <translation>&amp;Hier eingeben</translation>
    </message>
    <message>
        <source>Let the custo&amp;mer type it</source>
        <translation>&amp;Kunden eingeben lassen</translation>
    </message>
    <message>
        <source>Cancel veri&amp;fication</source>
        <translation>Überprüfung ab&amp;brechen</translation>
    </message>
    <message>
        <source>Enter the code that was sent at %1. No new code was sent.</source>
        <translation>Geben Sie den Code ein, der um %1 gesendet wurde. Es wurde kein neuer Code gesendet.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Commands</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does, and the key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Ringproof</source>
        <translation>Über Ringproof</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Let the customer type the code</source>
        <translation>Kunden den Code eingeben lassen</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Beleg kopieren</translation>
    </message>
    <message>
        <source>Copy the receipt as Markdown</source>
        <translation>Beleg als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Show the receipt as QR code</source>
        <translation>Beleg als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Take the waiting request</source>
        <translation>Wartende Anfrage übernehmen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>History and overview</source>
        <translation>Verlauf und Übersicht</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>Ringproof::CountryButton</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country: %1, %2</source>
        <translation>Land: %1, %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CountryPicker</name>
    <message>
        <source>No country matches</source>
        <translation>Kein passendes Land</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Search by name, code or +number</source>
        <translation>Name, Kürzel oder +Vorwahl</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>Land suchen</translation>
    </message>
</context>
<context>
    <name>Ringproof::CredentialForm</name>
    <message>
        <source>&amp;Account SID or API key SID</source>
        <translation>&amp;Account-SID oder SID eines API-Schlüssels</translation>
    </message>
    <message>
        <source>AC… or SK…</source>
        <translation>AC… oder SK…</translation>
    </message>
    <message>
        <source>&amp;Verify service SID</source>
        <translation>SID des Ve&amp;rify-Dienstes</translation>
    </message>
    <message>
        <source>VA…</source>
        <translation>VA…</translation>
    </message>
    <message>
        <source>API key secre&amp;t</source>
        <translation>&amp;Geheimnis des API-Schlüssels</translation>
    </message>
    <message>
        <source>Auth &amp;token</source>
        <translation>Auth-&amp;Token</translation>
    </message>
    <message>
        <source>Auth &amp;token or API key secret</source>
        <translation>Auth-&amp;Token oder Geheimnis des API-Schlüssels</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>Ringproof::CustomerView</name>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>Enter your code</source>
        <translation>Geben Sie Ihren Code ein</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>Er wurde an %1 gesendet.</translation>
    </message>
    <message>
        <source>The code could not be checked just now. Press Enter to try again.</source>
        <translation>Der Code konnte gerade nicht geprüft werden. Drücken Sie die Eingabetaste, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Your phone is verified.</source>
        <translation>Ihr Telefon ist verifiziert.</translation>
    </message>
    <message>
        <source>Please ask the person who helps you.</source>
        <translation>Bitte fragen Sie die Person, die Ihnen hilft.</translation>
    </message>
    <message>
        <source>Valid for %1.</source>
        <translation>Noch %1 gültig.</translation>
    </message>
    <message>
        <source>The time for this code is over. Ask for a new one.</source>
        <translation>Die Zeit für diesen Code ist abgelaufen. Bitten Sie um einen neuen.</translation>
    </message>
</context>
<context>
    <name>Ringproof::DeskWindow</name>
    <message>
        <source>Sandbox: nothing is sent. Messages appear on the handset beside.</source>
        <translation>Sandbox: Es wird nichts gesendet. Nachrichten erscheinen auf dem Testtelefon daneben.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>the place, the program</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent.</source>
        <translation>Sandbox: Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>REST server: not started</source>
        <translation>REST-Server: nicht gestartet</translation>
    </message>
    <message>
        <source>REST server: off</source>
        <translation>REST-Server: aus</translation>
    </message>
    <message>
        <source>REST server: %1</source>
        <translation>REST-Server: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state, the time at which it was seen</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Ringproof::DesktopSession</name>
    <message>
        <source>The built-in sandbox could not be started. Is its port in use already?</source>
        <translation>Die eingebaute Sandbox konnte nicht gestartet werden. Ist ihr Port schon belegt?</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keychain. It may be asking for its password.</source>
        <translation>Ringproof wartet auf den Schlüsselbund des Systems. Vielleicht fragt er nach seinem Passwort.</translation>
    </message>
    <message>
        <source>The credentials work, but are not kept. %1</source>
        <translation>Die Zugangsdaten funktionieren, werden aber nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>Saved and in use.</source>
        <translation>Gespeichert und in Gebrauch.</translation>
    </message>
    <message>
        <source>Saved and in use. The old file was damaged; it lies in %1 now.</source>
        <translation>Gespeichert und in Gebrauch. Die alte Datei war beschädigt; sie liegt jetzt in %1.</translation>
    </message>
    <message>
        <source>It listens on %1.</source>
        <translation>Er läuft unter %1.</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing removed until that is mended.</source>
        <translation>Bis das behoben ist, wird nichts gesendet und nichts entfernt.</translation>
    </message>
    <message>
        <source>Saved, but not in use. %1</source>
        <translation>Gespeichert, aber nicht in Gebrauch. %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::Diagnostics</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Ringproof::ExportMenu</name>
    <message>
        <source>CSV, for spreadsheets…</source>
        <translation>CSV, für Tabellen&#xa0;…</translation>
    </message>
    <message>
        <source>JSON Lines, for programs…</source>
        <translation>JSON Lines, für Programme&#xa0;…</translation>
    </message>
    <message>
        <source>With whole numbers</source>
        <translation>Mit ganzen Nummern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
</context>
<context>
    <name>Ringproof::FirstRun</name>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;Diese Zugangsdaten verwenden</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>How shall codes be sent?</source>
        <translation>Wie sollen Codes gesendet werden?</translation>
    </message>
    <message>
        <source>Ringproof sends and checks codes through a Verify service of your Twilio account.</source>
        <translation>Ringproof sendet und prüft Codes über einen Verify-Dienst Ihres Twilio-Kontos.</translation>
    </message>
    <message>
        <source>Without an account, the sandbox shows everything: nothing is sent and nothing is charged, and messages arrive on a handset on the screen.</source>
        <translation>Ohne Konto zeigt die Sandbox alles: Nichts wird versendet oder berechnet, und Nachrichten kommen auf einem Testtelefon am Bildschirm an.</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Twilio wird gefragt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Ringproof::Handset</name>
    <message>
        <source>Text message, %1</source>
        <translation>SMS, %1</translation>
    </message>
    <message>
        <source>Call, %1</source>
        <translation>Anruf, %1</translation>
    </message>
    <message>
        <source>WhatsApp, %1</source>
        <translation>WhatsApp, %1</translation>
    </message>
    <message>
        <source>Handset</source>
        <translation>Testtelefon</translation>
    </message>
    <message>
        <source>Messages arrive here.</source>
        <translation>Hier kommen Nachrichten an.</translation>
    </message>
    <message>
        <source>Handset %1</source>
        <translation>Testtelefon %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::History</name>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1: being sent</source>
        <translation>%1: wird gesendet</translation>
    </message>
    <message>
        <source>%1, accepted in %2 ms</source>
        <translation>%1, angenommen nach %2 ms</translation>
    </message>
    <message>
        <source>%1: sent</source>
        <translation>%1: gesendet</translation>
    </message>
    <message>
        <source>%1: not sent</source>
        <translation>%1: nicht gesendet</translation>
    </message>
    <message>
        <source>%1, Twilio&apos;s reason: %2</source>
        <translation>%1, Grund laut Twilio: %2</translation>
    </message>
    <message>
        <source>%1: unknown whether it was sent</source>
        <translation>%1: unklar, ob gesendet</translation>
    </message>
    <message>
        <source>Code being checked</source>
        <translation>Code wird geprüft</translation>
    </message>
    <message>
        <source>Right code</source>
        <translation>Richtiger Code</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Falscher Code</translation>
    </message>
    <message>
        <source>Check not made</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Check without an answer</source>
        <translation>Prüfung ohne Antwort</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Wrong codes</source>
        <translation>Falsche Codes</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Sent or not?</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Receipt issued</source>
        <translation>Beleg ausgestellt</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Waiting for the code</source>
        <translation>Wartet auf den Code</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryDetail</name>
    <message>
        <source>The receipt is in the clipboard.</source>
        <translation>Der Beleg ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Details schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>Beleg &amp;kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve receipt…</source>
        <translation>Beleg s&amp;peichern&#xa0;…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>This record is gone: it was older than records are kept.</source>
        <translation>Dieser Eintrag ist gelöscht: Seine Aufbewahrungsfrist ist vorbei.</translation>
    </message>
    <message>
        <source>No receipt can be issued here.</source>
        <translation>Hier kann kein Beleg ausgestellt werden.</translation>
    </message>
    <message>
        <source>E&amp;nter code</source>
        <translation>Code ei&amp;ngeben</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Cancel it &amp;for good</source>
        <translation>En&amp;dgültig abbrechen</translation>
    </message>
    <message>
        <source>Cance&amp;l verification</source>
        <translation>Überprüfung abbre&amp;chen</translation>
    </message>
    <message>
        <source>%1 started this verification. Only they can enter its code or cancel it here.</source>
        <translation>%1 hat diese Überprüfung begonnen. Nur diese Person kann hier den Code eingeben oder sie abbrechen.</translation>
    </message>
    <message>
        <source>The code can&apos;t be used after that. A new one would have to be sent.</source>
        <translation>Der Code ist danach nicht mehr verwendbar. Es müsste ein neuer gesendet werden.</translation>
    </message>
    <message>
        <source>The verification was canceled. Its code can no longer be used.</source>
        <translation>Die Überprüfung wurde abgebrochen. Ihr Code kann nicht mehr verwendet werden.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryFilters</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a day to a day</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Number, reference, words</source>
        <translation>Nummer, Referenz, Wörter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>A number, a reference, a SID, or words of the reference, purpose or person (Ctrl+F)</source>
        <translation>Eine Nummer, eine Referenz, eine SID oder Wörter aus Referenz, Zweck oder Person (Strg+F)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis&#xa0;…</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet per</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryPlace</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Writes what the filters name into a file (%1)</source>
        <translation>Schreibt, was die Filter zeigen, in eine Datei (%1)</translation>
    </message>
    <message>
        <source>&amp;Check records</source>
        <translation>Einträge &amp;prüfen</translation>
    </message>
    <message>
        <source>Proves that nobody has changed the records behind this program&apos;s back</source>
        <translation>Weist nach, dass niemand die Einträge am Programm vorbei geändert hat</translation>
    </message>
    <message>
        <source>&amp;Show numbers</source>
        <translation>Nummern &amp;zeigen</translation>
    </message>
    <message>
        <source>Numbers are shown while this is pressed, or Alt is held</source>
        <translation>Zeigt die Nummern, solange die Schaltfläche gedrückt oder Alt gehalten wird</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>Die Einträge lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Nothing matches so far</source>
        <translation>Noch nichts gefunden</translation>
    </message>
    <message>
        <source>A number is found once it is typed to its end.</source>
        <translation>Eine Nummer wird gefunden, sobald sie ganz eingegeben ist.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Fewer letters, another outcome or more days may find it.</source>
        <translation>Weniger Buchstaben, ein anderes Ergebnis oder mehr Tage können helfen.</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Every verification will stand here: whose phone, for which reference, who asked and how it ended.</source>
        <translation>Hier steht künftig jede Verifizierung: welche Nummer, welche Referenz, wer gefragt hat und wie es ausging.</translation>
    </message>
    <message>
        <source>Verifications: more than %1</source>
        <translation>Verifizierungen: mehr als %1</translation>
    </message>
    <message>
        <source>Verifications: %1</source>
        <translation>Verifizierungen: %1</translation>
    </message>
    <message>
        <source>Numbers are shown.</source>
        <translation>Nummern sind sichtbar.</translation>
    </message>
    <message>
        <source>Hold Alt to show numbers.</source>
        <translation>Alt halten zeigt die Nummern.</translation>
    </message>
    <message>
        <source>A phone number is found when it is whole, with + and the country code in front.</source>
        <translation>Eine Telefonnummer wird gefunden, wenn sie ganz dasteht, mit + und der Ländervorwahl davor.</translation>
    </message>
    <message>
        <source>Fewer than three letters are looked for at the beginning of references only: more letters find more.</source>
        <translation>Weniger als drei Buchstaben werden nur am Anfang von Referenzen gesucht: Mit mehr Buchstaben wird mehr gefunden.</translation>
    </message>
    <message>
        <source>Another outcome or more days may find it.</source>
        <translation>Ein anderes Ergebnis oder mehr Tage können helfen.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTable</name>
    <message>
        <source>Verifications</source>
        <translation>Verifizierungen</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTasks</name>
    <message>
        <source>Nothing was changed. Entries that follow from one another: %1.</source>
        <translation>Nichts wurde geändert. Lückenlos aufeinander folgende Einträge: %1.</translation>
    </message>
    <message>
        <source>Emptied when their time was over: %1.</source>
        <translation>Nach Ablauf der Frist geleert: %1.</translation>
    </message>
    <message>
        <source>Their end is not sealed yet: the next verification does that.</source>
        <translation>Das Ende ist noch nicht versiegelt: Das geschieht mit der nächsten Verifizierung.</translation>
    </message>
    <message>
        <source>Keep this head elsewhere, to compare it later: %1</source>
        <translation>Diesen Kopfwert an anderer Stelle notieren, um ihn später zu vergleichen: %1</translation>
    </message>
    <message>
        <source>&amp;Copy the head</source>
        <translation>Kopfwert &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>Export: %1 geschrieben</translation>
    </message>
    <message>
        <source>Checking the records…</source>
        <translation>Einträge werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Checking the records: %1 of %2</source>
        <translation>Einträge werden geprüft: %1 von %2</translation>
    </message>
    <message>
        <source>%2 is written. Verifications in it: %1. Only you may read that file.</source>
        <translation>%2 ist geschrieben. Verifizierungen darin: %1. Nur Sie dürfen die Datei lesen.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was kept of it.</source>
        <translation>Der Export wurde angehalten. Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>Dort darf nichts geschrieben werden. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no room for it: the disk is full. Nothing was kept. Choose another place, or fewer days.</source>
        <translation>Kein Platz: Der Datenträger ist voll. Nichts davon bleibt. Bitte einen anderen Ort oder weniger Tage wählen.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was kept. Choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Nichts davon bleibt. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Stopped. Entries looked at, all in order: %1.</source>
        <translation>Angehalten. Geprüfte Einträge, alle in Ordnung: %1.</translation>
    </message>
    <message>
        <source>Somebody has changed the records behind this program&apos;s back, from entry %1 on. Keep a copy of the database and tell whoever looks after this computer.</source>
        <translation>Jemand hat die Einträge am Programm vorbei geändert, ab Eintrag %1. Bitte eine Kopie der Datenbank aufheben und die Administration verständigen.</translation>
    </message>
    <message>
        <source>There are no records to check yet.</source>
        <translation>Es gibt noch keine Einträge, die geprüft werden könnten.</translation>
    </message>
</context>
<context>
    <name>Ringproof::KeepSwitch</name>
    <message>
        <source>&amp;Keep them in the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems a&amp;ufbewahren</translation>
    </message>
</context>
<context>
    <name>Ringproof::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Of this program. The language of a message follows the number&apos;s country.</source>
        <translation>Die Sprache dieses Programms. Die Sprache einer Nachricht richtet sich nach dem Land der Nummer.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LeaveQuestion</name>
    <message>
        <source>Close Ringproof?</source>
        <translation>Ringproof schließen?</translation>
    </message>
    <message>
        <source>A code is still in progress</source>
        <translation>Ein Code ist noch offen</translation>
    </message>
    <message>
        <source>The code for %1 hasn&apos;t been entered yet. If you keep it, you can enter it after the next start.</source>
        <translation>Der Code für %1 wurde noch nicht eingegeben. Wenn Sie ihn behalten, können Sie ihn nach dem nächsten Start eingeben.</translation>
    </message>
    <message>
        <source>The code for %1 is being sent. It&apos;s canceled when you close Ringproof.</source>
        <translation>Der Code für %1 wird gerade gesendet. Er wird storniert, wenn Sie Ringproof schließen.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>&amp;Keep code and close</source>
        <translation>Code be&amp;halten und schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel code and close</source>
        <translation>Code &amp;stornieren und schließen</translation>
    </message>
</context>
<context>
    <name>Ringproof::LimitsPage</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>They protect the people who are called, and your bill. They hold for this desk, the REST server and the command line together.</source>
        <translation>Sie schützen die Angerufenen und Ihre Rechnung. Sie gelten für diesen Platz, den REST-Server und die Befehlszeile zusammen.</translation>
    </message>
    <message>
        <source>Sending codes</source>
        <translation>Codes senden</translation>
    </message>
    <message>
        <source>Wait between two codes to one number, in seconds</source>
        <translation>Wartezeit zwischen zwei Codes an eine Nummer, in Sekunden</translation>
    </message>
    <message>
        <source>After the first, second and third code, and so on; the last one repeats. Or: off</source>
        <translation>Nach dem ersten, zweiten und dritten Code und so weiter; die letzte wiederholt sich. Oder: off</translation>
    </message>
    <message>
        <source>Enter seconds separated by commas, such as 60,60,120, or off.</source>
        <translation>Geben Sie Sekunden mit Kommas ein, etwa 60,60,120, oder off.</translation>
    </message>
    <message>
        <source>Codes to one number within ten minutes</source>
        <translation>Codes an eine Nummer in zehn Minuten</translation>
    </message>
    <message>
        <source>at the most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Codes to one number within a day</source>
        <translation>Codes an eine Nummer an einem Tag</translation>
    </message>
    <message>
        <source>Codes in all within a day: the budget</source>
        <translation>Codes insgesamt an einem Tag: das Budget</translation>
    </message>
    <message>
        <source>A hard stop. At 80 % there is a warning.</source>
        <translation>Danach ist Schluss. Bei 80 % wird gewarnt.</translation>
    </message>
    <message>
        <source>Without a budget nothing stops the bill when somebody has codes sent in masses.</source>
        <translation>Ohne Budget hält nichts die Rechnung auf, wenn jemand massenhaft Codes senden lässt.</translation>
    </message>
    <message>
        <source>Entering codes</source>
        <translation>Codes eingeben</translation>
    </message>
    <message>
        <source>Tries for one code</source>
        <translation>Versuche für einen Code</translation>
    </message>
    <message>
        <source>Twilio allows five, whatever stands here.</source>
        <translation>Twilio erlaubt fünf, was auch immer hier steht.</translation>
    </message>
    <message>
        <source>Wrong codes for one number within an hour</source>
        <translation>Falsche Codes für eine Nummer in einer Stunde</translation>
    </message>
    <message>
        <source>With it, 50 within a day, and 100 in a row lock the number.</source>
        <translation>Dazu 50 an einem Tag; 100 nacheinander sperren die Nummer.</translation>
    </message>
    <message>
        <source>Against fraud</source>
        <translation>Gegen Betrug</translation>
    </message>
    <message>
        <source>New numbers that differ in their last four digits only</source>
        <translation>Neue Nummern, die sich nur in den letzten vier Ziffern unterscheiden</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>in einer Stunde</translation>
    </message>
    <message>
        <source>Fraudsters have codes sent to whole ranges of numbers that they earn from.</source>
        <translation>Betrüger lassen Codes an ganze Nummernblöcke senden, an denen sie verdienen.</translation>
    </message>
    <message>
        <source>Pause a country when too few of its codes are entered</source>
        <translation>Ein Land aussetzen, wenn zu wenige seiner Codes eingegeben werden</translation>
    </message>
    <message>
        <source>per cent of its last 50 codes</source>
        <translation>Prozent seiner letzten 50 Codes</translation>
    </message>
    <message>
        <source>One code every ten minutes is then let through to try.</source>
        <translation>Dann geht alle zehn Minuten ein Code zur Probe durch.</translation>
    </message>
    <message>
        <source>Requests of one network address to the REST server</source>
        <translation>Anfragen einer Netzadresse an den REST-Server</translation>
    </message>
    <message>
        <source>within a minute</source>
        <translation>in einer Minute</translation>
    </message>
    <message>
        <source>For callers without a key.</source>
        <translation>Für Aufrufer ohne Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LiveOffer</name>
    <message>
        <source>A code is still valid. You can go on where you left off.</source>
        <translation>Ein Code ist noch gültig. Sie können dort weitermachen, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Codes that are still valid: %L1. You can go on where you left off.</source>
        <translation>Noch gültige Codes: %L1. Sie können dort weitermachen, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Enter code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>Further codes in the history: %L1</source>
        <translation>Weitere Codes im Verlauf: %L1</translation>
    </message>
    <message>
        <source>%1, sent at %2, expires at %3</source>
        <comment>a number, two times</comment>
        <translation>%1, gesendet um %2, gültig bis %3</translation>
    </message>
    <message>
        <source>%1, %4, sent at %2, expires at %3</source>
        <comment>a number, two times, a reference</comment>
        <translation>%1, %4, gesendet um %2, gültig bis %3</translation>
    </message>
</context>
<context>
    <name>Ringproof::NumberField</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Overview</name>
    <message>
        <source>No country</source>
        <translation>Kein Land</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified, %4 under way; codes sent: %5</source>
        <translation>%1: %2 verifiziert, %3 nicht verifiziert, %4 noch offen; gesendete Codes: %5</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified; codes sent: %4</source>
        <translation>%1: %2 verifiziert, %3 nicht verifiziert; gesendete Codes: %4</translation>
    </message>
    <message>
        <source>Channel not possible</source>
        <translation>Kanal nicht möglich</translation>
    </message>
    <message>
        <source>Destination blocked</source>
        <translation>Ziel gesperrt</translation>
    </message>
    <message>
        <source>Number rejected</source>
        <translation>Nummer abgelehnt</translation>
    </message>
    <message>
        <source>Held back by Twilio&apos;s limits</source>
        <translation>Von Twilios Grenzen gebremst</translation>
    </message>
    <message>
        <source>Trial account</source>
        <translation>Testkonto</translation>
    </message>
    <message>
        <source>Credentials rejected</source>
        <translation>Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>Refused by Twilio</source>
        <translation>Von Twilio abgelehnt</translation>
    </message>
    <message>
        <source>Wrong code entered</source>
        <translation>Falscher Code eingegeben</translation>
    </message>
    <message>
        <source>Code could not be checked</source>
        <translation>Code ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>Fate of a message unknown</source>
        <translation>Verbleib einer Nachricht unbekannt</translation>
    </message>
    <message>
        <source>Not sent: Twilio was not reached</source>
        <translation>Nicht gesendet: Twilio nicht erreicht</translation>
    </message>
    <message>
        <source>%1 (Twilio %2)</source>
        <comment>why a code was not sent, and Twilio&apos;s number for it</comment>
        <translation>%1 (Twilio %2)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share of a hundred; the space before the sign does not break</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes and seconds, as 1:05</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The code&apos;s time was over before it was entered.</source>
        <translation>Die Zeit des Codes war um, bevor er eingegeben wurde.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>Zu viele falsche Codes</translation>
    </message>
    <message>
        <source>Every check of the code was used up.</source>
        <translation>Alle Prüfungen des Codes waren aufgebraucht.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Somebody ended it before the code was entered.</source>
        <translation>Jemand hat sie beendet, bevor der Code eingegeben wurde.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>No message went out; the errors beside say why.</source>
        <translation>Es ging keine Nachricht hinaus; warum, steht bei den Fehlern.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>The connection was lost, and whether a message went out was never learnt.</source>
        <translation>Die Verbindung riss ab; ob eine Nachricht hinausging, war nicht zu erfahren.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>codes sent, and the share that was entered</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Übrige Länder</translation>
    </message>
    <message>
        <source>Codes sent</source>
        <translation>Gesendete Codes</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konversion</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewCards</name>
    <message>
        <source>Point at a column, or use the arrow keys, for its figures.</source>
        <translation>Zeigen oder Pfeiltasten: Jede Säule nennt ihre Zahlen.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Why not verified</source>
        <translation>Warum nicht verifiziert</translation>
    </message>
    <message>
        <source>Errors on the way</source>
        <translation>Fehler unterwegs</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Bisher keine.</translation>
    </message>
    <message>
        <source>Chart of verifications; the same figures are in the table</source>
        <translation>Diagramm der Verifizierungen; dieselben Zahlen stehen in der Tabelle</translation>
    </message>
    <message>
        <source>Verifications by the hour</source>
        <translation>Verifizierungen nach Stunden</translation>
    </message>
    <message>
        <source>Verifications by day</source>
        <translation>Verifizierungen nach Tagen</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>Nach Ländern</translation>
    </message>
    <message>
        <source>Codes sent by country, and how many were entered</source>
        <translation>Gesendete Codes nach Ländern, und wie viele eingegeben wurden</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewPlace</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Of the sandbox only; Twilio&apos;s figures are kept apart.</source>
        <translation>Nur aus der Sandbox; Twilio wird getrennt gezählt.</translation>
    </message>
    <message>
        <source>Show as &amp;charts</source>
        <translation>Als &amp;Diagramme zeigen</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Diese Zahlen sind vielleicht nicht mehr aktuell. %1</translation>
    </message>
    <message>
        <source>The figures cannot be read</source>
        <translation>Die Zahlen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>Nichts in dieser Zeit</translation>
    </message>
    <message>
        <source>No code was sent in these days. A longer time may show some.</source>
        <translation>In diesen Tagen wurde kein Code gesendet. Ein längerer Zeitraum zeigt vielleicht welche.</translation>
    </message>
    <message>
        <source>Show 90 &amp;days</source>
        <translation>90 &amp;Tage zeigen</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Codes sent, people verified and what went wrong will be counted here, from the first code on. The figures stay when the records themselves have been removed.</source>
        <translation>Hier wird vom ersten Code an gezählt, was gesendet, wer verifiziert wurde und was schiefging. Die Zahlen bleiben, auch wenn die Einträge selbst gelöscht sind.</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewSpan</name>
    <message>
        <source>%1 to %2</source>
        <comment>times of day</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewTiles</name>
    <message>
        <source>codes sent</source>
        <translation>Codes gesendet</translation>
    </message>
    <message>
        <source>Messages and calls that went out, or may have. A code that was sent again counts again.</source>
        <translation>Nachrichten und Anrufe, die hinausgingen oder vielleicht hinausgingen. Ein erneut gesendeter Code zählt noch einmal.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>Verifications that ended with the right code.</source>
        <translation>Verifizierungen, die mit dem richtigen Code endeten.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>Verifications that ended without it: expired, too many wrong codes, cancelled, not sent or unknown. What is still under way is not among them.</source>
        <translation>Verifizierungen, die ohne ihn endeten: abgelaufen, zu viele falsche Codes, abgebrochen, nicht gesendet oder unbekannt. Was noch offen ist, zählt nicht dazu.</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>Konversion</translation>
    </message>
    <message>
        <source>Of the codes whose end is known, the share that was entered. Known means approved, expired or ten minutes old: the same figure that pauses a country when it falls too low.</source>
        <translation>Von den Codes, deren Ausgang bekannt ist, der Anteil, der eingegeben wurde. Bekannt heißt: bestätigt, abgelaufen oder zehn Minuten alt. Nach derselben Zahl wird ein Land angehalten, wenn sie zu tief fällt.</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>mittlere Dauer</translation>
    </message>
    <message>
        <source>From the first code to the right entry: half of those who were verified took no longer.</source>
        <translation>Vom ersten Code bis zur richtigen Eingabe: Die Hälfte der Verifizierten brauchte nicht länger (Median).</translation>
    </message>
    <message>
        <source>An estimate by your table of prices. What is charged stands on the provider&apos;s invoice.</source>
        <translation>Eine Schätzung nach Ihrer Preistabelle. Was berechnet wird, steht auf der Rechnung des Anbieters.</translation>
    </message>
    <message>
        <source>spent, about</source>
        <translation>ausgegeben, etwa</translation>
    </message>
    <message>
        <source>spent, at least</source>
        <translation>ausgegeben, mindestens</translation>
    </message>
    <message>
        <source>%1 Codes sent without a known price: %2.</source>
        <translation>%1 Codes ohne bekannten Preis: %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::PhonePage</name>
    <message>
        <source>Whose phone is it?</source>
        <translation>Wessen Telefon ist es?</translation>
    </message>
    <message>
        <source>Enter or paste the number as the customer gives it.</source>
        <translation>Nummer eingeben oder einfügen, wie sie genannt wird.</translation>
    </message>
    <message>
        <source>Phone &amp;number</source>
        <translation>Telefo&amp;nnummer</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Send the code by</source>
        <translation>Code senden per</translation>
    </message>
    <message>
        <source>Ticket or case, optional</source>
        <translation>Ticket, optional</translation>
    </message>
    <message>
        <source>What it is for, optional</source>
        <translation>Wofür, optional</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <source>A phone number has no letters.</source>
        <translation>Eine Telefonnummer enthält keine Buchstaben.</translation>
    </message>
    <message>
        <source>Not possible yet: see above.</source>
        <translation>Noch nicht möglich: siehe oben.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1</source>
        <translation>Verbleibende Sendungen an diese Nummer: %L1</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1, about %2 each</source>
        <translation>Verbleibende Sendungen an diese Nummer: %L1, je etwa %2</translation>
    </message>
    <message>
        <source>About %1 each</source>
        <translation>Je etwa %1</translation>
    </message>
    <message>
        <source>The sandbox was restarted, and its codes are gone. Send a new code.</source>
        <translation>Die Sandbox wurde neu gestartet, ihre Codes sind weg. Senden Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>A code was sent at %1. It expires in %2.</source>
        <translation>Um %1 wurde ein Code gesendet. Er läuft in %2 ab.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ProgressStrip</name>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptActions</name>
    <message>
        <source>Sa&amp;ve receipt</source>
        <translation>Beleg s&amp;peichern</translation>
    </message>
    <message>
        <source>Show &amp;QR</source>
        <translation>&amp;QR zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Als Markdown</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Receipt as QR code</source>
        <translation>Beleg als QR-Code</translation>
    </message>
    <message>
        <source>This receipt is too long for a QR code. Save it instead.</source>
        <translation>Dieser Beleg ist zu lang für einen QR-Code. Speichern Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>On this computer it is checked with:</source>
        <translation>Auf diesem Computer wird er geprüft mit:</translation>
    </message>
    <message>
        <source>Elsewhere that takes a file with the public keys, which the REST server gives at %1:</source>
        <translation>Anderswo braucht es dazu eine Datei mit den öffentlichen Schlüsseln, die der REST-Server unter %1 ausgibt:</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptWords</name>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Verified at</source>
        <translation>Verifiziert am</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Verifiziert von</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Code sent by</source>
        <translation>Code gesendet per</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Nothing was sent: this is a trial.</source>
        <translation>Es wurde nichts gesendet: Das ist ein Versuch.</translation>
    </message>
    <message>
        <source>Receipt valid until</source>
        <translation>Beleg gültig bis</translation>
    </message>
    <message>
        <source>Phone verified</source>
        <translation>Telefon verifiziert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a receipt&apos;s line</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecentEdit</name>
    <message>
        <source>Recent entries</source>
        <translation>Letzte Eingaben</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>What is kept about verifications, for how long, and where.</source>
        <translation>Was von Verifizierungen aufbewahrt wird, wie lange und wo.</translation>
    </message>
    <message>
        <source>Keep verifications for</source>
        <translation>Verifizierungen aufbewahren für</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Then numbers, references and actors are removed; daily totals stay.</source>
        <translation>Danach werden Nummern, Referenzen und Personen entfernt; die Tagessummen bleiben.</translation>
    </message>
    <message>
        <source>Receipts are valid for</source>
        <translation>Belege gelten</translation>
    </message>
    <message>
        <source>Codes are shown as valid for</source>
        <translation>Codes werden als gültig gezeigt für</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>What the pages count down. Twilio decides what is over: ten minutes, unless your account has another time.</source>
        <translation>Was die Seiten herunterzählen. Was abgelaufen ist, entscheidet Twilio: zehn Minuten, falls Ihr Konto keine andere Zeit hat.</translation>
    </message>
    <message>
        <source>Remove older records now</source>
        <translation>Ältere Aufzeichnungen jetzt entfernen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt&#xa0;…</translation>
    </message>
    <message>
        <source>Remove &amp;older ones…</source>
        <translation>Älte&amp;re entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Possible once a service is in use.</source>
        <translation>Möglich, sobald ein Dienst benutzt wird.</translation>
    </message>
    <message>
        <source>All verifications that are older than %1 days will be gone for good. Remove them?</source>
        <translation>Alle Verifizierungen, die älter als %1 Tage sind, werden endgültig gelöscht. Entfernen?</translation>
    </message>
    <message>
        <source>This happens by itself once an hour while Ringproof runs.</source>
        <translation>Das geschieht von selbst einmal in der Stunde, solange Ringproof läuft.</translation>
    </message>
    <message>
        <source>There was nothing older.</source>
        <translation>Es gab nichts Älteres.</translation>
    </message>
    <message>
        <source>Verifications removed: %1</source>
        <translation>Entfernte Verifizierungen: %1</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>Wo sie liegen</translation>
    </message>
    <message>
        <source>In no folder yet.</source>
        <translation>Noch in keinem Ordner.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionChecklist</name>
    <message>
        <source>Search by name, code or +number</source>
        <translation>Name, Kürzel oder +Vorwahl</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>Land suchen</translation>
    </message>
    <message>
        <source>Countries that codes may be sent to</source>
        <translation>Länder, in die Codes gesendet werden dürfen</translation>
    </message>
    <message>
        <source>No country matches</source>
        <translation>Kein passendes Land</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionModel</name>
    <message>
        <source>%1, +%2</source>
        <translation>%1, +%2</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionsPage</name>
    <message>
        <source>Regions</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Fraud comes through countries that you do not serve. Allow those that you do.</source>
        <translation>Betrug kommt über Länder, die Sie nicht bedienen. Erlauben Sie die, die Sie bedienen.</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <source>Chosen countries</source>
        <translation>Gewählte Länder</translation>
    </message>
    <message>
        <source>Codes may be sent to every country, expensive ones too.</source>
        <translation>Codes dürfen in jedes Land gesendet werden, auch in teure.</translation>
    </message>
    <message>
        <source>Choose at least one country.</source>
        <translation>Wählen Sie mindestens ein Land.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RequestOffer</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Ta&amp;ke next</source>
        <translation>Nächste ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Liste ausblenden</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Liste anzeigen</translation>
    </message>
    <message>
        <source>A request is waiting: %1.</source>
        <translation>Eine Anfrage wartet: %1.</translation>
    </message>
    <message>
        <source>Requests waiting: %L1. Next: %2.</source>
        <translation>Wartende Anfragen: %L1. Nächste: %2.</translation>
    </message>
    <message>
        <source>%1 No more requests can wait, so the last one wasn&apos;t added. Take or dismiss one, then open the link again.</source>
        <translation>%1 Mehr Anfragen können nicht warten, daher wurde die letzte nicht hinzugefügt. Übernehmen oder verwerfen Sie eine und öffnen Sie den Link dann erneut.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Further requests: %L1</source>
        <translation>Weitere Anfragen: %L1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number, a reference</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::ResultPage</name>
    <message>
        <source>&amp;Next number</source>
        <translation>&amp;Nächste Nummer</translation>
    </message>
    <message>
        <source>Change n&amp;umber</source>
        <translation>N&amp;ummer ändern</translation>
    </message>
    <message>
        <source>This phone is verified</source>
        <translation>Dieses Telefon ist verifiziert</translation>
    </message>
    <message>
        <source>%1, at %2, by %3</source>
        <translation>%1, %2, geprüft von %3</translation>
    </message>
    <message>
        <source>Did the code go out?</source>
        <translation>Wurde der Code gesendet?</translation>
    </message>
    <message>
        <source>This phone is not verified</source>
        <translation>Dieses Telefon ist nicht verifiziert</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut nachsehen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Code sent by</source>
        <translation>Code gesendet per</translation>
    </message>
    <message>
        <source>Send a new code in %1</source>
        <translation>Neuer Code möglich in %1</translation>
    </message>
    <message>
        <source>&amp;Send a new code</source>
        <translation>Neuen Code &amp;senden</translation>
    </message>
    <message>
        <source>This phone is verified: %1, at %2, by %3.</source>
        <translation>Dieses Telefon ist verifiziert: %1, %2, geprüft von %3.</translation>
    </message>
    <message>
        <source>It is not known whether a code went out to %1.</source>
        <translation>Es ist nicht bekannt, ob ein Code an %1 ging.</translation>
    </message>
    <message>
        <source>This phone is not verified: %1.</source>
        <translation>Dieses Telefon ist nicht verifiziert: %1.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Signed, key %1</source>
        <translation>Signiert, Schlüssel %1</translation>
    </message>
    <message>
        <source>None: it could not be signed. The record is kept all the same.</source>
        <translation>Keiner: Er konnte nicht signiert werden. Der Eintrag bleibt trotzdem erhalten.</translation>
    </message>
    <message>
        <source>The receipt is valid until %1.</source>
        <translation>Der Beleg ist gültig bis %1.</translation>
    </message>
    <message>
        <source>The receipt is valid for %1 until %2.</source>
        <comment>a purpose, a time</comment>
        <translation>Der Beleg ist gültig für %1 bis %2.</translation>
    </message>
    <message>
        <source>C&amp;ode, if it arrives</source>
        <translation>C&amp;ode, falls er ankommt</translation>
    </message>
    <message>
        <source>Code, if it arrives</source>
        <translation>Code, falls er ankommt</translation>
    </message>
    <message>
        <source>Ringproof checks every 30 seconds whether the code was sent.</source>
        <translation>Ringproof prüft alle 30 Sekunden, ob der Code gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SaveFile</name>
    <message>
        <source>That is no place for a file. Choose another one.</source>
        <translation>Dort kann keine Datei liegen. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It could not be saved there (%1). Choose another place.</source>
        <translation>Dort konnte nicht gespeichert werden (%1). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Signed receipts (*.jws)</source>
        <translation>Signierte Belege (*.jws)</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendBar</name>
    <message>
        <source>&amp;Call instead</source>
        <translation>Stattdessen &amp;anrufen</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Send code</source>
        <translation>Code &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Enter code</source>
        <translation>Code e&amp;ingeben</translation>
    </message>
    <message>
        <source>Looking up the code…</source>
        <translation>Der Code wird gesucht …</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendOutlook</name>
    <message>
        <source>This is a landline: a text message may not arrive there, a call does.</source>
        <translation>Das ist ein Festnetzanschluss: Eine SMS kommt dort vielleicht nicht an, ein Anruf schon.</translation>
    </message>
    <message>
        <source>The code goes to %1.</source>
        <translation>Der Code geht an %1.</translation>
    </message>
    <message>
        <source>Enter a phone number first.</source>
        <translation>Geben Sie zuerst eine Telefonnummer ein.</translation>
    </message>
    <message>
        <source>The number is not complete yet.</source>
        <translation>Die Nummer ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>No code can be sent to this number.</source>
        <translation>An diese Nummer kann kein Code gesendet werden.</translation>
    </message>
    <message>
        <source>Possible again in %1.</source>
        <translation>Wieder möglich in %1.</translation>
    </message>
    <message>
        <source>%1 started a verification of this number at %2. Only they can enter its code.</source>
        <translation>%1 hat um %2 eine Überprüfung dieser Nummer begonnen. Nur diese Person kann den Code eingeben.</translation>
    </message>
    <message>
        <source>A code without a reference was sent to this number at %1 and is still valid.</source>
        <translation>Ein Code ohne Referenz wurde um %1 an diese Nummer gesendet und ist noch gültig.</translation>
    </message>
    <message>
        <source>A code for reference %1 was sent to this number at %2 and is still valid.</source>
        <translation>Ein Code für die Referenz %1 wurde um %2 an diese Nummer gesendet und ist noch gültig.</translation>
    </message>
    <message>
        <source>The last code was canceled. You can send a new one in %1.</source>
        <translation>Der letzte Code wurde storniert. In %1 können Sie einen neuen senden.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerHost</name>
    <message>
        <source>Other machines can reach this address, and this window does no TLS. Let it listen on this machine only, or use ringproof-cli serve.</source>
        <translation>Andere Rechner können diese Adresse erreichen, und dieses Fenster beherrscht kein TLS. Lassen Sie ihn nur auf diesem Rechner lauschen oder verwenden Sie ringproof-cli serve.</translation>
    </message>
    <message>
        <source>Nobody could use it yet: create a key first.</source>
        <translation>Noch könnte ihn niemand verwenden: Erstellen Sie zuerst einen Schlüssel.</translation>
    </message>
    <message>
        <source>Port %1 is not free: another program uses it. Choose another one.</source>
        <translation>Port %1 ist nicht frei: Ein anderes Programm verwendet ihn. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing can listen on %1, port %2: another program uses that port, or this machine does not have that address. Choose another one.</source>
        <translation>Auf %1, Port %2, kann nichts lauschen: Ein anderes Programm verwendet den Port, oder dieser Rechner hat diese Adresse nicht. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Port %1 is not free, or only the administrator may use it. Choose one from %2 on.</source>
        <translation>Port %1 ist nicht frei, oder nur der Administrator darf ihn verwenden. Wählen Sie einen ab %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerPage</name>
    <message>
        <source>REST server</source>
        <translation>REST-Server</translation>
    </message>
    <message>
        <source>Other programs can verify numbers through it, with the same limits and into the same records.</source>
        <translation>Andere Programme können darüber Nummern verifizieren, mit denselben Grenzen und in dieselben Aufzeichnungen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Run it while this &amp;window is open</source>
        <translation>Laufen lassen, solange dieses &amp;Fenster offen ist</translation>
    </message>
    <message>
        <source>Without a window it runs by: ringproof-cli serve</source>
        <translation>Ohne Fenster läuft er durch: ringproof-cli serve</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Er ist aus.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>0 takes any that is free</source>
        <translation>0 nimmt irgendeinen freien</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse, auf der er hört</translation>
    </message>
    <message>
        <source>Empty: this machine only.</source>
        <translation>Leer: nur dieser Rechner.</translation>
    </message>
    <message>
        <source>Enter an IPv4 or IPv6 address, or localhost.</source>
        <translation>Geben Sie eine IPv4- oder IPv6-Adresse ein, oder localhost.</translation>
    </message>
    <message>
        <source>Web pages that may call it</source>
        <translation>Webseiten, die ihn aufrufen dürfen</translation>
    </message>
    <message>
        <source>Origins separated by commas. Empty: none but the server&apos;s own page.</source>
        <translation>Ursprünge (Origins), durch Kommas getrennt. Leer: keine außer der Seite des Servers selbst.</translation>
    </message>
    <message>
        <source>Enter origins such as https://shop.example, separated by commas.</source>
        <translation>Geben Sie Ursprünge wie https://shop.example ein, mit Kommas getrennt.</translation>
    </message>
    <message>
        <source>Require a key</source>
        <translation>Einen Schlüssel verlangen</translation>
    </message>
    <message>
        <source>Of programs on this machine too.</source>
        <translation>Auch von Programmen auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Other machines can reach this address. It needs at least one key, and TLS or a proxy that has it: see ringproof-cli serve --help.</source>
        <translation>Andere Rechner erreichen diese Adresse. Das braucht mindestens einen Schlüssel und TLS oder einen Proxy davor: siehe ringproof-cli serve --help.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServicePage</name>
    <message>
        <source>Verify service</source>
        <translation>Verify-Dienst</translation>
    </message>
    <message>
        <source>As Twilio has it at the moment. It can be changed in the Twilio console only.</source>
        <translation>So, wie Twilio ihn gerade hat. Änderbar nur in der Twilio-Konsole.</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Twilio wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Noch einmal &amp;lesen</translation>
    </message>
    <message>
        <source>There is no service in use yet: enter the credentials first.</source>
        <translation>Noch wird kein Dienst benutzt: Geben Sie zuerst die Zugangsdaten ein.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Name, as messages begin with it</source>
        <translation>Name, mit dem Nachrichten beginnen</translation>
    </message>
    <message>
        <source>Digits of a code</source>
        <translation>Stellen eines Codes</translation>
    </message>
    <message>
        <source>Number lookup</source>
        <translation>Nummernabfrage (Lookup)</translation>
    </message>
    <message>
        <source>Text messages to landlines are skipped</source>
        <translation>SMS an Festnetznummern entfallen</translation>
    </message>
    <message>
        <source>Messages warn against sharing the code</source>
        <translation>Nachrichten warnen davor, den Code weiterzugeben</translation>
    </message>
    <message>
        <source>Calls want a key pressed first</source>
        <translation>Anrufe verlangen erst einen Tastendruck</translation>
    </message>
    <message>
        <source>PSD2</source>
        <translation>PSD2</translation>
    </message>
    <message>
        <source>Codes of one&apos;s own</source>
        <translation>Eigene Codes</translation>
    </message>
    <message>
        <source>Rate limits of its own</source>
        <translation>Eigene Begrenzungen (Rate Limits)</translation>
    </message>
    <message>
        <source>Nothing to advise: the service is set up well.</source>
        <translation>Nichts anzumerken: Der Dienst ist gut eingerichtet.</translation>
    </message>
    <message>
        <source>The sandbox is in use: this is its own service, not one at Twilio.</source>
        <translation>Die Sandbox ist in Gebrauch: Dies ist ihr eigener Dienst, keiner bei Twilio.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SettingField</name>
    <message>
        <source>Fixed by the environment: %1. It can be changed there only.</source>
        <translation>Festgelegt durch die Umgebung: %1. Nur dort änderbar.</translation>
    </message>
    <message>
        <source>Fixed by a credential of the service manager: %1.</source>
        <translation>Festgelegt durch Zugangsdaten der Dienstverwaltung: %1.</translation>
    </message>
    <message>
        <source>Fixed by %1. It can be changed there only.</source>
        <translation>Festgelegt durch %1. Nur dort änderbar.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SettingsDialog</name>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Verify service</source>
        <translation>Verify-Dienst</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>REST server</source>
        <translation>REST-Server</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: an entry cannot be saved</source>
        <comment>a page of the settings</comment>
        <translation>%1: Ein Eintrag kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: not saved yet</source>
        <comment>a page of the settings</comment>
        <translation>%1: noch nicht gespeichert</translation>
    </message>
    <message>
        <source>This cannot be saved as it stands: %1.</source>
        <translation>So nicht zu speichern: %1.</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Noch nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>Ringproof::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Hold Alt to see the letters of the buttons on a page.</source>
        <translation>Halten Sie Alt gedrückt, um die Buchstaben der Schaltflächen einer Seite zu sehen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Ringproof::StatusLine</name>
    <message>
        <source>Agent: %1</source>
        <translation>Bearbeitung: %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::StatusText</name>
    <message>
        <source>Sandbox</source>
        <translation>Testumgebung</translation>
    </message>
    <message>
        <source>Sandbox: not working</source>
        <translation>Testumgebung: gestört</translation>
    </message>
    <message>
        <source>Twilio: not contacted yet</source>
        <translation>Twilio: noch nicht kontaktiert</translation>
    </message>
    <message>
        <source>Twilio: connected</source>
        <translation>Twilio: verbunden</translation>
    </message>
    <message>
        <source>Twilio: credentials rejected</source>
        <translation>Twilio: Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>Twilio: account not active</source>
        <translation>Twilio: Konto nicht aktiv</translation>
    </message>
    <message>
        <source>Twilio: service not found</source>
        <translation>Twilio: Dienst nicht gefunden</translation>
    </message>
    <message>
        <source>Twilio: too many requests</source>
        <translation>Twilio: zu viele Anfragen</translation>
    </message>
    <message>
        <source>Twilio: can&apos;t be reached</source>
        <translation>Twilio: nicht erreichbar</translation>
    </message>
    <message>
        <source>Twilio: unexpected response</source>
        <translation>Twilio: unerwartete Antwort</translation>
    </message>
    <message>
        <source>Twilio: error</source>
        <translation>Twilio: Fehler</translation>
    </message>
    <message>
        <source>Database: not opened yet</source>
        <translation>Datenbank: noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Database: in order</source>
        <translation>Datenbank: in Ordnung</translation>
    </message>
    <message>
        <source>Database: damaged</source>
        <translation>Datenbank: beschädigt</translation>
    </message>
    <message>
        <source>Database: from a newer version</source>
        <translation>Datenbank: aus einer neueren Version</translation>
    </message>
    <message>
        <source>Database: wrong key</source>
        <translation>Datenbank: falscher Schlüssel</translation>
    </message>
    <message>
        <source>Database: not available</source>
        <translation>Datenbank: nicht verfügbar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open Twilio Console</source>
        <translation>Twilio-Konsole öffnen</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
</context>
<context>
    <name>Ringproof::StepsBar</name>
    <message>
        <source>%L1 Number</source>
        <translation>%L1 Nummer</translation>
    </message>
    <message>
        <source>%L1 Code</source>
        <translation>%L1 Code</translation>
    </message>
    <message>
        <source>%L1 Result</source>
        <translation>%L1 Ergebnis</translation>
    </message>
    <message>
        <source>The current step</source>
        <translation>Der aktuelle Schritt</translation>
    </message>
</context>
<context>
    <name>Ringproof::Text</name>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
</context>
<context>
    <name>Ringproof::Tray</name>
    <message>
        <source>Show or hide the window</source>
        <translation>Fenster zeigen oder verbergen</translation>
    </message>
    <message>
        <source>New verification</source>
        <translation>Neue Verifizierung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Ringproof::TwilioPage</name>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Codes are sent and checked through a Verify service of your Twilio account.</source>
        <translation>Codes werden über einen Verify-Dienst Ihres Twilio-Kontos gesendet und geprüft.</translation>
    </message>
    <message>
        <source>Where Twilio is asked</source>
        <translation>Wo Twilio gefragt wird</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where Twilio processes and keeps the data, such as ie1. Credentials belong to one region; empty means us1.</source>
        <translation>Wo Twilio die Daten verarbeitet und aufbewahrt, etwa ie1. Zugangsdaten gehören zu einer Region; leer heißt us1.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as ie1.</source>
        <translation>Geben Sie Kleinbuchstaben und Ziffern ein, etwa ie1.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>Where the way through Twilio&apos;s network begins, such as dublin. Empty means the one of the region.</source>
        <translation>Wo der Weg durch Twilios Netz beginnt, etwa dublin. Leer heißt: der Zugang der Region.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as dublin.</source>
        <translation>Geben Sie Kleinbuchstaben und Ziffern ein, etwa dublin.</translation>
    </message>
    <message>
        <source>These credentials are kept in the system&apos;s keychain.</source>
        <translation>Diese Zugangsdaten liegen im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Fixed by the environment (TWILIO_…): they can be changed there only.</source>
        <translation>Festgelegt durch die Umgebung (TWILIO_…): nur dort änderbar.</translation>
    </message>
    <message>
        <source>Fixed by %1: they can be changed there only.</source>
        <translation>Festgelegt durch %1: nur dort änderbar.</translation>
    </message>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;Diese Zugangsdaten verwenden</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Twilio wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Verbindung t&amp;esten</translation>
    </message>
    <message>
        <source>The credentials work, are in use, and are kept in the keychain.</source>
        <translation>Die Zugangsdaten funktionieren, werden benutzt und liegen im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The credentials work and are in use, but are not kept. %1</source>
        <translation>Die Zugangsdaten funktionieren und werden benutzt, aber nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>The keychain no longer has the credentials. They are used until you close Ringproof.</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten nicht mehr. Benutzt werden sie, bis Sie Ringproof schließen.</translation>
    </message>
    <message>
        <source>Remove from the keyc&amp;hain</source>
        <translation>Aus dem Schlüssel&amp;bund entfernen</translation>
    </message>
    <message>
        <source>The sandbox is in use: Twilio is not asked for codes, whatever stands here.</source>
        <translation>Die Sandbox ist in Gebrauch: Was immer hier steht, von Twilio werden keine Codes verlangt.</translation>
    </message>
    <message>
        <source>The Twilio credentials you entered are not in use yet.</source>
        <translation>Die eingegebenen Twilio-Zugangsdaten werden noch nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>Ringproof::UndoBar</name>
    <message>
        <source>Show res&amp;ult</source>
        <translation>Er&amp;gebnis anzeigen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The code for %1 will be canceled in %2.</source>
        <translation>Der Code für %1 wird in %2 storniert.</translation>
    </message>
    <message>
        <source>Canceling the code for %1…</source>
        <translation>Der Code für %1 wird storniert …</translation>
    </message>
    <message>
        <source>The code for %1 was canceled. It can no longer be used.</source>
        <translation>Der Code für %1 wurde storniert. Er kann nicht mehr verwendet werden.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It expires at %2.</source>
        <translation>Der Code für %1 konnte nicht storniert werden. Er läuft um %2 ab.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It may still arrive.</source>
        <translation>Der Code für %1 konnte nicht storniert werden. Er kann noch ankommen.</translation>
    </message>
    <message>
        <source>%1 was verified before its code was canceled.</source>
        <translation>%1 wurde bestätigt, bevor der Code storniert wurde.</translation>
    </message>
    <message>
        <source>The code for %1 ended before it was canceled.</source>
        <translation>Der Code für %1 war schon beendet, bevor er storniert wurde.</translation>
    </message>
</context>
<context>
    <name>SecretStoreText</name>
    <message>
        <source>This system has no keychain (Secret Service), so the credentials last until you close Ringproof. To keep them, set the TWILIO_ variables in the environment or in a file that you name with --env-file.</source>
        <translation>Dieses System hat keinen Schlüsselbund (Secret Service), daher gelten die Zugangsdaten nur, bis Sie Ringproof schließen. Um sie aufzubewahren, setzen Sie die TWILIO_-Variablen in der Umgebung oder in einer Datei, die Sie mit --env-file nennen.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not opened. Unlock it and try again, or use the environment or a file that you name with --env-file.</source>
        <translation>Der Schlüsselbund ist gesperrt und wurde nicht geöffnet. Entsperren Sie ihn und versuchen Sie es noch einmal, oder nehmen Sie die Umgebung oder eine Datei, die Sie mit --env-file nennen.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be asking for its password in another window. Try again when it is open.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht fragt er in einem anderen Fenster nach seinem Passwort. Versuchen Sie es noch einmal, wenn er offen ist.</translation>
    </message>
    <message>
        <source>The keychain refused. Nothing was changed there; its own program may say why. The environment or a file that you name with --env-file work without it.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Dort wurde nichts geändert; vielleicht nennt sein eigenes Programm den Grund. Die Umgebung oder eine Datei, die Sie mit --env-file nennen, kommen ohne ihn aus.</translation>
    </message>
</context>
<context>
    <name>ServiceAdviceText</name>
    <message>
        <source>Text messages to landlines shall be skipped, which does nothing while the lookup is off. Switch the lookup on.</source>
        <translation>SMS an Festnetznummern sollen entfallen, was ohne die Nummernabfrage (Lookup) nichts bewirkt. Schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>Text messages go to landlines too and are lost there. With the lookup on, they can be skipped.</source>
        <translation>SMS gehen auch an Festnetznummern und dort verloren. Mit der Nummernabfrage (Lookup) können sie entfallen.</translation>
    </message>
    <message>
        <source>PSD2 is on: every send then needs an amount and a payee, and calls are not possible. Phone proofs have neither; use a service without PSD2.</source>
        <translation>PSD2 ist eingeschaltet: Jeder Versand braucht dann Betrag und Empfänger, und Anrufe sind nicht möglich. Beides gibt es hier nicht; nehmen Sie einen Dienst ohne PSD2.</translation>
    </message>
    <message>
        <source>The service accepts codes of one&apos;s own. Ringproof lets Twilio make them; switch this off if nothing else needs it.</source>
        <translation>Der Dienst nimmt eigene Codes an. Ringproof lässt Twilio die Codes erzeugen; schalten Sie das aus, wenn nichts anderes es braucht.</translation>
    </message>
    <message>
        <source>The message does not warn against sharing the code. The warning stops most callers who pretend to be your support.</source>
        <translation>Die Nachricht warnt nicht davor, den Code weiterzugeben. Die Warnung hält die meisten auf, die sich als Ihr Support ausgeben.</translation>
    </message>
    <message>
        <source>The service has no rate limits of its own. Ringproof&apos;s limits hold for its own sends only, not for other programs that use this service.</source>
        <translation>Der Dienst hat keine eigenen Begrenzungen (Rate Limits). Die Grenzen von Ringproof gelten nur für dessen Versand, nicht für andere Programme an diesem Dienst.</translation>
    </message>
    <message>
        <source>The service has no name. The message begins with it; customers trust a name that they know.</source>
        <translation>Der Dienst hat keinen Namen. Mit ihm beginnt die Nachricht; Kunden vertrauen einem Namen, den sie kennen.</translation>
    </message>
    <message>
        <source>The service&apos;s name has many digits. Carriers filter messages that look like that; use the name of your company.</source>
        <translation>Der Name des Dienstes hat viele Ziffern. Netzbetreiber filtern solche Nachrichten; nehmen Sie den Namen Ihrer Firma.</translation>
    </message>
    <message>
        <source>Codes have %L1 digits: six or more are much harder to guess.</source>
        <translation>Die Codes haben %L1 Stellen: Sechs oder mehr sind viel schwerer zu erraten.</translation>
    </message>
</context>
<context>
    <name>SettingsWriterText</name>
    <message>
        <source>[%1] is not a section there.</source>
        <translation>[%1] ist dort kein Abschnitt.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: is the disk full, or the folder write-protected? What was there before is unchanged.</source>
        <translation>Die Einstellungen lassen sich in %1 nicht speichern: Ist der Datenträger voll oder der Ordner schreibgeschützt? Was vorher dort stand, ist unverändert.</translation>
    </message>
    <message>
        <source>%1 is not kept in this file.</source>
        <translation>%1 wird in dieser Datei nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The value for %1 does not fit.</source>
        <translation>Der Wert für %1 passt nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read, so nothing was saved.</source>
        <translation>%1 kann nicht gelesen werden, daher wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be moved away.</source>
        <translation>%1 ist beschädigt und lässt sich nicht beiseitelegen.</translation>
    </message>
</context>
</TS>
