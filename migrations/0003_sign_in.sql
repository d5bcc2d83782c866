-- The only doors to accounts and sessions for somebody who has no actor yet. Each answers about one secret and nothing else.

create function new_challenge(nonce_sha256 bytea, body bytea, lifetime interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_challenge where expires_at < now() - interval '1 hour';
  insert into sign_in_challenge (nonce_sha256, body, expires_at) values ($1, $2, now() + $3);
$$;

create function challenge_body(nonce_sha256 bytea) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select c.body from sign_in_challenge c where c.nonce_sha256 = $1 and c.used_at is null and c.expires_at > now();
$$;

create function take_challenge(nonce_sha256 bytea) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with taken as (
    update sign_in_challenge c set used_at = now()
    where c.nonce_sha256 = $1 and c.used_at is null and c.expires_at > now() returning 1)
  select exists (select from taken);
$$;

create function begin_signed_in(
  token_sha256 bytea, iin text, surname text, given_name text, patronymic text,
  language text, method text, user_agent text, lifetime interval
) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  person bigint;
begin
  insert into account (iin, surname, given_name, patronymic, language) values ($2, $3, $4, $5, $6)
  on conflict (iin) do update
    set surname = excluded.surname, given_name = excluded.given_name, patronymic = excluded.patronymic
  returning id into person;
  update official o set account_id = person where o.iin = $2 and o.account_id is distinct from person;
  insert into signed_in (token_sha256, account_id, method, user_agent, expires_at)
  values ($1, person, $7, left($8, 200), now() + $9);
  return person;
end $$;

-- Whether a sign-in still counts: not closed, not too old, and used within the last two hours.
create function still_signed_in(s signed_in) returns boolean
language sql stable as $$
  select s.closed_at is null and s.expires_at > now() and s.seen_at > now() - interval '2 hours';
$$;

create function open_signed_in(token_sha256 bytea) returns table (
  id bigint, account_id bigint, official_id bigint, body_id bigint, unit_id bigint, roles text[],
  language text, iin text, surname text, given_name text, patronymic text, method text,
  post jsonb, body_name jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  update signed_in s set seen_at = now()
  where s.token_sha256 = $1 and still_signed_in(s) and s.seen_at < now() - interval '1 minute';
  return query
    select s.id, s.account_id, o.id, o.body_id, o.unit_id, o.roles,
           a.language, a.iin, a.surname, a.given_name, a.patronymic, s.method, o.position, b.name
    from signed_in s
    join account a on a.id = s.account_id
    left join official o on o.id = s.official_id and o.left_on is null
    left join body b on b.id = o.body_id
    where s.token_sha256 = $1 and still_signed_in(s);
end $$;

create function posts_of_signed_in(token_sha256 bytea) returns table (official_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from signed_in s join official o on o.account_id = s.account_id and o.left_on is null
  where s.token_sha256 = $1 and still_signed_in(s) order by o.id;
$$;

-- Acting as an official, or as oneself again (official null): only a post that is one's own.
create function act_as(token_sha256 bytea, official bigint) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with changed as (
    update signed_in s set official_id = $2
    where s.token_sha256 = $1 and still_signed_in(s)
      and ($2 is null or exists (select from official o
                                 where o.id = $2 and o.account_id = s.account_id and o.left_on is null))
    returning 1)
  select exists (select from changed);
$$;

create function list_signed_in(token_sha256 bytea) returns table (
  id bigint, method text, user_agent text, opened_at timestamptz, seen_at timestamptz, current boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.method, o.user_agent, o.opened_at, o.seen_at, o.id = s.id
  from signed_in s join signed_in o on o.account_id = s.account_id
  where s.token_sha256 = $1 and still_signed_in(s) and still_signed_in(o)
  order by o.seen_at desc;
$$;

create function close_signed_in(token_sha256 bytea, which bigint) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with closed as (
    update signed_in o set closed_at = now() from signed_in s
    where s.token_sha256 = $1 and still_signed_in(s) and o.account_id = s.account_id and o.closed_at is null
      and o.id = coalesce($2, s.id)
    returning 1)
  select exists (select from closed);
$$;

-- The BIN and IIN an official's certificate must carry; told only to a case worker about the post they act in.
create function own_post(official bigint) returns table (iin text, bin text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.iin, b.bin from official o join body b on b.id = o.body_id
  where o.id = $1 and o.id = q_official();
$$;

revoke all on function new_challenge, challenge_body, take_challenge, begin_signed_in, still_signed_in, open_signed_in,
  posts_of_signed_in, act_as, list_signed_in, close_signed_in, own_post from public;
grant execute on function new_challenge, challenge_body, take_challenge, begin_signed_in, open_signed_in,
  posts_of_signed_in, act_as, list_signed_in, close_signed_in, own_post to q_app;
