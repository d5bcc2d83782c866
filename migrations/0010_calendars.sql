-- The working calendar as a living thing: versions, each with the order that set its days, proposed by one keeper and
-- approved by another. The version that the product ships is in its source and stands before the first one here.

alter table official drop constraint official_roles_check;
alter table official add constraint official_roles_check
  check (roles <@ array['ADMINISTRATOR', 'REGISTRAR', 'EXECUTOR', 'SIGNER', 'CALENDAR_KEEPER']);

create table calendar_version (
  id text primary key check (id ~ '^[0-9]{4}\.[0-9]{1,3}$'),
  based_on text not null,
  data jsonb not null check (data->>'id' = id),
  change jsonb not null,
  state text not null check (state in ('proposed', 'approved', 'refused')),
  proposed_by bigint not null references official,
  proposed_at timestamptz not null,
  decided_by bigint references official,
  decided_at timestamptz,
  refusal text,
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'proposed') = (decided_at is null)),
  constraint second_person check (state <> 'approved' or decided_by <> proposed_by)
);
comment on column calendar_version.change is 'What was asked for: a swap of days or a whole year, with its order';
create unique index calendar_version_one_proposal on calendar_version ((true)) where state = 'proposed';
create unique index calendar_version_no_fork on calendar_version (based_on) where state = 'approved';

alter table calendar_version enable row level security;
-- The calendar in force is public knowledge; what is only proposed is for those who keep it.
create policy in_force on calendar_version for select using (state = 'approved');
create policy keepers on calendar_version for select to q_app
  using ('CALENDAR_KEEPER' = any ((select q_roles())::text[]));
create policy keepers_propose on calendar_version for insert to q_app
  with check ('CALENDAR_KEEPER' = any ((select q_roles())::text[]) and state = 'proposed'
              and proposed_by = (select q_official()));
create policy keepers_decide on calendar_version for update to q_app
  using ('CALENDAR_KEEPER' = any ((select q_roles())::text[]) and state = 'proposed')
  with check ('CALENDAR_KEEPER' = any ((select q_roles())::text[]) and decided_by = (select q_official()));
grant select on calendar_version to q_app, q_job;
grant insert, update (state, decided_by, decided_at, refusal) on calendar_version to q_app;

-- The running deadlines of open cases, without any word about whose they are: what a preview counts over.
create function running_deadlines() returns table (deadline jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (d.case_id, d.code) d.deadline
  from case_deadline d join case_header h on h.id = d.case_id
  where d.met_at is null and h.state <> 'finished'
    and 'CALENDAR_KEEPER' = any (q_roles())
  order by d.case_id, d.code, d.seq desc;
$$;

-- Open cases of which a running deadline was counted by another version, in the order of their ids.
create function cases_under_other_calendar(calendar text, after bigint, most int) returns table (case_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct d.case_id
  from case_deadline d join case_header h on h.id = d.case_id
  where d.met_at is null and h.state <> 'finished' and d.case_id > $2
    and d.deadline->>'calendar' <> $1
    and not exists (select from case_deadline n where n.case_id = d.case_id and n.code = d.code and n.seq > d.seq)
  order by d.case_id limit $3;
$$;

revoke all on function running_deadlines, cases_under_other_calendar from public;
grant execute on function running_deadlines to q_app;
grant execute on function cases_under_other_calendar to q_job;
