import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { DatabaseAway, errorCode, violatedConstraint } from './errors.ts';
import { sql, type AnyTable, type Tx } from './gateway.ts';
import type * as pool from './pool.ts';
import { bigintId, bytes, day, int, instant, json, nullable, optional, text, texts, time } from './row.ts';
import { asJson } from './queries.ts';
import { testDatabase } from './testing.ts';

const aigul: Actor = { kind: 'citizen', accountId: 7, language: 'kk' };
const saule: Actor = { kind: 'citizen', accountId: 8, language: 'kk' };
const marat: Actor = {
  kind: 'official',
  accountId: 7,
  officialId: 3,
  bodyId: 1,
  unitId: null,
  roles: ['REGISTRAR', 'EXECUTOR'],
  language: 'ru',
};
const visitor: Actor = { kind: 'visitor' };

const db = await testDatabase();

before(async () => {
  await db.owner.script(`
    create table diary (id bigint primary key, person bigint not null, words text not null unique);
    alter table diary enable row level security;
    create policy mine on diary to q_app using (person = (select q_person()));
    grant select, insert, update on diary to q_app;
    insert into diary values (1, 7, 'of Айгүл'), (2, 8, 'of Сәуле');
  `);
});

const words = sql`select words from diary order by id`;
const wordsOf = (row: Readonly<Record<string, unknown>>): string => text(row, 'words');

test('a person sees their own row and nobody else’s', async () => {
  const seen = async (actor: Actor): Promise<readonly string[]> =>
    db.app.withActor(actor, 'test', (tx) => tx.rows(words, wordsOf));
  assert.deepEqual(await seen(aigul), ['of Айгүл']);
  assert.deepEqual(await seen(saule), ['of Сәуле']);
  assert.deepEqual(await seen(visitor), []);
  assert.deepEqual(await seen(marat), [], 'an official does not see what they wrote as a citizen');
  assert.equal((await db.owner.rows(words, wordsOf)).length, 2);
});

test('a person cannot write a row in the name of another', async () => {
  const write = db.app.withActor(aigul, 'test', (tx) =>
    tx.exec(sql`insert into diary values (3, 8, 'false')`),
  );
  await assert.rejects(write, /row-level security/);
});

test('q_job sees nothing that no policy gave it', async () => {
  const read = db.job.withActor({ kind: 'system', name: 'test' }, 'test', (tx) => tx.rows(words, wordsOf));
  await assert.rejects(read, /permission denied/);
});

test('who acted is forgotten at the end of the transaction, on every connection of the pool', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, number) =>
      db.app.withActor({ ...aigul, accountId: number + 1 }, 'test', async (tx) => {
        const one = await tx.one(sql`select q_person() as person, pg_sleep(0.005)`, (row) =>
          int(row, 'person'),
        );
        assert.equal(one, number + 1);
      }),
    ),
  );
  for (let turn = 0; turn < 20; turn += 1) {
    const left: unknown = await db.app.withActor(visitor, 'test', (tx) =>
      tx.one(sql`select q_person() as person, q_whos() as whos, q_roles() as roles`, (row) => ({
        person: nullable(int)(row, 'person'),
        whos: texts(row, 'whos'),
        roles: texts(row, 'roles'),
      })),
    );
    assert.deepEqual(left, { person: null, whos: [], roles: [] });
  }
});

test('the names of an actor: a citizen, an official, a registrar, the system', async () => {
  const who = (actor: Actor): Promise<unknown> =>
    db.app.withActor(actor, 'look', async (tx) => {
      await tx.setCase(41);
      return tx.one(
        sql`select q_whos() as whos, q_official() as official, q_body() as body, q_unit() as unit,
          q_case() as of_case, q_system() as system, q_purpose() as purpose`,
        (row) => row,
      );
    });
  const empty = { official: null, body: null, unit: null, of_case: 41, system: null, purpose: 'look' };
  assert.deepEqual(await who(aigul), { ...empty, whos: ['person:7'] });
  assert.deepEqual(await who(marat), { ...empty, whos: ['official:3', 'registrar:1'], official: 3, body: 1 });
  const erlan: Actor = { ...marat, officialId: 4, unitId: 9, roles: ['EXECUTOR'] };
  assert.deepEqual(await who(erlan), { ...empty, whos: ['official:4'], official: 4, body: 1, unit: 9 });
  assert.deepEqual(await who({ kind: 'system', name: 'watch' }), { ...empty, whos: [], system: 'watch' });
});

