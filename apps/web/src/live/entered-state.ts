import type { Broadcasts, ConferenceSnapshot, PublicQuestion } from '@diem-cau/shared';

/**
 * What the page knows about its conference. Events can arrive twice, late or out of order: each
 * part is guarded by its own revision, and each question by the newest event about it.
 */
export interface EnteredState {
  snapshot: ConferenceSnapshot;
  /** Question id → number of the newest event about it that was applied after the snapshot. */
  questionSeqs: ReadonlyMap<string, number>;
}

export function freshState(snapshot: ConferenceSnapshot): EnteredState {
  return { snapshot, questionSeqs: new Map() };
}

export function conferenceChanged(
  state: EnteredState,
  { conference }: Broadcasts['conference:changed'],
): EnteredState {
  if (conference.revision <= state.snapshot.conference.revision) return state;
  return { ...state, snapshot: { ...state.snapshot, conference } };
}

export function agendaChanged(
  state: EnteredState,
  { agenda }: Broadcasts['conference:agenda-changed'],
): EnteredState {
  if (agenda.revision <= state.snapshot.agenda.revision) return state;
  return { ...state, snapshot: { ...state.snapshot, agenda } };
}

export function stageChanged(state: EnteredState, { stage }: Broadcasts['stage:changed']): EnteredState {
  if (stage.revision <= state.snapshot.stage.revision) return state;
  return { ...state, snapshot: { ...state.snapshot, stage } };
}

export function floorChanged(state: EnteredState, { floor }: Broadcasts['floor:changed']): EnteredState {
  if (floor.revision <= state.snapshot.floor.revision) return state;
  return { ...state, snapshot: { ...state.snapshot, floor } };
}

export function questionChanged(
  state: EnteredState,
  { seq, question }: Broadcasts['qa:question-changed'],
): EnteredState {
  return withQuestions(state, question.id, seq, (snapshot) => ({
    questions: put(snapshot.questions, question).sort(byTime),
  }));
}

export function questionRemoved(
  state: EnteredState,
  { seq, questionId }: Broadcasts['qa:question-removed'],
): EnteredState {
  return withQuestions(state, questionId, seq, (snapshot) => ({
    questions: snapshot.questions.filter(({ id }) => id !== questionId),
  }));
}

export function ownQuestionChanged(
  state: EnteredState,
  { seq, question }: Broadcasts['qa:own-question-changed'],
): EnteredState {
  return withQuestions(state, `own:${question.id}`, seq, (snapshot) => ({
    ownQuestions: put(snapshot.ownQuestions, question),
  }));
}

function withQuestions(
  state: EnteredState,
  key: string,
  seq: number,
  change: (snapshot: ConferenceSnapshot) => Partial<ConferenceSnapshot>,
): EnteredState {
  if (seq <= (state.questionSeqs.get(key) ?? state.snapshot.seq)) return state;
  return {
    snapshot: { ...state.snapshot, ...change(state.snapshot) },
    questionSeqs: new Map(state.questionSeqs).set(key, seq),
  };
}

function put<Question extends { id: string }>(questions: Question[], question: Question): Question[] {
  const known = questions.some(({ id }) => id === question.id);
  return known
    ? questions.map((each) => (each.id === question.id ? question : each))
    : [...questions, question];
}

function byTime(one: PublicQuestion, other: PublicQuestion): number {
  return one.askedAt.localeCompare(other.askedAt);
}
