<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message>
        <source>These credentials belong to the region %1, but %2 was asked. Choose the region %1, or use credentials of %2.</source>
        <translation>Estas credenciales son de la región %1, pero se preguntó a %2. Elija la región %1 o use credenciales de %2.</translation>
    </message>
    <message>
        <source>Connected. Twilio accepted the credentials and found the service “%1”.</source>
        <translation>Conectado. Twilio aceptó las credenciales y encontró el servicio «%1».</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with that SID. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>Twilio aceptó las credenciales, pero esta cuenta no tiene ningún servicio Verify con ese SID. Copie el SID de la consola de Twilio, de la misma cuenta y región.</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with the SID %1. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>Twilio aceptó las credenciales, pero esta cuenta no tiene ningún servicio Verify con el SID %1. Copie el SID de la consola de Twilio, de la misma cuenta y región.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection.</source>
        <translation>No se pudo contactar con Twilio. Compruebe su conexión de red.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection, the edge and the region (%1).</source>
        <translation>No se pudo contactar con Twilio. Compruebe su conexión de red, el punto de acceso (edge) y la región (%1).</translation>
    </message>
    <message>
        <source>Twilio answers, but reports an internal error. Try again in a minute.</source>
        <translation>Twilio responde, pero informa de un error interno. Vuelva a intentarlo en un minuto.</translation>
    </message>
    <message>
        <source>Twilio answers, but limits the requests from this account. Try again in a minute.</source>
        <translation>Twilio responde, pero limita las solicitudes de esta cuenta. Vuelva a intentarlo en un minuto.</translation>
    </message>
    <message>
        <source>Something answered, but not as Twilio does. Check the proxy, the base URL and whether this network asks you to sign in.</source>
        <translation>Hubo una respuesta, pero no como las de Twilio. Compruebe el proxy, la URL base y si esta red le pide iniciar sesión.</translation>
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
        <source>Twilio refused the request.</source>
        <translation>Twilio rechazó la petición.</translation>
    </message>
    <message>
        <source>Twilio no longer has this verification.</source>
        <translation>Twilio ya no tiene esta verificación.</translation>
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
    <message>
        <source>The database is damaged or is not a Ringproof database. Put a backup in its place, or start Ringproof with another data folder.</source>
        <translation>La base de datos está dañada o no es de Ringproof. Ponga una copia de seguridad en su lugar o inicie Ringproof con otra carpeta de datos.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered. Send a new code when this one has expired.</source>
        <translation>Se introdujeron demasiados códigos incorrectos. Envíe uno nuevo cuando este haya caducado.</translation>
    </message>
    <message>
        <source>Another code is being sent to this number right now. Nothing was sent or changed. Try again in a few seconds.</source>
        <translation>En este momento se está enviando otro código a este número. No se envió ni cambió nada. Vuelva a intentarlo en unos segundos.</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with that SID.</source>
        <translation>Esta cuenta de Twilio no tiene ningún servicio Verify con ese SID.</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with the SID %1. Check the service SID in the settings.</source>
        <translation>Esta cuenta de Twilio no tiene ningún servicio Verify con el SID %1. Compruebe el SID del servicio en la configuración.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Nothing was sent or changed. Try again.</source>
        <translation>No se pudo contactar con Twilio. No se envió ni cambió nada. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Twilio couldn&apos;t process the request. Nothing was sent or changed. Try again.</source>
        <translation>Twilio no pudo procesar la solicitud. No se envió ni cambió nada. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Too many requests are waiting for Twilio. Nothing was sent or changed. Try again.</source>
        <translation>Hay demasiadas solicitudes esperando a Twilio. No se envió ni cambió nada. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Twilio&apos;s response was incomplete or unexpected, so it was ignored. Try again.</source>
        <translation>La respuesta de Twilio estaba incompleta o era inesperada, por lo que se ignoró. Vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Connected. The last request was answered.</source>
        <translation>Conectado. La última solicitud recibió respuesta.</translation>
    </message>
    <message>
        <source>The database can be read and written.</source>
        <translation>Se puede leer y escribir en la base de datos.</translation>
    </message>
    <message>
        <source>The REST server is running.</source>
        <translation>El servidor REST está en marcha.</translation>
    </message>
    <message>
        <source>The REST server is listening on %1.</source>
        <translation>El servidor REST escucha en %1.</translation>
    </message>
    <message>
        <source>Not contacted yet.</source>
        <translation>Aún no se ha contactado.</translation>
    </message>
    <message>
        <source>Not opened yet.</source>
        <translation>Aún no se ha abierto.</translation>
    </message>
    <message>
        <source>The REST server is off.</source>
        <translation>El servidor REST está apagado.</translation>
    </message>
    <message>
        <source>The REST server couldn&apos;t start. Another program may be using its port.</source>
        <translation>No se pudo iniciar el servidor REST. Es posible que otro programa esté usando su puerto.</translation>
    </message>
</context>
<context>
    <name>Ringproof::AboutDialog</name>
    <message>
        <source>About Ringproof</source>
        <translation>Acerca de Ringproof</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Versions, settings by name and folders. No secret, no number and no value of a setting.</source>
        <translation>Versiones, nombres de los ajustes y carpetas. Ningún secreto, ningún número y ningún valor de un ajuste.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Proves that a person holds the phone number they gave.</source>
        <translation>Demuestra que una persona tiene el número de teléfono que dio.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Ringproof is free software under the GNU GPL, version 3 or later (GPL-3.0-or-later). Icons: Lucide (ISC). Flags: %1 (MIT).</source>
        <translation>Ringproof es software libre bajo la GNU GPL, versión 3 o posterior (GPL-3.0-or-later). Iconos: Lucide (ISC). Banderas: %1 (MIT).</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Basado en</translation>
    </message>
    <message>
        <source>Where data lie</source>
        <translation>Dónde están los datos</translation>
    </message>
