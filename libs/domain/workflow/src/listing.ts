import type { CompiledProcess } from './compile.js';
import type { NodeConfig, TransitionConfig } from './machine-types.js';
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
  return Object.entries(config.states).flatMap(([from, node]) => transitionsWithin(from as StateId, node));
}

/** Names of all states of the compiled machine. */
export function listStates({ config }: CompiledProcess): readonly StateId[] {
  return Object.keys(config.states) as StateId[];
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

/** The compiled machine as a Mermaid state diagram: what `docs/generated` shows is what runs. */
export function toMermaid(process: CompiledProcess): string {
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
    '',
  ].join('\n');
}

/** One arrow for all events between the same two places. */
function grouped(
  process: CompiledProcess,
): readonly { readonly from: StateId; readonly to: StateId; readonly label: string }[] {
  const arrows = new Map<string, { from: StateId; to: StateId; labels: string[] }>();
  for (const { from, to, event, when, joins } of listTransitions(process)) {
    const arrow = arrows.get(`${from}>${to}`) ?? { from, to, labels: [] };
    arrow.labels.push([event, ...(joins ? ['(all)'] : []), ...when.map((policy) => `[${policy}]`)].join(' '));
    arrows.set(`${from}>${to}`, arrow);
  }
  return [...arrows.values()].map(({ from, to, labels }) => ({ from, to, label: labels.join(', ') }));
}
