import { randomInt } from "node:crypto";
import { addAgent, setAgentSecrets } from "../../store/agents.ts";
import { transaction } from "../../store/database.ts";
import type { Role } from "../../web/console/roles.ts";
import type { Context } from "../../workflow/context.ts";
import { hashPassword } from "../../workflow/password.ts";

/** Who may look at the demo's console. Without one-time codes: this engine ends with its terminal, and so do they. */
const staff: readonly { readonly name: string; readonly role: Role }[] = [
  { name: "Agent Demo", role: "agent" },
  { name: "Officer Demo", role: "officer" },
  { name: "Supervisor Demo", role: "supervisor" },
  { name: "Auditor Demo", role: "auditor" },
];

export interface WaysIn {
  readonly people: typeof staff;
  /** Made anew for each run, the same for all. */
  readonly password: string;
}

/** Lets an agent, an officer, a supervisor and an auditor into the console of a demo. */
export async function openConsole(context: Context): Promise<WaysIn> {
  const password = ["maple", "canoe", "lantern"].map((word) => `${word}${randomInt(100, 1000)}`).join("-");
  const passwordHash = await hashPassword(password);
  const now = context.now().toString();
  await transaction(context.database, async (tx) => {
    for (const one of staff) {
      await addAgent(tx, one, now);
      await setAgentSecrets(tx, context.vault, one.name, { passwordHash, totpKey: null });
    }
  });
  return { people: staff, password };
}
