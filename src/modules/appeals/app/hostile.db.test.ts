import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { VerifierBusy } from '../../../platform/eds/verify-pool.ts';
import { signingFailures } from '../../../platform/eds/verifier.ts';
import { int, text } from '../../../platform/db/row.ts';
import { openPortal } from '../../../testing/portal.ts';
import { checkDecision } from '../domain/check-decision.ts';
import { problemsOfDraft } from '../domain/draft.ts';
import { attachFile, fileAppeal, openAppeal, settleSignature, type AttachRefusal } from '../index.ts';
import { cmsBytes, fieldsOf, readyDraft } from '../testing/filing.ts';

const portal = await openPortal();
const { deps } = portal;
const uuid = (): string => deps.random.uuid();
const latin1 = (content: string): Uint8Array => Uint8Array.from(Buffer.from(content, 'latin1'));
const count = (what: ReturnType<typeof sql>): Promise<number> =>
  portal.db.owner.one(what, (row) => int(row, 'n'));

/** An element of ASN.1 with a definite length. */
function element(identifier: number, body: Uint8Array): Uint8Array {
  const { length } = body;
  const size =
    length < 128 ? [length] : [0x84, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255];
  return Buffer.concat([Uint8Array.of(identifier, ...size), body]);
}

function nested(levels: number): Uint8Array {
  let inner = Uint8Array.of(0x05, 0x00);
  for (let level = 0; level < levels; level += 1) inner = Uint8Array.from(element(0x30, inner));
  return inner;
}

