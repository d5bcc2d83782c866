-- The public check page: number and 80-bit code together open a few facts about the paper, never about a person.
-- A wrong number and a wrong code answer alike, and both do the same work.

create function open_by_code(number text, code_sha256 bytea) returns table (
  submission_number text, body_name jsonb, kind text, received_at timestamptz, registered_on date,
  due_on date, state text, manifest_sha256 bytea, outgoing_number text, adopted_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.number, b.name, s.kind, s.received_at, h.registered_on, h.due_on, h.state, s.manifest_sha256,
         case when h.made_known_at is not null then h.outgoing_number end,
         case when h.made_known_at is not null then h.adopted_at end
  from submission s
  join case_header h on h.submission_id = s.id
  join body b on b.id = h.body_id
  where (s.number = upper($1) or s.number_latin = upper($1)) and s.check_code_sha256 = $2
  order by h.id desc limit 1;
$$;
revoke all on function open_by_code from public;
grant execute on function open_by_code to q_app;
