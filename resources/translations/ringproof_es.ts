<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message>
        <source>It works: Twilio accepts the credentials and knows the service “%1”.</source>
        <translation>Funciona: Twilio acepta las credenciales y conoce el servicio «%1».</translation>
    </message>
    <message>
        <source>These credentials belong to the region %1, but %2 was asked. Choose the region %1, or use credentials of %2.</source>
        <translation>Estas credenciales son de la región %1, pero se preguntó a %2. Elija la región %1 o use credenciales de %2.</translation>
    </message>
    <message>
        <source>Twilio accepts the credentials, but this account has no Verify service of this SID. Copy it from the Twilio console, from the same account and region.</source>
        <translation>Twilio acepta las credenciales, pero esta cuenta no tiene ningún servicio de Verify con este SID. Cópielo de la consola de Twilio, de la misma cuenta y región.</translation>
    </message>
    <message>
        <source>Twilio could not be reached. Check the network, the edge and the region.</source>
        <translation>No se pudo contactar con Twilio. Compruebe la red, el edge y la región.</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>That is an account SID (AC…).</source>
        <translation>Eso es el SID de una cuenta (AC…).</translation>
    </message>
    <message>
        <source>That is an API key SID (SK…).</source>
        <translation>Eso es el SID de una clave de API (SK…).</translation>
    </message>
    <message>
        <source>That is a Verify service SID (VA…).</source>
        <translation>Eso es el SID de un servicio de Verify (VA…).</translation>
    </message>
    <message>
        <source>That is a verification SID (VE…).</source>
        <translation>Eso es el SID de una verificación (VE…).</translation>
    </message>
    <message>
        <source>That is a messaging service SID (MG…).</source>
        <translation>Eso es el SID de un servicio de mensajería (MG…).</translation>
    </message>
    <message>
        <source>That is a phone number SID (PN…).</source>
        <translation>Eso es el SID de un número de teléfono (PN…).</translation>
    </message>
    <message>
        <source>That is a SID of something else.</source>
        <translation>Eso es el SID de otra cosa.</translation>
    </message>
    <message>
        <source>Enter the account SID. It begins with AC.</source>
        <translation>Introduzca el SID de la cuenta. Empieza por AC.</translation>
    </message>
    <message>
        <source>Enter the auth token of the account.</source>
        <translation>Introduzca el token de autenticación de la cuenta.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It begins with SK.</source>
        <translation>Introduzca el SID de la clave de API. Empieza por SK.</translation>
    </message>
    <message>
        <source>Enter the secret of the API key.</source>
        <translation>Introduzca el secreto de la clave de API.</translation>
    </message>
    <message>
        <source>Enter the SID of the Verify service. It begins with VA.</source>
        <translation>Introduzca el SID del servicio de Verify. Empieza por VA.</translation>
    </message>
    <message>
        <source>Enter the account SID (AC…) or an API key SID (SK…).</source>
        <translation>Introduzca el SID de la cuenta (AC…) o de una clave de API (SK…).</translation>
    </message>
    <message>
        <source>Enter the auth token of the account, or the secret of the API key.</source>
        <translation>Introduzca el token de autenticación de la cuenta o el secreto de la clave de API.</translation>
    </message>
    <message>
        <source>The account SID begins with AC.</source>
        <translation>El SID de la cuenta empieza por AC.</translation>
    </message>
    <message>
        <source>Here belongs the auth token, not a SID.</source>
        <translation>Aquí va el token de autenticación, no un SID.</translation>
    </message>
    <message>
        <source>An API key SID begins with SK.</source>
        <translation>El SID de una clave de API empieza por SK.</translation>
    </message>
    <message>
        <source>Here belongs the secret of the API key, not a SID.</source>
        <translation>Aquí va el secreto de la clave de API, no un SID.</translation>
    </message>
    <message>
        <source>The service SID begins with VA.</source>
        <translation>El SID del servicio empieza por VA.</translation>
    </message>
    <message>
        <source>An account SID begins with AC, an API key SID with SK.</source>
        <translation>El SID de una cuenta empieza por AC; el de una clave de API, por SK.</translation>
    </message>
    <message>
        <source>Here belongs the auth token or the secret of the API key, not a SID.</source>
        <translation>Aquí va el token de autenticación o el secreto de la clave de API, no un SID.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences, one after the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 no se puede usar.</translation>
    </message>
    <message>
        <source>%1 names a host other than Twilio&apos;s, which needs its credentials from the same place, but %2 comes from %3.</source>
        <translation>%1 nombra un servidor que no es de Twilio y que necesita sus credenciales del mismo lugar, pero %2 procede de %3.</translation>
    </message>
    <message>
        <source>This is not a whole SID: after its two letters come 32 digits and letters from a to f.</source>
        <translation>No es un SID completo: tras sus dos letras van 32 cifras y letras de la a a la f.</translation>
    </message>
    <message>
        <source>There is a space inside, or a character that no Twilio secret has. Copy it once more.</source>
        <translation>Contiene un espacio o un carácter que ningún secreto de Twilio tiene. Cópielo otra vez.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The Twilio account is suspended or closed. The Twilio console says why.</source>
        <translation>La cuenta de Twilio está suspendida o cerrada. La consola de Twilio dice por qué.</translation>
    </message>
    <message>
        <source>Twilio is answering too many requests of this account at the moment. Try again in a minute.</source>
        <translation>Twilio está atendiendo demasiadas peticiones de esta cuenta. Inténtelo de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>Twilio says that this is not a valid phone number. Check it with the customer.</source>
        <translation>Twilio dice que no es un número de teléfono válido. Compruébelo con el cliente.</translation>
    </message>
    <message>
        <source>Calls to this country are switched off in the Twilio account.</source>
        <translation>Las llamadas a este país están desactivadas en la cuenta de Twilio.</translation>
    </message>
    <message>
        <source>Text messages to this country are switched off in the Twilio account.</source>
        <translation>Los SMS a este país están desactivados en la cuenta de Twilio.</translation>
    </message>
    <message>
        <source>This is a Twilio trial account: it can only send to numbers that were verified in the Twilio console.</source>
        <translation>Es una cuenta de prueba de Twilio: solo puede enviar a números verificados en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The owner of this number has asked not to receive messages from this sender.</source>
        <translation>El titular de este número ha pedido no recibir mensajes de este remitente.</translation>
    </message>
    <message>
        <source>This number cannot be reached by text message. Try a call.</source>
        <translation>A este número no llegan los SMS. Pruebe con una llamada.</translation>
    </message>
    <message>
        <source>This number cannot receive text messages. Try a call.</source>
        <translation>Este número no puede recibir SMS. Pruebe con una llamada.</translation>
    </message>
    <message>
        <source>Twilio holds messages to this number back as suspected fraud.</source>
        <translation>Twilio retiene los mensajes a este número por sospecha de fraude.</translation>
    </message>
    <message>
        <source>The message template of the Verify service has not been approved yet.</source>
        <translation>La plantilla de mensaje del servicio de Verify aún no está aprobada.</translation>
    </message>
    <message>
        <source>Five wrong codes were entered. A new code can be sent when this one has expired.</source>
        <translation>Se introdujeron cinco códigos incorrectos. Podrá enviar otro cuando este haya caducado.</translation>
    </message>
    <message>
        <source>Five codes were sent already. Enter one of them, or wait until they expire.</source>
        <translation>Ya se enviaron cinco códigos. Introduzca uno de ellos o espere a que caduquen.</translation>
    </message>
    <message>
        <source>The Verify service is not allowed to use a feature that this request needs.</source>
        <translation>El servicio de Verify no puede usar una función que esta petición necesita.</translation>
    </message>
    <message>
        <source>This is a landline: it cannot receive text messages. Try a call.</source>
        <translation>Es un teléfono fijo: no puede recibir SMS. Pruebe con una llamada.</translation>
    </message>
    <message>
        <source>The Verify service requires an amount and a payee (PSD2), which phone proofs do not have.</source>
        <translation>El servicio de Verify exige un importe y un beneficiario (PSD2), que aquí no existen.</translation>
    </message>
    <message>
        <source>Several codes were asked for this number at once. Wait a moment, then try again.</source>
        <translation>Se pidieron varios códigos a la vez para este número. Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Calls are not possible with a PSD2 service. Try a text message.</source>
        <translation>Las llamadas no son posibles con un servicio PSD2. Pruebe con un SMS.</translation>
    </message>
    <message>
        <source>The Verify service has no e-mail integration. Try another channel.</source>
        <translation>El servicio de Verify no tiene correo electrónico. Pruebe otro canal.</translation>
    </message>
    <message>
        <source>The e-mail integration of the Verify service is not set up correctly.</source>
        <translation>El correo electrónico del servicio de Verify no está bien configurado.</translation>
    </message>
    <message>
        <source>Sending to China needs an approval by Twilio that this account does not have.</source>
        <translation>Para enviar a China hace falta una autorización de Twilio que esta cuenta no tiene.</translation>
    </message>
    <message>
        <source>This channel is switched off in the Verify service. Try another one.</source>
        <translation>Este canal está desactivado en el servicio de Verify. Pruebe otro.</translation>
    </message>
    <message>
        <source>The message template of the Verify service does not fit this request.</source>
        <translation>La plantilla de mensaje del servicio de Verify no sirve para esta petición.</translation>
    </message>
    <message>
        <source>Sending to China needs a friendly name that the Verify service does not have.</source>
        <translation>Para enviar a China hace falta un nombre descriptivo que el servicio de Verify no tiene.</translation>
    </message>
    <message>
        <source>Twilio has blocked new verifications of this account. Its support knows why.</source>
        <translation>Twilio ha bloqueado nuevas verificaciones de esta cuenta. Su soporte sabe por qué.</translation>
    </message>
    <message>
        <source>WhatsApp is not fully set up in the Verify service. Try another channel.</source>
        <translation>WhatsApp no está del todo configurado en el servicio de Verify. Pruebe otro canal.</translation>
    </message>
    <message>
        <source>The Verify service does not accept messages of one&apos;s own.</source>
        <translation>El servicio de Verify no acepta mensajes propios.</translation>
    </message>
    <message>
        <source>The message template of the Verify service is too long.</source>
        <translation>La plantilla de mensaje del servicio de Verify es demasiado larga.</translation>
    </message>
    <message>
        <source>The name of the Verify service contains a word that Twilio does not allow.</source>
        <translation>El nombre del servicio de Verify contiene una palabra que Twilio no permite.</translation>
    </message>
    <message>
        <source>Sending to Australia needs a registered sender.</source>
        <translation>Para enviar a Australia hace falta un remitente registrado.</translation>
    </message>
    <message>
        <source>This language cannot be spoken in a call. Choose another one.</source>
        <translation>Este idioma no se puede usar en una llamada. Elija otro.</translation>
    </message>
    <message>
        <source>Twilio has blocked numbers like this one for some hours as suspected fraud.</source>
        <translation>Twilio ha bloqueado números como este durante unas horas por sospecha de fraude.</translation>
    </message>
    <message>
        <source>Twilio holds this sign-up back as suspected fraud.</source>
        <translation>Twilio retiene este registro por sospecha de fraude.</translation>
    </message>
    <message>
        <source>This country is switched off in the Verify geo permissions of the Twilio account.</source>
        <translation>Este país está desactivado en los permisos geográficos de Verify de la cuenta de Twilio.</translation>
    </message>
    <message>
        <source>The Twilio trial account has reached its limit. Upgrade it to go on.</source>
        <translation>La cuenta de prueba de Twilio ha llegado a su límite. Amplíela para continuar.</translation>
    </message>
    <message>
        <source>The Twilio account has sent as many messages as it may in an hour. Try again later.</source>
        <translation>La cuenta de Twilio ha enviado todos los mensajes que puede en una hora. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>WhatsApp is not set up in the Verify service. Try a text message.</source>
        <translation>WhatsApp no está configurado en el servicio de Verify. Pruebe con un SMS.</translation>
    </message>
    <message>
        <source>A code was sent to this number a moment ago. Wait for it before you ask for another one.</source>
        <translation>Hace un momento se envió un código a este número. Espérelo antes de pedir otro.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within ten minutes. Enter the latest one, or wait.</source>
        <translation>No se pueden enviar más códigos a este número en diez minutos. Introduzca el último o espere.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within a day. Enter the latest one, or wait.</source>
        <translation>No se pueden enviar más códigos a este número en un día. Introduzca el último o espere.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within an hour. Wait, then send a new one.</source>
        <translation>Se introdujeron demasiados códigos incorrectos para este número en una hora. Espere y envíe uno nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within a day. Wait, then send a new one.</source>
        <translation>Se introdujeron demasiados códigos incorrectos para este número en un día. Espere y envíe uno nuevo.</translation>
    </message>
    <message>
        <source>Codes were asked for too many new numbers that begin like this one within an hour. Wait, then try again.</source>
        <translation>En una hora se pidieron códigos para demasiados números nuevos que empiezan como este. Espere e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Codes are not sent to this country. An operator can allow it with RINGPROOF_ALLOWED_REGIONS.</source>
        <translation>No se envían códigos a este país. Un operador puede permitirlo con RINGPROOF_ALLOWED_REGIONS.</translation>
    </message>
    <message>
        <source>Too many requests came from this network address. Wait, then try again.</source>
        <translation>Llegaron demasiadas peticiones de esta dirección de red. Espere e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>No es un número de teléfono.</translation>
    </message>
    <message>
        <source>This is not a code: enter the digits from the message, all of them and nothing else.</source>
        <translation>No es un código: introduzca las cifras del mensaje, todas y nada más.</translation>
    </message>
    <message>
        <source>The request cannot be understood.</source>
        <translation>La petición no se entiende.</translation>
    </message>
    <message>
        <source>No verification was ever started for this number. Send a code first.</source>
        <translation>Nunca se inició una verificación de este número. Envíe primero un código.</translation>
    </message>
    <message>
        <source>A verification of this number is under way for another reference, purpose or person. Cancel it first, or wait until it expires.</source>
        <translation>Hay una verificación en curso de este número para otra referencia, finalidad o persona. Cancélela primero o espere a que caduque.</translation>
    </message>
    <message>
        <source>Codes are not sent to numbers of this kind.</source>
        <translation>No se envían códigos a números de este tipo.</translation>
    </message>
    <message>
        <source>Codes to this country are paused, because too few of the last ones were entered. From time to time one is let through to try.</source>
        <translation>Los códigos a este país están en pausa, porque se introdujeron muy pocos de los últimos. De vez en cuando se deja pasar uno para probar.</translation>
    </message>
    <message>
        <source>This number is locked after too many wrong codes in a row. An operator can unlock it with: ringproof-cli limits reset.</source>
        <translation>Este número está bloqueado tras demasiados códigos incorrectos seguidos. Un operador puede desbloquearlo con: ringproof-cli limits reset.</translation>
    </message>
    <message>
        <source>Codes were asked for this number too often.</source>
        <translation>Se pidieron códigos demasiadas veces para este número.</translation>
    </message>
    <message>
        <source>The budget of codes for today is spent.</source>
        <translation>El presupuesto de códigos de hoy está agotado.</translation>
    </message>
    <message>
        <source>Five wrong codes were entered. Send a new code when this one has expired.</source>
        <translation>Se introdujeron cinco códigos incorrectos. Envíe otro cuando este haya caducado.</translation>
    </message>
    <message>
        <source>The code has expired. Send a new one.</source>
        <translation>El código ha caducado. Envíe uno nuevo.</translation>
    </message>
    <message>
        <source>This verification was cancelled. Send a new code.</source>
        <translation>Esta verificación se canceló. Envíe un código nuevo.</translation>
    </message>
    <message>
        <source>This code was used already. Send a new one.</source>
        <translation>Este código ya se usó. Envíe uno nuevo.</translation>
    </message>
    <message>
        <source>Twilio asks to slow down.</source>
        <translation>Twilio pide ir más despacio.</translation>
    </message>
    <message>
        <source>This number cannot be reached this way. Try another channel.</source>
        <translation>Este número no es accesible por esta vía. Pruebe otro canal.</translation>
    </message>
    <message>
        <source>Twilio does not deliver to this number.</source>
        <translation>Twilio no entrega mensajes a este número.</translation>
    </message>
    <message>
        <source>Twilio does not accept this phone number. Check it with the customer.</source>
        <translation>Twilio no acepta este número de teléfono. Compruébelo con el cliente.</translation>
    </message>
    <message>
        <source>Twilio does not accept the request.</source>
        <translation>Twilio no acepta la petición.</translation>
    </message>
    <message>
        <source>The Twilio trial account may not send to this number.</source>
        <translation>La cuenta de prueba de Twilio no puede enviar a este número.</translation>
    </message>
    <message>
        <source>Twilio does not accept the credentials. Check the account SID and its token, or the API key, and that both belong to this region.</source>
        <translation>Twilio no acepta las credenciales. Compruebe el SID de la cuenta y su token, o la clave de API, y que ambos sean de esta región.</translation>
    </message>
    <message>
        <source>Twilio knows no Verify service of this SID in this account.</source>
        <translation>Twilio no conoce ningún servicio de Verify con este SID en esta cuenta.</translation>
    </message>
    <message>
        <source>Twilio refused the request.</source>
        <translation>Twilio rechazó la petición.</translation>
    </message>
    <message>
        <source>Twilio no longer has this verification.</source>
        <translation>Twilio ya no tiene esta verificación.</translation>
    </message>
    <message>
        <source>Twilio could not be reached. Nothing was sent and nothing decided; try again.</source>
        <translation>No se pudo contactar con Twilio. No se envió ni se decidió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The answer did not come from Twilio as expected, so it was not used.</source>
        <translation>La respuesta no llegó de Twilio como se esperaba, así que no se usó.</translation>
    </message>
    <message>
        <source>It is not certain whether the code went out. If it arrives, it can be used; otherwise send again in half a minute.</source>
        <translation>No es seguro que el código haya salido. Si llega, se puede usar; si no, envíelo otra vez dentro de medio minuto.</translation>
    </message>
    <message>
        <source>It could not be found out whether the code was right. Check it once more.</source>
        <translation>No se pudo saber si el código era correcto. Compruébelo otra vez.</translation>
    </message>
    <message>
        <source>The database cannot be used at the moment, so nothing was sent and nothing decided. Check the disk and the data folder.</source>
        <translation>La base de datos no se puede usar ahora, así que no se envió ni se decidió nada. Compruebe el disco y la carpeta de datos.</translation>
    </message>
    <message>
        <source>The database is damaged or is not a Ringproof database. Restore it from a backup or choose another data folder.</source>
        <translation>La base de datos está dañada o no es de Ringproof. Restáurela de una copia o elija otra carpeta de datos.</translation>
    </message>
    <message>
        <source>The data key is not the one that this database was begun with. Restore data.key or RINGPROOF_DATA_KEY.</source>
        <translation>La clave de datos no es aquella con la que empezó esta base de datos. Restaure data.key o RINGPROOF_DATA_KEY.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Ringproof. Update this program.</source>
        <translation>La base de datos la escribió una versión más reciente de Ringproof. Actualice este programa.</translation>
    </message>
    <message>
        <source>Ringproof is not set up correctly.</source>
        <translation>Ringproof no está bien configurado.</translation>
    </message>
    <message>
        <source>Ringproof is closing. Nothing was sent.</source>
        <translation>Ringproof se está cerrando. No se envió nada.</translation>
    </message>
    <message>
        <source>Something went wrong inside Ringproof. Nothing was decided.</source>
        <translation>Algo falló dentro de Ringproof. No se decidió nada.</translation>
    </message>
    <message>
        <source>%1 (Twilio error %2)</source>
        <translation>%1 (error %2 de Twilio)</translation>
    </message>
    <message>
        <source>%1 Possible again in %2.</source>
        <translation>%1 Será posible en %2.</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>Verificado.</translation>
    </message>
    <message>
        <source>That code is not right, and it was the last try. Send a new code when this one has expired.</source>
        <translation>Ese código no es correcto y era el último intento. Envíe otro cuando este haya caducado.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>Introduzca un número de teléfono.</translation>
    </message>
    <message>
        <source>This is not one phone number: use digits, with + and the country code or with the country chosen, and no extension.</source>
        <translation>No es un único número de teléfono: use cifras, con + y el prefijo o con el país elegido, y sin extensión.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>Este número es demasiado corto.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Este número es demasiado largo.</translation>
    </message>
    <message>
        <source>A number like this is not possible in this country.</source>
        <translation>Un número así no es posible en este país.</translation>
    </message>
    <message>
        <source>The numbering data does not know this number. It can be tried; Twilio decides.</source>
        <translation>Los datos de numeración no conocen este número. Se puede probar; Twilio decide.</translation>
    </message>
    <message>
        <source>Codes are not sent to premium, shared-cost or pager numbers.</source>
        <translation>No se envían códigos a números de tarificación especial, de coste compartido ni a buscapersonas.</translation>
    </message>
    <message>
        <source>That code is not right. Tries left before a new code is needed: %L1.</source>
        <translation>Ese código no es correcto. Intentos restantes antes de necesitar otro: %L1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodeField</name>
    <message>
        <source>All %L1 digits entered</source>
        <translation>Introducidas las %L1 cifras</translation>
    </message>
    <message>
        <source>Digit %L1 of %L2</source>
        <translation>Cifra %L1 de %L2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodePage</name>
    <message>
        <source>A text message with the code went to %1.</source>
        <translation>Se envió un SMS con el código al %1.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Enviar otra vez</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>Enviar otra vez en %1</translation>
    </message>
    <message>
        <source>A call speaks the code to %1.</source>
        <translation>Una llamada dicta el código al %1.</translation>
    </message>
    <message>
        <source>&amp;Call again</source>
        <translation>Llamar &amp;otra vez</translation>
    </message>
    <message>
        <source>Call again in %1</source>
        <translation>Llamar otra vez en %1</translation>
    </message>
    <message>
        <source>A WhatsApp message with the code went to %1.</source>
        <translation>Se envió un mensaje de WhatsApp con el código al %1.</translation>
    </message>
    <message>
        <source>&amp;Call instead</source>
        <translation>&amp;Llamar</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Introduzca el código</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>Cód&amp;igo</translation>
    </message>
    <message>
        <source>Any of the messages works: each carries the same code.</source>
        <translation>Sirve cualquiera de los mensajes: todos llevan el mismo código.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Probar otra vez</translation>
    </message>
    <message>
        <source>Change &amp;number</source>
        <translation>Cambiar &amp;número</translation>
    </message>
    <message>
        <source>This code was refused already, so it was not checked again.</source>
        <translation>Este código ya se rechazó, así que no se comprobó otra vez.</translation>
    </message>
    <message>
        <source>The code is on its way once more.</source>
        <translation>El código va de nuevo en camino.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>The time for this code is over. Send a new one.</source>
        <translation>El tiempo de este código ha terminado. Envíe uno nuevo.</translation>
    </message>
    <message>
        <source>Call instead in %1</source>
        <translation>Llamar en %1</translation>
    </message>
    <message>
        <source>&amp;Text instead</source>
        <translation>Enviar &amp;SMS</translation>
    </message>
    <message>
        <source>Text instead in %1</source>
        <translation>Enviar SMS en %1</translation>
    </message>
    <message>
        <source>Valid for %1. Checks left: %L2.</source>
        <translation>Válido durante %1. Intentos restantes: %L2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Commands</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a key does, and the key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Ringproof::CountryButton</name>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Country: %1, %2</source>
        <translation>País: %1, %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CountryPicker</name>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>Search by name, code or +number</source>
        <translation>Nombre, código o +prefijo</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>Buscar un país</translation>
    </message>
    <message>
        <source>No country matches</source>
        <translation>Ningún país coincide</translation>
    </message>