describe('signatures that are none', () => {
  test('R337-6.6 whatever comes instead of a signature files nothing, keeps the draft and is refused by name', async () => {
    const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
    const good = Buffer.from(portal.sign('aigul', bytes), 'base64');
    const pem = (body: string): Uint8Array => cmsBytes(`-----BEGIN CMS-----\n${body}\n-----END CMS-----`);
    const unsigned = Buffer.from(good);
    unsigned[good.length - 20] = (unsigned[good.length - 20] ?? 0) ^ 0xff;
    const hostile: Record<string, Uint8Array> = {
      nothing: new Uint8Array(),
      'a single zero': Uint8Array.of(0),
      'white space': cmsBytes(' \r\n\t '),
      'a megabyte of letters': cmsBytes('A'.repeat(1_000_000)),
      'a megabyte of white space in base64': cmsBytes(`AAAA${' '.repeat(1_000_000)}!`),
      'base64 of nothing signed': cmsBytes(Buffer.from('hello').toString('base64')),
      'PEM without an end': cmsBytes('-----BEGIN CMS-----\nAAAA'),
      'PEM with nothing inside': pem(''),
      'another label': cmsBytes('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'),
      'a length of four gigabytes': Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff),
      'a length that has no end': Uint8Array.of(0x30, 0x80, 0x30, 0x80),
      'ten thousand sequences in each other': nested(10_000),
      'sixty sequences in each other': nested(60),
      'two hundred thousand elements': element(
        0x30,
        new Uint8Array(400_000).fill(0x05).map((b, i) => (i % 2 ? 0 : b)),
      ),
      'a whole one and more behind it': Buffer.concat([good, Uint8Array.of(0)]),
      'the same one twice': Buffer.concat([good, good]),
      'a certificate': portal.certification.pki.root.certificate,
      ...Object.fromEntries(
        [1, 2, 10, 100, 1000, good.length - 1].map((size) => [`only ${size} bytes`, good.subarray(0, size)]),
      ),
    };
    for (const [name, cms] of Object.entries(hostile)) {
      const filed = await fileAppeal(deps, actor, { draftId, cms, commandId: uuid() });
      assert.ok(!filed.ok, name);
      assert.equal(filed.error.code, 'signatureRefused', name);
      assert.ok((signingFailures as readonly unknown[]).includes(filed.error.facts['reason']), name);
    }
    const kept = sql`select count(*)::int as n from appeal_draft where id = ${draftId} and manifest is not null`;
    assert.equal(await count(kept), 1);
    assert.equal(await count(sql`select count(*)::int as n from submission where draft_id = ${draftId}`), 0);
    assert.equal(
      await count(sql`select count(*)::int as n from failed_signing where draft_id = ${draftId}`),
      Object.keys(hostile).length,
    );
  });

  test('a good signature with any of its bytes changed is refused by name or still the same good one', async () => {
    const { bytes } = await readyDraft(portal, 'aigul');
    const good = Buffer.from(portal.sign('aigul', bytes), 'base64');
    const ask = {
      document: bytes,
      receivedAt: portal.clock.now().epochMilliseconds,
      roles: ['1.2.398.3.3.4.1.1'],
    };
    let refused = 0;
    const step = Math.ceil(good.length / 120);
    for (let at = 0; at < good.length; at += step) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const { verdict, reason } = await portal.verifier.verify({ ...ask, cms: changed, iin: '900101200010' });
      assert.ok(verdict === 'valid' || reason !== null, `byte ${at}`);
      if (verdict !== 'valid') refused += 1;
    }
    assert.ok(refused > 90, String(refused));
  });

  test('C37 bytes that are no signature are refused also when too many signatures wait', async () => {
    const { draftId, actor } = await readyDraft(portal, 'aigul');
    const verifier = { ...portal.verifier, verify: () => Promise.reject(new VerifierBusy('full')) };
    const cms = new TextEncoder().encode('сәлем');
    const filed = await fileAppeal({ ...deps, verifier }, actor, { draftId, cms, commandId: uuid() });
    assert.ok(!filed.ok);
    assert.equal(filed.error.code, 'signatureRefused');
  });

  test('C37 when too many signatures wait, the appeal is filed all the same and checked later', async () => {
    const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
    const verifier = { ...portal.verifier, verify: () => Promise.reject(new VerifierBusy('full')) };
    const cms = cmsBytes(portal.sign('aigul', bytes));
    const filed = await fileAppeal({ ...deps, verifier }, actor, { draftId, cms, commandId: uuid() });
    assert.ok(filed.ok, JSON.stringify(filed));
    assert.equal(filed.value.signatureCheck, 'pending');
    await settleSignature({ ...deps, gateway: deps.jobGateway }, filed.value.caseId);
    const view = await openAppeal(deps, actor, filed.value.caseId);
    assert.ok(view.ok);
    assert.equal(view.value.appeal.signatureCheck, 'valid');
    const { cms: stored } = view.value.submission;
    assert.equal(
      Buffer.from(stored).toString('base64'),
      Buffer.from(cms).toString(),
      'kept as DER, whatever its form',
    );
  });
});

describe('texts without measure', () => {
  // Each of these once kept the server busy for hours: a return is the proof.
  test('a million signs in any field of a draft are looked through at once', async () => {
    const fields = await fieldsOf(portal);
    const dots = '.'.repeat(1_000_000);
    assert.ok(problemsOfDraft({ ...fields, email: `a@${dots}@` }, 10_000).includes('email'));
    assert.ok(problemsOfDraft({ ...fields, phone: '1 '.repeat(500_000) }, 10_000).includes('phone'));
    assert.ok(problemsOfDraft({ ...fields, postalAddress: dots }, 10_000).includes('postalAddress'));
    assert.ok(problemsOfDraft({ ...fields, content: dots }, 10_000).includes('contentTooLong'));
  });

  test('a million signs in any part of a decision are looked through at once', () => {
    const appeal = { language: 'kk', content: '\n'.repeat(10_000) } as const;
    for (const reasons of ['\n', ' ', '1', '1.', 'стат', 'ст.', '1 бап '].map((one) =>
      one.repeat(1_000_000 / one.length),
    )) {
      const content = {
        outcome: 'REPLY',
        questions: reasons,
        reasons,
        measures: reasons,
        remedies: reasons,
      } as const;
      assert.equal(checkDecision(content, appeal).length, 5);
    }
  });
});

const { draftId, actor } = await readyDraft(portal, 'saule');

