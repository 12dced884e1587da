import { checkPhoto } from "../../document/photo.ts";
import type { PhotoThresholds } from "../../document/photo/thresholds.ts";
import { type Reading, type ReplyToRead } from "../../reading/reading.ts";
import { unquote } from "../../reading/quote.ts";
import { systemResolver } from "../../mail/resolver.ts";
import { readReply } from "../../reading/read.ts";
import { type Examined, type ExamineSettings, examine } from "./examine.ts";

/** The work that is done on foreign bytes, by name. Inputs and outputs cross a process boundary by structured clone. */
export interface Tasks {
  /** A raw message: what it is, who says they sent it, what it says. */
  examine: { input: { raw: Uint8Array; settings: ExamineSettings }; output: Examined };
  /** A person's words against what was asked. */
  read: { input: ReplyToRead; output: Reading };
  /** What a person wrote themself, without quote and signature. */
  unquote: { input: Parameters<typeof unquote>[0]; output: ReturnType<typeof unquote> };
  /** A photo's measures. */
  photo: { input: { bytes: Uint8Array; thresholds: PhotoThresholds }; output: Awaited<ReturnType<typeof checkPhoto>> };
}
export type TaskName = keyof Tasks;

export type TaskAnswer =
  | { readonly kind: "done"; readonly output: unknown }
  | { readonly kind: "failed"; readonly name: string; readonly message: string };

/** The same bytes, not a copy of them: one message may have 50 MiB. */
const bytesOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const tasks: {
  [Name in TaskName]: (input: Tasks[Name]["input"]) => Promise<Tasks[Name]["output"]> | Tasks[Name]["output"];
} = {
  examine: ({ raw, settings }) => examine(bytesOf(raw), settings, systemResolver()),
  read: (reply) => readReply(reply),
  unquote,
  photo: ({ bytes, thresholds }) => checkPhoto(bytesOf(bytes), thresholds),
};
