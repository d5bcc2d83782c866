/** The page behind a QR code asks how far the phone is, and goes on when there is something new to show. */
import { mountIslands } from '../../../web/islands/mount.ts';

const everyMs = 2000;

mountIslands('phone-signing', (box) => {
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: 'application/json' } });
      // Signed out meanwhile, or something else that only the page can explain.
      if (answer.status >= 500 || answer.status === 429) return;
      const { state } = answer.ok ? ((await answer.json()) as { state: string }) : { state: '' };
      const block = [...box.querySelectorAll<HTMLElement>('[data-state]')];
      if (!block.some((one) => one.dataset['state'] === state)) return location.reload();
      for (const one of block) one.hidden = one.dataset['state'] !== state;
    } catch {
      // No connection for the moment: the next question may have one.
    } finally {
      asking = false;
    }
  };
  setInterval(() => void ask(), everyMs);
  // A person comes back from the application on the same phone.
  document.addEventListener('visibilitychange', () => void ask());
});
