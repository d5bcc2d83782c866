import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyDraft } from '../modules/appeals/testing/filing.ts';
import { int } from '../platform/db/row.ts';
import { sql } from '../platform/db/gateway.ts';
import { askRoute, everyRoute, freshToken } from './every-route.ts';
import { openPortal } from './portal.ts';
import { appealOfAigul, stages } from './stages.ts';

const portal = await openPortal();
const { draftId } = await readyDraft(portal, 'aigul');
const routes = await everyRoute(portal);
const tokens = new Map<string, string | null>();
for (const who of ['aigul', 'marat', 'erlan', 'dana']) tokens.set(who, await freshToken(portal, who));

/** A refusal with a name: the status says whose fault it is, and it is not ours. */
function named(status: number, what: string): void {
  assert.ok(status >= 400 && status < 500, `${what} answered ${status}`);
}

const hostileIds = [
  'abc',
  '0',
  '-1',
  '1e3',
  '1.5',
  '99999999999999999999',
  'null',
  '__proto__',
  'constructor',
  '%00',
  '7%00',
  '%ED%A0%80',
  '..%2f..%2fetc%2fpasswd',
  '%27%20or%201=1--',
  '%F0%9F%98%80',
  '%',
  '00000000-0000-0000-0000-000000000000',
  'a'.repeat(190),
  'a'.repeat(5000),
];

test('an id that is none is a page that is not there, on every route and whoever asks', async () => {
  const withIds = routes.filter(([, pattern]) => pattern.includes(':'));
  assert.ok(withIds.length > 30, String(withIds.length));
  const file = { field: 'file', filename: 'a.pdf', content: Buffer.from('%PDF-1.7\n') };
  for (const [method, pattern] of withIds)
    for (const id of hostileIds)
      for (const who of pattern.startsWith('/cases/')
        ? ['marat']
        : pattern.startsWith('/api/')
          ? ['aigul', 'marat']
          : ['aigul']) {
        const path = pattern.replaceAll(/:\w+/gu, id);
        const upload = pattern.endsWith('/attachments')
          ? { files: [file], octets: file.content }
          : { json: {} };
        const asked = { method, path, ...(method === 'GET' ? {} : upload) };
        named(
          await askRoute(portal, tokens.get(who) ?? null, asked),
          `${who}: ${method} ${path.slice(0, 100)}`,
        );
      }
});

const fields =
  `addressee browser cms code commandId consent contactsConfirmed content email end executor executorId from id
  kind language measures next nonce number official outcome person phone post postalAddress questions reason reasons
  remedies seq signer signerId substitute then until version`.split(/\s+/u);

const hostileTexts = {
  NUL: 'a\0b',
  'a number without end': '9'.repeat(40),
  'a number that is none': 'NaN',
  'an exponent': '1e999',
  'a negative number': '-1',
  'a day that is none': '2026-02-31',
  'a day of another calendar': '2026-11-20[u-ca=hebrew]',
  'a day outside of time': '+275760-09-13',
  'another field of the language': '__proto__',
  'an address of others': '//evil.example/kk',
  'a line of a header': 'a\r\nset-cookie: x=1',
  'signs outside the plane': '💥'.repeat(1000),
  'signs that turn the writing': '\u202e\u2066\ufeff\u200b',
  markup: '"><script>alert(1)</script>',
  SQL: "'; drop table submission; --",
  'a lot of it': 'а'.repeat(4000),
};

/** Who is let in to a form; for the others nothing of it is read. */
async function letIn(method: string, path: string): Promise<readonly string[]> {
  const asked = [...tokens].map(async ([who, token]) => {
    const status = await askRoute(portal, token, { method, path, form: { end: '0' } });
    return [401, 403, 404].includes(status) ? [] : [who];
  });
  return (await Promise.all(asked)).flat();
}

async function sendHostileTexts(pattern: string, path: string): Promise<number> {
  const who = await letIn('POST', path);
  for (const one of who)
    for (const [what, text] of Object.entries(hostileTexts)) {
      const form = Object.fromEntries(fields.map((field) => [field, text]));
      const status = await askRoute(portal, tokens.get(one) ?? null, { method: 'POST', path, form });
      assert.ok(status < 500, `${one}: ${what} in ${pattern} answered ${status}`);
      if (what === 'NUL') named(status, `${one}: ${what} in ${pattern}`);
    }
  return who.length;
}

