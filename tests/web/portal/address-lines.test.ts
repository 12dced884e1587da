import { expect, it } from "vitest";
import { addressOf, isOfProvince, partsOf } from "../../../src/web/portal/address-lines.ts";

const none = { careOf: "", unit: "", street: "", box: "", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };

it.each([
  [{ street: "12 Main St" }, "12 Main St", null],
  [{ unit: "5B", street: "12 Main St" }, "5B-12 Main St", null],
  [{ careOf: "Anne Roy", street: "12 Main St" }, "12 Main St", "c/o Anne Roy"],
  [{ street: "12 Main St", box: "RR 2 Stn Main" }, "12 Main St", "RR 2 Stn Main"],
  [{ careOf: "Anne Roy", unit: "5", street: "12 Main St", box: "RR 2" }, "5-12 Main St", "c/o Anne Roy, RR 2"],
  [{ box: "PO Box 310" }, "PO Box 310", null],
  [{ careOf: "Anne Roy", box: "CP 310 succ. Centre-ville" }, "CP 310 succ. Centre-ville", "c/o Anne Roy"],
])("writes %o on two lines and takes them apart again", (parts, line1, line2) => {
  const address = addressOf({ ...none, ...parts });
  expect(address).toMatchObject({ line1, line2 });
  expect(partsOf(address)).toEqual({ ...none, ...parts });
});

it("keeps the second line of a box, and knows care of in French", () => {
  const box = { line1: "PO Box 310", line2: "Stn Main", city: "Perth", province: "ON", postalCode: "K7H 3C6" };
  expect(partsOf(box)).toMatchObject({ street: "", box: "PO Box 310, Stn Main" });
  expect(partsOf({ ...box, line1: "12, rue Main", line2: "a/s de Anne Roy, CP 3" })).toMatchObject({
    careOf: "Anne Roy",
    box: "CP 3",
  });
});

it("keeps what it cannot take apart", () => {
  const odd = {
    line1: "Lot 7, Concession 3",
    line2: "Behind the mill",
    city: "Perth",
    province: "ON",
    postalCode: "K7H 3C6",
  };
  expect(addressOf(partsOf(odd))).toEqual(odd);
});

it("writes a postal code as Canada Post does", () => {
  expect(addressOf({ ...none, street: "1 A", postalCode: "k1a-0b1" }).postalCode).toBe("K1A 0B1");
});

it("knows the districts of every province and territory", () => {
  const codes = {
    AB: "T",
    BC: "V",
    MB: "R",
    NB: "E",
    NL: "A",
    NS: "B",
    ON: "P",
    PE: "C",
    QC: "H",
    SK: "S",
    YT: "Y",
  };
  for (const province of Object.keys(codes) as (keyof typeof codes)[]) {
    expect([province, isOfProvince(`${codes[province]}1A 1A1`, province)]).toEqual([province, true]);
    expect([province, isOfProvince(`${province === "BC" ? "T" : "V"}1A 1A1`, province)]).toEqual([province, false]);
  }
  expect(["X0A 0H0", "X1A 2N4"].map((code) => [isOfProvince(code, "NU"), isOfProvince(code, "NT")])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(isOfProvince("K1A 0C9", "QC")).toBe(true);
  expect(isOfProvince("K2P 0C9", "QC")).toBe(false);
});
