import { readFile } from 'node:fs/promises';
import {
  compileAside,
  type CompiledProcess,
  definitionHash,
  parseProcessText,
  type Proof,
  type ProcessDocument,
  prove,
} from '#domain/workflow';
import { messageOf, tellFault } from '#application';
import { sentence } from '../messages/catalogue.js';
import { UnusableInputError } from '../terminal/unusable-input.error.js';
import { readPolicies, readRoster } from './proof-input.js';

/** Options of `shenjiao process prove`. */
export interface ProcessProveOptions {
  readonly roster?: string;
  readonly policy?: string;
  readonly json?: boolean;
}

/** `shenjiao process prove <definition.json>`: whether it may be used; exit code 0 proven, 1 refused, 2 unreadable. */
export async function processProve(file: string, options: ProcessProveOptions): Promise<void> {
  const document = await readDefinition(file);
  const proof = prove(compiled(file, document), {
    ...(options.roster === undefined ? {} : { roster: await readRoster(options.roster) }),
    ...(options.policy === undefined ? {} : { policies: await readPolicies(options.policy) }),
  });
  process.stdout.write(options.json === true ? jsonOf(document, proof) : textOf(document, proof));
  process.exitCode = proof.isProven ? 0 : 1;
}

/** What reads well may still lead nowhere, for example back to a step that no stage has. */
function compiled(file: string, document: ProcessDocument): CompiledProcess {
  try {
    return compileAside(document);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInputError('PROVE.UNREADABLE', { file, why }, { cause });
  }
}

async function readDefinition(file: string): Promise<ProcessDocument> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnusableInputError(
      'PROVE.UNREADABLE',
      { file, why: String(Reflect.get(Object(cause), 'code')) },
      { cause },
    );
  });
  const parsed = parseProcessText(text);
  if (parsed.ok) return parsed.document;
  const why = parsed.issues
    .map(
      ({ code, path, params }) => `${path === '' ? '/' : path}: ${messageOf('en', 'issues', code, params)}`,
    )
    .join('; ');
  throw new UnusableInputError('PROVE.UNREADABLE', { file, why });
}

function jsonOf(document: ProcessDocument, { isProven, faults, size }: Proof): string {
  const report = {
    format: 'shenjiao-proof/1',
    definition: { name: document.name, version: document.version, hash: definitionHash(document) },
    proven: isProven,
    examined: size,
    counterExamples: faults.map((fault) => {
      const [zh, en] = [tellFault(document, fault, 'zh-CN'), tellFault(document, fault, 'en')];
      return {
        code: fault.code,
        params: fault.params,
        sentence: { zh: zh.sentence, en: en.sentence },
        story: { zh: zh.story, en: en.story },
        state: fault.state,
        events: fault.events,
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function textOf(document: ProcessDocument, { isProven, faults, size }: Proof): string {
  const { version, title } = document;
  const head = sentence(isProven ? 'PROVE.PROVEN' : 'PROVE.REFUSED', {
    title: `${title.zh} / ${title.en}`,
    version,
    count: faults.length,
    ...size,
  });
  const told = faults.map((fault) =>
    (['zh-CN', 'en'] as const)
      .map((language) => tellFault(document, fault, language))
      .map(({ sentence: what, story }) => [what, ...story.map((line) => `  ${line}`)].join('\n'))
      .join('\n'),
  );
  return [head, ...told.map((one) => `${one}\n`)].join('\n');
}
