import { parseStartArguments } from '../../tools/supervisor/arguments.mjs';
import { chooseParts, parseBackupArguments } from '../../tools/backup/arguments.mjs';

describe('the command line of npm start', () => {
  const parse = (args, env = {}) => parseStartArguments(args, env);

  it('knows its flags, and takes the port from the flag before the environment', () => {
    expect(parse([])).toEqual({ empty: false, lan: false, help: false, port: 3000 });
    expect(parse(['--lan', '--empty', '--port', '3100'], { PORT: '4000' })).toMatchObject({
      lan: true,
      empty: true,
      port: 3100,
    });
    expect(parse(['--port=3200'])).toMatchObject({ port: 3200 });
    expect(parse([], { PORT: '4000' })).toMatchObject({ port: 4000 });
  });

  it.each([[['--lann']], [['lan']], [['--empty=yes']], [['-x']]])(
    'refuses %j and shows the usage',
    (args) => {
      expect(() => parse(args)).toThrow(/Unknown argument[^]*Usage: npm start/);
    },
  );

  it.each([['0'], ['65536'], ['http'], ['']])('refuses port %j', (port) => {
    expect(() => parse(['--port', port])).toThrow('needs a number from 1 to 65535');
  });

  it.each([
    ['--lan', { npm_config_all: 'true', npm_config_long: 'true' }],
    ['--empty', { npm_config_empty: 'true' }],
    ['--port', { npm_config_port: 'true' }],
  ])('notices that npm kept %s for itself', (flag, env) => {
    expect(() => parse([], env)).toThrow(`npm start -- ${flag}`);
  });
});

describe('the command line of backup and restore', () => {
  it('takes one place and known flags, and refuses the rest', () => {
    const { place, has } = parseBackupArguments(['/mnt/backup', '--yes'], ['--yes'], 'Usage');
    expect([place, has('--yes'), has('--files-only')]).toEqual(['/mnt/backup', true, false]);
    expect(() => parseBackupArguments(['--force'], ['--yes'], 'Usage')).toThrow('--force');
    expect(() => parseBackupArguments(['a', 'b'], [], 'Usage')).toThrow('"b"');
  });

  it('leaves an outside database out only when told to', () => {
    const env = { DATABASE_URL: 'postgres://db.example/diem_cau' };
    expect(chooseParts(false, {})).toEqual(['database', 'files']);
    expect(chooseParts(true, env)).toEqual(['files']);
    expect(() => chooseParts(false, env)).toThrow(/pg_dump[^]*--files-only/);
  });
});
