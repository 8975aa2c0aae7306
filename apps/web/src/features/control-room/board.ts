import type { ControlBoard, ControlRoomBroadcasts, VenueNowChanged, VenueOnBoard } from '@diem-cau/shared';

/** Puts changed lines into the board; lines that did not change stay the same objects. */
export function mergeBoard(
  board: ControlBoard,
  changed: ControlRoomBroadcasts['control-room:board-changed'],
): ControlBoard {
  return {
    ...board,
    venues: putNow(
      put(board.venues, changed.venues, ({ participationId }) => participationId),
      changed.now,
    ),
    halls: changed.halls ?? board.halls,
    speakers: put(board.speakers, changed.speakers, ({ speakerId }) => speakerId),
  };
}

function put<Line>(lines: Line[], changed: Line[], idOf: (line: Line) => string): Line[] {
  if (changed.length === 0) return lines;
  const news = new Map(changed.map((line) => [idOf(line), line]));
  const merged = lines.map((line) => news.get(idOf(line)) ?? line);
  const known = new Set(lines.map(idOf));
  return [...merged, ...changed.filter((line) => !known.has(idOf(line)))];
}

function putNow(venues: VenueOnBoard[], changed: VenueNowChanged[]): VenueOnBoard[] {
  if (changed.length === 0) return venues;
  const news = new Map(changed.map((line) => [line.participationId, line]));
  return venues.map((venue) => {
    const now = news.get(venue.participationId);
    return now ? { ...venue, ...now } : venue;
  });
}
