CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "account" ("id" text not null primary key, "created_at" text not null, "time_zone" text, "address" text check (address in ('u', 'je')));
CREATE TABLE "assignment" ("id" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "question" text not null, "client" text, "benefits" text not null, "position" integer check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), "ranked_at" text not null, "folded" text not null, "archived_at" text, "deleted_at" text, "created_at" text not null, "updated_at" text not null, "fingerprint" text not null);
CREATE TABLE "placement" ("id" text not null primary key, "assignment_id" text not null references "assignment" ("id") on delete cascade, "ordinal" integer not null, "position" integer not null check ("position" between -99 and 99
		and "position" % 2 <> 0
		and round("position") = "position"), "note" text, "role_switch" integer not null check (role_switch in (0, 1)), "client_told" integer check (client_told in (0, 1)), "placed_at" text not null, "fingerprint" text not null, constraint "placement_order" unique ("assignment_id", "ordinal"));
CREATE TABLE "auth_user" ("id" text not null primary key, "account_id" text not null references "account" ("id") on delete cascade, "name" text not null, "email" text not null unique, "email_verified" integer not null, "image" text, "is_anonymous" integer, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "auth_session" ("id" text not null primary key, "token" text not null unique, "user_id" text not null references "auth_user" ("id") on delete cascade, "expires_at" text not null, "ip_address" text, "user_agent" text, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "auth_credential" ("id" text not null primary key, "account_id" text not null, "provider_id" text not null, "user_id" text not null references "auth_user" ("id") on delete cascade, "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" text, "refresh_token_expires_at" text, "scope" text, "password" text, "created_at" text not null, "updated_at" text not null);
CREATE TABLE "auth_verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expires_at" text not null, "created_at" text not null, "updated_at" text not null);
insert into "kysely_migration" values ('0001-first','2026-11-30T15:17:23.973Z');
insert into "kysely_migration_lock" values ('migration_lock',0);
insert into "account" values ('01a22d08-3ce8-76b2-9c1d-24d0c07056c8','2026-11-30T15:17:24.335Z','Europe/Amsterdam',null);
insert into "assignment" values ('01a22d08-3dd0-7536-a455-8d768aab724b','01a22d08-3ce8-76b2-9c1d-24d0c07056c8','Moeten wij fuseren met ’t Anker?','Bestuur','[]',-1,'2026-11-30T15:17:24.729Z','moeten wij fuseren met ’t anker?
bestuur',null,null,'2026-11-30T15:17:24.578Z','2026-11-30T15:17:24.730Z','nRaav-Hmt-CypLK2diKbGlNyO8RuUhM5KCw__Qth6Hs');
insert into "assignment" values ('01a22d08-3e80-7660-8375-8e26176c6d4b','01a22d08-3ce8-76b2-9c1d-24d0c07056c8','Wie leidt het team?',null,'[]',99,'2026-11-30T15:17:24.744Z','wie leidt het team?','2026-11-30T15:17:24.766Z',null,'2026-11-30T15:17:24.742Z','2026-11-30T15:17:24.766Z','70HJnlVPQ_bcQ8AYJ7L7zwnfXnSyqV52Pnd4qSSLKMc');
insert into "assignment" values ('01a22d08-3ea8-75b9-bfaf-26226d42783c','01a22d08-3ce8-76b2-9c1d-24d0c07056c8','Wat willen de ouders?
En wanneer?',null,'[]',null,'2026-11-30T15:17:24.842Z','wat willen de ouders?
en wanneer?',null,null,'2026-11-30T15:17:24.842Z','2026-11-30T15:17:24.842Z','juE0NjKxyFsN3LSH3jMUHNhgjPXLkK69DnBH_VcLFaA');
insert into "placement" values ('01a22d08-3de3-72ca-9317-9fbfd50442f4','01a22d08-3dd0-7536-a455-8d768aab724b',1,-47,'Zij vragen een oordeel.',0,null,'2026-11-30T15:17:24.579Z','');
insert into "placement" values ('01a22d08-3e6a-778a-b97f-8e47660ba27e','01a22d08-3dd0-7536-a455-8d768aab724b',2,33,null,1,1,'2026-11-30T15:17:24.714Z','zUvhp7heTd40UgR9cc0mHGUm2WvFasNdm8Lh5EieQH0');
insert into "placement" values ('01a22d08-3e79-7133-855c-9efd3a8eab7c','01a22d08-3dd0-7536-a455-8d768aab724b',3,-1,'Toch weer terug; "kort".',1,null,'2026-11-30T15:17:24.729Z','NkDNLoGXuL3X3PYuTfki7EGN_oKgY6FsE5Q_x2JfiFk');
insert into "placement" values ('01a22d08-3e88-77bc-afe9-e401f79f8031','01a22d08-3e80-7660-8375-8e26176c6d4b',1,99,null,0,null,'2026-11-30T15:17:24.744Z','');
insert into "auth_user" values ('q1UNAbqPfXffjrIiSEQAwrpbl2XcQTvp','01a22d08-3ce8-76b2-9c1d-24d0c07056c8','Anonymous','1tnao9gyz0wbgytfyeeduwks1n2i0cql@anonymous.placeholder.invalid',0,null,1,'2026-11-30T15:17:24.328Z','2026-11-30T15:17:24.328Z');
insert into "auth_session" values ('WNyC9u0p1iHlyjHDV8acXrJgD5xaaRTp','8GaIgMdB3brvlZ6qbLDK2vys4OXkBTk5','q1UNAbqPfXffjrIiSEQAwrpbl2XcQTvp','2028-01-04T15:17:24.420Z','','','2026-11-30T15:17:24.420Z','2026-11-30T15:17:24.420Z');
CREATE INDEX "assignment_by_rank" on "assignment" ("account_id", "ranked_at" desc, "id" desc);
CREATE INDEX "auth_user_by_account" on "auth_user" ("account_id");
CREATE INDEX "auth_session_by_user" on "auth_session" ("user_id");
CREATE INDEX "auth_credential_by_user" on "auth_credential" ("user_id");
CREATE INDEX "auth_verification_by_identifier" on "auth_verification" ("identifier");
