import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

function entries(text: string): Record<string, unknown> {
  const [one] = readReply(replyTo(sentMail({ people: [zoe] }), [zoe], { text })).people;
  return { first: one?.answers["firstEntry"]?.value, last: one?.answers["lastEntry"]?.value };
}

/** What is told of two entries, however it is said: verb or noun, before or behind the date, in one sentence or in two. */
const told: readonly (readonly [string, string, string])[] = [
  [
    "I arrived in Canada for the first time on 4 May 2018 and returned most recently on 2 June 2025 through Toronto Pearson.",
    "2018-05-04",
    "2025-06-02",
  ],
  [
    "I enter Canada first time in 12 March 2019 by Toronto airport, and last time I enter is 3 July 2024 by Vancouver airport.",
    "2019-03-12",
    "2024-07-03",
  ],
  [
    "My first landing was 12/25/2017 in Montreal; I came back last on 2026-01-15 via Calgary.",
    "2017-12-25",
    "2026-01-15",
  ],
  [
    "I originally moved to Canada on August 20, 2016. I most recently flew into Halifax on Dec 28, 2024.",
    "2016-08-20",
    "2024-12-28",
  ],
  [
    "I set foot in Canada for the first time on the 9th of April 2019. I got back from my last trip on 30 March 2025 at Pearson.",
    "2019-04-09",
    "2025-03-30",
  ],
  [
    "i landed first on 5 jan 2020 in toronto then went home for xmas and came back 8 jan 2025 at toronto pearson and been here since",
    "2020-01-05",
    "2025-01-08",
  ],
  [
    "first time i crossed the border was 14 oct 2019 and the last time was 20 feb 2026 at peace arch",
    "2019-10-14",
    "2026-02-20",
  ],
  [
    "The first time I came here was on 17 September 2014, and the latest time was 1 July 2025, flying into Edmonton.",
    "2014-09-17",
    "2025-07-01",
  ],
  [
    "My initial arrival was 3 February 2021, and since then I last re-entered on 11 November 2025 at the Rainbow Bridge.",
    "2021-02-03",
    "2025-11-11",
  ],
  [
    "I have entered Canada just once, on 7 August 2022, at Vancouver International Airport.",
    "2022-08-07",
    "2022-08-07",
  ],
  ["I came to Canada on 15 May 2021 via Toronto Pearson and I have never left since.", "2021-05-15", "2021-05-15"],
  ["My first and only entry to Canada was on 6 June 2023 at Montreal-Trudeau.", "2023-06-06", "2023-06-06"],
  ["I landed at Pearson on 22 January 2022. That was my first and last entry.", "2022-01-22", "2022-01-22"],
  [
    "I first stepped onto Canadian soil on October 30, 2017. My last visit abroad ended when I returned on May 5, 2025 through Vancouver.",
    "2017-10-30",
    "2025-05-05",
  ],
  [
    "My very first arrival in this country happened on 25 August 2015, the latest one on 9 September 2024 at Ottawa airport.",
    "2015-08-25",
    "2024-09-09",
  ],
  [
    "I was admitted to Canada for the first time on 18 December 2018 and was last admitted on 2 May 2026 at the Ambassador Bridge.",
    "2018-12-18",
    "2026-05-02",
  ],
  [
    "Initially I came to Canada on 1 September 2017 to study. After visiting my parents I returned on 4 January 2026 through Winnipeg airport.",
    "2017-09-01",
    "2026-01-04",
  ],
  ["I came first on 3 March 2018, last on 4 April 2024 in Calgary.", "2018-03-03", "2024-04-04"],
  [
    "Date I first reached Canada is 8 July 2019. Date I last reached Canada is 12 Aug 2025, Toronto.",
    "2019-07-08",
    "2025-08-12",
  ],
  [
    "I arrived 10 October 2016 as a visitor, that was the first time. The last time I arrived was 6 December 2025 by Fort Erie.",
    "2016-10-10",
    "2025-12-06",
  ],
  [
    "we first touched down in canada on 19 april 2018 and last came home on 21 aug 2025 through montreal airport",
    "2018-04-19",
    "2025-08-21",
  ],
  [
    "It was on 13 June 2017 that I first entered Canada, and it was on 24 July 2025 that I last entered, at Quebec City airport.",
    "2017-06-13",
    "2025-07-24",
  ],
  [
    "On 13 June 2017 I entered Canada for the first time. On 24 July 2025 I entered for the last time, at Pearson.",
    "2017-06-13",
    "2025-07-24",
  ],
  [
    "The first date of my entry in Canada is 05 May 2016 and the last one is 17 October 2025, by Toronto airport.",
    "2016-05-05",
    "2025-10-17",
  ],
  [
    "After a short holiday in Mexico I flew back into Vancouver on 3 March 2026, which is my most recent entry; my first was on 29 August 2019.",
    "2019-08-29",
    "2026-03-03",
  ],
  [
    "I've been back and forth but the first time was 4 February 2016 and the most recent return was 19 May 2025 at Lansdowne port of entry.",
    "2016-02-04",
    "2025-05-19",
  ],
  [
    "My most recent entry, at Toronto Pearson, was on June 1, 2025, and my first was on May 2, 2018.",
    "2018-05-02",
    "2025-06-01",
  ],
  [
    "My last arrival was at Calgary International on 30 November 2024; I first arrived on 2 February 2020.",
    "2020-02-02",
    "2024-11-30",
  ],
  [
    "I last drove across the border at Pacific Highway on 6 July 2025, having first entered Canada on 5 September 2018.",
    "2018-09-05",
    "2025-07-06",
  ],
  [
    "Je suis arrivée au pays pour la toute première fois le 12 mai 2017 et j'y suis revenue en dernier le 3 août 2025 par Montréal-Trudeau.",
    "2017-05-12",
    "2025-08-03",
  ],
  [
    "J'ai atterri pour la première fois à Toronto le 9 avril 2019; mon dernier retour date du 2 janvier 2026 via Montréal-Trudeau.",
    "2019-04-09",
    "2026-01-02",
  ],
  [
    "Mon arrivée initiale a eu lieu le 3 septembre 2015 et ma rentrée la plus récente le 30 juin 2024 à l'aéroport de Québec.",
    "2015-09-03",
    "2024-06-30",
  ],
  [
    "J'ai débarqué au Canada la première fois le 1er juillet 2018. La dernière fois que je suis rentré, c'était le 15 mars 2025 à Calgary.",
    "2018-07-01",
    "2025-03-15",
  ],
  ["Je suis entré une seule fois au Canada, le 20 août 2022, par l'aéroport Pearson.", "2022-08-20", "2022-08-20"],
  [
    "Je suis venu au Canada le 11 novembre 2021 par Montréal-Trudeau et je n'en suis jamais reparti.",
    "2021-11-11",
    "2021-11-11",
  ],
  [
    "je suis rentré au canada premiere fois le 5 mai 2018 et dernière fois le 6 juin 2025 à montréal",
    "2018-05-05",
    "2025-06-06",
  ],
  [
    "Première arrivée au Canada : le 4 janvier 2016. Après un séjour en Tunisie, je suis revenu le 28 février 2026 à Montréal-Trudeau.",
    "2016-01-04",
    "2026-02-28",
  ],
  [
    "J'ai foulé le sol canadien pour la première fois le 19 août 2014 et mon dernier passage au poste frontalier de Lacolle remonte au 14 juillet 2025.",
    "2014-08-19",
    "2025-07-14",
  ],
  [
    "Ma première venue au Canada remonte au 30 mai 2013, ma dernière au 17 octobre 2024 par Ottawa.",
    "2013-05-30",
    "2024-10-17",
  ],
  [
    "J'ai posé le pied au Canada pour la première fois le 2 février 2020 et j'ai repassé la frontière pour la dernière fois le 9 mai 2025 au pont Rainbow.",
    "2020-02-02",
    "2025-05-09",
  ],
  [
    "J'ai franchi la frontière canadienne pour la première fois le 6 mars 2017, et pour la dernière fois le 18 décembre 2025 à Saint-Bernard-de-Lacolle.",
    "2017-03-06",
    "2025-12-18",
  ],
  [
    "Mon premier atterrissage à Montréal fut le 8 août 2018; le plus récent, le 22 août 2025, à Montréal également.",
    "2018-08-08",
    "2025-08-22",
  ],
  [
    "C'est le 3 octobre 2016 que je suis arrivé au Canada pour la première fois, et c'est le 12 avril 2025 que j'y suis entré pour la dernière fois, par Halifax.",
    "2016-10-03",
    "2025-04-12",
  ],
  [
    "Installée au Canada depuis ma première entrée le 21 août 2019, je suis retournée en France l'été dernier et je suis rentrée le 15 août 2025 à Montréal-Trudeau.",
    "2019-08-21",
    "2025-08-15",
  ],
  [
    "Je me suis installé au Canada le 7 juillet 2017, c'était ma première entrée. Je suis retourné au Canada pour la dernière fois le 8 août 2025 par Pearson.",
    "2017-07-07",
    "2025-08-08",
  ],
  [
    "I first visited Canada on 2 March 2016 and then immigrated; I was back in Canada most recently on 4 May 2025 via Detroit-Windsor Tunnel.",
    "2016-03-02",
    "2025-05-04",
  ],
  ["Entered: first 5 May 2018, latest 6 June 2025 at Abbotsford.", "2018-05-05", "2025-06-06"],
  [
    "First came here as a worker on 5 May 2018; came in again for the last time on 6 June 2025 through Niagara Falls.",
    "2018-05-05",
    "2025-06-06",
  ],
  [
    "I entered Canada on 5 May 2018 (first entry) and on 6 June 2025 (most recent entry, Toronto Pearson).",
    "2018-05-05",
    "2025-06-06",
  ],
  [
    "My first day in Canada was 5 May 2018, and the last time I passed through Canadian customs was 6 June 2025 at Pearson.",
    "2018-05-05",
    "2025-06-06",
  ],
  [
    "Hello, I'm Zoë Łucja, my UCI is 1123456789 and zoe@example.org remains my address. I came over to Canada for the first time on 3 May 2017 as a student. The last time I crossed back in was 14 August 2025 at Toronto Pearson. Brown eyes. I'm currently in Canada.",
    "2017-05-03",
    "2025-08-14",
  ],
  [
    "Dear officer, thank you for your message. My name is Zoë Łucja (UCI 1123456789). Please use zoe@example.org to contact me. My first arrival to Canada was in 5 September 2016, and my last arrival was in 20 January 2025 in Vancouver airport. My eye color is green. At the moment I am in Canada.",
    "2016-09-05",
    "2025-01-20",
  ],
  [
    "hi this is zoe lucja uci 1123456789 my mail zoe@example.org i came canada 1st time 10 oct 2018 last time came 3 feb 2026 at toronto pearson my eyes black im in canada thanks",
    "2018-10-10",
    "2026-02-03",
  ],
  [
    "Good day. Zoë Łucja writing, UCI 1123456789, reachable at zoe@example.org. I immigrated to Canada on 11 June 2019, which was my first time here, and after a trip home I flew back in on 2 September 2025 through Montreal-Trudeau. My eyes are blue. I'm in Canada as I write this.",
    "2019-06-11",
    "2025-09-02",
  ],
  [
    "I hereby confirm that my name is Zoë Łucja, that my UCI is 1123456789, that my email address is zoe@example.org, that I first entered Canada on 1 April 2018, that I last entered Canada on 5 May 2025 at Calgary International Airport, that my eyes are hazel and that I am now in Canada.",
    "2018-04-01",
    "2025-05-05",
  ],
  [
    "My name is Zoë Łucja. My UCI number is 1123456789. I can be contacted at zoe@example.org. My original date of entry was 7 July 2015. I have travelled several times, and the most recent time I came through Pearson airport was on 8 August 2025. I have brown eyes. I am presently residing in Canada.",
    "2015-07-07",
    "2025-08-08",
  ],
  [
    "Hi! Zoë Łucja, UCI 1123456789. Email's the same (zoe@example.org). Came here first on March 12, 2020, and most recently on July 4, 2025, Ottawa airport. Eyes: grey-- sorry, eyes are grey. In Canada, yes.",
    "2020-03-12",
    "2025-07-04",
  ],
  [
    "Bonjour, ici Zoë Łucja, IUC 1123456789, toujours joignable au zoe@example.org. Je suis arrivée au Canada le 4 mai 2018 pour la première fois et mon plus récent retour au pays a eu lieu le 6 juin 2025 à Montréal-Trudeau. Mes yeux sont bruns. Je suis présentement au Canada.",
    "2018-05-04",
    "2025-06-06",
  ],
  [
    "Madame, Monsieur, je vous confirme mon adresse : zoe@example.org. Je m'appelle Zoë Łucja et mon IUC est 1123456789. C'est le 2 février 2017 que j'ai mis le pied au Canada pour la première fois. La dernière fois que j'ai franchi la frontière canadienne remonte au 3 mars 2025, au poste de Lacolle. J'ai les yeux noirs. Je me trouve au Canada au moment où j'écris ces lignes.",
    "2017-02-02",
    "2025-03-03",
  ],
  [
    "Bonjour, moi c'est Zoë Łucja, mon IUC c'est 1123456789 et mon courriel zoe@example.org est bon. Première arrivée au Canada le 5 avril 2016, dernière arrivée le 6 mai 2025 par l'aéroport de Québec. Yeux verts, et oui je suis encore au Canada.",
    "2016-04-05",
    "2025-05-06",
  ],
  [
    "Je soussignée Zoë Łucja, IUC 1123456789, déclare être entrée au Canada pour la première fois le 8 août 2014 et y être entrée pour la dernière fois le 9 septembre 2025 à l'aéroport Pearson. Je déclare avoir les yeux bleus et me trouver au Canada. Mon courriel est zoe@example.org.",
    "2014-08-08",
    "2025-09-09",
  ],
  [
    "I am Zoë Łucja with UCI 1123456789 and email zoe@example.org. First I entered to Canada at 14.02.2019, last I entered to Canada at 25.12.2025 in airport of Calgary. Color of eyes brown. I am in Canada at this moment.",
    "2019-02-14",
    "2025-12-25",
  ],
  [
    "Hello. My details: my name Zoë Łucja, UCI 1123456789, email zoe@example.org. I have been in Canada since my first entry on 9 May 2021, and I have not travelled outside Canada since then; I landed at Toronto Pearson. My eyes are black. I am in Canada.",
    "2021-05-09",
    "2021-05-09",
  ],
  [
    "Name is Zoë Łucja and UCI is 1123456789. Email is zoe@example.org. The date on which I first set foot in Canada is 1 March 2018. I went to visit my mother in March 2025 and came back to Canada on 30 March 2025 through Edmonton airport. Eyes blue. I am here in Canada.",
    "2018-03-01",
    "2025-03-30",
  ],
  [
    "To answer your questions: I am Zoë Łucja, UCI 1123456789; my email is zoe@example.org; I initially entered on 2017-06-05; I most recently entered on 2025-10-11, at the Peace Arch border crossing; my eyes are green; I am in Canada right now.",
    "2017-06-05",
    "2025-10-11",
  ],
  [
    "Respected Sir, myself Zoë Łucja having UCI 1123456789. My email id is zoe@example.org. I had entered Canada first time on 22nd August 2019 and last I had entered on 15th January 2026 from Toronto Pearson Airport. My eyes colour is black. Presently I am in Canada only.",
    "2019-08-22",
    "2026-01-15",
  ],
  [
    "Good morning, Zoë Łucja (UCI: 1123456789). Contact me on zoe@example.org. I made my first entry into Canada on the 3rd of January 2020. I made my most recent entry on the 4th of February 2026 via Halifax Stanfield. Hazel eyes; in Canada now.",
    "2020-01-03",
    "2026-02-04",
  ],
  [
    "Je suis Zoë Łucja, IUC 1123456789, écrivez-moi à zoe@example.org svp. Arrivée initiale : 14 février 2016; arrivée la plus récente : 15 mars 2025, aéroport de Vancouver. Mes yeux sont gris. Présentement au Canada.",
    "2016-02-14",
    "2025-03-15",
  ],
];

