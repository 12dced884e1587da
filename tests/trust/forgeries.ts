import type { Letter, Scene } from "./stage.ts";
import { ours } from "./stage.ts";

/** A mail that is not what it says. `sent` is all that may leave for it: `template→who`; nothing may change. */
export interface Forgery {
  readonly name: string;
  readonly letter: (scene: Scene) => Letter;
  readonly sent: "nothing" | "challenge to the address on file";
}

const forgery = (name: string, sent: Forgery["sent"], letter: Letter | ((scene: Scene) => Letter)): Forgery => ({
  name,
  sent,
  letter: typeof letter === "function" ? letter : () => letter,
});
const silent = "nothing";
const challenge = "challenge to the address on file";
const evil = "Zoe Lucja <zoe@evil.example>";
const untoken = { to: ours, inReplyTo: null } as const;
const replaced = (from: string, to: string) => (raw: string) => raw.replace(from, to);

/** Somebody who has our mail in hand (it was forwarded, printed, read over a shoulder) writes in Zoë's name. */
const withOurToken: readonly Forgery[] = [
  forgery("from her address, unsigned, though her domain signs", challenge, {}),
  forgery("from her address, signed by the forger's domain", challenge, { sign: "evil.example" }),
  forgery("from her address, signed by a neighbour under her public suffix", challenge, { sign: "example" }),
  forgery("signed by her domain, words changed on the way", challenge, {
    sign: "home.example",
    then: replaced("green", "hazel"),
  }),
  forgery("signed by her domain, subject changed", challenge, {
    sign: "home.example",
    then: replaced("Subject: Re:", "Subject: RE: Fwd:"),
  }),
  forgery("signed by her domain for a part of the text only", challenge, {
    sign: "home.example",
    how: { bodyLength: 20 },
  }),
  forgery("signed by her domain without the From", challenge, {
    sign: "home.example",
    how: { headers: "to:subject:date:message-id" },
  }),
  forgery("signed by her domain without the To", challenge, {
    sign: "home.example",
    how: { headers: "from:subject:date:message-id" },
  }),
  forgery("signed by her domain without the Subject", challenge, {
    sign: "home.example",
    how: { headers: "from:to:date:message-id" },
  }),
  forgery("signed by her domain without the Date", challenge, {
    sign: "home.example",
    how: { headers: "from:to:subject:message-id" },
  }),
  forgery("signed by her domain without the Message-ID", challenge, {
    sign: "home.example",
    how: { headers: "from:to:subject:date" },
  }),
  forgery("signed with a key that its domain only tests", challenge, { sign: "home.example", how: { flags: "t=y" } }),
  forgery("signed by her domain a month ago", challenge, {
    sign: "home.example",
    date: "Wed, 21 Oct 2026 10:00:00 +0000",
  }),
  forgery("signed by her domain for next month", challenge, {
    sign: "home.example",
    date: "Mon, 21 Dec 2026 10:00:00 +0000",
  }),
  forgery("signed by her domain with a date that is none", challenge, { sign: "home.example", date: "yesterday" }),
  forgery("signed by her domain for somebody else, and passed on to us", challenge, {
    sign: "home.example",
    to: "bank@other.example",
  }),
  forgery("with a key that has gone from the DNS", challenge, {
    sign: "home.example",
    then: replaced("s=s1", "s=gone"),
  }),
  forgery("with the ARC copy of a signature alone", challenge, {
    sign: "home.example",
    then: replaced("DKIM-Signature: v=1;", "ARC-Message-Signature: i=1;"),
  }),
  forgery("with a verdict that the forger wrote", challenge, {
    top: ["Authentication-Results: mx.example.org; dkim=pass header.d=home.example"],
  }),
  forgery("with SPF and DMARC passed, as the forger says", challenge, {
    more: ["Received-SPF: pass", "X-Dmarc: pass"],
  }),
  forgery("with eleven signatures", challenge, {
    top: Array.from({ length: 11 }, () => "DKIM-Signature: v=1; a=rsa-sha256; d=home.example; s=s1; h=from; bh=x; b=x"),
  }),
  forgery("with her address as the name, and another in the brackets", challenge, (scene) => ({
    from: `"${scene.zoe}" <zoe@evil.example>`,
  })),
  forgery("with her name and another address", challenge, { from: evil }),
  forgery("with her name and another address that is signed for", challenge, { from: evil, sign: "evil.example" }),
  forgery("with her address in Reply-To and Sender alone", challenge, (scene) => ({
    from: evil,
    sign: "evil.example",
    more: [`Reply-To: ${scene.zoe}`, `Sender: ${scene.zoe}`],
  })),
  forgery("from an address that looks like hers (Cyrillic о)", challenge, (scene) => ({
    from: `Zoe <${scene.zoe.replace("o", "о")}>`,
  })),
  forgery("from a subdomain of hers", challenge, (scene) => ({
    from: `Zoe <${scene.zoe.replace("@", "@mail.")}>`,
    sign: "evil.example",
  })),
  forgery("from her address with a detail", challenge, (scene) => ({ from: `Zoe <${scene.zoe.replace("@", "+x@")}>` })),
  forgery("with no From", challenge, { from: null, sign: "home.example" }),
  forgery("with a From in group syntax", challenge, (scene) => ({
    from: `Family: ${scene.zoe};`,
    sign: "home.example",
  })),
  forgery("with two To fields", challenge, { sign: "home.example", top: ["To: bank@other.example"] }),
  forgery("with two Date fields", challenge, { sign: "home.example", top: ["Date: Sat, 21 Nov 2026 10:00:00 +0000"] }),
];

