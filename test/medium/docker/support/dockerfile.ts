import { DockerfileParser, Env, type Instruction } from 'dockerfile-ast';
import { read } from './files';

export const DOCKERFILE = 'docker/Dockerfile';

export interface Stage {
  name: string;
  base: string;
  instructions: Instruction[];
}

/** The build stages by name, in the order of the file. */
export function readStages(): Map<string, Stage> {
  const dockerfile = DockerfileParser.parse(read(DOCKERFILE));
  const stages = new Map<string, Stage>();
  const froms = dockerfile.getFROMs();
  let current: Stage | undefined;
  for (const instruction of dockerfile.getInstructions()) {
    const from = froms.find((other) => other.getRange().start.line === instruction.getRange().start.line);
    if (from) {
      current = { name: from.getBuildStage() ?? '', base: from.getImage() ?? '', instructions: [] };
      stages.set(current.name, current);
    } else current?.instructions.push(instruction);
  }
  return stages;
}

export function stage(name: string): Stage {
  const found = readStages().get(name);
  if (!found) throw new Error(`The Dockerfile has no stage "${name}".`);
  return found;
}

/** The arguments of every instruction of one kind, each as the text that stands in the file, with its flags. */
export const argumentsOf = ({ instructions }: Stage, keyword: string): string[] =>
  instructions
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => instruction.getTextContent().slice(keyword.length).trim());

/** The system packages that the stage installs. */
export function systemPackages(of: Stage): string[] {
  const [, list = ''] =
    /apt-get install -y --no-install-recommends([^&]*)/.exec(argumentsOf(of, 'RUN').join('\n')) ?? [];
  return list.split(/[\s\\]+/).filter(Boolean);
}

/** The environment that the finished image brings. */
export function imageEnvironment(): Record<string, string> {
  const properties = stage('runtime')
    .instructions.filter((instruction) => instruction instanceof Env)
    .flatMap((env) => env.getProperties());
  return Object.fromEntries(properties.map((property) => [property.getName(), property.getValue() ?? '']));
}

/** The command line that a container runs. */
export function imageCommand(): string[] {
  const [command = '[]'] = argumentsOf(stage('runtime'), 'CMD');
  return JSON.parse(command);
}
