// One line a file as soon as it is done, every failure in full at the end, and the counts as JSON for whoever adds
// runs up. It listens to test:complete: test:pass and test:fail are held back until all earlier files are through.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './node-flags.mjs';
import { seconds } from './node-process.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], skips: string[] }} Tally
 * @typedef {Tally & { path: string, output: string[] }} FileReport
 *
 * What we read of an event; `entryFile` is missing where it is about the file as a whole.
 * @typedef {{
 *   name: string, file?: string, entryFile?: string, message?: string, skip?: string | boolean, todo?: string | boolean,
 *   details: { passed: boolean, type?: 'test' | 'suite', classname?: string, duration_ms: number, error?: TestError },
 * }} EventData
 * @typedef {{ cause?: unknown, failureType?: string, exitCode?: number }} TestError
 */

const OUTPUT_LIMIT = 20_000;

/** @param {TestError | undefined} error */
function explain({ cause, failureType, exitCode } = {}) {
  const text = cause instanceof Error ? inspect(cause, { depth: 4 }) : String(cause);
  if (exitCode) return `${text}, exit code ${exitCode}`;
  return failureType === 'testTimeoutFailure' ? `not done in time: ${text}` : text;
}

/** @param {string} text */
const indented = (text) => text.trimEnd().replaceAll(/^/gm, '    ');

/** @param {FileReport} report @param {EventData} data */
function takeTest(report, { name, skip, todo, details }) {
  const fullName = [details.classname, name].filter(Boolean).join(' › ');
  const reason = skip ?? todo;
  if (reason !== undefined && reason !== false) {
    report.skipped += 1;
    report.skips.push(`${report.path}: ${fullName}: ${reason === true ? 'no reason given' : reason}`);
  } else if (details.passed) {
    report.passed += details.type === 'suite' ? 0 : 1;
  } else if (details.error?.failureType !== 'subtestsFailed') {
    // What failed inside a group was told already; a group whose own hook failed speaks for itself.
    report.failed += 1;
    report.failures.push(`${fullName}\n${indented(explain(details.error))}`);
  }
}

/** @param {FileReport} report @param {EventData} data */
function takeFile(report, { details }) {
  if (!details.passed && (details.error?.failureType !== 'subtestsFailed' || report.failed === 0)) {
    report.failed += 1;
    report.failures.push(`the file itself\n${indented(explain(details.error))}`);
  } else if (report.passed + report.failed + report.skipped === 0) {
    // Node counts a file without a single test as one that passed.
    report.failed += 1;
    report.failures.push('there is no test in this file');
  }
  const { path, passed, failed, skipped } = report;
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(
    Boolean,
  );
  return `${failed > 0 ? '✗' : '✓'} ${path}  ${counts.join(', ')}  ${seconds(details.duration_ms)}\n`;
}

/** @param {FileReport} report */
function failuresOf({ path, failures, output }) {
  const said = output.join('').slice(-OUTPUT_LIMIT);
  const heard = said.trim() === '' ? [] : ['  it said:', indented(said)];
  return [`✗ ${path}`, ...failures.map((failure) => `  ${failure}`), ...heard].join('\n');
}

/** @param {AsyncIterable<{ type: string, data: EventData }>} events */
export default async function* report(events) {
  /** @type {Map<string, FileReport>} */
  const files = new Map();
  for await (const { type, data } of events) {
    const file = data.entryFile ?? data.file;
    if (file === undefined || !['test:complete', 'test:stdout', 'test:stderr'].includes(type)) continue;
    const path = relative(root, file).replaceAll('\\', '/');
    const known = files.get(path) ?? {
      path,
      passed: 0,
      failed: 0,
      skipped: 0,
      failures: [],
      skips: [],
      output: [],
    };
    files.set(path, known);
    if (type !== 'test:complete') known.output.push(data.message ?? '');
    else if (data.entryFile === undefined) yield takeFile(known, data);
    else takeTest(known, data);
  }
  const all = [...files.values()];
  const failed = all.filter(({ failures }) => failures.length > 0).map(failuresOf);
  if (failed.length > 0) yield `\n${failed.join('\n\n')}\n`;

  const where = process.env['QABYLDAU_TEST_TALLY'];
  /** @type {Tally} */
  const tally = {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: failed,
    skips: all.flatMap(({ skips }) => skips),
  };
  if (where !== undefined) writeFileSync(where, JSON.stringify(tally));
}
