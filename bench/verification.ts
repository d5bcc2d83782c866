import { certificateRoles } from '../src/platform/eds/verifier.ts';
import { timed, type BenchWorld } from './world.ts';

const count = 100;

/** Whole verifications a second: signature, chain, time-stamp, its chain, OCSP over HTTP; in the pool of two workers. */
export async function benchVerification(world: BenchWorld): Promise<Record<string, string>> {
  const { deps } = world.system;
  const { bytes, cms } = await world.signedDraft();
  const verify = async (): Promise<void> => {
    const verified = await deps.verifier.verify({
      cms: new TextEncoder().encode(cms),
      document: bytes,
      receivedAt: deps.clock.now().epochMilliseconds,
      roles: certificateRoles.person,
    });
    if (verified.verdict !== 'valid') throw new Error('Not valid');
  };
  const rounds = Array.from({ length: count }, (_, index) => index);
  await timed(rounds.slice(0, 10), 4, verify);
  const seconds = await timed(rounds, 4, verify);
  return { 'verifications a second (2 workers, with OCSP)': (count / seconds).toFixed(1) };
}
