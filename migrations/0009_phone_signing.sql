-- Signing on a phone with eGov Mobile: a one-time invitation in a QR code. The phone has no cookie; it proves itself by a
-- secret alone, and only hashes of secrets are kept.

create table phone_signing (
  id uuid primary key,
  account_id bigint not null references account,
  draft_id uuid not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  manifest_sha256 bytea not null check (length(manifest_sha256) = 32),
  opening_sha256 bytea not null unique check (length(opening_sha256) = 32),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at <= made_at + interval '5 minutes'),
  read_at timestamptz,
  taken_at timestamptz,
  refusal jsonb
);
comment on column phone_signing.draft_id is 'No reference: the row outlives the draft, to lead its author to the receipt';
comment on column phone_signing.manifest_sha256 is 'The exact bytes that may be signed; a later change of the draft makes the code void';
comment on column phone_signing.opening_sha256 is 'Of the secret in the QR code';
comment on column phone_signing.token_sha256 is 'Of the bearer token under which the bytes are read and the signature comes';
comment on column phone_signing.taken_at is 'A signature came; another is not taken';
create index phone_signing_draft on phone_signing (draft_id);
create index phone_signing_expires on phone_signing (expires_at);

alter table phone_signing enable row level security;
create policy author on phone_signing for select to q_app using (account_id = (select q_person()));
create policy author_changes on phone_signing for update to q_app
  using (account_id = (select q_person())) with check (account_id = (select q_person()));
create policy author_invites on phone_signing for insert to q_app
  with check (account_id = (select q_person()) and exists (select from appeal_draft d where d.id = draft_id));
grant select, insert, update (expires_at, read_at, taken_at, refusal) on phone_signing to q_app;

-- Whose invitation a secret opens, while it is good: for a phone, which has no actor yet.
create function open_phone_signing(secret_sha256 bytea) returns table (
  id uuid, account_id bigint, draft_id uuid, language text, manifest_sha256 bytea, opening_sha256 bytea,
  token_sha256 bytea, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.account_id, p.draft_id, p.language, p.manifest_sha256, p.opening_sha256, p.token_sha256, p.expires_at
  from phone_signing p
  where (p.opening_sha256 = $1 or p.token_sha256 = $1) and p.expires_at > now() and p.taken_at is null;
$$;

create function forget_phone_signings() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from phone_signing where expires_at < now() - interval '1 day';
$$;

revoke all on function open_phone_signing, forget_phone_signings from public;
grant execute on function open_phone_signing to q_app;
grant execute on function forget_phone_signings to q_job;
