import type { Command } from "commander";
import { addAgent } from "./agent.ts";
import { addApiKey } from "./api-key.ts";
import { addBackup, addRestore } from "./backup.ts";
import { addBench } from "./bench.ts";
import { addCase } from "./case.ts";
import { addClassify } from "./classify.ts";
import { addDates } from "./dates.ts";
import { addDemo } from "./demo.ts";
import { addDoctor } from "./doctor.ts";
import { addEscalation } from "./escalation.ts";
import { addIngest } from "./ingest.ts";
import { addPhoto } from "./photo.ts";
import { addRead } from "./read.ts";
import { addRemarks } from "./remarks.ts";
import { addRemovals } from "./removals.ts";
import { addRender } from "./render.ts";
import { addReprocess } from "./reprocess.ts";
import { addServe } from "./serve.ts";
import { addStatus } from "./status.ts";
import { addUnquote } from "./unquote.ts";

/** Every command of contract.md, in the order that help prints them. */
export const commands: readonly ((program: Command) => void)[] = [
  addDemo,
  addServe,
  addDoctor,
  addStatus,
  addCase,
  addEscalation,
  addIngest,
  addReprocess,
  addBackup,
  addRestore,
  addPhoto,
  addAgent,
  addApiKey,
  addRemarks,
  addRemovals,
  addRender,
  addRead,
  addClassify,
  addUnquote,
  addDates,
  addBench,
];
