import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { checkPlainInput } from './check-plain-input.js';
import { InputInvalidError, type InputIssue } from './input.error.js';
import { freeFormKeysOf } from './free-form.decorator.js';

/**
 * Turns what was sent into its DTO and refuses it with every problem at once. Unknown members are
 * problems; values never appear in the answer.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { metatype, type, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (metatype === undefined || isPlainType(metatype)) return plainValue(value, data ?? '');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InputInvalidError([{ code: 'INPUT.IS_OBJECT', path: '' }]);
    }
    const instance = instanceOf(metatype as ClassConstructor<object>, value as Record<string, unknown>);
    const errors = validateSync(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length > 0) throw new InputInvalidError(errors.flatMap((error) => issuesOf(error, '')));
    return instance;
  }
}

/** @throws InputInvalidError */
function plainValue(value: unknown, path: string): unknown {
  const issues = checkPlainInput(value, path);
  if (issues.length > 0) throw new InputInvalidError(issues);
  return value;
}

/** Free-form members go around the transformer: it would copy a whole document, and the domain parses them anyway. */
function instanceOf(type: ClassConstructor<object>, value: Record<string, unknown>): object {
  const freeForm = freeFormKeysOf(type).filter((key) => Object.hasOwn(value, key));
  if (freeForm.length === 0) return plainToInstance(type, plainValue(value, '') as object);
  const rest = { ...value };
  for (const key of freeForm) delete rest[key];
  return Object.assign(
    plainToInstance(type, plainValue(rest, '') as object),
    Object.fromEntries(freeForm.map((key) => [key, value[key]])),
  );
}

function issuesOf(error: ValidationError, parent: string): InputIssue[] {
  const path = placeIn(parent, error.property);
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    code: `INPUT.${upperSnake(constraint)}`,
    path: path.slice(0, 200),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, path))];
}

/** Where something stands. A name that is no name of a member may be anything, so it is not repeated. */
function placeIn(parent: string, property: string): string {
  if (/^\d{1,6}$/.test(property)) return `${parent}[${property}]`;
  const name = /^[a-z]\w{0,63}$/i.test(property) ? property : '?';
  return parent === '' ? name : `${parent}.${name}`;
}

function upperSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function isPlainType(metatype: unknown): boolean {
  return (
    metatype === String ||
    metatype === Number ||
    metatype === Boolean ||
    metatype === Array ||
    metatype === Object
  );
}
