import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';

const width = 1280;
const height = 720;

/** Writes the drawing as a raw film of two frames, which Chromium's fake camera repeats for ever. */
export async function writeFilm(page, svg, file) {
  const pixels = Buffer.from(await page.evaluate(drawToPixels, { svg, width, height }), 'base64');
  const planes = toPlanes(pixels);
  const film = openSync(file, 'w');
  writeSync(film, `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  for (let count = 0; count < 2; count += 1) {
    writeSync(film, 'FRAME\n');
    writeSync(film, planes);
  }
  closeSync(film);
  return file;
}

const soundRate = 48_000;

/** Writes two seconds of a low hum that swells like speech, so that level meters have something to show. */
export function writeSound(file) {
  const samples = Buffer.alloc(2 * soundRate * 2);
  for (let at = 0; at < 2 * soundRate; at += 1) {
    const time = at / soundRate;
    const strength = 0.1 + 0.04 * Math.sin(2 * Math.PI * 2 * time);
    const hum = Math.sin(2 * Math.PI * 180 * time) + 0.5 * Math.sin(2 * Math.PI * 540 * time);
    samples.writeInt16LE(Math.round(strength * hum * 20_000), at * 2);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(soundRate, 24);
  header.writeUInt32LE(soundRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  writeFileSync(file, Buffer.concat([header, samples]));
  return file;
}

/** Runs in the page before its scripts: the devices have the names of real ones, not of files. */
export function nameDevices() {
  const names = { videoinput: 'Webcam HD', audioinput: 'Micrô không dây' };
  const { enumerateDevices } = navigator.mediaDevices ?? {};
  if (!enumerateDevices) return;
  Object.defineProperty(MediaStreamTrack.prototype, 'label', {
    get() {
      return names[`${this.kind}input`];
    },
  });
  navigator.mediaDevices.enumerateDevices = async function named() {
    const devices = await enumerateDevices.call(this);
    const firsts = devices.filter(
      ({ kind }, at) => names[kind] && devices.findIndex((one) => one.kind === kind) === at,
    );
    return firsts.map(({ kind, deviceId, groupId }) => ({ kind, deviceId, groupId, label: names[kind] }));
  };
}

/** Runs in the page: red, green, blue and opacity of every pixel, as base64. */
async function drawToPixels({ svg, width: wide, height: high }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = new OffscreenCanvas(wide, high).getContext('2d');
  context.drawImage(image, 0, 0);
  const bytes = context.getImageData(0, 0, wide, high).data;
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

/** Brightness for every pixel and two colours for every four: what cameras deliver (BT.601, limited range). */
function toPlanes(pixels) {
  const quarter = (width * height) / 4;
  const planes = Buffer.alloc(width * height + 2 * quarter);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const [red, green, blue] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      planes[y * width + x] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
      if (x % 2 || y % 2) continue;
      const colour = width * height + (y / 2) * (width / 2) + x / 2;
      planes[colour] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
      planes[colour + quarter] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
    }
  }
  return planes;
}
