import { describe, expect, it } from "vitest";
import { readReply } from "../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "./people.ts";

const read = (text: string) =>
  readReply(replyTo(sentMail({ people: [zoe] }), [zoe], { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])),
  )[0] ?? {};

const answers = (changed: Readonly<Record<number, string>>): string =>
  ["Zoë Łucja", "1123456789", "zoe@example.org", "2019-03-14", "2024-06-05", "Lacolle", "bruns", "oui"]
    .map((answer, at) => `${at + 1}. ${changed[at + 1] ?? answer}`)
    .join("\n");

describe("answers in few words", () => {
  it("are what our own hints ask for", () => {
    expect(read(answers({ 8: "O" }))["inCanada"]).toBe(true);
    expect(read(answers({ 8: "Y" }))["inCanada"]).toBe(true);
    expect(read(answers({ 8: "O / N" }))["inCanada"]).toBeUndefined();
  });
  it("may say that somebody is on the spot, and not where else", () => {
    expect(read(answers({ 8: "oui je suis sur place" }))["inCanada"]).toBe(true);
    for (const words of ["je suis sur place à Paris", "je serai sur place lundi", "je ne suis pas sur place"])
      expect(read(answers({ 8: words }))["inCanada"]).not.toBe(true);
  });
  it("stand behind a label with stops in it", () => {
    expect(read("Nom : Zoë Łucja\nI.U.C. : 1123456789")["uci"]).toBe("1123456789");
    expect(read("Name: Zoë Łucja\nU.C.I.: 1123456789")["uci"]).toBe("1123456789");
  });
  it("keep no stop of a sentence in a name", () => {
    expect(read(answers({ 1: "ŁUCJA Zoë." }))["fullName"]).toBe("ŁUCJA Zoë");
  });
  it("may say first that nothing changed", () => {
    expect(read(answers({ 3: "Pas de changement, celle-ci" }))["email"]).toBe("zoe@example.org");
    expect(read(answers({ 3: "Changement, pas celle-ci" }))["email"]).toBeUndefined();
  });
  it("stand above a program's words of whom the mail is for", () => {
    const below =
      "Ce courriel et ses pièces jointes sont confidentiels et destinés uniquement à la personne à qui ils sont adressés. Si vous l'avez reçu par erreur, veuillez le supprimer et en aviser l'expéditeur.";
    expect(read(`${answers({ 3: "zoe.lucja@example.net" })}\n\nMerci,\nZoë Łucja\n\n${below}`)["email"]).toBe("zoe.lucja@example.net"); // prettier-ignore
  });
});
