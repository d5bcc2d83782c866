import { utf8Bytes } from '../src/bytes.ts';
import { makeCrl } from '../src/dev-pki/crl.ts';
import { cadesT, createDevPki, seededRandom } from '../src/dev-pki/index.ts';
import { OID } from '../src/oids.ts';
import { parseCrl } from '../src/revocation/crl.ts';
import { trustStore } from '../src/trust/trust-store.ts';
import { appealOfPerson } from '../src/verify/purposes.ts';
import { verifyCms } from '../src/verify/verify-cms.ts';
import { parseCertificate } from '../src/x509/certificate.ts';

const NOW = Date.UTC(2026, 8, 15, 6);
const DAY = 86_400_000;
const AIGUL = {
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  given: 'БОЛАТҚЫЗЫ',
  iin: '900101400123',
  roles: [OID.individual],
};

/** Signed documents of as many people, each with a key and certificate of her own, and a time-stamp (CAdES-T). */
export interface Documents {
  readonly signatures: readonly Uint8Array[];
  /** A verifier that has met nobody yet: it throws where a signature is not valid. */
  fresh(): (cms: Uint8Array) => void;
}

export function makeDocuments(count: number): Documents {
  const random = seededRandom('bench');
  const pki = createDevPki({ random, now: NOW, since: NOW - 100 * DAY });
  const document = utf8Bytes('Көшедегі шам жанбайды, жөндеп беріңіздерші. '.repeat(25));
  const crl = makeCrl(pki.issuingCa, {
    number: 1,
    thisUpdate: NOW - 60_000,
    nextUpdate: NOW + DAY,
    revoked: [],
  });
  return {
    signatures: Array.from({ length: count }, () =>
      cadesT(pki.person(AIGUL), document, { signingTime: NOW, tsa: pki.tsa, random }),
    ),
    fresh() {
      const root = parseCertificate(pki.root.certificate);
      const intermediates = [parseCertificate(pki.issuingCa.certificate)];
      const trust = trustStore({ signer: [root], tsa: [root], intermediates });
      const evidence = { crls: [parseCrl(crl)] };
      const purpose = appealOfPerson(AIGUL.iin);
      return (cms) => {
        const report = verifyCms({ cms, document, trust, at: NOW, now: NOW, purpose, evidence });
        if (!report.valid) throw new Error('a right document was refused');
      };
    },
  };
}
