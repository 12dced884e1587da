import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { describe, expect, it } from "vitest";
import { UnusableAddress } from "../../src/mail/addresses.ts";
import { composeMessage, type MailToCompose } from "../../src/mail/compose.ts";
import { parseMessage } from "../../src/mail/parse.ts";

const mail: MailToCompose = {
  from: { name: "PR Portal Desk / Service du portail RP", address: "desk@example.org" },
  to: { name: "Zoë Łucja", address: "zoe@example.net" },
  replyTo: "desk+aaaqeayeaudaocajbifqydiob4@example.org",
  subject: "Your account – Votre compte « RP » ✓",
  text: `Dear Zoë,\n\n${"a long line ".repeat(40)}\n.\nFrom here\nNuméro IUC (8 ou 10 chiffres) :\n`,
  html: '<p lang="fr">Numéro « IUC » : = équation</p>',
  messageId: "<aaaqeayeaudaocajbifqydiob4@example.org>",
  date: Temporal.Instant.from("2026-11-21T15:00:00Z"),
  headers: { "X-Landfall-Template": "portal1" },
};

describe("a mail that is composed", () => {
  it("comes back letter for letter when it is read", async () => {
    const parsed = await parseMessage(await composeMessage(mail));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.html?.trim()).toBe(mail.html);
    expect(parsed.from).toEqual([mail.from]);
    expect(parsed.to).toEqual([mail.to]);
    expect(parsed.replyTo[0]?.address).toBe(mail.replyTo);
    expect(parsed.messageId).toBe(mail.messageId);
    expect(parsed.date).toBe("2026-11-21T15:00:00Z");
    expect(parsed.header("x-landfall-template")).toEqual(["portal1"]);
    expect(parsed.header("content-type")[0]).toContain("multipart/alternative");
  });

  it("says that a machine wrote it, and whether it answers", async () => {
    const first = await parseMessage(await composeMessage(mail));
    expect(first.header("auto-submitted")).toEqual(["auto-generated"]);
    expect(first.header("x-auto-response-suppress")).toEqual(["All"]);
    const answer = await parseMessage(
      await composeMessage({
        ...mail,
        inReplyTo: "<x@example.net>",
        references: ["<w@example.net>", "<x@example.net>"],
      }),
    );
    expect(answer.header("auto-submitted")).toEqual(["auto-replied"]);
    expect(answer.inReplyTo).toBe("<x@example.net>");
    expect(answer.references).toEqual(["<w@example.net>", "<x@example.net>"]);
  });

  it("is the same bytes for the same input, with lines that every hop takes", async () => {
    const [one, two] = [await composeMessage(mail), await composeMessage(mail)];
    expect(one.equals(two)).toBe(true);
    const lines = one.toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
    expect(one.toString("latin1")).not.toMatch(/[^\x00-\x7f]|[^\r]\n/);
  });

  it.each(["b@x.example\r\nBcc: evil@x.example", "b@x.example, evil@x.example", "g: a@x.example;", "<a@x.example>"])(
    "is not made for the recipient %j",
    async (address) => {
      await expect(composeMessage({ ...mail, to: { name: "", address } })).rejects.toThrow(UnusableAddress);
    },
  );

  it("cannot be given a header line through a name or a subject", async () => {
    const bytes = await composeMessage({
      ...mail,
      to: { name: "Zoe\r\nBcc: evil@x.example", address: "zoe@example.net" },
      subject: "s\r\nBcc: evil@x.example",
    });
    const parsed = await parseMessage(bytes);
    expect(parsed.header("bcc")).toEqual([]);
    expect(parsed.to.map((one) => one.address)).toEqual(["zoe@example.net"]);
  });

  it("is signed by the domain's key, and refused when the key does not sign", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
    const signed = await composeMessage({ ...mail, dkim: { domain: "example.org", selector: "s1", key } });
    const verdict = await dkimVerify(signed, { resolver: async () => [[record]] });
    expect(verdict.results[0]?.status.result).toBe("pass");
    await expect(
      composeMessage({ ...mail, dkim: { domain: "example.org", selector: "s1", key: "nonsense" } }),
    ).rejects.toThrow("DKIM_KEY does not sign");
  });
});
