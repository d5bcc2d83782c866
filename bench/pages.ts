import { gzipSync } from 'node:zlib';
import type { BenchWorld } from './world.ts';

const rounds = 150;

/** Pages a second through the whole stack without a socket, and their weight. */
export async function benchPages(world: BenchWorld): Promise<Record<string, string>> {
  const { app } = world.system;
  const figures: Record<string, string> = {};
  const { draftId } = await world.signedDraft();
  const paths = [
    '/kk',
    '/kk/appeals',
    `/kk/appeals/drafts/${draftId}`,
    `/kk/appeals/drafts/${draftId}/check`,
  ];
  const names = ['start page', 'my appeals', 'form of an appeal', 'check page'];
  for (const [index, path] of paths.entries()) {
    const ask = async (): Promise<{ statusCode: number; body: string }> =>
      app.inject({ url: path, headers: { cookie: world.cookie } });
    const first = await ask();
    if (first.statusCode !== 200) throw new Error(`${path} answered ${first.statusCode}`);
    const start = performance.now();
    for (let i = 0; i < rounds; i += 1) await ask();
    const seconds = (performance.now() - start) / 1000;
    figures[`${names[index] ?? path}: pages a second`] = (rounds / seconds).toFixed(0);
    figures[`${names[index] ?? path}: kB gzip (HTML + CSS)`] = (gzipSync(first.body).length / 1000).toFixed(
      1,
    );
  }
  return figures;
}
