import { parseArgs } from 'node:util';
import { allTargets, keep, runTarget } from './run-targets.ts';

// npm run fuzz [-- --inputs 1000000] [--seed 1] [--only <target>]
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
let total = 0;
let faults = 0;
for (const { target, share } of await allTargets()) {
  if (values.only !== undefined && values.only !== target.name) continue;
  const inputs = Math.ceil(Number(values.inputs) * (values.only === undefined ? share : 1));
  const outcome = runTarget(target, inputs, Number(values.seed));
  total += outcome.inputs;
  faults += outcome.faults.length;
  console.log(`${outcome.name}: ${outcome.inputs} inputs, ${outcome.faults.length} taken wrongly`);
  for (const fault of outcome.faults) console.log(`  ${fault.what}: ${keep(outcome.name, fault)}`);
}
console.log(`${total} inputs, ${faults} taken wrongly`);
process.exitCode = total > 0 && faults === 0 ? 0 : 1;
