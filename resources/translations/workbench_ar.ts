<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>ActionWords</name>
    <message>
        <source>Import an article…</source>
        <translation>استيراد مقال…</translation>
    </message>
    <message>
        <source>Paste an article&apos;s text…</source>
        <translation>لصق نص مقال…</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>فتح المقال التجريبي</translation>
    </message>
    <message>
        <source>The article&apos;s details…</source>
        <translation>بيانات المقال…</translation>
    </message>
    <message>
        <source>Export annotated JSON…</source>
        <translation>تصدير المقال المعلَّم (⁦JSON⁩)…</translation>
    </message>
    <message>
        <source>Export all articles…</source>
        <translation>تصدير كل المقالات…</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>قبول الاقتراح</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>رفض الاقتراح</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>قبول كل المعروض</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>الادعاء التالي</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>الادعاء السابق</translation>
    </message>
    <message>
        <source>Split the passage at the caret</source>
        <translation>تقسيم المقطع عند المؤشر</translation>
    </message>
    <message>
        <source>Link evidence</source>
        <translation>ربط دليل</translation>
    </message>
    <message>
        <source>Read a source beside the article</source>
        <translation>قراءة مصدر بجانب المقال</translation>
    </message>
    <message>
        <source>Give a verdict</source>
        <translation>إصدار حكم</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>إضافة تعليق</translation>
    </message>
    <message>
        <source>Submit the claim for review</source>
        <translation>رفع الادعاء للمراجعة</translation>
    </message>
    <message>
        <source>Submit all draft claims for review</source>
        <translation>رفع كل المسودات للمراجعة</translation>
    </message>
    <message>
        <source>Withdraw the claim</source>
        <translation>سحب الادعاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة التنفيذ</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقال</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير الخط</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير الخط</translation>
    </message>
    <message>
        <source>Find suggestions</source>
        <translation>البحث عن اقتراحات</translation>
    </message>
    <message>
        <source>Next claim or suggestion</source>
        <translation>الادعاء أو الاقتراح التالي</translation>
    </message>
    <message>
        <source>Previous claim or suggestion</source>
        <translation>الادعاء أو الاقتراح السابق</translation>
    </message>
    <message>
        <source>Include or exclude the quotation marks</source>
        <translation>ضم علامتي التنصيص أو إخراجهما</translation>
    </message>
    <message>
        <source>Add the selection to the claim</source>
        <translation>ضم المقطع المحدد إلى الادعاء</translation>
    </message>
    <message>
        <source>Export work as a bundle…</source>
        <translation>تسليم العمل في حزمة…</translation>
    </message>
    <message>
        <source>Import work from a bundle…</source>
        <translation>استلام العمل من حزمة…</translation>
    </message>
    <message>
        <source>Undo the last merge…</source>
        <translation>التراجع عن آخر دمج…</translation>
    </message>
    <message>
        <source>Back to the previous place</source>
        <translation>رجوع إلى الموضع السابق</translation>
    </message>
    <message>
        <source>Forward to the next place</source>
        <translation>تقدّم إلى الموضع اللاحق</translation>
    </message>
    <message>
        <source>Go to the next part: article, source, list, form</source>
        <translation>انتقال إلى الجزء التالي: المقال، المصدر، القائمة، النموذج</translation>
    </message>
    <message>
        <source>Suggestion rules…</source>
        <translation>قواعد الاقتراحات…</translation>
    </message>
    <message>
        <source>Newsroom server…</source>
        <translation>خادم غرفة الأخبار…</translation>
    </message>
    <message>
        <source>Laptops…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Encryption and locking…</source>
        <translation>التشفير والقفل…</translation>
    </message>
    <message>
        <source>Lock the window now</source>
        <translation>قفل النافذة الآن</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Mark as a casualty figure</source>
        <translation>التعليم حصيلةً</translation>
    </message>
    <message>
        <source>Mark as a quotation</source>
        <translation>التعليم اقتباسًا</translation>
    </message>
    <message>
        <source>Mark as a statistic</source>
        <translation>التعليم إحصاءً</translation>
    </message>
    <message>
        <source>Mark as an event</source>
        <translation>التعليم حدثًا</translation>
    </message>
    <message>
        <source>Mark as an attribution</source>
        <translation>التعليم إسنادًا</translation>
    </message>
    <message>
        <source>Mark as a person or body</source>
        <translation>التعليم شخصًا أو جهة</translation>
    </message>
    <message>
        <source>Mark as a date</source>
        <translation>التعليم تاريخًا</translation>
    </message>
    <message>
        <source>Mark as another claim</source>
        <translation>التعليم ادعاءً آخر</translation>
    </message>
    <message>
        <source>Select by words</source>
        <translation>التحديد كلمةً كلمة</translation>
    </message>
    <message>
        <source>Select by characters with the mouse</source>
        <translation>التحديد حرفًا حرفًا بالفأرة</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>⁦Alt⁩ + سحب بالفأرة</translation>
    </message>
    <message>
        <source>Move the end of the claim by words</source>
        <translation>نقل نهاية الادعاء كلمةً كلمة</translation>
    </message>
    <message>
        <source>Move the end of the claim by characters</source>
        <translation>نقل نهاية الادعاء حرفًا حرفًا</translation>
    </message>
    <message>
        <source>Move the start of the claim</source>
        <translation>نقل بداية الادعاء</translation>
    </message>
    <message>
        <source>The characters at the claim&apos;s ends</source>
        <translation>المحارف عند طرفي الادعاء</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>⁦Ctrl⁩ + عجلة الفأرة</translation>
    </message>
    <message>
        <source>In the source pane: link the passage as evidence</source>
        <translation>في المصدر المجاور: جعل المقطع دليلًا</translation>
    </message>
    <message>
        <source>Link it as supporting, refuting or context</source>
        <translation>جعله دليلًا مؤيدًا أو نافيًا أو سياقًا</translation>
    </message>
    <message>
        <source>In the conflicts: keep the first, second or third value</source>
        <translation>في التعارضات: اعتماد القيمة الأولى أو الثانية أو الثالثة</translation>
    </message>
    <message>
        <source>In the conflicts: next, previous</source>
        <translation>في التعارضات: التالي، السابق</translation>
    </message>
    <message>
        <source>There is no previous place</source>
        <translation>لا موضع قبل هذا</translation>
    </message>
    <message>
        <source>There is no next place</source>
        <translation>لا موضع بعد هذا</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Between laptops</source>
        <translation>بين الأجهزة</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation>يلزم فتح مقال أولًا</translation>
    </message>
    <message>
        <source>There are no open suggestions</source>
        <translation>لا اقتراحات مفتوحة</translation>
    </message>
    <message>
        <source>Choose a suggestion first</source>
        <translation>يلزم اختيار اقتراح أولًا</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>يلزم اختيار ادعاء أولًا</translation>
    </message>
    <message>
        <source>Select a passage first</source>
        <translation>يلزم تحديد مقطع أولًا</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>لا شيء لإعادة تنفيذه</translation>
    </message>
</context>
<context>
    <name>ArticleChecklist</name>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>قبول كل المعروض</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>لا ادعاءات بعد</translation>
    </message>
    <message>
        <source>Select words in the article and press a digit, or press Tab for the first suggestion.</source>
        <translation>حدّد نصًا في المقال ثم اضغط رقمًا، أو اضغط ⁦Tab⁩ للانتقال إلى أول اقتراح.</translation>
    </message>
</context>
<context>
    <name>ArticlePresenter</name>
    <message>
        <source>Import an article</source>
        <extracomment>So many claims come with the article; the others follow in pieces.</extracomment>
        <translation>استيراد مقال</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln article(s)…</source>
        <translation>
            <numerusform>لا مقالات للاستيراد</numerusform>
            <numerusform>استيراد مقال واحد…</numerusform>
            <numerusform>استيراد مقالين…</numerusform>
            <numerusform>استيراد %Ln مقالات…</numerusform>
            <numerusform>استيراد %Ln مقالًا…</numerusform>
            <numerusform>استيراد %Ln مقال…</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing annotated articles…</source>
        <translation>استيراد مقالات معلَّمة…</translation>
    </message>
    <message>
        <source>All of it is here already. Nothing was changed.</source>
        <translation>كل ما فيه موجود هنا من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Export annotated JSON</source>
        <translation>تصدير المقال المعلَّم (⁦JSON⁩)</translation>
    </message>
    <message>
        <source>Exported to “%1”</source>
        <translation>صُدِّر إلى «⁨%1⁩»</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
</context>
<context>
    <name>AutoLock</name>
    <message>
        <source>Locked</source>
        <extracomment>Where it could not lock, it tries again a second later. The events that show that somebody is working.</extracomment>
        <translation>مقفل</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>cannot be read</source>
        <extracomment>What a line begins with that shall read in the interface&apos;s direction: else a name at its beginning turns it. So many people are named one by one.</extracomment>
        <translation>تتعذّر قراءتها</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>قبل دمج</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>قبل ترقية</translation>
    </message>
    <message>
        <source>other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 ميغابايت</translation>
    </message>
    <message>
        <source>This backup is damaged: choose another one.</source>
        <translation>هذه النسخة غير سليمة: اختر غيرها.</translation>
    </message>
    <message>
        <source>This backup is intact.</source>
        <translation>هذه النسخة سليمة.</translation>
    </message>
    <message>
        <source>Here, but not in the backup:</source>
        <translation>ما هو هنا وليس في النسخة:</translation>
    </message>
    <message>
        <source>The restore would bring back:</source>
        <translation>ما سيعود معها:</translation>
    </message>
    <message>
        <source>This backup is intact. Changes missing in it: %1.</source>
        <translation>هذه النسخة سليمة. خطوات ليست فيها: %1.</translation>
    </message>
    <message>
        <source>This backup is intact and contains everything that is here.</source>
        <translation>هذه النسخة سليمة، ولا ينقصها شيء مما هنا.</translation>
    </message>
    <message>
        <source>%1: changes %2, from %3 to %4 (%5)</source>
        <translation>%1: الخطوات %2، من %3 إلى %4 (%5)</translation>
    </message>
    <message>
        <source>The store is exactly as in this backup.</source>
        <translation>ملف العمل مطابق لهذه النسخة.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Beside the store</source>
        <translation>بجانب ملف العمل</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>A backup is made automatically in every hour in which something changed. One per hour of the last day and one per day of the last month are kept.</source>
        <translation>تُحفظ نسخة احتياطية تلقائيًا في كل ساعة تغيّر فيها شيء، وتبقى نسخة لكل ساعة من آخر يوم ونسخة لكل يوم من آخر شهر.</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>موضعها</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Changes since then</source>
        <translation>خطوات بعدها</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>النسخ الاحتياطية، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>استعادة هذه النسخة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>لا نسخ احتياطية بعد.</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>يجري فحص النسخة…</translation>
    </message>
</context>
<context>
    <name>BackupsPresenter</name>
    <message>
        <source>Restore this backup?</source>
        <translation>استعادة هذه النسخة؟</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup.</source>
        <extracomment>Closes the store, runs the work on its file, opens it again and shows the sentence that the work returns; the second argument is shown meanwhile.</extracomment>
        <translation>لا جديد منذ أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The store returns to its state when the backup was made. The present store is set aside next to it, not deleted; its work can come back in bundles from colleagues.</source>
        <translation>يعود ملف العمل كما كان وقت حفظ النسخة. أما ما هنا الآن فيُنحّى جانبًا ولا يضيع، وقد يعود عمله في حزم الزملاء.</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>استعادة النسخة</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>استُعيدت النسخة.</translation>
    </message>
    <message>
        <source>The previous store is kept at “%1”.</source>
        <translation>ما كان هنا قبلها محفوظ في «%1».</translation>
    </message>
    <message>
        <source>The backup was not encrypted, so the store is no longer encrypted.</source>
        <translation>لم تكن النسخة الاحتياطية مشفَّرة، فلم يعد ملف العمل مشفَّرًا.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>تجري استعادة النسخة…</translation>
    </message>
    <message>
        <source>A folder for the backups</source>
        <translation>مجلد للنسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>BundleExportDialog</name>
    <message>
        <source>Export work</source>
        <translation>تسليم العمل</translation>
    </message>
    <message>
        <source>A bundle is one file for a USB stick or a message: another laptop imports it and then has this work too, with who did what and when. Importing it again duplicates nothing.</source>
        <translation>الحزمة ملف واحد يُنقل على ذاكرة محمولة أو في رسالة: يستلمه جهاز آخر فيصبح هذا العمل عنده أيضًا، مع من فعل ماذا ومتى. ويمكن استلامها مرارًا دون أن يتكرر شيء.</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>كتابة الحزمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>The bundle that the other side already has</source>
        <translation>الحزمة التي سبق أن استلمها الطرف الآخر</translation>
    </message>
    <message>
        <source>Everything in this store</source>
        <translation>كل ما في ملف العمل</translation>
    </message>
    <message>
        <source>Only what is new since another bundle</source>
        <translation>الجديد فقط منذ حزمة أخرى</translation>
    </message>
    <message>
        <source>Only some articles, with all that belongs to them</source>
        <translation>مقالات بعينها مع كل ما يتصل بها</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>من يستطيع فتحها</translation>
    </message>
    <message>
        <source>Anyone who has the file</source>
        <translation>كل من لديه الملف</translation>
    </message>
    <message>
        <source>Only one laptop, by its key</source>
        <translation>جهاز واحد فقط، بمفتاحه</translation>
    </message>
    <message>
        <source>Anyone who knows a passphrase</source>
        <translation>من يعرف عبارة المرور</translation>
    </message>
    <message>
        <source>Key of the laptop that will open it</source>
        <translation>مفتاح الجهاز الذي سيفتحها</translation>
    </message>
    <message>
        <source>Its key: 64 digits and letters</source>
        <translation>مفتاحه: 64 رقمًا وحرفًا</translation>
    </message>
    <message>
        <source>The key of this laptop</source>
        <translation>مفتاح هذا الجهاز</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the key of this laptop</source>
        <translation>نسخ مفتاح هذا الجهاز</translation>
    </message>
    <message>
        <source>The key of this laptop, for those who write bundles for you:</source>
        <translation>مفتاح هذا الجهاز، لمن يكتب حزمًا لك:</translation>
    </message>
    <message>
        <source>The file of the bundle</source>
        <translation>ملف الحزمة</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>فيها</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>ليس فيها</translation>
    </message>
</context>
<context>
    <name>BundleExportPresenter</name>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Writing the bundle…</source>
        <translation>كتابة الحزمة جارية…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>أُوقفت. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>If you stop, no file is left behind. The store is not changed.</source>
        <translation>الإيقاف لا يترك ملفًا وراءه. ولا يتغير شيء في ملف العمل.</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>خطوات العمل: %1</translation>
    </message>
    <message>
        <source>Texts of articles: %1</source>
        <translation>نصوص المقالات: %1</translation>
    </message>
    <message>
        <source>Saved copies of sources: %1</source>
        <translation>النسخ المحفوظة من المصادر: %1</translation>
    </message>
    <message>
        <source>Only the laptop with that key can open it.</source>
        <translation>لا يفتحها إلا الجهاز صاحب ذلك المفتاح.</translation>
    </message>
    <message>
        <source>Only the passphrase opens it.</source>
        <translation>لا تُفتح إلا بعبارة المرور.</translation>
    </message>
    <message>
        <source>Anyone who has the file can read it.</source>
        <translation>كل من لديه الملف يستطيع قراءته.</translation>
    </message>
    <message>
        <source>Unsaved text, the settings, backups and the key of this laptop</source>
        <translation>ما كُتب ولم يُحفظ، والإعدادات، والنسخ الاحتياطية، ومفتاح هذا الجهاز</translation>
    </message>
    <message>
        <source>What the other side already has from “%1”</source>
        <translation>ما لدى الطرف الآخر من قبل في «%1»</translation>
    </message>
    <message>
        <source>All other articles (chosen: %1)</source>
        <translation>سائر المقالات (المختار: %1)</translation>
    </message>
    <message>
        <source>Saved copies missing in this store: %1</source>
        <translation>نسخ محفوظة مفقودة من ملف العمل نفسه: %1</translation>
    </message>
    <message>
        <source>The bundle is written</source>
        <translation>كُتبت الحزمة</translation>
    </message>
</context>
<context>
    <name>BundleImportDialog</name>
    <message>
        <source>Import work</source>
        <translation>استلام العمل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go to the conflicts</source>
        <translation>الانتقال إلى التعارضات</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>التراجع عن الدمج</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>بحسب الأشخاص</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بحسب المقالات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ما ينتظر</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>للعلم</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>معدَّل</translation>
    </message>
</context>
<context>
    <name>BundleImportPresenter</name>
    <message>
        <source>Import work from a bundle</source>
        <extracomment>The report, the change as pages need it, and whether the open article is to be opened again.</extracomment>
        <translation>استلام العمل من حزمة</translation>
    </message>
    <message>
        <source>Reading the bundle…</source>
        <translation>النظر في الحزمة…</translation>
    </message>
    <message>
        <source>Reading it changes nothing.</source>
        <translation>النظر لا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>لا يمكن استلام هذا الملف</translation>
    </message>
    <message>
        <source>If you stop, everything is rolled back: a bundle is imported as a whole or not at all.</source>
        <translation>الإيقاف يعيد كل شيء كما كان: تُستلم كلها أو لا يُستلم منها شيء.</translation>
    </message>
    <message>
        <source>Importing the work…</source>
        <translation>استلام العمل جارٍ…</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>التراجع عن الدمج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>“%1”, imported %2. Changes: %3.</source>
        <translation>«%1»، استُلمت في %2: خطوات العمل %3.</translation>
    </message>
    <message>
        <source>The store returns to its state before the merge. The present store is set aside next to it, not deleted, and the bundle can be imported again.</source>
        <translation>يعود ملف العمل إلى ما كان عليه قبلها. ويُحفظ ملف العمل الحالي جانبًا ولا يُفقد منه شيء، ويمكن استلام الحزمة مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور أخرى</translation>
    </message>
    <message>
        <source>Re-encrypt the whole store: others may know the old passphrase</source>
        <translation>إعادة تشفير ملف العمل كله: ربما عرف غيرك العبارة القديمة</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>another change</source>
        <translation>تغيير آخر</translation>
    </message>
    <message>
        <source>adding a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>importing an article</source>
        <translation>استيراد مقال</translation>
    </message>
    <message>
        <source>importing articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>editing the article&apos;s details</source>
        <translation>تعديل بيانات المقال</translation>
    </message>
    <message>
        <source>withdrawing the article</source>
        <translation>سحب المقال</translation>
    </message>
    <message>
        <source>marking a claim</source>
        <translation>تعليم ادعاء</translation>
    </message>
    <message>
        <source>accepting suggestions</source>
        <translation>قبول اقتراحات</translation>
    </message>
    <message>
        <source>rejecting a suggestion</source>
        <translation>رفض اقتراح</translation>
    </message>
    <message>
        <source>joining passages</source>
        <translation>ضم مقطعين</translation>
    </message>
    <message>
        <source>editing a claim</source>
        <translation>تعديل ادعاء</translation>
    </message>
    <message>
        <source>withdrawing a claim</source>
        <translation>سحب ادعاء</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>adding a source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>editing a source</source>
        <translation>تعديل مصدر</translation>
    </message>
    <message>
        <source>linking evidence</source>
        <translation>ربط دليل</translation>
    </message>
    <message>
        <source>editing evidence</source>
        <translation>تعديل دليل</translation>
    </message>
    <message>
        <source>withdrawing evidence</source>
        <translation>سحب دليل</translation>
    </message>
    <message>
        <source>withdrawing a source</source>
        <translation>سحب مصدر</translation>
    </message>
    <message>
        <source>a verdict</source>
        <translation>إصدار حكم</translation>
    </message>
    <message>
        <source>withdrawing a verdict</source>
        <translation>سحب حكم</translation>
    </message>
    <message>
        <source>starting research</source>
        <translation>بدء البحث</translation>
    </message>
    <message>
        <source>starting review</source>
        <translation>بدء المراجعة</translation>
    </message>
    <message>
        <source>an assignment</source>
        <translation>تكليف</translation>
    </message>
    <message>
        <source>submitting for review</source>
        <translation>رفع للمراجعة</translation>
    </message>
    <message>
        <source>an approval</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>a return</source>
        <translation>إعادة مع السبب</translation>
    </message>
    <message>
        <source>importing an annotated article</source>
        <translation>استيراد مقال معلَّم</translation>
    </message>
    <message>
        <source>reopening</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>setting a rule</source>
        <translation>ضبط قاعدة</translation>
    </message>
    <message>
        <source>resetting a rule</source>
        <translation>إعادة ضبط قاعدة</translation>
    </message>
    <message>
        <source>setting a person&apos;s role</source>
        <translation>تحديد دور شخص</translation>
    </message>
    <message>
        <source>changing the desk&apos;s settings</source>
        <translation>تعديل ضوابط التحرير</translation>
    </message>
    <message>
        <source>founding a newsroom</source>
        <translation>تأسيس غرفة أخبار</translation>
    </message>
    <message>
        <source>admitting a person to the newsroom</source>
        <translation>قبول عضو في غرفة الأخبار</translation>
    </message>
    <message>
        <source>confirming another laptop of one&apos;s own</source>
        <translation>تأكيد حاسوب آخر للشخص نفسه</translation>
    </message>
    <message>
        <source>ending the trust in a laptop</source>
        <translation>إلغاء الثقة بحاسوب</translation>
    </message>
    <message>
        <source>restoring the trust in a laptop</source>
        <translation>إعادة الثقة بحاسوب</translation>
    </message>
    <message>
        <source>vouching for earlier work</source>
        <translation>ضمان ما سبق من العمل</translation>
    </message>
    <message>
        <source>resolving a conflict</source>
        <translation>الفصل في تعارض</translation>
    </message>
    <message>
        <source>revoking a device</source>
        <translation>إلغاء الثقة بجهاز</translation>
    </message>
    <message>
        <source>restoring a device</source>
        <translation>إعادة الثقة بجهاز</translation>
    </message>
