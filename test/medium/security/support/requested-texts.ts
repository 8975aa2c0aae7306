import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { getMetadataStorage, validate } from 'class-validator';

/** One text of a request's class. */
export interface RequestedText {
  /** Such as `AskQuestionDto.text`. */
  name: string;
  /** @returns the text as the handler would get it, or null when it is refused */
  take(text: string): Promise<string | null>;
}

/** Every text that a request may carry, as validation knows them. */
export function requestedTexts(): RequestedText[] {
  // The type of the storage hides the map that its own methods are made from.
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<ClassConstructor<object>, { propertyName: string; name?: string }[]>;
  };
  return [...validationMetadatas]
    .filter(([{ name }]) => name !== 'Environment')
    .flatMap(([request, rules]) => {
      const texts = rules.filter(
        ({ name }) => name === 'isString' || name === 'isLength' || name === 'matches',
      );
      return [...new Set(texts.map(({ propertyName }) => propertyName))].map((property) => ({
        name: `${request.name}.${property}`,
        take: (text: string) => take(request, property, text),
      }));
    });
}

async function take(
  request: ClassConstructor<object>,
  property: string,
  text: string,
): Promise<string | null> {
  const instance = plainToInstance(request, { [property]: text });
  const errors = await validate(instance, { whitelist: true, stopAtFirstError: true });
  if (errors.some((error) => error.property === property)) return null;
  const value: unknown = Object.getOwnPropertyDescriptor(instance, property)?.value;
  return typeof value === 'string' ? value : null;
}
