/** Columns of the tables as the rows of `roll-call-rows.ts` name them; aliased where tables are joined. */
export const ROLL_CALL = `
  r.id, r.conference_id as "conferenceId", r.sitting_name as "sittingName", r.number, r.mode,
  r.answer_seconds as "answerSeconds", r.next_on_answer as "nextOnAnswer",
  r.next_on_time_out as "nextOnTimeOut", r.rehearsal, r.started_at as "startedAt",
  r.started_by as "startedBy", r.started_by_actor as "startedByActor", r.on_behalf_of as "onBehalfOf"`;
export const STEP = `
  roll_call_step.id::text, roll_call_id as "rollCallId", kind, at, by_name as "byName", by_actor as "byActor", scope, level, title,
  group_name as "groupName", participation_id as "participationId", venues, answer_until as "answerUntil", reason`;
export const VENUE = `
  v.participation_id as "participationId", v.name, v.level, v.group_id as "groupId", v.group_name as "groupName",
  v.external, v.expected`;
export const ANSWER = `
  id, roll_call_id as "rollCallId", participation_id as "participationId", entry, way, count,
  answered_at as "answeredAt", answered_by as "answeredBy", answered_by_actor as "answeredByActor",
  informant, note, head_count_id as "headCountId"`;
/** Of the roll call `r`. */
export const ENDED = `exists (select from roll_call_step e where e.roll_call_id = r.id and e.kind <> 'call')`;
