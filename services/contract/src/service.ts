import type { ListenerJob } from '@trousseau/scheme/events';
import { defineService, type Job } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { personalDataResolver } from '@trousseau/service/personal-data';
import { calendarRoute } from './documents/calendar-route.ts';
import { contractListRoute } from './documents/contract-list-route.ts';
import { contractRoute } from './documents/contract-route.ts';
import { dwellingRoutes } from './documents/dwelling-routes.ts';
import { eventRoutes } from './documents/event-routes.ts';
import { leaseRoute } from './documents/lease-route.ts';
import { CalendarLinkSchema } from './entities/calendar-link.ts';
import { ContractClaimSchema } from './entities/contract-claim.ts';
import {
  ContractEventSchema,
  ContractTakeoverSchema,
  EventDecisionSchema,
  EventDocumentSchema,
} from './entities/contract-event.ts';
import { ContractWordSchema } from './entities/contract-word.ts';
import { DeadlineReminderSchema } from './entities/deadline-reminder.ts';
import { DwellingImportSchema, DwellingLineSchema } from './entities/dwelling-import.ts';
import { LeaseCheckSchema } from './entities/lease-check.ts';
import { ListedDwellingSchema } from './entities/listed-dwelling.ts';
import { SpaceGuaranteesSchema } from './entities/space-guarantees.ts';
import { SuretyContract, SuretyContractSchema } from './entities/surety-contract.ts';
import { visibleContracts } from './entities/visible-to.ts';
import { CalendarLinkResolver, LinkOfCalendarMade } from './graphql/calendar-link.ts';
import { CancelContractMutation, ContractOfCancelled } from './graphql/cancel-contract.ts';
import { CheckLeaseMutation, ContractOfLeaseChecked } from './graphql/check-lease.ts';
import { ContractEventResolver } from './graphql/contract-event.resolver.ts';
import { ContractOfPaper, ContractPaperQuery } from './graphql/contract-paper.ts';
import { ContractOfEventDecided, DecideContractEventMutation } from './graphql/decide-contract-event.ts';
import { ContractOfEventDeclared, DeclareContractEventMutation } from './graphql/declare-contract-event.ts';
import { ContractOfEventLine, DeclareContractEventsMutation } from './graphql/declare-contract-events.ts';
import { DwellingImportResolver, ImportOfDwellingsStarted } from './graphql/dwelling-import.ts';
import { ContractOfGenerated, GenerateContractMutation } from './graphql/generate-contract.ts';
import { GuaranteedLeaseResolver } from './graphql/guaranteed-lease.ts';
import { IdentifyTenantResolver } from './graphql/identify-tenant.ts';
import { DwellingOfSaved, ListedDwellingResolver } from './graphql/listed-dwelling.resolver.ts';
import { LiveContractsResolver } from './graphql/live-contracts.ts';
import { ContractOfLeaseSigned, RecordLeaseSignedMutation } from './graphql/record-lease-signed.ts';
import { ContractOfRenewed, RenewContractMutation } from './graphql/renew-contract.ts';
import { RingContractsResolver, SpaceGuaranteesResolver } from './graphql/ring.resolver.ts';
import { SpaceResolver } from './graphql/space.resolver.ts';
import { SuretyContractResolver } from './graphql/surety-contract.resolver.ts';
import { TakeOverContractMutation } from './graphql/take-over-contract.ts';
import { ContractOfValidated, ValidateContractMutation } from './graphql/validate-contract.ts';
import { checkDwellingFile } from './jobs/check-dwelling-file.ts';
import { eraseSpace } from './jobs/erase-space.ts';
import { listDwellingsFromFile } from './jobs/list-dwellings-from-file.ts';
import { noteEndedClaim } from './jobs/note-ended-claim.ts';
import { noteOpenClaim } from './jobs/note-open-claim.ts';
import { tellContractAmended } from './jobs/tell-contract-amended.ts';
import { tellContractCancelled } from './jobs/tell-contract-cancelled.ts';
import { tellContractValidated } from './jobs/tell-contract-validated.ts';
import { tellContractsAmended } from './jobs/tell-contracts-amended.ts';
import { tellCoverEnded } from './jobs/tell-cover-ended.ts';
import { tellCoverEnding } from './jobs/tell-cover-ending.ts';
import { tellDeadlineNear } from './jobs/tell-deadline-near.ts';
import { tellEventDecided } from './jobs/tell-event-decided.ts';
import sentencesInEnglish from './messages/sentences.en.json' with { type: 'json' };
import { CreateContracts } from './migrations/create-contracts.ts';
import { FindContractsByWords } from './migrations/find-contracts-by-words.ts';
import { FindWordsInTheirIndex } from './migrations/find-words-in-their-index.ts';
import { KeepDwellings } from './migrations/keep-dwellings.ts';
import { KeepLeaseChecks } from './migrations/keep-lease-checks.ts';
import { KnowClaimsOneByOne } from './migrations/know-claims-one-by-one.ts';
import { KnowEveryLeaseKind } from './migrations/know-every-lease-kind.ts';
import { LetCalendarsRead } from './migrations/let-calendars-read.ts';
import { LetContractsLive } from './migrations/let-contracts-live.ts';
import { LetWordsBeErased } from './migrations/let-words-be-erased.ts';
import { NameDwellingSignatories } from './migrations/name-dwelling-signatories.ts';
import { NameSignatories } from './migrations/name-signatories.ts';
import { RemakeContracts } from './migrations/remake-contracts.ts';
import { RemindOfDeadlines } from './migrations/remind-of-deadlines.ts';
import { RenewContracts } from './migrations/renew-contracts.ts';
import { TallyGuarantees } from './migrations/tally-guarantees.ts';
import { WarnCoverEnd } from './migrations/warn-cover-end.ts';
import { destroyDwellingFiles } from './use-cases/destroy-dwelling-files.ts';
import { endCover } from './use-cases/end-cover.ts';
import { lockContracts } from './use-cases/lock-contracts.ts';
import { personalData } from './use-cases/personal-data.ts';
import { remindOfDeadlines } from './use-cases/remind-of-deadlines.ts';
import { warnCoverEnd } from './use-cases/warn-cover-end.ts';

