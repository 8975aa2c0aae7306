import type { CommandName, CommandRequest, Mutation } from '@diem-cau/shared';

export type MutatingCommand = {
  [Name in CommandName]: CommandRequest<Name> extends Mutation ? Name : never;
}[CommandName];

/** The commands that are kept until the server has answered. The type fails when one is forgotten. */
const MUTATING: Record<MutatingCommand, true> = {
  'conference:start-rehearsal': true,
  'conference:finish-rehearsal': true,
  'conference:go-live': true,
  'conference:pause': true,
  'conference:resume': true,
  'conference:reopen': true,
  'conference:end': true,
  'agenda:start-item': true,
  'agenda:finish-item': true,
  'agenda:undo-press': true,
  'stage:prepare': true,
  'stage:cut': true,
  'stage:put-on-air': true,
  'stage:take-off-air': true,
  'stage:clear': true,
  'stage:show-lower-third': true,
  'stage:mute': true,
  'floor:request': true,
  'floor:withdraw': true,
  'floor:answer-unmute': true,
  'floor:queue': true,
  'floor:place': true,
  'floor:decline': true,
  'floor:preview': true,
  'floor:call': true,
  'floor:call-from-agenda': true,
  'floor:hold-back': true,
  'floor:take': true,
  'floor:release': true,
  'floor:return': true,
  'floor:resume': true,
  'floor:set-minutes': true,
  'floor:let-viewers-ask': true,
  'mosaic:arrange': true,
  'mosaic:turn': true,
  'mosaic:leave-out': true,
  'attendance:declare-count': true,
  'attendance:record-count': true,
  'venue-call:log': true,
  'external-mark:set': true,
  'external-mark:undo': true,
  'roll-call:start': true,
  'roll-call:call': true,
  'roll-call:close': true,
  'roll-call:cancel': true,
  'roll-call:enter': true,
  'roll-call:answer': true,
  'audience:declare': true,
  'qa:ask': true,
  'qa:approve': true,
  'qa:mark-answered': true,
  'qa:hide': true,
  'line-check:save': true,
  'support:call': true,
  'support:reply': true,
  'support:take': true,
  'support:answer': true,
  'support:close': true,
  'support:reopen': true,
  'notice:shown': true,
  'notice:send': true,
  'notice:withdraw': true,
  'notice:restore': true,
};

export function isMutating(name: CommandName): name is MutatingCommand {
  return name in MUTATING;
}

/** What a caller passes: the connection makes the command id. */
export type SendRequest<Name extends CommandName> = Omit<CommandRequest<Name>, 'commandId'>;
