/**
 * An instance of a module of this package from its base64, made synchronously (modules are some 20 kB). Undefined where
 * WebAssembly or a needed feature is missing or forbidden (a Content-Security-Policy without 'wasm-unsafe-eval'): the
 * caller then takes the plain path. Never throws.
 */
export function instantiate(base64: string): WebAssembly.Exports | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), {}).exports;
  } catch {
    return undefined;
  }
}
