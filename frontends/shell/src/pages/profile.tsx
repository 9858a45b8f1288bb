import { useQuery } from '@trousseau/space';
import { Card, DescriptionList, ErrorState, Link, Notice, Page, Skeleton, Stack } from '@trousseau/ui';
import { formatSiren } from '@trousseau/values/siren';
import { Navigate } from 'react-router';
import { addressValues, type ProfileValues } from '../components/profile-fields.tsx';
import { ProfileForm } from '../components/profile-form.tsx';
import { graphql } from '../gql/gql.ts';
import type { ProfileQuery } from '../gql/graphql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ProfileQuestion = graphql(`
  query Profile {
    me {
      id
      email
      space {
        id
        role
        kind
        status
        displayName
        givenName
        familyName
        birthDate
        phone
        legalName
        siren
        siret
        maskedIban
        ribKeyWarning
        departements
        address { street postcode city inseeCode }
      }
      spaces { id status givenName familyName birthDate phone }
    }
  }
`);

/** Completes the profile while the space asks for it; afterwards shows what is known. */
export function Profile() {
  const { t } = useTexts();
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(ProfileQuestion, {});
  if (me === null) return <Navigate to="/connexion?suite=/profil" replace />;
  if (me === undefined || loading) return <Skeleton kind="page" />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { role } = data.me.space;
  if (data.me.space.status === 'ACTIVE_INCOMPLETE' && (role === 'TENANT' || role === 'LANDLORD'))
    return <ProfileForm role={role} known={knownOf(data.me)} />;
  return (
    <Page title={t('profile.title')} width="narrow" lead={t('profile.readLead')}>
      {data.me.space.ribKeyWarning && <Notice tone="warning">{t('profile.ribKeyWarning')}</Notice>}
      <Stack gap={5}>
        <KnownProfile me={data.me} />
        <YourData closes={role === 'TENANT' || role === 'LANDLORD'} />
      </Stack>
    </Page>
  );
}

/** The way to what one may ask for of one’s data (S62, S63). */
function YourData({ closes }: { readonly closes: boolean }) {
  const { t } = useTexts();
  return (
    <Card title={t('ownData.title')} headingLevel={2}>
      <Stack gap={3}>
        <p>
          <Link href="/compte/mes-donnees">{t('ownData.link')}</Link>
        </p>
        {closes && (
          <p>
            <Link href="/compte/fermer">{t('closing.link')}</Link>
          </p>
        )}
      </Stack>
    </Card>
  );
}

/**
 * Of a space that was added: its company. Of the person: what this space or another one of theirs says. What an organisation
 * knew when it opened the space is there too: nothing is typed twice.
 */
function knownOf({ space, spaces }: NonNullable<ProfileQuery['me']>): Partial<ProfileValues> {
  const { kind, legalName, siren, address } = space;
  const other = space.familyName ? space : spaces.find(({ status, familyName }) => status === 'ACTIVE' && familyName);
  return {
    ...(kind === 'SCI' || kind === 'LANDLORD_LEGAL' || kind === 'LANDLORD_NATURAL' ? { kind } : {}),
    ...(legalName ? { legalName } : {}),
    ...(siren ? { siren: formatSiren(siren) } : {}),
    ...(other?.givenName ? { givenName: other.givenName } : {}),
    ...(other?.familyName ? { familyName: other.familyName } : {}),
    ...(other?.birthDate ? { birthDate: other.birthDate } : {}),
    ...(other?.phone ? { phone: other.phone } : {}),
    ...(address ? addressValues(address) : {}),
  };
}

function KnownProfile({ me }: { readonly me: NonNullable<ProfileQuery['me']> }) {
  const { t, locale } = useTexts();
  const { space } = me;
  const { address, kind } = space;
  const lettingAs = kind === 'TENANT' || kind === 'PARTNER' || kind === 'OFFICER' ? null : kind;
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const lines: [label: string, value: string | null | undefined][] = [
    [t('profile.email'), me.email],
    [t('profile.role'), t(`role.${space.role}`)],
    [t('profile.legalName'), space.legalName],
    [t('profile.kind'), lettingAs && t(`profile.kinds.${lettingAs}`)],
    [t('profile.siren'), space.siret ? null : space.siren && formatSiren(space.siren)],
    [t('profile.siret'), space.siret && formatSiren(space.siret)],
    [t('profile.name'), [space.givenName, space.familyName].filter(Boolean).join(' ')],
    [t('profile.birthDate'), space.birthDate && day.format(new Date(`${space.birthDate}T00:00:00Z`))],
    [t('profile.phone'), space.phone],
    [t('profile.address'), address && `${address.street}, ${address.postcode} ${address.city}`],
    [t('profile.iban'), space.maskedIban],
    [t('profile.departements'), space.departements.join(', ')],
  ];
  return <DescriptionList items={lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />;
}
