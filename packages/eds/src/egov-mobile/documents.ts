/** The documents of eGov Mobile's signing API, as the application reads and writes them (spec §7.1). */
import { toBase64 } from '../bytes.ts';

/** In three languages, under the names of the API. */
export interface NamesOfApi {
  nameRu: string;
  nameKz: string;
  nameEn: string;
}

export interface Names {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Who may read and write API №2: nobody is asked, a bearer token, or a signed XML that holds the address. */
export type AuthType = 'None' | 'Token' | 'Eds';

/** API №1: who asks for a signature, until when, and where the documents are. */
export interface Invitation {
  description: string;
  expiry_date: string;
  organisation: NamesOfApi & { bin: string };
  document: { uri: string; auth_type: AuthType; auth_token: string };
}

/** CMS_SIGN_ONLY is a detached CMS, CMS_WITH_DATA an attached one; MIX_SIGN names a method with each document. */
export type SignMethod = 'XML' | 'CMS_WITH_DATA' | 'CMS_SIGN_ONLY' | 'SIGN_BYTES_ARRAY' | 'MIX_SIGN';

/** `@file/pdf` is shown to the person; an empty type stands for bytes that are not. */
export type MimeOfApi = '@file/pdf' | 'application/pdf' | '';

export interface DocumentToSign extends NamesOfApi {
  id: number;
  meta: { name: string; value: string }[];
  signMethod?: SignMethod;
  document?: { file: { mime: MimeOfApi; data: string } };
  documentXml?: string;
}

/** API №2, read by GET; the same comes back by PUT with signatures in place of the data. */
export interface DocumentsToSign {
  signMethod: SignMethod;
  version: number;
  documentsToSign: DocumentToSign[];
}

export interface InvitationFacts {
  /** What the person is asked to sign, in one line. */
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly organisation: { readonly names: Names; readonly bin: string };
  /** The address of API №2. */
  readonly documents: string;
  readonly token: string;
}

/** The answer of API №1, where API №2 is read and written with a bearer token. */
export function invitation(facts: InvitationFacts): Invitation {
  const { names, bin } = facts.organisation;
  return {
    description: facts.description,
    expiry_date: expiryDate(facts.expiresAt),
    organisation: { ...namesOfApi(names), bin },
    document: { uri: facts.documents, auth_type: 'Token', auth_token: facts.token },
  };
}

export interface FileToSign {
  readonly id: number;
  readonly names: Names;
  /** What the application shows beside the file. */
  readonly meta: readonly { readonly name: string; readonly value: string }[];
  readonly mime: MimeOfApi;
  readonly bytes: Uint8Array;
}

/** The answer of API №2 to GET: files for a CMS each. */
export function documentsToSign(
  signMethod: 'CMS_SIGN_ONLY' | 'CMS_WITH_DATA',
  files: readonly FileToSign[],
): DocumentsToSign {
  return {
    signMethod,
    version: 1,
    documentsToSign: files.map(({ id, names, meta, mime, bytes }) => ({
      id,
      ...namesOfApi(names),
      meta: meta.map(({ name, value }) => ({ name, value })),
      document: { file: { mime, data: toBase64(bytes) } },
    })),
  };
}

function namesOfApi({ kk, ru, en }: Names): NamesOfApi {
  return { nameRu: ru, nameKz: kk, nameEn: en };
}

const HOURS_5 = 5 * 3_600_000;

/** A moment as API №1 writes it, in the time of Kazakhstan: `2026-11-22T16:21:37.060+0500`. */
export function expiryDate(moment: number): string {
  return new Date(moment + HOURS_5).toISOString().replace('Z', '+0500');
}
