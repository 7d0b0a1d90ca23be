import { readFile } from 'node:fs/promises';
import {
  generatedItems,
  generatedPeople,
  NobodyStartsError,
  simulate,
  type SimulatedItem,
  type SimulatedPace,
  type SimulatedPerson,
  type SimulationReport,
  withStep,
} from '#application';
import { makeCalendar, readCivilDate } from '#domain/calendar';
import { asId, duties, type CivilDate, type Duty, type PersonId } from '#domain/kernel';
import { compile, parseProcessText, type ProcessDocument, shippedDocuments } from '#domain/workflow';
import { simulationText } from '../messages/simulation-texts.js';
import { UnusableInputError } from '../terminal/unusable-input.error.js';
import { readSimulationFile } from '../simulation/simulation-files.js';

/** Options of `shenjiao process simulate`; numbers have been checked. */
export interface ProcessSimulateOptions {
  readonly items: number;
  readonly perDay: number;
  readonly people: number;
  readonly seed: number;
  readonly returnShare: number;
  readonly minutes: number;
  readonly minutesPerDay: number;
  readonly from: string;
  readonly load?: string;
  readonly roster?: string;
  readonly addStep?: string;
  readonly after?: string;
  readonly duty?: string;
  readonly json?: boolean;
}

/** `shenjiao process simulate <definition>`: how long items wait where, and what a further step would change. */
export async function processSimulate(name: string, options: ProcessSimulateOptions): Promise<void> {
  process.stdout.write(await simulated(name, options));
}

/** What the command prints. */
export async function simulated(name: string, options: ProcessSimulateOptions): Promise<string> {
  const document = await definitionOf(name);
  const before = await run(document, options);
  const tried = options.addStep === undefined ? null : triedDocument(document, options.addStep, options);
  const after = tried === null ? null : await run(tried, options);
  return options.json === true
    ? `${JSON.stringify(after === null ? before : { before, after }, null, 2)}\n`
    : [before, ...(after === null ? [] : [after])].map(simulationText).join('\n');
}

async function run(document: ProcessDocument, options: ProcessSimulateOptions): Promise<SimulationReport> {
  const calendar = makeCalendar();
  const compiled = compile(document);
  const { seed, minutes, minutesPerDay, returnShare } = options;
  const pace: SimulatedPace = { minutes: {}, minutesOtherwise: minutes, minutesPerDay, returnShare };
  const from = dateOf(options.from);
  const input = {
    people: await peopleOf(options, () => generatedPeople(compiled, options.people)),
    ...(await loadOf(options, pace, () =>
      generatedItems(calendar, from, { count: options.items, perDay: options.perDay }),
    )),
    seed,
  };
  try {
    return simulate(compiled, input, calendar);
  } catch (error) {
    if (error instanceof NobodyStartsError)
      throw new UnusableInputError('SIMULATE.NOBODY_STARTS', { duties: error.duties });
    throw error;
  }
}

/** A shipped definition by its name, or a document in a file. */
async function definitionOf(name: string): Promise<ProcessDocument> {
  const shipped = shippedDocuments.find((one) => one.name === name);
  if (shipped !== undefined) return shipped;
  const text = await readFile(name, 'utf8').catch((cause: unknown) => {
    throw new UnusableInputError('SIMULATE.DEFINITION_UNREADABLE', { name }, { cause });
  });
  const parsed = parseProcessText(text);
  if (parsed.ok) return parsed.document;
  const issues = parsed.issues.map(({ code, path }) => `${path} ${code}`);
  throw new UnusableInputError('SIMULATE.DEFINITION_INVALID', { name, issues });
}

function triedDocument(
  document: ProcessDocument,
  step: string,
  { after, duty }: ProcessSimulateOptions,
): ProcessDocument {
  const known = duties.find((one) => one === duty);
  if (after === undefined || known === undefined)
    throw new UnusableInputError('SIMULATE.STEP_INCOMPLETE', { duties });
  const tried = withStep(document, { step, after, duty: known });
  if (tried === null) throw new UnusableInputError('SIMULATE.STEP_UNKNOWN', { step: after });
  return tried;
}

function dateOf(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new UnusableInputError('CALENDAR.DATE_INVALID', { text });
  return date;
}

async function peopleOf(
  { roster }: ProcessSimulateOptions,
  otherwise: () => readonly SimulatedPerson[],
): Promise<readonly SimulatedPerson[]> {
  if (roster === undefined) return otherwise();
  const { people } = await readSimulationFile(roster, 'roster');
  return people.map((one) => ({ id: asId<PersonId>(one.id), duties: one.duties as readonly Duty[] }));
}

async function loadOf(
  { load }: ProcessSimulateOptions,
  pace: SimulatedPace,
  otherwise: () => readonly SimulatedItem[],
): Promise<{ readonly items: readonly SimulatedItem[]; readonly pace: SimulatedPace }> {
  if (load === undefined) return { items: otherwise(), pace };
  const { items, minutes = {} } = await readSimulationFile(load, 'load');
  return {
    items: items.map(({ arrivesOn, ...traits }) => ({ arrivesOn: arrivesOn as CivilDate, traits })),
    pace: { ...pace, minutes },
  };
}
