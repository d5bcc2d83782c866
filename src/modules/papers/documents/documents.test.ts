import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { decisionDocument } from './decision-document.ts';
import { receiptDocument, type ReceiptFacts } from './receipt-document.ts';
import { slipDocument } from './slip-document.ts';
import { sampleAct, sampleReceipt, sampleReply, sampleSlip } from './testing/samples.ts';
import { readPdf, textOf, type ReadPdf } from './testing/pdf-text.ts';
import { checkTexts, decisionTexts, receiptTexts } from './texts.ts';

const official = ['kk', 'ru'] as const;
const kazakh = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';
const single = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Every kind of paper in every language it is made in. */
function everyPaper(): readonly (readonly [string, () => Promise<Uint8Array>])[] {
  return [
    ...(['kk', 'ru', 'en'] as const).map(
      (language) => [`receipt ${language}`, () => receiptDocument(sampleReceipt(language))] as const,
    ),
    ...official.flatMap((language) => [
      [`slip ${language}`, () => slipDocument(sampleSlip(language))] as const,
      [`act ${language}`, () => decisionDocument(sampleAct(language))] as const,
      [`reply ${language}`, () => decisionDocument(sampleReply(language))] as const,
    ]),
  ];
}

function assertSays(pdf: ReadPdf, ...texts: readonly string[]): void {
  const text = textOf(pdf);
  for (const expected of texts) assert.ok(text.includes(single(expected)), `“${expected}” is missing`);
}

describe('every paper', () => {
  test('is tagged, names its language and title, and carries the mark of PDF/UA', async () => {
    for (const [name, make] of everyPaper()) {
      const pdf = readPdf(await make());
      assert.match(pdf.catalog, new RegExp(`/Lang \\(${name.slice(-2)}\\)`, 'u'), name);
      assert.match(pdf.catalog, /\/StructTreeRoot/u);
      assert.match(pdf.catalog, /\/MarkInfo/u);
      assert.match(pdf.description, /<pdfuaid:part>1<\/pdfuaid:part>/u);
      assert.match(pdf.description, /<dc:title>[\s\S]*ЖТ-/u);
      const tags = new Set(pdf.pages.flat().map(({ tag }) => tag));
      for (const tag of ['H1', 'P', 'TH', 'Figure', 'Artifact']) assert.ok(tags.has(tag), `${name}: ${tag}`);
      if (name.startsWith('slip')) continue;
      assert.ok(tags.has('H2') && tags.has('Lbl'), name);
    }
  });

  test('is the same to the byte when made again, whatever was made in between', async () => {
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const first: string[] = [];
    for (const [, make] of everyPaper()) first.push(digest(await make()));
    const again: string[] = [];
    for (const [, make] of everyPaper().toReversed()) again.unshift(digest(await make()));
    assert.deepEqual(again, first);
  });

  test('differs when it is made at another moment, because its description says when', async () => {
    const facts = sampleSlip('kk');
    const later = { ...facts, madeAt: facts.madeAt.add({ seconds: 1 }) };
    assert.notDeepEqual(await slipDocument(facts), await slipDocument(later));
  });

  test('has a foot with the number of the appeal and of the page on every page, outside of the text read out', async () => {
    const { pages } = readPdf(await decisionDocument(sampleAct('ru')));
    assert.equal(pages.length, 3);
    pages.forEach((marks, index) => {
      const foot = marks.filter(({ tag }) => tag === 'Artifact').map(({ text }) => text);
      assert.ok(foot.includes(`Обращение № ЖТ-2026-00000017Страница ${index + 1} из 3`), foot.join('|'));
    });
  });
});

