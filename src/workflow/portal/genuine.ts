import { ottawaDate } from "../../case/day.ts";
import { addressDigest } from "../../store/addresses.ts";
import { caseIdByApplication } from "../../store/cases.ts";
import { sentTo } from "../../store/sent.ts";
import type { Context } from "../context.ts";

/**
 * Ottawa's dates on which mail about an application went to an address, the latest first. Empty for anything else, a
 * wrong number and a wrong address alike: who has no mail of ours learns nothing.
 */
export async function datesSent(context: Context, reference: string, address: string): Promise<string[]> {
  const { db } = context.database;
  const number = reference.trim();
  const caseId = (await caseIdByApplication(db, number)) ?? (await caseIdByApplication(db, number.toUpperCase()));
  const sent = await sentTo(db, caseId ?? 0, addressDigest(context.vault, address));
  return [...new Set(sent.map(ottawaDate))];
}
