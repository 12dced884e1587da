import { describe, expect, it } from "vitest";
import { usableRecipient } from "../../src/mail/addresses.ts";
import {
  bounceAddress,
  bounceTokenOf,
  mintMessageId,
  mintToken,
  replyAddress,
  tokenDigest,
  tokenOf,
} from "../../src/mail/token.ts";

const token = mintToken(Buffer.from("000102030405060708090a0b0c0d0e0f", "hex"));

describe("a token", () => {
  it("is 128 bits in 26 characters of lower-case base32", () => {
    expect(token).toBe("aaaqeayeaudaocajbifqydiob4");
    expect(new Set(Array.from({ length: 100 }, () => mintToken())).size).toBe(100);
    expect(mintToken()).toMatch(/^[a-z2-7]{26}$/);
  });

  it("is kept as a digest that does not mind case", () => {
    expect(tokenDigest(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenDigest(token.toUpperCase())).toBe(tokenDigest(token));
  });

  it("comes back from the reply address, in any case", () => {
    const address = replyAddress("desk@example.org", token, "plus");
    expect(address).toBe(`desk+${token}@example.org`);
    expect(tokenOf(address, "desk@example.org")).toBe(token);
    expect(tokenOf(address.toUpperCase(), "Desk@example.org")).toBe(token);
    expect(replyAddress("desk@example.org", token, "none")).toBe("desk@example.org");
  });

  it("comes from no other mailbox, and is never guessed from something shorter", () => {
    expect(tokenOf(`other+${token}@example.org`, "desk@example.org")).toBeNull();
    expect(tokenOf(`desk+${token}@example.net`, "desk@example.org")).toBeNull();
    expect(tokenOf("desk+e002345678@example.org", "desk@example.org")).toBeNull();
    expect(tokenOf("desk@example.org", "desk@example.org")).toBeNull();
  });

  it("in an envelope sender is a bounce token and not a reply token", () => {
    const sender = bounceAddress("desk@example.org", token, "plus");
    expect(bounceTokenOf(sender, "desk@example.org")).toBe(token);
    expect(tokenOf(sender, "desk@example.org")).toBeNull();
    expect(bounceTokenOf(replyAddress("desk@example.org", token, "plus"), "desk@example.org")).toBeNull();
  });

  it("stands in a Message-ID of ours", () => {
    expect(mintMessageId("Example.org", token)).toBe(`<${token}@example.org>`);
  });

  it("refuses a sender address too long to carry it", () => {
    expect(() => replyAddress(`${"x".repeat(40)}@example.org`, token, "plus")).toThrow("MAIL_FROM is too long");
  });
});

describe("a recipient", () => {
  it("is one plain address, its domain in lower case", () => {
    expect(usableRecipient("Zoe.L+x@Example.ORG")).toBe("Zoe.L+x@example.org");
    expect(usableRecipient("zoë@exämple.org")).toBe("zoë@exämple.org");
  });

  it.each([
    "b@x.example\r\nBcc: evil@x.example",
    "b@x.example, evil@x.example",
    "group: a@x.example;",
    "Name <a@x.example>",
    "a b@x.example",
    '"a"@x.example',
    "a@b@x.example",
    "a@",
    "@x.example",
    "a@x..example",
    "a@-x.example",
    "a..b@x.example",
    `${"a".repeat(65)}@x.example`,
    "",
  ])("is refused as %j", (address) => {
    expect(() => usableRecipient(address)).toThrow("cannot be written to");
  });
});
