import { faces, type Face } from './fonts.ts';
import { colors, labelWidth, left, margins, page, qrSide, styles, width, type StyleName } from './look.ts';
import { element, openPdf, type Element, type Pdf, type PdfOptions } from './pdf.ts';
import { paragraphsOf, printable } from './printable.ts';
import { qrCode } from './qr-code.ts';

export interface SheetOptions extends PdfOptions {
  /** At the foot of every page, on the left. */
  readonly footer: string;
  /** At the foot of every page, on the right. */
  readonly pageOf: (page: number, pages: number) => string;
}

/** A line or more of text in one style. */
export interface Line {
  readonly style: StyleName;
  readonly text: string;
  /** The web address that the text is. */
  readonly link?: string;
}

/** What a row, a point or a panel shows: plain text, or lines in their own styles. */
export type Content = string | readonly Line[];

function linesOf(content: Content): readonly Line[] {
  return typeof content === 'string' ? [{ style: 'body', text: content }] : content;
}

/** One line that stands out among its neighbours. */
export function strong(text: string): readonly Line[] {
  return [{ style: 'strong', text }];
}

/**
 * An A4 paper that is set from top to bottom: tagged for screen readers (PDF/UA: every sign is in the reading order or
 * marked as decoration), with its fonts inside, so that it looks the same and can be searched everywhere.
 */
