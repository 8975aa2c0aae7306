import type { ConferenceState } from '@diem-cau/shared';
import { fireEvent, screen, within } from '@testing-library/react';
import { aSnapshot, aStage } from '../../live/testing/snapshots';
import { renderUi } from '../../ui/testing/render';
import { ConferenceActions } from './conference-actions';
import { anOperator } from './testing/operator';

function show(state: ConferenceState, { disabled = false, onAir = true } = {}) {
  const operator = anOperator();
  const stage = onAir ? aStage(1, 'speaker:1') : aStage(1);
  renderUi(
    <ConferenceActions
      conference={{ ...aSnapshot().conference, state }}
      stage={stage}
      venuesConnected={12}
      operator={operator}
      disabled={disabled}
    />,
  );
  return { operator, stage };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pressInDialog = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

describe('the operator’s large buttons', () => {
  it('go live only after saying what begins', () => {
    const { operator } = show('scheduled');
    press('Lên sóng');
    expect(operator.take).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog').textContent).toContain('1 nguồn trên hình, 12 điểm cầu đã kết nối');
    pressInDialog('Lên sóng');
    expect(operator.take).toHaveBeenCalledWith('go-live');
  });

  it('offer nothing on a closed stage but to go on with the conference', () => {
    show('ended', { onAir: false });
    expect(screen.getByRole('button', { name: 'Màn chờ' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: 'Phát lại' }).hasAttribute('disabled')).toBe(false);
  });

  it('warn when nothing is on air yet', () => {
    show('scheduled', { onAir: false });
    press('Lên sóng');
    expect(screen.getByRole('dialog').textContent).toContain('người xem sẽ thấy màn chờ');
  });

  it('end only at the second step, and not when it is called off', () => {
    const { operator } = show('live');
    press('Kết thúc');
    pressInDialog('Thôi');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(operator.take).not.toHaveBeenCalled();
    press('Kết thúc');
    pressInDialog('Kết thúc hội nghị');
    expect(operator.take).toHaveBeenCalledWith('end');
  });

  it('switch to the holding picture at one press', () => {
    const { operator, stage } = show('live');
    press('Màn chờ');
    expect(operator.clear).toHaveBeenCalledWith(stage.sources);
  });

  it('offer to go on when the end was pressed by mistake', () => {
    const { operator } = show('ended');
    expect(screen.queryByRole('button', { name: 'Kết thúc' })).toBeNull();
    press('Phát lại');
    pressInDialog('Phát lại');
    expect(operator.take).toHaveBeenCalledWith('reopen');
  });

  it.each([
    ['scheduled', 'Chạy thử', 'start-rehearsal'],
    ['rehearsal', 'Dừng chạy thử', 'finish-rehearsal'],
    ['live', 'Tạm nghỉ', 'pause'],
    ['paused', 'Tiếp tục', 'resume'],
  ] as const)('take at one press what is taken back as easily: %s, %s', (state, name, step) => {
    const { operator } = show(state);
    press(name);
    expect(operator.take).toHaveBeenCalledWith(step);
  });

  it.each(['draft', 'sealed', 'postponed', 'cancelled'] as const)('offer no step in %s', (state) => {
    show(state);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Màn chờ']);
  });

  it('are locked while the connection is lost', () => {
    const { operator } = show('live', { disabled: true });
    press('Màn chờ');
    press('Kết thúc');
    expect(operator.clear).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