</context>
<context>
    <name>CharacterLens</name>
    <message>
        <source>letter</source>
        <translation>حرف</translation>
    </message>
    <message>
        <source>combining mark</source>
        <translation>علامة تشكيل</translation>
    </message>
    <message>
        <source>invisible control</source>
        <translation>محرف تحكم مخفي</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>in the passage</source>
        <translation>داخل المقطع</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>خارجه</translation>
    </message>
    <message>
        <source>Start of the passage</source>
        <translation>بداية المقطع</translation>
    </message>
    <message>
        <source>End of the passage</source>
        <translation>نهاية المقطع</translation>
    </message>
</context>
<context>
    <name>ClaimConflictsPresenter</name>
    <message>
        <source>In conflict: %1</source>
        <translation>متعارض: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Values of different laptops: %1</source>
        <translation>قيم من أجهزة مختلفة: %1</translation>
    </message>
    <message>
        <source> / </source>
        <translation> / </translation>
    </message>
</context>
<context>
    <name>ClaimFields</name>
    <message>
        <source>The figure</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>The quotation</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>More about the claim</source>
        <translation>المزيد عن الادعاء</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>⁦YYYY-MM-DD⁩</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims and suggestions</source>
        <translation>الادعاءات والاقتراحات</translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>No claim is selected</source>
        <translation>لم يُحدَّد ادعاء</translation>
    </message>
    <message>
        <source>Choose a claim from the list, or select words in the article and press a digit.</source>
        <translation>اختر ادعاءً من القائمة، أو حدّد نصًا في المقال ثم اضغط رقمًا.</translation>
    </message>
    <message>
        <source>The selected claim</source>
        <translation>الادعاء المحدد</translation>
    </message>
    <message>
        <source>Parts of the claim</source>
        <translation>أقسام الادعاء</translation>
    </message>
    <message>
        <source>Kind of claim</source>
        <translation>نوع الادعاء</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>عرض التعارض</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>ينقص للرفع: %1</translation>
    </message>
    <message>
        <source>Nothing is missing to submit it</source>
        <translation>اكتمل ما يلزم للرفع</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>الادعاء</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
</context>
<context>
    <name>ClaimPresenter</name>
    <message>
        <source>What was typed before is back</source>
        <translation>عاد ما كُتب ولم يُحفظ</translation>
    </message>
    <message>
        <source>changed after approval</source>
        <translation>عُدِّل بعد الاعتماد</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>سبب الإعادة: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Article</source>
        <extracomment>A title and its lines of (words, key).</extracomment>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>No comments yet.</source>
        <translation>لا تعليقات بعد.</translation>
    </message>
    <message>
        <source>Write a comment and press Enter</source>
        <translation>اكتب تعليقًا ثم اضغط ⁦Enter⁩</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>تعليق جديد</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The same words in the same order, in a voice that you know. A written message is not enough.</source>
        <translation>الكلمات نفسها بالترتيب نفسه، بصوت تعرفه. رسالة مكتوبة لا تكفي.</translation>
    </message>
    <message>
        <source>Role in the newsroom</source>
        <translation>الدور في غرفة الأخبار</translation>
    </message>
    <message>
        <source>They do not match</source>
        <translation>لم تتطابق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
</context>
<context>
    <name>ConflictRows</name>
    <message>
        <source>An article without a title</source>
        <extracomment>So many code points of the article are shown around a passage. Registers whose values are places in the article. Registers of a claim and the field of its form that holds them, where the name is another. Registers of a claim that its form does not show.</extracomment>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>لا قيم</numerusform>
            <numerusform>قيمة واحدة</numerusform>
            <numerusform>قيمتان</numerusform>
            <numerusform>%Ln قيم</numerusform>
            <numerusform>%Ln قيمة</numerusform>
            <numerusform>%Ln قيمة</numerusform>
        </translation>
    </message>
    <message>
        <source>In no article</source>
        <translation>خارج المقالات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>متروك فارغًا</translation>
    </message>
    <message>
        <source>Somebody not yet known here</source>
        <translation>شخص غير معروف هنا بعد</translation>
    </message>
    <message>
        <source>Written into an empty field</source>
        <translation>كُتبت ولم يكن قبلها شيء</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Value seen before: %1</source>
        <translation>كان أمام كاتبها: %1</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>الجهاز %1</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>One person&apos;s</source>
        <translation>ما كتبه شخص بعينه</translation>
    </message>
    <message>
        <source>One device&apos;s</source>
        <translation>ما كُتب على جهاز بعينه</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>الكل (%1)</translation>
    </message>
    <message>
        <source>Only in “%1” (%2)</source>
        <translation>في «%1» فقط (%2)</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Words in the text</source>
        <translation>الكلمات في النص</translation>
    </message>
    <message>
        <source>Approved in the form it had then</source>
        <translation>معتمد بالصيغة التي كان عليها</translation>
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
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A value that this version does not know</source>
        <translation>قيمة لا تعرفها هذه النسخة من البرنامج</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>غير معتمد</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>موثوق</translation>
    </message>
    <message>
        <source>As the program comes</source>
        <translation>كما يأتي مع البرنامج</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>متروك فارغًا</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Not withdrawn</source>
        <translation>غير مسحوب</translation>
    </message>
    <message>
        <source>Whether it exists</source>
        <translation>وجوده</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المكلَّف</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>الاعتماد</translation>
    </message>
    <message>
        <source>Withdrawn or not</source>
        <translation>السحب</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Quote from the source</source>
        <translation>اقتباس من المصدر</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>الموضع في المصدر</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>التعليل</translation>
    </message>
    <message>
        <source>Right of reply</source>
        <translation>حق الرد</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>Rating scale</source>
        <translation>سلّم التصنيف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Key of the device</source>
        <translation>مفتاح الجهاز</translation>
    </message>
    <message>
        <source>Whether the laptop is trusted</source>
        <translation>الثقة بالجهاز</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الضبط</translation>
    </message>
    <message>
        <source>What a submission needs</source>
        <translation>ما يلزم للرفع للمراجعة</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>نوع الوثيقة</translation>
    </message>
    <message>
        <source>Earlier answers no longer count</source>
        <translation>لا تُحسب الإجابات السابقة</translation>
    </message>
    <message>
        <source>Another field</source>
        <extracomment>A field&apos;s name and its value, both ready to be shown; the name is &quot;&quot; where the register has one value only. Keys that say the same as others, or nothing to a reader. The keys of each register in the order of the form; others follow. Registers that hold several things and are said in one line. Names of fields in the table of words, where a register&apos;s key is called otherwise.</extracomment>
        <translation>حقل آخر</translation>
    </message>
    <message>
        <source>Revoked: nothing it wrote counts</source>
        <translation>أُلغيت الثقة: لا يُحسب شيء مما كتبه</translation>
    </message>
    <message>
        <source>Revoked: changes up to number %1 count</source>
        <translation>أُلغيت الثقة: تُحسب خطواته حتى رقم %1</translation>
    </message>
    <message>
        <source>Undone: it was never created</source>
        <translation>رُجع عن إنشائه</translation>
    </message>
    <message>
        <source>It exists</source>
        <translation>باقٍ</translation>
    </message>
    <message>
        <source>The passage of the claim</source>
        <translation>المقطع المحدد</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>مصدره</translation>
    </message>
    <message>
        <source>Limitations of the check</source>
        <translation>حدود التحقق</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Accessed on</source>
        <translation>تاريخ الاطلاع</translation>
    </message>
    <message>
        <source>Saved copy</source>
        <translation>نسخة محفوظة</translation>
    </message>
    <message>
        <source>The figure</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>Scope and period</source>
        <translation>النطاق والفترة</translation>
    </message>
    <message>
        <source>Producer of the count</source>
        <translation>جهة الإحصاء</translation>
    </message>
    <message>
        <source>Reporting verb</source>
        <translation>فعل القول</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>النص الأصلي</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>نوع المصدر</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>No conflicts</source>
        <translation>لا تعارضات</translation>
    </message>
    <message>
        <source>If two laptops gave one field different values, both are shown here until a supervisor decides. Verdicts of two people on one claim are not a conflict: both count.</source>
        <translation>إذا أعطى جهازان الحقل نفسه قيمتين مختلفتين بقيت القيمتان هنا حتى يفصل مشرف بينهما. أما حُكما شخصين على ادعاء واحد فليسا تعارضًا: كلاهما يُحسب.</translation>
    </message>
    <message>
        <source>Resolve by a rule…</source>
        <translation>الفصل بقاعدة…</translation>
    </message>
    <message>
        <source>No clock decides. The value shown meanwhile is only the newest by the laptops&apos; clocks; the claim cannot be submitted or approved until the conflict is resolved. Values that are not kept stay in the history; the next bundle carries the decision.</source>
        <translation>لا تفصل الساعة في شيء. القيمة المعروضة مؤقتًا هي الأحدث بحسب ساعات الأجهزة لا غير، ولا يُرفع الادعاء للمراجعة ولا يُعتمد حتى يُفصل في التعارض. وما لا يُعتمد يبقى في سجل التعديلات، وينتقل الفصل مع الحزمة التالية.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>فتح في المقال</translation>
    </message>
</context>
<context>
    <name>ConflictsPresenter</name>
    <message numerus="yes">
        <source>%Ln field(s) in conflict</source>
        <extracomment>So many choices of a rule are shown one by one.</extracomment>
        <translation>
            <numerusform>لا حقول متعارضة</numerusform>
            <numerusform>حقل واحد متعارض</numerusform>
            <numerusform>حقلان متعارضان</numerusform>
            <numerusform>%Ln حقول متعارضة</numerusform>
            <numerusform>%Ln حقلًا متعارضًا</numerusform>
            <numerusform>%Ln حقل متعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose your name first</source>
        <translation>يلزم اختيار الاسم أولًا</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>فُصل في: %1</translation>
    </message>
    <message>
        <source>Resolved by this rule: %1 · still open: %2</source>
        <translation>تفصل فيه هذه القاعدة: %1 · يبقى مفتوحًا: %2</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a newsroom server</source>
        <translation>الاتصال بخادم غرفة الأخبار</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Name of the store on the server</source>
        <translation>اسم قاعدة البيانات على الخادم</translation>
    </message>
    <message>
        <source>Only if the newsroom has its own certificate</source>
        <translation>عندما تكون لغرفة الأخبار شهادة خاصة بها فقط</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>جواب الخادم</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>تجربة الاتصال</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Certificate of the server (a file)</source>
        <translation>شهادة الخادم (ملف)</translation>
    </message>
    <message>
        <source>Choose the certificate of the server</source>
        <translation>اختيار شهادة الخادم</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>a socket on this machine</source>
        <translation>مقبس على هذا الجهاز</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>encrypted, the server&apos;s name checked</source>
        <translation>مشفّر، واسم الخادم متحقَّق منه</translation>
    </message>
    <message>
        <source>encrypted, the server&apos;s name not checked</source>
        <translation>مشفّر، واسم الخادم غير متحقَّق منه</translation>
    </message>
</context>
<context>
    <name>DemandWords</name>
    <message>
        <source>Fields that may not be empty</source>
        <translation>الخانات التي لا تُترك فارغة</translation>
    </message>
    <message>
        <source>A verdict</source>
        <translation>حكم</translation>
    </message>
    <message>
        <source>An explanation of the verdict</source>
        <translation>تعليل الحكم</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>A figure without contradictions</source>
        <translation>حصيلة بلا تعارض</translation>
    </message>
    <message>
        <source>%1 (contradiction)</source>
        <translation>%1 (تعارض)</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>تعليل الحكم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>DemandsPage</name>
    <message>
        <source>A claim is submitted and approved only when it has what is ticked here. It holds for everybody.</source>
        <translation>لا يُرفع ادعاء ولا يُعتمد إلا إذا اكتمل فيه ما عُلِّم هنا. وهو سارٍ على الجميع.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Fields that may not be empty</source>
        <translation>الخانات التي لا تُترك فارغة</translation>
    </message>
    <message>
        <source>Kind of claim</source>
        <translation>نوع الادعاء</translation>
    </message>
    <message>
        <source>As the program comes</source>
        <translation>كما يأتي مع البرنامج</translation>
    </message>
</context>
<context>
    <name>DeskSettingsPresenter</name>
    <message>
        <source>Submission</source>
        <translation>الرفع للمراجعة</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>The text cannot be changed; its details can be corrected.</source>
        <translation>النص نفسه لا يتغيّر، ويمكن تصحيح بياناته.</translation>
    </message>
    <message>
        <source>The article&apos;s details</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Laptops</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>All laptops that have written to this store. A supervisor revokes a lost laptop: what it writes from then on does not count anywhere. Nothing is deleted.</source>
        <translation>كل جهاز كتب في ملف العمل هذا. يلغي المشرف الثقة بالجهاز المفقود: فلا يُحسب ما يكتبه بعد ذلك في أي مكان. ولا يُحذف شيء.</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>من كتب عليه</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>آخر خطوة</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>إلغاء الثقة…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>إعادة الثقة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DevicesPresenter</name>
    <message>
        <source>, </source>
        <extracomment>So many last characters of a device&apos;s id are shown.</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>أُلغيت الثقة به</translation>
    </message>
    <message>
        <source>copied: two branches</source>
        <translation>منسوخ: له فرعان</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Its key begins with %1: compare it by telephone.</source>
        <translation>يبدأ مفتاحه بـ %1: يُقارن بالهاتف.</translation>
    </message>
    <message>
        <source>Its key is not known yet: its first bundle brings it.</source>
        <translation>لم يُعرض مفتاحه بعد: يُعرض مع أول حزمة منه.</translation>
    </message>
    <message>
        <source>Revoked by %1, %2. Its last change that counts: %3. Changes here that do not count: %4.</source>
        <translation>ألغى %1 الثقة به، %2. آخر خطوة محسوبة منه: %3. خطوات هنا لا تُحسب: %4.</translation>
    </message>
    <message>
        <source>A laptop cannot revoke itself: use another laptop.</source>
        <translation>لا يلغي جهاز الثقة بنفسه: يلغيها جهاز آخر.</translation>
    </message>
    <message>
        <source>Only a supervisor can revoke and restore laptops.</source>
        <translation>المشرف وحده يلغي الثقة بالأجهزة ويعيدها.</translation>
    </message>
</context>
<context>
    <name>EncryptDialog</name>
    <message>
        <source>Encrypt the store</source>
        <translation>تشفير ملف العمل</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>تشفير</translation>
    </message>
    <message>
        <source>The store is rewritten and compared row by row; only then does it replace the old one. Nobody can open it without the passphrase or the recovery key.</source>
        <translation>يُكتب ملف العمل من جديد ويُقارن صفًا صفًا، ولا يحل محل القديم إلا بعد ذلك. دون عبارة المرور ودون مفتاح الاسترداد لن يفتحه أحد بعدها.</translation>
    </message>
    <message>
        <source>Then remove the unencrypted file, backups and copies</source>
        <translation>ثم إزالة الملف والنسخ غير المشفَّرة</translation>
    </message>
    <message>
        <source>On flash memory the old data may remain for a long time: only full-disk encryption is safe.</source>
        <translation>في ذاكرات الفلاش قد تبقى البيانات القديمة طويلًا: لا يضمن زوالها إلا قرص مشفَّر بأكمله.</translation>
    </message>
</context>
<context>
    <name>EncryptionFlow</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <extracomment>After so many minutes without a key or a mouse the window locks by itself; 0: never.</extracomment>
        <translation>
            <numerusform>بلا انتظار</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>The previous passphrase no longer opens anything.</source>
        <translation>لن تفتح عبارة المرور السابقة شيئًا بعدها.</translation>
    </message>
    <message>
        <source>The recovery key opened the store. Choose the passphrase that will open it from now on.</source>
        <translation>فتح مفتاح الاسترداد ملف العمل. اختر عبارة المرور التي تفتحه من الآن.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>غُيِّرت عبارة المرور.</translation>
    </message>
    <message>
        <source>Re-encrypting the store…</source>
        <translation>جارٍ إعادة تشفير ملف العمل…</translation>
    </message>
    <message>
        <source>The unencrypted file and backups are still next to it.</source>
        <translation>الملف غير المشفَّر والنسخ الاحتياطية باقية بجانبه كما كانت.</translation>
    </message>
    <message>
        <source>Encrypting the store…</source>
        <translation>جارٍ تشفير ملف العمل…</translation>
    </message>
    <message>
        <source>Anyone with this computer or its disk can then read the store without a passphrase.</source>
        <translation>بعد ذلك يستطيع من يملك هذا الجهاز أو قرصه قراءة ملف العمل دون أي عبارة مرور.</translation>
    </message>
    <message>
        <source>The store is no longer encrypted.</source>
        <translation>لم يعد ملف العمل مشفَّرًا.</translation>
    </message>
    <message>
        <source>Decrypting the store…</source>
        <translation>جارٍ فك تشفير ملف العمل…</translation>
    </message>
    <message>
        <source>The store is encrypted.</source>
        <translation>ملف العمل مشفَّر.</translation>
    </message>
    <message>
        <source>Decrypt the store</source>
        <translation>فك تشفير ملف العمل</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>فك التشفير</translation>
    </message>
