import { dayOf, kazakhDay } from '@qabyldau/law';
import type { Role } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { formatDay, type Choice } from '../../../web/index.ts';
import { isAbsent, type BodyOfficial } from '../../bodies/index.ts';
import { initialsName } from '../../people/index.ts';
import { awayTexts } from './texts/staff.ts';

/**
 * The colleagues of a role as choices: whoever is away is shown with the last day of the absence and the substitute,
 * and cannot be chosen.
 */
export function colleagueChoices(
  colleagues: readonly BodyOfficial[],
  role: Role,
  today: Temporal.PlainDate,
  lang: Language,
): Choice[] {
  return colleagues
    .filter(({ roles, left }) => roles.includes(role) && !left)
    .map((colleague) => {
      const away = isAbsent(colleague, today);
      return {
        value: String(colleague.id),
        label: initialsName(colleague),
        hint: away
          ? [`${colleague.position[lang]}.`, ...awaySentences(colleague, colleagues, lang)].join(' ')
          : colleague.position[lang],
        disabled: away,
      };
    });
}

function awaySentences(
  { absentUntil, substituteId }: BodyOfficial,
  colleagues: readonly BodyOfficial[],
  lang: Language,
): string[] {
  const substitute = colleagues.find(({ id }) => id === substituteId);
  const until =
    absentUntil === null
      ? ''
      : lang === 'kk'
        ? kazakhDay(dayOf(absentUntil.toString()), 'dative')
        : formatDay(absentUntil, lang);
  return [
    awayTexts.until[lang](until),
    ...(substitute ? [awayTexts.substitute[lang](initialsName(substitute))] : []),
  ];
}

/** The one choice that is left, so that nobody has to make it. */
export function onlyChoice(choices: readonly Choice[]): string | undefined {
  const [only, another] = choices.filter(({ disabled }) => disabled !== true);
  return another === undefined ? only?.value : undefined;
}
