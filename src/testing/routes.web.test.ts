import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalRoutes } from '../app.ts';
import {
  adoptDecision,
  attachFile,
  draftDecision,
  paperToSign,
  registerAppeal,
  submitDecision,
} from '../modules/appeals/index.ts';
import { cmsBytes, filedAppeal, officialIdOf, officialOf, readyDraft } from '../modules/appeals/testing/filing.ts';
import { findDemoPerson } from '../demo/people.ts';
import { actInPost, listPosts, newChallenge, signInForDemo } from '../modules/people/index.ts';
import { text } from '../platform/db/row.ts';
import { sql } from '../platform/db/gateway.ts';
import { askPortal } from './asking.ts';
import { openPortal } from './portal.ts';

/**
 * Every route × every person, against one table. The people are, in the order of the columns: a visitor; the citizen
 * Айгүл, whose appeal, draft and papers are asked for; the citizen Сәуле; the registrar, the executor and the signer of
 * the appeal; the registrar of another body; the head of a third body, with every role but the registrar's.
 *
 *   .  let in            !  let in, but the command itself is refused (400, 409, 422)
 *   s  sent to sign in   x  not with this role (403)      -  does not exist for them (404)
 */
const people = ['visitor', 'aigul', 'saule', 'marat', 'erlan', 'dana', 'gulnar', 'asan'] as const;
type Person = (typeof people)[number];

const table = `
`;

const portal = await openPortal();
const { deps } = portal;
const uuid = (): string => deps.random.uuid();

/** An appeal of hers: delivered; then with a frozen answer that waits for the signature of Дана; then signed by her. */
async function appealOfAigul(until: 'delivered' | 'frozen' | 'adopted'): Promise<number> {
  const { caseId } = await filedAppeal(portal, 'aigul');
  if (until === 'delivered') return caseId;
  const [marat, erlan, dana] = await Promise.all(['marat', 'erlan', 'dana'].map((who) => officialOf(portal, who)));
  assert.ok(marat && erlan && dana);
  const at = (): { caseId: number; commandId: string; seenSeq: null } => ({ caseId, commandId: uuid(), seenSeq: null });
  assert.ok((await registerAppeal(deps, marat, { ...at(), executorId: erlan.officialId })).ok);
  assert.ok((await draftDecision(deps, erlan, { ...at(), seenVersion: 0, content })).ok);
  assert.ok((await submitDecision(deps, erlan, { ...at(), signerId: dana.officialId })).ok);
  if (until === 'frozen') return caseId;
  const paper = await paperToSign(deps, dana, caseId);
  assert.ok(paper.ok);
  assert.ok((await adoptDecision(deps, dana, { ...at(), cms: cmsBytes(portal.sign('dana', paper.value.bytes)) })).ok);
  return caseId;
}

const content = { outcome: 'REPLY', questions: 'а', reasons: 'б', measures: 'в', remedies: 'г' } as const;
const cases = {
  delivered: await appealOfAigul('delivered'),
  frozen: await appealOfAigul('frozen'),
  adopted: await appealOfAigul('adopted'),
};
const caseId = cases.frozen;
await portal.runJobs();
const paperOf = (kind: string): Promise<string> =>
  portal.db.owner.one(sql`select id from paper where case_id = ${caseId} and kind = ${kind}`, (row) =>
    text(row, 'id'),
  );
const [letter] = await portal.mailbox.list();

/** A draft of Айгүл with a file: a new one for every route, since some of them delete it. */
async function draftOfAigul(): Promise<{ id: string; paper: string }> {
  const { draftId: id, actor } = await readyDraft(portal, 'aigul');
  const content = (async function* () {
    yield Buffer.from('%PDF-1.7\n');
  })();
  const attached = await attachFile(deps, actor, { draftId: id, filename: 'a.pdf', content });
  assert.ok(attached.ok);
  return { id, paper: attached.value.id };
}

/** A browser of a person that was opened for this one request. */
async function tokenOf(person: Person): Promise<string | null> {
  const found = findDemoPerson(person);
  if (found === undefined) return null;
  const { token, tokenSha256 } = await signInForDemo(deps, found, { language: 'kk', userAgent: 'test' });
  const [post] = await listPosts(deps, tokenSha256);
  if (post !== undefined) await actInPost(deps, tokenSha256, post.officialId);
  return token;
}

const aFile = { field: 'file', filename: 'b.pdf', content: Buffer.from('%PDF-1.7\n') };

interface Line {
  readonly method: string;
  /** The pattern as it stands in the table, with what its parameters are filled with where that matters. */
  readonly pattern: string;
  readonly fill: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

const executorId = await officialIdOf(portal, 'zhetisu-health', 'Жұмабаев');
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sign-in/demo': { person: 'saule' },
  '/posts': { post: 'self' },
  // An absence of Ерлан, who belongs to the body of Марат alone.
  '/administration/absence': { official: String(executorId), from: '2027-01-11', until: '2027-01-15' },
};
const cms = 'QUFBQQ==';
const emptyFields = {
  kind: null,
  language: null,
  bodyId: null,
  officialId: null,
  content: '',
  postalAddress: '',
  email: '',
  phone: '',
  consentVersion: null,
  contactsConfirmed: false,
};
const bodies = (draftId: string): Readonly<Record<string, unknown>> => ({
  'POST /api/v1/sign-in': { nonce: 'x', cms },
  'POST /api/v1/me/post': { officialId: null },
  'POST /api/v1/drafts': {},
  'PUT /api/v1/drafts/:id': { version: 2, ...emptyFields },
  'POST /api/v1/appeals': { draftId, cms },
  'PUT /api/v1/appeals/:id/decision': { seenVersion: 0, content },
  'POST /api/v1/appeals/:id/register': { executorId },
  'POST /api/v1/appeals/:id/reassign': { executorId },
  'POST /api/v1/appeals/:id/decision/submit': { signerId: executorId },
  'POST /api/v1/appeals/:id/decision/return': { reason: ' ' },
  'POST /api/v1/appeals/:id/decision/adopt': { cms },
  'POST /api/v1/appeals/:id/decision/issue': { cms },
});

