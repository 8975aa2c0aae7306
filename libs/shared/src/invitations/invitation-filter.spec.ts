import { filterInvitations } from './invitation-filter';

const invitation = (unitName: string, more: object = {}) => ({
  unitName,
  unitPath: ['Tỉnh Nam Định', 'Huyện Hải Hậu'],
  contactName: null,
  state: 'accepted' as const,
  listState: 'open' as const,
  venues: [],
  hasLink: true,
  ...more,
});
const names = (...parameters: Parameters<typeof filterInvitations<ReturnType<typeof invitation>>>) =>
  filterInvitations(...parameters).map(({ unitName }) => unitName);

describe('the list of invitations', () => {
  const silent = invitation('Xã Hải Anh', { state: 'sent', hasLink: false });
  const open = invitation('Xã Hải Minh', { contactName: 'Trần Thị Mai' });
  const late = invitation('Thị trấn Cồn', { listState: 'late', venues: [{}] });
  const declined = invitation('Xã Hải Hoà', { state: 'declined' });
  const all = [silent, open, late, declined];

  it('asks for a list only of those who accepted', () => {
    expect(names(all, 'list-missing', '')).toEqual(['Xã Hải Minh']);
    expect(names(all, 'unanswered', '')).toEqual(['Xã Hải Anh']);
    expect(names(all, 'list-late', '')).toEqual(['Thị trấn Cồn']);
    expect(names(all, 'venue-missing', '')).toEqual(['Xã Hải Minh']);
    expect(names(all, 'link-missing', '')).toEqual(['Xã Hải Anh']);
  });

  it('is searched by unit, by what lies above it and by contact, without accents', () => {
    expect(names(all, 'all', 'hai hoa')).toEqual(['Xã Hải Hoà']);
    expect(names(all, 'all', 'tran mai')).toEqual(['Xã Hải Minh']);
    expect(names(all, 'all', 'hai hau con')).toEqual(['Thị trấn Cồn']);
    expect(names(all, 'all', '')).toHaveLength(4);
  });
});
