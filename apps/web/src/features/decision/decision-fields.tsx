import { Button, Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import type { AllowedAction } from '../../app/api/contract.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { useT } from '../language/language.js';
import { choicesOf, useReference } from '../reference/reference.js';
import { fieldsOf, type DecisionField, type DecisionValues } from './decision-body.js';
import type { PositionPicker } from './position-picker.js';

interface DecisionFieldsProps {
  readonly action: AllowedAction;
  readonly values: DecisionValues;
  readonly positions: PositionPicker | undefined;
  readonly missing: readonly DecisionField[];
  readonly onChange: (change: Partial<DecisionValues>) => void;
}

const missingTexts = {
  opinion: 'decision.opinionMissing',
  reasonClass: 'decision.reasonClassMissing',
  ground: 'decision.groundMissing',
  positions: 'decision.positionsMissing',
  deferUntil: 'decision.deferUntilMissing',
  returnTo: 'decision.returnToMissing',
  statement: 'decision.statementMissing',
} as const satisfies Record<DecisionField, MessageKey>;

/** The fields that the chosen action takes. */
export function DecisionFields({ action, values, positions, missing, onChange }: DecisionFieldsProps) {
  const t = useT();
  const fields = fieldsOf(action).filter((field) => field !== 'positions' || positions !== undefined);
  return fields.map((field) => {
    const isMissing = missing.includes(field);
    return (
      <LabelledField
        key={field}
        label={t(`decision.${field}`)}
        isGroup={field === 'positions'}
        isRequired={action.requires.includes(field)}
        error={isMissing ? t(missingTexts[field]) : null}
      >
        {(id) => inputOf(field, { id, action, values, positions, isMissing, onChange })}
      </LabelledField>
    );
  });
}

interface LabelledFieldProps {
  readonly label: string;
  readonly isGroup: boolean;
  readonly isRequired: boolean;
  readonly error: string | null;
  readonly children: (id: string) => ReactNode;
}

/** A field with its label and error; several controls under one label are a group, which no one of them is named by. */
function LabelledField({ label, isGroup, isRequired, error, children }: LabelledFieldProps) {
  const t = useT();
  const id = useId();
  const name = (
    <>
      {label} <span className="faint">{t(isRequired ? 'app.required' : 'app.optional')}</span>
    </>
  );
  return (
    <div className="labelled-field" {...(isGroup ? { role: 'group', 'aria-label': label } : {})}>
      {isGroup ? <div>{name}</div> : <label htmlFor={id}>{name}</label>}
      {children(id)}
      {error !== null && (
        <div role="alert" className="field-error">
          {error}
        </div>
      )}
    </div>
  );
}

interface InputProps extends Pick<DecisionFieldsProps, 'action' | 'values' | 'positions' | 'onChange'> {
  readonly id: string;
  readonly isMissing: boolean;
}

function inputOf(
  field: DecisionField,
  { id, action, values, positions, isMissing, onChange }: InputProps,
): ReactNode {
  const status = isMissing ? 'error' : '';
  switch (field) {
    case 'opinion':
    case 'statement':
      return (
        <Input.TextArea
          id={id}
          status={status}
          aria-invalid={isMissing}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={values[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      );
    case 'deferUntil':
      return (
        <Input
          id={id}
          type="datetime-local"
          status={status}
          aria-invalid={isMissing}
          value={values.deferUntil}
          onChange={(event) => onChange({ deferUntil: event.target.value })}
        />
      );
    case 'returnTo':
      return (
        <ReturnTargetSelect
          id={id}
          status={status}
          returns={action.returns ?? []}
          value={values.returnTo}
          onChange={(returnTo) => onChange({ returnTo })}
        />
      );
    case 'reasonClass':
      return (
        <ReasonClassSelect
          id={id}
          status={status}
          value={values.reasonClass}
          onChange={(reasonClass) => onChange({ reasonClass })}
        />
      );
    case 'ground':
      return (
        <GroundSelect
          id={id}
          status={status}
          value={values.ground}
          onChange={(ground) => onChange({ ground })}
        />
      );
    case 'positions':
      return positions === undefined ? null : <Positions picker={positions} />;
  }
}

interface CodeSelectProps {
  readonly id: string;
  readonly status: '' | 'error';
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Which step is done again. */
function ReturnTargetSelect({
  value,
  returns,
  ...rest
}: CodeSelectProps & { readonly returns: NonNullable<AllowedAction['returns']> }) {
  return (
    <Select
      {...rest}
      className="full"
      value={value === '' ? null : value}
      options={returns.map(({ returnTo, returnToName }) => ({
        value: returnTo ?? '',
        label: returnToName ?? '',
      }))}
    />
  );
}

function ReasonClassSelect({ value, ...rest }: CodeSelectProps) {
  const reference = useReference();
  return (
    <Select
      {...rest}
      className="full"
      value={value === '' ? null : value}
      options={choicesOf(reference?.reasonClasses)}
    />
  );
}

function GroundSelect({ value, ...rest }: CodeSelectProps) {
  const t = useT();
  const reference = useReference();
  const options = (reference?.grounds ?? []).map(({ code, name, article, force }) => ({
    value: code,
    label: `${name} · ${article} · ${t(force === 'must' ? 'decision.groundMust' : 'decision.groundMay')}`,
  }));
  return (
    <Select
      {...rest}
      className="full"
      value={value === '' ? null : value}
      options={options}
      popupMatchSelectWidth={false}
    />
  );
}

function Positions({ picker }: { readonly picker: PositionPicker }) {
  const t = useT();
  return (
    <div>
      <ul className="plain-list">
        {picker.positions.map((span, index) => (
          <li key={`${span.block} ${span.start} ${span.end}`}>
            {picker.describe(span)}{' '}
            <Button type="link" size="small" onClick={() => picker.remove(index)}>
              {t('decision.removePosition')}
            </Button>
          </li>
        ))}
      </ul>
      <Button disabled={!picker.canAdd} onClick={picker.add} onMouseDown={(event) => event.preventDefault()}>
        {t('decision.addPosition')}
      </Button>
      <div className="faint">{t('decision.positionHint')}</div>
    </div>
  );
}
