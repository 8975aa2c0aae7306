const toAddress = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/**
 * From the next load on the page's camera shows one drawing, and what it shares as its screen another; null leaves as it is. Rooms
 * and halls of the same browser have pictures of their own this way.
 */
export async function drawSources(page, { camera = null, screen = null }) {
  await page.addInitScript(install, {
    camera: camera && toAddress(camera),
    screen: screen && toAddress(screen),
  });
}

/** Runs in the page. */
function install({ camera, screen }) {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const film = async (picture, width, height) => {
    const image = new Image();
    image.src = picture;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const draw = () => canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    draw();
    setInterval(draw, 200);
    return canvas.captureStream(5).getVideoTracks()[0];
  };
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    const [real] = stream.getVideoTracks();
    if (!real || !camera) return stream;
    const drawn = await film(camera, 640, 360);
    // The page asks the track which camera it is.
    drawn.getSettings = () => ({ ...real.getSettings(), width: 640, height: 360 });
    return new MediaStream([drawn, ...stream.getAudioTracks()]);
  };
  if (screen) devices.getDisplayMedia = async () => new MediaStream([await film(screen, 1280, 720)]);
}
