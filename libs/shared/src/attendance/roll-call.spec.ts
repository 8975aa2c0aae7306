import { rollCallState, rollCallTally, type RollCallFacts } from './roll-call';

const facts = (overrides: Partial<RollCallFacts> = {}): RollCallFacts => ({
  external: false,
  calledUntil: [],
  answers: [],
  ...overrides,
});
const pressed = (at: number) => ({ at, entry: null });

describe('how a venue stands in a roll call', () => {
  it('is waiting until it is called, also when the roll call ends before its turn', () => {
    expect(rollCallState(facts(), 100, false)).toBe('waiting');
    expect(rollCallState(facts(), 100, true)).toBe('waiting');
  });

  it('is being called until its time has run out or the roll call is closed', () => {
    expect(rollCallState(facts({ calledUntil: [200] }), 199, false)).toBe('called');
    expect(rollCallState(facts({ calledUntil: [200] }), 200, false)).toBe('no-answer');
    expect(rollCallState(facts({ calledUntil: [200] }), 100, true)).toBe('no-answer');
  });

  it('is present when it answers in time and late afterwards', () => {
    expect(rollCallState(facts({ calledUntil: [200], answers: [pressed(200)] }), 900, false)).toBe('present');
    expect(rollCallState(facts({ calledUntil: [200], answers: [pressed(201)] }), 900, false)).toBe('late');
  });

  it('is late when it answers only when it is called again', () => {
    const again = facts({ calledUntil: [200, 900] });
    expect(rollCallState(again, 800, false)).toBe('called');
    expect(rollCallState({ ...again, answers: [pressed(800)] }, 850, false)).toBe('late');
  });

  it('stays present when it corrects its number afterwards', () => {
    const answers = [pressed(150), pressed(700)];
    expect(rollCallState(facts({ calledUntil: [200], answers }), 900, true)).toBe('present');
  });

  it('is what somebody entered for it last, and what it pressed after that', () => {
    const entered = { at: 500, entry: 'excused' as const };
    expect(rollCallState(facts({ answers: [pressed(100), entered] }), 900, false)).toBe('excused');
    const back = [{ at: 300, entry: 'no-answer' as const }, pressed(400)];
    expect(rollCallState(facts({ calledUntil: [200], answers: back }), 900, false)).toBe('late');
  });

  it('outside this system is being called until somebody enters its answer', () => {
    const external = facts({ external: true, calledUntil: [200] });
    expect(rollCallState(external, 5_000, false)).toBe('called');
    expect(rollCallState(external, 5_000, true)).toBe('no-answer');
  });
});

it('the tally adds up the delegates of venues that are there alone', () => {
  const tally = rollCallTally([
    { state: 'present', count: 12 },
    { state: 'late', count: 5 },
    { state: 'no-answer', count: 9 },
    { state: 'excused', count: null },
    { state: 'waiting', count: null },
  ]);
  expect(tally).toEqual({
    venues: 5,
    waiting: 1,
    called: 0,
    present: 1,
    late: 1,
    excused: 1,
    noAnswer: 1,
    delegates: 17,
  });
});
