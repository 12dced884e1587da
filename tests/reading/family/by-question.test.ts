import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import type { Reading } from "../../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const leo = { ...ana, id: "p4", givenName: "Léo", uci: "1120009999" };
const people = [zoe, minh, ana, leo];

function read(text: string): Reading {
  return readReply(replyTo(sentMail({ people }), people, { text: `${text}\n\nZoë` }));
}

function all(reply: Reading, question: string): unknown[] {
  return reply.people.map((one) => one.answers[question]?.value ?? null);
}

describe("a family's answers, question by question", () => {
  it("knows whose son is meant from the names beside the same words", () => {
    const reply = read(
      "Name: Me - Zoë Łucja / My husband - Minh Nguyễn / My daughter - Ana Maria Nguyễn / My son - Léo Nguyễn\nUCI: Me - 1123456789, My husband - 11234567, My daughter - 1120004567, My son - 1120009999\nEyes: Me - blue, My husband - brown, My daughter - green, My son - hazel", // prettier-ignore
    );
    expect(all(reply, "uci")).toEqual(["1123456789", "11234567", "1120004567", "1120009999"]);
    expect(all(reply, "eyeColour")).toEqual(["blue", "brown", "green", "hazel"]);
  });

  it("asks which child is meant where no name stands beside the word, or two do", () => {
    const without = read("Eyes: Me - blue, My husband - brown, My daughter - green, My son - hazel");
    expect(all(without, "eyeColour").slice(2)).toEqual([null, null]);
    const twice = read(
      "Name: Me - Zoë Łucja / My husband - Minh Nguyễn / My child - Ana Maria Nguyễn / My child - Léo Nguyễn\nEyes: Me - blue, My husband - brown, My child - green, My child - hazel", // prettier-ignore
    );
    expect(all(twice, "eyeColour").slice(2)).toEqual([null, null]);
  });

  it("takes sentences and what is beside an answer as the answer of whose name leads it", () => {
    const reply = read(
      "Full name:\nMrs. Zoë Łucja\nMr. Minh Nguyễn\nMiss Ana Maria Nguyễn\nMr. Léo Nguyễn\n\nEye colour:\nZoë: My eyes are blue\nMinh: They are brown\nAna Maria: green\nLéo: his eyes are hazel\n\nIn Canada now:\nZoë: Yes.\nMinh: Yes he is\nAna Maria: Y\nLéo: Yes he is", // prettier-ignore
    );
    expect(all(reply, "eyeColour")).toEqual(["blue", "brown", "green", "hazel"]);
    expect(all(reply, "inCanada")).toEqual([true, true, true, true]);
    expect(all(reply, "fullName")).not.toContain(null);
  });

  it("reads the list below a copied question of ours", () => {
    const reply = read(
      "2. Your UCI number:\nZoë: 1123456789\nMinh: 11234567\nAna Maria: 1120004567\nLéo: 1120009999\n\n4. The date you first entered Canada:\nZoë: 2019-05-14\nMinh: 2020-06-03\nAna Maria: 2020-06-03, I think\nLéo: 2020-06-03", // prettier-ignore
    );
    expect(all(reply, "uci")).toEqual(["1123456789", "11234567", "1120004567", "1120009999"]);
    expect(all(reply, "firstEntry")).toEqual(["2019-05-14", "2020-06-03", null, "2020-06-03"]);
  });

  it("leaves a family name out of the place that follows it", () => {
    const reply = read("Place of last entry: Zoë Łucja - Victoria airport; Minh Nguyễn - Victoria airport; Ana Maria Nguyễn - Coutts; Léo Nguyễn - Coutts"); // prettier-ignore
    expect(all(reply, "lastEntryPlace")).toEqual(["Victoria airport", "Victoria airport", "Coutts", "Coutts"]);
  });

  it("takes a question mark for the end of a label", () => {
    expect(all(read("In Canada now? Yes for all"), "inCanada")).toEqual([true, true, true, true]);
  });
});
