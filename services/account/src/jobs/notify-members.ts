import type { Job } from '@trousseau/service/definition';
import { notifyMembers as notify } from '../use-cases/notify-members.ts';

/** Any event that is told to people → one notification for each of them. */
export const notifyMembers: Job = (context, event) => notify(context, event);
