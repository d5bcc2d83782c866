-- The second person of a calendar is another human being, not another post of the same one; and equal deadlines of open
-- cases are told once with their number, so that a preview stays small however many cases there are.

create function refuse_same_keeper() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from official a join official b on a.iin = b.iin
             where a.id = new.proposed_by and b.id = new.decided_by) then
    raise exception 'second_person: one person cannot propose a calendar and approve it'
      using errcode = 'check_violation', constraint = 'second_person';
  end if;
  return new;
end $$;
create trigger calendar_version_second_person before insert or update on calendar_version
  for each row when (new.state = 'approved') execute function refuse_same_keeper();

drop function running_deadlines();
create function running_deadlines() returns table (deadline jsonb, cases int)
language sql stable security definer set search_path = public, pg_temp as $$
  select last.deadline, count(*)::int from (
    select distinct on (d.case_id, d.code) d.deadline
    from case_deadline d join case_header h on h.id = d.case_id
    where d.met_at is null and h.state <> 'finished'
      and 'CALENDAR_KEEPER' = any (q_roles())
    order by d.case_id, d.code, d.seq desc) last
  group by last.deadline;
$$;

revoke all on function refuse_same_keeper, running_deadlines from public;
grant execute on function running_deadlines to q_app;

-- The calendar is everybody's: an administrator keeps the roles of their own body, but makes nobody its keeper.
create trigger official_no_own_keepers before update of roles on official for each row
  when (current_user = 'q_app' and 'CALENDAR_KEEPER' = any (new.roles) and not 'CALENDAR_KEEPER' = any (old.roles))
  execute function refuse_change();