</context>
<context>
    <name>EntityWords</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed</source>
        <translation>%1: جديد %2، معدَّل %3</translation>
    </message>
    <message>
        <source>%1: %2 new</source>
        <translation>%1: جديد %2</translation>
    </message>
    <message>
        <source>%1: %3 changed</source>
        <translation>%1: معدَّل %3</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>ادعاء</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Piece of evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>حكم</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>قرار مراجعة</translation>
    </message>
    <message>
        <source>Suggestion rule</source>
        <translation>قاعدة اقتراح</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>سلسلة</translation>
    </message>
    <message>
        <source>Desk settings</source>
        <translation>ضوابط التحرير</translation>
    </message>
    <message>
        <source>Newsroom</source>
        <translation>غرفة الأخبار</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>عضوية</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>إلغاء ثقة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>الأحكام</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>قرارات المراجعة</translation>
    </message>
    <message>
        <source>Suggestion rules</source>
        <translation>قواعد الاقتراحات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>السلاسل</translation>
    </message>
    <message>
        <source>Newsrooms</source>
        <translation>غرف الأخبار</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>العضويات</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>إلغاءات الثقة</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Something went wrong in the program itself. Your work up to here is saved.</source>
        <translation>وقع خلل في البرنامج نفسه. عملك حتى هذه اللحظة محفوظ.</translation>
    </message>
    <message>
        <source>The file “{path}” does not exist: check the name and the folder.</source>
        <translation>الملف «⁨{path}⁩» غير موجود. تحقق من الاسم والمجلد.</translation>
    </message>
    <message>
        <source>The file “{path}” may not be read or written ({reason}). Nothing was changed: check its permissions or choose another place.</source>
        <translation>تعذّرت قراءة الملف «⁨{path}⁩» أو كتابته (⁨{reason}⁩). لم يتغير شيء في عملك. تحقق من أذونات الملف أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The file “{path}” is empty: there is nothing to check in it.</source>
        <translation>الملف «⁨{path}⁩» فارغ، ولا شيء فيه للتدقيق.</translation>
    </message>
    <message>
        <source>The file “{path}” is {size} MB; the limit is {limit} MB: split it into single articles.</source>
        <translation>حجم الملف «⁨{path}⁩» ⁨{size}⁩ ميغابايت والحد ⁨{limit}⁩. جرّب تقسيمه إلى مقالات.</translation>
    </message>
    <message>
        <source>The file “{path}” cannot be read as text ({reason}). Nothing was changed: save it as text (txt) and import it again.</source>
        <translation>تعذّرت قراءة الملف «⁨{path}⁩» نصًا (⁨{reason}⁩). لم يتغير شيء في عملك. جرّب حفظه نصًا (txt) ثم استيراده.</translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation>⁨{where}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>“{format}” is not a format this program writes: choose one of {known}.</source>
        <translation>لا يكتب البرنامج صيغة «⁨{format}⁩». اختر إحدى هذه: ⁨{known}⁩.</translation>
    </message>
    <message>
        <source>These items are already in the store with other content: {items}. Nothing was imported.</source>
        <translation>هذه العناصر موجودة في ملف العمل بمحتوى آخر: ⁨{items}⁩. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There is no {kind} “{id}” in this store any more.</source>
        <translation>لم يعد في ملف العمل عنصر بهذا المعرّف: ⁨{id}⁩ (⁨{kind}⁩).</translation>
    </message>
    <message>
        <source>The search “{query}” cannot be read: {reason}.</source>
        <translation>تعذّر فهم البحث «{query}»: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” means {count} people of this store: name one by the end of their id ({choices}).</source>
        <translation>في ملف العمل أكثر من شخص بالاسم «⁨{name}⁩» (العدد: {count}). حدّد المقصود بنهاية معرّفه: {choices}.</translation>
    </message>
    <message>
        <source>There is no person called “{name}” in this store: add one from the list of people.</source>
        <translation>لا أحد باسم «⁨{name}⁩» في ملف العمل. أضف الاسم من قائمة الأشخاص.</translation>
    </message>
    <message>
        <source>“{path}” is not a valid annotated article ({reason}): nothing was imported. Ask for the file to be exported anew.</source>
        <translation>الملف «⁨{path}⁩» ليس مقالًا معلَّمًا سليمًا (⁨{reason}⁩). لم يُستورد شيء: اطلب تصدير الملف من جديد.</translation>
    </message>
    <message>
        <source>Choose who acts first: this store has {count} people.</source>
        <translation>يلزم اختيار الاسم أولًا. عدد المسجلين في ملف العمل: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>A person called “{name}” is already in this store: choose another name.</source>
        <translation>الاسم «⁨{name}⁩» مسجل في ملف العمل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The passage {start}..{end} does not lie inside the text of {length} characters: choose another one.</source>
        <translation>المقطع ⁨{start}..{end}⁩ خارج النص وطوله ⁨{length}⁩ من المحارف. حدّد مقطعًا آخر.</translation>
    </message>
    <message>
        <source>The passage {start}..{end} of {item} does not hold the words it should: the file was changed.</source>
        <translation>المقطع ⁨{start}..{end}⁩ من ⁨{item}⁩ لا يحمل كلماته. لقد تغيّر الملف.</translation>
    </message>
    <message>
        <source>“{field}” is not a field of this kind of claim: choose one of {known}.</source>
        <translation>ليس «⁨{field}⁩» من حقول هذا النوع من الادعاءات. المتاح: ⁨{known}⁩.</translation>
    </message>
    <message>
        <source>“{value}” does not fit the field “{field}”: {reason}.</source>
        <translation>القيمة «⁨{value}⁩» لا تصلح للحقل «⁨{field}⁩»: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nobody approves or returns their own work ({item}): choose another reviewer.</source>
        <translation>لا يعتمد أحد عمله ولا يعيده (⁨{item}⁩). اختر مراجعًا آخر.</translation>
    </message>
    <message>
        <source>{person} may not do this ({action}): it takes the role {role}.</source>
        <translation>لا تتيح صفة ⁨{person}⁩ هذه الخطوة (⁨{action}⁩). الصفة المطلوبة: ⁨{role}⁩.</translation>
    </message>
    <message>
        <source>This may not be written ({reason}). Nothing was saved.</source>
        <translation>لا تُحفظ هذه الخطوة (⁨{reason}⁩). لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Not possible now ({action}): the state of {item} is “{state}”.</source>
        <translation>الخطوة غير متاحة الآن (⁨{action}⁩). حالة ⁨{item}⁩: «⁨{state}⁩».</translation>
    </message>
    <message>
        <source>A return needs a reason: say what is missing.</source>
        <translation>الإعادة تحتاج إلى سبب. اذكر ما ينقص.</translation>
    </message>
    <message>
        <source>“{words}” is not ready ({action}): {items}.</source>
        <translation>لم يكتمل «⁨{words}⁩» بعد (⁨{action}⁩): ⁨{items}⁩.</translation>
    </message>
    <message>
        <source>Claims of {item} are not ready ({action}): {count} in all. Nothing was done. {items}.</source>
        <translation>ادعاءات في ⁨{item}⁩ لم تكتمل بعد (⁨{action}⁩)، وعددها ⁨{count}⁩. لم يتغير شيء. ⁨{items}⁩.</translation>
    </message>
    <message>
        <source>There are no draft claims to submit in {item}: mark a claim first.</source>
        <translation>لا مسودات للرفع في ⁨{item}⁩. علّم ادعاءً أولًا.</translation>
    </message>
    <message>
        <source>There are no submitted claims in {item}: nothing was changed.</source>
        <translation>لا ادعاءات مرفوعة في ⁨{item}⁩. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{item} rests on what laptops disagree about ({what}): settle that first.</source>
        <translation>{item} يستند إلى ما تختلف فيه الأجهزة ({what}): يُحسم ذلك أولًا.</translation>
    </message>
    <message>
        <source>{item} has conflicting values from different laptops: settle them first.</source>
        <translation>في ⁨{item}⁩ قيم متعارضة من أجهزة مختلفة. يلزم حسمها أولًا.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادة تنفيذه.</translation>
    </message>
    <message>
        <source>“{action}” cannot be undone: {item} was changed since. The step was dropped from the list.</source>
        <translation>تعذّر التراجع عن «{action}»، فقد طرأ تغيير بعدها ({item}). أُسقطت الخطوة من القائمة.</translation>
    </message>
    <message>
        <source>A settled conflict is not undone ({item}): the other value can be written into its field, the history has it. The step was dropped from the list.</source>
        <translation>لا يُتراجع عن الفصل في تعارض ({item}): يمكن كتابة القيمة الأخرى في حقلها، وهي في سجل التعديلات. أُسقطت الخطوة من القائمة.</translation>
    </message>
    <message>
        <source>There is no store at “{path}”: check the name.</source>
        <translation>لا ملف عمل في «⁨{path}⁩». تحقق من الاسم.</translation>
    </message>
    <message>
        <source>The store “{path}” was last open under the name “{place}”, and its last work lies beside that name: open it there once, then it opens here too.</source>
        <translation>فُتح ملف العمل «⁨{path}⁩» آخر مرة بالاسم «⁨{place}⁩»، وآخر ما حُفظ فيه محفوظ بجانب ذلك الاسم. افتحه من هناك مرة واحدة، ثم يُفتح من هنا أيضًا.</translation>
    </message>
    <message>
        <source>The store “{path}” is open in another window ({holder}): close it there first.</source>
        <translation>ملف العمل «⁨{path}⁩» مفتوح في نافذة أخرى (⁨{holder}⁩). أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>The store “{path}” is on a read-only place: it can be looked at, but nothing can be saved there.</source>
        <translation>ملف العمل «⁨{path}⁩» في مكان للقراءة فقط. الاطلاع متاح والحفظ غير متاح.</translation>
    </message>
    <message>
        <source>“{path}” is not a Tadqiq store: choose another file.</source>
        <translation>ليس «⁨{path}⁩» ملف عمل لتدقيق. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The store “{path}” is damaged ({reason}): set it aside and restore the newest backup.</source>
        <translation>ملف العمل «⁨{path}⁩» تالف (⁨{reason}⁩). ضعه جانبًا ثم استعد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The store “{path}” was written by a newer version ({found} &gt; {known}): update this program.</source>
        <translation>كُتب ملف العمل «⁨{path}⁩» بإصدار أحدث (⁨{found} &gt; {known}⁩). حدّث البرنامج.</translation>
    </message>
    <message>
        <source>The disk with “{path}” is full: the last action was not saved, everything before it is safe. Make room and repeat it.</source>
        <translation>امتلأ القرص الذي فيه «⁨{path}⁩». لم تُحفظ الخطوة الأخيرة، وكل ما قبلها سليم. أفرغ مساحة ثم كرّرها.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk with “{path}”: {needed} MB are needed and {free} MB are free. Nothing was begun: make room and repeat it.</source>
        <translation>لا مساحة كافية على القرص الذي فيه «{path}»: المطلوب {needed} م.ب والمتاح {free} م.ب. لم يبدأ شيء: أفسح مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder for backups “{path}” is not there: put the stick in or choose another folder. Until then backups are made beside the store.</source>
        <translation>مجلد النسخ الاحتياطية «{path}» غير موجود: صِل الذاكرة أو اختر مجلدًا آخر. إلى ذلك الحين تُحفظ النسخ بجانب ملف العمل.</translation>
    </message>
    <message>
        <source>The backup “{path}” does not hold ({reason}): choose another one. Nothing was changed.</source>
        <translation>النسخة الاحتياطية «{path}» غير سليمة ({reason}): اختر غيرها. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing in “{path}” can be read, and there is no backup that holds: nothing was changed. Ask colleagues for a bundle.</source>
        <translation>تتعذّر قراءة أي شيء في «{path}» ولا نسخة احتياطية سليمة: لم يتغير شيء. اطلب حزمة من الزملاء.</translation>
    </message>
    <message>
        <source>The store “{path}” cannot be used ({reason}): the last action was not saved.</source>
        <translation>تعذّر استعمال ملف العمل «⁨{path}⁩» (⁨{reason}⁩). لم تُحفظ الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>“{path}” cannot be taken in ({reason}): nothing was changed.</source>
        <translation>تعذّر إدخال «{path}» ({reason}). لم يتغير شيء.</translation>
    </message>
    <message>
        <source>“{path}” is locked ({reason}): ask its sender for a passphrase or a bundle for your key.</source>
        <translation>«{path}» مقفل ({reason}): عبارة المرور أو حزمة بمفتاح هذا الجهاز تُطلب من المرسل.</translation>
    </message>
    <message>
        <source>This laptop was revoked by a supervisor: nothing more is saved here or handed on, because it would count nowhere. A supervisor can restore it; then take in their bundle.</source>
        <translation>ألغى مشرف الثقة بهذا الجهاز: لا يُحفظ فيه شيء بعد الآن ولا يُسلَّم منه شيء، لأنه لن يُحسب في أي مكان. يستطيع مشرف إعادة الثقة به، ثم تُدمج حزمته هنا.</translation>
    </message>
    <message>
        <source>{person} has no key on this machine, so nothing can be written in that name here. Choose another person, or join as this one.</source>
        <translation>لا مفتاح باسم {person} على هذا الحاسوب، فلا يُكتب شيء بهذا الاسم هنا. اختر شخصًا آخر، أو انضمّ بهذا الاسم.</translation>
    </message>
    <message>
        <source>The key of {person} on this machine is locked. Give its password and repeat the action.</source>
        <translation>مفتاح {person} على هذا الحاسوب مقفل. أدخل كلمة مروره وأعد الخطوة.</translation>
    </message>
    <message>
        <source>This is not the password of {person} on this machine. Nothing was changed: try again.</source>
        <translation>ليست هذه كلمة مرور {person} على هذا الحاسوب. لم يتغير شيء: حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not the slip of this newsroom ({reason}): look at it again.</source>
        <translation>ليست هذه قصاصة غرفة الأخبار هذه ({reason}): انظر فيها مرة أخرى.</translation>
    </message>
    <message>
        <source>The key file “{path}” cannot be used ({reason}), and it was left as it is: put it back from a copy, or join anew from this machine.</source>
        <translation>لا يمكن استخدام ملف المفتاح «{path}» ({reason})، وقد تُرك كما هو: أعده من نسخة منه، أو انضمّ من جديد من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no merge to go back from ({reason}).</source>
        <translation>لا دمج يُتراجع عنه ({reason}).</translation>
    </message>
    <message>
        <source>The store “{path}” is encrypted: its passphrase is needed.</source>
        <translation>ملف العمل «{path}» مشفَّر: يلزم إدخال عبارة المرور.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this store. Nothing was changed: try again, or use the recovery key.</source>
        <translation>ليست هذه عبارة مرور ملف العمل. لم يتغير شيء: أعد المحاولة، أو استخدم مفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess ({reason}): choose a longer one.</source>
        <translation>عبارة المرور هذه سهلة التخمين ({reason}): اختر عبارة أطول.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this store ({reason}): look at it again, or use the passphrase.</source>
        <translation>ليس هذا مفتاح استرداد ملف العمل ({reason}): راجعه مرة أخرى، أو استخدم عبارة المرور.</translation>
    </message>
    <message>
        <source>“{path}” looks like an encrypted store, but “{path}.key” is not beside it: put that file back from a backup.</source>
        <translation>يبدو أن «{path}» ملف عمل مشفَّر، لكن «⁦{path}.key⁩» ليس بجانبه: أعد ذلك الملف من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Both copies of the key file of “{path}” are damaged: put “{path}.key” back from a backup of the store.</source>
        <translation>نسختا ملف المفتاح الخاص بملف العمل «{path}» تالفتان: أعد «⁦{path}.key⁩» من نسخة احتياطية لملف العمل.</translation>
    </message>
    <message>
        <source>The key file beside “{path}” is another store&apos;s, or the store&apos;s first page is damaged: put both back from a backup.</source>
        <translation>ملف المفتاح بجانب «{path}» يخص ملف عمل آخر، أو أن الصفحة الأولى من ملف العمل تالفة: أعد الاثنين من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The saved copy “{path}” is damaged or was locked with another key: put it back from a backup.</source>
        <translation>النسخة المحفوظة «{path}» تالفة أو مقفلة بمفتاح آخر: أعدها من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The keyring of this machine cannot be used ({reason}): use the passphrase.</source>
        <translation>تعذّر استخدام حافظة المفاتيح في هذا الجهاز ({reason}): استخدم عبارة المرور.</translation>
    </message>
    <message>
        <source>The store “{path}” is encrypted already.</source>
        <translation>ملف العمل «{path}» مشفَّر من قبل.</translation>
    </message>
    <message>
        <source>The store “{path}” is not encrypted.</source>
        <translation>ملف العمل «{path}» غير مشفَّر.</translation>
    </message>
    <message>
        <source>This store belongs to no newsroom yet: a supervisor founds one, or join one.</source>
        <translation>ملف العمل هذا لا ينتمي إلى غرفة أخبار بعد: يؤسس مشرف واحدة، أو يُنضمّ إلى واحدة.</translation>
    </message>
    <message>
        <source>This store belongs to the newsroom “{name}”, in which others are: nothing was changed.</source>
        <translation>ملف العمل هذا لغرفة الأخبار «{name}» وفيها غيرك: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The slip of the newsroom “{name}” is still on this computer. It has to be written down before somebody is let in.</source>
        <translation>قصاصة غرفة الأخبار «{name}» ما زالت على هذا الحاسوب. تُكتب على ورقة قبل قبول أي شخص.</translation>
    </message>
    <message>
        <source>“{path}” is no request that can be answered ({reason}): ask for another one.</source>
        <translation>«{path}» ليس طلبًا يمكن الرد عليه ({reason}): اطلب غيره.</translation>
    </message>
    <message>
        <source>The server “{address}” cannot be reached ({reason}): work goes on here.</source>
        <translation>تعذّر الوصول إلى الخادم «{address}» ({reason}): العمل يستمر على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The server “{address}” refuses this ({reason}): ask whoever looks after the server.</source>
        <translation>رفض الخادم «{address}» ذلك ({reason}): راجع المسؤول عن الخادم.</translation>
    </message>
    <message>
        <source>The server “{address}” is of a newer version ({found} &gt; {known}): update this program.</source>
        <translation>الخادم «{address}» من إصدار أحدث ({found} &gt; {known}): حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>The server “{address}” is of an older version ({found} &lt; {known}): ask whoever looks after the server to upgrade it.</source>
        <translation>الخادم «{address}» من إصدار أقدم ({found} &lt; {known}): اطلب من المسؤول عن الخادم ترقيته.</translation>
    </message>
    <message>
        <source>There is no newsroom store on “{address}”: ask whoever looks after the server.</source>
        <translation>لا يوجد مخزن لغرفة الأخبار على «{address}»: راجع المسؤول عن الخادم.</translation>
    </message>
    <message>
        <source>The server “{address}” was never opened on this machine and cannot be reached now ({reason}): its work is here after the first connection.</source>
        <translation>لم يُفتح الخادم «{address}» على هذا الجهاز من قبل ولا يمكن الوصول إليه الآن ({reason}): سيظهر عمله هنا بعد أول اتصال.</translation>
    </message>
    <message>
        <source>“{address}” is another server than the one that this work was shared with: nothing was sent. Ask whoever looks after the server.</source>
        <translation>«{address}» خادم غير الذي جرت مشاركة هذا العمل معه: لم يُرسَل شيء. راجع من يتولى أمر الخادم.</translation>
    </message>
    <message>
        <source>The server “{address}” handed out what cannot be taken in ({reason}): nothing of it was taken.</source>
        <translation>سلّم الخادم «{address}» ما لا يمكن أخذه ({reason}): لم يؤخذ منه شيء.</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>No evidence yet. Link a source that supports or refutes the claim.</source>
        <translation>لا أدلة بعد. اربط مصدرًا يؤيد الادعاء أو ينفيه.</translation>
    </message>
    <message>
        <source>Link evidence</source>
        <translation>ربط دليل</translation>
    </message>
    <message>
        <source>Ways to link evidence</source>
        <translation>طرق ربط دليل</translation>
    </message>
    <message>
        <source>From the library of sources…</source>
        <translation>من مكتبة المصادر…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>From a URL…</source>
        <translation>من رابط…</translation>
    </message>
    <message>
        <source>Withdraw this evidence</source>
        <translation>سحب هذا الدليل</translation>
    </message>
    <message>
        <source>Read beside the article</source>
        <translation>قراءة بجانب المقال</translation>
    </message>
    <message>
        <source>Stance of the evidence</source>
        <translation>موقف الدليل</translation>
    </message>
