import type { ConferenceState, OwnRollCall } from '@diem-cau/shared';
import { screen } from '@testing-library/react';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { aSnapshot } from '../../live/testing/snapshots';
import { renderUi } from '../../ui/testing/render';
import { RollCallPrompt } from './roll-call-prompt';

const called: OwnRollCall = {
  rollCall: {
    id: 'r1',
    number: 1,
    mode: 'by-level',
    answerSeconds: 60,
    nextOnAnswer: false,
    nextOnTimeOut: false,
    status: 'running',
    rehearsal: false,
    startedAt: '2026-11-22T01:00:00Z',
    startedBy: 'Lê An',
    onBehalfOf: null,
    endedAt: null,
    endedBy: null,
    reason: null,
    call: null,
    tally: { venues: 1, waiting: 0, called: 1, present: 0, late: 0, excused: 0, noAnswer: 0, delegates: 0 },
  },
  own: { participationId: 'p1', state: 'called', count: null },
  suggested: 14,
};

async function open(state: ConferenceState) {
  const { conference, ...others } = aSnapshot();
  const snapshot = { ...others, conference: { ...conference, state } };
  const replies = { 'roll-call:own': () => ({ ok: true as const, data: called }) };
  const { connection } = await enteredConnection(replies, snapshot);
  await settle(() => renderUi(<RollCallPrompt connection={connection} local={null} />));
}

describe('a room that is called', () => {
  it('answers with one press', async () => {
    await open('live');
    expect(screen.getByRole('button', { name: /14/ })).toBeTruthy();
  });

  it('is asked no more when the conference is over, though nobody closed the roll call', async () => {
    await open('ended');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
