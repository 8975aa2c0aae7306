import { fireEvent, screen } from '@testing-library/react';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { renderUi } from './testing/render';
import { UnsavedGuard } from './unsaved-guard';

function open(dirty: boolean) {
  window.history.replaceState(null, '', '/form');
  renderUi(
    <BrowserRouter>
      <Routes>
        <Route
          path="/form"
          element={
            <>
              <UnsavedGuard dirty={dirty} />
              <Link to="/list">list</Link>
              <Link to="/form#top">top</Link>
            </>
          }
        />
        <Route path="/list" element={<p>the list</p>} />
      </Routes>
    </BrowserRouter>,
  );
}
const press = (name: string) => fireEvent.click(screen.getByText(name));

describe('leaving a form', () => {
  it('asks first when something is unsaved', () => {
    open(true);
    press('list');
    expect(screen.queryByText('the list')).toBeNull();
    press('Thôi');
    expect(screen.queryByRole('dialog')).toBeNull();
    press('list');
    press('Rời trang, không lưu');
    expect(screen.getByText('the list')).toBeTruthy();
  });

  it('asks when the window is about to close, and on the way back', () => {
    open(true);
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false);
    fireEvent.popState(window);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('asks nothing when all is saved, or within the page', () => {
    open(true);
    press('top');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks nothing when nothing was typed', () => {
    open(false);
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true);
    press('list');
    expect(screen.getByText('the list')).toBeTruthy();
  });
});
