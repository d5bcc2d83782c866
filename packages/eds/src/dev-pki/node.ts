/** The parts of the dev PKI that need Node: RSA keys, TLS for 127.0.0.1, the NCALayer stand-in. */
export { ncaStandIn, type LogEntry, type NcaStandIn, type NcaStandInOptions } from './nca-standin.ts';
export type { StandInIdentity, StandInSettings } from './nca-basics.ts';
export { rsaKey, rsaKeyFrom, type RsaKey } from './rsa-key.ts';
export { serveDevServices, type ServedDevServices } from './services-node.ts';
export { loopbackTls, type LoopbackTls } from './tls.ts';
