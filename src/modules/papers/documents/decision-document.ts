import { checkPanel, type Check } from './check-panel.ts';
import { Sheet, strong, type Line } from './sheet.ts';
import { shortName, type NamedOfficial } from './slip-document.ts';
import { appealNumber, decisionTexts, pageOf, type OfficialText } from './texts.ts';

interface CommonFacts {
  readonly language: 'kk' | 'ru';
  readonly bodyName: string;
  /** The outgoing number, when it is given before signing. */
  readonly number?: string;
  /** The day of the decision, as the language writes it. */
  readonly date: string;
  readonly appealNumber: string;
  readonly appealDate: string;
  readonly applicant: { readonly name: string; readonly postalAddress?: string };
  /** Who decides and signs first. */
  readonly official: NamedOfficial;
  /** Who signs second (R337-9.5), when already known by name; the role is printed in any case. */
  readonly documentationWorker?: NamedOfficial;
  /** What was done about the matter. Empty when nothing was to be done. */
  readonly measuresTaken: string;
  /** One norm a line: act, article, paragraph. */
  readonly lawReferences: readonly string[];
  /** Where, in what time and how to complain, or how to go to court (APPK-80.5). */
  readonly remedies: string;
  readonly executor: { readonly name: string; readonly phone?: string };
  readonly attachments?: readonly string[];
  readonly check?: Check;
  /** When the paper is made; the same facts and moment give the same bytes. */
  readonly madeAt: Temporal.Instant;
}

/** An administrative act (APPK-80.1, 80.5). */
export interface ActFacts extends CommonFacts {
  readonly kind: 'act';
  /** The questions that were decided. */
  readonly questions: string;
  readonly reasons: string;
  /** What is decided; absent when `reasons` end with it. */
  readonly decided?: string;
  /** Exceptions from the suspension by a complaint (APPK-96), if there are any. */
  readonly notSuspended?: string;
  /** Why the act was adopted without a hearing, if it was. */
  readonly noHearing?: string;
}

/** A reply to an appeal that is not decided by an act (APPK-89.2). */
export interface ReplyFacts extends CommonFacts {
  readonly kind: 'reply';
  /** The questions of the appeal, when it is good to repeat them. */
  readonly questions?: string;
  /** The reasoned answer, with the facts that confirm or refute what the appeal says. */
  readonly answer: string;
}

export type DecisionFacts = ActFacts | ReplyFacts;

const t = decisionTexts;
/** Points that the signatures with their heading and the executor take, and the panel for checking below them. */
const signaturesHeight = 155;
const panelHeight = 145;

/**
 * The act or the reply as a tagged PDF, ready to be signed by detached CMS. All text flows over as many pages as it needs;
 * parts without content are left out, the parts that the law demands are always there.
 */
export async function decisionDocument(facts: DecisionFacts): Promise<Uint8Array> {
  const { language } = facts;
  const say = (text: OfficialText): string => text[language];
  const title = say(t[facts.kind]);
  const sheet = new Sheet({
    language,
    title: facts.number === undefined ? `${title}, ${facts.date}` : `${title} № ${facts.number}`,
    author: facts.bodyName,
    subject: facts.appealNumber,
    madeAt: facts.madeAt,
    footer: appealNumber[language]({ number: facts.appealNumber }),
    pageOf: (page, pages) => pageOf[language]({ page, pages }),
  });
  sheet.letterhead(facts.bodyName);
  sheet.title(title);
  head(sheet, facts, say);
  for (const [heading, text] of parts(facts)) {
    if (text === undefined || text.trim() === '') continue;
    sheet.heading(say(heading));
    sheet.paragraphs(text);
  }
  if (facts.lawReferences.length > 0) {
    sheet.heading(say(t.laws));
    sheet.list(facts.lawReferences);
  }
  sheet.heading(say(t.remedies));
  sheet.paragraphs(facts.remedies);
  if (facts.attachments !== undefined && facts.attachments.length > 0) {
    sheet.heading(say(t.attachments));
    sheet.list(facts.attachments, true);
  }
  signatures(sheet, facts, say);
  return sheet.finish();
}

function head(sheet: Sheet, facts: DecisionFacts, say: (text: OfficialText) => string): void {
  const { applicant, official } = facts;
  sheet.facts([
    [say(t.date), strong(facts.date)],
    ...optional(say(t.number), facts.number),
    [say(t.applicant), strong(applicant.name)],
    ...optional(say(t.postalAddress), applicant.postalAddress),
    [say(t.appeal), `№ ${facts.appealNumber}, ${facts.appealDate}`],
    [say(t.official), signer(official)],
  ]);
}

function optional(label: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined || value.trim() === '' ? [] : [[label, value]];
}

/** The parts of running text, in the order in which they are read. */
function parts(facts: DecisionFacts): readonly (readonly [OfficialText, string | undefined])[] {
  if (facts.kind === 'reply')
    return [
      [t.questions, facts.questions],
      [t.answer, facts.answer],
      [t.measures, facts.measuresTaken],
    ];
  return [
    [t.questions, facts.questions],
    [t.reasons, facts.reasons],
    [t.decided, facts.decided],
    [t.measures, facts.measuresTaken],
    [t.noHearing, facts.noHearing],
    [t.notSuspended, facts.notSuspended],
  ];
}

function signatures(sheet: Sheet, facts: DecisionFacts, say: (text: OfficialText) => string): void {
  const { official, documentationWorker, executor, check } = facts;
  sheet.keepTogether(signaturesHeight + (check === undefined ? 0 : panelHeight));
  sheet.heading(say(t.signed));
  sheet.facts([
    [say(t.decidedBy), signer(official)],
    [
      say(t.documentation),
      documentationWorker === undefined ? say(t.signatureAttached) : signer(documentationWorker),
    ],
  ]);
  sheet.paragraphs(say(t.detached), 'small');
  const phone = executor.phone === undefined ? '' : `, ${say(t.phone)} ${executor.phone}`;
  sheet.paragraphs(`${say(t.executor)}: ${executor.name}${phone}`, 'small');
  if (check !== undefined) checkPanel(sheet, check, facts.language);
}

function signer(official: NamedOfficial): readonly Line[] {
  return [...strong(shortName(official)), { style: 'body', text: official.position }];
}
