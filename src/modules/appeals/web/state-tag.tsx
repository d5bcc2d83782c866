import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Tag, type TagTone } from '../../../web/index.ts';
import type { AppealState } from '../domain/machine.ts';
import { stateTexts } from '../texts.ts';

const tones: Readonly<Record<AppealState, TagTone>> = {
  delivered: 'wait',
  inWork: 'active',
  adopted: 'active',
  finished: 'done',
};

/** The state of an appeal as a tag: the text says it, the colour repeats it. */
export function StateTag({
  state,
  lang,
}: {
  readonly state: AppealState;
  readonly lang: Language;
}): JSX.Element {
  return <Tag tone={tones[state]}>{stateTexts[state][lang]}</Tag>;
}
