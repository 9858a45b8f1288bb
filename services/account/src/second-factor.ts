import { RecoveryCode, SecondFactor } from './entities/second-factor.ts';
import { KeepSecondFactorMutations, MeOfSecondFactorRemoved } from './graphql/keep-second-factor.ts';
import { MeOfIdentityProved, ProveAgainMutation } from './graphql/prove-again.ts';
import { MeOfSecondFactorConfirmed, QrCodeOfSecondFactor, SecondFactorMutations } from './graphql/second-factor.ts';
import { tellSecondFactorChanged } from './jobs/tell-second-factor-changed.ts';

/** What proving by a second factor, and proving again, add to the account service (S16, decision 0015). */
export const secondFactor = {
  entities: [SecondFactor, RecoveryCode],
  resolvers: [
    SecondFactorMutations,
    QrCodeOfSecondFactor,
    MeOfSecondFactorConfirmed,
    KeepSecondFactorMutations,
    MeOfSecondFactorRemoved,
    ProveAgainMutation,
    MeOfIdentityProved,
  ],
  jobs: { 'tell-second-factor-changed': tellSecondFactorChanged },
};
