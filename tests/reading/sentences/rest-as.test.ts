import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import type { Reading } from "../../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh, ana];
const mine = "Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 14 May 2019\nLast entry: 2 March 2025\nPlace: Toronto Pearson\nEyes: blue\nIn Canada: yes"; // prettier-ignore

function read(...blocks: string[]): Reading {
  return readReply(replyTo(sentMail({ people }), people, { text: [mine, ...blocks, "Zoë"].join("\n\n") }));
}

function shared(reply: Reading, question: string): unknown[] {
  return reply.people.map((one) => one.answers[question]?.value ?? null);
}

const minhs = "Minh Nguyễn\nUCI: 11234567\nEmail: minh@example.org\nEyes: brown";
const anas = "Ana Maria Nguyễn\nUCI: 1120004567\nEyes: green";

describe("a block whose rest is as the writer's", () => {
  it.each([
    "Everything else is the same as for me.",
    "All the rest is the same as mine",
    "Rest same as me",
    "All other answers are the same as mine.",
    "Dates, place and the rest: same as mine",
    "The remaining answers are identical to my answers",
    "Same as me for everything else",
    "Le reste est identique à mes réponses",
    "Pour le reste, mêmes réponses que moi.",
    "Tout le reste est pareil que pour moi",
    "Le reste : idem que moi",
    "Les autres réponses sont les mêmes que les miennes",
    "Comme moi pour tout le reste",
  ])("takes what it does not answer from the writer, but no name, number or eyes: %s", (sentence) => {
    const reply = read(`${minhs}\n${sentence}`, `${anas}\n${sentence}`);
    expect(shared(reply, "firstEntry")).toEqual(Array(3).fill("2019-05-14"));
    expect(shared(reply, "lastEntry")).toEqual(Array(3).fill("2025-03-02"));
    expect(shared(reply, "lastEntryPlace")).toEqual(Array(3).fill("Toronto Pearson"));
    expect(shared(reply, "inCanada")).toEqual([true, true, true]);
    expect(shared(reply, "email")).toEqual(["zoe@example.org", "minh@example.org", "zoe@example.org"]);
    expect(shared(reply, "eyeColour")).toEqual(["blue", "brown", "green"]);
    expect(shared(reply, "uci")).toEqual(["1123456789", "11234567", "1120004567"]);
  });

  it("keeps what the block answers itself, and asks for eyes that it does not", () => {
    const reply = read("Minh Nguyễn\nUCI: 11234567\nFirst entry: 3 June 2020\nThe rest is the same as mine");
    expect(shared(reply, "firstEntry").slice(0, 2)).toEqual(["2019-05-14", "2020-06-03"]);
    expect(shared(reply, "lastEntry").slice(0, 2)).toEqual(["2025-03-02", "2025-03-02"]);
    expect(shared(reply, "eyeColour")[1]).toBeNull();
  });

  it("asks for what stands there with an empty label", () => {
    const reply = read("Minh Nguyễn\nUCI: 11234567\nEmail:\nLast entry -\nEyes: brown\nThe rest is the same as mine");
    expect(shared(reply, "firstEntry")[1]).toBe("2019-05-14");
    expect([shared(reply, "email")[1], shared(reply, "lastEntry")[1]]).toEqual([null, null]);
  });

  it.each([
    "The rest is not the same as mine",
    "The rest is almost the same as mine",
    "I think the rest is the same as mine",
    "The rest is the same as my sister's",
    "Most of the rest is the same as mine",
    "Is the rest the same as mine?",
    "The rest is the same as in my old application",
    "Le reste n'est pas pareil que pour moi",
    "Le reste : idem que ma sœur",
    "The rest of our trip was the same as mine",
  ])("gives nothing where it says more, or less: %s", (sentence) => {
    const reply = read(`${minhs}\n${sentence}`);
    expect(shared(reply, "firstEntry")[1]).toBeNull();
    expect(shared(reply, "inCanada")[1]).toBeNull();
  });

  it("asks what the one above and the writer answer differently, where it points above", () => {
    const full = `${minhs}\nFirst entry: 3 June 2020\nLast entry: 2 March 2025\nPlace: Toronto Pearson\nIn Canada: yes`;
    const reply = read(full, `${anas}\nThe rest is the same as above`);
    expect(shared(reply, "firstEntry")[2]).toBeNull();
    expect(shared(reply, "lastEntry")[2]).toBe("2025-03-02");
  });
});

describe("a line for all the children", () => {
  const kids = (line: string): Reading =>
    read(`${minhs}\nFirst entry: 3 June 2020\nLast entry: 4 April 2024\nPlace: Montreal\nIn Canada: yes`, `Children:\nAna Maria Nguyễn, UCI 1120004567, eyes green\n${line}`); // prettier-ignore

  it.each([
    "The children have the same email, entry dates and place of entry as me. They are in Canada now.",
    "For the kids: email, dates and place same as mine. They are in Canada too.",
    "Email, first entry, last entry and place of entry of the children are the same as mine, and they are in Canada too.",
    "Pour les enfants : courriel, dates d'entrée et lieu d'entrée identiques aux miens. Ils sont au Canada en ce moment.",
    "Le courriel, les dates et le lieu d'entrée des enfants sont les mêmes que les miens. Ils sont au Canada.",
  ])("gives them the writer's answers: %s", (line) => {
    const reply = kids(line);
    expect(shared(reply, "email")[2]).toBe("zoe@example.org");
    expect(shared(reply, "firstEntry")).toEqual(["2019-05-14", "2020-06-03", "2019-05-14"]);
    expect(shared(reply, "lastEntry")[2]).toBe("2025-03-02");
    expect(shared(reply, "lastEntryPlace")[2]).toBe("Toronto Pearson");
    expect(shared(reply, "inCanada")[2]).toBe(true);
  });

  it.each([
    "The children have almost the same entry dates as me. They are in Canada now.",
    "The children have the same entry dates as my sister. They will be in Canada.",
    "The children have the same school and entry dates as me. They are not in Canada.",
  ])("asks where it says anything else: %s", (line) => {
    expect([shared(kids(line), "firstEntry")[2], shared(kids(line), "inCanada")[2]]).toEqual([null, null]);
  });
});
