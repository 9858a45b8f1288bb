import { type Actor, type EventOf, move, type StateOf } from '@trousseau/scheme/machine';
import { contractMachine } from './transitions.ts';

/** What may happen to a lease while its contract lives (R-CON-09, S-EVT-01 to -04). */
export type ContractEventKind =
  | 'NOTICE_GIVEN'
  | 'TENANT_EXIT'
  | 'DWELLING_RECOVERED'
  | 'COTENANT_EXIT'
  | 'SALE'
  | 'GIFT'
  | 'MANDATE_STARTED'
  | 'MANDATE_ENDED'
  | 'AGENT_CHANGED'
  | 'RENT_REVISION'
  | 'NEW_LEASE'
  | 'ENDING_AMENDMENT'
  | 'DEATH'
  | 'ERROR';

/** Where the tenant is: what « Gérer mon contrat » asks first (S-CON-08). */
export type TenantSituation = 'IN_PLACE' | 'UNDER_NOTICE' | 'GONE';

/** How one kind of event is treated. */
export interface ContractEventRule {
  readonly ruleId: string;
  readonly situations: readonly TenantSituation[];
  /** Who gives it effect: nobody, an officer, or an officer once an unpaid rent is declared (R-CON-10). */
  readonly decidedBy: 'NOBODY' | 'OFFICER' | 'OFFICER_WHEN_CLAIM';
  /** The move of the contract it makes, and in whose name. */
  readonly move: EventOf<typeof contractMachine>;
  readonly by: Actor;
  readonly endsCover: boolean;
  /** It may be announced before the day comes. */
  readonly mayBeAhead: boolean;
  /** Whose name it must say, if anyone's. */
  readonly names: 'A_TENANT' | 'BUYER' | 'AGENT' | null;
}

const inPlace = ['IN_PLACE', 'UNDER_NOTICE'] as const;
const direct = { decidedBy: 'OFFICER_WHEN_CLAIM', by: 'LANDLORD', endsCover: false, mayBeAhead: false } as const;
const byOfficer = { decidedBy: 'OFFICER', by: 'OFFICER', endsCover: false, mayBeAhead: true } as const;
const always = { decidedBy: 'NOBODY', by: 'LANDLORD', endsCover: false, mayBeAhead: false, names: null } as const;
const transfer = { ...byOfficer, ruleId: 'R-CON-09', situations: inPlace, move: 'transfer', names: 'BUYER' } as const;
const agent = { ...byOfficer, ruleId: 'R-CON-09', situations: inPlace, move: 'changeAgent' } as const;

/**
 * R-CON-09 to R-CON-13. An exit is a duty and never waits (R-CON-11); a co-tenant leaving changes nothing of the cover
 * (R-CON-12); a new lease or an ending amendment ends it (R-CON-13); transfers and agents are accepted by an officer
 * (domain §6); everything else passes through the officer once an unpaid rent is declared (R-CON-10).
 */
export const contractEventRules: Readonly<Record<ContractEventKind, ContractEventRule>> = {
  NOTICE_GIVEN: { ...always, ruleId: 'R-CON-11', situations: ['UNDER_NOTICE'], move: 'declareNotice' },
  TENANT_EXIT: { ...always, ruleId: 'R-CON-11', situations: ['GONE'], move: 'declareExit', endsCover: true },
  DWELLING_RECOVERED: { ...always, ruleId: 'R-EXIT-01', situations: ['GONE'], move: 'recordRecovery' },
  COTENANT_EXIT: { ...direct, ruleId: 'R-CON-12', situations: inPlace, move: 'declareCotenantExit', names: 'A_TENANT' },
  SALE: transfer,
  GIFT: transfer,
  MANDATE_STARTED: { ...agent, names: 'AGENT' },
  MANDATE_ENDED: { ...agent, names: null },
  AGENT_CHANGED: { ...agent, names: 'AGENT' },
  RENT_REVISION: {
    ...direct,
    ruleId: 'R-CON-02',
    situations: ['IN_PLACE'],
    move: 'reviseRent',
    mayBeAhead: true,
    names: null,
  },
  NEW_LEASE: { ...direct, ruleId: 'R-CON-13', situations: inPlace, move: 'signNewLease', endsCover: true, names: null },
  ENDING_AMENDMENT: {
    ...direct,
    ruleId: 'R-CON-13',
    situations: inPlace,
    move: 'endingAmendment',
    endsCover: true,
    names: null,
  },
  DEATH: {
    ...byOfficer,
    ruleId: 'R-CON-09',
    situations: ['IN_PLACE', 'GONE'],
    move: 'amend',
    names: 'A_TENANT',
    mayBeAhead: false,
  },
  ERROR: { ...byOfficer, ruleId: 'R-CON-09', situations: inPlace, move: 'amend', names: null, mayBeAhead: false },
};

/** R-CON-10. Whether a kind of event waits for an officer on a contract. */
export function waitsForOfficer(kind: ContractEventKind, hasOpenClaim: boolean): boolean {
  const { decidedBy } = contractEventRules[kind];
  return decidedBy === 'OFFICER' || (decidedBy === 'OFFICER_WHEN_CLAIM' && hasOpenClaim);
}

/** S-CON-08. What may be declared about a contract where it stands, and what becomes of it. */
export function eventChoices(
  status: StateOf<typeof contractMachine>,
  hasOpenClaim: boolean,
  tenantNames: readonly string[],
) {
  const kinds = Object.keys(contractEventRules) as ContractEventKind[];
  return kinds
    .filter((kind) => kind !== 'COTENANT_EXIT' || tenantNames.length > 1)
    .filter(
      (kind) => move(contractMachine, status, contractEventRules[kind].move, contractEventRules[kind].by) !== null,
    )
    .map((kind) => {
      const { situations, endsCover } = contractEventRules[kind];
      return { kind, situations, endsCover, sentToOfficer: waitsForOfficer(kind, hasOpenClaim) };
    });
}