describe('the text of a paper', () => {
  test('can be searched and copied with all Kazakh letters, also after papers that lacked some of them', async () => {
    await slipDocument({ ...sampleSlip('ru'), bodyName: 'й' });
    const questions = `${kazakh} ёЁйЙ ₸ № « » – — … “ ” § 5 000 ₸ fi ff`;
    const pdf = readPdf(await decisionDocument({ ...sampleAct('kk'), questions }));
    assertSays(pdf, questions);
    const heading = pdf.pages.flat().find(({ tag, text }) => tag === 'H2' && text.includes('цифрлық'));
    assert.ok(heading !== undefined, 'letters that are parts of other letters are there');
  });

  test('is whole when it runs over many pages, in paragraphs', async () => {
    const reasons = Array.from(
      { length: 120 },
      (_, i) => `№ ${i + 1}. ${'Ұзақ сөйлем жалғасады. '.repeat(20)}`,
    );
    const pdf = readPdf(await decisionDocument({ ...sampleAct('kk'), reasons: reasons.join('\n\n') }));
    assert.ok(pdf.pages.length > 15);
    assertSays(pdf, ...reasons.map((paragraph) => paragraph.trim()));
  });

  test('keeps words that are longer than a line', async () => {
    const word = 'қанағаттандырылмағандықтарыңыздан'.repeat(12);
    const pdf = readPdf(await decisionDocument({ ...sampleAct('kk'), decided: word }));
    assert.ok(textOf(pdf).replaceAll(' ', '').includes(word));
  });

  test('shows a mark for signs that the font does not have, and nothing for invisible ones', async () => {
    const decided = 'А\u0000\u202eБ\u200b 你 😀 e\u0301';
    const pdf = readPdf(await decisionDocument({ ...sampleAct('ru'), decided }));
    assertSays(pdf, 'АБ \ufffd \ufffd \u00e9');
  });
});

describe('the delivery receipt', () => {
  test('R337-10.1 proves what was received, when, and how it can be checked', async () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const facts = sampleReceipt(language);
      const pdf = readPdf(await receiptDocument(facts));
      assertSays(
        pdf,
        facts.number,
        facts.numberLatin,
        facts.receivedAt,
        facts.bodyName,
        facts.kindName,
        facts.manifestSha256,
        '7K3M-9QX4-TB2W-8HZ5',
        facts.checkUrl,
        facts.registeredOn,
        facts.dueText,
        ...facts.why,
        ...facts.attachments.flatMap(({ name, sha256 }) => [name, sha256]),
        receiptTexts.provesDelivery[language],
        receiptTexts.notRegistration[language],
      );
    }
  });

  test('R337-10.1 tells nothing besides what is meant for it: no name, number or address of a person', async () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const facts = sampleReceipt(language);
      const known = [...ownWords(facts), ...ownTexts(language)].toSorted((a, b) => b.length - a.length);
      for (const { text } of readPdf(await receiptDocument(facts)).pages.flat()) {
        const rest = known.reduce((left, words) => left.replaceAll(single(words), ''), single(text).trim());
        assert.match(rest, /^[\s\d.•:-]*$/u, `“${rest}” in “${text}”`);
      }
    }
  });

  test('fits on one page without attachments', async () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const pdf = readPdf(await receiptDocument({ ...sampleReceipt(language), attachments: [] }));
      assert.equal(pdf.pages.length, 1);
      assert.doesNotMatch(textOf(pdf), new RegExp(receiptTexts.attachments[language], 'u'));
    }
  });

  test('has a link to the page that checks it, with words for those who do not see it', async () => {
    const facts = sampleReceipt('en');
    const pdf = readPdf(await receiptDocument(facts));
    const link = pdf.dictionaries.find((dictionary) => dictionary.includes('/Subtype /Link'));
    assert.ok(link?.includes(`/Contents (${facts.checkUrl})`));
    assert.ok(pdf.dictionaries.some((dictionary) => dictionary.includes(`/URI (${facts.checkUrl})`)));
    assert.ok(pdf.dictionaries.some((dictionary) => dictionary.includes(`/Alt (${checkTexts.picture.en})`)));
  });
});

function ownWords(facts: ReceiptFacts): string[] {
  const { attachments, why, madeAt: _madeAt, ...words } = facts;
  const files = attachments.flatMap(({ name, sha256 }) => [name, sha256, 'SHA-256']);
  return [...Object.values(words), ...why, ...files, '7K3M-9QX4-TB2W-8HZ5'];
}

