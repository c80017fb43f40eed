CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "account" ("id" text not null primary key, "created_at" text not null, "time_zone" text, "address" text check (address in ('u', 'je')));
CREATE TABLE "assignment" ("id" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "question" text not null, "client" text, "benefits" text not null, "position" integer check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), "ranked_at" text not null, "folded" text not null, "archived_at" text, "deleted_at" text, "created_at" text not null, "updated_at" text not null, "fingerprint" text not null, "agreed_at" text, "agreed" text);
CREATE TABLE "placement" ("id" text not null primary key, "assignment_id" text not null references "assignment" ("id") on delete cascade, "ordinal" integer not null, "position" integer not null check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), "note" text, "role_switch" integer not null check (role_switch in (0, 1)), "client_told" integer check (client_told in (0, 1)), "placed_at" text not null, "fingerprint" text not null, constraint "placement_order" unique ("assignment_id", "ordinal"));
CREATE TABLE "auth_user" ("id" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "name" text not null, "email" text not null unique, "email_verified" integer not null, "image" text, "is_anonymous" integer, "created_at" text not null, "updated_at" text not null, "address" text);
CREATE TABLE "auth_session" ("id" text not null primary key, "token" text not null unique, "user_id" text not null references "auth_user" ("id") on delete cascade, "expires_at" text not null, "ip_address" text, "user_agent" text, "created_at" text not null, "updated_at" text not null, "device" text);
CREATE TABLE "auth_credential" ("id" text not null primary key, "account_id" text not null, "provider_id" text not null, "user_id" text not null references "auth_user" ("id") on delete cascade, "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" text, "refresh_token_expires_at" text, "scope" text, "password" text, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "auth_verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expires_at" text not null, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "recovery_code" ("account_id" text not null primary key references "account" ("id") on delete cascade, "hash" text not null unique, "created_at" text not null);
CREATE TABLE "device_link" ("hash" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "expires_at" text not null);
CREATE TABLE "workshop" ("id" text not null primary key, "code" text not null unique, "account_id" text not null references "account" ("id") on delete cascade, "title" text, "locale" text not null check ("locale" in ('nl', 'en')), "names" text not null check ("names" in ('none', 'initials')), "groups" text, "pairs_first" integer not null check ("pairs_first" in (0, 1)), "host_hash" text not null, "question_id" text, "view" text not null, "counted" integer not null check ("counted" in (0, 1)), "timer_seconds" integer, "timer_ends_at" text, "revision" integer not null, "created_at" text not null, "touched_at" text not null, "ended_at" text, "fingerprint" text not null);
CREATE TABLE "workshop_question" ("id" text not null primary key, "workshop_id" text not null references "workshop" ("id") on delete cascade, "ordinal" integer not null, "text" text not null, "note" text, "salt" text not null);
CREATE TABLE "workshop_round" ("workshop_id" text not null references "workshop" ("id") on delete cascade, "round" integer not null, "question_id" text not null references "workshop_question" ("id") on delete cascade, "state" text not null check ("state" in ('open', 'locked', 'revealed')), "reveals" integer not null, constraint "workshop_round_once" primary key ("workshop_id", "round"), constraint "workshop_round_seen" check (state <> 'open' or reveals = 0));
CREATE TABLE "workshop_seat" ("id" text not null primary key, "workshop_id" text not null references "workshop" ("id") on delete cascade, "token_hash" text, "initials" text, "in_group" integer check ("in_group" in (0, 1)), "seen_at" text not null, "removed" integer not null check ("removed" in (0, 1)), constraint "workshop_seat_once" unique ("workshop_id", "token_hash"));
CREATE TABLE "workshop_answer" ("workshop_id" text not null references "workshop" ("id") on delete cascade, "round" integer not null, "seat_id" text not null references "workshop_seat" ("id") on delete cascade, "position" integer check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), constraint "workshop_answer_once" primary key ("workshop_id", "round", "seat_id"));
CREATE TABLE "deck" ("id" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "name" text not null, "locale" text not null check ("locale" in ('nl', 'en')), "questions" text not null, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "team" ("id" text not null primary key, "name" text not null, "owner_id" text not null, "invite_hash" text not null unique, "revision" integer not null, "created_at" text not null, "fingerprint" text not null);
CREATE TABLE "team_member" ("id" text not null primary key, "team_id" text not null references "team" ("id") on delete cascade, "account_id" text references "account" ("id") on delete set null, "display_name" text, "joined_at" text not null, "left_at" text, "merged_into" text, constraint "team_member_once" unique ("team_id", "account_id"));
CREATE TABLE "team_assignment" ("id" text not null primary key, "team_id" text not null references "team" ("id") on delete cascade, "added_by" text not null, "question" text not null, "client" text, "round_id" text not null, "revealed_id" text, "division" integer, "summary" text, "roles" text, "archived_at" text, "created_at" text not null, "updated_at" text not null, "fingerprint" text not null);
CREATE TABLE "team_round" ("id" text not null primary key, "assignment_id" text not null references "team_assignment" ("id") on delete cascade, "number" integer not null, "created_at" text not null, "revealed_at" text, "revealed_by" text, "reminded_at" text, constraint "team_round_order" unique ("assignment_id", "number"));
CREATE TABLE "team_placement" ("round_id" text not null references "team_round" ("id") on delete cascade, "member_id" text not null references "team_member" ("id"), "position" integer check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), "note" text, "late" integer not null check (late in (0, 1)), "placed_at" text not null, constraint "team_placement_once" primary key ("round_id", "member_id"));
insert into "kysely_migration" values ('0001-first','2026-11-30T15:18:32.749Z');
insert into "kysely_migration" values ('0002-ways-in','2026-11-30T15:18:32.790Z');
insert into "kysely_migration" values ('0003-table','2026-11-30T15:18:32.813Z');
insert into "kysely_migration" values ('0004-workshops','2026-11-30T15:18:32.964Z');
insert into "kysely_migration" values ('0005-teams','2026-11-30T15:18:33.058Z');
insert into "kysely_migration_lock" values ('migration_lock',0);
insert into "account" values ('01a22d09-4b0e-74c0-8de0-8edd420aaa43','2026-11-30T15:18:33.490Z','Europe/Amsterdam',null);
insert into "account" values ('01a22d09-505e-75f6-9b58-3a70bd4f61ab','2026-11-30T15:18:34.851Z','Europe/Amsterdam',null);
insert into "account" values ('01a22d09-51b0-700d-9760-6aeb77cd830a','2026-11-30T15:18:35.187Z','Europe/Amsterdam',null);
insert into "account" values ('01a22d09-522b-73be-9943-541e637fd62d','2026-11-30T15:18:35.309Z','Europe/Amsterdam',null);
insert into "account" values ('01a22d09-5493-775a-b836-db11e32e6b18','2026-11-30T15:18:35.925Z','Europe/Amsterdam',null);
insert into "assignment" values ('01a22d09-4c52-7170-b1ed-b312c519a14f','01a22d09-4b0e-74c0-8de0-8edd420aaa43','Moeten wij fuseren met ’t Anker?','Bestuur','[]',-1,'2026-11-30T15:18:33.943Z','moeten wij fuseren met ’t anker?
bestuur',null,null,'2026-11-30T15:18:33.827Z','2026-11-30T15:18:33.943Z','nRaav-Hmt-CypLK2diKbGlNyO8RuUhM5KCw__Qth6Hs',null,null);
insert into "assignment" values ('01a22d09-4cf4-7482-88c8-d55fe36f871a','01a22d09-4b0e-74c0-8de0-8edd420aaa43','Wie leidt het team?',null,'[]',99,'2026-11-30T15:18:33.976Z','wie leidt het team?','2026-11-30T15:18:34.001Z',null,'2026-11-30T15:18:33.975Z','2026-11-30T15:18:34.001Z','70HJnlVPQ_bcQ8AYJ7L7zwnfXnSyqV52Pnd4qSSLKMc',null,null);
insert into "assignment" values ('01a22d09-4d1f-716c-929a-92dec59a8ed6','01a22d09-4b0e-74c0-8de0-8edd420aaa43','Wat willen de ouders?
En wanneer?',null,'[]',null,'2026-11-30T15:18:34.018Z','wat willen de ouders?
en wanneer?',null,null,'2026-11-30T15:18:34.018Z','2026-11-30T15:18:34.018Z','juE0NjKxyFsN3LSH3jMUHNhgjPXLkK69DnBH_VcLFaA',null,null);
insert into "placement" values ('01a22d09-4c6d-727f-bde0-5efdbc54f6af','01a22d09-4c52-7170-b1ed-b312c519a14f',1,-47,'Zij vragen een oordeel.',0,null,'2026-11-30T15:18:33.837Z','');
insert into "placement" values ('01a22d09-4cbe-7706-ad16-ccd40927c5a5','01a22d09-4c52-7170-b1ed-b312c519a14f',2,33,null,1,1,'2026-11-30T15:18:33.918Z','zUvhp7heTd40UgR9cc0mHGUm2WvFasNdm8Lh5EieQH0');
insert into "placement" values ('01a22d09-4cd7-75d9-8d2e-08eec584b60e','01a22d09-4c52-7170-b1ed-b312c519a14f',3,-1,'Toch weer terug; "kort".',1,null,'2026-11-30T15:18:33.943Z','NkDNLoGXuL3X3PYuTfki7EGN_oKgY6FsE5Q_x2JfiFk');
insert into "placement" values ('01a22d09-4cf8-7113-af7b-38aa5beb0213','01a22d09-4cf4-7482-88c8-d55fe36f871a',1,99,null,0,null,'2026-11-30T15:18:33.976Z','');
insert into "auth_user" values ('zYUglRHJyUJmh1GNqUJwufZUUL9wvJij','01a22d09-4b0e-74c0-8de0-8edd420aaa43','Anonymous','3as9pnpe69n0go6ubxgq561owavkmpty@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:18:33.486Z','2026-11-30T15:18:33.486Z',null);
insert into "auth_user" values ('h0vICdfquzEEUzbJrVDfe1iak15IeFNG','01a22d09-4b0e-74c0-8de0-8edd420aaa43','','70831ae4-6fb1-4ed8-b69b-8aaa6b470149@password.invalid',0,null,0,'2026-11-30T15:18:34.725Z','2026-11-30T15:18:34.725Z','noor@example.nl');
insert into "auth_user" values ('Reubl6NgkTndCWHygq5IGVDkpEcpDgX8','01a22d09-505e-75f6-9b58-3a70bd4f61ab','Anonymous','hqtri4i3qcqlmq6zxsodsuuktjyldgq3@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:18:34.846Z','2026-11-30T15:18:34.846Z',null);
insert into "auth_user" values ('ylVFTQRJ040Nvxf5H0c4W4UEpfcyNP1C','01a22d09-51b0-700d-9760-6aeb77cd830a','Anonymous','id5w7iuidqmk4mojfurzjgurejxbfsbc@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:18:35.184Z','2026-11-30T15:18:35.184Z',null);
insert into "auth_user" values ('v6gF07bVOdypzsEl3eAS0wu3XeT2JG0f','01a22d09-522b-73be-9943-541e637fd62d','Anonymous','mtuvepnyn6xbo3l1zfu7d7pt8rwfiwyz@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:18:35.307Z','2026-11-30T15:18:35.307Z',null);
insert into "auth_user" values ('04VYvBO3bhBjfQzHRaHyfFvJb4uvJ8Uz','01a22d09-5493-775a-b836-db11e32e6b18','Anonymous','th8rzd11cnjzohwcbsxa3tdt2nxmvoi4@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:18:35.923Z','2026-11-30T15:18:35.923Z',null);
insert into "auth_session" values ('8NtJCNFfZoqYY9wUrJVzyeCEHR9ceYuw','9oTFO2inj1An0rhKWnz98IYvXVwQRAIc','zYUglRHJyUJmh1GNqUJwufZUUL9wvJij','2028-01-04T15:18:33.520Z','','','2026-11-30T15:18:33.520Z','2026-11-30T15:18:33.520Z',null);
insert into "auth_session" values ('w9gcLW2aKqpATwAPAGddP59OtDLrt7hN','qysdLj67hwVQ0ve4f7HHShFP8jXlBX88','Reubl6NgkTndCWHygq5IGVDkpEcpDgX8','2028-01-04T15:18:34.855Z','','','2026-11-30T15:18:34.855Z','2026-11-30T15:18:34.855Z',null);
insert into "auth_session" values ('seKe6CI5iyBtu8Wri8cJOer112nq7Kya','2uTrxSNxMWc71wT4kYpd1oxOmNv7JYAG','ylVFTQRJ040Nvxf5H0c4W4UEpfcyNP1C','2028-01-04T15:18:35.196Z','','','2026-11-30T15:18:35.196Z','2026-11-30T15:18:35.196Z',null);
insert into "auth_session" values ('v828y5Lt9xfgDhBey5aF1Cg0L0YfwKgC','5pCHxybwZ2Y8zNp4E5aXi6I7FOpGst8I','v6gF07bVOdypzsEl3eAS0wu3XeT2JG0f','2028-01-04T15:18:35.317Z','','','2026-11-30T15:18:35.318Z','2026-11-30T15:18:35.318Z',null);
insert into "auth_session" values ('Nvg11yjMXfJyk2nBK1xA9vKfG760mfId','HNNNYJzsodk4B9pUxCoHPvnBpONPcN0A','04VYvBO3bhBjfQzHRaHyfFvJb4uvJ8Uz','2028-01-04T15:18:35.930Z','','','2026-11-30T15:18:35.930Z','2026-11-30T15:18:35.930Z',null);
insert into "auth_credential" values ('UT9g9d0jJeH8S8EbGgej2bWNQ1fn4QbE','h0vICdfquzEEUzbJrVDfe1iak15IeFNG','credential','h0vICdfquzEEUzbJrVDfe1iak15IeFNG',null,null,null,null,null,null,'577fcc5c0d7424755119dfa71ae224ff:f55e17acb9aa94780dee05752b21398a39979d361fbe55b9f86f5f1a9e1ea5ec7bc65aeb0f9fd8e1bd1972506cfafd8b0aff36d50c3b4d7cf7dbb128d195d9a0','2026-11-30T15:18:34.729Z','2026-11-30T15:18:34.729Z');
insert into "workshop" values ('01a22d09-54ce-70a6-bfb7-c27547221624','X4JYGG','01a22d09-5493-775a-b836-db11e32e6b18',null,'nl','initials',null,0,'DUTOYFPEXCVCC8FpLg9T-tD7ISa8qiCcLktHxKyBR4I','01a22d09-54df-732c-89f8-a207264b3658','question',1,null,null,18,'2026-11-30T15:18:35.997Z','2026-11-30T15:18:36.773Z',null,'X6SSSgeHZGe34a2crz_lHRE03eapbjYDzpRrnAyB0aQ');
insert into "workshop_question" values ('01a22d09-54df-732c-89f8-9de779558a56','01a22d09-54ce-70a6-bfb7-c27547221624',0,'Wie kiest het rooster?',null,'uNE604IMWlccB_Tusec9Dg');
insert into "workshop_question" values ('01a22d09-54df-732c-89f8-a207264b3658','01a22d09-54ce-70a6-bfb7-c27547221624',1,'Hoe verder na de fusie?',null,'iFUGrt_7aT6vHBgXTg7xOw');
insert into "workshop_question" values ('01a22d09-54df-732c-89f8-a61e4b811dc0','01a22d09-54ce-70a6-bfb7-c27547221624',2,'Mag dit weg?',null,'aX7tvMEgq39fofPL_lsJqw');
insert into "workshop_round" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'01a22d09-54df-732c-89f8-9de779558a56','revealed',1);
insert into "workshop_round" values ('01a22d09-54ce-70a6-bfb7-c27547221624',2,'01a22d09-54df-732c-89f8-a207264b3658','open',0);
insert into "workshop_seat" values ('474746a0-2a15-4c3f-9e40-0f4d9e23aab5','01a22d09-54ce-70a6-bfb7-c27547221624','4Kg4XVO4T5ZAqr_mI0jabAbzP4-0ej29VNOQlxqbrg8',null,null,'2026-11-30T15:18:36.082Z',0);
insert into "workshop_seat" values ('1a8eed73-2717-46cb-a939-dfb458c551fc','01a22d09-54ce-70a6-bfb7-c27547221624','dCAcSv0XTWR6L_1BEYgv-zDilbLbQNLoyOZSWkx4bdE',null,null,'2026-11-30T15:18:36.095Z',0);
insert into "workshop_seat" values ('d9c47225-112d-4c40-a7f5-c047fcb33d8a','01a22d09-54ce-70a6-bfb7-c27547221624','u3aT76A5veZdqrN4RamAtwIQMI133blSvVMjlGxueHI',null,null,'2026-11-30T15:18:36.127Z',0);
insert into "workshop_seat" values ('5e1e6e88-a7ec-40ea-a943-1424ec92ef81','01a22d09-54ce-70a6-bfb7-c27547221624','ueGz_uKgsp1VpC9ZHhw4zV11AF-kkzi-xfttHHf_J0Q',null,null,'2026-11-30T15:18:36.180Z',0);
insert into "workshop_seat" values ('1e437473-11f1-4f41-a2a6-f8a751ba8ce8','01a22d09-54ce-70a6-bfb7-c27547221624','yloFAC9n73v42aoLCl3-Zt9oHVQdOYRcpr1oRpWvhfY',null,null,'2026-11-30T15:18:36.267Z',0);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'474746a0-2a15-4c3f-9e40-0f4d9e23aab5',-99);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'1a8eed73-2717-46cb-a939-dfb458c551fc',-33);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'d9c47225-112d-4c40-a7f5-c047fcb33d8a',1);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'5e1e6e88-a7ec-40ea-a943-1424ec92ef81',67);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',1,'1e437473-11f1-4f41-a2a6-f8a751ba8ce8',null);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',2,'1a8eed73-2717-46cb-a939-dfb458c551fc',35);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',2,'d9c47225-112d-4c40-a7f5-c047fcb33d8a',35);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',2,'5e1e6e88-a7ec-40ea-a943-1424ec92ef81',35);
insert into "workshop_answer" values ('01a22d09-54ce-70a6-bfb7-c27547221624',2,'1e437473-11f1-4f41-a2a6-f8a751ba8ce8',35);
insert into "team" values ('01a22d09-510f-7331-9cb8-0684e1f55f8c','Adviesgroep Noord','01a22d09-517a-77f1-bfc7-7361ffafbdfa','36g4DvYX3fPMPqaSJCBby1MBu8gEjRt-AX1BY9YZP1s',15,'2026-11-30T15:18:35.130Z','tc9YG13PfibQmhBuWIPPhZNV0LLNTtOrdUOaLWs8kuw');
insert into "team_member" values ('01a22d09-517a-77f1-bfc7-7361ffafbdfa','01a22d09-510f-7331-9cb8-0684e1f55f8c','01a22d09-505e-75f6-9b58-3a70bd4f61ab','Anna','2026-11-30T15:18:35.130Z',null,null);
insert into "team_member" values ('01a22d09-521e-7705-9690-b22d150edfc0','01a22d09-510f-7331-9cb8-0684e1f55f8c','01a22d09-51b0-700d-9760-6aeb77cd830a','Mo','2026-11-30T15:18:35.294Z',null,null);
insert into "team_member" values ('01a22d09-5250-7658-911c-977afa932bc1','01a22d09-510f-7331-9cb8-0684e1f55f8c','01a22d09-522b-73be-9943-541e637fd62d','Sofie','2026-11-30T15:18:35.344Z',null,null);
insert into "team_assignment" values ('01a22d09-5263-77d4-871e-b1c125ee360a','01a22d09-510f-7331-9cb8-0684e1f55f8c','01a22d09-517a-77f1-bfc7-7361ffafbdfa','Hoe verdelen wij het werk?',null,'01a22d09-5270-7432-ac00-1f441c48ea19','01a22d09-5270-7432-ac00-1f441c48ea19',500,'{"expert":1,"facilitator":1,"undecided":1,"spread":[0,0,1,0,0,1],"places":[-33,67]}','{"expert":["01a22d09-517a-77f1-bfc7-7361ffafbdfa"],"facilitator":["01a22d09-521e-7705-9690-b22d150edfc0"],"settledBy":"01a22d09-517a-77f1-bfc7-7361ffafbdfa","settledAt":"2026-11-30T15:18:35.550Z","reviewAt":null}',null,'2026-11-30T15:18:35.376Z','2026-11-30T15:18:35.550Z','AcjD5JzVctVZVaXhNwnJZLEIzc8kNgT5GtHShG2dQ5Q');
insert into "team_assignment" values ('01a22d09-5329-7430-9d0b-2ce37b79391e','01a22d09-510f-7331-9cb8-0684e1f55f8c','01a22d09-521e-7705-9690-b22d150edfc0','Wie schrijft het verslag?',null,'01a22d09-5446-7332-a110-9e507f483aca','01a22d09-5366-7126-af70-b815ffbbab2e',500,'{"expert":1,"facilitator":1,"undecided":0,"spread":[1,0,0,1,0,0],"places":[-99,1]}',null,null,'2026-11-30T15:18:35.622Z','2026-11-30T15:18:35.910Z','Ct1Jztq23b8BR-IngJi1jW3LLtJne3S_xlXx4sVgrHU');
insert into "team_round" values ('01a22d09-5270-7432-ac00-1f441c48ea19','01a22d09-5263-77d4-871e-b1c125ee360a',1,'2026-11-30T15:18:35.376Z','2026-11-30T15:18:35.524Z','01a22d09-521e-7705-9690-b22d150edfc0',null);
insert into "team_round" values ('01a22d09-5366-7126-af70-b815ffbbab2e','01a22d09-5329-7430-9d0b-2ce37b79391e',1,'2026-11-30T15:18:35.623Z','2026-11-30T15:18:35.792Z','01a22d09-517a-77f1-bfc7-7361ffafbdfa',null);
insert into "team_round" values ('01a22d09-5446-7332-a110-9e507f483aca','01a22d09-5329-7430-9d0b-2ce37b79391e',2,'2026-11-30T15:18:35.846Z',null,null,null);
insert into "team_placement" values ('01a22d09-5270-7432-ac00-1f441c48ea19','01a22d09-517a-77f1-bfc7-7361ffafbdfa',-33,'Ik ken het vak.',0,'2026-11-30T15:18:35.411Z');
insert into "team_placement" values ('01a22d09-5270-7432-ac00-1f441c48ea19','01a22d09-521e-7705-9690-b22d150edfc0',67,null,0,'2026-11-30T15:18:35.427Z');
insert into "team_placement" values ('01a22d09-5270-7432-ac00-1f441c48ea19','01a22d09-5250-7658-911c-977afa932bc1',null,null,0,'2026-11-30T15:18:35.441Z');
insert into "team_placement" values ('01a22d09-5366-7126-af70-b815ffbbab2e','01a22d09-517a-77f1-bfc7-7361ffafbdfa',1,null,0,'2026-11-30T15:18:35.636Z');
insert into "team_placement" values ('01a22d09-5366-7126-af70-b815ffbbab2e','01a22d09-521e-7705-9690-b22d150edfc0',-99,null,0,'2026-11-30T15:18:35.730Z');
insert into "team_placement" values ('01a22d09-5446-7332-a110-9e507f483aca','01a22d09-5250-7658-911c-977afa932bc1',-35,null,0,'2026-11-30T15:18:35.910Z');
CREATE INDEX "assignment_by_rank" on "assignment" ("account_id", "ranked_at" desc, "id" desc);
CREATE INDEX "auth_user_by_account" on "auth_user" ("account_id");
CREATE INDEX "auth_session_by_user" on "auth_session" ("user_id");
CREATE INDEX "auth_credential_by_user" on "auth_credential" ("user_id");
CREATE INDEX "auth_verification_by_identifier" on "auth_verification" ("identifier");
CREATE INDEX "auth_user_by_address" on "auth_user" ("address");
CREATE INDEX "device_link_by_account" on "device_link" ("account_id");
CREATE INDEX "workshop_by_account" on "workshop" ("account_id", "created_at" desc);
CREATE INDEX "workshop_by_touch" on "workshop" ("touched_at");
CREATE INDEX "workshop_question_by_workshop" on "workshop_question" ("workshop_id", "ordinal");
CREATE INDEX "workshop_round_by_question" on "workshop_round" ("question_id");
CREATE INDEX "workshop_answer_by_seat" on "workshop_answer" ("seat_id");
CREATE INDEX "deck_by_account" on "deck" ("account_id");
CREATE INDEX "team_member_by_account" on "team_member" ("account_id");
CREATE INDEX "team_assignment_by_team" on "team_assignment" ("team_id", "updated_at" desc);
CREATE INDEX "team_placement_by_member" on "team_placement" ("member_id");
CREATE TRIGGER team_round_changed before update on team_round when old.revealed_at is not null
			begin select raise(abort, 'a revealed round can no longer change'); end;
