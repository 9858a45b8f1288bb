/** The password of every demonstration account: known to everybody, which is why production refuses them all. */
export const PASSWORD = 'trousseau-4-cles';

/** Who can be played by hand after `npm start`, and what each finds. */
export const CAST = {
  officer: {
    email: 'instruction@trousseau.example',
    givenName: 'Nadia',
    familyName: 'Lemoine',
    finds: 'officer: the queues of visa requests and of claims, with a contest to answer',
  },
  colleague: {
    email: 'instruction2@trousseau.example',
    givenName: 'Sofiane',
    familyName: 'Kessler',
    finds: 'officer: the second person who approves a change of the scale',
  },
  partner: {
    email: 'caf@trousseau.example',
    organisation: 'CAF de démonstration',
    departements: ['31', '75'],
    finds: 'partner, départements 31 and 75, with an unpaid rent reported',
  },
  tenantWithVisa: {
    email: 'camille@trousseau.example',
    givenName: 'Camille',
    familyName: 'Durand',
    birthDate: '2001-04-17',
    finds: 'tenant with a certified visa, not used yet',
  },
  tenantWithDraft: {
    email: 'noe@trousseau.example',
    givenName: 'Noé',
    familyName: 'Martin',
    birthDate: '2003-09-02',
    finds: 'tenant with a request to finish',
  },
  tenantWaiting: {
    email: 'lucie@trousseau.example',
    givenName: 'Lucie',
    familyName: 'Petit',
    birthDate: '2002-11-08',
    finds: 'tenant whose request waits for the officer',
  },
  tenantProved: {
    email: 'jade@trousseau.example',
    givenName: 'Jade',
    familyName: 'Roux',
    birthDate: '2001-06-21',
    finds: 'tenant whose papers are all proved by their codes: certified by the engine, or drawn for the officer',
  },
  tenantDoubtful: {
    email: 'yanis@trousseau.example',
    givenName: 'Yanis',
    familyName: 'Moreau',
    birthDate: '1999-02-14',
    finds: 'tenant whose pay slip was changed after it was signed: the officer reads it on top of the file',
  },
  tenantInArrears: {
    email: 'ines@trousseau.example',
    givenName: 'Inès',
    familyName: 'Benali',
    birthDate: '2000-01-30',
    finds: 'tenant who owes two months',
  },
  tenantInDebt: {
    email: 'mehdi@trousseau.example',
    givenName: 'Mehdi',
    familyName: 'Cassou',
    birthDate: '1998-07-12',
    finds: 'tenant who repays what the guarantor paid for them: by plan, transfer or card',
  },
  tenantUnderAid: {
    email: 'lea@trousseau.example',
    givenName: 'Léa',
    familyName: 'Vidal',
    birthDate: '2002-03-05',
    finds: 'tenant under a housing aid whose unpaid rent is declared and reported to the CAF',
  },
  landlord: {
    email: 'tilleuls@trousseau.example',
    givenName: 'Hélène',
    familyName: 'Garnier',
    legalName: 'SCI Les Tilleuls',
    siren: '732829320',
    iban: 'FR7630006000011234567890189',
    street: '3 allée des Tilleuls',
    finds: 'landlord (SCI) with a contract in force and two unpaid months to declare',
  },
  landlordWithClaims: {
    email: 'canal@trousseau.example',
    givenName: 'Paul',
    familyName: 'Ferrand',
    legalName: 'SCI du Canal',
    siren: '812345676',
    iban: 'FR7630006000019876543210949',
    street: '21 boulevard Griffoul-Dorval',
    finds:
      'landlord (SCI) with two claims: one indemnified, suspended until the month is told, and one whose receipt is contested',
  },
} as const;

/** Where they live and let. */
export const TOULOUSE = { inseeCode: '31555', postcode: '31000', city: 'Toulouse' } as const;
