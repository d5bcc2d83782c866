import type { System } from '../../../kernel/actor.ts';
import type { Random } from '../../../kernel/random.ts';
import { momentText } from '../../../cases/index.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway, Tx } from '../../../platform/db/gateway.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { messageId, type NoticeOrder, type RenderedNotice } from '../domain/notice.ts';
import * as store from '../store/notices.ts';

/** A module that has cases renders its notices; `notices` writes them down and sends them. */
export type RenderNotice = (tx: Tx, order: NoticeOrder) => Promise<RenderedNotice>;

export interface NoticeDeps {
  readonly jobGateway: Gateway;
  readonly clock: Clock;
  readonly random: Random;
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly render: RenderNotice;
}

const sender: System = { kind: 'system', name: 'send-notice' };

/**
 * Tells one event to one person: a row in the cabinet and, when there is an address, a letter. Both rows are written
 * before the letter goes, with the same words; a letter that could not go is tried again with the same Message-ID.
 */
export async function sendNotice(deps: NoticeDeps, order: NoticeOrder): Promise<void> {
  const { caseId } = order;
  const host = new URL(deps.publicUrl).hostname;
  const letters = await deps.jobGateway.withActor(
    sender,
    'send-notice',
    async (tx) => {
      const rendered = await deps.render(tx, order);
      const at = momentText(deps.clock.now());
      for (const channel of ['cabinet', 'email'] as const) {
        if (channel === 'email' && rendered.email === null) continue;
        const id = deps.random.uuid();
        await store.putNotice(tx, {
          ...order,
          ...rendered,
          id,
          channel,
          messageId: messageId(order, host),
          at,
        });
      }
      return store.queuedLetters(tx, order);
    },
    { caseId },
  );
  for (const letter of letters) {
    const { address, subject, body: text, messageId: id, language } = letter;
    if (address === null) continue;
    const delivery = await deps.mail.send({ to: address, subject, text, messageId: id, language });
    const at = momentText(deps.clock.now());
    await deps.jobGateway.withActor(
      sender,
      'send-notice',
      (tx) => store.markDelivery(tx, letter.id, { ...delivery, at }),
      { caseId },
    );
  }
}
