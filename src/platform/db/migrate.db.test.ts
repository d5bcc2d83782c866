import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PlainError } from './errors.ts';
import { sql } from './gateway.ts';
import { migrate, migrationState, migrationsFolder } from './migrate.ts';
import { text } from './row.ts';
import { testDatabase } from './testing.ts';

const foundation = '0001_foundation.sql';
const db = await testDatabase({ after }, 'template0');
const { owner } = db.connections;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qabyldau-migrations-'));

before(async () => {
  fs.copyFileSync(path.join(migrationsFolder, foundation), path.join(folder, foundation));
  assert.deepEqual(await migrate({ owner, folder }), { applied: [foundation], pending: [] });
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}

async function refused(sentence: RegExp): Promise<void> {
  for (const run of [migrate, migrationState]) {
    await assert.rejects(run({ owner, folder }), (error) => {
      assert.ok(error instanceof PlainError);
      assert.match(error.message, sentence);
      return true;
    });
  }
}

test('a new file is pending, then applied once, however many processes try', async () => {
  const name = write('9001_tea.sql', 'create table tea (id int);');
  assert.deepEqual((await migrationState({ owner, folder })).pending, [name]);
  const states = await Promise.all([1, 2, 3].map(() => migrate({ owner, folder })));
  assert.deepEqual(
    states.flatMap(({ applied }) => applied),
    [name],
  );
  const state = await migrationState({ owner, folder });
  assert.deepEqual([state.pending, state.applied.at(-1)], [[], name]);
});

test('what a migration makes is closed to everybody until it grants it', async () => {
  const read = db.app.withActor({ kind: 'visitor' }, 'test', (tx) => tx.exec(sql`select * from tea`));
  await assert.rejects(read, /permission denied/);
});

test('a file that was changed after it was applied is noticed; other line ends are no change', async () => {
  const place = path.join(folder, foundation);
  const old = fs.readFileSync(place, 'utf8');
  fs.writeFileSync(place, old.replaceAll('\n', '\r\n'));
  await migrate({ owner, folder });
  fs.writeFileSync(place, `${old}\n-- one more thing\n`);
  await refused(/^migrations\/0001_foundation\.sql was changed after it had been applied/);
  fs.writeFileSync(place, old);
});

test('a migration that this version does not know, or one that comes late, is noticed', async () => {
  fs.renameSync(path.join(folder, '9001_tea.sql'), path.join(folder, '9001_tea.away'));
  await refused(/has the migration 9001_tea\.sql, which this version does not know/);
  fs.renameSync(path.join(folder, '9001_tea.away'), path.join(folder, '9001_tea.sql'));
  write('9000_late.sql', 'select 1;');
  await refused(/9000_late\.sql came after 9001_tea\.sql was applied/);
  fs.rmSync(path.join(folder, '9000_late.sql'));
});

test('a bad name and a doubled number are noticed', async () => {
  write('9002-coffee.sql', 'select 1;');
  await refused(/9002-coffee\.sql: the name must be like/);
  fs.rmSync(path.join(folder, '9002-coffee.sql'));
  write('9001_twin.sql', 'select 1;');
  await refused(/9001_tea\.sql and 9001_twin\.sql have the same number/);
  fs.rmSync(path.join(folder, '9001_twin.sql'));
});

test('a file that fails leaves nothing, says its line, and can be mended', async () => {
  const name = write('9003_bread.sql', 'create table bread (id int);\n\ncreate tabel oven ();\n');
  await assert.rejects(
    migrate({ owner, folder }),
    /9003_bread\.sql, line 3: syntax error at or near "tabel"/,
  );
  const there = await db.owner.rows(sql`select tablename from pg_tables where tablename = 'bread'`, (row) =>
    text(row, 'tablename'),
  );
  assert.deepEqual(there, []);
  write(name, 'create table bread (id int);');
  assert.deepEqual((await migrate({ owner, folder })).applied, [name]);
});

test('a file without transaction may build an index concurrently', async () => {
  const name = write(
    '9004_index.sql',
    '-- no transaction\n-- one; by one\ncreate index concurrently if not exists tea_id on tea (id);\n' +
      'create index concurrently if not exists bread_id on bread (id);\n',
  );
  assert.deepEqual((await migrate({ owner, folder })).applied, [name]);
  const made = await db.owner.rows(
    sql`select indexname from pg_indexes where indexname ~ '_id$'
    and tablename in ('tea', 'bread') order by 1`,
    (row) => text(row, 'indexname'),
  );
  assert.deepEqual(made, ['bread_id', 'tea_id']);
});

test('the command says what it did, and what is wrong in one line without a stack', async () => {
  const run = (url: string): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=qabyldau:source', path.join(import.meta.dirname, '../../../scripts/migrate.ts')],
      { env: { ...process.env, DATABASE_OWNER_URL: url }, encoding: 'utf8' },
    );
    return { status, said: (stdout + stderr).trim() };
  };
  const none = run('');
  assert.equal(none.status, 1);
  assert.match(
    none.said,
    /^Set DATABASE_OWNER_URL to the connection of q_owner \(see deploy\/roles\.sql\)\.$/,
  );
  const away = run('postgres://q_owner@127.0.0.1:1/qabyldau');
  assert.equal(away.status, 1);
  assert.match(away.said, /^PostgreSQL at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): .*\.$/);
});
