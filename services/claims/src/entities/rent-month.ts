import { defineEntity, p } from '@mikro-orm/core';
import { cents, plainDate } from '@trousseau/service/columns';
import { AID_RECIPIENTS } from '../domain/terms.ts';

export const RentMonthSchema = defineEntity({
  name: 'RentMonth',
  tableName: 'rent_month',
  properties: {
    contractId: p.uuid().primary(),
    dueOn: plainDate().primary(),
    dueCents: cents(),
    housingAidCents: cents(),
    /** Who receives this aid; what the landlord receives is taken off the rent. */
    housingAidPaidTo: p.enum(AID_RECIPIENTS),
    receivedCents: cents(),
    receivedOn: plainDate().nullable(),
  },
  checks: [
    {
      name: 'rent_month_sums',
      expression:
        'due_cents >= 0 and housing_aid_cents >= 0 and housing_aid_cents <= due_cents and received_cents >= 0',
    },
    { name: 'rent_month_aid_is_received', expression: "(housing_aid_cents > 0) = (housing_aid_paid_to <> 'NOBODY')" },
    { name: 'rent_month_received_has_a_day', expression: '(received_cents > 0) = (received_on is not null)' },
  ],
});

/** One line of the tenant's account as the landlord keeps it (R-CLM-13). Distribution key: contractId. */
export class RentMonth extends RentMonthSchema.class {}
RentMonthSchema.setClass(RentMonth);
