import { SITE_VARIABLE, startSite, type Site } from './server.ts';

/** For `node --test --test-global-setup=e2e/global-setup.ts`: one running system for all journeys. */
let site: Site | undefined;

export async function globalSetup(): Promise<void> {
  site = await startSite();
  process.env[SITE_VARIABLE] = site.url;
}

export async function globalTeardown(): Promise<void> {
  await site?.stop();
}
