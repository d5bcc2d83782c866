import { Worker } from 'node:worker_threads';
import type { CallRecord } from '@qabyldau/eds';
import type { Clock } from '../clock.ts';
import type { Verified, Verifier } from './verifier.ts';
import type { Ask, Told, WorkerSettings } from './verify-worker.ts';

/** There is no verdict now: too many signatures wait, or a worker died. The caller answers that it comes later. */
export class VerifierBusy extends Error {
  override readonly name = 'VerifierBusy';
}

interface Waiting {
  readonly resolve: (verified: Verified) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export interface PoolOptions {
  readonly settings: WorkerSettings;
  readonly clock: Clock;
  readonly size: number;
  /** How many questions may wait in all before `VerifierBusy`. */
  readonly queue: number;
  /** Told of every call of a worker to a service of certification. */
  readonly onCall?: (call: CallRecord) => void;
}

/**
 * Verifies signatures in worker threads, never on the thread that serves pages. A worker that dies is replaced, and
 * the questions it held are answered with `VerifierBusy`: the caller tries again.
 */
export function openVerifierPool({ settings, clock, size, queue, onCall }: PoolOptions): Verifier {
  let closing = false;
  let nextId = 1;
  const members: Member[] = [];
  const start = (member: Member): void => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { workerData: settings });
    member.worker = worker;
    worker.on('message', (told: Told) => {
      if ('call' in told) {
        onCall?.(told.call);
        return;
      }
      const waiting = member.waiting.get(told.id);
      member.waiting.delete(told.id);
      if (told.ok) waiting?.resolve(told.verified);
      else waiting?.reject(new Error(`Verification failed: ${told.fault}`));
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      for (const waiting of member.waiting.values())
        waiting.reject(new VerifierBusy('A verification worker ended'));
      member.waiting.clear();
      if (!closing) start(member);
    });
    worker.unref();
  };
  for (let index = 0; index < Math.max(1, size); index += 1) {
    const member = { waiting: new Map() } as unknown as Member;
    start(member);
    members.push(member);
  }
  return {
    verify(question) {
      const load = members.reduce((sum, member) => sum + member.waiting.size, 0);
      if (load >= queue) return Promise.reject(new VerifierBusy('Too many signatures wait'));
      const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      const id = nextId++;
      return new Promise<Verified>((resolve, reject) => {
        member.waiting.set(id, { resolve, reject });
        const ask: Ask = { id, question, now: clock.now().epochMilliseconds };
        member.worker.postMessage(ask);
      });
    },
    async close() {
      closing = true;
      await Promise.all(members.map((member) => member.worker.terminate()));
    },
  };
}
