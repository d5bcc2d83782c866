// Preloaded into every test file's process. A server or a timer that a test leaves open would keep its process, and
// with it the whole run, waiting for ever: say what is left and fail.
import { after } from 'node:test';

const PATIENCE_MS = 10_000;

if (process.env['NODE_TEST_CONTEXT'] !== undefined) {
  after(() => {
    setTimeout(() => {
      const left = process.getActiveResourcesInfo().join(', ');
      console.error(
        `The tests are over, but the process is not: still open are ${left || 'unknown things'}.`,
      );
      process.exit(1);
    }, PATIENCE_MS).unref();
  });
}
