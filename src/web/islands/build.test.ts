import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { webAssets } from '../assets.ts';
import { buildIslands, scriptUrls } from './build.ts';

test('the comforts are small, need no framework and are named by their content', async () => {
  const scripts = await buildIslands();
  const comforts = scripts.get('comforts');
  assert.ok(comforts);
  assert.ok(comforts.gzipBytes <= 3 * 1024, `${comforts.gzipBytes} bytes`);
  assert.match(comforts.path, /^\/assets\/comforts-[A-Z0-9]{8}\.js$/);
  assert.doesNotMatch(Buffer.from(comforts.bytes).toString(), /\bimport\b|eval\(|preact/);
  assert.equal(scriptUrls(scripts).get('comforts'), comforts.path);
  assert.equal((await buildIslands()).get('comforts')?.path, comforts.path);
});

test('a module brings its own island, and two of one name are refused', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'island-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'video-room.entry.ts');
  writeFileSync(file, 'document.title = "қабылдау";');
  const scripts = await buildIslands([{ name: 'video-room', file }]);
  const asset = webAssets(scripts).get(scripts.get('video-room')?.path ?? '');
  assert.ok(asset?.gzip);
  assert.equal(gunzipSync(asset.gzip).toString(), 'document.title="қабылдау";\n');
  await assert.rejects(buildIslands([{ name: 'comforts', file }]), /same name/);
});
