/**
 * A part of a page that depends on fields of its form: when one of them changes, its markup is asked of the server again
 * (`data-live`: the address, `data-fields`: the names, `data-away`: what is said when nobody answers). What it then says is
 * read out: the heading and the date.
 */
export function startLivePart(part: HTMLElement): void {
  const form = part.closest('form');
  const { live: url, fields = '', away = '' } = part.dataset;
  if (!form || !url) return;
  const names = fields.split(' ');
  const spoken = document.createElement('p');
  spoken.className = 'hidden';
  spoken.setAttribute('role', 'status');
  part.after(spoken);
  let asked = 0;

  const refresh = async (): Promise<void> => {
    const turn = (asked += 1);
    const data = new FormData(form);
    const query = new URLSearchParams();
    for (const name of names) {
      const value = data.get(name);
      if (typeof value === 'string') query.set(name, value);
    }
    let markup: string | undefined;
    try {
      const answer = await fetch(`${url}?${query.toString()}`);
      // Whoever was signed out meanwhile is led to another page: not what was asked for.
      if (answer.ok && !answer.redirected) markup = await answer.text();
    } catch {
      // Without a connection nothing is known of the new choice.
    }
    if (turn !== asked) return;
    if (markup === undefined) part.textContent = away;
    else part.innerHTML = markup;
    const said = ['h2', 'time'].map((name) => part.querySelector(name)?.textContent ?? '');
    spoken.textContent = markup === undefined ? away : said.filter(Boolean).join(': ');
  };

  form.addEventListener('change', ({ target }) => {
    if (names.includes((target as HTMLInputElement).name)) void refresh();
  });
}