CREATE TRIGGER team_round_replaced before insert on team_round when exists (select 1 from team_round where revealed_at is not null and
			(id = new.id or (assignment_id = new.assignment_id and number = new.number)))
			begin select raise(abort, 'a revealed round can no longer change'); end;
CREATE TRIGGER team_round_deleted before delete on team_round when old.revealed_at is not null and
			exists (select 1 from team_assignment where id = old.assignment_id)
			begin select raise(abort, 'a revealed round can no longer change'); end;
CREATE TRIGGER team_placement_changed before update on team_placement when exists (select 1 from team_round where id = old.round_id and revealed_at is not null) or exists (select 1 from team_round where id = new.round_id and revealed_at is not null)
			begin select raise(abort, 'a revealed round can no longer change'); end;
CREATE TRIGGER team_placement_deleted before delete on team_placement when exists (select 1 from team_round where id = old.round_id and revealed_at is not null)
			begin select raise(abort, 'a revealed round can no longer change'); end;
CREATE TRIGGER team_placement_added before insert on team_placement when exists (select 1 from team_round where id = new.round_id and revealed_at is not null) <> (new.late = 1) or (new.late = 1 and
			exists (select 1 from team_placement where round_id = new.round_id and member_id = new.member_id))
			begin select raise(abort, 'a revealed round can no longer change'); end;
