/** What the server answers to an autosave. */
interface Saved {
  /** «14:32», by the country's clock, which only the server knows. */
  readonly savedAt?: string;
  /** The version for the next save, written into the hidden field `version`. */
  readonly version?: string | number;
  /** Why it was not saved. */
  readonly message?: string;
}

interface Answer {
  readonly status: number;
  readonly saved: Saved;
}

const restBeforeSaving = 1500;
const longestPause = 60_000;

/**
 * Sends a form's fields (no files) to its `data-autosave` address when the person stops typing, and says so. When a
 * later version exists elsewhere it stops and shows the server's message; without a connection it tries again.
 */
export function startAutosave(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>('[data-autosave-state]');
  const url = form.dataset['autosave'];
  if (!state || !url) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let saving = false;
  let stopped = false;
  let failures = 0;
  let waiting: { readonly submitter: HTMLElement | null } | undefined;

  const later = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (saving || stopped || !dirty) return;
    saving = true;
    dirty = false;
    state.textContent = state.dataset['saving'] ?? '';
    try {
      const answer = await post(url, form);
      failures = 0;
      if (answer.status < 300) keepVersion(form, answer.saved.version);
      // 409: a later version exists. Of the other refusals only a wrong field may change by writing on.
      if (!stopped) {
        state.textContent = wordsFor(answer, state);
        stopped = answer.status >= 300 && answer.status !== 422;
      }
    } catch {
      failures += 1;
      dirty = true;
      state.textContent = state.dataset['retry'] ?? '';
    }
    saving = false;
    if (waiting) {
      const { submitter } = waiting;
      waiting = undefined;
      form.requestSubmit(submitter);
      return;
    }
    if (dirty && !stopped)
      later(failures > 0 ? Math.min(restBeforeSaving * 2 ** failures, longestPause) : restBeforeSaving);
  };

  form.addEventListener('input', () => {
    dirty = true;
    if (failures === 0) later(restBeforeSaving);
  });
  form.addEventListener('submit', (event) => {
    stopped = true;
    clearTimeout(timer);
    if (!saving) return;
    // The save under way brings a new version: the form goes right after it, or it would contradict itself.
    event.preventDefault();
    waiting = { submitter: event.submitter };
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) stopped = false;
  });
  whenLeavingOrBack(() => void save());
}

/** Runs when the page is put aside and when the connection comes back: both are moments to save at once. */
function whenLeavingOrBack(run: () => void): void {
  window.addEventListener('online', run);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run();
  });
}

/** «Сақталды 14:32», or why it was not saved. */
function wordsFor({ status, saved }: Answer, { dataset }: HTMLElement): string {
  if (status < 300) return `${dataset['saved'] ?? ''} ${saved.savedAt ?? ''}`;
  return saved.message ?? dataset['conflict'] ?? '';
}

/** Throws when it is worth trying again: no connection, or a server in trouble. */
async function post(url: string, form: HTMLFormElement): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: fieldsOf(form),
    keepalive: document.visibilityState === 'hidden',
  });
  const { status } = response;
  if (status === 429 || status >= 500) throw new Error(`status ${status}`);
  return { status, saved: (await response.json().catch(() => ({}))) as Saved };
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

function keepVersion(form: HTMLFormElement, version: Saved['version']): void {
  const field = form.elements.namedItem('version');
  if (version !== undefined && field instanceof HTMLInputElement) field.value = String(version);
}
