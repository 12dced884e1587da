import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/reading/reading.ts";
import { readReply } from "../../../src/reading/read.ts";
import { replyOf } from "../adversary-replies.ts";

const mail = "carlos.mendoza@example.com";
const head = `Hello, I am Carlos Mendoza, my UCI is 1162002201. My wife is Lucía Herrera, UCI 1162002202, and our son is Mateo Mendoza, UCI 1162002203. Our email is ${mail}. We all have brown eyes. We are all in Canada.`;
const told = "We first entered on 12 May 2018 and last on 5 June 2024 at Toronto Pearson.";
const read = (text: string): Reading => readReply(replyOf({ id: "", case: "h3", text, never: {} }));
const prose = (words: string): Reading => read(`${head} ${told} ${words}`);

const block = (name: string, uci: string, first: string): string =>
  `${name}\nUCI: ${uci}\nEmail: ${mail}\nFirst entry: ${first}\nLast entry: 5 June 2024\nPlace: Toronto Pearson\nEyes: brown\nIn Canada: yes\n`;
const blocks = (words: string, wife: string): Reading =>
  read(
    `${block("Carlos Mendoza", "1162002201", "12 May 2018")}\n${block("Lucía Herrera", "1162002202", wife)}\n${block("Mateo Mendoza", "1162002203", wife)}\n${words}`,
  );
const isAsked = ({ people }: Reading, person: string, question: string): boolean =>
  people.some((one) => one.person === person && one.unclear[question] !== undefined);

describe("a sentence behind what all of them answered together", () => {
  it.each([
    ["Mateo flew over when his vaccines were done.", "p3"],
    ["My wife had an exam and waited for the results.", "p2"],
    ["Our son needed a new passport at the time.", "p3"],
    ["Mon fils est arrivé avec sa grand-mère.", "p3"],
    ["Lucía avait encore son travail à Madrid.", "p2"],
  ])("sets one of them apart: %s", (words, person) => {
    expect(isAsked(prose(words), person, "firstEntry")).toBe(true);
    expect(isAsked(prose(words), "p1", "firstEntry")).toBe(false);
  });

  it("says who was meant: (that is Lucía and me)", () => {
    expect(isAsked(prose("That is Lucía and me."), "p3", "firstEntry")).toBe(true);
  });

  it.each([
    "Mateo is eight years old.",
    "My wife is a nurse.",
    "Lucía sends you her best wishes.",
    "Our son helps me to write this.",
    "We are very happy.",
  ])("only says what somebody is like: %s", (words) => {
    expect(prose(words).disposition).toBe("accept");
  });
});

describe("what a remark tells of how they came", () => {
  it.each(["I came alone in May 2018.", "My wife joined me later.", "I came before my wife and son."])(
    "is held against the answers: %s",
    (words) => {
      expect(isAsked(blocks(words, "12 May 2018"), "p2", "firstEntry")).toBe(true);
      expect(blocks(words, "20 August 2019").disposition).toBe("accept");
    },
  );

  it.each(["We came together.", "My wife came with me.", "Nous sommes arrivés le même jour."])(
    "must be true of all: %s",
    (words) => {
      expect(blocks(words, "12 May 2018").disposition).toBe("accept");
      expect(isAsked(blocks(words, "20 August 2019"), "p2", "firstEntry")).toBe(true);
    },
  );
});
