/** A second press of the button while the first is under way sends nothing. */
export function guardAgainstSecondSubmit(): void {
  const sent = new Set<HTMLFormElement>();

  const release = (form: HTMLFormElement): void => {
    sent.delete(form);
    for (const button of form.querySelectorAll('button[aria-disabled]'))
      button.removeAttribute('aria-disabled');
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('once' in form.dataset) || event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    // The pressed button must still send its name and value, so it is only marked, not disabled.
    event.submitter?.setAttribute('aria-disabled', 'true');
    // The answer may be a file, or the network may fail: after a while the person may try again.
    setTimeout(() => release(form), 10_000);
  });
  // Coming back by the browser's "back" shows the page as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of sent) release(form);
  });
}
