import type { Story } from "../story.ts";
import { answered, granted, officer, opened, portal, settledIn, tasksDone } from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const submitted = (): Story => tasksDone(settled());
const p1 = { person: "p1" } as const;
const submit = { kind: "submit-photo", ...p1, ...portal, photoId: "f1", warnings: [] } as const;

export const photoRows: readonly Row[] = [
  {
    name: "a photo is uploaded",
    given: settled,
    when: { kind: "upload-photo", ...p1, ...portal, photoId: "f1" },
    then: "PhotoUploaded",
  },
  { name: "nothing is submitted that was not uploaded", given: settled, when: submit, then: "refused: no-photo" },
  {
    name: "a submitted photo waits for its reviewer",
    given: () => settled().then({ kind: "upload-photo", ...p1, ...portal, photoId: "f1" }),
    when: submit,
    then: "PhotoSubmitted | + photo-review:p1 | - submit-photo:p1",
  },
  {
    name: "one photo for two people is looked at",
    given: () => settled().then({ kind: "upload-photo", ...p1, ...portal, photoId: "f1" }),
    when: { ...submit, warnings: ["same-photo"] },
    then: "PhotoSubmitted | !same-photo:p1 | + photo-review:p1 | - submit-photo:p1",
  },
  {
    name: "a submitted photo is locked",
    given: submitted,
    when: { kind: "upload-photo", ...p1, ...portal, photoId: "f2" },
    then: "refused: photo-locked",
  },
  {
    name: "a reviewer begins",
    given: submitted,
    when: { kind: "review-photo", ...p1, ...officer },
    then: "PhotoReviewBegun",
  },
  {
    name: "a reviewer begins once",
    given: () => submitted().then({ kind: "review-photo", ...p1, ...officer }),
    when: { kind: "review-photo", ...p1, ...officer },
    then: "refused: nothing-to-change",
  },
  {
    name: "there is nothing to review before it is submitted",
    given: settled,
    when: { kind: "review-photo", ...p1, ...officer },
    then: "refused: photo-not-submitted",
  },
  {
    name: "a photo is accepted",
    given: submitted,
    when: { kind: "accept-photo", ...p1, ...officer },
    then: "PhotoAccepted | photo-accepted(p1)→p1 | - photo-review:p1",
  },
  {
    name: "accepted after the eCOPR, the card is ours to make",
    given: () => granted(settled()),
    when: { kind: "accept-photo", ...p1, ...officer },
    then: "PhotoAccepted | photo-accepted(p1)→p1 | + card-production:p1 | - photo-review:p1",
  },
  {
    name: "a photo is accepted once",
    given: () => submitted().then({ kind: "accept-photo", ...p1, ...officer }),
    when: { kind: "accept-photo", ...p1, ...officer },
    then: "refused: nothing-to-change",
  },
  {
    name: "a returned photo reopens",
    given: submitted,
    when: { kind: "return-photo", ...p1, ...officer, reasons: ["glare"], note: null },
    then: "PhotoReturned | photo-returned(p1)→p1 | + submit-photo:p1 | - photo-review:p1 | photo.returned",
  },
  {
    name: "a new photo after a return",
    given: () => submitted().then({ kind: "return-photo", ...p1, ...officer, reasons: ["glare"], note: null }),
    when: { kind: "upload-photo", ...p1, ...portal, photoId: "f2" },
    then: "PhotoUploaded",
  },
];
