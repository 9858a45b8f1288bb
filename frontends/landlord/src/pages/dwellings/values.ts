import type { Option } from '@trousseau/ui';
import type { DwellingToChangeQuery, LeaseKind, LetDwellingKind, ListedDwellingInput } from '../../gql/graphql.ts';

/** What the landlord types of a dwelling; the lease counts once its kind is chosen. */
export interface DwellingValues {
  reference: string;
  street: string;
  commune: Option | null;
  postcode: string;
  kind: LetDwellingKind;
  surfaceM2: string;
  furnished: '' | 'yes' | 'no';
  stock: 'PRIVATE' | 'SOCIAL';
  mainResidence: boolean;
  decent: boolean;
  signatoryName: string;
  leaseKind: '' | LeaseKind;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
  dueDay: string;
}

export const emptyDwelling: DwellingValues = {
  reference: '',
  street: '',
  commune: null,
  postcode: '',
  kind: 'FLAT',
  surfaceM2: '',
  furnished: '',
  stock: 'PRIVATE',
  mainResidence: true,
  decent: false,
  signatoryName: '',
  leaseKind: '',
  rentCents: null,
  chargesCents: null,
  depositCents: null,
  dueDay: '',
};

/** The values of a dwelling of the book. */
export function valuesOf(dwelling: NonNullable<DwellingToChangeQuery['listedDwelling']>): DwellingValues {
  const { reference, street, inseeCode, city, postcode, kind, stock, mainResidence, decent, lease } = dwelling;
  return {
    ...{ reference, street, postcode, kind, stock, mainResidence, decent },
    commune: { value: inseeCode, label: city },
    surfaceM2: String(dwelling.surfaceM2),
    furnished: dwelling.furnished ? 'yes' : 'no',
    signatoryName: dwelling.signatoryName ?? '',
    leaseKind: lease?.kind ?? '',
    rentCents: lease?.rentCents ?? null,
    chargesCents: lease?.chargesCents ?? null,
    depositCents: lease?.depositCents ?? null,
    dueDay: lease ? String(lease.dueDay) : '',
  };
}

/** The values as the server takes and judges them. */
export function inputOf(values: DwellingValues): ListedDwellingInput {
  const { reference, street, postcode, commune, kind, stock, mainResidence, decent, leaseKind } = values;
  return {
    ...{ reference, kind, stock, mainResidence, decent },
    address: { street, postcode, inseeCode: commune?.value ?? '' },
    surfaceM2: wholeOf(values.surfaceM2),
    furnished: values.furnished === 'yes',
    signatoryName: values.signatoryName.trim() || null,
    lease:
      leaseKind === ''
        ? null
        : {
            kind: leaseKind,
            rentCents: values.rentCents ?? 0,
            chargesCents: values.chargesCents ?? 0,
            depositCents: values.depositCents ?? 0,
            dueDay: wholeOf(values.dueDay),
          },
  };
}

/** A figure as typed; what is none becomes 0, which the server refuses with its sentence. */
const wholeOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);
