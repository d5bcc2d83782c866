import type { FastifyInstance } from 'fastify';

/** The fields of a form; a list sends one name several times. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface UploadFile {
  readonly field: string;
  readonly filename: string;
  readonly content: Uint8Array;
  readonly type?: string;
}

export interface Asking {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly form?: FormValues;
  /** Makes the form a multipart one. */
  readonly files?: readonly UploadFile[];
}

/** What the portal answered. */
export interface Answer {
  readonly status: number;
  /** The body as it came. */
  readonly html: string;
  /** The words of the page, without tags, spaces made plain. */
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | undefined;
  /** Cookies that the answer set; an empty value means that it was taken away. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Uint8Array;
}

/** Asks the portal without a network, as a browser on one of its own pages. */
export async function askPortal(
  app: FastifyInstance,
  asking: Asking,
  cookies: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { method, path, form = {}, files } = asking;
  const body = method === 'GET' ? {} : files === undefined ? urlEncoded(form) : multipart(form, files);
  const reply = await app.inject({
    method,
    url: path,
    cookies: { ...cookies },
    ...body,
    headers: { 'sec-fetch-site': 'same-origin', ...body.headers, ...headers },
  });
  const { location } = reply.headers;
  return {
    status: reply.statusCode,
    html: reply.body,
    text: wordsOf(reply.body),
    location: typeof location === 'string' ? location : undefined,
    cookies: Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value])),
    headers: reply.headers,
    bytes: reply.rawPayload,
  };
}

interface Body {
  readonly payload?: string | Buffer;
  readonly headers?: Record<string, string>;
}

function urlEncoded(form: FormValues): Body {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) fields.append(name, one);
  return { payload: fields.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

const boundary = 'boundary-of-the-test';

function multipart(form: FormValues, files: readonly UploadFile[]): Body {
  const parts: Buffer[] = [];
  const part = (head: string, content: Uint8Array | string): void => {
    parts.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n'));
  };
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) part(`content-disposition: form-data; name="${name}"`, one);
  for (const { field, filename, content, type = 'application/octet-stream' } of files)
    part(
      `content-disposition: form-data; name="${field}"; filename="${filename}"\r\ncontent-type: ${type}`,
      content,
    );
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words of a page as a reader meets them. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|script|head)\b.*?<\/\1>/gsu, ' ')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity)
    .replaceAll('\u2060', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