describe('files that are none', () => {
  const elf = latin1(`\x7fELF\x02\x01\x01${'\0'.repeat(300)}`);
  const exe = latin1(`MZ\x90\0\x03${'\0'.repeat(300)}This program cannot be run in DOS mode`);
  const page = latin1('<!doctype html><script>alert(1)</script>');
  const drawing = latin1('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  const pdf = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n');

  const pieces = async function* (content: Uint8Array): AsyncIterable<Uint8Array> {
    for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
  };
  async function code(
    draftId: string,
    filename: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const attached = await attachFile(deps, actor, { draftId, filename, content });
    return attached.ok ? `taken: ${attached.value.name}` : (attached.error satisfies AttachRefusal).code;
  }
  test('a program or a page under the name of a document, nothing at all and too much are refused by name', async () => {
    assert.equal(await code(draftId, 'Арыз.pdf', pieces(exe)), 'attachmentNotAllowed');
    assert.equal(await code(draftId, 'Арыз.pdf', pieces(elf)), 'attachmentNotAllowed');
    assert.equal(await code(draftId, 'Арыз.pdf', pieces(page)), 'attachmentNotAllowed');
    assert.equal(await code(draftId, 'photo.png', pieces(drawing)), 'attachmentNotAllowed');
    assert.equal(await code(draftId, 'Арыз.docx', pieces(pdf)), 'attachmentMislabelled');
    assert.equal(await code(draftId, 'Арыз.pdf', pieces(new Uint8Array())), 'attachmentEmpty');
    const limit = 20 * 1024 * 1024;
    const tooLong = Buffer.concat([pdf, Buffer.alloc(limit + 1 - pdf.length)]);
    assert.equal(tooLong.length, limit + 1);
    assert.equal(await code(draftId, 'Арыз.pdf', pieces(tooLong)), 'attachmentTooLarge');
  });

  test('a name is never a way: folders, dots, line ends and a thousand signs leave a plain name', async () => {
    const names = {
      '../../../etc/passwd': 'taken: passwd.pdf',
      '..\\..\\windows\\system32\\a.pdf': 'taken: a.pdf',
      '/': 'taken: file.pdf',
      'a\r\nSet-Cookie: x=1.pdf': 'taken: a Set-Cookie_ x=1.pdf',
      'a\0b\u202efdp.exe': 'taken: abfdp.exe.pdf',
      [`${'.'.repeat(80_000)}a`]: 'taken: a.pdf',
      '': 'taken: file.pdf',
    };
    for (const [name, expected] of Object.entries(names)) {
      assert.equal(await code(draftId, name, pieces(pdf)), expected, JSON.stringify(name.slice(0, 40)));
    }
    const stored = await portal.db.owner.rows(sql`select storage_key as key from paper`, (row) =>
      text(row, 'key'),
    );
    assert.ok(stored.every((key) => /^[0-9a-f-]{36}$/u.test(key)));
  });

  test('the eleventh file is refused by name, also when the last two come at once', async () => {
    const held = sql`select count(*)::int as n from paper where draft_id = ${draftId}`;
    while ((await count(held)) < 9) await code(draftId, 'a.pdf', pieces(pdf));
    const both = await Promise.all([1, 2].map(() => code(draftId, 'last.pdf', pieces(pdf))));
    assert.deepEqual(both.sort(), ['taken: last.pdf', 'tooManyAttachments']);
    assert.equal(await count(held), 10);
  });

  test('what was refused or broken off leaves no file behind', async () => {
    const broken = async function* (): AsyncIterable<Uint8Array> {
      yield pdf;
      throw new Error('the sender hung up');
    };
    const other = await readyDraft(portal, 'saule');
    await assert.rejects(code(other.draftId, 'Арыз.pdf', broken()), /hung up/u);
    const dir = deps.config.dataDir;
    const files = (await readdir(join(dir, 'files'), { recursive: true, withFileTypes: true })).filter(
      (one) => one.isFile(),
    );
    assert.equal(files.length, await count(sql`select count(*)::int as n from paper`));
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
  });
});
