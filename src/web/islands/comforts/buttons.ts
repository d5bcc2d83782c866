/** Buttons that copy a code; without a script they stay hidden. */
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    const label = button.firstChild;
    if (!source || !label || !('clipboard' in navigator)) continue;
    const original = label.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(source.textContent).then(() => {
        label.textContent = button.dataset['copied'] ?? '';
        setTimeout(() => (label.textContent = original), 2500);
      });
    });
  }
}

/** Buttons that open the print dialogue. */
export function startPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
