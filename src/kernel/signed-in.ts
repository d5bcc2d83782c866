import type { Text } from './text.ts';

/** The person behind a request, as far as pages greet them. */
export interface SignedInAs {
  readonly tokenSha256: Uint8Array;
  readonly accountId: number;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly officialId: number | null;
  /** Position and body of the post in which the person acts. */
  readonly post: { readonly position: Text; readonly body: Text } | null;
}
