import { verifyAsic } from '../src/asic/index.ts';
import { readAsic } from '../src/asic/read-asic.ts';
import { equalBytes, utf8Bytes } from '../src/bytes.ts';
import { xmlDsig } from '../src/dev-pki/xml-sign.ts';
import { readSignedDocuments } from '../src/egov-mobile/index.ts';
import { Pkcs12Error, readPkcs12, writePkcs12 } from '../src/pkcs12/index.ts';
import { sealOfSystem } from '../src/verify/purposes.ts';
import { APPEAL, NOW } from '../src/testing/scene.ts';
import { appealOfPerson } from '../src/verify/purposes.ts';
import { canonicalXml, readXml, verifyXml, XmlError } from '../src/xml/index.ts';
import { SIGNER_IIN, type Material } from './material.ts';
import { reader, type Target } from './targets.ts';

const XML =
  '<?xml version="1.0" encoding="UTF-8"?><appeal xmlns="urn:x" a="1"><text>Көше &amp; шам</text><n/></appeal>';

/** The readers of other formats: XML, containers, key files, what a phone sends. */
export function otherReaders({ scene, container }: Material): readonly Target[] {
  const { key, certificate } = scene.pki.seal;
  const p12 = writePkcs12(
    { key: { algorithm: 'gost512', scalar: key.scalar }, certificate, chain: [] },
    { password: 'x', random: scene.random, protection: 'nca', iterations: 1 },
  );
  const signed = utf8Bytes(xmlDsig(scene.aigul, XML, { form: 'enveloped' }));
  const put = utf8Bytes(
    JSON.stringify({
      signMethod: 'CMS_SIGN_ONLY',
      version: 1,
      documentsToSign: [{ id: 1, document: { file: { mime: '', data: 'AAAA' } } }],
    }),
  );
  return [
    reader('xml', [signed, utf8Bytes(XML)], (bytes) => canonicalXml(readXml(bytes), 'inclusive'), XmlError),
    reader('asic', [container], (bytes) => readAsic(bytes)),
    reader('pkcs12', [p12], (bytes) => readPkcs12(bytes, 'x'), Pkcs12Error),
    reader('egov-mobile', [put], (bytes) => readSignedDocuments(bytes, [1])),
  ];
}

/** A mutated XML is valid only when its signed content is what it was. */
export function xmlTarget({ scene }: Material): Target {
  const { trust, crl } = scene;
  const signed = utf8Bytes(xmlDsig(scene.aigul, XML, { form: 'enveloped' }));
  const verify = (xml: Uint8Array): ReturnType<typeof verifyXml> =>
    verifyXml({
      xml,
      trust,
      at: NOW,
      now: NOW,
      purpose: appealOfPerson(SIGNER_IIN),
      evidence: { crls: [crl] },
    });
  const reference = verify(signed);
  if (!reference.valid || reference.content === undefined)
    throw new Error('the XML to start from is not valid');
  const { content } = reference;
  return {
    name: 'verify-xml',
    seeds: [signed],
    take: (input) => {
      const report = verify(input);
      if (!report.valid) return undefined;
      return report.content !== undefined && equalBytes(report.content, content)
        ? undefined
        : 'valid, though what was signed has changed';
    },
  };
}

/** A mutated container is valid only when every document in it is what it was. */
export function containerTarget({ scene, container }: Material): Target {
  const { trust } = scene;
  const verify = (bytes: Uint8Array): ReturnType<typeof verifyAsic> =>
    verifyAsic({
      container: bytes,
      trust,
      now: NOW,
      purposeOf: ({ kind }) =>
        kind === 'container' ? { roles: sealOfSystem('').roles } : appealOfPerson(SIGNER_IIN),
    });
  if (!verify(container).valid) throw new Error('the container to start from is not valid');
  return {
    name: 'verify-asic',
    seeds: [container],
    take: (input) => {
      const report = verify(input);
      if (!report.valid) return undefined;
      const appeal = report.files.get('appeal.txt');
      return appeal !== undefined && equalBytes(appeal, APPEAL) && report.signatures.length === 2
        ? undefined
        : 'valid, though a document has changed';
    },
  };
}
