-- Files and generated documents, and the signatures over them. The bytes lie on disk under storage_key; the row is the truth.

create table paper (
  id uuid primary key,
  case_id bigint references case_header deferrable initially deferred,
  account_id bigint references account,
  draft_id uuid,
  kind text not null check (kind in ('attachment', 'receipt', 'slip', 'decision')),
  name text not null check (length(name) between 1 and 200),
  mime text not null,
  size bigint not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  streebog512 bytea not null check (length(streebog512) = 64),
  storage_key text not null unique,
  position int not null default 0,
  open_to_applicant boolean not null default false,
  made_at timestamptz not null,
  check (case_id is not null or account_id is not null)
);
create index paper_case on paper (case_id) where case_id is not null;
create index paper_draft on paper (draft_id) where draft_id is not null;

create table paper_signature (
  id uuid primary key,
  paper_id uuid not null references paper,
  case_id bigint not null references case_header deferrable initially deferred,
  role text not null check (role in ('official', 'documentation', 'seal')),
  cms bytea not null,
  cms_sha256 bytea not null unique check (length(cms_sha256) = 32),
  report jsonb not null,
  signed_at timestamptz not null,
  unique (paper_id, role)
);

create table signature_report (
  submission_id bigint primary key references submission,
  report jsonb not null,
  evidence jsonb not null default '{}',
  checked_at timestamptz not null
);
comment on table signature_report is 'The whole verification of the applicant''s signature, with the evidence it used; settled later when it was pending';

create table failed_signing (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  draft_id uuid not null,
  reason text not null,
  report jsonb not null,
  at timestamptz not null default now()
);
comment on table failed_signing is 'Attempts that filed nothing, kept so that the person can be told why';

alter table paper enable row level security;
alter table paper_signature enable row level security;
alter table signature_report enable row level security;
alter table failed_signing enable row level security;

-- What a person brings is theirs until it is filed; then it stays with the case.
create policy own_before_filing on paper for select to q_app
  using (case_id is null and account_id = (select q_person()));
create policy attach on paper for insert to q_app
  with check (case_id is null and account_id = (select q_person()) and kind = 'attachment');
create policy detach on paper for delete to q_app
  using (case_id is null and account_id = (select q_person()));
create policy file_own on paper for update to q_app
  using (case_id is null and account_id = (select q_person()))
  with check (account_id = (select q_person()) and case_id = (select q_case())
    and case_id in (select a.case_id from case_access a));
create policy of_my_cases on paper for select to q_app
  using (case_id in (select a.case_id from case_access a where a."right" <> 'own' or paper.open_to_applicant));
create policy write_declared on paper for insert to q_app
  with check (case_id = (select q_case()) and case_id in (select a.case_id from case_access a where a."right" <> 'own'));
create policy open_declared on paper for update to q_app
  using (case_id = (select q_case()) and case_id in (select a.case_id from case_access a where a."right" <> 'own'))
  with check (case_id = (select q_case()));
create policy of_my_papers on paper_signature for select to q_app using (paper_id in (select p.id from paper p));
create policy write_declared on paper_signature for insert to q_app
  with check (case_id = (select q_case()) and case_id in (select a.case_id from case_access a where a."right" <> 'own')
    and paper_id in (select p.id from paper p where p.case_id = (select q_case())));
create policy of_my_submissions on signature_report for select to q_app
  using (submission_id in (select s.id from submission s));
create policy file_own on signature_report for insert to q_app
  with check (submission_id in (select s.id from submission s where s.account_id = (select q_person())));
create policy own_attempts on failed_signing for all to q_app
  using (account_id = (select q_person())) with check (account_id = (select q_person()));

create policy declared on paper for all to q_job using (case_id = (select q_case())) with check (case_id = (select q_case()));
create policy declared on paper_signature for all to q_job using (case_id = (select q_case())) with check (case_id = (select q_case()));
create policy declared on signature_report for all to q_job
  using (submission_id in (select s.id from submission s)) with check (submission_id in (select s.id from submission s));

grant select, insert, delete on paper to q_app;
grant update (case_id, open_to_applicant) on paper to q_app;
grant select, insert on paper_signature, signature_report, failed_signing to q_app;
grant select, insert on paper, paper_signature to q_job;
grant select, insert, update (report, evidence, checked_at) on signature_report to q_job;

-- Which of these storage keys no row knows any more: the sweeper of orphaned files asks for old ones only.
create function unknown_files(keys text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select k from unnest($1) k where not exists (select from paper p where p.storage_key = k);
$$;
revoke all on function unknown_files from public;
grant execute on function unknown_files to q_job;
