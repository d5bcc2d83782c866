import { DEV_PATHS, devServices, type DevServices } from '../dev-pki/index.ts';
import type { CallRecord } from '../net/call.ts';
import { httpEvidence, type HttpEvidence, type HttpEvidenceOptions } from '../revocation/http-evidence.ts';
import type { VerificationReport } from '../verify/report.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { makeScene, NOW } from './scene.ts';

/** People and authorities of the clients. */
export const scene = makeScene('clients');
const { pki, aigul, random } = scene;
export const certificate = parseCertificate(aigul.certificate);
export const issuer = parseCertificate(pki.issuingCa.certificate);
const cms = scene.signs(aigul);

/** The services, a client with all their addresses, a clock that stands still, and what was called. */
export class Installation {
  now = NOW;
  readonly calls: CallRecord[] = [];
  readonly services: DevServices = devServices({ pki, random, now: () => this.now });
  readonly source: HttpEvidence;

  constructor(other: Partial<HttpEvidenceOptions> = {}, origin = 'http://pki.test') {
    this.source = httpEvidence({
      ocspUrl: [origin + DEV_PATHS.ocsp, origin + DEV_PATHS.ocsp1],
      crlUrl: origin + DEV_PATHS.crl,
      timeoutMs: 2000,
      fetch: this.services.fetch,
      random,
      now: () => this.now,
      onCall: (call) => void this.calls.push(call),
      ...other,
    });
  }

  /** How each call since the last look ended, such as "crl ok". */
  ended(): string[] {
    return this.calls.splice(0).map(({ service, outcome }) => `${service} ${outcome}`);
  }

  async verdict(signal?: AbortSignal): Promise<VerificationReport> {
    const evidence = await this.source.fetch(certificate, issuer, signal);
    return scene.verifies(cms, { evidence, now: this.now });
  }
}

/** An installation, with other settings or at another place. */
export function install(other?: Partial<HttpEvidenceOptions>, origin?: string): Installation {
  return new Installation(other, origin);
}

/** What was seen of the first check that failed. */
export function detailOf(report: VerificationReport): string {
  return report.checks.find(({ ok }) => !ok)?.detail ?? '';
}
