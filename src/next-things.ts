import type { Deps } from './deps.ts';
import type { Actor } from './kernel/actor.ts';
import { inbox, myDrafts } from './modules/appeals/index.ts';
import { unreadNotices } from './modules/notices/index.ts';
import type { NextThing } from './modules/people/index.ts';

const anything = {
  states: ['delivered', 'inWork', 'adopted'],
  executorId: null,
  signerId: null,
  dueFrom: null,
  dueBefore: null,
  number: null,
  after: null,
} as const;

/** What waits for a person on the first page, out of every module that has something for them. */
export async function nextThings(deps: Deps, actor: Actor): Promise<readonly NextThing[]> {
  if (actor.kind === 'citizen') {
    return [
      {
        label: { kk: 'Оқылмаған хабарламалар', ru: 'Непрочитанные уведомления', en: 'Unread notices' },
        path: '/notices',
        count: await unreadNotices(deps, actor),
      },
      {
        label: {
          kk: 'Жіберілмеген жобалар',
          ru: 'Неотправленные черновики',
          en: 'Drafts that were not sent',
        },
        path: '/appeals',
        count: (await myDrafts(deps, actor)).length,
      },
    ];
  }
  if (actor.kind !== 'official') return [];
  const { counts, toSign } = await inbox(deps, actor, anything);
  return [
    {
      label: { kk: 'Тіркеуді күтіп тұр', ru: 'Ждут регистрации', en: 'Waiting for registration' },
      path: '/inbox',
      count: actor.roles.includes('REGISTRAR') ? (counts.get('delivered') ?? 0) : 0,
    },
    {
      label: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under consideration' },
      path: '/inbox',
      count: counts.get('inWork') ?? 0,
    },
    {
      label: { kk: 'Қол қоюды күтіп тұр', ru: 'Ждут подписи', en: 'Waiting for your signature' },
      path: '/signing',
      count: actor.roles.includes('SIGNER') ? toSign : 0,
    },
  ];
}