</context>
<context>
    <name>EvidencePresenter</name>
    <message>
        <source>Choose the file of the source</source>
        <translation>اختيار ملف المصدر</translation>
    </message>
</context>
<context>
    <name>ExportAllPresenter</name>
    <message>
        <source>Export all articles</source>
        <translation>تصدير كل المقالات</translation>
    </message>
    <message>
        <source>Exporting all articles…</source>
        <translation>تُكتب كل المقالات…</translation>
    </message>
    <message>
        <source>If you stop, an older file of this name is not changed.</source>
        <translation>الإيقاف يُبقي الملف الأقدم بهذا الاسم كما كان.</translation>
    </message>
    <message>
        <source>Articles exported: %1, to “%2”</source>
        <translation>المقالات المصدَّرة: %1، إلى «⁨%2⁩»</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>أُوقفت. لم يُكتب أي ملف.</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>%1 · needed</source>
        <extracomment>Stands after the name of a field that is in conflict.</extracomment>
        <translation>%1 · مطلوب</translation>
    </message>
    <message>
        <source>Needed before the claim is submitted</source>
        <translation>مطلوب قبل رفع الادعاء</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Kind of claim</source>
        <translation>نوع الادعاء</translation>
    </message>
    <message>
        <source>Statement of the claim</source>
        <translation>صياغة الادعاء</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>صاحب الادعاء</translation>
    </message>
    <message>
        <source>Relayed by</source>
        <translation>ناقل الادعاء</translation>
    </message>
    <message>
        <source>Can it be checked?</source>
        <translation>هل هو قابل للتحقق؟</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Possible harm</source>
        <translation>الضرر المحتمل</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>المصير</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>Best estimate</source>
        <translation>التقدير الأرجح</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>طريقة الكتابة</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>النطاق الزمني</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>الفترة من</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>الفترة إلى</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>حتى تاريخ</translation>
    </message>
    <message>
        <source>Producer of the count</source>
        <translation>جهة الإحصاء</translation>
    </message>
    <message>
        <source>Quoted from</source>
        <translation>نقلًا عن</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>أساس الإحصاء</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>معرفة الهوية</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>صيغة الاقتباس</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Speaker&apos;s role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Reporting verb</source>
        <translation>فعل القول</translation>
    </message>
    <message>
        <source>Class of verb</source>
        <translation>صنف الفعل</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>علامتا التنصيص</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>الأمانة</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>المخاطَب</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>تاريخ القول</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>اللغة الأصلية</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>النص الأصلي</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة الإعلامية</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>وعاء النشر</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>تاريخ الصدور</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>نسخة مؤرشفة</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>نوع المصدر</translation>
    </message>
    <message>
        <source>Common origin</source>
        <translation>الأصل المشترك</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>السرية</translation>
    </message>
    <message>
        <source>Reliability of the source (A-F)</source>
        <translation>موثوقية المصدر (⁦A-F⁩)</translation>
    </message>
    <message>
        <source>Credibility of the information (1-6)</source>
        <translation>مصداقية المعلومة (⁦1-6⁩)</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <extracomment>Columns of Qt&apos;s list of files.</extracomment>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>اسم الملف:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>نوع الملف:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقال</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FindBarPresenter</name>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>FormatLabels</name>
    <message>
        <source>All files</source>
        <extracomment>An invisible character of a left-to-right script.</extracomment>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>نصوص</translation>
    </message>
    <message>
        <source>Annotated JSON</source>
        <translation>ملف ⁦JSON⁩</translation>
    </message>
    <message>
        <source>Annotated JSON, a line for each article</source>
        <translation>ملف ⁦JSON⁩ بسطر لكل مقال</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>حزم</translation>
    </message>
    <message>
        <source>Requests to join a newsroom</source>
        <translation>طلبات الانضمام إلى غرفة أخبار</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keys are recognised by their position on the keyboard, whatever the layout.</source>
        <translation>العبرة بموضع المفتاح على اللوحة، أيًا كانت لغة الكتابة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>HighlightsPresenter</name>
    <message>
        <source>≠ in conflict</source>
        <translation>≠ متعارض</translation>
    </message>
</context>
<context>
    <name>HistoryPresenter</name>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة التنفيذ: %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>رُجع عن: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>أُعيد التنفيذ: %1</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Redone: %1</source>
        <translation>أُعيد التنفيذ: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>رُجع عن: %1</translation>
    </message>
    <message>
        <source>%1 (does not count)</source>
        <translation>%1 (لا يُحسب)</translation>
    </message>
    <message>
        <source>%1 — reason: %2</source>
        <translation>%1 — السبب: %2</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>استيراد من ملف</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>الحالة: %1</translation>
    </message>
    <message>
        <source>Claim marked</source>
        <translation>عُلِّم الادعاء</translation>
    </message>
    <message>
        <source>Evidence linked</source>
        <translation>رُبط دليل</translation>
    </message>
    <message>
        <source>Verdict given</source>
        <translation>صدر حكم</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>أُضيف تعليق</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>سُجِّل قرار</translation>
    </message>
    <message>
        <source>Suggestion rule set</source>
        <translation>ضُبطت قاعدة اقتراحات</translation>
    </message>
    <message>
        <source>Desk settings changed</source>
        <translation>عُدِّلت ضوابط التحرير</translation>
    </message>
    <message>
        <source>Newsroom founded</source>
        <translation>أُسست غرفة الأخبار</translation>
    </message>
    <message>
        <source>Joined the newsroom</source>
        <translation>انضم إلى غرفة الأخبار</translation>
    </message>
    <message>
        <source>Trust ended</source>
        <translation>أُلغيت الثقة</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>عُدِّل: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>عُدِّل</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Search the actions</source>
        <translation>بحث في الأوامر</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الأوامر ومفاتيحها</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>المفتاح الجديد</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>ضغطة المفتاح الجديد</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>اعتماد هذا المفتاح</translation>
    </message>
    <message>
        <source>Restore its default key</source>
        <translation>استعادة مفتاحه الأصلي</translation>
    </message>
    <message>
        <source>Restore all default keys</source>
        <translation>استعادة المفاتيح الأصلية</translation>
    </message>
    <message>
        <source>“%1” uses this key now and would lose it.</source>
        <translation>هذا المفتاح الآن لأمر «%1»، وسيُنزع منه.</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>هذا المفتاح ثابت.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tadqiq</source>
        <extracomment>Below so many units of width the rail shows icons alone, and what stood side by side stands one under the other.</extracomment>
        <translation>تدقيق</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Available actions</source>
        <translation>ما يمكن فعله هنا</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>new here</source>
        <extracomment>So many people, articles and conflicts are shown one by one: more would take the window&apos;s thread too long to lay out.</extracomment>
        <translation>جديد هنا</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Nothing in it is new</source>
        <translation>لا جديد فيها</translation>
    </message>
    <message>
        <source>All of it is here already. Nothing was changed.</source>
        <translation>كل ما فيها موجود هنا من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Everything new in it waits for work from a bundle that has not arrived yet.</source>
        <translation>كل جديد فيها ينتظر عملًا لم تصل حزمته بعد.</translation>
    </message>
    <message>
        <source>It brings no work, only what laptops record about each other.</source>
        <translation>لا عمل فيها، بل ما تسجله الأجهزة بعضها عن بعض.</translation>
    </message>
    <message>
        <source>This bundle brings work by: %1. Nothing has been changed yet.</source>
        <translation>في هذه الحزمة عمل: %1. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Imported: the work by %1 is here now.</source>
        <translation>استُلمت: عمل %1 موجود هنا الآن.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Would be in conflict: %1</source>
        <translation>سيتعارض: %1</translation>
    </message>
    <message>
        <source>In conflict now: %1</source>
        <translation>متعارض الآن: %1</translation>
    </message>
    <message>
        <source> (the first %1 are shown)</source>
        <translation> (يُعرض أول %1)</translation>
    </message>
    <message>
        <source>%1: this work carries no signature of its own device. Only the writer of the bundle vouches for it.</source>
        <translation>%1: هذا العمل بلا توقيع من جهازه. لا يشهد له إلا من كتب الحزمة.</translation>
    </message>
    <message>
        <source>%1: this laptop seems to have been copied and continues in two branches. Both are kept; ask which one is meant.</source>
        <translation>%1: يبدو أن هذا الجهاز نُسخ فصار له فرعان. بقي الفرعان معًا؛ يلزم السؤال عن المقصود منهما.</translation>
    </message>
    <message>
        <source>%1 claims to be a supervisor: actions that only a supervisor may take do not count until a supervisor known here gives them the role.</source>
        <translation>%1: مشرف بقوله وحده. ما لا يحق إلا للمشرف لا يُحسب له حتى يمنحه الدورَ مشرفٌ معروف هنا.</translation>
    </message>
    <message>
        <source>%1: changes that do not count and stay only in the history: %2.</source>
        <translation>%1: خطوات لا تُحسب وتبقى في سجل التعديلات فقط: %2.</translation>
    </message>
    <message>
        <source>%1: values that contradict what they refer to have no effect: %2. The first: %3.</source>
        <translation>%1: قيم تناقض ما تشير إليه ولا أثر لها: %2. أولها: %3.</translation>
    </message>
    <message>
        <source>Lines that no laptop can use were left out: %1. The first: %2.</source>
        <translation>أسطر لا يستطيع أي حاسوب استعمالها فتُركت: %1. أولها: %2.</translation>
    </message>
    <message>
        <source>Articles whose text did not come: %1. Ask somebody who has it for a bundle.</source>
        <translation>مواد لم يصل نصّها: %1. اطلب حزمة ممن لديه النص.</translation>
    </message>
    <message>
        <source>Sources whose saved copy did not come: %1. Ask somebody who has it for a bundle.</source>
        <translation>مصادر لم تصل نسختها المحفوظة: %1. اطلب حزمة ممن لديه النسخة.</translation>
    </message>
    <message>
        <source>%1: changes waiting for earlier ones from another bundle: %2.</source>
        <translation>%1: خطوات تنتظر خطوات قبلها في حزمة أخرى: %2.</translation>
    </message>
    <message>
        <source>If values conflict, all are kept until a supervisor decides; bundles carry the decision.</source>
        <translation>إذا تعارضت القيم بقيت كلها حتى يفصل مشرف، وينتقل فصله مع الحزم.</translation>
    </message>
    <message>
        <source>A backup of the store is made first; the import can be undone.</source>
        <translation>تُحفظ نسخة احتياطية أولًا، ويمكن التراجع عن الاستلام.</translation>
    </message>
    <message>
        <source>Backup made before it: %1</source>
        <translation>النسخة الاحتياطية من قبل: %1</translation>
    </message>
    <message>
        <source>%1: this laptop is revoked. What it wrote after its last accepted step does not count.</source>
        <translation>%1: أُلغيت الثقة بهذا الجهاز. لا يُحسب ما كتبه بعد آخر خطوة مقبولة منه.</translation>
    </message>
    <message>
        <source>%1: this laptop is trusted again. All that it wrote counts.</source>
        <translation>%1: عادت الثقة بهذا الجهاز. يُحسب كل ما كتبه.</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>الجهاز %1</translation>
    </message>
    <message>
        <source>%1 (device %2)</source>
        <translation>%1 (الجهاز %2)</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>The work of each person is signed with their own name.</source>
        <translation>يُوقَّع عمل كل شخص باسمه.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Password, if others use this computer</source>
        <translation>كلمة المرور، إن كان غيره يستخدم هذا الحاسوب</translation>
    </message>
    <message>
        <source>Whoever copies this computer&apos;s files tries a million passwords a day: a name or a date does not last, four words that only you would combine do. At least 10 characters.</source>
        <translation>من ينسخ ملفات هذا الحاسوب يجرّب مليون كلمة مرور في اليوم: لا يصمد اسم ولا تاريخ، وتصمد أربع كلمات لا يجمعها غيرك. عشرة أحرف على الأقل.</translation>
    </message>
