import assert from 'node:assert/strict';
import { utf8Bytes } from '../../bytes.ts';
import { xmlDsig } from '../../dev-pki/xml-sign.ts';
import type { Holder } from '../../dev-pki/index.ts';
import { AIGUL, failed, makeScene, NOW, type Scene } from '../../testing/scene.ts';
import { appealOfPerson } from '../../verify/purposes.ts';
import type { VerificationReport } from '../../verify/report.ts';
import { DSIG } from '../algorithms.ts';
import { canonicalXml, type Canonicalisation } from '../canonical-xml.ts';
import { readXml } from '../read-xml.ts';
import { verifyXml, type XmlVerificationInput } from '../verify-xml.ts';
import type { XmlElement } from '../xml-node.ts';

/** An appeal as XML: Kazakh text, an attribute, a namespace, blanks. */
export const APPEAL_XML =
  '<appeal xmlns:m="urn:m" Id="a1">\n <m:iin>900101400123</m:iin><text m:lang="kk">Шам жанбайды &amp; суық</text>\n</appeal>';

/** A scene in which XML is signed and verified. */
export interface XmlScene extends Scene {
  /** Айгүл's signature over the appeal or another document. */
  signsXml(xml?: string, options?: Parameters<typeof xmlDsig>[2]): string;
  verifiesXml(xml: string | Uint8Array, other?: Partial<XmlVerificationInput>): VerificationReport;
}

export function makeXmlScene(seed: string): XmlScene {
  const scene = makeScene(seed);
  return {
    ...scene,
    signsXml: (xml = APPEAL_XML, options = {}) => xmlDsig(scene.aigul, xml, options),
    verifiesXml: (xml, other = {}) =>
      verifyXml({
        xml: typeof xml === 'string' ? utf8Bytes(xml) : xml,
        trust: scene.trust,
        at: NOW,
        now: NOW,
        purpose: appealOfPerson(AIGUL.iin),
        evidence: { crls: [scene.crl] },
        ...other,
      }),
  };
}

/** Asserts that exactly these checks failed, that the document is not accepted, and that no content is given out. */
export function refusedXml(report: VerificationReport, names: readonly string[], message = ''): void {
  assert.deepEqual(failed(report), names, message);
  assert.equal(report.verdict, 'invalid', message);
  assert.equal(report.valid, false, message);
  assert.equal(report.content, undefined, message);
}

/** Replaces text that is there exactly once. */
export function altered(xml: string, from: string | RegExp, to: string): string {
  const found = xml.split(from).length - 1;
  assert.equal(found, 1, `${String(from)} is there ${found} times`);
  return xml.replace(from, () => to);
}

/**
 * The document with its SignedInfo written anew, and truly signed again by the holder: what someone with a valid key and
 * software of their own can make.
 */
export function resigned(
  holder: Holder,
  xml: string,
  change: (signedInfo: string) => string,
  method: Canonicalisation = 'inclusive',
): string {
  const changed = xml.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, (info) => change(info));
  assert.notEqual(changed, xml);
  const root = readXml(utf8Bytes(changed));
  const signature = find(root, 'Signature');
  const ancestors = [root, signature];
  const bytes = canonicalXml(find(signature, 'SignedInfo'), method, { ancestors });
  const value = Buffer.from(holder.key.sign(bytes)).toString('base64');
  return changed.replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`);
}

function find(element: XmlElement, local: string): XmlElement {
  return (
    element.children.find(
      (child): child is XmlElement =>
        typeof child === 'object' && child.namespace === DSIG && child.local === local,
    ) ?? assert.fail(local)
  );
}
