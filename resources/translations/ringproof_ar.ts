<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message>
        <source>It works: Twilio accepts the credentials and knows the service “%1”.</source>
        <translation>يعمل: تقبل Twilio بيانات الاعتماد وتعرف الخدمة «%1».</translation>
    </message>
    <message>
        <source>These credentials belong to the region %1, but %2 was asked. Choose the region %1, or use credentials of %2.</source>
        <translation>بيانات الاعتماد هذه تخص المنطقة %1، لكن سُئلت %2. اختر المنطقة %1 أو استخدم بيانات اعتماد %2.</translation>
    </message>
    <message>
        <source>Twilio accepts the credentials, but this account has no Verify service of this SID. Copy it from the Twilio console, from the same account and region.</source>
        <translation>تقبل Twilio بيانات الاعتماد، لكن لا توجد في هذا الحساب خدمة Verify بهذا المعرّف. انسخه من وحدة تحكم Twilio، من الحساب نفسه والمنطقة نفسها.</translation>
    </message>
    <message>
        <source>Twilio could not be reached. Check the network, the edge and the region.</source>
        <translation>تعذّر الوصول إلى Twilio. تحقق من الشبكة ومن edge والمنطقة.</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>That is an account SID (AC…).</source>
        <translation>هذا معرّف حساب (AC…).</translation>
    </message>
    <message>
        <source>That is an API key SID (SK…).</source>
        <translation>هذا معرّف مفتاح API (SK…).</translation>
    </message>
    <message>
        <source>That is a Verify service SID (VA…).</source>
        <translation>هذا معرّف خدمة Verify (VA…).</translation>
    </message>
    <message>
        <source>That is a verification SID (VE…).</source>
        <translation>هذا معرّف عملية تحقق (VE…).</translation>
    </message>
    <message>
        <source>That is a messaging service SID (MG…).</source>
        <translation>هذا معرّف خدمة رسائل (MG…).</translation>
    </message>
    <message>
        <source>That is a phone number SID (PN…).</source>
        <translation>هذا معرّف رقم هاتف (PN…).</translation>
    </message>
    <message>
        <source>That is a SID of something else.</source>
        <translation>هذا معرّف لشيء آخر.</translation>
    </message>
    <message>
        <source>Enter the account SID. It begins with AC.</source>
        <translation>أدخل معرّف الحساب. يبدأ بـ AC.</translation>
    </message>
    <message>
        <source>Enter the auth token of the account.</source>
        <translation>أدخل رمز المصادقة الخاص بالحساب.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It begins with SK.</source>
        <translation>أدخل معرّف مفتاح API. يبدأ بـ SK.</translation>
    </message>
    <message>
        <source>Enter the secret of the API key.</source>
        <translation>أدخل سر مفتاح API.</translation>
    </message>
    <message>
        <source>Enter the SID of the Verify service. It begins with VA.</source>
        <translation>أدخل معرّف خدمة Verify. يبدأ بـ VA.</translation>
    </message>
    <message>
        <source>Enter the account SID (AC…) or an API key SID (SK…).</source>
        <translation>أدخل معرّف الحساب (AC…) أو معرّف مفتاح API (SK…).</translation>
    </message>
    <message>
        <source>Enter the auth token of the account, or the secret of the API key.</source>
        <translation>أدخل رمز المصادقة الخاص بالحساب أو سر مفتاح API.</translation>
    </message>
    <message>
        <source>The account SID begins with AC.</source>
        <translation>معرّف الحساب يبدأ بـ AC.</translation>
    </message>
    <message>
        <source>Here belongs the auth token, not a SID.</source>
        <translation>هنا مكان رمز المصادقة، لا مكان معرّف.</translation>
    </message>
    <message>
        <source>An API key SID begins with SK.</source>
        <translation>معرّف مفتاح API يبدأ بـ SK.</translation>
    </message>
    <message>
        <source>Here belongs the secret of the API key, not a SID.</source>
        <translation>هنا مكان سر مفتاح API، لا مكان معرّف.</translation>
    </message>
    <message>
        <source>The service SID begins with VA.</source>
        <translation>معرّف الخدمة يبدأ بـ VA.</translation>
    </message>
    <message>
        <source>An account SID begins with AC, an API key SID with SK.</source>
        <translation>معرّف الحساب يبدأ بـ AC، ومعرّف مفتاح API يبدأ بـ SK.</translation>
    </message>
    <message>
        <source>Here belongs the auth token or the secret of the API key, not a SID.</source>
        <translation>هنا مكان رمز المصادقة أو سر مفتاح API، لا مكان معرّف.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences, one after the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>الإعداد %1 ناقص.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>لا يمكن استخدام %1.</translation>
    </message>
    <message>
        <source>%1 names a host other than Twilio&apos;s, which needs its credentials from the same place, but %2 comes from %3.</source>
        <translation>يشير %1 إلى خادم غير خادم Twilio ويحتاج إلى بيانات اعتماده من المصدر نفسه، لكن %2 مصدره %3.</translation>
    </message>
    <message>
        <source>This is not a whole SID: after its two letters come 32 digits and letters from a to f.</source>
        <translation>هذا ليس معرّفًا كاملًا: بعد حرفيه يأتي 32 رقمًا وحرفًا من a إلى f.</translation>
    </message>
    <message>
        <source>There is a space inside, or a character that no Twilio secret has. Copy it once more.</source>
        <translation>فيه مسافة أو محرف لا يوجد في أي سر من أسرار Twilio. انسخه مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The Twilio account is suspended or closed. The Twilio console says why.</source>
        <translation>حساب Twilio موقوف أو مغلق. تذكر وحدة تحكم Twilio السبب.</translation>
    </message>
    <message>
        <source>Twilio is answering too many requests of this account at the moment. Try again in a minute.</source>
        <translation>تستقبل Twilio الآن طلبات كثيرة جدًا من هذا الحساب. حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>Twilio says that this is not a valid phone number. Check it with the customer.</source>
        <translation>تقول Twilio إن رقم الهاتف هذا غير صالح. تحقق منه مع العميل.</translation>
    </message>
    <message>
        <source>Calls to this country are switched off in the Twilio account.</source>
        <translation>المكالمات إلى هذا البلد معطّلة في حساب Twilio.</translation>
    </message>
    <message>
        <source>Text messages to this country are switched off in the Twilio account.</source>
        <translation>الرسائل النصية إلى هذا البلد معطّلة في حساب Twilio.</translation>
    </message>
    <message>
        <source>This is a Twilio trial account: it can only send to numbers that were verified in the Twilio console.</source>
        <translation>هذا حساب Twilio تجريبي: لا يمكنه الإرسال إلا إلى أرقام تم التحقق منها في وحدة تحكم Twilio.</translation>
    </message>
    <message>
        <source>The owner of this number has asked not to receive messages from this sender.</source>
        <translation>طلب صاحب هذا الرقم عدم استلام رسائل من هذا المرسل.</translation>
    </message>
    <message>
        <source>This number cannot be reached by text message. Try a call.</source>
        <translation>لا يمكن الوصول إلى هذا الرقم برسالة نصية. جرّب مكالمة.</translation>
    </message>
    <message>
        <source>This number cannot receive text messages. Try a call.</source>
        <translation>لا يستطيع هذا الرقم استلام الرسائل النصية. جرّب مكالمة.</translation>
    </message>
    <message>
        <source>Twilio holds messages to this number back as suspected fraud.</source>
        <translation>تحجز Twilio الرسائل إلى هذا الرقم للاشتباه في احتيال.</translation>
    </message>
    <message>
        <source>The message template of the Verify service has not been approved yet.</source>
        <translation>لم تتم الموافقة بعد على قالب رسائل خدمة Verify.</translation>
    </message>
    <message>
        <source>Five wrong codes were entered. A new code can be sent when this one has expired.</source>
        <translation>أُدخلت خمسة رموز خاطئة. يمكن إرسال رمز جديد بعد انتهاء صلاحية هذا الرمز.</translation>
    </message>
    <message>
        <source>Five codes were sent already. Enter one of them, or wait until they expire.</source>
        <translation>أُرسلت خمسة رموز من قبل. أدخل أحدها أو انتظر انتهاء صلاحيتها.</translation>
    </message>
    <message>
        <source>The Verify service is not allowed to use a feature that this request needs.</source>
        <translation>لا يُسمح لخدمة Verify باستخدام ميزة يحتاج إليها هذا الطلب.</translation>
    </message>
    <message>
        <source>This is a landline: it cannot receive text messages. Try a call.</source>
        <translation>هذا هاتف ثابت لا يستلم الرسائل النصية. جرّب مكالمة.</translation>
    </message>
    <message>
        <source>The Verify service requires an amount and a payee (PSD2), which phone proofs do not have.</source>
        <translation>تشترط خدمة Verify مبلغًا ومستفيدًا (PSD2)، وليس لدينا أي منهما هنا.</translation>
    </message>
    <message>
        <source>Several codes were asked for this number at once. Wait a moment, then try again.</source>
        <translation>طُلبت عدة رموز لهذا الرقم في الوقت نفسه. انتظر لحظة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Calls are not possible with a PSD2 service. Try a text message.</source>
        <translation>المكالمات غير ممكنة مع خدمة PSD2. جرّب رسالة نصية.</translation>
    </message>
    <message>
        <source>The Verify service has no e-mail integration. Try another channel.</source>
        <translation>لا يتوفر البريد الإلكتروني في خدمة Verify. جرّب قناة أخرى.</translation>
    </message>
    <message>
        <source>The e-mail integration of the Verify service is not set up correctly.</source>
        <translation>البريد الإلكتروني في خدمة Verify غير معدّ إعدادًا صحيحًا.</translation>
    </message>
    <message>
        <source>Sending to China needs an approval by Twilio that this account does not have.</source>
        <translation>يتطلب الإرسال إلى الصين موافقة من Twilio لا يملكها هذا الحساب.</translation>
    </message>
    <message>
        <source>This channel is switched off in the Verify service. Try another one.</source>
        <translation>هذه القناة معطّلة في خدمة Verify. جرّب قناة أخرى.</translation>
    </message>
    <message>
        <source>The message template of the Verify service does not fit this request.</source>
        <translation>قالب رسائل خدمة Verify لا يناسب هذا الطلب.</translation>
    </message>
    <message>
        <source>Sending to China needs a friendly name that the Verify service does not have.</source>
        <translation>يتطلب الإرسال إلى الصين اسمًا معروفًا للخدمة لا تملكه خدمة Verify.</translation>
    </message>
    <message>
        <source>Twilio has blocked new verifications of this account. Its support knows why.</source>
        <translation>حظرت Twilio عمليات التحقق الجديدة لهذا الحساب. فريق دعمها يعرف السبب.</translation>
    </message>
    <message>
        <source>WhatsApp is not fully set up in the Verify service. Try another channel.</source>
        <translation>إعداد WhatsApp في خدمة Verify غير مكتمل. جرّب قناة أخرى.</translation>
    </message>
    <message>
        <source>The Verify service does not accept messages of one&apos;s own.</source>
        <translation>لا تقبل خدمة Verify رسائل خاصة.</translation>
    </message>
    <message>
        <source>The message template of the Verify service is too long.</source>
        <translation>قالب رسائل خدمة Verify طويل جدًا.</translation>
    </message>
    <message>
        <source>The name of the Verify service contains a word that Twilio does not allow.</source>
        <translation>يحتوي اسم خدمة Verify على كلمة لا تسمح بها Twilio.</translation>
    </message>
    <message>
        <source>Sending to Australia needs a registered sender.</source>
        <translation>يتطلب الإرسال إلى أستراليا مرسلًا مسجّلًا.</translation>
    </message>
    <message>
        <source>This language cannot be spoken in a call. Choose another one.</source>
        <translation>لا يمكن نطق هذه اللغة في مكالمة. اختر لغة أخرى.</translation>
    </message>
    <message>
        <source>Twilio has blocked numbers like this one for some hours as suspected fraud.</source>
        <translation>حظرت Twilio أرقامًا مثل هذا الرقم لبضع ساعات للاشتباه في احتيال.</translation>
    </message>
    <message>
        <source>Twilio holds this sign-up back as suspected fraud.</source>
        <translation>تحجز Twilio هذا التسجيل للاشتباه في احتيال.</translation>
    </message>
    <message>
        <source>This country is switched off in the Verify geo permissions of the Twilio account.</source>
        <translation>هذا البلد معطّل في الأذونات الجغرافية لخدمة Verify في حساب Twilio.</translation>
    </message>
    <message>
        <source>The Twilio trial account has reached its limit. Upgrade it to go on.</source>
        <translation>بلغ حساب Twilio التجريبي حده. رقِّه للمتابعة.</translation>
    </message>
    <message>
        <source>The Twilio account has sent as many messages as it may in an hour. Try again later.</source>
        <translation>أرسل حساب Twilio كل ما يُسمح له به من رسائل خلال ساعة. حاول لاحقًا.</translation>
    </message>
    <message>
        <source>WhatsApp is not set up in the Verify service. Try a text message.</source>
        <translation>لم يُعدّ WhatsApp في خدمة Verify. جرّب رسالة نصية.</translation>
    </message>
    <message>
        <source>A code was sent to this number a moment ago. Wait for it before you ask for another one.</source>
        <translation>أُرسل رمز إلى هذا الرقم قبل لحظات. انتظره قبل أن تطلب رمزًا آخر.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within ten minutes. Enter the latest one, or wait.</source>
        <translation>لا يمكن إرسال مزيد من الرموز إلى هذا الرقم خلال عشر دقائق. أدخل أحدث رمز أو انتظر.</translation>
    </message>
    <message>
        <source>No more codes may be sent to this number within a day. Enter the latest one, or wait.</source>
        <translation>لا يمكن إرسال مزيد من الرموز إلى هذا الرقم خلال يوم. أدخل أحدث رمز أو انتظر.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within an hour. Wait, then send a new one.</source>
        <translation>أُدخلت رموز خاطئة كثيرة جدًا لهذا الرقم خلال ساعة. انتظر ثم أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered for this number within a day. Wait, then send a new one.</source>
        <translation>أُدخلت رموز خاطئة كثيرة جدًا لهذا الرقم خلال يوم. انتظر ثم أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Codes were asked for too many new numbers that begin like this one within an hour. Wait, then try again.</source>
        <translation>طُلبت خلال ساعة رموز لأرقام جديدة كثيرة جدًا تبدأ مثل هذا الرقم. انتظر ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Codes are not sent to this country. An operator can allow it with RINGPROOF_ALLOWED_REGIONS.</source>
        <translation>لا تُرسل رموز إلى هذا البلد. يمكن للمشغّل السماح بذلك عبر RINGPROOF_ALLOWED_REGIONS.</translation>
    </message>
    <message>
        <source>Too many requests came from this network address. Wait, then try again.</source>
        <translation>وردت طلبات كثيرة جدًا من عنوان الشبكة هذا. انتظر ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>هذا ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>This is not a code: enter the digits from the message, all of them and nothing else.</source>
        <translation>هذا ليس رمزًا: أدخل أرقام الرسالة كلها دون أي شيء آخر.</translation>
    </message>
    <message>
        <source>The request cannot be understood.</source>
        <translation>تعذّر فهم الطلب.</translation>
    </message>
    <message>
        <source>No verification was ever started for this number. Send a code first.</source>
        <translation>لم تبدأ أي عملية تحقق لهذا الرقم. أرسل رمزًا أولًا.</translation>
    </message>
    <message>
        <source>A verification of this number is under way for another reference, purpose or person. Cancel it first, or wait until it expires.</source>
        <translation>توجد عملية تحقق جارية لهذا الرقم لمرجع أو غرض أو شخص آخر. ألغِها أولًا أو انتظر انتهاء صلاحيتها.</translation>
    </message>
    <message>
        <source>Codes are not sent to numbers of this kind.</source>
        <translation>لا تُرسل رموز إلى أرقام من هذا النوع.</translation>
    </message>
    <message>
        <source>Codes to this country are paused, because too few of the last ones were entered. From time to time one is let through to try.</source>
        <translation>الرموز إلى هذا البلد متوقفة مؤقتًا لأن قليلًا جدًا من الرموز الأخيرة أُدخل. ومن حين إلى آخر يُسمح بواحد للتجربة.</translation>
    </message>
    <message>
        <source>This number is locked after too many wrong codes in a row. An operator can unlock it with: ringproof-cli limits reset.</source>
        <translation>هذا الرقم مقفل بعد رموز خاطئة متتالية كثيرة جدًا. يمكن للمشغّل فتحه بالأمر: ringproof-cli limits reset.</translation>
    </message>
    <message>
        <source>Codes were asked for this number too often.</source>
        <translation>طُلبت رموز لهذا الرقم مرات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>The budget of codes for today is spent.</source>
        <translation>نفدت ميزانية الرموز لهذا اليوم.</translation>
    </message>
    <message>
        <source>Five wrong codes were entered. Send a new code when this one has expired.</source>
        <translation>أُدخلت خمسة رموز خاطئة. أرسل رمزًا جديدًا بعد انتهاء صلاحية هذا الرمز.</translation>
    </message>
    <message>
        <source>The code has expired. Send a new one.</source>
        <translation>انتهت صلاحية الرمز. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This verification was cancelled. Send a new code.</source>
        <translation>أُلغيت عملية التحقق هذه. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This code was used already. Send a new one.</source>
        <translation>استُخدم هذا الرمز من قبل. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Twilio asks to slow down.</source>
        <translation>تطلب Twilio التمهّل.</translation>
    </message>
    <message>
        <source>This number cannot be reached this way. Try another channel.</source>
        <translation>لا يمكن الوصول إلى هذا الرقم بهذه الطريقة. جرّب قناة أخرى.</translation>
    </message>
    <message>
        <source>Twilio does not deliver to this number.</source>
        <translation>لا توصل Twilio الرسائل إلى هذا الرقم.</translation>
    </message>
    <message>
        <source>Twilio does not accept this phone number. Check it with the customer.</source>
        <translation>لا تقبل Twilio رقم الهاتف هذا. تحقق منه مع العميل.</translation>
    </message>
    <message>
        <source>Twilio does not accept the request.</source>
        <translation>لا تقبل Twilio الطلب.</translation>
    </message>
    <message>
        <source>The Twilio trial account may not send to this number.</source>
        <translation>لا يُسمح لحساب Twilio التجريبي بالإرسال إلى هذا الرقم.</translation>
    </message>
    <message>
        <source>Twilio does not accept the credentials. Check the account SID and its token, or the API key, and that both belong to this region.</source>
        <translation>لا تقبل Twilio بيانات الاعتماد. تحقق من معرّف الحساب ورمزه أو من مفتاح API، ومن أنهما يخصان هذه المنطقة.</translation>
    </message>
    <message>
        <source>Twilio knows no Verify service of this SID in this account.</source>
        <translation>لا تعرف Twilio خدمة Verify بهذا المعرّف في هذا الحساب.</translation>
    </message>
    <message>
        <source>Twilio refused the request.</source>
        <translation>رفضت Twilio الطلب.</translation>
    </message>
    <message>
        <source>Twilio no longer has this verification.</source>
        <translation>لم تعد عملية التحقق هذه لدى Twilio.</translation>
    </message>
    <message>
        <source>Twilio could not be reached. Nothing was sent and nothing decided; try again.</source>
        <translation>تعذّر الوصول إلى Twilio. لم يُرسل شيء ولم يُحسم شيء؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The answer did not come from Twilio as expected, so it was not used.</source>
        <translation>لم تأتِ الإجابة من Twilio كما هو متوقع، لذلك لم تُستخدم.</translation>
    </message>
    <message>
        <source>It is not certain whether the code went out. If it arrives, it can be used; otherwise send again in half a minute.</source>
        <translation>ليس مؤكدًا أن الرمز أُرسل. إن وصل فيمكن استخدامه، وإلا فأعد الإرسال بعد نصف دقيقة.</translation>
    </message>
    <message>
        <source>It could not be found out whether the code was right. Check it once more.</source>
        <translation>تعذّرت معرفة ما إذا كان الرمز صحيحًا. تحقق منه مرة أخرى.</translation>
    </message>
    <message>
        <source>The database cannot be used at the moment, so nothing was sent and nothing decided. Check the disk and the data folder.</source>
        <translation>لا يمكن استخدام قاعدة البيانات الآن، لذلك لم يُرسل شيء ولم يُحسم شيء. تحقق من القرص ومجلد البيانات.</translation>
    </message>
    <message>
        <source>The database is damaged or is not a Ringproof database. Restore it from a backup or choose another data folder.</source>
        <translation>قاعدة البيانات تالفة أو ليست قاعدة بيانات Ringproof. استعدها من نسخة احتياطية أو اختر مجلد بيانات آخر.</translation>
    </message>
    <message>
        <source>The data key is not the one that this database was begun with. Restore data.key or RINGPROOF_DATA_KEY.</source>
        <translation>مفتاح البيانات ليس المفتاح الذي بدأت به قاعدة البيانات هذه. استعد data.key أو RINGPROOF_DATA_KEY.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Ringproof. Update this program.</source>
        <translation>كُتبت قاعدة البيانات بإصدار أحدث من Ringproof. حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>Ringproof is not set up correctly.</source>
        <translation>إعداد Ringproof غير صحيح.</translation>
    </message>
    <message>
        <source>Ringproof is closing. Nothing was sent.</source>
        <translation>يُغلق Ringproof الآن. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Something went wrong inside Ringproof. Nothing was decided.</source>
        <translation>حدث خطأ داخل Ringproof. لم يُحسم شيء.</translation>
    </message>
    <message>
        <source>%1 (Twilio error %2)</source>
        <translation>%1 (خطأ Twilio رقم %2)</translation>
    </message>
    <message>
        <source>%1 Possible again in %2.</source>
        <translation>%1 يصبح ممكنًا بعد %2.</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>تم التحقق.</translation>
    </message>
    <message>
        <source>That code is not right, and it was the last try. Send a new code when this one has expired.</source>
        <translation>هذا الرمز غير صحيح، وكانت تلك المحاولة الأخيرة. أرسل رمزًا جديدًا بعد انتهاء صلاحية هذا الرمز.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>أدخل رقم هاتف.</translation>
    </message>
    <message>
        <source>This is not one phone number: use digits, with + and the country code or with the country chosen, and no extension.</source>
        <translation>هذا ليس رقم هاتف واحدًا: استخدم أرقامًا مع + ورمز البلد أو مع اختيار البلد، ودون رقم داخلي.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>هذا الرقم قصير جدًا.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>هذا الرقم طويل جدًا.</translation>
    </message>
    <message>
        <source>A number like this is not possible in this country.</source>
        <translation>رقم كهذا غير ممكن في هذا البلد.</translation>
    </message>
    <message>
        <source>The numbering data does not know this number. It can be tried; Twilio decides.</source>
        <translation>هذا الرقم غير معروف في بيانات الترقيم. يمكن تجربته، وTwilio هي التي تقرر.</translation>
    </message>
    <message>
        <source>Codes are not sent to premium, shared-cost or pager numbers.</source>
        <translation>لا تُرسل رموز إلى أرقام الخدمات المدفوعة أو مشتركة التكلفة أو أجهزة النداء.</translation>
    </message>
    <message>
        <source>That code is not right. Tries left before a new code is needed: %L1.</source>
        <translation>هذا الرمز غير صحيح. المحاولات المتبقية قبل الحاجة إلى رمز جديد: %L1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodeField</name>
    <message>
        <source>All %L1 digits entered</source>
        <translation>أُدخلت كل الأرقام وعددها %L1</translation>
    </message>
    <message>
        <source>Digit %L1 of %L2</source>
        <translation>الرقم %L1 من %L2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CodePage</name>
    <message>
        <source>A text message with the code went to %1.</source>
        <translation>أُرسلت رسالة نصية بالرمز إلى %1.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;إعادة الإرسال</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>إعادة الإرسال بعد %1</translation>
    </message>
    <message>
        <source>A call speaks the code to %1.</source>
        <translation>تنطق مكالمة الرمز إلى %1.</translation>
    </message>
    <message>
        <source>&amp;Call again</source>
        <translation>إ&amp;عادة الاتصال</translation>
    </message>
    <message>
        <source>Call again in %1</source>
        <translation>إعادة الاتصال بعد %1</translation>
    </message>
    <message>
        <source>A WhatsApp message with the code went to %1.</source>
        <translation>أُرسلت رسالة WhatsApp بالرمز إلى %1.</translation>
    </message>
    <message>
        <source>&amp;Call instead</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>أدخل الرمز</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>الرم&amp;ز</translation>
    </message>
    <message>
        <source>Any of the messages works: each carries the same code.</source>
        <translation>أي رسالة منها تصلح: كلها تحمل الرمز نفسه.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;محاولة أخرى</translation>
    </message>
    <message>
        <source>Change &amp;number</source>
        <translation>تغيير ال&amp;رقم</translation>
    </message>
    <message>
        <source>This code was refused already, so it was not checked again.</source>
        <translation>رُفض هذا الرمز من قبل، لذلك لم يُتحقق منه مرة أخرى.</translation>
    </message>
    <message>
        <source>The code is on its way once more.</source>
        <translation>الرمز في الطريق مرة أخرى.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>The time for this code is over. Send a new one.</source>
        <translation>انتهت مدة هذا الرمز. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Call instead in %1</source>
        <translation>اتصال بعد %1</translation>
    </message>
    <message>
        <source>&amp;Text instead</source>
        <translation>رسالة &amp;نصية</translation>
    </message>
    <message>
        <source>Text instead in %1</source>
        <translation>رسالة نصية بعد %1</translation>
    </message>
    <message>
        <source>Valid for %1. Checks left: %L2.</source>
        <translation>صالح لمدة %1. المحاولات المتبقية: %L2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Commands</name>
    <message>
        <source>Verify</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
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
        <translation>البلد</translation>
    </message>
    <message>
        <source>Country: %1, %2</source>
        <translation>البلد: %1، %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::CountryPicker</name>
    <message>
        <source>Countries</source>
        <translation>البلدان</translation>
    </message>
    <message>
        <source>Search by name, code or +number</source>
        <translation>الاسم أو الرمز أو +الرقم</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>البحث عن بلد</translation>
    </message>
    <message>
        <source>No country matches</source>
        <translation>لا يوجد بلد مطابق</translation>
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
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Database: in order</source>
        <translation>قاعدة البيانات: سليمة</translation>
    </message>
    <message>
        <source>Database: not available</source>
        <translation>قاعدة البيانات: غير متاحة</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent. Messages appear on the handset beside.</source>
        <translation>بيئة تجريبية: لا يُرسل شيء. تظهر الرسائل على الهاتف المجاور.</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent.</source>
        <translation>بيئة تجريبية: لا يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>Ringproof::DesktopSession</name>
    <message>
        <source>The built-in sandbox could not be started. Is its port in use already?</source>
        <translation>تعذّر تشغيل البيئة التجريبية المدمجة. هل منفذها مستخدم بالفعل؟</translation>
    </message>
