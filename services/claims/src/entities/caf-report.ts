import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import { GuaranteedLease } from './guaranteed-lease.ts';

export const CafReportSchema = defineEntity({
  name: 'CafReport',
  tableName: 'caf_report',
  properties: {
    id: p.uuid().primary(),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    /** Of the dwelling: whoever pays its aid reads of it (R-CAF-13). */
    departement: p.text(),
    constitutedOn: plainDate(),
    reportByOn: plainDate(),
    reportedAt: instant(),
    endedOn: plainDate().nullable(),
  },
  indexes: [
    {
      name: 'one_running_caf_report_per_contract',
      expression: `create unique index "one_running_caf_report_per_contract" on "caf_report" ("contract_id") where ended_on is null`,
    },
    { name: 'caf_report_of_departement', properties: ['departement', 'reportedAt', 'id'] },
  ],
});

/** R-CAF-12. A declared default under a housing aid, reported once to the partners of its département. Distribution key: contract_id. */
export class CafReport extends CafReportSchema.class {}
CafReportSchema.setClass(CafReport);
