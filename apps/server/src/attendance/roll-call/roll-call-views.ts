import {
  rollCallState,
  rollCallTally,
  type OwnRollCallLine,
  type RollCallCall,
  type RollCallLine,
  type RollCallSummary,
} from '@diem-cau/shared';
import type { RollCallRecord } from './roll-call-rows';

export interface RollCallNow {
  rollCall: RollCallSummary;
  /** In the order of calling. */
  lines: RollCallLine[];
}

/** How a roll call stands at a moment: a pure function of what is kept of it. */
export function rollCallNow(record: RollCallRecord, now: Date): RollCallNow {
  const lines = linesOf(record, now.getTime());
  return { rollCall: summaryOf(record, lines), lines };
}

function linesOf(
  { row, venues, called, answers, pictures, ending }: RollCallRecord,
  now: number,
): RollCallLine[] {
  const calls = new Map(called.map(({ participationId, answerUntil }) => [participationId, answerUntil]));
  const said = Map.groupBy(answers, ({ participationId }) => participationId);
  const pictured = new Map(pictures.map(({ participationId, fileId }) => [participationId, fileId]));
  return venues.map(({ participationId, external }) => {
    const until = calls.get(participationId) ?? [];
    const own = said.get(participationId) ?? [];
    const newest = own.at(-1);
    const fileId = pictured.get(participationId);
    const state = rollCallState(
      {
        external,
        calledUntil: until.map((date) => date.getTime()),
        answers: own.map(({ answeredAt, entry }) => ({ at: answeredAt.getTime(), entry })),
      },
      now,
      ending !== null,
    );
    return {
      participationId,
      state,
      count: newest?.count ?? null,
      answeredAt: newest?.answeredAt.toISOString() ?? null,
      answeredBy: newest?.answeredBy ?? null,
      way: newest?.way ?? null,
      informant: newest?.informant ?? null,
      note: newest?.note ?? null,
      afterClose: newest !== undefined && ending !== null && newest.answeredAt > ending.at,
      calls: until.length,
      answerUntil: state === 'called' ? (until.at(-1)?.toISOString() ?? null) : null,
      picture:
        fileId === undefined
          ? null
          : `/roll-calls/${row.id}/pictures/${participationId}?v=${fileId.slice(0, 8)}`,
    };
  });
}

function summaryOf({ row, lastCall, ending }: RollCallRecord, lines: RollCallLine[]): RollCallSummary {
  const { conferenceId: _, sittingName: __, startedByActor: ___, startedAt, ...rest } = row;
  return {
    ...rest,
    startedAt: startedAt.toISOString(),
    status: ending === null ? 'running' : ending.kind === 'close' ? 'closed' : 'cancelled',
    endedAt: ending?.at.toISOString() ?? null,
    endedBy: ending?.byName ?? null,
    reason: ending?.kind === 'cancel' ? ending.reason : null,
    call: lastCall && callOf(lastCall),
    tally: rollCallTally(lines),
  };
}

function callOf(step: NonNullable<RollCallRecord['lastCall']>): RollCallCall {
  const { id, scope, level, title, groupName, participationId, venues, at, answerUntil } = step;
  return {
    id,
    scope,
    level,
    title,
    groupName,
    participationId,
    venues,
    calledAt: at.toISOString(),
    answerUntil: answerUntil.toISOString(),
  };
}

export const toOwnLine = ({ participationId, state, count }: RollCallLine): OwnRollCallLine => ({
  participationId,
  state,
  count,
});
