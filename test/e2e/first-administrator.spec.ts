import { startChromium, type Browsers } from './support/chromium';
import { startProduct, type Product } from './support/product';

let product: Product;
let browsers: Browsers;

beforeAll(async () => {
  [product, browsers] = await Promise.all([startProduct({ args: ['--empty'] }), startChromium()]);
});
afterAll(async () => {
  await browsers?.close();
  await product?.stop();
});

describe('an empty system', () => {
  it('lets its first administrator in by a link that works once', async () => {
    const link = /https?:\/\/\S+\/setup#\S+/.exec(product.output())?.[0] ?? '';
    const administrator = await browsers.newPerson();
    await administrator.goto(link);
    await administrator.getByLabel('Tên đăng nhập').fill('quantri');
    await administrator.getByLabel('Họ và tên').fill('Nguyễn Thị Quản Trị');
    await administrator.getByLabel('Mật khẩu', { exact: true }).fill('bốn từ không liên quan');
    await administrator.getByLabel('Nhập lại mật khẩu').fill('bốn từ không liên quan');
    await administrator.getByRole('button', { name: 'Tạo quản trị viên' }).click();
    await administrator.waitForURL((url) => url.pathname === '/admin');
    await administrator.getByText('Nguyễn Thị Quản Trị').first().waitFor();

    const second = await browsers.newPerson();
    await second.goto(link);
    await second.getByLabel('Tên đăng nhập').fill('kegian');
    await second.getByLabel('Họ và tên').fill('Kẻ gian');
    await second.getByLabel('Mật khẩu', { exact: true }).fill('bốn từ không liên quan');
    await second.getByLabel('Nhập lại mật khẩu').fill('bốn từ không liên quan');
    await second.getByRole('button', { name: 'Tạo quản trị viên' }).click();
    await second.getByText('Hệ thống đã có quản trị viên').waitFor();
  });
});
