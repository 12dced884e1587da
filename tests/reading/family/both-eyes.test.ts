import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function eyes(text: string): unknown[] {
  const people = [zoe, minh];
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(
    (one) => one.answers["eyeColour"]?.value,
  );
}

const below = "1. Zoë Łucja\n2. 1123456789\n4. 14 March 2019\n7. green\n\n1. Minh Nguyễn\n2. 11234567\n4. 2 May 2020\n";

describe("both eyes of one", () => {
  it.each(["7. both brown", "7. Les deux bruns", "7. Bruns tous les deux", "Eye colour: both brown"])(
    "%s gives another of the family no colour",
    (line) => {
      expect(eyes(below + line)).toEqual(["green", "brown"]);
    },
  );
  it.each(["7. brown for both", "7. brown, both of us", "7. bruns pour les deux"])(
    "%s is said of two people",
    (line) => {
      expect(eyes(line)).toEqual(["brown", "brown"]);
    },
  );
});