</context>
<context>
    <name>Ringproof::DeskWindow</name>
    <message>
        <source>%1 – %2</source>
        <comment>the place, the program</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Database: in order</source>
        <translation>Base de datos: correcta</translation>
    </message>
    <message>
        <source>Database: not available</source>
        <translation>Base de datos: no disponible</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent. Messages appear on the handset beside.</source>
        <translation>Entorno de pruebas: no se envía nada. Los mensajes aparecen en el teléfono de al lado.</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent.</source>
        <translation>Entorno de pruebas: no se envía nada.</translation>
    </message>
</context>
<context>
    <name>Ringproof::DesktopSession</name>
    <message>
        <source>The built-in sandbox could not be started. Is its port in use already?</source>
        <translation>No se pudo iniciar el entorno de pruebas. ¿Está ocupado su puerto?</translation>
    </message>
</context>
<context>
    <name>Ringproof::FirstRun</name>
    <message>
        <source>How shall codes be sent?</source>
        <translation>¿Cómo se enviarán los códigos?</translation>
    </message>
    <message>
        <source>Ringproof sends and checks codes through a Verify service of your Twilio account.</source>
        <translation>Ringproof envía y comprueba códigos mediante un servicio de Verify de su cuenta de Twilio.</translation>
    </message>
    <message>
        <source>Without an account, the sandbox shows everything: nothing is sent and nothing is charged, and messages arrive on a handset on the screen.</source>
        <translation>Sin cuenta, el entorno de pruebas lo enseña todo: no se envía ni se cobra nada, y los mensajes llegan a un teléfono en la pantalla.</translation>
    </message>
    <message>
        <source>&amp;Account SID or API key SID</source>
        <translation>SID de la &amp;cuenta o de una clave de API</translation>
    </message>
    <message>
        <source>AC… or SK…</source>
        <translation>AC… o SK…</translation>
    </message>
    <message>
        <source>&amp;Verify service SID</source>
        <translation>SID del servicio de &amp;Verify</translation>
    </message>
    <message>
        <source>VA…</source>
        <translation>VA…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Probar el entorno de pruebas</translation>
    </message>
    <message>
        <source>API key secre&amp;t</source>
        <translation>Secre&amp;to de la clave de API</translation>
    </message>
    <message>
        <source>Auth &amp;token</source>
        <translation>&amp;Token de autenticación</translation>
    </message>
    <message>
        <source>Auth &amp;token or API key secret</source>
        <translation>&amp;Token de autenticación o secreto de la clave de API</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Preguntando a Twilio…</translation>
    </message>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;Usar estas credenciales</translation>
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
        <translation>Llamada, %1</translation>
    </message>
    <message>
        <source>WhatsApp, %1</source>
        <translation>WhatsApp, %1</translation>
    </message>
    <message>
        <source>Handset</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Handset %1</source>
        <translation>Teléfono %1</translation>
    </message>
    <message>
        <source>Messages arrive here.</source>
        <translation>Aquí llegan los mensajes.</translation>
    </message>
