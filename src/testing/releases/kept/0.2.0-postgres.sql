
SELECT pg_catalog.set_config('search_path', '', false);
CREATE FUNCTION public.team_placement_added() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if exists (select 1 from team_round where id = new.round_id and revealed_at is not null) <> (new.late = 1) or (new.late = 1 and
			exists (select 1 from team_placement where round_id = new.round_id and member_id = new.member_id)) then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE FUNCTION public.team_placement_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if exists (select 1 from team_round where id = old.round_id and revealed_at is not null) or exists (select 1 from team_round where id = new.round_id and revealed_at is not null) then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE FUNCTION public.team_placement_deleted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if exists (select 1 from team_round where id = old.round_id and revealed_at is not null) then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE FUNCTION public.team_round_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if old.revealed_at is not null then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE FUNCTION public.team_round_deleted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if old.revealed_at is not null and
			exists (select 1 from team_assignment where id = old.assignment_id) then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE FUNCTION public.team_round_replaced() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
			if exists (select 1 from team_round where revealed_at is not null and
			(id = new.id or (assignment_id = new.assignment_id and number = new.number))) then raise exception 'a revealed round can no longer change'; end if;
			return coalesce(new, old);
		end $$;
CREATE TABLE public.account (
    id text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    time_zone text COLLATE pg_catalog."C",
    address text COLLATE pg_catalog."C",
    CONSTRAINT account_address_check CHECK ((address = ANY (ARRAY['u'::text, 'je'::text])))
);
CREATE TABLE public.assignment (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    question text NOT NULL COLLATE pg_catalog."C",
    client text COLLATE pg_catalog."C",
    benefits text NOT NULL COLLATE pg_catalog."C",
    "position" integer,
    ranked_at text NOT NULL COLLATE pg_catalog."C",
    folded text NOT NULL COLLATE pg_catalog."C",
    archived_at text COLLATE pg_catalog."C",
    deleted_at text COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    agreed_at text COLLATE pg_catalog."C",
    agreed text COLLATE pg_catalog."C",
    CONSTRAINT assignment_position_check CHECK (((("position" >= '-99'::integer) AND ("position" <= 99)) AND (("position" % 2) <> 0) AND (round(("position")::double precision) = ("position")::double precision)))
);
CREATE TABLE public.auth_credential (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    provider_id text NOT NULL COLLATE pg_catalog."C",
    user_id text NOT NULL COLLATE pg_catalog."C",
    access_token text COLLATE pg_catalog."C",
    refresh_token text COLLATE pg_catalog."C",
    id_token text COLLATE pg_catalog."C",
    access_token_expires_at text COLLATE pg_catalog."C",
    refresh_token_expires_at text COLLATE pg_catalog."C",
    scope text COLLATE pg_catalog."C",
    password text COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.auth_session (
    id text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    user_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    ip_address text COLLATE pg_catalog."C",
    user_agent text COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    device text COLLATE pg_catalog."C"
);
CREATE TABLE public.auth_user (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    email_verified integer NOT NULL,
    image text COLLATE pg_catalog."C",
    is_anonymous integer,
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    address text COLLATE pg_catalog."C"
);
CREATE TABLE public.auth_verification (
    id text NOT NULL COLLATE pg_catalog."C",
    identifier text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.deck (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    questions text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT deck_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
);
CREATE TABLE public.device_link (
    hash text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.placement (
    id text NOT NULL COLLATE pg_catalog."C",
    assignment_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    "position" integer NOT NULL,
    note text COLLATE pg_catalog."C",
    role_switch integer NOT NULL,
    client_told integer,
    placed_at text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT placement_client_told_check CHECK ((client_told = ANY (ARRAY[0, 1]))),
    CONSTRAINT placement_position_check CHECK (((("position" >= '-99'::integer) AND ("position" <= 99)) AND (("position" % 2) <> 0) AND (round(("position")::double precision) = ("position")::double precision))),
    CONSTRAINT placement_role_switch_check CHECK ((role_switch = ANY (ARRAY[0, 1])))
);
CREATE TABLE public.recovery_code (
    account_id text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.team (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    owner_id text NOT NULL COLLATE pg_catalog."C",
    invite_hash text NOT NULL COLLATE pg_catalog."C",
    revision integer NOT NULL,
    created_at text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.team_assignment (
    id text NOT NULL COLLATE pg_catalog."C",
    team_id text NOT NULL COLLATE pg_catalog."C",
    added_by text NOT NULL COLLATE pg_catalog."C",
    question text NOT NULL COLLATE pg_catalog."C",
    client text COLLATE pg_catalog."C",
    round_id text NOT NULL COLLATE pg_catalog."C",
    revealed_id text COLLATE pg_catalog."C",
    division integer,
    summary text COLLATE pg_catalog."C",
    roles text COLLATE pg_catalog."C",
    archived_at text COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.team_member (
    id text NOT NULL COLLATE pg_catalog."C",
    team_id text NOT NULL COLLATE pg_catalog."C",
    account_id text COLLATE pg_catalog."C",
    display_name text COLLATE pg_catalog."C",
    joined_at text NOT NULL COLLATE pg_catalog."C",
    left_at text COLLATE pg_catalog."C",
    merged_into text COLLATE pg_catalog."C"
);
CREATE TABLE public.team_placement (
    round_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer,
    note text COLLATE pg_catalog."C",
    late integer NOT NULL,
    placed_at text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT team_placement_late_check CHECK ((late = ANY (ARRAY[0, 1]))),
    CONSTRAINT team_placement_position_check CHECK (((("position" >= '-99'::integer) AND ("position" <= 99)) AND (("position" % 2) <> 0) AND (round(("position")::double precision) = ("position")::double precision)))
);
CREATE TABLE public.team_round (
    id text NOT NULL COLLATE pg_catalog."C",
    assignment_id text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    created_at text NOT NULL COLLATE pg_catalog."C",
    revealed_at text COLLATE pg_catalog."C",
    revealed_by text COLLATE pg_catalog."C",
    reminded_at text COLLATE pg_catalog."C"
);
CREATE TABLE public.workshop (
    id text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    names text NOT NULL COLLATE pg_catalog."C",
    groups text COLLATE pg_catalog."C",
    pairs_first integer NOT NULL,
    host_hash text NOT NULL COLLATE pg_catalog."C",
    question_id text COLLATE pg_catalog."C",
    view text NOT NULL COLLATE pg_catalog."C",
    counted integer NOT NULL,
    timer_seconds integer,
    timer_ends_at text COLLATE pg_catalog."C",
    revision integer NOT NULL,
    created_at text NOT NULL COLLATE pg_catalog."C",
    touched_at text NOT NULL COLLATE pg_catalog."C",
    ended_at text COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT workshop_counted_check CHECK ((counted = ANY (ARRAY[0, 1]))),
    CONSTRAINT workshop_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT workshop_names_check CHECK ((names = ANY (ARRAY['none'::text, 'initials'::text]))),
    CONSTRAINT workshop_pairs_first_check CHECK ((pairs_first = ANY (ARRAY[0, 1])))
);
CREATE TABLE public.workshop_answer (
    workshop_id text NOT NULL COLLATE pg_catalog."C",
    round integer NOT NULL,
    seat_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer,
    CONSTRAINT workshop_answer_position_check CHECK (((("position" >= '-99'::integer) AND ("position" <= 99)) AND (("position" % 2) <> 0) AND (round(("position")::double precision) = ("position")::double precision)))
);
CREATE TABLE public.workshop_question (
    id text NOT NULL COLLATE pg_catalog."C",
    workshop_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    salt text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.workshop_round (
    workshop_id text NOT NULL COLLATE pg_catalog."C",
    round integer NOT NULL,
    question_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    reveals integer NOT NULL,
    CONSTRAINT workshop_round_seen CHECK (((state <> 'open'::text) OR (reveals = 0))),
    CONSTRAINT workshop_round_state_check CHECK ((state = ANY (ARRAY['open'::text, 'locked'::text, 'revealed'::text])))
);
CREATE TABLE public.workshop_seat (
    id text NOT NULL COLLATE pg_catalog."C",
    workshop_id text NOT NULL COLLATE pg_catalog."C",
    token_hash text COLLATE pg_catalog."C",
    initials text COLLATE pg_catalog."C",
    in_group integer,
    seen_at text NOT NULL COLLATE pg_catalog."C",
    removed integer NOT NULL,
    CONSTRAINT workshop_seat_in_group_check CHECK ((in_group = ANY (ARRAY[0, 1]))),
    CONSTRAINT workshop_seat_removed_check CHECK ((removed = ANY (ARRAY[0, 1])))
);
INSERT INTO public.account VALUES ('01a22d09-65e0-7261-8190-1465635d93bf', '2026-11-30T15:18:40.405Z', 'Europe/Amsterdam', NULL);
INSERT INTO public.account VALUES ('01a22d09-6cb9-754a-a793-c4e764a5c8cf', '2026-11-30T15:18:42.114Z', 'Europe/Amsterdam', NULL);
INSERT INTO public.account VALUES ('01a22d09-6d51-732e-9873-a2a1495312fe', '2026-11-30T15:18:42.261Z', 'Europe/Amsterdam', NULL);
INSERT INTO public.account VALUES ('01a22d09-6eb0-7378-ae42-815ec0a4c5b8', '2026-11-30T15:18:42.622Z', 'Europe/Amsterdam', NULL);
INSERT INTO public.account VALUES ('01a22d09-7318-727e-91e5-757fcaa6eb75', '2026-11-30T15:18:43.741Z', 'Europe/Amsterdam', NULL);
INSERT INTO public.assignment VALUES ('01a22d09-667e-75ee-b28b-1fc662a1da2b', '01a22d09-65e0-7261-8190-1465635d93bf', 'Moeten wij fuseren met ’t Anker?', 'Bestuur', '[]', -1, '2026-11-30T15:18:40.934Z', 'moeten wij fuseren met ’t anker?
bestuur', NULL, NULL, '2026-11-30T15:18:40.611Z', '2026-11-30T15:18:40.939Z', 'nRaav-Hmt-CypLK2diKbGlNyO8RuUhM5KCw__Qth6Hs', NULL, NULL);
INSERT INTO public.assignment VALUES ('01a22d09-687a-7335-851c-bdbb4b3ce03c', '01a22d09-65e0-7261-8190-1465635d93bf', 'Wie leidt het team?', NULL, '[]', 99, '2026-11-30T15:18:41.041Z', 'wie leidt het team?', '2026-11-30T15:18:41.260Z', NULL, '2026-11-30T15:18:41.035Z', '2026-11-30T15:18:41.260Z', '70HJnlVPQ_bcQ8AYJ7L7zwnfXnSyqV52Pnd4qSSLKMc', NULL, NULL);
INSERT INTO public.assignment VALUES ('01a22d09-6986-7153-9b0f-151ad27cca75', '01a22d09-65e0-7261-8190-1465635d93bf', 'Wat willen de ouders?
En wanneer?', NULL, '[]', NULL, '2026-11-30T15:18:41.294Z', 'wat willen de ouders?
en wanneer?', NULL, NULL, '2026-11-30T15:18:41.294Z', '2026-11-30T15:18:41.294Z', 'juE0NjKxyFsN3LSH3jMUHNhgjPXLkK69DnBH_VcLFaA', NULL, NULL);
INSERT INTO public.auth_credential VALUES ('6wZ1sErfmN4OYH3f4gosQvMmOOiefzJL', 'HuSB3afon077O6UZZihSsVa2sTxh6vY7', 'credential', 'HuSB3afon077O6UZZihSsVa2sTxh6vY7', NULL, NULL, NULL, NULL, NULL, NULL, '1fced65c74f894c93f36c4a8b72da577:c5c43ffdaefcf55f47e7d2881a9431922ddc6bb43059cbdfe00f136759ef1b76cd3fc78a8f966dcf55b3727fd35d443f3379602ad67763c747467a8a0b003581', '2026-11-30T15:18:42.068Z', '2026-11-30T15:18:42.068Z');
INSERT INTO public.auth_session VALUES ('XU4fjulT08sAuV4mkRg5eSVIrPrYGSg5', 'YlvphKD0x01sAzc5eUV76q94wjPrWwlT', 'AdcZfGMh3C4I7nGskuiJnxUYUdRlQhxM', '2028-01-04T15:18:40.427Z', '', '', '2026-11-30T15:18:40.428Z', '2026-11-30T15:18:40.428Z', NULL);
INSERT INTO public.auth_session VALUES ('vfusQw8rFaNpZuQjPtXuoEf8B62X6V0u', 'flSIKBhUonGi8CqdhKXQQoIvArzUDCLj', 'ITD4MmZGzGbsrsM8sF6FMsQVfzJUGsFD', '2028-01-04T15:18:42.130Z', '', '', '2026-11-30T15:18:42.130Z', '2026-11-30T15:18:42.130Z', NULL);
INSERT INTO public.auth_session VALUES ('OJdvsa2E5J3R855YJnJiN1eR6e7bpkL1', '0jMcdYu7v7uLCjWjNBjciM5ON6hDh24f', 'KHGTsW86tGkPTSf0E2Gi3rpDt8SNhJTS', '2028-01-04T15:18:42.280Z', '', '', '2026-11-30T15:18:42.280Z', '2026-11-30T15:18:42.280Z', NULL);
INSERT INTO public.auth_session VALUES ('bdPGzsXoFuhf5K8bciJpLup2ufFp1O3s', 'HhMl4RkbfPQVw021wo5kC7d3YGPhyCWn', '6eYW371uH9IRU97tKPzzdDod41gvUQPk', '2028-01-04T15:18:42.666Z', '', '', '2026-11-30T15:18:42.667Z', '2026-11-30T15:18:42.667Z', NULL);
INSERT INTO public.auth_session VALUES ('nJS38p3L6qblMqgpzc650jxjas8X1yBZ', '1AWSBlCv4IyBlWN62S3WPVluHJyPSY0G', 'WpkswhBJJVb2cPtlMdzKbYyzPNGjcpFo', '2028-01-04T15:18:43.750Z', '', '', '2026-11-30T15:18:43.750Z', '2026-11-30T15:18:43.750Z', NULL);
INSERT INTO public.auth_user VALUES ('AdcZfGMh3C4I7nGskuiJnxUYUdRlQhxM', '01a22d09-65e0-7261-8190-1465635d93bf', 'Anonymous', 'oxoa1wu22icj8taohwx2crhare9ypdaa@anonymous.placeholder.invalid', 0, NULL, 1, '2026-11-30T15:18:40.351Z', '2026-11-30T15:18:40.351Z', NULL);
INSERT INTO public.auth_user VALUES ('HuSB3afon077O6UZZihSsVa2sTxh6vY7', '01a22d09-65e0-7261-8190-1465635d93bf', '', '5fb8b834-41a6-43b0-84fc-5a92f166c2bc@password.invalid', 0, NULL, 0, '2026-11-30T15:18:42.052Z', '2026-11-30T15:18:42.052Z', 'noor@example.nl');
INSERT INTO public.auth_user VALUES ('ITD4MmZGzGbsrsM8sF6FMsQVfzJUGsFD', '01a22d09-6cb9-754a-a793-c4e764a5c8cf', 'Anonymous', 'smsmxhmugceprc5r6uuegnaghrwjkqkw@anonymous.placeholder.invalid', 0, NULL, 1, '2026-11-30T15:18:42.105Z', '2026-11-30T15:18:42.105Z', NULL);
INSERT INTO public.auth_user VALUES ('KHGTsW86tGkPTSf0E2Gi3rpDt8SNhJTS', '01a22d09-6d51-732e-9873-a2a1495312fe', 'Anonymous', 'xwglirjk5qi4yne8l3twxpkuylvowsit@anonymous.placeholder.invalid', 0, NULL, 1, '2026-11-30T15:18:42.257Z', '2026-11-30T15:18:42.257Z', NULL);
INSERT INTO public.auth_user VALUES ('6eYW371uH9IRU97tKPzzdDod41gvUQPk', '01a22d09-6eb0-7378-ae42-815ec0a4c5b8', 'Anonymous', 'n9qr8awbdx1pk1gcpc21guozykegmcak@anonymous.placeholder.invalid', 0, NULL, 1, '2026-11-30T15:18:42.608Z', '2026-11-30T15:18:42.608Z', NULL);
INSERT INTO public.auth_user VALUES ('WpkswhBJJVb2cPtlMdzKbYyzPNGjcpFo', '01a22d09-7318-727e-91e5-757fcaa6eb75', 'Anonymous', 'yhbra9cu9204yx54feu5g12k6hnvnnla@anonymous.placeholder.invalid', 0, NULL, 1, '2026-11-30T15:18:43.736Z', '2026-11-30T15:18:43.736Z', NULL);
INSERT INTO public.kysely_migration VALUES ('0001-first', '2026-11-30T15:18:39.581Z');
INSERT INTO public.kysely_migration VALUES ('0002-ways-in', '2026-11-30T15:18:39.636Z');
INSERT INTO public.kysely_migration VALUES ('0003-table', '2026-11-30T15:18:39.639Z');
INSERT INTO public.kysely_migration VALUES ('0004-workshops', '2026-11-30T15:18:39.909Z');
INSERT INTO public.kysely_migration VALUES ('0005-teams', '2026-11-30T15:18:39.996Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.placement VALUES ('01a22d09-66f0-748b-b1c8-e4a395d4cab4', '01a22d09-667e-75ee-b28b-1fc662a1da2b', 1, -47, 'Zij vragen een oordeel.', 0, NULL, '2026-11-30T15:18:40.624Z', '');
INSERT INTO public.placement VALUES ('01a22d09-6760-7739-9198-d0385bd3a09a', '01a22d09-667e-75ee-b28b-1fc662a1da2b', 2, 33, NULL, 1, 1, '2026-11-30T15:18:40.736Z', 'zUvhp7heTd40UgR9cc0mHGUm2WvFasNdm8Lh5EieQH0');
INSERT INTO public.placement VALUES ('01a22d09-6826-74a0-9b26-b9a093e37332', '01a22d09-667e-75ee-b28b-1fc662a1da2b', 3, -1, 'Toch weer terug; "kort".', 1, NULL, '2026-11-30T15:18:40.934Z', 'NkDNLoGXuL3X3PYuTfki7EGN_oKgY6FsE5Q_x2JfiFk');
INSERT INTO public.placement VALUES ('01a22d09-6891-779b-873c-b8845c449654', '01a22d09-687a-7335-851c-bdbb4b3ce03c', 1, 99, NULL, 0, NULL, '2026-11-30T15:18:41.041Z', '');
INSERT INTO public.team VALUES ('01a22d09-6d31-72f9-a96b-29df34938078', 'Adviesgroep Noord', '01a22d09-6d37-7546-aca5-1ed558ce333f', 'Lq1xLElfaClNP3u7uzrjtsCKRxvZUFWvOaHSduq7IE8', 15, '2026-11-30T15:18:42.231Z', 'tc9YG13PfibQmhBuWIPPhZNV0LLNTtOrdUOaLWs8kuw');
INSERT INTO public.team_assignment VALUES ('01a22d09-6f73-708c-8153-223b2692c2a3', '01a22d09-6d31-72f9-a96b-29df34938078', '01a22d09-6d37-7546-aca5-1ed558ce333f', 'Hoe verdelen wij het werk?', NULL, '01a22d09-6f86-7588-8658-e827126e77ca', '01a22d09-6f86-7588-8658-e827126e77ca', 500, '{"expert":1,"facilitator":1,"undecided":1,"spread":[0,0,1,0,0,1],"places":[-33,67]}', '{"expert":["01a22d09-6d37-7546-aca5-1ed558ce333f"],"facilitator":["01a22d09-6e2a-736e-9196-62747f4a9c45"],"settledBy":"01a22d09-6d37-7546-aca5-1ed558ce333f","settledAt":"2026-11-30T15:18:43.324Z","reviewAt":null}', NULL, '2026-11-30T15:18:42.822Z', '2026-11-30T15:18:43.324Z', 'AcjD5JzVctVZVaXhNwnJZLEIzc8kNgT5GtHShG2dQ5Q');
INSERT INTO public.team_assignment VALUES ('01a22d09-7222-7547-8f59-46452a375540', '01a22d09-6d31-72f9-a96b-29df34938078', '01a22d09-6e2a-736e-9196-62747f4a9c45', 'Wie schrijft het verslag?', NULL, '01a22d09-72d2-741e-88c2-27486255dfee', '01a22d09-7235-7628-9173-48db5d277e0a', 500, '{"expert":1,"facilitator":1,"undecided":0,"spread":[1,0,0,1,0,0],"places":[-99,1]}', NULL, NULL, '2026-11-30T15:18:43.509Z', '2026-11-30T15:18:43.715Z', 'Ct1Jztq23b8BR-IngJi1jW3LLtJne3S_xlXx4sVgrHU');
INSERT INTO public.team_member VALUES ('01a22d09-6d37-7546-aca5-1ed558ce333f', '01a22d09-6d31-72f9-a96b-29df34938078', '01a22d09-6cb9-754a-a793-c4e764a5c8cf', 'Anna', '2026-11-30T15:18:42.231Z', NULL, NULL);
INSERT INTO public.team_member VALUES ('01a22d09-6e2a-736e-9196-62747f4a9c45', '01a22d09-6d31-72f9-a96b-29df34938078', '01a22d09-6d51-732e-9873-a2a1495312fe', 'Mo', '2026-11-30T15:18:42.474Z', NULL, NULL);
INSERT INTO public.team_member VALUES ('01a22d09-6f50-760f-974f-fce098d7f396', '01a22d09-6d31-72f9-a96b-29df34938078', '01a22d09-6eb0-7378-ae42-815ec0a4c5b8', 'Sofie', '2026-11-30T15:18:42.768Z', NULL, NULL);
INSERT INTO public.team_placement VALUES ('01a22d09-6f86-7588-8658-e827126e77ca', '01a22d09-6d37-7546-aca5-1ed558ce333f', -33, 'Ik ken het vak.', 0, '2026-11-30T15:18:42.881Z');
INSERT INTO public.team_placement VALUES ('01a22d09-6f86-7588-8658-e827126e77ca', '01a22d09-6e2a-736e-9196-62747f4a9c45', 67, NULL, 0, '2026-11-30T15:18:42.928Z');
INSERT INTO public.team_placement VALUES ('01a22d09-6f86-7588-8658-e827126e77ca', '01a22d09-6f50-760f-974f-fce098d7f396', NULL, NULL, 0, '2026-11-30T15:18:43.007Z');
INSERT INTO public.team_placement VALUES ('01a22d09-7235-7628-9173-48db5d277e0a', '01a22d09-6d37-7546-aca5-1ed558ce333f', 1, NULL, 0, '2026-11-30T15:18:43.527Z');
INSERT INTO public.team_placement VALUES ('01a22d09-7235-7628-9173-48db5d277e0a', '01a22d09-6e2a-736e-9196-62747f4a9c45', -99, NULL, 0, '2026-11-30T15:18:43.606Z');
INSERT INTO public.team_placement VALUES ('01a22d09-72d2-741e-88c2-27486255dfee', '01a22d09-6f50-760f-974f-fce098d7f396', -35, NULL, 0, '2026-11-30T15:18:43.714Z');
INSERT INTO public.team_round VALUES ('01a22d09-6f86-7588-8658-e827126e77ca', '01a22d09-6f73-708c-8153-223b2692c2a3', 1, '2026-11-30T15:18:42.823Z', '2026-11-30T15:18:43.137Z', '01a22d09-6e2a-736e-9196-62747f4a9c45', NULL);
INSERT INTO public.team_round VALUES ('01a22d09-7235-7628-9173-48db5d277e0a', '01a22d09-7222-7547-8f59-46452a375540', 1, '2026-11-30T15:18:43.509Z', '2026-11-30T15:18:43.629Z', '01a22d09-6d37-7546-aca5-1ed558ce333f', NULL);
INSERT INTO public.team_round VALUES ('01a22d09-72d2-741e-88c2-27486255dfee', '01a22d09-7222-7547-8f59-46452a375540', 2, '2026-11-30T15:18:43.666Z', NULL, NULL, NULL);
INSERT INTO public.workshop VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', '47CKFE', '01a22d09-7318-727e-91e5-757fcaa6eb75', NULL, 'nl', 'initials', NULL, 0, 'SgPbnktONsKm-pdtkGkD0G3vtp6hHsbVsC6xFpm8Xi4', '01a22d09-7366-746e-9cd3-013e8bcf3a6c', 'question', 1, NULL, NULL, 18, '2026-11-30T15:18:43.800Z', '2026-11-30T15:18:44.386Z', NULL, 'X6SSSgeHZGe34a2crz_lHRE03eapbjYDzpRrnAyB0aQ');
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, '50576ba5-c5b4-4cbf-bab1-cabd7a8ad225', -99);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, 'f9623d00-ed56-4569-89b6-317a7d347286', -33);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, '3deaacd6-2a65-42dd-b60c-db967755c047', 1);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, '15c2a5ee-3ade-41b7-9fc6-1425d37ed8d7', 67);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, '0da2aca0-c28d-4826-9bbc-7624c67e5cee', NULL);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, 'f9623d00-ed56-4569-89b6-317a7d347286', 35);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, '3deaacd6-2a65-42dd-b60c-db967755c047', 35);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, '15c2a5ee-3ade-41b7-9fc6-1425d37ed8d7', 35);
INSERT INTO public.workshop_answer VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, '0da2aca0-c28d-4826-9bbc-7624c67e5cee', 35);
INSERT INTO public.workshop_question VALUES ('01a22d09-7362-77c3-b337-dd1e577b4202', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 0, 'Wie kiest het rooster?', NULL, 'txfXTLpBTludR_5EtFcz2Q');
INSERT INTO public.workshop_question VALUES ('01a22d09-7366-746e-9cd3-013e8bcf3a6c', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, 'Hoe verder na de fusie?', NULL, 'bHdXKei3NKqBTD5x041hAg');
INSERT INTO public.workshop_question VALUES ('01a22d09-7366-746e-9cd3-048a5eead101', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, 'Mag dit weg?', NULL, 'gry0bpbNLr2aqJaTvsBSdA');
INSERT INTO public.workshop_round VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 1, '01a22d09-7362-77c3-b337-dd1e577b4202', 'revealed', 1);
INSERT INTO public.workshop_round VALUES ('01a22d09-734f-71c0-b9b5-f76a9a099e58', 2, '01a22d09-7366-746e-9cd3-013e8bcf3a6c', 'open', 0);
INSERT INTO public.workshop_seat VALUES ('50576ba5-c5b4-4cbf-bab1-cabd7a8ad225', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 'tC-DzU6AVggTxmeRYZu5LK-1WT3kCVHZy8Qtzb02X6M', NULL, NULL, '2026-11-30T15:18:43.857Z', 0);
INSERT INTO public.workshop_seat VALUES ('f9623d00-ed56-4569-89b6-317a7d347286', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 'HqbKEGqVV_Vs0d5s7atrz0q6sVqZx8M7KauZDUn1nAk', NULL, NULL, '2026-11-30T15:18:43.876Z', 0);
INSERT INTO public.workshop_seat VALUES ('3deaacd6-2a65-42dd-b60c-db967755c047', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 'GNS4dAUeeM8jSfDG4zlbgyqWybKQDyh6Y2OQKqM2Afc', NULL, NULL, '2026-11-30T15:18:43.900Z', 0);
INSERT INTO public.workshop_seat VALUES ('15c2a5ee-3ade-41b7-9fc6-1425d37ed8d7', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 'uMXJXBNgCGbZWoOD3uzx99voBnNhG5ezoBxP8Aplmo4', NULL, NULL, '2026-11-30T15:18:43.915Z', 0);
INSERT INTO public.workshop_seat VALUES ('0da2aca0-c28d-4826-9bbc-7624c67e5cee', '01a22d09-734f-71c0-b9b5-f76a9a099e58', 'cFz1BfLMuY5C9aVzgCBwqoLXorH9eFGKEiI5uTX-7jg', NULL, NULL, '2026-11-30T15:18:43.946Z', 0);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_credential
    ADD CONSTRAINT auth_credential_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_token_key UNIQUE (token);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_verification
    ADD CONSTRAINT auth_verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.deck
    ADD CONSTRAINT deck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.device_link
    ADD CONSTRAINT device_link_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.placement
    ADD CONSTRAINT placement_order UNIQUE (assignment_id, ordinal);
