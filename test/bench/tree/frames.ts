import type { Page } from 'playwright-core';

/** Milliseconds from one drawn frame to the next, while something was done. */
export interface Frames {
  what: string;
  gaps: number[];
}

declare global {
  interface Window {
    drawn?: { gaps: number[]; running: boolean };
  }
}

/** Does something on the page and measures all frames until it is done and drawn. */
export async function measureFrames(page: Page, what: string, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames = { gaps: [] as number[], running: true };
    window.drawn = frames;
    let last = performance.now();
    const draw = (now: number) => {
      frames.gaps.push(now - last);
      last = now;
      if (frames.running) requestAnimationFrame(draw);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(draw);
    });
  });
  await work();
  const gaps = await page.evaluate(() => {
    const { drawn } = window;
    if (drawn) drawn.running = false;
    return drawn?.gaps ?? [];
  });
  return { what, gaps };
}

/** Scrolls the tree by so many pixels in each frame. */
export function scrollTree(page: Page, steps: number, pixels: number): Promise<void> {
  return page.getByRole('tree').evaluate(
    async (tree, { steps, pixels }) => {
      for (let step = 0; step < steps; step += 1) {
        tree.scrollTop += pixels;
        await new Promise(requestAnimationFrame);
      }
    },
    { steps, pixels },
  );
}

/** Jumps all over the tree: nothing that was drawn can be used again. */
export function jumpInTree(page: Page, jumps: number): Promise<void> {
  return page.getByRole('tree').evaluate(async (tree, jumps) => {
    for (let jump = 0; jump < jumps; jump += 1) {
      tree.scrollTop = (((jump * 7919) % jumps) / jumps) * tree.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
  }, jumps);
}
