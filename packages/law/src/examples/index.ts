export type { DatedExample } from './dated-examples.ts';
export { datedExamples } from './dated-examples.ts';
export { deadlineOfExample } from './deadline-of-example.ts';
