import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '../../../platform/db/gateway.ts';
import { openPortal } from '../../../testing/portal.ts';
import { invitationsOf, phonesAround, type Invited } from '../testing/phone.ts';

/** Answers that are lost on the way to the phone, and processes that die before they give one. */
const portal = await openPortal();
const { keyOf: holderOf, scanAndKeep } = phonesAround(portal);
const { invited, look, stateOf, taken, over, submissions } = invitationsOf(portal);

test('the same signature again gets the first answer, whatever it was and however late; another one is refused', async () => {
  const at = await invited();
  const before = await submissions();
  const { scanned, again } = await scanAndKeep(at.page);
  assert.equal(await scanned.sign(holderOf('aigul')), 200);
  await over(at);
  assert.deepEqual([await again(), await again()], [200, 200]);
  assert.equal(await scanned.sign(holderOf('aigul')), 403, 'other bytes of the same person');
  assert.equal(await submissions(), before + 1);

  const refused = await invited();
  const other = await scanAndKeep(refused.page);
  assert.equal(await other.scanned.sign(holderOf('saule')), 403);
  assert.equal(await other.again(), 403);
  assert.match((await look(refused)).text, /Қол басқа адамдікі/u);
  assert.equal(await submissions(), before + 1);
});

test('the same signature twice at once files one appeal, and both are told so', async () => {
  const at = await invited();
  const before = await submissions();
  const { scanned, again } = await scanAndKeep(at.page);
  const first = scanned.sign(holderOf('aigul'));
  while (!(await taken(at))) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(await Promise.all([first, again()]), [200, 200]);
  assert.equal(await submissions(), before + 1);
});

test('of two who look at the same signature one gives up: what the other did is remembered', async () => {
  const at = await invited();
  const before = await submissions();
  const { scanned, again } = await scanAndKeep(at.page);
  const { verify } = portal.verifier;
  const asked = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
  const answers = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
  let calls = 0;
  const slow: typeof verify = async (question) => {
    const call = calls++ === 0 ? 0 : 1;
    asked[call].resolve(undefined);
    await answers[call].promise;
    return verify(question);
  };
  Object.assign(portal.verifier, { verify: slow });
  const [first, second] = [scanned.sign(holderOf('aigul')), asked[0].promise.then(again)];
  await asked[1].promise;
  answers[0].reject(new Error('broken'));
  assert.equal(await first, 500);
  answers[1].resolve(undefined);
  assert.equal(await second, 200);
  Object.assign(portal.verifier, { verify });
  assert.deepEqual([await again(), await stateOf(at)], [200, 'done']);
  assert.equal(await submissions(), before + 1);
});

/** A process that died after it took the signature: nothing came of it, and the phone has no answer. */
async function takenByTheDead(at: Invited, secondsAgo: number): Promise<{ again: () => Promise<number> }> {
  const { scanned, again } = await scanAndKeep(at.page);
  const { verify } = portal.verifier;
  const asked = Promise.withResolvers<undefined>();
  const died = Promise.withResolvers<undefined>();
  const dying = async (): Promise<never> => {
    asked.resolve(undefined);
    await died.promise;
    throw new Error('died');
  };
  Object.assign(portal.verifier, { verify: dying });
  const lost = scanned.sign(holderOf('aigul'));
  await asked.promise;
  Object.assign(portal.verifier, { verify });
  // What a dead process cannot do either: let the code be used again.
  await portal.db.owner.exec(
    sql`create rule dead as on update to phone_signing where new.taken_at is null do instead nothing`,
  );
  died.resolve(undefined);
  await lost;
  await portal.db.owner.exec(sql`drop rule dead on phone_signing`);
  await portal.db.owner.exec(
    sql`update phone_signing set taken_at = now() - make_interval(secs => ${secondsAgo}) where draft_id = ${at.draftId}`,
  );
  return { again };
}

test('a signature that a process took and did not live to file is filed by the page that waits', async () => {
  const at = await invited();
  const before = await submissions();
  await takenByTheDead(at, 5);
  assert.equal(await stateOf(at), 'checking', 'somebody may still look at it');
  assert.equal(await submissions(), before);
  await over(at);
  const [one, other] = await Promise.all([stateOf(at), stateOf(at)]);
  assert.ok([one, other].includes('done'), `${one} ${other}`);
  assert.equal(await submissions(), before + 1);
  assert.match((await look(at)).location ?? '', /\/filed$/u);
});

test('the repetition of the phone files it as well, at once', async () => {
  const at = await invited();
  const before = await submissions();
  const { again } = await takenByTheDead(at, 1);
  assert.equal(await again(), 200);
  assert.equal(await stateOf(at), 'done');
  assert.equal(await submissions(), before + 1);
});
