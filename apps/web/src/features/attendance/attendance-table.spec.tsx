import type { AttendanceTable as Table, UnitAttendanceRow } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { today } from '../../lib/time/day';
import { renderUi } from '../../ui/testing/render';
import { AttendanceTable } from './attendance-table';

const ZONE = 'Asia/Ho_Chi_Minh';
const figures = { venuesInvited: 2, venuesExternal: 0, venuesConnected: 1, venuesCounted: 1, delegates: 12 };
const unit = (unitName: string): UnitAttendanceRow => ({
  ...figures,
  unitId: unitName,
  unitName,
  level: 'commune',
  unclear: false,
});
const HELD = [unit('Huyện Mỹ Lộc'), unit('Tỉnh Nam Định')];
const NOW = [{ ...unit(''), unitId: null, unclear: true }, unit('Tỉnh Ninh Bình')];

function table(units: UnitAttendanceRow[]): Table {
  return {
    conferenceTitle: 'Tập huấn',
    on: null,
    from: null,
    to: null,
    online: {
      peakDevices: 0,
      peakAt: null,
      uniqueDevices: 0,
      views: 0,
      watchMinutes: { total: 0, mean: 0, median: 0 },
      declared: { devices: 0, people: 0, units: [] },
    },
    venues: [
      {
        participationId: 'v',
        venueName: 'UBND xã Mỹ Hà',
        groupName: 'Huyện Mỹ Lộc',
        unitNames: [],
        delegates: 12,
        source: null,
        informant: null,
        enteredBy: null,
        countedAt: null,
        connectedMinutes: 0,
        connected: true,
        answered: null,
        external: false,
        externalMark: null,
      },
    ],
    units,
    totals: {
      venuesInvited: 2,
      venuesExternal: 0,
      venuesExternalConnected: 0,
      venuesConnected: 1,
      venuesAnswered: null,
      venuesCounted: 1,
      delegates: 12,
    },
  };
}

afterEach(() => jest.restoreAllMocks());

it('units are added up by the tree of the conference’s day, or of another day that is chosen', async () => {
  const asked: string[] = [];
  jest.spyOn(window, 'fetch').mockImplementation((input) => {
    asked.push(String(input));
    return Promise.resolve(Response.json(table(String(input).includes('?on=') ? NOW : HELD)));
  });
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <AttendanceTable
        conferenceCode="ABC"
        table={table(HELD)}
        ongoing={false}
        rules={{ beatSeconds: 30, leaseSeconds: 75, viewSeconds: 30, venueConnectedMinutes: 10 }}
        timeZone={ZONE}
      />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Theo đơn vị' }));
  await screen.findByText('Huyện Mỹ Lộc');

  fireEvent.click(screen.getByRole('button', { name: 'Hôm nay' }));
  await screen.findByText('Tỉnh Ninh Bình');
  expect(screen.getByRole('rowheader', { name: 'Chưa rõ' })).toBeTruthy();
  const address = `/api/conferences/ABC/attendance?on=${today(ZONE)}`;
  expect(asked).toEqual(['/api/conferences/ABC/attendance', address]);
  expect(screen.getByRole('link', { name: /CSV/ }).getAttribute('href')).toBe(
    `/api/conferences/ABC/attendance/units.csv?on=${today(ZONE)}`,
  );

  fireEvent.click(screen.getByRole('button', { name: 'Ngày hội nghị' }));
  await screen.findByText('Huyện Mỹ Lộc');
});
