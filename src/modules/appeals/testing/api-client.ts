import type { Portal, Who } from '../../../testing/portal.ts';

/** What the API answered; `body` is the parsed JSON, or null for an answer without one. */
export interface ApiAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what came, whatever it is
  readonly body: any;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface ApiAsking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** The Idempotency-Key; a new one for every POST that does not say. */
  readonly key?: string | null;
}

/** Asks the API without a network. */
export async function askApi(portal: Portal, asking: ApiAsking): Promise<ApiAnswer> {
  const { method = 'GET', path, body, token, headers = {}, key } = asking;
  const fresh = method === 'POST' ? portal.deps.random.uuid() : null;
  const idempotencyKey = key === undefined ? fresh : key;
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const reply = await portal.app.inject({
    method,
    url: `/api/v1${path}`,
    ...(body === undefined ? {} : { payload: raw ? Buffer.from(body) : JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      ...headers,
    },
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return {
    status: reply.statusCode,
    body: isJson ? JSON.parse(reply.body) : null,
    bytes: reply.rawPayload,
    headers: reply.headers,
  };
}

/** The API as one person uses it. */
export interface ApiClient {
  readonly token: string;
  ask(asking: Omit<ApiAsking, 'token'>): Promise<ApiAnswer>;
  get(path: string, headers?: ApiAsking['headers']): Promise<ApiAnswer>;
  post(path: string, body?: unknown, key?: string | null): Promise<ApiAnswer>;
  put(path: string, body: unknown): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
}

export function apiClient(portal: Portal, token: string): ApiClient {
  const ask: ApiClient['ask'] = (asking) => askApi(portal, { ...asking, token });
  return {
    token,
    ask,
    get: (path, headers = {}) => ask({ path, headers }),
    post: (path, body, key) => ask({ method: 'POST', path, body, ...(key === undefined ? {} : { key }) }),
    put: (path, body) => ask({ method: 'PUT', path, body }),
    delete: (path) => ask({ method: 'DELETE', path }),
  };
}

/** A demo person who is signed in already: `'aigul'` as herself, `'marat'` in his post. */
export async function apiOf(portal: Portal, who: Who): Promise<ApiClient> {
  const { qabyldau: token = '' } = await portal.signedIn(who);
  return apiClient(portal, token);
}

/** Signs in by the API itself with the person's own key, and acts in their post when they hold one. */
export async function signInByApi(portal: Portal, who: Who): Promise<ApiClient> {
  const challenge = await askApi(portal, { method: 'POST', path: '/sign-in/challenges', key: null });
  const { nonce, bytes } = challenge.body;
  const cms = portal.sign(who, Buffer.from(bytes, 'base64'));
  const signed = await askApi(portal, { method: 'POST', path: '/sign-in', body: { nonce, cms }, key: null });
  if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
  const client = apiClient(portal, signed.body.token);
  const me = await client.get('/me');
  const [post] = me.body.posts;
  if (post !== undefined && !who.endsWith('.self'))
    await client.post('/me/post', { officialId: post.officialId }, null);
  return client;
}

/** Fields of a draft that can be filed, to the health department. */
export async function readyFields(portal: Portal): Promise<Record<string, unknown>> {
  const { body } = await askApi(portal, { path: '/bodies' });
  const health = body.items.find(({ slug }: { slug: string }) => slug === 'zhetisu-health');
  return {
    kind: 'inquiry',
    language: 'kk',
    bodyId: health.id,
    officialId: null,
    content: 'Ауылымызға дәрігер қашан келеді?',
    postalAddress: 'Жетісу облысы, Талдықорған қаласы, Тәуелсіздік көшесі, 1',
    email: 'aigul@demo.kz',
    phone: '+7 701 123 45 67',
    consentVersion: '2026-11',
    contactsConfirmed: true,
  };
}

/** A draft that is ready to be signed, with its bytes. */
export async function readyToFile(
  portal: Portal,
  client: ApiClient,
): Promise<{ draftId: string; bytes: Uint8Array }> {
  const draft = await client.post('/drafts', await readyFields(portal));
  const draftId: string = draft.body.id;
  const manifest = await client.post(`/drafts/${draftId}/manifest`, undefined, null);
  return { draftId, bytes: Buffer.from(manifest.body.bytes, 'base64') };
}

/** An appeal that was filed by the API; its answer. */
export async function filedByApi(portal: Portal, who: Who): Promise<ApiAnswer['body']> {
  const client = await apiOf(portal, who);
  const { draftId, bytes } = await readyToFile(portal, client);
  const filed = await client.post('/appeals', { draftId, cms: portal.sign(who, bytes) });
  if (filed.status !== 201) throw new Error(JSON.stringify(filed.body));
  return filed.body;
}

/** The id of an official of the health department by surname, as an official's view of a case tells it. */
export function colleagueId(view: ApiAnswer['body'], surname: string): number {
  const found = view.colleagues.find(({ name }: { name: string }) => name.startsWith(surname));
  if (found === undefined) throw new Error(`No colleague is called ${surname}`);
  return found.id;
}
