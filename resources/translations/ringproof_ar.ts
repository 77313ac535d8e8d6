<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message>
        <source>These credentials belong to the region %1, but %2 was asked. Choose the region %1, or use credentials of %2.</source>
        <translation>بيانات الاعتماد هذه تخص المنطقة %1، لكن سُئلت %2. اختر المنطقة %1 أو استخدم بيانات اعتماد %2.</translation>
    </message>
    <message>
        <source>Connected. Twilio accepted the credentials and found the service “%1”.</source>
        <translation>تم الاتصال. قبل Twilio بيانات الاعتماد وعثر على الخدمة «%1».</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with that SID. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>قبل Twilio بيانات الاعتماد، لكن لا توجد في هذا الحساب خدمة Verify بهذا المعرّف (SID). انسخ المعرّف من وحدة تحكم Twilio، من الحساب نفسه والمنطقة نفسها.</translation>
    </message>
    <message>
        <source>Twilio accepted the credentials, but this account has no Verify service with the SID %1. Copy the SID from the Twilio Console, from the same account and region.</source>
        <translation>قبل Twilio بيانات الاعتماد، لكن لا توجد في هذا الحساب خدمة Verify بالمعرّف (SID) %1. انسخ المعرّف من وحدة تحكم Twilio، من الحساب نفسه والمنطقة نفسها.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection.</source>
        <translation>تعذّر الوصول إلى Twilio. تحقق من اتصالك بالشبكة.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Check your network connection, the edge and the region (%1).</source>
        <translation>تعذّر الوصول إلى Twilio. تحقق من اتصالك بالشبكة ومن نقطة الوصول (edge) والمنطقة (%1).</translation>
    </message>
    <message>
        <source>Twilio answers, but reports an internal error. Try again in a minute.</source>
        <translation>يستجيب Twilio لكنه يبلّغ عن خطأ داخلي. حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>Twilio answers, but limits the requests from this account. Try again in a minute.</source>
        <translation>يستجيب Twilio لكنه يحدّ من طلبات هذا الحساب. حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>Something answered, but not as Twilio does. Check the proxy, the base URL and whether this network asks you to sign in.</source>
        <translation>وصل ردّ، لكنه ليس كردود Twilio. تحقق من الوكيل (proxy) وعنوان URL الأساسي وما إذا كانت هذه الشبكة تطلب تسجيل الدخول.</translation>
    </message>
</context>
<context>
    <name>CredentialText</name>
    <message>
        <source>That is an account SID (AC…).</source>
        <translation>هذا معرّف حساب (⁦AC…⁩).</translation>
    </message>
    <message>
        <source>That is an API key SID (SK…).</source>
        <translation>هذا معرّف مفتاح API (⁦SK…⁩).</translation>
    </message>
    <message>
        <source>That is a Verify service SID (VA…).</source>
        <translation>هذا معرّف خدمة Verify (⁦VA…⁩).</translation>
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
        <translation>أدخل معرّف الحساب (⁦AC…⁩) أو معرّف مفتاح API (⁦SK…⁩).</translation>
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
        <source>Twilio refused the request.</source>
        <translation>رفضت Twilio الطلب.</translation>
    </message>
    <message>
        <source>Twilio no longer has this verification.</source>
        <translation>لم تعد عملية التحقق هذه لدى Twilio.</translation>
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
    <message>
        <source>The database is damaged or is not a Ringproof database. Put a backup in its place, or start Ringproof with another data folder.</source>
        <translation>قاعدة البيانات تالفة أو ليست قاعدة بيانات Ringproof. ضع نسخة احتياطية مكانها، أو شغّل Ringproof بمجلد بيانات آخر.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered. Send a new code when this one has expired.</source>
        <translation>أُدخلت رموز خاطئة كثيرة جدًا. أرسل رمزًا جديدًا بعد انتهاء صلاحية هذا الرمز.</translation>
    </message>
    <message>
        <source>Another code is being sent to this number right now. Nothing was sent or changed. Try again in a few seconds.</source>
        <translation>يُرسَل الآن رمز آخر إلى هذا الرقم. لم يُرسَل شيء ولم يتغيّر شيء. حاول مرة أخرى بعد بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with that SID.</source>
        <translation>لا توجد في حساب Twilio هذا خدمة Verify بهذا المعرّف (SID).</translation>
    </message>
    <message>
        <source>This Twilio account has no Verify service with the SID %1. Check the service SID in the settings.</source>
        <translation>لا توجد في حساب Twilio هذا خدمة Verify بالمعرّف (SID) %1. تحقق من معرّف الخدمة في الإعدادات.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach Twilio. Nothing was sent or changed. Try again.</source>
        <translation>تعذّر الوصول إلى Twilio. لم يُرسَل شيء ولم يتغيّر شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Twilio couldn&apos;t process the request. Nothing was sent or changed. Try again.</source>
        <translation>لم يتمكن Twilio من معالجة الطلب. لم يُرسَل شيء ولم يتغيّر شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Too many requests are waiting for Twilio. Nothing was sent or changed. Try again.</source>
        <translation>ينتظر عدد كبير جدًا من الطلبات ردّ Twilio. لم يُرسَل شيء ولم يتغيّر شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Twilio&apos;s response was incomplete or unexpected, so it was ignored. Try again.</source>
        <translation>كان ردّ Twilio ناقصًا أو غير متوقع، لذلك جرى تجاهله. حاول مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Connected. The last request was answered.</source>
        <translation>تم الاتصال. تلقّى آخر طلب ردًّا.</translation>
    </message>
    <message>
        <source>The database can be read and written.</source>
        <translation>يمكن القراءة من قاعدة البيانات والكتابة فيها.</translation>
    </message>
    <message>
        <source>The REST server is running.</source>
        <translation>خادم REST قيد التشغيل.</translation>
    </message>
    <message>
        <source>The REST server is listening on %1.</source>
        <translation>يستمع خادم REST على %1.</translation>
    </message>
    <message>
        <source>Not contacted yet.</source>
        <translation>لم يُتصل به بعد.</translation>
    </message>
    <message>
        <source>Not opened yet.</source>
        <translation>لم تُفتح بعد.</translation>
    </message>
    <message>
        <source>The REST server is off.</source>
        <translation>خادم REST متوقف.</translation>
    </message>
    <message>
        <source>The REST server couldn&apos;t start. Another program may be using its port.</source>
        <translation>تعذّر تشغيل خادم REST. قد يكون برنامج آخر يستخدم منفذه.</translation>
    </message>
</context>
<context>
    <name>Ringproof::AboutDialog</name>
    <message>
        <source>About Ringproof</source>
        <translation>حول Ringproof</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;نسخ بيانات التشخيص</translation>
    </message>
    <message>
        <source>Versions, settings by name and folders. No secret, no number and no value of a setting.</source>
        <translation>الإصدارات وأسماء الإعدادات والمجلدات. لا سرّ ولا رقم ولا قيمة إعداد.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Proves that a person holds the phone number they gave.</source>
        <translation>يثبت أن الشخص يملك رقم الهاتف الذي أعطاه.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Ringproof is free software under the GNU GPL, version 3 or later (GPL-3.0-or-later). Icons: Lucide (ISC). Flags: %1 (MIT).</source>
        <translation>Ringproof برنامج حر برخصة GNU GPL، الإصدار 3 أو ما بعده (GPL-3.0-or-later). الأيقونات: Lucide ‏(ISC). الأعلام: %1 ‏(MIT).</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>مبني على</translation>
    </message>
    <message>
        <source>Where data lie</source>
        <translation>مكان البيانات</translation>
    </message>
