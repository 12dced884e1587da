import { agentRows } from "./agent.ts";
import { answerRows } from "./answers.ts";
import { cardRows } from "./card.ts";
import { deadlineRows } from "./deadline.ts";
import { deliveryRows } from "./delivery.ts";
import { grantRows } from "./grant.ts";
import { mailboxRows } from "./mailbox.ts";
import { openRows } from "./open.ts";
import { passwordRows } from "./password.ts";
import { photoRows } from "./photo.ts";
import { portalRows } from "./portal.ts";
import { travelRows } from "./travel.ts";
import { trustRows } from "./trust.ts";
import type { Row } from "./row.ts";

/** Every transition, a region at a time. */
export const regions: Readonly<Record<string, readonly Row[]>> = {
  open: openRows,
  answers: answerRows,
  trust: trustRows,
  travel: travelRows,
  password: passwordRows,
  mailbox: mailboxRows,
  portal: portalRows,
  photo: photoRows,
  grant: grantRows,
  card: cardRows,
  delivery: deliveryRows,
  deadline: deadlineRows,
  agent: agentRows,
};
