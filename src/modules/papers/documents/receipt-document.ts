import type { Language } from '../../../kernel/text.ts';
import { checkPanel } from './check-panel.ts';
import { Sheet, strong } from './sheet.ts';
import { appealNumber, pageOf, receiptTexts } from './texts.ts';

/** What a delivery receipt tells. It says nothing about the applicant: it may be shown to anyone. */
export interface ReceiptFacts {
  readonly language: Language;
  readonly number: string;
  readonly numberLatin: string;
  /** Day and time with the zone, as the language writes them. */
  readonly receivedAt: string;
  readonly bodyName: string;
  readonly kindName: string;
  /** SHA-256 of the signed manifest, 64 hexadecimal digits. */
  readonly manifestSha256: string;
  readonly checkCode: string;
  readonly checkUrl: string;
  /** The day on which the appeal is or will be registered. */
  readonly registeredOn: string;
  readonly dueText: string;
  /** How the term was counted, one sentence a step. */
  readonly why: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  readonly installationName: string;
  /** When the receipt is made; the same facts and moment give the same bytes. */
  readonly madeAt: Temporal.Instant;
}

/**
 * The delivery receipt (R337-10.1): number, time and digest of what was received, as a tagged PDF. It comes before
 * registration and says so; the slip of APPK-64.2 is another paper.
 */
export async function receiptDocument(facts: ReceiptFacts): Promise<Uint8Array> {
  const { language, number } = facts;
  const say = (text: { readonly [L in Language]: string }): string => text[language];
  const t = receiptTexts;
  const sheet = new Sheet({
    language,
    title: `${say(t.title)} № ${number}`,
    author: facts.installationName,
    subject: number,
    madeAt: facts.madeAt,
    footer: appealNumber[language]({ number }),
    pageOf: (page, pages) => pageOf[language]({ page, pages }),
  });
  sheet.letterhead(facts.installationName);
  sheet.title(say(t.title));
  sheet.facts([
    [
      say(t.number),
      [
        { style: 'figure', text: number },
        { style: 'label', text: `${say(t.numberLatin)}: ${facts.numberLatin}` },
      ],
    ],
    [say(t.receivedAt), strong(facts.receivedAt)],
    [say(t.body), facts.bodyName],
    [say(t.kind), facts.kindName],
    [say(t.digest), [{ style: 'digest', text: facts.manifestSha256 }]],
  ]);
  checkPanel(sheet, { code: facts.checkCode, url: facts.checkUrl }, language);
  sheet.heading(say(t.next));
  sheet.facts([
    [say(t.registeredOn), strong(facts.registeredOn)],
    [say(t.due), strong(facts.dueText)],
  ]);
  if (facts.why.length > 0) {
    sheet.paragraphs(say(t.why), 'label');
    sheet.list(facts.why);
  }
  sheet.heading(say(t.proves));
  sheet.list([say(t.provesDelivery), say(t.provesContent), say(t.seal), say(t.notRegistration)]);
  if (facts.attachments.length > 0) {
    sheet.heading(say(t.attachments));
    sheet.list(
      facts.attachments.map(({ name, sha256 }) => [
        { style: 'body', text: name },
        { style: 'digest', text: `SHA-256 ${sha256}` },
      ]),
      true,
    );
  }
  return sheet.finish();
}
