// Preloaded into every process we start. A parent killed with -9 passes no signal on, so its children look for
// themselves: when the parent changes, they end as if asked to, and by force if that takes too long.
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 400;
const GRACE_MS = 3000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Who started the shell that started us, on Linux; 0 where that is not the case or cannot be told.
 *
 * @param {number} pid
 */
function parentOfShell(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^Name:\s+(?:sh|dash|bash)\n[\s\S]*^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

if (isMainThread) {
  const parent = process.ppid;
  // npm starts us through a shell that stays in between and outlives a killed npm.
  const npm = process.env['npm_lifecycle_event'] === undefined ? 0 : parentOfShell(parent);
  const launcher = Number(process.env['QABYLDAU_RUN_PID'] ?? 0);
  // `node --watch` stands between the launcher and us and loads no preload, so we look for the launcher, too.
  const watched = process.env['WATCH_REPORT_DEPENDENCIES'] !== undefined && launcher > 0;

  const timer = setInterval(() => {
    // A dead parent may stay a zombie for ever where nobody reaps; on POSIX a changed ppid tells the truth.
    const parentGone =
      process.ppid !== parent || !isAlive(parent) || (npm > 0 && parentOfShell(parent) !== npm);
    const launcherGone = watched && !isAlive(launcher);
    if (!parentGone && !launcherGone) return;
    clearInterval(timer);
    // The watching process passes the signal on to us before it ends.
    process.kill(parentGone ? process.pid : parent, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
  }, EVERY_MS);
  timer.unref();
}
