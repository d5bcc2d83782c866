-- Signing on a phone through a gateway of a third party: its QR code belongs to an invitation, and no phone comes to us.

alter table phone_signing add column gateway jsonb;
comment on column phone_signing.gateway is 'The picture and the links of the gateway that the author agreed to; null where eGov Mobile comes to us itself';

create or replace function open_phone_signing(secret_sha256 bytea) returns table (
  id uuid, account_id bigint, draft_id uuid, language text, manifest_sha256 bytea, opening_sha256 bytea,
  token_sha256 bytea, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.account_id, p.draft_id, p.language, p.manifest_sha256, p.opening_sha256, p.token_sha256, p.expires_at
  from phone_signing p
  where (p.opening_sha256 = $1 or p.token_sha256 = $1) and p.expires_at > now() and p.taken_at is null
    and p.gateway is null;
$$;
