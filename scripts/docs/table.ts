/** The first lines of every generated page. */
export function heading(title: string, lead: string): string {
  return `# ${title}\n\n<!-- Made by \`npm run docs\` from the code. Never edited by hand. -->\n\n${lead}\n`;
}

/** A Markdown table; bars and line ends inside cells are taken care of. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
