const LONGEST = 200;

/**
 * Text out of a certificate or a file as one line: names are chosen by whoever made them, and a line break, a change of
 * writing direction or a command to a terminal in one could pass for words of ours. Cut where it is longer than any name.
 */
export function plainLine(text: string, longest = LONGEST): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\s]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
