import { toBase64 } from '../bytes.ts';
import type { Finding } from '../revocation/evidence.ts';
import type { CheckName, FailureReason } from '../verify/checks.ts';
import { failureReason } from '../verify/failure-reason.ts';
import type { VerificationReport } from '../verify/report.ts';
import { fingerprint } from '../x509/certificate.ts';

/** The report for machines; its form is {@link REPORT_SCHEMA}. Moments are ISO 8601, bytes base64. */
export interface ReportJson {
  readonly verdict: VerificationReport['verdict'];
  readonly reason: FailureReason | null;
  readonly time: string;
  readonly timeSource: VerificationReport['timeSource'];
  readonly signer: SignerJson | null;
  readonly checks: readonly {
    readonly name: CheckName;
    readonly ok: boolean;
    readonly detail?: string;
    readonly rule?: string;
  }[];
  readonly warnings: readonly string[];
  readonly evidence: readonly EvidenceJson[];
  /** Certificates from the signer to the anchor. */
  readonly chain: readonly { readonly sha256: string; readonly certificate: string }[];
  readonly cmsSha256: string;
  readonly signatureSha256: string | null;
  /** Length of the content inside the signature; null when it is detached. */
  readonly contentBytes: number | null;
  readonly trustVersion: string;
}

/** The signer as the certificate names them. */
export interface SignerJson {
  readonly cn: string;
  readonly surname: string;
  readonly given: string | null;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly organisation: string | null;
  readonly roles: readonly string[];
  readonly serial: string;
  readonly issuerCn: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

/** What one piece of evidence about the signer was worth. */
export interface EvidenceJson {
  readonly source: Finding['source'];
  readonly sha256: string;
  readonly usable: boolean;
  readonly status: 'good' | 'revoked' | 'unknown' | null;
  readonly thisUpdate: string | null;
  readonly problem: string | null;
}

/** The report for machines. */
export function reportJson(report: VerificationReport): ReportJson {
  return {
    verdict: report.verdict,
    reason: failureReason(report) ?? null,
    time: iso(report.time),
    timeSource: report.timeSource,
    signer: signerJson(report.signer),
    checks: report.checks,
    warnings: report.warnings,
    evidence: report.findings.map(evidenceJson),
    chain: report.chain.map((one) => ({ sha256: fingerprint(one), certificate: toBase64(one.der) })),
    cmsSha256: report.cmsSha256,
    signatureSha256: report.signatureSha256 ?? null,
    contentBytes: report.content?.length ?? null,
    trustVersion: report.trustVersion,
  };
}

function signerJson(signer: VerificationReport['signer']): SignerJson | null {
  if (signer === undefined) return null;
  return {
    cn: signer.cn,
    surname: signer.surname,
    given: signer.given ?? null,
    iin: signer.iin ?? null,
    bin: signer.bin ?? null,
    organisation: signer.organisation ?? null,
    roles: signer.roles,
    serial: signer.serial,
    issuerCn: signer.issuerCn,
    notBefore: iso(signer.notBefore),
    notAfter: iso(signer.notAfter),
  };
}

function evidenceJson({ source, sha256, usable, status, thisUpdate, problem }: Finding): EvidenceJson {
  return {
    source,
    sha256,
    usable,
    status: status?.kind ?? null,
    thisUpdate: thisUpdate === undefined ? null : iso(thisUpdate),
    problem: problem ?? null,
  };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
