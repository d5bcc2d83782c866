import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createDevPki, holderToJson, seededRandom } from '@qabyldau/eds/dev-pki';
import { writePkcs12 } from '@qabyldau/eds/pkcs12';
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
  const p12 = join(dir, 'seal.p12');
  const { key, certificate } = pki.seal;
  const written = { key: { algorithm: 'gost512', scalar: key.scalar }, certificate, chain: [] } as const;
  await writeFile(
    p12,
    writePkcs12(written, { password: 'құпия сөз', random: seededRandom('p12'), protection: 'nca' }),
  );
  await assert.rejects(readSealFile(p12), { name: 'PlainError', message: /^SEAL_PASSWORD_FILE is missing/u });
  const password = join(dir, 'password');
  for (const [typed, message] of [
    ['басқа', /^SEAL_PASSWORD_FILE does not hold/u],
    // The right password opens it; what is inside belongs to development.
    ['құпия сөз\n', /test or development contour/u],
  ] as const) {
    await writeFile(password, typed);
    await assert.rejects(readSealFile(p12, password), { name: 'PlainError', message });
  }
  await writeFile(file, JSON.stringify(holderToJson(pki.seal)));
  await assert.rejects(readSealFile(file), { name: 'PlainError', message: /test or development contour/u });
});
