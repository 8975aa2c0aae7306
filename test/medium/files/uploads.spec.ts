import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { FileFolders } from '../../../apps/server/src/files/file-folders';
import { Config } from '../../../apps/server/src/config/config';
import { accountCookie, createConference, viewerCookie, type TestConference } from '../../support/conference';
import { aJpeg, anOfficeFile, aPdf, aPng } from '../../support/files';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { zipOf } from '../../support/zip';

let server: TestServer;
let conference: TestConference;
let organiser: string;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
  organiser = await accountCookie(server, 'organiser', conference);
});
afterAll(() => server.stop());

const folder = (name: string) => join(server.app.get(Config).dataFolder, name);
const keptFiles = () =>
  readdirSync(folder('files'), { recursive: true }).filter((name) => String(name).length > 2);
// Whatever is tried, the folder of arriving files is empty again.
afterEach(() => emptied());

const emptied = () =>
  eventually('nothing is left of what arrived', () => readdirSync(folder('uploads')).length === 0);

const path = () => `/api/conferences/${conference.code}/materials/files`;

async function upload(content: Uint8Array, name = 'tệp.pdf', cookie = organiser) {
  const said = new FormData();
  for (const [key, value] of Object.entries({ title: '', agendaItemId: '', visibleFrom: 'now' }))
    said.set(key, value);
  said.set('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), name);
  const answer = await new Browser(server.origin).request('POST', path(), said, { cookie });
  return {
    status: answer.status,
    code: answer.json?.error?.code as string | undefined,
    file: answer.json?.file,
  };
}

const text = (content: string) => Buffer.from(content);
const hex = (content: string) => Buffer.from(content, 'hex');
const riff = (inner: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(inner.length + 4);
  return Buffer.concat([text('RIFF'), size, text('WEBP'), inner]);
};
const webp = riff(hex('5650382018000000' + '30010' + '09d012a08000800' + '0'.repeat(26) + '0'));
const oldContainer = (inside: string) =>
  Buffer.concat([
    hex('d0cf11e0a1b11ae1'),
    Buffer.alloc(1016),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(512),
  ]);
const shrunk = 'A'.repeat(9 * 1024 * 1024);
const ML = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const outsideTemplate =
  '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" ' +
  'Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>';

describe('what is accepted', () => {
  it.each<[string, () => Buffer, string]>([
    ['PDF', () => aPdf(), 'pdf'],
    ['DOCX', () => anOfficeFile('docx'), 'docx'],
    ['PPTX', () => anOfficeFile('pptx'), 'pptx'],
    ['XLSX', () => anOfficeFile('xlsx'), 'xlsx'],
    ['PNG', () => aPng(), 'png'],
    ['JPEG', () => aJpeg(), 'jpeg'],
    ['WebP', () => webp, 'webp'],
    [
      'a document with pictures and a sheet within',
      () =>
        anOfficeFile('pptx', {
          more: [
            { name: 'ppt/media/image1.png', content: aPng() },
            { name: 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx', content: anOfficeFile('xlsx') },
          ],
        }),
      'pptx',
    ],
  ])('%s, whatever its name and header say', async (_, content, kind) => {
    expect(await upload(content(), 'ten-khac.exe')).toMatchObject({ status: 201, file: { kind } });
  });
});

describe('what is refused', () => {
  it.each<[string, string, () => Buffer]>([
    ['a page', 'FILE_TYPE_REFUSED', () => text('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing that can run',
      'FILE_TYPE_REFUSED',
      () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['a program', 'FILE_TYPE_REFUSED', () => Buffer.concat([text('MZ'), Buffer.alloc(500)])],
    ['a program of Linux', 'FILE_TYPE_REFUSED', () => Buffer.concat([hex('7f454c46'), Buffer.alloc(500)])],
    ['a script', 'FILE_TYPE_REFUSED', () => text('#!/bin/sh\nrm -rf /\n')],
    ['a playlist', 'FILE_TYPE_REFUSED', () => text('#EXTM3U\nfile:///etc/passwd\n')],
    ['plain text', 'FILE_TYPE_REFUSED', () => text('xin chào')],
    ['an animation', 'FILE_TYPE_REFUSED', () => text('GIF89a\x01\x00\x01\x00;<script>alert(1)</script>')],
    ['a film', 'FILE_TYPE_REFUSED', () => hex('000000186674797069736f6d0000020069736f6d69736f32')],
    ['an archive', 'FILE_TYPE_REFUSED', () => zipOf([{ name: 'a.txt', content: 'a' }])],
    [
      'an archive of Java',
      'FILE_TYPE_REFUSED',
      () => zipOf([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: X' }]),
    ],
    [
      'an archive that says it is a document',
      'FILE_TYPE_REFUSED',
      () =>
        zipOf([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: '' },
        ]),
    ],
    [
      'a document of the wrong content type',
      'FILE_TYPE_REFUSED',
      () => anOfficeFile('docx', { contentType: 'text/html' }),
    ],
    ['an old document', 'FILE_TYPE_REFUSED', () => oldContainer('WordDocument')],
    [
      'a PDF behind a page',
      'FILE_TYPE_REFUSED',
      () => Buffer.concat([text('<script>alert(1)</script>\n'), aPdf()]),
    ],
    ['nothing but the signature of a PDF', 'FILE_DAMAGED', () => text('%PDF-1.7\n<script>alert(1)</script>')],
    ['half a PDF', 'FILE_DAMAGED', () => aPdf().subarray(0, 200)],
    ['a PDF under a password', 'FILE_ENCRYPTED', () => aPdf('', { trailer: '/Encrypt 9 0 R' })],
    [
      'a PDF under a password, written otherwise',
      'FILE_ENCRYPTED',
      () => aPdf('', { trailer: '/Encrypt<</Filter/Standard>>' }),
    ],
    ['a document under a password', 'FILE_ENCRYPTED', () => oldContainer('EncryptedPackage')],
    [
      'a document with encrypted parts',
      'FILE_ENCRYPTED',
      () => anOfficeFile('docx', { more: [{ name: 'word/x.xml', content: 'x', claims: { flags: 0x0801 } }] }),
    ],
    [
      'macros',
      'FILE_HAS_MACROS',
      () => anOfficeFile('docx', { more: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
    ],
    [
      'macros under another name',
      'FILE_HAS_MACROS',
      () => anOfficeFile('xlsx', { more: [{ name: 'other/VBAPROJECT.BIN', content: 'x' }] }),
    ],
    [
      'macros of old sheets',
      'FILE_HAS_MACROS',
      () => anOfficeFile('xlsx', { more: [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }] }),
    ],
    [
      'controls that run',
      'FILE_HAS_MACROS',
      () => anOfficeFile('pptx', { more: [{ name: 'ppt/activeX/activeX1.bin', content: 'x' }] }),
    ],
    [
      'a document that says it has macros',
      'FILE_HAS_MACROS',
      () => anOfficeFile('docx', { contentType: ML }),
    ],
    [
      'a template from elsewhere',
      'FILE_HAS_MACROS',
      () =>
        anOfficeFile('docx', { more: [{ name: 'word/_rels/settings.xml.rels', content: outsideTemplate }] }),
    ],
    [
      'a document that unpacks to a thousandfold',
      'FILE_DAMAGED',
      () => anOfficeFile('docx', { more: [{ name: 'word/x.xml', content: shrunk }] }),
    ],
    [
      'a document that says it unpacks to gigabytes',
      'FILE_DAMAGED',
      () =>
        anOfficeFile('docx', {
          more: [{ name: 'word/x.xml', content: 'x', claims: { unpackedBytes: 0xfffffff0 } }],
        }),
    ],
    [
      'parts that overlap',
      'FILE_DAMAGED',
      () =>
        anOfficeFile('docx', {
          more: [{ name: 'word/x.xml', content: 'x', claims: { packedBytes: 100_000 } }],
        }),
    ],
    [
      'two parts of one name',
      'FILE_DAMAGED',
      () => anOfficeFile('docx', { more: [{ name: 'word/document.xml', content: '<other/>' }] }),
    ],
    [
      'a part that leaves its folder',
      'FILE_DAMAGED',
      () => anOfficeFile('docx', { more: [{ name: '../../etc/cron.d/x', content: 'x' }] }),
    ],
    [
      'a part at the root of the disk',
      'FILE_DAMAGED',
      () => anOfficeFile('docx', { more: [{ name: '/etc/x', content: 'x' }] }),
    ],
    [
      'a part of Windows',
      'FILE_DAMAGED',
      () => anOfficeFile('docx', { more: [{ name: 'C:\\x', content: 'x' }] }),
    ],
    ['half an archive', 'FILE_DAMAGED', () => anOfficeFile('docx').subarray(0, 300)],
    [
      'a picture with an archive behind it',
      'FILE_DAMAGED',
      () => aPng({ tail: zipOf([{ name: 'a', content: 'a' }]) }),
    ],
    [
      'a picture with a page behind it',
      'FILE_DAMAGED',
      () => aPng({ tail: text('<script>alert(1)</script>') }),
    ],
    ['half a picture', 'FILE_DAMAGED', () => aPng().subarray(0, 60)],
    [
      'a picture of ten thousand million pixels',
      'FILE_TOO_LARGE',
      () => aPng({ width: 100_000, height: 100_000 }),
    ],
    ['a picture without a frame', 'FILE_DAMAGED', () => hex('ffd8ffe000104a46494600010100000100010000ffd9')],
    ['a WebP with something behind it', 'FILE_DAMAGED', () => Buffer.concat([webp, text('<html>')])],
    [
      'an image of too many bytes',
      'FILE_TOO_LARGE',
      () => Buffer.concat([aJpeg(), Buffer.alloc(10 * 1024 * 1024)]),
    ],
    ['nothing', 'FILE_TYPE_REFUSED', () => Buffer.alloc(0)],
  ])('%s: %s', async (_, code, content) => {
    const before = keptFiles();
    expect(await upload(content(), 'bai-giang.pdf')).toMatchObject({ code });
    expect(keptFiles()).toEqual(before);
  });

  it('a file above the limit, however it is sent', async () => {
    const large = Buffer.concat([aPdf(), Buffer.alloc(50 * 1024 * 1024)]);
    expect(await upload(large)).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
    expect(await sendRaw([part('x.pdf', large)], { announce: false })).toMatchObject({ status: 413 });
  });

  it('two files, a file of another name, many fields, broken borders', async () => {
    const file = part('x.pdf', aPdf());
    for (const parts of [
      [file, file],
      [part('x.pdf', aPdf(), 'other')],
      Array.from({ length: 40 }, (_, index) => field(`f${index}`, '1')),
      [field('title', 'x'.repeat(100_000)), file],
      [field('role', 'administrator'), file],
      [field('__proto__', 'x'), file],
    ]) {
      expect((await sendRaw(parts)).code).toMatch(/BAD_INPUT|FILE_MISSING|UPLOAD_BROKEN_OFF/);
    }
    expect((await sendRaw([file], { end: false })).code).toBe('UPLOAD_BROKEN_OFF');
    expect((await sendRaw([], {})).code).toMatch(/FILE_MISSING|UPLOAD_BROKEN_OFF/);
  });

  it('whatever comes from one who may not upload, before a byte of it is kept', async () => {
    expect(await upload(aPdf(), 'x.pdf', '')).toMatchObject({ status: 401 });
    expect(await upload(aPdf(), 'x.pdf', await viewerCookie(server, conference))).toMatchObject({
      status: 401,
    });
    const moderator = await accountCookie(server, 'moderator', conference);
    expect(await upload(aPdf(), 'x.pdf', moderator)).toMatchObject({ status: 403 });
  });
});

describe('an upload that breaks off', () => {
  it('leaves nothing behind', async () => {
    const sending = rawRequest({});
    sending.on('error', () => undefined);
    sending.write(
      Buffer.concat([field('title', 'x'), partHead('x.pdf', 'file'), aPdf(), Buffer.alloc(200_000)]),
    );
    await eventually('the upload has begun', () => readdirSync(folder('uploads')).length > 0);
    sending.destroy();
    await emptied();
  });

  it('leaves nothing behind when the server was killed meanwhile', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder('uploads'), 'half'), 'half a file');
    await server.app.get(FileFolders).onModuleInit();
    expect(readdirSync(folder('uploads'))).toEqual([]);
  });
});

describe('a full disk', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is said before the file is sent', async () => {
    jest.spyOn(server.app.get(FileFolders), 'hasRoomFor').mockResolvedValue(false);
    expect(await upload(aPdf())).toMatchObject({ status: 507, code: 'STORAGE_FULL' });
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('is said when it fills up meanwhile, and the next file goes through', async () => {
    jest.spyOn(server.app.get(FileFolders), 'hasRoomFor').mockResolvedValue(true);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder('uploads')]);
    try {
      const large = aPdf('x', { trailer: `/X (${'x'.repeat(2_000_000)})` });
      expect(await upload(large)).toMatchObject({ status: 507, code: 'STORAGE_FULL' });
      await emptied();
    } finally {
      execFileSync('umount', [folder('uploads')]);
    }
    expect(await upload(aPdf())).toMatchObject({ status: 201 });
  });
});

