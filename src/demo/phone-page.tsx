import { fileURLToPath } from 'node:url';
import type { Text } from '../kernel/text.ts';
import { faultPage, fullName, pageFrame } from '../modules/people/index.ts';
import type { Route, RouteReply, RouteRequest } from '../platform/http/route.ts';
import {
  Actions,
  Button,
  Island,
  Notice,
  Page,
  renderPage,
  Select,
  type IslandEntry,
  type Site,
} from '../web/index.ts';
import type { DemoCertification } from './certification.ts';

/** The script of the simulated phone: its whole conversation with the portal happens in the browser. */
export const demoPhoneIslands: readonly IslandEntry[] = [
  { name: 'demo-phone', file: fileURLToPath(new URL('./demo-phone.entry.ts', import.meta.url)) },
];

const words = {
  title: { kk: 'Демо-телефон', ru: 'Демо-телефон', en: 'Demo phone' },
  lead: {
    kk: 'Бұл бет eGov Mobile орнына тұр: порталмен дәл сондай сөйлеседі, бірақ ойдан шығарылған адамның кілтімен қол қояды.',
    ru: 'Эта страница заменяет eGov Mobile: говорит с порталом точно так же, но подписывает ключом вымышленного человека.',
    en: 'This page stands in for eGov Mobile: it talks to the portal in the same way, but signs with the key of an invented person.',
  },
  noScript: {
    kk: 'Демо-телефон JavaScript-сіз жұмыс істемейді.',
    ru: 'Демо-телефон не работает без JavaScript.',
    en: 'The demo phone does not work without JavaScript.',
  },
  reading: { kk: 'Код оқылып жатыр…', ru: 'Читаем код…', en: 'Reading the code…' },
  document: { kk: 'Қол қойылатын файл', ru: 'Файл для подписи', en: 'The file to be signed' },
  person: { kk: 'Кімнің кілтімен', ru: 'Чьим ключом', en: 'Whose key' },
  sign: { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' },
  signing: { kk: 'Қол қойылып жатыр…', ru: 'Подписываем…', en: 'Signing…' },
  accepted: {
    kk: 'Портал қолтаңбаны қабылдады. Бұл терезені жабуға болады: код тұрған бет өзі жалғасады.',
    ru: 'Портал принял подпись. Это окно можно закрыть: страница с кодом продолжит сама.',
    en: 'The portal has accepted the signature. You can close this window: the page with the code goes on by itself.',
  },
  refused: {
    kk: 'Портал қолтаңбаны қабылдамады. Себебі алғашқы бетте жазылған.',
    ru: 'Портал не принял подпись. Причина – на первой странице.',
    en: 'The portal has not accepted the signature. The reason stands on the first page.',
  },
  unknown: {
    kk: 'Бұл код жарамсыз: уақыты өткен немесе пайдаланылған. Алғашқы беттен жаңасын алыңыз.',
    ru: 'Этот код не действует: истёк или уже использован. Получите новый на первой странице.',
    en: 'This code is not good: it is out of date or was used. Get a new one on the first page.',
  },
  failed: {
    kk: 'Порталмен байланыс үзілді. Қайталап көріңіз.',
    ru: 'Связь с порталом прервалась. Попробуйте ещё раз.',
    en: 'The connection to the portal broke off. Try again.',
  },
} as const satisfies Record<string, Text>;

const states = ['reading', 'signing', 'accepted', 'refused', 'unknown', 'failed'] as const;

/** What the server writes into the island. */
export interface DemoPhoneProps {
  readonly code: string;
  readonly language: 'kk' | 'ru' | 'en';
  readonly tsaUrl: string;
}

/** The simulated phone of a demonstration; elsewhere it does not exist. */
export function demoPhoneRoutes(demo: DemoCertification | null, site: Site): readonly Route[] {
  if (demo === null) return [];
  return [
    {
      name: 'demoPhone.show',
      method: 'GET',
      url: '/demo-phone/:code',
      access: 'public',
      handle: (request) =>
        Promise.resolve(
          /^[\w-]{43}$/u.test(request.params['code'] ?? '')
            ? show(demo, site, request)
            : faultPage(request, site, 'notFound'),
        ),
    },
  ];
}

function show(demo: DemoCertification, site: Site, request: RouteRequest): RouteReply {
  const { language: lang, params, signedIn } = request;
  const island: DemoPhoneProps = { code: params['code'] ?? '', language: lang, tsaUrl: '/demo/tsa' };
  const address = (key: string, as: 'self' | 'post'): string => `/demo/identity/${key}/${as}`;
  const own = demo.people.find(({ iin }) => iin === signedIn?.iin) ?? demo.people[0];
  const inPost = signedIn?.officialId !== null && signedIn !== null && own?.post != null;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]}>
      <noscript>
        <Notice tone="warning">
          <p>{words.noScript[lang]}</p>
        </Notice>
      </noscript>
      <Island name="demo-phone" props={{ ...island }}>
        <div aria-live="polite">
          {states.map((state) => (
            <div key={state} data-state={state} hidden>
              <Notice
                tone={
                  state === 'accepted'
                    ? 'done'
                    : state === 'reading' || state === 'signing'
                      ? 'info'
                      : 'warning'
                }
              >
                <p>{words[state][lang]}</p>
              </Notice>
            </div>
          ))}
        </div>
        <div data-document hidden>
          <h2 data-description>{words.document[lang]}</h2>
          <p data-organisation />
          <dl data-meta />
          <Select
            name="demo-person"
            label={words.person[lang]}
            empty={false}
            options={demo.people.flatMap((person) => [
              { value: address(person.key, 'self'), label: fullName(person) },
              ...(person.post === null
                ? []
                : [
                    {
                      value: address(person.key, 'post'),
                      label: `${fullName(person)} – ${person.post.position[lang]}`,
                    },
                  ]),
            ])}
            value={own === undefined ? '' : address(own.key, inPost ? 'post' : 'self')}
          />
          <Actions>
            <Button type="button">{words.sign[lang]}</Button>
          </Actions>
        </div>
      </Island>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}