ALTER TABLE ONLY public.placement
    ADD CONSTRAINT placement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY public.team_assignment
    ADD CONSTRAINT team_assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_invite_hash_key UNIQUE (invite_hash);
ALTER TABLE ONLY public.team_member
    ADD CONSTRAINT team_member_once UNIQUE (team_id, account_id);
ALTER TABLE ONLY public.team_member
    ADD CONSTRAINT team_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.team_placement
    ADD CONSTRAINT team_placement_once PRIMARY KEY (round_id, member_id);
ALTER TABLE ONLY public.team_round
    ADD CONSTRAINT team_round_order UNIQUE (assignment_id, number);
ALTER TABLE ONLY public.team_round
    ADD CONSTRAINT team_round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.workshop_answer
    ADD CONSTRAINT workshop_answer_once PRIMARY KEY (workshop_id, round, seat_id);
ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_code_key UNIQUE (code);
ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.workshop_question
    ADD CONSTRAINT workshop_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.workshop_round
    ADD CONSTRAINT workshop_round_once PRIMARY KEY (workshop_id, round);
ALTER TABLE ONLY public.workshop_seat
    ADD CONSTRAINT workshop_seat_once UNIQUE (workshop_id, token_hash);
ALTER TABLE ONLY public.workshop_seat
    ADD CONSTRAINT workshop_seat_pkey PRIMARY KEY (id);
