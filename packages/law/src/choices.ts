import { choices } from './names/choices.ts';
import type { Choice } from './names/choices.ts';

/** Id of a decided contradiction. */
export type ChoiceId = keyof typeof choices;

/** Ids of all decided contradictions, in order. */
export const choiceIds: readonly ChoiceId[] = Object.keys(choices) as ChoiceId[];

/** Those that a body may set for itself. */
export const settableChoices: readonly ChoiceId[] = choiceIds.filter(
  (id) => (choices[id] as Choice).setting !== undefined,
);

/** What a body has set; what it left out is as the package decides. */
export type ChoiceSettings = { readonly [id: string]: string };

/** Why a setting is refused. */
export type SettingFault = 'UNKNOWN_CHOICE' | 'NOT_SETTABLE' | 'NO_SUCH_OPTION';

/** The settings in force for a body, or the first one that is not lawful. */
export type Chosen =
  | { readonly ok: true; readonly settings: { readonly [id: string]: string } }
  | { readonly ok: false; readonly id: string; readonly why: SettingFault };

/**
 * The settings of a body, completed with what holds without a choice. A contradiction that the catalogue decides for all is
 * not settable, and of a settable one only the listed options are.
 */
export function choose(asked: ChoiceSettings = {}): Chosen {
  for (const [id, value] of Object.entries(asked)) {
    if (!Object.hasOwn(choices, id)) return { ok: false, id, why: 'UNKNOWN_CHOICE' };
    const { setting } = choices[id as ChoiceId] as Choice;
    if (setting === undefined) return { ok: false, id, why: 'NOT_SETTABLE' };
    if (!setting.options.includes(value)) return { ok: false, id, why: 'NO_SUCH_OPTION' };
  }
  const settings = Object.fromEntries(
    settableChoices.map((id) => [id, asked[id] ?? (choices[id] as Choice).setting?.is ?? '']),
  );
  return { ok: true, settings };
}