export class Sheet {
  readonly #pdf: Pdf;
  readonly #root: Element;
  readonly #options: SheetOptions;
  readonly #chunks: Uint8Array[] = [];

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#pdf = openPdf(options);
    this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  /** Who issues the paper, and a line under it. */
  letterhead(text: string): void {
    this.#block(this.#root, 'P', 'letterhead', text, left, width);
    this.#down(6);
    this.#decorate(() => {
      this.#pdf.rect(left, this.#pdf.y, width, 2).fill(colors.structure);
    });
    this.#down(15);
  }

  /** The first heading. */
  title(text: string): void {
    this.#block(this.#root, 'H1', 'title', text, left, width);
    this.#down(12);
  }

  /** A heading of a part; it never stands alone at the foot of a page. */
  heading(text: string): void {
    if (this.#pdf.y > margins.top) this.#down(10);
    this.#need(64);
    this.#block(this.#root, 'H2', 'heading', text, left, width);
    this.#down(4);
  }

  /** Running text; empty lines part its paragraphs. */
  paragraphs(text: string, style: StyleName = 'body'): void {
    for (const paragraph of paragraphsOf(text.replaceAll(/\r\n?/gu, '\n'))) {
      this.#avoidLonelyLine(paragraph, style);
      this.#block(this.#root, 'P', style, paragraph, left, width);
      this.#down(styles[style].size * 0.55);
    }
  }

  /** Names and values, a row each, read out as a table whose first column heads its rows. */
  facts(rows: readonly (readonly [name: string, value: Content])[]): void {
    const table = this.#begin(this.#root, 'Table');
    const valueLeft = left + labelWidth + 12;
    const valueWidth = width - labelWidth - 12;
    for (const [name, value] of rows) {
      const lines = linesOf(value);
      const height = Math.max(this.#height(name, 'label', labelWidth), this.#heightOf(lines, valueWidth));
      this.#need(Math.min(height, 200));
      const top = this.#pdf.y;
      const row = this.#begin(table, 'TR');
      // The name stands on the line of the first words of its value.
      const drop = (styles[lines[0]?.style ?? 'body'].size - styles.label.size) * 1.05;
      this.#pdf.y = top + drop;
      this.#block(row, 'TH', 'label', name, left, labelWidth);
      const nameBottom = this.#pdf.y;
      this.#pdf.y = top;
      const cell = this.#begin(row, 'TD');
      for (const line of lines) this.#line(cell, line, valueLeft, valueWidth);
      cell.end();
      this.#pdf.y = Math.max(this.#pdf.y, top + height, nameBottom) + 4;
      row.end();
    }
    table.end();
  }

  /** Points of a list. */
  list(items: readonly Content[], numbered = false): void {
    const list = this.#begin(this.#root, 'L');
    items.forEach((item, index) => {
      this.#need(this.#lineHeight('body') * 2);
      const top = this.#pdf.y;
      const entry = this.#begin(list, 'LI');
      this.#block(entry, 'Lbl', 'body', numbered ? `${index + 1}.` : '•', left, 18);
      this.#pdf.y = top;
      const body = this.#begin(entry, 'LBody');
      for (const line of linesOf(item)) this.#line(body, line, left + 18, width - 18);
      body.end();
      entry.end();
      this.#down(3);
    });
    list.end();
  }

  /** A QR code with what it means beside it, on a quiet ground. `meaning` is read out in place of the picture. */
  qrPanel(content: string, meaning: string, beside: readonly Line[]): void {
    const padding = 13;
    const textLeft = left + padding + qrSide + 17;
    const textWidth = width - (textLeft - left) - padding;
    const textHeight = this.#heightOf(beside, textWidth) + 4 * (beside.length - 1);
    const inside = Math.max(qrSide, textHeight);
    const height = inside + 2 * padding;
    this.#down(5);
    this.#need(height);
    const top = this.#pdf.y;
    this.#decorate(() => {
      this.#pdf.rect(left, top, width, height).fill(colors.surface);
      this.#pdf.rect(left + padding, top + padding, qrSide, qrSide).fill(colors.white);
    });
    this.#qr(content, meaning, left + padding, top + padding);
    this.#pdf.y = top + padding + (inside - textHeight) / 2;
    for (const line of beside) {
      this.#line(this.#root, line, textLeft, textWidth);
      this.#down(4);
    }
    this.#pdf.y = top + height + 5;
  }

  /** White space, in points. */
  space(points: number): void {
    this.#down(points);
  }

  /** Begins a new page if what comes next, so many points high, would be torn apart on this one. */
  keepTogether(height: number): void {
    this.#need(height);
  }

  /** A thin line across the page. */
  rule(): void {
    this.#down(8);
    this.#decorate(() => {
      this.#pdf.rect(left, this.#pdf.y, width, 0.75).fill(colors.hairline);
    });
    this.#down(10);
  }

  /** Sets the feet of all pages and gives the finished file. The sheet takes nothing more afterwards. */
  async finish(): Promise<Uint8Array> {
    const { count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#pdf.switchToPage(index);
      this.#foot(this.#options.footer, this.#options.pageOf(index + 1, count));
    }
    this.#root.end();
    const ended = new Promise<void>((resolve) => this.#pdf.on('end', resolve));
    this.#pdf.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #foot(start: string, end: string): void {
    this.#decorate(() => {
      const top = page.height - margins.bottom + 24;
      this.#pdf.rect(left, top - 8, width, 0.75).fill(colors.hairline);
      this.#use('small');
      const face = this.#face('small');
      this.#pdf.text(printable(start, face), left, top, { lineBreak: false });
      const text = printable(end, face);
      this.#pdf.text(text, left + width - this.#pdf.widthOfString(text), top, { lineBreak: false });
    }, 'Pagination');
  }

  #qr(content: string, meaning: string, x: number, y: number): void {
    const { size, runs } = qrCode(content);
    const module = qrSide / (size + 8);
    const box: [number, number, number, number] = [x, y, x + qrSide, y + qrSide];
    const figure = element(this.#pdf, 'Figure', { alt: meaning, bbox: box, placement: 'Block' }, () => {
      for (const run of runs)
        this.#pdf.rect(x + (run.x + 4) * module, y + (run.y + 4) * module, run.length * module, module);
      this.#pdf.fill(colors.ink);
    });
    this.#root.add(figure);
  }

  #line(parent: Element, line: Line, x: number, lineWidth: number): void {
    if (line.link === undefined) {
      this.#block(parent, 'P', line.style, line.text, x, lineWidth);
      return;
    }
    const top = this.#pdf.y;
    const paragraph = this.#begin(parent, 'P');
    const link = this.#begin(paragraph, 'Link');
    this.#block(link, 'Span', line.style, line.text, x, lineWidth);
    const described = { structParent: link, Contents: Object(line.text) as string };
    this.#pdf.link(x, top, lineWidth, this.#pdf.y - top, line.link, described);
    link.end();
    paragraph.end();
  }

  /** One element of text, which may run over several pages. */
  #block(parent: Element, tag: string, style: StyleName, text: string, x: number, blockWidth: number): void {
    const clean = printable(text, this.#face(style));
    const block = element(this.#pdf, tag, tag === 'TH' ? { scope: 'Row' } : {}, () => {
      this.#use(style);
      this.#pdf.text(clean, x, this.#pdf.y, { width: blockWidth, lineGap: styles[style].gap });
    });
    parent.add(block);
  }

  #begin(parent: Element, tag: string): Element {
    const begun = this.#pdf.struct(tag);
    parent.add(begun);
    return begun;
  }

  /** Draws what a screen reader passes over. */
  #decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  #face(style: StyleName): Face {
    return faces()[styles[style].face];
  }

  #use(style: StyleName): void {
    const { face, size, color } = styles[style];
    this.#pdf.font(face).fontSize(size).fillColor(color);
  }

  #height(text: string, style: StyleName, blockWidth: number): number {
    this.#use(style);
    const options = { width: blockWidth, lineGap: styles[style].gap };
    return this.#pdf.heightOfString(printable(text, this.#face(style)), options);
  }

  #heightOf(lines: readonly Line[], blockWidth: number): number {
    return lines.reduce((sum, line) => sum + this.#height(line.text, line.style, blockWidth), 0);
  }

  #lineHeight(style: StyleName): number {
    this.#use(style);
    return this.#pdf.currentLineHeight(true) + styles[style].gap;
  }

  #down(points: number): void {
    this.#pdf.y += points;
  }

  /** Sees to it that neither the first nor the last line of a paragraph stands alone on a page. */
  #avoidLonelyLine(paragraph: string, style: StyleName): void {
    const line = this.#lineHeight(style);
    const lines = Math.round(this.#height(paragraph, style, width) / line);
    const { page: sheet, y } = this.#pdf;
    const fitting = Math.floor((sheet.maxY() - y + styles[style].gap) / line);
    if (fitting < Math.min(lines, 2) || (lines === 3 && fitting === 2)) this.#pdf.addPage();
    // The foot rises by a line, so that two lines go over.
    else if (fitting === lines - 1) sheet.margins.bottom += line;
  }

  /** Begins a new page unless so many points are left on this one. */
  #need(points: number): void {
    if (this.#pdf.y + points > page.height - margins.bottom) this.#pdf.addPage();
  }
}