test('whatever stands in the fields of any form, the answer is a page with a name', async () => {
  const cases: number[] = [];
  for (const stage of stages) cases.push(await appealOfAigul(portal, stage));
  let sent = 0;
  for (const [method, pattern] of routes) {
    // Without fields these do what they are for: delete the draft, close the browser.
    if (method !== 'POST' || pattern.startsWith('/api/') || /delete$|sign-out/u.test(pattern)) continue;
    const ids = pattern.startsWith('/cases/') ? cases.map(String) : [draftId];
    for (const id of ids) sent += await sendHostileTexts(pattern, pattern.replaceAll(/:\w+/gu, id));
  }
  assert.ok(sent > 25, String(sent));
  const count = sql`select count(*)::int as n from submission`;
  const filed = await portal.db.owner.one(count, (row) => int(row, 'n'));
  assert.equal(filed, cases.length, 'nothing was filed on the way');
});

/** Bodies that are no command of the API, with their content type. */
const hostileBodies: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  nothing: ['application/json', ''],
  'half an object': ['application/json', '{"content":'],
  'a list': ['application/json', '[]'],
  null: ['application/json', 'null'],
  'a text': ['application/json', '"a"'],
  'a hundred thousand lists in each other': ['application/json', '['.repeat(100_000)],
  'deep objects': ['application/json', `${'{"content":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  'a field nobody knows': ['application/json', '{"unknown":1}'],
  'a prototype': ['application/json', '{"__proto__":{"admin":true}}'],
  'a constructor': ['application/json', '{"constructor":{"prototype":{}}}'],
  'NUL in a field': ['application/json', '{"content":"\\u0000"}'],
  'half a pair of surrogates': ['application/json', '{"content":"\\ud800"}'],
  'a number without end': ['application/json', '{"executorId":1e999,"seenSeq":99999999999999999999}'],
  'bytes that are no UTF-8': ['application/json', Buffer.from('7b22636f6e74656e74223a22ff227d', 'hex')],
  'base64 of white space': [
    'application/json',
    JSON.stringify({ nonce: 'a', draftId, cms: `AAAA${' '.repeat(900_000)}!` }),
  ],
  'a form': ['application/x-www-form-urlencoded', 'content=a'],
  'an entity of XML': ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  'a type nobody knows': ['text/x-unknown; charset=utf-7', 'a'],
};

test('whatever comes as the body of a command of the API is refused by name, as a problem', async () => {
  const commands = routes.filter(
    ([method, pattern]) => pattern.startsWith('/api/') && /POST|PUT/u.test(method),
  );
  let refused = 0;
  for (const [method, pattern] of commands)
    for (const [what, [type, payload]] of Object.entries(hostileBodies)) {
      const who = /appeals\/:id/u.test(pattern) ? 'marat' : 'aigul';
      const { statusCode, headers, json } = await portal.app.inject({
        method: method as 'POST',
        url: pattern.replaceAll(/:id/gu, pattern.includes('drafts') ? draftId : '1'),
        headers: {
          'content-type': type,
          'idempotency-key': portal.deps.random.uuid(),
          'x-file-name': 'a.pdf',
          authorization: `Bearer ${tokens.get(who) ?? ''}`,
          'x-forwarded-for': `10.9.${refused >> 8}.${refused & 255}`,
        },
        payload,
      });
      // Where nothing of a body is read, or nothing is what may be sent, there is nothing to refuse.
      if (statusCode < 300 && (what === 'nothing' || /(?:challenges|manifest)$/u.test(pattern))) continue;
      named(statusCode, `${what} to ${pattern}`);
      assert.match(String(headers['content-type']), /^application\/problem\+json/u, `${what} to ${pattern}`);
      const problem: { code?: unknown } = json();
      assert.equal(typeof problem.code, 'string', `${what} to ${pattern}`);
      refused += 1;
    }
  assert.ok(refused > 150, String(refused));
});
