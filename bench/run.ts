import { cpus } from 'node:os';
import { benchFiling } from './filing.ts';
import { benchPages } from './pages.ts';
import { benchVerification } from './verification.ts';
import { openWorld } from './world.ts';

/** Every figure of the README with one command: `npm run bench`. Read ratios; absolute numbers belong to this machine. */
const world = await openWorld();
try {
  console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}\n`);
  for (const [name, bench] of Object.entries({
    verification: benchVerification,
    filing: benchFiling,
    pages: benchPages,
  })) {
    const figures = await bench(world);
    for (const [what, value] of Object.entries(figures)) console.log(`${name}: ${what}: ${value}`);
  }
} finally {
  await world.close();
}
