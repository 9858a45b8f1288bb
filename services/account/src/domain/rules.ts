import { passwordRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import { checkIban } from '@trousseau/values/iban';
import { isValidSiren, isValidSiret } from '@trousseau/values/siren';
import { Temporal } from 'temporal-polyfill';
import { readActivationCode } from './activation-code.ts';
import { mayRegister } from './email-role.ts';
import { judgeSciSpace } from './one-space-per-sci.ts';
import { passwordFault } from './password.ts';
import { spaceMachine } from './transitions.ts';

// The vectors of R-ACC-03 carry no date: they state the published rule, the first entry of the parameter.
const PUBLISHED = valueOn(passwordRule, Temporal.PlainDate.from('2026-01-06')).value;

/** A space as the vectors of R-ACC-08 state it. */
interface VectorSpace {
  email: string;
  sci: string;
  iban: string;
}

const sciSpaceOf = ({ email, ...space }: VectorSpace) => ({ login: email, ...space });

/** The rules of the account service in the vocabulary of the vectors: R-ACC-* and R-STATE-ACCOUNT. */
export const rules: RuleTable = {
  'R-ACC-03': ({ password }: { password: string }) => ({ valid: passwordFault(password, PUBLISHED) === null }),
  'R-ACC-05': ({ code }: { code: string }) => readActivationCode(code),
  // The vectors state the mode the guarantee began with (D-ACC-04); the house runs with several spaces on one ring.
  'R-ACC-08': ({ existingSpaces, new: wanted }: { existingSpaces: VectorSpace[]; new: VectorSpace }) =>
    judgeSciSpace(existingSpaces.map(sciSpaceOf), sciSpaceOf(wanted), 'ONE_LOGIN_PER_SPACE'),
  'R-ACC-09': ({ registeredRole, attempt }: { registeredRole: string; attempt: string }) =>
    mayRegister({ role: registeredRole, status: 'ACTIVE' }, attempt.replace(/^REGISTER_/, ''))
      ? { allowed: true }
      : { allowed: false, reason: 'EMAIL_BOUND_TO_OTHER_ROLE' },
  'R-ACC-12': ({ iban }: { iban: string }) => checkIban(iban),
  'R-ACC-13': ({ siren }: { siren: string }) => ({ valid: isValidSiren(siren) }),
  'R-ACC-14': ({ siret }: { siret: string }) => ({ valid: isValidSiret(siret) }),
  'R-STATE-ACCOUNT': stateRule(spaceMachine),
};
