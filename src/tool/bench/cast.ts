/** The engine's address in the benchmark. */
export const benchFrom = "confirmation@landfall.example";

let count = 0;

/** A case of contract.md with one person, each time another. */
export function benchCase() {
  count += 1;
  const number = String(count).padStart(6, "0");
  return {
    application: `B${process.pid}-${number}`,
    category: "express-entry",
    language: "en",
    track: "in-canada",
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: "Zoë",
        familyName: "Łucja",
        birthDate: "1990-02-03",
        uci: `1100${number}`,
        email: `zoe.${number}@home${count % 50}.example`,
        language: "en",
      },
    ],
    address: { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
  };
}
