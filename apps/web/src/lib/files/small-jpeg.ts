export interface SmallJpeg {
  /** Pixels of the longer side at most. */
  longSide: number;
  /** Octets at most. */
  bytes: number;
}

const QUALITIES = [0.75, 0.55, 0.35] as const;

/** A picture made small and without what a phone wrote into it, such as the place; null when the browser cannot read it. */
export async function shrinkPicture(picture: Blob, small: SmallJpeg): Promise<Blob | null> {
  const url = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await toSmallJpeg(image, image.naturalWidth, image.naturalHeight, small);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

export async function toSmallJpeg(
  source: CanvasImageSource,
  width: number,
  height: number,
  { longSide, bytes }: SmallJpeg,
): Promise<Blob | null> {
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, longSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= bytes) return blob;
  }
  return null;
}
