import { createHash } from 'node:crypto';
import type { Random } from '../../../kernel/random.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import {
  certificateRoles,
  type SigningFailure,
  type Verified,
  type Verifier,
} from '../../../platform/eds/verifier.ts';
import { VerifierBusy } from '../../../platform/eds/verify-pool.ts';
import { challengeBytes, challengeMinutes, nameFromCertificate, signedInHours } from '../domain/challenge.ts';
import * as store from '../store/signed-in.ts';

export interface SignInDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly random: Random;
  readonly verifier: Verifier;
  readonly publicUrl: string;
}

/** Why somebody could not sign in; nothing was opened. `busy`: too many signatures wait to be checked. */
export type SignInRefusal =
  | { readonly code: 'challengeOld' | 'busy' }
  | { readonly code: 'signature'; readonly reason: SigningFailure };

export type { SigningFailure };

/** The roles of certificates that may sign in. */
export const signInRoles: readonly string[] = certificateRoles.signIn;

/** A browser's secret: kept by the browser alone, the database knows its hash. */
export interface OpenedBrowser {
  readonly token: string;
  readonly tokenSha256: Uint8Array;
  readonly accountId: number;
}

const visitor = { kind: 'visitor' } as const;
const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Makes a challenge: the nonce goes into the form, the bytes are what the person signs. */
export async function newChallenge(deps: SignInDeps): Promise<{ nonce: string; bytes: Uint8Array }> {
  const nonce = base64url(deps.random.bytes(24));
  const bytes = challengeBytes({ nonce, origin: deps.publicUrl, madeAt: deps.clock.now().toString() });
  await deps.gateway.withActor(visitor, 'make-sign-in-challenge', (tx) =>
    store.putChallenge(tx, sha256(nonce), bytes, challengeMinutes),
  );
  return { nonce, bytes };
}

/**
 * Signs a person in by their signature over a challenge. The challenge is used up only by a good signature, so that
 * somebody who picked the wrong key can try again on the same page.
 */
export async function signIn(
  deps: SignInDeps,
  given: { nonce: string; cms: Uint8Array; language: Language; userAgent: string },
): Promise<Result<OpenedBrowser, SignInRefusal>> {
  const challenge = await readChallenge(deps, given.nonce);
  if (challenge === null) return err({ code: 'challengeOld' });
  const verified = await verify(deps, given.cms, challenge);
  if (verified === null) return err({ code: 'busy' });
  const iin = verified.signer?.iin;
  if (verified.verdict !== 'valid' || iin === undefined || verified.signer === null)
    return err({
      code: 'signature',
      reason: verified.reason ?? (verified.verdict === 'pending' ? 'evidenceUnreachable' : 'wrongRole'),
    });
  const person = { iin, ...nameFromCertificate(verified.signer) };
  return deps.gateway.withActor(visitor, 'sign-in', async (tx) => {
    if (!(await store.takeChallenge(tx, sha256(given.nonce)))) return err({ code: 'challengeOld' });
    return ok(await open(tx, deps, { ...person, ...given, method: 'signature' }));
  });
}

async function verify(deps: SignInDeps, cms: Uint8Array, document: Uint8Array): Promise<Verified | null> {
  try {
    const receivedAt = deps.clock.now().epochMilliseconds;
    return await deps.verifier.verify({ cms, document, receivedAt, roles: signInRoles });
  } catch (error) {
    if (error instanceof VerifierBusy) return null;
    throw error;
  }
}

/** The bytes of a challenge that is still good, or null: for signing in another program, and for a second try. */
export async function readChallenge(deps: SignInDeps, nonce: string): Promise<Uint8Array | null> {
  return deps.gateway.withActor(visitor, 'read-sign-in-challenge', (tx) =>
    store.findChallenge(tx, sha256(nonce)),
  );
}

/** Signs a demo person in without a signature. The caller makes sure that this is a demo. */
export async function signInForDemo(
  deps: SignInDeps,
  person: { iin: string; surname: string; givenName: string; patronymic: string | null },
  browser: { language: Language; userAgent: string },
): Promise<OpenedBrowser> {
  return deps.gateway.withActor(visitor, 'sign-in', (tx) =>
    open(tx, deps, { ...person, ...browser, method: 'demo' }),
  );
}

async function open(
  tx: Parameters<typeof store.beginSignedIn>[0],
  deps: SignInDeps,
  given: Omit<store.NewSignedIn, 'tokenSha256' | 'hours'>,
): Promise<OpenedBrowser> {
  const token = base64url(deps.random.bytes(32));
  const tokenSha256 = sha256(token);
  const { iin, surname, givenName, patronymic, language, method, userAgent } = given;
  const accountId = await store.beginSignedIn(tx, {
    tokenSha256,
    iin,
    surname,
    givenName,
    patronymic,
    language,
    method,
    userAgent,
    hours: signedInHours,
  });
  return { token, tokenSha256, accountId };
}