</context>
<context>
    <name>NewsroomDialog</name>
    <message>
        <source>Newsroom</source>
        <translation>غرفة الأخبار</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>People and their laptops</source>
        <translation>الأشخاص وحواسيبهم</translation>
    </message>
    <message>
        <source>Compare and let in…</source>
        <translation>مقارنة وإذن…</translation>
    </message>
    <message>
        <source>Compare and join…</source>
        <translation>مقارنة وانضمام…</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>تغيير الدور</translation>
    </message>
    <message>
        <source>Draw a line…</source>
        <translation>رسم خط…</translation>
    </message>
    <message>
        <source>Lift the line</source>
        <translation>رفع الخط</translation>
    </message>
    <message>
        <source>Let later work count</source>
        <translation>احتساب ما ظهر لاحقًا</translation>
    </message>
    <message>
        <source>This laptop is mine</source>
        <translation>هذا الحاسوب لي</translation>
    </message>
    <message>
        <source>Open a request…</source>
        <translation>فتح طلب انضمام…</translation>
    </message>
    <message>
        <source>Ask to join a newsroom…</source>
        <translation>طلب الانضمام إلى غرفة أخبار…</translation>
    </message>
    <message>
        <source>Write the slip down…</source>
        <translation>كتابة القصاصة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>NewsroomPresenter</name>
    <message>
        <source>Its words: %1</source>
        <extracomment>So many first characters of a seat&apos;s key are shown.</extracomment>
        <translation>كلماتها: %1</translation>
    </message>
    <message>
        <source>Your key was copied: two computers wrote as you. Ask a supervisor to draw a line under this laptop, and join anew.</source>
        <translation>نُسخ مفتاحك: كتب حاسوبان باسمك. اطلب من مشرف رسم خط تحت عمل هذا الحاسوب، ثم انضم من جديد.</translation>
    </message>
    <message>
        <source>%1 has let you in: compare its words, then join.</source>
        <translation>أذنت لك %1: قارن كلماتها ثم انضم.</translation>
    </message>
    <message>
        <source>Two lines cut each other off. Who stands above both, or the slip, lifts one of them.</source>
        <translation>خطان يُسقط كل منهما الآخر. يرفع أحدهما من هو فوقهما، أو القصاصة.</translation>
    </message>
    <message>
        <source>its slip</source>
        <translation>القصاصة</translation>
    </message>
    <message>
        <source>Let in by %1. Compare the newsroom&apos;s words once; what you wrote comes along.</source>
        <translation>أذن لك %1. قارن كلمات غرفة الأخبار مرة واحدة، ويأتي معك ما كتبته.</translation>
    </message>
    <message>
        <source>invites you</source>
        <translation>تدعوك</translation>
    </message>
    <message>
        <source>Work that waits: %1. Last written: %2. It counts once a supervisor has let them in.</source>
        <translation>عمل ينتظر: %1. آخر كتابة: %2. يُحتسب متى أذن مشرف.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>بانتظار الإذن</translation>
    </message>
    <message>
        <source>Name not known yet</source>
        <translation>لم يُعرف الاسم بعد</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Only who let this laptop in says that it is theirs.</source>
        <translation>لا يشهد أن هذا الحاسوب لصاحبه إلا من أذن له.</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>the slip</source>
        <translation>القصاصة</translation>
    </message>
    <message>
        <source>Drawn by %1, %2. Later work that does not count: %3.</source>
        <translation>رسمه %1، %2. عمل لاحق لا يُحتسب: %3.</translation>
    </message>
    <message>
        <source>contested line</source>
        <translation>خط متنازع عليه</translation>
    </message>
    <message>
        <source>line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>Where to write the request to join</source>
        <translation>مكان حفظ طلب الانضمام</translation>
    </message>
    <message>
        <source>Open somebody&apos;s request to join</source>
        <translation>فتح طلب انضمام</translation>
    </message>
    <message>
        <source>Hear the words of %1 by telephone and compare</source>
        <translation>اسمع الكلمات من %1 بالهاتف وقارنها بهذه</translation>
    </message>
    <message>
        <source>They match: let in</source>
        <translation>تطابقت: منح الإذن</translation>
    </message>
    <message>
        <source>Nobody was let in. Ask for the file again, by another way.</source>
        <translation>لم يؤذن لأحد. اطلب الملف مرة أخرى بطريق آخر.</translation>
    </message>
    <message>
        <source>Hear the words of the newsroom %1 from a supervisor</source>
        <translation>اسمع كلمات غرفة الأخبار %1 من مشرف</translation>
    </message>
    <message>
        <source>They match: join</source>
        <translation>تطابقت: انضمام</translation>
    </message>
    <message>
        <source>You belong to %1 now. Your earlier work came along.</source>
        <translation>انضممت إلى %1، وجاء معك عملك السابق.</translation>
    </message>
    <message>
        <source>Draw a line under the work of %1?</source>
        <translation>رسم خط تحت عمل %1؟</translation>
    </message>
    <message>
        <source>Draw the line</source>
        <translation>رسم الخط</translation>
    </message>
    <message>
        <source>What is here now counts. What this laptop wrote and is not here yet, and what it writes later, does not.</source>
        <translation>ما هو هنا الآن محتسب. وما كتبه هذا الحاسوب ولم يصل بعد، وما يكتبه لاحقًا، لا يُحتسب.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Recover the store…</source>
        <translation>استعادة ملف العمل…</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>إدخال كلمة المرور…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Encrypt your work?</source>
        <translation>تشفير العمل؟</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>تشفير</translation>
    </message>
    <message>
        <source>If this computer is lost or taken, nobody can read your work without the passphrase. If you lose both the passphrase and the recovery key, nobody can open it for you either. You can also encrypt later, from the menu.</source>
        <translation>إذا ضاع هذا الجهاز أو أُخذ فلن يقرأ أحد عملك دون عبارة المرور. ولن يستطيع أحد فتحه لك أيضًا إذا ضاعت عبارة المرور ومفتاح الاسترداد معًا. التشفير ممكن لاحقًا أيضًا من القائمة.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Queue</source>
        <translation>قائمة العمل</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>الانتقال إلى قائمة العمل</translation>
    </message>
    <message>
        <source>Go to the article</source>
        <translation>الانتقال إلى المقال</translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation>الانتقال إلى المصادر</translation>
    </message>
    <message>
        <source>Go to the conflicts</source>
        <translation>الانتقال إلى التعارضات</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>بحث شامل</translation>
    </message>
    <message>
        <source>Approve the claim</source>
        <translation>اعتماد الادعاء</translation>
    </message>
    <message>
        <source>Return the claim with a reason</source>
        <translation>إعادة الادعاء مع السبب</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Search actions, articles, claims and sources</source>
        <translation>بحث في الأوامر والمقالات والادعاءات والمصادر</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>another supervisor</source>
        <translation>مشرف آخر</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>الخطوة %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>the person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>the claim</source>
        <translation>الادعاء</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>the piece of evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>the verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>the comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>the laptop</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>the chain</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>the desk&apos;s settings</source>
        <translation>ضوابط التحرير</translation>
    </message>
    <message>
        <source>the newsroom</source>
        <translation>غرفة الأخبار</translation>
    </message>
    <message>
        <source>the membership</source>
        <translation>العضوية</translation>
    </message>
    <message>
        <source>the revocation</source>
        <translation>إلغاء الثقة</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>ادعاء</translation>
    </message>
    <message>
        <source>article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>claim or article</source>
        <translation>ادعاء أو مقال</translation>
    </message>
    <message>
        <source>article, claim or source</source>
        <translation>مقال أو ادعاء أو مصدر</translation>
    </message>
    <message>
        <source>source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>حكم</translation>
    </message>
    <message>
        <source>device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>person in the newsroom</source>
        <translation>شخص في غرفة الأخبار</translation>
    </message>
    <message>
        <source>line</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>newsroom that lets somebody here in</source>
        <translation>غرفة أخبار تقبل أحدًا هنا</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>saved copy</source>
        <translation>نسخة محفوظة</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>value of a conflict</source>
        <translation>قيمة في تعارض</translation>
    </message>
    <message>
        <source>pack of word forms</source>
        <translation>حزمة صيغ</translation>
    </message>
    <message>
        <source>The claim</source>
        <translation>الادعاء</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>The quote</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>settling a conflict</source>
        <translation>الفصل في تعارض</translation>
    </message>
    <message>
        <source>giving this role</source>
        <translation>منح هذا الدور</translation>
    </message>
    <message>
        <source>changing what the desk demands</source>
        <translation>تعديل ضوابط التحرير</translation>
    </message>
    <message>
        <source>ending somebody&apos;s work or letting it count again</source>
        <translation>إنهاء احتساب عمل شخص أو إعادته</translation>
    </message>
    <message>
        <source>revoking or restoring a device</source>
        <translation>إلغاء الثقة بجهاز أو إعادتها</translation>
    </message>
    <message>
        <source>working on it</source>
        <translation>العمل عليه</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>The claim in the article</source>
        <translation>الادعاء في المقال</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Four or more words that only you would combine. They are not stored anywhere.</source>
        <translation>أربع كلمات أو أكثر لا يجمعها غيرك. لا تُحفظ في أي مكان.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Anyone who knows it can open the bundle. It is not stored anywhere: send it in another way.</source>
        <translation>من يعرفها يفتح الحزمة، وهي لا تُحفظ في أي مكان: تُبلَّغ بطريق آخر.</translation>
    </message>
    <message>
        <source>Weak: easily guessed. Use four or more words.</source>
        <translation>ضعيفة: يسهل تخمينها. الأفضل أربع كلمات أو أكثر.</translation>
    </message>
    <message>
        <source>Fair. One or two more words make it strong.</source>
        <translation>مقبولة. كلمة أو كلمتان تجعلانها قوية.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>قوية.</translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>العبارتان غير متطابقتين بعد.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation>لصق مقال</translation>
    </message>
    <message>
        <source>Add the article</source>
        <translation>إضافة المقال</translation>
    </message>
    <message>
        <source>The first line, if left empty</source>
        <translation>السطر الأول إن تُرك فارغًا</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>The name is a declaration, not a proof: anyone at this computer can choose one.</source>
        <translation>الاسم إقرار لا إثبات: كل من يستعمل هذا الجهاز يستطيع اختيار اسم.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>step number {number} of a laptop: {cause}</source>
        <translation>الخطوة {number} من أحد الأجهزة: {cause}</translation>
    </message>
    <message>
        <source>the step before it is missing</source>
        <translation>ما قبلها مفقود</translation>
    </message>
    <message>
        <source>it does not follow the step before it</source>
        <translation>لا تتبع ما قبلها</translation>
    </message>
    <message>
        <source>it refers to a step that is missing</source>
        <translation>تستند إلى خطوة مفقودة</translation>
    </message>
    <message>
        <source>no signature proves whose it is</source>
        <translation>لا توقيع يثبت صاحبها</translation>
    </message>
    <message>
        <source>it was changed or damaged</source>
        <translation>عُدّلت أو تلفت</translation>
    </message>
    <message>
        <source>step number {number} of a laptop is missing or another one</source>
        <translation>الخطوة {number} من أحد الأجهزة مفقودة أو غيرها</translation>
    </message>
    <message>
        <source>of {counted} steps in {file}, {count} are missing</source>
        <translation>من {counted} خطوة في {file} تنقص {count}</translation>
    </message>
    <message>
        <source>the signature of a laptop over step number {number} is wrong</source>
        <translation>توقيع أحد الأجهزة على الخطوة {number} غير صحيح</translation>
    </message>
    <message>
        <source>its pages are damaged: {said}</source>
        <translation>صفحاته تالفة: {said}</translation>
    </message>
    <message>
        <source>the rest was not compared</source>
        <translation>لم يُقارن الباقي</translation>
    </message>
    <message>
        <source>“{name}” in its file is not of this program</source>
        <translation>في ملفه «⁨{name}⁩»، وليس من صنع هذا البرنامج</translation>
    </message>
    <message>
        <source>“{name}” in its file is not as this program made it</source>
        <translation>«⁨{name}⁩» في ملفه ليس كما صنعه هذا البرنامج</translation>
    </message>
    <message>
        <source>what is shown is not what the journal says: {table}</source>
        <translation>المعروض غير ما في سجل الخطوات: {table}</translation>
    </message>
    <message>
        <source>the search index holds {counted} entries in place of {count}</source>
        <translation>في فهرس البحث {counted} من العناصر والمطلوب {count}</translation>
    </message>
    <message>
        <source>the text of an article was changed</source>
        <translation>عُدّل نص مقال</translation>
    </message>
    <message>
        <source>the text of an article is missing</source>
        <translation>نص مقال مفقود</translation>
    </message>
    <message>
        <source>the file of a saved copy is missing</source>
        <translation>ملف نسخة محفوظة مفقود</translation>
    </message>
    <message>
        <source>the file of a saved copy was changed</source>
        <translation>عُدّل ملف نسخة محفوظة</translation>
    </message>
    <message>
        <source>function {name} of the server is not this program&apos;s</source>
        <translation>الدالة {name} في الخادم ليست من هذا البرنامج</translation>
    </message>
    <message>
        <source>the rights to function {name} are wrong</source>
        <translation>صلاحيات الدالة {name} غير صحيحة</translation>
    </message>
    <message>
        <source>the rights to table {table} are wrong</source>
        <translation>صلاحيات الجدول {table} غير صحيحة</translation>
    </message>
    <message>
        <source>table {table} is missing</source>
        <translation>الجدول {table} مفقود</translation>
    </message>
    <message>
        <source>nothing keeps the rows of table {table} from changes</source>
        <translation>لا شيء يمنع تعديل صفوف الجدول {table}</translation>
    </message>
    <message>
        <source>account {name} has more rights than it should</source>
        <translation>للحساب {name} صلاحيات أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>people&apos;s accounts may make tables of their own</source>
        <translation>يمكن لحسابات الأشخاص إنشاء جداول خاصة بها</translation>
    </message>
    <message>
        <source>accounts of other newsrooms may connect to this database</source>
        <translation>يمكن لحسابات غرف أخبار أخرى الاتصال بقاعدة البيانات هذه</translation>
    </message>
    <message>
        <source>no laptop would accept this journal: {cause}</source>
        <translation>لن يقبل أي جهاز هذا السجل: {cause}</translation>
    </message>
    <message>
        <source>the counts of claims are not what the journal says</source>
        <translation>أعداد الادعاءات لا تطابق السجل</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>Encryption and locking</source>
        <translation>التشفير والقفل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The store is not encrypted.</source>
        <translation>ملف العمل غير مشفَّر.</translation>
    </message>
    <message>
        <source>Anyone with this computer or its disk can read it, unless the disk itself is encrypted.</source>
        <translation>من يملك هذا الجهاز أو قرصه يستطيع قراءته، ما لم يكن القرص نفسه مشفَّرًا.</translation>
    </message>
    <message>
        <source>Lock automatically when idle</source>
        <translation>القفل التلقائي عند عدم الاستخدام</translation>
    </message>
    <message>
        <source>This computer has no usable keyring.</source>
        <translation>لا حافظة مفاتيح يمكن استخدامها في هذا الجهاز.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>عبارة مرور أخرى…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>مفتاح استرداد جديد…</translation>
    </message>
    <message>
        <source>Encrypt the store…</source>
        <translation>تشفير ملف العمل…</translation>
    </message>
    <message>
        <source>The store is encrypted.</source>
        <translation>ملف العمل مشفَّر.</translation>
    </message>
    <message>
        <source>Lock the window now</source>
        <translation>قفل النافذة الآن</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring opens the store too</source>
        <translation>حافظة مفاتيح هذا الجهاز تفتح ملف العمل أيضًا</translation>
    </message>
    <message>
        <source>Decrypt the store…</source>
        <translation>فك تشفير ملف العمل…</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Claims appear as soon as they are marked in an article. Another filter may show more.</source>
        <translation>تظهر الادعاءات فور تعليمها في مقال. قد تُظهر تصفية أخرى المزيد.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>الادعاء</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Nothing is waiting here</source>
        <extracomment>What the claim itself needs, and the other columns in the order in which they are kept.</extracomment>
        <translation>لا شيء في الانتظار</translation>
    </message>
    <message>
        <source>Time in state</source>
        <translation>المدة في الحالة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المكلَّف</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Weakest grade</source>
        <translation>أضعف درجة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة العمل</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مكلَّف بها</translation>
    </message>
    <message>
        <source>Only what is assigned to me</source>
        <translation>المكلَّف بها فقط</translation>
    </message>
    <message>
        <source>Kind of claim</source>
        <translation>نوع الادعاء</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>تكليف</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>التكليف لمن</translation>
    </message>
    <message>
        <source>Claims in the queue</source>
        <translation>الادعاءات في قائمة العمل</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>بلا تكليف</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>All open</source>
        <extracomment>So many rows are read again at most when the list changes while the person is far down in it. The largest count of the badge.</extracomment>
        <translation>كل المفتوح</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>بانتظار المراجعة</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>مسودات</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>معاد</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>عُدِّل بعد الاعتماد</translation>
    </message>
    <message>
        <source>Based on a single source</source>
        <translation>يستند إلى مصدر واحد</translation>
    </message>
    <message>
        <source>Conflicting values</source>
        <translation>قيم متعارضة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>ReadOutDialog</name>
    <message>
        <source>Read these words to the supervisor by telephone</source>
        <translation>اقرأ هذه الكلمات للمشرف بالهاتف</translation>
    </message>
    <message>
        <source>Give them the file as well. Until they let you in your work stays here, and waits.</source>
        <translation>وأوصِل إليه الملف أيضًا. حتى يأذن لك يبقى عملك هنا وينتظر.</translation>
    </message>
    <message>
        <source>Request file</source>
        <translation>ملف الطلب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The whole claim</source>
        <translation>الادعاء كله</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>موضع السبب</translation>
    </message>
    <message>
        <source>Select the words it concerns, if any</source>
        <translation>كلمات المقطع المقصودة، إن وُجدت: تُحدَّد هنا</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>the value is a whole number</source>
        <translation>المطلوب عدد صحيح</translation>
    </message>
    <message>
        <source>the value is a number from {least} to {most}</source>
        <translation>المطلوب عدد من {least} إلى {most}</translation>
    </message>
    <message>
        <source>the value is a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY</source>
        <translation>المطلوب تاريخ موجود بصيغة ⁦YYYY-MM-DD⁩ أو ⁦YYYY-MM⁩ أو ⁦YYYY⁩</translation>
    </message>
    <message>
        <source>the value is one of these: {choices}</source>
        <translation>القيمة واحدة من هذه: {choices}</translation>
    </message>
    <message>
        <source>it cannot be empty</source>
        <translation>لا يُترك فارغًا</translation>
    </message>
    <message>
        <source>a figure needs one before its other fields</source>
        <translation>تحتاج الحصيلة إلى المصير قبل بقية الحقول</translation>
    </message>
    <message>
        <source>it holds a character that is not seen ({found}): the name is to be typed again</source>
        <translation>فيه محرف لا يظهر ({found})، ويلزم كتابة الاسم من جديد</translation>
    </message>
    <message>
        <source>a person needs a name</source>
        <translation>لا بد من اسم</translation>
    </message>
    <message>
        <source>the value is a letter from A to F</source>
        <translation>المطلوب حرف من ⁦A⁩ إلى ⁦F⁩</translation>
    </message>
    <message>
        <source>the value is a digit from 1 to 6</source>
        <translation>المطلوب رقم من 1 إلى 6</translation>
    </message>
    <message>
        <source>it says nothing yet</source>
        <translation>لا نص فيه بعد</translation>
    </message>
    <message>
        <source>it holds characters that cannot be saved</source>
        <translation>فيه محارف لا تُحفظ</translation>
    </message>
    <message>
        <source>it is longer than {limit} characters</source>
        <translation>أطول من {limit} محرف</translation>
    </message>
    <message>
        <source>an address begins with http:// or https://</source>
        <translation>يبدأ الرابط بـ⁦http://⁩ أو ⁦https://⁩</translation>
    </message>
    <message>
        <source>a count cannot be below zero</source>
        <translation>العدد لا يكون دون الصفر</translation>
    </message>
    <message>
        <source>the minimum is above the maximum</source>
        <translation>الحد الأدنى فوق الحد الأعلى</translation>
    </message>
    <message>
        <source>the best value lies outside minimum and maximum</source>
        <translation>التقدير الأرجح خارج الحدين</translation>
    </message>
    <message>
        <source>it is written as FIELD=VALUE</source>
        <translation>يُكتب بصيغة ⁦FIELD=VALUE⁩</translation>
    </message>
    <message>
        <source>the list of rules names them all</source>
        <translation>قائمة القواعد تذكرها كلها</translation>
    </message>
    <message>
        <source>a verdict “{outcome}” names no deception</source>
        <translation>الحكم «{outcome}» لا يُقرن بنوع تضليل</translation>
    </message>
    <message>
        <source>it needs at least one passage of the text</source>
        <translation>لا بد له من مقطع واحد على الأقل</translation>
    </message>
    <message>
        <source>its passages overlap</source>
        <translation>مقاطعه متداخلة</translation>
    </message>
    <message>
        <source>only a casualty claim has a figure</source>
        <translation>الحصيلة لادعاءات الحصائل وحدها</translation>
    </message>
    <message>
        <source>only a quotation has a speaker and a cue</source>
        <translation>القائل وصيغة الإسناد للاقتباسات وحدها</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>سُحب من قبل</translation>
    </message>
    <message>
        <source>these words do not stand in the source&apos;s text</source>
        <translation>هذه الكلمات ليست في نص المصدر</translation>
    </message>
    <message>
        <source>several ids begin or end like this</source>
        <translation>عدة معرّفات تبدأ أو تنتهي هكذا</translation>
    </message>
    <message>
        <source>several devices begin or end like this</source>
        <translation>عدة أجهزة تبدأ أو تنتهي هكذا</translation>
    </message>
    <message>
        <source>it is not revoked</source>
        <translation>لم تُلغَ الثقة به</translation>
    </message>
    <message>
        <source>no laptop revokes or restores itself: another one does</source>
        <translation>لا يلغي جهاز الثقة بنفسه ولا يعيدها: يفعل ذلك جهاز آخر</translation>
    </message>
    <message>
        <source>it was cloned and has several events {number}</source>
        <translation>هو منسوخ وله عدة أحداث بالرقم {number}</translation>
    </message>
    <message>
        <source>whose values shall hold is not said</source>
        <translation>لم يُذكر أي القيم تسري</translation>
    </message>
    <message>
        <source>such a page is not known</source>
        <translation>هذه الصفحة غير معروفة</translation>
    </message>
    <message>
        <source>nothing was merged</source>
        <translation>لم يُدمج شيء</translation>
    </message>
    <message>
        <source>something was written since: single steps can be undone</source>
        <translation>كُتب شيء بعده: يمكن التراجع خطوة خطوة</translation>
    </message>
    <message>
        <source>its backup {backup} is gone</source>
        <translation>نسخته الاحتياطية {backup} مفقودة</translation>
    </message>
    <message>
        <source>the field “{field}” is empty</source>
        <translation>خانة «⁨{field}⁩» فارغة</translation>
    </message>
    <message>
        <source>it has no verdict</source>
        <translation>لا حكم عليه</translation>
    </message>
    <message>
        <source>its verdict does not say why</source>
        <translation>حكمه بلا تعليل</translation>
    </message>
    <message>
        <source>it rests on no evidence</source>
        <translation>لا دليل له</translation>
    </message>
    <message>
        <source>“{value}” does not fit the field “{field}”: {cause}</source>
        <translation>«⁨{value}⁩» لا تناسب خانة «⁨{field}⁩»: ⁨{cause}⁩</translation>
    </message>
    <message>
        <source>“{words}”: {items}</source>
        <translation>«⁨{words}⁩»: ⁨{items}⁩</translation>
    </message>
    <message>
        <source>it is longer than a search may be</source>
        <translation>هو أطول مما يُبحث عنه</translation>
    </message>
    <message>
        <source>it says what is left out and not what is to be found</source>
        <translation>فيه ما يُستبعد وليس فيه ما يُبحث عنه</translation>
    </message>
    <message>
        <source>no day is after the one and before the other</source>
        <translation>لا يوم يقع بعد الأول وقبل الثاني</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>ليس فيه كلمة</translation>
    </message>
    <message>
        <source>there is no field “{name}”; the filters have them all</source>
        <translation>لا حقل باسم «{name}»، والحقول كلها في قائمة التصفية</translation>
    </message>
    <message>
        <source>“{value}” is not a value of this field; the filters have them all</source>
        <translation>«{value}» ليست من قيم هذا الحقل، وقيمه كلها في قائمة التصفية</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>فيه علامة تنصيص لم تُغلق</translation>
    </message>
    <message>
        <source>a * stands at the end of a word only</source>
        <translation>لا تقع * إلا في آخر الكلمة</translation>
    </message>
    <message>
        <source>a day before or after is not left out but asked for with the other word</source>
        <translation>لا يُستبعد «قبل» و«بعد»، بل يُطلب أحدهما مكان الآخر</translation>
    </message>
    <message>
        <source>there is no permission for it</source>
        <translation>لا إذن بذلك</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>لا ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>there is a file of this name already</source>
        <translation>يوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>جزء من مساره ليس مجلدًا</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>اسمه أطول مما يُقبل</translation>
    </message>
    <message>
        <source>the place is read-only</source>
        <translation>المكان للقراءة فقط</translation>
    </message>
    <message>
        <source>the disk or the connection to it fails</source>
        <translation>خلل في القرص أو في الاتصال به</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>يستخدمه برنامج آخر</translation>
    </message>
    <message>
        <source>no room is left there</source>
        <translation>لم تبق مساحة هناك</translation>
    </message>
    <message>
        <source>the system says: {said}</source>
        <translation>قال النظام: {said}</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>it is a PDF</source>
        <translation>هو ملف ⁦PDF⁩</translation>
    </message>
    <message>
        <source>it is a packed document such as DOCX or ODT</source>
        <translation>هو مستند محزوم مثل ⁦DOCX⁩ أو ⁦ODT⁩</translation>
    </message>
    <message>
        <source>it is an old Word document</source>
        <translation>هو مستند ⁦Word⁩ قديم</translation>
    </message>
    <message>
        <source>it is an RTF document</source>
        <translation>هو مستند ⁦RTF⁩</translation>
    </message>
    <message>
        <source>it is a picture</source>
        <translation>هو صورة</translation>
    </message>
    <message>
        <source>it holds NUL characters</source>
        <translation>فيه محارف ⁦NUL⁩</translation>
    </message>
    <message>
        <source>it is full of control characters</source>
        <translation>يمتلئ بمحارف تحكم</translation>
    </message>
    <message>
        <source>it is not sound {encoding}: byte {start} does not fit</source>
        <translation>ليس {encoding} سليمًا: البايت {start} في غير محله</translation>
    </message>
    <message>
        <source>its encoding is none of UTF-8, UTF-16 and windows-1256</source>
        <translation>ترميزه ليس ⁦UTF-8⁩ ولا ⁦UTF-16⁩ ولا ⁦windows-1256⁩</translation>
    </message>
    <message>
        <source>only its address is kept</source>
        <translation>رابطه وحده محفوظ</translation>
    </message>
    <message>
        <source>the picture could not be written there</source>
        <translation>تعذّرت كتابة الصورة هناك</translation>
    </message>
    <message>
        <source>nothing can be written there ({cause}): choose another folder</source>
        <translation>لا يمكن الحفظ في هذا المجلد ({cause})، وينبغي اختيار مجلد آخر</translation>
    </message>
    <message>
        <source>nothing can be kept there ({cause}): make the folder writable</source>
        <translation>لا يمكن الحفظ في هذا المجلد ({cause}) ما لم يُسمح بالكتابة فيه</translation>
    </message>
    <message>
        <source>the settings could not be saved ({cause})</source>
        <translation>تعذّر حفظ الإعدادات ({cause})</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>ليس ⁦UTF-8⁩</translation>
    </message>
    <message>
        <source>it is not sound JSON</source>
        <translation>ليس ⁦JSON⁩ سليمًا</translation>
    </message>
    <message>
        <source>it is no number</source>
        <translation>ليس عددًا</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>متداخل أعمق مما ينبغي</translation>
    </message>
    <message>
        <source>its format is not {format}</source>
        <translation>صيغته ليست {format}</translation>
    </message>
    <message>
        <source>only version {version} of its format is known here</source>
        <translation>المعروف هنا من صيغته النسخة {version} وحدها</translation>
    </message>
    <message>
        <source>a value in it does not fit: {place}</source>
        <translation>فيه قيمة لا تصلح: {place}</translation>
    </message>
    <message>
        <source>a value does not fit the field “{field}”: {cause}</source>
        <translation>قيمة لا تناسب الحقل «{field}»: {cause}</translation>
    </message>
    <message>
        <source>a value in it cannot be read</source>
        <translation>فيه قيمة لا تُقرأ</translation>
    </message>
    <message>
        <source>it was changed after the export</source>
        <translation>عُدّل بعد التصدير</translation>
    </message>
    <message>
        <source>it holds values that laptops disagree about: they are settled where it comes from</source>
        <translation>فيه قيم تختلف فيها الأجهزة: تُحسم في الجهاز الذي جاء منه</translation>
    </message>
    <message>
        <source>its text holds characters that no article has here</source>
        <translation>في نصه محارف لا ترد في مقال هنا</translation>
    </message>
    <message>
        <source>its text was changed after the export</source>
        <translation>عُدّل نصه بعد التصدير</translation>
    </message>
    <message>
        <source>an id occurs in it twice</source>
        <translation>فيه معرّف مكرر</translation>
    </message>
    <message>
        <source>it names a person that it does not list</source>
        <translation>يذكر شخصًا لا يرد في قائمته</translation>
    </message>
    <message>
        <source>it names a claim that it does not list</source>
        <translation>يذكر ادعاءً لا يرد في قائمته</translation>
    </message>
    <message>
        <source>it names a source that it does not list</source>
        <translation>يذكر مصدرًا لا يرد في قائمته</translation>
    </message>
    <message>
        <source>the surroundings of {start}..{end} do not match its text</source>
        <translation>ما حول المقطع {start}..{end} لا يطابق نصه</translation>
    </message>
    <message>
        <source>a verdict in it is not named by its claim and author</source>
        <translation>فيه حكم لا يُعرف بادعائه وصاحبه</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>و{more} غيرها</translation>
    </message>
    <message>
        <source>its first page cannot be read</source>
        <translation>تعذّرت قراءة صفحته الأولى</translation>
    </message>
    <message>
        <source>somebody put parts into it that act when something is saved: {name}</source>
        <translation>أضاف أحدهم إليه أجزاءً تعمل من تلقاء نفسها عند الحفظ: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>what it holds cannot be read</source>
        <translation>تعذّرت قراءة ما فيه</translation>
    </message>
    <message>
        <source>the file was cut short</source>
        <translation>الملف مقطوع</translation>
    </message>
    <message>
        <source>the disk does not keep what is written</source>
        <translation>القرص لا يحفظ ما يُكتب عليه</translation>
    </message>
    <message>
        <source>the database says: {said}</source>
        <translation>قالت قاعدة البيانات: {said}</translation>
    </message>
    <message>
        <source>the copy is not as it should be</source>
        <translation>النسخة على غير ما ينبغي</translation>
    </message>
    <message>
        <source>this is the store itself, not a backup</source>
        <translation>هذا ملف العمل نفسه لا نسخة احتياطية</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>يمسكه برنامج آخر</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>{name}, process {number}</source>
        <translation>{name}، العملية {number}</translation>
    </message>
    <message>
        <source>it has fewer than {least} characters</source>
        <translation>أقل من {least} أحرف</translation>
    </message>
    <message>
        <source>it repeats a few characters</source>
        <translation>تكرر أحرفًا قليلة</translation>
    </message>
    <message>
        <source>it is a number</source>
        <translation>أرقام فقط</translation>
    </message>
    <message>
        <source>it has seven groups of five signs</source>
        <translation>يتكون من سبع مجموعات في كل منها خمس علامات</translation>
    </message>
    <message>
        <source>several groups were typed wrongly, the first is group {group}</source>
        <translation>أخطاء في عدة مجموعات، أولها المجموعة {group}</translation>
    </message>
    <message>
        <source>group {group} holds a sign that is in no recovery key</source>
        <translation>في المجموعة {group} علامة لا ترد في مفتاح استرداد</translation>
    </message>
    <message>
        <source>a slip in group {group}</source>
        <translation>خطأ في المجموعة {group}</translation>
    </message>
    <message>
        <source>it belongs to another store, or a newer one was made</source>
        <translation>يخص ملف عمل آخر، أو صدر مفتاح أحدث منه</translation>
    </message>
    <message>
        <source>it is not kept on this computer and has to be typed</source>
        <translation>ليست محفوظة على هذا الحاسوب، وتجب كتابتها</translation>
    </message>
    <message>
        <source>it belongs to another newsroom</source>
        <translation>هي لغرفة أخبار أخرى</translation>
    </message>
    <message>
        <source>it is damaged, or no key file</source>
        <translation>الملف تالف أو ليس ملف مفتاح</translation>
    </message>
    <message>
        <source>a newer version of this program wrote it</source>
        <translation>كتبته نسخة أحدث من البرنامج</translation>
    </message>
    <message>
        <source>it is no request to join</source>
        <translation>ليس طلب انضمام</translation>
    </message>
    <message>
        <source>it was changed after it was written, or was never whole</source>
        <translation>عُدّل بعد كتابته أو لم يكتمل قط</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>لا توجد حافظة مفاتيح يمكن استخدامها</translation>
    </message>
    <message>
        <source>it does not give back what was put into it</source>
        <translation>لا تعيد ما وُضع فيها</translation>
    </message>
    <message>
        <source>the keyring says: {said}</source>
        <translation>قالت حافظة المفاتيح: {said}</translation>
    </message>
    <message>
        <source>this is not the file that was announced</source>
        <translation>ليس الملف المعلن عنه</translation>
    </message>
    <message>
        <source>it holds a file that would be written elsewhere</source>
        <translation>فيه ملف يُكتب خارج موضعه</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>هو مشفَّر</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>هو تالف</translation>
    </message>
    <message>
        <source>it holds {count} databases in place of one</source>
        <translation>فيه {count} من قواعد البيانات والمطلوب واحدة</translation>
    </message>
    <message>
        <source>its database cannot be read ({said})</source>
        <translation>تعذّرت قراءة قاعدة بياناته ({said})</translation>
    </message>
