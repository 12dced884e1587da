import { temporaryPasswordIn } from "./password.ts";
import { familyApplication, mai, minh, omar, stragglerApplication, zoe } from "./cast.ts";
import { portrait } from "./portrait.ts";
import type { Delivered } from "./post.ts";
import { officer, type Stage } from "./stage.ts";

/** The whole way of a family of three, one of them writing in French, and of somebody who is late with everything. */
export async function playAll(stage: Stage): Promise<void> {
  const { toZoe, toOmar } = await invitations(stage);
  await familyAnswers(stage, toZoe);
  await familyInPortal(stage);
  await familyBecomesPermanent(stage);
  await stragglerAnswers(stage, toOmar);
  await stragglerLosesPasswords(stage);
  await stragglerFinishes(stage);
}

async function invitations(stage: Stage): Promise<{ toZoe: Delivered; toOmar: Delivered }> {
  stage.chapter("1. Two applications are approved, and two emails leave.");
  const toZoe = await stage.mail(zoe, "portal1");
  stage.say(
    "Zoë Łucja is asked, in English and in French, a few things about herself, her husband Minh and their daughter Mai.",
  );
  const toOmar = await stage.mail(omar, "portal1");
  stage.say("Omar Haddad is asked the same, for himself alone. He does not answer for now.");
  return { toZoe, toOmar };
}

async function familyAnswers(stage: Stage, invitation: Delivered): Promise<void> {
  stage.chapter("2. The family answers.");
  const minhAnswers = {
    1: "Minh Nguyễn",
    2: "11234567",
    3: minh.email,
    4: "le 25 août 2019",
    5: "1er mars 2024",
    6: "aéroport Pearson de Toronto",
    7: "bruns",
    8: "oui",
  };
  await stage.reply({
    from: minh,
    to: invitation,
    words: "Bonjour, voici mes réponses. Merci!",
    inline: { [minh.name]: minhAnswers },
  });
  stage.say(
    "Zoë has passed the mail on to Minh, who answers for himself, in French, between the quoted lines: all is clear.",
  );

  const zoeAnswers = {
    1: zoe.name,
    2: "1123456789",
    3: zoe.email,
    4: "2019-08-25",
    5: "03/04/2024",
    6: "Toronto Pearson",
    7: "green",
    8: "yes",
  };
  const maiAnswers = {
    1: mai.name,
    2: "1198765432",
    3: zoe.email,
    4: "2019-08-25",
    5: "2024-03-01",
    6: "Toronto Pearson",
    8: "yes",
  };
  await stage.reply({
    from: zoe,
    to: invitation,
    words: "Hello, please see below.",
    inline: { [zoe.name]: zoeAnswers, [mai.name]: maiAnswers },
  });
  stage.say(
    "Zoë answers for herself and Mai. She writes 03/04/2024, which is March 4 or April 3, and forgets the colour of Mai's eyes.",
  );

  const question = await stage.mail(zoe, "clarify");
  stage.say("The engine guesses nothing. It asks Zoë again for these two things only, with both dates spelled out.");
  await stage.reply({
    from: zoe,
    to: question,
    inline: { [zoe.name]: { 1: "April 3, 2024" }, [mai.name]: { 1: "brown" } },
  });
  stage.say("Zoë answers both.");
}

async function familyInPortal(stage: Stage): Promise<void> {
  stage.chapter("3. An account is opened, and its password mailed.");
  const mail = await stage.mail(zoe, "portal2");
  stage.say(
    `Zoë receives her user name and a temporary password (${"•".repeat(temporaryPasswordIn(mail).length)}). The engine keeps only its hash.`,
  );
  const family = [zoe, minh, mai];
  await stage.portal(familyApplication, { event: "signed-in", person: zoe.id });
  await stage.portal(familyApplication, { event: "password-changed", person: zoe.id });
  stage.say("She signs in and chooses a password of her own.");
  for (const one of family) {
    await stage.portal(familyApplication, { event: "presence-declared", person: one.id, inCanada: true });
    await stage.portal(familyApplication, { event: "address-confirmed", person: one.id, use: "home", address: home });
  }
  stage.say("For each of the three she declares that they are in Canada, and confirms the address for the cards.");
  const photos = {
    [zoe.id]: await portrait("#8a5a2b"),
    [minh.id]: await portrait("#1d1a18"),
    [mai.id]: await portrait("#4a3423", "#6d86a3"),
  };
  for (const one of family) await submitPhoto(stage, familyApplication, one.id, photos[one.id]);
  stage.say("She uploads three photos. Mai's was taken before a blue wall.");
  for (const one of [zoe, minh])
    await stage.officer(familyApplication, { kind: "accept-photo", person: one.id, officer });
  await stage.officer(familyApplication, {
    kind: "return-photo",
    person: mai.id,
    officer,
    reasons: ["background-not-white"],
    note: null,
  });
  await stage.mail(zoe, "photo-returned");
  stage.say(
    "Two are accepted. Mai's is returned, with the reason in both languages; only her photo can be sent again.",
  );
  await submitPhoto(stage, familyApplication, mai.id, await portrait("#4a3423"));
  await stage.officer(familyApplication, { kind: "accept-photo", person: mai.id, officer });
  stage.say("The new one is accepted.");
}