/** Dates of something else: plans, departures, papers, other people, what never was. */
const otherwise: readonly string[] = [
  "I will return to Canada on 5 January 2027 through Toronto Pearson.",
  "I plan to come back on 3 March 2027.",
  "I left Canada on 4 May 2025.",
  "My first entry visa expires on 5 May 2027.",
  "My last work permit was issued on 6 June 2024.",
  "I first applied for permanent residence on 7 July 2023.",
  "My wife's first child was born on 3 March 2019.",
  "My brother first came to Canada on 4 May 2016 at Pearson.",
  "I never entered Canada before 5 May 2018.",
  "If I had come back on 4 May 2025 I would have told you.",
  "My last flight home to India was on 12 December 2024.",
  "I first got my passport on 3 March 2015, and last renewed it on 4 April 2025.",
  "I did not enter Canada on 4 May 2025.",
  "My return ticket is for 20 December 2026 from Vancouver.",
  "I first flew to India on 5 May 2024 and came back to Delhi on 6 June 2024.",
  "I last saw my parents on 5 June 2025 when they arrived at Pearson.",
  "My first job in Canada started on 3 September 2019.",
  "The last time I left Canada was 3 May 2025 from Toronto Pearson.",
  "I was supposed to land on 4 May 2025 but the flight was cancelled.",
  "Je compte revenir au Canada le 5 janvier 2027 par Montréal.",
  "J'ai quitté le Canada pour la dernière fois le 6 juin 2025.",
  "Mon premier permis d'études a été délivré le 7 juillet 2018.",
  "Ma sœur est arrivée pour la première fois le 8 août 2019 à Montréal.",
  "Si j'étais rentré le 9 mai 2025, je l'aurais dit.",
  "Mon passeport expire le 10 octobre 2027.",
  "Je suis retournée au Maroc le 11 juillet 2025.",
  "I got your first email on 12 November 2026 and the last one on 15 November 2026.",
  "My husband came back on 4 May 2025 at Pearson.",
  "I came to Canada on 4 May 2018, and again on 5 June 2019, and again on 6 July 2020.",
  "My first lease began on 1 May 2019 and my last day at work was 2 June 2025.",
  "I first came to Toronto from Calgary on 3 May 2020.",
  "I came back from work on 5 May 2025.",
  "I landed my first job on 5 May 2019.",
  "Our last return to the clinic was on 5 June 2025.",
  "I first entered the university on 3 September 2018.",
  "I moved to Calgary on 5 May 2023.",
  "I have been working at Pearson airport since 5 May 2023.",
  "My last trip to Canada ended on 5 May 2023.",
  "After my first entry I married on 5 May 2023.",
  "On 5 May 2023 my son was born, shortly after our first entry.",
  "My landlord first came to Canada on 5 May 2023.",
  "The first time I tried to enter Canada, on 5 May 2023, I was refused.",
  "I was refused entry on 5 May 2023 at Pearson.",
  "My last entry was not on 5 May 2023.",
  "My last entry ban was lifted on 5 May 2023.",
  "They told me on 5 May 2023 that my first entry was fine.",
  "My first entry stamp says something, but my visa says 5 May 2023.",
  "I got your last letter when I came back from work on 5 May 2023.",
  "My first arrival in Europe was on 5 May 2010.",
  "I first came across your website on 5 May 2023.",
];

