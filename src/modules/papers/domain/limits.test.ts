import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentLimits, limitRefusal } from './limits.ts';

const limits = { fileBytes: 20, filesPerAppeal: 2, accountBytes: 50, photoPixels: 1 };

test('Q7: 20 MB a file, 10 files an appeal, 100 MB an account', () => {
  assert.deepEqual(attachmentLimits, {
    fileBytes: 20_971_520,
    filesPerAppeal: 10,
    accountBytes: 104_857_600,
    photoPixels: 40_000_000,
  });
});

test('a file is taken up to and including each limit', () => {
  assert.equal(limitRefusal(20, { files: 1, accountBytes: 30 }, limits), undefined);
});

test('beyond a limit the refusal names it', () => {
  assert.deepEqual(limitRefusal(21, { files: 0, accountBytes: 0 }, limits), {
    code: 'attachmentTooLarge',
    facts: { limit: 20 },
  });
  assert.deepEqual(limitRefusal(1, { files: 2, accountBytes: 0 }, limits), {
    code: 'tooManyAttachments',
    facts: { limit: 2 },
  });
  assert.deepEqual(limitRefusal(20, { files: 0, accountBytes: 31 }, limits), {
    code: 'accountFull',
    facts: { limit: 50, left: 19 },
  });
  assert.deepEqual(limitRefusal(1, { files: 0, accountBytes: 60 }, limits), {
    code: 'accountFull',
    facts: { limit: 50, left: 0 },
  });
});
