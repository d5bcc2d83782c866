import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createDevPki, holderToJson, seededRandom } from '@qabyldau/eds/dev-pki';
import { readSealFile } from './holder-seal.ts';

test('a seal that is missing, unreadable or of a development contour keeps the system from starting', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'qabyldau-seal-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const file = join(dir, 'seal.json');
  await assert.rejects(readSealFile(file), {
    name: 'PlainError',
    message: /^SEAL_FILE is not a readable file/u,
  });
  for (const content of ['', 'сәлем', '{}', '{"privateKey":"AAAA","certificate":"AAAA"}']) {
    await writeFile(file, content);
    await assert.rejects(readSealFile(file), {
      name: 'PlainError',
      message: /^SEAL_FILE is not a readable file/u,
    });
  }
  const pki = createDevPki({ random: seededRandom('seal'), now: Date.UTC(2026, 10, 20) });
  await writeFile(file, JSON.stringify(holderToJson(pki.seal)));
  await assert.rejects(readSealFile(file), { name: 'PlainError', message: /test or development contour/u });
});
