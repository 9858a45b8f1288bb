import { Button, Card, Cluster, DescriptionList, Stack, StatusBadge } from '@trousseau/ui';
import { useState } from 'react';
import { useMoment } from '../../components/use-moment.ts';
import { graphql } from '../../gql/gql.ts';
import type { ProgramFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { RenewSecret } from './renew-secret.tsx';
import { RevokeProgram } from './revoke-program.tsx';

graphql(`
  fragment Program on ApiClient {
    id name scopes createdAt lastUsedAt revokedAt
    secrets { prefix createdAt expiresAt }
  }
`);

interface ProgramCardProps {
  readonly program: ProgramFragment;
  readonly isOwner: boolean;
}

/** One program. Closed ones stay, with the day they were closed. */
export function ProgramCard({ program, isOwner }: ProgramCardProps) {
  const { t, locale } = useTexts();
  const moment = useMoment();
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null);
  const { id, name, scopes, createdAt, lastUsedAt, revokedAt, secrets } = program;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const isOpen = revokedAt === null;
  const close = () => setAsked(null);
  return (
    <Card title={name} headingLevel={2} icon="code" tone={isOpen ? 'plain' : 'quiet'}>
      <Stack gap={4}>
        <div>
          <StatusBadge tone={isOpen ? (secrets.length > 0 ? 'success' : 'warning') : 'neutral'}>
            {t(isOpen ? (secrets.length > 0 ? 'programs.open' : 'programs.noSecret') : 'programs.closed')}
          </StatusBadge>
        </div>
        <DescriptionList
          items={[
            { label: t('programs.reads'), value: list.format(scopes.map((scope) => t(`scope.${scope}.name`))) },
            { label: t('programs.clientId'), value: <code>{id}</code> },
            {
              label: t('programs.secrets', { count: secrets.length }),
              value: secrets.map(({ prefix, expiresAt }) => (
                <div key={prefix}>
                  <code>{prefix}…</code> {t('programs.until', { moment: moment(expiresAt) })}
                </div>
              )),
            },
            { label: t('programs.lastUsed'), value: lastUsedAt === null ? t('programs.never') : moment(lastUsedAt) },
            { label: t('programs.createdAt'), value: moment(createdAt) },
            ...(revokedAt === null ? [] : [{ label: t('programs.revokedAt'), value: moment(revokedAt) }]),
          ].filter(({ value }) => !Array.isArray(value) || value.length > 0)}
        />
        {isOpen && isOwner && (
          <Cluster>
            <Button icon="key" onPress={() => setAsked('renew')} label={t('programs.renewOne', { name })}>
              {t('programs.renew')}
            </Button>
            <Button
              variant="quiet"
              icon="stop"
              onPress={() => setAsked('revoke')}
              label={t('programs.revokeOne', { name })}
            >
              {t('programs.revoke')}
            </Button>
          </Cluster>
        )}
      </Stack>
      {asked === 'renew' && <RenewSecret program={program} onClose={close} />}
      {asked === 'revoke' && <RevokeProgram program={program} onClose={close} />}
    </Card>
  );
}
