/** `@qabyldau/eds/browser`: signing on the signer's side, by NCALayer or, in a demo, by a key in the page. */
export { signWithDemoKey, type DemoSigning } from './demo-sign.ts';
export {
  connectNcaLayer,
  NCALAYER_URL,
  type ConnectionOptions,
  type NcaLayerConnection,
  type Reply,
} from './ncalayer-connection.ts';
export {
  readReply,
  signRequest,
  SIGNER_USAGES,
  signWithNcaLayer,
  type NcaLayerSigning,
} from './ncalayer-sign.ts';
export {
  localNetworkPermission,
  type LocalNetworkPermission,
  type SigningOutcome,
  type SigningProblem,
} from './problem.ts';
export type { DemoIdentity } from '../dev-pki/holder-json.ts';