/** The contract service: turns a visa into a surety contract, and keeps it. */
export const contract = defineService({
  name: 'contract',
  entities: [
    SuretyContractSchema,
    ContractEventSchema,
    EventDecisionSchema,
    ContractTakeoverSchema,
    EventDocumentSchema,
    LeaseCheckSchema,
    ContractClaimSchema,
    ContractWordSchema,
    DeadlineReminderSchema,
    ListedDwellingSchema,
    DwellingImportSchema,
    DwellingLineSchema,
    SpaceGuaranteesSchema,
    CalendarLinkSchema,
  ],
  migrations: [
    CreateContracts,
    KnowEveryLeaseKind,
    LetContractsLive,
    KeepLeaseChecks,
    WarnCoverEnd,
    LetWordsBeErased,
    KnowClaimsOneByOne,
    FindContractsByWords,
    KeepDwellings,
    RemindOfDeadlines,
    TallyGuarantees,
    LetCalendarsRead,
    RemakeContracts,
    RenewContracts,
    FindWordsInTheirIndex,
    NameSignatories,
    NameDwellingSignatories,
  ],
  sentencesInEnglish,
  resolvers: [
    SuretyContractResolver,
    SpaceResolver,
    RingContractsResolver,
    SpaceGuaranteesResolver,
    IdentifyTenantResolver,
    GenerateContractMutation,
    ContractOfGenerated,
    ValidateContractMutation,
    ContractOfValidated,
    RecordLeaseSignedMutation,
    ContractOfLeaseSigned,
    CancelContractMutation,
    ContractOfCancelled,
    ContractEventResolver,
    DeclareContractEventMutation,
    ContractOfEventDeclared,
    DeclareContractEventsMutation,
    ContractOfEventLine,
    ContractOfPaper,
    ContractPaperQuery,
    DecideContractEventMutation,
    ContractOfEventDecided,
    TakeOverContractMutation,
    RenewContractMutation,
    ContractOfRenewed,
    CheckLeaseMutation,
    ContractOfLeaseChecked,
    GuaranteedLeaseResolver,
    LiveContractsResolver,
    ListedDwellingResolver,
    DwellingOfSaved,
    DwellingImportResolver,
    CalendarLinkResolver,
    LinkOfCalendarMade,
    ImportOfDwellingsStarted,
    personalDataResolver('contract', personalData),
  ],
  orphanedTypes: [],
  references: {
    SuretyContract: ({ id }, context) => loadById(context, SuretyContract, id, visibleContracts(context.viewer)),
    Space: ({ id }) => ({ id }),
  },
  routes: [calendarRoute, contractListRoute, contractRoute, leaseRoute, ...eventRoutes, ...dwellingRoutes],
  jobs: {
    'tell-contract-validated': tellContractValidated,
    'tell-contract-cancelled': tellContractCancelled,
    'tell-contract-amended': tellContractAmended,
    'tell-contracts-amended': tellContractsAmended,
    'tell-deadline-near': tellDeadlineNear,
    'tell-event-decided': tellEventDecided,
    'tell-cover-ended': tellCoverEnded,
    'tell-cover-ending': tellCoverEnding,
    'note-open-claim': noteOpenClaim,
    'note-ended-claim': noteEndedClaim,
    'check-dwelling-file': checkDwellingFile,
    'list-dwellings-from-file': listDwellingsFromFile,
    'erase-space': eraseSpace,
  } satisfies Record<ListenerJob<'contract'>, Job>,
  clocks: {
    'lock-contracts': lockContracts,
    'end-cover': endCover,
    'warn-cover-end': warnCoverEnd,
    'remind-of-deadlines': remindOfDeadlines,
    'destroy-dwelling-files': destroyDwellingFiles,
  },
  invariants: [
    {
      id: 'I7',
      title: 'a file of dwellings that is done has listed, known or refused each of its lines',
      sql: `select i.id from dwelling_import i where i.status = 'DONE' and i.line_count <> (select count(*) from dwelling_line l
              where l.import_id = i.id and l.outcome <> 'ACCEPTED')`,
    },
    {
      id: 'I7',
      title: 'a contract is found by its words in the space of its landlord, and in no other',
      sql: `select c.id from surety_contract c where exists (select from contract_word w where w.contract_id = c.id
              and w.landlord_space_id <> c.landlord_space_id)`,
    },
    {
      id: 'I7',
      title: 'the figures kept of a space are those of its contracts',
      sql: `select landlord_space_id as id from space_guarantees k full join (select landlord_space_id, count(*) as live,
              coalesce(sum(rent_cents + charges_cents) filter (where status in ('VALIDATED', 'IN_FORCE')), 0) as rent from surety_contract
              where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT') group by 1) as counted using (landlord_space_id)
            where coalesce(k.live_contract_count, 0) <> coalesce(counted.live, 0)
              or coalesce(k.guaranteed_rent_cents, 0) <> coalesce(counted.rent, 0)`,
    },
    {
      id: 'I6',
      title: 'a contract that goes on covers no day that the one before covers',
      sql: `select c.id from surety_contract c join surety_contract f on f.id = c.renews_id
              where c.status <> 'CANCELLED' and c.effective_on <= f.cover_ends_on`,
    },
    {
      id: 'I7',
      title: 'an event is answered at most once, and only one that was sent to an officer',
      sql: 'select d.id from event_decision d join contract_event e using (id) where not e.sent_to_officer',
    },
    {
      id: 'I7',
      title: 'a contract whose tenant left says when, one that ended by an act says by which',
      sql: `select c.id from surety_contract c where c.status in ('TENANT_LEFT', 'TERMINATED') and not exists (
              select from contract_event e where e.contract_id = c.id and e.kind in ('TENANT_EXIT', 'NEW_LEASE', 'ENDING_AMENDMENT'))`,
    },
    {
      id: 'I6',
      title: 'a visa has at most one live contract',
      sql: `select visa_id from surety_contract where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT') group by visa_id having count(*) > 1`,
    },
    {
      id: 'I6',
      title:
        'a validated contract was validated while its visa was valid, within its maximum rent, not after the lease was signed unless remade within ten days',
      sql: `select id from surety_contract where validated_at is not null and (
              (validated_at at time zone 'Europe/Paris')::date > visa_valid_until or rent_cents + charges_cents > max_rent_cents
              or signed_on > visa_valid_until or signed_on < (validated_at at time zone 'Europe/Paris')::date and not coalesce(
                remade_from_on <= signed_on and (validated_at at time zone 'Europe/Paris')::date <= signed_on + 10, false))`,
    },
  ],
});
