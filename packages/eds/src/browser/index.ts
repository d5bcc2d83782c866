/** `@qabyldau/eds/browser`: signing on the signer's side, by NCALayer or, in a demo, by a key in the page. */
export { signWithDemoKey, type DemoSigning } from './demo-sign.ts';
export {
  connectNcaLayer,
  NCALAYER_URL,
  type ConnectionOptions,
  type NcaLayerConnection,
  type NotConnected,
  type Reply,
} from './ncalayer-connection.ts';
export { readReply } from './ncalayer-reply.ts';
export { signOver, signRequest, signWithNcaLayer } from './ncalayer-sign.ts';
export { SIGNER_USAGES, type NcaLayerSigning } from './signing.ts';
export {
  localNetworkPermission,
  type LocalNetworkPermission,
  type Signed,
  type SigningOutcome,
  type SigningProblem,
} from './problem.ts';
export type { DemoIdentity } from '../dev-pki/holder-json.ts';