</context>
<context>
    <name>Ringproof::PhonePage</name>
    <message>
        <source>Whose phone is it?</source>
        <translation>¿De quién es el teléfono?</translation>
    </message>
    <message>
        <source>Enter or paste the number as the customer gives it.</source>
        <translation>Escriba o pegue el número tal como lo dé el cliente.</translation>
    </message>
    <message>
        <source>Phone &amp;number</source>
        <translation>&amp;Número de teléfono</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Send the code by</source>
        <translation>Enviar el código por</translation>
    </message>
    <message>
        <source>Ticket or case, optional</source>
        <translation>Tique o caso, opcional</translation>
    </message>
    <message>
        <source>What it is for, optional</source>
        <translation>Para qué, opcional</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referencia</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Finalidad</translation>
    </message>
    <message>
        <source>A phone number has no letters.</source>
        <translation>Un número de teléfono no tiene letras.</translation>
    </message>
    <message>
        <source>Not possible yet: see above.</source>
        <translation>Aún no es posible: vea arriba.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>About %1 each</source>
        <translation>A unos %1 cada uno</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1, about %2 each</source>
        <translation>Envíos restantes a este número: %L1, a unos %2 cada uno</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1</source>
        <translation>Envíos restantes a este número: %L1</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecentEdit</name>
    <message>
        <source>Recent entries</source>
        <translation>Entradas recientes</translation>
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
    <name>Ringproof::ResultPage</name>
    <message>
        <source>&amp;Next number</source>
        <translation>&amp;Siguiente número</translation>
    </message>
    <message>
        <source>Change n&amp;umber</source>
        <translation>Cambiar n&amp;úmero</translation>
    </message>
    <message>
        <source>&amp;Send a new code</source>
        <translation>&amp;Enviar otro código</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Consultar otra vez</translation>
    </message>
    <message>
        <source>This phone is verified</source>
        <translation>Este teléfono está verificado</translation>
    </message>
    <message>
        <source>%1, at %2, by %3</source>
        <translation>%1, a las %2, por %3</translation>
    </message>
    <message>
        <source>This phone is verified: %1, at %2, by %3.</source>
        <translation>Este teléfono está verificado: %1, a las %2, por %3.</translation>
    </message>
    <message>
        <source>Did the code go out?</source>
        <translation>¿Salió el código?</translation>
    </message>
    <message>
        <source>It is not known whether a code went out to %1.</source>
        <translation>No se sabe si salió un código al %1.</translation>
    </message>
    <message>
        <source>This phone is not verified</source>
        <translation>Este teléfono no está verificado</translation>
    </message>
    <message>
        <source>This phone is not verified: %1.</source>
        <translation>Este teléfono no está verificado: %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Code sent by</source>
        <translation>Código enviado por</translation>
    </message>
    <message>
        <source>Send a new code in %1</source>
        <translation>Enviar otro código en %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendBar</name>
    <message>
        <source>&amp;Call instead</source>
        <translation>&amp;Llamar</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>Empezar de n&amp;uevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>&amp;Send code</source>
        <translation>&amp;Enviar código</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendOutlook</name>
    <message>
        <source>This is a landline: a text message may not arrive there, a call does.</source>
        <translation>Es un teléfono fijo: quizá no llegue un SMS, pero una llamada sí.</translation>
    </message>
    <message>
        <source>The code goes to %1.</source>
        <translation>El código va al %1.</translation>
    </message>
    <message>
        <source>Enter a phone number first.</source>
        <translation>Introduzca primero un número de teléfono.</translation>
    </message>
    <message>
        <source>The number is not complete yet.</source>
        <translation>El número aún no está completo.</translation>
    </message>
    <message>
        <source>No code can be sent to this number.</source>
        <translation>No se puede enviar ningún código a este número.</translation>
    </message>
    <message>
        <source>Possible again in %1.</source>
        <translation>Será posible en %1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::StatusLine</name>
    <message>
        <source>Agent: %1</source>
        <translation>Agente: %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::StepsBar</name>
    <message>
        <source>The current step</source>
        <translation>El paso actual</translation>
    </message>
    <message>
        <source>%L1 Number</source>
        <translation>%L1 Número</translation>
    </message>
    <message>
        <source>%L1 Code</source>
        <translation>%L1 Código</translation>
    </message>
    <message>
        <source>%L1 Result</source>
        <translation>%L1 Resultado</translation>
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
        <translation>Llamada</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
