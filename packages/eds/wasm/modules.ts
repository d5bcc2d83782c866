import { cryptoProA, gost512A } from '../src/gost/curves.ts';
import { fmaField } from './gost/field-fma.ts';
import { SCALAR_256, SCALAR_512, scalarField } from './gost/field-scalar.ts';
import { verifierText } from './gost/verifier.ts';
import { gost94Source } from './hash-gost94.ts';
import { streebogSource } from './hash-streebog.ts';

/** One WebAssembly module: its AssemblyScript text and what the engine must be able to do. */
export interface WasmModule {
  /** Name of the file src/wasm/<name>.bytes.ts. */
  readonly name: string;
  /** AssemblyScript, whole, in one text. */
  readonly source: () => string;
  /** Features of WebAssembly beside the baseline: 'simd', 'relaxed-simd'. */
  readonly features: readonly string[];
}

/** Every module of this package. */
export const wasmModules: readonly WasmModule[] = [
  {
    name: 'gost512-baseline',
    source: () => verifierText(gost512A, scalarField(SCALAR_512)),
    features: [],
  },
  {
    name: 'gost512-fma',
    source: () => verifierText(gost512A, fmaField()),
    features: ['simd', 'relaxed-simd'],
  },
  {
    name: 'gost2004-baseline',
    source: () => verifierText(cryptoProA, scalarField(SCALAR_256)),
    features: [],
  },
  { name: 'streebog', source: streebogSource, features: ['simd'] },
  { name: 'gost94', source: gost94Source, features: ['simd'] },
];
