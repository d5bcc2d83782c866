import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { checkDatabase, complaintAboutDatabase, complaintAboutRole, complaintAboutServer } from './checks.ts';
import { PlainError } from './errors.ts';
import { withClient } from './pool.ts';
import type { Connection } from './pool.ts';
import { testDatabase } from './testing.ts';

const db = await testDatabase();
const { connections } = db;

async function refused(connection: Connection, sentence: RegExp): Promise<void> {
  await assert.rejects(checkDatabase([connection]), (error) => {
    assert.ok(error instanceof PlainError);
    assert.match(error.message, sentence);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  });
}

test('the embedded database passes with both working roles', async () => {
  await checkDatabase([connections.app, connections.job]);
});

test('a superuser and the owner are refused as working roles', async () => {
  await refused(connections.super, /^The database role q_super is a superuser.*connect as q_app or q_job/);
  await refused(connections.owner, /^The database role q_owner owns the data/);
});

test('a role that bypasses row security, manages roles or may act as the owner is refused', async () => {
  const client = new pg.Client(connections.super);
  await client.connect();
  const roles = { bypass: 'bypassrls', manage: 'createrole', member: 'in role q_owner' };
  after(async () => {
    for (const name of Object.keys(roles)) await client.query(`drop owned by t_${name}; drop role t_${name}`);
    await client.end();
  });
  for (const [name, right] of Object.entries(roles)) {
    await client.query(`create role t_${name} login ${right}`);
    await client.query(`grant connect on database ${String(connections.super.database)} to t_${name}`);
  }
  await refused({ ...connections.app, user: 't_bypass' }, /t_bypass has BYPASSRLS/);
  await refused({ ...connections.app, user: 't_manage' }, /t_manage may manage roles/);
  await refused({ ...connections.app, user: 't_member' }, /t_member owns the data or may act as its owner/);
});

test('a database whose locale does not know Kazakh letters is refused', async () => {
  const name = `${String(connections.super.database)}_c`;
  const client = new pg.Client(connections.super);
  await client.connect();
  await client.query(
    `create database ${name} owner q_owner template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
  );
  after(async () => {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  });
  // The extensions are all that matters here.
  await withClient({ ...connections.super, database: name }, 'test', (there) =>
    there.query(
      'create extension pg_trgm; create extension btree_gist; grant connect on database ' +
        name +
        ' to q_app',
    ),
  );
  await refused({ ...connections.app, database: name }, /locale does not know Kazakh letters.*C\.UTF-8/);
});

test('a server that is not there, and a database that is not there, are plain sentences', async () => {
  const nowhere = { ...connections.app, host: '/nonexistent' };
  await refused(nowhere, /^PostgreSQL at \/nonexistent:5432 cannot be reached \(ENOENT\): start it, or mend/);
  await refused({ ...connections.app, database: 'nothing' }, /has no database nothing/);
  await refused({ ...connections.app, user: 'nobody' }, /did not let nobody in/);
});

test('each complaint names what to do', () => {
  const server = { version: 180_004, encoding: 'UTF8', available: ['pg_trgm', 'btree_gist'] };
  assert.equal(complaintAboutServer(server), undefined);
  assert.match(complaintAboutServer({ ...server, version: 150_018 }) ?? '', /15 is too old: use version 16/);
  assert.match(
    complaintAboutServer({ ...server, encoding: 'LATIN1' }) ?? '',
    /encoding LATIN1: make it again/,
  );
  assert.match(
    complaintAboutServer({ ...server, available: [] }) ?? '',
    /lacks pg_trgm and btree_gist: install/,
  );
  assert.match(
    complaintAboutDatabase({ installed: ['pg_trgm'], trigrams: 2 }) ?? '',
    /lacks btree_gist: run/,
  );
  const role = {
    name: 'q_app',
    superuser: false,
    bypassesRowSecurity: false,
    managesRoles: false,
    owner: false,
  };
  assert.equal(complaintAboutRole(role), undefined);
});
