import {
  fingerprint,
  httpEvidence,
  parseCertificate,
  type CallRecord,
  type Certificate,
  type HttpEvidence,
} from '@qabyldau/eds';

/** A list of revoked certificates: the authority that signs it (DER), and where it is had. */
export interface ListOfAuthority {
  readonly issuer: Uint8Array;
  readonly url: string;
}

/** Who may be asked about certificates. Addresses of the same list are tried in their order. */
export interface EvidenceSettings {
  readonly ocspUrls: readonly string[];
  readonly crls: readonly ListOfAuthority[];
  /** Lists of changes since those of `crls`. */
  readonly deltaCrls: readonly ListOfAuthority[];
  readonly timeoutMs: number;
}

/** What the source needs from outside. `now` is milliseconds since 1970. */
export interface EvidenceOutside {
  readonly fetch: typeof globalThis.fetch;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
  readonly onCall?: (call: CallRecord) => void;
}

/** Evidence of the configured services. */
export interface ConfiguredEvidence extends Pick<HttpEvidence, 'fetch'> {
  /** Fetches every list before it is needed; answers who was asked in vain. */
  prepare(): Promise<readonly string[]>;
}

/**
 * Asks the responders, and takes of the lists those that the very authority signs: its own for the people under it, that
 * of the root for whether the authority itself was revoked.
 */
export function evidenceSource(settings: EvidenceSettings, outside: EvidenceOutside): ConfiguredEvidence {
  const { ocspUrls, crls, deltaCrls, timeoutMs } = settings;
  const base = byIssuer(crls);
  const changes = byIssuer(deltaCrls);
  const addresses = (of: ReturnType<typeof byIssuer>, issuer: Certificate): readonly string[] =>
    of.get(fingerprint(issuer))?.urls ?? [];
  const source = httpEvidence({
    ...outside,
    timeoutMs,
    ocspUrl: ocspUrls,
    crlUrl: (issuer) => addresses(base, issuer),
    deltaCrlUrl: (issuer) => addresses(changes, issuer),
    rootCrls: [...base.values()].map(({ issuer, urls }) => ({ root: issuer, url: urls })),
  });
  return {
    fetch: (certificate, issuer, signal) => source.fetch(certificate, issuer, signal),
    async prepare() {
      const authorities = [...base.values()].map(({ issuer }) => issuer);
      const unanswered = await Promise.all(authorities.map((issuer) => source.prepare(issuer)));
      return [...new Set(unanswered.flat())];
    },
  };
}

interface Lists {
  readonly issuer: Certificate;
  readonly urls: readonly string[];
}

function byIssuer(lists: readonly ListOfAuthority[]): ReadonlyMap<string, Lists> {
  const found = new Map<string, Lists>();
  for (const { issuer: der, url } of lists) {
    const issuer = parseCertificate(der);
    const name = fingerprint(issuer);
    found.set(name, { issuer, urls: [...(found.get(name)?.urls ?? []), url] });
  }
  return found;
}
