-- The ground on which every later migration stands: extensions, the settings that say who acts, the order
-- of Kazakh letters, and the one door to the job queue. Run by q_owner; graphile_worker is there already.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Nobody gets anything unasked: every right of q_app and q_job is granted by name, table by table.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to q_app, q_job', current_database());
end
$$;
revoke all on schema public from public;
grant usage on schema public to q_app, q_job;
alter default privileges for role q_owner revoke all on tables from public;
alter default privileges for role q_owner revoke all on sequences from public;
alter default privileges for role q_owner revoke execute on functions from public;

-- Who acts: set by the gateway at the start of each transaction and gone at its end. A setting reads ''
-- once it has been used in a session, therefore nullif. In a policy say (select q_person()), so that it is
-- computed once a query and not once a row.

create function q_person() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('q.person', true), '')::bigint;
comment on function q_person() is 'The account of the citizen who acts for themselves; null for anybody else';

create function q_official() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('q.official', true), '')::bigint;
comment on function q_official() is 'The official who acts; null for anybody else';

create function q_body() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('q.body', true), '')::bigint;
comment on function q_body() is 'The body of the official who acts';

create function q_unit() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('q.unit', true), '')::bigint;
comment on function q_unit() is 'The unit of the official who acts, if they have one';

create function q_case() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('q.case', true), '')::bigint;
comment on function q_case() is 'The case that the transaction is about';

create function q_roles() returns text[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('q.roles', true), ''), ','), '{}');
comment on function q_roles() is 'The roles of the official who acts; empty for anybody else';

create function q_system() returns text
  language sql stable parallel safe
  return nullif(current_setting('q.system', true), '');
comment on function q_system() is 'The name of the job or watcher that acts; null for people';

create function q_purpose() returns text
  language sql stable parallel safe
  return nullif(current_setting('q.purpose', true), '');
comment on function q_purpose() is 'Why the data is touched, for the access log';

-- An official acting does not see what they filed privately as a citizen, and the other way round.
create function q_whos() returns text[]
  language sql stable parallel safe
  return case
    when q_official() is not null then
      array['official:' || q_official()]
      || case
           when q_body() is not null and 'REGISTRAR' = any (q_roles()) then array['registrar:' || q_body()]
           else '{}'::text[]
         end
    when q_person() is not null then array['person:' || q_person()]
    else '{}'::text[]
  end;
comment on function q_whos() is 'The names under which the actor may hold access to a case: person:7, or official:3 and registrar:1';

grant execute on function
  q_person(), q_official(), q_body(), q_unit(), q_case(), q_roles(), q_system(), q_purpose(), q_whos()
  to q_app, q_job;

-- The order of Kazakh letters: і after ы, ұ and ү after у; the others stand right in the root collation.
do $$
begin
  if exists (select from pg_collation where collprovider = 'i') then
    create collation kk (provider = icu, locale = 'und', rules = '&ы<і<<<І &у<ұ<<<Ұ<ү<<<Ү');
  elsif exists (select from pg_collation where collname = 'kk_KZ.utf8') then
    create collation kk from "kk_KZ.utf8";
  else
    raise warning 'This server has neither ICU nor kk_KZ.utf8: Kazakh names will be sorted by code point';
    create collation kk from "C";
  end if;
end
$$;

-- The only way for q_app and q_job to a job: graphile_worker's own tables are closed to them. The job is
-- born when the transaction commits. job_key (an event's id) makes enqueuing twice one job.
create function enqueue(
  task text,
  payload jsonb,
  job_key text default null,
  run_at timestamptz default now(),
  max_attempts int default 25
) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
  select graphile_worker.add_job(
    identifier => enqueue.task,
    payload => enqueue.payload::json,
    job_key => enqueue.job_key,
    run_at => enqueue.run_at,
    max_attempts => enqueue.max_attempts
  );
$$;
comment on function enqueue(text, jsonb, text, timestamptz, int) is 'Adds a job to the queue, born with the commit';
grant execute on function enqueue(text, jsonb, text, timestamptz, int) to q_app, q_job;
