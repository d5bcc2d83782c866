import { Sheet, strong } from './sheet.ts';
import { appealNumber, pageOf, slipTexts, type OfficialText } from './texts.ts';

/** A person who acts for a body, as papers name them. */
export interface NamedOfficial {
  readonly surname: string;
  /** With their full stops: `Е. Б.` */
  readonly initials: string;
  readonly position: string;
}

export interface SlipFacts {
  readonly language: 'kk' | 'ru';
  readonly number: string;
  /** The number in Latin letters: what the QR code holds. */
  readonly numberLatin: string;
  /** The day of acceptance, as the language writes it. */
  readonly date: string;
  /** The time of acceptance with its zone. */
  readonly time: string;
  readonly acceptor: NamedOfficial;
  readonly bodyName: string;
  readonly kindName: string;
  readonly dueText: string;
  /** How the days were found, one sentence a step. */
  readonly why: readonly string[];
  readonly installationName: string;
  /** When the slip is made; the same facts and moment give the same bytes. */
  readonly madeAt: Temporal.Instant;
}

/** Surname and initials with a space that never breaks. */
export function shortName({ surname, initials }: NamedOfficial): string {
  return `${surname} ${initials}`.trim().replaceAll(' ', '\u00a0');
}

/** The slip (талон) of APPK-64.2: unique number, date, time, surname, initials and position of the one who accepted. */
export async function slipDocument(facts: SlipFacts): Promise<Uint8Array> {
  const { language, number, acceptor } = facts;
  const say = (text: OfficialText): string => text[language];
  const t = slipTexts;
  const sheet = new Sheet({
    language,
    title: `${say(t.title)} № ${number}`,
    author: facts.bodyName,
    subject: number,
    madeAt: facts.madeAt,
    footer: appealNumber[language]({ number }),
    pageOf: (page, pages) => pageOf[language]({ page, pages }),
  });
  sheet.letterhead(facts.installationName);
  sheet.title(say(t.title));
  sheet.space(8);
  sheet.qrPanel(facts.numberLatin, say(t.picture), [
    { style: 'label', text: say(t.number) },
    { style: 'figure', text: number },
    { style: 'label', text: say(t.numberLatin) },
    { style: 'strong', text: facts.numberLatin },
  ]);
  sheet.space(8);
  sheet.facts([
    [say(t.date), strong(facts.date)],
    [say(t.time), strong(facts.time)],
    [say(t.acceptedBy), strong(shortName(acceptor))],
    [say(t.position), acceptor.position],
    [say(t.body), facts.bodyName],
    [say(t.kind), facts.kindName],
    [say(t.due), facts.dueText],
  ]);
  if (facts.why.length > 0) {
    sheet.paragraphs(say(t.why), 'label');
    sheet.list(facts.why);
  }
  sheet.rule();
  sheet.paragraphs(say(t.keep));
  sheet.paragraphs(say(t.basis), 'small');
  return sheet.finish();
}