</context>
<context>
    <name>RecoveryFlow</name>
    <message>
        <source>The newest backup was made on %1.</source>
        <translation>أحدث نسخة احتياطية حُفظت في %1.</translation>
    </message>
    <message>
        <source>“%1” is damaged. It is set aside, not deleted.</source>
        <translation>الملف «%1» تالف. سيُنحّى جانبًا ولن يضيع.</translation>
    </message>
    <message>
        <source>There is no backup.</source>
        <translation>لا نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The store is rebuilt from the newest intact backup and from everything still readable in the damaged file. This may take a few minutes.</source>
        <translation>يُبنى ملف عمل سليم من أحدث نسخة سليمة ومن كل ما تمكن قراءته بعدُ من الملف التالف. قد يستغرق ذلك بضع دقائق.</translation>
    </message>
    <message>
        <source>Recovering the store…</source>
        <translation>تجري استعادة ملف العمل…</translation>
    </message>
    <message>
        <source>The store is rebuilt from the backup “%1”.</source>
        <translation>ملف العمل سليم من جديد، من النسخة «%1».</translation>
    </message>
    <message>
        <source>The store is rebuilt from the damaged file alone.</source>
        <translation>ملف العمل سليم من جديد، من الملف التالف وحده.</translation>
    </message>
    <message>
        <source>Also recovered from the damaged file: %1.</source>
        <translation>وقُرئ من الملف التالف فوق ذلك: %1.</translation>
    </message>
    <message>
        <source>Not everything could be recovered: %1 (see workbench verify).</source>
        <translation>تعذّر استرجاع بعض ما فيه: %1 (راجع ⁦workbench verify⁩).</translation>
    </message>
    <message>
        <source>The damaged file is kept at “%1”.</source>
        <translation>الملف التالف محفوظ في «%1».</translation>
    </message>
    <message>
        <source>Recover the store?</source>
        <translation>استعادة ملف العمل؟</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Merge again: %1.</source>
        <translation>أعد دمج: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>The recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>It opens the store if the passphrase is forgotten. It is shown only once: write it on paper and keep it away from this computer.</source>
        <translation>يفتح ملف العمل إذا نُسيت عبارة المرور. يظهر هذه المرة فقط: اكتبه على ورق واحفظه بعيدًا عن هذا الجهاز.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>كتبتُه وحفظته</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ReplicationController</name>
    <message>
        <source>The store is as it was before “%1”. The merged store is kept at: %2</source>
        <translation>عاد ملف العمل إلى ما كان عليه قبل «%1». وما دُمج محفوظ جانبًا: %2</translation>
    </message>
    <message>
        <source>Rolling the merge back…</source>
        <translation>العودة إلى ما قبل الدمج…</translation>
    </message>