describe("an entry told in a sentence", () => {
  it.each(told)("%s", (text, first, last) => {
    expect(entries(text)).toEqual({ first, last });
  });
});

describe("a date that is no entry's", () => {
  it.each(otherwise)("%s", (text) => {
    expect(entries(text)).toEqual({});
  });
});

describe("an entry that nothing orders", () => {
  const first = "I first arrived on 13 February 2019.";

  it("is the most recent where somebody came back, and only the first is told besides", () => {
    expect(entries(`${first} I went home for a wedding and got back on 3 October 2025.`).last).toBe("2025-10-03");
    expect(entries("I went home for a wedding and got back on 3 October 2025.")).toEqual({});
    expect(entries(`${first} I got back on 3 October 2024. I got back again on 4 October 2025.`).last).toBeUndefined();
    expect(entries(`${first} I will be back on 3 January 2027.`).last).toBeUndefined();
    expect(entries(`I first arrived on 13 February 2019. I got back on 3 October 2018.`).last).toBeUndefined();
  });

  it("is the first and the last where nobody left since", () => {
    expect(entries("I came on 13 February 2019 and I have not left since then.")).toEqual({
      first: "2019-02-13",
      last: "2019-02-13",
    });
    expect(entries("I came on 13 February 2019.")).toEqual({});
    expect(entries("I came on 13 February 2019, and on 14 March 2020. I have not left since then.")).toEqual({});
  });
});