async function familyBecomesPermanent(stage: Stage): Promise<void> {
  stage.chapter("4. An officer grants permanent residence, and the cards are made.");
  for (const one of [zoe, minh, mai]) {
    await stage.grant(familyApplication, one.id);
    await stage.mail(zoe, "ecopr-ready");
  }
  stage.say("Three electronic confirmations are ready, one for each. They are downloaded in the portal, never mailed.");
  for (const one of [zoe, minh, mai]) {
    await stage.officer(familyApplication, { kind: "card-in-production", person: one.id, officer });
    await stage.officer(familyApplication, { kind: "card-mailed", person: one.id, officer });
    await stage.mail(zoe, "card-mailed");
  }
  stage.say("The cards are in the mail. The family's case is closed.");
}

async function stragglerAnswers(stage: Stage, invitation: Delivered): Promise<void> {
  stage.chapter("5. A week passes. Omar has not answered.");
  await stage.pass(24 * 7 + 1);
  await stage.mail(omar, "portal1-reminder");
  stage.say("He is reminded. This time he answers at once, on top of the mail, one line for each question.");
  const words = [
    "Hi,",
    "",
    "1. Omar Haddad",
    "2. 8765-4321",
    `3. ${omar.email}`,
    "4. June 2, 2015",
    "5. 19 January 2023",
    "6. Montréal-Trudeau",
    "7. Brown",
    "8. Yes, I am in Canada",
    "",
    "Thank you",
    "Omar",
  ].join("\n");
  await stage.reply({ from: omar, to: invitation, words });
  await stage.mail(omar, "portal2");
  stage.say("All is there: his account is opened, and his temporary password mailed. It works for 30 days.");
}

async function stragglerLosesPasswords(stage: Stage): Promise<void> {
  stage.chapter("6. Omar loses the mail with his password, and then forgets about it.");
  await stage.reply({
    from: omar,
    to: await stage.latest(omar),
    words: "Hello, I lost the email with my temporary password. Can you send me a new one please?",
  });
  const fresh = await stage.mail(omar, "password-new");
  stage.say(
    `Within a minute he has a new one (${"•".repeat(temporaryPasswordIn(fresh).length)}); the first no longer works.`,
  );
  await stage.pass(24 * 26);
  await stage.mail(omar, "password-warning");
  stage.say("Four weeks later he is warned that it will expire.");
  await stage.pass(24 * 6);
  const expired = await stage.mail(omar, "password-expired");
  stage.say("It expires on its day. The mail says how to get another: by answering.");
  await stage.reply({ from: omar, to: expired, words: "My password has expired. Please send me a new one." });
  await stage.mail(omar, "password-new");
  stage.say("He answers, and has a third one.");
}

async function stragglerFinishes(stage: Stage): Promise<void> {
  stage.chapter("7. Omar finishes.");
  await stage.portal(stragglerApplication, { event: "signed-in", person: omar.id });
  await stage.portal(stragglerApplication, { event: "password-changed", person: omar.id });
  await stage.portal(stragglerApplication, { event: "presence-declared", person: omar.id, inCanada: true });
  await stage.portal(stragglerApplication, {
    event: "address-confirmed",
    person: omar.id,
    use: "mailing",
    address: montreal,
  });
  await submitPhoto(stage, stragglerApplication, omar.id, await portrait("#2a2420"));
  await stage.officer(stragglerApplication, { kind: "accept-photo", person: omar.id, officer });
  stage.say("Signed in, present, address and photo: all in one evening.");
  await stage.grant(stragglerApplication, omar.id);
  await stage.mail(omar, "ecopr-ready");
  await stage.officer(stragglerApplication, { kind: "card-in-production", person: omar.id, officer });
  await stage.officer(stragglerApplication, { kind: "card-mailed", person: omar.id, officer });
  await stage.mail(omar, "card-mailed");
  stage.say("His confirmation is ready, and his card is in the mail.");
}

async function submitPhoto(
  stage: Stage,
  application: string,
  person: string,
  photo: Buffer | undefined,
): Promise<void> {
  await stage.portal(application, { event: "photo-submitted", person, photo: photo?.toString("base64") });
}

const home = { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };
const montreal = {
  line1: "200 rue Sainte-Catherine",
  line2: "app. 4",
  city: "Montréal",
  province: "QC",
  postalCode: "H2X 1L1",
};
