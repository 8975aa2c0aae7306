import type { Page } from 'playwright-core';
import { openLink, openTab, pairScreen, signIn } from '../../e2e/support/actors';
import { startChromium, type Browsers } from '../../e2e/support/chromium';
import { makeNetworkLine, type NetworkLine } from '../../e2e/support/network-line';
import { startProduct, type Product } from '../../e2e/support/product';
import { logFrames } from './frame-log';
import { giveRoomDevices } from './room-devices';

const LECTURER = 'Nguyễn Văn Minh';
const COMMUNE = 'UBND xã Hải Minh';

/** A conference on air: a lecturer and a room, who see each other, and a citizen who sees both. The room is across a router. */
export interface RoomOnAir {
  line: NetworkLine;
  product: Product;
  room: Page;
  viewer: Page;
  lecturerKey: string;
  roomKey: string;
  capture(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function roomOnAir(): Promise<RoomOnAir> {
  const line = makeNetworkLine();
  const opened: { close(): Promise<void> }[] = [{ close: async () => line.remove() }];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  try {
    const product = await startProduct({ args: ['--lan'], within: line.hall.enter });
    opened.push({ close: () => product.stop() });
    const hall = await startChromium({ program: line.hall.chromium });
    opened.push(hall);
    const rooms = await startChromium({ program: line.room.chromium });
    opened.push(rooms);
    return { line, product, close, ...(await goOnAir(product, hall, rooms)) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function goOnAir(product: Product, hall: Browsers, rooms: Browsers) {
  const small = { width: 640, height: 360 };
  const control = await hall.newPerson({ width: 1440, height: 900 });
  await signIn(control, product, 'operator', '/control');
  const lecturer = await hall.newPerson(small);
  await giveRoomDevices(lecturer);
  await openLink(lecturer, product, 'Giảng viên', LECTURER);
  await lecturer.getByText('Chờ ban tổ chức đưa lên hình').waitFor();
  const room = await rooms.newPerson(small);
  await logFrames(room);
  await giveRoomDevices(room);
  await pairScreen(room, control, product, COMMUNE);

  await openTab(control, 'Nguồn');
  await control.getByRole('button', { name: `Đưa lên hình: ${LECTURER}` }).click();
  const lecturerKey = await sourceOn(room, []);
  await openTab(control, 'Điểm cầu');
  await control.getByRole('searchbox').fill(COMMUNE);
  await control.getByRole('button', { name: `Đưa lên hình: ${COMMUNE}` }).click();
  await room.getByText('Điểm cầu đang lên hình').waitFor();
  await control.getByRole('button', { name: 'Lên sóng' }).click();
  await control.getByRole('dialog').getByRole('button', { name: 'Lên sóng' }).click();
  await control.getByRole('button', { name: 'Kết thúc' }).waitFor();

  const viewer = await hall.newPerson(small);
  await logFrames(viewer);
  await viewer.goto(`${product.url}/c/TAPHUAN1`);
  await viewer.getByRole('button', { name: /^Xem/ }).click();
  const roomKey = await sourceOn(viewer, [lecturerKey]);
  // The control room draws everything once more, which the measured pages need not share a processor with.
  await control.goto('about:blank');
  const capture = async (name: string) => {
    await hall.capture(`${name}-hall`);
    await rooms.capture(`${name}-room`);
  };
  return { room, viewer, lecturerKey, roomKey, capture };
}

/** The key of a source on this page's stage that is not among those known. */
async function sourceOn(page: Page, known: string[]): Promise<string> {
  const others = known.map((key) => `:not([data-source-key="${key}"])`).join('');
  const video = page.locator(`video[data-source-key]${others}`).first();
  await video.waitFor({ state: 'attached' });
  return (await video.getAttribute('data-source-key')) ?? '';
}
