import { useQuery } from '@trousseau/space';
import type { PasswordRuleItem } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { passwordRules } from './password-rules.ts';

const PasswordRuleQuestion = graphql(`
  query PasswordRule {
    passwordRule { minLength maxLength requiresLetter requiresDigitOrPunctuation }
  }
`);

/** The conditions of a new password, as the server publishes them; none while they are not known: it decides anyway. */
export function usePasswordRules(): (password: string) => PasswordRuleItem[] {
  const { t } = useTexts();
  const { data } = useQuery(PasswordRuleQuestion, {});
  return (password) => (data ? passwordRules(data.passwordRule, password, t) : []);
}
