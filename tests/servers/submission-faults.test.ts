import { submissionFaults } from "../faults/submission.ts";
import { realGround } from "./ground.ts";

submissionFaults(realGround);
