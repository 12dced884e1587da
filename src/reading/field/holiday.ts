/** The first and the last day of a holiday in one year. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** A holiday by its names (folded words of both languages) and when it falls: several ways where countries differ. */
export interface Holiday {
  readonly names: string;
  readonly in: (year: number) => readonly Days[];
}

const day = (year: number, month: number, of: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day: of }); // prettier-ignore
const one = (date: Temporal.PlainDate): Days => ({ from: date, to: date });

/** The same day every year: "12-25". */
function fixed(...days: readonly string[]): Holiday["in"] {
  return (year) => days.map((monthDay) => one(Temporal.PlainDate.from(`${year}-${monthDay}`)));
}

/** Somewhere between two days of a year: what follows another calendar, or lasts. */
function between(from: string, to: string): Holiday["in"] {
  return (year) => {
    const end = Temporal.PlainDate.from(`${year}-${to}`);
    return [{ from: Temporal.PlainDate.from(`${year}-${from}`), to: to < from ? end.add({ years: 1 }) : end }];
  };
}

/** The nth weekday (1 Monday … 7 Sunday) on or after a day of a month. */
function weekday(month: number, from: number, of: number): (year: number) => Temporal.PlainDate {
  return (year) => {
    const first = day(year, month, from);
    return first.add({ days: (of - first.dayOfWeek + 7) % 7 });
  };
}

/** So many days after Easter Sunday, of the West and of the East. */
function easter(days: number): Holiday["in"] {
  return (year) => [one(easterOf(year).add({ days })), one(orthodoxEasterOf(year).add({ days }))];
}

