import type { Agenda, AgendaPlan, SaveAgenda, SaveAgendaItem } from '@diem-cau/shared';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useAgendaPlan } from './agenda-editor.queries';
import { toSaved, withItems } from './agenda-plan';
import { useAgendaEditing } from './use-agenda-editing';

const anItem = (id: string): SaveAgendaItem => ({
  id,
  kind: 'topic',
  title: id,
  sittingId: null,
  speakerIds: [],
  participationId: null,
  fixedStart: null,
  plannedMinutes: 30,
});
const [A, B, C] = [anItem('a'), anItem('b'), anItem('c')];

/** A server in the hands of the test: it keeps one agenda, and answers a save when the test lets it. */
class Office {
  readonly saved: SaveAgenda[] = [];
  plan: AgendaPlan = withItems(
    {
      agenda: { revision: 1, items: [] },
      frame: { start: '2026-11-22T01:00:00Z', end: '2026-11-22T04:00:00Z', sittings: [] },
      speakers: [],
      venues: [],
    },
    [A, B],
  );
  private readonly waiting: (() => void)[] = [];

  readonly fetch = async (_: unknown, { method, body }: RequestInit): Promise<Response> => {
    if (method === 'GET') return Response.json(this.plan);
    await new Promise<void>((answer) => this.waiting.push(answer));
    const wanted = JSON.parse(String(body)) as SaveAgenda;
    this.saved.push(wanted);
    if (wanted.revision !== this.plan.agenda.revision) {
      const error = { code: 'CHANGED_MEANWHILE', params: {}, field: null };
      return Response.json({ error }, { status: 409 });
    }
    return Response.json(this.change(wanted.items));
  };

  change(items: SaveAgendaItem[]): Agenda {
    const { agenda } = withItems(this.plan, items);
    this.plan = { ...this.plan, agenda: { ...agenda, revision: this.plan.agenda.revision + 1 } };
    return this.plan.agenda;
  }

  async answer(): Promise<void> {
    await waitFor(() => expect(this.waiting).not.toHaveLength(0));
    await act(async () => this.waiting.shift()?.());
  }
}

async function open() {
  const office = new Office();
  globalThis.fetch = office.fetch as typeof fetch;
  const client = new QueryClient();
  const { result } = renderHook(() => ({ plan: useAgendaPlan('X').data, ...useAgendaEditing('X') }), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  await waitFor(() => expect(result.current.plan).toBeDefined());
  const shown = () => result.current.plan?.agenda.items.map(({ id }) => id).join('');
  const save = (id: string, items: SaveAgendaItem[]) =>
    act(async () => void result.current.save('move', id, items));
  return { office, result, shown, save };
}

describe('an edit of the agenda', () => {
  it('is seen at once, saved, and taken back by saving the former list', async () => {
    const { office, result, shown, save } = await open();
    await save('b', [B, A]);
    expect(shown()).toBe('ba');
    expect(result.current.last).toEqual({ kind: 'move', title: 'b', place: 1 });
    await office.answer();
    await waitFor(() => expect(result.current.saving).toBe(false));

    act(() => result.current.undo());
    await office.answer();
    await waitFor(() => expect(result.current.undoable).toEqual([]));
    expect(shown()).toBe('ab');
    expect(office.saved.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(office.saved[1]?.items).toEqual([A, B]);
  });

  it('that follows another before it is saved is saved upon it', async () => {
    const { office, result, shown, save } = await open();
    await save('b', [B, A]);
    await save('c', [B, A, C]);
    await office.answer();
    expect(shown()).toBe('bac');
    await office.answer();
    await waitFor(() => expect(result.current.saving).toBe(false));
    expect(office.saved.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(shown()).toBe('bac');
  });

  it('that is refused gives way to what somebody else has saved, and takes with it what was made upon it', async () => {
    const { office, result, shown, save } = await open();
    office.change([A, B, C]);
    await save('b', [B, A]);
    await save('a', [A]);
    await office.answer();
    await waitFor(() => expect(result.current.error?.code).toBe('CHANGED_MEANWHILE'));
    await waitFor(() => expect(shown()).toBe('abc'));
    expect(office.saved).toHaveLength(1);
    expect(result.current.undoable).toEqual([]);
  });

  it('cannot be taken back over what somebody else has changed since', async () => {
    const { office, result, shown, save } = await open();
    await save('b', [B, A]);
    await office.answer();
    await waitFor(() => expect(result.current.saving).toBe(false));
    const heard = office.change([...office.plan.agenda.items.map(toSaved), C]);
    act(() => result.current.hear(heard));
    await waitFor(() => expect(shown()).toBe('bac'));
    expect(result.current.undoable).toEqual([]);
  });
});
