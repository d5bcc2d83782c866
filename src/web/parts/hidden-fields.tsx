import type { JSX } from 'preact';

/** Hidden inputs of a form. */
export function HiddenFields({
  fields = {},
}: {
  readonly fields?: Readonly<Record<string, string>> | undefined;
}): JSX.Element {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
