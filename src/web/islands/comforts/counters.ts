/** Keeps "characters left" up to date; screen readers hear it when the typing rests. */
export function startCounters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
    const counter = document.getElementById(`${area.id}-counter`);
    if (counter) startCounter(area, counter);
  }
}

function startCounter(area: HTMLTextAreaElement, counter: HTMLElement): void {
  const limit = Number(area.dataset['limit']);
  const spoken = document.createElement('span');
  spoken.className = 'hidden';
  spoken.setAttribute('role', 'status');
  counter.after(spoken);
  let rest: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    const left = limit - area.value.length;
    const over = left < 0;
    counter.textContent = `${counter.dataset[over ? 'over' : 'left'] ?? ''} ${grouped(Math.abs(left))}`;
    counter.classList.toggle('over', over);
    clearTimeout(rest);
    rest = setTimeout(() => (spoken.textContent = counter.textContent), 1500);
  };
  area.addEventListener('input', update);
  // The browser may have restored a longer text than the server sent.
  if (area.value !== area.defaultValue) update();
}

/** Browsers have no Kazakh number format; the groups are a space, in English a comma. */
function grouped(value: number): string {
  const gap = document.documentElement.lang === 'en' ? ',' : '\u00a0';
  return String(value).replace(/\B(?=(\d{3})+$)/g, gap);
}
