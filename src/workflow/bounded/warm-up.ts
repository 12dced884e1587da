import { readReply } from "../../reading/read.ts";

/** One sentence a matter that people write about, so that each matter's patterns have been used. */
const words = [
  "Hello, I lost my temporary password and it does not work. Bonjour, mon mot de passe a expiré.",
  "I am leaving Canada next week and will be back on March 3, 2026. Je quitte le Canada demain.",
  "I am outside Canada now. Je suis hors du Canada. I am back in Canada. Je suis de retour au Canada.",
  "I cannot use the portal. My lawyer will represent me. We would like separate accounts.",
  "There is a mistake on my eCOPR and I cannot open it. Il y a une erreur sur ma CRP électronique.",
  "What is the status of my application? Où en est ma demande ? How do I renew my PR card?",
  "I have to travel before I get the card. I moved, my new address is 12 Main St. Please delete my data.",
];

/**
 * Reads a made-up reply twice: the reader's patterns are compiled when they are first used, and again, to machine code,
 * when they are used once more. That takes a second or more, which would count against the first message.
 */
export function warmUp(): void {
  const reply = {
    sent: null,
    people: [],
    text: words.join("\n\n"),
    html: null,
    subject: "",
    from: null,
    fromName: "",
    attachmentCount: 0,
    receivedAt: "2026-01-01T00:00:00Z",
  };
  readReply(reply);
  readReply(reply);
}
