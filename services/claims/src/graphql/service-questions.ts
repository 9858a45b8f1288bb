import { SpaceDeadlinesResolver } from './space-deadlines.ts';
import { SpaceObligationsResolver } from './space-obligations.ts';

/** What the other services ask of this one about landlords' and tenants' spaces. */
export const serviceQuestions = [SpaceObligationsResolver, SpaceDeadlinesResolver];