</context>
<context>
    <name>Ringproof::FirstRun</name>
    <message>
        <source>How shall codes be sent?</source>
        <translation>كيف تُرسل الرموز؟</translation>
    </message>
    <message>
        <source>Ringproof sends and checks codes through a Verify service of your Twilio account.</source>
        <translation>يرسل Ringproof الرموز ويتحقق منها عبر خدمة Verify في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Without an account, the sandbox shows everything: nothing is sent and nothing is charged, and messages arrive on a handset on the screen.</source>
        <translation>دون حساب تعرض البيئة التجريبية كل شيء: لا يُرسل شيء ولا يُحتسب شيء، وتصل الرسائل إلى هاتف على الشاشة.</translation>
    </message>
    <message>
        <source>&amp;Account SID or API key SID</source>
        <translation>معرّف ال&amp;حساب أو مفتاح API</translation>
    </message>
    <message>
        <source>AC… or SK…</source>
        <translation>AC… أو SK…</translation>
    </message>
    <message>
        <source>&amp;Verify service SID</source>
        <translation>معرّف &amp;خدمة Verify</translation>
    </message>
    <message>
        <source>VA…</source>
        <translation>VA…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;تجربة البيئة التجريبية</translation>
    </message>
    <message>
        <source>API key secre&amp;t</source>
        <translation>&amp;سر مفتاح API</translation>
    </message>
    <message>
        <source>Auth &amp;token</source>
        <translation>رمز الم&amp;صادقة</translation>
    </message>
    <message>
        <source>Auth &amp;token or API key secret</source>
        <translation>رمز الم&amp;صادقة أو سر مفتاح API</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>جارٍ سؤال Twilio…</translation>
    </message>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;استخدام بيانات الاعتماد هذه</translation>
    </message>
