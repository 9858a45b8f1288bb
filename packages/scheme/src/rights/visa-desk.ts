import { type RightsTable, to } from '../roles.ts';

/** The officers' desk: who examines which request, why a file is opened, what waits. Nobody else learns any of it. */
export const visaDeskRights = {
  Query: {
    ...to(['OFFICER'], 'visaWorkload', 'visaQueueViews', 'officers'),
    ...to(['SERVICE'], 'examinesFiles'),
  },
  Mutation: {
    ...to(['OFFICER'], 'openVisaRequest', 'assignVisaRequest', 'declareVisaConflict', 'revokeVisa'),
    ...to(['OFFICER'], 'saveVisaQueueView', 'forgetVisaQueueView'),
  },
  VisaQueueView: to(['OFFICER'], 'id', 'name', 'status', 'age', 'situation', 'holder'),
  VisaQueueViewSaved: to(['OFFICER'], 'view'),
  VisaQueueViewRefused: to(['OFFICER'], 'message'),
  VisaQueueViewForgotten: to(['OFFICER'], 'viewId'),
  Officer: to(['OFFICER'], 'id', 'displayName'),
  VisaWorkload: to(['OFFICER'], 'late', 'dueToday', 'dueLater', 'awaitingPapers', 'untaken', 'officers'),
  VisaOfficerLoad: to(['OFFICER'], 'officer', 'taken', 'late'),
  VisaDoubt: to(['OFFICER'], 'kind', 'sentence', 'documentId'),
  VisaRequestOpened: to(['OFFICER'], 'visaRequest'),
  VisaOpeningReasonRequired: to(['OFFICER'], 'message'),
  VisaRequestAssigned: to(['OFFICER'], 'visaRequest'),
  VisaAssignmentRefused: to(['OFFICER'], 'message'),
  VisaConflictDeclared: to(['OFFICER'], 'visaRequest'),
  VisaRevoked: to(['OFFICER'], 'visaRequest'),
  VisaRevocationReasonRequired: to(['OFFICER'], 'message'),
} satisfies RightsTable;
