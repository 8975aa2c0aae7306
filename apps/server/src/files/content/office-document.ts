import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../common/errors/domain-error';

type OfficeKind = 'docx' | 'pptx' | 'xlsx';

interface Form {
  kind: OfficeKind;
  mainPart: string;
  /** The content type that the main part must have; those of templates, slide shows and macros are others. */
  contentType: string;
}

const ML = 'application/vnd.openxmlformats-officedocument';
const FORMS: readonly Form[] = [
  {
    kind: 'docx',
    mainPart: 'word/document.xml',
    contentType: `${ML}.wordprocessingml.document.main+xml`,
  },
  {
    kind: 'pptx',
    mainPart: 'ppt/presentation.xml',
    contentType: `${ML}.presentationml.presentation.main+xml`,
  },
  { kind: 'xlsx', mainPart: 'xl/workbook.xml', contentType: `${ML}.spreadsheetml.sheet.main+xml` },
];

/** A long book of slides has some thousand parts; its XML shrinks to a thirtieth at most. */
const LIMITS = {
  entries: 20_000,
  unpackedBytes: 800 * 1024 * 1024,
  ratio: 120,
  /** Below this a ratio says nothing. */
  ratioFromBytes: 8 * 1024 * 1024,
  xmlBytes: 2 * 1024 * 1024,
};
const CONTENT_TYPES = '[Content_Types].xml';
const MACROS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature\.bin)$|\/(activeX|macrosheets|dialogsheets)\//i;
/** A template fetched from elsewhere brings its macros along. */
const OUTSIDE_TEMPLATE =
  /attachedTemplate"[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate"/i;

/**
 * Which office document a zip is.
 *
 * @throws DomainError FILE_TYPE_REFUSED for any other zip, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_DAMAGED also for what
 *   would unpack to far more than it says
 */
export async function officeKind(path: string, bytes: number): Promise<OfficeKind> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false }).catch(
    () => {
      throw new DomainError('FILE_DAMAGED');
    },
  );
  try {
    return await kindOfZip(zip, bytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_DAMAGED');
  } finally {
    zip.close();
  }
}

async function kindOfZip(zip: ZipFile, bytes: number): Promise<OfficeKind> {
  const entries = await entriesOf(zip, bytes);
  const contentTypes = entries.get(CONTENT_TYPES);
  const form = FORMS.find(({ mainPart }) => entries.has(mainPart));
  if (!contentTypes || !form || !entries.has('_rels/.rels')) throw new DomainError('FILE_TYPE_REFUSED');
  const types = await xmlOf(zip, contentTypes);
  if ([...entries.keys()].some((name) => MACROS.test(name)) || /macroEnabled/i.test(types)) {
    throw new DomainError('FILE_HAS_MACROS');
  }
  if (!types.includes(`"${form.contentType}"`)) throw new DomainError('FILE_TYPE_REFUSED');
  const settings = entries.get('word/_rels/settings.xml.rels');
  if (settings && OUTSIDE_TEMPLATE.test(await xmlOf(zip, settings))) throw new DomainError('FILE_HAS_MACROS');
  return form.kind;
}

async function entriesOf(zip: ZipFile, bytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new DomainError('FILE_DAMAGED');
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new DomainError('FILE_ENCRYPTED');
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const isBomb =
      packed > bytes ||
      unpacked > LIMITS.unpackedBytes ||
      isSuspicious(entry.uncompressedSize, entry.compressedSize);
    // A name that comes twice is read as one part by us and as the other by somebody else.
    if (isBomb || entries.has(entry.fileName)) throw new DomainError('FILE_DAMAGED');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

const isSuspicious = (unpacked: number, packed: number): boolean =>
  unpacked > LIMITS.ratioFromBytes && unpacked > packed * LIMITS.ratio;

async function xmlOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LIMITS.xmlBytes) throw new DomainError('FILE_DAMAGED');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
