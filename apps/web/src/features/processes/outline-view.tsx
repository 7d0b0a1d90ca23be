import { Table, Tag } from 'antd';
import type { ProcessOutline } from '../../app/api/process-calls.js';
import { Section } from '../../ui/section.js';
import { useT } from '../language/language.js';

type Stage = ProcessOutline['stages'][number];
type Step = Stage['steps'][number];
type Rule = ProcessOutline['separation'][number];

interface PlacedStep extends Step {
  readonly stage: Stage;
}

/** A definition to be read: its diagram, every step with who and by when, and the rules over all of them. */
export function OutlineView({ outline }: { readonly outline: ProcessOutline }) {
  const t = useT();
  return (
    <>
      <Section title={t('processes.diagram')}>
        <img
          alt={outline.title}
          style={{ maxWidth: '100%', maxHeight: '70vh' }}
          src={`data:image/svg+xml,${encodeURIComponent(outline.diagram)}`}
        />
      </Section>
      <Section title={t('processes.steps')}>
        <StepTable stages={outline.stages} />
      </Section>
      <Section title={t('processes.separation')}>
        <RuleTable rules={outline.separation} />
      </Section>
      {outline.exceptions.length > 0 && (
        <Section title={t('processes.exceptions')}>
          <RuleTable rules={outline.exceptions} />
        </Section>
      )}
      <Section title={t('processes.obligations')}>
        <RuleTable rules={outline.obligations} />
      </Section>
    </>
  );
}

function StepTable({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useT();
  const rows = stages.flatMap((stage) => stage.steps.map((step): PlacedStep => ({ ...step, stage })));
  return (
    <Table<PlacedStep>
      rowKey={({ stage, step }) => `${stage.state} ${step}`}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        {
          title: t('processes.stage'),
          render: (_, { stage }) => (
            <>
              {stage.name} {stage.isAfterwards && <Tag>{t('processes.afterwards')}</Tag>}
            </>
          ),
        },
        { title: t('processes.steps'), dataIndex: 'name' },
        {
          title: t('processes.who'),
          render: (_, { duties, voices }) => (
            <>
              {duties.map(({ name }) => name).join(' / ')} {voices !== null && <Tag>{voices}</Tag>}
            </>
          ),
        },
        {
          title: t('processes.condition'),
          render: (_, { condition, stage }) => condition ?? stage.condition,
        },
        { title: t('processes.deadline'), render: (_, step) => <Time step={step} /> },
        {
          title: t('processes.answers'),
          render: (_, { outcomes }) => (
            <>
              {outcomes.map(({ outcome, name, leadsTo }) => (
                <div key={outcome}>
                  {name} → <span className="faint">{leadsTo}</span>
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

function Time({ step }: { readonly step: Step }) {
  const t = useT();
  const { deadlineWorkingDays: days, deadlineHours: hours } = step;
  if (days !== null) return t('processes.days', { days });
  return hours === null ? null : t('processes.hours', { hours });
}

function RuleTable({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useT();
  return (
    <Table<Rule>
      rowKey={({ rule, steps }) => `${rule} ${steps}`}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rules]}
      columns={[
        { title: t('processes.rule'), dataIndex: 'rule' },
        { title: t('processes.ruleSteps'), dataIndex: 'steps' },
        { title: t('processes.basis'), dataIndex: 'basis' },
      ]}
    />
  );
}
