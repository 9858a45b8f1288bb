import { eventually } from '../eventually.ts';
import type { Visitor } from '../visitor.ts';

/** The id of what somebody was told last; events are told a moment after they happen. */
export function firstNotificationOf(visitor: Visitor): Promise<string> {
  return eventually('the first notification', async () => {
    const { me } = await visitor.ask<{ me: { notifications: { nodes: { id: string }[] } } }>(
      '{ me { notifications(first: 1) { nodes { id } } } }',
    );
    return me.notifications.nodes[0]?.id;
  });
}
