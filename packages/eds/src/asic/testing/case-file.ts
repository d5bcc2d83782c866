import { toBase64, utf8Bytes } from '../../bytes.ts';
import { cadesBes, cadesT } from '../../dev-pki/index.ts';
import { addEvidence } from '../../long-term/evidence.ts';
import { after, makeYears, START } from '../../long-term/testing/years.ts';
import { APPEAL, MINUTE } from '../../testing/scene.ts';
import { sealOfSystem } from '../../verify/purposes.ts';
import { addArchiveManifest } from '../archive.ts';
import { readAsic } from '../read-asic.ts';
import { verifyAsic, type AsicReport, type AsicVerification } from '../verify-asic.ts';
import { writeAsic, type AsicContents } from '../write-asic.ts';
import { writeZip } from '../zip-write.ts';

export const years = makeYears('asic');
const { pki, aigul, random, trust, purpose, tsaFor, stamper, ocsp, laterOcsp } = years;
export const evidence = { ocsp: [ocsp(aigul, START + MINUTE)], certificates: [pki.issuingCa.certificate] };
export const signed = addEvidence(
  cadesT(aigul, APPEAL, { signingTime: START, tsa: pki.tsa, random }),
  evidence,
);
/** The same person again, without a time-stamp of their own: as eGov Mobile may answer. */
export const unstamped = addEvidence(cadesBes(aigul, APPEAL, { signingTime: START }), evidence);
export const sealedAt = START + 2 * MINUTE;
const sealAnswer = ocsp(pki.seal, sealedAt + MINUTE);
export function seal(manifest: Uint8Array): Uint8Array {
  const cms = cadesT(pki.seal, manifest, { signingTime: sealedAt, tsa: pki.tsa, random });
  return addEvidence(cms, { ocsp: [sealAnswer] });
}
export const contents: AsicContents = {
  files: [
    { name: 'signed/appeal.json', bytes: APPEAL, mimeType: 'application/json' },
    { name: 'қосымша/сурет № 1.png', bytes: Uint8Array.of(137, 80, 78, 71), mimeType: 'image/png' },
    { name: 'receipt.txt', bytes: utf8Bytes('Қабылданды') },
  ],
  signatures: [
    { document: 'signed/appeal.json', cms: signed },
    { document: 'signed/appeal.json', cms: utf8Bytes(toBase64(unstamped)) },
  ],
  seal,
  modifiedAt: START,
};
export const container = await writeAsic(contents);
export const tsa2 = tsaFor(after(2.4), after(5.4));
export const tsa3 = tsaFor(after(5), after(9));
export const archived = await addArchiveManifest({
  container,
  stamp: stamper(tsa2, after(2.5)),
  modifiedAt: after(2.5),
  evidence: { ocsp: [ocsp(pki.tsa, after(2.4))] },
});
export const renewed = await addArchiveManifest({
  container: archived,
  stamp: stamper(tsa3, after(5.1)),
  modifiedAt: after(5.1),
  evidence: { ocsp: [ocsp(tsa2, after(5), { kind: 'good' }, laterOcsp)], certificates: [tsa2.certificate] },
  digest: 'streebog512',
});

const BIN = '000000000000';
const purposeOf: AsicVerification['purposeOf'] = ({ kind }) =>
  kind === 'container' ? sealOfSystem(BIN) : purpose;
export const verify = (bytes: Uint8Array, now: number, other: Partial<AsicVerification> = {}): AsicReport =>
  verifyAsic({ container: bytes, trust, now, purposeOf, ...other });

/** The container with its files changed, and zipped anew. */
export function changed(bytes: Uint8Array, change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = new Map(readAsic(bytes).files);
  change(files);
  const list = [...files].map(([name, content]) => ({ name, bytes: content, stored: name === 'mimetype' }));
  return writeZip(list, START);
}