</context>
<context>
    <name>Ringproof::Handset</name>
    <message>
        <source>Text message, %1</source>
        <translation>رسالة نصية، %1</translation>
    </message>
    <message>
        <source>Call, %1</source>
        <translation>مكالمة، %1</translation>
    </message>
    <message>
        <source>WhatsApp, %1</source>
        <translation>WhatsApp، %1</translation>
    </message>
    <message>
        <source>Handset</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Handset %1</source>
        <translation>الهاتف %1</translation>
    </message>
    <message>
        <source>Messages arrive here.</source>
        <translation>تصل الرسائل إلى هنا.</translation>
    </message>
</context>
<context>
    <name>Ringproof::PhonePage</name>
    <message>
        <source>Whose phone is it?</source>
        <translation>لمن هذا الهاتف؟</translation>
    </message>
    <message>
        <source>Enter or paste the number as the customer gives it.</source>
        <translation>اكتب الرقم أو الصقه كما يذكره العميل.</translation>
    </message>
    <message>
        <source>Phone &amp;number</source>
        <translation>رقم ال&amp;هاتف</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Send the code by</source>
        <translation>إرسال الرمز عبر</translation>
    </message>
    <message>
        <source>Ticket or case, optional</source>
        <translation>تذكرة أو حالة، اختياري</translation>
    </message>
    <message>
        <source>What it is for, optional</source>
        <translation>لأي شيء، اختياري</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>ال&amp;مرجع</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>ال&amp;غرض</translation>
    </message>
    <message>
        <source>A phone number has no letters.</source>
        <translation>لا حروف في رقم الهاتف.</translation>
    </message>
    <message>
        <source>Not possible yet: see above.</source>
        <translation>غير ممكن بعد: انظر أعلاه.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>جارٍ التحضير…</translation>
    </message>
    <message>
        <source>About %1 each</source>
        <translation>نحو %1 لكل مرة</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1, about %2 each</source>
        <translation>مرات الإرسال المتبقية لهذا الرقم: %L1، بنحو %2 لكل مرة</translation>
    </message>
    <message>
        <source>Sends left for this number: %L1</source>
        <translation>مرات الإرسال المتبقية لهذا الرقم: %L1</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecentEdit</name>
    <message>
        <source>Recent entries</source>
        <translation>الإدخالات الأخيرة</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionModel</name>
    <message>
        <source>%1, +%2</source>
        <translation>%1، +%2</translation>
    </message>
