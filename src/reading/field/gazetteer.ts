import { fold } from "../normal.ts";
import { remembered } from "../remembered.ts";

/** A Canadian port of entry with its city; two ports of one city do not contradict each other. */
export interface Port {
  readonly name: string;
  readonly kind: "airport" | "land" | "sea";
  readonly city: string;
}

/** `city: name = alias, alias`; the city's own name is an alias where it has one port that people mean. */
const airports = `
Toronto: Toronto Pearson International Airport = toronto pearson, pearson, lester b pearson, lester pearson, yyz, toronto airport, aeroport pearson, aeroport de toronto, toronto
Toronto: Billy Bishop Toronto City Airport = billy bishop, ytz, toronto island airport, toronto city airport
Hamilton: John C. Munro Hamilton International Airport = hamilton airport, yhm, john c munro
Waterloo: Region of Waterloo International Airport = ykf, waterloo airport, kitchener airport
London: London International Airport = yxu, london ontario airport
Ottawa: Ottawa Macdonald-Cartier International Airport = ottawa macdonald cartier, macdonald cartier, yow, ottawa airport, aeroport d ottawa, ottawa
Montreal: Montréal-Trudeau International Airport = montreal trudeau, pierre elliott trudeau, pierre elliot trudeau, trudeau, yul, dorval, montreal airport, aeroport de montreal, montreal
Montreal: Montréal-Mirabel = mirabel, ymx
Quebec: Québec City Jean Lesage International Airport = jean lesage, yqb, quebec city airport, quebec city, aeroport de quebec, ville de quebec
Bagotville: Bagotville Airport = bagotville, ybg
Halifax: Halifax Stanfield International Airport = halifax stanfield, stanfield, yhz, halifax airport, halifax
Moncton: Greater Moncton International Airport = yqm, moncton airport, moncton, romeo leblanc
Saint John: Saint John Airport = ysj, saint john airport
Fredericton: Fredericton International Airport = yfc, fredericton airport, fredericton
Charlottetown: Charlottetown Airport = yyg, charlottetown airport, charlottetown
St. John's: St. John's International Airport = yyt, st john s airport, st johns airport, st john s, st johns
Gander: Gander International Airport = yqx, gander airport, gander
Deer Lake: Deer Lake Airport = ydf, deer lake
Winnipeg: Winnipeg James Armstrong Richardson International Airport = james armstrong richardson, james richardson, winnipeg richardson, ywg, winnipeg airport, winnipeg
Regina: Regina International Airport = yqr, regina airport, regina
Saskatoon: Saskatoon John G. Diefenbaker International Airport = yxe, saskatoon airport, saskatoon, diefenbaker
Calgary: Calgary International Airport = yyc, calgary airport, calgary international, aeroport de calgary, calgary
Edmonton: Edmonton International Airport = yeg, edmonton airport, edmonton international, edmonton
Kelowna: Kelowna International Airport = ylw, kelowna airport, kelowna
Vancouver: Vancouver International Airport = yvr, vancouver airport, vancouver international, aeroport de vancouver, vancouver
Victoria: Victoria International Airport = yyj, victoria airport
Abbotsford: Abbotsford International Airport = yxx, abbotsford airport
Whitehorse: Erik Nielsen Whitehorse International Airport = yxy, whitehorse airport, whitehorse
Yellowknife: Yellowknife Airport = yzf, yellowknife airport, yellowknife
Iqaluit: Iqaluit Airport = yfb, iqaluit airport, iqaluit
Thunder Bay: Thunder Bay International Airport = yqt, thunder bay airport, thunder bay
Windsor: Windsor International Airport = yqg, windsor airport
`;
const crossings = `
Niagara: Rainbow Bridge = rainbow bridge, pont rainbow
Niagara: Peace Bridge = peace bridge, fort erie, pont peace
Niagara: Queenston-Lewiston Bridge = queenston lewiston, lewiston queenston, queenston, lewiston
Niagara: Whirlpool Bridge = whirlpool bridge, whirlpool rapids
Niagara: Niagara Falls = niagara falls, chutes niagara
Windsor: Ambassador Bridge = ambassador bridge, pont ambassador
Windsor: Detroit-Windsor Tunnel = detroit windsor tunnel, windsor tunnel, windsor detroit tunnel, windsor detroit, detroit windsor, windsor
Windsor: Gordie Howe International Bridge = gordie howe
Sarnia: Blue Water Bridge = blue water bridge, bluewater bridge, sarnia, point edward, port huron
Lansdowne: Thousand Islands Bridge = thousand islands, lansdowne, mille iles, 1000 islands
Prescott: Ogdensburg-Prescott = prescott ogdensburg, ogdensburg prescott, prescott, ogdensburg, johnstown
Cornwall: Seaway International Bridge = cornwall, seaway international bridge, three nations
Sault Ste. Marie: International Bridge = sault ste marie, sault sainte marie
Fort Frances: Fort Frances = fort frances, international falls
Rainy River: Rainy River = rainy river
Pigeon River: Pigeon River = pigeon river
Lacolle: St-Bernard-de-Lacolle = st bernard de lacolle, saint bernard de lacolle, lacolle, champlain
Philipsburg: Philipsburg = philipsburg, st armand, saint armand, highgate springs
Stanstead: Stanstead = stanstead, derby line, rock island
Roxham: Roxham Road = roxham road, roxham, chemin roxham
Armstrong: Armstrong = armstrong quebec, jackman armstrong
Hemmingford: Hemmingford = hemmingford
Dundee: Dundee = dundee, fort covington
Woodstock: Woodstock = houlton woodstock, woodstock houlton, woodstock road
St. Stephen: St. Stephen = st stephen, saint stephen, calais
Edmundston: Edmundston = edmundston, madawaska
Emerson: Emerson = emerson, pembina
Boissevain: Boissevain = boissevain, peace garden, dunseith
North Portal: North Portal = north portal
Regway: Regway = regway
Estevan: Estevan = estevan highway
Coutts: Coutts = coutts, sweetgrass, sweet grass
Carway: Carway = carway
Chief Mountain: Chief Mountain = chief mountain
Del Bonita: Del Bonita = del bonita
Surrey: Pacific Highway = pacific highway, pacific hwy, truck crossing
Surrey: Douglas (Peace Arch) = peace arch, douglas, blaine, white rock
Aldergrove: Aldergrove = aldergrove, lynden
Abbotsford: Huntingdon (Abbotsford) = huntingdon, sumas, abbotsford huntingdon, abbotsford
Boundary Bay: Boundary Bay = boundary bay, point roberts
Osoyoos: Osoyoos = osoyoos, oroville
Kingsgate: Kingsgate = kingsgate, eastport
Roosville: Roosville = roosville
Nelway: Nelway = nelway
Cascade: Cascade = cascade laurier
Beaver Creek: Beaver Creek = beaver creek
Fraser: Fraser = fraser skagway, skagway
Stewart: Stewart = stewart hyder, hyder
Little Gold Creek: Little Gold Creek = little gold creek, top of the world
`;
const seaports = `
Vancouver: Canada Place = canada place, port of vancouver, port metro vancouver
Victoria: Victoria ferry terminal = belleville terminal, victoria clipper, black ball, coho ferry, victoria
Sidney: Sidney ferry = sidney ferry, anacortes, sidney
Prince Rupert: Prince Rupert = prince rupert
Yarmouth: Yarmouth ferry = yarmouth
Halifax: Port of Halifax = port of halifax, pier 21
Saint John: Port of Saint John = port of saint john, saint john
Quebec: Port of Québec = port de quebec, port of quebec
Montreal: Port of Montréal = port of montreal, port de montreal, old port of montreal, vieux port de montreal
St. John's: Fortune = fortune ferry, saint pierre et miquelon
`;

