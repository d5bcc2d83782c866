import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext } from 'preact/hooks';

type IslandProps = Readonly<Record<string, unknown>>;

/** The names of the islands that the page being rendered has used so far. */
const UsedIslands = createContext<Set<string>>(new Set());

/** Begins the collection of island names for one page. */
export function IslandUse({ children }: { children: ComponentChildren }): JSX.Element {
  return <UsedIslands.Provider value={new Set(['comforts'])}>{children}</UsedIslands.Provider>;
}

/**
 * A place on the page that a script may take over. Its children are the server's markup and must be useful without
 * the script. The page loads the script of every island it holds, once.
 */
export function Island({
  name,
  props,
  children,
  ...rest
}: {
  readonly name: string;
  readonly props?: IslandProps | undefined;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element {
  useContext(UsedIslands).add(name);
  return (
    <div data-island={name} data-props={props ? JSON.stringify(props) : undefined} {...rest}>
      {children}
    </div>
  );
}

/** The script tags of the islands used above it: the last thing in the body. */
export function IslandScripts({
  scripts,
}: {
  readonly scripts?: ReadonlyMap<string, string> | undefined;
}): JSX.Element {
  const used = [...useContext(UsedIslands)]
    .map((name) => scripts?.get(name))
    .filter((url) => url !== undefined);
  return (
    <>
      {used.map((url) => (
        <script key={url} type="module" src={url} />
      ))}
    </>
  );
}