</context>
<context>
    <name>Ringproof::ResultPage</name>
    <message>
        <source>&amp;Next number</source>
        <translation>الرقم ال&amp;تالي</translation>
    </message>
    <message>
        <source>Change n&amp;umber</source>
        <translation>تغيير ال&amp;رقم</translation>
    </message>
    <message>
        <source>&amp;Send a new code</source>
        <translation>&amp;إرسال رمز جديد</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>ال&amp;نظر مرة أخرى</translation>
    </message>
    <message>
        <source>This phone is verified</source>
        <translation>تم التحقق من هذا الهاتف</translation>
    </message>
    <message>
        <source>%1, at %2, by %3</source>
        <translation>%1، في %2، بواسطة %3</translation>
    </message>
    <message>
        <source>This phone is verified: %1, at %2, by %3.</source>
        <translation>تم التحقق من هذا الهاتف: %1، في %2، بواسطة %3.</translation>
    </message>
    <message>
        <source>Did the code go out?</source>
        <translation>هل أُرسل الرمز؟</translation>
    </message>
    <message>
        <source>It is not known whether a code went out to %1.</source>
        <translation>لا يُعرف هل أُرسل رمز إلى %1.</translation>
    </message>
    <message>
        <source>This phone is not verified</source>
        <translation>لم يتم التحقق من هذا الهاتف</translation>
    </message>
    <message>
        <source>This phone is not verified: %1.</source>
        <translation>لم يتم التحقق من هذا الهاتف: %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ النظر…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Code sent by</source>
        <translation>أُرسل الرمز عبر</translation>
    </message>
    <message>
        <source>Send a new code in %1</source>
        <translation>إرسال رمز جديد بعد %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendBar</name>
    <message>
        <source>&amp;Call instead</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>&amp;بدء من جديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>&amp;Send code</source>
        <translation>&amp;إرسال الرمز</translation>
    </message>
