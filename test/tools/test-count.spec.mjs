import { add, countJest, formatCount, nothing } from '../../tools/testing/count.mjs';
import { chooseSteps } from '../../tools/testing/steps.mjs';

it('counts suites that could not run, and runs that failed without a failed test, as failures', () => {
  expect(
    countJest(1, { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 2, numPendingTests: 1 }),
  ).toEqual({
    passed: 3,
    failed: 3,
    skipped: 1,
  });
  expect(countJest(1, undefined)).toEqual({ ...nothing, failed: 1 });
  expect(countJest(1, { numPassedTests: 5 })).toMatchObject({ passed: 5, failed: 1 });
});

it('closes with one plain line', () => {
  const total = add({ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 });
  expect(formatCount(total)).toBe('3 passed, 1 failed');
  expect(formatCount({ ...total, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
});

it('runs the named steps in their own order and refuses unknown ones', () => {
  expect(chooseSteps(['medium', 'unit']).map(({ name }) => name)).toEqual(['unit', 'medium']);
  expect(chooseSteps([])).toHaveLength(6);
  expect(() => chooseSteps(['units'])).toThrow('There is no test step "units"');
});