</context>
<context>
    <name>Ringproof::ApiKeyList</name>
    <message>
        <source>The key is on the clipboard. Keep it where its program finds it.</source>
        <translation>La clave está en el portapapeles. Guárdela donde su programa la encuentre.</translation>
    </message>
    <message>
        <source>Name of a new &amp;key</source>
        <translation>Nombre de una &amp;clave nueva</translation>
    </message>
    <message>
        <source>The program that will use it</source>
        <translation>El programa que la usará</translation>
    </message>
    <message>
        <source>Cr&amp;eate key</source>
        <translation>Cr&amp;ear clave</translation>
    </message>
    <message>
        <source>The new key: it is shown this once</source>
        <translation>La clave nueva: solo se muestra esta vez</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>I ha&amp;ve kept it</source>
        <translation>La &amp;he guardado</translation>
    </message>
    <message>
        <source>Verify numbers</source>
        <translation>Verificar números</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>Leer el historial</translation>
    </message>
    <message>
        <source>Read metrics</source>
        <translation>Leer las métricas</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>There is no key yet. Programs on this machine need none, unless you require one.</source>
        <translation>Aún no hay claves. Los programas de este equipo no necesitan ninguna, salvo que usted la exija.</translation>
    </message>
    <message>
        <source>Keys lie with the records: possible once a service is in use.</source>
        <translation>Las claves se guardan con los registros: será posible cuando haya un servicio en uso.</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>usada por última vez %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nunca usada</translation>
    </message>
    <message>
        <source>%1 · created %2 · %3</source>
        <extracomment>A key of the REST server: its scopes, when it was made, when it was used</extracomment>
        <translation>%1 · creada %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke the key %1</source>
        <translation>Revocar la clave %1</translation>
    </message>
    <message>
        <source>There is a key of this name already.</source>
        <translation>Ya existe una clave con este nombre.</translation>
    </message>
    <message>
        <source>Enter a name of letters, digits and signs: the history shows it.</source>
        <translation>Introduzca un nombre de letras, cifras y signos: el historial lo muestra.</translation>
    </message>
    <message>
        <source>Choose what the key may do.</source>
        <translation>Elija qué puede hacer la clave.</translation>
    </message>
    <message>
        <source>The key is revoked: whoever uses it is refused from now on.</source>
        <translation>La clave está revocada: quien la use será rechazado desde ahora.</translation>
    </message>
