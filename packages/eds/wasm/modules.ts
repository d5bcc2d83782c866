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
export const wasmModules: readonly WasmModule[] = [];
