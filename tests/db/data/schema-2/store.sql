PRAGMA application_id=1415868785;
PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE person (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE article (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	file_sha256 TEXT NOT NULL, 
	length INTEGER NOT NULL, 
	origin TEXT NOT NULL, 
	encoding TEXT NOT NULL, 
	title TEXT NOT NULL, 
	byline TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	published_on TEXT NOT NULL, 
	url TEXT NOT NULL, 
	language TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	CONSTRAINT pk_article PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE claim (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	article_id TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	spans TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	state TEXT NOT NULL, 
	submitted_by TEXT NOT NULL, 
	imported INTEGER NOT NULL, 
	state_since_us INTEGER NOT NULL, 
	priority INTEGER NOT NULL, 
	assignee_id TEXT NOT NULL, 
	statement TEXT NOT NULL, 
	claimant TEXT NOT NULL, 
	interpreter TEXT NOT NULL, 
	checkable TEXT NOT NULL, 
	harm TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	note TEXT NOT NULL, 
	detector TEXT NOT NULL, 
	confidence TEXT NOT NULL, 
	origin_reason TEXT NOT NULL, 
	approved_hash TEXT NOT NULL, 
	figure TEXT NOT NULL, 
	quotation TEXT NOT NULL, 
	CONSTRAINT pk_claim PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE source (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	type TEXT NOT NULL, 
	author TEXT NOT NULL, 
	container_title TEXT NOT NULL, 
	publisher TEXT NOT NULL, 
	issued TEXT NOT NULL, 
	accessed TEXT NOT NULL, 
	url TEXT NOT NULL, 
	archive TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	independence_group TEXT NOT NULL, 
	confidentiality TEXT NOT NULL, 
	reliability TEXT NOT NULL, 
	credibility TEXT NOT NULL, 
	note TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	CONSTRAINT pk_source PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE evidence (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	claim_id TEXT NOT NULL, 
	source_id TEXT NOT NULL, 
	stance TEXT NOT NULL, 
	quote TEXT NOT NULL, 
	locator TEXT NOT NULL, 
	language TEXT NOT NULL, 
	translation TEXT NOT NULL, 
	note TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE verdict (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	claim_id TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	deception TEXT NOT NULL, 
	scale TEXT NOT NULL, 
	explanation TEXT NOT NULL, 
	confidence TEXT NOT NULL, 
	limitations TEXT NOT NULL, 
	right_of_reply TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	CONSTRAINT pk_verdict PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE comment (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	claim_id TEXT NOT NULL, 
	body TEXT NOT NULL, 
	withdrawn INTEGER NOT NULL, 
	CONSTRAINT pk_comment PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE decision (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	claim_id TEXT NOT NULL, 
	step TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	field TEXT NOT NULL, 
	state_hash TEXT NOT NULL, 
	imported INTEGER NOT NULL, 
	CONSTRAINT pk_decision PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE rule (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	setting TEXT NOT NULL, 
	reset_us INTEGER NOT NULL, 
	CONSTRAINT pk_rule PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE installation (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	public_key TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE receipt (
	id TEXT NOT NULL, 
	present INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	created_us INTEGER NOT NULL, 
	changed_us INTEGER NOT NULL, 
	n_conflicts INTEGER NOT NULL, 
	heads TEXT NOT NULL, 
	CONSTRAINT pk_receipt PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE uncounted (
	event_id TEXT NOT NULL, 
	register TEXT NOT NULL, 
	entity TEXT NOT NULL, 
	why TEXT NOT NULL, 
	CONSTRAINT pk_uncounted PRIMARY KEY (event_id, register)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE revocation (
	event_id TEXT NOT NULL, 
	device_id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	line TEXT NOT NULL, 
	CONSTRAINT pk_revocation PRIMARY KEY (event_id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE device (
	no INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	first TEXT NOT NULL, 
	loose INTEGER NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (no), 
	CONSTRAINT uq_device_id_first UNIQUE (id, first)
)
 STRICT

;
CREATE TABLE event (
	n INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	device_id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	prev TEXT, 
	hlc INTEGER NOT NULL, 
	author_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	part INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	verb TEXT NOT NULL, 
	entity_type TEXT NOT NULL, 
	entity TEXT NOT NULL, 
	undoes TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	received_us INTEGER NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (n), 
	CONSTRAINT uq_event_id UNIQUE (id)
)
 STRICT

;
CREATE TABLE head (
	entity TEXT NOT NULL, 
	register TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	stands_for TEXT NOT NULL, 
	CONSTRAINT pk_head PRIMARY KEY (entity, register, event_id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE quarantine (
	id TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	loose INTEGER NOT NULL, 
	received_us INTEGER NOT NULL, 
	CONSTRAINT pk_quarantine PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE chain_head (
	event_id TEXT NOT NULL, 
	device_id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	public_key TEXT NOT NULL, 
	signature TEXT NOT NULL, 
	CONSTRAINT pk_chain_head PRIMARY KEY (event_id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE bundle_in (
	no INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	at_us INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	backup TEXT NOT NULL, 
	n_new INTEGER NOT NULL, 
	heads TEXT NOT NULL, 
	CONSTRAINT pk_bundle_in PRIMARY KEY (no)
)
 STRICT

;
CREATE TABLE undo_dropped (
	change TEXT NOT NULL, 
	CONSTRAINT pk_undo_dropped PRIMARY KEY (change)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE draft (
	entity TEXT NOT NULL, 
	field TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (entity, field)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE article_text (
	sha256 TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_article_text PRIMARY KEY (sha256)
)
 STRICT

;
CREATE TABLE badge (
	state TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	CONSTRAINT pk_badge PRIMARY KEY (state)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE server (
	id TEXT NOT NULL, 
	address TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	person_name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	contact_us INTEGER NOT NULL, 
	receipt_us INTEGER NOT NULL, 
	receipt_owed INTEGER NOT NULL, 
	CONSTRAINT pk_server PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE server_read (
	server_id TEXT NOT NULL, 
	device_id TEXT NOT NULL, 
	arrived INTEGER NOT NULL, 
	CONSTRAINT pk_server_read PRIMARY KEY (server_id, device_id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE server_has (
	server_id TEXT NOT NULL, 
	run INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	CONSTRAINT pk_server_has PRIMARY KEY (server_id, run)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE server_refused (
	server_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at_us INTEGER NOT NULL, 
	CONSTRAINT pk_server_refused PRIMARY KEY (server_id, event_id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE snapshot (
	id TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	media_type TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	captured_us INTEGER NOT NULL, 
	captured_by TEXT NOT NULL, 
	tool TEXT NOT NULL, 
	CONSTRAINT pk_snapshot PRIMARY KEY (id), 
	CONSTRAINT fk_snapshot_id_source FOREIGN KEY(id) REFERENCES source (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE event_supersedes (
	superseded TEXT NOT NULL, 
	register TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	CONSTRAINT pk_event_supersedes PRIMARY KEY (superseded, register, event_id), 
	CONSTRAINT fk_event_supersedes_event_id_event FOREIGN KEY(event_id) REFERENCES event (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE search_item (no INTEGER NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, shown INTEGER NOT NULL, CONSTRAINT pk_search_item PRIMARY KEY (no), CONSTRAINT uq_search_item_entity UNIQUE (entity)) STRICT;
CREATE TABLE search_mark (run INTEGER NOT NULL, n INTEGER NOT NULL, CONSTRAINT pk_search_mark PRIMARY KEY (run)) STRICT;
CREATE TABLE search_dirty (entity TEXT NOT NULL, kind TEXT NOT NULL, CONSTRAINT pk_search_dirty PRIMARY KEY (entity)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search_article USING fts5(words, stems, marks, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE search_article_words USING fts5vocab(search_article, row);
CREATE VIRTUAL TABLE search_claim USING fts5(words, stems, marks, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE search_claim_words USING fts5vocab(search_claim, row);
CREATE VIRTUAL TABLE search_source USING fts5(words, stems, marks, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE search_source_words USING fts5vocab(search_source, row);
CREATE VIRTUAL TABLE search_note USING fts5(words, stems, marks, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE search_note_words USING fts5vocab(search_note, row);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO person VALUES ('01a2320f-a648-747b-8541-6140ab204f8e', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216136631, 1796136216136631, 0, 'سارة', 'checker');
INSERT INTO person VALUES ('01a2320f-a64a-739a-9c15-aa3585fd9178', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216138848, 1796136216138848, 0, 'هدى', 'supervisor');
INSERT INTO person VALUES ('01a2320f-a905-7136-9835-19ec3ff5a9fd', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216837717, 1796136216837717, 0, 'عمر', 'checker');
INSERT INTO article VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216141309, 1796136216143358, 0, '6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', '6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', 244, 'txt', 'utf-8', 'انهيار الجسر', 'هند', 'صحيفة المساء', '2026-05-04', '', 'ar', 0);
INSERT INTO article VALUES ('01a2320f-a64d-7128-b8fe-6876bcd21cab', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216142000, 1796136216142000, 0, '4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', '4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', 103, 'txt', 'utf-8', 'ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة.', '', '', '', '', 'ar', 0);
INSERT INTO article VALUES ('01a2320f-a64e-73ab-9858-d44799bcd201', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216142592, 1796136216144242, 0, '7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', '7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', 32, 'txt', 'utf-8', 'لا ادعاءات في هذا الخبر القصير.', '', '', '', '', 'ar', 1);
INSERT INTO claim VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216145127, 1796136216637183, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 24, '[{"end":32,"exact":"12 شخصًا","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" وإصابة نحو 40 آخرين في انهيار ج"}]', 'casualty', 'approved', '01a2320f-a648-747b-8541-6140ab204f8e', 0, 1796136216631756, 2, '01a2320f-a648-747b-8541-6140ab204f8e', 'قُتل 12 شخصًا في انهيار الجسر', '', '', '', '', '[]', 'عُدّل بعد الاعتماد', '', '', '', '192102eb0ec8306db89ef5e89121a9782ece4d129b7d98210d8e74a4107879ff', '{"outcome":"killed","scope":{"scope":"incident"},"value":{"best":12,"maximum":12,"minimum":12,"numeral":"digits","qualifier":"exact"}}', '');
INSERT INTO claim VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216146203, 1796136216627028, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 40, '[{"end":46,"exact":"نحو 40","prefix":"فاع المدني مقتل 12 شخصًا وإصابة ","start":40,"suffix":" آخرين في انهيار جسر المدينة الق"}]', 'casualty', 'submitted', '01a2320f-a648-747b-8541-6140ab204f8e', 0, 1796136216627028, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '{"outcome":"injured","value":{"best":40,"numeral":"digits","qualifier":"about"}}', '');
INSERT INTO claim VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216147115, 1796136216633285, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 104, '[{"end":134,"exact":"«استقبلنا حتى الآن 12 جثمانًا»","prefix":"نة القديمة.\nوقال مدير المستشفى: ","start":104,"suffix":"، وأضاف أن ثلث المصابين أطفال.\nو"}]', 'quote', 'returned', '01a2320f-a648-747b-8541-6140ab204f8e', 0, 1796136216633285, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '{"cue":{"class":"neutral","lemma":"قال"},"mode":"direct","speaker":{"speaker":"مدير المستشفى"}}');
INSERT INTO claim VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216147969, 1796136216845147, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 145, '[{"end":163,"exact":"ثلث المصابين أطفال","prefix":" حتى الآن 12 جثمانًا»، وأضاف أن ","start":145,"suffix":".\nونفت البلدية في 3 أيار 2026 عل"}]', 'statistic', 'in_research', '', 0, 1796136216621365, 0, '01a2320f-a648-747b-8541-6140ab204f8e', '', '', '', '', '', '[]', 'من الفرع', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a654-77dc-895b-9c5c6e84246f', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216148751, 1796136216148751, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 56, '[{"end":82,"exact":"انهيار جسر المدينة القديمة","prefix":"12 شخصًا وإصابة نحو 40 آخرين في ","start":56,"suffix":".\nوقال مدير المستشفى: «استقبلنا "}]', 'event', 'draft', '', 0, 1796136216148751, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216149604, 1796136216651491, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 217, '[{"end":242,"exact":"ونسبت الانهيار إلى السيول","prefix":"ار 2026 علمها بأي تشققات سابقة، ","start":217,"suffix":".\n"}]', 'attribution', 'draft', '', 0, 1796136216149604, 0, '', '', '', '', '', '', '[]', 'ثانية', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a656-77bb-868f-521700962def', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216150403, 1796136216634523, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 5, '[{"end":18,"exact":"الدفاع المدني","prefix":"أعلن ","start":5,"suffix":" مقتل 12 شخصًا وإصابة نحو 40 آخر"}]', 'entity', 'withdrawn', '', 0, 1796136216634523, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216151213, 1796136216641460, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 181, '[{"end":192,"exact":"3 أيار 2026","prefix":"المصابين أطفال.\nونفت البلدية في ","start":181,"suffix":" علمها بأي تشققات سابقة، ونسبت ا"}]', 'date', 'draft', '', 0, 1796136216151213, 0, '', 'يوم النفي', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216152045, 1796136216880663, 1, '01a2320f-a64d-7128-b8fe-6876bcd21cab', 19, '[{"end":28,"exact":"بنسبة 18%","prefix":"ارتفعت أسعار الخبز ","start":19,"suffix":" منذ مطلع العام، بحسب غرفة التجا"}]', 'statistic', 'draft', '', 0, 1796136216152045, 0, '', 'ارتفعت أسعار الخبز', '', '', '', 'low', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216152792, 1796136216155578, 0, '01a2320f-a64d-7128-b8fe-6876bcd21cab', 77, '[{"end":99,"exact":"ارتفاعًا آخر قبل العيد","prefix":"بحسب غرفة التجارة.\nوتوقع التجار ","start":77,"suffix":". 🥖\n"}]', 'other', 'draft', '', 0, 1796136216152792, 0, '', '', '', '', 'prediction', '', '["اقتصاد","توقع"]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a76e-7508-bdab-56ff0bd119dc', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216431004, 1796136216431004, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 24, '[{"end":26,"exact":"12","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" شخصًا وإصابة نحو 40 آخرين في ان"}]', 'other', 'rejected', '', 0, 1796136216431004, 0, '', '', '', '', '', '', '[]', '', 'detector:casualty.event_before@1', '0.9', 'A verbal noun before the number says what happened.', '', '', '');
INSERT INTO claim VALUES ('01a2320f-a819-76c2-9954-17876ef19a70', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216601632, 1796136216601632, 0, '01a2320f-a64d-7128-b8fe-68746af54269', 44, '[{"end":46,"exact":"40","prefix":"المدني مقتل 12 شخصًا وإصابة نحو ","start":44,"suffix":" آخرين في انهيار جسر المدينة الق"}]', 'other', 'rejected', '', 0, 1796136216601632, 0, '', '', '', '', '', '', '[]', '', 'detector:casualty.event_before@1', '0.9', 'A verbal noun before the number says what happened.', '', '', '');
INSERT INTO source VALUES ('01a2320f-a821-7127-90d8-86579b6f69ab', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216610051, 1796136216610051, 0, 'بيان الدفاع المدني', 'document', '', '', 'الدفاع المدني', '', '', '', '', 'official', '', 'public', 'B', '', '', 0);
INSERT INTO source VALUES ('01a2320f-a823-7285-8425-4502cfaf5717', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216611554, 1796136216611554, 0, 'نشرة الأسعار', 'webpage', '', '', '', '', '2026-12-01', 'https://example.org/bread', '', '', '', 'public', '', '', '', 0);
INSERT INTO evidence VALUES ('01a2320f-a825-779b-abd5-280efc2abe98', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216613260, 1796136216613260, 0, '01a2320f-a650-7766-b533-716e10c02d08', '01a2320f-a821-7127-90d8-86579b6f69ab', 'supports', '12 قتيلًا', '{"end":"29","start":"20"}', '', '', '', 0);
INSERT INTO evidence VALUES ('01a2320f-a826-75b8-9a51-5cd655d8fc36', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216614494, 1796136216614494, 0, '01a2320f-a652-758b-8e46-5169983403d1', '01a2320f-a821-7127-90d8-86579b6f69ab', 'refutes', '38 جريحًا', '{}', '', '', '', 0);
INSERT INTO evidence VALUES ('01a2320f-a827-76b9-8dcd-11cc295482dd', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216615268, 1796136216616050, 0, '01a2320f-a657-77ff-ba41-13fc82f6433f', '01a2320f-a823-7285-8425-4502cfaf5717', 'context', '', '{}', '', '', '', 1);
INSERT INTO verdict VALUES ('1084924e-0f66-52fa-a0da-404e9f1cb842', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216617987, 1796136216617987, 0, '01a2320f-a652-758b-8e46-5169983403d1', 'partly_true', 'misleading', 'tadqiq-1', '', '', 'تقريب', '', 0);
INSERT INTO verdict VALUES ('1b3f3abe-9e4f-5cb4-9c2d-029f449a1cfe', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216617221, 1796136216617221, 0, '01a2320f-a650-7766-b533-716e10c02d08', 'true', '', 'tadqiq-1', 'يطابق البيان', '', '', '', 0);
INSERT INTO verdict VALUES ('d62150d5-6074-52e6-b0d4-18713f348975', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216618616, 1796136216618616, 0, '01a2320f-a652-758b-8e46-5169983403d1', 'false', '', 'tadqiq-1', '', '', '', '', 0);
INSERT INTO comment VALUES ('01a2320f-a83b-726a-b003-0d5ce087f73e', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216635616, 1796136216635616, 0, '01a2320f-a652-758b-8e46-5169983403d1', 'أيهما أحدث؟', 0);
INSERT INTO comment VALUES ('01a2320f-a93c-73b4-909d-051d3b570f2a', 1, '01a2320f-a905-7136-9835-19ec3ff5a9fd', 1796136216892331, 1796136216892331, 0, '01a2320f-a652-758b-8e46-516bce35412f', 'من الفرع', 0);
INSERT INTO comment VALUES ('01a2320f-a93d-77fa-9383-4bbeee287b24', 1, '01a2320f-a905-7136-9835-19ec3ff5a9fd', 1796136216893343, 1796136216893343, 0, '01a2320f-a652-758b-8e46-516bce35412f', 'من نسخته', 0);
INSERT INTO comment VALUES ('01a2320f-a967-76bd-949c-7bc618d6c2b8', 0, '', 0, 0, 0, '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a82d-74e2-8558-581f02216a6c', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216621538, 1796136216621538, 0, '01a2320f-a653-706e-bfbf-da24bb61a238', 'research', '', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a831-7016-abb3-507f6cc733b3', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216625456, 1796136216625456, 0, '01a2320f-a650-7766-b533-716e10c02d08', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a833-7793-aaa9-7b2392ffd8c8', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216627221, 1796136216627221, 0, '01a2320f-a652-758b-8e46-5169983403d1', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a834-71bc-ba01-26e0b0bbfa61', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216628681, 1796136216628681, 0, '01a2320f-a652-758b-8e46-516bce35412f', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a835-76d6-85d9-8268f5f6912a', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216629983, 1796136216629983, 0, '01a2320f-a650-7766-b533-716e10c02d08', 'take_up', '', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a837-7504-9381-c9f020877c3d', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216631928, 1796136216631928, 0, '01a2320f-a650-7766-b533-716e10c02d08', 'approve', '', '', '192102eb0ec8306db89ef5e89121a9782ece4d129b7d98210d8e74a4107879ff', 0);
INSERT INTO decision VALUES ('01a2320f-a839-761d-a291-105d17482875', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216633443, 1796136216633443, 0, '01a2320f-a652-758b-8e46-516bce35412f', 'return', 'ينقص التاريخ', 'said_on', '', 0);
INSERT INTO decision VALUES ('01a2320f-a83a-7611-a731-78899767e1d9', 1, '01a2320f-a648-747b-8541-6140ab204f8e', 1796136216634708, 1796136216634708, 0, '01a2320f-a656-77bb-868f-521700962def', 'withdraw', 'ليس ادعاءً', '', '', 0);
INSERT INTO decision VALUES ('01a2320f-a842-75ed-abb0-984bec0163a6', 0, '', 0, 0, 0, '', '', '', '', '', 0);
INSERT INTO rule VALUES ('5863c3c1-c005-5451-a45e-70244ba4e59e', 1, '01a2320f-a64a-739a-9c15-aa3585fd9178', 1796136216640067, 1796136216640067, 0, 'casualty.noun', 'never', 0);
INSERT INTO installation VALUES ('01a2320f-a646-767c-8634-347ba9814e53', 1, '01a2320f-a646-767c-8634-347ba9814e53', 1796136216685035, 1796136216685035, 0, '08a478ae9a16fbf7cd1971b68bfc6ac09b6f2a74b4e6f702bc18e6796344b0a9', '');
INSERT INTO installation VALUES ('01a2320f-a895-7385-bb0c-8a544ecd0d30', 1, '01a2320f-a895-7385-bb0c-8a544ecd0d30', 1796136216847128, 1796136216847128, 0, '73d3e1185aad8dbd8e48d30b0bcde26e1ff81fbaf3afea31d494228adbd69ee0', '');
INSERT INTO installation VALUES ('01a2320f-a8af-76bb-ae0f-d36c72a966ff', 0, '', 0, 1796136216989442, 0, '', '');
INSERT INTO receipt VALUES ('01a2320f-a8eb-7131-a80f-04ac52dc787f', 1, '01a2320f-a895-7385-bb0c-8a544ecd0d30', 1796136216811951, 1796136216811951, 0, '[["01a2320f-a646-767c-8634-347ba9814e53",63,"52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77"]]');
INSERT INTO receipt VALUES ('01a2320f-a903-713a-a847-6c5c4487efc0', 0, '', 0, 0, 0, '');
INSERT INTO receipt VALUES ('01a2320f-a929-75b3-abf8-adc177ffdc23', 1, '01a2320f-a646-767c-8634-347ba9814e53', 1796136216873730, 1796136216873730, 0, '[["01a2320f-a895-7385-bb0c-8a544ecd0d30",5,"806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16"]]');
INSERT INTO receipt VALUES ('01a2320f-a950-7031-9bcb-9b3ef7f7fde8', 1, '01a2320f-a646-767c-8634-347ba9814e53', 1796136216912771, 1796136216912771, 0, '[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"]]');
INSERT INTO receipt VALUES ('01a2320f-a965-76bd-8bdb-549fea6dc606', 1, '01a2320f-a646-767c-8634-347ba9814e53', 1796136216933340, 1796136216933340, 0, '[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"],["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd"]]');
INSERT INTO receipt VALUES ('01a2320f-a980-7160-9e3b-8c091e51f47c', 1, '01a2320f-a646-767c-8634-347ba9814e53', 1796136216960479, 1796136216960479, 0, '[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"],["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd"],["01a2320f-a8af-76bb-ae0f-d36c72a966ff",3,"fb381cbf9009aad5cdd0778a2d51f57dfd81f59cd0ce48cb49007852f56629e1"]]');
INSERT INTO uncounted VALUES ('08ef4ceb2cd45131f2dcb2d388e636c0e2840a1f574c34c03133b8ec05b87470', '', '01a2320f-a903-713a-a847-6c5c4487efc0', 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976');
INSERT INTO uncounted VALUES ('1a43b7c16bcb9913dd52c7c8eda1fbdffd382d02e628e3da00582a2ce1ed164a', '', '01a2320f-a967-76bd-949c-7bc618d6c2b8', 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976');
INSERT INTO uncounted VALUES ('9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9', 'harm', '01a2320f-a653-706e-bfbf-da24bb61a238', 'unsound');
INSERT INTO uncounted VALUES ('fb381cbf9009aad5cdd0778a2d51f57dfd81f59cd0ce48cb49007852f56629e1', '', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976');
INSERT INTO revocation VALUES ('d80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 0, '');
INSERT INTO meta VALUES ('device', '01a2320f-a646-767c-8634-347ba9814e53');
INSERT INTO meta VALUES ('gate', 'c1bb9dc4f9d76199');
INSERT INTO meta VALUES ('home', '');
INSERT INTO meta VALUES ('roots', '["01a2320f-a64a-739a-9c15-aa3585fd9178"]');
INSERT INTO device VALUES (1, '01a2320f-a646-767c-8634-347ba9814e53', '', 0);
INSERT INTO device VALUES (2, '01a2320f-a895-7385-bb0c-8a544ecd0d30', '2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103', 0);
INSERT INTO device VALUES (3, '01a2320f-a895-7385-bb0c-8a544ecd0d30', 'f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd', 0);
INSERT INTO device VALUES (4, '01a2320f-a8af-76bb-ae0f-d36c72a966ff', '08ef4ceb2cd45131f2dcb2d388e636c0e2840a1f574c34c03133b8ec05b87470', 0);
INSERT INTO event VALUES (1099511627777, '1b54f77c3967542a0a3c090e05a21fa8a2a3f63dbda665a244474bcf6d3e1801', '01a2320f-a646-767c-8634-347ba9814e53', 1, NULL, 1796136216136631, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a648-747b-8541-6141d723d13c', 0, 'add person', 'create', 'person', '01a2320f-a648-747b-8541-6140ab204f8e', '', '{"action":"add person","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a648-747b-8541-6141d723d13c","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a648-747b-8541-6140ab204f8e","entity_type":"person","hlc":1796136216136631,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"سارة","role":"checker"}}', 1796136216136631);
INSERT INTO event VALUES (1099511627778, '36f183cf78352bde24624a1611af0345735c0dc2f8fb8236c51e113a6091c01a', '01a2320f-a646-767c-8634-347ba9814e53', 2, '1b54f77c3967542a0a3c090e05a21fa8a2a3f63dbda665a244474bcf6d3e1801', 1796136216138848, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a64a-739a-9c15-aa3636143d92', 0, 'add person', 'create', 'person', '01a2320f-a64a-739a-9c15-aa3585fd9178', '', '{"action":"add person","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a64a-739a-9c15-aa3636143d92","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64a-739a-9c15-aa3585fd9178","entity_type":"person","hlc":1796136216138848,"prev":"1b54f77c3967542a0a3c090e05a21fa8a2a3f63dbda665a244474bcf6d3e1801","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"هدى","role":"supervisor"}}', 1796136216138848);
INSERT INTO event VALUES (1099511627779, 'b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668', '01a2320f-a646-767c-8634-347ba9814e53', 3, '36f183cf78352bde24624a1611af0345735c0dc2f8fb8236c51e113a6091c01a', 1796136216141309, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a64d-7128-b8fe-6873bd3d1c88', 0, 'import article', 'create', 'article', '01a2320f-a64d-7128-b8fe-68746af54269', '', '{"action":"import article","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a64d-7128-b8fe-6873bd3d1c88","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64d-7128-b8fe-68746af54269","entity_type":"article","hlc":1796136216141309,"prev":"36f183cf78352bde24624a1611af0345735c0dc2f8fb8236c51e113a6091c01a","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43","length":244,"origin":"txt","sha256":"6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43"},"title":"أعلن الدفاع المدني مقتل 12 شخصًا وإصابة نحو 40 آخرين في انهيار جسر المدينة القديمة."}}', 1796136216141309);
INSERT INTO event VALUES (1099511627780, '26e172a9c05ff6a451ec4e5dad611294e96b2f5c01e1a8b0be711ba5023b2b9d', '01a2320f-a646-767c-8634-347ba9814e53', 4, 'b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668', 1796136216142000, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a64d-7128-b8fe-68752d658eca', 0, 'import article', 'create', 'article', '01a2320f-a64d-7128-b8fe-6876bcd21cab', '', '{"action":"import article","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a64d-7128-b8fe-68752d658eca","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64d-7128-b8fe-6876bcd21cab","entity_type":"article","hlc":1796136216142000,"prev":"b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668","restores":{},"seq":4,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991","length":103,"origin":"txt","sha256":"4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991"},"title":"ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة."}}', 1796136216142000);
INSERT INTO event VALUES (1099511627781, '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a', '01a2320f-a646-767c-8634-347ba9814e53', 5, '26e172a9c05ff6a451ec4e5dad611294e96b2f5c01e1a8b0be711ba5023b2b9d', 1796136216142592, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a64e-73ab-9858-d4460ec5aa06', 0, 'import article', 'create', 'article', '01a2320f-a64e-73ab-9858-d44799bcd201', '', '{"action":"import article","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a64e-73ab-9858-d4460ec5aa06","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64e-73ab-9858-d44799bcd201","entity_type":"article","hlc":1796136216142592,"prev":"26e172a9c05ff6a451ec4e5dad611294e96b2f5c01e1a8b0be711ba5023b2b9d","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8","length":32,"origin":"txt","sha256":"7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8"},"title":"لا ادعاءات في هذا الخبر القصير."}}', 1796136216142592);
INSERT INTO event VALUES (1099511627782, 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', '01a2320f-a646-767c-8634-347ba9814e53', 6, '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a', 1796136216143358, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a64f-71d3-b695-821377c1ef4d', 0, 'edit article', 'edit', 'article', '01a2320f-a64d-7128-b8fe-68746af54269', '', '{"action":"edit article","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a64f-71d3-b695-821377c1ef4d","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64d-7128-b8fe-68746af54269","entity_type":"article","hlc":1796136216143358,"prev":"1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a","restores":{},"seq":6,"sup":{"title":["b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668"]},"undoes":null,"v":1,"verb":"edit","writes":{"byline":"هند","outlet":"صحيفة المساء","published_on":"2026-05-04","title":"انهيار الجسر"}}', 1796136216143358);
INSERT INTO event VALUES (1099511627783, '36dab039b3cba4361b6dca114235dfac4359c2a5db6f947c7a2d1843a6e22c2e', '01a2320f-a646-767c-8634-347ba9814e53', 7, 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', 1796136216144242, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a650-7766-b533-716d4e9d8498', 0, 'withdraw article', 'edit', 'article', '01a2320f-a64e-73ab-9858-d44799bcd201', '', '{"action":"withdraw article","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a650-7766-b533-716d4e9d8498","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a64e-73ab-9858-d44799bcd201","entity_type":"article","hlc":1796136216144242,"prev":"efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745","restores":{},"seq":7,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"withdrawn":true}}', 1796136216144242);
INSERT INTO event VALUES (1099511627784, '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '01a2320f-a646-767c-8634-347ba9814e53', 8, '36dab039b3cba4361b6dca114235dfac4359c2a5db6f947c7a2d1843a6e22c2e', 1796136216145127, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a651-742f-b2f3-ddc1881a6502', 0, 'tag claim', 'create', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a651-742f-b2f3-ddc1881a6502","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216145127,"prev":"36dab039b3cba4361b6dca114235dfac4359c2a5db6f947c7a2d1843a6e22c2e","restores":{},"seq":8,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"figure.outcome":"killed","figure.scope":{"scope":"incident"},"figure.value":{"best":12,"maximum":12,"minimum":12,"numeral":"digits","qualifier":"exact"},"kind":"casualty","spans":[{"end":32,"exact":"12 شخصًا","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" وإصابة نحو 40 آخرين في انهيار ج"}],"state":{"state":"draft"}}}', 1796136216145127);
INSERT INTO event VALUES (1099511627785, 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', '01a2320f-a646-767c-8634-347ba9814e53', 9, '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', 1796136216146203, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a652-758b-8e46-516a18d7395f', 0, 'tag claim', 'create', 'claim', '01a2320f-a652-758b-8e46-5169983403d1', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a652-758b-8e46-516a18d7395f","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a652-758b-8e46-5169983403d1","entity_type":"claim","hlc":1796136216146203,"prev":"5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1","restores":{},"seq":9,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"figure.outcome":"injured","figure.value":{"best":40,"numeral":"digits","qualifier":"about"},"kind":"casualty","spans":[{"end":46,"exact":"نحو 40","prefix":"فاع المدني مقتل 12 شخصًا وإصابة ","start":40,"suffix":" آخرين في انهيار جسر المدينة الق"}],"state":{"state":"draft"}}}', 1796136216146203);
INSERT INTO event VALUES (1099511627786, '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '01a2320f-a646-767c-8634-347ba9814e53', 10, 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 1796136216147115, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a653-706e-bfbf-da2326569cf7', 0, 'tag claim', 'create', 'claim', '01a2320f-a652-758b-8e46-516bce35412f', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a653-706e-bfbf-da2326569cf7","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a652-758b-8e46-516bce35412f","entity_type":"claim","hlc":1796136216147115,"prev":"d672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7","restores":{},"seq":10,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"quote","quotation.cue":{"class":"neutral","lemma":"قال"},"quotation.mode":"direct","quotation.speaker":{"speaker":"مدير المستشفى"},"spans":[{"end":134,"exact":"«استقبلنا حتى الآن 12 جثمانًا»","prefix":"نة القديمة.\nوقال مدير المستشفى: ","start":104,"suffix":"، وأضاف أن ثلث المصابين أطفال.\nو"}],"state":{"state":"draft"}}}', 1796136216147115);
INSERT INTO event VALUES (1099511627787, '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', '01a2320f-a646-767c-8634-347ba9814e53', 11, '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', 1796136216147969, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a653-706e-bfbf-da2526dfe5a4', 0, 'tag claim', 'create', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a653-706e-bfbf-da2526dfe5a4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216147969,"prev":"5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810","restores":{},"seq":11,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"statistic","spans":[{"end":163,"exact":"ثلث المصابين أطفال","prefix":" حتى الآن 12 جثمانًا»، وأضاف أن ","start":145,"suffix":".\nونفت البلدية في 3 أيار 2026 عل"}],"state":{"state":"draft"}}}', 1796136216147969);
INSERT INTO event VALUES (1099511627788, '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', '01a2320f-a646-767c-8634-347ba9814e53', 12, '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', 1796136216148751, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a654-77dc-895b-9c5d773fae3e', 0, 'tag claim', 'create', 'claim', '01a2320f-a654-77dc-895b-9c5c6e84246f', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a654-77dc-895b-9c5d773fae3e","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a654-77dc-895b-9c5c6e84246f","entity_type":"claim","hlc":1796136216148751,"prev":"4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574","restores":{},"seq":12,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"event","spans":[{"end":82,"exact":"انهيار جسر المدينة القديمة","prefix":"12 شخصًا وإصابة نحو 40 آخرين في ","start":56,"suffix":".\nوقال مدير المستشفى: «استقبلنا "}],"state":{"state":"draft"}}}', 1796136216148751);
INSERT INTO event VALUES (1099511627789, '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', '01a2320f-a646-767c-8634-347ba9814e53', 13, '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', 1796136216149604, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a655-721a-9eef-b7699321adab', 0, 'tag claim', 'create', 'claim', '01a2320f-a655-721a-9eef-b768bfa86823', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a655-721a-9eef-b7699321adab","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a655-721a-9eef-b768bfa86823","entity_type":"claim","hlc":1796136216149604,"prev":"015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d","restores":{},"seq":13,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"attribution","spans":[{"end":242,"exact":"ونسبت الانهيار إلى السيول","prefix":"ار 2026 علمها بأي تشققات سابقة، ","start":217,"suffix":".\n"}],"state":{"state":"draft"}}}', 1796136216149604);
INSERT INTO event VALUES (1099511627790, 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', '01a2320f-a646-767c-8634-347ba9814e53', 14, '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', 1796136216150403, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a656-77bb-868f-52183602c02a', 0, 'tag claim', 'create', 'claim', '01a2320f-a656-77bb-868f-521700962def', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a656-77bb-868f-52183602c02a","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a656-77bb-868f-521700962def","entity_type":"claim","hlc":1796136216150403,"prev":"5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e","restores":{},"seq":14,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"entity","spans":[{"end":18,"exact":"الدفاع المدني","prefix":"أعلن ","start":5,"suffix":" مقتل 12 شخصًا وإصابة نحو 40 آخر"}],"state":{"state":"draft"}}}', 1796136216150403);
INSERT INTO event VALUES (1099511627791, '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', '01a2320f-a646-767c-8634-347ba9814e53', 15, 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', 1796136216151213, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a657-77ff-ba41-13fb5dc1acb6', 0, 'tag claim', 'create', 'claim', '01a2320f-a657-77ff-ba41-13fa891e69d8', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a657-77ff-ba41-13fb5dc1acb6","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fa891e69d8","entity_type":"claim","hlc":1796136216151213,"prev":"d5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541","restores":{},"seq":15,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"date","spans":[{"end":192,"exact":"3 أيار 2026","prefix":"المصابين أطفال.\nونفت البلدية في ","start":181,"suffix":" علمها بأي تشققات سابقة، ونسبت ا"}],"state":{"state":"draft"}}}', 1796136216151213);
INSERT INTO event VALUES (1099511627792, 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', '01a2320f-a646-767c-8634-347ba9814e53', 16, '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', 1796136216152045, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a657-77ff-ba41-13fd481bf06e', 0, 'tag claim', 'create', 'claim', '01a2320f-a657-77ff-ba41-13fc82f6433f', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a657-77ff-ba41-13fd481bf06e","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fc82f6433f","entity_type":"claim","hlc":1796136216152045,"prev":"67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c","restores":{},"seq":16,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-6876bcd21cab"},"kind":"statistic","spans":[{"end":28,"exact":"بنسبة 18%","prefix":"ارتفعت أسعار الخبز ","start":19,"suffix":" منذ مطلع العام، بحسب غرفة التجا"}],"state":{"state":"draft"}}}', 1796136216152045);
INSERT INTO event VALUES (1099511627793, '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', '01a2320f-a646-767c-8634-347ba9814e53', 17, 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', 1796136216152792, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a658-70ef-bbbf-65cfc26152b6', 0, 'tag claim', 'create', 'claim', '01a2320f-a658-70ef-bbbf-65cebb7bf320', '', '{"action":"tag claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a658-70ef-bbbf-65cfc26152b6","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a658-70ef-bbbf-65cebb7bf320","entity_type":"claim","hlc":1796136216152792,"prev":"ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4","restores":{},"seq":17,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-6876bcd21cab"},"kind":"other","spans":[{"end":99,"exact":"ارتفاعًا آخر قبل العيد","prefix":"بحسب غرفة التجارة.\nوتوقع التجار ","start":77,"suffix":". 🥖\n"}],"state":{"state":"draft"}}}', 1796136216152792);
INSERT INTO event VALUES (1099511627794, '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5', '01a2320f-a646-767c-8634-347ba9814e53', 18, '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', 1796136216154306, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a65a-759c-a81a-8c8593c3ca35', 0, 'edit claim', 'edit', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a65a-759c-a81a-8c8593c3ca35","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216154306,"prev":"4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410","restores":{},"seq":18,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"priority":2,"statement":"قُتل 12 شخصًا في انهيار الجسر"}}', 1796136216154306);
INSERT INTO event VALUES (1099511627795, '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814', '01a2320f-a646-767c-8634-347ba9814e53', 19, '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5', 1796136216155578, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a65b-76e0-8417-4c1ab538b6d4', 0, 'edit claim', 'edit', 'claim', '01a2320f-a658-70ef-bbbf-65cebb7bf320', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a65b-76e0-8417-4c1ab538b6d4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a658-70ef-bbbf-65cebb7bf320","entity_type":"claim","hlc":1796136216155578,"prev":"5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5","restores":{},"seq":19,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"checkable":"prediction","tags":["اقتصاد","توقع"]}}', 1796136216155578);
INSERT INTO event VALUES (1099511627796, '47386d61c80ec6a326f615b743847927978e3e962dd5dbcd09702cb01e977e4d', '01a2320f-a646-767c-8634-347ba9814e53', 20, '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814', 1796136216431004, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a76e-7508-bdab-57003f9e385f', 0, 'reject suggestions', 'create', 'claim', '01a2320f-a76e-7508-bdab-56ff0bd119dc', '', '{"action":"reject suggestions","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a76e-7508-bdab-57003f9e385f","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a76e-7508-bdab-56ff0bd119dc","entity_type":"claim","hlc":1796136216431004,"prev":"3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814","restores":{},"seq":20,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"other","origin":{"confidence":"0.9","detector":"detector:casualty.event_before@1","reason":"A verbal noun before the number says what happened."},"spans":[{"end":26,"exact":"12","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" شخصًا وإصابة نحو 40 آخرين في ان"}],"state":{"state":"rejected"}}}', 1796136216431004);
INSERT INTO event VALUES (1099511627797, '97dbbdd1f64b574aa69f2d6a6c679126447d47fd4da473c74a5bce7e7f7a9bd1', '01a2320f-a646-767c-8634-347ba9814e53', 21, '47386d61c80ec6a326f615b743847927978e3e962dd5dbcd09702cb01e977e4d', 1796136216601632, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a819-76c2-9954-178843e5aec9', 0, 'reject suggestions', 'create', 'claim', '01a2320f-a819-76c2-9954-17876ef19a70', '', '{"action":"reject suggestions","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a819-76c2-9954-178843e5aec9","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a819-76c2-9954-17876ef19a70","entity_type":"claim","hlc":1796136216601632,"prev":"47386d61c80ec6a326f615b743847927978e3e962dd5dbcd09702cb01e977e4d","restores":{},"seq":21,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2320f-a64d-7128-b8fe-68746af54269"},"kind":"other","origin":{"confidence":"0.9","detector":"detector:casualty.event_before@1","reason":"A verbal noun before the number says what happened."},"spans":[{"end":46,"exact":"40","prefix":"المدني مقتل 12 شخصًا وإصابة نحو ","start":44,"suffix":" آخرين في انهيار جسر المدينة الق"}],"state":{"state":"rejected"}}}', 1796136216601632);
INSERT INTO event VALUES (1099511627798, 'b1b6fb73b8651a833cb76e17767dc754eca186919217c5756bc4d56098920dbf', '01a2320f-a646-767c-8634-347ba9814e53', 22, '97dbbdd1f64b574aa69f2d6a6c679126447d47fd4da473c74a5bce7e7f7a9bd1', 1796136216610051, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a820-7196-9831-c45fd50648c6', 0, 'add source', 'create', 'source', '01a2320f-a821-7127-90d8-86579b6f69ab', '', '{"action":"add source","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a820-7196-9831-c45fd50648c6","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a821-7127-90d8-86579b6f69ab","entity_type":"source","hlc":1796136216610051,"prev":"97dbbdd1f64b574aa69f2d6a6c679126447d47fd4da473c74a5bce7e7f7a9bd1","restores":{},"seq":22,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"kind":"official","publisher":"الدفاع المدني","reliability":"B","snapshot":{"captured_by":"01a2320f-a648-747b-8541-6140ab204f8e","captured_us":1796136216608929,"file_name":"بيان.txt","media_type":"text/plain","sha256":"913241a98ef8a1921bb56f9c2042ea8efd12b177f8aad2c8992971378058639e","size":71,"tool":"workbench"},"title":"بيان الدفاع المدني"}}', 1796136216610051);
INSERT INTO event VALUES (1099511627799, '41ca47fdd7b0f4f64d39ec9031b7dcc612882c10b2c8cd517d2381e663b11ed6', '01a2320f-a646-767c-8634-347ba9814e53', 23, 'b1b6fb73b8651a833cb76e17767dc754eca186919217c5756bc4d56098920dbf', 1796136216611554, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a823-7285-8425-4501e20adeb9', 0, 'add source', 'create', 'source', '01a2320f-a823-7285-8425-4502cfaf5717', '', '{"action":"add source","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a823-7285-8425-4501e20adeb9","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a823-7285-8425-4502cfaf5717","entity_type":"source","hlc":1796136216611554,"prev":"b1b6fb73b8651a833cb76e17767dc754eca186919217c5756bc4d56098920dbf","restores":{},"seq":23,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"accessed":"2026-12-01","core":{},"title":"نشرة الأسعار","type":"webpage","url":"https://example.org/bread"}}', 1796136216611554);
INSERT INTO event VALUES (1099511627800, 'f7e7c6d49037c0740ef9cdf4b77208c506b10109356c0dfb7e15e98caeb27c6f', '01a2320f-a646-767c-8634-347ba9814e53', 24, '41ca47fdd7b0f4f64d39ec9031b7dcc612882c10b2c8cd517d2381e663b11ed6', 1796136216613260, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a825-779b-abd5-280d2f9a7fc2', 0, 'link source', 'create', 'evidence', '01a2320f-a825-779b-abd5-280efc2abe98', '', '{"action":"link source","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a825-779b-abd5-280d2f9a7fc2","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a825-779b-abd5-280efc2abe98","entity_type":"evidence","hlc":1796136216613260,"prev":"41ca47fdd7b0f4f64d39ec9031b7dcc612882c10b2c8cd517d2381e663b11ed6","restores":{},"seq":24,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a650-7766-b533-716e10c02d08","source":"01a2320f-a821-7127-90d8-86579b6f69ab"},"locator":{"end":"29","start":"20"},"quote":"12 قتيلًا","stance":"supports"}}', 1796136216613260);
INSERT INTO event VALUES (1099511627801, '5a61402e0faf18d350c320d50a244bbe7b5345c2f8aed0dd7c544623b84a8ca0', '01a2320f-a646-767c-8634-347ba9814e53', 25, 'f7e7c6d49037c0740ef9cdf4b77208c506b10109356c0dfb7e15e98caeb27c6f', 1796136216614494, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a826-75b8-9a51-5cd516093712', 0, 'link source', 'create', 'evidence', '01a2320f-a826-75b8-9a51-5cd655d8fc36', '', '{"action":"link source","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a826-75b8-9a51-5cd516093712","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a826-75b8-9a51-5cd655d8fc36","entity_type":"evidence","hlc":1796136216614494,"prev":"f7e7c6d49037c0740ef9cdf4b77208c506b10109356c0dfb7e15e98caeb27c6f","restores":{},"seq":25,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-5169983403d1","source":"01a2320f-a821-7127-90d8-86579b6f69ab"},"quote":"38 جريحًا","stance":"refutes"}}', 1796136216614494);
INSERT INTO event VALUES (1099511627802, '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5', '01a2320f-a646-767c-8634-347ba9814e53', 26, '5a61402e0faf18d350c320d50a244bbe7b5345c2f8aed0dd7c544623b84a8ca0', 1796136216615268, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a827-76b9-8dcd-11cb5b1af712', 0, 'link source', 'create', 'evidence', '01a2320f-a827-76b9-8dcd-11cc295482dd', '', '{"action":"link source","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a827-76b9-8dcd-11cb5b1af712","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a827-76b9-8dcd-11cc295482dd","entity_type":"evidence","hlc":1796136216615268,"prev":"5a61402e0faf18d350c320d50a244bbe7b5345c2f8aed0dd7c544623b84a8ca0","restores":{},"seq":26,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a657-77ff-ba41-13fc82f6433f","source":"01a2320f-a823-7285-8425-4502cfaf5717"},"stance":"context"}}', 1796136216615268);
INSERT INTO event VALUES (1099511627803, '8016981fec94b48dd094f8980f90fb83def008217139cb53e032afb6bc01b108', '01a2320f-a646-767c-8634-347ba9814e53', 27, '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5', 1796136216616050, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a827-76b9-8dcd-11cdb358d2e3', 0, 'withdraw evidence', 'edit', 'evidence', '01a2320f-a827-76b9-8dcd-11cc295482dd', '', '{"action":"withdraw evidence","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a827-76b9-8dcd-11cdb358d2e3","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a827-76b9-8dcd-11cc295482dd","entity_type":"evidence","hlc":1796136216616050,"prev":"3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5","restores":{},"seq":27,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"withdrawn":true}}', 1796136216616050);
INSERT INTO event VALUES (1099511627804, 'b828637b350afdd5e7aa5c94f98ee045f3ffc2d79c8d87f96ff90ba1b99c9819', '01a2320f-a646-767c-8634-347ba9814e53', 28, '8016981fec94b48dd094f8980f90fb83def008217139cb53e032afb6bc01b108', 1796136216617221, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a829-7740-84fc-6efbc5f477c8', 0, 'give verdict', 'create', 'verdict', '1b3f3abe-9e4f-5cb4-9c2d-029f449a1cfe', '', '{"action":"give verdict","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a829-7740-84fc-6efbc5f477c8","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"1b3f3abe-9e4f-5cb4-9c2d-029f449a1cfe","entity_type":"verdict","hlc":1796136216617221,"prev":"8016981fec94b48dd094f8980f90fb83def008217139cb53e032afb6bc01b108","restores":{},"seq":28,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a650-7766-b533-716e10c02d08"},"explanation":"يطابق البيان","outcome":{"outcome":"true"},"scale":"tadqiq-1"}}', 1796136216617221);
INSERT INTO event VALUES (1099511627805, 'a986951956cc6cc242ae578c31690ebd586beff3547b00d0f8e211b2247b9919', '01a2320f-a646-767c-8634-347ba9814e53', 29, 'b828637b350afdd5e7aa5c94f98ee045f3ffc2d79c8d87f96ff90ba1b99c9819', 1796136216617987, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a829-7740-84fc-6efced117c72', 0, 'give verdict', 'create', 'verdict', '1084924e-0f66-52fa-a0da-404e9f1cb842', '', '{"action":"give verdict","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a829-7740-84fc-6efced117c72","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"1084924e-0f66-52fa-a0da-404e9f1cb842","entity_type":"verdict","hlc":1796136216617987,"prev":"b828637b350afdd5e7aa5c94f98ee045f3ffc2d79c8d87f96ff90ba1b99c9819","restores":{},"seq":29,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-5169983403d1"},"limitations":"تقريب","outcome":{"deception":"misleading","outcome":"partly_true"},"scale":"tadqiq-1"}}', 1796136216617987);
INSERT INTO event VALUES (1099511627806, '1eb4dcd47ab0bd1b523c9431aa0444ff0a5a65e62e78595fc1a6d78b705542a6', '01a2320f-a646-767c-8634-347ba9814e53', 30, 'a986951956cc6cc242ae578c31690ebd586beff3547b00d0f8e211b2247b9919', 1796136216618616, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a82a-76f2-ab92-25f0ec8a5502', 0, 'give verdict', 'create', 'verdict', 'd62150d5-6074-52e6-b0d4-18713f348975', '', '{"action":"give verdict","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a82a-76f2-ab92-25f0ec8a5502","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"d62150d5-6074-52e6-b0d4-18713f348975","entity_type":"verdict","hlc":1796136216618616,"prev":"a986951956cc6cc242ae578c31690ebd586beff3547b00d0f8e211b2247b9919","restores":{},"seq":30,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-5169983403d1"},"outcome":{"outcome":"false"},"scale":"tadqiq-1"}}', 1796136216618616);
INSERT INTO event VALUES (1099511627807, '8b2a240fcc1acf93e9f54da0f5be0b3afab4fafd3264f640ec0a59a609a6b906', '01a2320f-a646-767c-8634-347ba9814e53', 31, '1eb4dcd47ab0bd1b523c9431aa0444ff0a5a65e62e78595fc1a6d78b705542a6', 1796136216619739, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a82b-7263-ba58-a4199bcb142c', 0, 'assign', 'assign', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"assign","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a82b-7263-ba58-a4199bcb142c","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216619739,"prev":"1eb4dcd47ab0bd1b523c9431aa0444ff0a5a65e62e78595fc1a6d78b705542a6","restores":{},"seq":31,"sup":{},"undoes":null,"v":1,"verb":"assign","writes":{"assignee":"01a2320f-a648-747b-8541-6140ab204f8e"}}', 1796136216619739);
INSERT INTO event VALUES (1099511627808, 'bad2348ffdb1aa0429a42c50c203f170e4405a5876ee1e9219a1adcb2e416638', '01a2320f-a646-767c-8634-347ba9814e53', 32, '8b2a240fcc1acf93e9f54da0f5be0b3afab4fafd3264f640ec0a59a609a6b906', 1796136216620131, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a82b-7263-ba58-a4199bcb142c', 1, 'assign', 'assign', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '', '{"action":"assign","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a82b-7263-ba58-a4199bcb142c","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216620131,"prev":"8b2a240fcc1acf93e9f54da0f5be0b3afab4fafd3264f640ec0a59a609a6b906","restores":{},"seq":32,"sup":{},"undoes":null,"v":1,"verb":"assign","writes":{"assignee":"01a2320f-a648-747b-8541-6140ab204f8e"}}', 1796136216620131);
INSERT INTO event VALUES (1099511627809, 'a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0', '01a2320f-a646-767c-8634-347ba9814e53', 33, 'bad2348ffdb1aa0429a42c50c203f170e4405a5876ee1e9219a1adcb2e416638', 1796136216621365, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a82d-74e2-8558-581e9d81b608', 0, 'take into research', 'research', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '', '{"action":"take into research","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a82d-74e2-8558-581e9d81b608","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216621365,"prev":"bad2348ffdb1aa0429a42c50c203f170e4405a5876ee1e9219a1adcb2e416638","restores":{},"seq":33,"sup":{"state":["4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574"]},"undoes":null,"v":1,"verb":"research","writes":{"state":{"state":"in_research"}}}', 1796136216621365);
INSERT INTO event VALUES (1099511627810, '4bf13554ad474100f08f615b6286bf86bc75c43fd4f5461438fb4d50cd719ecb', '01a2320f-a646-767c-8634-347ba9814e53', 34, 'a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0', 1796136216621538, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a82d-74e2-8558-581e9d81b608', 1, 'take into research', 'create', 'decision', '01a2320f-a82d-74e2-8558-581f02216a6c', '', '{"action":"take into research","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a82d-74e2-8558-581e9d81b608","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a82d-74e2-8558-581f02216a6c","entity_type":"decision","hlc":1796136216621538,"prev":"a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0","restores":{},"seq":34,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a653-706e-bfbf-da24bb61a238","step":"research"}}}', 1796136216621538);
INSERT INTO event VALUES (1099511627811, '7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa', '01a2320f-a646-767c-8634-347ba9814e53', 35, '4bf13554ad474100f08f615b6286bf86bc75c43fd4f5461438fb4d50cd719ecb', 1796136216625236, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a830-7678-9f59-ae1ca7ac7bfb', 0, 'submit', 'submit', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a830-7678-9f59-ae1ca7ac7bfb","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216625236,"prev":"4bf13554ad474100f08f615b6286bf86bc75c43fd4f5461438fb4d50cd719ecb","restores":{},"seq":35,"sup":{"state":["5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216625236);
INSERT INTO event VALUES (1099511627812, 'ba56b39cc0f1cd28a3f291cef8510babbc86b3cd5901f0f830eee38c7832d116', '01a2320f-a646-767c-8634-347ba9814e53', 36, '7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa', 1796136216625456, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a830-7678-9f59-ae1ca7ac7bfb', 1, 'submit', 'create', 'decision', '01a2320f-a831-7016-abb3-507f6cc733b3', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a830-7678-9f59-ae1ca7ac7bfb","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a831-7016-abb3-507f6cc733b3","entity_type":"decision","hlc":1796136216625456,"prev":"7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa","restores":{},"seq":36,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a650-7766-b533-716e10c02d08","step":"submit"}}}', 1796136216625456);
INSERT INTO event VALUES (1099511627813, 'a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76', '01a2320f-a646-767c-8634-347ba9814e53', 37, 'ba56b39cc0f1cd28a3f291cef8510babbc86b3cd5901f0f830eee38c7832d116', 1796136216627028, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a832-70ee-8a5d-09fd6779b842', 0, 'submit', 'submit', 'claim', '01a2320f-a652-758b-8e46-5169983403d1', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a832-70ee-8a5d-09fd6779b842","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a652-758b-8e46-5169983403d1","entity_type":"claim","hlc":1796136216627028,"prev":"ba56b39cc0f1cd28a3f291cef8510babbc86b3cd5901f0f830eee38c7832d116","restores":{},"seq":37,"sup":{"state":["d672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216627028);
INSERT INTO event VALUES (1099511627814, 'd6059ad71e55d92c2f59c10f1c72789b1ae7cc56a54aa80e2f4088b722f26e28', '01a2320f-a646-767c-8634-347ba9814e53', 38, 'a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76', 1796136216627221, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a832-70ee-8a5d-09fd6779b842', 1, 'submit', 'create', 'decision', '01a2320f-a833-7793-aaa9-7b2392ffd8c8', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a832-70ee-8a5d-09fd6779b842","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a833-7793-aaa9-7b2392ffd8c8","entity_type":"decision","hlc":1796136216627221,"prev":"a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76","restores":{},"seq":38,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-5169983403d1","step":"submit"}}}', 1796136216627221);
INSERT INTO event VALUES (1099511627815, '323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a', '01a2320f-a646-767c-8634-347ba9814e53', 39, 'd6059ad71e55d92c2f59c10f1c72789b1ae7cc56a54aa80e2f4088b722f26e28', 1796136216628498, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a834-71bc-ba01-26df58c82065', 0, 'submit', 'submit', 'claim', '01a2320f-a652-758b-8e46-516bce35412f', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a834-71bc-ba01-26df58c82065","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a652-758b-8e46-516bce35412f","entity_type":"claim","hlc":1796136216628498,"prev":"d6059ad71e55d92c2f59c10f1c72789b1ae7cc56a54aa80e2f4088b722f26e28","restores":{},"seq":39,"sup":{"state":["5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216628498);
INSERT INTO event VALUES (1099511627816, '36919e2775cc8c2af6f7df7326e49fec8466345cc5a3f187359c5da3616e0994', '01a2320f-a646-767c-8634-347ba9814e53', 40, '323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a', 1796136216628681, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a834-71bc-ba01-26df58c82065', 1, 'submit', 'create', 'decision', '01a2320f-a834-71bc-ba01-26e0b0bbfa61', '', '{"action":"submit","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a834-71bc-ba01-26df58c82065","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a834-71bc-ba01-26e0b0bbfa61","entity_type":"decision","hlc":1796136216628681,"prev":"323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a","restores":{},"seq":40,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-516bce35412f","step":"submit"}}}', 1796136216628681);
INSERT INTO event VALUES (1099511627817, '067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5', '01a2320f-a646-767c-8634-347ba9814e53', 41, '36919e2775cc8c2af6f7df7326e49fec8466345cc5a3f187359c5da3616e0994', 1796136216629800, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a835-76d6-85d9-82670a846492', 0, 'take up for review', 'take_up', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"take up for review","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a835-76d6-85d9-82670a846492","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216629800,"prev":"36919e2775cc8c2af6f7df7326e49fec8466345cc5a3f187359c5da3616e0994","restores":{},"seq":41,"sup":{"state":["7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa"]},"undoes":null,"v":1,"verb":"take_up","writes":{"state":{"state":"in_review","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216629800);
INSERT INTO event VALUES (1099511627818, '13eb725628e221bfd268721f5709b4ff346f10ec4049e2bda552790ae33fa9ce', '01a2320f-a646-767c-8634-347ba9814e53', 42, '067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5', 1796136216629983, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a835-76d6-85d9-82670a846492', 1, 'take up for review', 'create', 'decision', '01a2320f-a835-76d6-85d9-8268f5f6912a', '', '{"action":"take up for review","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a835-76d6-85d9-82670a846492","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a835-76d6-85d9-8268f5f6912a","entity_type":"decision","hlc":1796136216629983,"prev":"067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5","restores":{},"seq":42,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a650-7766-b533-716e10c02d08","step":"take_up"}}}', 1796136216629983);
INSERT INTO event VALUES (1099511627819, '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515', '01a2320f-a646-767c-8634-347ba9814e53', 43, '13eb725628e221bfd268721f5709b4ff346f10ec4049e2bda552790ae33fa9ce', 1796136216631756, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a837-7504-9381-c9efbea739c5', 0, 'approve', 'approve', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"approve","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a837-7504-9381-c9efbea739c5","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216631756,"prev":"13eb725628e221bfd268721f5709b4ff346f10ec4049e2bda552790ae33fa9ce","restores":{},"seq":43,"sup":{"state":["067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5"]},"undoes":null,"v":1,"verb":"approve","writes":{"approved_hash":"192102eb0ec8306db89ef5e89121a9782ece4d129b7d98210d8e74a4107879ff","state":{"state":"approved","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216631756);
INSERT INTO event VALUES (1099511627820, '7d836c45d8aad51c184c9c31334883fc8b9b3d8bdb347042ae59bd14c7b32788', '01a2320f-a646-767c-8634-347ba9814e53', 44, '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515', 1796136216631928, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a837-7504-9381-c9efbea739c5', 1, 'approve', 'create', 'decision', '01a2320f-a837-7504-9381-c9f020877c3d', '', '{"action":"approve","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a837-7504-9381-c9efbea739c5","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a837-7504-9381-c9f020877c3d","entity_type":"decision","hlc":1796136216631928,"prev":"7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515","restores":{},"seq":44,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a650-7766-b533-716e10c02d08","state_hash":"192102eb0ec8306db89ef5e89121a9782ece4d129b7d98210d8e74a4107879ff","step":"approve"}}}', 1796136216631928);
INSERT INTO event VALUES (1099511627821, '26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c', '01a2320f-a646-767c-8634-347ba9814e53', 45, '7d836c45d8aad51c184c9c31334883fc8b9b3d8bdb347042ae59bd14c7b32788', 1796136216633285, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a838-7196-971a-fb4c86a48587', 0, 'return', 'return', 'claim', '01a2320f-a652-758b-8e46-516bce35412f', '', '{"action":"return","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a838-7196-971a-fb4c86a48587","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a652-758b-8e46-516bce35412f","entity_type":"claim","hlc":1796136216633285,"prev":"7d836c45d8aad51c184c9c31334883fc8b9b3d8bdb347042ae59bd14c7b32788","restores":{},"seq":45,"sup":{"state":["323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a"]},"undoes":null,"v":1,"verb":"return","writes":{"state":{"state":"returned","submitted_by":"01a2320f-a648-747b-8541-6140ab204f8e"}}}', 1796136216633285);
INSERT INTO event VALUES (1099511627822, 'b7e065eac6d993d68de3c9eb9b442b773c130b234d050fbfb6b078a2d201732f', '01a2320f-a646-767c-8634-347ba9814e53', 46, '26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c', 1796136216633443, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a838-7196-971a-fb4c86a48587', 1, 'return', 'create', 'decision', '01a2320f-a839-761d-a291-105d17482875', '', '{"action":"return","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a838-7196-971a-fb4c86a48587","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a839-761d-a291-105d17482875","entity_type":"decision","hlc":1796136216633443,"prev":"26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c","restores":{},"seq":46,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-516bce35412f","field":"said_on","reason":"ينقص التاريخ","step":"return"}}}', 1796136216633443);
INSERT INTO event VALUES (1099511627823, 'f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225', '01a2320f-a646-767c-8634-347ba9814e53', 47, 'b7e065eac6d993d68de3c9eb9b442b773c130b234d050fbfb6b078a2d201732f', 1796136216634523, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a83a-7611-a731-7888ac2354e4', 0, 'withdraw claim', 'withdraw', 'claim', '01a2320f-a656-77bb-868f-521700962def', '', '{"action":"withdraw claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a83a-7611-a731-7888ac2354e4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a656-77bb-868f-521700962def","entity_type":"claim","hlc":1796136216634523,"prev":"b7e065eac6d993d68de3c9eb9b442b773c130b234d050fbfb6b078a2d201732f","restores":{},"seq":47,"sup":{"state":["d5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541"]},"undoes":null,"v":1,"verb":"withdraw","writes":{"state":{"state":"withdrawn"}}}', 1796136216634523);
INSERT INTO event VALUES (1099511627824, '1eea03c2e6f5cc3457dc2c3d7acc9cc2c8dab3d07d5bcde52e7dda612a667a4d', '01a2320f-a646-767c-8634-347ba9814e53', 48, 'f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225', 1796136216634708, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a83a-7611-a731-7888ac2354e4', 1, 'withdraw claim', 'create', 'decision', '01a2320f-a83a-7611-a731-78899767e1d9', '', '{"action":"withdraw claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a83a-7611-a731-7888ac2354e4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a83a-7611-a731-78899767e1d9","entity_type":"decision","hlc":1796136216634708,"prev":"f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225","restores":{},"seq":48,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a656-77bb-868f-521700962def","reason":"ليس ادعاءً","step":"withdraw"}}}', 1796136216634708);
INSERT INTO event VALUES (1099511627825, '9905e42d5ac0fd40723e04bd53ab586730aa4151b9153809f212e2cbf794a9cd', '01a2320f-a646-767c-8634-347ba9814e53', 49, '1eea03c2e6f5cc3457dc2c3d7acc9cc2c8dab3d07d5bcde52e7dda612a667a4d', 1796136216635616, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a83b-726a-b003-0d5da7cd20cc', 0, 'comment', 'create', 'comment', '01a2320f-a83b-726a-b003-0d5ce087f73e', '', '{"action":"comment","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a83b-726a-b003-0d5da7cd20cc","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a83b-726a-b003-0d5ce087f73e","entity_type":"comment","hlc":1796136216635616,"prev":"1eea03c2e6f5cc3457dc2c3d7acc9cc2c8dab3d07d5bcde52e7dda612a667a4d","restores":{},"seq":49,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-5169983403d1"},"text":"أيهما أحدث؟"}}', 1796136216635616);
INSERT INTO event VALUES (1099511627826, '1de1e601a9db89448d79320f27f419e8fc42a72d15a270bb48ea3ef97170762a', '01a2320f-a646-767c-8634-347ba9814e53', 50, '9905e42d5ac0fd40723e04bd53ab586730aa4151b9153809f212e2cbf794a9cd', 1796136216637183, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a83c-746e-ba7c-4b71926a751d', 0, 'edit claim', 'edit', 'claim', '01a2320f-a650-7766-b533-716e10c02d08', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a83c-746e-ba7c-4b71926a751d","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a650-7766-b533-716e10c02d08","entity_type":"claim","hlc":1796136216637183,"prev":"9905e42d5ac0fd40723e04bd53ab586730aa4151b9153809f212e2cbf794a9cd","restores":{},"seq":50,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"note":"عُدّل بعد الاعتماد"}}', 1796136216637183);
INSERT INTO event VALUES (1099511627827, '053ee7e7e24e5e48a7a5d1b540b75c66c19ed7c0f6cd07ac2ed310c9ab3818bf', '01a2320f-a646-767c-8634-347ba9814e53', 51, '1de1e601a9db89448d79320f27f419e8fc42a72d15a270bb48ea3ef97170762a', 1796136216640067, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a840-7548-bf9e-147d79c618e2', 0, 'set rule', 'create', 'rule', '5863c3c1-c005-5451-a45e-70244ba4e59e', '', '{"action":"set rule","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a840-7548-bf9e-147d79c618e2","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"5863c3c1-c005-5451-a45e-70244ba4e59e","entity_type":"rule","hlc":1796136216640067,"prev":"1de1e601a9db89448d79320f27f419e8fc42a72d15a270bb48ea3ef97170762a","restores":{},"seq":51,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"name":"casualty.noun"},"setting":"never"}}', 1796136216640067);
INSERT INTO event VALUES (1099511627828, '72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861', '01a2320f-a646-767c-8634-347ba9814e53', 52, '053ee7e7e24e5e48a7a5d1b540b75c66c19ed7c0f6cd07ac2ed310c9ab3818bf', 1796136216641460, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a841-763a-9aa4-a6fbe91c5255', 0, 'edit claim', 'edit', 'claim', '01a2320f-a657-77ff-ba41-13fa891e69d8', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a841-763a-9aa4-a6fbe91c5255","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fa891e69d8","entity_type":"claim","hlc":1796136216641460,"prev":"053ee7e7e24e5e48a7a5d1b540b75c66c19ed7c0f6cd07ac2ed310c9ab3818bf","restores":{},"seq":52,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"يوم النفي"}}', 1796136216641460);
INSERT INTO event VALUES (1099511627829, '7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea', '01a2320f-a646-767c-8634-347ba9814e53', 53, '72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861', 1796136216642379, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a842-75ed-abb0-984ab5fba687', 0, 'withdraw claim', 'withdraw', 'claim', '01a2320f-a654-77dc-895b-9c5c6e84246f', '', '{"action":"withdraw claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a842-75ed-abb0-984ab5fba687","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a654-77dc-895b-9c5c6e84246f","entity_type":"claim","hlc":1796136216642379,"prev":"72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861","restores":{},"seq":53,"sup":{"state":["015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d"]},"undoes":null,"v":1,"verb":"withdraw","writes":{"state":{"state":"withdrawn"}}}', 1796136216642379);
INSERT INTO event VALUES (1099511627830, '6a2ae7a4f65a3527a5e2a74955bc7cfc19617c66881f3760a2cb2844335a4795', '01a2320f-a646-767c-8634-347ba9814e53', 54, '7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea', 1796136216642605, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a842-75ed-abb0-984ab5fba687', 1, 'withdraw claim', 'create', 'decision', '01a2320f-a842-75ed-abb0-984bec0163a6', '', '{"action":"withdraw claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a842-75ed-abb0-984ab5fba687","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a842-75ed-abb0-984bec0163a6","entity_type":"decision","hlc":1796136216642605,"prev":"7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea","restores":{},"seq":54,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a654-77dc-895b-9c5c6e84246f","step":"withdraw"}}}', 1796136216642605);
INSERT INTO event VALUES (1099511627831, 'bf03a0940ddcc89dc6d88e7027be5a7127f48defa49a29fccb7bcd1803813356', '01a2320f-a646-767c-8634-347ba9814e53', 55, '6a2ae7a4f65a3527a5e2a74955bc7cfc19617c66881f3760a2cb2844335a4795', 1796136216643836, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a843-741d-ae22-8701054055a4', 0, 'undo', 'undo', 'decision', '01a2320f-a842-75ed-abb0-984bec0163a6', '01a2320f-a842-75ed-abb0-984ab5fba687', '{"action":"undo","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a843-741d-ae22-8701054055a4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a842-75ed-abb0-984bec0163a6","entity_type":"decision","hlc":1796136216643836,"prev":"6a2ae7a4f65a3527a5e2a74955bc7cfc19617c66881f3760a2cb2844335a4795","restores":{"core":null},"seq":55,"sup":{"core":["6a2ae7a4f65a3527a5e2a74955bc7cfc19617c66881f3760a2cb2844335a4795"]},"undoes":"01a2320f-a842-75ed-abb0-984ab5fba687","v":1,"verb":"undo","writes":{"core":null}}', 1796136216643836);
INSERT INTO event VALUES (1099511627832, 'c221ca2cdece1e99605a9cce51a5e042204398323b381b22e8803fd0b98d8a74', '01a2320f-a646-767c-8634-347ba9814e53', 56, 'bf03a0940ddcc89dc6d88e7027be5a7127f48defa49a29fccb7bcd1803813356', 1796136216644309, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a843-741d-ae22-8701054055a4', 1, 'undo', 'undo', 'claim', '01a2320f-a654-77dc-895b-9c5c6e84246f', '01a2320f-a842-75ed-abb0-984ab5fba687', '{"action":"undo","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a843-741d-ae22-8701054055a4","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a654-77dc-895b-9c5c6e84246f","entity_type":"claim","hlc":1796136216644309,"prev":"bf03a0940ddcc89dc6d88e7027be5a7127f48defa49a29fccb7bcd1803813356","restores":{"state":"015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d"},"seq":56,"sup":{"state":["7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea"]},"undoes":"01a2320f-a842-75ed-abb0-984ab5fba687","v":1,"verb":"undo","writes":{"state":{"state":"draft"}}}', 1796136216644309);
INSERT INTO event VALUES (1099511627833, '11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347', '01a2320f-a646-767c-8634-347ba9814e53', 57, 'c221ca2cdece1e99605a9cce51a5e042204398323b381b22e8803fd0b98d8a74', 1796136216645516, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a845-74f4-9416-3763b004f412', 0, 'undo', 'undo', 'claim', '01a2320f-a657-77ff-ba41-13fa891e69d8', '01a2320f-a841-763a-9aa4-a6fbe91c5255', '{"action":"undo","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a845-74f4-9416-3763b004f412","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fa891e69d8","entity_type":"claim","hlc":1796136216645516,"prev":"c221ca2cdece1e99605a9cce51a5e042204398323b381b22e8803fd0b98d8a74","restores":{"statement":null},"seq":57,"sup":{"statement":["72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861"]},"undoes":"01a2320f-a841-763a-9aa4-a6fbe91c5255","v":1,"verb":"undo","writes":{"statement":null}}', 1796136216645516);
INSERT INTO event VALUES (1099511627834, '9da9a30f1a3072372a1f558caba89fc6c2595a225c483685c872dfebc8c4171e', '01a2320f-a646-767c-8634-347ba9814e53', 58, '11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347', 1796136216646715, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a846-75ed-b0b8-eed8b3086b17', 0, 'redo', 'redo', 'claim', '01a2320f-a657-77ff-ba41-13fa891e69d8', '01a2320f-a845-74f4-9416-3763b004f412', '{"action":"redo","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a846-75ed-b0b8-eed8b3086b17","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fa891e69d8","entity_type":"claim","hlc":1796136216646715,"prev":"11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347","restores":{"statement":"72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861"},"seq":58,"sup":{"statement":["11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347"]},"undoes":"01a2320f-a845-74f4-9416-3763b004f412","v":1,"verb":"redo","writes":{"statement":"يوم النفي"}}', 1796136216646715);
INSERT INTO event VALUES (1099511627835, 'f6382d91fb7a62edb0b7c61487b5ab192a5c19e5a06e912468d2951d271eed14', '01a2320f-a646-767c-8634-347ba9814e53', 59, '9da9a30f1a3072372a1f558caba89fc6c2595a225c483685c872dfebc8c4171e', 1796136216648008, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a847-7146-8243-4f03a9c906ca', 0, 'edit claim', 'edit', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '', '{"action":"edit claim","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a847-7146-8243-4f03a9c906ca","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216648008,"prev":"9da9a30f1a3072372a1f558caba89fc6c2595a225c483685c872dfebc8c4171e","restores":{},"seq":59,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"ثلثهم أطفال"}}', 1796136216648008);
INSERT INTO event VALUES (1099511627836, '82e3bd4752b361d567d18934726c41bd54432bd01348f23b860f2a6a6c4259d5', '01a2320f-a646-767c-8634-347ba9814e53', 60, 'f6382d91fb7a62edb0b7c61487b5ab192a5c19e5a06e912468d2951d271eed14', 1796136216649229, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a848-7408-8703-5e4054165c2a', 0, 'undo', 'undo', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '01a2320f-a847-7146-8243-4f03a9c906ca', '{"action":"undo","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a848-7408-8703-5e4054165c2a","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216649229,"prev":"f6382d91fb7a62edb0b7c61487b5ab192a5c19e5a06e912468d2951d271eed14","restores":{"statement":null},"seq":60,"sup":{"statement":["f6382d91fb7a62edb0b7c61487b5ab192a5c19e5a06e912468d2951d271eed14"]},"undoes":"01a2320f-a847-7146-8243-4f03a9c906ca","v":1,"verb":"undo","writes":{"statement":null}}', 1796136216649229);
INSERT INTO event VALUES (1099511627837, 'c5db4bd53e0301f52753004c8f90efc3b26fa1849635ae3cbb5c477c22c73617', '01a2320f-a646-767c-8634-347ba9814e53', 61, '82e3bd4752b361d567d18934726c41bd54432bd01348f23b860f2a6a6c4259d5', 1796136216650408, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a84a-7469-8895-0855f13c2b01', 0, 'edit claim', 'edit', 'claim', '01a2320f-a655-721a-9eef-b768bfa86823', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a84a-7469-8895-0855f13c2b01","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a655-721a-9eef-b768bfa86823","entity_type":"claim","hlc":1796136216650408,"prev":"82e3bd4752b361d567d18934726c41bd54432bd01348f23b860f2a6a6c4259d5","restores":{},"seq":61,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"note":"أولى"}}', 1796136216650408);
INSERT INTO event VALUES (1099511627838, 'd773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b', '01a2320f-a646-767c-8634-347ba9814e53', 62, 'c5db4bd53e0301f52753004c8f90efc3b26fa1849635ae3cbb5c477c22c73617', 1796136216651491, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a84b-7417-a4ec-cbec6c5f0350', 0, 'edit claim', 'edit', 'claim', '01a2320f-a655-721a-9eef-b768bfa86823', '', '{"action":"edit claim","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a84b-7417-a4ec-cbec6c5f0350","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a655-721a-9eef-b768bfa86823","entity_type":"claim","hlc":1796136216651491,"prev":"c5db4bd53e0301f52753004c8f90efc3b26fa1849635ae3cbb5c477c22c73617","restores":{},"seq":62,"sup":{"note":["c5db4bd53e0301f52753004c8f90efc3b26fa1849635ae3cbb5c477c22c73617"]},"undoes":null,"v":1,"verb":"edit","writes":{"note":"ثانية"}}', 1796136216651491);
INSERT INTO event VALUES (1099511627839, '52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77', '01a2320f-a646-767c-8634-347ba9814e53', 63, 'd773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b', 1796136216685035, '01a2320f-a646-767c-8634-347ba9814e53', '01a2320f-a86b-7551-be93-d4432494012a', 0, 'announce device', 'announce', 'device', '01a2320f-a646-767c-8634-347ba9814e53', '', '{"action":"announce device","author":"01a2320f-a646-767c-8634-347ba9814e53","change":"01a2320f-a86b-7551-be93-d4432494012a","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a646-767c-8634-347ba9814e53","entity_type":"device","hlc":1796136216685035,"prev":"d773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b","restores":{},"seq":63,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"08a478ae9a16fbf7cd1971b68bfc6ac09b6f2a74b4e6f702bc18e6796344b0a9"}}', 1796136216685035);
INSERT INTO event VALUES (1099511627840, '69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c', '01a2320f-a646-767c-8634-347ba9814e53', 64, '52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77', 1796136216841339, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a908-766e-9ca8-a87019346892', 0, 'edit claim', 'edit', 'claim', '01a2320f-a657-77ff-ba41-13fc82f6433f', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a908-766e-9ca8-a87019346892","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fc82f6433f","entity_type":"claim","hlc":1796136216841339,"prev":"52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77","restores":{},"seq":64,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"harm":"low","statement":"ارتفع الخبز 18%"}}', 1796136216841339);
INSERT INTO event VALUES (1099511627841, 'acdb96087a3b9a5b7f4c9299d0c64703a5b94ad1f2236102cb065b9f8ec66752', '01a2320f-a646-767c-8634-347ba9814e53', 65, '69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c', 1796136216873730, '01a2320f-a646-767c-8634-347ba9814e53', '01a2320f-a929-75b3-abf8-adc0096c007a', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a929-75b3-abf8-adc177ffdc23', '', '{"action":"receipt","author":"01a2320f-a646-767c-8634-347ba9814e53","change":"01a2320f-a929-75b3-abf8-adc0096c007a","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a929-75b3-abf8-adc177ffdc23","entity_type":"receipt","hlc":1796136216873730,"prev":"69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c","restores":{},"seq":65,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a895-7385-bb0c-8a544ecd0d30",5,"806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16"]]}}}', 1796136216873730);
INSERT INTO event VALUES (1099511627842, 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db', '01a2320f-a646-767c-8634-347ba9814e53', 66, 'acdb96087a3b9a5b7f4c9299d0c64703a5b94ad1f2236102cb065b9f8ec66752', 1796136216880663, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a930-7379-957d-3903ab36b1b7', 0, 'decide', 'decide', 'claim', '01a2320f-a657-77ff-ba41-13fc82f6433f', '', '{"action":"decide","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a930-7379-957d-3903ab36b1b7","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a657-77ff-ba41-13fc82f6433f","entity_type":"claim","hlc":1796136216880663,"prev":"acdb96087a3b9a5b7f4c9299d0c64703a5b94ad1f2236102cb065b9f8ec66752","restores":{},"seq":66,"sup":{"harm":["69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c","c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09"]},"undoes":null,"v":1,"verb":"decide","writes":{"harm":"low"}}', 1796136216880663);
INSERT INTO event VALUES (1099511627843, '842675227ffbccbc04e6320685cd28c42ce7cb2a80fae68c213733e67b567c4b', '01a2320f-a646-767c-8634-347ba9814e53', 67, 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db', 1796136216912771, '01a2320f-a646-767c-8634-347ba9814e53', '01a2320f-a950-7031-9bcb-9b3d458fb452', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a950-7031-9bcb-9b3ef7f7fde8', '', '{"action":"receipt","author":"01a2320f-a646-767c-8634-347ba9814e53","change":"01a2320f-a950-7031-9bcb-9b3d458fb452","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a950-7031-9bcb-9b3ef7f7fde8","entity_type":"receipt","hlc":1796136216912771,"prev":"bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db","restores":{},"seq":67,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"]]}}}', 1796136216912771);
INSERT INTO event VALUES (1099511627844, 'c4f838249fb2df48eae1b375c1687fbd760c3671cd73d11cae49168884777f09', '01a2320f-a646-767c-8634-347ba9814e53', 68, '842675227ffbccbc04e6320685cd28c42ce7cb2a80fae68c213733e67b567c4b', 1796136216933340, '01a2320f-a646-767c-8634-347ba9814e53', '01a2320f-a965-76bd-8bdb-549e27e4830b', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a965-76bd-8bdb-549fea6dc606', '', '{"action":"receipt","author":"01a2320f-a646-767c-8634-347ba9814e53","change":"01a2320f-a965-76bd-8bdb-549e27e4830b","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a965-76bd-8bdb-549fea6dc606","entity_type":"receipt","hlc":1796136216933340,"prev":"842675227ffbccbc04e6320685cd28c42ce7cb2a80fae68c213733e67b567c4b","restores":{},"seq":68,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"],["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd"]]}}}', 1796136216933340);
INSERT INTO event VALUES (1099511627845, '352b300bbc49041749722ce1e82e1baa9742382f980581e5a1946d6d2803a5be', '01a2320f-a646-767c-8634-347ba9814e53', 69, 'c4f838249fb2df48eae1b375c1687fbd760c3671cd73d11cae49168884777f09', 1796136216960479, '01a2320f-a646-767c-8634-347ba9814e53', '01a2320f-a980-7160-9e3b-8c08b7c9745b', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a980-7160-9e3b-8c091e51f47c', '', '{"action":"receipt","author":"01a2320f-a646-767c-8634-347ba9814e53","change":"01a2320f-a980-7160-9e3b-8c08b7c9745b","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a980-7160-9e3b-8c091e51f47c","entity_type":"receipt","hlc":1796136216960479,"prev":"c4f838249fb2df48eae1b375c1687fbd760c3671cd73d11cae49168884777f09","restores":{},"seq":69,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d"],["01a2320f-a895-7385-bb0c-8a544ecd0d30",6,"f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd"],["01a2320f-a8af-76bb-ae0f-d36c72a966ff",3,"fb381cbf9009aad5cdd0778a2d51f57dfd81f59cd0ce48cb49007852f56629e1"]]}}}', 1796136216960479);
INSERT INTO event VALUES (1099511627846, 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976', '01a2320f-a646-767c-8634-347ba9814e53', 70, '352b300bbc49041749722ce1e82e1baa9742382f980581e5a1946d6d2803a5be', 1796136216989442, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a99d-73f3-9641-31bd43519b7b', 0, 'revoke device', 'revoke', 'device', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', '', '{"action":"revoke device","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a99d-73f3-9641-31bd43519b7b","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity_type":"device","hlc":1796136216989442,"prev":"352b300bbc49041749722ce1e82e1baa9742382f980581e5a1946d6d2803a5be","restores":{},"seq":70,"sup":{},"undoes":null,"v":1,"verb":"revoke","writes":{"revoked":{"event":"","reason":"ضاع الحاسوب","seq":0}}}', 1796136216989442);
INSERT INTO event VALUES (1099511627847, '76a588c13d831d62f91fafe7dcfbda8541c8f68e3a0e1ea9f452c89766f99b8e', '01a2320f-a646-767c-8634-347ba9814e53', 71, 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976', 1796136217005408, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a9ac-7520-ba03-94c3301e1960', 0, 'edit claim', 'edit', 'claim', '01a2320f-a658-70ef-bbbf-65cebb7bf320', '', '{"action":"edit claim","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a9ac-7520-ba03-94c3301e1960","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a658-70ef-bbbf-65cebb7bf320","entity_type":"claim","hlc":1796136217005408,"prev":"d80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976","restores":{},"seq":71,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"توقع التجار ارتفاعًا"}}', 1796136217005408);
INSERT INTO event VALUES (1099511627848, 'd7c42a6a200dd3ef80db11211e897256e45cc326b045345f18042bcedf751616', '01a2320f-a646-767c-8634-347ba9814e53', 72, '76a588c13d831d62f91fafe7dcfbda8541c8f68e3a0e1ea9f452c89766f99b8e', 1796136217007522, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a9ae-74a7-9f7d-45fe96ee359f', 0, 'undo', 'undo', 'claim', '01a2320f-a658-70ef-bbbf-65cebb7bf320', '01a2320f-a9ac-7520-ba03-94c3301e1960', '{"action":"undo","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a9ae-74a7-9f7d-45fe96ee359f","device":"01a2320f-a646-767c-8634-347ba9814e53","entity":"01a2320f-a658-70ef-bbbf-65cebb7bf320","entity_type":"claim","hlc":1796136217007522,"prev":"76a588c13d831d62f91fafe7dcfbda8541c8f68e3a0e1ea9f452c89766f99b8e","restores":{"statement":null},"seq":72,"sup":{"statement":["76a588c13d831d62f91fafe7dcfbda8541c8f68e3a0e1ea9f452c89766f99b8e"]},"undoes":"01a2320f-a9ac-7520-ba03-94c3301e1960","v":1,"verb":"undo","writes":{"statement":null}}', 1796136217007522);
INSERT INTO event VALUES (2199023255553, '2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 1, NULL, 1796136216811951, '01a2320f-a895-7385-bb0c-8a544ecd0d30', '01a2320f-a8eb-7131-a80f-04abb95165df', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a8eb-7131-a80f-04ac52dc787f', '', '{"action":"receipt","author":"01a2320f-a895-7385-bb0c-8a544ecd0d30","change":"01a2320f-a8eb-7131-a80f-04abb95165df","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a8eb-7131-a80f-04ac52dc787f","entity_type":"receipt","hlc":1796136216811951,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a646-767c-8634-347ba9814e53",63,"52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77"]]}}}', 1796136216864570);
INSERT INTO event VALUES (2199023255554, '9db2a80acdc19adedee5aa40b4183711860b5cafd273151f312238a646354953', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 2, '2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103', 1796136216837717, '01a2320f-a64a-739a-9c15-aa3585fd9178', '01a2320f-a905-7136-9835-19ed40515e1a', 0, 'add person', 'create', 'person', '01a2320f-a905-7136-9835-19ec3ff5a9fd', '', '{"action":"add person","author":"01a2320f-a64a-739a-9c15-aa3585fd9178","change":"01a2320f-a905-7136-9835-19ed40515e1a","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a905-7136-9835-19ec3ff5a9fd","entity_type":"person","hlc":1796136216837717,"prev":"2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"عمر","role":"checker"}}', 1796136216864570);
INSERT INTO event VALUES (2199023255555, 'c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 3, '9db2a80acdc19adedee5aa40b4183711860b5cafd273151f312238a646354953', 1796136216843555, '01a2320f-a905-7136-9835-19ec3ff5a9fd', '01a2320f-a90b-754c-9453-6ae044034c31', 0, 'edit claim', 'edit', 'claim', '01a2320f-a657-77ff-ba41-13fc82f6433f', '', '{"action":"edit claim","author":"01a2320f-a905-7136-9835-19ec3ff5a9fd","change":"01a2320f-a90b-754c-9453-6ae044034c31","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a657-77ff-ba41-13fc82f6433f","entity_type":"claim","hlc":1796136216843555,"prev":"9db2a80acdc19adedee5aa40b4183711860b5cafd273151f312238a646354953","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"harm":"high","statement":"ارتفعت أسعار الخبز"}}', 1796136216864570);
INSERT INTO event VALUES (2199023255556, '9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 4, 'c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09', 1796136216845147, '01a2320f-a905-7136-9835-19ec3ff5a9fd', '01a2320f-a90c-7140-8704-74c259ad7963', 0, 'edit claim', 'edit', 'claim', '01a2320f-a653-706e-bfbf-da24bb61a238', '', '{"action":"edit claim","author":"01a2320f-a905-7136-9835-19ec3ff5a9fd","change":"01a2320f-a90c-7140-8704-74c259ad7963","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a653-706e-bfbf-da24bb61a238","entity_type":"claim","hlc":1796136216845147,"prev":"c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09","restores":{},"seq":4,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"harm":7,"note":"من الفرع"}}', 1796136216864570);
INSERT INTO event VALUES (2199023255557, '806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 5, '9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9', 1796136216847128, '01a2320f-a895-7385-bb0c-8a544ecd0d30', '01a2320f-a90e-7687-a7ef-2c46068774d2', 0, 'announce device', 'announce', 'device', '01a2320f-a895-7385-bb0c-8a544ecd0d30', '', '{"action":"announce device","author":"01a2320f-a895-7385-bb0c-8a544ecd0d30","change":"01a2320f-a90e-7687-a7ef-2c46068774d2","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity_type":"device","hlc":1796136216847128,"prev":"9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"73d3e1185aad8dbd8e48d30b0bcde26e1ff81fbaf3afea31d494228adbd69ee0"}}', 1796136216864570);
INSERT INTO event VALUES (2199023255558, 'c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 6, '806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16', 1796136216892331, '01a2320f-a905-7136-9835-19ec3ff5a9fd', '01a2320f-a93c-73b4-909d-051e623d8516', 0, 'comment', 'create', 'comment', '01a2320f-a93c-73b4-909d-051d3b570f2a', '', '{"action":"comment","author":"01a2320f-a905-7136-9835-19ec3ff5a9fd","change":"01a2320f-a93c-73b4-909d-051e623d8516","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a93c-73b4-909d-051d3b570f2a","entity_type":"comment","hlc":1796136216892331,"prev":"806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16","restores":{},"seq":6,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-516bce35412f"},"text":"من الفرع"}}', 1796136216907171);
INSERT INTO event VALUES (3298534883334, 'f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 6, '806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16', 1796136216893343, '01a2320f-a905-7136-9835-19ec3ff5a9fd', '01a2320f-a93d-77fa-9383-4bbf4a91a033', 0, 'comment', 'create', 'comment', '01a2320f-a93d-77fa-9383-4bbeee287b24', '', '{"action":"comment","author":"01a2320f-a905-7136-9835-19ec3ff5a9fd","change":"01a2320f-a93d-77fa-9383-4bbf4a91a033","device":"01a2320f-a895-7385-bb0c-8a544ecd0d30","entity":"01a2320f-a93d-77fa-9383-4bbeee287b24","entity_type":"comment","hlc":1796136216893343,"prev":"806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16","restores":{},"seq":6,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a652-758b-8e46-516bce35412f"},"text":"من نسخته"}}', 1796136216927337);
INSERT INTO event VALUES (4398046511105, '08ef4ceb2cd45131f2dcb2d388e636c0e2840a1f574c34c03133b8ec05b87470', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 1, NULL, 1796136216835403, '01a2320f-a8af-76bb-ae0f-d36c72a966ff', '01a2320f-a903-713a-a847-6c5b5ef3dd96', 0, 'receipt', 'receipt', 'receipt', '01a2320f-a903-713a-a847-6c5c4487efc0', '', '{"action":"receipt","author":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","change":"01a2320f-a903-713a-a847-6c5b5ef3dd96","device":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity":"01a2320f-a903-713a-a847-6c5c4487efc0","entity_type":"receipt","hlc":1796136216835403,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2320f-a646-767c-8634-347ba9814e53",63,"52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77"]]}}}', 1796136216953656);
INSERT INTO event VALUES (4398046511106, '1a43b7c16bcb9913dd52c7c8eda1fbdffd382d02e628e3da00582a2ce1ed164a', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 2, '08ef4ceb2cd45131f2dcb2d388e636c0e2840a1f574c34c03133b8ec05b87470', 1796136216935560, '01a2320f-a648-747b-8541-6140ab204f8e', '01a2320f-a967-76bd-949c-7bc7930716d4', 0, 'comment', 'create', 'comment', '01a2320f-a967-76bd-949c-7bc618d6c2b8', '', '{"action":"comment","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a967-76bd-949c-7bc7930716d4","device":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity":"01a2320f-a967-76bd-949c-7bc618d6c2b8","entity_type":"comment","hlc":1796136216935560,"prev":"08ef4ceb2cd45131f2dcb2d388e636c0e2840a1f574c34c03133b8ec05b87470","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a657-77ff-ba41-13fc82f6433f"},"text":"الحلقة الأولى"}}', 1796136216953656);
INSERT INTO event VALUES (4398046511107, 'fb381cbf9009aad5cdd0778a2d51f57dfd81f59cd0ce48cb49007852f56629e1', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 3, '1a43b7c16bcb9913dd52c7c8eda1fbdffd382d02e628e3da00582a2ce1ed164a', 1796136216937177, '01a2320f-a8af-76bb-ae0f-d36c72a966ff', '01a2320f-a968-7281-927b-9edcfe8d6421', 0, 'announce device', 'announce', 'device', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', '', '{"action":"announce device","author":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","change":"01a2320f-a968-7281-927b-9edcfe8d6421","device":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity_type":"device","hlc":1796136216937177,"prev":"1a43b7c16bcb9913dd52c7c8eda1fbdffd382d02e628e3da00582a2ce1ed164a","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"4f0aa9ca94c01f328fd32f2ac9cec6a61ac2ef8491ba935f3d8188aa149c958a"}}', 1796136216953656);
INSERT INTO head VALUES ('01a2320f-a646-767c-8634-347ba9814e53', '', '52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77', '52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77');
INSERT INTO head VALUES ('01a2320f-a648-747b-8541-6140ab204f8e', '', '1b54f77c3967542a0a3c090e05a21fa8a2a3f63dbda665a244474bcf6d3e1801', '1b54f77c3967542a0a3c090e05a21fa8a2a3f63dbda665a244474bcf6d3e1801');
INSERT INTO head VALUES ('01a2320f-a64a-739a-9c15-aa3585fd9178', '', '36f183cf78352bde24624a1611af0345735c0dc2f8fb8236c51e113a6091c01a', '36f183cf78352bde24624a1611af0345735c0dc2f8fb8236c51e113a6091c01a');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 'byline', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 'core', 'b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668', 'b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 'outlet', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 'published_on', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-68746af54269', 'title', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745');
INSERT INTO head VALUES ('01a2320f-a64d-7128-b8fe-6876bcd21cab', '', '26e172a9c05ff6a451ec4e5dad611294e96b2f5c01e1a8b0be711ba5023b2b9d', '26e172a9c05ff6a451ec4e5dad611294e96b2f5c01e1a8b0be711ba5023b2b9d');
INSERT INTO head VALUES ('01a2320f-a64e-73ab-9858-d44799bcd201', 'core', '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a', '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a');
INSERT INTO head VALUES ('01a2320f-a64e-73ab-9858-d44799bcd201', 'title', '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a', '1d9ffad14becd1667b26eb487e8f6c23ae961788666ed06cfb72018b0d9f1d2a');
INSERT INTO head VALUES ('01a2320f-a64e-73ab-9858-d44799bcd201', 'withdrawn', '36dab039b3cba4361b6dca114235dfac4359c2a5db6f947c7a2d1843a6e22c2e', '36dab039b3cba4361b6dca114235dfac4359c2a5db6f947c7a2d1843a6e22c2e');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'approved_hash', '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515', '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'assignee', '8b2a240fcc1acf93e9f54da0f5be0b3afab4fafd3264f640ec0a59a609a6b906', '8b2a240fcc1acf93e9f54da0f5be0b3afab4fafd3264f640ec0a59a609a6b906');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'core', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'figure.outcome', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'figure.scope', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'figure.value', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'kind', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'note', '1de1e601a9db89448d79320f27f419e8fc42a72d15a270bb48ea3ef97170762a', '1de1e601a9db89448d79320f27f419e8fc42a72d15a270bb48ea3ef97170762a');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'priority', '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5', '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'spans', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', '5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'state', '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515', '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515');
INSERT INTO head VALUES ('01a2320f-a650-7766-b533-716e10c02d08', 'statement', '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5', '5c8bd498c6729778b77bafd6b855b00bb041235c1e98a8fc9130275a31a49fa5');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'core', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'figure.outcome', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'figure.value', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'kind', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'spans', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'd672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-5169983403d1', 'state', 'a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76', 'a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'core', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'kind', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'quotation.cue', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'quotation.mode', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'quotation.speaker', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'spans', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', '5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810');
INSERT INTO head VALUES ('01a2320f-a652-758b-8e46-516bce35412f', 'state', '26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c', '26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'assignee', 'bad2348ffdb1aa0429a42c50c203f170e4405a5876ee1e9219a1adcb2e416638', 'bad2348ffdb1aa0429a42c50c203f170e4405a5876ee1e9219a1adcb2e416638');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'core', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'kind', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'note', '9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9', '9cdd92a37cf9c1ed0d41e44bbe3b5fc9b8178922d25da136ad483de2ad7d52c9');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'spans', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', '4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'state', 'a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0', 'a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0');
INSERT INTO head VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'statement', '82e3bd4752b361d567d18934726c41bd54432bd01348f23b860f2a6a6c4259d5', '');
INSERT INTO head VALUES ('01a2320f-a654-77dc-895b-9c5c6e84246f', 'core', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d');
INSERT INTO head VALUES ('01a2320f-a654-77dc-895b-9c5c6e84246f', 'kind', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d');
INSERT INTO head VALUES ('01a2320f-a654-77dc-895b-9c5c6e84246f', 'spans', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d');
INSERT INTO head VALUES ('01a2320f-a654-77dc-895b-9c5c6e84246f', 'state', 'c221ca2cdece1e99605a9cce51a5e042204398323b381b22e8803fd0b98d8a74', '015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d');
INSERT INTO head VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 'core', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e');
INSERT INTO head VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 'kind', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e');
INSERT INTO head VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 'note', 'd773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b', 'd773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b');
INSERT INTO head VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 'spans', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e');
INSERT INTO head VALUES ('01a2320f-a655-721a-9eef-b768bfa86823', 'state', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e', '5708d03e38edd4e1ca4b8c75dbb6c1d367abbe3174d1d92ec5137235a6b3819e');
INSERT INTO head VALUES ('01a2320f-a656-77bb-868f-521700962def', 'core', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541');
INSERT INTO head VALUES ('01a2320f-a656-77bb-868f-521700962def', 'kind', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541');
INSERT INTO head VALUES ('01a2320f-a656-77bb-868f-521700962def', 'spans', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', 'd5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541');
INSERT INTO head VALUES ('01a2320f-a656-77bb-868f-521700962def', 'state', 'f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225', 'f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 'core', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 'kind', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 'spans', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 'state', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c', '67ede14ca9415212e29f229d9cd26d2a77e9646c838bfb076225ff6e16b6768c');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fa891e69d8', 'statement', '9da9a30f1a3072372a1f558caba89fc6c2595a225c483685c872dfebc8c4171e', '72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'core', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'harm', 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db', 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'kind', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'spans', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'state', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4', 'ec83aeefca1a1f834cad2c850c6871497fd405fc0e9934678fd6b3dacb38dbe4');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'statement', '69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c', '69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c');
INSERT INTO head VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'statement', 'c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09', 'c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'checkable', '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814', '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'core', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'kind', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'spans', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'state', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410', '4562a802d09cb6a3a04fb5229e3924a21405a507bab89b9155a1821a67c05410');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'statement', 'd7c42a6a200dd3ef80db11211e897256e45cc326b045345f18042bcedf751616', '');
INSERT INTO head VALUES ('01a2320f-a658-70ef-bbbf-65cebb7bf320', 'tags', '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814', '3ce0f9ae1dc564a642fc239d58d3ade4427c1bcf49aa7284d1e1e6a604aca814');
INSERT INTO head VALUES ('01a2320f-a76e-7508-bdab-56ff0bd119dc', '', '47386d61c80ec6a326f615b743847927978e3e962dd5dbcd09702cb01e977e4d', '47386d61c80ec6a326f615b743847927978e3e962dd5dbcd09702cb01e977e4d');
INSERT INTO head VALUES ('01a2320f-a819-76c2-9954-17876ef19a70', '', '97dbbdd1f64b574aa69f2d6a6c679126447d47fd4da473c74a5bce7e7f7a9bd1', '97dbbdd1f64b574aa69f2d6a6c679126447d47fd4da473c74a5bce7e7f7a9bd1');
INSERT INTO head VALUES ('01a2320f-a821-7127-90d8-86579b6f69ab', '', 'b1b6fb73b8651a833cb76e17767dc754eca186919217c5756bc4d56098920dbf', 'b1b6fb73b8651a833cb76e17767dc754eca186919217c5756bc4d56098920dbf');
INSERT INTO head VALUES ('01a2320f-a823-7285-8425-4502cfaf5717', '', '41ca47fdd7b0f4f64d39ec9031b7dcc612882c10b2c8cd517d2381e663b11ed6', '41ca47fdd7b0f4f64d39ec9031b7dcc612882c10b2c8cd517d2381e663b11ed6');
INSERT INTO head VALUES ('01a2320f-a825-779b-abd5-280efc2abe98', '', 'f7e7c6d49037c0740ef9cdf4b77208c506b10109356c0dfb7e15e98caeb27c6f', 'f7e7c6d49037c0740ef9cdf4b77208c506b10109356c0dfb7e15e98caeb27c6f');
INSERT INTO head VALUES ('01a2320f-a826-75b8-9a51-5cd655d8fc36', '', '5a61402e0faf18d350c320d50a244bbe7b5345c2f8aed0dd7c544623b84a8ca0', '5a61402e0faf18d350c320d50a244bbe7b5345c2f8aed0dd7c544623b84a8ca0');
INSERT INTO head VALUES ('01a2320f-a827-76b9-8dcd-11cc295482dd', 'core', '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5', '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5');
INSERT INTO head VALUES ('01a2320f-a827-76b9-8dcd-11cc295482dd', 'stance', '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5', '3a8a405e96cc6c32353d7f98fee272c4d33b8843396c38cb26cb62bbaca758a5');
INSERT INTO head VALUES ('01a2320f-a827-76b9-8dcd-11cc295482dd', 'withdrawn', '8016981fec94b48dd094f8980f90fb83def008217139cb53e032afb6bc01b108', '8016981fec94b48dd094f8980f90fb83def008217139cb53e032afb6bc01b108');
INSERT INTO head VALUES ('01a2320f-a82d-74e2-8558-581f02216a6c', '', '4bf13554ad474100f08f615b6286bf86bc75c43fd4f5461438fb4d50cd719ecb', '4bf13554ad474100f08f615b6286bf86bc75c43fd4f5461438fb4d50cd719ecb');
INSERT INTO head VALUES ('01a2320f-a831-7016-abb3-507f6cc733b3', '', 'ba56b39cc0f1cd28a3f291cef8510babbc86b3cd5901f0f830eee38c7832d116', 'ba56b39cc0f1cd28a3f291cef8510babbc86b3cd5901f0f830eee38c7832d116');
INSERT INTO head VALUES ('01a2320f-a833-7793-aaa9-7b2392ffd8c8', '', 'd6059ad71e55d92c2f59c10f1c72789b1ae7cc56a54aa80e2f4088b722f26e28', 'd6059ad71e55d92c2f59c10f1c72789b1ae7cc56a54aa80e2f4088b722f26e28');
INSERT INTO head VALUES ('01a2320f-a834-71bc-ba01-26e0b0bbfa61', '', '36919e2775cc8c2af6f7df7326e49fec8466345cc5a3f187359c5da3616e0994', '36919e2775cc8c2af6f7df7326e49fec8466345cc5a3f187359c5da3616e0994');
INSERT INTO head VALUES ('01a2320f-a835-76d6-85d9-8268f5f6912a', '', '13eb725628e221bfd268721f5709b4ff346f10ec4049e2bda552790ae33fa9ce', '13eb725628e221bfd268721f5709b4ff346f10ec4049e2bda552790ae33fa9ce');
INSERT INTO head VALUES ('01a2320f-a837-7504-9381-c9f020877c3d', '', '7d836c45d8aad51c184c9c31334883fc8b9b3d8bdb347042ae59bd14c7b32788', '7d836c45d8aad51c184c9c31334883fc8b9b3d8bdb347042ae59bd14c7b32788');
INSERT INTO head VALUES ('01a2320f-a839-761d-a291-105d17482875', '', 'b7e065eac6d993d68de3c9eb9b442b773c130b234d050fbfb6b078a2d201732f', 'b7e065eac6d993d68de3c9eb9b442b773c130b234d050fbfb6b078a2d201732f');
INSERT INTO head VALUES ('01a2320f-a83a-7611-a731-78899767e1d9', '', '1eea03c2e6f5cc3457dc2c3d7acc9cc2c8dab3d07d5bcde52e7dda612a667a4d', '1eea03c2e6f5cc3457dc2c3d7acc9cc2c8dab3d07d5bcde52e7dda612a667a4d');
INSERT INTO head VALUES ('01a2320f-a83b-726a-b003-0d5ce087f73e', '', '9905e42d5ac0fd40723e04bd53ab586730aa4151b9153809f212e2cbf794a9cd', '9905e42d5ac0fd40723e04bd53ab586730aa4151b9153809f212e2cbf794a9cd');
INSERT INTO head VALUES ('01a2320f-a842-75ed-abb0-984bec0163a6', 'core', 'bf03a0940ddcc89dc6d88e7027be5a7127f48defa49a29fccb7bcd1803813356', '');
INSERT INTO head VALUES ('01a2320f-a895-7385-bb0c-8a544ecd0d30', '', '806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16', '806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16');
INSERT INTO head VALUES ('01a2320f-a8af-76bb-ae0f-d36c72a966ff', 'revoked', 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976', 'd80c6b5c042cc2cc82eb741ed6bff115c6ac4a40d35d398e84183a3a2f27b976');
INSERT INTO head VALUES ('01a2320f-a8eb-7131-a80f-04ac52dc787f', '', '2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103', '2a8792c76aff9c8b509e36e5b9de20800f1e26a330d5f3d66e038f1ca61e1103');
INSERT INTO head VALUES ('01a2320f-a905-7136-9835-19ec3ff5a9fd', '', '9db2a80acdc19adedee5aa40b4183711860b5cafd273151f312238a646354953', '9db2a80acdc19adedee5aa40b4183711860b5cafd273151f312238a646354953');
INSERT INTO head VALUES ('01a2320f-a929-75b3-abf8-adc177ffdc23', '', 'acdb96087a3b9a5b7f4c9299d0c64703a5b94ad1f2236102cb065b9f8ec66752', 'acdb96087a3b9a5b7f4c9299d0c64703a5b94ad1f2236102cb065b9f8ec66752');
INSERT INTO head VALUES ('01a2320f-a93c-73b4-909d-051d3b570f2a', '', 'c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d', 'c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d');
INSERT INTO head VALUES ('01a2320f-a93d-77fa-9383-4bbeee287b24', '', 'f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd', 'f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd');
INSERT INTO head VALUES ('01a2320f-a950-7031-9bcb-9b3ef7f7fde8', '', '842675227ffbccbc04e6320685cd28c42ce7cb2a80fae68c213733e67b567c4b', '842675227ffbccbc04e6320685cd28c42ce7cb2a80fae68c213733e67b567c4b');
INSERT INTO head VALUES ('01a2320f-a965-76bd-8bdb-549fea6dc606', '', 'c4f838249fb2df48eae1b375c1687fbd760c3671cd73d11cae49168884777f09', 'c4f838249fb2df48eae1b375c1687fbd760c3671cd73d11cae49168884777f09');
INSERT INTO head VALUES ('01a2320f-a980-7160-9e3b-8c091e51f47c', '', '352b300bbc49041749722ce1e82e1baa9742382f980581e5a1946d6d2803a5be', '352b300bbc49041749722ce1e82e1baa9742382f980581e5a1946d6d2803a5be');
INSERT INTO head VALUES ('1084924e-0f66-52fa-a0da-404e9f1cb842', '', 'a986951956cc6cc242ae578c31690ebd586beff3547b00d0f8e211b2247b9919', 'a986951956cc6cc242ae578c31690ebd586beff3547b00d0f8e211b2247b9919');
INSERT INTO head VALUES ('1b3f3abe-9e4f-5cb4-9c2d-029f449a1cfe', '', 'b828637b350afdd5e7aa5c94f98ee045f3ffc2d79c8d87f96ff90ba1b99c9819', 'b828637b350afdd5e7aa5c94f98ee045f3ffc2d79c8d87f96ff90ba1b99c9819');
INSERT INTO head VALUES ('5863c3c1-c005-5451-a45e-70244ba4e59e', '', '053ee7e7e24e5e48a7a5d1b540b75c66c19ed7c0f6cd07ac2ed310c9ab3818bf', '053ee7e7e24e5e48a7a5d1b540b75c66c19ed7c0f6cd07ac2ed310c9ab3818bf');
INSERT INTO head VALUES ('d62150d5-6074-52e6-b0d4-18713f348975', '', '1eb4dcd47ab0bd1b523c9431aa0444ff0a5a65e62e78595fc1a6d78b705542a6', '1eb4dcd47ab0bd1b523c9431aa0444ff0a5a65e62e78595fc1a6d78b705542a6');
INSERT INTO quarantine VALUES ('4cede44328375b49b8620cb35989be611693dc91af43fa607fc697a2d8fd0e40', '{"action":"comment","author":"01a2320f-a648-747b-8541-6140ab204f8e","change":"01a2320f-a988-7624-9d4b-d086399cbb39","device":"01a2320f-a8af-76bb-ae0f-d36c72a966ff","entity":"01a2320f-a988-7624-9d4b-d0854992ccb0","entity_type":"comment","hlc":1796136216968606,"prev":"c74369ea8fe34648af87bc18d8abaa8dab39bdcbbe69edaf16b40b95db8ecdb0","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2320f-a657-77ff-ba41-13fc82f6433f"},"text":"ما بعدها"}}', 0, 1796136216980312);
INSERT INTO chain_head VALUES ('4cede44328375b49b8620cb35989be611693dc91af43fa607fc697a2d8fd0e40', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 5, '4f0aa9ca94c01f328fd32f2ac9cec6a61ac2ef8491ba935f3d8188aa149c958a', '00d33d70d4e3b1c08a9df0f1ea3dcad02d69d0f947eda664b91d455ad66b22e433c483c41d3b4e6c41f1ba1def0451e2b980d367bae9013c82d3645667b51202');
INSERT INTO chain_head VALUES ('52ccce56d89b1f4661f9c43c314e2a51a56071d98df1543733808a5c23be0c77', '01a2320f-a646-767c-8634-347ba9814e53', 63, '08a478ae9a16fbf7cd1971b68bfc6ac09b6f2a74b4e6f702bc18e6796344b0a9', '693d963f57e9c79528ef0ff9645b6719f58883cf3accb11ad9a11a6ec5f271a33b6132f61bea7e45ee862fb6859ee7341c5d2db8c58228ca3cb8f4051517450f');
INSERT INTO chain_head VALUES ('806c01581edb99bbe4b7a0212b6b53e60bc2910321db4e0c78de24ca355f0d16', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 5, '73d3e1185aad8dbd8e48d30b0bcde26e1ff81fbaf3afea31d494228adbd69ee0', '68d8a5de83a69da115069a6eb36511c35760f3deabd3266a060fca08d365ab3110bc85fff6256fe91be5c0aca8a291312513c9a496070abb532519467681030f');
INSERT INTO chain_head VALUES ('c65e4fd89dbf92ccd613f7bcc979fb3925d91d92fa08c9776c2decaa8279ec7d', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 6, '73d3e1185aad8dbd8e48d30b0bcde26e1ff81fbaf3afea31d494228adbd69ee0', '908ced1e8705ebe36f2061d37b0ad36b1f7434ade0465492d93bc81da7e0119922a63d098830dd42d3a2731441ef159487af35889297510341e15a7be1f2a00d');
INSERT INTO chain_head VALUES ('f0d324675c83c55726173e884745497d82c6fc1adbaf2ab3105c15ff688b26cd', '01a2320f-a895-7385-bb0c-8a544ecd0d30', 6, '73d3e1185aad8dbd8e48d30b0bcde26e1ff81fbaf3afea31d494228adbd69ee0', '547b204f79df67bf6646a082f48bf6e2f31341aa445840453667d2ec45ccf48f5afbc73cf0a58e2bcc1fe71f7f2ebbce1a7e2ff755e58c4263b3bb8489d2570d');
INSERT INTO chain_head VALUES ('fb381cbf9009aad5cdd0778a2d51f57dfd81f59cd0ce48cb49007852f56629e1', '01a2320f-a8af-76bb-ae0f-d36c72a966ff', 3, '4f0aa9ca94c01f328fd32f2ac9cec6a61ac2ef8491ba935f3d8188aa149c958a', '599e22c09e96c4096ee59b454cf23eb25cf01fac654200a7e358e74cb74b27370dc18a28dc04f6966e375ff41354c32332e2bd6568c067f0b32ce277700c7e05');
INSERT INTO bundle_in VALUES (1, 'one.bundle', 1796136216864570, '01a2320f-a64a-739a-9c15-aa3585fd9178', '/desk/office/store.tadqiq.backups/store-before-merge-20261201T144336858742Z.tadqiq', 5, 'e60d4fde22875556c506f36a1a033c291397d1a901104996b5c7d4e09a74208b');
INSERT INTO bundle_in VALUES (2, 'clone.bundle', 1796136216907171, '01a2320f-a64a-739a-9c15-aa3585fd9178', '/desk/office/store.tadqiq.backups/store-before-merge-20261201T144336902689Z.tadqiq', 1, '5a2f052e77571249e4bae04d6d569f06be627071a3470b81ff3fda23bfa6d2c9');
INSERT INTO bundle_in VALUES (3, 'clone.bundle', 1796136216927337, '01a2320f-a64a-739a-9c15-aa3585fd9178', '/desk/office/store.tadqiq.backups/store-before-merge-20261201T144336922759Z.tadqiq', 1, '0e22130ac4f87154f1166323feafb1b8087b145049fd7d342181adc4ce883dca');
INSERT INTO bundle_in VALUES (4, 'one.bundle', 1796136216953656, '01a2320f-a64a-739a-9c15-aa3585fd9178', '/desk/office/store.tadqiq.backups/store-before-merge-20261201T144336949149Z.tadqiq', 3, '9a1e08cd2b51b46e44910bb643d698325c1e239cd98561cda831b7d2340f71e8');
INSERT INTO bundle_in VALUES (5, 'three.bundle', 1796136216980312, '01a2320f-a64a-739a-9c15-aa3585fd9178', '/desk/office/store.tadqiq.backups/store-before-merge-20261201T144336975741Z.tadqiq', 0, '9a1e08cd2b51b46e44910bb643d698325c1e239cd98561cda831b7d2340f71e8');
INSERT INTO undo_dropped VALUES ('01a2320f-a84a-7469-8895-0855f13c2b01');
INSERT INTO draft VALUES ('01a2320f-a657-77ff-ba41-13fc82f6433f', 'note', 'ملاحظة لم تُحفظ');
INSERT INTO article_text VALUES ('6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', 'أعلن الدفاع المدني مقتل 12 شخصًا وإصابة نحو 40 آخرين في انهيار جسر المدينة القديمة.
وقال مدير المستشفى: «استقبلنا حتى الآن 12 جثمانًا»، وأضاف أن ثلث المصابين أطفال.
ونفت البلدية في 3 أيار 2026 علمها بأي تشققات سابقة، ونسبت الانهيار إلى السيول.
');
INSERT INTO article_text VALUES ('4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', 'ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة.
وتوقع التجار ارتفاعًا آخر قبل العيد. 🥖
');
INSERT INTO article_text VALUES ('7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', 'لا ادعاءات في هذا الخبر القصير.
');
INSERT INTO badge VALUES ('approved', 1);
INSERT INTO badge VALUES ('draft', 5);
INSERT INTO badge VALUES ('in_research', 1);
INSERT INTO badge VALUES ('in_review', 0);
INSERT INTO badge VALUES ('rejected', 2);
INSERT INTO badge VALUES ('returned', 1);
INSERT INTO badge VALUES ('submitted', 1);
INSERT INTO badge VALUES ('withdrawn', 1);
INSERT INTO snapshot VALUES ('01a2320f-a821-7127-90d8-86579b6f69ab', '913241a98ef8a1921bb56f9c2042ea8efd12b177f8aad2c8992971378058639e', 71, 'text/plain', 'بيان.txt', 1796136216608929, '01a2320f-a648-747b-8541-6140ab204f8e', 'workbench');
INSERT INTO event_supersedes VALUES ('015e0c59b45c289cb1194389bafe496fc7483297a09c247e89a5d2e0ebe67d6d', 'state', '7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea');
INSERT INTO event_supersedes VALUES ('067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5', 'state', '7153f8e1f9e01f0b09d498d85052c4429543332f665d8a4d55589cd9959f1515');
INSERT INTO event_supersedes VALUES ('11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347', 'statement', '9da9a30f1a3072372a1f558caba89fc6c2595a225c483685c872dfebc8c4171e');
INSERT INTO event_supersedes VALUES ('323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a', 'state', '26418f6b9dc34cc409ca04493619ee78960a6267bf0313f3d591564d1f3f7e7c');
INSERT INTO event_supersedes VALUES ('4f68081ea84d29894f9b2215fb40585e06e2f31398d097b165919d55a1fdf574', 'state', 'a4e15e44d0e693ca2d322602f3db6dc2399ddb2c55cd54d0378f1c8aee1734c0');
INSERT INTO event_supersedes VALUES ('5633cffae2e59034c16cb82e2028999b4614b308bcc93f30d37d06f92c83f810', 'state', '323dbdea2aae5995056a1e57d5492170576f4de3f114bb4f886f0e08caf6869a');
INSERT INTO event_supersedes VALUES ('5b7b1e29c6e6fab2c04ede892855ec460b2d8ba18d59f014da25bdf567b8f3f1', 'state', '7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa');
INSERT INTO event_supersedes VALUES ('69c76a5e8d81a8660d26c02bf41de654fdfd21fcc1eefaee2ab9878ed618980c', 'harm', 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db');
INSERT INTO event_supersedes VALUES ('6a2ae7a4f65a3527a5e2a74955bc7cfc19617c66881f3760a2cb2844335a4795', 'core', 'bf03a0940ddcc89dc6d88e7027be5a7127f48defa49a29fccb7bcd1803813356');
INSERT INTO event_supersedes VALUES ('72169135e999acb4bdbde42028eb7a6972e06b5a6495a83604a508813d80b861', 'statement', '11a841c90c709bc728c6343922961147492bafc29c3510c1e2aacca349b3c347');
INSERT INTO event_supersedes VALUES ('76a588c13d831d62f91fafe7dcfbda8541c8f68e3a0e1ea9f452c89766f99b8e', 'statement', 'd7c42a6a200dd3ef80db11211e897256e45cc326b045345f18042bcedf751616');
INSERT INTO event_supersedes VALUES ('7768e9605217d4b8ee3c8d1519ab5d2faa6339ff91ea674f5f9839a4340962fa', 'state', '067ceeee75b9612525bef688679b640eb0add39f521cfd21b18144fa2e06abd5');
INSERT INTO event_supersedes VALUES ('7b75eb857dd21c066f07db764bd23c8269152677c00fa0bd8123c410a942bdea', 'state', 'c221ca2cdece1e99605a9cce51a5e042204398323b381b22e8803fd0b98d8a74');
INSERT INTO event_supersedes VALUES ('b47047866eee02ace54cddcdec79af4dcfcfd408918969399533705e42056668', 'title', 'efceab9c3eaeed999dfc32551699f66f3bd53efe70ad877e7b40c1c14b543745');
INSERT INTO event_supersedes VALUES ('c38c95b5d96c91e6c894924faf5462050e2e1ad8fa564633093ead399d7abc09', 'harm', 'bf00fac66d819f448ac3b26c9a3b59dd08d7db4d30093d2292158603a08dc2db');
INSERT INTO event_supersedes VALUES ('c5db4bd53e0301f52753004c8f90efc3b26fa1849635ae3cbb5c477c22c73617', 'note', 'd773ed340489af25bfa8798d8ca88e5219f99fb874f25dc41f50d6a559f1b92b');
INSERT INTO event_supersedes VALUES ('d5e0df75a4f7f3ab4f436d5a51969c4288940425a637b317e3dfa2ce2797d541', 'state', 'f5ba2f441219a42379fafcf055fde18583c8edda60c9cc283aa427c5029b3225');
INSERT INTO event_supersedes VALUES ('d672f35c0158d7f652a78df006318bbcbc94e1c4be836939cee702aeb0e9c0e7', 'state', 'a19483581e3a540df9c365be96bfeea4d7fdf61519f745f643078745a6bd6c76');
INSERT INTO event_supersedes VALUES ('f6382d91fb7a62edb0b7c61487b5ab192a5c19e5a06e912468d2951d271eed14', 'statement', '82e3bd4752b361d567d18934726c41bd54432bd01348f23b860f2a6a6c4259d5');
INSERT INTO search_dirty VALUES ('01a2320f-a653-706e-bfbf-da24bb61a238', 'claim');
INSERT INTO search_dirty VALUES ('01a2320f-a967-76bd-949c-7bc618d6c2b8', 'comment');
REPLACE INTO search_article_data VALUES (1, X'');
REPLACE INTO search_article_data VALUES (10, X'00000000FF000001000000');
REPLACE INTO search_article_config VALUES ('version', 4);
REPLACE INTO search_claim_data VALUES (1, X'');
REPLACE INTO search_claim_data VALUES (10, X'00000000FF000001000000');
REPLACE INTO search_claim_config VALUES ('version', 4);
REPLACE INTO search_source_data VALUES (1, X'');
REPLACE INTO search_source_data VALUES (10, X'00000000FF000001000000');
REPLACE INTO search_source_config VALUES ('version', 4);
REPLACE INTO search_note_data VALUES (1, X'');
REPLACE INTO search_note_data VALUES (10, X'00000000FF000001000000');
REPLACE INTO search_note_config VALUES ('version', 4);
INSERT INTO alembic_version VALUES ('0002');
CREATE INDEX ix_person_in_conflict ON person (id) WHERE n_conflicts > 0;
CREATE INDEX ix_article_sha256 ON article (sha256);
CREATE INDEX ix_article_created_us_id ON article (created_us, id);
CREATE INDEX ix_article_in_conflict ON article (id) WHERE n_conflicts > 0;
CREATE INDEX ix_claim_assignee ON claim (assignee_id, state, kind, priority, created_us, id) WHERE present = 1 AND assignee_id <> '';
CREATE INDEX ix_claim_in_conflict ON claim (id) WHERE n_conflicts > 0;
CREATE INDEX ix_claim_state ON claim (state, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_state_kind ON claim (state, kind, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_queue ON claim (priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_author ON claim (author_id, state, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_article ON claim (article_id, start);
CREATE INDEX ix_claim_detector ON claim (detector, created_us) WHERE present = 1 AND detector <> '';
CREATE INDEX ix_source_created_us_id ON source (created_us, id);
CREATE INDEX ix_source_in_conflict ON source (id) WHERE n_conflicts > 0;
CREATE INDEX ix_evidence_source_id ON evidence (source_id);
CREATE INDEX ix_evidence_claim_id ON evidence (claim_id);
CREATE INDEX ix_evidence_in_conflict ON evidence (id) WHERE n_conflicts > 0;
CREATE INDEX ix_verdict_in_conflict ON verdict (id) WHERE n_conflicts > 0;
CREATE INDEX ix_verdict_claim_id ON verdict (claim_id);
CREATE INDEX ix_comment_claim_id ON comment (claim_id);
CREATE INDEX ix_comment_in_conflict ON comment (id) WHERE n_conflicts > 0;
CREATE INDEX ix_decision_claim_id ON decision (claim_id);
CREATE INDEX ix_decision_in_conflict ON decision (id) WHERE n_conflicts > 0;
CREATE INDEX ix_rule_in_conflict ON rule (id) WHERE n_conflicts > 0;
CREATE INDEX ix_installation_in_conflict ON installation (id) WHERE n_conflicts > 0;
CREATE INDEX ix_receipt_in_conflict ON receipt (id) WHERE n_conflicts > 0;
CREATE INDEX ix_uncounted_entity ON uncounted (entity);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE INDEX ix_snapshot_sha256 ON snapshot (sha256);
COMMIT;
