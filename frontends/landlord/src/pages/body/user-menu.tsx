import { useMutation, useSpace } from '@trousseau/space';
import { Dialog, MenuButton } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BodyUserFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

const SetPartnerUserRights = graphql(`
  mutation SetPartnerUserRights($input: SetPartnerUserRightsInput!) {
    setPartnerUserRights(input: $input) {
      ... on PartnerUsersChanged { partnerAccount { ...OwnBody } }
      ... on Refusal { message }
    }
  }
`);
const RevokePartnerUser = graphql(`
  mutation RevokePartnerUser($input: RevokePartnerUserInput!) {
    revokePartnerUser(input: $input) {
      ... on PartnerUsersChanged { partnerAccount { ...OwnBody } }
      ... on Refusal { message }
    }
  }
`);
const ChangePartnerAccountEmail = graphql(`
  mutation ChangePartnerAccountEmail($input: ChangePartnerAccountEmailInput!) {
    changePartnerAccountEmail(input: $input) {
      ... on PartnerUsersChanged { partnerAccount { ...OwnBody } }
      ... on Refusal { message }
    }
  }
`);

interface UserMenuProps {
  readonly user: BodyUserFragment;
  readonly isOneself: boolean;
  readonly accountEmail: string | null;
  readonly onDone: () => void;
}

/** What the administrator does with one person: rights, the address of the account, and the end of the access. */
export function UserMenu({ user, isOneself, accountEmail, onDone }: UserMenuProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [isRevoking, setRevoking] = useState(false);
  const rights = useMutation(SetPartnerUserRights);
  const revoke = useMutation(RevokePartnerUser);
  const address = useMutation(ChangePartnerAccountEmail);
  const { id: partnerUserId, displayName, userNumber } = user;
  const name = displayName ?? userNumber;

  function told(result: { readonly __typename: string; readonly message?: string } | undefined, done: string) {
    const refusal = result?.message;
    const failed = refusal ?? t('problem.failed');
    notify(result && !refusal ? { tone: 'success', text: done } : { tone: 'danger', text: failed });
    if (result && !refusal) onDone();
  }
  const other = user.rights === 'READER' ? 'MANAGER' : 'READER';
  async function changeRights() {
    const { data } = await rights.run(() => ({ input: { partnerUserId, rights: other } }));
    told(data?.setPartnerUserRights, t('body.rightsDone', { name }));
  }
  async function changeAddress() {
    const { data } = await address.run(() => ({ input: { partnerUserId } }));
    told(data?.changePartnerAccountEmail, t('body.addressDone'));
  }
  async function end() {
    const { data } = await revoke.run(() => ({ input: { partnerUserId } }));
    setRevoking(false);
    told(data?.revokePartnerUser, t('body.revoked', { name }));
  }

  const items = [
    ...(isOneself
      ? []
      : [{ id: 'rights', label: t(`body.give.${other}`), onAction: () => void changeRights(), icon: 'pen' as const }]),
    ...(user.status === 'ACTIVE' && user.email !== null && user.email !== accountEmail
      ? [{ id: 'address', label: t('body.useAddress'), onAction: () => void changeAddress(), icon: 'mail' as const }]
      : []),
    ...(isOneself
      ? []
      : [
          {
            id: 'revoke',
            label: t('body.revoke'),
            onAction: () => setRevoking(true),
            icon: 'trash' as const,
            tone: 'danger' as const,
          },
        ]),
  ];
  if (items.length === 0) return t('body.oneself');
  return (
    <>
      <MenuButton label={t('body.actsOn', { name })} items={items} />
      <Dialog
        title={t('body.revokeTitle', { name })}
        isOpen={isRevoking}
        onClose={() => setRevoking(false)}
        onConfirm={() => void end()}
        confirmLabel={t('body.revoke')}
        tone="danger"
        pending={revoke.running}
      >
        <p>{t('body.revokeText')}</p>
      </Dialog>
    </>
  );
}
