import {
  connectNcaLayer,
  localNetworkPermission,
  signOver,
  type SigningProblem,
} from '@qabyldau/eds/browser';
import { mountIslands } from '../../../web/islands/mount.ts';
import { once, send, show, type SigningProps } from './signing-client.ts';

mountIslands<SigningProps>('signing', (box, props) => {
  const button = box.querySelector<HTMLElement>('[data-sign]');
  const cancel = box.querySelector<HTMLElement>('[data-cancel]');
  if (!button || !cancel) return;
  let giveUp = new AbortController();
  button.hidden = false;
  cancel.addEventListener('click', () => {
    giveUp.abort();
    button.focus();
  });
  button.addEventListener('click', () => {
    giveUp = new AbortController();
    void once(box, () => sign(box, cancel, props, giveUp.signal));
  });
  // Coming back by the browser's "back" shows the page as it was left.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) show(box, null);
  });
});

async function sign(
  box: HTMLElement,
  cancel: HTMLElement,
  { bytes, ...signer }: SigningProps,
  signal: AbortSignal,
): Promise<void> {
  show(box, 'connecting');
  cancel.hidden = false;
  const connection = await connectNcaLayer({ signal });
  if (typeof connection === 'string') {
    cancel.hidden = true;
    await explain(box, { kind: connection });
    return;
  }
  show(box, 'waiting');
  const outcome = await signOver(connection, { ...signer, data: bytes }, signal);
  connection.close();
  cancel.hidden = true;
  if (outcome.ok) send(box, outcome.signatures[0]);
  else await explain(box, outcome.problem);
}

async function explain(box: HTMLElement, problem: SigningProblem): Promise<void> {
  if (problem.kind === 'notReachable') {
    const permission = await localNetworkPermission();
    const blocks = { prompt: 'permissionPrompt', denied: 'permissionDenied' } as const;
    show(box, permission === undefined ? 'notReachable' : blocks[permission]);
  } else {
    show(box, problem.kind, detailOf(problem));
  }
}

/** The words of NCALayer itself, for whoever helps the person. */
function detailOf(problem: SigningProblem): string {
  if (problem.kind === 'failed') return `${problem.code} ${problem.message}`;
  if (problem.kind === 'tooOld') return `NCALayer ${problem.version}`;
  return problem.kind === 'noTimestamp' ? problem.message : '';
}
