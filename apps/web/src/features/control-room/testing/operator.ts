import type { Operator } from '../use-operator';

/** An operator whose every act is a mock. */
export const anOperator = (change: Partial<Operator> = {}) =>
  ({
    busy: new Set<string>(),
    failure: null,
    undo: null,
    putOnAir: jest.fn(),
    takeOffAir: jest.fn(),
    prepare: jest.fn(),
    cut: jest.fn(),
    showLowerThird: jest.fn(),
    mute: jest.fn(),
    askUnmute: jest.fn(),
    clear: jest.fn(),
    take: jest.fn(),
    dismiss: jest.fn(),
    ...change,
  }) satisfies Operator;
