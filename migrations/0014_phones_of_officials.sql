-- Officials sign decisions on a phone as applicants sign appeals. And a phone whose signature was taken may repeat it: it gets
-- the first answer, and a signature that a dead process left behind is taken up again.

alter table phone_signing rename column manifest_sha256 to bytes_sha256;
alter table phone_signing alter column draft_id drop not null;
alter table phone_signing
  add column official_id bigint references official,
  add column case_id bigint,
  add column role text check (role in ('official', 'documentation')),
  add column seen_seq int,
  add column cms_sha256 bytea check (length(cms_sha256) = 32),
  add column cms bytea,
  add column done_at timestamptz,
  add constraint phone_signing_of_draft_or_decision check (
    case when draft_id is null then num_nonnulls(official_id, case_id, role) = 3
         else num_nonnulls(official_id, case_id, role, seen_seq) = 0 end);
comment on column phone_signing.bytes_sha256 is 'The exact bytes that may be signed; a later change of them makes the code void';
comment on column phone_signing.official_id is 'The official whose code it is; null where a person signs their own draft';
comment on column phone_signing.role is 'Which of the two signatures over the decision of the case';
comment on column phone_signing.seen_seq is 'The state of the case that the official saw';
comment on column phone_signing.taken_at is 'A signature came; another is not taken. Later than the first time when it was taken up again';
comment on column phone_signing.cms_sha256 is 'The signature that came: the same one again gets the same answer';
comment on column phone_signing.cms is 'Kept only until it was decided about';
comment on column phone_signing.done_at is 'The signature did what it was given for';
create index phone_signing_case on phone_signing (case_id) where case_id is not null;

drop policy author on phone_signing;
drop policy author_changes on phone_signing;
drop policy author_invites on phone_signing;
create policy author on phone_signing for select to q_app using (official_id is null and account_id = (select q_person()) or official_id = (select q_official()));
create policy author_changes on phone_signing for update to q_app
  using (official_id is null and account_id = (select q_person()) or official_id = (select q_official())) with check (official_id is null and account_id = (select q_person()) or official_id = (select q_official()));
create policy author_invites on phone_signing for insert to q_app
  with check ((official_id is null and account_id = (select q_person()) or official_id = (select q_official()))
    and (exists (select from appeal_draft d where d.id = draft_id)
      or (official_id is not null and exists (select from case_act a where a.case_id = phone_signing.case_id))));
grant update (cms, cms_sha256, done_at) on phone_signing to q_app;

-- Whose invitation a secret opens, for a phone, which has no actor yet: while it is good, and, once a signature came, until
-- it is forgotten, so that the same signature gets its answer. An official acts in their post as it is now.
drop function open_phone_signing(bytea);
create function open_phone_signing(secret_sha256 bytea) returns table (
  id uuid, account_id bigint, official_id bigint, body_id bigint, unit_id bigint, roles text[], language text,
  draft_id uuid, case_id bigint, role text, seen_seq int,
  bytes_sha256 bytea, opening_sha256 bytea, token_sha256 bytea, expires_at timestamptz, cms_sha256 bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.account_id, p.official_id, o.body_id, o.unit_id, o.roles, p.language,
         p.draft_id, p.case_id, p.role, p.seen_seq,
         p.bytes_sha256, p.opening_sha256, p.token_sha256, p.expires_at, p.cms_sha256
  from phone_signing p
  left join official o on o.id = p.official_id and o.account_id = p.account_id and o.left_on is null
  where (p.opening_sha256 = $1 or p.token_sha256 = $1) and p.gateway is null
    and (p.official_id is null or o.id is not null)
    and (case when p.taken_at is null then p.expires_at > now() else p.cms_sha256 is not null end);
$$;

revoke all on function open_phone_signing from public;
grant execute on function open_phone_signing to q_app;
