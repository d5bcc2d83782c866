/**
 * Kazakh case endings by vowel harmony and by the last sound, for words, names and numbers put into sentences:
 * `inKazakhCase('Айгүл', 'dative')` is «Айгүлге», `inKazakhCase(2026, 'dative')` is «2026-ға».
 */
export type KazakhCase = 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental';

export interface CaseOptions {
  /** The word already bears the third person ending: «басшысы», «әкімдігі» take «-на», not «-ға». */
  readonly possessive?: boolean | undefined;
}

type Harmony = 'back' | 'front';

/** What the ending depends on besides harmony. */
type LastSound = 'vowel' | 'nasal' | 'sonorant' | 'voiced' | 'voiceless';

/** Endings as [back, front] by the last sound. */
const endings: Record<KazakhCase, Record<LastSound | 'possessive', readonly [string, string]>> = {
  genitive: {
    vowel: ['ның', 'нің'],
    nasal: ['ның', 'нің'],
    sonorant: ['дың', 'дің'],
    voiced: ['дың', 'дің'],
    voiceless: ['тың', 'тің'],
    possessive: ['ның', 'нің'],
  },
  dative: {
    vowel: ['ға', 'ге'],
    nasal: ['ға', 'ге'],
    sonorant: ['ға', 'ге'],
    voiced: ['ға', 'ге'],
    voiceless: ['қа', 'ке'],
    possessive: ['на', 'не'],
  },
  accusative: {
    vowel: ['ны', 'ні'],
    nasal: ['ды', 'ді'],
    sonorant: ['ды', 'ді'],
    voiced: ['ды', 'ді'],
    voiceless: ['ты', 'ті'],
    possessive: ['н', 'н'],
  },
  locative: {
    vowel: ['да', 'де'],
    nasal: ['да', 'де'],
    sonorant: ['да', 'де'],
    voiced: ['да', 'де'],
    voiceless: ['та', 'те'],
    possessive: ['нда', 'нде'],
  },
  ablative: {
    vowel: ['дан', 'ден'],
    nasal: ['нан', 'нен'],
    sonorant: ['дан', 'ден'],
    voiced: ['дан', 'ден'],
    voiceless: ['тан', 'тен'],
    possessive: ['нан', 'нен'],
  },
  instrumental: {
    vowel: ['мен', 'мен'],
    nasal: ['мен', 'мен'],
    sonorant: ['мен', 'мен'],
    voiced: ['бен', 'бен'],
    voiceless: ['пен', 'пен'],
    possessive: ['мен', 'мен'],
  },
};

const vowels = 'аәоөұүыіеэиуюяё';

/** Letters that belong to words of back harmony only; they decide for «и», which is neutral. */
const backLetters = /[қғұы]/;

/** Words whose neutral «и» or «у» does not tell; the place names are compounds of «су» (water). */
const backWords = new Set(['тарих', 'ми', 'жетісу', 'көксу']);

/** How abbreviations are read aloud: the last syllable decides. */
const readings = new Map([
  ['ЭЦҚ', 'қы'],
  ['ЖСН', 'эн'],
  ['БСН', 'эн'],
  ['ӘРПК', 'ке'],
  ['ХҚКО', 'о'],
  ['БАҚ', 'бақ'],
]);

const units = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** The last word of a number as it is read: 2026 → «алты», 1900 → «жүз». */
function lastWordOfNumber(value: number): string {
  const whole = Math.abs(Math.trunc(value));
  if (whole === 0) return 'нөл';
  if (whole % 10 !== 0) return units[whole % 10] ?? 'нөл';
  if (whole % 100 !== 0) return tens[(whole % 100) / 10] ?? 'он';
  if (whole % 1000 !== 0) return 'жүз';
  if (whole % 1_000_000 !== 0) return 'мың';
  return 'миллион';
}

function lastVowelHarmony(word: string): Harmony {
  if (backWords.has(word)) return 'back';
  for (let index = word.length - 1; index >= 0; index -= 1) {
    const letter = word.charAt(index);
    if ('аоұыяё'.includes(letter)) return 'back';
    if ('әөүіеэ'.includes(letter)) return 'front';
    if (letter === 'и' && !backLetters.test(word)) return 'front';
    if (letter === 'и') return 'back';
    // «у» is a vowel of its own between consonants (институт, Тимур); at the end it follows the stem (келу, бару).
    if ((letter === 'у' || letter === 'ю') && index < word.length - 1 && !isVowel(word.charAt(index - 1)))
      return 'back';
  }
  return 'back';
}

function isVowel(letter: string): boolean {
  return letter !== '' && vowels.includes(letter);
}

function lastSoundOf(word: string): LastSound {
  const last = word.replaceAll(/[ьъ]/g, '').at(-1) ?? '';
  if ('аәоөұүыіеэяё'.includes(last)) return 'vowel';
  if ('мнң'.includes(last)) return 'nasal';
  if ('рлйуию'.includes(last)) return 'sonorant';
  if ('зж'.includes(last)) return 'voiced';
  return 'voiceless';
}

function endingOf(spoken: string, kazakhCase: KazakhCase, possessive: boolean): string {
  const [back, front] = endings[kazakhCase][possessive ? 'possessive' : lastSoundOf(spoken)];
  return lastVowelHarmony(spoken) === 'back' ? back : front;
}

/** Puts a word, a name, an abbreviation or a whole number into a case. In a phrase the last word is changed. */
export function inKazakhCase(
  word: string | number,
  kazakhCase: KazakhCase,
  options: CaseOptions = {},
): string {
  if (typeof word === 'number') return `${word}-${endingOf(lastWordOfNumber(word), kazakhCase, false)}`;
  const last = word.split(/[\s-]/).at(-1) ?? word;
  const reading = readings.get(last) ?? (/^\p{Lu}{2,}$/u.test(last) ? last.toLowerCase() : undefined);
  if (reading) return `${word}-${endingOf(reading, kazakhCase, false)}`;
  if (/^\d+$/.test(last)) return `${word}-${endingOf(lastWordOfNumber(Number(last)), kazakhCase, false)}`;
  const spoken = last.toLowerCase();
  const possessive = options.possessive ?? /.(ұлы|қызы|улы|кызы)$/.test(spoken);
  return `${word}${endingOf(spoken, kazakhCase, possessive)}`;
}
