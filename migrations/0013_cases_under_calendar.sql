-- What a preview of a calendar counts are cases, not terms: the running deadlines of a case belong together. Equal sets of
-- deadlines are still told once with their number, without a word about whose they are.

drop function running_deadlines();
create function running_deadlines() returns table (deadlines jsonb, cases int)
language sql stable security definer set search_path = public, pg_temp as $$
  select one.deadlines, count(*)::int from (
    select last.case_id, jsonb_agg(last.deadline order by last.code) as deadlines from (
      select distinct on (d.case_id, d.code) d.case_id, d.code, d.deadline
      from case_deadline d join case_header h on h.id = d.case_id
      where d.met_at is null and h.state <> 'finished'
        and 'CALENDAR_KEEPER' = any (q_roles())
      order by d.case_id, d.code, d.seq desc) last
    group by last.case_id) one
  group by one.deadlines;
$$;

revoke all on function running_deadlines from public;
grant execute on function running_deadlines to q_app;
