/** Who helps a tenant, free of charge. Sources: anil.org, service-public.fr (F1334, F34595). */
export const helpWithRent: string[] = [
  'Vous n’êtes pas seul. Un numéro gratuit et confidentiel, SOS loyers impayés, vous met en relation avec un juriste de l’ADIL de votre département\u00a0: 0\u00a0805\u00a0160\u00a0075.',
  'Le fonds de solidarité pour le logement (FSL) de votre département peut aider à payer un loyer, et un Point conseil budget vous aide gratuitement à faire le point. La CAF ou la MSA peuvent aussi étudier votre situation.',
];
