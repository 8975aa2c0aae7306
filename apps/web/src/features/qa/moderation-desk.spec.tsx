import type { Ack, ModeratedQuestion } from '@diem-cau/shared';
import { fireEvent, screen, within } from '@testing-library/react';
import { wireError } from '../../lib/errors/command-error';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { renderUi } from '../../ui/testing/render';
import { ModerationDesk } from './moderation-desk';

const question = (id: string, overrides: Partial<ModeratedQuestion> = {}): ModeratedQuestion => ({
  id,
  text: `Câu hỏi ${id}`,
  authorName: null,
  state: 'pending',
  askedAt: `2026-11-22T01:00:0${id}Z`,
  answeredAt: null,
  revision: 1,
  ...overrides,
});

const asked: { name: string; questionId: string }[] = [];

function decide(name: string, state: ModeratedQuestion['state']) {
  return (request: object): Ack<unknown> => {
    const questionId = 'questionId' in request ? String(request.questionId) : '';
    asked.push({ name, questionId });
    return { ok: true, data: question(questionId, { state, revision: 2 }) };
  };
}

async function openDesk(replies: Record<string, (request: object) => Ack<unknown>> = {}) {
  asked.length = 0;
  const questions = [question('1'), question('2'), question('3', { state: 'approved' })];
  const { connection, server } = await enteredConnection({
    'qa:watch': () => ({ ok: true, data: questions }),
    'qa:approve': decide('approve', 'approved'),
    'qa:mark-answered': decide('answer', 'answered'),
    'qa:hide': decide('hide', 'hidden'),
    ...replies,
  });
  await settle(() =>
    renderUi(<ModerationDesk connection={connection} timeZone="Asia/Ho_Chi_Minh" disabled={false} />),
  );
  return server;
}

const press = (key: string, target: Element = document.body) =>
  settle(() => fireEvent.keyDown(target, { key }));
const waiting = () =>
  within(screen.getByRole('list', { name: 'Chờ duyệt' }))
    .getAllByRole('listitem')
    .map((item) => /Câu hỏi \d/.exec(item.textContent ?? '')?.[0]);

describe('the moderator’s desk', () => {
  it('approves the selected question by its key and goes on to the next', async () => {
    await openDesk();
    await press('a');
    expect(asked).toEqual([{ name: 'approve', questionId: '1' }]);
    expect(waiting()).toEqual(['Câu hỏi 2']);
    await press('h');
    expect(asked[1]).toEqual({ name: 'hide', questionId: '2' });
    expect(screen.getByText('Không còn câu hỏi chờ duyệt')).toBeTruthy();
  });

  it('moves by J and K', async () => {
    await openDesk();
    await press('j');
    await press('j');
    await press('k');
    await press('j');
    await press('A');
    expect(asked).toEqual([{ name: 'approve', questionId: '2' }]);
  });

  it('does only what the question’s state allows', async () => {
    await openDesk();
    await press('d');
    await press('2');
    await press('a');
    expect(asked).toEqual([]);
    await press('d');
    expect(asked).toEqual([{ name: 'answer', questionId: '3' }]);
  });

  it('leaves keys alone that are typed into a field or belong to the browser', async () => {
    await openDesk();
    const field = document.body.appendChild(document.createElement('input'));
    await press('a', field);
    await settle(() => fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true }));
    expect(asked).toEqual([]);
    field.remove();
  });

  it('shows new questions as they come', async () => {
    const server = await openDesk();
    await settle(() => server.broadcast('qa:question-moderated', { seq: 11, question: question('4') }));
    expect(waiting()).toEqual(['Câu hỏi 1', 'Câu hỏi 2', 'Câu hỏi 4']);
  });

  it('says in words why something was not done, and keeps the question', async () => {
    await openDesk({ 'qa:approve': () => ({ ok: false, error: wireError('QUESTION_NOT_FOUND') }) });
    await press('a');
    expect(screen.getByRole('alert').textContent).toContain('Không tìm thấy câu hỏi này trong hội nghị.');
    expect(waiting()).toEqual(['Câu hỏi 1', 'Câu hỏi 2']);
  });
});
