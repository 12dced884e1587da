/**
 * Loaded before an engine that the crash test starts (`node --import`): it ends its own process, with the signal that
 * nothing can catch, when the code comes to the step that the environment names, and it sets the clock ahead.
 */
const { CRASH_STEP: at, CRASH_COUNT: count, CRASH_AHEAD: ahead } = process.env;

const instant = Temporal.Now.instant.bind(Temporal.Now);
Temporal.Now.instant = () => instant().add({ seconds: Number(ahead ?? 0) });

let left = Number(count ?? 1);
globalThis.landfallStep = (name) => {
  if (name !== at) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};
