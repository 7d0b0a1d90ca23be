import { AppError } from '#domain/kernel';
import { createLogger } from './logger.js';
import { toNestLogger } from './nest-logger.js';

class ExampleError extends AppError {
  readonly code = 'EXAMPLE.WENT_WRONG';
  readonly kind = 'fault';
}

function recorded(write: (logger: ReturnType<typeof createLogger>) => void): unknown[] {
  const lines: string[] = [];
  write(
    createLogger({
      level: 'debug',
      component: 'test',
      destination: { write: (line) => void lines.push(line) },
    }),
  );
  return lines.map((line) => {
    const { time: _time, ...rest } = JSON.parse(line) as Record<string, unknown>;
    return rest;
  });
}

function withoutStack(error: Error): Error {
  delete error.stack;
  return error;
}

describe('createLogger', () => {
  it('writes allowed fields and drops every other one', () => {
    const fields: object = {
      itemId: 'i-1',
      durationMs: 12,
      title: '云溪市实施方案',
      idNumber: '640102199001011234',
    };
    expect(recorded((logger) => logger.info('task decided', fields))).toEqual([
      { level: 30, component: 'test', msg: 'task decided', itemId: 'i-1', durationMs: 12 },
    ]);
  });

  it('repeats no message of a database error, since that holds the value it refused', () => {
    const refused = Object.assign(withoutStack(new Error('invalid input syntax for type uuid: "林晓"')), {
      code: '22P02',
      detail: 'Failing row contains (林晓)',
      constraint: 'persons_name',
    });
    const wrapped = withoutStack(new ExampleError('storing failed', {}, { cause: refused }));
    expect(recorded((logger) => logger.error('storing failed', { error: wrapped }))).toEqual([
      {
        level: 50,
        component: 'test',
        msg: 'storing failed',
        error: {
          name: 'ExampleError',
          code: 'EXAMPLE.WENT_WRONG',
          message: 'storing failed',
          cause: { name: 'Error', code: '22P02', constraint: 'persons_name' },
        },
      },
    ]);
  });

  it('keeps the call sites of a stack and not its first line', () => {
    const [line] = recorded((logger) =>
      logger.error('failed', { error: new SyntaxError('Unexpected token 林') }),
    );
    expect(JSON.stringify(line)).not.toContain('林');
    expect(JSON.stringify(line)).toContain('logger.spec');
  });
});

describe('toNestLogger', () => {
  it('takes the context from the last argument and an error from wherever it stands', () => {
    const error = withoutStack(new RangeError('Invalid array length'));
    expect(
      recorded((logger) => {
        toNestLogger(logger).log('Mapped {/items, GET} route', 'RouterExplorer');
        toNestLogger(logger).error(error, 'ExceptionsHandler');
      }),
    ).toEqual([
      { level: 30, component: 'test', msg: 'Mapped {/items, GET} route', context: 'RouterExplorer' },
      {
        level: 50,
        component: 'test',
        msg: 'framework message',
        context: 'ExceptionsHandler',
        error: { name: 'RangeError', message: 'Invalid array length' },
      },
    ]);
  });
});