</context>
<context>
    <name>ReplicationReasonWords</name>
    <message>
        <source>a newer version of this program wrote it</source>
        <translation>كتبته نسخة أحدث من البرنامج</translation>
    </message>
    <message>
        <source>it is no bundle</source>
        <translation>ليس حزمة</translation>
    </message>
    <message>
        <source>it is no bundle, or a damaged one</source>
        <translation>ليس حزمة، أو هو تالف</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>هو تالف</translation>
    </message>
    <message>
        <source>it was changed or damaged after it was locked</source>
        <translation>عُدّل أو تلف بعد قفله</translation>
    </message>
    <message>
        <source>this is no public key</source>
        <translation>ليس مفتاحًا عامًّا</translation>
    </message>
    <message>
        <source>it needs a passphrase</source>
        <translation>يحتاج إلى عبارة المرور</translation>
    </message>
    <message>
        <source>this is not its passphrase</source>
        <translation>عبارة المرور غير صحيحة</translation>
    </message>
    <message>
        <source>it is for the holder of a key</source>
        <translation>هو لحامل مفتاح</translation>
    </message>
    <message>
        <source>it is for the holder of another key</source>
        <translation>مقفلة لصاحب مفتاح آخر</translation>
    </message>
    <message>
        <source>{file} in it is too large</source>
        <translation>فيه {file} أكبر من الحد</translation>
    </message>
    <message>
        <source>{file} in it cannot be read ({cause})</source>
        <translation>فيه {file} تعذّرت قراءته ({cause})</translation>
    </message>
    <message>
        <source>it is damaged ({file})</source>
        <translation>هو تالف ({file})</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>فيه أكثر من {most} ملف</translation>
    </message>
    <message>
        <source>it would unpack to far more than its size</source>
        <translation>حجمه بعد الفك أكبر بكثير من حجمه</translation>
    </message>
    <message>
        <source>it holds a file that would be written elsewhere</source>
        <translation>فيه ملف يُكتب خارج موضعه</translation>
    </message>
    <message>
        <source>it is locked by a zip password</source>
        <translation>مقفل بكلمة مرور ⁦zip⁩</translation>
    </message>
    <message>
        <source>its sender&apos;s signature is forged</source>
        <translation>توقيع المرسل مزوّر</translation>
    </message>
    <message>
        <source>a signature in it is forged</source>
        <translation>فيها توقيع مزوّر</translation>
    </message>
    <message>
        <source>work in it is covered by no signature of its device</source>
        <translation>فيها عمل بلا توقيع من جهازه</translation>
    </message>
    <message>
        <source>the text of an article is missing in it</source>
        <translation>ينقصها نص مقال</translation>
    </message>
    <message>
        <source>it was written with another key than this machine&apos;s: put that key file back</source>
        <translation>كُتب بمفتاح غير مفتاح هذا الجهاز، وينبغي إعادة ملف ذلك المفتاح إلى موضعه</translation>
    </message>
    <message>
        <source>the key of this machine cannot be read: put its backup there, or set the file aside</source>
        <translation>تعذّرت قراءة مفتاح هذا الجهاز، وينبغي وضع نسخته الاحتياطية مكانه أو تنحية الملف جانبًا</translation>
    </message>
    <message>
        <source>the key of this machine could not be kept ({cause}): make the folder writable</source>
        <translation>تعذّر حفظ مفتاح هذا الجهاز ({cause}) ما لم يُسمح بالكتابة في المجلد</translation>
    </message>
    <message>
        <source>{file}: {cause}</source>
        <translation>في {file}: {cause}</translation>
    </message>
    <message>
        <source>it is a bag of version {version}, which this program does not know</source>
        <translation>هو محزوم بالنسخة {version}، والبرنامج لا يعرفها</translation>
    </message>
    <message>
        <source>its encoding is wrong</source>
        <translation>ترميزه غير صحيح</translation>
    </message>
    <message>
        <source>the algorithm {name} is not known</source>
        <translation>الخوارزمية {name} غير معروفة</translation>
    </message>
    <message>
        <source>a line in it is not as it should be</source>
        <translation>فيه سطر على غير ما ينبغي</translation>
    </message>
    <message>
        <source>a step in it: {cause}</source>
        <translation>خطوة فيها: {cause}</translation>
    </message>
    <message>
        <source>something in it is not sound: it was damaged or forged</source>
        <translation>فيها ما ليس سليمًا: تلفت أو زُوّرت</translation>
    </message>
    <message>
        <source>the step before it is not here</source>
        <translation>ما قبلها ليس هنا</translation>
    </message>
    <message>
        <source>it refers to an event that is not here</source>
        <translation>تستند إلى ما ليس هنا</translation>
    </message>
    <message>
        <source>it follows one that is refused</source>
        <translation>تتبع خطوة مرفوضة</translation>
    </message>
    <message>
        <source>it marks words that do not stand there in the article</source>
        <translation>تعلّم كلمات ليست في موضعها من المقال</translation>
    </message>
    <message>
        <source>words that are marked already do not stand there in the article</source>
        <translation>كلمات معلَّمة من قبل ليست في موضعها من المقال</translation>
    </message>
    <message>
        <source>it moves a claim to another article</source>
        <translation>تنقل ادعاءً إلى مقال آخر</translation>
    </message>
    <message>
        <source>it gives an article another text</source>
        <translation>تعطي المقال نصًّا آخر</translation>
    </message>
    <message>
        <source>it shows another key than its device has</source>
        <translation>تحمل مفتاحًا غير مفتاح جهازها</translation>
    </message>
    <message>
        <source>a laptop revokes or restores itself</source>
        <translation>جهاز يلغي الثقة بنفسه أو يعيدها</translation>
    </message>
    <message>
        <source>it settles a conflict, and its author is no supervisor</source>
        <translation>تفصل في تعارض، وصاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>it revokes or restores a laptop, and its author is no supervisor</source>
        <translation>تلغي الثقة بجهاز أو تعيدها، وصاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>it sets somebody&apos;s role, and its author is no supervisor</source>
        <translation>تعطي شخصًا دورًا، وصاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>it changes the desk&apos;s settings, and its author is no supervisor</source>
        <translation>تعدّل ضوابط التحرير، وصاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>this is for the newsroom&apos;s supervisors, and nobody decides about themselves or those who admitted them</source>
        <translation>هذا لمشرفي غرفة الأخبار، ولا يقرر أحد في شأن نفسه ولا في شأن من قبلوه</translation>
    </message>
    <message>
        <source>it approves a claim, and its author is no supervisor</source>
        <translation>تعتمد ادعاءً، وصاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>only a judgement approves, returns or publishes a claim</source>
        <translation>لا يُعتمد ادعاء أو يُعاد أو يُنشر إلا بحكم</translation>
    </message>
    <message>
        <source>it does not say what it judges</source>
        <translation>لا يذكر ما يحكم فيه</translation>
    </message>
    <message>
        <source>it names somebody else as the one who submitted</source>
        <translation>يسمي غير صاحبه مقدِّمًا</translation>
    </message>
    <message>
        <source>what it approves is not one whole claim</source>
        <translation>ما يعتمده ليس ادعاءً واحدًا كاملًا</translation>
    </message>
    <message>
        <source>it approves another content than it names</source>
        <translation>يعتمد مضمونًا غير الذي يسميه</translation>
    </message>
    <message>
        <source>it approves a claim that nobody submitted</source>
        <translation>يعتمد ادعاءً لم يقدّمه أحد</translation>
    </message>
    <message>
        <source>its author contributed to what it approves</source>
        <translation>أسهم صاحبه في ما يعتمده</translation>
    </message>
    <message>
        <source>it approves its author&apos;s own claim</source>
        <translation>تعتمد ادعاء صاحبها نفسه</translation>
    </message>
    <message>
        <source>it makes a supervisor and may not</source>
        <translation>تمنح دور المشرف ولا يحق لها</translation>
    </message>
    <message>
        <source>its author is no supervisor</source>
        <translation>صاحبها ليس مشرفًا</translation>
    </message>
    <message>
        <source>nobody gives themselves a role</source>
        <translation>لا أحد يعطي نفسه دورًا</translation>
    </message>
    <message>
        <source>only the account of a supervisor may bring this</source>
        <translation>لا يُقبل هذا إلا من حساب مشرف</translation>
    </message>
    <message>
        <source>it is the work of somebody else: only they, or a supervisor, may bring it</source>
        <translation>عمل شخص آخر: لا يُقبل إلا منه أو من مشرف</translation>
    </message>
    <message>
        <source>its laptop is revoked</source>
        <translation>أُلغيت الثقة بجهازها</translation>
    </message>
    <message>
        <source>an address begins with {name}://</source>
        <translation>يبدأ العنوان بـ {name}://</translation>
    </message>
    <message>
        <source>its port is no number</source>
        <translation>رقم المنفذ ليس رقمًا</translation>
    </message>
    <message>
        <source>{name} is no part of an address</source>
        <translation>{name} ليس جزءًا من عنوان</translation>
    </message>
    <message>
        <source>the address names no host</source>
        <translation>العنوان لا يسمّي خادمًا</translation>
    </message>
    <message>
        <source>sslmode is one of {choices}</source>
        <translation>قيمة ⁦sslmode⁩ واحدة من {choices}</translation>
    </message>
    <message>
        <source>no server is known to this store</source>
        <translation>لا خادم معروفًا لملف العمل هذا</translation>
    </message>
    <message>
        <source>nobody asked it yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>it is set up already</source>
        <translation>أُعدّ من قبل</translation>
    </message>
    <message>
        <source>a person needs a name, and a login of letters, digits and _</source>
        <translation>لا بد من اسم، ومن اسم دخول من حروف لاتينية وأرقام و_</translation>
    </message>
    <message>
        <source>there is an account “{name}” already</source>
        <translation>يوجد حساب باسم «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is there already</source>
        <translation>«{name}» موجود من قبل</translation>
    </message>
    <message>
        <source>this account belongs to nobody there</source>
        <translation>هذا الحساب ليس لأحد هناك</translation>
    </message>
    <message>
        <source>the name or the password is not accepted</source>
        <translation>اسم الدخول أو كلمة المرور غير مقبولة</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
        <source>this account may not come in from here</source>
        <translation>لا يُسمح لهذا الحساب بالدخول من هنا</translation>
    </message>
    <message>
        <source>this account may not log in</source>
        <translation>لا يُسمح لهذا الحساب بالدخول</translation>
    </message>
    <message>
        <source>this account is somebody else&apos;s than who writes here</source>
        <translation>هذا الحساب لشخص غير من يعمل هنا</translation>
    </message>
    <message>
        <source>this account belongs to another database</source>
        <translation>هذا الحساب لقاعدة بيانات أخرى</translation>
    </message>
    <message>
        <source>this account has no right to it</source>
        <translation>لا يملك هذا الحساب الإذن بذلك</translation>
    </message>
    <message>
        <source>there is no such database</source>
        <translation>لا توجد قاعدة بيانات بهذا الاسم</translation>
    </message>
    <message>
        <source>there is no such account or database</source>
        <translation>لا يوجد حساب أو قاعدة بيانات بهذا الاسم</translation>
    </message>
    <message>
        <source>the server says: {said}</source>
        <translation>قال الخادم: {said}</translation>
    </message>
    <message>
        <source>it does not encrypt the line</source>
        <translation>لا يشفّر الخط</translation>
    </message>
    <message>
        <source>its certificate is not from an authority that this machine trusts</source>
        <translation>شهادته ليست من جهة يثق بها هذا الجهاز</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>شهادته لاسم آخر</translation>
    </message>
    <message>
        <source>the file of trusted authorities is not there</source>
        <translation>ملف الجهات الموثوقة غير موجود</translation>
    </message>
    <message>
        <source>too many are connected</source>
        <translation>بلغ عدد المتصلين حدّه</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>لا شيء يجيب هناك</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>اسمه غير معروف</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>it is starting up</source>
        <translation>يبدأ العمل الآن</translation>
    </message>
    <message>
        <source>it is shutting down</source>
        <translation>يتوقف الآن</translation>
    </message>
    <message>
        <source>it is busy</source>
        <translation>مشغول الآن</translation>
    </message>
    <message>
        <source>it took too long or was stopped</source>
        <translation>طال الأمر أو أُوقف</translation>
    </message>
    <message>
        <source>it cannot work now</source>
        <translation>لا يستطيع العمل الآن</translation>
    </message>
    <message>
        <source>the line broke</source>
        <translation>انقطع الخط</translation>
    </message>
    <message>
        <source>it neither took nor refused what was sent</source>
        <translation>لم يأخذ ما أُرسل ولم يرفضه</translation>
    </message>
    <message>
        <source>too many saved copies were begun and not finished</source>
        <translation>بدأ إرسال نسخ محفوظة كثيرة ولم يكتمل</translation>
    </message>
    <message>
        <source>this account sent more in a day than it may: the rest goes tomorrow</source>
        <translation>تجاوز هذا الحساب ما يُسمح له بإرساله في اليوم، ويُرسل الباقي غدًا</translation>
    </message>
    <message>
        <source>a saved copy is larger than it takes</source>
        <translation>نسخة محفوظة أكبر مما يقبل</translation>
    </message>
    <message>
        <source>a saved copy did not arrive whole</source>
        <translation>نسخة محفوظة لم تصل كاملة</translation>
    </message>
    <message>
        <source>it does not do this</source>
        <translation>لا يفعل هذا</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <extracomment>Words that were found are bold: a line with many of them is a little wider.</extracomment>
        <translation>النتائج</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>History</source>
        <translation>سجل التعديلات</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>لا تعديلات بعد.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>العودة إلى قائمة العمل</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>فتح في المقال</translation>
    </message>
    <message>
        <source>No verdict yet.</source>
        <translation>لا حكم بعد.</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>لا أدلة بعد.</translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>Return with a reason</source>
        <extracomment>The steps that are offered where the state of the claim allows them.</extracomment>
        <translation>إعادة مع السبب</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>The person who wrote the claim reads this: say what is missing.</source>
        <translation>يقرأ هذا السبب من كتب الادعاء. اذكر ما ينقص.</translation>
    </message>
    <message>
        <source>Choose your name first</source>
        <translation>يلزم اختيار الاسم أولًا</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>سبب الإعادة</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>التعليم بقلم</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>الاستيراد بيد</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>الرفع بقلم</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>عُدِّل بعد الاعتماد</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>سبب الإعادة: %1</translation>
    </message>
    <message>
        <source>Submitted without: %1</source>
        <translation>رُفع دون: %1</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>What this laptop wrote after its last change that counts is ignored everywhere, even if it arrives later. It stays in the history, and counts again if the laptop is restored.</source>
        <translation>ما كتبه هذا الجهاز بعد آخر خطوة محسوبة يُترك في كل مكان، ولو وصل لاحقًا. ويبقى في سجل التعديلات، ويُحسب من جديد إذا عادت الثقة بالجهاز.</translation>
    </message>
    <message>
        <source>Revoke the laptop of %1?</source>
        <translation>إلغاء الثقة بجهاز %1؟</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الثقة</translation>
    </message>
    <message>
        <source>Last change that counts (0: none)</source>
        <translation>آخر خطوة محسوبة (0: لا شيء)</translation>
    </message>
    <message>
        <source>Reason (kept in the history)</source>
        <translation>السبب (يُحفظ في سجل التعديلات)</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>You choose the rule, and the history keeps its name. Conflicts for which it gives no single value stay open. Values that are not kept stay in the history.</source>
        <translation>القاعدة من اختيار المشرف وتُحفظ باسمها في سجل التعديلات. وما لا تعطيه قيمة واحدة يبقى مفتوحًا. وما لا يُعتمد يبقى في السجل.</translation>
    </message>
    <message>
        <source>Resolve conflicts by a rule</source>
        <translation>الفصل في التعارضات بقاعدة</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Which conflicts</source>
        <translation>أي التعارضات</translation>
    </message>
    <message>
        <source>Whose values</source>
        <translation>قيم من</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>التعارض</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>بقلم</translation>
    </message>
    <message>
        <source>Value that would be kept</source>
        <translation>القيمة التي ستبقى</translation>
    </message>
    <message>
        <source>What the rule would choose</source>
        <translation>ما تختاره القاعدة</translation>
    </message>
    <message>
        <source>Stays open</source>
        <translation>يبقى مفتوحًا</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Accepted here</source>
        <translation>المقبول هنا</translation>
    </message>
    <message>
        <source>Always show</source>
        <translation>عرض دائم</translation>
    </message>
    <message>
        <source>Never show</source>
        <translation>إخفاء دائم</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>معروضة</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>مُسكتة</translation>
    </message>
    <message>
        <source>Always shown</source>
        <translation>معروضة دائمًا</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>مخفية دائمًا</translation>
    </message>
    <message>
        <source>Counted since %1.</source>
        <translation>الحساب منذ %1.</translation>
    </message>
    <message>
        <source>Accepted %1 of %2: precision between %3 and %4. Confidence before %5, now %6.</source>
        <translation>قُبل %1 من %2: الدقة بين %3 و%4. درجة الثقة قبل ذلك %5، والآن %6.</translation>
    </message>
    <message>
        <source>A number with a noun for victims</source>
        <translation>عدد ومعدود من أسماء الضحايا</translation>
    </message>
    <message>
        <source>A verb before the number</source>
        <translation>فعل قبل العدد</translation>
    </message>
    <message>
        <source>A verb after the number</source>
        <translation>فعل بعد العدد</translation>
    </message>
    <message>
        <source>A verbal noun before the number</source>
        <translation>مصدر قبل العدد</translation>
    </message>
    <message>
        <source>A set phrase before the number</source>
        <translation>عبارة ثابتة قبل العدد</translation>
    </message>
    <message>
        <source>A total that was reached</source>
        <translation>إجمالي بلغته الحصيلة</translation>
    </message>
    <message>
        <source>A phrase that names the source</source>
        <translation>عبارة تسمّي المصدر</translation>
    </message>
    <message>
        <source>A name and a colon</source>
        <translation>اسم ونقطتان</translation>
    </message>
    <message>
        <source>By the answers so far</source>
        <translation>بحسب القبول والرفض</translation>
    </message>
    <message>
        <source>Another rule</source>
        <translation>قاعدة أخرى</translation>
    </message>
    <message>
        <source>Dismissing a copy check means that it was read, not that it was wrong: nothing is learned from it.</source>
        <translation>صرف ملاحظة تحريرية يعني أنها قُرئت، لا أنها خاطئة، فلا يُبنى عليه.</translation>
    </message>
    <message>
        <source>No answers yet: the confidence is the rule&apos;s default, %1.</source>
        <translation>لا قبول ولا رفض بعد: درجة الثقة هي الأصلية للقاعدة، %1.</translation>
    </message>
    <message>
        <source>Words for the outcome after the number</source>
        <translation>ألفاظ المصير بعد العدد</translation>
    </message>
    <message>
        <source>A part of the previous figure</source>
        <translation>جزء من الحصيلة السابقة</translation>
    </message>
    <message>
        <source>Joined to the previous figure</source>
        <translation>معطوف على الحصيلة السابقة</translation>
    </message>
    <message>
        <source>A reporting verb, then words in quotation marks</source>
        <translation>فعل قول يتبعه كلام بين علامتي تنصيص</translation>
    </message>
    <message>
        <source>Words in quotation marks, then a reporting verb</source>
        <translation>كلام بين علامتي تنصيص يتبعه فعل قول</translation>
    </message>
    <message>
        <source>A reporting verb and a colon, without quotation marks</source>
        <translation>فعل قول ونقطتان بلا علامتي تنصيص</translation>
    </message>
    <message>
        <source>A reporting verb and a clause</source>
        <translation>فعل قول وجملة بعد إن أو أن</translation>
    </message>
    <message>
        <source>A whole clause in quotation marks</source>
        <translation>جملة كاملة بين علامتي تنصيص</translation>
    </message>
    <message>
        <source>Sums of money</source>
        <translation>مبالغ مالية</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>نسب مئوية</translation>
    </message>
    <message>
        <source>Lengths of time</source>
        <translation>مدد زمنية</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>مقاييس</translation>
    </message>
    <message>
        <source>Ranges of numbers</source>
        <translation>نطاقات أعداد</translation>
    </message>
    <message>
        <source>Plain numbers</source>
        <translation>أعداد مجردة</translation>
    </message>
    <message>
        <source>Ordinal numbers</source>
        <translation>أعداد ترتيبية</translation>
    </message>
    <message>
        <source>Gregorian dates</source>
        <translation>تواريخ ميلادية</translation>
    </message>
    <message>
        <source>Hijri dates</source>
        <translation>تواريخ هجرية</translation>
    </message>
    <message>
        <source>Relative dates</source>
        <translation>تواريخ نسبية</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>المسافات</translation>
    </message>
    <message>
        <source>Agreement of number and noun</source>
        <translation>مطابقة العدد والمعدود</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>Names written in several ways</source>
        <translation>أسماء بأكثر من رسم</translation>
    </message>
    <message>
        <source>Names of bodies</source>
        <translation>أسماء الهيئات</translation>
    </message>
    <message>
        <source>Unpaired quotation marks</source>
        <translation>علامات تنصيص بلا قرين</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>محارف خفية</translation>
    </message>
    <message>
        <source>Order of digits</source>
        <translation>ترتيب الأرقام</translation>
    </message>
    <message>
        <source>Conflicting values</source>
        <translation>قيم متعارضة</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Suggestions come from these rules. Accepting and rejecting changes a rule&apos;s confidence; a rule that is nearly always rejected is silenced. Every decision can be changed and undone.</source>
        <translation>من هذه القواعد تأتي الاقتراحات. القبول والرفض هنا يغيّران درجة الثقة في كل قاعدة، وتُسكت القاعدة التي تُرفض اقتراحاتها دائمًا تقريبًا. يمكن تغيير كل قرار والتراجع عنه.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحَّحة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Suggestions of this rule</source>
        <translation>اقتراحات هذه القاعدة</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Rules and their results here</source>
        <translation>القواعد ونتائجها هنا</translation>
    </message>
    <message>
        <source>Answers so far no longer count, and the rule is shown again.</source>
        <translation>لا يُحسب القبول والرفض السابقان، وتُعرض القاعدة من جديد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search articles, claims, sources and notes</source>
        <translation>بحث في المقالات والادعاءات والمصادر والملاحظات</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>الفهرسة</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Still searching…</source>
        <extracomment>The index is updated so long after the last change. Between two slices the store and the window are free for other work. So few missing entities are indexed before a search; more are indexed after it. Entities indexed at once while a person works: the store is busy for some milliseconds.</extracomment>
        <translation>البحث مستمر…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Try fewer words, another form of a word, or the beginning of one with a star: مستش*</source>
        <translation>جرّب كلمات أقل، أو صيغة أخرى للكلمة، أو أولها ثم نجمة: مستش*</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>بصيغة أخرى</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>بحث شامل</translation>
    </message>
    <message>
        <source>Words are found in every form, also with prefixes and suffixes. Quotation marks enclose a phrase, - excludes a word, * replaces the rest of a word; filters limit the search. Up and down choose a result, Enter opens its exact place.</source>
        <translation>تُعرف الكلمة بصيغها وبما يتصل بها. العبارة بين علامتي تنصيص، و - لاستبعاد كلمة، و * لما بقي منها، والتصفية لتحديد الموضع. بالسهمين يكون الاختيار، وبمفتاح ⁦Enter⁩ ينفتح الموضع نفسه.</translation>
    </message>
    <message>
        <source>Indexing: %1 of %2</source>
        <translation>الفهرسة: %1 من %2</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>حكم</translation>
    </message>
    <message>
        <source>Reason of a decision</source>
        <translation>سبب قرار</translation>
    </message>
    <message>
        <source>Kind of claim</source>
        <translation>نوع الادعاء</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>نوع المصدر</translation>
    </message>
    <message>
        <source>Made by…</source>
        <translation>بقلم…</translation>
    </message>
    <message>
        <source>From this day on…</source>
        <translation>من هذا اليوم…</translation>
    </message>
    <message>
        <source>Before this day…</source>
        <translation>قبل هذا اليوم…</translation>
    </message>
    <message>
        <source>These words in sequence</source>
        <translation>هذه الكلمات متتابعة</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>دون هذه الكلمة</translation>
    </message>
    <message>
        <source>In the title…</source>
        <translation>في العنوان…</translation>
    </message>
    <message>
        <source>In the outlet or publisher…</source>
        <translation>في الوسيلة أو الناشر…</translation>
    </message>
    <message>
        <source>In the byline or author…</source>
        <translation>في اسم الكاتب أو المؤلف…</translation>
    </message>
    <message>
        <source>In a source&apos;s name…</source>
        <translation>في اسم مصدر…</translation>
    </message>
    <message>
        <source>In the speaker…</source>
        <translation>في القائل…</translation>
    </message>
    <message>
        <source>In a note…</source>
        <translation>في ملاحظة…</translation>
    </message>
    <message>
        <source>In the tags…</source>
        <translation>في الوسوم…</translation>
    </message>
</context>
<context>
    <name>SeatPasswordDialog</name>
    <message>
        <source>What you write is signed with your name, so it needs your own password.</source>
        <translation>ما تكتبه يُوقَّع باسمك، ولذلك يحتاج إلى كلمة مرورك أنت.</translation>
    </message>
    <message>
        <source>The password of %1</source>
        <translation>كلمة مرور %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
</context>
<context>
    <name>ServerConnection</name>
    <message>
        <source>Connecting to the newsroom&apos;s server…</source>
        <translation>جارٍ الاتصال بخادم غرفة الأخبار…</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Newsroom server</source>
        <translation>خادم غرفة الأخبار</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>تسجيل الدخول من جديد…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Open my own file next time</source>
        <translation>ملفي الخاص في المرة القادمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Refused by the server, kept here</source>
        <translation>رفضه الخادم، وهو محفوظ هنا</translation>
    </message>
</context>
<context>
    <name>ServerPresenter</name>
    <message>
        <source>Fetching: %1</source>
        <translation>جلب العمل: %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل بالخادم</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <extracomment>Changes of others are shown together, so long after the first one came.</extracomment>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Looking for the server… You can go on working here.</source>
        <translation>جارٍ البحث عن الخادم… والعمل مستمر هنا في الأثناء.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>لا خطوات تنتظر</numerusform>
            <numerusform>خطوة واحدة تنتظر</numerusform>
            <numerusform>خطوتان تنتظران</numerusform>
            <numerusform>%Ln خطوات تنتظر</numerusform>
            <numerusform>%Ln خطوة تنتظر</numerusform>
            <numerusform>%Ln خطوة تنتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused</source>
        <translation>
            <numerusform>لا خطوات مرفوضة</numerusform>
            <numerusform>خطوة واحدة مرفوضة</numerusform>
            <numerusform>خطوتان مرفوضتان</numerusform>
            <numerusform>%Ln خطوات مرفوضة</numerusform>
            <numerusform>%Ln خطوة مرفوضة</numerusform>
            <numerusform>%Ln خطوة مرفوضة</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved here; what you save is sent to the newsroom&apos;s server at once.</source>
        <translation>كل شيء محفوظ هنا، وما يُحفظ يصل إلى خادم غرفة الأخبار في الحال.</translation>
    </message>
    <message>
        <source>Connected: what you save is sent at once, what others save appears here.</source>
        <translation>الاتصال قائم: ما يُحفظ هنا يصل إلى الخادم في الحال، وما يحفظه الآخرون يظهر هنا.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Account there</source>
        <translation>الحساب هناك</translation>
    </message>
    <message>
        <source>Your changes waiting to be sent</source>
        <translation>خطوات لك تنتظر الإرسال</translation>
    </message>
    <message>
        <source>Events waiting for earlier ones</source>
        <translation>أحداث تنتظر ما سبقها</translation>
    </message>
    <message>
        <source>Changes by %1</source>
        <translation>خطوات %1</translation>
    </message>
    <message>
        <source>%1 waiting until they sign in here or a supervisor syncs</source>
        <translation>%1 تنتظر أن يسجّل صاحبها الدخول هنا أو أن يزامن مشرف</translation>
    </message>
    <message>
        <source>The newsroom&apos;s work is then kept on this machine too: it opens and can be used without a network.</source>
        <translation>يُحفظ عمل غرفة الأخبار على هذا الجهاز أيضًا، فيُفتح ويستمر دون شبكة.</translation>
    </message>
    <message>
        <source>The server answered. Your account there: %1.</source>
        <translation>أجاب الخادم. الحساب هناك: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>The next start opens your own file; the newsroom&apos;s work stays here.</source>
        <translation>يُفتح ملف العمل الخاص عند البدء التالي، ويبقى عمل غرفة الأخبار هنا.</translation>
    </message>
    <message>
        <source>The password is kept only until the window closes.</source>
        <translation>تبقى كلمة المرور حتى إغلاق النافذة فقط.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>جارٍ سؤال الخادم…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>بحسب النظام</translation>
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
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>حجم خط الواجهة</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Left and right arrows follow the screen, not the order of the text</source>
        <translation>السهمان يتبعان الشاشة لا ترتيب النص</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Every choice takes effect at once.</source>
        <translation>كل اختيار يسري في الحال.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>خط القراءة</translation>
    </message>
    <message>
        <source>Look for suggestions when an article is opened</source>
        <translation>البحث عن اقتراحات عند فتح المقال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
