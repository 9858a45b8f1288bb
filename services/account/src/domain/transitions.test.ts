import { move } from '@trousseau/scheme/machine';
import { expect, test } from 'vitest';
import { spaceMachine } from './transitions.ts';

test('a space is activated once, and its profile completed after that and never before', () => {
  expect(move(spaceMachine, 'PENDING_ACTIVATION', 'completeProfile', 'TENANT')).toBeNull();
  expect(move(spaceMachine, 'PENDING_ACTIVATION', 'activate', 'TENANT')).toBe('ACTIVE_INCOMPLETE');
  expect(move(spaceMachine, 'ACTIVE_INCOMPLETE', 'activate', 'TENANT')).toBeNull();
});

test('an officer locks and unlocks, and neither activates nor completes for somebody else', () => {
  expect(move(spaceMachine, 'ACTIVE', 'lock', 'OFFICER')).toBe('LOCKED');
  expect(move(spaceMachine, 'LOCKED', 'unlock', 'OFFICER')).toBe('ACTIVE');
  expect(move(spaceMachine, 'ACTIVE', 'lock', 'LANDLORD')).toBeNull();
  expect(move(spaceMachine, 'PENDING_ACTIVATION', 'activate', 'OFFICER')).toBeNull();
  expect(move(spaceMachine, 'ACTIVE_INCOMPLETE', 'completeProfile', 'OFFICER')).toBeNull();
});

test('a closed space does not open again', () => {
  for (const event of ['activate', 'completeProfile', 'reset', 'unlock', 'lock'] as const) {
    expect(move(spaceMachine, 'CLOSED', event, 'LANDLORD')).toBeNull();
    expect(move(spaceMachine, 'CLOSED', event, 'OFFICER')).toBeNull();
  }
});
