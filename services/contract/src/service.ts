import type { ListenerJob } from '@trousseau/scheme/events';
import { defineService, type Job } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { contractRoute } from './documents/contract-route.ts';
import { SuretyContract, SuretyContractSchema } from './entities/surety-contract.ts';
import { visibleContracts } from './entities/visible-to.ts';
import { CancelContractMutation, ContractOfCancelled } from './graphql/cancel-contract.ts';
import { ContractOfGenerated, GenerateContractMutation } from './graphql/generate-contract.ts';
import { GuaranteedLeaseResolver } from './graphql/guaranteed-lease.ts';
import { IdentifyTenantResolver } from './graphql/identify-tenant.ts';
import { LiveContractsResolver } from './graphql/live-contracts.ts';
import { ContractOfLeaseSigned, RecordLeaseSignedMutation } from './graphql/record-lease-signed.ts';
import { RingContractsResolver, SpaceGuaranteesResolver } from './graphql/ring.resolver.ts';
import { SpaceResolver } from './graphql/space.resolver.ts';
import { SuretyContractResolver } from './graphql/surety-contract.resolver.ts';
import { ContractOfValidated, ValidateContractMutation } from './graphql/validate-contract.ts';
import { eraseSpace } from './jobs/erase-space.ts';
import { noteOpenClaim } from './jobs/note-open-claim.ts';
import { tellContractCancelled } from './jobs/tell-contract-cancelled.ts';
import { tellContractValidated } from './jobs/tell-contract-validated.ts';
import { CreateContracts } from './migrations/create-contracts.ts';
import { KnowEveryLeaseKind } from './migrations/know-every-lease-kind.ts';
import { lockContracts } from './use-cases/lock-contracts.ts';

/** The contract service: turns a visa into a surety contract, and keeps it. */
export const contract = defineService({
  name: 'contract',
  entities: [SuretyContractSchema],
  migrations: [CreateContracts, KnowEveryLeaseKind],
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
    GuaranteedLeaseResolver,
    LiveContractsResolver,
  ],
  orphanedTypes: [],
  references: {
    SuretyContract: ({ id }, context) => loadById(context, SuretyContract, id, visibleContracts(context.viewer)),
    Space: ({ id }) => ({ id }),
  },
  routes: [contractRoute],
  jobs: {
    'tell-contract-validated': tellContractValidated,
    'tell-contract-cancelled': tellContractCancelled,
    'note-open-claim': noteOpenClaim,
    'erase-space': eraseSpace,
  } satisfies Record<ListenerJob<'contract'>, Job>,
  clocks: { 'lock-contracts': lockContracts },
  invariants: [
    {
      id: 'I6',
      title: 'a visa has at most one live contract',
      sql: `select visa_id from surety_contract where status in ('GENERATED', 'VALIDATED', 'IN_FORCE', 'TENANT_LEFT') group by visa_id having count(*) > 1`,
    },
    {
      id: 'I6',
      title:
        'a validated contract was validated while its visa was valid, within its maximum rent, not after the lease was signed',
      sql: `select id from surety_contract where validated_at is not null and (
              (validated_at at time zone 'Europe/Paris')::date > visa_valid_until or rent_cents + charges_cents > max_rent_cents
              or signed_on < (validated_at at time zone 'Europe/Paris')::date or signed_on > visa_valid_until)`,
    },
  ],
});
