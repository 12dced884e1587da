import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { published, schemaFile } from "../workflow/shapes.ts";

/** `npm run schema`: writes `docs/schema/` anew from the schemas that the code reads and writes by. */
const folder = join(import.meta.dirname, "../../docs/schema");
for (const name of readdirSync(folder)) rmSync(join(folder, name));
for (const name of Object.keys(published)) writeFileSync(join(folder, `${name}.json`), schemaFile(name));
