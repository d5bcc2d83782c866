import type { Citizen } from '../../../kernel/actor.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import * as store from '../store/notices.ts';

export interface ReadNoticesDeps {
  readonly gateway: Gateway;
}

export type { Notice } from '../store/notices.ts';

/** A notice as it lies in the cabinet, with the letter of the same words when one was sent. */
export interface OwnNotice {
  readonly notice: store.Notice;
  readonly letter: store.Notice | null;
}

/** The person's own notices, unread ones first, then the newest. */
export async function readOwnNotices(
  { gateway }: ReadNoticesDeps,
  person: Citizen,
): Promise<readonly OwnNotice[]> {
  return gateway.withActor(person, 'read-notices', async (tx) => {
    const letters = await store.listOwnLetters(tx);
    const own = (await store.listCabinet(tx)).map((notice) => ({
      notice,
      letter: letters.find((letter) => sameNotice(letter, notice)) ?? null,
    }));
    return [
      ...own.filter(({ notice }) => notice.readAt === null),
      ...own.filter(({ notice }) => notice.readAt !== null),
    ];
  });
}

function sameNotice(one: store.Notice, other: store.Notice): boolean {
  return one.caseId === other.caseId && one.seq === other.seq && one.code === other.code;
}

/** Marks one notice of the person as read, or all (null). Somebody else's is left as it was. */
export async function markNoticesRead(
  { gateway }: ReadNoticesDeps,
  person: Citizen,
  id: string | null,
): Promise<void> {
  await gateway.withActor(person, 'mark-notices-read', (tx) => store.markOwnRead(tx, id));
}

/** How many notices of the person are unread. */
export async function unreadNotices({ gateway }: ReadNoticesDeps, person: Citizen): Promise<number> {
  return gateway.withActor(person, 'count-notices', (tx) => store.countUnread(tx));
}
