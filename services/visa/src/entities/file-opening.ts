import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

export const FileOpeningSchema = defineEntity({
  name: 'FileOpening',
  tableName: 'file_opening',
  properties: {
    requestId: p.uuid().primary(),
    officerId: p.uuid().primary(),
    openedOn: plainDate().primary(),
    reason: p.text(),
    openedAt: instant(),
  },
});

/** S34. Why an officer opened, on one day, a file that was not theirs. Distribution key: requestId. */
export class FileOpening extends FileOpeningSchema.class {}
FileOpeningSchema.setClass(FileOpening);

export const FileConflictSchema = defineEntity({
  name: 'FileConflict',
  tableName: 'file_conflict',
  properties: { requestId: p.uuid().primary(), officerId: p.uuid().primary(), declaredAt: instant() },
});

/** S32. An officer said to know the applicant: the file is never theirs. Distribution key: requestId. */
export class FileConflict extends FileConflictSchema.class {}
FileConflictSchema.setClass(FileConflict);
