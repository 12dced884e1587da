import type { AnswerType } from "../../question/questionnaire.ts";
import type { FieldReader } from "../reading.ts";
import { addressReader } from "./address.ts";
import { codeReader } from "./code.ts";
import { countryReader } from "./country.ts";
import { dateReader } from "./date.ts";
import { emailReader } from "./email.ts";
import { eyeColourReader } from "./eye-colour.ts";
import { heightReader } from "./height.ts";
import { nameReader } from "./name.ts";
import { placeReader } from "./place.ts";
import { uciReader } from "./uci.ts";
import { yesNoReader } from "./yes-no.ts";

const readers: Readonly<Record<AnswerType, FieldReader>> = {
  name: nameReader,
  uci: uciReader,
  email: emailReader,
  date: dateReader,
  place: placeReader,
  "eye-colour": eyeColourReader,
  "yes-no": yesNoReader,
  code: codeReader,
  height: heightReader,
  address: addressReader,
  country: countryReader,
};

/** The reader of one type of answer. */
export function fieldReader(type: AnswerType): FieldReader {
  return readers[type];
}
