import type { MemberRole } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

/** The positions one may have in a space, the most able first. */
export const memberRoles: readonly MemberRole[] = ['OWNER', 'MANAGER', 'READER'];

/** How each position is called, and what one may do in it, in the words of the page. */
export function useRoleWords() {
  const { t } = useTexts();
  return memberRoles.map((value) => ({
    value,
    label: t(`members.role.${value}`),
    description: t(`members.may.${value}`),
  }));
}