</context>
<context>
    <name>Ringproof::ApiKeyList</name>
    <message>
        <source>The key is on the clipboard. Keep it where its program finds it.</source>
        <translation>المفتاح في الحافظة. احفظه حيث يجده برنامجه.</translation>
    </message>
    <message>
        <source>Name of a new &amp;key</source>
        <translation>اسم م&amp;فتاح جديد</translation>
    </message>
    <message>
        <source>The program that will use it</source>
        <translation>البرنامج الذي سيستخدمه</translation>
    </message>
    <message>
        <source>Cr&amp;eate key</source>
        <translation>&amp;إنشاء مفتاح</translation>
    </message>
    <message>
        <source>The new key: it is shown this once</source>
        <translation>المفتاح الجديد: يُعرض هذه المرة فقط</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>I ha&amp;ve kept it</source>
        <translation>لقد ح&amp;فظته</translation>
    </message>
    <message>
        <source>Verify numbers</source>
        <translation>التحقق من الأرقام</translation>
    </message>
    <message>
        <source>Read the history</source>
        <translation>قراءة السجل</translation>
    </message>
    <message>
        <source>Read metrics</source>
        <translation>قراءة القياسات</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>كل ما عدا ذلك</translation>
    </message>
    <message>
        <source>There is no key yet. Programs on this machine need none, unless you require one.</source>
        <translation>لا يوجد مفتاح بعد. لا تحتاج البرامج على هذا الجهاز إلى مفتاح ما لم تشترطه.</translation>
    </message>
    <message>
        <source>Keys lie with the records: possible once a service is in use.</source>
        <translation>تُحفظ المفاتيح مع السجلات: يصبح ذلك ممكنًا عند استخدام خدمة.</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>آخر استخدام %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>لم يُستخدم قط</translation>
    </message>
    <message>
        <source>%1 · created %2 · %3</source>
        <extracomment>A key of the REST server: its scopes, when it was made, when it was used</extracomment>
        <translation>%1 · أُنشئ %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>Revoke the key %1</source>
        <translation>إبطال المفتاح %1</translation>
    </message>
    <message>
        <source>There is a key of this name already.</source>
        <translation>يوجد مفتاح بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>Enter a name of letters, digits and signs: the history shows it.</source>
        <translation>أدخل اسمًا من حروف وأرقام وعلامات: يعرضه السجل.</translation>
    </message>
    <message>
        <source>Choose what the key may do.</source>
        <translation>اختر ما يُسمح للمفتاح بفعله.</translation>
    </message>
    <message>
        <source>The key is revoked: whoever uses it is refused from now on.</source>
        <translation>أُبطل المفتاح: يُرفض من يستخدمه من الآن.</translation>
    </message>
</context>
<context>
    <name>Ringproof::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Changes show at once and are kept.</source>
        <translation>تظهر التغييرات فورًا وتُحفظ.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Animations follow the desktop: with reduced motion there are none. So does the size of the text.</source>
        <translation>تتبع الحركات إعداد سطح المكتب: لا حركة مع تقليل الحركة. وكذلك حجم النص.</translation>
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
        <source>Valid for %1. Tries left: %L2.</source>
        <translation>صالح لمدة %1. المحاولات المتبقية: %L2.</translation>
    </message>
    <message>
        <source>The customer types the code: %L1 of %L2 digits.</source>
        <translation>العميل يكتب الرمز: %L1 من %L2 أرقام.</translation>
    </message>
    <message>
        <source>The message tells the customer not to share the code with anybody. Do not ask for it: let them type it.</source>
        <translation>تقول الرسالة للعميل ألا يشارك الرمز مع أحد. لا تسأل عنه: دعه يكتبه بنفسه.</translation>
    </message>
    <message>
        <source>Type it &amp;here</source>
        <translation>كتابته ه&amp;نا</translation>
    </message>
    <message>
        <source>Let the custo&amp;mer type it</source>
        <translation>دع ال&amp;عميل يكتبه</translation>
    </message>
    <message>
        <source>Cancel veri&amp;fication</source>
        <translation>إل&amp;غاء التحقق</translation>
    </message>
    <message>
        <source>Enter the code that was sent at %1. No new code was sent.</source>
        <translation>أدخل الرمز الذي أُرسل عند %1. لم يُرسل رمز جديد.</translation>
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
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>About Ringproof</source>
        <translation>حول Ringproof</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Let the customer type the code</source>
        <translation>دع العميل يكتب الرمز</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>نسخ الإيصال</translation>
    </message>
    <message>
        <source>Copy the receipt as Markdown</source>
        <translation>نسخ الإيصال بصيغة Markdown</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>Show the receipt as QR code</source>
        <translation>عرض الإيصال كرمز QR</translation>
    </message>
    <message>
        <source>Take the waiting request</source>
        <translation>تناول الطلب المنتظر</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>تصدير السجل</translation>
    </message>
    <message>
        <source>History and overview</source>
        <translation>السجل والنظرة العامة</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
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
    <name>Ringproof::CredentialForm</name>
    <message>
        <source>&amp;Account SID or API key SID</source>
        <translation>معرّف ال&amp;حساب أو مفتاح API</translation>
    </message>
    <message>
        <source>AC… or SK…</source>
        <translation>⁦AC…⁩ أو ⁦SK…⁩</translation>
    </message>
    <message>
        <source>&amp;Verify service SID</source>
        <translation>معرّف &amp;خدمة Verify</translation>
    </message>
    <message>
        <source>VA…</source>
        <translation>⁦VA…⁩</translation>
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
        <source>Unchanged</source>
        <translation>دون تغيير</translation>
    </message>
</context>
<context>
    <name>Ringproof::CustomerView</name>
    <message>
        <source>Back (Esc)</source>
        <translation>رجوع (Esc)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Enter your code</source>
        <translation>اكتب رمزك</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>أُرسل إلى %1.</translation>
    </message>
    <message>
        <source>The code could not be checked just now. Press Enter to try again.</source>
        <translation>تعذّر التحقق من الرمز الآن. اضغط Enter للمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Your phone is verified.</source>
        <translation>تم التحقق من هاتفك.</translation>
    </message>
    <message>
        <source>Please ask the person who helps you.</source>
        <translation>يرجى سؤال الشخص الذي يساعدك.</translation>
    </message>
    <message>
        <source>Valid for %1.</source>
        <translation>صالح لمدة %1.</translation>
    </message>
    <message>
        <source>The time for this code is over. Ask for a new one.</source>
        <translation>انتهى وقت هذا الرمز. اطلب رمزًا جديدًا.</translation>
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
        <translation>بيئة تجريبية: لا يُرسل شيء. تظهر الرسائل على الهاتف المجاور.</translation>
    </message>
    <message>
        <source>Sandbox: nothing is sent.</source>
        <translation>بيئة تجريبية: لا يُرسل شيء.</translation>
    </message>
    <message>
        <source>REST server: not started</source>
        <translation>خادم REST: لم يبدأ</translation>
    </message>
    <message>
        <source>REST server: off</source>
        <translation>خادم REST: متوقف</translation>
    </message>
    <message>
        <source>REST server: %1</source>
        <translation>خادم REST: %1</translation>
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
        <translation>تعذّر تشغيل البيئة التجريبية المدمجة. هل منفذها مستخدم بالفعل؟</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keychain. It may be asking for its password.</source>
        <translation>في انتظار حافظة مفاتيح النظام. ربما تطلب كلمة مرورها.</translation>
    </message>
    <message>
        <source>The credentials work, but are not kept. %1</source>
        <translation>بيانات الاعتماد تعمل لكنها لا تُحفظ. %1</translation>
    </message>
    <message>
        <source>Saved and in use.</source>
        <translation>حُفظت وهي قيد الاستخدام.</translation>
    </message>
    <message>
        <source>Saved and in use. The old file was damaged; it lies in %1 now.</source>
        <translation>حُفظت وهي قيد الاستخدام. كان الملف القديم تالفًا وهو الآن في %1.</translation>
    </message>
    <message>
        <source>It listens on %1.</source>
        <translation>يستمع على %1.</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing removed until that is mended.</source>
        <translation>إلى أن يُصلَح ذلك لا يُرسَل شيء ولا يُحذَف شيء.</translation>
    </message>
    <message>
        <source>Saved, but not in use. %1</source>
        <translation>تم الحفظ، لكنه غير مستخدم. %1</translation>
    </message>
