import { VERIFIER_ENTRY, verifierPage } from '@qabyldau/eds/verifier-page';
import type { Clock } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { buildClassicScript, type Site } from '../../../web/index.ts';

/** What the page is made of. */
export interface OfflinePageDeps {
  readonly clock: Clock;
  /** Certificates of the authorities that this installation trusts, DER. */
  readonly trusted: readonly Uint8Array[];
}

/** The page that verifies signatures from a disk, to be saved: it trusts what this installation trusts. */
export function offlinePageRoutes({ clock, trusted }: OfflinePageDeps, site: Site): readonly Route[] {
  let script: Promise<string> | undefined;
  return [
    {
      name: 'check.offline',
      method: 'GET',
      url: '/check/offline',
      access: 'public',
      limit: 20,
      handle: async ({ language }) => {
        // Bundled when somebody first asks: the start of the server does not wait for it.
        script ??= buildClassicScript(VERIFIER_ENTRY);
        // What failed once is tried again by the next who asks.
        script.catch(() => {
          script = undefined;
        });
        const html = verifierPage({
          script: await script,
          trust: trusted,
          allowTest: site.demo === true,
          made: clock.now().epochMilliseconds,
          language,
        });
        const bytes = Buffer.from(html);
        return {
          kind: 'file',
          stream: bytes,
          mime: 'text/html; charset=utf-8',
          name: 'qabyldau-verifier.html',
          inline: false,
          size: bytes.length,
        };
      },
    },
  ];
}
