import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './root.mjs';

const onWindows = process.platform === 'win32';
const running = new Set();

/**
 * Starts a program in a process group of its own, so that stopping it stops what it started. It reads nothing from
 * the terminal.
 */
export function start(command, args, { env, cwd = root, stdio, ...rest } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: stdio ?? ['ignore', 'inherit', 'inherit'],
    detached: !onWindows,
    shell: onWindows,
    ...rest,
  });
  running.add(child);
  child.ended = new Promise(resolve => {
    child.on('error', error => resolve({ code: 1, error }));
    child.on('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  }).finally(() => running.delete(child));
  return child;
}

/** Runs a program to its end. */
export function run(command, args, options) {
  return start(command, args, options).ended;
}

/** Runs a program to its end and returns what it printed. */
export async function capture(command, args, options) {
  const child = start(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', chunk => {
      output[stream] += chunk;
    });
  }
  return { ...(await child.ended), ...output };
}

/** Signals a program alone or, below zero as the system has it, its whole group. */
function signal(pid, name) {
  try {
    if (onWindows) {
      spawn('taskkill', ['/pid', String(Math.abs(pid)), '/t', '/f']);
    } else {
      process.kill(pid, name);
    }
  } catch {
    // It has ended already.
  }
}

/**
 * Asks a program to end, which lets it end in order what it started, and after four seconds ends all that is left of
 * its group.
 */
export async function stop(child) {
  if (!running.has(child)) {
    return;
  }
  signal(child.pid, 'SIGTERM');
  const insist = setTimeout(() => signal(-child.pid, 'SIGKILL'), 4_000);
  await child.ended;
  clearTimeout(insist);
  signal(-child.pid, 'SIGKILL');
}

/** Stops everything that was started and not yet ended. */
export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/** Runs `cleanUp` and ends when the user or the system asks us to stop, or when the npm that started us is gone. */
export function onStopRequest(cleanUp) {
  let asked = false;
  const stopWith = async code => {
    if (asked) {
      return;
    }
    asked = true;
    await cleanUp();
    process.exit(code);
  };
  process.on('SIGINT', () => stopWith(130));
  process.on('SIGTERM', () => stopWith(143));
  process.on('SIGHUP', () => stopWith(129));
  // npm passes a signal on to the shell between us, which does not.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = () => process.ppid !== parent && stopWith(129);
    setInterval(watch, 1_000).unref();
  }
}
