import { quickGround } from "./stand.ts";
import { submissionFaults } from "./submission.ts";

submissionFaults(async () => ({ ground: await quickGround() }));
