import type { TestService } from '@trousseau/service/test/kit';
import { officer } from '@trousseau/service/test/viewers';
import { monday, operation } from './form.ts';

/** One figure that one officer proposes and another approves. @param now when they do; it applies from `startsOn` */
export async function approveFigure(
  house: TestService,
  parameterId: string,
  figure: number,
  { startsOn = '2026-12-01', now = monday } = {},
): Promise<void> {
  const told = { source: 'Arrêté du 20 novembre 2026', reason: 'Les plafonds sont revus.' };
  const proposal = { ...operation(), ...told, parameterId, startsOn, figures: [{ key: '', figure }] };
  const proposed = await house.graphql<{ proposeParameterChange: { change?: { id: string } } }>(
    officer(),
    `mutation P($input: ProposeParameterChangeInput!) {
      proposeParameterChange(input: $input) { ... on ParameterChangeProposed { change { id } } ... on Refusal { message } } }`,
    { input: proposal },
    { now },
  );
  const changeId = proposed.data?.proposeParameterChange.change?.id;
  const decided = await house.graphql<{ decideParameterChange: { change?: { status: string } } }>(
    officer(),
    `mutation D($input: DecideParameterChangeInput!) {
      decideParameterChange(input: $input) { ... on ParameterChangeDecided { change { status } } } }`,
    { input: { ...operation(), changeId, approves: true } },
    { now },
  );
  if (decided.data?.decideParameterChange.change?.status !== 'APPROVED')
    throw new Error(`${parameterId}: ${JSON.stringify([proposed, decided])}`);
}
