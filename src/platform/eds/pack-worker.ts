import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { writeAsic } from '@qabyldau/eds/asic';
import type { Unsealed } from './pack-container.ts';

// One container in a thread of its own: digests and compression of large papers take seconds.
if (parentPort !== null) {
  const port = parentPort;
  const container = await writeAsic({
    ...(workerData as Unsealed),
    seal: async (manifest) => {
      const sealed = once(port, 'message');
      port.postMessage({ manifest });
      const [cms] = (await sealed) as [Uint8Array];
      return cms;
    },
  });
  port.postMessage({ container });
}