</context>
<context>
    <name>Ringproof::SendOutlook</name>
    <message>
        <source>This is a landline: a text message may not arrive there, a call does.</source>
        <translation>هذا هاتف ثابت: قد لا تصله رسالة نصية، أما المكالمة فتصل.</translation>
    </message>
    <message>
        <source>The code goes to %1.</source>
        <translation>يُرسل الرمز إلى %1.</translation>
    </message>
    <message>
        <source>Enter a phone number first.</source>
        <translation>أدخل رقم هاتف أولًا.</translation>
    </message>
    <message>
        <source>The number is not complete yet.</source>
        <translation>الرقم غير مكتمل بعد.</translation>
    </message>
    <message>
        <source>No code can be sent to this number.</source>
        <translation>لا يمكن إرسال رمز إلى هذا الرقم.</translation>
    </message>
    <message>
        <source>Possible again in %1.</source>
        <translation>يصبح ممكنًا بعد %1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::StatusLine</name>
    <message>
        <source>Agent: %1</source>
        <translation>الموظف: %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::StepsBar</name>
    <message>
        <source>The current step</source>
        <translation>الخطوة الحالية</translation>
    </message>
    <message>
        <source>%L1 Number</source>
        <translation>%L1 الرقم</translation>
    </message>
    <message>
        <source>%L1 Code</source>
        <translation>%L1 الرمز</translation>
    </message>
    <message>
        <source>%L1 Result</source>
        <translation>%L1 النتيجة</translation>
    </message>
