import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachFile, invitePhone } from '../modules/appeals/index.ts';
import { officialIdOf, readyDraft } from '../modules/appeals/testing/filing.ts';
import { newChallenge } from '../modules/people/index.ts';
import { text } from '../platform/db/row.ts';
import { sql } from '../platform/db/gateway.ts';
import { askRoute, everyRoute, freshToken, mark } from './every-route.ts';
import { openPortal } from './portal.ts';
import { appealOfAigul } from './stages.ts';

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
........  GET /
........  GET /help
........  GET /accessibility
........  GET /personal-data
........  POST /vision
........  GET /sign-in
!!!!!!!!  POST /sign-in
........  GET /sign-in/challenge/:nonce
........  POST /sign-out
........  POST /sign-in/demo
s.......  GET /posts
s.......  POST /posts
s.......  GET /cabinet
s.......  POST /cabinet/browsers
s..xxxxx  GET /appeals
s..xxxxx  GET /appeals/new
s..xxxxx  POST /appeals/drafts
s..xxxxx  GET /appeals/drafts/due-now
s.-xxxxx  GET /appeals/drafts/:id
s!-xxxxx  POST /appeals/drafts/:id
s.-xxxxx  POST /appeals/drafts/:id/attachments
s.-xxxxx  POST /appeals/drafts/:id/attachments/:paper/remove
s.-xxxxx  POST /appeals/drafts/:id/delete
s.-xxxxx  GET /appeals/drafts/:id/check
s.-xxxxx  GET /appeals/drafts/:id/bytes
s!-xxxxx  POST /appeals/drafts/:id/sign
s.-xxxxx  POST /appeals/drafts/:id/phone
s.-xxxxx  GET /appeals/drafts/:id/phone/:code
s!-xxxxx  POST /appeals/drafts/:id/sigex
s.-xxxxx  GET /appeals/:id
s.-xxxxx  GET /appeals/:id/filed
s.-...--  GET /case-files/:id
s.-...--  GET /case-files/:id/terms/:term
sxx.....  GET /inbox
sxxxx.x.  GET /signing
sxx...--  GET /cases/:id
sxx!!!--  POST /cases/:id/register frozen
sxx!----  POST /cases/:id/register delivered
sxx!xx--  POST /cases/:id/reassign
sxxx!x--  GET /cases/:id/decision
sxxx!x--  POST /cases/:id/decision
sxxx!x--  GET /cases/:id/decision/preview
sxxx!x--  POST /cases/:id/decision/submit
sxxxx.--  GET /cases/:id/sign frozen
sxx!!!--  GET /cases/:id/sign adopted
sxxxx!--  POST /cases/:id/sign frozen
sxx!!!--  POST /cases/:id/sign adopted
sxx!!!--  GET /cases/:id/issue frozen
sxx.xx--  GET /cases/:id/issue adopted
sxx!!!--  POST /cases/:id/issue frozen
sxx!xx--  POST /cases/:id/issue adopted
sxxxx!--  POST /cases/:id/decision/return
sxxxx.--  POST /cases/:id/sign/phone
sxx--.--  GET /cases/:id/sign/phone/:code
sxx.xx--  POST /cases/:id/issue/phone
sxx.----  GET /cases/:id/issue/phone/:code
........  GET /check
!!!!!!!!  POST /check
........  GET /check/offline
s.-...--  GET /papers/:id receipt
s--...--  GET /papers/:id decision
s.------  GET /papers/:id draft
s.-...--  GET /papers/:id/signatures/:role
s..xxxxx  GET /notices
s..xxxxx  POST /notices/read
........  GET /bodies
........  GET /bodies/:slug
sxx.xx..  GET /administration
sxx.xx!!  POST /administration/absence
........  GET /terms
........  GET /terms/print
........  GET /terms/calendar
sxx.xxx.  GET /calendar
sxx!xxx!  POST /calendar/proposals
sxx!xxx!  POST /calendar/decisions
........  GET /mailbox
........  GET /mailbox/:id
........  GET /demo-phone/:code
........  POST /api/v1/sign-in/challenges
!!!!!!!!  POST /api/v1/sign-in
s.......  DELETE /api/v1/sign-in
s.......  GET /api/v1/me
s.......  POST /api/v1/me/post
........  GET /api/v1/bodies
........  POST /api/v1/terms/preview
s..xxxxx  POST /api/v1/drafts
s..xxxxx  GET /api/v1/drafts
s.-xxxxx  GET /api/v1/drafts/:id
s.-xxxxx  DELETE /api/v1/drafts/:id
s.-xxxxx  PUT /api/v1/drafts/:id
s.-xxxxx  POST /api/v1/drafts/:id/manifest
s.-xxxxx  DELETE /api/v1/drafts/:id/attachments/:paperId
s!-xxxxx  POST /api/v1/appeals
s.......  GET /api/v1/appeals
s.-...--  GET /api/v1/appeals/:id
sxxx!x--  PUT /api/v1/appeals/:id/decision
sxxxx.--  GET /api/v1/appeals/:id/decision/bytes
sxx!!!--  POST /api/v1/appeals/:id/register frozen
sxx!----  POST /api/v1/appeals/:id/register delivered
sxx!xx--  POST /api/v1/appeals/:id/reassign
sxxx!x--  POST /api/v1/appeals/:id/decision/submit
sxxxx.--  POST /api/v1/appeals/:id/decision/return
sxxxx!--  POST /api/v1/appeals/:id/decision/adopt frozen
sxx!!!--  POST /api/v1/appeals/:id/decision/adopt adopted
sxx!!!--  POST /api/v1/appeals/:id/decision/issue frozen
sxx!xx--  POST /api/v1/appeals/:id/decision/issue adopted
s.-...--  GET /api/v1/papers/:id receipt
s--...--  GET /api/v1/papers/:id decision
s.------  GET /api/v1/papers/:id draft
s.-xxxxx  POST /api/v1/drafts/:id/attachments
`;

/** Switched on, so that its address is in the table; nobody agrees there, so nothing goes to the gateway. */
const sigex = { url: 'https://sigex.example', fetch: () => assert.fail('The gateway was asked') };
const portal = await openPortal(undefined, { sigex });
const { deps } = portal;

const content = { outcome: 'REPLY', questions: 'а', reasons: 'б', measures: 'в', remedies: 'г' } as const;
const cases = {
  delivered: await appealOfAigul(portal, 'delivered'),
  frozen: await appealOfAigul(portal, 'frozen'),
  adopted: await appealOfAigul(portal, 'adopted'),
  // To be given back to the executor by the one request of the table that is carried out.
  returned: await appealOfAigul(portal, 'frozen'),
};
const caseId = cases.frozen;
await portal.runJobs();
const paperOf = (kind: string): Promise<string> =>
  portal.db.owner.one(sql`select id from paper where case_id = ${caseId} and kind = ${kind}`, (row) =>
    text(row, 'id'),
  );
const [letter] = await portal.mailbox.list();

/** A draft of Айгүл with a file and a code for her phone: a new one for every route, since some of them delete it. */
async function draftOfAigul(): Promise<{ id: string; paper: string; code: string }> {
  const { draftId: id, actor } = await readyDraft(portal, 'aigul');
  const content = (async function* () {
    yield Buffer.from('%PDF-1.7\n');
  })();
  const attached = await attachFile(deps, actor, { draftId: id, filename: 'a.pdf', content });
  assert.ok(attached.ok);
  const code = await invitePhone(deps, actor, id);
  assert.ok(code.ok);
  return { id, paper: attached.value.id, code: code.value };
}

/** A code for the phone of the official who signs a decision, or of the documentation worker. */
async function codeOfOfficial(pattern: string): Promise<string> {
  const [rest, id, as] = pattern.includes('/sign/')
    ? (['sign', cases.frozen, 'dana'] as const)
    : (['issue', cases.adopted, 'marat'] as const);
  const { location } = await portal.post(`/kk/cases/${id}/${rest}/phone`, {}, { as });
  return location?.split('/').at(-1) ?? '';
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

const erlanId = await officialIdOf(portal, 'zhetisu-health', 'Жұмабаев');
/** Nobody of the body of the appeal: a registrar who may register is refused for this alone. */
const executorId = await officialIdOf(portal, 'zhetisu-akimat', 'Сейітова');
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sign-in/demo': { person: 'saule' },
  '/posts': { post: 'self' },
  // An absence of Ерлан, who belongs to the body of Марат alone.
  '/administration/absence': { official: String(erlanId), from: '2027-01-11', until: '2027-01-15' },
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
  'POST /api/v1/terms/preview': { kind: 'application' },
  'POST /api/v1/drafts': {},
  'PUT /api/v1/drafts/:id': { version: 2, ...emptyFields },
  'POST /api/v1/appeals': { draftId, cms },
  'PUT /api/v1/appeals/:id/decision': { seenVersion: 0, content },
  'POST /api/v1/appeals/:id/register': { executorId },
  'POST /api/v1/appeals/:id/reassign': { executorId },
  'POST /api/v1/appeals/:id/decision/submit': { signerId: executorId },
  'POST /api/v1/appeals/:id/decision/return': { reason: 'а' },
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
      : { id: '', paper: '', code: 'A'.repeat(43) };
  const fill = {
    id: pattern.includes('/drafts/')
      ? draft.id
      : pattern.startsWith('/mailbox')
        ? (letter?.id ?? '')
        : String(caseId),
    paper: draft.paper,
    paperId: draft.paper,
    code: draft.code,
    slug: 'zhetisu-health',
    term: 'T05',
    nonce: (await newChallenge(deps)).nonce,
  };
  if (pattern.startsWith('/cases/:id/issue/phone')) fill.id = String(cases.adopted);
  if (/^\/cases\/.+:code$/u.test(pattern)) fill.code = await codeOfOfficial(pattern);
  if (pattern === '/api/v1/appeals/:id/decision/return') fill.id = String(cases.returned);
  const json = bodies(draft.id)[`${method} ${pattern}`];
  const line = { method, pattern, fill, form: forms[pattern] ?? {}, ...(json === undefined ? {} : { json }) };
  const other = /register$/u.test(pattern)
    ? 'delivered'
    : /\/(?:issue|adopt|sign)$/u.test(pattern)
      ? 'adopted'
      : null;
  if (other === null || !pattern.includes(':id') || pattern.includes('/drafts/')) return [line];
  return [
    { ...line, pattern: `${pattern} frozen` },
    { ...line, pattern: `${pattern} ${other}`, fill: { ...fill, id: String(cases[other]) } },
  ];
}

async function markFor({ method, pattern, fill, form, json }: Line, person: Person): Promise<string> {
  const path = (pattern.split(' ')[0] ?? '').replaceAll(/:(\w+)/gu, (_all, name: string) => fill[name] ?? '');
  const upload = pattern.endsWith('/attachments') ? { files: [aFile], octets: aFile.content } : {};
  const asked = { method, path, ...(form && { form }), ...(json === undefined ? {} : { json }), ...upload };
  return mark(await askRoute(portal, await freshToken(portal, person), asked), `${pattern} ${person}`);
}

/** She asks last: what she may do to her draft must not hide it from those before her. */
const order: readonly Person[] = [...people.filter((one) => one !== 'aigul'), 'aigul'];

test('R213-2 who may open what: every route asked by everybody', async () => {
  const found: string[] = [];
  for (const [method, pattern] of await everyRoute(portal))
    for (const line of await linesOf(method, pattern)) {
      const marks = new Map<Person, string>();
      for (const person of order) marks.set(person, await markFor(line, person));
      found.push(`${people.map((one) => marks.get(one)).join('')}  ${method} ${line.pattern}`);
    }
  assert.deepEqual(found, table.trim().split('\n'));
});

test('the appeals are as they were: nobody changed them on the way', async () => {
  const states = await portal.db.owner.rows(
    sql`select state || ' ' || seq as now from case_header order by id`,
    (row) => text(row, 'now'),
  );
  assert.deepEqual(states, ['delivered 1', 'inWork 5', 'adopted 6', 'inWork 6']);
});
