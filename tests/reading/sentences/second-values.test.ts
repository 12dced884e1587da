import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function read(text: string, people = [zoe]) {
  return readReply(replyTo(sentMail({ people }), people, { text })).people;
}

const others = "1. Zoë Łucja\n2. 1123456789\n3. zoe@example.org\n6. Lacolle\n7. brown\n8. yes\n4. 14 March 2019\n";

describe("a second value behind the first", () => {
  it.each([
    "5. 5 June 2024. No, I checked: 1 June 2024",
    "5. 5 June 2024. My stamp: 2 June 2024.",
    "5. 5 juin 2024. Non, j'ai vérifié : 1er juin 2024",
    "My last entry: 5 June 2024 (to be verified).",
    "Ma dernière entrée : 5 juin 2024 (à vérifier).",
  ])("is asked about: %s", (line) => {
    expect(read(others + line)[0]?.answers["lastEntry"]).toBeUndefined();
  });
  it("never keeps the first of two days within a sentence that corrects it", () => {
    const told =
      "My name is Zoë Łucja. My last entry: 25 November 2022... correction: 26 November 2022. I entered at Lacolle.";
    expect(read(told)[0]?.answers["lastEntry"]?.value).not.toBe("2022-11-25");
  });
  it("leaves a day told once", () => {
    expect(read(`${others}5. 5 June 2024. It was a Wednesday.`)[0]?.answers["lastEntry"]?.value).toBe("2024-06-05");
  });
  it("asks about a last entry before every day that the first may be", () => {
    expect(read(`${others.replace("14 March 2019", "about 14 March 2025")}5. 5 June 2024`)[0]?.answers["lastEntry"]).toBeUndefined(); // prettier-ignore
  });
});

describe("a family under headings of numbers", () => {
  const block = (head: string, name: string, year: number): string =>
    `${head}\nNom légal : ${name}\nPremière arrivée : 2 mai ${year}\nDernière entrée : 3 juin ${year + 2}\nLieu : Lacolle\nYeux : bruns\n\n`;
  it("gives nobody the answers that stand under another's", () => {
    const text =
      block("Pour l'IUC 1123456789 :", "Elle s'appelle Zoë Łucja", 2018) + block("IUC 11234567", "Minh Nguyễn", 2020);
    expect(read(text, [zoe, minh]).map((one) => one.answers["firstEntry"]?.value)).toEqual([
      "2018-05-02",
      "2020-05-02",
    ]);
  });
});

describe("what people call somebody", () => {
  it.each([
    "1. Elle s'appelle Zoë Łucja",
    "1. ELLE S'APPELLE ZOË ŁUCJA",
    "1. elle s'appelle zoë łucja",
    "1. She is called Zoë Łucja",
  ])("%s", (line) => {
    expect(String(read(line)[0]?.answers["fullName"]?.value).toLowerCase()).toBe("zoë łucja");
  });
});

describe("a kind of place without a name", () => {
  it.each(["6. It was a bridge", "6. C'était un pont", "6. the land border crossing", "6. par bateau"])(
    "%s is asked about",
    (line) => {
      expect(read(line)[0]?.answers["lastEntryPlace"]).toBeUndefined();
    },
  );
});
