import { carriedAnswers } from '@trousseau/space';
import type { HalfTypedPageInput } from '../../gql/graphql.ts';

/** The job as the form asks it, for each answer of the simulator; the day it began is asked, since only a number of months was told. */
const jobs: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    ['FIXED_TERM', 'TRIAL', 'PERMANENT', 'SEASONAL'].map((contract) => [
      contract,
      { kind: 'HELD', employer: 'PRIVATE', contract },
    ]),
  ),
  TRANSFERRED: { kind: 'HELD', employer: 'PRIVATE', contract: 'PERMANENT' },
  PROMISED: { kind: 'PROMISED', employer: 'PRIVATE' },
  NONE: { kind: 'NONE' },
};

/** What was told before there was an account, as the pages of the form would have kept it; empty when nothing was. */
export function carriedPages(): HalfTypedPageInput[] {
  const said = carriedAnswers();
  const resources = cents(said.get('ressources'));
  const rent = cents(said.get('loyer'));
  const situation = said.get('situation');
  const job = situation === 'CIVIL_SERVANT' ? { kind: 'HELD', employer: 'PUBLIC' } : jobs[said.get('emploi') ?? ''];
  const [inseeCode] = (said.get('communes') ?? '').split('-');
  const name = said.get('commune-nom');
  const pages: Record<HalfTypedPageInput['page'], object> = {
    APPLICANT: given({ situation, monthlyResourcesCents: resources }),
    EMPLOYMENT: job ? given({ ...job, netMonthlyWageCents: 'contract' in job ? resources : null }) : {},
    HOUSEHOLD: given({ company: said.get('avec'), monthlyResourcesCents: cents(said.get('ressources-autre')) }),
    DWELLING: given({
      inseeCode: inseeCode && name ? { value: inseeCode, label: name } : null,
      mode: rent === null ? null : 'DWELLING',
      rentCents: rent,
    }),
  };
  return (Object.keys(pages) as HalfTypedPageInput['page'][])
    .filter((page) => Object.keys(pages[page]).length > 0)
    .map((page) => ({ page, content: JSON.stringify(pages[page]) }));
}

/** What was answered, without what was not. */
const given = (answers: object) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));

function cents(text: string | null): number | null {
  return text !== null && /^\d{1,8}$/.test(text) ? Number(text) : null;
}
