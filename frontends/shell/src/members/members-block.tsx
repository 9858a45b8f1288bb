import { Badge, Button, Card, Cluster, Dialog, longDay, MenuButton, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import type { MembersQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { People, PersonLine } from './person-line.tsx';
import { useRoleWords } from './role-words.ts';
import { useMemberChanges } from './use-member-changes.ts';

export type SpaceOfMembers = NonNullable<MembersQuery['me']>['space'];
type Member = SpaceOfMembers['members'][number];

/** Everybody who acts in the space; an owner changes roles and takes people out, each leaves by themselves. */
export function MembersBlock({ space }: { readonly space: SpaceOfMembers }) {
  const { t } = useTexts();
  const changes = useMemberChanges(space);
  const [leaver, setLeaver] = useState<Member | null>(null);
  const isOwner = space.memberRole === 'OWNER';
  const confirm = async (member: Member) => {
    await (member.isMe ? changes.leave() : changes.remove(member));
    setLeaver(null);
  };
  return (
    <Card title={t('members.people')} headingLevel={2}>
      <Stack gap={4}>
        <ProblemNotice problem={changes.problem} />
        {changes.refusal !== null && (
          <Notice tone="warning" live>
            {changes.refusal}
          </Notice>
        )}
        <People>
          {space.members.map((member) => (
            <MemberLine key={member.id} member={member}>
              <Cluster>
                {isOwner && <RoleMenu member={member} onChange={(role) => void changes.changeRole(member, role)} />}
                {(isOwner || member.isMe) && (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => setLeaver(member)}
                    label={member.isMe ? t('members.leave') : t('members.removeOne', { email: member.email })}
                  >
                    {t(member.isMe ? 'members.leave' : 'members.remove')}
                  </Button>
                )}
              </Cluster>
            </MemberLine>
          ))}
        </People>
        {isOwner || <p>{t('members.ownersDecide')}</p>}
      </Stack>
      {leaver && (
        <Dialog
          title={leaver.isMe ? t('members.leaveSure') : t('members.removeSure', { email: leaver.email })}
          tone="danger"
          isOpen
          onClose={() => setLeaver(null)}
          onConfirm={() => void confirm(leaver)}
          confirmLabel={t(leaver.isMe ? 'members.leave' : 'members.remove')}
          pending={changes.running}
        >
          <p>{t(leaver.isMe ? 'members.leaveMeans' : 'members.removeMeans')}</p>
        </Dialog>
      )}
    </Card>
  );
}

function MemberLine({ member, children }: { readonly member: Member; readonly children: React.ReactNode }) {
  const { t, locale } = useTexts();
  const { email, memberRole, joinedAt, isMe } = member;
  const since = t('members.since', { day: longDay(joinedAt.slice(0, 10), locale) });
  return (
    <PersonLine
      email={email}
      badge={isMe && <Badge tone="success">{t('members.you')}</Badge>}
      words={`${t(`members.role.${memberRole}`)}, ${since}`}
    >
      {children}
    </PersonLine>
  );
}

interface RoleMenuProps {
  readonly member: Member;
  readonly onChange: (role: Member['memberRole']) => void;
}

function RoleMenu({ member, onChange }: RoleMenuProps) {
  const { t } = useTexts();
  const words = useRoleWords();
  return (
    <MenuButton
      label={t('members.changeRole')}
      name={t('members.changeRoleOf', { email: member.email })}
      items={words.map(({ value, label, description }) => ({
        id: value,
        label,
        description,
        selected: value === member.memberRole,
        onAction: () => onChange(value),
      }))}
    />
  );
}