</context>
<context>
    <name>Ringproof::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Changes show at once and are kept.</source>
        <translation>Los cambios se ven al instante y se conservan.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Animations follow the desktop: with reduced motion there are none. So does the size of the text.</source>
        <translation>Las animaciones siguen al escritorio: con movimiento reducido no hay ninguna. También el tamaño del texto.</translation>
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
        <translation>El plazo de este código ha terminado. Envíe uno nuevo.</translation>
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
        <source>Valid for %1. Tries left: %L2.</source>
        <translation>Válido durante %1. Intentos restantes: %L2.</translation>
    </message>
    <message>
        <source>The customer types the code: %L1 of %L2 digits.</source>
        <translation>El cliente escribe el código: %L1 de %L2 cifras.</translation>
    </message>
    <message>
        <source>The message tells the customer not to share the code with anybody. Do not ask for it: let them type it.</source>
        <translation>El mensaje le dice al cliente que no comparta el código con nadie. No se lo pida: deje que lo escriba.</translation>
    </message>
    <message>
        <source>Type it &amp;here</source>
        <translation>Escribirlo a&amp;quí</translation>
    </message>
    <message>
        <source>Let the custo&amp;mer type it</source>
        <translation>Que lo escriba el clien&amp;te</translation>
    </message>
    <message>
        <source>Cancel veri&amp;fication</source>
        <translation>Cancelar veri&amp;ficación</translation>
    </message>
    <message>
        <source>Enter the code that was sent at %1. No new code was sent.</source>
        <translation>Introduzca el código que se envió a las %1. No se ha enviado ningún código nuevo.</translation>
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
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>About Ringproof</source>
        <translation>Acerca de Ringproof</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Let the customer type the code</source>
        <translation>Que el cliente escriba el código</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Copiar el recibo</translation>
    </message>
    <message>
        <source>Copy the receipt as Markdown</source>
        <translation>Copiar el recibo como Markdown</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>Show the receipt as QR code</source>
        <translation>Mostrar el recibo como código QR</translation>
    </message>
    <message>
        <source>Take the waiting request</source>
        <translation>Atender la solicitud en espera</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>History and overview</source>
        <translation>Historial y resumen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
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
    <name>Ringproof::CredentialForm</name>
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
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
</context>
<context>
    <name>Ringproof::CustomerView</name>
    <message>
        <source>Back (Esc)</source>
        <translation>Volver (Esc)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Enter your code</source>
        <translation>Escriba su código</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>Se envió a %1.</translation>
    </message>
    <message>
        <source>The code could not be checked just now. Press Enter to try again.</source>
        <translation>No se pudo comprobar el código ahora mismo. Pulse Intro para volver a intentarlo.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Your phone is verified.</source>
        <translation>Su teléfono está verificado.</translation>
    </message>
    <message>
        <source>Please ask the person who helps you.</source>
        <translation>Pregunte a la persona que le atiende.</translation>
    </message>
    <message>
        <source>Valid for %1.</source>
        <translation>Válido durante %1.</translation>
    </message>
    <message>
        <source>The time for this code is over. Ask for a new one.</source>
        <translation>El plazo de este código ha terminado. Pida uno nuevo.</translation>
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
        <source>Sandbox: nothing is sent. Messages appear on the handset beside.</source>
        <translation>Entorno de pruebas: no se envía nada. Los mensajes aparecen en el teléfono de al lado.</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent.</source>
        <translation>Entorno de pruebas: no se envía nada.</translation>
    </message>
    <message>
        <source>REST server: not started</source>
        <translation>Servidor REST: no iniciado</translation>
    </message>
    <message>
        <source>REST server: off</source>
        <translation>Servidor REST: apagado</translation>
    </message>
    <message>
        <source>REST server: %1</source>
        <translation>Servidor REST: %1</translation>
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
        <translation>No se pudo iniciar el entorno de pruebas. ¿Está ocupado su puerto?</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keychain. It may be asking for its password.</source>
        <translation>Esperando al llavero del sistema. Quizá esté pidiendo su contraseña.</translation>
    </message>
    <message>
        <source>The credentials work, but are not kept. %1</source>
        <translation>Las credenciales funcionan, pero no se conservan. %1</translation>
    </message>
    <message>
        <source>Saved and in use.</source>
        <translation>Guardado y en uso.</translation>
    </message>
    <message>
        <source>Saved and in use. The old file was damaged; it lies in %1 now.</source>
        <translation>Guardado y en uso. El archivo anterior estaba dañado; ahora está en %1.</translation>
    </message>
    <message>
        <source>It listens on %1.</source>
        <translation>Escucha en %1.</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing removed until that is mended.</source>
        <translation>Hasta que se corrija, no se envía ni se elimina nada.</translation>
    </message>
    <message>
        <source>Saved, but not in use. %1</source>
        <translation>Guardado, pero no está en uso. %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::Diagnostics</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Ringproof::ExportMenu</name>
    <message>
        <source>CSV, for spreadsheets…</source>
        <translation>CSV, para hojas de cálculo…</translation>
    </message>
    <message>
        <source>JSON Lines, for programs…</source>
        <translation>JSON Lines, para programas…</translation>
    </message>
    <message>
        <source>With whole numbers</source>
        <translation>Con números completos</translation>
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
        <translation>Exportar el historial</translation>
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
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Probar el entorno de pruebas</translation>
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
    <name>Ringproof::History</name>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>%1: being sent</source>
        <translation>%1: enviándose</translation>
    </message>
    <message>
        <source>%1, accepted in %2 ms</source>
        <translation>%1, aceptado en %2 ms</translation>
    </message>
    <message>
        <source>%1: sent</source>
        <translation>%1: enviado</translation>
    </message>
    <message>
        <source>%1: not sent</source>
        <translation>%1: no enviado</translation>
    </message>
    <message>
        <source>%1, Twilio&apos;s reason: %2</source>
        <translation>%1, motivo de Twilio: %2</translation>
    </message>
    <message>
        <source>%1: unknown whether it was sent</source>
        <translation>%1: no se sabe si se envió</translation>
    </message>
    <message>
        <source>Code being checked</source>
        <translation>Código en comprobación</translation>
    </message>
    <message>
        <source>Right code</source>
        <translation>Código correcto</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Código incorrecto</translation>
    </message>
    <message>
        <source>Check not made</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Check without an answer</source>
        <translation>Comprobación sin respuesta</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Wrong codes</source>
        <translation>Códigos incorrectos</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Sent or not?</source>
        <translation>¿Enviado o no?</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Receipt issued</source>
        <translation>Recibo emitido</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>válido hasta %1</translation>
    </message>
    <message>
        <source>Waiting for the code</source>
        <translation>Esperando el código</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryDetail</name>
    <message>
        <source>The receipt is in the clipboard.</source>
        <translation>El recibo está en el portapapeles.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Cerrar los detalles (Esc)</translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>&amp;Copiar recibo</translation>
    </message>
    <message>
        <source>Sa&amp;ve receipt…</source>
        <translation>&amp;Guardar recibo…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
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
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>This record is gone: it was older than records are kept.</source>
        <translation>Este registro ya no existe: superó el plazo de conservación.</translation>
    </message>
    <message>
        <source>No receipt can be issued here.</source>
        <translation>Aquí no se puede emitir ningún recibo.</translation>
    </message>
    <message>
        <source>E&amp;nter code</source>
        <translation>&amp;Introducir código</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>C&amp;onservarla</translation>
    </message>
    <message>
        <source>Cancel it &amp;for good</source>
        <translation>Cancelar &amp;definitivamente</translation>
    </message>
    <message>
        <source>Cance&amp;l verification</source>
        <translation>C&amp;ancelar verificación</translation>
    </message>
    <message>
        <source>%1 started this verification. Only they can enter its code or cancel it here.</source>
        <translation>%1 inició esta verificación. Solo esa persona puede introducir su código o cancelarla aquí.</translation>
    </message>
    <message>
        <source>The code can&apos;t be used after that. A new one would have to be sent.</source>
        <translation>Después, el código no se podrá usar. Habría que enviar otro.</translation>
    </message>
    <message>
        <source>The verification was canceled. Its code can no longer be used.</source>
        <translation>La verificación se canceló. Su código ya no se puede usar.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryFilters</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a day to a day</comment>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Number, reference, words</source>
        <translation>Número, referencia, palabras</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>A number, a reference, a SID, or words of the reference, purpose or person (Ctrl+F)</source>
        <translation>Un número, una referencia, un SID o palabras de la referencia, la finalidad o la persona (Ctrl+F)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Enviado por</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryPlace</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Writes what the filters name into a file (%1)</source>
        <translation>Escribe en un archivo lo que nombran los filtros (%1)</translation>
    </message>
    <message>
        <source>&amp;Check records</source>
        <translation>&amp;Comprobar registros</translation>
    </message>
    <message>
        <source>Proves that nobody has changed the records behind this program&apos;s back</source>
        <translation>Comprueba que nadie ha cambiado los registros a espaldas de este programa</translation>
    </message>
    <message>
        <source>&amp;Show numbers</source>
        <translation>&amp;Mostrar números</translation>
    </message>
    <message>
        <source>Numbers are shown while this is pressed, or Alt is held</source>
        <translation>Los números se muestran mientras se pulsa esto o se mantiene Alt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>No se pueden leer los registros</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Nothing matches so far</source>
        <translation>Nada coincide por ahora</translation>
    </message>
    <message>
        <source>A number is found once it is typed to its end.</source>
        <translation>Un número se encuentra cuando está escrito entero.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Fewer letters, another outcome or more days may find it.</source>
        <translation>Con menos letras, otro resultado o más días quizá se encuentre.</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Every verification will stand here: whose phone, for which reference, who asked and how it ended.</source>
        <translation>Aquí estará cada verificación: de quién es el teléfono, con qué referencia, quién la pidió y cómo terminó.</translation>
    </message>
    <message>
        <source>Verifications: more than %1</source>
        <translation>Verificaciones: más de %1</translation>
    </message>
    <message>
        <source>Verifications: %1</source>
        <translation>Verificaciones: %1</translation>
    </message>
    <message>
        <source>Numbers are shown.</source>
        <translation>Los números se muestran.</translation>
    </message>
    <message>
        <source>Hold Alt to show numbers.</source>
        <translation>Mantenga Alt para mostrar los números.</translation>
    </message>
    <message>
        <source>A phone number is found when it is whole, with + and the country code in front.</source>
        <translation>Un número de teléfono se encuentra cuando está entero, con + y el prefijo del país delante.</translation>
    </message>
    <message>
        <source>Fewer than three letters are looked for at the beginning of references only: more letters find more.</source>
        <translation>Con menos de tres letras solo se busca al principio de las referencias: con más letras se encuentra más.</translation>
    </message>
    <message>
        <source>Another outcome or more days may find it.</source>
        <translation>Con otro resultado o más días quizá se encuentre.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTable</name>
    <message>
        <source>Verifications</source>
        <translation>Verificaciones</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTasks</name>
    <message>
        <source>Nothing was changed. Entries that follow from one another: %1.</source>
        <translation>No se cambió nada. Entradas que se siguen unas de otras: %1.</translation>
    </message>
    <message>
        <source>Emptied when their time was over: %1.</source>
        <translation>Vaciadas al acabar su plazo: %1.</translation>
    </message>
    <message>
        <source>Their end is not sealed yet: the next verification does that.</source>
        <translation>Su final aún no está sellado: lo hará la próxima verificación.</translation>
    </message>
    <message>
        <source>Keep this head elsewhere, to compare it later: %1</source>
        <translation>Guarde esta cabeza en otro lugar para compararla después: %1</translation>
    </message>
    <message>
        <source>&amp;Copy the head</source>
        <translation>&amp;Copiar la cabeza</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>Exportando: %1 escritas</translation>
    </message>
    <message>
        <source>Checking the records…</source>
        <translation>Comprobando los registros…</translation>
    </message>
    <message>
        <source>Checking the records: %1 of %2</source>
        <translation>Comprobando los registros: %1 de %2</translation>
    </message>
    <message>
        <source>%2 is written. Verifications in it: %1. Only you may read that file.</source>
        <translation>%2 está escrito. Verificaciones que contiene: %1. Solo usted puede leer ese archivo.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was kept of it.</source>
        <translation>La exportación se detuvo. No se conservó nada de ella.</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>Allí no se puede escribir. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no room for it: the disk is full. Nothing was kept. Choose another place, or fewer days.</source>
        <translation>No cabe: el disco está lleno. No se conservó nada. Elija otro lugar o menos días.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was kept. Choose another place.</source>
        <translation>El archivo no se pudo escribir. No se conservó nada. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Stopped. Entries looked at, all in order: %1.</source>
        <translation>Detenido. Entradas vistas, todas en orden: %1.</translation>
    </message>
    <message>
        <source>Somebody has changed the records behind this program&apos;s back, from entry %1 on. Keep a copy of the database and tell whoever looks after this computer.</source>
        <translation>Alguien ha cambiado los registros a espaldas de este programa, desde la entrada %1. Guarde una copia de la base de datos y avise a quien cuida de este equipo.</translation>
    </message>
    <message>
        <source>There are no records to check yet.</source>
        <translation>Todavía no hay registros que comprobar.</translation>
    </message>
