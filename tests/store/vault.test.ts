import { describe, expect, it } from "vitest";
import { createVault, VaultFault } from "../../src/store/vault.ts";

const vault = createVault(Buffer.alloc(32, 1));
const other = createVault(Buffer.alloc(32, 2));

describe("what the vault seals", () => {
  it("opens with the same key about the same thing", () => {
    const { key, wrapped } = vault.newDataKey();
    const sealed = vault.seal(key, "Zoë Łucja", "case 1");
    expect(vault.open(vault.unwrap(wrapped), sealed, "case 1").toString()).toBe("Zoë Łucja");
    expect(vault.openJson(null, vault.sealJson(null, { a: [1] }, "x"), "x")).toEqual({ a: [1] });
  });

  it("shows nothing of it, and never the same bytes twice", () => {
    const { key, wrapped } = vault.newDataKey();
    const one = vault.seal(key, "Zoë Łucja", "case 1");
    expect(one.includes("Łucja")).toBe(false);
    expect(one).not.toEqual(vault.seal(key, "Zoë Łucja", "case 1"));
    expect(wrapped.includes(key)).toBe(false);
  });

  it("does not open about another thing, with another key, changed or cut", () => {
    const { key } = vault.newDataKey();
    const sealed = vault.seal(key, "x", "case 1");
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const open of [
      () => vault.open(key, sealed, "case 2"),
      () => vault.open(vault.newDataKey().key, sealed, "case 1"),
      () => vault.open(null, sealed, "case 1"),
      () => vault.open(key, changed, "case 1"),
      () => vault.open(key, sealed.subarray(0, 20), "case 1"),
    ])
      expect(open).toThrow(VaultFault);
  });

  it("does not open with another SECRET_KEY, and says so", () => {
    expect(() => other.unwrap(vault.newDataKey().wrapped)).toThrow(
      "Give the SECRET_KEY that this database was made with",
    );
  });
});

describe("a digest", () => {
  it("is the same for the same words, and another for another kind or another SECRET_KEY", () => {
    const digest = vault.digest("address", "a@example.org");
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(vault.digest("address", "a@example.org")).toBe(digest);
    expect(vault.digest("other", "a@example.org")).not.toBe(digest);
    expect(other.digest("address", "a@example.org")).not.toBe(digest);
  });
});

it("refuses a SECRET_KEY that is too short", () => {
  expect(() => createVault(Buffer.alloc(31))).toThrow("must hold at least 32 bytes");
});