const BORDER = 'bien-gioi';
const partHead = (name: string, fieldName: string) =>
  text(
    `--${BORDER}\r\nContent-Disposition: form-data; name="${fieldName}"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
const part = (name: string, content: Buffer, fieldName = 'file') =>
  Buffer.concat([partHead(name, fieldName), content, text('\r\n')]);
const field = (name: string, value: string) =>
  text(`--${BORDER}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);

function rawRequest(headers: Record<string, string>): ClientRequest {
  return request(`${server.origin}${path()}`, {
    method: 'POST',
    headers: {
      cookie: organiser,
      origin: 'http://test.local',
      'content-type': `multipart/form-data; boundary=${BORDER}`,
      ...headers,
    },
  });
}

/** Sends a body octet by octet as it is given. */
async function sendRaw(
  parts: Buffer[],
  { announce = true, end = true }: { announce?: boolean; end?: boolean } = {},
): Promise<{ status: number; code: string | undefined }> {
  const body = Buffer.concat([...parts, text(end ? `--${BORDER}--\r\n` : '')]);
  const sending = rawRequest(announce ? { 'content-length': String(body.length) } : {});
  return new Promise((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const json = JSON.parse(Buffer.concat(chunks).toString());
        resolve({ status: response.statusCode ?? 0, code: json.error?.code });
      });
    });
    sending.end(body);
  });
}