</context>
<context>
    <name>Ringproof::KeepSwitch</name>
    <message>
        <source>&amp;Keep them in the system&apos;s keychain</source>
        <translation>&amp;Guardarlas en el llavero del sistema</translation>
    </message>
</context>
<context>
    <name>Ringproof::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Of this program. The language of a message follows the number&apos;s country.</source>
        <translation>De este programa. El idioma de un mensaje depende del país del número.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LeaveQuestion</name>
    <message>
        <source>Close Ringproof?</source>
        <translation>¿Cerrar Ringproof?</translation>
    </message>
    <message>
        <source>A code is still in progress</source>
        <translation>Aún hay un código en curso</translation>
    </message>
    <message>
        <source>The code for %1 hasn&apos;t been entered yet. If you keep it, you can enter it after the next start.</source>
        <translation>El código para %1 aún no se ha introducido. Si lo conserva, podrá introducirlo después del próximo inicio.</translation>
    </message>
    <message>
        <source>The code for %1 is being sent. It&apos;s canceled when you close Ringproof.</source>
        <translation>Se está enviando el código para %1. Se cancelará si cierra Ringproof.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>&amp;Keep code and close</source>
        <translation>&amp;Conservar el código y cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel code and close</source>
        <translation>Cancelar el código &amp;y cerrar</translation>
    </message>
</context>
<context>
    <name>Ringproof::LimitsPage</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>They protect the people who are called, and your bill. They hold for this desk, the REST server and the command line together.</source>
        <translation>Protegen a las personas llamadas y su factura. Valen a la vez para este puesto, el servidor REST y la línea de comandos.</translation>
    </message>
    <message>
        <source>Sending codes</source>
        <translation>Envío de códigos</translation>
    </message>
    <message>
        <source>Wait between two codes to one number, in seconds</source>
        <translation>Espera entre dos códigos a un número, en segundos</translation>
    </message>
    <message>
        <source>After the first, second and third code, and so on; the last one repeats. Or: off</source>
        <translation>Tras el primer, segundo y tercer código, etc.; el último se repite. O bien: off</translation>
    </message>
    <message>
        <source>Enter seconds separated by commas, such as 60,60,120, or off.</source>
        <translation>Introduzca segundos separados por comas, como 60,60,120, u off.</translation>
    </message>
    <message>
        <source>Codes to one number within ten minutes</source>
        <translation>Códigos a un número en diez minutos</translation>
    </message>
    <message>
        <source>at the most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>Codes to one number within a day</source>
        <translation>Códigos a un número en un día</translation>
    </message>
    <message>
        <source>Codes in all within a day: the budget</source>
        <translation>Códigos en total en un día: el presupuesto</translation>
    </message>
    <message>
        <source>A hard stop. At 80 % there is a warning.</source>
        <translation>Un tope firme. Al 80 % hay un aviso.</translation>
    </message>
    <message>
        <source>Without a budget nothing stops the bill when somebody has codes sent in masses.</source>
        <translation>Sin presupuesto nada frena la factura si alguien hace enviar códigos en masa.</translation>
    </message>
    <message>
        <source>Entering codes</source>
        <translation>Introducción de códigos</translation>
    </message>
    <message>
        <source>Tries for one code</source>
        <translation>Intentos por código</translation>
    </message>
    <message>
        <source>Twilio allows five, whatever stands here.</source>
        <translation>Twilio permite cinco, ponga lo que ponga aquí.</translation>
    </message>
    <message>
        <source>Wrong codes for one number within an hour</source>
        <translation>Códigos incorrectos de un número en una hora</translation>
    </message>
    <message>
        <source>With it, 50 within a day, and 100 in a row lock the number.</source>
        <translation>Además, 50 en un día; y 100 seguidos bloquean el número.</translation>
    </message>
    <message>
        <source>Against fraud</source>
        <translation>Contra el fraude</translation>
    </message>
    <message>
        <source>New numbers that differ in their last four digits only</source>
        <translation>Números nuevos que solo difieren en las cuatro últimas cifras</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>en una hora</translation>
    </message>
    <message>
        <source>Fraudsters have codes sent to whole ranges of numbers that they earn from.</source>
        <translation>Los estafadores hacen enviar códigos a series enteras de números de los que cobran.</translation>
    </message>
    <message>
        <source>Pause a country when too few of its codes are entered</source>
        <translation>Pausar un país cuando se introducen muy pocos de sus códigos</translation>
    </message>
    <message>
        <source>per cent of its last 50 codes</source>
        <translation>por ciento de sus últimos 50 códigos</translation>
    </message>
    <message>
        <source>One code every ten minutes is then let through to try.</source>
        <translation>Entonces se deja pasar un código cada diez minutos para probar.</translation>
    </message>
    <message>
        <source>Requests of one network address to the REST server</source>
        <translation>Peticiones de una dirección de red al servidor REST</translation>
    </message>
    <message>
        <source>within a minute</source>
        <translation>en un minuto</translation>
    </message>
    <message>
        <source>For callers without a key.</source>
        <translation>Para quienes llaman sin clave.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LiveOffer</name>
    <message>
        <source>A code is still valid. You can go on where you left off.</source>
        <translation>Hay un código que sigue siendo válido. Puede continuar donde lo dejó.</translation>
    </message>
    <message>
        <source>Codes that are still valid: %L1. You can go on where you left off.</source>
        <translation>Códigos que siguen siendo válidos: %L1. Puede continuar donde lo dejó.</translation>
    </message>
    <message>
        <source>Enter code</source>
        <translation>Introducir código</translation>
    </message>
    <message>
        <source>Further codes in the history: %L1</source>
        <translation>Más códigos en el historial: %L1</translation>
    </message>
    <message>
        <source>%1, sent at %2, expires at %3</source>
        <comment>a number, two times</comment>
        <translation>%1, enviado a las %2, caduca a las %3</translation>
    </message>
    <message>
        <source>%1, %4, sent at %2, expires at %3</source>
        <comment>a number, two times, a reference</comment>
        <translation>%1, %4, enviado a las %2, caduca a las %3</translation>
    </message>
