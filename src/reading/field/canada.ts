/** Provinces, territories and cities by which people say that they are in Canada; folded, words apart by one space. */

/** Names that mean Canada wherever they are said. */
export const surelyCanadian: ReadonlySet<string> = new Set(
  `ontario|quebec|quebec city|ville de quebec|british columbia|colombie britannique|bc|b c|alberta|manitoba|saskatchewan|nova scotia|nouvelle ecosse|new brunswick|nouveau brunswick|newfoundland|terre neuve|
   newfoundland and labrador|prince edward island|ile du prince edouard|pei|yukon|nunavut|northwest territories|territoires du nord ouest|toronto|gta|greater toronto area|montreal|vancouver|calgary|edmonton|
   ottawa|winnipeg|mississauga|brampton|markham|vaughan|oakville|scarborough ontario|north york|etobicoke|kitchener|guelph|oshawa|saskatoon|regina|laval|gatineau|longueuil|brossard|sherbrooke|trois rivieres|levis|saguenay|burnaby|coquitlam|kelowna|nanaimo|kamloops|
   abbotsford|moncton|fredericton|charlottetown|whitehorse|yellowknife|iqaluit|thunder bay|sudbury|medicine hat|red deer|lethbridge|fort mcmurray|grande prairie|moose jaw|niagara falls ontario|sault ste marie|st john s newfoundland|london ontario|hamilton ontario|windsor ontario|halifax nova scotia`
    .split("|")
    .map((name) => name.trim()),
);

/** Foreign cities that people name instead of their country, when they are away. */
export const surelyAbroad: ReadonlySet<string> = new Set(
  `new york|nyc|los angeles|chicago|seattle|boston|miami|houston|san francisco|florida|texas|detroit|buffalo|buffalo ny|heathrow|london heathrow|gatwick|frankfurt|amsterdam|schiphol|zurich|vancouver wa|vancouver washington|toronto ohio|california|washington dc|paris|lyon|marseille|bruxelles|brussels|geneva|geneve|berlin|madrid|barcelona|rome|lisbon|lisbonne|
   delhi|new delhi|mumbai|bombay|bangalore|bengaluru|chennai|hyderabad|kolkata|ahmedabad|punjab|chandigarh|amritsar|gujarat|kerala|karachi|lahore|islamabad|dhaka|colombo|kathmandu|beijing|pekin|shanghai|guangzhou|shenzhen|taipei|manila|manille|cebu|
   seoul|tokyo|osaka|hanoi|ho chi minh city|saigon|bangkok|dubai|abu dhabi|doha|riyadh|jeddah|tehran|teheran|istanbul|cairo|le caire|casablanca|rabat|algiers|alger|tunis|dakar|abidjan|douala|yaounde|lagos|abuja|accra|nairobi|addis ababa|kinshasa|
   johannesburg|port au prince|bogota|medellin|mexico city|sao paulo|buenos aires|lima|santiago|caracas|kyiv|kiev|moscow|moscou|beirut|beyrouth|amman|damascus|baghdad|kabul|北京|上海|广州|廣州|深圳|台北`
    .split("|")
    .map((name) => name.trim()),
);

const longest = 4;
const heads = new Set(
  [...surelyCanadian, ...surelyAbroad].map((name) => (/^[\u3400-\u9fff]/.test(name) ? name[0]! : name.split(" ")[0]!)),
);

/** Index behind a name of the set that begins at a word, or undefined. */
export function nameAt(words: readonly string[], at: number, names: ReadonlySet<string>): number | undefined {
  if (!heads.has(words[at] ?? "")) return undefined;
  for (let next = Math.min(words.length, at + longest); next > at; next--) {
    const part = words.slice(at, next);
    const name = part.every((word) => /^[\u3400-\u9fff]$/.test(word)) ? part.join("") : part.join(" ");
    if (names.has(name)) return next;
  }
  return undefined;
}
