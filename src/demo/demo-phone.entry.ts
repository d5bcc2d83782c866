/** The simulated phone in the browser: the conversation of eGov Mobile with the portal, signed with a demo key. */
import { holderFromJson, systemRandom, type DemoIdentity } from '@qabyldau/eds/dev-pki';
import { PhoneRefused, qrText, scanQr, type Scanned } from '@qabyldau/eds/egov-mobile';
import { mountIslands } from '../web/islands/mount.ts';
import type { DemoPhoneProps } from './phone-page.tsx';

mountIslands<DemoPhoneProps>('demo-phone', (box, props) => {
  const page = box.querySelector<HTMLElement>('[data-document]');
  const button = page?.querySelector('button');
  const person = page?.querySelector('select');
  if (!page || !button || !person) return;
  const show = (state: string): void => {
    for (const block of box.querySelectorAll<HTMLElement>('[data-state]'))
      block.hidden = block.dataset['state'] !== state;
  };
  const attempt = async (state: string, work: () => Promise<void>): Promise<void> => {
    show(state);
    try {
      await work();
    } catch (error) {
      show(error instanceof PhoneRefused ? 'unknown' : 'failed');
    }
  };
  void attempt('reading', async () => {
    const scanned = await scan(props);
    draw(page, scanned);
    show('');
    page.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      void attempt('signing', async () => {
        const identity = (await (await take(person.value)).json()) as DemoIdentity;
        const status = await scanned.sign(holderFromJson(identity, systemRandom));
        page.hidden = true;
        show(status === 200 ? 'accepted' : 'refused');
      }).finally(() => {
        button.disabled = false;
      });
    });
  });
});

function scan({ code, language, tsaUrl }: DemoPhoneProps): Promise<Scanned> {
  return scanQr(
    {
      now: () => Math.trunc(performance.timeOrigin + performance.now()),
      random: systemRandom,
      language,
      // The public address of a demonstration may be another name of this very server.
      fetch: (address, init) => fetch(new URL(address).pathname, init),
      getTimestamp: async (request) => {
        const headers = { 'content-type': 'application/timestamp-query' };
        const stamped = await take(tsaUrl, { method: 'POST', headers, body: Uint8Array.from(request) });
        return new Uint8Array(await stamped.arrayBuffer());
      },
    },
    qrText(`${location.origin}/egov-mobile/${code}`),
  );
}

function draw(page: HTMLElement, { invitation, documents }: Scanned): void {
  const write = (selector: string, text: string): void => {
    const place = page.querySelector(selector);
    if (place) place.textContent = text;
  };
  const { nameKz, nameRu, nameEn, bin } = invitation.organisation;
  const names = { kk: nameKz, ru: nameRu, en: nameEn };
  const language = document.documentElement.lang as keyof typeof names;
  write('[data-description]', invitation.description);
  write('[data-organisation]', `${names[language]}, ${bin}`);
  const list = page.querySelector('[data-meta]');
  for (const { name, value } of documents.documentsToSign.flatMap(({ meta }) => meta)) {
    const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    detail.textContent = value;
    list?.append(term, detail);
  }
}

async function take(url: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer;
}