/** The lines of one route: one, or one for each kind of thing behind its address. */
async function linesOf(method: string, pattern: string): Promise<Line[]> {
  if (pattern.includes('/papers/:id')) {
    const receipt = await paperOf('receipt');
    if (pattern.includes(':role')) return [{ method, pattern, fill: { id: receipt, role: 'seal' } }];
    return [
      { method, pattern: `${pattern} receipt`, fill: { id: receipt } },
      { method, pattern: `${pattern} decision`, fill: { id: await paperOf('decision') } },
      { method, pattern: `${pattern} draft`, fill: { id: (await draftOfAigul()).paper } },
    ];
  }
  const draft =
    pattern.includes('draft') || pattern.endsWith('v1/appeals')
      ? await draftOfAigul()
      : { id: '', paper: '' };
  const fill = {
    id: pattern.includes('/drafts/')
      ? draft.id
      : pattern.startsWith('/mailbox')
        ? (letter?.id ?? '')
        : String(caseId),
    paper: draft.paper,
    paperId: draft.paper,
    slug: 'zhetisu-health',
    nonce: (await newChallenge(deps)).nonce,
  };
  const json = bodies(draft.id)[`${method} ${pattern}`];
  const line = { method, pattern, fill, form: forms[pattern] ?? {}, ...(json === undefined ? {} : { json }) };
  const other = /register$/u.test(pattern) ? 'delivered' : /(?:issue|adopt|sign)$/u.test(pattern) ? 'adopted' : null;
  if (other === null || !pattern.includes(':id') || pattern.includes('/drafts/')) return [line];
  return [
    { ...line, pattern: `${pattern} frozen` },
    { ...line, pattern: `${pattern} ${other}`, fill: { ...fill, id: String(cases[other]) } },
  ];
}

async function statusFor({ method, pattern, fill, form = {}, json }: Line, person: Person): Promise<string> {
  const token = await tokenOf(person);
  const path = (pattern.split(' ')[0] ?? '').replaceAll(/:(\w+)/gu, (_all, name: string) => fill[name] ?? '');
  if (!path.startsWith('/api/')) {
    const cookies = token === null ? {} : { qabyldau: token };
    const files = pattern.endsWith('/attachments') ? { files: [aFile] } : {};
    const asking = { method: method as 'GET' | 'POST', path: `/kk${path === '/' ? '' : path}`, form, ...files };
    const { status, location } = await askPortal(portal.app, asking, cookies);
    return mark(
      status === 303 && /\/sign-in\?next=/u.test(location ?? '') ? 401 : status,
      `${pattern} ${person}`,
    );
  }
  const octets = pattern.endsWith('/attachments');
  const { statusCode } = await portal.app.inject({
    method: method as 'GET',
    url: path,
    headers: {
      'idempotency-key': uuid(),
      'x-file-name': 'a.pdf',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(octets
        ? { 'content-type': 'application/octet-stream' }
        : json === undefined
          ? {}
          : { 'content-type': 'application/json' }),
    },
    ...(octets ? { payload: '%PDF-1.7\n' } : json === undefined ? {} : { payload: JSON.stringify(json) }),
  });
  return mark(statusCode, `${pattern} ${person}`);
}

function mark(status: number, what: string): string {
  if (status < 400) return '.';
  const known = new Map([
    [400, '!'],
    [401, 's'],
    [403, 'x'],
    [404, '-'],
    [409, '!'],
    [422, '!'],
  ]).get(status);
  assert.ok(known, `${what} answered ${status}`);
  return known;
}

async function routesOfApi(): Promise<(readonly [string, string])[]> {
  const { html } = await portal.get('/api/openapi.json');
  const { paths } = JSON.parse(html) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => [method.toUpperCase(), `/api/v1${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`] as const,
    ),
  );
}

/** She asks last: what she may do to her draft must not hide it from those before her. */
const order: readonly Person[] = [...people.filter((one) => one !== 'aigul'), 'aigul'];

test('R213-2 who may open what: every route asked by everybody', async () => {
  const routes = [
    ...portalRoutes(deps, { demo: true }).map(({ method, url }) => [method, url] as const),
    ...(await routesOfApi()),
  ];
  const found: string[] = [];
  for (const [method, pattern] of routes)
    for (const line of await linesOf(method, pattern)) {
      const marks = new Map<Person, string>();
      for (const person of order) marks.set(person, await statusFor(line, person));
      found.push(`${people.map((one) => marks.get(one)).join('')}  ${method} ${line.pattern}`);
    }
  assert.deepEqual(
    found,
    table
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  );
});

test('the appeals are as they were: nobody could change them on the way', async () => {
  const states = await portal.db.owner.rows(sql`select state || ' ' || seq as now from case_header order by id`, (row) =>
    text(row, 'now'),
  );
  assert.deepEqual(states, ['delivered 1', 'inWork 5', 'adopted 6']);
});
