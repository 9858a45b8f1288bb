import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

export const MandateSchema = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  properties: {
    id: p.uuid().primary(),
    spaceId: p.uuid(),
    agentEmail: p.text(),
    agentSpaceId: p.uuid().nullable(),
    startsOn: plainDate(),
    endsOn: plainDate().nullable(),
    proposedAt: instant(),
    acceptedAt: instant().nullable(),
    begunAt: instant().nullable(),
    endedAt: instant().nullable(),
  },
  indexes: [
    { name: 'mandate_space', properties: ['spaceId'] },
    { name: 'mandate_agent_space', properties: ['agentSpaceId'] },
    { name: 'mandate_agent_email', properties: ['agentEmail'] },
  ],
  checks: [{ name: 'mandate_accepted_by_a_space', expression: '(accepted_at is null) = (agent_space_id is null)' }],
});

/**
 * The right a landlord gives a letting agent to manage a space, from one day to another. Proposed to an address, held by the
 * agency’s space once accepted. Rows stay: they say who managed when. Distribution key: id.
 */
export class Mandate extends MandateSchema.class {}
MandateSchema.setClass(Mandate);