</context>
<context>
    <name>SecretStoreText</name>
    <message>
        <source>This system has no keychain (Secret Service), so the credentials last until you close Ringproof. To keep them, set the TWILIO_ variables in the environment or in a file that you name with --env-file.</source>
        <translation>Este sistema no tiene llavero (Secret Service), así que las credenciales duran hasta que cierre Ringproof. Para conservarlas, defina las variables TWILIO_ en el entorno o en un archivo que indique con --env-file.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not opened. Unlock it and try again, or use the environment or a file that you name with --env-file.</source>
        <translation>El llavero está bloqueado y no se abrió. Desbloquéelo e inténtelo de nuevo, o use el entorno o un archivo que indique con --env-file.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be asking for its password in another window. Try again when it is open.</source>
        <translation>El llavero no responde. Quizá esté pidiendo su contraseña en otra ventana. Inténtelo de nuevo cuando esté abierto.</translation>
    </message>
    <message>
        <source>The keychain refused. Nothing was changed there; its own program may say why. The environment or a file that you name with --env-file work without it.</source>
        <translation>El llavero lo rechazó. Allí no cambió nada; quizá su propio programa diga por qué. El entorno o un archivo que indique con --env-file funcionan sin él.</translation>
    </message>
</context>
<context>
    <name>ServiceAdviceText</name>
    <message>
        <source>Text messages to landlines shall be skipped, which does nothing while the lookup is off. Switch the lookup on.</source>
        <translation>Se deben omitir los SMS a teléfonos fijos, lo que no tiene efecto mientras la consulta (Lookup) esté desactivada. Actívela.</translation>
    </message>
    <message>
        <source>Text messages go to landlines too and are lost there. With the lookup on, they can be skipped.</source>
        <translation>Los SMS van también a teléfonos fijos y allí se pierden. Con la consulta (Lookup) activada se pueden omitir.</translation>
    </message>
    <message>
        <source>PSD2 is on: every send then needs an amount and a payee, and calls are not possible. Phone proofs have neither; use a service without PSD2.</source>
        <translation>PSD2 está activado: cada envío necesita entonces un importe y un beneficiario, y no hay llamadas. Aquí no existe ninguno de los dos; use un servicio sin PSD2.</translation>
    </message>
    <message>
        <source>The service accepts codes of one&apos;s own. Ringproof lets Twilio make them; switch this off if nothing else needs it.</source>
        <translation>El servicio acepta códigos propios. Ringproof deja que Twilio los cree; desactívelo si nada más lo necesita.</translation>
    </message>
    <message>
        <source>The message does not warn against sharing the code. The warning stops most callers who pretend to be your support.</source>
        <translation>El mensaje no advierte de no compartir el código. La advertencia frena a la mayoría de quienes se hacen pasar por su soporte.</translation>
    </message>
    <message>
        <source>The service has no rate limits of its own. Ringproof&apos;s limits hold for its own sends only, not for other programs that use this service.</source>
        <translation>El servicio no tiene límites propios (Rate Limits). Los de Ringproof solo valen para sus envíos, no para otros programas que usen este servicio.</translation>
    </message>
    <message>
        <source>The service has no name. The message begins with it; customers trust a name that they know.</source>
        <translation>El servicio no tiene nombre. El mensaje empieza por él; los clientes confían en un nombre conocido.</translation>
    </message>
    <message>
        <source>The service&apos;s name has many digits. Carriers filter messages that look like that; use the name of your company.</source>
        <translation>El nombre del servicio tiene muchas cifras. Los operadores filtran mensajes así; use el nombre de su empresa.</translation>
    </message>
    <message>
        <source>Codes have %L1 digits: six or more are much harder to guess.</source>
        <translation>Los códigos tienen %L1 cifras: seis o más son mucho más difíciles de adivinar.</translation>
    </message>
</context>
<context>
    <name>SettingsWriterText</name>
    <message>
        <source>[%1] is not a section there.</source>
        <translation>[%1] no es allí una sección.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: is the disk full, or the folder write-protected? What was there before is unchanged.</source>
        <translation>No se pueden guardar los ajustes en %1: ¿está lleno el disco o protegida la carpeta? Lo que había antes sigue igual.</translation>
    </message>
    <message>
        <source>%1 is not kept in this file.</source>
        <translation>%1 no se guarda en este archivo.</translation>
    </message>
    <message>
        <source>The value for %1 does not fit.</source>
        <translation>El valor de %1 no sirve.</translation>
    </message>
    <message>
        <source>%1 cannot be read, so nothing was saved.</source>
        <translation>No se puede leer %1, así que no se guardó nada.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be moved away.</source>
        <translation>%1 está dañado y no se puede apartar.</translation>
    </message>
</context>
</TS>
