import { equalBytes } from '../bytes.ts';
import { AddressBook, type BreakerOptions } from '../net/addresses.ts';
import type { Certificate } from '../x509/certificate.ts';
import {
  CrlCache,
  LIST_TIMEOUT,
  type CrlCacheOptions,
  type ListFound,
  type ListWaiting,
} from './crl-cache.ts';
import type { Crl } from './crl.ts';
import type { EvidenceSource, RevocationEvidence } from './evidence.ts';
import { OcspClient, type OcspClientOptions } from './ocsp-client.ts';

/** Addresses in the order in which they are tried. */
export type Addresses = string | readonly string[];

/** Addresses, or those for an issuer; undefined where there are none. */
export type Address = Addresses | ((issuer: Certificate) => Addresses | undefined);

/** The list in which a root names the authorities it has revoked. */
export interface RootList {
  readonly root: Certificate;
  readonly url: Addresses;
}

/**
 * Settings of {@link httpEvidence}. Addresses come from configuration, never from certificates (spec §1.2). `now` is the
 * moment now, milliseconds since 1970.
 */
export interface HttpEvidenceOptions extends OcspClientOptions, CrlCacheOptions {
  readonly ocspUrl?: Address;
  readonly crlUrl?: Address;
  /** Lists of changes since the list of `crlUrl`. */
  readonly deltaCrlUrl?: Address;
  /** Lists of the roots, of which those over the issuer are added to the evidence. */
  readonly rootCrls?: readonly RootList[];
  /** When an address that fails is left alone for a while. */
  readonly breaker?: BreakerOptions;
}

/** Evidence from the network, with lists kept between verifications. */
export interface HttpEvidence extends EvidenceSource {
  /**
   * Fetches the lists of an issuer, and of the roots over it, before they are needed; for a job of every hour. Waits until
   * they are there or cannot be had, and answers who was asked in vain.
   */
  prepare(issuer: Certificate, signal?: AbortSignal): Promise<readonly string[]>;
}

/**
 * Asks the configured OCSP responders and, when no answer can be relied on, takes the configured lists as well. A list is
 * kept until it expires, and longer when there is no other. What cannot be had is absent and named in `unanswered`: the
 * verification then says so.
 */
export function httpEvidence(options: HttpEvidenceOptions): HttpEvidence {
  const addresses = new AddressBook(options.now, options.breaker);
  const ocsp = new OcspClient(options, addresses);
  const cache = new CrlCache(options, addresses);

  const rootLists = (issuer: Certificate, wait: ListWaiting): Promise<readonly ListFound[]> => {
    const above = (options.rootCrls ?? []).filter(({ root }) => isOver(root, issuer));
    return Promise.all(
      above.map(({ root, url }) => cache.take({ service: 'rootCrl', urls: listOf(url), issuer: root }, wait)),
    );
  };
  const lists = (issuer: Certificate, wait: ListWaiting): Promise<readonly ListFound[]> => {
    const base = addressesFor(options.crlUrl, issuer);
    const changes = addressesFor(options.deltaCrlUrl, issuer);
    return Promise.all([
      ...(base.length > 0 ? [cache.take({ service: 'crl', urls: base, issuer }, wait)] : []),
      ...(changes.length > 0 ? [cache.take({ service: 'deltaCrl', urls: changes, issuer }, wait)] : []),
    ]);
  };

  return {
    async fetch(certificate, issuer, signal): Promise<RevocationEvidence> {
      const roots = rootLists(issuer, { signal });
      const asked = await ocsp.ask(addressesFor(options.ocspUrl, issuer), certificate, issuer, signal);
      const own = asked.settled ? [] : await lists(issuer, { signal });
      return joined(asked.evidence, [...own, ...(await roots)]);
    },
    async prepare(issuer, signal) {
      const wait = { signal, newest: true, waitMs: options.listTimeoutMs ?? LIST_TIMEOUT };
      const all = await Promise.all([lists(issuer, wait), rootLists(issuer, wait)]);
      return all.flat().flatMap(({ unanswered }) => unanswered);
    },
  };
}

function joined(evidence: RevocationEvidence, lists: readonly ListFound[]): RevocationEvidence {
  const crls: readonly Crl[] = lists.flatMap(({ crl }) => crl ?? []);
  const unanswered = [...(evidence.unanswered ?? []), ...lists.flatMap((list) => list.unanswered)];
  return {
    ...evidence,
    ...(crls.length > 0 ? { crls } : {}),
    ...(unanswered.length > 0 ? { unanswered } : {}),
  };
}

function isOver(root: Certificate, issuer: Certificate): boolean {
  return equalBytes(root.subject.der, issuer.issuer.der);
}

function listOf(addresses: Addresses | undefined): readonly string[] {
  return addresses === undefined ? [] : typeof addresses === 'string' ? [addresses] : addresses;
}

function addressesFor(address: Address | undefined, issuer: Certificate): readonly string[] {
  return listOf(typeof address === 'function' ? address(issuer) : address);
}
