import { passwordRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import { checkIban } from '@trousseau/values/iban';
import { isValidSiren, isValidSiret } from '@trousseau/values/siren';
import { Temporal } from 'temporal-polyfill';
import { readActivationCode } from './activation-code.ts';
import { mayRegister } from './email-role.ts';
import { judgeSciSpace } from './one-space-per-sci.ts';
import { partnerAccessMachine } from './partner-access.ts';
import { judgeAccountEmails } from './partner-account-emails.ts';
import { answerForgottenPassword, deliveryOf, readUserNumber } from './partner-credentials.ts';
import { roleAtFirstLogin } from './partner-role.ts';
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

/** R-CAF-03 and R-CAF-06 in the words of the vectors. */
const LANDLORD_KIND = { physical: 'NATURAL', moral: 'LEGAL' } as const;
const SENT_BY = { email: 'EMAIL', letter: 'LETTER' } as const;

const sciSpaceOf = ({ email, ...space }: VectorSpace) => ({ login: email, ...space });

/** The rules of the account service in the vocabulary of the vectors: R-ACC-*, R-CAF-01 to R-CAF-06 and their status tables. */
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
  'R-CAF-01': ({ emailKnown }: { emailKnown: boolean }) => ({ delivery: deliveryOf(emailKnown), messages: 2 }),
  // Who logged in before is the administrator, or was created by one.
  'R-CAF-03': ({ landlord, previousLogins }: { landlord: keyof typeof LANDLORD_KIND; previousLogins: number }) => ({
    role: roleAtFirstLogin(LANDLORD_KIND[landlord], previousLogins > 0),
  }),
  'R-CAF-04': ({ departments, emails }: { departments: string[]; emails: string[] }) => ({
    accounts: departments.length,
    ...judgeAccountEmails(emails),
  }),
  'R-CAF-05': ({ userNumber }: { userNumber: string }) => readUserNumber(userNumber),
  'R-CAF-06': (asked: { neverLoggedIn: boolean; credentialsSentBy: keyof typeof SENT_BY }) =>
    answerForgottenPassword({ ...asked, credentialsSentBy: SENT_BY[asked.credentialsSentBy] }),
  'R-STATE-PARTNERACCESS': stateRule(partnerAccessMachine),
  'R-STATE-ACCOUNT': stateRule(spaceMachine),
};
