/** A picture that no codec can press together, and a sound: what a test sends instead of people. */
export interface TestSignal {
  picture: MediaStreamTrack;
  sound: MediaStreamTrack;
  close(): void;
}

/** So small that it can be pressed to 500 kbit/s where that is asked for, and so wild that it fills 2.5 Mbit/s. */
const WIDTH = 208;
const HEIGHT = 160;
const FRAMES_PER_SECOND = 20;

/** The last of a pixel's four bytes, in a little-endian number. */
const OPAQUE = 0xff000000;

/** @throws when the browser cannot make a picture of its own */
export function openTestSignal(): TestSignal {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('This browser draws no pictures.');
  const noise = drawing.createImageData(WIDTH, HEIGHT);
  const pixels = new Uint32Array(noise.data.buffer);
  let random = 2_463_534_242;
  const draw = () => {
    for (let index = 0; index < pixels.length; index += 1) {
      random ^= random << 13;
      random ^= random >>> 17;
      random ^= random << 5;
      pixels[index] = random | OPAQUE;
    }
    drawing.putImageData(noise, 0, 0);
  };
  draw();
  const timer = setInterval(draw, 1_000 / FRAMES_PER_SECOND);
  const [picture] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();

  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  void context.resume();
  const [sound] = destination.stream.getAudioTracks();
  if (picture === undefined || sound === undefined)
    throw new Error('This browser sends no picture of its own.');

  return {
    picture,
    sound,
    close: () => {
      clearInterval(timer);
      picture.stop();
      sound.stop();
      void context.close();
    },
  };
}
