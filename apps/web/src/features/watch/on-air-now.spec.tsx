import type { StageState } from '@diem-cau/shared';
import { renderUi } from '../../ui/testing/render';
import { OnAirNow } from './on-air-now';

const source = { key: 'speaker:one', name: 'TS. Lê An', caption: 'Giảng viên' } as const;

it('names somebody once whose camera and screen are both on air', () => {
  const sources = [
    { ...source, picture: 'screen' as const },
    { ...source, picture: 'camera' as const },
    { key: 'venue:one' as const, name: 'Xã Hải An', caption: null, picture: 'camera' as const },
  ];
  const stage: StageState = { layout: 'grid', sources, muted: [], lowerThird: null, revision: 1 };
  const { container } = renderUi(<OnAirNow stage={stage} />);
  expect(container.querySelector('p')?.textContent).toBe('Đang trình bày: TS. Lê An, Giảng viên · Xã Hải An');
});
