import { readConfig, ConfigError } from './config.ts';
import { PlainError, runPlainly } from './platform/db/errors.ts';
import { startSystem } from './system.ts';

/** Starts everything this process serves and stops it with grace on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  let config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) throw new PlainError(error.message);
    throw error;
  }
  const system = await startSystem(config);
  process.stdout.write(`Qabyldau: ${config.publicUrl}/${config.defaultLanguage}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void system.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Not once: a second signal must not cut short what the first one began.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

await runPlainly(main);
