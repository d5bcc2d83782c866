import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { compile } from '../../wasm/build.ts';
import { wasmModules } from '../../wasm/modules.ts';

interface Bytes {
  readonly sha256: string;
  readonly base64: string;
}

for (const module of wasmModules) {
  test(`the bytes of ${module.name} are what its source gives`, async () => {
    const committed = (await import(`./${module.name}.bytes.ts`)) as Bytes;
    const compiled = createHash('sha256')
      .update(await compile(module))
      .digest('hex');
    assert.equal(committed.sha256, compiled);
    const bytes = Buffer.from(committed.base64, 'base64');
    assert.equal(createHash('sha256').update(bytes).digest('hex'), compiled);
  });
}
