import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { isPolite } from "../../../src/reading/segment/polite.ts";
import { contextFor } from "./context.ts";

describe("what people write in place of an answer", () => {
  it.each(["Yes, from next Monday", "yes, starting next week", "Oui, à partir de lundi prochain", "yes from tomorrow"])(
    "%s is no presence now",
    (words) => {
      expect(fieldReader("yes-no").read(words, contextFor("yes-no"))).toMatchObject({
        kind: "unclear",
        readings: [true, false],
      });
    },
  );
  it.each(["Yes, until next week", "Yes, since last Monday", "yes, and my appointment is next week"])(
    "%s is a presence now",
    (words) => {
      expect(fieldReader("yes-no").read(words, contextFor("yes-no"))).toMatchObject({ kind: "value", value: true });
    },
  );
  it.each(["I think so", "Yes, I think so.", "je crois que oui"])("%s is a presence that is doubted", (words) => {
    expect(fieldReader("yes-no").read(words, contextFor("yes-no"))).toMatchObject({
      kind: "unclear",
      readings: [true],
    });
  });
  it.each(["6 juill. 2019", "le 6 juill 2019"])("%s is a day in July", (words) => {
    expect(fieldReader("date").read(words, contextFor("date"))).toMatchObject({ kind: "value", value: "2019-07-06" });
  });
  it.each(["My name is spelled wrong.", "mon nom est mal écrit"])("%s says no name", (words) => {
    expect(fieldReader("name").find(words, contextFor("name"))).toEqual([]);
  });
});

describe("what a program adds under a mail", () => {
  it.each([
    "CONFIDENTIALITY NOTICE: This email and any attachments may contain confidential information.",
    "If you are not the intended recipient, please delete it and notify the sender.",
    "Si vous n'en êtes pas le destinataire, veuillez le supprimer et aviser l'expéditeur.",
  ])("%s is looked at by nobody", (words) => {
    expect(isPolite(words)).toBe(true);
  });
  it("is not what somebody says who got the mail of another", () => {
    expect(isPolite("If you are not able to find my file, please call me.")).toBe(false);
  });
});
