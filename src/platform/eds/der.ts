import { decodeContainer } from '@qabyldau/eds';

/** A signature as DER whatever form it came in; what is no such form stays as it came. */
export function derOf(cms: Uint8Array): Uint8Array {
  const container = decodeContainer(cms);
  return container.ok ? container.der : cms;
}
