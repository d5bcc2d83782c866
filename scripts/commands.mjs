/**
 * What `node scripts/run.mjs <command>` can do.
 *
 * @typedef {{ about: string, args: string[] }} Command
 * @type {Record<string, Command>}
 */
export const commands = {
  start: { about: 'start everything', args: ['src/main.ts'] },
  dev: { about: 'start everything and start anew when a file changes', args: ['--watch', 'src/main.ts'] },
  test: { about: 'all that CI checks; a path narrows it, e.g. test src/cases', args: ['scripts/test.mjs'] },
  check: { about: 'types, lint, arrows, format', args: ['scripts/check.mjs'] },
  types: { about: 'only the types', args: ['scripts/check.mjs', 'types'] },
  lint: { about: 'only the lint rules', args: ['scripts/check.mjs', 'lint'] },
  arrows: { about: 'only the arrows between folders', args: ['scripts/arrows.mjs'] },
  format: {
    about: 'put every file into form',
    args: ['node_modules/prettier/bin/prettier.cjs', '--write', '.'],
  },
  docs: { about: 'write docs/generated', args: ['scripts/docs.ts'] },
  replay: { about: 'fold every case anew and compare with its row', args: ['scripts/replay.ts'] },
  migrate: { about: 'bring the database up to date', args: ['scripts/migrate.ts'] },
  trust: { about: 'trust anchors of signatures', args: ['packages/eds/src/cli.ts', 'trust'] },
  bench: { about: 'measure the figures of the README', args: ['bench/run.ts'] },
  fuzz: { about: 'hostile inputs to packages/eds: a million', args: ['packages/eds/fuzz/run.ts'] },
  smoke: { about: 'start, ask, stop, kill and start again', args: ['scripts/smoke.mjs'] },
  shot: { about: 'photograph a page: shot URL out.png [width] [lang]', args: ['scripts/shot.ts'] },
  node: { about: 'run any file of the tree: node <file> …', args: [] },
};
