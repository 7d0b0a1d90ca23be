import type { CounterExample } from '../../app/api/process-calls.js';

/** What a proof has found, each with the shortest case that shows it. */
export function CounterExampleList({ examples }: { readonly examples: readonly CounterExample[] }) {
  return (
    <ul className="plain-list">
      {examples.map(({ sentence, story }) => (
        <li key={`${sentence} ${story.join(' ')}`}>
          <details>
            <summary>{sentence}</summary>
            {story.map((line) => (
              <div key={line} className="faint">
                {line}
              </div>
            ))}
          </details>
        </li>
      ))}
    </ul>
  );
}
