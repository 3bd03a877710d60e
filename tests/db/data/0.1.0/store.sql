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
INSERT INTO person VALUES ('01a2039c-46e6-75c1-8935-c1bc7193b423', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903142569, 1795356903142569, 0, 'سارة', 'checker');
INSERT INTO person VALUES ('01a2039c-46e7-73c5-b33e-a085f1e7e488', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903143133, 1795356903143133, 0, 'هدى', 'supervisor');
INSERT INTO person VALUES ('01a2039c-47e7-7328-9b9c-49c0fdab241e', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903399440, 1795356903399440, 0, 'عمر', 'checker');
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
INSERT INTO article VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903143581, 1795356903145293, 0, '6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', '6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', 244, 'txt', 'utf-8', 'انهيار الجسر', 'هند', 'صحيفة المساء', '2026-05-04', '', 'ar', 0);
INSERT INTO article VALUES ('01a2039c-46e8-720b-98f3-5d5ceef4b3de', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903144170, 1795356903144170, 0, '4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', '4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', 103, 'txt', 'utf-8', 'ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة.', '', '', '', '', 'ar', 0);
INSERT INTO article VALUES ('01a2039c-46e8-720b-98f3-5d5e095e3207', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903144649, 1795356903145993, 0, '7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', '7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', 32, 'txt', 'utf-8', 'لا ادعاءات في هذا الخبر القصير.', '', '', '', '', 'ar', 1);
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
INSERT INTO claim VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903146699, 1795356903291198, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 24, '[{"end":32,"exact":"12 شخصًا","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" وإصابة نحو 40 آخرين في انهيار ج"}]', 'casualty', 'approved', '01a2039c-46e6-75c1-8935-c1bc7193b423', 0, 1795356903287235, 2, '01a2039c-46e6-75c1-8935-c1bc7193b423', 'قُتل 12 شخصًا في انهيار الجسر', '', '', '', '', '[]', 'عُدّل بعد الاعتماد', '', '', '', '625eb7650b408b2b364a72b6116d9efb1f42e4de18cc3dea88487fd6a65d0d4c', '{"outcome":"killed","scope":{"scope":"incident"},"value":{"best":12,"maximum":12,"minimum":12,"numeral":"digits","qualifier":"exact"}}', '');
INSERT INTO claim VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903147548, 1795356903282844, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 40, '[{"end":46,"exact":"نحو 40","prefix":"فاع المدني مقتل 12 شخصًا وإصابة ","start":40,"suffix":" آخرين في انهيار جسر المدينة الق"}]', 'casualty', 'submitted', '01a2039c-46e6-75c1-8935-c1bc7193b423', 0, 1795356903282844, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '{"outcome":"injured","value":{"best":40,"numeral":"digits","qualifier":"about"}}', '');
INSERT INTO claim VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903148398, 1795356903288390, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 104, '[{"end":134,"exact":"«استقبلنا حتى الآن 12 جثمانًا»","prefix":"نة القديمة.\nوقال مدير المستشفى: ","start":104,"suffix":"، وأضاف أن ثلث المصابين أطفال.\nو"}]', 'quote', 'returned', '01a2039c-46e6-75c1-8935-c1bc7193b423', 0, 1795356903288390, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '{"cue":{"class":"neutral","lemma":"قال"},"mode":"direct","speaker":{"speaker":"مدير المستشفى"}}');
INSERT INTO claim VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903149093, 1795356903280763, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 145, '[{"end":163,"exact":"ثلث المصابين أطفال","prefix":" حتى الآن 12 جثمانًا»، وأضاف أن ","start":145,"suffix":".\nونفت البلدية في 3 أيار 2026 عل"}]', 'statistic', 'in_research', '', 0, 1795356903280763, 0, '01a2039c-46e6-75c1-8935-c1bc7193b423', '', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46ed-747d-97ff-b1206ff7496e', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903149692, 1795356903149692, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 56, '[{"end":82,"exact":"انهيار جسر المدينة القديمة","prefix":"12 شخصًا وإصابة نحو 40 آخرين في ","start":56,"suffix":".\nوقال مدير المستشفى: «استقبلنا "}]', 'event', 'draft', '', 0, 1795356903149692, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903150295, 1795356903300688, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 217, '[{"end":242,"exact":"ونسبت الانهيار إلى السيول","prefix":"ار 2026 علمها بأي تشققات سابقة، ","start":217,"suffix":".\n"}]', 'attribution', 'draft', '', 0, 1795356903150295, 0, '', '', '', '', '', '', '[]', 'ثانية', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46ee-72f2-a2fd-a3f38f296a73', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903150881, 1795356903289288, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 5, '[{"end":18,"exact":"الدفاع المدني","prefix":"أعلن ","start":5,"suffix":" مقتل 12 شخصًا وإصابة نحو 40 آخر"}]', 'entity', 'withdrawn', '', 0, 1795356903289288, 0, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903151479, 1795356903293841, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 181, '[{"end":192,"exact":"3 أيار 2026","prefix":"المصابين أطفال.\nونفت البلدية في ","start":181,"suffix":" علمها بأي تشققات سابقة، ونسبت ا"}]', 'date', 'draft', '', 0, 1795356903151479, 0, '', 'يوم النفي', '', '', '', '', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903152120, 1795356903432715, 1, '01a2039c-46e8-720b-98f3-5d5ceef4b3de', 19, '[{"end":28,"exact":"بنسبة 18%","prefix":"ارتفعت أسعار الخبز ","start":19,"suffix":" منذ مطلع العام، بحسب غرفة التجا"}]', 'statistic', 'draft', '', 0, 1795356903152120, 0, '', 'ارتفعت أسعار الخبز', '', '', '', 'low', '[]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903152691, 1795356903154747, 0, '01a2039c-46e8-720b-98f3-5d5ceef4b3de', 77, '[{"end":99,"exact":"ارتفاعًا آخر قبل العيد","prefix":"بحسب غرفة التجارة.\nوتوقع التجار ","start":77,"suffix":". 🥖\n"}]', 'other', 'draft', '', 0, 1795356903152691, 0, '', '', '', '', 'prediction', '', '["اقتصاد","توقع"]', '', '', '', '', '', '', '');
INSERT INTO claim VALUES ('01a2039c-4764-7662-a805-6188bc0f5b11', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903268372, 1795356903268372, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 24, '[{"end":26,"exact":"12","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" شخصًا وإصابة نحو 40 آخرين في ان"}]', 'other', 'rejected', '', 0, 1795356903268372, 0, '', '', '', '', '', '', '[]', '', 'detector:casualty.event_before@1', '0.9', 'A verbal noun before the number says what happened.', '', '', '');
INSERT INTO claim VALUES ('01a2039c-4765-728f-8102-91e4d3ee9c16', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903269573, 1795356903269573, 0, '01a2039c-46e7-73c5-b33e-a08899080b80', 44, '[{"end":46,"exact":"40","prefix":"المدني مقتل 12 شخصًا وإصابة نحو ","start":44,"suffix":" آخرين في انهيار جسر المدينة الق"}]', 'other', 'rejected', '', 0, 1795356903269573, 0, '', '', '', '', '', '', '[]', '', 'detector:casualty.event_before@1', '0.9', 'A verbal noun before the number says what happened.', '', '', '');
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
INSERT INTO source VALUES ('01a2039c-4768-75db-9ec2-ffc1189d2a29', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903273025, 1795356903273025, 0, 'بيان الدفاع المدني', 'document', '', '', 'الدفاع المدني', '', '', '', '', 'official', '', 'public', 'B', '', '', 0);
INSERT INTO source VALUES ('01a2039c-4769-776e-8ab0-c9f953ba7516', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903273907, 1795356903273907, 0, 'نشرة الأسعار', 'webpage', '', '', '', '', '2026-11-22', 'https://example.org/bread', '', '', '', 'public', '', '', '', 0);
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
INSERT INTO evidence VALUES ('01a2039c-476a-77ce-a5e6-8c29ce543895', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903274716, 1795356903274716, 0, '01a2039c-46ea-7462-95cb-0b7946d3580b', '01a2039c-4768-75db-9ec2-ffc1189d2a29', 'supports', '12 قتيلًا', '{"end":"29","start":"20"}', '', '', '', 0);
INSERT INTO evidence VALUES ('01a2039c-476b-75fb-88ac-bfb5d4316d1b', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903275440, 1795356903275440, 0, '01a2039c-46eb-72d9-8114-c8e99fe6f37e', '01a2039c-4768-75db-9ec2-ffc1189d2a29', 'refutes', '38 جريحًا', '{}', '', '', '', 0);
INSERT INTO evidence VALUES ('01a2039c-476c-72fe-b9ca-4ac298d94ff4', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903276054, 1795356903276685, 0, '01a2039c-46f0-7653-8544-64985281ec8c', '01a2039c-4769-776e-8ab0-c9f953ba7516', 'context', '', '{}', '', '', '', 1);
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
INSERT INTO verdict VALUES ('4344a321-b825-5b6a-bb0b-cb7e5f95c6d2', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903277510, 1795356903277510, 0, '01a2039c-46ea-7462-95cb-0b7946d3580b', 'true', '', 'tadqiq-1', 'يطابق البيان', '', '', '', 0);
INSERT INTO verdict VALUES ('68816944-d0e6-5256-9bc8-44a0de7dcef8', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903278154, 1795356903278154, 0, '01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'partly_true', 'misleading', 'tadqiq-1', '', '', 'تقريب', '', 0);
INSERT INTO verdict VALUES ('cd92c38f-a1e1-56ff-8624-0b72147e848d', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903278774, 1795356903278774, 0, '01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'false', '', 'tadqiq-1', '', '', '', '', 0);
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
INSERT INTO comment VALUES ('01a2039c-477a-72e5-94e1-efe0d5786f08', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903290123, 1795356903290123, 0, '01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'أيهما أحدث؟', 0);
INSERT INTO comment VALUES ('01a2039c-4811-7275-ad2e-3a37c9825ae1', 1, '01a2039c-47e7-7328-9b9c-49c0fdab241e', 1795356903441678, 1795356903441678, 0, '01a2039c-46ec-758c-8adc-c7daa1f3a756', 'من الفرع', 0);
INSERT INTO comment VALUES ('01a2039c-4812-748a-b95b-4edefc32d4a6', 1, '01a2039c-47e7-7328-9b9c-49c0fdab241e', 1795356903442638, 1795356903442638, 0, '01a2039c-46ec-758c-8adc-c7daa1f3a756', 'من نسخته', 0);
INSERT INTO comment VALUES ('01a2039c-4826-71d5-89e9-2907a81ba04c', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903462859, 1795356903462859, 0, '01a2039c-46f0-7653-8544-64985281ec8c', 'الحلقة الأولى', 0);
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
INSERT INTO decision VALUES ('01a2039c-4770-74cc-99d4-237de5ac320d', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903280884, 1795356903280884, 0, '01a2039c-46ed-747d-97ff-b11e433d0a63', 'research', '', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-4771-77e0-8e2c-a09163834fde', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903282007, 1795356903282007, 0, '01a2039c-46ea-7462-95cb-0b7946d3580b', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-4772-73d5-b4bb-29454d8c9fd6', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903282958, 1795356903282958, 0, '01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-4773-72a1-aa10-15157a0bb8ba', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903283899, 1795356903283899, 0, '01a2039c-46ec-758c-8adc-c7daa1f3a756', 'submit', '', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-4775-77fa-be72-e7442a71617e', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903285992, 1795356903285992, 0, '01a2039c-46ea-7462-95cb-0b7946d3580b', 'take_up', '', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-4777-778e-b694-ad3caf9cf669', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903287345, 1795356903287345, 0, '01a2039c-46ea-7462-95cb-0b7946d3580b', 'approve', '', '', '625eb7650b408b2b364a72b6116d9efb1f42e4de18cc3dea88487fd6a65d0d4c', 0);
INSERT INTO decision VALUES ('01a2039c-4778-710d-9108-7322d6aab39a', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903288483, 1795356903288483, 0, '01a2039c-46ec-758c-8adc-c7daa1f3a756', 'return', 'ينقص التاريخ', 'said_on', '', 0);
INSERT INTO decision VALUES ('01a2039c-4779-75a5-90c5-32e16fb3eccb', 1, '01a2039c-46e6-75c1-8935-c1bc7193b423', 1795356903289447, 1795356903289447, 0, '01a2039c-46ee-72f2-a2fd-a3f38f296a73', 'withdraw', 'ليس ادعاءً', '', '', 0);
INSERT INTO decision VALUES ('01a2039c-477e-71bf-9ae6-9a99c50b3118', 0, '', 0, 0, 0, '', '', '', '', '', 0);
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
INSERT INTO rule VALUES ('5863c3c1-c005-5451-a45e-70244ba4e59e', 1, '01a2039c-46e7-73c5-b33e-a085f1e7e488', 1795356903292894, 1795356903292894, 0, 'casualty.noun', 'never', 0);
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
INSERT INTO installation VALUES ('01a2039c-46e5-735d-9528-09775ea1f527', 1, '01a2039c-46e5-735d-9528-09775ea1f527', 1795356903320328, 1795356903320328, 0, '9397c38a1689fc9eb7ac7425e8fa4d2e2d76ec5688d6b18c51e6166f1d735846', '');
INSERT INTO installation VALUES ('01a2039c-47af-758d-a70a-ce73f37bc678', 1, '01a2039c-47af-758d-a70a-ce73f37bc678', 1795356903408812, 1795356903408812, 0, '66b4cf6aa14675fe8bbc3d685d82a5306c503efa1e35125f2542d828161d0047', '');
INSERT INTO installation VALUES ('01a2039c-47be-7140-8414-02ea46c4d0a6', 1, '01a2039c-47be-7140-8414-02ea46c4d0a6', 1795356903464058, 1795356903464058, 0, '43d42486142e81e664480730e6d366ebbfa445df22fc6d6237e80ca32ea7171a', '');
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
INSERT INTO receipt VALUES ('01a2039c-47d9-75c0-93dd-23c36e2354e9', 1, '01a2039c-47af-758d-a70a-ce73f37bc678', 1795356903385619, 1795356903385619, 0, '[["01a2039c-46e5-735d-9528-09775ea1f527",63,"8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e"]]');
INSERT INTO receipt VALUES ('01a2039c-47e5-7082-80b1-d38a5292c01f', 1, '01a2039c-47be-7140-8414-02ea46c4d0a6', 1795356903397692, 1795356903397692, 0, '[["01a2039c-46e5-735d-9528-09775ea1f527",63,"8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e"]]');
INSERT INTO receipt VALUES ('01a2039c-4800-722f-a406-8fcb8aed84ec', 1, '01a2039c-46e5-735d-9528-09775ea1f527', 1795356903424991, 1795356903424991, 0, '[["01a2039c-47af-758d-a70a-ce73f37bc678",4,"3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa"]]');
INSERT INTO receipt VALUES ('01a2039c-481c-73df-b7ec-5b1a65fb8976', 1, '01a2039c-46e5-735d-9528-09775ea1f527', 1795356903452319, 1795356903452319, 0, '[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"]]');
INSERT INTO receipt VALUES ('01a2039c-4825-7348-a3ef-51e79682dccb', 1, '01a2039c-46e5-735d-9528-09775ea1f527', 1795356903461697, 1795356903461697, 0, '[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521"],["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"]]');
INSERT INTO receipt VALUES ('01a2039c-4831-737f-8e27-1d34b7c6eaf6', 1, '01a2039c-46e5-735d-9528-09775ea1f527', 1795356903473348, 1795356903473348, 0, '[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521"],["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"],["01a2039c-47be-7140-8414-02ea46c4d0a6",3,"e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa"]]');
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO meta VALUES ('device', '01a2039c-46e5-735d-9528-09775ea1f527');
INSERT INTO meta VALUES ('home', '');
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
INSERT INTO device VALUES (1, '01a2039c-46e5-735d-9528-09775ea1f527', '', 0);
INSERT INTO device VALUES (2, '01a2039c-47af-758d-a70a-ce73f37bc678', '7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5', 0);
INSERT INTO device VALUES (3, '01a2039c-47af-758d-a70a-ce73f37bc678', '898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521', 0);
INSERT INTO device VALUES (4, '01a2039c-47be-7140-8414-02ea46c4d0a6', '656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540', 0);
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
INSERT INTO event VALUES (1099511627777, '9116cd13b45a135f22daa6f5fd62a177ae57cb99c0b1e004129044a762d986fe', '01a2039c-46e5-735d-9528-09775ea1f527', 1, NULL, 1795356903142569, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e6-75c1-8935-c1bda48f52e5', 0, 'add person', 'create', 'person', '01a2039c-46e6-75c1-8935-c1bc7193b423', '', '{"action":"add person","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e6-75c1-8935-c1bda48f52e5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e6-75c1-8935-c1bc7193b423","entity_type":"person","hlc":1795356903142569,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"سارة","role":"checker"}}', 1795356903142569);
INSERT INTO event VALUES (1099511627778, 'c76acc80275c1e2758061d52eeb3ea94310fe9d0e0e5851afeddf6bfdbc6bd4b', '01a2039c-46e5-735d-9528-09775ea1f527', 2, '9116cd13b45a135f22daa6f5fd62a177ae57cb99c0b1e004129044a762d986fe', 1795356903143133, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-46e7-73c5-b33e-a08608ffa5b3', 0, 'add person', 'create', 'person', '01a2039c-46e7-73c5-b33e-a085f1e7e488', '', '{"action":"add person","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-46e7-73c5-b33e-a08608ffa5b3","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e7-73c5-b33e-a085f1e7e488","entity_type":"person","hlc":1795356903143133,"prev":"9116cd13b45a135f22daa6f5fd62a177ae57cb99c0b1e004129044a762d986fe","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"هدى","role":"supervisor"}}', 1795356903143133);
INSERT INTO event VALUES (1099511627779, '57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd', '01a2039c-46e5-735d-9528-09775ea1f527', 3, 'c76acc80275c1e2758061d52eeb3ea94310fe9d0e0e5851afeddf6bfdbc6bd4b', 1795356903143581, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e7-73c5-b33e-a08777965f1f', 0, 'import article', 'create', 'article', '01a2039c-46e7-73c5-b33e-a08899080b80', '', '{"action":"import article","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e7-73c5-b33e-a08777965f1f","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e7-73c5-b33e-a08899080b80","entity_type":"article","hlc":1795356903143581,"prev":"c76acc80275c1e2758061d52eeb3ea94310fe9d0e0e5851afeddf6bfdbc6bd4b","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43","length":244,"origin":"txt","sha256":"6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43"},"title":"أعلن الدفاع المدني مقتل 12 شخصًا وإصابة نحو 40 آخرين في انهيار جسر المدينة القديمة."}}', 1795356903143581);
INSERT INTO event VALUES (1099511627780, '7d6104cf6e7644772ee0e37ee80578278dedbd0de40aa8b5964bc91050fdaecb', '01a2039c-46e5-735d-9528-09775ea1f527', 4, '57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd', 1795356903144170, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e8-720b-98f3-5d5b52a4c692', 0, 'import article', 'create', 'article', '01a2039c-46e8-720b-98f3-5d5ceef4b3de', '', '{"action":"import article","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e8-720b-98f3-5d5b52a4c692","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e8-720b-98f3-5d5ceef4b3de","entity_type":"article","hlc":1795356903144170,"prev":"57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd","restores":{},"seq":4,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991","length":103,"origin":"txt","sha256":"4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991"},"title":"ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة."}}', 1795356903144170);
INSERT INTO event VALUES (1099511627781, '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4', '01a2039c-46e5-735d-9528-09775ea1f527', 5, '7d6104cf6e7644772ee0e37ee80578278dedbd0de40aa8b5964bc91050fdaecb', 1795356903144649, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e8-720b-98f3-5d5dedec9b1f', 0, 'import article', 'create', 'article', '01a2039c-46e8-720b-98f3-5d5e095e3207', '', '{"action":"import article","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e8-720b-98f3-5d5dedec9b1f","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e8-720b-98f3-5d5e095e3207","entity_type":"article","hlc":1795356903144649,"prev":"7d6104cf6e7644772ee0e37ee80578278dedbd0de40aa8b5964bc91050fdaecb","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"encoding":"utf-8","file_sha256":"7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8","length":32,"origin":"txt","sha256":"7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8"},"title":"لا ادعاءات في هذا الخبر القصير."}}', 1795356903144649);
INSERT INTO event VALUES (1099511627782, 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', '01a2039c-46e5-735d-9528-09775ea1f527', 6, '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4', 1795356903145293, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e9-716a-add4-76feb04a3973', 0, 'edit article', 'edit', 'article', '01a2039c-46e7-73c5-b33e-a08899080b80', '', '{"action":"edit article","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e9-716a-add4-76feb04a3973","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e7-73c5-b33e-a08899080b80","entity_type":"article","hlc":1795356903145293,"prev":"70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4","restores":{},"seq":6,"sup":{"title":["57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd"]},"undoes":null,"v":1,"verb":"edit","writes":{"byline":"هند","outlet":"صحيفة المساء","published_on":"2026-05-04","title":"انهيار الجسر"}}', 1795356903145293);
INSERT INTO event VALUES (1099511627783, 'accf95d372d4028b8789513f93ae9ce0edb5a18c01d034d2eea66150a0cc301c', '01a2039c-46e5-735d-9528-09775ea1f527', 7, 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', 1795356903145993, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46e9-716a-add4-76ff31668761', 0, 'withdraw article', 'edit', 'article', '01a2039c-46e8-720b-98f3-5d5e095e3207', '', '{"action":"withdraw article","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46e9-716a-add4-76ff31668761","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e8-720b-98f3-5d5e095e3207","entity_type":"article","hlc":1795356903145993,"prev":"f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af","restores":{},"seq":7,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"withdrawn":true}}', 1795356903145993);
INSERT INTO event VALUES (1099511627784, 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', '01a2039c-46e5-735d-9528-09775ea1f527', 8, 'accf95d372d4028b8789513f93ae9ce0edb5a18c01d034d2eea66150a0cc301c', 1795356903146699, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ea-7462-95cb-0b7a7fc86fc8', 0, 'tag claim', 'create', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ea-7462-95cb-0b7a7fc86fc8","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903146699,"prev":"accf95d372d4028b8789513f93ae9ce0edb5a18c01d034d2eea66150a0cc301c","restores":{},"seq":8,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"figure.outcome":"killed","figure.scope":{"scope":"incident"},"figure.value":{"best":12,"maximum":12,"minimum":12,"numeral":"digits","qualifier":"exact"},"kind":"casualty","spans":[{"end":32,"exact":"12 شخصًا","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" وإصابة نحو 40 آخرين في انهيار ج"}],"state":{"state":"draft"}}}', 1795356903146699);
INSERT INTO event VALUES (1099511627785, 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', '01a2039c-46e5-735d-9528-09775ea1f527', 9, 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 1795356903147548, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46eb-72d9-8114-c8eafb6824f8', 0, 'tag claim', 'create', 'claim', '01a2039c-46eb-72d9-8114-c8e99fe6f37e', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46eb-72d9-8114-c8eafb6824f8","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46eb-72d9-8114-c8e99fe6f37e","entity_type":"claim","hlc":1795356903147548,"prev":"a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608","restores":{},"seq":9,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"figure.outcome":"injured","figure.value":{"best":40,"numeral":"digits","qualifier":"about"},"kind":"casualty","spans":[{"end":46,"exact":"نحو 40","prefix":"فاع المدني مقتل 12 شخصًا وإصابة ","start":40,"suffix":" آخرين في انهيار جسر المدينة الق"}],"state":{"state":"draft"}}}', 1795356903147548);
INSERT INTO event VALUES (1099511627786, '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '01a2039c-46e5-735d-9528-09775ea1f527', 10, 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 1795356903148398, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ec-758c-8adc-c7db6bdd6304', 0, 'tag claim', 'create', 'claim', '01a2039c-46ec-758c-8adc-c7daa1f3a756', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ec-758c-8adc-c7db6bdd6304","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ec-758c-8adc-c7daa1f3a756","entity_type":"claim","hlc":1795356903148398,"prev":"abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108","restores":{},"seq":10,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"quote","quotation.cue":{"class":"neutral","lemma":"قال"},"quotation.mode":"direct","quotation.speaker":{"speaker":"مدير المستشفى"},"spans":[{"end":134,"exact":"«استقبلنا حتى الآن 12 جثمانًا»","prefix":"نة القديمة.\nوقال مدير المستشفى: ","start":104,"suffix":"، وأضاف أن ثلث المصابين أطفال.\nو"}],"state":{"state":"draft"}}}', 1795356903148398);
INSERT INTO event VALUES (1099511627787, '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', '01a2039c-46e5-735d-9528-09775ea1f527', 11, '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', 1795356903149093, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ed-747d-97ff-b11f70336843', 0, 'tag claim', 'create', 'claim', '01a2039c-46ed-747d-97ff-b11e433d0a63', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ed-747d-97ff-b11f70336843","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b11e433d0a63","entity_type":"claim","hlc":1795356903149093,"prev":"37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa","restores":{},"seq":11,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"statistic","spans":[{"end":163,"exact":"ثلث المصابين أطفال","prefix":" حتى الآن 12 جثمانًا»، وأضاف أن ","start":145,"suffix":".\nونفت البلدية في 3 أيار 2026 عل"}],"state":{"state":"draft"}}}', 1795356903149093);
INSERT INTO event VALUES (1099511627788, '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', '01a2039c-46e5-735d-9528-09775ea1f527', 12, '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', 1795356903149692, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ed-747d-97ff-b12181341eb4', 0, 'tag claim', 'create', 'claim', '01a2039c-46ed-747d-97ff-b1206ff7496e', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ed-747d-97ff-b12181341eb4","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b1206ff7496e","entity_type":"claim","hlc":1795356903149692,"prev":"65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed","restores":{},"seq":12,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"event","spans":[{"end":82,"exact":"انهيار جسر المدينة القديمة","prefix":"12 شخصًا وإصابة نحو 40 آخرين في ","start":56,"suffix":".\nوقال مدير المستشفى: «استقبلنا "}],"state":{"state":"draft"}}}', 1795356903149692);
INSERT INTO event VALUES (1099511627789, '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', '01a2039c-46e5-735d-9528-09775ea1f527', 13, '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', 1795356903150295, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ee-72f2-a2fd-a3f24473b5fa', 0, 'tag claim', 'create', 'claim', '01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ee-72f2-a2fd-a3f24473b5fa","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e","entity_type":"claim","hlc":1795356903150295,"prev":"613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43","restores":{},"seq":13,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"attribution","spans":[{"end":242,"exact":"ونسبت الانهيار إلى السيول","prefix":"ار 2026 علمها بأي تشققات سابقة، ","start":217,"suffix":".\n"}],"state":{"state":"draft"}}}', 1795356903150295);
INSERT INTO event VALUES (1099511627790, 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', '01a2039c-46e5-735d-9528-09775ea1f527', 14, '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', 1795356903150881, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ee-72f2-a2fd-a3f491ce7240', 0, 'tag claim', 'create', 'claim', '01a2039c-46ee-72f2-a2fd-a3f38f296a73', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ee-72f2-a2fd-a3f491ce7240","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ee-72f2-a2fd-a3f38f296a73","entity_type":"claim","hlc":1795356903150881,"prev":"3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26","restores":{},"seq":14,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"entity","spans":[{"end":18,"exact":"الدفاع المدني","prefix":"أعلن ","start":5,"suffix":" مقتل 12 شخصًا وإصابة نحو 40 آخر"}],"state":{"state":"draft"}}}', 1795356903150881);
INSERT INTO event VALUES (1099511627791, 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', '01a2039c-46e5-735d-9528-09775ea1f527', 15, 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', 1795356903151479, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46ef-7702-844c-221e204760ba', 0, 'tag claim', 'create', 'claim', '01a2039c-46ef-7702-844c-221d32f45f2e', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46ef-7702-844c-221e204760ba","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ef-7702-844c-221d32f45f2e","entity_type":"claim","hlc":1795356903151479,"prev":"adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc","restores":{},"seq":15,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"date","spans":[{"end":192,"exact":"3 أيار 2026","prefix":"المصابين أطفال.\nونفت البلدية في ","start":181,"suffix":" علمها بأي تشققات سابقة، ونسبت ا"}],"state":{"state":"draft"}}}', 1795356903151479);
INSERT INTO event VALUES (1099511627792, '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', '01a2039c-46e5-735d-9528-09775ea1f527', 16, 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', 1795356903152120, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46f0-7653-8544-64996cc20d1c', 0, 'tag claim', 'create', 'claim', '01a2039c-46f0-7653-8544-64985281ec8c', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46f0-7653-8544-64996cc20d1c","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-64985281ec8c","entity_type":"claim","hlc":1795356903152120,"prev":"c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021","restores":{},"seq":16,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e8-720b-98f3-5d5ceef4b3de"},"kind":"statistic","spans":[{"end":28,"exact":"بنسبة 18%","prefix":"ارتفعت أسعار الخبز ","start":19,"suffix":" منذ مطلع العام، بحسب غرفة التجا"}],"state":{"state":"draft"}}}', 1795356903152120);
INSERT INTO event VALUES (1099511627793, '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', '01a2039c-46e5-735d-9528-09775ea1f527', 17, '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', 1795356903152691, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46f0-7653-8544-649b85bb40c0', 0, 'tag claim', 'create', 'claim', '01a2039c-46f0-7653-8544-649a6e847555', '', '{"action":"tag claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46f0-7653-8544-649b85bb40c0","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-649a6e847555","entity_type":"claim","hlc":1795356903152691,"prev":"526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186","restores":{},"seq":17,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e8-720b-98f3-5d5ceef4b3de"},"kind":"other","spans":[{"end":99,"exact":"ارتفاعًا آخر قبل العيد","prefix":"بحسب غرفة التجارة.\nوتوقع التجار ","start":77,"suffix":". 🥖\n"}],"state":{"state":"draft"}}}', 1795356903152691);
INSERT INTO event VALUES (1099511627794, '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47', '01a2039c-46e5-735d-9528-09775ea1f527', 18, '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', 1795356903153784, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46f1-770a-8744-a7a7dcb6721c', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46f1-770a-8744-a7a7dcb6721c","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903153784,"prev":"6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7","restores":{},"seq":18,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"priority":2,"statement":"قُتل 12 شخصًا في انهيار الجسر"}}', 1795356903153784);
INSERT INTO event VALUES (1099511627795, '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a', '01a2039c-46e5-735d-9528-09775ea1f527', 19, '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47', 1795356903154747, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-46f2-7277-a820-71dc4568bde6', 0, 'edit claim', 'edit', 'claim', '01a2039c-46f0-7653-8544-649a6e847555', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-46f2-7277-a820-71dc4568bde6","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-649a6e847555","entity_type":"claim","hlc":1795356903154747,"prev":"0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47","restores":{},"seq":19,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"checkable":"prediction","tags":["اقتصاد","توقع"]}}', 1795356903154747);
INSERT INTO event VALUES (1099511627796, '949db5e85695b9a2fea64860cad79928075764fca8c3664123b26e9668028008', '01a2039c-46e5-735d-9528-09775ea1f527', 20, '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a', 1795356903268372, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4764-7662-a805-6189e7e882c5', 0, 'reject suggestions', 'create', 'claim', '01a2039c-4764-7662-a805-6188bc0f5b11', '', '{"action":"reject suggestions","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4764-7662-a805-6189e7e882c5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4764-7662-a805-6188bc0f5b11","entity_type":"claim","hlc":1795356903268372,"prev":"822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a","restores":{},"seq":20,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"other","origin":{"confidence":"0.9","detector":"detector:casualty.event_before@1","reason":"A verbal noun before the number says what happened."},"spans":[{"end":26,"exact":"12","prefix":"أعلن الدفاع المدني مقتل ","start":24,"suffix":" شخصًا وإصابة نحو 40 آخرين في ان"}],"state":{"state":"rejected"}}}', 1795356903268372);
INSERT INTO event VALUES (1099511627797, 'cb996d8fe756a2b5fca6361a132fc18760560b70c03d9a5d32e756b341747302', '01a2039c-46e5-735d-9528-09775ea1f527', 21, '949db5e85695b9a2fea64860cad79928075764fca8c3664123b26e9668028008', 1795356903269573, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4765-728f-8102-91e590fcb59f', 0, 'reject suggestions', 'create', 'claim', '01a2039c-4765-728f-8102-91e4d3ee9c16', '', '{"action":"reject suggestions","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4765-728f-8102-91e590fcb59f","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4765-728f-8102-91e4d3ee9c16","entity_type":"claim","hlc":1795356903269573,"prev":"949db5e85695b9a2fea64860cad79928075764fca8c3664123b26e9668028008","restores":{},"seq":21,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"article":"01a2039c-46e7-73c5-b33e-a08899080b80"},"kind":"other","origin":{"confidence":"0.9","detector":"detector:casualty.event_before@1","reason":"A verbal noun before the number says what happened."},"spans":[{"end":46,"exact":"40","prefix":"المدني مقتل 12 شخصًا وإصابة نحو ","start":44,"suffix":" آخرين في انهيار جسر المدينة الق"}],"state":{"state":"rejected"}}}', 1795356903269573);
INSERT INTO event VALUES (1099511627798, '123329ab1f7a2108776998dc53c78f5a95127e7cc8dd22b9e3796ea7dee249af', '01a2039c-46e5-735d-9528-09775ea1f527', 22, 'cb996d8fe756a2b5fca6361a132fc18760560b70c03d9a5d32e756b341747302', 1795356903273025, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4768-75db-9ec2-ffc02c155665', 0, 'add source', 'create', 'source', '01a2039c-4768-75db-9ec2-ffc1189d2a29', '', '{"action":"add source","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4768-75db-9ec2-ffc02c155665","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4768-75db-9ec2-ffc1189d2a29","entity_type":"source","hlc":1795356903273025,"prev":"cb996d8fe756a2b5fca6361a132fc18760560b70c03d9a5d32e756b341747302","restores":{},"seq":22,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"kind":"official","publisher":"الدفاع المدني","reliability":"B","snapshot":{"captured_by":"01a2039c-46e6-75c1-8935-c1bc7193b423","captured_us":1795356903272266,"file_name":"بيان.txt","media_type":"text/plain","sha256":"913241a98ef8a1921bb56f9c2042ea8efd12b177f8aad2c8992971378058639e","size":71,"tool":"workbench"},"title":"بيان الدفاع المدني"}}', 1795356903273025);
INSERT INTO event VALUES (1099511627799, '8065815aa34ef0d49190c2594950cb78aa762c5318ea8ea71fee60cf54bd9f1f', '01a2039c-46e5-735d-9528-09775ea1f527', 23, '123329ab1f7a2108776998dc53c78f5a95127e7cc8dd22b9e3796ea7dee249af', 1795356903273907, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4769-776e-8ab0-c9f849b5bccd', 0, 'add source', 'create', 'source', '01a2039c-4769-776e-8ab0-c9f953ba7516', '', '{"action":"add source","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4769-776e-8ab0-c9f849b5bccd","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4769-776e-8ab0-c9f953ba7516","entity_type":"source","hlc":1795356903273907,"prev":"123329ab1f7a2108776998dc53c78f5a95127e7cc8dd22b9e3796ea7dee249af","restores":{},"seq":23,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"accessed":"2026-11-22","core":{},"title":"نشرة الأسعار","type":"webpage","url":"https://example.org/bread"}}', 1795356903273907);
INSERT INTO event VALUES (1099511627800, '8f1a8cfd3a28171d1974077c26065f6744d60a6c3003753439ac8dbe3f98948a', '01a2039c-46e5-735d-9528-09775ea1f527', 24, '8065815aa34ef0d49190c2594950cb78aa762c5318ea8ea71fee60cf54bd9f1f', 1795356903274716, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-476a-77ce-a5e6-8c2841809cb1', 0, 'link source', 'create', 'evidence', '01a2039c-476a-77ce-a5e6-8c29ce543895', '', '{"action":"link source","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-476a-77ce-a5e6-8c2841809cb1","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-476a-77ce-a5e6-8c29ce543895","entity_type":"evidence","hlc":1795356903274716,"prev":"8065815aa34ef0d49190c2594950cb78aa762c5318ea8ea71fee60cf54bd9f1f","restores":{},"seq":24,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ea-7462-95cb-0b7946d3580b","source":"01a2039c-4768-75db-9ec2-ffc1189d2a29"},"locator":{"end":"29","start":"20"},"quote":"12 قتيلًا","stance":"supports"}}', 1795356903274716);
INSERT INTO event VALUES (1099511627801, '6ebdb1739a07b369748ec29fb6e551a5a7801d24ba0dff3efeb3920e36d16f52', '01a2039c-46e5-735d-9528-09775ea1f527', 25, '8f1a8cfd3a28171d1974077c26065f6744d60a6c3003753439ac8dbe3f98948a', 1795356903275440, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-476b-75fb-88ac-bfb4f42bddb8', 0, 'link source', 'create', 'evidence', '01a2039c-476b-75fb-88ac-bfb5d4316d1b', '', '{"action":"link source","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-476b-75fb-88ac-bfb4f42bddb8","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-476b-75fb-88ac-bfb5d4316d1b","entity_type":"evidence","hlc":1795356903275440,"prev":"8f1a8cfd3a28171d1974077c26065f6744d60a6c3003753439ac8dbe3f98948a","restores":{},"seq":25,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46eb-72d9-8114-c8e99fe6f37e","source":"01a2039c-4768-75db-9ec2-ffc1189d2a29"},"quote":"38 جريحًا","stance":"refutes"}}', 1795356903275440);
INSERT INTO event VALUES (1099511627802, 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089', '01a2039c-46e5-735d-9528-09775ea1f527', 26, '6ebdb1739a07b369748ec29fb6e551a5a7801d24ba0dff3efeb3920e36d16f52', 1795356903276054, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-476c-72fe-b9ca-4ac1732eeccc', 0, 'link source', 'create', 'evidence', '01a2039c-476c-72fe-b9ca-4ac298d94ff4', '', '{"action":"link source","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-476c-72fe-b9ca-4ac1732eeccc","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-476c-72fe-b9ca-4ac298d94ff4","entity_type":"evidence","hlc":1795356903276054,"prev":"6ebdb1739a07b369748ec29fb6e551a5a7801d24ba0dff3efeb3920e36d16f52","restores":{},"seq":26,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46f0-7653-8544-64985281ec8c","source":"01a2039c-4769-776e-8ab0-c9f953ba7516"},"stance":"context"}}', 1795356903276054);
INSERT INTO event VALUES (1099511627803, 'fc075d8b902240c6c33c15f2814037fe3a97c16342e0bce33c54071fc2fced49', '01a2039c-46e5-735d-9528-09775ea1f527', 27, 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089', 1795356903276685, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-476c-72fe-b9ca-4ac33107ad6c', 0, 'withdraw evidence', 'edit', 'evidence', '01a2039c-476c-72fe-b9ca-4ac298d94ff4', '', '{"action":"withdraw evidence","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-476c-72fe-b9ca-4ac33107ad6c","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-476c-72fe-b9ca-4ac298d94ff4","entity_type":"evidence","hlc":1795356903276685,"prev":"cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089","restores":{},"seq":27,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"withdrawn":true}}', 1795356903276685);
INSERT INTO event VALUES (1099511627804, '0e8f29b8625b1e7057739ff70da79592e2962aff21e2702df47c13a4142f142a', '01a2039c-46e5-735d-9528-09775ea1f527', 28, 'fc075d8b902240c6c33c15f2814037fe3a97c16342e0bce33c54071fc2fced49', 1795356903277510, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-476d-75f8-8d71-0b6373c3ca6d', 0, 'give verdict', 'create', 'verdict', '4344a321-b825-5b6a-bb0b-cb7e5f95c6d2', '', '{"action":"give verdict","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-476d-75f8-8d71-0b6373c3ca6d","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"4344a321-b825-5b6a-bb0b-cb7e5f95c6d2","entity_type":"verdict","hlc":1795356903277510,"prev":"fc075d8b902240c6c33c15f2814037fe3a97c16342e0bce33c54071fc2fced49","restores":{},"seq":28,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ea-7462-95cb-0b7946d3580b"},"explanation":"يطابق البيان","outcome":{"outcome":"true"},"scale":"tadqiq-1"}}', 1795356903277510);
INSERT INTO event VALUES (1099511627805, '873ad8ef04b2640e3f11a7ae585838e04959d2d0ca10f4c884aba64ccc76d24d', '01a2039c-46e5-735d-9528-09775ea1f527', 29, '0e8f29b8625b1e7057739ff70da79592e2962aff21e2702df47c13a4142f142a', 1795356903278154, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-476e-748e-8815-19da5ee31ecf', 0, 'give verdict', 'create', 'verdict', '68816944-d0e6-5256-9bc8-44a0de7dcef8', '', '{"action":"give verdict","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-476e-748e-8815-19da5ee31ecf","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"68816944-d0e6-5256-9bc8-44a0de7dcef8","entity_type":"verdict","hlc":1795356903278154,"prev":"0e8f29b8625b1e7057739ff70da79592e2962aff21e2702df47c13a4142f142a","restores":{},"seq":29,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46eb-72d9-8114-c8e99fe6f37e"},"limitations":"تقريب","outcome":{"deception":"misleading","outcome":"partly_true"},"scale":"tadqiq-1"}}', 1795356903278154);
INSERT INTO event VALUES (1099511627806, 'cba5e200c6b655ff4c5d7f6019b6b2ad9e2d4f8deef4489f9bcbde43ce3f13cd', '01a2039c-46e5-735d-9528-09775ea1f527', 30, '873ad8ef04b2640e3f11a7ae585838e04959d2d0ca10f4c884aba64ccc76d24d', 1795356903278774, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-476e-748e-8815-19db7b0f62d5', 0, 'give verdict', 'create', 'verdict', 'cd92c38f-a1e1-56ff-8624-0b72147e848d', '', '{"action":"give verdict","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-476e-748e-8815-19db7b0f62d5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"cd92c38f-a1e1-56ff-8624-0b72147e848d","entity_type":"verdict","hlc":1795356903278774,"prev":"873ad8ef04b2640e3f11a7ae585838e04959d2d0ca10f4c884aba64ccc76d24d","restores":{},"seq":30,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46eb-72d9-8114-c8e99fe6f37e"},"outcome":{"outcome":"false"},"scale":"tadqiq-1"}}', 1795356903278774);
INSERT INTO event VALUES (1099511627807, '2a078396f42af9f9bcd964935fe47bd38bdc03e44efd698e7183d155cbe8316a', '01a2039c-46e5-735d-9528-09775ea1f527', 31, 'cba5e200c6b655ff4c5d7f6019b6b2ad9e2d4f8deef4489f9bcbde43ce3f13cd', 1795356903279639, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-476f-7571-a17a-dd5be90f3fe2', 0, 'assign', 'assign', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"assign","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-476f-7571-a17a-dd5be90f3fe2","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903279639,"prev":"cba5e200c6b655ff4c5d7f6019b6b2ad9e2d4f8deef4489f9bcbde43ce3f13cd","restores":{},"seq":31,"sup":{},"undoes":null,"v":1,"verb":"assign","writes":{"assignee":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}', 1795356903279639);
INSERT INTO event VALUES (1099511627808, 'f99f6fff5e24d696ce3991f8bdef0106ebc837f681c4a2dcb55bd5d9093cba54', '01a2039c-46e5-735d-9528-09775ea1f527', 32, '2a078396f42af9f9bcd964935fe47bd38bdc03e44efd698e7183d155cbe8316a', 1795356903279848, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-476f-7571-a17a-dd5be90f3fe2', 1, 'assign', 'assign', 'claim', '01a2039c-46ed-747d-97ff-b11e433d0a63', '', '{"action":"assign","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-476f-7571-a17a-dd5be90f3fe2","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b11e433d0a63","entity_type":"claim","hlc":1795356903279848,"prev":"2a078396f42af9f9bcd964935fe47bd38bdc03e44efd698e7183d155cbe8316a","restores":{},"seq":32,"sup":{},"undoes":null,"v":1,"verb":"assign","writes":{"assignee":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}', 1795356903279848);
INSERT INTO event VALUES (1099511627809, '80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41', '01a2039c-46e5-735d-9528-09775ea1f527', 33, 'f99f6fff5e24d696ce3991f8bdef0106ebc837f681c4a2dcb55bd5d9093cba54', 1795356903280763, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4770-74cc-99d4-237c15bab2b5', 0, 'take into research', 'research', 'claim', '01a2039c-46ed-747d-97ff-b11e433d0a63', '', '{"action":"take into research","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4770-74cc-99d4-237c15bab2b5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b11e433d0a63","entity_type":"claim","hlc":1795356903280763,"prev":"f99f6fff5e24d696ce3991f8bdef0106ebc837f681c4a2dcb55bd5d9093cba54","restores":{},"seq":33,"sup":{"state":["65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed"]},"undoes":null,"v":1,"verb":"research","writes":{"state":{"state":"in_research"}}}', 1795356903280763);
INSERT INTO event VALUES (1099511627810, 'e6971753ea01c0047470b7aaf920ddab67e3b4bfb27a3b421149e935ebf9b9d8', '01a2039c-46e5-735d-9528-09775ea1f527', 34, '80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41', 1795356903280884, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4770-74cc-99d4-237c15bab2b5', 1, 'take into research', 'create', 'decision', '01a2039c-4770-74cc-99d4-237de5ac320d', '', '{"action":"take into research","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4770-74cc-99d4-237c15bab2b5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4770-74cc-99d4-237de5ac320d","entity_type":"decision","hlc":1795356903280884,"prev":"80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41","restores":{},"seq":34,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ed-747d-97ff-b11e433d0a63","step":"research"}}}', 1795356903280884);
INSERT INTO event VALUES (1099511627811, '7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9', '01a2039c-46e5-735d-9528-09775ea1f527', 35, 'e6971753ea01c0047470b7aaf920ddab67e3b4bfb27a3b421149e935ebf9b9d8', 1795356903281892, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4771-77e0-8e2c-a0901ac657e8', 0, 'submit', 'submit', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4771-77e0-8e2c-a0901ac657e8","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903281892,"prev":"e6971753ea01c0047470b7aaf920ddab67e3b4bfb27a3b421149e935ebf9b9d8","restores":{},"seq":35,"sup":{"state":["a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903281892);
INSERT INTO event VALUES (1099511627812, 'af8d5c55aec3fb7fc8d18815f09d4b2d9778abfd84ebb566605e97477ea55305', '01a2039c-46e5-735d-9528-09775ea1f527', 36, '7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9', 1795356903282007, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4771-77e0-8e2c-a0901ac657e8', 1, 'submit', 'create', 'decision', '01a2039c-4771-77e0-8e2c-a09163834fde', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4771-77e0-8e2c-a0901ac657e8","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4771-77e0-8e2c-a09163834fde","entity_type":"decision","hlc":1795356903282007,"prev":"7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9","restores":{},"seq":36,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ea-7462-95cb-0b7946d3580b","step":"submit"}}}', 1795356903282007);
INSERT INTO event VALUES (1099511627813, '309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1', '01a2039c-46e5-735d-9528-09775ea1f527', 37, 'af8d5c55aec3fb7fc8d18815f09d4b2d9778abfd84ebb566605e97477ea55305', 1795356903282844, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4772-73d5-b4bb-2944eadbefae', 0, 'submit', 'submit', 'claim', '01a2039c-46eb-72d9-8114-c8e99fe6f37e', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4772-73d5-b4bb-2944eadbefae","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46eb-72d9-8114-c8e99fe6f37e","entity_type":"claim","hlc":1795356903282844,"prev":"af8d5c55aec3fb7fc8d18815f09d4b2d9778abfd84ebb566605e97477ea55305","restores":{},"seq":37,"sup":{"state":["abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903282844);
INSERT INTO event VALUES (1099511627814, 'de9b1116e6af4d2234d66343f2f25bb49947185cb69f7415f5723c864d5c0121', '01a2039c-46e5-735d-9528-09775ea1f527', 38, '309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1', 1795356903282958, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4772-73d5-b4bb-2944eadbefae', 1, 'submit', 'create', 'decision', '01a2039c-4772-73d5-b4bb-29454d8c9fd6', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4772-73d5-b4bb-2944eadbefae","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4772-73d5-b4bb-29454d8c9fd6","entity_type":"decision","hlc":1795356903282958,"prev":"309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1","restores":{},"seq":38,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46eb-72d9-8114-c8e99fe6f37e","step":"submit"}}}', 1795356903282958);
INSERT INTO event VALUES (1099511627815, '32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5', '01a2039c-46e5-735d-9528-09775ea1f527', 39, 'de9b1116e6af4d2234d66343f2f25bb49947185cb69f7415f5723c864d5c0121', 1795356903283785, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4773-72a1-aa10-15147c30ce25', 0, 'submit', 'submit', 'claim', '01a2039c-46ec-758c-8adc-c7daa1f3a756', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4773-72a1-aa10-15147c30ce25","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ec-758c-8adc-c7daa1f3a756","entity_type":"claim","hlc":1795356903283785,"prev":"de9b1116e6af4d2234d66343f2f25bb49947185cb69f7415f5723c864d5c0121","restores":{},"seq":39,"sup":{"state":["37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa"]},"undoes":null,"v":1,"verb":"submit","writes":{"state":{"state":"submitted","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903283785);
INSERT INTO event VALUES (1099511627816, 'f8114554c34fd83281d0b61cd9a0b1f14f5487856cb51a9901c243f5ce72bc1c', '01a2039c-46e5-735d-9528-09775ea1f527', 40, '32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5', 1795356903283899, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4773-72a1-aa10-15147c30ce25', 1, 'submit', 'create', 'decision', '01a2039c-4773-72a1-aa10-15157a0bb8ba', '', '{"action":"submit","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4773-72a1-aa10-15147c30ce25","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4773-72a1-aa10-15157a0bb8ba","entity_type":"decision","hlc":1795356903283899,"prev":"32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5","restores":{},"seq":40,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ec-758c-8adc-c7daa1f3a756","step":"submit"}}}', 1795356903283899);
INSERT INTO event VALUES (1099511627817, '9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928', '01a2039c-46e5-735d-9528-09775ea1f527', 41, 'f8114554c34fd83281d0b61cd9a0b1f14f5487856cb51a9901c243f5ce72bc1c', 1795356903285880, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4775-77fa-be72-e74365417b72', 0, 'take up for review', 'take_up', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"take up for review","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4775-77fa-be72-e74365417b72","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903285880,"prev":"f8114554c34fd83281d0b61cd9a0b1f14f5487856cb51a9901c243f5ce72bc1c","restores":{},"seq":41,"sup":{"state":["7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9"]},"undoes":null,"v":1,"verb":"take_up","writes":{"state":{"state":"in_review","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903285880);
INSERT INTO event VALUES (1099511627818, 'eaa2a53d4f9a3a3252da602cbd6e842a4b02a66c2e7970fade0b2f32e7d64f27', '01a2039c-46e5-735d-9528-09775ea1f527', 42, '9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928', 1795356903285992, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4775-77fa-be72-e74365417b72', 1, 'take up for review', 'create', 'decision', '01a2039c-4775-77fa-be72-e7442a71617e', '', '{"action":"take up for review","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4775-77fa-be72-e74365417b72","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4775-77fa-be72-e7442a71617e","entity_type":"decision","hlc":1795356903285992,"prev":"9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928","restores":{},"seq":42,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ea-7462-95cb-0b7946d3580b","step":"take_up"}}}', 1795356903285992);
INSERT INTO event VALUES (1099511627819, 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2', '01a2039c-46e5-735d-9528-09775ea1f527', 43, 'eaa2a53d4f9a3a3252da602cbd6e842a4b02a66c2e7970fade0b2f32e7d64f27', 1795356903287235, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4776-7439-96f5-dcf407129a81', 0, 'approve', 'approve', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"approve","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4776-7439-96f5-dcf407129a81","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903287235,"prev":"eaa2a53d4f9a3a3252da602cbd6e842a4b02a66c2e7970fade0b2f32e7d64f27","restores":{},"seq":43,"sup":{"state":["9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928"]},"undoes":null,"v":1,"verb":"approve","writes":{"approved_hash":"625eb7650b408b2b364a72b6116d9efb1f42e4de18cc3dea88487fd6a65d0d4c","state":{"state":"approved","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903287235);
INSERT INTO event VALUES (1099511627820, '30fb74e7747aac080e63329bfee7ddbeb017229c52625e6b9aa1d5a0c5de8ff2', '01a2039c-46e5-735d-9528-09775ea1f527', 44, 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2', 1795356903287345, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4776-7439-96f5-dcf407129a81', 1, 'approve', 'create', 'decision', '01a2039c-4777-778e-b694-ad3caf9cf669', '', '{"action":"approve","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4776-7439-96f5-dcf407129a81","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4777-778e-b694-ad3caf9cf669","entity_type":"decision","hlc":1795356903287345,"prev":"d5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2","restores":{},"seq":44,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ea-7462-95cb-0b7946d3580b","state_hash":"625eb7650b408b2b364a72b6116d9efb1f42e4de18cc3dea88487fd6a65d0d4c","step":"approve"}}}', 1795356903287345);
INSERT INTO event VALUES (1099511627821, 'b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733', '01a2039c-46e5-735d-9528-09775ea1f527', 45, '30fb74e7747aac080e63329bfee7ddbeb017229c52625e6b9aa1d5a0c5de8ff2', 1795356903288390, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4778-710d-9108-73214f4f1961', 0, 'return', 'return', 'claim', '01a2039c-46ec-758c-8adc-c7daa1f3a756', '', '{"action":"return","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4778-710d-9108-73214f4f1961","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ec-758c-8adc-c7daa1f3a756","entity_type":"claim","hlc":1795356903288390,"prev":"30fb74e7747aac080e63329bfee7ddbeb017229c52625e6b9aa1d5a0c5de8ff2","restores":{},"seq":45,"sup":{"state":["32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5"]},"undoes":null,"v":1,"verb":"return","writes":{"state":{"state":"returned","submitted_by":"01a2039c-46e6-75c1-8935-c1bc7193b423"}}}', 1795356903288390);
INSERT INTO event VALUES (1099511627822, '069b55b3943f82d8509237de433eef7d2735be09b40d5c83e3056e6feb9b60c9', '01a2039c-46e5-735d-9528-09775ea1f527', 46, 'b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733', 1795356903288483, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4778-710d-9108-73214f4f1961', 1, 'return', 'create', 'decision', '01a2039c-4778-710d-9108-7322d6aab39a', '', '{"action":"return","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4778-710d-9108-73214f4f1961","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4778-710d-9108-7322d6aab39a","entity_type":"decision","hlc":1795356903288483,"prev":"b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733","restores":{},"seq":46,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ec-758c-8adc-c7daa1f3a756","field":"said_on","reason":"ينقص التاريخ","step":"return"}}}', 1795356903288483);
INSERT INTO event VALUES (1099511627823, '80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb', '01a2039c-46e5-735d-9528-09775ea1f527', 47, '069b55b3943f82d8509237de433eef7d2735be09b40d5c83e3056e6feb9b60c9', 1795356903289288, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4779-75a5-90c5-32e07ade40b5', 0, 'withdraw claim', 'withdraw', 'claim', '01a2039c-46ee-72f2-a2fd-a3f38f296a73', '', '{"action":"withdraw claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4779-75a5-90c5-32e07ade40b5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ee-72f2-a2fd-a3f38f296a73","entity_type":"claim","hlc":1795356903289288,"prev":"069b55b3943f82d8509237de433eef7d2735be09b40d5c83e3056e6feb9b60c9","restores":{},"seq":47,"sup":{"state":["adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc"]},"undoes":null,"v":1,"verb":"withdraw","writes":{"state":{"state":"withdrawn"}}}', 1795356903289288);
INSERT INTO event VALUES (1099511627824, '469a9415428c436214f1fc377fb1a3793b5bdde92cbbad6e3028e10a83d6add6', '01a2039c-46e5-735d-9528-09775ea1f527', 48, '80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb', 1795356903289447, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4779-75a5-90c5-32e07ade40b5', 1, 'withdraw claim', 'create', 'decision', '01a2039c-4779-75a5-90c5-32e16fb3eccb', '', '{"action":"withdraw claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4779-75a5-90c5-32e07ade40b5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4779-75a5-90c5-32e16fb3eccb","entity_type":"decision","hlc":1795356903289447,"prev":"80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb","restores":{},"seq":48,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ee-72f2-a2fd-a3f38f296a73","reason":"ليس ادعاءً","step":"withdraw"}}}', 1795356903289447);
INSERT INTO event VALUES (1099511627825, '3fc924d0b92c199ecce5205ae50edd83dbf4bb3adb2d8f1f18a0a6da01151ce6', '01a2039c-46e5-735d-9528-09775ea1f527', 49, '469a9415428c436214f1fc377fb1a3793b5bdde92cbbad6e3028e10a83d6add6', 1795356903290123, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-477a-72e5-94e1-efe13063d0a5', 0, 'comment', 'create', 'comment', '01a2039c-477a-72e5-94e1-efe0d5786f08', '', '{"action":"comment","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-477a-72e5-94e1-efe13063d0a5","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-477a-72e5-94e1-efe0d5786f08","entity_type":"comment","hlc":1795356903290123,"prev":"469a9415428c436214f1fc377fb1a3793b5bdde92cbbad6e3028e10a83d6add6","restores":{},"seq":49,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46eb-72d9-8114-c8e99fe6f37e"},"text":"أيهما أحدث؟"}}', 1795356903290123);
INSERT INTO event VALUES (1099511627826, '6ce65d662e84eb2d3ad170399911ac6b05b6816f50d38e60d50b4fd5aae1cddb', '01a2039c-46e5-735d-9528-09775ea1f527', 50, '3fc924d0b92c199ecce5205ae50edd83dbf4bb3adb2d8f1f18a0a6da01151ce6', 1795356903291198, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477b-7258-b2e6-751f1bb8900d', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ea-7462-95cb-0b7946d3580b', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477b-7258-b2e6-751f1bb8900d","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ea-7462-95cb-0b7946d3580b","entity_type":"claim","hlc":1795356903291198,"prev":"3fc924d0b92c199ecce5205ae50edd83dbf4bb3adb2d8f1f18a0a6da01151ce6","restores":{},"seq":50,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"note":"عُدّل بعد الاعتماد"}}', 1795356903291198);
INSERT INTO event VALUES (1099511627827, '1645ea28c919316dd7a483fff6e8bd41b49e413238f616499fb971990b8ba773', '01a2039c-46e5-735d-9528-09775ea1f527', 51, '6ce65d662e84eb2d3ad170399911ac6b05b6816f50d38e60d50b4fd5aae1cddb', 1795356903292894, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-477c-764d-91c4-a499f16e2a5e', 0, 'set rule', 'create', 'rule', '5863c3c1-c005-5451-a45e-70244ba4e59e', '', '{"action":"set rule","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-477c-764d-91c4-a499f16e2a5e","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"5863c3c1-c005-5451-a45e-70244ba4e59e","entity_type":"rule","hlc":1795356903292894,"prev":"6ce65d662e84eb2d3ad170399911ac6b05b6816f50d38e60d50b4fd5aae1cddb","restores":{},"seq":51,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"name":"casualty.noun"},"setting":"never"}}', 1795356903292894);
INSERT INTO event VALUES (1099511627828, '7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868', '01a2039c-46e5-735d-9528-09775ea1f527', 52, '1645ea28c919316dd7a483fff6e8bd41b49e413238f616499fb971990b8ba773', 1795356903293841, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477d-71bc-ac94-a8e8cdc85a12', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ef-7702-844c-221d32f45f2e', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477d-71bc-ac94-a8e8cdc85a12","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ef-7702-844c-221d32f45f2e","entity_type":"claim","hlc":1795356903293841,"prev":"1645ea28c919316dd7a483fff6e8bd41b49e413238f616499fb971990b8ba773","restores":{},"seq":52,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"يوم النفي"}}', 1795356903293841);
INSERT INTO event VALUES (1099511627829, 'af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689', '01a2039c-46e5-735d-9528-09775ea1f527', 53, '7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868', 1795356903294575, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477e-71bf-9ae6-9a9825c097da', 0, 'withdraw claim', 'withdraw', 'claim', '01a2039c-46ed-747d-97ff-b1206ff7496e', '', '{"action":"withdraw claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477e-71bf-9ae6-9a9825c097da","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b1206ff7496e","entity_type":"claim","hlc":1795356903294575,"prev":"7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868","restores":{},"seq":53,"sup":{"state":["613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43"]},"undoes":null,"v":1,"verb":"withdraw","writes":{"state":{"state":"withdrawn"}}}', 1795356903294575);
INSERT INTO event VALUES (1099511627830, '1472b8a6ec84fc8013b687d08ecfa983e1f5c9aaa586ed457df22006dea921b8', '01a2039c-46e5-735d-9528-09775ea1f527', 54, 'af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689', 1795356903294675, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477e-71bf-9ae6-9a9825c097da', 1, 'withdraw claim', 'create', 'decision', '01a2039c-477e-71bf-9ae6-9a99c50b3118', '', '{"action":"withdraw claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477e-71bf-9ae6-9a9825c097da","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-477e-71bf-9ae6-9a99c50b3118","entity_type":"decision","hlc":1795356903294675,"prev":"af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689","restores":{},"seq":54,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ed-747d-97ff-b1206ff7496e","step":"withdraw"}}}', 1795356903294675);
INSERT INTO event VALUES (1099511627831, '53a6f1ccf158f59e75c1544b2d3a87ddee291f3c39e17e663b138a09fcb80771', '01a2039c-46e5-735d-9528-09775ea1f527', 55, '1472b8a6ec84fc8013b687d08ecfa983e1f5c9aaa586ed457df22006dea921b8', 1795356903295601, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477f-7237-a7e9-8952f5292b0b', 0, 'undo', 'undo', 'decision', '01a2039c-477e-71bf-9ae6-9a99c50b3118', '01a2039c-477e-71bf-9ae6-9a9825c097da', '{"action":"undo","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477f-7237-a7e9-8952f5292b0b","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-477e-71bf-9ae6-9a99c50b3118","entity_type":"decision","hlc":1795356903295601,"prev":"1472b8a6ec84fc8013b687d08ecfa983e1f5c9aaa586ed457df22006dea921b8","restores":{"core":null},"seq":55,"sup":{"core":["1472b8a6ec84fc8013b687d08ecfa983e1f5c9aaa586ed457df22006dea921b8"]},"undoes":"01a2039c-477e-71bf-9ae6-9a9825c097da","v":1,"verb":"undo","writes":{"core":null}}', 1795356903295601);
INSERT INTO event VALUES (1099511627832, '454b084b4d96bab3dfb99b4ea8c5b54622fd864dcca695cbb6767a725eee79c7', '01a2039c-46e5-735d-9528-09775ea1f527', 56, '53a6f1ccf158f59e75c1544b2d3a87ddee291f3c39e17e663b138a09fcb80771', 1795356903295807, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-477f-7237-a7e9-8952f5292b0b', 1, 'undo', 'undo', 'claim', '01a2039c-46ed-747d-97ff-b1206ff7496e', '01a2039c-477e-71bf-9ae6-9a9825c097da', '{"action":"undo","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-477f-7237-a7e9-8952f5292b0b","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b1206ff7496e","entity_type":"claim","hlc":1795356903295807,"prev":"53a6f1ccf158f59e75c1544b2d3a87ddee291f3c39e17e663b138a09fcb80771","restores":{"state":"613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43"},"seq":56,"sup":{"state":["af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689"]},"undoes":"01a2039c-477e-71bf-9ae6-9a9825c097da","v":1,"verb":"undo","writes":{"state":{"state":"draft"}}}', 1795356903295807);
INSERT INTO event VALUES (1099511627833, '323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3', '01a2039c-46e5-735d-9528-09775ea1f527', 57, '454b084b4d96bab3dfb99b4ea8c5b54622fd864dcca695cbb6767a725eee79c7', 1795356903296584, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4780-7619-93bd-0ee86b2e3cbf', 0, 'undo', 'undo', 'claim', '01a2039c-46ef-7702-844c-221d32f45f2e', '01a2039c-477d-71bc-ac94-a8e8cdc85a12', '{"action":"undo","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4780-7619-93bd-0ee86b2e3cbf","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ef-7702-844c-221d32f45f2e","entity_type":"claim","hlc":1795356903296584,"prev":"454b084b4d96bab3dfb99b4ea8c5b54622fd864dcca695cbb6767a725eee79c7","restores":{"statement":null},"seq":57,"sup":{"statement":["7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868"]},"undoes":"01a2039c-477d-71bc-ac94-a8e8cdc85a12","v":1,"verb":"undo","writes":{"statement":null}}', 1795356903296584);
INSERT INTO event VALUES (1099511627834, '33c489d39feb2ba0ac9729299749981df7235de69d614b03e8f5b49fda80a9d2', '01a2039c-46e5-735d-9528-09775ea1f527', 58, '323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3', 1795356903297307, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4781-7758-b53a-168c6240c855', 0, 'redo', 'redo', 'claim', '01a2039c-46ef-7702-844c-221d32f45f2e', '01a2039c-4780-7619-93bd-0ee86b2e3cbf', '{"action":"redo","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4781-7758-b53a-168c6240c855","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ef-7702-844c-221d32f45f2e","entity_type":"claim","hlc":1795356903297307,"prev":"323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3","restores":{"statement":"7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868"},"seq":58,"sup":{"statement":["323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3"]},"undoes":"01a2039c-4780-7619-93bd-0ee86b2e3cbf","v":1,"verb":"redo","writes":{"statement":"يوم النفي"}}', 1795356903297307);
INSERT INTO event VALUES (1099511627835, '4df11e8f0993c8386f8cbb5cc7f8f7a5916d4494abee328caa6c5f8535628582', '01a2039c-46e5-735d-9528-09775ea1f527', 59, '33c489d39feb2ba0ac9729299749981df7235de69d614b03e8f5b49fda80a9d2', 1795356903298160, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4782-71bc-9dda-086f168dc89c', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ed-747d-97ff-b11e433d0a63', '', '{"action":"edit claim","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4782-71bc-9dda-086f168dc89c","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b11e433d0a63","entity_type":"claim","hlc":1795356903298160,"prev":"33c489d39feb2ba0ac9729299749981df7235de69d614b03e8f5b49fda80a9d2","restores":{},"seq":59,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"ثلثهم أطفال"}}', 1795356903298160);
INSERT INTO event VALUES (1099511627836, 'b2c96f02874186d6d4ffe98c5ca581ec80592695e28a9ea40aefc5c79fa9c507', '01a2039c-46e5-735d-9528-09775ea1f527', 60, '4df11e8f0993c8386f8cbb5cc7f8f7a5916d4494abee328caa6c5f8535628582', 1795356903299005, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4782-71bc-9dda-087041a51a4b', 0, 'undo', 'undo', 'claim', '01a2039c-46ed-747d-97ff-b11e433d0a63', '01a2039c-4782-71bc-9dda-086f168dc89c', '{"action":"undo","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4782-71bc-9dda-087041a51a4b","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ed-747d-97ff-b11e433d0a63","entity_type":"claim","hlc":1795356903299005,"prev":"4df11e8f0993c8386f8cbb5cc7f8f7a5916d4494abee328caa6c5f8535628582","restores":{"statement":null},"seq":60,"sup":{"statement":["4df11e8f0993c8386f8cbb5cc7f8f7a5916d4494abee328caa6c5f8535628582"]},"undoes":"01a2039c-4782-71bc-9dda-086f168dc89c","v":1,"verb":"undo","writes":{"statement":null}}', 1795356903299005);
INSERT INTO event VALUES (1099511627837, '810ef7bf65dad06624b499d9c651435fd25e6e157f147290bdaf15c829bcfc08', '01a2039c-46e5-735d-9528-09775ea1f527', 61, 'b2c96f02874186d6d4ffe98c5ca581ec80592695e28a9ea40aefc5c79fa9c507', 1795356903299863, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4783-755c-a157-cec93fb0a5f7', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4783-755c-a157-cec93fb0a5f7","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e","entity_type":"claim","hlc":1795356903299863,"prev":"b2c96f02874186d6d4ffe98c5ca581ec80592695e28a9ea40aefc5c79fa9c507","restores":{},"seq":61,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"note":"أولى"}}', 1795356903299863);
INSERT INTO event VALUES (1099511627838, '6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0', '01a2039c-46e5-735d-9528-09775ea1f527', 62, '810ef7bf65dad06624b499d9c651435fd25e6e157f147290bdaf15c829bcfc08', 1795356903300688, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4784-7710-817e-69c008aece92', 0, 'edit claim', 'edit', 'claim', '01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', '', '{"action":"edit claim","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4784-7710-817e-69c008aece92","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e","entity_type":"claim","hlc":1795356903300688,"prev":"810ef7bf65dad06624b499d9c651435fd25e6e157f147290bdaf15c829bcfc08","restores":{},"seq":62,"sup":{"note":["810ef7bf65dad06624b499d9c651435fd25e6e157f147290bdaf15c829bcfc08"]},"undoes":null,"v":1,"verb":"edit","writes":{"note":"ثانية"}}', 1795356903300688);
INSERT INTO event VALUES (1099511627839, '8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e', '01a2039c-46e5-735d-9528-09775ea1f527', 63, '6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0', 1795356903320328, '01a2039c-46e5-735d-9528-09775ea1f527', '01a2039c-4797-7307-a25d-ce2a776e8fd9', 0, 'announce device', 'announce', 'device', '01a2039c-46e5-735d-9528-09775ea1f527', '', '{"action":"announce device","author":"01a2039c-46e5-735d-9528-09775ea1f527","change":"01a2039c-4797-7307-a25d-ce2a776e8fd9","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46e5-735d-9528-09775ea1f527","entity_type":"device","hlc":1795356903320328,"prev":"6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0","restores":{},"seq":63,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"9397c38a1689fc9eb7ac7425e8fa4d2e2d76ec5688d6b18c51e6166f1d735846"}}', 1795356903320328);
INSERT INTO event VALUES (1099511627840, 'c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2', '01a2039c-46e5-735d-9528-09775ea1f527', 64, '8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e', 1795356903405274, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-47ed-716a-8671-6602dbca8820', 0, 'edit claim', 'edit', 'claim', '01a2039c-46f0-7653-8544-64985281ec8c', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-47ed-716a-8671-6602dbca8820","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-64985281ec8c","entity_type":"claim","hlc":1795356903405274,"prev":"8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e","restores":{},"seq":64,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"harm":"low","statement":"ارتفع الخبز 18%"}}', 1795356903405274);
INSERT INTO event VALUES (1099511627841, '5cc9a645b9948ab4d5d2e3660f9a8485905688756016d117985c7b234efcd8e9', '01a2039c-46e5-735d-9528-09775ea1f527', 65, 'c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2', 1795356903424991, '01a2039c-46e5-735d-9528-09775ea1f527', '01a2039c-4800-722f-a406-8fcaf22a3140', 0, 'receipt', 'receipt', 'receipt', '01a2039c-4800-722f-a406-8fcb8aed84ec', '', '{"action":"receipt","author":"01a2039c-46e5-735d-9528-09775ea1f527","change":"01a2039c-4800-722f-a406-8fcaf22a3140","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4800-722f-a406-8fcb8aed84ec","entity_type":"receipt","hlc":1795356903424991,"prev":"c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2","restores":{},"seq":65,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-47af-758d-a70a-ce73f37bc678",4,"3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa"]]}}}', 1795356903424991);
INSERT INTO event VALUES (1099511627842, '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2', '01a2039c-46e5-735d-9528-09775ea1f527', 66, '5cc9a645b9948ab4d5d2e3660f9a8485905688756016d117985c7b234efcd8e9', 1795356903432715, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-4808-7535-a5ad-325a55d60729', 0, 'decide', 'decide', 'claim', '01a2039c-46f0-7653-8544-64985281ec8c', '', '{"action":"decide","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-4808-7535-a5ad-325a55d60729","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-64985281ec8c","entity_type":"claim","hlc":1795356903432715,"prev":"5cc9a645b9948ab4d5d2e3660f9a8485905688756016d117985c7b234efcd8e9","restores":{},"seq":66,"sup":{"harm":["67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49","c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2"]},"undoes":null,"v":1,"verb":"decide","writes":{"harm":"low"}}', 1795356903432715);
INSERT INTO event VALUES (1099511627843, '5e2190b01ab6b36ab63c729eb534e47e7501ff3f78e9b7e8405691d987828d33', '01a2039c-46e5-735d-9528-09775ea1f527', 67, '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2', 1795356903452319, '01a2039c-46e5-735d-9528-09775ea1f527', '01a2039c-481c-73df-b7ec-5b198790e834', 0, 'receipt', 'receipt', 'receipt', '01a2039c-481c-73df-b7ec-5b1a65fb8976', '', '{"action":"receipt","author":"01a2039c-46e5-735d-9528-09775ea1f527","change":"01a2039c-481c-73df-b7ec-5b198790e834","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-481c-73df-b7ec-5b1a65fb8976","entity_type":"receipt","hlc":1795356903452319,"prev":"34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2","restores":{},"seq":67,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"]]}}}', 1795356903452319);
INSERT INTO event VALUES (1099511627844, '4c60b6e4ca8466217f7bc152f22d5a35a9f240750c98cc5bea26cdf6c8f497c1', '01a2039c-46e5-735d-9528-09775ea1f527', 68, '5e2190b01ab6b36ab63c729eb534e47e7501ff3f78e9b7e8405691d987828d33', 1795356903461697, '01a2039c-46e5-735d-9528-09775ea1f527', '01a2039c-4825-7348-a3ef-51e62528c879', 0, 'receipt', 'receipt', 'receipt', '01a2039c-4825-7348-a3ef-51e79682dccb', '', '{"action":"receipt","author":"01a2039c-46e5-735d-9528-09775ea1f527","change":"01a2039c-4825-7348-a3ef-51e62528c879","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4825-7348-a3ef-51e79682dccb","entity_type":"receipt","hlc":1795356903461697,"prev":"5e2190b01ab6b36ab63c729eb534e47e7501ff3f78e9b7e8405691d987828d33","restores":{},"seq":68,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521"],["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"]]}}}', 1795356903461697);
INSERT INTO event VALUES (1099511627845, '5b31c29b3e86d5faca9b632cfa24d0c80d6b5bc705283a0467be0ee41cca6342', '01a2039c-46e5-735d-9528-09775ea1f527', 69, '4c60b6e4ca8466217f7bc152f22d5a35a9f240750c98cc5bea26cdf6c8f497c1', 1795356903473348, '01a2039c-46e5-735d-9528-09775ea1f527', '01a2039c-4831-737f-8e27-1d33f6723eb9', 0, 'receipt', 'receipt', 'receipt', '01a2039c-4831-737f-8e27-1d34b7c6eaf6', '', '{"action":"receipt","author":"01a2039c-46e5-735d-9528-09775ea1f527","change":"01a2039c-4831-737f-8e27-1d33f6723eb9","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-4831-737f-8e27-1d34b7c6eaf6","entity_type":"receipt","hlc":1795356903473348,"prev":"4c60b6e4ca8466217f7bc152f22d5a35a9f240750c98cc5bea26cdf6c8f497c1","restores":{},"seq":69,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-47af-758d-a70a-ce73f37bc678",5,"898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521"],["01a2039c-47af-758d-a70a-ce73f37bc678",5,"8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88"],["01a2039c-47be-7140-8414-02ea46c4d0a6",3,"e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa"]]}}}', 1795356903473348);
INSERT INTO event VALUES (1099511627846, '5b53e69bb00a322a14db2c8911455aa11a0e765ab41f192a9a487f06e033252a', '01a2039c-46e5-735d-9528-09775ea1f527', 70, '5b31c29b3e86d5faca9b632cfa24d0c80d6b5bc705283a0467be0ee41cca6342', 1795356903492731, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4844-7216-b3d1-05fcffa92785', 0, 'edit claim', 'edit', 'claim', '01a2039c-46f0-7653-8544-649a6e847555', '', '{"action":"edit claim","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4844-7216-b3d1-05fcffa92785","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-649a6e847555","entity_type":"claim","hlc":1795356903492731,"prev":"5b31c29b3e86d5faca9b632cfa24d0c80d6b5bc705283a0467be0ee41cca6342","restores":{},"seq":70,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"statement":"توقع التجار ارتفاعًا"}}', 1795356903492731);
INSERT INTO event VALUES (1099511627847, '491708284fc9c9069076ef85605fcbfed50a25efcba9d9de8d3875bf4525a483', '01a2039c-46e5-735d-9528-09775ea1f527', 71, '5b53e69bb00a322a14db2c8911455aa11a0e765ab41f192a9a487f06e033252a', 1795356903493753, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4845-75ad-a153-81d31c37a6ae', 0, 'undo', 'undo', 'claim', '01a2039c-46f0-7653-8544-649a6e847555', '01a2039c-4844-7216-b3d1-05fcffa92785', '{"action":"undo","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4845-75ad-a153-81d31c37a6ae","device":"01a2039c-46e5-735d-9528-09775ea1f527","entity":"01a2039c-46f0-7653-8544-649a6e847555","entity_type":"claim","hlc":1795356903493753,"prev":"5b53e69bb00a322a14db2c8911455aa11a0e765ab41f192a9a487f06e033252a","restores":{"statement":null},"seq":71,"sup":{"statement":["5b53e69bb00a322a14db2c8911455aa11a0e765ab41f192a9a487f06e033252a"]},"undoes":"01a2039c-4844-7216-b3d1-05fcffa92785","v":1,"verb":"undo","writes":{"statement":null}}', 1795356903493753);
INSERT INTO event VALUES (2199023255553, '7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5', '01a2039c-47af-758d-a70a-ce73f37bc678', 1, NULL, 1795356903385619, '01a2039c-47af-758d-a70a-ce73f37bc678', '01a2039c-47d9-75c0-93dd-23c23114ca94', 0, 'receipt', 'receipt', 'receipt', '01a2039c-47d9-75c0-93dd-23c36e2354e9', '', '{"action":"receipt","author":"01a2039c-47af-758d-a70a-ce73f37bc678","change":"01a2039c-47d9-75c0-93dd-23c23114ca94","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-47d9-75c0-93dd-23c36e2354e9","entity_type":"receipt","hlc":1795356903385619,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-46e5-735d-9528-09775ea1f527",63,"8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e"]]}}}', 1795356903422087);
INSERT INTO event VALUES (2199023255554, '5652c43b15967fceeef5069b157726a7c0678c0ec27854681e8afbfd0205989d', '01a2039c-47af-758d-a70a-ce73f37bc678', 2, '7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5', 1795356903399440, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '01a2039c-47e7-7328-9b9c-49c1cc014ce8', 0, 'add person', 'create', 'person', '01a2039c-47e7-7328-9b9c-49c0fdab241e', '', '{"action":"add person","author":"01a2039c-46e7-73c5-b33e-a085f1e7e488","change":"01a2039c-47e7-7328-9b9c-49c1cc014ce8","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-47e7-7328-9b9c-49c0fdab241e","entity_type":"person","hlc":1795356903399440,"prev":"7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{},"name":"عمر","role":"checker"}}', 1795356903422087);
INSERT INTO event VALUES (2199023255555, '67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49', '01a2039c-47af-758d-a70a-ce73f37bc678', 3, '5652c43b15967fceeef5069b157726a7c0678c0ec27854681e8afbfd0205989d', 1795356903406781, '01a2039c-47e7-7328-9b9c-49c0fdab241e', '01a2039c-47ee-7689-a6ed-61c0f9df6c54', 0, 'edit claim', 'edit', 'claim', '01a2039c-46f0-7653-8544-64985281ec8c', '', '{"action":"edit claim","author":"01a2039c-47e7-7328-9b9c-49c0fdab241e","change":"01a2039c-47ee-7689-a6ed-61c0f9df6c54","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-46f0-7653-8544-64985281ec8c","entity_type":"claim","hlc":1795356903406781,"prev":"5652c43b15967fceeef5069b157726a7c0678c0ec27854681e8afbfd0205989d","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"edit","writes":{"harm":"high","statement":"ارتفعت أسعار الخبز"}}', 1795356903422087);
INSERT INTO event VALUES (2199023255556, '3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa', '01a2039c-47af-758d-a70a-ce73f37bc678', 4, '67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49', 1795356903408812, '01a2039c-47af-758d-a70a-ce73f37bc678', '01a2039c-47ef-726d-b826-68f5865c5920', 0, 'announce device', 'announce', 'device', '01a2039c-47af-758d-a70a-ce73f37bc678', '', '{"action":"announce device","author":"01a2039c-47af-758d-a70a-ce73f37bc678","change":"01a2039c-47ef-726d-b826-68f5865c5920","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-47af-758d-a70a-ce73f37bc678","entity_type":"device","hlc":1795356903408812,"prev":"67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49","restores":{},"seq":4,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"66b4cf6aa14675fe8bbc3d685d82a5306c503efa1e35125f2542d828161d0047"}}', 1795356903422087);
INSERT INTO event VALUES (2199023255557, '8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88', '01a2039c-47af-758d-a70a-ce73f37bc678', 5, '3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa', 1795356903441678, '01a2039c-47e7-7328-9b9c-49c0fdab241e', '01a2039c-4811-7275-ad2e-3a3895e5a089', 0, 'comment', 'create', 'comment', '01a2039c-4811-7275-ad2e-3a37c9825ae1', '', '{"action":"comment","author":"01a2039c-47e7-7328-9b9c-49c0fdab241e","change":"01a2039c-4811-7275-ad2e-3a3895e5a089","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-4811-7275-ad2e-3a37c9825ae1","entity_type":"comment","hlc":1795356903441678,"prev":"3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ec-758c-8adc-c7daa1f3a756"},"text":"من الفرع"}}', 1795356903450695);
INSERT INTO event VALUES (3298534883333, '898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521', '01a2039c-47af-758d-a70a-ce73f37bc678', 5, '3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa', 1795356903442638, '01a2039c-47e7-7328-9b9c-49c0fdab241e', '01a2039c-4812-748a-b95b-4edf429eaaa7', 0, 'comment', 'create', 'comment', '01a2039c-4812-748a-b95b-4edefc32d4a6', '', '{"action":"comment","author":"01a2039c-47e7-7328-9b9c-49c0fdab241e","change":"01a2039c-4812-748a-b95b-4edf429eaaa7","device":"01a2039c-47af-758d-a70a-ce73f37bc678","entity":"01a2039c-4812-748a-b95b-4edefc32d4a6","entity_type":"comment","hlc":1795356903442638,"prev":"3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46ec-758c-8adc-c7daa1f3a756"},"text":"من نسخته"}}', 1795356903460194);
INSERT INTO event VALUES (4398046511105, '656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540', '01a2039c-47be-7140-8414-02ea46c4d0a6', 1, NULL, 1795356903397692, '01a2039c-47be-7140-8414-02ea46c4d0a6', '01a2039c-47e5-7082-80b1-d389681e4bde', 0, 'receipt', 'receipt', 'receipt', '01a2039c-47e5-7082-80b1-d38a5292c01f', '', '{"action":"receipt","author":"01a2039c-47be-7140-8414-02ea46c4d0a6","change":"01a2039c-47e5-7082-80b1-d389681e4bde","device":"01a2039c-47be-7140-8414-02ea46c4d0a6","entity":"01a2039c-47e5-7082-80b1-d38a5292c01f","entity_type":"receipt","hlc":1795356903397692,"prev":null,"restores":{},"seq":1,"sup":{},"undoes":null,"v":1,"verb":"receipt","writes":{"core":{"heads":[["01a2039c-46e5-735d-9528-09775ea1f527",63,"8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e"]]}}}', 1795356903471442);
INSERT INTO event VALUES (4398046511106, '93a54c86a711c6e91c33fc117d28ec3695786baac89b2f878573fb76c002316e', '01a2039c-47be-7140-8414-02ea46c4d0a6', 2, '656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540', 1795356903462859, '01a2039c-46e6-75c1-8935-c1bc7193b423', '01a2039c-4826-71d5-89e9-2908a82c8d0f', 0, 'comment', 'create', 'comment', '01a2039c-4826-71d5-89e9-2907a81ba04c', '', '{"action":"comment","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4826-71d5-89e9-2908a82c8d0f","device":"01a2039c-47be-7140-8414-02ea46c4d0a6","entity":"01a2039c-4826-71d5-89e9-2907a81ba04c","entity_type":"comment","hlc":1795356903462859,"prev":"656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540","restores":{},"seq":2,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46f0-7653-8544-64985281ec8c"},"text":"الحلقة الأولى"}}', 1795356903471442);
INSERT INTO event VALUES (4398046511107, 'e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa', '01a2039c-47be-7140-8414-02ea46c4d0a6', 3, '93a54c86a711c6e91c33fc117d28ec3695786baac89b2f878573fb76c002316e', 1795356903464058, '01a2039c-47be-7140-8414-02ea46c4d0a6', '01a2039c-4827-75f0-98d2-11258e120f56', 0, 'announce device', 'announce', 'device', '01a2039c-47be-7140-8414-02ea46c4d0a6', '', '{"action":"announce device","author":"01a2039c-47be-7140-8414-02ea46c4d0a6","change":"01a2039c-4827-75f0-98d2-11258e120f56","device":"01a2039c-47be-7140-8414-02ea46c4d0a6","entity":"01a2039c-47be-7140-8414-02ea46c4d0a6","entity_type":"device","hlc":1795356903464058,"prev":"93a54c86a711c6e91c33fc117d28ec3695786baac89b2f878573fb76c002316e","restores":{},"seq":3,"sup":{},"undoes":null,"v":1,"verb":"announce","writes":{"core":{},"key":"43d42486142e81e664480730e6d366ebbfa445df22fc6d6237e80ca32ea7171a"}}', 1795356903471442);
CREATE TABLE quarantine (
	id TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	loose INTEGER NOT NULL, 
	received_us INTEGER NOT NULL, 
	CONSTRAINT pk_quarantine PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO quarantine VALUES ('ed2c350660e8125f6d45158623a582d31345b77ccfe6a0b9d993559e89a5a22c', '{"action":"comment","author":"01a2039c-46e6-75c1-8935-c1bc7193b423","change":"01a2039c-4836-71e5-9127-6a0e50c4a5fc","device":"01a2039c-47be-7140-8414-02ea46c4d0a6","entity":"01a2039c-4836-71e5-9127-6a0d4fcb9ac3","entity_type":"comment","hlc":1795356903478850,"prev":"906bd6f532a053a59654bf8a2ff74afd080f8b64a003083c0a0943b22dfe66d2","restores":{},"seq":5,"sup":{},"undoes":null,"v":1,"verb":"create","writes":{"core":{"claim":"01a2039c-46f0-7653-8544-64985281ec8c"},"text":"ما بعدها"}}', 0, 1795356903485278);
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
INSERT INTO chain_head VALUES ('3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa', '01a2039c-47af-758d-a70a-ce73f37bc678', 4, '66b4cf6aa14675fe8bbc3d685d82a5306c503efa1e35125f2542d828161d0047', '787387bf157bae486fda6ccde830d2b036deceb5803c96d321baa326105ecb73f7b4ebb5f92469f9b68c1d38a58da0e242dff09f19bd5e5dfaedff45e58d0306');
INSERT INTO chain_head VALUES ('898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521', '01a2039c-47af-758d-a70a-ce73f37bc678', 5, '66b4cf6aa14675fe8bbc3d685d82a5306c503efa1e35125f2542d828161d0047', '932026e7dd65abb6682eaf70d2cd8fe1c3b0c54f04c15d28a114cdd022dff3ee95ac8addeb92a8caee51b5912774e9b2493d6027329ad0667376a2bf8e115507');
INSERT INTO chain_head VALUES ('8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e', '01a2039c-46e5-735d-9528-09775ea1f527', 63, '9397c38a1689fc9eb7ac7425e8fa4d2e2d76ec5688d6b18c51e6166f1d735846', '5e1919b81ffc774100010e68098d9102aa8b20df6dbb10453f5061925f8c5d338aa536a642fc213dba47846c219e3b75e1cbaddeaf2f8292d8aadde657f56f03');
INSERT INTO chain_head VALUES ('8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88', '01a2039c-47af-758d-a70a-ce73f37bc678', 5, '66b4cf6aa14675fe8bbc3d685d82a5306c503efa1e35125f2542d828161d0047', '89240ca7d4ffaa9b63a2a9860e3b5f53bb3cc4da761707edd694f9547b712180b5849714c59959ebd17634b2af3b258b9c4260593298732b3edf06c42dec850a');
INSERT INTO chain_head VALUES ('e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa', '01a2039c-47be-7140-8414-02ea46c4d0a6', 3, '43d42486142e81e664480730e6d366ebbfa445df22fc6d6237e80ca32ea7171a', 'afdb4adc94a7a64f2ec35df56868f16838baf6f84e6bde299ab4d02d061ab029d7a9a6a1abef41bec227342210b5265490a91a1e7976a3c351346fc075fb8907');
INSERT INTO chain_head VALUES ('ed2c350660e8125f6d45158623a582d31345b77ccfe6a0b9d993559e89a5a22c', '01a2039c-47be-7140-8414-02ea46c4d0a6', 5, '43d42486142e81e664480730e6d366ebbfa445df22fc6d6237e80ca32ea7171a', '04b7cc9f0b6f5ad2bb1ee1b4dc76ba70b2bc0ffdc999f6fde04aec72e6d859497aa6d0d089445b8e0c92a4734e819982e5f589a8564d7d98a32144139092a105');
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
INSERT INTO bundle_in VALUES (1, 'one.bundle', 1795356903422087, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '/desk/office/store.tadqiq.backups/store-before-merge-20261122T141503417863Z.tadqiq', 4, 'f58144f616699f68ed70a87a286472e689eb517ca3973016999b956e68310d17');
INSERT INTO bundle_in VALUES (2, 'clone.bundle', 1795356903450695, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '/desk/office/store.tadqiq.backups/store-before-merge-20261122T141503447362Z.tadqiq', 1, '606aed76c5182ce75539fe8b457054074c6d3cdab7836bc60e4f2a174da9d26e');
INSERT INTO bundle_in VALUES (3, 'clone.bundle', 1795356903460194, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '/desk/office/store.tadqiq.backups/store-before-merge-20261122T141503456823Z.tadqiq', 1, '746c01f07416c35f787f324317ed43dba59e4d01e37ba88bc873aadec33f4ed8');
INSERT INTO bundle_in VALUES (4, 'one.bundle', 1795356903471442, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '/desk/office/store.tadqiq.backups/store-before-merge-20261122T141503468280Z.tadqiq', 3, 'e8dbfe5acfa67d60b07e1ff1e1a6d9019caf375226750985ef10dc97c54f6824');
INSERT INTO bundle_in VALUES (5, 'three.bundle', 1795356903485278, '01a2039c-46e7-73c5-b33e-a085f1e7e488', '/desk/office/store.tadqiq.backups/store-before-merge-20261122T141503481917Z.tadqiq', 0, 'e8dbfe5acfa67d60b07e1ff1e1a6d9019caf375226750985ef10dc97c54f6824');
CREATE TABLE undo_dropped (
	change TEXT NOT NULL, 
	CONSTRAINT pk_undo_dropped PRIMARY KEY (change)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO undo_dropped VALUES ('01a2039c-4783-755c-a157-cec93fb0a5f7');
CREATE TABLE draft (
	entity TEXT NOT NULL, 
	field TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (entity, field)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO draft VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'note', 'ملاحظة لم تُحفظ');
CREATE TABLE article_text (
	sha256 TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_article_text PRIMARY KEY (sha256)
)
 STRICT

;
INSERT INTO article_text VALUES ('6a4fd56caccb4dbea1f52faeefdb20da0e64f704f7d5d6975f00505e17849d43', 'أعلن الدفاع المدني مقتل 12 شخصًا وإصابة نحو 40 آخرين في انهيار جسر المدينة القديمة.
وقال مدير المستشفى: «استقبلنا حتى الآن 12 جثمانًا»، وأضاف أن ثلث المصابين أطفال.
ونفت البلدية في 3 أيار 2026 علمها بأي تشققات سابقة، ونسبت الانهيار إلى السيول.
');
INSERT INTO article_text VALUES ('4be748d289cf56ce2aac1a0a9053af741ebea75ad313b5f961485995ba792991', 'ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة.
وتوقع التجار ارتفاعًا آخر قبل العيد. 🥖
');
INSERT INTO article_text VALUES ('7b1cbea4c19298ea35d01c51f10ac8a0f159bac724d77d5510a6251abdbbb6e8', 'لا ادعاءات في هذا الخبر القصير.
');
CREATE TABLE badge (
	state TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	CONSTRAINT pk_badge PRIMARY KEY (state)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO badge VALUES ('approved', 1);
INSERT INTO badge VALUES ('draft', 5);
INSERT INTO badge VALUES ('in_research', 1);
INSERT INTO badge VALUES ('in_review', 0);
INSERT INTO badge VALUES ('rejected', 2);
INSERT INTO badge VALUES ('returned', 1);
INSERT INTO badge VALUES ('submitted', 1);
INSERT INTO badge VALUES ('withdrawn', 1);
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
INSERT INTO snapshot VALUES ('01a2039c-4768-75db-9ec2-ffc1189d2a29', '913241a98ef8a1921bb56f9c2042ea8efd12b177f8aad2c8992971378058639e', 71, 'text/plain', 'بيان.txt', 1795356903272266, '01a2039c-46e6-75c1-8935-c1bc7193b423', 'workbench');
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
INSERT INTO event_supersedes VALUES ('1472b8a6ec84fc8013b687d08ecfa983e1f5c9aaa586ed457df22006dea921b8', 'core', '53a6f1ccf158f59e75c1544b2d3a87ddee291f3c39e17e663b138a09fcb80771');
INSERT INTO event_supersedes VALUES ('323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3', 'statement', '33c489d39feb2ba0ac9729299749981df7235de69d614b03e8f5b49fda80a9d2');
INSERT INTO event_supersedes VALUES ('32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5', 'state', 'b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733');
INSERT INTO event_supersedes VALUES ('37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', 'state', '32bd36bb8beb261493f9f884de63952985d2665541cfa27e1407dac2875414f5');
INSERT INTO event_supersedes VALUES ('4df11e8f0993c8386f8cbb5cc7f8f7a5916d4494abee328caa6c5f8535628582', 'statement', 'b2c96f02874186d6d4ffe98c5ca581ec80592695e28a9ea40aefc5c79fa9c507');
INSERT INTO event_supersedes VALUES ('57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd', 'title', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af');
INSERT INTO event_supersedes VALUES ('5b53e69bb00a322a14db2c8911455aa11a0e765ab41f192a9a487f06e033252a', 'statement', '491708284fc9c9069076ef85605fcbfed50a25efcba9d9de8d3875bf4525a483');
INSERT INTO event_supersedes VALUES ('613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', 'state', 'af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689');
INSERT INTO event_supersedes VALUES ('65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', 'state', '80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41');
INSERT INTO event_supersedes VALUES ('67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49', 'harm', '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2');
INSERT INTO event_supersedes VALUES ('7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9', 'state', '9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928');
INSERT INTO event_supersedes VALUES ('7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868', 'statement', '323e466ba13e22952ce4bf8080082b8ce78077497d68c2190c506c614d69fdf3');
INSERT INTO event_supersedes VALUES ('810ef7bf65dad06624b499d9c651435fd25e6e157f147290bdaf15c829bcfc08', 'note', '6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0');
INSERT INTO event_supersedes VALUES ('9d5816158c5c70ee7b13ab3255536143b8341b602b80121620476e54ba01c928', 'state', 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2');
INSERT INTO event_supersedes VALUES ('a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'state', '7908718c115c64eac99ca8b91f71b736a5da397ce3107ab6c4246fe77278c2c9');
INSERT INTO event_supersedes VALUES ('abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'state', '309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1');
INSERT INTO event_supersedes VALUES ('adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', 'state', '80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb');
INSERT INTO event_supersedes VALUES ('af60f5bae4774a3f3e6e6a40fbb02cc6930e140bcf6b26aa9223cc6a0aa16689', 'state', '454b084b4d96bab3dfb99b4ea8c5b54622fd864dcca695cbb6767a725eee79c7');
INSERT INTO event_supersedes VALUES ('c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2', 'harm', '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2');
CREATE TABLE head (
	entity TEXT NOT NULL, 
	register TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	stands_for TEXT NOT NULL, 
	CONSTRAINT pk_head PRIMARY KEY (entity, register, event_id), 
	CONSTRAINT fk_head_event_id_event FOREIGN KEY(event_id) REFERENCES event (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO head VALUES ('01a2039c-46e5-735d-9528-09775ea1f527', '', '8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e', '8d6d1154886e2c10be27944fb3620ca2e5b45ec49a3648a5dcc4f2068bd89f7e');
INSERT INTO head VALUES ('01a2039c-46e6-75c1-8935-c1bc7193b423', '', '9116cd13b45a135f22daa6f5fd62a177ae57cb99c0b1e004129044a762d986fe', '9116cd13b45a135f22daa6f5fd62a177ae57cb99c0b1e004129044a762d986fe');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a085f1e7e488', '', 'c76acc80275c1e2758061d52eeb3ea94310fe9d0e0e5851afeddf6bfdbc6bd4b', 'c76acc80275c1e2758061d52eeb3ea94310fe9d0e0e5851afeddf6bfdbc6bd4b');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 'byline', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 'core', '57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd', '57bd65408afff8260d04256a07de754399b1d5e707443d2daa76a61ea630acbd');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 'outlet', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 'published_on', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af');
INSERT INTO head VALUES ('01a2039c-46e7-73c5-b33e-a08899080b80', 'title', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af', 'f6a1b60bf4a913da537ef429295a454eb69d7728417e18438c4888efa57a60af');
INSERT INTO head VALUES ('01a2039c-46e8-720b-98f3-5d5ceef4b3de', '', '7d6104cf6e7644772ee0e37ee80578278dedbd0de40aa8b5964bc91050fdaecb', '7d6104cf6e7644772ee0e37ee80578278dedbd0de40aa8b5964bc91050fdaecb');
INSERT INTO head VALUES ('01a2039c-46e8-720b-98f3-5d5e095e3207', 'core', '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4', '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4');
INSERT INTO head VALUES ('01a2039c-46e8-720b-98f3-5d5e095e3207', 'title', '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4', '70e9b485577cdf1caf4d4e4103d0b7f3e245bccabf5c2ab83b6976df27b17cc4');
INSERT INTO head VALUES ('01a2039c-46e8-720b-98f3-5d5e095e3207', 'withdrawn', 'accf95d372d4028b8789513f93ae9ce0edb5a18c01d034d2eea66150a0cc301c', 'accf95d372d4028b8789513f93ae9ce0edb5a18c01d034d2eea66150a0cc301c');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'approved_hash', 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2', 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'assignee', '2a078396f42af9f9bcd964935fe47bd38bdc03e44efd698e7183d155cbe8316a', '2a078396f42af9f9bcd964935fe47bd38bdc03e44efd698e7183d155cbe8316a');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'core', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'figure.outcome', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'figure.scope', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'figure.value', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'kind', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'note', '6ce65d662e84eb2d3ad170399911ac6b05b6816f50d38e60d50b4fd5aae1cddb', '6ce65d662e84eb2d3ad170399911ac6b05b6816f50d38e60d50b4fd5aae1cddb');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'priority', '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47', '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'spans', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608', 'a0ac7f867df116d4cc2c904db6af50185f35113ac2540ed18366b5f11fb88608');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'state', 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2', 'd5b1abcdccd5eb2d8bf51a236d35878bc5765d4512a1c0aa1a0e03b4c31e7fa2');
INSERT INTO head VALUES ('01a2039c-46ea-7462-95cb-0b7946d3580b', 'statement', '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47', '0eeacf05ce918a8ff2ed764c45baa05298a8dd2baac026355c8bb3277641af47');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'core', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'figure.outcome', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'figure.value', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'kind', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'spans', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108', 'abc23e3c9db48b63f8ec4e87d19f740efe44f48b2509ce92c1acb29f7dc19108');
INSERT INTO head VALUES ('01a2039c-46eb-72d9-8114-c8e99fe6f37e', 'state', '309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1', '309350dc36f7c7cb299e1ce3c3daf57405eba854603414bcee3a14f278e6efe1');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'core', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'kind', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'quotation.cue', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'quotation.mode', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'quotation.speaker', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'spans', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa', '37d6be1cdd5689c809cc5d6c60a39789d0f7c2841e64e83d3b1ca465a7cfe0fa');
INSERT INTO head VALUES ('01a2039c-46ec-758c-8adc-c7daa1f3a756', 'state', 'b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733', 'b707c3810a87f3e9e604a6108f07b314a2b0c34a6208b763bef9101a6a01a733');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'assignee', 'f99f6fff5e24d696ce3991f8bdef0106ebc837f681c4a2dcb55bd5d9093cba54', 'f99f6fff5e24d696ce3991f8bdef0106ebc837f681c4a2dcb55bd5d9093cba54');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'core', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'kind', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'spans', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed', '65e0469a81e5f512107a3ff16df03d2e4f15e376e367e48689fe88f7478924ed');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'state', '80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41', '80aa60f131cd30a561b48172bad6b4df63ba1792d8ff2242192f65a5f3160a41');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b11e433d0a63', 'statement', 'b2c96f02874186d6d4ffe98c5ca581ec80592695e28a9ea40aefc5c79fa9c507', '');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b1206ff7496e', 'core', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b1206ff7496e', 'kind', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b1206ff7496e', 'spans', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43');
INSERT INTO head VALUES ('01a2039c-46ed-747d-97ff-b1206ff7496e', 'state', '454b084b4d96bab3dfb99b4ea8c5b54622fd864dcca695cbb6767a725eee79c7', '613fe7d35ac0af00ffcb06138a2033930f94a6fbd8b5089aa52c5df6c8d7ee43');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 'core', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 'kind', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 'note', '6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0', '6a4eba92d1a33ec3058b8f4355099b7437e6413bddff7f0250519bbc778dbbf0');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 'spans', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f1f3b68b3e', 'state', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26', '3da953cc75d5007d001a487351d565ac3d0de0cf54b3ea3fde3e98545c020c26');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f38f296a73', 'core', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f38f296a73', 'kind', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f38f296a73', 'spans', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc', 'adaed5fee7e311f9c248b55493c2f46fbd2d765091ef33360be724bc8b5623dc');
INSERT INTO head VALUES ('01a2039c-46ee-72f2-a2fd-a3f38f296a73', 'state', '80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb', '80e87f8d7cbe8ad3a436a44216c566d50fbfc9a773f220b19d4d42c6aaa8dfeb');
INSERT INTO head VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 'core', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021');
INSERT INTO head VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 'kind', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021');
INSERT INTO head VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 'spans', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021');
INSERT INTO head VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 'state', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021', 'c2ed935e88ab6832dbcef6e8d71e519746a5f419431853336b23a3aedb784021');
INSERT INTO head VALUES ('01a2039c-46ef-7702-844c-221d32f45f2e', 'statement', '33c489d39feb2ba0ac9729299749981df7235de69d614b03e8f5b49fda80a9d2', '7a9819a70ac5915fc35bd699dbeb1a9832413ea485b2d0212d66b0dcb1510868');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'core', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'harm', '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2', '34261bb8e7746fc3b292de17ef9abf05719f9bced81ca9c83958719e0ee28bb2');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'kind', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'spans', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'state', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186', '526ba55e6e655b7da205805ddc219834af0e25dce39e05193462c1df5296a186');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'statement', '67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49', '67055ce5bb759b91df692da07354fd17d1d3b950c2d342a8b61faf34d4efda49');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-64985281ec8c', 'statement', 'c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2', 'c014d183765f15427b22c438f1909c1997295b269eabc9230ce64ba3f2db21d2');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'checkable', '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a', '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'core', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'kind', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'spans', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'state', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7', '6cee3ccca917ae48fc9387cf067463ee4649e47ed5cb1d0f415cde76ba67e4b7');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'statement', '491708284fc9c9069076ef85605fcbfed50a25efcba9d9de8d3875bf4525a483', '');
INSERT INTO head VALUES ('01a2039c-46f0-7653-8544-649a6e847555', 'tags', '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a', '822d557b5013ea1e9c461651a3a2ab8f745bd37901307542521a2ea899dabe1a');
INSERT INTO head VALUES ('01a2039c-4764-7662-a805-6188bc0f5b11', '', '949db5e85695b9a2fea64860cad79928075764fca8c3664123b26e9668028008', '949db5e85695b9a2fea64860cad79928075764fca8c3664123b26e9668028008');
INSERT INTO head VALUES ('01a2039c-4765-728f-8102-91e4d3ee9c16', '', 'cb996d8fe756a2b5fca6361a132fc18760560b70c03d9a5d32e756b341747302', 'cb996d8fe756a2b5fca6361a132fc18760560b70c03d9a5d32e756b341747302');
INSERT INTO head VALUES ('01a2039c-4768-75db-9ec2-ffc1189d2a29', '', '123329ab1f7a2108776998dc53c78f5a95127e7cc8dd22b9e3796ea7dee249af', '123329ab1f7a2108776998dc53c78f5a95127e7cc8dd22b9e3796ea7dee249af');
INSERT INTO head VALUES ('01a2039c-4769-776e-8ab0-c9f953ba7516', '', '8065815aa34ef0d49190c2594950cb78aa762c5318ea8ea71fee60cf54bd9f1f', '8065815aa34ef0d49190c2594950cb78aa762c5318ea8ea71fee60cf54bd9f1f');
INSERT INTO head VALUES ('01a2039c-476a-77ce-a5e6-8c29ce543895', '', '8f1a8cfd3a28171d1974077c26065f6744d60a6c3003753439ac8dbe3f98948a', '8f1a8cfd3a28171d1974077c26065f6744d60a6c3003753439ac8dbe3f98948a');
INSERT INTO head VALUES ('01a2039c-476b-75fb-88ac-bfb5d4316d1b', '', '6ebdb1739a07b369748ec29fb6e551a5a7801d24ba0dff3efeb3920e36d16f52', '6ebdb1739a07b369748ec29fb6e551a5a7801d24ba0dff3efeb3920e36d16f52');
INSERT INTO head VALUES ('01a2039c-476c-72fe-b9ca-4ac298d94ff4', 'core', 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089', 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089');
INSERT INTO head VALUES ('01a2039c-476c-72fe-b9ca-4ac298d94ff4', 'stance', 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089', 'cd5e5b95eaf5b9ff4203a048bedc82c8518d20083849ce8140cd37a43a340089');
INSERT INTO head VALUES ('01a2039c-476c-72fe-b9ca-4ac298d94ff4', 'withdrawn', 'fc075d8b902240c6c33c15f2814037fe3a97c16342e0bce33c54071fc2fced49', 'fc075d8b902240c6c33c15f2814037fe3a97c16342e0bce33c54071fc2fced49');
INSERT INTO head VALUES ('01a2039c-4770-74cc-99d4-237de5ac320d', '', 'e6971753ea01c0047470b7aaf920ddab67e3b4bfb27a3b421149e935ebf9b9d8', 'e6971753ea01c0047470b7aaf920ddab67e3b4bfb27a3b421149e935ebf9b9d8');
INSERT INTO head VALUES ('01a2039c-4771-77e0-8e2c-a09163834fde', '', 'af8d5c55aec3fb7fc8d18815f09d4b2d9778abfd84ebb566605e97477ea55305', 'af8d5c55aec3fb7fc8d18815f09d4b2d9778abfd84ebb566605e97477ea55305');
INSERT INTO head VALUES ('01a2039c-4772-73d5-b4bb-29454d8c9fd6', '', 'de9b1116e6af4d2234d66343f2f25bb49947185cb69f7415f5723c864d5c0121', 'de9b1116e6af4d2234d66343f2f25bb49947185cb69f7415f5723c864d5c0121');
INSERT INTO head VALUES ('01a2039c-4773-72a1-aa10-15157a0bb8ba', '', 'f8114554c34fd83281d0b61cd9a0b1f14f5487856cb51a9901c243f5ce72bc1c', 'f8114554c34fd83281d0b61cd9a0b1f14f5487856cb51a9901c243f5ce72bc1c');
INSERT INTO head VALUES ('01a2039c-4775-77fa-be72-e7442a71617e', '', 'eaa2a53d4f9a3a3252da602cbd6e842a4b02a66c2e7970fade0b2f32e7d64f27', 'eaa2a53d4f9a3a3252da602cbd6e842a4b02a66c2e7970fade0b2f32e7d64f27');
INSERT INTO head VALUES ('01a2039c-4777-778e-b694-ad3caf9cf669', '', '30fb74e7747aac080e63329bfee7ddbeb017229c52625e6b9aa1d5a0c5de8ff2', '30fb74e7747aac080e63329bfee7ddbeb017229c52625e6b9aa1d5a0c5de8ff2');
INSERT INTO head VALUES ('01a2039c-4778-710d-9108-7322d6aab39a', '', '069b55b3943f82d8509237de433eef7d2735be09b40d5c83e3056e6feb9b60c9', '069b55b3943f82d8509237de433eef7d2735be09b40d5c83e3056e6feb9b60c9');
INSERT INTO head VALUES ('01a2039c-4779-75a5-90c5-32e16fb3eccb', '', '469a9415428c436214f1fc377fb1a3793b5bdde92cbbad6e3028e10a83d6add6', '469a9415428c436214f1fc377fb1a3793b5bdde92cbbad6e3028e10a83d6add6');
INSERT INTO head VALUES ('01a2039c-477a-72e5-94e1-efe0d5786f08', '', '3fc924d0b92c199ecce5205ae50edd83dbf4bb3adb2d8f1f18a0a6da01151ce6', '3fc924d0b92c199ecce5205ae50edd83dbf4bb3adb2d8f1f18a0a6da01151ce6');
INSERT INTO head VALUES ('01a2039c-477e-71bf-9ae6-9a99c50b3118', 'core', '53a6f1ccf158f59e75c1544b2d3a87ddee291f3c39e17e663b138a09fcb80771', '');
INSERT INTO head VALUES ('01a2039c-47af-758d-a70a-ce73f37bc678', '', '3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa', '3f555f4972d67cfdea55154d3efc3e93cd437f61f1210c02b284e7f116afb9fa');
INSERT INTO head VALUES ('01a2039c-47be-7140-8414-02ea46c4d0a6', '', 'e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa', 'e87b4bfb239d79d87c37d81084e89d7fe92e9cd00958609a29822763cc3432aa');
INSERT INTO head VALUES ('01a2039c-47d9-75c0-93dd-23c36e2354e9', '', '7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5', '7aa419d552b405feae8577e368f0691c3f119ba34b8ab5001ae1c65b0c8ad2b5');
INSERT INTO head VALUES ('01a2039c-47e5-7082-80b1-d38a5292c01f', '', '656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540', '656dc69bab719f6839302e375fd56a2543afb1507f4b50531268dfc22cfb4540');
INSERT INTO head VALUES ('01a2039c-47e7-7328-9b9c-49c0fdab241e', '', '5652c43b15967fceeef5069b157726a7c0678c0ec27854681e8afbfd0205989d', '5652c43b15967fceeef5069b157726a7c0678c0ec27854681e8afbfd0205989d');
INSERT INTO head VALUES ('01a2039c-4800-722f-a406-8fcb8aed84ec', '', '5cc9a645b9948ab4d5d2e3660f9a8485905688756016d117985c7b234efcd8e9', '5cc9a645b9948ab4d5d2e3660f9a8485905688756016d117985c7b234efcd8e9');
INSERT INTO head VALUES ('01a2039c-4811-7275-ad2e-3a37c9825ae1', '', '8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88', '8f5f0c0653843e1bc9db16682b7ef11e54e7e3e068a11415d80b97fbb001ad88');
INSERT INTO head VALUES ('01a2039c-4812-748a-b95b-4edefc32d4a6', '', '898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521', '898e845db2462dc88af390eed6e3dbca81282cd2f87420812b4daff542f21521');
INSERT INTO head VALUES ('01a2039c-481c-73df-b7ec-5b1a65fb8976', '', '5e2190b01ab6b36ab63c729eb534e47e7501ff3f78e9b7e8405691d987828d33', '5e2190b01ab6b36ab63c729eb534e47e7501ff3f78e9b7e8405691d987828d33');
INSERT INTO head VALUES ('01a2039c-4825-7348-a3ef-51e79682dccb', '', '4c60b6e4ca8466217f7bc152f22d5a35a9f240750c98cc5bea26cdf6c8f497c1', '4c60b6e4ca8466217f7bc152f22d5a35a9f240750c98cc5bea26cdf6c8f497c1');
INSERT INTO head VALUES ('01a2039c-4826-71d5-89e9-2907a81ba04c', '', '93a54c86a711c6e91c33fc117d28ec3695786baac89b2f878573fb76c002316e', '93a54c86a711c6e91c33fc117d28ec3695786baac89b2f878573fb76c002316e');
INSERT INTO head VALUES ('01a2039c-4831-737f-8e27-1d34b7c6eaf6', '', '5b31c29b3e86d5faca9b632cfa24d0c80d6b5bc705283a0467be0ee41cca6342', '5b31c29b3e86d5faca9b632cfa24d0c80d6b5bc705283a0467be0ee41cca6342');
INSERT INTO head VALUES ('4344a321-b825-5b6a-bb0b-cb7e5f95c6d2', '', '0e8f29b8625b1e7057739ff70da79592e2962aff21e2702df47c13a4142f142a', '0e8f29b8625b1e7057739ff70da79592e2962aff21e2702df47c13a4142f142a');
INSERT INTO head VALUES ('5863c3c1-c005-5451-a45e-70244ba4e59e', '', '1645ea28c919316dd7a483fff6e8bd41b49e413238f616499fb971990b8ba773', '1645ea28c919316dd7a483fff6e8bd41b49e413238f616499fb971990b8ba773');
INSERT INTO head VALUES ('68816944-d0e6-5256-9bc8-44a0de7dcef8', '', '873ad8ef04b2640e3f11a7ae585838e04959d2d0ca10f4c884aba64ccc76d24d', '873ad8ef04b2640e3f11a7ae585838e04959d2d0ca10f4c884aba64ccc76d24d');
INSERT INTO head VALUES ('cd92c38f-a1e1-56ff-8624-0b72147e848d', '', 'cba5e200c6b655ff4c5d7f6019b6b2ad9e2d4f8deef4489f9bcbde43ce3f13cd', 'cba5e200c6b655ff4c5d7f6019b6b2ad9e2d4f8deef4489f9bcbde43ce3f13cd');
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('0001');
CREATE INDEX ix_article_created_us_id ON article (created_us, id);
CREATE INDEX ix_article_sha256 ON article (sha256);
CREATE INDEX ix_claim_assignee ON claim (assignee_id, state, priority, created_us, id) WHERE present = 1 AND assignee_id <> '';
CREATE INDEX ix_claim_article ON claim (article_id, start);
CREATE INDEX ix_claim_queue ON claim (priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_state_kind ON claim (state, kind, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_state ON claim (state, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_claim_author ON claim (author_id, state, priority, created_us, id) WHERE present = 1;
CREATE INDEX ix_source_created_us_id ON source (created_us, id);
CREATE INDEX ix_evidence_source_id ON evidence (source_id);
CREATE INDEX ix_evidence_claim_id ON evidence (claim_id);
CREATE INDEX ix_verdict_claim_id ON verdict (claim_id);
CREATE INDEX ix_comment_claim_id ON comment (claim_id);
CREATE INDEX ix_decision_claim_id ON decision (claim_id);
CREATE INDEX ix_event_author_id_n ON event (author_id, n) WHERE part = 0;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
CREATE INDEX ix_snapshot_sha256 ON snapshot (sha256);
COMMIT;
