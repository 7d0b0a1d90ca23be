import type { CompiledProcess } from './compile.js';
import { routeState } from './routed-config.js';
import type { NodeConfig, TransitionConfig } from './machine-types.js';
import { awaitableAt, isIncluded } from './conditions.js';
import { stateOf, type StoredSnapshot } from './snapshot.js';
import type { EventType, PolicyName, StateId } from './vocabulary.js';

/** One way from place to place as the compiled machine has it. */
export interface ListedTransition {
  readonly from: StateId;
  readonly event: EventType;
  readonly to: StateId;
  /** Whether the event only passes one of several parallel steps; the place is left when all have passed. */
  readonly joins: boolean;
  readonly policies: readonly PolicyName[];
  /** The condition under which this branch is taken, when there are several. */
  readonly when: readonly PolicyName[];
}

/** Every state and every transition of the compiled machine, in the order of the definition. */
export function listTransitions({ config }: CompiledProcess): readonly ListedTransition[] {
  return Object.entries(config.states).flatMap(([from, node]) => transitionsWithin(from, node));
}

/** Names of all states of the compiled machine. */
export function listStates({ config }: CompiledProcess): readonly StateId[] {
  return Object.keys(config.states).filter((state) => state !== routeState);
}

function transitionsWithin(from: StateId, node: NodeConfig): readonly ListedTransition[] {
  const own = Object.values(node.on ?? {})
    .flat()
    .map((transition) => listed(from, transition));
  return [...own, ...Object.values(node.states ?? {}).flatMap((inner) => transitionsWithin(from, inner))];
}

function listed(from: StateId, { target, guard, meta }: TransitionConfig): ListedTransition {
  const { policies, when } = guard.params;
  return { from, event: meta.event, to: meta.to, joins: target === 'PASSED', policies, when };
}

/**
 * The compiled machine as a Mermaid state diagram: what `docs/generated` shows is what runs. Returns to a step that
 * the person chooses lead everywhere before and are left out. With a stored case, its place and what is behind it
 * are marked.
 */
export function toMermaid(process: CompiledProcess, stored: StoredSnapshot | null = null): string {
  const name = (state: StateId): string => state.replaceAll('+', '_AND_');
  const composite = listStates(process).filter((state) => state.includes('+'));
  const isFinal = (state: StateId): boolean => process.config.states[state]?.type === 'final';
  return [
    'stateDiagram-v2',
    `  [*] --> ${name(process.config.initial)}`,
    ...composite.map((state) => `  state "${state.replace('+', ' ∥ ')}" as ${name(state)}`),
    ...grouped(process).map(({ from, to, label }) => `  ${name(from)} --> ${name(to)}: ${label}`),
    ...listStates(process)
      .filter(isFinal)
      .map((state) => `  ${name(state)} --> [*]`),
    ...marks(process, stored, name),
    '',
  ].join('\n');
}

/** Where a case is, and which stages of its way are done. */
function marks(
  process: CompiledProcess,
  stored: StoredSnapshot | null,
  name: (state: StateId) => string,
): readonly string[] {
  if (stored === null) return [];
  const done = stagesDone(process, stored).map(name);
  return [
    '  classDef done fill:#d9f2e3',
    '  classDef here fill:#fff1b8,stroke:#d48806,stroke-width:3px',
    ...(done.length === 0 ? [] : [`  class ${done.join(',')} done`]),
    `  class ${name(stateOf(stored))} here`,
  ];
}

/** Stages in which everything that this item has to pass stands confirmed. */
export function stagesDone({ definition }: CompiledProcess, { context }: StoredSnapshot): readonly StateId[] {
  return definition.stages
    .filter((stage) => {
      const asked = awaitableAt(stage).filter((step) => isIncluded(definition, step, context.traits));
      return asked.length > 0 && asked.every((step) => context.confirmed.includes(step));
    })
    .map(({ state }) => state);
}

/** One arrow for all events between the same two places. */
function grouped(
  process: CompiledProcess,
): readonly { readonly from: StateId; readonly to: StateId; readonly label: string }[] {
  const arrows = new Map<string, { from: StateId; to: StateId; labels: string[] }>();
  for (const { from, to, event, when, joins } of listTransitions(process)) {
    if (event.endsWith('.returnToStep')) continue;
    const arrow = arrows.get(`${from}>${to}`) ?? { from, to, labels: [] };
    arrow.labels.push([event, ...(joins ? ['(all)'] : []), ...when.map((policy) => `[${policy}]`)].join(' '));
    arrows.set(`${from}>${to}`, arrow);
  }
  return [...arrows.values()].map(({ from, to, labels }) => ({ from, to, label: labels.join(', ') }));
}
