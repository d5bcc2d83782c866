-- Who there is: bodies with their units and officials (a public directory), accounts and their signed-in sessions.

create table body (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  parent_id bigint references body,
  region text not null,
  bin text not null unique check (bin ~ '^[0-9]{12}$'),
  name jsonb not null check (name ?& array['kk', 'ru', 'en']),
  competence jsonb not null check (competence ?& array['kk', 'ru', 'en']),
  opens time not null default '09:00',
  closes time not null default '18:30' check (closes > opens),
  accepts_appeals boolean not null default true
);
comment on table body is 'State bodies and the akimats above them; opens and closes are the working hours of APPK-64.3';

create table unit (
  id bigint generated always as identity primary key,
  body_id bigint not null references body,
  name jsonb not null check (name ?& array['kk', 'ru', 'en'])
);

create table account (
  id bigint generated always as identity primary key,
  iin text not null unique check (iin ~ '^[0-9]{12}$'),
  surname text not null,
  given_name text not null,
  patronymic text,
  email text,
  phone text,
  postal_address text,
  language text not null default 'kk' check (language in ('kk', 'ru', 'en')),
  created_at timestamptz not null default now()
);
comment on table account is 'A person who signed in at least once; identity comes from the certificate and is never typed';

create table official (
  id bigint generated always as identity primary key,
  body_id bigint not null references body,
  unit_id bigint references unit,
  account_id bigint references account,
  iin text not null check (iin ~ '^[0-9]{12}$'),
  surname text not null,
  given_name text not null,
  patronymic text,
  position jsonb not null check (position ?& array['kk', 'ru', 'en']),
  rank text not null check (rank in ('firstHead', 'deputyHead', 'worker')),
  roles text[] not null check (roles <@ array['ADMINISTRATOR', 'REGISTRAR', 'EXECUTOR', 'SIGNER']),
  absent_from date,
  absent_until date,
  substitute_id bigint references official,
  left_on date,
  unique (body_id, iin, rank),
  check ((absent_from is null) = (absent_until is null)),
  check (absent_from <= absent_until)
);
comment on column official.substitute_id is 'Who signs while this official is absent';
create index official_body on official (body_id);

create table signed_in (
  id bigint generated always as identity primary key,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  account_id bigint not null references account,
  official_id bigint references official,
  method text not null check (method in ('signature', 'demo')),
  user_agent text not null,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  closed_at timestamptz
);
comment on table signed_in is 'One row per browser that signed in: listed for its owner and closed by them at any time';
create index signed_in_account on signed_in (account_id) where closed_at is null;

create table sign_in_challenge (
  nonce_sha256 bytea primary key check (length(nonce_sha256) = 32),
  body bytea not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table sign_in_challenge is 'The bytes a person signs to sign in; each is good once and for five minutes';

alter table body enable row level security;
alter table unit enable row level security;
alter table official enable row level security;
alter table account enable row level security;
alter table signed_in enable row level security;
alter table sign_in_challenge enable row level security;

create policy directory on body for select using (true);
create policy directory on unit for select using (true);
create policy directory on official for select using (true);
create policy own_account on account for all
  using (id = (select q_person())) with check (id = (select q_person()));

grant select on body, unit to q_app, q_job;
-- The directory shows who an official is, never their identity number or account.
grant select (id, body_id, unit_id, surname, given_name, patronymic, position, rank, roles,
  absent_from, absent_until, substitute_id, left_on) on official to q_app, q_job;
grant select, update (email, phone, postal_address, language) on account to q_app;

-- An administrator keeps the absences and roles of their own body.
create policy administer on official for update
  using (body_id = (select q_body()) and 'ADMINISTRATOR' = any ((select q_roles())::text[]))
  with check (body_id = (select q_body()));
grant update (absent_from, absent_until, substitute_id, roles, left_on) on official to q_app;
