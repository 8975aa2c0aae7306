import { fireEvent, render, screen } from '@testing-library/react';
import { Link, MemoryRouter, Outlet, Route, Routes } from 'react-router';
import { useArrival } from './use-arrival';

function Layout() {
  const content = useArrival<HTMLElement>();
  return (
    <>
      <nav>
        <Link to="/list">List</Link>
      </nav>
      <main ref={content} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

beforeEach(() => {
  render(
    <MemoryRouter initialEntries={['/list']}>
      <Routes>
        <Route element={<Layout />}>
          <Route path="/list" element={<Link to="/record">Record</Link>} />
          <Route path="/record" element={<p>One record</p>} />
        </Route>
      </Routes>
    </MemoryRouter>,
  );
});

const press = (name: string) => {
  const link = screen.getByRole('link', { name });
  link.focus();
  fireEvent.click(link);
};

describe('the keyboard on a new page', () => {
  it('begins at the top on the first page of a visit', () => {
    expect(document.activeElement).toBe(document.body);
  });

  it('goes on from the content when the pressed link is gone', () => {
    press('Record');
    screen.getByText('One record');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('stays on a link that is still there', () => {
    press('Record');
    press('List');
    screen.getByRole('link', { name: 'Record' });
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'List' }));
  });
});
