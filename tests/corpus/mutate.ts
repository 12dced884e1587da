import { registerHooks } from "node:module";
import { mutations } from "./mutations.ts";

/** Loaded with `--import` before the program: weakens the one rule that MUTATION names, as the reader's source is loaded. */
const mutation = mutations.find(({ name }) => name === process.env["MUTATION"]);
if (!mutation) throw new Error(`There is no mutation "${process.env["MUTATION"]}".`);

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(`/src/reading/${mutation.file}`)) return loaded;
    const source = typeof loaded.source === "string" ? loaded.source : new TextDecoder().decode(loaded.source);
    if (source.split(mutation.rule).length !== 2)
      throw new Error(`${mutation.file} does not hold "${mutation.rule}" exactly once: mend the mutation.`);
    return { ...loaded, source: source.replace(mutation.rule, () => mutation.weakened) };
  },
});
