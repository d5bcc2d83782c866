/** Cases of a Kazakh noun besides the nominative. */
export type KazakhCase = 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative';

const BACK = 'аоұыёяэ';
const FRONT = 'әеөүі';
const AMBIGUOUS = 'уию';
const NASAL = 'мнң';
const SONORANT = 'рлйу';
const VOICED = 'жз';

type Ending = readonly [back: string, front: string];
type Endings = {
  readonly vowel: Ending;
  readonly nasal: Ending;
  readonly sonorant: Ending;
  readonly voiceless: Ending;
};

const ENDINGS: { readonly [C in KazakhCase]: Endings } = {
  genitive: {
    vowel: ['ның', 'нің'],
    nasal: ['ның', 'нің'],
    sonorant: ['дың', 'дің'],
    voiceless: ['тың', 'тің'],
  },
  dative: { vowel: ['ға', 'ге'], nasal: ['ға', 'ге'], sonorant: ['ға', 'ге'], voiceless: ['қа', 'ке'] },
  accusative: { vowel: ['ны', 'ні'], nasal: ['ды', 'ді'], sonorant: ['ды', 'ді'], voiceless: ['ты', 'ті'] },
  locative: { vowel: ['да', 'де'], nasal: ['да', 'де'], sonorant: ['да', 'де'], voiceless: ['та', 'те'] },
  ablative: {
    vowel: ['дан', 'ден'],
    nasal: ['нан', 'нен'],
    sonorant: ['дан', 'ден'],
    voiceless: ['тан', 'тен'],
  },
};

/**
 * A Kazakh noun in a case: `қараша` → `қарашадан`, `қыркүйек` → `қыркүйекте`. The ending follows the last clear
 * vowel of the word (back or front) and its last letter. Not for nouns with a possessive ending (`күні`).
 */
export function kazakhCase(noun: string, wanted: KazakhCase): string {
  const [back, front] = ENDINGS[wanted][lastSound(noun)];
  return noun + (isFront(noun) ? front : back);
}

function isFront(noun: string): boolean {
  for (const letter of [...noun.toLowerCase()].reverse()) {
    if (FRONT.includes(letter)) return true;
    if (BACK.includes(letter)) return false;
  }
  return [...noun.toLowerCase()].some((letter) => letter === 'и');
}

function lastSound(noun: string): keyof Endings {
  const last = noun.toLowerCase().at(-1) ?? '';
  // «у», «и» and «ю» end in a glide: оқудың, бидің.
  if (AMBIGUOUS.includes(last)) return 'sonorant';
  if ((BACK + FRONT).includes(last)) return 'vowel';
  if (NASAL.includes(last)) return 'nasal';
  if (SONORANT.includes(last) || VOICED.includes(last)) return 'sonorant';
  return 'voiceless';
}