</context>
<context>
    <name>Ringproof::Diagnostics</name>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>Ringproof::ExportMenu</name>
    <message>
        <source>CSV, for spreadsheets…</source>
        <translation>CSV لجداول البيانات…</translation>
    </message>
    <message>
        <source>JSON Lines, for programs…</source>
        <translation>JSON Lines للبرامج…</translation>
    </message>
    <message>
        <source>With whole numbers</source>
        <translation>بأرقام كاملة</translation>
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
        <translation>تصدير السجل</translation>
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
        <source>Try the &amp;sandbox</source>
        <translation>&amp;تجربة البيئة التجريبية</translation>
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
    <name>Ringproof::History</name>
    <message>
        <source>%1, by %2</source>
        <comment>a time, a person</comment>
        <translation>%1، بواسطة %2</translation>
    </message>
    <message>
        <source>%1: being sent</source>
        <translation>%1: قيد الإرسال</translation>
    </message>
    <message>
        <source>%1, accepted in %2 ms</source>
        <translation>%1، قُبل خلال %2 مللي ثانية</translation>
    </message>
    <message>
        <source>%1: sent</source>
        <translation>%1: أُرسل</translation>
    </message>
    <message>
        <source>%1: not sent</source>
        <translation>%1: لم يُرسل</translation>
    </message>
    <message>
        <source>%1, Twilio&apos;s reason: %2</source>
        <translation>%1، سبب Twilio: %2</translation>
    </message>
    <message>
        <source>%1: unknown whether it was sent</source>
        <translation>%1: لا يُعرف هل أُرسل</translation>
    </message>
    <message>
        <source>Code being checked</source>
        <translation>يجري التحقق من الرمز</translation>
    </message>
    <message>
        <source>Right code</source>
        <translation>رمز صحيح</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>رمز خاطئ</translation>
    </message>
    <message>
        <source>Check not made</source>
        <translation>لم يُتحقق منه</translation>
    </message>
    <message>
        <source>Check without an answer</source>
        <translation>تحقق دون إجابة</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Wrong codes</source>
        <translation>رموز خاطئة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Sent or not?</source>
        <translation>أُرسل أم لا؟</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Receipt issued</source>
        <translation>صدر الإيصال</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>صالح حتى %1</translation>
    </message>
    <message>
        <source>Waiting for the code</source>
        <translation>في انتظار الرمز</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryDetail</name>
    <message>
        <source>The receipt is in the clipboard.</source>
        <translation>الإيصال في الحافظة.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>إغلاق التفاصيل (Esc)</translation>
    </message>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>&amp;نسخ الإيصال</translation>
    </message>
    <message>
        <source>Sa&amp;ve receipt…</source>
        <translation>ح&amp;فظ الإيصال…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
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
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>This record is gone: it was older than records are kept.</source>
        <translation>لم يعد هذا السجل موجودًا: تجاوز مدة الاحتفاظ.</translation>
    </message>
    <message>
        <source>No receipt can be issued here.</source>
        <translation>لا يمكن إصدار إيصال هنا.</translation>
    </message>
    <message>
        <source>E&amp;nter code</source>
        <translation>إ&amp;دخال الرمز</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>إ&amp;بقاؤه</translation>
    </message>
    <message>
        <source>Cancel it &amp;for good</source>
        <translation>إلغاء نها&amp;ئي</translation>
    </message>
    <message>
        <source>Cance&amp;l verification</source>
        <translation>إ&amp;لغاء التحقق</translation>
    </message>
    <message>
        <source>%1 started this verification. Only they can enter its code or cancel it here.</source>
        <translation>بدأ %1 هذا التحقق. لا يمكن لغيره إدخال الرمز أو إلغاؤه هنا.</translation>
    </message>
    <message>
        <source>The code can&apos;t be used after that. A new one would have to be sent.</source>
        <translation>لن يكون استخدام الرمز ممكنًا بعد ذلك. سيلزم إرسال رمز جديد.</translation>
    </message>
    <message>
        <source>The verification was canceled. Its code can no longer be used.</source>
        <translation>أُلغي التحقق. لم يعد استخدام رمزه ممكنًا.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryFilters</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a day to a day</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Number, reference, words</source>
        <translation>رقم أو مرجع أو كلمات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>A number, a reference, a SID, or words of the reference, purpose or person (Ctrl+F)</source>
        <translation>رقم أو مرجع أو معرّف أو كلمات من المرجع أو الغرض أو اسم الشخص (Ctrl+F)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>كل النتائج</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>أُرسل عبر</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryPlace</name>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Writes what the filters name into a file (%1)</source>
        <translation>يكتب ما تحدده عوامل التصفية في ملف (%1)</translation>
    </message>
    <message>
        <source>&amp;Check records</source>
        <translation>&amp;فحص السجلات</translation>
    </message>
    <message>
        <source>Proves that nobody has changed the records behind this program&apos;s back</source>
        <translation>يثبت أن أحدًا لم يغيّر السجلات من وراء هذا البرنامج</translation>
    </message>
    <message>
        <source>&amp;Show numbers</source>
        <translation>&amp;إظهار الأرقام</translation>
    </message>
    <message>
        <source>Numbers are shown while this is pressed, or Alt is held</source>
        <translation>تظهر الأرقام أثناء الضغط هنا أو على Alt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>تعذّرت قراءة السجلات</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;محاولة أخرى</translation>
    </message>
    <message>
        <source>Nothing matches so far</source>
        <translation>لا شيء مطابق حتى الآن</translation>
    </message>
    <message>
        <source>A number is found once it is typed to its end.</source>
        <translation>يُعثر على الرقم عند كتابته كاملًا.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء مطابق</translation>
    </message>
    <message>
        <source>Fewer letters, another outcome or more days may find it.</source>
        <translation>قد يُعثر عليه بحروف أقل أو نتيجة أخرى أو أيام أكثر.</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>إظهار ال&amp;كل</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Every verification will stand here: whose phone, for which reference, who asked and how it ended.</source>
        <translation>ستظهر هنا كل عملية تحقق: هاتف من، ولأي مرجع، ومن طلبها، وكيف انتهت.</translation>
    </message>
    <message>
        <source>Verifications: more than %1</source>
        <translation>عمليات التحقق: أكثر من %1</translation>
    </message>
    <message>
        <source>Verifications: %1</source>
        <translation>عمليات التحقق: %1</translation>
    </message>
    <message>
        <source>Numbers are shown.</source>
        <translation>تظهر الأرقام.</translation>
    </message>
    <message>
        <source>Hold Alt to show numbers.</source>
        <translation>اضغط Alt مطولًا لإظهار الأرقام.</translation>
    </message>
    <message>
        <source>A phone number is found when it is whole, with + and the country code in front.</source>
        <translation>يُعثر على رقم الهاتف عندما يكون كاملًا، مسبوقًا بعلامة + ورمز البلد.</translation>
    </message>
    <message>
        <source>Fewer than three letters are looked for at the beginning of references only: more letters find more.</source>
        <translation>ما يقل عن ثلاثة أحرف يُبحث عنه في بداية المراجع فقط: بأحرف أكثر تجد أكثر.</translation>
    </message>
    <message>
        <source>Another outcome or more days may find it.</source>
        <translation>قد يُعثر عليه بنتيجة أخرى أو أيام أكثر.</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTable</name>
    <message>
        <source>Verifications</source>
        <translation>عمليات التحقق</translation>
    </message>
</context>
<context>
    <name>Ringproof::HistoryTasks</name>
    <message>
        <source>Nothing was changed. Entries that follow from one another: %1.</source>
        <translation>لم يتغير شيء. القيود التي يتبع بعضها بعضًا: %1.</translation>
    </message>
    <message>
        <source>Emptied when their time was over: %1.</source>
        <translation>أُفرغت عند انتهاء مدتها: %1.</translation>
    </message>
    <message>
        <source>Their end is not sealed yet: the next verification does that.</source>
        <translation>لم يُختم آخرها بعد: تفعل ذلك عملية التحقق التالية.</translation>
    </message>
    <message>
        <source>Keep this head elsewhere, to compare it later: %1</source>
        <translation>احفظ هذا الرأس في مكان آخر لمقارنته لاحقًا: %1</translation>
    </message>
    <message>
        <source>&amp;Copy the head</source>
        <translation>&amp;نسخ الرأس</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;تم</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>جارٍ التصدير: كُتب %1</translation>
    </message>
    <message>
        <source>Checking the records…</source>
        <translation>جارٍ فحص السجلات…</translation>
    </message>
    <message>
        <source>Checking the records: %1 of %2</source>
        <translation>جارٍ فحص السجلات: %1 من %2</translation>
    </message>
    <message>
        <source>%2 is written. Verifications in it: %1. Only you may read that file.</source>
        <translation>كُتب %2. عدد عمليات التحقق فيه: %1. أنت وحدك من يستطيع قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was kept of it.</source>
        <translation>أُوقف التصدير. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>لا تُسمح الكتابة هناك. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>There is no room for it: the disk is full. Nothing was kept. Choose another place, or fewer days.</source>
        <translation>لا مكان له: القرص ممتلئ. لم يُحفظ شيء. اختر مكانًا آخر أو أيامًا أقل.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was kept. Choose another place.</source>
        <translation>تعذّرت كتابة الملف. لم يُحفظ شيء. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Stopped. Entries looked at, all in order: %1.</source>
        <translation>توقف. القيود المفحوصة وكلها سليمة: %1.</translation>
    </message>
    <message>
        <source>Somebody has changed the records behind this program&apos;s back, from entry %1 on. Keep a copy of the database and tell whoever looks after this computer.</source>
        <translation>غيّر أحدهم السجلات من وراء هذا البرنامج بدءًا من القيد %1. احتفظ بنسخة من قاعدة البيانات وأبلغ المسؤول عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There are no records to check yet.</source>
        <translation>لا توجد سجلات لفحصها بعد.</translation>
    </message>
