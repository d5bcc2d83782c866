import type { CallRecord } from '@qabyldau/eds';

/**
 * Tells an operator, once, that a service of certification no longer gives answers that can be relied on, and once that it
 * does again. `tell` gets a sentence with the service, its host and how the call ended; nothing about who signed what.
 */
export function serviceWatch(tell: (what: string) => void): (call: CallRecord) => void {
  const failing = new Map<string, number>();
  return ({ service, host, outcome }) => {
    // Somebody lost interest: that says nothing about the service.
    if (outcome === 'aborted') return;
    const name = `${service} at ${host}`;
    const failed = failing.get(name) ?? 0;
    if (outcome !== 'ok' && outcome !== 'notModified') {
      failing.set(name, failed + 1);
      if (failed === 0) tell(`No reliable answer of ${name}: ${outcome}.`);
      return;
    }
    failing.delete(name);
    if (failed > 0) tell(`${name} answers again, after ${failed} calls in vain.`);
  };
}
