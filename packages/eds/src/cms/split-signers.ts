import { Asn1Error } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { ctx, seq, set } from '../asn1/writer.ts';
import { decodeContainer, MAX_CONTAINER } from './container.ts';
import { openSignedData } from './signed-data.ts';

/** A CMS for each signer, DER outside, or why there are none. */
export type SplitResult =
  | { readonly ok: true; readonly parts: readonly Uint8Array[] }
  | {
      readonly ok: false;
      readonly problem: 'size' | 'encoding' | 'structure' | 'noSigner';
      readonly detail?: string;
    };

const MAX_TOTAL = 128 * 1024 * 1024;

/**
 * Rewrites a CMS with several SignerInfos, as other software makes it, into one CMS for each (PEM, base64 or DER in).
 * Signed bytes stay as they are: content, signed attributes and signature values are copied as received; so is what
 * no signature covers: certificates, revocation evidence, unsigned attributes. Nothing is verified. Never throws for
 * hostile bytes. Parts that together would be larger than 128 MiB, as each holds the attached document, are refused.
 */
export function splitSigners(cms: Uint8Array, maxBytes: number = MAX_CONTAINER): SplitResult {
  const container = decodeContainer(cms, undefined, maxBytes);
  if (!container.ok) return { ok: false, problem: container.problem };
  try {
    const { contentInfo, members, signerInfos } = openSignedData(container.der);
    if (signerInfos.length * container.der.length > MAX_TOTAL) return { ok: false, problem: 'size' };
    if (signerInfos.length === 0) return { ok: false, problem: 'noSigner' };
    const [type] = contentInfo.children;
    if (type === undefined) throw new Asn1Error('content info of a wrong shape');
    const shared = members.slice(0, -1).map(({ raw }) => raw);
    const parts = signerInfos.map(({ raw }) => seq(toDer(type), ctx(0, seq(...shared, set(raw)))));
    return { ok: true, parts };
  } catch (error) {
    if (error instanceof Asn1Error) return { ok: false, problem: 'structure', detail: error.message };
    throw error;
  }
}
