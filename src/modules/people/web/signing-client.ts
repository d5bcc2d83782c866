/** The browser's side of the signing box: which block is shown, and the form that goes when there is a signature. */

/** What the server writes into the box. */
export interface SigningProps {
  readonly bytes: string;
  readonly locale: 'kk' | 'ru' | 'en';
  readonly iin: string | undefined;
  readonly bin: string | undefined;
  readonly extKeyUsageOids: readonly string[];
}

export interface DemoSigningProps {
  /** Null where the person chooses whose key it is. */
  readonly identityUrl: string | null;
  readonly tsaUrl: string;
}

/** Shows one block of the box (a state or a trouble) or none, and moves the focus to a trouble. */
export function show(box: HTMLElement, name: string | null, detail = ''): void {
  for (const block of box.querySelectorAll<HTMLElement>('[data-show]')) {
    block.hidden = block.dataset['show'] !== name;
    if (block.hidden) continue;
    const place = block.querySelector('[data-detail]');
    if (place) place.textContent = detail;
    if (block.tabIndex === -1 && block.hasAttribute('tabindex')) block.focus();
  }
}

/** One signing at a time: a second press while the first is under way does nothing. */
export async function once(box: HTMLElement, work: () => Promise<void>): Promise<void> {
  if ('busy' in box.dataset) return;
  box.dataset['busy'] = '';
  try {
    await work();
  } finally {
    delete box.dataset['busy'];
  }
}

/** Puts the signature into the form and sends it, with everything else that the form holds. */
export function send(box: HTMLElement, cms: string): void {
  const form = box.querySelector('form');
  const field = form?.elements.namedItem('cms');
  if (!form || !(field instanceof HTMLInputElement)) return;
  field.value = cms;
  show(box, 'sending');
  form.requestSubmit();
}