</context>
<context>
    <name>Ringproof::NumberField</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Introduzca un número entero de %1 a %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Overview</name>
    <message>
        <source>No country</source>
        <translation>Ningún país</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified, %4 under way; codes sent: %5</source>
        <translation>%1: %2 verificadas, %3 no verificadas, %4 en curso; códigos enviados: %5</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified; codes sent: %4</source>
        <translation>%1: %2 verificadas, %3 no verificadas; códigos enviados: %4</translation>
    </message>
    <message>
        <source>Channel not possible</source>
        <translation>Canal no posible</translation>
    </message>
    <message>
        <source>Destination blocked</source>
        <translation>Destino bloqueado</translation>
    </message>
    <message>
        <source>Number rejected</source>
        <translation>Número rechazado</translation>
    </message>
    <message>
        <source>Held back by Twilio&apos;s limits</source>
        <translation>Retenido por los límites de Twilio</translation>
    </message>
    <message>
        <source>Trial account</source>
        <translation>Cuenta de prueba</translation>
    </message>
    <message>
        <source>Credentials rejected</source>
        <translation>Credenciales rechazadas</translation>
    </message>
    <message>
        <source>Refused by Twilio</source>
        <translation>Rechazado por Twilio</translation>
    </message>
    <message>
        <source>Wrong code entered</source>
        <translation>Código incorrecto introducido</translation>
    </message>
    <message>
        <source>Code could not be checked</source>
        <translation>No se pudo comprobar el código</translation>
    </message>
    <message>
        <source>Fate of a message unknown</source>
        <translation>Destino de un mensaje desconocido</translation>
    </message>
    <message>
        <source>Not sent: Twilio was not reached</source>
        <translation>No enviado: no se contactó con Twilio</translation>
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
        <translation>Caducado</translation>
    </message>
    <message>
        <source>The code&apos;s time was over before it was entered.</source>
        <translation>El plazo del código terminó antes de introducirlo.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>Demasiados códigos incorrectos</translation>
    </message>
    <message>
        <source>Every check of the code was used up.</source>
        <translation>Se agotaron todas las comprobaciones del código.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Somebody ended it before the code was entered.</source>
        <translation>Alguien la terminó antes de introducir el código.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>No message went out; the errors beside say why.</source>
        <translation>No salió ningún mensaje; los errores de al lado dicen por qué.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>The connection was lost, and whether a message went out was never learnt.</source>
        <translation>Se perdió la conexión y nunca se supo si salió un mensaje.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>codes sent, and the share that was entered</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Otros países</translation>
    </message>
    <message>
        <source>Codes sent</source>
        <translation>Códigos enviados</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificadas</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>No verificadas</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewCards</name>
    <message>
        <source>Point at a column, or use the arrow keys, for its figures.</source>
        <translation>Señale una columna, o use las flechas, para ver sus cifras.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificadas</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>no verificadas</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Why not verified</source>
        <translation>Por qué no se verificó</translation>
    </message>
    <message>
        <source>Errors on the way</source>
        <translation>Errores en el camino</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Ninguno hasta ahora.</translation>
    </message>
    <message>
        <source>Chart of verifications; the same figures are in the table</source>
        <translation>Gráfico de verificaciones; las mismas cifras están en la tabla</translation>
    </message>
    <message>
        <source>Verifications by the hour</source>
        <translation>Verificaciones por hora</translation>
    </message>
    <message>
        <source>Verifications by day</source>
        <translation>Verificaciones por día</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>Por país</translation>
    </message>
    <message>
        <source>Codes sent by country, and how many were entered</source>
        <translation>Códigos enviados por país y cuántos se introdujeron</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewPlace</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Of the sandbox only; Twilio&apos;s figures are kept apart.</source>
        <translation>Solo del entorno de pruebas; las cifras de Twilio se llevan aparte.</translation>
    </message>
    <message>
        <source>Show as &amp;charts</source>
        <translation>Mostrar como &amp;gráficos</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Estas cifras pueden estar anticuadas. %1</translation>
    </message>
    <message>
        <source>The figures cannot be read</source>
        <translation>No se pueden leer las cifras</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>Nada en este periodo</translation>
    </message>
    <message>
        <source>No code was sent in these days. A longer time may show some.</source>
        <translation>No se envió ningún código en estos días. Un periodo más largo quizá muestre alguno.</translation>
    </message>
    <message>
        <source>Show 90 &amp;days</source>
        <translation>Mostrar 90 &amp;días</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Aún no hay nada que contar</translation>
    </message>
    <message>
        <source>Codes sent, people verified and what went wrong will be counted here, from the first code on. The figures stay when the records themselves have been removed.</source>
        <translation>Aquí se contarán los códigos enviados, las personas verificadas y lo que falló, desde el primer código. Las cifras quedan aunque se hayan eliminado los registros.</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewSpan</name>
    <message>
        <source>%1 to %2</source>
        <comment>times of day</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewTiles</name>
    <message>
        <source>codes sent</source>
        <translation>códigos enviados</translation>
    </message>
    <message>
        <source>Messages and calls that went out, or may have. A code that was sent again counts again.</source>
        <translation>Mensajes y llamadas que salieron o pudieron salir. Un código enviado otra vez cuenta otra vez.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificadas</translation>
    </message>
    <message>
        <source>Verifications that ended with the right code.</source>
        <translation>Verificaciones que terminaron con el código correcto.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>no verificadas</translation>
    </message>
    <message>
        <source>Verifications that ended without it: expired, too many wrong codes, cancelled, not sent or unknown. What is still under way is not among them.</source>
        <translation>Verificaciones que terminaron sin él: caducadas, demasiados códigos incorrectos, canceladas, no enviadas o desconocidas. Lo que sigue en curso no está entre ellas.</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>conversión</translation>
    </message>
    <message>
        <source>Of the codes whose end is known, the share that was entered. Known means approved, expired or ten minutes old: the same figure that pauses a country when it falls too low.</source>
        <translation>De los códigos cuyo final se conoce, la parte que se introdujo. Conocido significa aprobado, caducado o de hace diez minutos: la misma cifra que pausa un país cuando baja demasiado.</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>tiempo mediano</translation>
    </message>
    <message>
        <source>From the first code to the right entry: half of those who were verified took no longer.</source>
        <translation>Del primer código a la entrada correcta: la mitad de los verificados no tardó más.</translation>
    </message>
    <message>
        <source>An estimate by your table of prices. What is charged stands on the provider&apos;s invoice.</source>
        <translation>Una estimación según su tabla de precios. Lo cobrado está en la factura del proveedor.</translation>
    </message>
    <message>
        <source>spent, about</source>
        <translation>gastado, aprox.</translation>
    </message>
    <message>
        <source>spent, at least</source>
        <translation>gastado, al menos</translation>
    </message>
    <message>
        <source>%1 Codes sent without a known price: %2.</source>
        <translation>%1 Códigos enviados sin precio conocido: %2.</translation>
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
    <message>
        <source>The sandbox was restarted, and its codes are gone. Send a new code.</source>
        <translation>El entorno de prueba se ha reiniciado y sus códigos ya no existen. Envíe un código nuevo.</translation>
    </message>
    <message>
        <source>A code was sent at %1. It expires in %2.</source>
        <translation>A las %1 se envió un código. Caduca en %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ProgressStrip</name>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptActions</name>
    <message>
        <source>Sa&amp;ve receipt</source>
        <translation>&amp;Guardar recibo</translation>
    </message>
    <message>
        <source>Show &amp;QR</source>
        <translation>Mostrar &amp;QR</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Como Markdown</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Receipt as QR code</source>
        <translation>Recibo como código QR</translation>
    </message>
    <message>
        <source>This receipt is too long for a QR code. Save it instead.</source>
        <translation>Este recibo es demasiado largo para un código QR. Guárdelo en su lugar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>On this computer it is checked with:</source>
        <translation>En este equipo se comprueba con:</translation>
    </message>
    <message>
        <source>Elsewhere that takes a file with the public keys, which the REST server gives at %1:</source>
        <translation>En otro lugar hace falta un archivo con las claves públicas, que el servidor REST ofrece en %1:</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptWords</name>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Verified at</source>
        <translation>Verificado el</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Verificado por</translation>
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
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>Nothing was sent: this is a trial.</source>
        <translation>No se envió nada: es una prueba.</translation>
    </message>
    <message>
        <source>Receipt valid until</source>
        <translation>Recibo válido hasta</translation>
    </message>
    <message>
        <source>Phone verified</source>
        <translation>Teléfono verificado</translation>
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
        <translation>Entradas recientes</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>What is kept about verifications, for how long, and where.</source>
        <translation>Qué se guarda de las verificaciones, cuánto tiempo y dónde.</translation>
    </message>
    <message>
        <source>Keep verifications for</source>
        <translation>Guardar las verificaciones durante</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Then numbers, references and actors are removed; daily totals stay.</source>
        <translation>Después se eliminan números, referencias y autores; los totales diarios quedan.</translation>
    </message>
    <message>
        <source>Receipts are valid for</source>
        <translation>Los recibos valen durante</translation>
    </message>
    <message>
        <source>Codes are shown as valid for</source>
        <translation>Los códigos se muestran válidos durante</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>What the pages count down. Twilio decides what is over: ten minutes, unless your account has another time.</source>
        <translation>La cuenta atrás de las páginas. Twilio decide qué ha terminado: diez minutos, salvo que su cuenta tenga otro plazo.</translation>
    </message>
    <message>
        <source>Remove older records now</source>
        <translation>Eliminar ahora los registros más antiguos</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Remove &amp;older ones…</source>
        <translation>Eliminar los más &amp;antiguos…</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Eliminarlos</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Conservarlos</translation>
    </message>
    <message>
        <source>Possible once a service is in use.</source>
        <translation>Será posible cuando haya un servicio en uso.</translation>
    </message>
    <message>
        <source>All verifications that are older than %1 days will be gone for good. Remove them?</source>
        <translation>Todas las verificaciones de más de %1 días desaparecerán para siempre. ¿Eliminarlas?</translation>
    </message>
    <message>
        <source>This happens by itself once an hour while Ringproof runs.</source>
        <translation>Esto ocurre automáticamente una vez por hora mientras Ringproof está abierto.</translation>
    </message>
    <message>
        <source>There was nothing older.</source>
        <translation>No había nada más antiguo.</translation>
    </message>
    <message>
        <source>Verifications removed: %1</source>
        <translation>Verificaciones eliminadas: %1</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>Dónde están</translation>
    </message>
    <message>
        <source>In no folder yet.</source>
        <translation>Aún en ninguna carpeta.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionChecklist</name>
    <message>
        <source>Search by name, code or +number</source>
        <translation>Nombre, código o +prefijo</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>Buscar un país</translation>
    </message>
    <message>
        <source>Countries that codes may be sent to</source>
        <translation>Países a los que se pueden enviar códigos</translation>
    </message>
    <message>
        <source>No country matches</source>
        <translation>Ningún país coincide</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Elegidos: %1</translation>
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
        <translation>Regiones</translation>
    </message>
    <message>
        <source>Fraud comes through countries that you do not serve. Allow those that you do.</source>
        <translation>El fraude llega por países que usted no atiende. Permita los que sí.</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>Chosen countries</source>
        <translation>Países elegidos</translation>
    </message>
    <message>
        <source>Codes may be sent to every country, expensive ones too.</source>
        <translation>Se pueden enviar códigos a todos los países, también a los caros.</translation>
    </message>
    <message>
        <source>Choose at least one country.</source>
        <translation>Elija al menos un país.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RequestOffer</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Ta&amp;ke next</source>
        <translation>&amp;Atender la siguiente</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Ocultar lista</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Mostrar lista</translation>
    </message>
    <message>
        <source>A request is waiting: %1.</source>
        <translation>Hay una solicitud en espera: %1.</translation>
    </message>
    <message>
        <source>Requests waiting: %L1. Next: %2.</source>
        <translation>Solicitudes en espera: %L1. Siguiente: %2.</translation>
    </message>
    <message>
        <source>%1 No more requests can wait, so the last one wasn&apos;t added. Take or dismiss one, then open the link again.</source>
        <translation>%1 No caben más solicitudes en espera, por lo que la última no se ha añadido. Atienda o descarte una y vuelva a abrir el enlace.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Further requests: %L1</source>
        <translation>Más solicitudes: %L1</translation>
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
        <translation>%1, %2, por %3</translation>
    </message>
    <message>
        <source>This phone is verified: %1, at %2, by %3.</source>
        <translation>Este teléfono está verificado: %1, %2, por %3.</translation>
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
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Signed, key %1</source>
        <translation>Firmado, clave %1</translation>
    </message>
    <message>
        <source>None: it could not be signed. The record is kept all the same.</source>
        <translation>Ninguno: no se pudo firmar. El registro se conserva de todos modos.</translation>
    </message>
    <message>
        <source>The receipt is valid until %1.</source>
        <translation>El recibo es válido hasta %1.</translation>
    </message>
    <message>
        <source>The receipt is valid for %1 until %2.</source>
        <comment>a purpose, a time</comment>
        <translation>El recibo es válido para %1 hasta %2.</translation>
    </message>
    <message>
        <source>C&amp;ode, if it arrives</source>
        <translation>Cód&amp;igo, si llega</translation>
    </message>
    <message>
        <source>Code, if it arrives</source>
        <translation>Código, si llega</translation>
    </message>
    <message>
        <source>Ringproof checks every 30 seconds whether the code was sent.</source>
        <translation>Ringproof comprueba cada 30 segundos si el código se envió.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SaveFile</name>
    <message>
        <source>That is no place for a file. Choose another one.</source>
        <translation>Ahí no se puede guardar un archivo. Elija otro lugar.</translation>
    </message>
    <message>
        <source>It could not be saved there (%1). Choose another place.</source>
        <translation>No se pudo guardar ahí (%1). Elija otro lugar.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Guardar recibo</translation>
    </message>
    <message>
        <source>Signed receipts (*.jws)</source>
        <translation>Recibos firmados (*.jws)</translation>
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
    <message>
        <source>&amp;Enter code</source>
        <translation>Introducir c&amp;ódigo</translation>
    </message>
    <message>
        <source>Looking up the code…</source>
        <translation>Buscando el código…</translation>
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
    <message>
        <source>%1 started a verification of this number at %2. Only they can enter its code.</source>
        <translation>%1 inició una verificación de este número a las %2. Solo esa persona puede introducir su código.</translation>
    </message>
    <message>
        <source>A code without a reference was sent to this number at %1 and is still valid.</source>
        <translation>A las %1 se envió a este número un código sin referencia que sigue siendo válido.</translation>
    </message>
    <message>
        <source>A code for reference %1 was sent to this number at %2 and is still valid.</source>
        <translation>A las %2 se envió a este número un código para la referencia %1 que sigue siendo válido.</translation>
    </message>
    <message>
        <source>The last code was canceled. You can send a new one in %1.</source>
        <translation>El último código se canceló. Podrá enviar otro en %1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerHost</name>
    <message>
        <source>Other machines can reach this address, and this window does no TLS. Let it listen on this machine only, or use ringproof-cli serve.</source>
        <translation>Otros equipos pueden llegar a esta dirección y esta ventana no ofrece TLS. Haga que escuche solo en este equipo o use ringproof-cli serve.</translation>
    </message>
    <message>
        <source>Nobody could use it yet: create a key first.</source>
        <translation>Todavía no podría usarlo nadie: cree primero una clave.</translation>
    </message>
    <message>
        <source>Port %1 is not free: another program uses it. Choose another one.</source>
        <translation>El puerto %1 no está libre: otro programa lo usa. Elija otro.</translation>
    </message>
    <message>
        <source>Nothing can listen on %1, port %2: another program uses that port, or this machine does not have that address. Choose another one.</source>
        <translation>No se puede escuchar en %1, puerto %2: otro programa usa ese puerto o este equipo no tiene esa dirección. Elija otra.</translation>
    </message>
    <message>
        <source>Port %1 is not free, or only the administrator may use it. Choose one from %2 on.</source>
        <translation>El puerto %1 no está libre o solo puede usarlo el administrador. Elija uno a partir del %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerPage</name>
    <message>
        <source>REST server</source>
        <translation>Servidor REST</translation>
    </message>
    <message>
        <source>Other programs can verify numbers through it, with the same limits and into the same records.</source>
        <translation>Otros programas pueden verificar números a través de él, con los mismos límites y en los mismos registros.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Run it while this &amp;window is open</source>
        <translation>Activo mientras esta &amp;ventana esté abierta</translation>
    </message>
    <message>
        <source>Without a window it runs by: ringproof-cli serve</source>
        <translation>Sin ventana se inicia con: ringproof-cli serve</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desactivado.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>0 takes any that is free</source>
        <translation>0 toma cualquiera que esté libre</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Dirección en la que escucha</translation>
    </message>
    <message>
        <source>Empty: this machine only.</source>
        <translation>Vacío: solo este equipo.</translation>
    </message>
    <message>
        <source>Enter an IPv4 or IPv6 address, or localhost.</source>
        <translation>Introduzca una dirección IPv4 o IPv6, o localhost.</translation>
    </message>
    <message>
        <source>Web pages that may call it</source>
        <translation>Páginas web que pueden llamarlo</translation>
    </message>
    <message>
        <source>Origins separated by commas. Empty: none but the server&apos;s own page.</source>
        <translation>Orígenes separados por comas. Vacío: ninguno salvo la página del propio servidor.</translation>
    </message>
    <message>
        <source>Enter origins such as https://shop.example, separated by commas.</source>
        <translation>Introduzca orígenes como https://shop.example, separados por comas.</translation>
    </message>
    <message>
        <source>Require a key</source>
        <translation>Exigir una clave</translation>
    </message>
    <message>
        <source>Of programs on this machine too.</source>
        <translation>También a los programas de este equipo.</translation>
    </message>
    <message>
        <source>Other machines can reach this address. It needs at least one key, and TLS or a proxy that has it: see ringproof-cli serve --help.</source>
        <translation>Otros equipos pueden llegar a esta dirección. Hace falta al menos una clave, y TLS o un proxy que lo tenga: vea ringproof-cli serve --help.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServicePage</name>
    <message>
        <source>Verify service</source>
        <translation>Servicio de Verify</translation>
    </message>
    <message>
        <source>As Twilio has it at the moment. It can be changed in the Twilio console only.</source>
        <translation>Como lo tiene Twilio ahora. Solo se puede cambiar en la consola de Twilio.</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Preguntando a Twilio…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer otra vez</translation>
    </message>
    <message>
        <source>There is no service in use yet: enter the credentials first.</source>
        <translation>Aún no hay ningún servicio en uso: introduzca primero las credenciales.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Name, as messages begin with it</source>
        <translation>Nombre con el que empiezan los mensajes</translation>
    </message>
    <message>
        <source>Digits of a code</source>
        <translation>Cifras de un código</translation>
    </message>
    <message>
        <source>Number lookup</source>
        <translation>Consulta de números (Lookup)</translation>
    </message>
    <message>
        <source>Text messages to landlines are skipped</source>
        <translation>Se omiten los SMS a teléfonos fijos</translation>
    </message>
    <message>
        <source>Messages warn against sharing the code</source>
        <translation>Los mensajes advierten de no compartir el código</translation>
    </message>
    <message>
        <source>Calls want a key pressed first</source>
        <translation>Las llamadas piden pulsar antes una tecla</translation>
    </message>
    <message>
        <source>PSD2</source>
        <translation>PSD2</translation>
    </message>
    <message>
        <source>Codes of one&apos;s own</source>
        <translation>Códigos propios</translation>
    </message>
    <message>
        <source>Rate limits of its own</source>
        <translation>Límites propios (Rate Limits)</translation>
    </message>
    <message>
        <source>Nothing to advise: the service is set up well.</source>
        <translation>Nada que aconsejar: el servicio está bien configurado.</translation>
    </message>
    <message>
        <source>The sandbox is in use: this is its own service, not one at Twilio.</source>
        <translation>El entorno de pruebas está en uso: este es su propio servicio, no uno de Twilio.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SettingField</name>
    <message>
        <source>Fixed by the environment: %1. It can be changed there only.</source>
        <translation>Fijado por el entorno: %1. Solo se puede cambiar allí.</translation>
    </message>
    <message>
        <source>Fixed by a credential of the service manager: %1.</source>
        <translation>Fijado por una credencial del gestor de servicios: %1.</translation>
    </message>
    <message>
        <source>Fixed by %1. It can be changed there only.</source>
        <translation>Fijado por %1. Solo se puede cambiar allí.</translation>
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
        <translation>Servicio de Verify</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>REST server</source>
        <translation>Servidor REST</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Descartar cambios</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1: an entry cannot be saved</source>
        <comment>a page of the settings</comment>
        <translation>%1: una entrada no se puede guardar</translation>
    </message>
    <message>
        <source>%1: not saved yet</source>
        <comment>a page of the settings</comment>
        <translation>%1: sin guardar todavía</translation>
    </message>
    <message>
        <source>This cannot be saved as it stands: %1.</source>
        <translation>Tal como está no se puede guardar: %1.</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Sin guardar todavía: %1.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>Ringproof::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Hold Alt to see the letters of the buttons on a page.</source>
        <translation>Mantenga pulsada Alt para ver las letras de los botones de una página.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>Ringproof::StatusText</name>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>Sandbox: not working</source>
        <translation>Entorno de pruebas: no funciona</translation>
    </message>
    <message>
        <source>Twilio: not contacted yet</source>
        <translation>Twilio: aún sin contactar</translation>
    </message>
    <message>
        <source>Twilio: connected</source>
        <translation>Twilio: conectado</translation>
    </message>
    <message>
        <source>Twilio: credentials rejected</source>
        <translation>Twilio: credenciales rechazadas</translation>
    </message>
    <message>
        <source>Twilio: account not active</source>
        <translation>Twilio: cuenta no activa</translation>
    </message>
    <message>
        <source>Twilio: service not found</source>
        <translation>Twilio: servicio no encontrado</translation>
    </message>
    <message>
        <source>Twilio: too many requests</source>
        <translation>Twilio: demasiadas solicitudes</translation>
    </message>
    <message>
        <source>Twilio: can&apos;t be reached</source>
        <translation>Twilio: no se puede contactar</translation>
    </message>
    <message>
        <source>Twilio: unexpected response</source>
        <translation>Twilio: respuesta inesperada</translation>
    </message>
    <message>
        <source>Twilio: error</source>
        <translation>Twilio: se ha producido un error</translation>
    </message>
    <message>
        <source>Database: not opened yet</source>
        <translation>Base de datos: aún sin abrir</translation>
    </message>
    <message>
        <source>Database: in order</source>
        <translation>Base de datos: correcta</translation>
    </message>
    <message>
        <source>Database: damaged</source>
        <translation>Base de datos: dañada</translation>
    </message>
    <message>
        <source>Database: from a newer version</source>
        <translation>Base de datos: de una versión más reciente</translation>
    </message>
    <message>
        <source>Database: wrong key</source>
        <translation>Base de datos: clave incorrecta</translation>
    </message>
    <message>
        <source>Database: not available</source>
        <translation>Base de datos: no disponible</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir la configuración</translation>
    </message>
    <message>
        <source>Open Twilio Console</source>
        <translation>Abrir la consola de Twilio</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Abrir la carpeta de datos</translation>
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
    <name>Ringproof::Tray</name>
    <message>
        <source>Show or hide the window</source>
        <translation>Mostrar u ocultar la ventana</translation>
    </message>
    <message>
        <source>New verification</source>
        <translation>Nueva verificación</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
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
        <translation>Los códigos se envían y comprueban mediante un servicio de Verify de su cuenta de Twilio.</translation>
    </message>
    <message>
        <source>Where Twilio is asked</source>
        <translation>Dónde se pregunta a Twilio</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Where Twilio processes and keeps the data, such as ie1. Credentials belong to one region; empty means us1.</source>
        <translation>Dónde trata y guarda Twilio los datos, como ie1. Las credenciales son de una región; vacío significa us1.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as ie1.</source>
        <translation>Introduzca minúsculas y cifras, como ie1.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>Where the way through Twilio&apos;s network begins, such as dublin. Empty means the one of the region.</source>
        <translation>Dónde empieza el camino por la red de Twilio, como dublin. Vacío significa el de la región.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as dublin.</source>
        <translation>Introduzca minúsculas y cifras, como dublin.</translation>
    </message>
    <message>
        <source>These credentials are kept in the system&apos;s keychain.</source>
        <translation>Estas credenciales se guardan en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Fixed by the environment (TWILIO_…): they can be changed there only.</source>
        <translation>Fijadas por el entorno (TWILIO_…): solo se pueden cambiar allí.</translation>
    </message>
    <message>
        <source>Fixed by %1: they can be changed there only.</source>
        <translation>Fijadas por %1: solo se pueden cambiar allí.</translation>
    </message>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;Usar estas credenciales</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Preguntando a Twilio…</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>P&amp;robar la conexión</translation>
    </message>
    <message>
        <source>Remove from the keyc&amp;hain</source>
        <translation>Quitar del ll&amp;avero</translation>
    </message>
    <message>
        <source>The credentials work, are in use, and are kept in the keychain.</source>
        <translation>Las credenciales funcionan, están en uso y se guardan en el llavero.</translation>
    </message>
    <message>
        <source>The credentials work and are in use, but are not kept. %1</source>
        <translation>Las credenciales funcionan y están en uso, pero no se conservan. %1</translation>
    </message>
    <message>
        <source>The keychain no longer has the credentials. They are used until you close Ringproof.</source>
        <translation>El llavero ya no tiene las credenciales. Se usan hasta que cierre Ringproof.</translation>
    </message>
    <message>
        <source>The sandbox is in use: Twilio is not asked for codes, whatever stands here.</source>
        <translation>El entorno de pruebas está en uso: no se piden códigos a Twilio, ponga lo que ponga aquí.</translation>
    </message>
    <message>
        <source>The Twilio credentials you entered are not in use yet.</source>
        <translation>Las credenciales de Twilio que ha introducido aún no están en uso.</translation>
    </message>
</context>
<context>
    <name>Ringproof::UndoBar</name>
    <message>
        <source>Show res&amp;ult</source>
        <translation>Ver resu&amp;ltado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The code for %1 will be canceled in %2.</source>
        <translation>El código para %1 se cancelará en %2.</translation>
    </message>
    <message>
        <source>Canceling the code for %1…</source>
        <translation>Cancelando el código para %1…</translation>
    </message>
    <message>
        <source>The code for %1 was canceled. It can no longer be used.</source>
        <translation>Se ha cancelado el código para %1. Ya no se puede usar.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It expires at %2.</source>
        <translation>No se ha podido cancelar el código para %1. Caduca a las %2.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It may still arrive.</source>
        <translation>No se ha podido cancelar el código para %1. Aún puede llegar.</translation>
    </message>
    <message>
        <source>%1 was verified before its code was canceled.</source>
        <translation>%1 se verificó antes de que se cancelara el código.</translation>
    </message>
    <message>
        <source>The code for %1 ended before it was canceled.</source>
        <translation>El código para %1 terminó antes de que se cancelara.</translation>
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
