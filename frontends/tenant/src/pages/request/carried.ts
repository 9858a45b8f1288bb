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
  const partnerResources = cents(said.get('ressources-autre'));
  const rent = cents(said.get('loyer'));
  const situation = said.get('situation');
  const job = situation === 'CIVIL_SERVANT' ? { kind: 'HELD', employer: 'PUBLIC' } : jobs[said.get('emploi') ?? ''];
  const partnerJob = jobs[said.get('emploi-autre') ?? ''];
  const [inseeCode] = (said.get('communes') ?? '').split('-');
  const name = said.get('commune-nom');
  const pages: Record<HalfTypedPageInput['page'], object> = {
    APPLICANT: given({
      situation,
      resources: resources === null ? null : { main: resources, others: otherResources(said.get('autres')) },
      emancipated: said.has('emancipe') || null,
    }),
    EMPLOYMENT: job
      ? given({ ...job, netMonthlyWageCents: 'contract' in job && situation !== 'SELF_EMPLOYED' ? resources : null })
      : {},
    HOUSEHOLD: given({
      company: said.get('avec'),
      resources: partnerResources === null ? null : { main: partnerResources, others: [] },
    }),
    HOLDER_EMPLOYMENT: partnerJob ? given(partnerJob) : {},
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

/** « RSA:40000-PENSION:50000 », as the simulator writes them. */
function otherResources(text: string | null): { kind: string; cents: number }[] {
  return (text ?? '').split('-').flatMap((part) => {
    const [kind, sum] = part.split(':');
    const amount = cents(sum ?? null);
    return kind && amount !== null ? [{ kind, cents: amount }] : [];
  });
}
