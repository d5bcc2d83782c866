import { portalRoutes } from '../../src/app.ts';
import type { Deps } from '../../src/deps.ts';
import { heading, table } from './table.ts';

/** Every address of the portal with who may open it at all. */
export function routesPage(): string {
  // Routes are built without being asked, so nothing of the parts is touched; `demo` decides which exist.
  const deps = {
    demo: {},
    egovMobile: true,
    sigex: {},
    mailbox: {},
    config: { demo: true },
  } as unknown as Deps;
  const rows = portalRoutes(deps, { demo: true, version: '' })
    .map(({ method, url, access, limit, name }) => [
      method,
      `\`/:lang${url === '/' ? '' : url}\``,
      access,
      limit === undefined ? '–' : `${limit} a minute`,
      name,
    ])
    .sort((a, b) => `${a[1]} ${a[0]}`.localeCompare(`${b[1]} ${b[0]}`));
  return [
    heading(
      'Routes',
      'Every route exists under `/kk`, `/ru` and `/en`. What a person may do with one case is decided further in: a foreign case answers 404.',
    ),
    table(['Method', 'Address', 'Who', 'Limit', 'Name'], rows),
    '',
  ].join('\n');
}
