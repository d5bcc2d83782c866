-- What a person is still writing. A draft is no case: the author alone sees it, deletes it, and it expires.

create table appeal_draft (
  id uuid primary key,
  account_id bigint not null references account,
  version int not null default 1 check (version > 0),
  kind text,
  language text check (language in ('kk', 'ru')),
  body_id bigint references body,
  official_id bigint references official,
  content text not null default '',
  postal_address text not null default '',
  email text not null default '',
  phone text not null default '',
  consent_version text,
  contacts_confirmed boolean not null default false,
  manifest bytea,
  manifest_made_at timestamptz,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '90 days'
);
comment on column appeal_draft.version is 'Optimistic: the later writer is told that another device saved first';
comment on column appeal_draft.manifest is 'The bytes shown on the check page; any later change of the draft discards them';
create index appeal_draft_account on appeal_draft (account_id, changed_at desc);

alter table appeal_draft enable row level security;
create policy author on appeal_draft for all to q_app
  using (account_id = (select q_person())) with check (account_id = (select q_person()));
grant select, insert, update, delete on appeal_draft to q_app;

create function forget_expired_drafts() returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  with forgotten as (delete from appeal_draft where expires_at < now() returning id),
       papers as (delete from paper p using forgotten f where p.draft_id = f.id and p.case_id is null)
  select id from forgotten;
$$;
revoke all on function forget_expired_drafts from public;
grant execute on function forget_expired_drafts to q_job;
