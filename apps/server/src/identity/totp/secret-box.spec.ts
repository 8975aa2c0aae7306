import { Logger } from '@nestjs/common';
import { Config } from '../../config/config';
import { readEnvironment } from '../../config/environment';
import { SecretBox } from './secret-box';

const box = (key: string) =>
  new SecretBox(new Config(readEnvironment({ DATABASE_URL: 'postgres://localhost/x', SECRET_KEY: key })));
const ours = box('mot khoa du dai de dung trong kiem thu nay');

beforeAll(() => Logger.overrideLogger(false));

describe('a sealed secret', () => {
  it('opens for its owner alone', () => {
    const sealed = ours.seal('JBSWY3DP', 'account-1');
    expect(sealed).not.toContain('JBSWY3DP');
    expect(ours.open(sealed, 'account-1')).toBe('JBSWY3DP');
    expect(ours.open(sealed, 'account-2')).toBeNull();
  });

  it('is another each time', () => {
    expect(ours.seal('JBSWY3DP', 'a')).not.toBe(ours.seal('JBSWY3DP', 'a'));
  });

  it('does not open under another key, or changed anywhere', () => {
    const sealed = ours.seal('JBSWY3DP', 'a');
    expect(box('mot khoa khac cung du dai de dung o day').open(sealed, 'a')).toBeNull();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(ours.open(changed.toString('base64url'), 'a')).toBeNull();
    }
    expect(ours.open('', 'a')).toBeNull();
    expect(ours.open(sealed.slice(0, 20), 'a')).toBeNull();
  });
});
