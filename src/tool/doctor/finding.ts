/** One thing looked at: how it is, or what is wrong and how to mend it, in one plain sentence. */
export interface Finding {
  readonly name: string;
  /** `held`: another process has it, so this one could not look. */
  readonly state: "ok" | "fault" | "skipped" | "held";
  readonly sentence: string;
}

export const ok = (name: string, sentence: string): Finding => ({ name, state: "ok", sentence });
export const fault = (name: string, sentence: string): Finding => ({ name, state: "fault", sentence });
export const skipped = (name: string, sentence: string): Finding => ({ name, state: "skipped", sentence });
