import { after } from 'node:test';
import { SITE_VARIABLE, startSite, type Site } from './server.ts';

let own: Promise<Site> | undefined;

after(async () => (await own)?.stop());

/** The address of the run's server; a spec that is run alone starts one for itself. */
export async function siteUrl(): Promise<string> {
  const shared = process.env[SITE_VARIABLE];
  if (shared !== undefined) return shared;
  own ??= startSite();
  return (await own).url;
}
