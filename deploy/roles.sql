-- The three roles of Qabyldau. Safe to run again. The embedded database runs this file by itself.
--
--   q_owner  owns the database and everything in it; migrations and the job queue's own connection
--   q_app    the web process: rows only as far as row-level security lets it
--   q_job    the job handlers: likewise
--
-- With a PostgreSQL of your own (16 or newer), as a superuser:
--
--   psql -f deploy/roles.sql
--   psql -c "alter role q_owner password '…'" -c "alter role q_app password '…'" -c "alter role q_job password '…'"
--   psql -c "create database qabyldau owner q_owner encoding 'UTF8' template template0
--            locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' lc_ctype 'C.UTF-8'"
--            (PostgreSQL 16 has no builtin provider: say locale_provider libc locale 'C.UTF-8' there)
--
-- Then set DATABASE_OWNER_URL (q_owner), DATABASE_URL (q_app) and DATABASE_JOB_URL (q_job). The rights on
-- schemas, tables and functions are given by the migrations.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['q_owner', 'q_app', 'q_job'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
    execute format(
      'alter role %I login nosuperuser nobypassrls nocreaterole nocreatedb noreplication', wanted
    );
  end loop;
end
$$;
