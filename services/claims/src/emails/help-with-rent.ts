import type { Language } from '@trousseau/values/language';

/** Who helps a tenant, free of charge. Sources: anil.org, service-public.fr (F1334, F34595). */
export const helpWithRent: Record<Language, string[]> = {
  FR: [
    'Vous n’êtes pas seul. Un numéro gratuit et confidentiel, SOS loyers impayés, vous met en relation avec un juriste de l’ADIL de votre département\u00a0: 0\u00a0805\u00a0160\u00a0075.',
    'Le fonds de solidarité pour le logement (FSL) de votre département peut aider à payer un loyer, et un Point conseil budget vous aide gratuitement à faire le point. La CAF ou la MSA peuvent aussi étudier votre situation.',
  ],
  EN: [
    'You are not alone. A free and confidential number, SOS loyers impayés, puts you in touch with a legal adviser of the ADIL of your département: 0\u00a0805\u00a0160\u00a0075.',
    'The housing solidarity fund (fonds de solidarité pour le logement, FSL) of your département may help to pay rent, and a Point conseil budget helps you take stock, free of charge. The CAF or the MSA can also look at your situation.',
  ],
};
