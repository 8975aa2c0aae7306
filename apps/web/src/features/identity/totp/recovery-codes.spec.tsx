import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../../../ui/testing/render';
import { RecoveryCodes } from './recovery-codes';

describe('recovery codes', () => {
  it('are left only once their reader says that they are put away', () => {
    const onDone = jest.fn();
    renderUi(<RecoveryCodes codes={['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF']} onDone={onDone} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'AAAA-BBBB-CCCC',
      'DDDD-EEEE-FFFF',
    ]);
    const goOn = screen.getByRole('button', { name: 'Tiếp tục' });
    fireEvent.click(goOn);
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(goOn);
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(decodeURIComponent(screen.getByRole('link').getAttribute('href') ?? '')).toContain(
      'AAAA-BBBB-CCCC\nDDDD-EEEE-FFFF',
    );
  });
});
