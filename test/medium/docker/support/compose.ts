import { parse } from 'yaml';
import { read } from './files';

export const COMPOSE = 'docker/compose.yaml';

interface Service {
  image: string;
  environment: Record<string, string>;
  ports?: string[];
  volumes: string[];
  networks: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
export interface Compose {
  services: Record<'database' | 'server' | 'proxy', Service>;
  networks: { inside: { internal: boolean }; front: { ipam: { config: { subnet: string }[] } } };
  volumes: Record<string, null>;
}

export const readCompose = (): Compose => parse(read(COMPOSE));

/** Every `${NAME:-default}` and `${NAME:?message}` of the file. */
export function variables(): { name: string; kind: string; rest: string }[] {
  return [...read(COMPOSE).matchAll(/\$\{(\w+)(:[-?]|)([^}]*)\}/g)].map(
    ([, name = '', kind = '', rest = '']) => ({ name, kind, rest }),
  );
}

/** @returns the text as compose would fill it in from this .env */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = values[name] || (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name}: ${rest}`);
    return value;
  });
}
