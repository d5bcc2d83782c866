import type { Citizen } from '../../../kernel/actor.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import * as store from '../store/signed-in.ts';

type Deps = { readonly gateway: Gateway };

export type { OpenBrowser, OwnAccount, Post } from '../store/signed-in.ts';

const visitor = { kind: 'visitor' } as const;

/** The posts in which the person behind a browser may act. */
export async function listPosts({ gateway }: Deps, tokenSha256: Uint8Array): Promise<readonly store.Post[]> {
  return gateway.withActor(visitor, 'list-posts', (tx) => store.listPosts(tx, tokenSha256));
}

/** Lets the person act in a post, or as themselves again (null). False when the post is not theirs. */
export async function actInPost(
  { gateway }: Deps,
  tokenSha256: Uint8Array,
  officialId: number | null,
): Promise<boolean> {
  return gateway.withActor(visitor, 'act-in-post', (tx) => store.actAs(tx, tokenSha256, officialId));
}

/** Ends being signed in: in this browser (null), or in another one of the same person. */
export async function closeBrowser(
  { gateway }: Deps,
  tokenSha256: Uint8Array,
  id: number | null,
): Promise<boolean> {
  return gateway.withActor(visitor, 'close-browser', (tx) => store.closeSignedIn(tx, tokenSha256, id));
}

export interface Cabinet {
  readonly account: store.OwnAccount;
  readonly browsers: readonly store.OpenBrowser[];
}

/** What the portal keeps about a person themselves. */
export async function readCabinet(
  { gateway }: Deps,
  person: Citizen,
  tokenSha256: Uint8Array,
): Promise<Cabinet> {
  return gateway.withActor(person, 'read-cabinet', async (tx) => ({
    account: await store.getOwnAccount(tx),
    browsers: await store.listSignedIn(tx, tokenSha256),
  }));
}
