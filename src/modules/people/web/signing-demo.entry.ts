import { signWithDemoKey, type DemoIdentity } from '@qabyldau/eds/browser';
import { mountIslands } from '../../../web/islands/mount.ts';
import { once, send, show, type DemoSigningProps, type SigningProps } from './signing-client.ts';

mountIslands<DemoSigningProps>('signing-demo', (place, props) => {
  const box = place.closest<HTMLElement>('[data-island="signing"]');
  const demo = place.querySelector<HTMLElement>('[data-demo]');
  if (!box || !demo) return;
  demo.hidden = false;
  demo.querySelector('button')?.addEventListener('click', () => {
    void once(box, async () => {
      show(box, 'signing');
      try {
        const chosen = demo.querySelector('select')?.value;
        send(box, await sign(box, props.identityUrl ?? chosen ?? '', props.tsaUrl));
      } catch {
        show(box, 'demoFailed');
      }
    });
  });
});

async function sign(box: HTMLElement, identityUrl: string, tsaUrl: string): Promise<string> {
  const { bytes } = JSON.parse(box.dataset['props'] ?? '{}') as SigningProps;
  const answer = await take(identityUrl);
  const cms = await signWithDemoKey({
    identity: (await answer.json()) as DemoIdentity,
    data: Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    getTimestamp: async (request) => {
      const stamped = await take(tsaUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Uint8Array.from(request),
      });
      return new Uint8Array(await stamped.arrayBuffer());
    },
    now: Math.trunc(performance.timeOrigin + performance.now()),
  });
  return btoa(String.fromCharCode(...cms));
}

async function take(url: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer;
}
