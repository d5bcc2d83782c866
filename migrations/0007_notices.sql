-- What was told to whom, by which channel, when, with proof (APPK-66). One row per event, notice and channel.

create table notice (
  id uuid primary key,
  case_id bigint not null references case_header deferrable initially deferred,
  event_seq int not null,
  code text not null,
  account_id bigint not null references account,
  channel text not null check (channel in ('cabinet', 'email')),
  address text,
  language text not null check (language in ('kk', 'ru', 'en')),
  subject text not null,
  body text not null,
  message_id text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  delivery text not null default 'queued' check (delivery in ('queued', 'sent', 'refused')),
  delivery_detail text,
  read_at timestamptz,
  unique (case_id, event_seq, code, account_id, channel)
);
create index notice_account on notice (account_id, made_at desc);

alter table notice enable row level security;
create policy addressee on notice for select to q_app using (account_id = (select q_person()));
create policy workers on notice for select to q_app
  using (case_id in (select a.case_id from case_access a where a."right" <> 'own'));
create policy read_own on notice for update to q_app
  using (account_id = (select q_person())) with check (account_id = (select q_person()));
create policy declared on notice for all to q_job using (case_id = (select q_case())) with check (case_id = (select q_case()));
grant select, update (read_at) on notice to q_app;
grant select, insert, update (sent_at, delivery, delivery_detail) on notice to q_job;

-- The language in which a person wants to be told: all that a job may know of an account.
create policy of_declared_case on account for select to q_job
  using (id in (select s.account_id from submission s));
grant select (id, language) on account to q_job;
