import type { AppealLanguage } from './draft.ts';
import type { Outcome } from './kinds.ts';

/** What the explanation of remedies depends on; names stand in the language of the appeal. */
export interface RemedyFacts {
  readonly language: AppealLanguage;
  readonly outcome: Outcome;
  readonly body: string;
  /** The body above, or null when there is none: then the way leads to court (APPK-91.6). */
  readonly superior: string | null;
}

const paperName = {
  kk: { FAVOURABLE_ACT: 'Осы әкімшілік актімен', REPLY: 'Осы жауаппен' },
  ru: { FAVOURABLE_ACT: 'этим административным актом', REPLY: 'этим ответом' },
} as const satisfies Record<AppealLanguage, Record<Outcome, string>>;

/**
 * Where, in what time and how to complain, as the paper must say it (APPK-80.5, 89.2): through the body itself to the
 * one above (91.4) within three months (92.1), then the court (91.5). Named places stand in the nominative.
 */
export function lawfulRemedies({ language, outcome, body, superior }: RemedyFacts): string {
  const paper = paperName[language][outcome];
  if (language === 'kk')
    return superior === null
      ? `${paper} келіспесеңіз, сотқа жүгінуге құқылысыз: жоғары тұрған орган жоқ (ӘРПК 91-бабының 6-тармағы).`
      : [
          `${paper} келіспесеңіз, шағым жасауға құқылысыз.`,
          `Шағым мына органға беріледі: ${body}. Ол шағымды іспен бірге жоғары тұрған органға жібереді: ${superior} (ӘРПК 91-бабының 4-тармағы).`,
          'Шағым беру мерзімі – шешім сізге белгілі болған күннен бастап үш ай (ӘРПК 92-бабының 1-тармағы).',
          'Шағым бойынша шешіммен келіспесеңіз, сотқа жүгіне аласыз (ӘРПК 91-бабының 5-тармағы).',
        ].join('\n');
  return superior === null
    ? `Если вы не согласны с ${paper}, вы вправе обратиться в суд: вышестоящего органа нет (пункт 6 статьи 91 АППК).`
    : [
        `Если вы не согласны с ${paper}, вы вправе подать жалобу.`,
        `Жалоба подаётся в орган: ${body}. Он направляет её вместе с делом в вышестоящий орган: ${superior} (пункт 4 статьи 91 АППК).`,
        'Срок подачи жалобы – три месяца со дня, когда вам стало известно о решении (пункт 1 статьи 92 АППК).',
        'С решением по жалобе вы вправе не согласиться в суде (пункт 5 статьи 91 АППК).',
      ].join('\n');
}
