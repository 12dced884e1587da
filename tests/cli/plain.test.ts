import { describe, expect, it } from "vitest";
import { plain, plainLine } from "../../src/cli/plain.ts";
import { table } from "../../src/cli/table.ts";
import { howLong, ottawaTime } from "../../src/cli/time.ts";

describe("foreign words on a terminal", () => {
  it.each([
    ["\u001b[2J\u001b[1;1Hlandfall: all is well", "[2J[1;1Hlandfall: all is well"],
    ["\u009b31mred", "31mred"],
    ["abc\b\b\bxyz", "abcxyz"],
    ["a\u202egnp.exe", "agnp.exe"],
    ["\u001b]0;title\u0007text", "]0;titletext"],
    ["one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"],
    ["Zoë Łucja, Nguyễn, 阮, نور", "Zoë Łucja, Nguyễn, 阮, نور"],
  ])("%j is shown as %j", (foreign, shown) => {
    expect(plain(foreign)).toBe(shown);
  });

  it("stand on one line in a table, whatever they hold", () => {
    expect(plainLine(" a\n\u2028b\u0000 ")).toBe("a b");
    expect(table(["who"], [["x\u001b[31m\nlandfall: ok"]])).not.toMatch(/\u001b|\nlandfall/);
  });
});

describe("times on a terminal", () => {
  it("are Ottawa's, in summer and in winter", () => {
    expect(ottawaTime("2026-11-21T15:00:00Z")).toBe("2026-11-21 10:00");
    expect(ottawaTime("2026-07-01T03:30:59Z")).toBe("2026-06-30 23:30");
    expect(ottawaTime(null)).toBe("–");
  });

  it("lengths are told in one unit that says enough", () => {
    const from = "2026-11-21T15:00:00Z";
    expect(howLong(from, "2026-11-21T15:12:59Z")).toBe("12 min");
    expect(howLong(from, "2026-11-21T20:30:00Z")).toBe("5 h");
    expect(howLong(from, "2026-11-24T15:00:00Z")).toBe("3 days");
  });
});