function ownTexts(language: ReceiptFacts['language']): string[] {
  const foot = {
    kk: ['Жолданым №', 'Бет', '/'],
    ru: ['Обращение №', 'Страница', 'из'],
    en: ['Appeal No.', 'Page', 'of'],
  };
  const texts = [...Object.values(receiptTexts), ...Object.values(checkTexts)].map((text) => text[language]);
  return [...texts, ...foot[language]];
}

describe('the slip', () => {
  test('APPK-64.2 has the unique number, date, time, and surname, initials and position of the one who accepted', async () => {
    for (const language of official) {
      const facts = sampleSlip(language);
      const pdf = readPdf(await slipDocument(facts));
      const { position } = facts.acceptor;
      assertSays(pdf, facts.number, facts.numberLatin, facts.date, facts.time, 'Оспанов М. Қ.', position);
      assertSays(pdf, facts.bodyName, facts.kindName, facts.dueText);
      assert.equal(pdf.pages.length, 1);
    }
  });
});

describe('the decision', () => {
  test('APPK-80.1, APPK-80.5 the act has body, official, date, applicant, questions, reasons, signature and remedies', async () => {
    for (const language of official) {
      const facts = sampleAct(language);
      const noHearing = 'Шұғыл / срочно';
      const pdf = readPdf(await decisionDocument({ ...facts, noHearing }));
      assertSays(pdf, decisionTexts.act[language], facts.bodyName, 'Ахметова Д. Е.', facts.official.position);
      assertSays(pdf, facts.date, facts.applicant.name, facts.applicant.postalAddress ?? '');
      assertSays(
        pdf,
        ...facts.questions.split('\n'),
        facts.decided ?? '',
        facts.measuresTaken,
        facts.remedies,
      );
      for (const paragraph of facts.reasons.split('\n\n')) assertSays(pdf, paragraph);
      assertSays(pdf, decisionTexts.noHearing[language], noHearing, decisionTexts.signed[language]);
      assertSays(pdf, `№ ${facts.appealNumber}, ${facts.appealDate}`, ...(facts.attachments ?? []));
    }
  });

  test('APPK-89.2 the reply has the reasoned answer, law references and how to complain', async () => {
    for (const language of official) {
      const facts = sampleReply(language);
      const pdf = readPdf(await decisionDocument(facts));
      assertSays(pdf, decisionTexts.reply[language], facts.answer, ...facts.lawReferences, facts.remedies);
      assert.ok(!textOf(pdf).includes(decisionTexts.act[language]));
    }
  });

  test('R337-9.5 names the measures taken, and both who sign: the official and the documentation worker', async () => {
    for (const language of official) {
      const facts = sampleReply(language);
      const signed = readPdf(await decisionDocument(facts));
      assertSays(signed, facts.measuresTaken, 'Ахметова Д. Е.', 'Оспанов М. Қ.');
      assertSays(signed, decisionTexts.decidedBy[language], decisionTexts.documentation[language]);
      const { documentationWorker: _worker, ...unnamed } = facts;
      const before = readPdf(await decisionDocument(unnamed));
      assertSays(before, decisionTexts.documentation[language], decisionTexts.signatureAttached[language]);
    }
  });

  test('leaves out what there is not', async () => {
    const { number: _number, check: _check, attachments: _attachments, ...facts } = sampleReply('ru');
    const bare = { ...facts, lawReferences: [], measuresTaken: ' ', applicant: { name: 'Жұмабекова А. С.' } };
    const text = textOf(readPdf(await decisionDocument(bare)));
    const { number, postalAddress, laws, measures, attachments, questions } = decisionTexts;
    for (const heading of [number, postalAddress, laws, measures, attachments, questions])
      assert.ok(!text.includes(heading.ru), heading.ru);
    assert.ok(!text.includes(checkTexts.code.ru));
  });
});
