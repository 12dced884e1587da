import { describe, expect, it } from "vitest";
import { portsIn } from "../../../src/reading/field/gazetteer.ts";
import { placeReader } from "../../../src/reading/field/place.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const context = contextFor("place");
const read = (words: string) => brief(placeReader.read(words, context));

describe("a place is kept as written", () => {
  it.each([
    ["Toronto Pearson", "Toronto Pearson"],
    ["Toronto Pearson International Airport", "Toronto Pearson International Airport"],
    ["toronto pearson", "toronto pearson"],
    ["Toronto Pearson (YYZ)", "Toronto Pearson (YYZ)"],
    ["YYZ", "YYZ"],
    ["Toronto Pearson, Terminal 1", "Toronto Pearson, Terminal 1"],
    ["Pearson", "Pearson"],
    ["Toronto", "Toronto"],
    ["Toronto, Ontario", "Toronto, Ontario"],
    ["Toronto Pearson.", "Toronto Pearson"],
    ["  Montréal-Trudeau ", "Montréal-Trudeau"],
    ["Aéroport Montréal-Trudeau", "Aéroport Montréal-Trudeau"],
    ["Aéroport international Pierre-Elliott-Trudeau", "Aéroport international Pierre-Elliott-Trudeau"],
    ["Vancouver International Airport (YVR)", "Vancouver International Airport (YVR)"],
    ["Peace Bridge", "Peace Bridge"],
    ["Peace Bridge, Fort Erie", "Peace Bridge, Fort Erie"],
    ["St-Bernard-de-Lacolle", "St-Bernard-de-Lacolle"],
    ["Rainbow Bridge, Niagara Falls, Ontario", "Rainbow Bridge, Niagara Falls, Ontario"],
    ["St. Stephen", "St. Stephen"],
    ["St. John's", "St. John's"],
    ["Pacific Highway", "Pacific Highway"],
    ["Old Port of Montreal", "Old Port of Montreal"],
    ["Some Tiny Crossing", "Some Tiny Crossing"],
    ["6. Toronto Pearson", "Toronto Pearson"],
    ["Atterri à l'aéroport international Pearson", "aéroport international Pearson"],
    ["Débarquée à Montréal-Trudeau", "Montréal-Trudeau"],
    ["Je suis entré par l'aéroport international Pierre-Elliott-Trudeau", "aéroport international Pierre-Elliott-Trudeau"], // prettier-ignore
    ["J'ai traversé la frontière à Lacolle", "Lacolle"],
    ["On est passés par Fort Erie", "Fort Erie"],
    ["Passée par le poste de Saint-Armand", "poste de Saint-Armand"],
    ["Poste de Saint-Armand par la route", "Poste de Saint-Armand"],
    ["pont Ambassador (en auto)", "pont Ambassador"],
    ["Montreal Trudeau (arrived by plane)", "Montreal Trudeau"],
    ["Peace Bridge (we drove)", "Peace Bridge"],
    ["Aéroport de Montréal (arrivés en avion)", "Aéroport de Montréal"],
    ["Cela s'est fait à l'aéroport de Calgary", "aéroport de Calgary"],
    ["It took place at the Peace Bridge", "Peace Bridge"],
    ["Came in through Coutts", "Coutts"],
    ["Flying into Halifax", "Halifax"],
    ["Endroit pont Ambassador", "pont Ambassador"],
    ["Where Cornwall", "Cornwall"],
    ["Port Hope", "Port Hope"],
    ["Port aux Basques", "Port aux Basques"],
    ["6) Toronto Pearson", "Toronto Pearson"],
    ["*Toronto Pearson*", "Toronto Pearson"],
    ["(Toronto Pearson)", "Toronto Pearson"],
    ["Place: Toronto Pearson", "Toronto Pearson"],
    ["Port of entry: Toronto Pearson", "Toronto Pearson"],
    ["Lieu : Toronto Pearson", "Toronto Pearson"],
    ["at Toronto Pearson", "Toronto Pearson"],
    ["via Toronto Pearson", "Toronto Pearson"],
    ["through the Peace Bridge", "Peace Bridge"],
    ["à Toronto", "Toronto"],
    ["I entered through Toronto Pearson", "Toronto Pearson"],
    ["I entered Canada at Toronto Pearson.", "Toronto Pearson"],
    ["I landed in Vancouver", "Vancouver"],
    ["It was Toronto Pearson", "Toronto Pearson"],
    ["C'était Pacific Highway, Surrey BC", "Pacific Highway, Surrey BC"],
    ["Je suis entrée par Lacolle", "Lacolle"],
    ["Toronto Pearson, 2024-03-04", "Toronto Pearson"],
    ["Toronto Pearson on March 4, 2024", "Toronto Pearson"],
    ["Toronto Pearson from Manila", "Toronto Pearson"],
    ["Toronto Pearson, Terminal 1, Toronto, ON", "Toronto Pearson, Terminal 1, Toronto, ON"],
    ["Entered by land at Rainbow Bridge", "Rainbow Bridge"],
    ["by air at Toronto Pearson", "Toronto Pearson"],
    ["Flight from Paris to Montreal", "Montreal"],
    ["Toronto Pearson by plane", "Toronto Pearson"],
    ["Toronto Pearson International Airport with my wife", "Toronto Pearson International Airport"],
    ["Montreal, sorry, Toronto Pearson", "Toronto Pearson"],
    ["多伦多皮尔逊机场", "多伦多皮尔逊机场"],
  ])("%s", (words, place) => {
    expect(read(words)).toBe(place);
  });
});

