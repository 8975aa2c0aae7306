import { burdenOf, chooseOverflow, firstWithRoom, idlest, type Load } from './placement';

const load = (receivers: number, consumers = 0): Load => ({ receivers, consumers });
const own = (name: string, carried: Load, workerLoad = carried) => ({ name, load: carried, workerLoad });
const free = (name: string, carried: Load) => ({ name, load: carried });

describe('placement of a conference’s receivers', () => {
  it('stays on the first router while that has room', () => {
    const [home, extra] = [own('home', load(4, 8)), own('extra', load(1, 2))];
    expect(firstWithRoom([home, extra], 10)).toBe(home);
    expect(firstWithRoom([own('full', load(5, 10)), extra], 10)).toBe(extra);
  });

  it('counts those who came before anybody was on air', () => {
    expect(firstWithRoom([own('home', load(5, 0))], 10)).toBeNull();
  });

  it('counts consumers where a receiver takes many', () => {
    expect(firstWithRoom([own('home', load(2, 16))], 10)).toBeNull();
  });

  it('opens the next router on the idlest worker', () => {
    const [busy, idle] = [free('busy', load(3, 9)), free('idle', load(1, 2))];
    expect(chooseOverflow([own('home', load(5, 10))], [busy, idle])).toBe(idle);
  });

  it('fills on where every worker has a router, the idlest worker first', () => {
    const [home, extra] = [own('home', load(9, 18), load(20, 40)), own('extra', load(9, 18))];
    expect(chooseOverflow([home, extra], [])).toBe(extra);
  });

  it('leaves a worker alone that others keep busier than the own one is', () => {
    const home = own('home', load(5, 10));
    expect(chooseOverflow([home], [free('busy', load(40, 80))])).toBe(home);
  });

  it('opens no second router for a conference that fits no router at all', () => {
    const home = own('home', load(0));
    expect(firstWithRoom([home], 1)).toBeNull();
    expect(chooseOverflow([home], [free('idle', load(0))])).toBe(home);
  });
});

describe('the idlest', () => {
  it('is the first of equals, and none of none', () => {
    const [one, other] = [free('one', load(1)), free('other', load(1))];
    expect(idlest([one, other])).toBe(one);
    expect(idlest([free('busy', load(2)), other])).toBe(other);
    expect(idlest([])).toBeNull();
  });

  it('has the smallest burden, whichever way it is reckoned', () => {
    expect(burdenOf(load(3, 4))).toBe(6);
    expect(burdenOf(load(1, 4))).toBe(4);
  });
});
