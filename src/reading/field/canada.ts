/** Provinces, territories and cities by which people say that they are in Canada; folded, words apart by one space. */

/** Names that mean Canada wherever they are said. */
export const surelyCanadian: ReadonlySet<string> = new Set(
  `ontario|quebec|quebec city|ville de quebec|british columbia|colombie britannique|bc|b c|alberta|manitoba|saskatchewan|nova scotia|nouvelle ecosse|new brunswick|nouveau brunswick|newfoundland|terre neuve|
   newfoundland and labrador|prince edward island|ile du prince edouard|pei|yukon|nunavut|northwest territories|territoires du nord ouest|toronto|gta|greater toronto area|montreal|vancouver|calgary|edmonton|
   ottawa|winnipeg|mississauga|brampton|markham|vaughan|oakville|scarborough ontario|north york|etobicoke|kitchener|guelph|oshawa|saskatoon|regina|vancouver island|ile de vancouver|northern ontario|southern ontario|western canada|eastern canada|atlantic canada|ouest canadien|ouest du canada|lower mainland|fraser valley|okanagan|cape breton|estrie|outaouais|monteregie|mauricie|gaspesie|abitibi|drummondville|granby|saint jean sur richelieu|saint hyacinthe|shawinigan|rimouski|chicoutimi|rouyn noranda|val d or|sept iles|baie comeau|repentigny|terrebonne|blainville|boucherville|saint jerome|joliette|victoriaville|vaudreuil|dorval|pointe claire|dollard des ormeaux|barrie|pickering|newmarket ontario|richmond hill|st catharines|saint catharines|brantford|timmins|north bay|sarnia|leamington ontario|orillia|airdrie|spruce grove|lloydminster|okotoks|canmore|banff|prince albert|yorkton|swift current|estevan|weyburn|north battleford|portage la prairie|chilliwack|penticton|prince george|prince rupert|fort st john|dawson creek|cranbrook|whistler|squamish|campbell river|port coquitlam|port moody|maple ridge|north vancouver|west vancouver|new westminster|white rock|miramichi|edmundston|summerside|corner brook|mount pearl|labrador city|laval|gatineau|longueuil|brossard|sherbrooke|trois rivieres|levis|saguenay|burnaby|coquitlam|kelowna|nanaimo|kamloops|
   abbotsford|moncton|fredericton|charlottetown|whitehorse|yellowknife|iqaluit|thunder bay|sudbury|medicine hat|red deer|lethbridge|fort mcmurray|grande prairie|moose jaw|niagara falls ontario|sault ste marie|st john s newfoundland|london ontario|hamilton ontario|windsor ontario|halifax nova scotia`
    .split("|")
    .map((name) => name.trim()),
);

/** Foreign cities that people name instead of their country, when they are away. */
export const surelyAbroad: ReadonlySet<string> = new Set(
  `new york|nyc|los angeles|chicago|seattle|boston|miami|houston|atlanta|philadelphia|new jersey|minneapolis|las vegas|honolulu|hawaii|san diego|plattsburgh|minnesota|vermont|michigan|new hampshire|san francisco|florida|texas|detroit|buffalo|buffalo ny|heathrow|london heathrow|gatwick|frankfurt|amsterdam|schiphol|zurich|vancouver wa|vancouver washington|toronto ohio|california|washington dc|paris|liege|anvers|lille|nantes|toulouse|bordeaux|strasbourg|rennes|grenoble|montpellier|lausanne|corse|corsica|munich|hamburg|hambourg|cologne|dusseldorf|vienna|vienne|prague|warsaw|varsovie|budapest|bucharest|bucarest|stockholm|oslo|helsinki|copenhague|edinburgh|edimbourg|naples|lyon|marseille|bruxelles|brussels|geneva|geneve|berlin|madrid|barcelona|rome|lisbon|lisbonne|
   delhi|new delhi|mumbai|bombay|bangalore|bengaluru|chennai|hyderabad|kolkata|ahmedabad|punjab|chandigarh|amritsar|gujarat|kerala|jaipur|lucknow|kanpur|pune|indore|bhopal|patna|ludhiana|jalandhar|kochi|cochin|trivandrum|coimbatore|visakhapatnam|karachi|lahore|faisalabad|rawalpindi|multan|peshawar|quetta|sialkot|islamabad|dhaka|colombo|kathmandu|beijing|pekin|shanghai|guangzhou|shenzhen|taipei|manila|manille|cebu|davao|iloilo|bacolod|cagayan de oro|zamboanga|baguio|quezon city|pampanga|batangas|cavite|bulacan|pangasinan|kuala lumpur|jakarta|hong kong|macau|kaohsiung|tianjin|chongqing|chengdu|wuhan|nanjing|hangzhou|suzhou|qingdao|dalian|harbin|shenyang|incheon|busan|yangon|phnom penh|chittagong|sylhet|kandy|
   seoul|tokyo|osaka|hanoi|ho chi minh city|saigon|bangkok|dubai|abu dhabi|doha|riyadh|jeddah|tehran|teheran|istanbul|cairo|le caire|casablanca|marrakech|agadir|tanger|rabat|constantine|annaba|sfax|sousse|bamako|ouagadougou|niamey|cotonou|lome|conakry|freetown|monrovia|libreville|brazzaville|lubumbashi|goma|kigali|bujumbura|kampala|dar es salaam|lusaka|harare|cape town|durban|pretoria|antananarivo|khartoum|asmara|port harcourt|ibadan|benin city|kumasi|algiers|alger|tunis|dakar|abidjan|douala|yaounde|lagos|abuja|accra|nairobi|addis ababa|kinshasa|
   johannesburg|port au prince|cap haitien|santo domingo|saint domingue|havana|la havane|varadero|punta cana|cancun|guadalajara|monterrey|puebla|quito|guayaquil|cartagena|montevideo|rio de janeiro|brasilia|recife|fortaleza|curitiba|porto alegre|kharkiv|odesa|odessa|lviv|dnipro|minsk|st petersburg|saint petersbourg|tbilisi|yerevan|baku|tashkent|almaty|shiraz|isfahan|mashhad|tabriz|erbil|aleppo|tel aviv|jerusalem|muscat|sharjah|bogota|medellin|mexico city|sao paulo|buenos aires|lima|santiago|caracas|kyiv|kiev|moscow|moscou|beirut|beyrouth|amman|damascus|baghdad|kabul|北京|上海|广州|廣州|深圳|台北`
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

const namesakes: ReadonlySet<string> = new Set(
  "sofia milan florence orlando adelaide denver dallas phoenix valencia salvador medina rosario cordoba cali goa nice tours".split(" "), // prettier-ignore
);

/** Index behind a city abroad that is a person's name, or a word, as well: told only of words behind "in". */
export function namesakeAt(words: readonly string[], at: number): number | undefined {
  return namesakes.has(words[at] ?? "") ? at + 1 : undefined;
}
