import { availableParallelism } from 'node:os';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsIP,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';

const toInt = Transform(({ value }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
);

/** Every setting, its default and its form. README lists them for users. */
export class Environment {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: string = 'development';

  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  DATABASE_URL!: string;

  @IsString()
  DATA_DIR: string = './data';

  @toInt
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  @IsIP()
  LISTEN_ADDRESS: string = '127.0.0.1';

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true })
  PUBLIC_URL?: string;

  @ValidateIf((environment: Environment) => Boolean(environment.TLS_KEY_FILE))
  @IsString()
  TLS_CERT_FILE?: string;

  @ValidateIf((environment: Environment) => Boolean(environment.TLS_CERT_FILE))
  @IsString()
  TLS_KEY_FILE?: string;

  @MinLength(32)
  SECRET_KEY!: string;

  @IsString()
  WEB_ROOT: string = 'apps/web/dist';

  @IsString()
  TRUSTED_PROXIES: string = '';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
  LOG_LEVEL: string = 'info';

  @toInt
  @IsInt()
  @Min(1)
  @Max(64)
  MEDIA_WORKERS: number = availableParallelism();

  @IsOptional()
  @IsIP()
  MEDIA_LISTEN_ADDRESS?: string;

  @IsOptional()
  @IsString()
  MEDIA_ANNOUNCED_ADDRESS?: string;

  @toInt
  @IsInt()
  @Min(1024)
  @Max(65535)
  MEDIA_PORT_MIN: number = 40000;

  @toInt
  @IsInt()
  @Min(1024)
  @Max(65535)
  MEDIA_PORT_MAX: number = 40099;

  @toInt
  @IsInt()
  @Min(1)
  @Max(10_000)
  MEDIA_CONSUMERS_PER_ROUTER: number = 500;
}

const PLACEHOLDERS = /change.?me|secret|password|example|placeholder|^(.)\1+$/i;

/** What no single field shows. */
function contradictions(environment: Environment): string[] {
  const found: string[] = [];
  const production = environment.NODE_ENV === 'production';
  const ports = environment.MEDIA_PORT_MAX - environment.MEDIA_PORT_MIN + 1;
  if (ports < environment.MEDIA_WORKERS) {
    found.push(
      `MEDIA_PORT_MIN..MEDIA_PORT_MAX holds ${ports} ports; ${environment.MEDIA_WORKERS} workers need one each.`,
    );
  }
  const mediaAddress = environment.MEDIA_LISTEN_ADDRESS ?? environment.LISTEN_ADDRESS;
  if (['0.0.0.0', '::'].includes(mediaAddress) && !environment.MEDIA_ANNOUNCED_ADDRESS) {
    found.push(
      'MEDIA_ANNOUNCED_ADDRESS must name the address clients reach, because media listens on every address.',
    );
  }
  if (production && !environment.PUBLIC_URL) found.push('PUBLIC_URL is needed in production.');
  if (production && PLACEHOLDERS.test(environment.SECRET_KEY)) {
    found.push('SECRET_KEY looks like a placeholder; make one with: openssl rand -base64 48');
  }
  if (production && process.getuid?.() === 0)
    found.push('Production does not run as root; use an unprivileged user.');
  return found;
}

/**
 * @throws Error that names every setting at fault, each with what is expected
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const known = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => name in SETTINGS && value !== undefined && value !== ''),
  );
  const environment = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const problems = validateSync(environment).flatMap((error) => Object.values(error.constraints ?? {}));
  if (problems.length === 0) problems.push(...contradictions(environment));
  if (problems.length > 0) {
    throw new Error(
      `The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
  return environment;
}

const SETTINGS: Record<keyof Environment, true> = {
  NODE_ENV: true,
  DATABASE_URL: true,
  DATA_DIR: true,
  PORT: true,
  LISTEN_ADDRESS: true,
  PUBLIC_URL: true,
  TLS_CERT_FILE: true,
  TLS_KEY_FILE: true,
  SECRET_KEY: true,
  WEB_ROOT: true,
  TRUSTED_PROXIES: true,
  LOG_LEVEL: true,
  MEDIA_WORKERS: true,
  MEDIA_LISTEN_ADDRESS: true,
  MEDIA_ANNOUNCED_ADDRESS: true,
  MEDIA_PORT_MIN: true,
  MEDIA_PORT_MAX: true,
  MEDIA_CONSUMERS_PER_ROUTER: true,
};
