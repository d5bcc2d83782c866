/**
 * `@qabyldau/eds/sigex`: a client of SIGEX, a gateway of a third party through which eGov Mobile signs (spec §7.2). The
 * documents pass through its servers: ask the person first, and verify every signature that comes back yourself.
 */
export type { SigexAnswer, SigexFailure, SigexProblem, SigexProcedure } from './answers.ts';
export { sigexClient, type SigexClient, type SigexOptions } from './client.ts';
