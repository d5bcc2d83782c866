import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { holderFromJson, type GostHolder } from '@qabyldau/eds/dev-pki';
import { qrText, scanQr, type Scanned } from '@qabyldau/eds/egov-mobile';
import { findDemoPerson } from '../../../demo/people.ts';
import { sql } from '../../../platform/db/gateway.ts';
import { bool, int } from '../../../platform/db/row.ts';
import type { Answer, Portal, Who } from '../../../testing/portal.ts';
import { readyDraft } from './filing.ts';

type Init = Pick<RequestInit, 'method' | 'headers' | 'body'>;

/** Phones somewhere in the world: no cookies, an address of their own. */
export interface Phones {
  /** Asks the portal as the application does. */
  ask(address: string, init?: Init): Promise<Response>;
  /** Scans the code of the page at which somebody waits. */
  scan(page: string): Promise<Scanned>;
  /** Scans with a phone that also tells what it sent last, to send it again. */
  scanAndKeep(page: string): Promise<{ scanned: Scanned; again: () => Promise<number> }>;
  /** The key of a demo person: of their post, or of their own for `aigul` and `dana.self`. */
  keyOf(who: Who): GostHolder;
}

/** The secret in the address of a page at which somebody waits for a phone. */
export const codeOf = (page: string): string => page.split('/').at(-1) ?? '';

export function phonesAround(portal: Portal): Phones {
  const { app, deps, certification, clock } = portal;
  const random = (size: number): Uint8Array => randomBytes(size);
  const ask: Phones['ask'] = async (address, { method = 'GET', headers, body } = {}) => {
    const { statusCode, payload } = await app.inject({
      method: method as 'GET',
      url: new URL(address, deps.publicUrl).pathname,
      headers: { 'x-forwarded-for': '10.9.9.9', ...(headers as Record<string, string>) },
      ...(typeof body === 'string' ? { payload: body } : {}),
    });
    return new Response(payload, { status: statusCode });
  };
  const scanBy = (fetch: Phones['ask'], page: string): Promise<Scanned> =>
    scanQr(
      {
        now: () => clock.now().epochMilliseconds,
        random,
        fetch,
        getTimestamp: (request) => Promise.resolve(certification.timestamp(request)),
      },
      qrText(`${deps.publicUrl}/egov-mobile/${codeOf(page)}`),
    );
  return {
    ask,
    scan: (page) => scanBy(ask, page),
    async scanAndKeep(page) {
      let last = (): Promise<Response> => assert.fail('Nothing was sent');
      const scanned = await scanBy((address, init) => {
        last = () => ask(address, init);
        return last();
      }, page);
      return { scanned, again: async () => (await last()).status };
    },
    keyOf(who) {
      const [key = '', as] = who.split('.');
      const person = findDemoPerson(key);
      assert.ok(person, who);
      const kind = person.post !== null && as !== 'self' ? 'post' : 'self';
      return holderFromJson(certification.identity(person, kind), random);
    },
  };
}

/** Айгүл at the page on which she waits for her phone. */
export interface Invited {
  readonly draftId: string;
  readonly bytes: Uint8Array;
  readonly page: string;
  readonly code: string;
  readonly qr: string;
}

/** What tests do around the invitations of Айгүл. */
export interface Invitations {
  /** She presses the button on the check page. */
  invited(): Promise<Invited>;
  look(at: Invited, as?: Who): Promise<Answer>;
  /** What the script of the page is told. */
  stateOf(at: Invited): Promise<string>;
  /** Whether a signature came. */
  taken(at: Invited): Promise<boolean>;
  /** Six minutes go by. */
  over(at: Invited): Promise<number>;
  submissions(): Promise<number>;
}

export function invitationsOf(portal: Portal): Invitations {
  const { owner } = portal.db;
  return {
    async invited() {
      const { draftId, bytes } = await readyDraft(portal, 'aigul');
      const check = await portal.get(`/kk/appeals/drafts/${draftId}/check`, { as: 'aigul' });
      assert.match(check.text, /Телефонмен қол қою: eGov Mobile/u);
      const action = `/kk/appeals/drafts/${draftId}/phone`;
      assert.ok(check.html.includes(`action="${action}"`));
      const sent = await portal.post(action, {}, { as: 'aigul' });
      assert.equal(sent.status, 303);
      const page = sent.location ?? '';
      const code = codeOf(page);
      return { draftId, bytes, page, code, qr: qrText(`${portal.deps.publicUrl}/egov-mobile/${code}`) };
    },
    look: ({ page }, as = 'aigul') => portal.get(page, { as }),
    async stateOf({ page }) {
      const { html } = await portal.get(page, { as: 'aigul', headers: { accept: 'application/json' } });
      return (JSON.parse(html) as { state: string }).state;
    },
    taken: ({ draftId }) =>
      owner.one(
        sql`select bool_or(taken_at is not null) as taken from phone_signing where draft_id = ${draftId}`,
        (row) => bool(row, 'taken'),
      ),
    over: ({ draftId }) =>
      owner.exec(
        sql`update phone_signing set made_at = made_at - interval '6 min', expires_at = expires_at - interval '6 min',
              taken_at = taken_at - interval '6 min' where draft_id = ${draftId}`,
      ),
    submissions: () => owner.one(sql`select count(*)::int as n from submission`, (row) => int(row, 'n')),
  };
}