test('work that throws leaves nothing behind', async () => {
  const fault = new Error('half way');
  const half = db.app.withActor(aigul, 'test', async (tx) => {
    await tx.exec(sql`update diary set words = 'gone'`);
    throw fault;
  });
  await assert.rejects(half, fault);
  assert.deepEqual(await db.app.withActor(aigul, 'test', (tx) => tx.rows(words, wordsOf)), ['of Айгүл']);
});

test('a swallowed database error does not look like success', async () => {
  const swallowed = db.app.withActor(aigul, 'test', async (tx) => {
    await tx.exec(sql`select 1/0`).catch(() => undefined);
  });
  await assert.rejects(swallowed, { name: 'AbortedTransactionError' });
});

test('a transaction that idles too long is a fault of ours, and the next one works', async () => {
  const idle = db.app.withActor(aigul, 'test', async (tx) => {
    await tx.exec(sql`set local idle_in_transaction_session_timeout = 50`);
    await pause(300);
    await tx.exec(sql`select 1`);
  });
  await assert.rejects(idle, (error) => errorCode(error) === '25P03');
  assert.deepEqual(await db.app.withActor(aigul, 'test', (tx) => tx.rows(words, wordsOf)), ['of Айгүл']);
});

test('the constraint that refused a statement is named', async () => {
  const twice = db.app.withActor(aigul, 'test', (tx) =>
    tx.exec(sql`insert into diary values (4, 7, 'of Сәуле')`),
  );
  await assert.rejects(twice, (error) => violatedConstraint(error) === 'diary_words_key');
});

test('a read-only transaction cannot write, and case and isolation reach the database', async () => {
  const options = { readOnly: true, isolation: 'repeatable read', caseId: 12 } as const;
  const seen = await db.app.withActor(
    aigul,
    'test',
    (tx) =>
      tx.one(sql`select q_case() as id, current_setting('transaction_isolation') as level`, (row) => ({
        id: bigintId(row, 'id'),
        level: text(row, 'level'),
      })),
    options,
  );
  assert.deepEqual(seen, { id: 12, level: 'repeatable read' });
  const write = db.app.withActor(aigul, 'test', (tx) => tx.exec(sql`update diary set words = ''`), options);
  await assert.rejects(write, /read-only transaction/);
});

test('two serializable transactions that cross are both done when one may be retried', async () => {
  await db.owner.script(`
    create table counter (n int not null); insert into counter values (0); grant select, update on counter to q_app;
  `);
  const add = (retry: number): Promise<number> =>
    db.app.withActor(
      aigul,
      'test',
      async (tx) => {
        const n = await tx.one(sql`select n from counter`, (row) => int(row, 'n'));
        return tx.exec(sql`update counter set n = ${n + 1}`);
      },
      { isolation: 'serializable', retry },
    );
  assert.deepEqual(await Promise.all([add(5), add(5), add(5)]), [1, 1, 1]);
  assert.equal(await db.owner.one(sql`select n from counter`, (row) => int(row, 'n')), 3);
});

test('days, moments, times, big numbers, JSON and bytes come back as they went in', async () => {
  const first = Temporal.PlainDate.from('2026-03-22');
  const click = Temporal.Instant.from('2026-11-22T10:00:00.123+05:00');
  const nine = Temporal.PlainTime.from('09:00');
  const seen = await db.app.withActor(aigul, 'test', (tx) =>
    tx.one(
      sql`select ${first}::date as first, ${click}::timestamptz as click, ${nine}::time as nine,
        ${[first, first]}::date[] as several, ${9_007_199_254_740_991}::bigint as large,
        ${asJson([{ a: 'Ұ' }])}::jsonb as papers, ${Buffer.from([0, 255])}::bytea as raw, null as none`,
      (row) => ({
        first: day(row, 'first'),
        click: instant(row, 'click'),
        nine: time(row, 'nine'),
        several: row['several'],
        large: int(row, 'large'),
        papers: json(row, 'papers', (value) => value),
        raw: [...bytes(row, 'raw')],
        none: optional(text)(row, 'none'),
      }),
    ),
  );
  assert.ok(seen.first.equals(first) && seen.click.equals(click) && seen.nine.equals(nine));
  assert.equal(String(seen.several), '2026-03-22,2026-03-22');
  assert.deepEqual(seen.papers, [{ a: 'Ұ' }]);
  assert.deepEqual([seen.large, seen.raw, seen.none], [Number.MAX_SAFE_INTEGER, [0, 255], undefined]);
});

