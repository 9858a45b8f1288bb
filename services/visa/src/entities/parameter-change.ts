import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

export const PARAMETER_CHANGE_STATUSES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const;

export const ParameterChangeSchema = defineEntity({
  name: 'ParameterChange',
  tableName: 'parameter_change',
  properties: {
    id: p.uuid().primary(),
    parameterId: p.text(),
    startsOn: plainDate(),
    value: p.json<unknown>(),
    source: p.text(),
    reason: p.text(),
    status: p.enum(PARAMETER_CHANGE_STATUSES),
    proposedBy: p.uuid(),
    proposedAt: instant(),
    decidedBy: p.uuid().nullable(),
    decidedAt: instant().nullable(),
  },
  checks: [
    { name: 'parameter_change_decided_by_another', expression: 'decided_by is null or decided_by <> proposed_by' },
    { name: 'parameter_change_decided', expression: "(status = 'PROPOSED') = (decided_by is null)" },
  ],
  indexes: [{ name: 'parameter_change_newest', properties: ['status', 'startsOn'] }],
});

/** A dated value that officers propose and approve: it overlays the written table from its day on (R-GEN-01). */
export class ParameterChange extends ParameterChangeSchema.class {}
ParameterChangeSchema.setClass(ParameterChange);