const ports = new Map<string, Port>();
for (const [kind, table] of [
  ["airport", airports],
  ["land", crossings],
  ["sea", seaports],
] as const) {
  for (const [, city, name, aliases] of table.matchAll(/^(.+?): (.+?) = (.+)$/gm)) {
    for (const alias of aliases!.split(", ")) ports.set(alias, { name: name!, kind, city: city! });
    ports.set(words(name!).join(" "), { name: name!, kind, city: city! });
  }
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const longest = 7;
const heads = new Set([...ports.keys()].map((alias) => alias.split(" ")[0]!));

export interface PortFound {
  readonly port: Port;
  readonly start: number;
  readonly end: number;
}

/** Every port that a normalised text names, longest names first, with offsets. */
export const portsIn = remembered((text: string): readonly PortFound[] => {
  const parts = [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  const found: PortFound[] = [];
  for (let at = 0; at < parts.length;) {
    const hit = portAt(parts, at);
    if (hit) found.push(hit.found);
    at = hit?.next ?? at + 1;
  }
  return found;
});

function portAt(
  parts: readonly { word: string; start: number }[],
  at: number,
): { found: PortFound; next: number } | undefined {
  if (!heads.has(parts[at]!.word)) return undefined;
  for (let next = Math.min(parts.length, at + longest); next > at; next--) {
    const slice = parts.slice(at, next);
    const port = ports.get(slice.map((part) => part.word).join(" "));
    const last = slice.at(-1);
    if (port && last) return { found: { port, start: parts[at]!.start, end: last.start + last.word.length }, next };
  }
  return undefined;
}