describe("two places, or a doubtful one, are asked about", () => {
  it.each([
    ["Toronto or Montreal", "? Toronto | Montreal"],
    ["Toronto Pearson / Vancouver", "? Toronto Pearson | Vancouver"],
    ["YVR then YYZ", "? YVR | YYZ"],
    ["I think Toronto Pearson", "? Toronto Pearson"],
    ["Toronto Pearson?", "? Toronto Pearson"],
    ["airport", "? airport"],
    ["by air", "? by air"],
    ["Canada", "? Canada"],
    ["not Toronto", "? not Toronto"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
  it.each([
    "",
    "n/a",
    "-",
    "yes",
    "Oui",
    "Yes, I am in Canada",
    "I don't remember",
    "je ne sais pas",
    "same as above",
    "2019-03-04",
    "March 4, 2019",
    "1123456789",
    "zoe@example.org",
    "brown",
    "Zoë Łucja",
    "India",
  ])("%s is none", (words) => {
    expect(read(words)).toBe("-");
  });
});

describe("the gazetteer", () => {
  it.each([
    ["YYZ", "Toronto"],
    ["the ambassador bridge", "Windsor"],
    ["aéroport Trudeau", "Montreal"],
    ["Queenston Lewiston", "Niagara"],
    ["Saint-Bernard-de-Lacolle", "Lacolle"],
    ["St. John’s".replace("’", "'"), "St. John's"],
    ["Peace Arch", "Surrey"],
    ["Halifax Stanfield", "Halifax"],
  ])("knows %s", (words, city) => {
    expect(portsIn(words).map((one) => one.port.city)).toEqual([city]);
  });
});

describe("in running text", () => {
  const found = (text: string) =>
    placeReader.find(text, context).map((one) => `${text.slice(one.start, one.end)} → ${brief(one.reading)}`);
  it("finds ports of entry", () => {
    expect(
      found("I last entered Canada on May 6, 2024 through Toronto Pearson airport and my eyes are brown."),
    ).toEqual(["Toronto Pearson airport → Toronto Pearson airport"]);
    expect(found("My most recent entry was on 2024-05-06 at Pearson International Airport, Toronto.")).toEqual([
      "Pearson International Airport, Toronto → Pearson International Airport, Toronto",
    ]);
  });
  it("leaves the first entry's port and other places alone", () => {
    expect(found("I first came to Canada via Montreal and most recently entered via Vancouver.")).toEqual([
      "Vancouver → Vancouver",
    ]);
    expect(found("I live in Toronto and entered in 2019.")).toEqual([]);
    expect(found("Toronto is nice.")).toEqual([]);
  });
  it.each([" ", "toronto ", "entered via pearson ", "of the ", "(", "in ", "1 "])(
    "200 KB of %j are read in no time",
    async (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      await expectToEnd(() => {
        fieldReader("place").find(text, context);
        fieldReader("place").find(text.slice(0, 16_000), context);
        fieldReader("place").read(text.slice(0, 4000), context);
      });
    },
  );
});
