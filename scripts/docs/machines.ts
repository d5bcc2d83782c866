import {
  actStates,
  appealCommands,
  appealStates,
  machine,
} from '../../src/modules/appeals/domain/machine.ts';
import { stateTexts } from '../../src/modules/appeals/texts.ts';
import { heading, table } from './table.ts';

/** State × command → who may, for every machine. */
export function machinesPage(): string {
  const rows = appealCommands.map((command) => [
    `\`${command}\``,
    ...appealStates.map((state) => machine[state][command].join(', ') || '–'),
  ]);
  return [
    heading(
      'Machines',
      'Who may do what in which state. The same tables decide, draw the buttons and answer the API.',
    ),
    '## Appeal\n',
    table(['Command', ...appealStates.map((state) => `\`${state}\` ${stateTexts[state].en}`)], rows),
    `\n## Acts\n\nA decision goes through ${actStates.map((state) => `\`${state}\``).join(' → ')}; \`withdrawn\` makes room for another.\n`,
  ].join('\n');
}
