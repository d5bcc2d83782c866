import type { JSX } from 'preact';
import { qrCode } from '../../papers/index.ts';

/** White modules that must stand around a code (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as a picture: black on white whatever the page looks like, since cameras need it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const { size, runs } = qrCode(text);
  const side = size + 2 * quiet;
  const path = runs.map(({ x, y, length }) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width="264"
      height="264"
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
