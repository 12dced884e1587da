import { attachments, machines } from "./shapes/attachment.ts";
import { bodies } from "./shapes/body.ts";
import { headers } from "./shapes/header.ts";
import { readings } from "./shapes/reading.ts";
import type { Shape } from "./shapes/shape.ts";
import { structures } from "./shapes/structure.ts";

export type { Shape } from "./shapes/shape.ts";

/** Every shape of hostile mail, by what it attacks. */
export const shapes: readonly Shape[] = [...bodies, ...structures, ...headers, ...readings, ...attachments, ...machines];
