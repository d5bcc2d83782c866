import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { findDemoPerson } from '../../../demo/people.ts';
import type { Role } from '../../../kernel/actor.ts';
import type { Answer, FormValues, Portal, Who } from '../../../testing/portal.ts';
import { markupProblems } from '../../../web/testing/markup.ts';
import type { DraftFields } from '../domain/draft.ts';
import { filedAppeal } from './filing.ts';

type Language = 'kk' | 'ru' | 'en';

/** Opens a page as somebody and makes sure that it is well-formed and labelled. */
export async function opened(portal: Portal, path: string, as: Who): Promise<Answer> {
  const answer = await portal.get(path, { as });
  assert.equal(answer.status, 200, `${path} as ${as}: ${answer.text.slice(0, 400)}`);
  assert.deepEqual(markupProblems(answer.html), [], path);
  return answer;
}

const entity = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The hidden fields of the form that a page sends to an address. Throws when the page has no such form. */
export function hiddenOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`));
  assert.ok(form, `no form for ${action}`);
  const fields = [
    ...(form.split('</form>')[0] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gu),
  ];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, entity(value)]));
}

/** The value of the choice under a label. */
export function choiceOf(html: string, label: string): string {
  const input = html.split('<div class="choice">').find((part) => part.includes(`>${label}</label>`));
  const value = /value="([^"]*)"/u.exec(input ?? '')?.[1];
  assert.ok(value !== undefined, `no choice ${label}`);
  return value;
}

/** What stands in a text area. */
export function typedIn(html: string, name: string): string {
  const area = html.split('<textarea').find((part) => part.includes(`name="${name}"`));
  return entity((area?.split('</textarea>')[0] ?? '').replace(/^[^>]*>\n?/u, ''));
}

/** One person at the forms of one case. */
export interface Desk {
  readonly caseId: number;
  readonly path: (rest?: string) => string;
  page(as: Who, rest?: string): Promise<Answer>;
  /** Opens a page, fills in the form that goes to an address and sends it. */
  send(as: Who, at: string, to: string, fields: FormValues): Promise<Answer>;
}

/** An appeal that was filed, and the staff's way to its pages. */
export async function desk(
  portal: Portal,
  lang: Language = 'kk',
  given: Partial<DraftFields> = {},
  who: Who = 'aigul',
): Promise<Desk> {
  const { caseId } = await filedAppeal(portal, who, given);
  const path = (rest = ''): string => `/${lang}/cases/${caseId}${rest}`;
  const page: Desk['page'] = (as, rest = '') => opened(portal, path(rest), as);
  return {
    caseId,
    path,
    page,
    send: async (as, at, to, fields) => {
      const { html } = await page(as, at);
      return portal.post(path(to), { ...hiddenOf(html, path(to)), ...fields }, { as });
    },
  };
}

/** A reply with every part that the law demands. */
export const wholeReply = {
  outcome: 'REPLY',
  questions: 'Дәрігер қашан келеді?',
  reasons: 'Дәрігер әр дүйсенбіде сағат 9:00-ден келеді. Негіз: Денсаулық туралы кодекстің 89-бабы.',
  measures: 'Кесте ауыл әкімдігінің тақтасына ілінді.',
  remedies: 'Шағым үш ай ішінде жоғары тұрған органға беріледі.',
} as const;

/** Registers a case for Ерлан. */
export async function registered({ page, path, send }: Desk): Promise<void> {
  const { html } = await page('marat');
  const answer = await send('marat', '', '/register', { executorId: choiceOf(html, 'Жұмабаев Е. Қ.') });
  assert.equal(answer.location, path(), answer.text);
}

/** Writes the whole reply of a registered case and sends it to Дана. */
export async function drafted(at: Desk, executor: Who = 'erlan'): Promise<void> {
  const saved = await at.send(executor, '/decision', '/decision', { ...wholeReply, then: 'preview' });
  assert.equal(saved.location, at.path('/decision/preview'), saved.text);
  const { html } = await at.page(executor, '/decision/preview');
  const sent = await at.send(executor, '/decision/preview', '/decision/submit', {
    signerId: choiceOf(html, 'Нұрланова Д. А.'),
  });
  assert.equal(sent.location, at.path(), sent.text);
}

/** Registers a case, and takes it to the desk of its signer. */
export async function submitted(at: Desk): Promise<void> {
  await registered(at);
  await drafted(at);
}

/** Gives a demo official other roles while something is done. */
export async function withRoles(
  portal: Portal,
  who: string,
  roles: readonly Role[],
  work: () => Promise<void>,
): Promise<void> {
  const person = findDemoPerson(who);
  assert.ok(person?.post, `${who} holds a post`);
  const set = async (given: readonly Role[]): Promise<void> => {
    await portal.db.owner.exec(
      sql`update official set roles = ${[...given]}::text[] where iin = ${person.iin}`,
    );
  };
  await set(roles);
  try {
    await work();
  } finally {
    await set(person.post.roles);
  }
}

/** The bytes that the page of a signature asks to sign. */
export function bytesToSign(html: string): Uint8Array {
  const props = /data-island="signing" data-props="([^"]*)"/u.exec(html)?.[1];
  assert.ok(props !== undefined, 'the page has a signing box');
  const { bytes } = JSON.parse(entity(props)) as { bytes: string };
  return new Uint8Array(Buffer.from(bytes, 'base64'));
}

/** Signs what a page asks to sign, and sends it. */
export async function signAt(
  portal: Portal,
  at: Desk,
  given: { readonly as: Who; readonly rest: '/sign' | '/issue'; readonly by?: Who },
): Promise<Answer> {
  const { as, rest, by = as } = given;
  const { html } = await at.page(as, rest);
  return at.send(as, rest, rest, { cms: portal.sign(by, bytesToSign(html)) });
}
