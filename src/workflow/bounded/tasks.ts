import { checkAndClean, type Kept } from "../../document/photo/clean.ts";
import { type Cut, cutFrame, type Opened, openForFrame } from "../../document/photo/cut.ts";
import type { FaceFinder } from "../../document/photo/face.ts";
import type { Frame, Size } from "../../document/photo/frame.ts";
import { loadFaceFinder } from "../../document/photo/human.ts";
import type { PhotoThresholds } from "../../document/photo/thresholds.ts";
import { type Reading, type ReplyToRead } from "../../reading/reading.ts";
import { unquote } from "../../reading/quote.ts";
import { blotBytes } from "../../mail/blot.ts";
import { findPasswords } from "../../case/credential.ts";
import { systemResolver } from "../../mail/resolver.ts";
import { readReply } from "../../reading/read.ts";
import { type Examined, type ExamineSettings, type ReadAgainst, examine, examineAndRead } from "./examine.ts";

/**
 * The work that is done on foreign bytes, by name. Inputs and outputs cross a process boundary by structured clone, but
 * for `bytes` of an input: those go by a pipe, since to clone 50 MiB is a long turn of the main loop and three copies.
 */
export interface Tasks {
  /** A raw message: what it is, who says they sent it, what it says; `against` null where it is not known what it answers. */
  examine: { input: { bytes: Buffer; settings: ExamineSettings; against: ReadAgainst | null }; output: Examined };
  /** A raw message that cannot be taken apart: the same with every temporary password blotted out; null where it holds none. */
  blot: { input: { bytes: Buffer }; output: Uint8Array | null };
  /** A person's words against what was asked. */
  read: { input: ReplyToRead; output: Reading };
  /** What a person wrote themself, without quote and signature. */
  unquote: { input: Parameters<typeof unquote>[0]; output: ReturnType<typeof unquote> };
  /** A photo's measures, and the photo without metadata; `faces`: those on the face too, where the packages for it are installed. */
  photo: { input: { bytes: Buffer; thresholds: PhotoThresholds; faces: boolean }; output: Kept };
  /** A file that somebody chose as a photo: what the page shows of it. */
  "photo-open": { input: { bytes: Buffer; thresholds: PhotoThresholds; faces: boolean }; output: Opened };
  /** The photo that a frame gives. */
  "photo-cut": {
    input: { bytes: Buffer; frame: Frame; picture: Size; thresholds: PhotoThresholds; faces: boolean };
    output: Cut;
  };
}
export type TaskName = keyof Tasks;

/** What a child is asked. `bytes`: so many follow on the pipe, and belong to the input. */
export interface TaskRequest {
  readonly task: TaskName;
  readonly input: object;
  readonly bytes: number | null;
}

export type TaskAnswer = (
  | { readonly kind: "done"; readonly output: unknown }
  | { readonly kind: "failed"; readonly name: string; readonly message: string }
) & {
  /** Of the child once the work is done, by its own count. */
  readonly residentBytes: number;
};

export const tasks: {
  [Name in TaskName]: (input: Tasks[Name]["input"]) => Promise<Tasks[Name]["output"]> | Tasks[Name]["output"];
} = {
  examine: ({ bytes, settings, against }) =>
    against === null
      ? examine(bytes, settings, systemResolver())
      : examineAndRead(bytes, settings, systemResolver(), against),
  blot: ({ bytes }) => blotBytes(bytes, findPasswords),
  read: (reply) => readReply(reply),
  unquote,
  photo: async ({ bytes, thresholds, faces }) => checkAndClean(bytes, thresholds, await finder(faces)),
  "photo-open": async ({ bytes, thresholds, faces }) => openForFrame(bytes, thresholds, await finder(faces)),
  "photo-cut": async ({ bytes, frame, picture, thresholds, faces }) =>
    cutFrame(bytes, frame, picture, thresholds, await finder(faces)),
};

let loading: Promise<FaceFinder | null> | undefined;

/** Loaded when the first photo needs it, and kept for as long as the process lives. */
function finder(wanted: boolean): Promise<FaceFinder | null> {
  if (!wanted) return Promise.resolve(null);
  loading ??= loadFaceFinder();
  return loading;
}
