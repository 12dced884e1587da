import { describe, expect, it } from "vitest";
import {
  agentCommandOf,
  agentEventSchema,
  officerCommandOf,
  officerEventNames,
  officerEventSchema,
} from "../../src/workflow/officer-events.ts";
import { testVault } from "../support/database.ts";

const p1 = { person: "p1" };

describe("what an officer records", () => {
  it.each([
    [{ event: "photo-review", ...p1 }, { kind: "review-photo" }],
    [{ event: "photo-accept", ...p1 }, { kind: "accept-photo" }],
    [
      { event: "photo-return", ...p1, reasons: ["glare"] },
      { kind: "return-photo", reasons: ["glare"], note: null },
    ],
    [{ event: "card-production", ...p1 }, { kind: "card-in-production" }],
    [{ event: "card-mailed", ...p1 }, { kind: "card-mailed" }],
    [{ event: "card-undelivered", ...p1 }, { kind: "card-undelivered" }],
    [
      { event: "card-issue", ...p1, note: "x" },
      { kind: "card-issue", note: "x" },
    ],
    [
      { event: "interview", ...p1, note: "x" },
      { kind: "call-interview", note: "x" },
    ],
    [{ event: "interview-passed", ...p1 }, { kind: "interview-passed" }],
  ])("%j becomes a command in the officer's name", (event, command) => {
    const parsed = officerEventSchema.parse(event);
    if (parsed.event === "grant" || parsed.event === "ecopr-void" || parsed.event === "ecopr-amend")
      throw new Error("not plain");
    expect(officerCommandOf(parsed, "Odile")).toEqual({ person: "p1", officer: "Odile", ...command });
  });

  it("the events named for help are those that are taken", () => {
    expect(officerEventNames).toContain("grant");
    expect(officerEventNames).toContain("ecopr-void");
    expect(officerEventNames).toHaveLength(12);
  });

  it.each([
    { event: "photo-return", ...p1, reasons: [] },
    { event: "photo-return", ...p1, reasons: ["ugly"] },
    { event: "ecopr-void", ...p1, reason: "x" },
    { event: "card-issue", ...p1, note: "  " },
    { event: "ecopr-amend", ...p1, familyName: "Roy" },
    { event: "ecopr-amend", ...p1, reason: "x", birthDate: "1990-02-30" },
    { event: "ecopr-amend", ...p1, reason: "x", uci: "12345678" },
    { event: "grant" },
    { event: "grant", ...p1, documentNumber: "LFE-1" },
  ])("%j is refused", (event) => {
    expect(officerEventSchema.safeParse(event).success).toBe(false);
  });
});

describe("what an agent records", () => {
  const take = (event: object) => agentCommandOf(agentEventSchema.parse(event), "Ana", testVault);

  it.each([
    [
      { event: "hold", ...p1, hold: "agent", note: "x" },
      { kind: "hold", person: "p1", hold: "agent", until: null, note: "x" },
    ],
    [
      { event: "release", ...p1, hold: "leaving-canada" },
      { kind: "release", person: "p1", hold: "leaving-canada" },
    ],
    [
      { event: "send-again", ...p1 },
      { kind: "send-again", person: "p1" },
    ],
    [
      { event: "new-password", ...p1 },
      { kind: "new-password", person: "p1" },
    ],
    [
      { event: "assist", ...p1 },
      { kind: "assist", person: "p1" },
    ],
    [
      { event: "lift-suppression", ...p1 },
      { kind: "lift-suppression", person: "p1" },
    ],
    [
      { event: "call-done", ...p1, note: "x" },
      { kind: "call-done", person: "p1", note: "x" },
    ],
    [{ event: "separate-accounts" }, { kind: "separate-accounts" }],
    [{ event: "join-accounts" }, { kind: "join-accounts" }],
    [
      { event: "close", note: "x" },
      { kind: "close-case", note: "x" },
    ],
    [{ event: "representative" }, { kind: "record-representative", representative: null }],
    [
      { event: "representative", name: "Law", email: "law@example.org", mayBeCopied: true },
      {
        kind: "record-representative",
        representative: { name: "Law", organization: null, email: "law@example.org", mayBeCopied: true },
      },
    ],
  ])("%j becomes a command in the agent's name", (event, command) => {
    expect(take(event)).toEqual({ agent: "Ana", ...command });
  });

  it("a changed address gets a code of six digits, of which the case keeps a keyed digest", () => {
    const command = take({ event: "change-email", ...p1, address: "new@example.org" });
    if (command.kind !== "change-email") throw new Error(command.kind);
    expect(command.code).toMatch(/^\d{6}$/);
    expect(command.codeDigest).not.toContain(command.code);
    expect(command.codeDigest).toBe(testVault.digest("address-code", command.code));
  });
});
