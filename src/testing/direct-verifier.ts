import { parseCertificate, trustStore } from '@qabyldau/eds';
import type { DemoCertification } from '../demo/certification.ts';
import type { Clock } from '../platform/clock.ts';
import { evidenceSource } from '../platform/eds/evidence-source.ts';
import type { Verifier } from '../platform/eds/verifier.ts';
import { verifyQuestion } from '../platform/eds/verify-worker.ts';

/** What a test may do to the certification centre behind a verifier. */
export interface DirectVerifier extends Verifier {
  /** From now on nobody answers about revocation (`false`: they answer again). */
  silence(silent: boolean): void;
}

/** The verification of the product on this very thread, its evidence from the demo's certification centre. */
export function directVerifier(demo: DemoCertification, clock: Clock): DirectVerifier {
  const { pki } = demo;
  let silent = false;
  const trust = trustStore({
    signer: [parseCertificate(pki.root.certificate)],
    tsa: [parseCertificate(pki.root.certificate)],
    intermediates: [parseCertificate(pki.issuingCa.certificate)],
  });
  const settings = { ocspUrls: ['http://certification.test/ocsp'], crls: [], deltaCrls: [], timeoutMs: 1000 };
  const source = evidenceSource(settings, {
    fetch: async (_url, init) => {
      if (silent) throw new TypeError('Nobody answers');
      const request = new Uint8Array(await new Response(init?.body ?? null).arrayBuffer());
      return new Response(Uint8Array.from(demo.ocsp(request)), {
        headers: { 'content-type': 'application/ocsp-response' },
      });
    },
    random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    now: () => clock.now().epochMilliseconds,
  });
  return {
    verify: (question) => verifyQuestion(question, clock.now().epochMilliseconds, trust, source),
    close: () => Promise.resolve(),
    silence: (on) => {
      silent = on;
    },
  };
}
