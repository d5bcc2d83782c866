import type { Language } from '../../kernel/text.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);
}

/** A web address up to white space, without the full stop or bracket that ends the sentence around it. */
const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]»]/gu;

function withLinks(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(address)) {
    const link = escapeHtml(match[0]);
    html += `${escapeHtml(text.slice(at, match.index))}<a href="${link}">${link}</a>`;
    at = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(at));
}

/** The HTML part of a letter: the paragraphs of its plain text, readable without images, styles or scripts. */
export function letterHtml(text: string, subject: string, language: Language): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p style="margin:0 0 16px">${withLinks(paragraph).replaceAll('\n', '<br>\n')}</p>`);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:17px/1.5 sans-serif;color:#16232b;background:#fff">
<div style="max-width:36em">
${paragraphs.join('\n')}
</div>
</body>
</html>
`;
}
