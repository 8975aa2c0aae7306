import type { ProducerInfo } from '@diem-cau/shared';
import { ProducersNews } from './producers-news';

const producer = (id: string): ProducerInfo => ({
  producerId: id,
  sourceKey: 'venue:1',
  kind: 'video',
  role: 'camera',
});

function aRoom() {
  const lists = { onAir: [producer('lecturer')], forDesk: [] as ProducerInfo[] };
  return { lists, producers: () => lists.onAir, deskProducers: () => lists.forDesk };
}

describe('news of what is sent', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('goes only to those whose list has changed', () => {
    const room = aRoom();
    const audience = { onAir: jest.fn(), forDesk: jest.fn() };
    const news = new ProducersNews(room, audience);
    news.changed();
    expect(audience.onAir).toHaveBeenCalledTimes(1);
    expect(audience.forDesk).not.toHaveBeenCalled();
    room.lists.forDesk = [producer('tile')];
    news.changed();
    jest.advanceTimersByTime(100);
    expect(audience.onAir).toHaveBeenCalledTimes(1);
    expect(audience.forDesk).toHaveBeenCalledWith([producer('tile')]);
    room.lists.onAir = [];
    news.changed();
    jest.advanceTimersByTime(100);
    expect(audience.onAir).toHaveBeenLastCalledWith([]);
    expect(audience.forDesk).toHaveBeenCalledTimes(1);
  });
});
