import type { Readable } from 'node:stream';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { SignedInAs } from '../../kernel/signed-in.ts';
import type { Language } from '../../kernel/text.ts';

/** Who may open a route at all; what a person may do with one case is decided further in. */
export type Access = 'public' | 'signedIn' | 'citizen' | 'official' | Role;

/** What a browser sent in a form: one or several values under a name. */
export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A file of a multipart form, read as a stream; it must be consumed before the next one comes. */
export interface UploadedPart {
  readonly field: string;
  readonly filename: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type { SignedInAs } from '../../kernel/signed-in.ts';

/** Everything a route may know of a request. */
export interface RouteRequest {
  readonly method: 'GET' | 'POST';
  readonly language: Language;
  readonly actor: Actor;
  readonly signedIn: SignedInAs | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormFields;
  /** The path without the language: `/appeals/7`. */
  readonly path: string;
  readonly url: string;
  readonly lowVision: boolean;
  /** True when an island asks and wants JSON instead of a page. */
  readonly wantsJson: boolean;
  readonly userAgent: string;
  /** A short message that the page before left behind, by its key. */
  readonly flash: string | null;
  /** The files of a multipart form, one after the other. */
  parts(): AsyncIterable<UploadedPart>;
}

export type RouteReply =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly html: string;
      /** After how many seconds one may come again, where the status is 503. */
      readonly retryAfter?: number;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly flash?: string;
      readonly signIn?: { token: string; maxAge: number };
      readonly signOut?: true;
      /** Preferences that the browser keeps; never a secret. */
      readonly cookies?: readonly {
        readonly name: string;
        readonly value: string;
        readonly maxAge: number;
      }[];
    }
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly retryAfter?: number }
  | {
      readonly kind: 'file';
      readonly stream: Readable | Uint8Array;
      readonly mime: string;
      readonly name: string;
      readonly inline: boolean;
      readonly size?: number;
    };

/** One address of the portal. `url` has no language: every route exists under /kk, /ru and /en. */
export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly access: Access;
  /** Requests a minute from one address; the default is generous. */
  readonly limit?: number;
  readonly multipart?: true;
  handle(request: RouteRequest): Promise<RouteReply>;
}

/** The first value of a form field, or an empty text. */
export function field(form: FormFields, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