</context>
<context>
    <name>Ringproof::KeepSwitch</name>
    <message>
        <source>&amp;Keep them in the system&apos;s keychain</source>
        <translation>ال&amp;احتفاظ بها في حافظة مفاتيح النظام</translation>
    </message>
</context>
<context>
    <name>Ringproof::LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Of this program. The language of a message follows the number&apos;s country.</source>
        <translation>لغة هذا البرنامج. أما لغة الرسالة فتتبع بلد الرقم.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LeaveQuestion</name>
    <message>
        <source>Close Ringproof?</source>
        <translation>هل تريد إغلاق Ringproof؟</translation>
    </message>
    <message>
        <source>A code is still in progress</source>
        <translation>لا يزال هناك رمز قيد الاستخدام</translation>
    </message>
    <message>
        <source>The code for %1 hasn&apos;t been entered yet. If you keep it, you can enter it after the next start.</source>
        <translation>لم يُدخل الرمز الخاص بالرقم %1 بعد. إذا احتفظت به، يمكنك إدخاله بعد التشغيل التالي.</translation>
    </message>
    <message>
        <source>The code for %1 is being sent. It&apos;s canceled when you close Ringproof.</source>
        <translation>يجري إرسال الرمز الخاص بالرقم %1. سيُلغى عند إغلاق Ringproof.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;البقاء</translation>
    </message>
    <message>
        <source>&amp;Keep code and close</source>
        <translation>الا&amp;حتفاظ بالرمز والإغلاق</translation>
    </message>
    <message>
        <source>&amp;Cancel code and close</source>
        <translation>إل&amp;غاء الرمز والإغلاق</translation>
    </message>
</context>
<context>
    <name>Ringproof::LimitsPage</name>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>They protect the people who are called, and your bill. They hold for this desk, the REST server and the command line together.</source>
        <translation>تحمي من يُتصل بهم وفاتورتك. تسري معًا على هذا المكتب وخادم REST وسطر الأوامر.</translation>
    </message>
    <message>
        <source>Sending codes</source>
        <translation>إرسال الرموز</translation>
    </message>
    <message>
        <source>Wait between two codes to one number, in seconds</source>
        <translation>الانتظار بين رمزين لرقم واحد بالثواني</translation>
    </message>
    <message>
        <source>After the first, second and third code, and so on; the last one repeats. Or: off</source>
        <translation>بعد الرمز الأول والثاني والثالث وهكذا، ويتكرر الأخير. أو: off</translation>
    </message>
    <message>
        <source>Enter seconds separated by commas, such as 60,60,120, or off.</source>
        <translation>أدخل ثواني تفصل بينها فواصل مثل 60,60,120 أو off.</translation>
    </message>
    <message>
        <source>Codes to one number within ten minutes</source>
        <translation>الرموز لرقم واحد خلال عشر دقائق</translation>
    </message>
    <message>
        <source>at the most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Codes to one number within a day</source>
        <translation>الرموز لرقم واحد خلال يوم</translation>
    </message>
    <message>
        <source>Codes in all within a day: the budget</source>
        <translation>كل الرموز خلال يوم: الميزانية</translation>
    </message>
    <message>
        <source>A hard stop. At 80 % there is a warning.</source>
        <translation>توقف تام. عند ٨٠٪ يظهر تحذير.</translation>
    </message>
    <message>
        <source>Without a budget nothing stops the bill when somebody has codes sent in masses.</source>
        <translation>دون ميزانية لا شيء يوقف الفاتورة عندما يطلب أحد إرسال رموز بأعداد كبيرة.</translation>
    </message>
    <message>
        <source>Entering codes</source>
        <translation>إدخال الرموز</translation>
    </message>
    <message>
        <source>Tries for one code</source>
        <translation>محاولات الرمز الواحد</translation>
    </message>
    <message>
        <source>Twilio allows five, whatever stands here.</source>
        <translation>تسمح Twilio بخمس محاولات مهما كُتب هنا.</translation>
    </message>
    <message>
        <source>Wrong codes for one number within an hour</source>
        <translation>الرموز الخاطئة لرقم واحد خلال ساعة</translation>
    </message>
    <message>
        <source>With it, 50 within a day, and 100 in a row lock the number.</source>
        <translation>ومعه 50 خلال يوم، و100 متتالية تقفل الرقم.</translation>
    </message>
    <message>
        <source>Against fraud</source>
        <translation>ضد الاحتيال</translation>
    </message>
    <message>
        <source>New numbers that differ in their last four digits only</source>
        <translation>أرقام جديدة لا تختلف إلا في آخر أربعة أرقام</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>خلال ساعة</translation>
    </message>
    <message>
        <source>Fraudsters have codes sent to whole ranges of numbers that they earn from.</source>
        <translation>يطلب المحتالون إرسال رموز إلى نطاقات كاملة من أرقام يربحون منها.</translation>
    </message>
    <message>
        <source>Pause a country when too few of its codes are entered</source>
        <translation>إيقاف بلد مؤقتًا عندما يُدخل قليل جدًا من رموزه</translation>
    </message>
    <message>
        <source>per cent of its last 50 codes</source>
        <translation>بالمئة من آخر 50 رمزًا له</translation>
    </message>
    <message>
        <source>One code every ten minutes is then let through to try.</source>
        <translation>عندئذ يُسمح برمز واحد كل عشر دقائق للتجربة.</translation>
    </message>
    <message>
        <source>Requests of one network address to the REST server</source>
        <translation>طلبات عنوان شبكة واحد إلى خادم REST</translation>
    </message>
    <message>
        <source>within a minute</source>
        <translation>خلال دقيقة</translation>
    </message>
    <message>
        <source>For callers without a key.</source>
        <translation>لمن يطلب دون مفتاح.</translation>
    </message>
</context>
<context>
    <name>Ringproof::LiveOffer</name>
    <message>
        <source>A code is still valid. You can go on where you left off.</source>
        <translation>لا يزال هناك رمز صالح. يمكنك المتابعة من حيث توقفت.</translation>
    </message>
    <message>
        <source>Codes that are still valid: %L1. You can go on where you left off.</source>
        <translation>الرموز التي لا تزال صالحة: %L1. يمكنك المتابعة من حيث توقفت.</translation>
    </message>
    <message>
        <source>Enter code</source>
        <translation>إدخال الرمز</translation>
    </message>
    <message>
        <source>Further codes in the history: %L1</source>
        <translation>رموز أخرى في السجل: %L1</translation>
    </message>
    <message>
        <source>%1, sent at %2, expires at %3</source>
        <comment>a number, two times</comment>
        <translation>%1، أُرسل عند %2، ينتهي عند %3</translation>
    </message>
    <message>
        <source>%1, %4, sent at %2, expires at %3</source>
        <comment>a number, two times, a reference</comment>
        <translation>%1، %4، أُرسل عند %2، ينتهي عند %3</translation>
    </message>
