import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

const own = { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org" };

describe("people who say who they are before they answer", () => {
  it("takes the name in any form of it, and reads on behind it", () => {
    const rest = "I first arrived in Canada on 24 April 2018 and last came in on 16 August 2025 through Toronto Pearson. Blue eyes. I'm in Canada now."; // prettier-ignore
    for (const opening of [
      "This is Zoë Łucja (UCI: 1123456789). My email remains zoe@example.org.",
      "Zoë Łucja here, UCI 1123456789, and zoe@example.org is the best email for me.",
      "Zoë Łucja à l'appareil. Mon IUC : 1123456789, mon courriel : zoe@example.org.",
      "Good day, my name is Zoë Łucja, UCI: 1123456789. My email is still zoe@example.org.",
      "Ici Zoë Łucja (IUC : 1123456789). Mon courriel est toujours zoe@example.org.",
    ])
      expect(values(`${opening} ${rest}`), opening).toEqual([
        {
          ...own,
          firstEntry: "2018-04-24",
          lastEntry: "2025-08-16",
          lastEntryPlace: "Toronto Pearson",
          eyeColour: "blue",
          inCanada: true,
        },
      ]);
  });

  it("takes one word for a name only where the person has no other", () => {
    expect(
      values("Hello Sir, I am Wahyudi, one name only.", [{ ...zoe, givenName: "", familyName: "Wahyudi" }]),
    ).toEqual([{ fullName: "Wahyudi" }]);
    expect(values("Hello Sir, I am Zoë, nice to meet you.")).toEqual([{}]);
    expect(values("I am Wanda, Zoë Łucja's neighbour. I have green eyes.")).toEqual([{}]);
  });

  it("reads a family's sentences in small letters, each for whom it names", () => {
    const row = (who: string, uci: string, email: string, first: string) =>
      `${who} uci ${uci} email ${email}, first entry ${first}, last entry 22 feb 2026 vancouver airport, brown eyes, in canada.`;
    const said = [
      row("hi, i am Zoë Łucja", zoe.uci, "zoe@example.org", "19 april 2018"),
      row("my husband Minh Nguyễn", minh.uci, "minh@example.org", "30 nov 2019"),
      row("my daughter Ana Maria Nguyễn", ana.uci, "zoe@example.org", "22 feb 2026"),
    ];
    const both = { lastEntry: "2026-02-22", lastEntryPlace: "vancouver airport", eyeColour: "brown", inCanada: true };
    expect(values(`${said.join(" ")} thanks`, [zoe, minh, ana])).toEqual([
      { ...own, ...both, firstEntry: "2018-04-19" },
      { fullName: "Minh Nguyễn", uci: minh.uci, email: "minh@example.org", ...both, firstEntry: "2019-11-30" },
      { fullName: "Ana Maria Nguyễn", uci: ana.uci, email: "zoe@example.org", ...both, firstEntry: "2026-02-22" },
    ]);
  });
});
