import { mailboxFaults } from "./mailbox.ts";
import { quickGround } from "./stand.ts";

mailboxFaults(async () => ({ ground: await quickGround() }));