</context>
<context>
    <name>Ringproof::Text</name>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
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
        <translation>لا توجد في هذا النظام حافظة مفاتيح (Secret Service)، لذلك تبقى بيانات الاعتماد حتى إغلاق Ringproof. للاحتفاظ بها عيّن متغيرات TWILIO_ في البيئة أو في ملف تذكره مع --env-file.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not opened. Unlock it and try again, or use the environment or a file that you name with --env-file.</source>
        <translation>حافظة المفاتيح مقفلة ولم تُفتح. افتحها وحاول مرة أخرى، أو استخدم البيئة أو ملفًا تذكره مع --env-file.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be asking for its password in another window. Try again when it is open.</source>
        <translation>حافظة المفاتيح لا تستجيب. ربما تطلب كلمة مرورها في نافذة أخرى. حاول مرة أخرى عندما تكون مفتوحة.</translation>
    </message>
    <message>
        <source>The keychain refused. Nothing was changed there; its own program may say why. The environment or a file that you name with --env-file work without it.</source>
        <translation>رفضت حافظة المفاتيح. لم يتغير فيها شيء، وقد يذكر برنامجها السبب. تعمل البيئة أو ملف تذكره مع --env-file من دونها.</translation>
    </message>
</context>
<context>
    <name>ServiceAdviceText</name>
    <message>
        <source>Text messages to landlines shall be skipped, which does nothing while the lookup is off. Switch the lookup on.</source>
        <translation>مطلوب تخطي الرسائل النصية إلى الهواتف الثابتة، ولا أثر لذلك ما دام الاستعلام (Lookup) معطّلًا. فعّله.</translation>
    </message>
    <message>
        <source>Text messages go to landlines too and are lost there. With the lookup on, they can be skipped.</source>
        <translation>تُرسل الرسائل النصية إلى الهواتف الثابتة أيضًا وتضيع هناك. بتفعيل الاستعلام (Lookup) يمكن تخطيها.</translation>
    </message>
    <message>
        <source>PSD2 is on: every send then needs an amount and a payee, and calls are not possible. Phone proofs have neither; use a service without PSD2.</source>
        <translation>PSD2 مفعّل: يحتاج كل إرسال عندئذ إلى مبلغ ومستفيد، ولا تكون المكالمات ممكنة. ليس لدينا أي منهما هنا؛ استخدم خدمة دون PSD2.</translation>
    </message>
    <message>
        <source>The service accepts codes of one&apos;s own. Ringproof lets Twilio make them; switch this off if nothing else needs it.</source>
        <translation>تقبل الخدمة رموزًا خاصة. يترك Ringproof إنشاء الرموز لـ Twilio؛ عطّل ذلك إن لم يحتج إليه شيء آخر.</translation>
    </message>
    <message>
        <source>The message does not warn against sharing the code. The warning stops most callers who pretend to be your support.</source>
        <translation>لا تحذّر الرسالة من مشاركة الرمز. التحذير يوقف معظم من ينتحلون صفة فريق دعمك.</translation>
    </message>
    <message>
        <source>The service has no rate limits of its own. Ringproof&apos;s limits hold for its own sends only, not for other programs that use this service.</source>
        <translation>ليست للخدمة حدود خاصة بها (Rate Limits). تسري حدود Ringproof على إرسالاته فقط، لا على برامج أخرى تستخدم هذه الخدمة.</translation>
    </message>
    <message>
        <source>The service has no name. The message begins with it; customers trust a name that they know.</source>
        <translation>ليس للخدمة اسم. تبدأ الرسالة به، ويثق العملاء باسم يعرفونه.</translation>
    </message>
    <message>
        <source>The service&apos;s name has many digits. Carriers filter messages that look like that; use the name of your company.</source>
        <translation>في اسم الخدمة أرقام كثيرة. تحجب شركات الاتصالات رسائل كهذه؛ استخدم اسم شركتك.</translation>
    </message>
    <message>
        <source>Codes have %L1 digits: six or more are much harder to guess.</source>
        <translation>عدد أرقام الرمز %L1: ستة أو أكثر أصعب تخمينًا بكثير.</translation>
    </message>
</context>
<context>
    <name>SettingsWriterText</name>
    <message>
        <source>[%1] is not a section there.</source>
        <translation>‏[%1] ليس قسمًا هناك.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in %1: is the disk full, or the folder write-protected? What was there before is unchanged.</source>
        <translation>تعذّر حفظ الإعدادات في %1: هل القرص ممتلئ أم المجلد محمي من الكتابة؟ ما كان هناك من قبل لم يتغير.</translation>
    </message>
    <message>
        <source>%1 is not kept in this file.</source>
        <translation>لا يُحفظ %1 في هذا الملف.</translation>
    </message>
    <message>
        <source>The value for %1 does not fit.</source>
        <translation>القيمة المعطاة لـ %1 غير مناسبة.</translation>
    </message>
    <message>
        <source>%1 cannot be read, so nothing was saved.</source>
        <translation>تعذّرت قراءة %1، لذلك لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be moved away.</source>
        <translation>الملف %1 تالف ولا يمكن نقله جانبًا.</translation>
    </message>
</context>
</TS>
