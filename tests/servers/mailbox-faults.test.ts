import { mailboxFaults } from "../faults/mailbox.ts";
import { realGround } from "./ground.ts";

mailboxFaults(realGround);
