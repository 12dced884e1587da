import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh, ana];
const answers: Readonly<Record<string, readonly string[]>> = {
  p1: ["Zoë Łucja", "1123456789", "zoe@example.org", "12 May 2018", "3 June 2024", "Toronto Pearson", "green", "yes"],
  p2: ["Minh Nguyễn", "11234567", "minh@example.org", "14 July 2019", "5 June 2024", "Vancouver", "brown", "yes"],
  p3: ["Ana Maria Nguyễn", "1120004567", "", "14 July 2019", "5 June 2024", "Vancouver", "brown", "yes"],
};
const labels = ["Name", "UCI", "Email", "First entry", "Last entry", "Place of last entry", "Eyes", "In Canada now"];

/** A reply of the family, with other words where an address is asked. */
function told(addresses: Readonly<Record<string, string>>, numbered = false) {
  const blocks = Object.entries(answers).map(([person, lines]) =>
    lines
      .map((words, at) => `${numbered ? `${at + 1}.` : `${labels[at]}:`} ${at === 2 ? (addresses[person] ?? words) : words}`)
      .join("\n"),
  ); // prettier-ignore
  return readReply(
    replyTo(sentMail({ people }), people, { text: `Hello,\n\n${blocks.join("\n\n")}\n\nThanks,\nZoë Łucja` }),
  );
}

function emailOf(person: string, addresses: Readonly<Record<string, string>>, numbered = false): string {
  const one = told(addresses, numbered).people.find((other) => other.person === person);
  const [taken, doubt] = [one?.answers["email"], one?.unclear["email"]];
  return taken ? String(taken.value) : doubt ? `? ${doubt.readings.join(" | ")}` : "-";
}

describe("the writer's address, as the words of another's answer name it", () => {
  it.each([
    "use my email",
    "my email above",
    "same email as me",
    "same as mine",
    "mine",
    "Please use mine.",
    "as me",
    "my address, please",
    "see my address above",
    "you can use my email for her too",
    "use my address for my daughter as well",
    "via my e-mail",
    "same as Zoë",
    "Zoë's email",
    "same as the principal applicant",
    "utilisez mon adresse",
    "mon courriel",
    "la même que la mienne",
    "même que moi",
    "comme moi",
    "le mien",
    "mon adresse courriel svp",
    "voir mon courriel ci-dessus",
    "la même adresse que moi",
    "veuillez prendre mon adresse pour elle aussi",
    "celle de Zoë",
    "même adresse que le demandeur principal",
  ])("is the one that the writer gives: %s", (words) => {
    for (const numbered of [false, true]) {
      expect(emailOf("p3", { p3: words }, numbered)).toBe("zoe@example.org");
      expect(emailOf("p3", { p1: "zoe.work@example.com", p3: words }, numbered)).toBe("zoe.work@example.com");
      expect(emailOf("p3", { p1: "this one", p3: words }, numbered)).toBe("zoe@example.org");
    }
  });
  it.each([
    "use my other email",
    "my work email",
    "same as my sister",
    "her mother's",
    "not mine",
    "my old address",
    "our family address",
    "mon autre courriel",
    "pas la mienne",
    "use his",
    "same as her email",
    "use the one on file",
  ])("is none of theirs where it is another: %s", (words) => {
    expect(emailOf("p3", { p3: words })).toBe("-");
    expect(emailOf("p1", { p3: words })).toBe("zoe@example.org");
    expect(emailOf("p2", { p3: words })).toBe("minh@example.org");
  });
  it("is asked where the writer gives none, or is not sure of it", () => {
    expect(emailOf("p3", { p1: "see attached", p3: "same email as me" })).toBe("-");
    expect(emailOf("p3", { p1: "I think zoe@example.org", p3: "use my email" })).toBe("? zoe@example.org");
  });
  it("is asked of the writer, who has given none by it", () => {
    for (const words of ["my email", "use mine", "mon adresse"])
      expect(emailOf("p1", { p1: words, p3: "n/a" })).toBe("-");
  });
  it('may be either where somebody says "this one" below an address that differs from the mail\'s', () => {
    const either = "? zoe@example.org | zoe.work@example.com";
    expect(emailOf("p3", { p1: "zoe.work@example.com", p3: "this email" })).toBe(either);
    expect(emailOf("p2", { p1: "zoe.work@example.com", p2: "same" })).toBe("? zoe.work@example.com | zoe@example.org");
    expect(emailOf("p3", { p3: "this email" })).toBe("zoe@example.org");
  });
  it("doubts the others where the words are said of them too", () => {
    expect(emailOf("p1", { p3: "our emails are not right, sorry" })).toBe("? zoe@example.org");
    expect(emailOf("p1", { p3: "I am not sure my email above is right" })).toBe("? zoe@example.org");
  });
});

describe("other answers that are as the writer's", () => {
  it.each(["comme moi", "as me", "same as me", "like me", "même que moi", "idem que moi"])("%s", (words) => {
    const lines = Object.entries(answers).map(
      ([person, own]) =>
      own.map((said, at) => `${labels[at]}: ${person !== "p1" && at > 2 && at < 6 ? words : at === 2 ? "zoe@example.org" : said}`).join("\n"), // prettier-ignore
    );
    const reading = readReply(replyTo(sentMail({ people }), people, { text: `${lines.join("\n\n")}\n\nZoë Łucja` }));
    for (const { answers: taken } of reading.people)
      expect([taken["firstEntry"]?.value, taken["lastEntry"]?.value, taken["lastEntryPlace"]?.value]).toEqual(["2018-05-12", "2024-06-03", "Toronto Pearson"]); // prettier-ignore
  });
});
