import type { Command } from "commander";
import { addErase } from "./case/erase.ts";
import { addExport } from "./case/export.ts";
import { addImport } from "./case/import.ts";
import { addList } from "./case/list.ts";
import { addRecord } from "./case/record.ts";
import { addShow } from "./case/show.ts";

/** `landfall case …`: everything about applications. */
export function addCase(program: Command): void {
  const parent = program.command("case").description("takes cases in, shows them, records what happens to them");
  for (const add of [addImport, addShow, addList, addRecord, addExport, addErase]) add(parent);
}
