import type { Engine } from "../../engine.ts";
import { importCases } from "../../workflow/intake/import.ts";
import { portrait } from "./portrait.ts";
import type { Stage } from "./stage.ts";

interface Caller {
  readonly application: string;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly language: "en" | "fr";
  readonly words: string;
  /** Another address than the one on file that the words come from. */
  readonly from?: string;
}

/** People whose mail the engine puts before somebody: one for each kind of thing an agent meets. Nobody of them exists. */
const callers: readonly Caller[] = [
  {
    application: "E000000201",
    given: "Ana",
    family: "Pereira",
    email: "ana@desk.example",
    language: "en",
    words: "Hello, I have no computer and I cannot use your website. Is there another way? Please call me.",
  },
  {
    application: "E000000202",
    given: "Chloé",
    family: "Tremblay",
    email: "chloe@desk.example",
    language: "fr",
    words: "Bonjour, je voudrais une copie de tous les renseignements personnels que vous détenez à mon sujet. Merci.",
  },
  {
    application: "E000000203",
    given: "Bao",
    family: "Trần",
    email: "bao@desk.example",
    language: "en",
    words: "Will my parrot need papers of its own to live with me in Ottawa?",
  },
  {
    application: "E000000204",
    given: "Deng",
    family: "Achol",
    email: "deng@desk.example",
    language: "en",
    words: "I made my own account on the PR portal last week before I saw your email. Is that a problem?",
  },
  {
    application: "E000000205",
    given: "Ines",
    family: "Moreau",
    email: "ines@desk.example",
    language: "fr",
    words: "Bonjour, veuillez écrire désormais à ma nouvelle adresse ines.nouvelle@desk.example. Merci.",
    from: "stranger@elsewhere.example",
  },
];

const emre = { application: "E000000206", given: "Emre", family: "Kaya", email: "emre@desk.example" };

/** What waits for people when the story is over: five mails in the queue, a photo to review, a grant to make. */
export async function fillTheDesk(stage: Stage, { context }: Engine): Promise<void> {
  stage.chapter("8. The next morning: what the engine does not decide waits for people.");
  const cases = [...callers, { ...emre, language: "en" as const }].map((one) => caseOf(one));
  await importCases(
    context,
    cases.map((value, index) => ({ line: index + 1, value })),
    () => undefined,
  );
  for (const caller of callers) {
    const invitation = await stage.mail(caller, "portal1");
    const name = `${caller.given} ${caller.family}`;
    await stage.reply({ from: { name, email: caller.from ?? caller.email }, to: invitation, words: caller.words });
    await stage.pass(0);
  }
  const invitation = await stage.mail(emre, "portal1");
  const name = `${emre.given} ${emre.family}`;
  const answers = {
    1: name,
    2: "1100000006",
    3: emre.email,
    4: "2016-09-01",
    5: "2024-02-11",
    6: "Calgary",
    7: "brown",
    8: "yes",
  };
  await stage.reply({ from: { name, email: emre.email }, to: invitation, inline: { [name]: answers } });
  await stage.mail(emre, "portal2");
  const photo = (await portrait("#221a14", "#e9e4da")).toString("base64");
  for (const event of [
    { event: "signed-in" },
    { event: "password-changed" },
    { event: "presence-declared", inCanada: true },
    { event: "photo-submitted", photo },
  ])
    await stage.portal(emre.application, { ...event, person: "p1" });
  await stage.pass(0);
  stage.say("Five people wrote what a person must answer; Emre Kaya's photo and his grant wait too.");
}

function caseOf(one: Pick<Caller, "application" | "given" | "family" | "email" | "language">): object {
  return {
    application: one.application,
    category: "express-entry",
    language: one.language,
    track: "in-canada",
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: one.given,
        familyName: one.family,
        birthDate: "1991-04-12",
        uci: `11000000${one.application.slice(-2)}`,
        email: one.email,
        language: one.language,
        sex: "X",
        birthPlace: "Porto",
        birthCountry: "PT",
        citizenship: "PT",
        maritalStatus: "single",
      },
    ],
    address: { line1: "77 Elgin St", line2: null, city: "Ottawa", province: "ON", postalCode: "K2P 1L4" },
  };
}
