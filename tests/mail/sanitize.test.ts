import { describe, expect, it } from "vitest";
import { sanitizeMail } from "../../src/mail/sanitize.ts";

describe("mailed HTML", () => {
  it("keeps its words and their order, and nothing that loads, runs, submits or restyles", () => {
    const clean = sanitizeMail(
      `<style>p{color:red}</style><script>alert(1)</script><p style="color:red" onclick="x()" class="y" id="z">Hello <b>you</b></p>` +
        `<form action="https://evil.example"><input value="in">Name</form><svg><text>drawn</text></svg><table><tr><td colspan="2" background="x">cell</td></tr></table>`,
    );
    expect(clean).toBe(`<p>Hello <b>you</b></p>Name<table><tr><td colspan="2">cell</td></tr></table>`);
  });

  it("shows where a link leads and leads nowhere, and puts a picture's words in its place", () => {
    expect(sanitizeMail(`<a href="https://evil.example/?a=&quot;b">click</a>`)).toBe(
      `<u data-href="https://evil.example/?a=&quot;b">click</u>`,
    );
    expect(sanitizeMail(`<a href="javascript:x()">q</a>`)).not.toContain("<a");
    expect(sanitizeMail(`<img src="https://evil.example/p.png" alt="A cat">`)).toBe("<span>[A cat]</span>");
  });
});
