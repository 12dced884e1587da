import type { MailingAddress } from "../../case/case.ts";

/** An address as the form asks for it, in the parts that Canada Post's guide knows. Every part may be empty. */
export interface AddressParts {
  readonly careOf: string;
  readonly unit: string;
  /** Number and name of the street. */
  readonly street: string;
  /** PO box, rural route, station. */
  readonly box: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
}

/** The two lines that go on the card's envelope: the unit before the number, care of and box on the second. */
export function addressOf(parts: AddressParts): MailingAddress {
  const { careOf, unit, street, box, city, province, postalCode } = parts;
  const numbered = unit === "" ? street : `${unit}-${street}`;
  const [line1, rest] = street === "" ? [box, ""] : [numbered, box];
  const line2 = [careOf === "" ? "" : `c/o ${careOf}`, rest].filter((part) => part !== "").join(", ");
  return { line1, line2: line2 === "" ? null : line2, city, province, postalCode: spaced(postalCode) };
}

/** The parts of an address on file, for the form to begin with. What cannot be told apart stands in the street's line. */
export function partsOf(address: MailingAddress | null): AddressParts {
  const { line1 = "", line2, city = "", province = "", postalCode = "" } = address ?? {};
  const careOf = /^(?:c\/o|a\/s(?: de)?) ([^,]+)(?:, (.*))?$/i.exec(line2 ?? "");
  const unit = /^([\w]{1,6})-(\d.*)$/.exec(line1);
  const isBox = /^(?:p\.?\s?o\.?\s?box|c\.?p\.?\s|rr\s?\d|box\s)/i.test(line1);
  const rest = careOf ? (careOf[2] ?? "") : (line2 ?? "");
  return {
    careOf: careOf?.[1] ?? "",
    unit: unit?.[1] ?? "",
    street: isBox ? "" : (unit?.[2] ?? line1),
    box: isBox ? [line1, rest].filter((part) => part !== "").join(", ") : rest,
    city,
    province,
    postalCode,
  };
}

export const provinces = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"] as const;

/**
 * The first letter of a postal code names its district (Canada Post, Postal Codes in Canada). X is two territories', told
 * apart by the third character: X0A, X0B and X0C are Nunavut's, all others the Northwest Territories'.
 */
const districts: Readonly<Record<string, readonly string[]>> = {
  A: ["NL"],
  B: ["NS"],
  C: ["PE"],
  E: ["NB"],
  G: ["QC"],
  H: ["QC"],
  J: ["QC"],
  K: ["ON"],
  L: ["ON"],
  M: ["ON"],
  N: ["ON"],
  P: ["ON"],
  R: ["MB"],
  S: ["SK"],
  T: ["AB"],
  V: ["BC"],
  Y: ["YT"],
};

/** Whether a postal code is of the province. K1A serves the government's offices on both sides of the Ottawa river. */
export function isOfProvince(postalCode: string, province: string): boolean {
  const code = postalCode.toUpperCase();
  if (code.startsWith("K1A") && province === "QC") return true;
  if (code.startsWith("X")) return province === (/^X0[ABC]/.test(code) ? "NU" : "NT");
  return districts[code.charAt(0)]?.includes(province) ?? false;
}

/** In Canada Post's form, `A1A 1A1`; as it was typed where it is none. */
export function spaced(postalCode: string): string {
  const bare = postalCode.toUpperCase().replaceAll(/[\s-]/g, "");
  return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(bare) ? `${bare.slice(0, 3)} ${bare.slice(3)}` : postalCode;
}
