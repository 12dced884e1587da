import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function read(text: string, people = [zoe]) {
  return readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${text}\n\nThanks` }));
}

function bare({ email = "zoe@example.org", first = "14 March 2019", last = "5 June 2024", here = "yes" }): string {
  return ["Zoë Łucja", "1123456789", email, first, last, "Toronto Pearson", "brown", here].join("\n");
}

describe("answers on lines of their own, without number or label", () => {
  it.each([
    { here: "Of course, yes" },
    { here: "Yes, living in Calgary" },
    { here: "I declare that I am in Canada now" },
    { here: "Yes ma'am, I am here" },
    { email: "Same as this one" },
    { email: "la même adresse que ce courriel" },
    { first: "14/03/2019 (dd/mm/yyyy)", last: "06/05/2024 (month/day/year)" },
  ])("are taken in their order: %o", (said) => {
    const reading = read(bare(said));
    expect(reading.disposition).toBe("accept");
    const { answers } = reading.people[0]!;
    expect([answers["firstEntry"]?.value, answers["inCanada"]?.value]).toEqual(["2019-03-14", true]);
  });

  it.each([
    { here: "Yes, until yesterday" },
    { here: "Of course, no" },
    { here: "Here is my answer" },
    { email: "Same as my husband" },
    { last: "05/06/2024 (local time)" },
  ])("are asked about where one says less: %o", (said) => {
    expect(read(bare(said)).disposition).not.toBe("accept");
  });
});

describe("answers that are another's", () => {
  const own = "1. Zoë Łucja\n2. 1123456789\n3. zoe@example.org\n4. 14 March 2019\n5. 5 June 2024\n6. Toronto Pearson\n7. brown\n8. yes"; // prettier-ignore
  const his = (same: string, last = same): string =>
    `${own}\n\n1. Minh Nguyễn\n2. 11234567\n3. minh@example.org\n4. ${same}\n5. ${last}\n6. ${same}\n7. black\n8. ${same}`;

  it.each(["same as Zoë", "SAME AS ZOË", "Idem que Zoë", "same as above", "idem"])(
    "are taken from them: %s",
    (same) => {
      const reading = read(his(same), [zoe, minh]);
      expect(reading.disposition).toBe("accept");
      expect(reading.people[1]?.answers["lastEntry"]?.value).toBe("2024-06-05");
      expect(reading.people[1]?.answers["lastEntryPlace"]?.value).toBe("Toronto Pearson");
    },
  );

  it.each(["same as Zoë but a day later", "not the same as Zoë", "same as Zoë, I think"])(
    "are asked about where they differ or may: %s",
    (last) => {
      expect(read(his("same as Zoë", last), [zoe, minh]).people[1]?.answers["lastEntry"]).toBeUndefined();
    },
  );
});
