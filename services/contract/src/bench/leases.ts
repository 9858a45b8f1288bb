import { formatCents } from '@trousseau/values/cents';
import { formatDay, formatDayShort, list } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import type { LeasePointId, PromisedLease } from '../domain/lease-check.ts';
import { landlordSide, type Signatory } from '../domain/signatories.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Six contracts that differ in everything a lease can be written differently about. */
export const promisedLeases: readonly PromisedLease[] = [
  make(
    ['Camille Durand'],
    'SCI Les Tilleuls',
    '12 rue du Taur',
    '31000',
    'Toulouse',
    [60_000, 5_000, 60_000],
    '2026-06-15',
    null,
  ),
  make(
    ['Léa d’Écluse', 'Noé Martin'],
    'Hélène Morel',
    '3 bis avenue de la République, appartement 4',
    '75011',
    'Paris',
    [125_050, 14_500, 125_050],
    '2026-07-01',
    null,
  ),
  make(
    ['Inès Le Goff'],
    'Yann Kermadec',
    '27 quai de l’Odet',
    '29000',
    'Quimper',
    [48_000, 0, 96_000],
    '2026-09-01',
    '2027-05-31',
  ),
  make(
    ['Amadou N’Diaye'],
    'Foncière du Port',
    '101 boulevard Longchamp',
    '13001',
    'Marseille',
    [72_000, 8_000, 0],
    '2026-06-01',
    '2027-01-31',
  ),
  make(
    ['Chloé Saint-Martin', 'Tom Œuvrard'],
    'Jean Petit',
    '8 place Saint-Sernin',
    '31000',
    'Toulouse',
    [99_990, 10_010, 99_990],
    '2026-08-15',
    null,
  ),
  make(
    ['Zoé Petitjean'],
    'SCI du Canal',
    '44 rue Jean-Jaurès',
    '59000',
    'Lille',
    [51_500, 4_550, 51_500],
    '2026-10-01',
    null,
  ),
];

function make(
  tenantNames: string[],
  landlordName: string,
  street: string,
  postcode: string,
  city: string,
  [rentCents, chargesCents, depositCents]: [number, number, number],
  effectiveOn: string,
  endsOn: string | null,
): PromisedLease {
  const isCompany = /^(?:SCI|Foncière) /.test(landlordName);
  const landlord: Signatory = isCompany
    ? { capacity: 'REPRESENTATIVE', name: 'Odile Vasseur' }
    : { capacity: 'OWNER', name: landlordName };
  const tenants = tenantNames.map((name): Signatory => ({ capacity: 'TENANT', name }));
  return {
    ...{ tenantNames, landlordName, street, postcode, city, rentCents, chargesCents, depositCents },
    signatories: [landlord, ...tenants],
    effectiveOn: day(effectiveOn),
    endsOn: endsOn === null ? null : day(endsOn),
    visaIssuedOn: day('2026-05-20'),
    visaValidUntil: day('2026-11-20'),
  };
}

/** What one lease says, beside the contract it is written for. */
interface Written extends PromisedLease {
  signedOn: Temporal.PlainDate;
  clause: string;
  tie: string;
}

const CLAUSES = [
  'Clause résolutoire : le bail est résilié de plein droit deux mois après un commandement de payer demeuré infructueux.',
  'À défaut de paiement du loyer ou des charges au terme convenu, le présent contrat sera résilié de plein droit.',
  'Article 9 – CLAUSE RÉSOLUTOIRE. Le bailleur peut faire constater la résiliation si le loyer n’est pas payé.',
];