</context>
<context>
    <name>Ringproof::NumberField</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>أدخل عددًا صحيحًا من %1 إلى %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::Overview</name>
    <message>
        <source>No country</source>
        <translation>دون بلد</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified, %4 under way; codes sent: %5</source>
        <translation>%1: تم التحقق %2، لم يتم %3، جارية %4؛ الرموز المرسلة: %5</translation>
    </message>
    <message>
        <source>%1: %2 verified, %3 not verified; codes sent: %4</source>
        <translation>%1: تم التحقق %2، لم يتم %3؛ الرموز المرسلة: %4</translation>
    </message>
    <message>
        <source>Channel not possible</source>
        <translation>القناة غير ممكنة</translation>
    </message>
    <message>
        <source>Destination blocked</source>
        <translation>الوجهة محظورة</translation>
    </message>
    <message>
        <source>Number rejected</source>
        <translation>رُفض الرقم</translation>
    </message>
    <message>
        <source>Held back by Twilio&apos;s limits</source>
        <translation>حجزته حدود Twilio</translation>
    </message>
    <message>
        <source>Trial account</source>
        <translation>حساب تجريبي</translation>
    </message>
    <message>
        <source>Credentials rejected</source>
        <translation>رُفضت بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Refused by Twilio</source>
        <translation>رفضته Twilio</translation>
    </message>
    <message>
        <source>Wrong code entered</source>
        <translation>أُدخل رمز خاطئ</translation>
    </message>
    <message>
        <source>Code could not be checked</source>
        <translation>تعذّر التحقق من الرمز</translation>
    </message>
    <message>
        <source>Fate of a message unknown</source>
        <translation>مصير رسالة غير معروف</translation>
    </message>
    <message>
        <source>Not sent: Twilio was not reached</source>
        <translation>لم يُرسل: تعذّر الوصول إلى Twilio</translation>
    </message>
    <message>
        <source>%1 (Twilio %2)</source>
        <comment>why a code was not sent, and Twilio&apos;s number for it</comment>
        <translation>%1 ⁦(Twilio&#xa0;%2)⁩</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share of a hundred; the space before the sign does not break</comment>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes and seconds, as 1:05</comment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت الصلاحية</translation>
    </message>
    <message>
        <source>The code&apos;s time was over before it was entered.</source>
        <translation>انتهت مدة الرمز قبل إدخاله.</translation>
    </message>
    <message>
        <source>Too many wrong codes</source>
        <translation>رموز خاطئة كثيرة جدًا</translation>
    </message>
    <message>
        <source>Every check of the code was used up.</source>
        <translation>استُنفدت كل محاولات الرمز.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Somebody ended it before the code was entered.</source>
        <translation>أنهاها أحدهم قبل إدخال الرمز.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>No message went out; the errors beside say why.</source>
        <translation>لم تُرسل أي رسالة؛ الأخطاء المجاورة تذكر السبب.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>The connection was lost, and whether a message went out was never learnt.</source>
        <translation>انقطع الاتصال ولم يُعرف هل أُرسلت رسالة.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>codes sent, and the share that was entered</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>بلدان أخرى</translation>
    </message>
    <message>
        <source>Codes sent</source>
        <translation>الرموز المرسلة</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>لم يتم التحقق</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>نسبة النجاح</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewCards</name>
    <message>
        <source>Point at a column, or use the arrow keys, for its figures.</source>
        <translation>أشر إلى عمود أو استخدم مفاتيح الأسهم لعرض أرقامه.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يتم التحقق</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Why not verified</source>
        <translation>سبب عدم التحقق</translation>
    </message>
    <message>
        <source>Errors on the way</source>
        <translation>أخطاء في الطريق</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>لا شيء حتى الآن.</translation>
    </message>
    <message>
        <source>Chart of verifications; the same figures are in the table</source>
        <translation>مخطط عمليات التحقق؛ الأرقام نفسها في الجدول</translation>
    </message>
    <message>
        <source>Verifications by the hour</source>
        <translation>عمليات التحقق حسب الساعة</translation>
    </message>
    <message>
        <source>Verifications by day</source>
        <translation>عمليات التحقق حسب اليوم</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>حسب البلد</translation>
    </message>
    <message>
        <source>Codes sent by country, and how many were entered</source>
        <translation>الرموز المرسلة حسب البلد وكم أُدخل منها</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewPlace</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>٧ أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>٣٠ يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>٩٠ يومًا</translation>
    </message>
    <message>
        <source>Of the sandbox only; Twilio&apos;s figures are kept apart.</source>
        <translation>للبيئة التجريبية فقط؛ أرقام Twilio منفصلة.</translation>
    </message>
    <message>
        <source>Show as &amp;charts</source>
        <translation>عرض كم&amp;خططات</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>عرض ك&amp;جدول</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>قد تكون هذه الأرقام قديمة. %1</translation>
    </message>
    <message>
        <source>The figures cannot be read</source>
        <translation>تعذّرت قراءة الأرقام</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;محاولة أخرى</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>لا شيء في هذه المدة</translation>
    </message>
    <message>
        <source>No code was sent in these days. A longer time may show some.</source>
        <translation>لم يُرسل أي رمز في هذه الأيام. قد تُظهر مدة أطول بعض الرموز.</translation>
    </message>
    <message>
        <source>Show 90 &amp;days</source>
        <translation>عرض ٩٠ &amp;يومًا</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>لا شيء للعدّ بعد</translation>
    </message>
    <message>
        <source>Codes sent, people verified and what went wrong will be counted here, from the first code on. The figures stay when the records themselves have been removed.</source>
        <translation>تُعدّ هنا الرموز المرسلة ومن تم التحقق منهم وما تعثّر، بدءًا من أول رمز. تبقى الأرقام بعد حذف السجلات نفسها.</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewSpan</name>
    <message>
        <source>%1 to %2</source>
        <comment>times of day</comment>
        <translation>%1 إلى %2</translation>
    </message>
</context>
<context>
    <name>Ringproof::OverviewTiles</name>
    <message>
        <source>codes sent</source>
        <translation>رموز مرسلة</translation>
    </message>
    <message>
        <source>Messages and calls that went out, or may have. A code that was sent again counts again.</source>
        <translation>رسائل ومكالمات أُرسلت أو ربما أُرسلت. الرمز المعاد إرساله يُعدّ مرة أخرى.</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Verifications that ended with the right code.</source>
        <translation>عمليات تحقق انتهت بالرمز الصحيح.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يتم التحقق</translation>
    </message>
    <message>
        <source>Verifications that ended without it: expired, too many wrong codes, cancelled, not sent or unknown. What is still under way is not among them.</source>
        <translation>عمليات تحقق انتهت دونه: انتهت صلاحيتها أو رموز خاطئة كثيرة أو أُلغيت أو لم تُرسل أو غير معروفة. ولا تشمل ما هو جارٍ.</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>نسبة النجاح</translation>
    </message>
    <message>
        <source>Of the codes whose end is known, the share that was entered. Known means approved, expired or ten minutes old: the same figure that pauses a country when it falls too low.</source>
        <translation>نسبة ما أُدخل من الرموز المعروفة نهايتها. المعروفة تعني المقبولة أو المنتهية أو التي مضى عليها عشر دقائق: وهي النسبة التي توقف بلدًا مؤقتًا عند انخفاضها كثيرًا.</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>الوقت الوسيط</translation>
    </message>
    <message>
        <source>From the first code to the right entry: half of those who were verified took no longer.</source>
        <translation>من أول رمز إلى الإدخال الصحيح: نصف من تم التحقق منهم لم يحتاجوا إلى أكثر من ذلك.</translation>
    </message>
    <message>
        <source>An estimate by your table of prices. What is charged stands on the provider&apos;s invoice.</source>
        <translation>تقدير حسب جدول أسعارك. المبلغ المحتسب مذكور في فاتورة المزوّد.</translation>
    </message>
    <message>
        <source>spent, about</source>
        <translation>المصروف تقريبًا</translation>
    </message>
    <message>
        <source>spent, at least</source>
        <translation>المصروف على الأقل</translation>
    </message>
    <message>
        <source>%1 Codes sent without a known price: %2.</source>
        <translation>%1 رموز أُرسلت دون سعر معروف: %2.</translation>
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
    <message>
        <source>The sandbox was restarted, and its codes are gone. Send a new code.</source>
        <translation>أُعيد تشغيل بيئة التجربة واختفت رموزها. أرسل رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>A code was sent at %1. It expires in %2.</source>
        <translation>أُرسل رمز عند %1. تنتهي صلاحيته خلال %2.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ProgressStrip</name>
    <message>
        <source>S&amp;top</source>
        <translation>إي&amp;قاف</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptActions</name>
    <message>
        <source>Sa&amp;ve receipt</source>
        <translation>&amp;حفظ الإيصال</translation>
    </message>
    <message>
        <source>Show &amp;QR</source>
        <translation>عرض &amp;QR</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>كنص</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Receipt as QR code</source>
        <translation>الإيصال كرمز QR</translation>
    </message>
    <message>
        <source>This receipt is too long for a QR code. Save it instead.</source>
        <translation>هذا الإيصال أطول من أن يكون رمز QR. احفظه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>On this computer it is checked with:</source>
        <translation>على هذا الحاسوب يُفحص بالأمر:</translation>
    </message>
    <message>
        <source>Elsewhere that takes a file with the public keys, which the REST server gives at %1:</source>
        <translation>في مكان آخر يلزم لذلك ملف بالمفاتيح العامة، التي يقدمها خادم REST على %1:</translation>
    </message>
</context>
<context>
    <name>Ringproof::ReceiptWords</name>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Verified at</source>
        <translation>وقت التحقق</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>تحقّق منه</translation>
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
        <source>Verification</source>
        <translation>عملية التحقق</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>بيئة التجربة</translation>
    </message>
    <message>
        <source>Nothing was sent: this is a trial.</source>
        <translation>لم يُرسل شيء: هذه تجربة.</translation>
    </message>
    <message>
        <source>Receipt valid until</source>
        <translation>الإيصال صالح حتى</translation>
    </message>
    <message>
        <source>Phone verified</source>
        <translation>تم التحقق من الهاتف</translation>
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
        <translation>الإدخالات الأخيرة</translation>
    </message>
</context>
<context>
    <name>Ringproof::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>What is kept about verifications, for how long, and where.</source>
        <translation>ما يُحفظ عن عمليات التحقق، ولأي مدة، وأين.</translation>
    </message>
    <message>
        <source>Keep verifications for</source>
        <translation>الاحتفاظ بعمليات التحقق لمدة</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يومًا</translation>
    </message>
    <message>
        <source>Then numbers, references and actors are removed; daily totals stay.</source>
        <translation>بعدها تُحذف الأرقام والمراجع والموظفون، وتبقى المجاميع اليومية.</translation>
    </message>
    <message>
        <source>Receipts are valid for</source>
        <translation>صلاحية الإيصالات</translation>
    </message>
    <message>
        <source>Codes are shown as valid for</source>
        <translation>تُعرض الرموز صالحة لمدة</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثانية</translation>
    </message>
    <message>
        <source>What the pages count down. Twilio decides what is over: ten minutes, unless your account has another time.</source>
        <translation>ما تعدّه الصفحات تنازليًا. Twilio تقرر ما انتهى: عشر دقائق ما لم تكن لحسابك مدة أخرى.</translation>
    </message>
    <message>
        <source>Remove older records now</source>
        <translation>حذف السجلات الأقدم الآن</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>جارٍ الحذف…</translation>
    </message>
    <message>
        <source>Remove &amp;older ones…</source>
        <translation>حذف الأ&amp;قدم…</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;حذفها</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>ال&amp;احتفاظ بها</translation>
    </message>
    <message>
        <source>Possible once a service is in use.</source>
        <translation>يصبح ممكنًا عند استخدام خدمة.</translation>
    </message>
    <message>
        <source>All verifications that are older than %1 days will be gone for good. Remove them?</source>
        <translation>ستُحذف نهائيًا كل عمليات التحقق التي مضى عليها أكثر من %1 يوم. هل تُحذف؟</translation>
    </message>
    <message>
        <source>This happens by itself once an hour while Ringproof runs.</source>
        <translation>يحدث هذا تلقائيًا كل ساعة ما دام Ringproof يعمل.</translation>
    </message>
    <message>
        <source>There was nothing older.</source>
        <translation>لم يوجد ما هو أقدم.</translation>
    </message>
    <message>
        <source>Verifications removed: %1</source>
        <translation>عمليات التحقق المحذوفة: %1</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>مكان حفظها</translation>
    </message>
    <message>
        <source>In no folder yet.</source>
        <translation>ليست في أي مجلد بعد.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RegionChecklist</name>
    <message>
        <source>Search by name, code or +number</source>
        <translation>الاسم أو الرمز أو +الرقم</translation>
    </message>
    <message>
        <source>Search for a country</source>
        <translation>البحث عن بلد</translation>
    </message>
    <message>
        <source>Countries that codes may be sent to</source>
        <translation>البلدان التي يُسمح بإرسال الرموز إليها</translation>
    </message>
    <message>
        <source>No country matches</source>
        <translation>لا يوجد بلد مطابق</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>المختارة: %1</translation>
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
    <name>Ringproof::RegionsPage</name>
    <message>
        <source>Regions</source>
        <translation>المناطق</translation>
    </message>
    <message>
        <source>Fraud comes through countries that you do not serve. Allow those that you do.</source>
        <translation>يأتي الاحتيال عبر بلدان لا تخدمها. اسمح بالتي تخدمها.</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>كل البلدان</translation>
    </message>
    <message>
        <source>Chosen countries</source>
        <translation>بلدان مختارة</translation>
    </message>
    <message>
        <source>Codes may be sent to every country, expensive ones too.</source>
        <translation>يُسمح بإرسال الرموز إلى كل البلدان، حتى المكلفة منها.</translation>
    </message>
    <message>
        <source>Choose at least one country.</source>
        <translation>اختر بلدًا واحدًا على الأقل.</translation>
    </message>
</context>
<context>
    <name>Ringproof::RequestOffer</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>Ta&amp;ke next</source>
        <translation>تناو&amp;ل التالي</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>إخفاء القائمة</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>إظهار القائمة</translation>
    </message>
    <message>
        <source>A request is waiting: %1.</source>
        <translation>هناك طلب في الانتظار: %1.</translation>
    </message>
    <message>
        <source>Requests waiting: %L1. Next: %2.</source>
        <translation>الطلبات في الانتظار: %L1. التالي: %2.</translation>
    </message>
    <message>
        <source>%1 No more requests can wait, so the last one wasn&apos;t added. Take or dismiss one, then open the link again.</source>
        <translation>%1 لا يمكن لمزيد من الطلبات الانتظار، لذلك لم يُضَف الطلب الأخير. تناول أحدها أو تجاهله، ثم افتح الرابط مرة أخرى.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>تناول</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Further requests: %L1</source>
        <translation>طلبات أخرى: %L1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number, a reference</comment>
        <translation>%1، %2</translation>
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
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Signed, key %1</source>
        <translation>موقّع، المفتاح %1</translation>
    </message>
    <message>
        <source>None: it could not be signed. The record is kept all the same.</source>
        <translation>لا يوجد: تعذّر توقيعه. يبقى السجل محفوظًا على كل حال.</translation>
    </message>
    <message>
        <source>The receipt is valid until %1.</source>
        <translation>الإيصال صالح حتى %1.</translation>
    </message>
    <message>
        <source>The receipt is valid for %1 until %2.</source>
        <comment>a purpose, a time</comment>
        <translation>الإيصال صالح من أجل %1 حتى %2.</translation>
    </message>
    <message>
        <source>C&amp;ode, if it arrives</source>
        <translation>الرم&amp;ز، إن وصل</translation>
    </message>
    <message>
        <source>Code, if it arrives</source>
        <translation>الرمز، إن وصل</translation>
    </message>
    <message>
        <source>Ringproof checks every 30 seconds whether the code was sent.</source>
        <translation>يتحقق Ringproof كل 30 ثانية مما إذا كان الرمز قد أُرسل.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SaveFile</name>
    <message>
        <source>That is no place for a file. Choose another one.</source>
        <translation>هذا ليس مكانًا لملف. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>It could not be saved there (%1). Choose another place.</source>
        <translation>تعذّر الحفظ هناك (%1). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>Signed receipts (*.jws)</source>
        <translation>الإيصالات الموقّعة (*.jws)</translation>
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
    <message>
        <source>&amp;Enter code</source>
        <translation>إدخا&amp;ل الرمز</translation>
    </message>
    <message>
        <source>Looking up the code…</source>
        <translation>جارٍ البحث عن الرمز…</translation>
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
    <message>
        <source>%1 started a verification of this number at %2. Only they can enter its code.</source>
        <translation>بدأ %1 التحقق من هذا الرقم عند %2. لا يمكن لغيره إدخال الرمز.</translation>
    </message>
    <message>
        <source>A code without a reference was sent to this number at %1 and is still valid.</source>
        <translation>أُرسل إلى هذا الرقم رمز بلا مرجع عند %1 ولا يزال صالحًا.</translation>
    </message>
    <message>
        <source>A code for reference %1 was sent to this number at %2 and is still valid.</source>
        <translation>أُرسل إلى هذا الرقم رمز للمرجع %1 عند %2 ولا يزال صالحًا.</translation>
    </message>
    <message>
        <source>The last code was canceled. You can send a new one in %1.</source>
        <translation>أُلغي الرمز الأخير. يمكنك إرسال رمز جديد خلال %1.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerHost</name>
    <message>
        <source>Other machines can reach this address, and this window does no TLS. Let it listen on this machine only, or use ringproof-cli serve.</source>
        <translation>يمكن لأجهزة أخرى الوصول إلى هذا العنوان، وهذه النافذة لا توفر TLS. اجعله يستمع على هذا الجهاز فقط، أو استخدم ringproof-cli serve.</translation>
    </message>
    <message>
        <source>Nobody could use it yet: create a key first.</source>
        <translation>لا يمكن لأحد استخدامه بعد: أنشئ مفتاحًا أولًا.</translation>
    </message>
    <message>
        <source>Port %1 is not free: another program uses it. Choose another one.</source>
        <translation>المنفذ %1 غير متاح: يستخدمه برنامج آخر. اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>Nothing can listen on %1, port %2: another program uses that port, or this machine does not have that address. Choose another one.</source>
        <translation>لا يمكن الاستماع على %1، المنفذ %2: يستخدم برنامج آخر هذا المنفذ، أو ليس لهذا الجهاز ذلك العنوان. اختر عنوانًا آخر.</translation>
    </message>
    <message>
        <source>Port %1 is not free, or only the administrator may use it. Choose one from %2 on.</source>
        <translation>المنفذ %1 غير متاح أو لا يُسمح باستخدامه إلا للمسؤول. اختر منفذًا من %2 فما فوق.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServerPage</name>
    <message>
        <source>REST server</source>
        <translation>خادم REST</translation>
    </message>
    <message>
        <source>Other programs can verify numbers through it, with the same limits and into the same records.</source>
        <translation>تستطيع برامج أخرى التحقق من الأرقام عبره بالحدود نفسها وفي السجلات نفسها.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Run it while this &amp;window is open</source>
        <translation>تشغيله ما دامت هذه ال&amp;نافذة مفتوحة</translation>
    </message>
    <message>
        <source>Without a window it runs by: ringproof-cli serve</source>
        <translation>يعمل دون نافذة بالأمر: ringproof-cli serve</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>إنه متوقف.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>0 takes any that is free</source>
        <translation>0 يأخذ أي منفذ متاح</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>عنوان الاستماع</translation>
    </message>
    <message>
        <source>Empty: this machine only.</source>
        <translation>فارغ: هذا الجهاز فقط.</translation>
    </message>
    <message>
        <source>Enter an IPv4 or IPv6 address, or localhost.</source>
        <translation>أدخل عنوان IPv4 أو IPv6 أو localhost.</translation>
    </message>
    <message>
        <source>Web pages that may call it</source>
        <translation>صفحات الويب المسموح لها باستدعائه</translation>
    </message>
    <message>
        <source>Origins separated by commas. Empty: none but the server&apos;s own page.</source>
        <translation>مصادر تفصل بينها فواصل. فارغ: لا شيء سوى صفحة الخادم نفسه.</translation>
    </message>
    <message>
        <source>Enter origins such as https://shop.example, separated by commas.</source>
        <translation>أدخل مصادر مثل https://shop.example تفصل بينها فواصل.</translation>
    </message>
    <message>
        <source>Require a key</source>
        <translation>اشتراط مفتاح</translation>
    </message>
    <message>
        <source>Of programs on this machine too.</source>
        <translation>حتى من البرامج على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Other machines can reach this address. It needs at least one key, and TLS or a proxy that has it: see ringproof-cli serve --help.</source>
        <translation>تستطيع أجهزة أخرى الوصول إلى هذا العنوان. يلزم مفتاح واحد على الأقل، وTLS أو وسيط يوفره: انظر ringproof-cli serve --help.</translation>
    </message>
</context>
<context>
    <name>Ringproof::ServicePage</name>
    <message>
        <source>Verify service</source>
        <translation>خدمة Verify</translation>
    </message>
    <message>
        <source>As Twilio has it at the moment. It can be changed in the Twilio console only.</source>
        <translation>كما هي لدى Twilio الآن. لا يمكن تغييرها إلا في وحدة تحكم Twilio.</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>جارٍ سؤال Twilio…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;قراءة مرة أخرى</translation>
    </message>
    <message>
        <source>There is no service in use yet: enter the credentials first.</source>
        <translation>لا توجد خدمة قيد الاستخدام بعد: أدخل بيانات الاعتماد أولًا.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Name, as messages begin with it</source>
        <translation>الاسم الذي تبدأ به الرسائل</translation>
    </message>
    <message>
        <source>Digits of a code</source>
        <translation>عدد أرقام الرمز</translation>
    </message>
    <message>
        <source>Number lookup</source>
        <translation>الاستعلام عن الأرقام (Lookup)</translation>
    </message>
    <message>
        <source>Text messages to landlines are skipped</source>
        <translation>تُتخطى الرسائل النصية إلى الهواتف الثابتة</translation>
    </message>
    <message>
        <source>Messages warn against sharing the code</source>
        <translation>تحذّر الرسائل من مشاركة الرمز</translation>
    </message>
    <message>
        <source>Calls want a key pressed first</source>
        <translation>تطلب المكالمات ضغط مفتاح أولًا</translation>
    </message>
    <message>
        <source>PSD2</source>
        <translation>PSD2</translation>
    </message>
    <message>
        <source>Codes of one&apos;s own</source>
        <translation>رموز خاصة</translation>
    </message>
    <message>
        <source>Rate limits of its own</source>
        <translation>حدود خاصة بها (Rate Limits)</translation>
    </message>
    <message>
        <source>Nothing to advise: the service is set up well.</source>
        <translation>لا نصيحة لدينا: إعداد الخدمة جيد.</translation>
    </message>
    <message>
        <source>The sandbox is in use: this is its own service, not one at Twilio.</source>
        <translation>البيئة التجريبية قيد الاستخدام: هذه خدمتها الخاصة وليست خدمة لدى Twilio.</translation>
    </message>
</context>
<context>
    <name>Ringproof::SettingField</name>
    <message>
        <source>Fixed by the environment: %1. It can be changed there only.</source>
        <translation>ثابت من البيئة: %1. لا يمكن تغييره إلا هناك.</translation>
    </message>
    <message>
        <source>Fixed by a credential of the service manager: %1.</source>
        <translation>ثابت من بيانات اعتماد مدير الخدمات: %1.</translation>
    </message>
    <message>
        <source>Fixed by %1. It can be changed there only.</source>
        <translation>ثابت من %1. لا يمكن تغييره إلا هناك.</translation>
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
        <translation>خدمة Verify</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>المناطق</translation>
    </message>
    <message>
        <source>REST server</source>
        <translation>خادم REST</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>ح&amp;فظ</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1: an entry cannot be saved</source>
        <comment>a page of the settings</comment>
        <translation>%1: لا يمكن حفظ أحد الإدخالات</translation>
    </message>
    <message>
        <source>%1: not saved yet</source>
        <comment>a page of the settings</comment>
        <translation>%1: لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>This cannot be saved as it stands: %1.</source>
        <translation>لا يمكن حفظ هذا على حاله: %1.</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>لم يُحفظ بعد: %1.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التحرير</translation>
    </message>
</context>
<context>
    <name>Ringproof::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Hold Alt to see the letters of the buttons on a page.</source>
        <translation>اضغط Alt باستمرار لرؤية حروف الأزرار في الصفحة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
    <name>Ringproof::StatusText</name>
    <message>
        <source>Sandbox</source>
        <translation>بيئة الاختبار</translation>
    </message>
    <message>
        <source>Sandbox: not working</source>
        <translation>بيئة الاختبار: لا تعمل</translation>
    </message>
    <message>
        <source>Twilio: not contacted yet</source>
        <translation>Twilio: لم يتم الاتصال به بعد</translation>
    </message>
    <message>
        <source>Twilio: connected</source>
        <translation>Twilio: متصل</translation>
    </message>
    <message>
        <source>Twilio: credentials rejected</source>
        <translation>Twilio: رُفضت بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Twilio: account not active</source>
        <translation>Twilio: الحساب غير نشط</translation>
    </message>
    <message>
        <source>Twilio: service not found</source>
        <translation>Twilio: الخدمة غير موجودة</translation>
    </message>
    <message>
        <source>Twilio: too many requests</source>
        <translation>Twilio: طلبات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Twilio: can&apos;t be reached</source>
        <translation>Twilio: يتعذر الوصول إليه</translation>
    </message>
    <message>
        <source>Twilio: unexpected response</source>
        <translation>Twilio: استجابة غير متوقعة</translation>
    </message>
    <message>
        <source>Twilio: error</source>
        <translation>Twilio: خطأ</translation>
    </message>
    <message>
        <source>Database: not opened yet</source>
        <translation>قاعدة البيانات: لم تُفتح بعد</translation>
    </message>
    <message>
        <source>Database: in order</source>
        <translation>قاعدة البيانات: سليمة</translation>
    </message>
    <message>
        <source>Database: damaged</source>
        <translation>قاعدة البيانات: تالفة</translation>
    </message>
    <message>
        <source>Database: from a newer version</source>
        <translation>قاعدة البيانات: من إصدار أحدث</translation>
    </message>
    <message>
        <source>Database: wrong key</source>
        <translation>قاعدة البيانات: مفتاح غير صحيح</translation>
    </message>
    <message>
        <source>Database: not available</source>
        <translation>قاعدة البيانات: غير متاحة</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Open Twilio Console</source>
        <translation>فتح وحدة تحكم Twilio</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>فتح مجلد البيانات</translation>
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
    <name>Ringproof::Tray</name>
    <message>
        <source>Show or hide the window</source>
        <translation>إظهار النافذة أو إخفاؤها</translation>
    </message>
    <message>
        <source>New verification</source>
        <translation>عملية تحقق جديدة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
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
        <translation>تُرسل الرموز ويُتحقق منها عبر خدمة Verify في حسابك لدى Twilio.</translation>
    </message>
    <message>
        <source>Where Twilio is asked</source>
        <translation>أين تُسأل Twilio</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Where Twilio processes and keeps the data, such as ie1. Credentials belong to one region; empty means us1.</source>
        <translation>حيث تعالج Twilio البيانات وتحفظها، مثل ie1. تخص بيانات الاعتماد منطقة واحدة؛ والفراغ يعني us1.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as ie1.</source>
        <translation>أدخل حروفًا صغيرة وأرقامًا مثل ie1.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>Where the way through Twilio&apos;s network begins, such as dublin. Empty means the one of the region.</source>
        <translation>حيث يبدأ الطريق عبر شبكة Twilio، مثل dublin. والفراغ يعني ما يخص المنطقة.</translation>
    </message>
    <message>
        <source>Enter lower-case letters and digits, such as dublin.</source>
        <translation>أدخل حروفًا صغيرة وأرقامًا مثل dublin.</translation>
    </message>
    <message>
        <source>These credentials are kept in the system&apos;s keychain.</source>
        <translation>تُحفظ بيانات الاعتماد هذه في حافظة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Fixed by the environment (TWILIO_…): they can be changed there only.</source>
        <translation>ثابتة من البيئة (⁦TWILIO_…⁩): لا يمكن تغييرها إلا هناك.</translation>
    </message>
    <message>
        <source>Fixed by %1: they can be changed there only.</source>
        <translation>ثابتة من %1: لا يمكن تغييرها إلا هناك.</translation>
    </message>
    <message>
        <source>&amp;Use these credentials</source>
        <translation>&amp;استخدام بيانات الاعتماد هذه</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>جارٍ سؤال Twilio…</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>اختبار ال&amp;اتصال</translation>
    </message>
    <message>
        <source>Remove from the keyc&amp;hain</source>
        <translation>&amp;إزالة من حافظة المفاتيح</translation>
    </message>
    <message>
        <source>The credentials work, are in use, and are kept in the keychain.</source>
        <translation>بيانات الاعتماد تعمل وهي قيد الاستخدام ومحفوظة في حافظة المفاتيح.</translation>
    </message>
    <message>
        <source>The credentials work and are in use, but are not kept. %1</source>
        <translation>بيانات الاعتماد تعمل وهي قيد الاستخدام لكنها لا تُحفظ. %1</translation>
    </message>
    <message>
        <source>The keychain no longer has the credentials. They are used until you close Ringproof.</source>
        <translation>لم تعد بيانات الاعتماد في حافظة المفاتيح. تُستخدم حتى إغلاق Ringproof.</translation>
    </message>
    <message>
        <source>The sandbox is in use: Twilio is not asked for codes, whatever stands here.</source>
        <translation>البيئة التجريبية قيد الاستخدام: لا تُطلب رموز من Twilio أيًّا كان المكتوب هنا.</translation>
    </message>
    <message>
        <source>The Twilio credentials you entered are not in use yet.</source>
        <translation>بيانات اعتماد Twilio التي أدخلتها غير مستخدمة بعد.</translation>
    </message>
</context>
<context>
    <name>Ringproof::UndoBar</name>
    <message>
        <source>Show res&amp;ult</source>
        <translation>عرض النتي&amp;جة</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The code for %1 will be canceled in %2.</source>
        <translation>سيُلغى الرمز الخاص بالرقم %1 خلال %2.</translation>
    </message>
    <message>
        <source>Canceling the code for %1…</source>
        <translation>جارٍ إلغاء الرمز الخاص بالرقم %1…</translation>
    </message>
    <message>
        <source>The code for %1 was canceled. It can no longer be used.</source>
        <translation>أُلغي الرمز الخاص بالرقم %1. لم يعد استخدامه ممكنًا.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It expires at %2.</source>
        <translation>تعذر إلغاء الرمز الخاص بالرقم %1. تنتهي صلاحيته عند %2.</translation>
    </message>
    <message>
        <source>Couldn&apos;t cancel the code for %1. It may still arrive.</source>
        <translation>تعذر إلغاء الرمز الخاص بالرقم %1. قد يصل لاحقًا.</translation>
    </message>
    <message>
        <source>%1 was verified before its code was canceled.</source>
        <translation>تم التحقق من %1 قبل إلغاء الرمز.</translation>
    </message>
    <message>
        <source>The code for %1 ended before it was canceled.</source>
        <translation>انتهى الرمز الخاص بالرقم %1 قبل إلغائه.</translation>
    </message>
</context>
<context>
    <name>SecretStoreText</name>
    <message>
        <source>This system has no keychain (Secret Service), so the credentials last until you close Ringproof. To keep them, set the TWILIO_ variables in the environment or in a file that you name with --env-file.</source>
        <translation>لا توجد في هذا النظام حافظة مفاتيح (Secret Service)، لذلك تبقى بيانات الاعتماد حتى إغلاق Ringproof. للاحتفاظ بها عيّن متغيرات ⁦TWILIO_⁩ في البيئة أو في ملف تذكره مع ⁦--env-file⁩.</translation>
    </message>
    <message>
        <source>The keychain is locked and was not opened. Unlock it and try again, or use the environment or a file that you name with --env-file.</source>
        <translation>حافظة المفاتيح مقفلة ولم تُفتح. افتحها وحاول مرة أخرى، أو استخدم البيئة أو ملفًا تذكره مع ⁦--env-file⁩.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be asking for its password in another window. Try again when it is open.</source>
        <translation>حافظة المفاتيح لا تستجيب. ربما تطلب كلمة مرورها في نافذة أخرى. حاول مرة أخرى عندما تكون مفتوحة.</translation>
    </message>
    <message>
        <source>The keychain refused. Nothing was changed there; its own program may say why. The environment or a file that you name with --env-file work without it.</source>
        <translation>رفضت حافظة المفاتيح. لم يتغير فيها شيء، وقد يذكر برنامجها السبب. تعمل البيئة أو ملف تذكره مع ⁦--env-file⁩ من دونها.</translation>
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
