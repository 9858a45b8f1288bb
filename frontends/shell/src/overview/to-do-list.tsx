import { Button, DeadlineTimeline, dayInWords, Section, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { GoTo } from './go-to.tsx';
import type { ToDo } from './ring-overview.ts';

/** Things shown at once; the rest comes by the same number. */
const AT_ONCE = 10;

interface ToDoListProps {
  readonly toDos: readonly ToDo[];
  readonly nameOf: (spaceId: string) => string;
  readonly today: string;
}

/** What waits for the landlord in any space, soonest first; each leads to its space and its thing. */
export function ToDoList({ toDos, nameOf, today }: ToDoListProps) {
  const { t, locale } = useTexts();
  const [shown, setShown] = useState(AT_ONCE);
  const names = new Intl.ListFormat(locale);
  const left = toDos.length - shown;
  return (
    <Section title={t('overview.toDoTitle')} lead={toDos.length === 0 ? t('overview.nothingDue') : ''}>
      <Stack>
        {toDos.length > 0 && (
          <DeadlineTimeline
            label={t('overview.toDoTitle')}
            steps={toDos.slice(0, shown).map(({ spaceId, contractId, claimId, tenantNames, deadline }) => ({
              id: `${claimId ?? contractId} ${deadline.id}`,
              label: `${deadline.label} – ${names.format(tenantNames)}`,
              state: deadline.state,
              when: `${nameOf(spaceId)}, ${dayInWords(deadline.dueOn, today, locale)}`,
              consequence: deadline.consequence,
              action: (
                <GoTo
                  spaceId={spaceId}
                  path={pathOf(claimId, contractId, deadline.id)}
                  label={t('overview.actOn', { label: deadline.label, name: nameOf(spaceId) })}
                >
                  {t('overview.act')}
                </GoTo>
              ),
            }))}
          />
        )}
        {left > 0 && (
          <div>
            <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
              {t('overview.more', { count: left })}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}

/** The steps of a contract itself; until it is declared, an unpaid rent is acted on from the tenant’s account. */
const ofContract = new Set(['validate', 'sign-lease', 'damage-declaration', 'damage-documents', 'final-account']);
const pathOf = (claimId: string | null, contractId: string, step: string) => {
  if (claimId !== null) return `/sinistres/${claimId}`;
  return `/contrats/${contractId}${ofContract.has(step) ? '' : '/compte'}`;
};
