import { waitingSince, type HelpCall, type HelpMessage } from '@diem-cau/shared';
import type { HelpCallEntity } from './help-call.entity';
import type { HelpMessageEntity } from './help-message.entity';

/** @param said in the order in which it was said */
export function toHelpCall(
  call: HelpCallEntity,
  said: readonly HelpMessageEntity[],
  venueName: string,
): HelpCall {
  const { id, participationId, state, answeringBy, openedAt, closedAt, revision } = call;
  const messages = said.map(toMessage);
  return {
    id,
    participationId,
    venueName,
    state,
    answeringBy,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    waitingSince: waitingSince(state, messages),
    messages,
    revision,
  };
}

function toMessage(message: HelpMessageEntity): HelpMessage {
  const { id, side, voice, name, reason, reply, text, saidAt } = message;
  return { id, side, voice, name, reason, reply, text, at: saidAt.toISOString() };
}
