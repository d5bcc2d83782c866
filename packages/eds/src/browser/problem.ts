/** What can stand in the way of a signature on the signer's computer. A page has one text for each. */

/** The browser's answer about pages that talk to programs on the same computer (Local Network Access). */
export type LocalNetworkPermission = 'denied' | 'prompt';

export type SigningProblem =
  /**
   * No connection. NCALayer is not installed, is not running, its TLS certificate is not trusted, or the
   * browser does not let the page reach the computer: browsers give no reason, so this is one problem with
   * one help page. `localNetworkPermission` is known when the browser tells it.
   */
  | { kind: 'notReachable'; localNetworkPermission?: LocalNetworkPermission }
  /** Something took the connection and never greeted: NCALayer that hangs, or another program on its port. */
  | { kind: 'noGreeting' }
  /** The connection broke while NCALayer was at work: it was closed or restarted. */
  | { kind: 'lost' }
  /** This NCALayer has none of the modules that sign; `version` is what it greeted with. */
  | { kind: 'tooOld'; version: string }
  /** The signature was made, the time-stamp could not be had: no internet, a proxy, or the authority is away. */
  | { kind: 'noTimestamp'; message: string }
  /** The person closed the window of NCALayer, or the page gave up. */
  | { kind: 'cancelled' }
  /** No key of this person fits the request. */
  | { kind: 'noSuitableKey' }
  /** NCALayer answered with an error, or with something that is no signature. */
  | { kind: 'failed'; code: string; message: string };

/** What came of a request: one signature for each document, in their order. */
export interface Signed {
  ok: true;
  /** Base64 of the DER of a CMS each, without the lines of PEM; for the format `xml` the signed XML. */
  signatures: readonly [string, ...string[]];
  /** The signer's certificate in PEM, when it was asked for. */
  certificate?: string;
}

export interface NotSigned {
  ok: false;
  problem: SigningProblem;
}

export type SigningOutcome = Signed | NotSigned;

export function refused(problem: SigningProblem): NotSigned {
  return { ok: false, problem };
}

/**
 * Whether the browser keeps this page from the programs of the computer, where it says so. Chromium names the
 * permission `local-network-access`, later versions `loopback-network`; other browsers know neither.
 */
export async function localNetworkPermission(): Promise<LocalNetworkPermission | undefined> {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      if (status.state === 'denied' || status.state === 'prompt') return status.state;
    } catch {
      // The browser does not know the name.
    }
  }
  return undefined;
}
