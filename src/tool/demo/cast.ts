/** Who plays in the demo. All domains are under `example` (RFC 2606); nobody here exists. */

export const ours = "confirmation@landfall.example";

export const zoe = { id: "p1", given: "Zoë", name: "Zoë Łucja", email: "zoe@home.example" };
export const minh = { id: "p2", given: "Minh", name: "Minh Nguyễn", email: "minh@home.example" };
export const mai = { id: "p3", given: "Mai", name: "Mai Nguyễn-Łucja" };
export const omar = { id: "p1", given: "Omar", name: "Omar Haddad", email: "omar@late.example" };

export const familyApplication = "E000000101";
export const stragglerApplication = "E000000102";

/** The two cases as they would stand in a file for `landfall case import`. */
export const cases = [
  {
    application: familyApplication,
    category: "express-entry",
    language: "en",
    track: "in-canada",
    portalAccount: false,
    verificationCode: null,
    questionnaire: "standard",
    destinationProvince: "ON",
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: "Zoë",
        familyName: "Łucja",
        birthDate: "1990-02-03",
        uci: "1123456789",
        email: "zoe@home.example",
        language: "en",
        sex: "F",
        birthPlace: "Łódź",
        birthCountry: "PL",
        citizenship: "PL",
        maritalStatus: "married",
      },
      {
        id: "p2",
        role: "spouse",
        givenName: "Minh",
        familyName: "Nguyễn",
        birthDate: "1988-07-14",
        uci: "11234567",
        email: "minh@home.example",
        language: "fr",
        sex: "M",
        birthPlace: "Huế",
        birthCountry: "VN",
        citizenship: "VN",
        maritalStatus: "married",
      },
      {
        id: "p3",
        role: "dependant",
        givenName: "Mai",
        familyName: "Nguyễn-Łucja",
        birthDate: "2017-05-20",
        uci: "1198765432",
        email: null,
        language: "en",
        sex: "F",
        birthPlace: "Kraków",
        birthCountry: "PL",
        citizenship: "PL",
        maritalStatus: "single",
      },
    ],
    address: { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
  },
  {
    application: stragglerApplication,
    category: "family-class",
    language: "en",
    track: "in-canada",
    portalAccount: false,
    verificationCode: null,
    questionnaire: "standard",
    destinationProvince: "QC",
    people: [
      {
        id: "p1",
        role: "principal",
        givenName: "Omar",
        familyName: "Haddad",
        birthDate: "1979-11-30",
        uci: "87654321",
        email: "omar@late.example",
        language: "en",
        sex: "M",
        birthPlace: "Tripoli",
        birthCountry: "LB",
        citizenship: "LB",
        maritalStatus: "single",
      },
    ],
    address: {
      line1: "200 rue Sainte-Catherine",
      line2: "app. 4",
      city: "Montréal",
      province: "QC",
      postalCode: "H2X 1L1",
    },
  },
];