/** Days of a month of the Islamic year, told by the moon: a day sooner or later. */
function ofMoon(month: number, from: number, to: number): Holiday["in"] {
  return (year) => {
    const first = day(year, 1, 1).withCalendar("islamic-civil").year;
    const at = (hijri: number, of: number) => Temporal.PlainDate.from({ calendar: "islamic-civil", year: hijri, month, day: of }).withCalendar("iso8601"); // prettier-ignore
    return [first, first + 1].map((hijri) => ({ from: at(hijri, from).subtract({ days: 1 }), to: at(hijri, to).add({ days: 1 }) })); // prettier-ignore
  };
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterOf(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The Julian computus (Meeus), thirteen days later between 1900 and 2100. */
function orthodoxEasterOf(year: number): Temporal.PlainDate {
  const d = (19 * (year % 19) + 15) % 30;
  const sum = d + ((2 * (year % 4) + 4 * (year % 7) - d + 34) % 7) + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1).add({ days: 13 });
}

const saint = "(?:st\\.?|saint|ste|sainte)[ -]";
const firstMonday = (month: number) => weekday(month, 1, 1);
const usThanksgiving = weekday(11, 22, 4);

/** Longer names before those they begin with. */
export const holidays: readonly Holiday[] = [
  { names: "between (?:christmas|xmas) and new year'?s?(?: day| eve)?|entre noel et (?:le )?(?:jour de l'an|nouvel an)", in: between("12-24", "01-02") }, // prettier-ignore
  { names: "orthodox christmas|noel orthodoxe", in: between("01-06", "01-07") },
  { names: "(?:christmas|xmas|holiday) (?:holidays?|vacation|break|season)|(?:vacances|conges?|periode|temps) (?:de noel|des fetes)|(?:the |les )?fetes de fin d'annee", in: between("12-08", "01-20") }, // prettier-ignore
  { names: "(?:christmas|xmas) eve|reveillon(?: de noel)?", in: fixed("12-24") },
  { names: "(?:christmas|xmas)(?:'s?)?(?: day)?|(?:jour de )?noel", in: fixed("12-25") },
  { names: "boxing day", in: fixed("12-26") },
  { names: `new year'?s?'? eve|${saint}sylvestre|reveillon du (?:jour de l'an|nouvel an)`, in: fixed("12-31") },
  { names: "(?:chinese|lunar|vietnamese|korean) new year|nouvel an (?:chinois|lunaire|vietnamien)|spring festival|tet", in: between("01-20", "02-21") }, // prettier-ignore
  { names: "(?:persian|iranian) new year|nouvel an (?:persan|iranien)|no[uw]?r[ou]+z|newroz", in: between("03-19", "03-22") }, // prettier-ignore
  { names: "new year'?s?'?(?: day)?|(?:jour|premier) de l'an|(?:jour du )?nouvel an", in: fixed("01-01") },
  { names: "epiphan(?:y|ie)|(?:fete|jour) des rois|three kings(?:'? day)?", in: fixed("01-06") },
  { names: "australia day", in: fixed("01-26") },
  { names: "groundhog day|jour de la marmotte", in: fixed("02-02") },
  { names: `(?:${saint})?valentine'?s?'?(?: day)?|${saint}valentin`, in: fixed("02-14") },
  { names: "family day|jour(?:nee)? de la famille|louis riel day", in: (year) => [weekday(2, 8, 1)(year), weekday(2, 15, 1)(year)].map(one) }, // prettier-ignore
  { names: "leap day", in: (year) => [one(day(year, 2, 28).add({ days: 1 }))] },
  { names: "(?:international )?women'?s'? day|journee (?:internationale )?des (?:droits des )?femmes|journee de la femme", in: fixed("03-08") }, // prettier-ignore
  { names: "pi day", in: fixed("03-14") },
  { names: `(?:${saint})?(?:patrick|paddy)'?s?'? day|${saint}(?:patrick|paddy)(?:'?s)?`, in: fixed("03-17") },
  { names: "april fool'?s?'?(?: day)?|poisson d'avril", in: fixed("04-01") },
  { names: "good friday|vendredi saint", in: easter(-2) },
  { names: "(?:march|spring|reading) break|(?:semaine de |la )?relache", in: between("02-10", "04-20") },
  { names: "easter monday|lundi de paques", in: easter(1) },
  { names: "easter(?: sunday)?|(?:dimanche de )?paques", in: easter(0) },
  { names: "palm sunday|(?:dimanche des )?rameaux", in: easter(-7) },
  { names: "mardi gras|shrove tuesday|pancake (?:day|tuesday)", in: easter(-47) },
  { names: "maundy thursday|holy thursday|jeudi saint", in: easter(-3) },
  { names: "ash wednesday|mercredi des cendres", in: easter(-46) },
  { names: "ascension(?: day)?", in: easter(39) },
  { names: "pentecost|pentecote", in: easter(49) },
  { names: "songkran|vaisakhi|baisakhi", in: between("04-13", "04-15") },
  { names: "earth day|jour de la terre", in: fixed("04-22") },
  { names: "may day", in: fixed("05-01") },
  { names: "cinco de mayo", in: fixed("05-05") },
  { names: "mother'?s'? day|fete des meres", in: (year) => [one(weekday(5, 8, 7)(year)), one(weekday(5, 25, 7)(year)), one(easterOf(year).subtract({ days: 21 }))] }, // prettier-ignore
  { names: "victoria(?: day)? monday|victoria day|fete de la reine|(?:jour|journee|fete)(?: nationale)? des patriotes|may (?:long|two-four)", in: (year) => [one(weekday(5, 18, 1)(year))] }, // prettier-ignore
  { names: "father'?s'? day|fete des peres", in: (year) => [one(weekday(6, 15, 7)(year))] },
  { names: "(?:the (?:end|beginning) of )?ramadh?an", in: ofMoon(9, 1, 29) },
  { names: "e[iy]d[ -](?:al|ul|el)[ -](?:adha|azha|kebir)|(?:l')?aid[ -](?:el[ -])?(?:kebir|adha)|tabaski|fete du mouton", in: ofMoon(12, 10, 13) }, // prettier-ignore
  {
    names: "e[iy]d[ -](?:al|ul|el)[ -]fitr|(?:l')?aid[ -](?:el[ -])?(?:fitr|seghir)|korite",
    in: ofMoon(10, 1, 3),
  },
  { names: "e[iy]d|(?:l')?aid", in: (year) => [...ofMoon(10, 1, 3)(year), ...ofMoon(12, 10, 13)(year)] },
  { names: "juneteenth", in: fixed("06-19") },
  { names: `(?:fete de )?(?:la )?${saint}jean(?:[ -]baptiste)?(?: day)?|fete nationale du quebec|quebec(?:'s)? national (?:day|holiday)`, in: fixed("06-24") }, // prettier-ignore
  { names: "canada day|(?:jour de )?(?:la )?fete du canada|jour du canada", in: fixed("07-01") },
  { names: "bastille day", in: fixed("07-14") },
  { names: "fete nationale", in: fixed("06-24", "07-14", "08-01", "07-21", "07-01") },
  { names: "(?:calgary )?stampede", in: between("07-02", "07-18") },
  { names: "civic holiday|august long|(?:bc|simcoe|natal|terry fox) day", in: (year) => [one(firstMonday(8)(year))] },
  { names: "assumption(?: day)?|assomption", in: fixed("08-15") },
  { names: "labou?r day|fete du travail", in: (year) => [one(firstMonday(9)(year)), one(day(year, 5, 1))] },
  { names: "truth and reconciliation(?: day)?|orange shirt day|(?:journee nationale )?de la verite et (?:de )?la reconciliation", in: fixed("09-30") }, // prettier-ignore
  { names: "thanksgiving(?: day)?|(?:jour de )?(?:l')?action de graces?", in: (year) => [one(weekday(10, 8, 1)(year)), one(usThanksgiving(year))] }, // prettier-ignore
  { names: "diwali|deepavali", in: between("10-12", "11-16") },
  { names: "hallowe'?en", in: fixed("10-31") },
  { names: "all saints'? day|(?:la )?toussaint", in: fixed("11-01") },
  { names: "remembrance day|armistice(?: day)?|jour du souvenir|veterans'? day", in: fixed("11-11") },
  { names: "black friday", in: (year) => [one(usThanksgiving(year).add({ days: 1 }))] },
];
