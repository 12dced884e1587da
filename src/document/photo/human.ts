import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Eye, Face, FaceFinder, Point } from "./face.ts";
import type { Picture } from "./picture.ts";

/** What is used of `@vladmandic/human`, whose weights lie in its own package. */
interface Human {
  readonly tf: {
    tensor3d(pixels: Uint8Array, shape: readonly number[], kind: "int32"): object;
    dispose(of: object): void;
  };
  load(): Promise<void>;
  detect(picture: object): Promise<{
    readonly face: readonly {
      readonly boxScore: number;
      readonly box: readonly [number, number, number, number];
      readonly mesh: readonly (readonly [number, number, number?])[];
    }[];
  }>;
}

/**
 * The finder, or null where the optional packages are not installed (docs/decisions/face-landmarks.md). Loading takes a
 * third of a second and 140 MB; nothing is fetched.
 */
export async function loadFaceFinder(): Promise<FaceFinder | null> {
  const place = packagesIfInstalled();
  if (place === null) return null;
  const human = await fetchingFiles(() => loadHuman(place));
  return async ({ pixels, width, height }: Picture) => {
    const picture = human.tf.tensor3d(new Uint8Array(pixels), [height, width, 3], "int32");
    try {
      const { face } = await human.detect(picture);
      return face
        .filter(({ mesh }) => mesh.length >= meshPoints)
        .toSorted((a, b) => b.boxScore - a.boxScore)
        .filter(({ boxScore }, rank) => rank === 0 || boxScore >= besideAnother)
        .map(({ box, mesh }) => faceOf(box, mesh))
        .toSorted((a, b) => b.area - a.area);
    } finally {
      human.tf.dispose(picture);
    }
  };
}

/**
 * How sure the finder must be, 0 to 1. Portraits score 0.85 to 0.92; below 0.7 it takes folds of cloth for faces as well,
 * which is no harm where there is no other one.
 */
const surely = 0.6;
const besideAnother = 0.7;

interface Packages {
  readonly human: string;
  readonly wasm: string;
}

function packagesIfInstalled(): Packages | null {
  try {
    // Its list of exports names no path that a resolver takes, but for the one of the whole: its neighbours are found from there.
    const human = dirname(fileURLToPath(import.meta.resolve("@vladmandic/human")));
    const wasm = dirname(
      fileURLToPath(import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm")),
    );
    createRequire(import.meta.url).resolve(join(human, "human.node-wasm.js"));
    return { human, wasm };
  } catch {
    return null;
  }
}

async function loadHuman({ human, wasm }: Packages): Promise<Human> {
  const { Human: Loaded } = createRequire(import.meta.url)(join(human, "human.node-wasm.js")) as {
    readonly Human: new (settings: object) => Human;
  };
  const off = { enabled: false };
  const loaded = new Loaded({
    backend: "wasm",
    wasmPath: `${wasm}/`,
    wasmPlatformFetch: false,
    modelBasePath: pathToFileURL(join(human, "../models/")).href,
    debug: false,
    // Every picture is another person's: nothing of the one before may be taken for it.
    cacheSensitivity: 0,
    face: {
      enabled: true,
      // Turned heads are found as they stand: it is their tilt that is measured.
      detector: { rotation: false, maxDetected: 4, minConfidence: surely, return: false },
      mesh: { enabled: true },
      iris: { enabled: true },
      description: off,
      emotion: off,
      antispoof: off,
      liveness: off,
    },
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    gesture: off,
    filter: off,
  });
  await loaded.load();
  return loaded;
}

/** The package reads its own files by `fetch`, which knows no `file:`; while it loads, ours does. */
async function fetchingFiles<T>(work: () => Promise<T>): Promise<T> {
  const usual = globalThis.fetch;
  globalThis.fetch = async (from, settings) => {
    const url = from instanceof Request ? from.url : String(from);
    return url.startsWith("file:") ? new Response(await readFile(new URL(url))) : usual(from, settings);
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = usual;
  }
}

/** Places of MediaPipe's face mesh (canonical_face_model): its last ten, from 468 on, are the irises. */
const meshPoints = 468;
const mesh = {
  leftEye: { corners: [33, 133], lids: [159, 145, 158, 153, 160, 144] },
  rightEye: { corners: [362, 263], lids: [386, 374, 385, 380, 387, 373] },
  lips: [13, 14, 82, 87, 312, 317],
  chin: 152,
  outline: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
    136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
  ],
} as const;

function faceOf(
  [, , width, height]: readonly [number, number, number, number],
  points: readonly (readonly [number, number, number?])[],
): Face {
  const at = (index: number): Point => ({ x: points[index]?.[0] ?? 0, y: points[index]?.[1] ?? 0 });
  const pairs = (indexes: readonly number[]): (readonly [Point, Point])[] =>
    indexes.flatMap((index, i) => (i % 2 === 0 ? [[at(index), at(indexes[i + 1] ?? index)] as const] : []));
  const eye = ({ corners, lids }: { corners: readonly [number, number]; lids: readonly number[] }): Eye => ({
    corners: [at(corners[0]), at(corners[1])],
    lids: pairs(lids),
  });
  return {
    area: width * height,
    leftEye: eye(mesh.leftEye),
    rightEye: eye(mesh.rightEye),
    lips: pairs(mesh.lips),
    chin: at(mesh.chin),
    outline: mesh.outline.map(at),
  };
}
