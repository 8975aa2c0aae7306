import { randomUUID } from 'node:crypto';
import type { CommandName, CommandRequest } from '@diem-cau/shared';
import type { TestConference } from '../../../support/conference';

type Bodies = { [Name in CommandName]?: CommandRequest<Name> };

/** Commands of a permission that ends with the conference which are answered afterwards too: they begin nothing. */
export const AFTER_THE_END: ReadonlySet<string> = new Set<CommandName>([
  'media:close-producer',
  'media:offer',
  'audience:own',
  'roll-call:own',
  'floor:watch',
  'media:take-source',
  'floor:ask-unmute',
  'floor:report-devices',
  'floor:answer-unmute',
]);

/** A right body for a command that nobody may give any more when the conference is over. */
export function endingBody(command: string, { speakers, venues }: TestConference): object {
  const [speaker] = speakers;
  if (!speaker) throw new Error('The conference needs a speaker');
  const commandId = randomUUID();
  const sourceKey = `speaker:${speaker.id}` as const;
  const venueKey = `venue:${venues[0]?.participationId}` as const;
  const requestId = randomUUID();
  const itemId = speaker.agendaItemId;
  const bodies: Bodies = {
    'agenda:start-item': { commandId, itemId },
    'agenda:finish-item': { commandId, itemId },
    'agenda:undo-press': { commandId, revision: 1 },
    'stage:prepare': { commandId, layout: 'one', shots: [{ key: sourceKey, picture: 'camera' }] },
    'stage:cut': { commandId, revision: 0 },
    'stage:put-on-air': { commandId, sourceKey, picture: 'camera' },
    'stage:take-off-air': { commandId, sourceKey, picture: 'camera' },
    'stage:clear': { commandId },
    'stage:show-lower-third': { commandId, lowerThird: null },
    'stage:mute': { commandId, sourceKey: null, muted: true },
    'media:create-send-transport': {},
    'media:produce': {
      transportId: randomUUID(),
      kind: 'video',
      role: 'camera',
      rtpParameters: { codecs: [] },
    },
    'mosaic:arrange': { commandId, size: 9, turning: null, secondsPerPage: null, inHall: null },
    'mosaic:turn': { commandId, page: 0 },
    'mosaic:leave-out': { commandId, sourceKey: venueKey, leftOut: true },
    'floor:request': { commandId, topic: null, name: 'Nguyễn Văn An' },
    'floor:withdraw': { commandId },
    'floor:queue': { commandId, requestId },
    'floor:preview': { commandId, requestId },
    'floor:call': { commandId, requestId },
    'floor:hold-back': { commandId, requestId },
    'floor:take': { commandId, requestId },
    'floor:release': { commandId, requestId },
    'floor:return': { commandId, requestId },
    'floor:resume': { commandId, requestId },
    'floor:place': { commandId, requestId, beforeId: null },
    'floor:decline': { commandId, requestId, word: null },
    'floor:call-from-agenda': { commandId, itemId },
    'floor:set-minutes': { commandId, requestId, minutes: 5 },
    'floor:let-viewers-ask': { commandId, allowed: true },
    'roll-call:answer': { commandId, rollCallId: randomUUID(), count: 3 },
    'audience:declare': { commandId, unitId: null, watching: 3 },
  };
  const body = Object.entries(bodies).find(([name]) => name === command)?.[1];
  if (!body) throw new Error(`${command} ends with the conference and needs a body here`);
  return body;
}
