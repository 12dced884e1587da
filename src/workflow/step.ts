/** The moments at which a kill tells something: what is done is kept, what is not begins again. */
export const steps = [
  "receive.stored",
  "interpret.taken",
  "interpret.examined",
  "apply.written",
  "deliver.claimed",
  "deliver.composed",
  "deliver.submitting",
  "deliver.answered",
  "tick.met",
  "retain.removed",
  "webhook.claimed",
  "webhook.answered",
  "photo.measured",
  "photo.stored",
] as const;
export type StepName = (typeof steps)[number];

declare global {
  /** Set by the crash test alone, in a process that it is about to kill (docs/decisions/crash-test.md). */
  var landfallStep: ((name: StepName) => void) | undefined;
}

/** Names the moment that the running code has come to. Nothing happens, unless the crash test listens. */
export function step(name: StepName): void {
  globalThis.landfallStep?.(name);
}
