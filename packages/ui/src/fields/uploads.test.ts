import { expect, test } from 'vitest';
import { fileSize, isAccepted, type PendingFile, pendingFiles } from './uploads.ts';

const sending: PendingFile = { key: 'a', file: new File(['x'], 'bail.pdf'), state: 'sending', progress: 0.4 };

test('a refused file keeps its reason, and loses it when sent again', () => {
  const refused = pendingFiles([sending], { type: 'answered', key: 'a', result: { ok: false, reason: 'Page floue' } });
  expect(refused).toMatchObject([{ state: 'refused', reason: 'Page floue' }]);
  const again = pendingFiles(refused, { type: 'restarted', key: 'a' });
  expect(again).toEqual([{ ...sending, progress: 0 }]);
});

test('a change concerns one file only', () => {
  const other: PendingFile = { ...sending, key: 'b' };
  const after = pendingFiles([sending, other], { type: 'answered', key: 'b', result: { ok: true, id: 'doc-1' } });
  expect(after[0]).toBe(sending);
  expect(after[1]).toMatchObject({ state: 'received', id: 'doc-1' });
  expect(pendingFiles(after, { type: 'removed', key: 'a' })).toHaveLength(1);
});

test('only the announced types are accepted', () => {
  const accept = 'application/pdf, image/*, .heic';
  expect(isAccepted({ name: 'bail.pdf', type: 'application/pdf' }, accept)).toBe(true);
  expect(isAccepted({ name: 'photo.jpg', type: 'image/jpeg' }, accept)).toBe(true);
  expect(isAccepted({ name: 'PHOTO.HEIC', type: '' }, accept)).toBe(true);
  expect(isAccepted({ name: 'bail.docx', type: 'application/msword' }, accept)).toBe(false);
  expect(isAccepted({ name: 'bail.docx', type: 'application/msword' }, '')).toBe(true);
});

test('sizes are written in the units people see', () => {
  expect(fileSize(2_400_000, 'fr')).toBe('2,4\u00a0Mo');
  expect(fileSize(2_400_000, 'en')).toBe('2.4\u00a0MB');
  expect(fileSize(12_345, 'fr')).toBe('12\u00a0ko');
  expect(fileSize(3, 'fr')).toBe('1\u00a0ko');
});