CREATE INDEX assignment_by_rank ON public.assignment USING btree (account_id, ranked_at DESC, id DESC);
CREATE INDEX auth_credential_by_user ON public.auth_credential USING btree (user_id);
CREATE INDEX auth_session_by_user ON public.auth_session USING btree (user_id);
CREATE INDEX auth_user_by_account ON public.auth_user USING btree (account_id);
CREATE INDEX auth_user_by_address ON public.auth_user USING btree (address);
CREATE INDEX auth_verification_by_identifier ON public.auth_verification USING btree (identifier);
CREATE INDEX deck_by_account ON public.deck USING btree (account_id);
CREATE INDEX device_link_by_account ON public.device_link USING btree (account_id);
CREATE INDEX team_assignment_by_team ON public.team_assignment USING btree (team_id, updated_at DESC);
CREATE INDEX team_member_by_account ON public.team_member USING btree (account_id);
CREATE INDEX team_placement_by_member ON public.team_placement USING btree (member_id);
CREATE INDEX workshop_answer_by_seat ON public.workshop_answer USING btree (seat_id);
CREATE INDEX workshop_by_account ON public.workshop USING btree (account_id, created_at DESC);
CREATE INDEX workshop_by_touch ON public.workshop USING btree (touched_at);
CREATE INDEX workshop_question_by_workshop ON public.workshop_question USING btree (workshop_id, ordinal);
CREATE INDEX workshop_round_by_question ON public.workshop_round USING btree (question_id);
CREATE TRIGGER team_placement_added BEFORE INSERT ON public.team_placement FOR EACH ROW EXECUTE FUNCTION public.team_placement_added();
CREATE TRIGGER team_placement_changed BEFORE UPDATE ON public.team_placement FOR EACH ROW EXECUTE FUNCTION public.team_placement_changed();
CREATE TRIGGER team_placement_deleted BEFORE DELETE ON public.team_placement FOR EACH ROW EXECUTE FUNCTION public.team_placement_deleted();
CREATE TRIGGER team_round_changed BEFORE UPDATE ON public.team_round FOR EACH ROW EXECUTE FUNCTION public.team_round_changed();
CREATE TRIGGER team_round_deleted BEFORE DELETE ON public.team_round FOR EACH ROW EXECUTE FUNCTION public.team_round_deleted();
CREATE TRIGGER team_round_replaced BEFORE INSERT ON public.team_round FOR EACH ROW EXECUTE FUNCTION public.team_round_replaced();
ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.auth_credential
    ADD CONSTRAINT auth_credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.auth_user(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.auth_session
    ADD CONSTRAINT auth_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.auth_user(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.deck
    ADD CONSTRAINT deck_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.device_link
    ADD CONSTRAINT device_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.placement
    ADD CONSTRAINT placement_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.assignment(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_assignment
    ADD CONSTRAINT team_assignment_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.team(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_member
    ADD CONSTRAINT team_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.team_member
    ADD CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.team(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_placement
    ADD CONSTRAINT team_placement_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.team_member(id);
ALTER TABLE ONLY public.team_placement
    ADD CONSTRAINT team_placement_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.team_round(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_round
    ADD CONSTRAINT team_round_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES public.team_assignment(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_answer
    ADD CONSTRAINT workshop_answer_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.workshop_seat(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_answer
    ADD CONSTRAINT workshop_answer_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_question
    ADD CONSTRAINT workshop_question_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_round
    ADD CONSTRAINT workshop_round_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.workshop_question(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_round
    ADD CONSTRAINT workshop_round_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.workshop_seat
    ADD CONSTRAINT workshop_seat_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;
