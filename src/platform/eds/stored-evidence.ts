import { decidingEvidence, type StoredEvidence, type VerificationReport } from '@qabyldau/eds';
import type { Json } from '../../kernel/canonical-json.ts';

/** A list of revoked certificates larger than this is named by its digest only. */
const MAX_LIST = 64 * 1024;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a verification was decided by, in the form that is stored with its report: the path, answers and lists. */
export function evidenceJson(report: VerificationReport): Json {
  const { findings, time, timeSource, chain } = report;
  const { ocsp, crls, sha256 } = decidingEvidence(findings, time, timeSource === 'timestamp');
  return {
    certificates: chain.map(({ der }) => base64(der)),
    ocsp: ocsp.map(base64),
    crls: crls.filter((list) => list.length <= MAX_LIST).map(base64),
    sha256: [...sha256],
  };
}

/** The evidence out of a stored report; nothing where the report has none, as while a signature is still pending. */
export function storedEvidence(report: unknown): StoredEvidence {
  const evidence = (report as { evidence?: Record<string, unknown> } | null)?.evidence ?? {};
  const bytesOf = (name: string): Uint8Array[] => {
    const list = evidence[name];
    if (!Array.isArray(list)) return [];
    return list
      .filter((one) => typeof one === 'string')
      .map((one) => Uint8Array.from(Buffer.from(one, 'base64')));
  };
  return { certificates: bytesOf('certificates'), ocsp: bytesOf('ocsp'), crls: bytesOf('crls') };
}
