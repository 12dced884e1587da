import type { Command } from "commander";

type Add = (program: Command) => void;

/**
 * Every command of contract.md by its name, in the order that help prints them. Each brings its own code only: all of them
 * are 2,600 modules, and what a command does not need would be most of what its start costs.
 */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  demo: async () => (await import("./demo.ts")).addDemo,
  serve: async () => (await import("./serve.ts")).addServe,
  doctor: async () => (await import("./doctor.ts")).addDoctor,
  status: async () => (await import("./status.ts")).addStatus,
  case: async () => (await import("./case.ts")).addCase,
  escalation: async () => (await import("./escalation.ts")).addEscalation,
  ingest: async () => (await import("./ingest.ts")).addIngest,
  reprocess: async () => (await import("./reprocess.ts")).addReprocess,
  backup: async () => (await import("./backup.ts")).addBackup,
  restore: async () => (await import("./backup.ts")).addRestore,
  photo: async () => (await import("./photo.ts")).addPhoto,
  agent: async () => (await import("./agent.ts")).addAgent,
  "api-key": async () => (await import("./api-key.ts")).addApiKey,
  remarks: async () => (await import("./remarks.ts")).addRemarks,
  removals: async () => (await import("./removals.ts")).addRemovals,
  render: async () => (await import("./render.ts")).addRender,
  read: async () => (await import("./read.ts")).addRead,
  classify: async () => (await import("./classify.ts")).addClassify,
  unquote: async () => (await import("./unquote.ts")).addUnquote,
  dates: async () => (await import("./dates.ts")).addDates,
  bench: async () => (await import("./bench.ts")).addBench,
};

/** The commands that a call may mean: the one it names, or all of them where it asks for help or names none. */
export async function commandsFor(words: readonly string[]): Promise<readonly Add[]> {
  const named = Object.hasOwn(commands, words[0] ?? "") ? commands[words[0] ?? ""] : undefined;
  return await Promise.all((named ? [named] : Object.values(commands)).map((load) => load()));
}
