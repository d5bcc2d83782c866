import { OID } from '../oids.ts';
import type { Canonicalisation } from './canonical-xml.ts';

const KNCA = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

/** Namespace of XML Signature. */
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const ENVELOPED = `${DSIG}enveloped-signature`;
export const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const C14N_COMMENTS = `${C14N}#WithComments`;
export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * Signature methods admitted, with the algorithms they name (spec §4). RSA with SHA-1 is not among them, GOST
 * 34.310-2004 is for an archive alone.
 */
export const SIGNATURE_METHODS: ReadonlyMap<string, string> = new Map<string, string>([
  [`${KNCA}gostr34102015-gostr34112015-512`, OID.gost2015Signature512],
  [`${KNCA}gostr34102015-gostr34112015-256`, OID.gost2015Signature256],
  [`${MORE}gost34310-gost34311`, OID.gost2004Signature],
  [`${MORE}rsa-sha256`, OID.rsaSha256],
]);

/** Digest methods admitted, with the algorithms they name (spec §4). */
export const DIGEST_METHODS: ReadonlyMap<string, string> = new Map<string, string>([
  [`${KNCA}gostr34112015-512`, OID.streebog512],
  [`${KNCA}gostr34112015-256`, OID.streebog256],
  [`${MORE}gost34311`, OID.gost34311],
  ['http://www.w3.org/2001/04/xmlenc#sha256', OID.sha256],
]);

/**
 * Canonicalisations of a signature over the whole document. With comments or without is one: documents with comments
 * are refused.
 */
export const WHOLE_DOCUMENT: ReadonlyMap<string, Canonicalisation> = new Map<string, Canonicalisation>([
  [C14N, 'inclusive'],
  [C14N_COMMENTS, 'inclusive'],
]);

/** Canonicalisations of a signature over the root by its identifier. */
export const BY_ID: ReadonlyMap<string, Canonicalisation> = new Map<string, Canonicalisation>([
  ...WHOLE_DOCUMENT,
  [EXCLUSIVE_C14N, 'exclusive'],
  [`${EXCLUSIVE_C14N}WithComments`, 'exclusive'],
]);
