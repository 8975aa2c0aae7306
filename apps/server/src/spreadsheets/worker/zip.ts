import yauzl from 'yauzl';
import { Refusal } from './sheet.ts';

const LIMITS = {
  entries: 1_000,
  bytes: 64 * 1024 * 1024,
  /** Below this size a part may be as empty as it likes. */
  looseBytes: 1024 * 1024,
  ratio: 200,
};

/** A zip file whose parts were looked at, and found few and small enough, before any was unpacked. */
export class Zip {
  private readonly file: yauzl.ZipFile;
  private readonly entries: ReadonlyMap<string, yauzl.Entry>;

  private constructor(file: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.file = file;
    this.entries = entries;
  }

  static async open(bytes: Uint8Array): Promise<Zip> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    if (file.entryCount > LIMITS.entries) throw new Refusal('SHEET_TOO_COMPLEX');
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    for await (const entry of file.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      if (entries.has(fileName) || entry.isEncrypted()) throw new Refusal('SHEET_UNREADABLE');
      total += uncompressedSize;
      const bomb = uncompressedSize > LIMITS.looseBytes && uncompressedSize > compressedSize * LIMITS.ratio;
      if (total > LIMITS.bytes || bomb) throw new Refusal('SHEET_TOO_COMPLEX');
      entries.set(fileName, entry);
    }
    return new Zip(file, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks a part piece by piece; one that is larger than it said fails. */
  async *read(name: string): AsyncIterable<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new Refusal('SHEET_UNREADABLE');
    yield* await this.file.openReadStreamPromise(entry);
  }
}
