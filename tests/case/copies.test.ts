import { describe, expect, it } from "vitest";
import type { MailOrder } from "../../src/case/decision.ts";
import { copiesOf } from "../../src/case/decide/copies.ts";
import { sampleCase } from "../support/cases.ts";

const order = (content: { template: "hold" | "password-new" }): MailOrder =>
  content.template === "hold"
    ? { to: "p1", lane: "answer", inReplyTo: "<a@b>", notBefore: null, template: "hold", cause: "outside", until: null }
    : { to: "p1", lane: "credential", inReplyTo: null, notBefore: null, template: "password-new", cause: "lost" };
const agreed = { name: "Ana Lee", organization: null, email: "ana@law.example", mayBeCopied: true };

describe("a representative", () => {
  it("is copied on where the case stands, as a mail of its own, once the applicant has agreed", () => {
    const [copy, ...others] = copiesOf({ ...sampleCase(), representative: agreed }, [order({ template: "hold" })]);
    expect(copy).toMatchObject({ template: "hold", copyFor: "representative", inReplyTo: null });
    expect(others).toEqual([]);
  });

  it("never gets a password", () => {
    expect(copiesOf({ ...sampleCase(), representative: agreed }, [order({ template: "password-new" })])).toEqual([]);
  });

  it("gets nothing without consent or address", () => {
    const mails = [order({ template: "hold" })];
    expect(copiesOf({ ...sampleCase(), representative: { ...agreed, mayBeCopied: false } }, mails)).toEqual([]);
    expect(copiesOf({ ...sampleCase(), representative: { ...agreed, email: null } }, mails)).toEqual([]);
    expect(copiesOf({ ...sampleCase(), representative: null }, mails)).toEqual([]);
  });
});
