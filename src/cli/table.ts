import Table from "cli-table3";
import { plainLine } from "./plain.ts";

/** A plain table for people, without lines that a screen reader would spell out. Cells may hold foreign words. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const none = {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
  };
  const lines = {
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "  ",
  };
  const made = new Table({
    head: [...head],
    chars: { ...none, ...lines },
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    wordWrap: true,
  });
  for (const row of rows) made.push(row.map(plainLine));
  return made.toString().replace(/ +$/gm, "");
}
