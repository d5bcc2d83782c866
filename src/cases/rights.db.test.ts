import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../platform/db/testing.ts';
import { text } from '../platform/db/row.ts';

const db = await testDatabase();

const lines = (query: ReturnType<typeof sql>): Promise<readonly string[]> =>
  db.owner.rows(query, (row) => text(row, 'line'));

/** As the literal stands in this file: without its indentation. */
const literal = (block: string): readonly string[] =>
  block
    .trim()
    .split('\n')
    .map((line) => line.trim());

test('every table hides its rows by row-level security, but for the list of migrations, which nobody may read', async () => {
  const open = sql`select relname::text as line from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relrowsecurity`;
  assert.deepEqual(await lines(open), ['migration']);
});

test('the working roles own nothing, make nothing and belong to no other role', async () => {
  const owned = sql`
    select 'owns ' || classid::regclass || ' ' || objid as line
    from pg_shdepend d join pg_roles r on r.oid = d.refobjid
    where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and r.rolname in ('q_app', 'q_job')
    union all
    select rolname || ' may create in ' || nspname from pg_namespace, pg_roles
    where rolname in ('q_app', 'q_job') and nspname !~ '^pg_(toast|temp)' and has_schema_privilege(rolname, nspname, 'create')
    union all
    select rolname || ' uses ' || nspname from pg_namespace, pg_roles
    where rolname in ('q_app', 'q_job') and nspname = 'graphile_worker' and has_schema_privilege(rolname, nspname, 'usage')
    union all
    select rolname || ' is above others' from pg_roles
    where rolname in ('q_owner', 'q_app', 'q_job') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all
    select 'a role is a member of another' from pg_auth_members m join pg_roles r on r.oid = m.member
    where r.rolname in ('q_app', 'q_job')`;
  assert.deepEqual(await lines(owned), []);
});

/** Table, role, and what the role may do; columns in brackets where it is not the whole row. */
const grants = literal(`
  access_log q_app: insert select
  account q_app: select update(email,language,phone,postal_address)
  account q_job: select(id,language)
  appeal_draft q_app: delete insert select update
  body q_app: select
  body q_job: select
  calendar_version q_app: insert select update(decided_at,decided_by,refusal,state)
  calendar_version q_job: select
  case_access q_app: insert select
  case_access q_job: insert select
  case_act q_app: insert select update(changed_at,content,paper_id,signer_id,state,version)
  case_act q_job: select
  case_deadline q_app: insert select update(met_at)
  case_deadline q_job: insert select update(met_at)
  case_event q_app: insert select
  case_event q_job: insert select
  case_header q_app: insert select update(adopted_at,due_on,executor_id,head_hash,made_known_at,outcome,outgoing_number,registered_at,registrar_id,seq,signature_check,signer_id,state)
  case_header q_job: select update(adopted_at,due_on,executor_id,head_hash,made_known_at,outcome,outgoing_number,registered_at,registrar_id,seq,signature_check,signer_id,state)
  command q_app: insert select
  command q_job: insert select
  failed_signing q_app: insert select
  notice q_app: select update(read_at)
  notice q_job: insert select update(delivery,delivery_detail,sent_at)
  official q_app: select(absent_from,absent_until,body_id,given_name,id,left_on,patronymic,position,rank,roles,substitute_id,surname,unit_id) update(absent_from,absent_until,left_on,roles,substitute_id)
  official q_job: select(absent_from,absent_until,body_id,given_name,id,left_on,patronymic,position,rank,roles,substitute_id,surname,unit_id)
  paper q_app: delete insert select update(case_id,open_to_applicant)
  paper q_job: insert select
  paper_signature q_app: insert select
  paper_signature q_job: insert select
  phone_signing q_app: insert select update(cms,cms_sha256,done_at,expires_at,read_at,refusal,taken_at)
  signature_report q_app: insert select
  signature_report q_job: insert select update(checked_at,evidence,report)
  submission q_app: insert select
  submission q_job: select
  text_body q_app: insert select
  text_body q_job: insert select
  unit q_app: select
  unit q_job: select
`);

test('the rights on every table are exactly these', async () => {
  const found = sql`
    with granted as (
      select c.relname, a.grantee, lower(a.privilege_type) as may, null::text as columns
      from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      union all
      select c.relname, a.grantee, lower(a.privilege_type), string_agg(t.attname, ',' order by t.attname)
      from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      where c.relnamespace = 'public'::regnamespace group by 1, 2, 3)
    select g.relname || ' ' || coalesce(r.rolname, 'everybody') || ': '
           || string_agg(g.may || coalesce('(' || g.columns || ')', ''), ' ' order by g.may) as line
    from granted g left join pg_roles r on r.oid = g.grantee
    where r.rolname is distinct from 'q_owner'
    group by g.relname, r.rolname order by g.relname collate "C", r.rolname`;
  assert.deepEqual(await lines(found), grants);
});

/** Functions that act with the rights of the owner: their search path, and who may call them. */
const definers = literal(`
  act_as public,pg_temp: q_app
  begin_signed_in public,pg_temp: q_app
  case_is_new public,pg_temp: q_app
  cases_under_other_calendar public,pg_temp: q_job
  challenge_body public,pg_temp: q_app
  close_signed_in public,pg_temp: q_app
  end_case_access public,pg_temp: q_app
  end_case_right public,pg_temp: q_app
  enqueue pg_catalog,pg_temp: q_app q_job
  forget_expired_drafts public,pg_temp: q_job
  forget_phone_signings public,pg_temp: q_job
  list_signed_in public,pg_temp: q_app
  may_open_case_of public,pg_temp: q_app
  new_challenge public,pg_temp: q_app
  next_number public,pg_temp: q_app
  open_by_code public,pg_temp: q_app
  open_phone_signing public,pg_temp: q_app
  open_signed_in public,pg_temp: q_app
  own_post public,pg_temp: q_app
  posts_of_signed_in public,pg_temp: q_app
  refuse_same_keeper public,pg_temp: nobody
  running_deadlines public,pg_temp: q_app
  take_challenge public,pg_temp: q_app
  unknown_files public,pg_temp: q_job
  works_on_case public,pg_temp: q_app
`);

test('every function that acts as the owner has a fixed search path and the callers of this list', async () => {
  const found = sql`
    select p.proname || ' ' || coalesce(replace(substring(array_to_string(p.proconfig, ';') from 'search_path=([^;]*)'), ' ', ''), 'no path')
           || ': ' || coalesce(string_agg(coalesce(r.rolname, 'everybody'), ' ' order by r.rolname)
                                 filter (where r.rolname is distinct from 'q_owner'), 'nobody') as line
    from pg_proc p
      cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      left join pg_roles r on r.oid = a.grantee
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
    group by p.oid, p.proname, p.proconfig order by p.proname collate "C"`;
  assert.deepEqual(await lines(found), definers);
});

test('nothing of our own is open to everybody: no function, no sequence, no type of rows', async () => {
  const open = sql`
    select 'function ' || p.proname as line
    from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace = 'public'::regnamespace and a.grantee = 0
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'sequence ' || c.relname from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and a.grantee = 0`;
  assert.deepEqual(await lines(open), []);
});