test('a number that JavaScript cannot hold, an undefined parameter and a lying column are faults', async () => {
  const ask = (statement: ReturnType<typeof sql>): Promise<string> =>
    db.app.withActor(aigul, 'test', (tx) => tx.one(statement, (row) => text(row, 'x')));
  await assert.rejects(ask(sql`select 9007199254740993::bigint as x`), /too large/);
  await assert.rejects(ask(sql`select ${undefined} as x`), /undefined/);
  await assert.rejects(ask(sql`select 5 as x`), /Column x should hold text, but holds number/);
  await assert.rejects(ask(sql`select 5 as y`), /Column x is not in the row; it has y/);
  await assert.rejects(ask(sql`select 'a' as x from generate_series(1, 2)`), /2 came/);
  await assert.rejects(ask(sql`select 'a' as x where false`), /none came/);
});

test('the working roles can make nothing: no table, no function, no role, no schema', async () => {
  const attempts = [
    sql`create table mine (id int)`,
    sql`create temporary table mine (id int)`,
    sql`create function f() returns int language sql return 1`,
    sql`create schema mine`,
    sql`create role mine`,
    sql`alter table diary disable row level security`,
    sql`set role q_owner`,
    sql`set session authorization q_owner`,
    sql`delete from diary`,
    sql`select * from migration`,
    sql`select * from graphile_worker._private_jobs`,
    sql`select graphile_worker.add_job('x')`,
  ];
  for (const gateway of [db.app, db.job]) {
    for (const attempt of attempts) {
      const tried = gateway.withActor(aigul, 'test', (tx) => tx.exec(attempt));
      await assert.rejects(tried, /permission denied|must be owner/);
    }
  }
  // Turning row security off does not show the rows: it makes the query fail.
  const off = db.app.withActor(aigul, 'test', async (tx) => {
    await tx.exec(sql`set local row_security = off`);
    return tx.rows(words, wordsOf);
  });
  await assert.rejects(off, /row-level security/);
});

test('Kazakh letters sort in their place', async () => {
  const letters = 'ү і ұ ы у қ к ә а ө о ң н ғ г һ х'.split(' ');
  const sorted = await db.app.withActor(aigul, 'test', (tx) =>
    tx.rows(sql`select l from unnest(${letters}::text[]) as l order by l collate kk`, (row) =>
      text(row, 'l'),
    ),
  );
  assert.equal(sorted.join(' '), 'а ә г ғ к қ н ң о ө у ұ ү х һ ы і');
});

test('a column that comes while we run costs one try: the connection that prepared the old statement is not used again', async () => {
  const all = sql`select * from diary order by id`;
  const read = (): Promise<number> =>
    db.app.withActor(aigul, 'test', async (tx) => (await tx.rows(all, wordsOf)).length);
  const before = await read();
  await db.owner.script('alter table diary add column mood text');
  try {
    let tries = 0;
    const until = async (): Promise<number> => {
      tries += 1;
      try {
        return await read();
      } catch (error) {
        assert.ok(error instanceof DatabaseAway && tries <= 10, String(error));
        return until();
      }
    };
    assert.equal(await until(), before);
    assert.ok(tries > 1, 'a prepared statement met the new column');
  } finally {
    await db.owner.script('alter table diary drop column mood');
  }
});

test('a prepared name stands for one text in every process', async (t) => {
  const { workingDialect } = (await import(`./pool.ts?${process.pid}`)) as typeof pool;
  const other = new Kysely<AnyTable>({ dialect: workingDialect(db.connections.app, 'another process') });
  t.after(() => other.destroy());
  const prepared = sql<{
    name: string;
    statement: string;
  }>`select name, statement from pg_prepared_statements`;
  const theirs = (await prepared.execute(other)).rows;
  const ours = await db.app.withActor(aigul, 'test', async (tx) => (await prepared.execute(tx.kysely)).rows);
  const textOf = new Map(ours.map(({ name, statement }) => [name, statement]));
  assert.ok(theirs.length > 0 && ours.length > 0);
  for (const { name, statement } of theirs) assert.equal(textOf.get(name) ?? statement, statement);
});

test('a connection whose statements somebody on the way forgot is not used again', async () => {
  const read = (tx: Tx): Promise<string> => tx.one(sql`select 'here' as words`, wordsOf);
  const forgotten = db.app.withActor(aigul, 'test', async (tx) => {
    await read(tx);
    await tx.exec(sql`deallocate all`);
    return read(tx);
  });
  await assert.rejects(forgotten, DatabaseAway);
  assert.equal(await db.app.withActor(aigul, 'test', read), 'here');
});