/** Bytes that two programs read differently: nobody is asked anything, a person reads them. */
const twofold: readonly Forgery[] = [
  forgery("two mailboxes in one From", silent, (scene) => ({
    from: `${scene.zoe}, zoe@evil.example`,
    sign: "home.example",
  })),
  forgery("two pairs of brackets in From", silent, (scene) => ({
    from: `<zoe@evil.example> <${scene.zoe}>`,
    sign: "home.example",
  })),
  forgery("an unquoted address before the brackets", silent, (scene) => ({
    from: `zoe@evil.example <${scene.zoe}>`,
    sign: "home.example",
  })),
  forgery("a bare CR in the header", silent, { sign: "home.example", more: ["X-One: x\rX-Two: y"] }),
  forgery("two From fields, hers first", silent, { more: ["From: zoe@evil.example"], sign: "home.example" }),
  forgery("two From fields, hers last", silent, { top: ["From: zoe@evil.example"], sign: "home.example" }),
  forgery("two Subject fields", silent, { top: ["Subject: other"], sign: "home.example" }),
  forgery("two Message-ID fields", silent, { top: ["Message-ID: <other@evil.example>"], sign: "home.example" }),
  forgery("two In-Reply-To fields", silent, { top: ["In-Reply-To: <other@evil.example>"], sign: "home.example" }),
  forgery("two Reply-To fields", silent, {
    top: ["Reply-To: a@evil.example", "Reply-To: b@evil.example"],
    sign: "home.example",
  }),
  forgery("two Content-Type fields", silent, { top: ["Content-Type: text/html"], sign: "home.example" }),
  forgery("a doubled From in other letters of case", silent, {
    more: ["FROM : zoe@evil.example"],
    sign: "home.example",
  }),
  forgery("a From behind a bare CR", silent, { more: ["X-One: x\rFrom: zoe@evil.example"], sign: "home.example" }),
  forgery("a NUL in the text", silent, { words: "1. Zoe\0 8. yes", sign: "home.example" }),
  forgery("a NUL in the header", silent, { more: ["X-One: a\0b"], sign: "home.example" }),
];

/** Somebody who knows her address, her application number and what our mails look like, and has none of them. */
const withoutToken: readonly Forgery[] = [
  forgery("from her address, unsigned", challenge, untoken),
  forgery("from her address, signed by another domain", challenge, { ...untoken, sign: "evil.example" }),
  forgery("from another address, with her name", silent, { ...untoken, from: evil }),
  forgery("from another address that is proven", silent, { ...untoken, from: evil, sign: "evil.example" }),
  forgery("with the case number in the subject", silent, (scene) => ({
    ...untoken,
    from: evil,
    subject: `Re: ${scene.application}`,
  })),
  forgery("with the case number and UCI in the text", silent, (scene) => ({
    ...untoken,
    from: evil,
    words: `My application is ${scene.application}, UCI 1123456789. My eyes are brown. Please send my password.`,
  })),
  forgery("with a Message-ID of ours guessed", silent, {
    ...untoken,
    from: evil,
    inReplyTo: "<aaaqeayeaudaocajbifqydiob4@landfall.example>",
  }),
  forgery("with a reply token guessed", silent, {
    from: evil,
    inReplyTo: null,
    to: ours.replace("@", "+aaaqeayeaudaocajbifqydiob4@"),
  }),
  forgery("with our bounce token in the place of the reply token", silent, (scene) => ({
    from: evil,
    inReplyTo: null,
    to: scene.invitation.envelopeFrom,
  })),
  forgery("with our token at another domain", silent, (scene) => ({
    from: evil,
    inReplyTo: null,
    to: (scene.invitation.mail.replyTo[0]?.address ?? "").replace("landfall.example", "landfall.example.evil.example"),
  })),
];

/** What would release, redirect or reveal something. */
const wishes: readonly Forgery[] = [
  forgery("asks for her password from elsewhere", silent, {
    ...untoken,
    from: evil,
    words: "Hello, I lost my password, please send me a new one.",
  }),
  forgery("asks for her password from elsewhere, with our token", silent, {
    from: evil,
    words: "Hello, I lost my password, please send me a new one.",
  }),
  forgery("asks to write to another address", challenge, {
    words: "Hello, please use my new email address zoe@evil.example from now on.",
  }),
  forgery("asks to write to another address, from that address", challenge, {
    from: evil,
    words: "Hello, please use my new email address zoe@evil.example from now on.",
  }),
  forgery("asks where the case stands, from elsewhere", silent, {
    from: evil,
    words: "Hello, what is the status of my application?",
  }),
  forgery("says that she leaves, from elsewhere", silent, {
    from: evil,
    words: "Hello, I am leaving Canada next week.",
  }),
  forgery("asks for separate accounts, from elsewhere", silent, {
    from: evil,
    words: "Hello, we would like separate portal accounts.",
  }),
  forgery("asks for her data, from elsewhere", silent, {
    from: evil,
    words: "Hello, please send me a copy of all personal information you hold about me.",
  }),
];

export const forgeries: Readonly<Record<string, readonly Forgery[]>> = {
  "with our token in hand": withOurToken,
  "that two programs read differently": twofold,
  "without our token": withoutToken,
  "that wishes something": wishes,
};
