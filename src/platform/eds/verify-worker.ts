import { parentPort, workerData } from 'node:worker_threads';
import {
  failureReason,
  parseCertificate,
  signerChain,
  trustStore,
  verifyCms,
  warmUp,
  type CallRecord,
  type RevocationEvidence,
  type TrustStore,
  type VerificationInput,
  type VerificationReport,
} from '@qabyldau/eds';
import type { Json } from '../../kernel/canonical-json.ts';
import { systemClock } from '../clock.ts';
import { derOf } from './der.ts';
import { evidenceSource, type ConfiguredEvidence, type EvidenceSettings } from './evidence-source.ts';
import { evidenceJson } from './stored-evidence.ts';
import type { TrustMaterial } from './trust.ts';
import type { Verified, VerifyQuestion } from './verifier.ts';

/** What every worker is born with: the trusted certificates (DER) and the addresses that may be asked. */
export interface WorkerSettings extends TrustMaterial, EvidenceSettings {}

export interface Ask {
  readonly id: number;
  readonly question: VerifyQuestion;
  readonly now: number;
}

export type Told =
  | { readonly id: number; readonly ok: true; readonly verified: Verified }
  | { readonly id: number; readonly ok: false; readonly fault: string }
  | { readonly call: CallRecord };

const EVERY_HOUR = 60 * 60_000;

/** The report without bytes and objects: what is stored and shown. */
function storable(report: VerificationReport): Json {
  const { signer } = report;
  return {
    verdict: report.verdict,
    checks: report.checks.map(({ name, ok, detail, rule }) => ({
      name,
      ok,
      ...(detail === undefined ? {} : { detail }),
      ...(rule === undefined ? {} : { rule }),
    })),
    warnings: [...report.warnings],
    time: Math.trunc(report.time),
    timeSource: report.timeSource,
    trustVersion: report.trustVersion,
    signer: signer
      ? {
          cn: signer.cn,
          serial: signer.serial,
          issuerCn: signer.issuerCn,
          roles: [...signer.roles],
          notBefore: signer.notBefore,
          notAfter: signer.notAfter,
          bin: signer.bin ?? null,
          organisation: signer.organisation ?? null,
        }
      : null,
    evidence: evidenceJson(report),
    findings: report.findings.map(({ source, sha256, authentic, usable }) => ({
      source,
      sha256,
      authentic,
      usable,
    })),
  };
}

function inputOf(
  question: VerifyQuestion,
  now: number,
  trust: TrustStore,
): Omit<VerificationInput, 'evidence'> {
  return {
    cms: question.cms,
    document: question.document,
    trust,
    at: question.receivedAt,
    now,
    purpose: {
      roles: question.roles,
      ...(question.iin === undefined ? {} : { iin: question.iin }),
      ...(question.bin === undefined ? {} : { bin: question.bin }),
    },
  };
}

async function evidenceFor(
  cms: Uint8Array,
  trust: TrustStore,
  source: Pick<ConfiguredEvidence, 'fetch'>,
): Promise<RevocationEvidence> {
  const [certificate, issuer] = signerChain(cms, trust) ?? [];
  if (certificate === undefined || issuer === undefined) return {};
  try {
    return await source.fetch(certificate, issuer);
  } catch {
    // Nobody answered: the verdict stays open and the reason is told as such.
    return {};
  }
}

/** One whole verification: fetches the evidence, checks, and puts the report into the form that is stored. */
export async function verifyQuestion(
  question: VerifyQuestion,
  now: number,
  trust: TrustStore,
  source: Pick<ConfiguredEvidence, 'fetch'>,
): Promise<Verified> {
  const evidence = await evidenceFor(question.cms, trust, source);
  const report = verifyCms({ ...inputOf(question, now, trust), evidence });
  const { signer, verdict } = report;
  return {
    verdict,
    reason: verdict === 'valid' ? null : (failureReason(report) ?? 'malformed'),
    signer: signer ?? null,
    cms: derOf(question.cms),
    cmsSha256: Uint8Array.from(Buffer.from(report.cmsSha256, 'hex')),
    report: storable(report),
  };
}

if (parentPort !== null) {
  const port = parentPort;
  warmUp();
  const settings = workerData as WorkerSettings;
  const trust = trustStore({
    signer: settings.signer.map((der) => parseCertificate(der)),
    tsa: settings.tsa.map((der) => parseCertificate(der)),
    intermediates: settings.intermediates.map((der) => parseCertificate(der)),
  });
  const source = evidenceSource(settings, {
    fetch: globalThis.fetch,
    random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    now: () => systemClock.now().epochMilliseconds,
    onCall: (call) => {
      port.postMessage({ call } satisfies Told);
    },
  });
  // Lists of 20 MB take a while to come: nobody who signs should be the one who waits.
  const prepare = (): void => void source.prepare();
  prepare();
  setInterval(prepare, EVERY_HOUR).unref();
  port.on('message', ({ id, question, now }: Ask) => {
    verifyQuestion(question, now, trust, source).then(
      (verified) => {
        port.postMessage({ id, ok: true, verified } satisfies Told);
      },
      (error: unknown) => {
        port.postMessage({
          id,
          ok: false,
          fault: error instanceof Error ? error.message : 'unknown',
        } satisfies Told);
      },
    );
  });
}
