import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { contextFor, minh, zoe } from "./context.ts";

const said = (words: string, person = minh): unknown => {
  const reading = fieldReader("yes-no").read(words, contextFor("yes-no", { id: "inCanada", person }));
  return reading.kind === "value" ? reading.value : "asked";
};

describe("the presence of one of the family, told by the writer", () => {
  it.each([
    "Yes, she lives with me in Canada",
    "Yes, here with me in Canada",
    "Oui, avec moi au Canada",
    "He is in Canada now",
    "She is here in Canada with me",
    "Elle est au Canada avec moi",
    "Oui, elle vit avec nous au Canada",
    "He is with us in Toronto",
  ])("is taken: %s", (words) => expect(said(words)).toBe(true));

  it.each(["He is in India", "Elle est avec moi à Paris", "No, he is in Ghana"])("is denied: %s", (words) =>
    expect(said(words)).toBe(false),
  );

  it.each(["Yes, she lives in India", "Yes, he is not in Canada", "Yes, she is with me abroad", "She lives with my mother in Canada"])(
    "is asked about: %s",
    (words) => expect(said(words)).toBe("asked"),
  ); // prettier-ignore

  it("is nobody's in the writer's own place", () => {
    expect(said("Yes, he is in Canada", zoe)).toBe("asked");
  });
});
