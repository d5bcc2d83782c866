interface Style {
  readonly face: 'regular' | 'strong';
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** Points between lines, besides the font's own. */
  readonly gap: number;
}

/** Deep teal-blue for structure, sky blue as a ground alone; every text has a contrast of 7:1 and more on both grounds. */
export const colors = {
  ink: '#16232b',
  structure: '#0a4a63',
  quiet: '#43515a',
  surface: '#eaf4f8',
  hairline: '#b9c9d1',
  white: '#ffffff',
} as const;

/** The few ways in which text looks on our papers. */
export const styles = {
  letterhead: { face: 'strong', size: 10.5, color: colors.structure, gap: 2 },
  title: { face: 'strong', size: 18, color: colors.ink, gap: 0 },
  heading: { face: 'strong', size: 12, color: colors.structure, gap: 1 },
  body: { face: 'regular', size: 10.5, color: colors.ink, gap: 2.5 },
  strong: { face: 'strong', size: 10.5, color: colors.ink, gap: 2.5 },
  link: { face: 'strong', size: 9.5, color: colors.structure, gap: 1.5 },
  figure: { face: 'strong', size: 15, color: colors.ink, gap: 1 },
  label: { face: 'regular', size: 9.5, color: colors.quiet, gap: 1.5 },
  digest: { face: 'regular', size: 8, color: colors.ink, gap: 1.5 },
  small: { face: 'regular', size: 8.5, color: colors.quiet, gap: 1.5 },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof styles;

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 };
export const margins = { top: 51, bottom: 66, left: 71, right: 71 };
/** The left edge and the width of the text, in points. */
export const left = margins.left;
export const width = page.width - margins.left - margins.right;
/** The column of names in a table of facts, in points. */
export const labelWidth = 126;
/** The side of a QR code with its quiet zone, in points: its modules are then half a millimetre and more. */
export const qrSide = 104;
