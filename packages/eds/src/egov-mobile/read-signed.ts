/** Reading what a phone PUTs to API №2. Whoever knows the token may send anything: nothing here throws. */
import { fromBase64, utf8Text } from '../bytes.ts';

/** Characters of a body that is looked at; signatures are a few kilobytes. */
export const LARGEST_PUT = 1024 * 1024;

export interface SignedDocument {
  readonly id: number;
  /** DER of the CMS; whether it is one is for the verification to say. */
  readonly cms: Uint8Array;
}

export type PutProblem =
  | 'tooLarge'
  /** Not UTF-8, or not JSON. */
  | 'notJson'
  /** JSON of another shape, or a signature that is not base64. */
  | 'otherShape'
  /** Not exactly the documents that were to be signed. */
  | 'otherDocuments';

export type PutBody =
  | { readonly ok: true; readonly documents: readonly SignedDocument[] }
  | { readonly ok: false; readonly problem: PutProblem };

/**
 * Takes the signatures out of the body of a PUT, in the order of the ids that were asked for. Each document must come
 * once and no other; all else in the body is ignored, so that it decides nothing.
 */
export function readSignedDocuments(body: Uint8Array, ids: readonly number[]): PutBody {
  if (body.length > LARGEST_PUT) return no('tooLarge');
  let root: unknown;
  try {
    root = JSON.parse(utf8Text(body));
  } catch {
    return no('notJson');
  }
  const list = own(root, 'documentsToSign');
  if (!Array.isArray(list)) return no('otherShape');
  if (list.length !== ids.length) return no('otherDocuments');
  const found = new Map<number, Uint8Array>();
  for (const one of list as unknown[]) {
    const id = idOf(own(one, 'id'));
    const cms = cmsOf(own(own(own(one, 'document'), 'file'), 'data'));
    if (id === undefined || cms === undefined) return no('otherShape');
    found.set(id, cms);
  }
  const documents = ids.flatMap((id) => {
    const cms = found.get(id);
    return cms ? [{ id, cms }] : [];
  });
  return documents.length === ids.length ? { ok: true, documents } : no('otherDocuments');
}

function no(problem: PutProblem): PutBody {
  return { ok: false, problem };
}

/** A field of an object itself, never one that every object inherits. */
function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Numbers come as numbers, from some versions as text. */
function idOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

function cmsOf(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string') return undefined;
  const bytes = fromBase64(value.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s/g, ''));
  return bytes && bytes.length > 0 ? bytes : undefined;
}
