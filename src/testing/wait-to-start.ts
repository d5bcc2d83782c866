import { once } from 'node:events';
import { isMainThread } from 'node:worker_threads';

// Preloaded before src/main.ts by tests that start it again and again: what is long about a start is reading the
// source, and that can be done while the process before this one is still alive. Worker threads are preloaded alike.
if (isMainThread) {
  await import('../system.ts');
  process.send?.('loaded');
  const left = (): never => process.exit(0);
  process.once('disconnect', left);
  await once(process, 'message');
  process.off('disconnect', left);
  process.disconnect?.();
}