/** Four ways leases are laid out: a form, a deed in sentences, a table copied from a PDF, and one full of other sums and days. */
const layouts: readonly ((lease: Written) => string)[] = [
  (l) =>
    `CONTRAT DE LOCATION\nBailleur : ${landlordOf(l)}\nLocataire(s) : ${list(l.tenantNames)}\n${l.tie}\nAdresse du logement : ${l.street}, ${l.postcode} ${l.city}\n` +
    `Date de prise d’effet : ${formatDay(l.effectiveOn)}${l.endsOn ? `\nDate de fin : ${formatDay(l.endsOn)}` : ''}\n` +
    `Montant du loyer mensuel : ${formatCents(l.rentCents)}\nProvision pour charges : ${formatCents(l.chargesCents)}\nDépôt de garantie : ${formatCents(l.depositCents)}\n${l.clause}\nFait à ${l.city}, le ${formatDay(l.signedOn)}`,
  (l) =>
    `Entre les soussignés, ${landlordOf(l)}, ci-après « le bailleur », d’une part, et d’autre part\nLocataires : ${l.tenantNames.map((name) => `M. ${name.toUpperCase()}`).join(' et ')}\n${l.tie}\n` +
    `Le bailleur loue le logement situé au ${l.street.toLowerCase()} à ${l.city.toUpperCase()} (${l.postcode}). Le bail prend effet le ${formatDayShort(l.effectiveOn)}${l.endsOn ? ` et prend fin le ${formatDayShort(l.endsOn)}` : ''}. ` +
    `Il est consenti moyennant un loyer hors charges de ${sum(l.rentCents)} euros par mois, auquel s’ajoutent des charges locatives de ${sum(l.chargesCents)} euros. ` +
    `${l.depositCents === 0 ? 'Le bail est conclu sans dépôt de garantie.' : `Le locataire verse un dépôt de garantie de ${sum(l.depositCents)} euros.`} ${l.clause} Fait le ${formatDayShort(l.signedOn)}.`,
  (l) =>
    `BAIL D’HABITATION\nPreneur – ${l.tenantNames.join(', ')}\nBailleur – ${landlordOf(l)}\n${l.tie}\nLogement\n${l.street}\n${l.postcode} ${l.city}\n` +
    `Loyer principal\t${formatCents(l.rentCents)}\nForfait de charges\t${formatCents(l.chargesCents)}\nDépôt de garantie\t${formatCents(l.depositCents)}\n` +
    `Le contrat commence le ${formatDay(l.effectiveOn)}.${l.endsOn ? ` Terme du bail : ${formatDay(l.endsOn)}.` : ''}\n${l.clause}\nDate de signature : ${formatDayShort(l.signedOn)}`,
  (l) =>
    `CONTRAT TYPE DE LOCATION\nI. DÉSIGNATION DES PARTIES\nQualité du bailleur : ${landlordOf(l)}, né le 3 mars 1961, demeurant 5 rue des Lices, 35000 Rennes\nLocataires : ${list(l.tenantNames.map((name) => `Mme ${name}`))}\n${l.tie}\n` +
    `II. OBJET DU CONTRAT\nLocalisation du logement : ${l.street} – ${l.postcode} ${l.city}. Surface habitable : 41,5 m². Diagnostic du 12/01/2024.\n` +
    `III. DATE DE PRISE D’EFFET ET DURÉE\nLa date de prise d’effet du contrat est fixée au ${formatDay(l.effectiveOn)}.${l.endsOn ? ` Il expire le ${formatDay(l.endsOn)}.` : ' Durée : trois ans, renouvelable.'}\n` +
    `IV. CONDITIONS FINANCIÈRES\nDernier loyer acquitté par le précédent locataire : 570,00 €, versé le 01/02/2026.\nFixation du loyer initial : a) Montant du loyer mensuel : ${formatCents(l.rentCents)}. Loyer de référence majoré : 15,20 €/m².\n` +
    `b) Charges récupérables : provisions sur charges avec régularisation annuelle, ${formatCents(l.chargesCents)}.\nVI. GARANTIES\n${l.depositCents === 0 ? 'Aucun dépôt de garantie n’est demandé.' : `Montant du dépôt de garantie de l’exécution des obligations du locataire : ${formatCents(l.depositCents)}.`}\n` +
    `VII. ${l.clause}\nFrais d’état des lieux : 3,00 €/m², soit 124,50 €.\nFait le ${formatDay(l.signedOn)} à ${l.city}, en deux exemplaires.`,
];

/** A company is represented by somebody, whom its leases name. */
const landlordOf = ({ landlordName, signatories }: Written) =>
  [landlordName, ...landlordSide(signatories).map(({ name }) => name)]
    .filter((name, index, all) => all.indexOf(name) === index)
    .join(', représenté par ');

const sum = (cents: number) =>
  `${Math.floor(cents / 100)}${cents % 100 === 0 ? '' : `,${String(cents % 100).padStart(2, '0')}`}`;

/** The nine kinds of defect, each a change of what the lease says. */
const defects: Readonly<Record<LeasePointId, (lease: Written) => Partial<Written>>> = {
  NAMES: ({ tenantNames }) =>
    tenantNames.length > 1
      ? { tenantNames: tenantNames.slice(0, 1) }
      : { tenantNames: [...tenantNames, 'Alix Renard'] },
  LANDLORD: ({ landlordName, signatories }) =>
    signatories.some(({ capacity }) => capacity === 'REPRESENTATIVE')
      ? { signatories: [] }
      : { landlordName: 'Société du Levant', signatories: signatories.filter(({ name }) => name !== landlordName) },
  ADDRESS: ({ street }) => ({ street: `1${street}` }),
  RENT: ({ rentCents }) => ({ rentCents: rentCents + 1_000 }),
  CHARGES: ({ chargesCents }) => ({ chargesCents: chargesCents + 1_500 }),
  DEPOSIT: ({ depositCents, rentCents }) => ({ depositCents: depositCents === 0 ? rentCents : depositCents * 2 }),
  DATES: ({ endsOn, effectiveOn }) =>
    endsOn ? { endsOn: endsOn.add({ months: 1 }) } : { effectiveOn: effectiveOn.add({ days: 14 }) },
  TERMINATION_CLAUSE: () => ({ clause: 'Le présent bail ne comporte aucune clause résolutoire.' }),
  FAMILY_TIE: () => ({ tie: 'Le locataire est le fils du bailleur.' }),
};

/** One lease of the corpus: its contract, its text, and the one thing that is wrong with it, if any. */
export interface CorpusLease {
  promised: PromisedLease;
  text: string;
  defect: LeasePointId | null;
}

/** 24 leases without a defect and 216 with one, over the nine kinds: made from our own words, no real lease among them. */
export function leaseCorpus(): CorpusLease[] {
  return promisedLeases.flatMap((promised, index) =>
    layouts.flatMap((layout, style) => {
      const clause = CLAUSES[(index + style) % CLAUSES.length] ?? '';
      const written: Written = { ...promised, signedOn: day('2026-05-28'), clause, tie: '' };
      const wrong = (Object.keys(defects) as LeasePointId[]).map((defect) => ({
        ...{ promised, defect, text: layout({ ...written, ...defects[defect](written) }) },
      }));
      return [{ promised, defect: null, text: layout(written) }, ...wrong];
    }),
  );
}