</context>
<context>
    <name>SidesView</name>
    <message>
        <source>Shown meanwhile</source>
        <extracomment>Longer values take several lines: their names stand at the first.</extracomment>
        <translation>معروضة مؤقتًا</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Keep this value</source>
        <translation>اعتماد هذه القيمة</translation>
    </message>
    <message>
        <source>Keep value %1, by %2</source>
        <translation>اعتماد القيمة %1، بقلم %2</translation>
    </message>
    <message>
        <source>Keep and edit</source>
        <translation>اعتماد ثم تعديل</translation>
    </message>
    <message>
        <source>Keeps this value and opens its field for editing</source>
        <translation>اعتماد هذه القيمة والانتقال إلى حقلها لتعديلها هناك</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Write the newsroom&apos;s slip down</source>
        <translation>كتابة قصاصة غرفة الأخبار</translation>
    </message>
    <message>
        <source>The slip heals the newsroom when nobody else can: a lost laptop, a stolen key. Write it on paper twice and keep both away from every computer. Before you let somebody in it leaves this computer.</source>
        <translation>القصاصة تُصلح غرفة الأخبار حين لا يستطيع أحد غيرها: حاسوب ضائع أو مسروق. اكتبها على الورق مرتين، واحفظ الورقتين بعيدًا عن كل حاسوب. وقبل الإذن لأحد تُزال من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Type it from the paper</source>
        <translation>أعد كتابتها من الورقة</translation>
    </message>
    <message>
        <source>It is written: remove it from here</source>
        <translation>كُتبت: إزالتها من هنا</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Link a source</source>
        <translation>ربط مصدر</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Search the sources</source>
        <translation>البحث في المصادر</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Quote from the source</source>
        <translation>اقتباس من المصدر</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>The library is empty: link evidence from a file or a URL to add it here.</source>
        <translation>مكتبة المصادر فارغة: اربط دليلًا من ملف أو من رابط فيدخل المكتبة.</translation>
    </message>
</context>
<context>
    <name>SourcePanePresenter</name>
    <message>
        <source>Reading the saved copy…</source>
        <translation>قراءة النسخة المحفوظة…</translation>
    </message>
    <message>
        <source>Only the address is kept</source>
        <translation>العنوان وحده محفوظ</translation>
    </message>
    <message>
        <source>A saved page or a text file, added as a source, can be read here.</source>
        <translation>تُقرأ هنا صفحة محفوظة أو ملف نصي أُضيفا مصدرًا.</translation>
    </message>
    <message>
        <source>This copy is not a text</source>
        <translation>هذه النسخة ليست نصًا</translation>
    </message>
    <message>
        <source>“%1” is kept as it is. To quote from it, link it as evidence and type the words.</source>
        <translation>«%1» محفوظ كما هو. للاقتباس منه يُربط دليلًا وتُكتب الكلمات.</translation>
    </message>
    <message>
        <source>Linked as evidence: “%1”</source>
        <translation>رُبط دليلًا: «%1»</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>اختيار ادعاء أولًا</translation>
    </message>
    <message>
        <source>Select a passage, then %1 or %2</source>
        <translation>تحديد مقطع، ثم %1 أو %2</translation>
    </message>
</context>
<context>
    <name>SourceReader</name>
    <message>
        <source>Source beside the article</source>
        <translation>المصدر بجانب المقال</translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation>نص المصدر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Stance of the evidence</source>
        <translation>موقف الدليل</translation>
    </message>
    <message>
        <source>Make it evidence</source>
        <translation>جعله دليلًا</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>The library is empty</source>
        <translation>مكتبة المصادر فارغة</translation>
    </message>
    <message>
        <source>Add a saved page, a PDF, an image or a URL. Files are kept as a saved copy; nothing is fetched.</source>
        <translation>أضف صفحة محفوظة أو ملف ⁦PDF⁩ أو صورة أو رابطًا. تُحفظ نسخة من كل ملف، ولا يُجلب شيء من الشبكة.</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>إضافة ملف…</translation>
    </message>
    <message>
        <source>Add a URL…</source>
        <translation>إضافة رابط…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Library of sources</source>
        <translation>مكتبة المصادر</translation>
    </message>
    <message>
        <source>Search the sources</source>
        <translation>البحث في المصادر</translation>
    </message>
    <message>
        <source>Text of the saved copy</source>
        <translation>نص النسخة المحفوظة</translation>
    </message>
    <message>
        <source>Read beside the article</source>
        <translation>قراءة بجانب المقال</translation>
    </message>
</context>
<context>
    <name>SourcesPresenter</name>
    <message>
        <source>saved copy</source>
        <translation>نسخة محفوظة</translation>
    </message>
    <message>
        <source>address only</source>
        <translation>رابط فقط</translation>
    </message>
    <message>
        <source>Only the address is kept; there is no saved copy.</source>
        <translation>الرابط وحده محفوظ، ولا نسخة محفوظة.</translation>
    </message>
    <message>
        <source>Reading the saved copy…</source>
        <translation>قراءة النسخة المحفوظة…</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>⁨%1⁩ كيلوبايت</translation>
    </message>
    <message>
        <source>Saved copy</source>
        <translation>نسخة محفوظة</translation>
    </message>
    <message>
        <source>This copy is not a text; it is kept as it is.</source>
        <translation>هذه النسخة ليست نصًا، وهي محفوظة كما هي.</translation>
    </message>
    <message>
        <source>Choose the file of the source</source>
        <translation>اختيار ملف المصدر</translation>
    </message>
</context>
<context>
    <name>SplitterHandle</name>
    <message>
        <source>Border between two parts: arrow keys move it</source>
        <translation>حدّ بين جزأين تحركه الأسهم</translation>
    </message>
</context>
<context>
    <name>StanceDialog</name>
    <message>
        <source>Link evidence</source>
        <translation>ربط دليل</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Quote from the source</source>
        <translation>اقتباس من المصدر</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تنحية</translation>
    </message>
    <message>
        <source>%1 accepts, %2 rejects, %3 accepts as another kind; the next one follows.</source>
        <translation>‏%1 للقبول، و%2 للرفض، و%3 للقبول بنوع آخر؛ وبعده يأتي الاقتراح التالي.</translation>
    </message>
    <message>
        <source>A copy check creates no claim; %2 dismisses it.</source>
        <translation>التدقيق اللغوي لا ينشئ ادعاءً؛ ‏%2 لتنحيته.</translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>لا ادعاءات</numerusform>
            <numerusform>ادعاء واحد</numerusform>
            <numerusform>ادعاءان</numerusform>
            <numerusform>%Ln ادعاءات</numerusform>
            <numerusform>%Ln ادعاءً</numerusform>
            <numerusform>%Ln ادعاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%Ln اقتراحات</numerusform>
            <numerusform>%Ln اقتراحًا</numerusform>
            <numerusform>%Ln اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%Ln تعليقات</numerusform>
            <numerusform>%Ln تعليقًا</numerusform>
            <numerusform>%Ln تعليق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of evidence</source>
        <translation>
            <numerusform>لا أدلة</numerusform>
            <numerusform>دليل واحد</numerusform>
            <numerusform>دليلان</numerusform>
            <numerusform>%Ln أدلة</numerusform>
            <numerusform>%Ln دليلًا</numerusform>
            <numerusform>%Ln دليل</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>الصياغة المقترحة</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>The opening quotation mark is missing</source>
        <translation>علامة الفتح ناقصة</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing</source>
        <translation>علامة الإغلاق ناقصة</translation>
    </message>
    <message>
        <source>The quotation marks do not match</source>
        <translation>علامتا التنصيص غير متطابقتين</translation>
    </message>
    <message>
        <source>A number of people next to a word for death, injury or loss</source>
        <translation>عدد أشخاص بجوار لفظ قتل أو إصابة أو فقد</translation>
    </message>
    <message>
        <source>Words reported after a reporting verb</source>
        <translation>كلام منقول بعد فعل قول</translation>
    </message>
    <message>
        <source>Words in quotation marks next to a reporting verb</source>
        <translation>كلام بين علامتي تنصيص بجوار فعل قول</translation>
    </message>
    <message>
        <source>An ordinal number</source>
        <translation>عدد ترتيبي</translation>
    </message>
    <message>
        <source>A percentage</source>
        <translation>نسبة مئوية</translation>
    </message>
    <message>
        <source>A sum of money</source>
        <translation>مبلغ من المال</translation>
    </message>
    <message>
        <source>A length of time</source>
        <translation>مدة زمنية</translation>
    </message>
    <message>
        <source>A measure</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>A range of numbers</source>
        <translation>نطاق من الأرقام</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Spacing looks wrong</source>
        <translation>المسافات تبدو غير سليمة</translation>
    </message>
    <message>
        <source>Number and noun do not agree</source>
        <translation>العدد والمعدود غير متوافقين</translation>
    </message>
    <message>
        <source>Spelling looks wrong</source>
        <translation>الإملاء يبدو غير سليم</translation>
    </message>
    <message>
        <source>A name is written in different ways</source>
        <translation>اسم كُتب بأكثر من صورة</translation>
    </message>
    <message>
        <source>A quotation mark is unpaired</source>
        <translation>علامة تنصيص بلا مقابل</translation>
    </message>
    <message>
        <source>The name of the body looks wrong</source>
        <translation>اسم الجهة يبدو غير سليم</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>محارف مخفية</translation>
    </message>
    <message>
        <source>Digits are shown in another order than they are stored</source>
        <translation>الأرقام معروضة بترتيب غير المخزَّن</translation>
    </message>
    <message>
        <source>Two values conflict</source>
        <translation>تعارض بين قيمتين</translation>
    </message>
    <message>
        <source>A note of the copy check</source>
        <translation>ملاحظة تحريرية</translation>
    </message>
</context>
<context>
    <name>SuggestionsPresenter</name>
    <message numerus="yes">
        <source>%Ln claim(s) accepted</source>
        <translation>
            <numerusform>لم يُقبل شيء</numerusform>
            <numerusform>قُبل ادعاء واحد</numerusform>
            <numerusform>قُبل ادعاءان</numerusform>
            <numerusform>قُبلت %Ln ادعاءات</numerusform>
            <numerusform>قُبل %Ln ادعاءً</numerusform>
            <numerusform>قُبل %Ln ادعاء</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة التنفيذ</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>بقلم</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Newsroom server</source>
        <translation>خادم غرفة الأخبار</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>إضافة شخص…</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The window is locked</source>
        <translation>النافذة مقفلة</translation>
    </message>
    <message>
        <source>The store is encrypted</source>
        <translation>ملف العمل مشفَّر</translation>
    </message>
    <message>
        <source>You return to where you were. Everything is saved.</source>
        <translation>تعود إلى حيث كنت. كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Enter its passphrase.</source>
        <translation>تفتحه عبارة المرور.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استخدام عبارة المرور</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>استخدام مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>UrlDialog</name>
    <message>
        <source>The address is kept as text; nothing is fetched from the network.</source>
        <translation>يُحفظ الرابط نصًا، ولا يُجلب شيء من الشبكة.</translation>
    </message>
    <message>
        <source>Add a URL</source>
        <translation>إضافة رابط</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Killed</source>
        <translation>قتلى</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>جرحى</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقودون</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>معتقلون، محتجزون</translation>
    </message>
    <message>
        <source>Displaced</source>
        <translation>نازحون</translation>
    </message>
    <message>
        <source>Under the rubble</source>
        <translation>تحت الأنقاض</translation>
    </message>
    <message>
        <source>Killed or injured</source>
        <translation>بين قتيل وجريح</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>محدد</translation>
    </message>
    <message>
        <source>About</source>
        <translation>تقريبي</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>نطاق</translation>
    </message>
    <message>
        <source>Vague</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>In digits</source>
        <translation>بالأرقام</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>Digits and words</source>
        <translation>أرقام وكلمات</translation>
    </message>
    <message>
        <source>Dual noun</source>
        <translation>اسم مثنى</translation>
    </message>
    <message>
        <source>Singular noun</source>
        <translation>اسم مفرد</translation>
    </message>
    <message>
        <source>In the incident</source>
        <translation>في الحادثة</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>يومية</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>إجمالية</translation>
    </message>
    <message>
        <source>Hospital and morgue records</source>
        <translation>سجلات المستشفيات والمشارح</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>قائمة أسماء</translation>
    </message>
    <message>
        <source>Families&apos; reports</source>
        <translation>بلاغات الأهالي</translation>
    </message>
    <message>
        <source>Judicial committee</source>
        <translation>لجنة قضائية</translation>
    </message>
    <message>
        <source>News media</source>
        <translation>وسائل الإعلام</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>تقدير</translation>
    </message>
    <message>
        <source>Bodies counted</source>
        <translation>إحصاء الجثامين</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>معروف الهوية</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>مجهول الهوية</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>اقتباس مباشر</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>مختلط</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>Opening quotation mark missing</source>
        <translation>علامة الفتح ناقصة</translation>
    </message>
    <message>
        <source>Closing quotation mark missing</source>
        <translation>علامة الإغلاق ناقصة</translation>
    </message>
    <message>
        <source>Wrong quotation mark</source>
        <translation>علامة تنصيص خاطئة</translation>
    </message>
    <message>
        <source>No quotation marks</source>
        <translation>بلا علامتي تنصيص</translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation>حرفي</translation>
    </message>
    <message>
        <source>Faithful translation</source>
        <translation>ترجمة أمينة</translation>
    </message>
    <message>
        <source>Altered words</source>
        <translation>محرَّف</translation>
    </message>
    <message>
        <source>Truncated</source>
        <translation>مبتور</translation>
    </message>
    <message>
        <source>Taken out of its context</source>
        <translation>مجتزأ من سياقه</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>مختلَق</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>لم يُتحقق منه</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>قول</translation>
    </message>
    <message>
        <source>Continues</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>توضيح</translation>
    </message>
    <message>
        <source>Points out</source>
        <translation>إشارة</translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Thinks</source>
        <translation>رأي</translation>
    </message>
    <message>
        <source>Admits</source>
        <translation>إقرار</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>زعم</translation>
    </message>
    <message>
        <source>Denies</source>
        <translation>نفي</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>مطالبة</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>كشف</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>اعتراض</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>According to</source>
        <translation>بحسب</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Kind of deception</source>
        <translation>وجه التضليل</translation>
    </message>
    <message>
        <source>What proves it, and where</source>
        <translation>ما الذي يثبت ذلك، وأين</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>التعليل</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Check the news, claim by claim</source>
        <extracomment>So many units high is the panel that says only how to choose a claim.</extracomment>
        <translation>تدقيق الخبر، ادعاءً بعد ادعاء</translation>
    </message>
    <message>
        <source>Open an article: every number and quotation worth checking is suggested, you decide.</source>
        <translation>افتح مقالًا: يُقترح كل رقم واقتباس يستحق التدقيق، والقرار لك.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>فتح المقال التجريبي</translation>
    </message>
    <message>
        <source>Import an article…</source>
        <translation>استيراد مقال…</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>لصق نص…</translation>
    </message>
    <message>
        <source>Join a newsroom…</source>
        <translation>الانضمام إلى غرفة أخبار…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>بلا انتظار</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Casualty figure</source>
        <translation>حصيلة</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>إحصاء</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Person or body</source>
        <translation>شخص أو جهة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Other claim</source>
        <translation>ادعاء آخر</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>In research</source>
        <translation>قيد البحث</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>مرفوع للمراجعة</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>معاد</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Checkable</source>
        <translation>قابل للتحقق</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>رأي</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>توقُّع</translation>
    </message>
    <message>
        <source>Personal experience</source>
        <translation>تجربة شخصية</translation>
    </message>
    <message>
        <source>%1 (imported, unverified)</source>
        <translation>%1 (مستورد من ملف، لم يُتحقَّق منه)</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Start research</source>
        <translation>بدء البحث</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>رفع للمراجعة</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>بدء المراجعة</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Return with a reason</source>
        <translation>إعادة مع السبب</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Not demanded</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Where the verdict needs it</source>
        <translation>حيث يلزم للحكم</translation>
    </message>
    <message>
        <source>For every claim</source>
        <translation>لكل ادعاء</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>يؤيد</translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation>ينفي</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>سياق</translation>
    </message>
    <message>
        <source>Primary source</source>
        <translation>مصدر أولي</translation>
    </message>
    <message>
        <source>Official source</source>
        <translation>مصدر رسمي</translation>
    </message>
    <message>
        <source>Eyewitness</source>
        <translation>شاهد عيان</translation>
    </message>
    <message>
        <source>News media</source>
        <translation>وسائل الإعلام</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>منظمة أهلية</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>وسائل التواصل</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>خبير</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>علني</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيَّد</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>سري</translation>
    </message>
    <message>
        <source>True</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Partly true</source>
        <translation>صحيح جزئيًا</translation>
    </message>
    <message>
        <source>False</source>
        <translation>غير صحيح</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>لا يمكن التحقق منه</translation>
    </message>
    <message>
        <source>Opinion</source>
        <comment>verdict</comment>
        <translation>رأي</translation>
    </message>
    <message>
        <source>Fabricated</source>
        <translation>مفبرك</translation>
    </message>
    <message>
        <source>Misleading</source>
        <translation>مضلِّل</translation>
    </message>
    <message>
        <source>Out of context</source>
        <translation>خارج السياق</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>محرَّف</translation>
    </message>
    <message>
        <source>Misleading headline</source>
        <translation>عنوان مضلل</translation>
    </message>
    <message>
        <source>Impersonation</source>
        <translation>انتحال صفة</translation>
    </message>
    <message>
        <source>Satire</source>
        <translation>محتوى ساخر</translation>
    </message>
    <message>
        <source>Selective</source>
        <translation>انتقائي</translation>
    </message>
    <message>
        <source>Misattributed</source>
        <translation>منسوب خطأً</translation>
    </message>
    <message>
        <source>Old, published again</source>
        <translation>قديم معاد نشره</translation>
    </message>
    <message>
        <source>Clickbait</source>
        <translation>إثارة</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>كمية</translation>
    </message>
    <message>
        <source>Copy check</source>
        <translation>تدقيق لغوي وتحريري</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
</TS>
